import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { ensureBuilt } from "./built.mjs";
import { runToEnd } from "./child.mjs";
import { ensureInstalled } from "./installed.mjs";
import { endWithParent } from "./parent.mjs";
import { buildFolder, root } from "./place.mjs";
import { addUp, closingLine, tallyPlaywright, tallyVitest } from "./tally.mjs";

process.chdir(root);
endWithParent();
await ensureInstalled();

const reports = path.join(buildFolder, "reports");
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

/**
 * @param {string} file in node_modules or in the project
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
function node(file, args, env = {}) {
  const plain = process.stdout.isTTY || process.env.FORCE_COLOR ? {} : { NO_COLOR: "1" };
  return runToEnd(process.execPath, [path.join(root, file), ...args], {
    env: { ...process.env, ...plain, ...env },
  });
}

/**
 * @template T
 * @param {string} name
 * @param {(report: T) => import("./tally.mjs").Tally} tally
 */
function readReport(name, tally) {
  return tally(JSON.parse(readFileSync(path.join(reports, name), "utf8")));
}

/** @type {{ name: string, run: () => Promise<number>, tally?: () => import("./tally.mjs").Tally }[]} */
const parts = [
  { name: "Check", run: () => node("scripts/run.mjs", ["check"]) },
  {
    name: "Unit and contract tests",
    run: () =>
      node("node_modules/vitest/vitest.mjs", [
        "run",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${path.join(reports, "vitest.json")}`,
      ]),
    tally: () => readReport("vitest.json", tallyVitest),
  },
  { name: "Build", run: async () => (await ensureBuilt(), 0) },
  {
    name: "End to end",
    run: async () =>
      node("node_modules/@playwright/test/cli.js", ["test", "--config=e2e/playwright.config.ts"], {
        CHROMIUM_PATH: await ensureBrowser(),
        PLAYWRIGHT_JSON_OUTPUT_FILE: path.join(reports, "playwright.json"),
      }),
    tally: () => readReport("playwright.json", tallyPlaywright),
  },
];

/** @type {import("./tally.mjs").Tally[]} */
const tallies = [];
let passed = true;
for (const { name, run, tally } of parts) {
  process.stdout.write(`\n== ${name}\n`);
  const start = performance.now();
  passed = (await run()) === 0;
  /** @type {import("./tally.mjs").Tally | undefined} */
  let counted;
  try {
    counted = tally?.();
  } catch {
    passed = false;
  }
  // A part that fails without a test to blame is a failure all the same.
  if (!passed && !counted?.failed) counted = { passed: 0, skipped: 0, flaky: 0, ...counted, failed: 1 };
  if (counted) tallies.push(counted);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`== ${name}: ${passed ? "passed" : "FAILED"} after ${seconds} s\n`);
  if (!passed) break;
}
process.stdout.write(`\n${closingLine(addUp(tallies))}\n`);
process.exitCode = passed ? 0 : 1;
