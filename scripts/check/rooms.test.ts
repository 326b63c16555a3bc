import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const house = realpathSync(mkdtempSync(path.join(os.tmpdir(), "keepword-rooms-")));
const files = [
  "app/page.tsx",
  "app/shown.ts",
  "components/charts/bars.tsx",
  "components/forms/field.tsx",
  "components/policy/clause.tsx",
  "components/ui/button.tsx",
  "db/goals.ts",
  "db/schema.ts",
  "db/testing.ts",
  "e2e/fixtures.ts",
  "lib/caller.ts",
  "lib/configuration.ts",
  "lib/goals/commands.ts",
  "lib/goals/goal.ts",
  "lib/goals/queries.ts",
  "lib/goals/unit.ts",
  "lib/language/words.ts",
  "lib/paths.ts",
  "lib/render/html.tsx",
  "lib/results/commands.ts",
  "lib/site/memory.ts",
  "lib/workbook/verbs/verbs.ts",
  "messages/en.json",
  "proxy.ts",
  "scripts/bench.ts",
  "scripts/load.ts",
  "server.ts",
];

let linter: ESLint;

beforeAll(() => {
  for (const file of files) {
    mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
    writeFileSync(path.join(house, file), file.endsWith(".json") ? "{}" : "export {};\n");
  }
  linter = new ESLint({
    cwd: house,
    overrideConfigFile: path.join(project, "eslint.config.js"),
    overrideConfig: {
      settings: { "boundaries/root-path": house },
      languageOptions: { parserOptions: { projectService: false } },
    },
    ruleFilter: ({ ruleId }) => /^boundaries\/|^no-restricted/.test(ruleId),
  });
});

afterAll(() => {
  rmSync(house, { recursive: true });
});

/** What the linter says of `code` when it stands in `file`. */
async function complaints(file: string, code: string): Promise<string[]> {
  const [result] = await linter.lintText(code, { filePath: path.join(house, file) });
  expect(result?.messages.filter((message) => message.fatal)).toEqual([]);
  return result!.messages.map((message) => message.message);
}

function importing(file: string, target: string): string {
  const inside = files.includes(target);
  const relative = path.posix.relative(path.posix.dirname(file), target);
  const source = inside && !relative.startsWith(".") ? `./${relative}` : relative;
  return `import "${inside ? source : target}";\n`;
}

