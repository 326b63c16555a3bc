import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { findLockfileProblems, type Lockfile } from "./check/lockfile.ts";
import { compareLanguages, compareWithCode, type MessageTree } from "./check/messages.ts";
import { findMigrationProblems } from "./check/migrations.ts";
import { runToEnd } from "./child.mjs";
import { root } from "./place.mjs";

const oldestNode = "20.9.0";
/** The language that the others are measured by. */
const firstLanguage = "en";

function readJson(...place: string[]): unknown {
  return JSON.parse(readFileSync(path.join(root, ...place), "utf8"));
}

/** Runs a tool of node_modules, which says itself what is wrong. */
async function tool(file: string, ...args: string[]): Promise<string[]> {
  const exitCode = await runToEnd(process.execPath, [path.join(root, "node_modules", file), ...args], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  return exitCode === 0 ? [] : [`${path.basename(file)} ${args.join(" ")} ended with ${String(exitCode)}`];
}

async function checkTypes(): Promise<string[]> {
  const generated = await tool("next/dist/bin/next", "typegen");
  return generated.length > 0 ? generated : tool("typescript/bin/tsc", "--noEmit");
}

function checkMessages(): string[] {
  const names = readdirSync(path.join(root, "messages")).map((file) => path.basename(file, ".json"));
  const ordered = [firstLanguage, ...names.filter((name) => name !== firstLanguage)];
  const languages = Object.fromEntries(
    ordered.map((name) => [name, readJson("messages", `${name}.json`) as MessageTree]),
  );
  const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), (file) => ts.sys.readFile(file)) as {
    config: object;
  };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const isOurs = (file: ts.SourceFile) =>
    !file.isDeclarationFile &&
    /^(app|components|lib|server)\b/.test(path.relative(root, file.fileName)) &&
    !/\.test\.tsx?$/.test(file.fileName);
  return [
    ...compareLanguages(languages),
    ...compareWithCode(languages[firstLanguage] ?? {}, ts.createProgram(fileNames, options), isOurs).map(
      (problem) => problem.replace(`${root}/`, ""),
    ),
  ];
}

function checkPackages(): string[] {
  const { engines } = readJson("package.json") as { engines: { node: string } };
  const lockfile = readJson("package-lock.json") as Lockfile;
  const installed = new Set(
    Object.keys(lockfile.packages).filter((name) => existsSync(path.join(root, name))),
  );
  const problems = findLockfileProblems(lockfile, oldestNode, installed);
  return engines.node === `>=${oldestNode}`
    ? problems
    : [`package.json promises Node ${engines.node}, and the check is made for ${oldestNode}`, ...problems];
}

const parts: { name: string; find: () => string[] | Promise<string[]> }[] = [
  { name: "types", find: checkTypes },
  { name: "lint", find: () => tool("eslint/bin/eslint.js", "--max-warnings", "0", ".") },
  {
    name: "formatting",
    find: () => tool("prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."),
  },
  { name: "unused code", find: () => tool("knip/bin/knip.js", "--treat-config-hints-as-errors") },
  { name: "messages", find: checkMessages },
  { name: "packages", find: checkPackages },
  { name: "migrations", find: findMigrationProblems },
];

const failed: string[] = [];
for (const { name, find } of parts) {
  const start = performance.now();
  const problems = await find();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${problems.length === 0 ? "in order" : "NOT in order"}: ${name} (${seconds} s)\n`);
  for (const problem of problems) process.stdout.write(`  ${problem}\n`);
  if (problems.length > 0) failed.push(name);
}
if (failed.length > 0) {
  process.stdout.write(`Not in order: ${failed.join(", ")}.\n`);
  process.exitCode = 1;
}