const table: { room: string; may: string[]; mayNot: string[] }[] = [
  {
    room: "app/page.tsx",
    may: [
      "app/shown.ts",
      "components/forms/field.tsx",
      "components/policy/clause.tsx",
      "lib/configuration.ts",
      "lib/goals/commands.ts",
      "lib/goals/goal.ts",
      "lib/goals/queries.ts",
      "lib/site/memory.ts",
      "lib/workbook/verbs/verbs.ts",
      "messages/en.json",
      "next",
      "next-intl/server",
      "react",
      "zod",
    ],
    mayNot: [
      "db/goals.ts",
      "db/schema.ts",
      "db/testing.ts",
      "drizzle-orm",
      "better-sqlite3",
      "next/og",
      "next/image",
    ],
  },
  {
    room: "components/ui/button.tsx",
    may: ["components/forms/field.tsx", "react", "react-hook-form", "zod"],
    mayNot: [
      "lib/goals/goal.ts",
      "db/schema.ts",
      "app/shown.ts",
      "components/policy/clause.tsx",
      "drizzle-orm",
    ],
  },
  {
    room: "components/forms/field.tsx",
    may: ["components/ui/button.tsx", "react", "react-hook-form", "@hookform/resolvers/zod", "zod"],
    mayNot: [
      "lib/goals/goal.ts",
      "lib/goals/commands.ts",
      "db/schema.ts",
      "app/shown.ts",
      "components/charts/bars.tsx",
    ],
  },
  {
    room: "components/policy/clause.tsx",
    may: ["components/ui/button.tsx", "components/charts/bars.tsx", "lib/goals/goal.ts", "react"],
    mayNot: [
      "lib/goals/commands.ts",
      "lib/goals/queries.ts",
      "lib/configuration.ts",
      "lib/render/html.tsx",
      "lib/workbook/verbs/verbs.ts",
      "db/schema.ts",
      "app/shown.ts",
      "next/link",
      "next-intl",
    ],
  },
  {
    room: "components/charts/bars.tsx",
    may: ["components/ui/button.tsx", "lib/goals/goal.ts", "react", "d3-shape"],
    mayNot: ["lib/goals/commands.ts", "lib/goals/queries.ts", "db/schema.ts", "app/shown.ts", "next/link"],
  },
  {
    room: "lib/goals/goal.ts",
    may: ["lib/goals/unit.ts", "lib/paths.ts", "zod"],
    mayNot: [
      "app/shown.ts",
      "components/policy/clause.tsx",
      "db/goals.ts",
      "db/schema.ts",
      "drizzle-orm",
      "fs",
      "lib/configuration.ts",
      "lib/goals/commands.ts",
      "lib/goals/queries.ts",
      "lib/render/html.tsx",
      "lib/site/memory.ts",
      "lib/workbook/verbs/verbs.ts",
      "compromise",
      "jieba-wasm",
      "messages/en.json",
      "next/headers",
      "node:crypto",
      "node:fs/promises",
      "pg",
      "react",
    ],
  },
  {
    room: "lib/goals/queries.ts",
    may: ["lib/goals/goal.ts", "lib/language/words.ts", "db/goals.ts", "node:crypto", "zod"],
    mayNot: [
      "react",
      "next/headers",
      "app/shown.ts",
      "drizzle-orm",
      "lib/results/commands.ts",
      "lib/site/memory.ts",
    ],
  },
  {
    room: "lib/goals/commands.ts",
    may: [
      "lib/goals/goal.ts",
      "lib/language/words.ts",
      "db/goals.ts",
      "node:crypto",
      "@node-rs/argon2",
      "nodemailer",
      "zod",
    ],
    mayNot: [
      "react",
      "next/server",
      "app/shown.ts",
      "drizzle-orm",
      "lib/site/memory.ts",
      "components/ui/button.tsx",
    ],
  },
  {
    room: "lib/render/html.tsx",
    may: [
      "components/charts/bars.tsx",
      "components/policy/clause.tsx",
      "lib/goals/goal.ts",
      "messages/en.json",
      "react-dom/server",
    ],
    mayNot: [
      "db/goals.ts",
      "next/server",
      "lib/goals/queries.ts",
      "lib/site/memory.ts",
      "components/forms/field.tsx",
    ],
  },
  {
    room: "lib/site/memory.ts",
    may: ["lib/render/html.tsx", "lib/goals/goal.ts", "db/goals.ts", "node:zlib"],
    mayNot: ["next/server", "lib/goals/commands.ts", "app/shown.ts", "react", "drizzle-orm"],
  },
  {
    room: "lib/workbook/verbs/chinese.ts",
    may: ["lib/workbook/verbs/verbs.ts", "lib/goals/goal.ts", "compromise", "jieba-wasm"],
    mayNot: ["lib/goals/queries.ts", "db/goals.ts", "node:fs", "react", "app/shown.ts"],
  },
  {
    room: "lib/language/words.ts",
    may: ["lib/goals/goal.ts", "messages/en.json", "use-intl/core"],
    mayNot: ["db/schema.ts", "next-intl", "react", "lib/goals/queries.ts", "node:crypto"],
  },
  {
    room: "lib/caller.ts",
    may: ["node:async_hooks", "node:net"],
    mayNot: ["next/headers", "db/schema.ts", "lib/goals/goal.ts"],
  },
  {
    room: "lib/configuration.ts",
    may: ["lib/goals/goal.ts", "node:fs", "zod"],
    mayNot: ["db/schema.ts", "next", "lib/goals/queries.ts"],
  },
  {
    room: "db/goals.ts",
    may: ["db/schema.ts", "drizzle-orm/pg-core", "better-sqlite3", "pg", "node:fs"],
    mayNot: [
      "lib/goals/goal.ts",
      "lib/goals/commands.ts",
      "lib/configuration.ts",
      "app/shown.ts",
      "next/headers",
      "react",
      "db/testing.ts",
    ],
  },
  {
    room: "server.ts",
    may: ["lib/configuration.ts", "lib/site/memory.ts", "lib/goals/queries.ts", "next", "node:http"],
    mayNot: ["app/shown.ts", "components/ui/button.tsx", "db/schema.ts", "react"],
  },
  {
    room: "proxy.ts",
    may: ["lib/goals/goal.ts", "next/server"],
    mayNot: ["db/schema.ts", "lib/goals/queries.ts", "lib/configuration.ts", "app/shown.ts"],
  },
  {
    room: "scripts/bench.ts",
    may: ["scripts/load.ts", "lib/configuration.ts", "lib/goals/commands.ts", "autocannon", "node:fs"],
    mayNot: ["app/shown.ts", "db/schema.ts", "components/ui/button.tsx", "react", "next"],
  },
  {
    room: "e2e/front.spec.ts",
    may: ["e2e/fixtures.ts", "lib/paths.ts", "db/testing.ts", "@playwright/test", "node:path"],
    mayNot: ["components/ui/button.tsx", "lib/goals/goal.ts", "db/goals.ts", "app/shown.ts", "react"],
  },
];

describe("the import rule", () => {
  for (const { room, may, mayNot } of table) {
    it.each(may)(`lets ${room} import %s`, async (target) => {
      expect(await complaints(room, importing(room, target))).toEqual([]);
    });

    it.each(mayNot)(`keeps ${room} from importing %s`, async (target) => {
      expect(await complaints(room, importing(room, target))).toEqual([
        expect.stringContaining("may not import"),
      ]);
    });
  }

  it.each([
    'const later = import("../../db/goals.ts");',
    'export * from "../../db/goals.ts";',
    'export { a } from "../../db/goals.ts";',
    'import type { A } from "../../db/goals.ts";',
    'type A = import("../../db/goals.ts").A;',
    'const at = require("../../db/goals.ts");',
  ])("sees through every way to import: %s", async (code) => {
    expect(await complaints("lib/goals/goal.ts", code)).toContainEqual(
      "The room lib may not import from db. The table is in eslint.config.js.",
    );
  });

  it("lets db have the types of the trade, and nothing but its types", async () => {
    expect(await complaints("db/goals.ts", 'import type { Goal } from "../lib/goals/goal.ts";')).toEqual([]);
    expect(await complaints("db/goals.ts", 'import { Goal } from "../lib/goals/goal.ts";')).not.toEqual([]);
  });

  it("cannot be switched off by a comment", async () => {
    const code = `/* eslint-disable */\n${importing("lib/goals/goal.ts", "db/goals.ts")}`;
    expect(await complaints("lib/goals/goal.ts", code)).toContainEqual(
      expect.stringContaining("may not import"),
    );
  });

  it("knows a room for every file", async () => {
    expect(await complaints("attic/box.ts", "export {};")).toHaveLength(1);
  });

  it("asks for the extension of files in the project", async () => {
    expect(await complaints("lib/goals/goal.ts", 'import "./unit";')).toContainEqual(
      expect.stringContaining("carry the extension"),
    );
  });
});

describe("pure files", () => {
  const impure = [
    "export const now = Date.now();",
    "export const now = new Date();",
    "export const now = Temporal.Now.instant();",
    "export const chance = Math.random();",
    "export const setting = process.env.HOME;",
    "export const page = fetch('https://example.org');",
    "export const shown = (1.5).toLocaleString();",
  ];

  it.each(impure)("may not say: %s", async (code) => {
    expect(await complaints("lib/goals/goal.ts", code)).toHaveLength(1);
    expect(await complaints("components/policy/clause.tsx", code)).toHaveLength(1);
  });

  it.each(impure)("are the only ones that may not say: %s", async (code) => {
    expect(await complaints("lib/goals/commands.ts", code)).toEqual([]);
    expect(await complaints("lib/site/memory.ts", code)).toEqual([]);
  });

  it.each(["export const day = new Date(0);", "export const text = (1.5).toLocaleString('en');"])(
    "may say: %s",
    async (code) => {
      expect(await complaints("lib/goals/goal.ts", code)).toEqual([]);
    },
  );
});

it.each(["use server", "use cache"])('refuses "%s" everywhere', async (directive) => {
  const code = `"${directive}";\nexport async function act() {}\n`;
  expect(await complaints("app/page.tsx", code)).toHaveLength(1);
  expect(await complaints("lib/goals/commands.ts", code)).toHaveLength(1);
});
