import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sources } from "./built.mjs";
import { isSameInstallation, isTooOld } from "./installed.mjs";
import { alone } from "./lock.mjs";
import { root } from "./place.mjs";
import { addUp, closingLine, tallyPlaywright, tallyVitest } from "./tally.mjs";

describe("what is installed", () => {
  it.each(["18.20.8", "20.8.1", "16.0.0"])("Node %s is too old", (version) => {
    expect(isTooOld(version)).toBe(true);
  });

  it.each(["20.9.0", "20.19.4", "22.0.0", "24.1.0"])("Node %s will do", (version) => {
    expect(isTooOld(version)).toBe(false);
  });

  const wanted = {
    packages: {
      "": { version: "1.0.0" },
      "node_modules/a": { version: "1.0.0", integrity: "sha512-a" },
      "node_modules/mac": { version: "2.0.0", integrity: "sha512-m", optional: true },
    },
  };
  const a = wanted.packages["node_modules/a"];

  it.each([
    ["everything this machine needs", { "node_modules/a": a }, true],
    ["nothing", {}, false],
    ["another version", { "node_modules/a": { ...a, version: "1.0.1" } }, false],
    ["another content", { "node_modules/a": { ...a, integrity: "sha512-b" } }, false],
    ["something more", { "node_modules/a": a, "node_modules/b": a }, false],
  ])("npm's record of %s", (_, packages, same) => {
    expect(isSameInstallation(wanted, { packages })).toBe(same);
  });
});

describe("what a build is made from", () => {
  /** Parts of the project that a build does not depend on. */
  const besides = [
    ".ci",
    ".gitignore",
    ".npmrc",
    ".prettierignore",
    ".prettierrc.json",
    "README.md",
    "docs",
    "drizzle.config.ts",
    "e2e",
    "eslint.config.js",
    "knip.jsonc",
    "vitest.config.ts",
  ];

  it.skipIf(!existsSync(path.join(root, ".git")))("every room is known, so that none is forgotten", () => {
    const files = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" }).trim().split("\n");
    const rooms = [...new Set(files.map((file) => file.split("/")[0]!))];
    expect(rooms.filter((room) => !sources.includes(room) && !besides.includes(room))).toEqual([]);
  });
});

describe("a lock", () => {
  let place: string;
  let file: string;

  beforeEach(() => {
    place = mkdtempSync(path.join(os.tmpdir(), "keepword-lock-"));
    file = path.join(place, "lock");
  });

  afterEach(() => {
    rmSync(place, { recursive: true });
  });

  it("lets one in at a time", async () => {
    let inside = 0;
    const most: number[] = [];
    const work = async () => {
      most.push(++inside);
      await sleep(20);
      inside--;
    };
    await Promise.all(Array.from({ length: 4 }, () => alone(work, file)));
    expect(most).toEqual([1, 1, 1, 1]);
    expect(existsSync(file)).toBe(false);
  });

  it("is given back when the work fails", async () => {
    await expect(alone(() => Promise.reject(new Error("no room")), file)).rejects.toThrow("no room");
    expect(await alone(() => Promise.resolve("done"), file)).toBe("done");
  });

  it("of a process that was killed stops nobody", async () => {
    const holder = spawn(process.execPath, [
      "--input-type=module",
      "-e",
      `import { alone } from ${JSON.stringify(path.join(root, "scripts", "lock.mjs"))};
       await alone(() => new Promise(() => setInterval(() => {}, 1000)), ${JSON.stringify(file)});`,
    ]);
    while (!existsSync(file) || readFileSync(file, "utf8") === "") await sleep(20);
    const ended = new Promise((resolve) => holder.once("exit", resolve));
    holder.kill("SIGKILL");
    await ended;
    expect(existsSync(file)).toBe(true);
    expect(await alone(() => Promise.resolve("done"), file)).toBe("done");
  });

  it("that has been silent for long stops nobody, whoever it seems to belong to", async () => {
    writeFileSync(file, `elsewhere ${String(process.pid)}`);
    const long = new Date(Date.now() - 60_000);
    utimesSync(file, long, long);
    expect(await alone(() => Promise.resolve("done"), file)).toBe("done");
  });
});

describe("the closing line", () => {
  const vitest = {
    numPassedTests: 7,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [],
  };
  const playwright = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 }, errors: [] };

  it("adds up both kinds of tests", () => {
    expect(closingLine(addUp([tallyVitest(vitest), tallyPlaywright(playwright)]))).toBe(
      "10 passed, 2 failed, 2 skipped, 1 flaky",
    );
  });

  it("keeps silent about what there was none of", () => {
    expect(closingLine({ passed: 5, failed: 0, skipped: 0, flaky: 0 })).toBe("5 passed, 0 failed");
  });

  it("counts a test file that could not be loaded, and an error outside of tests", () => {
    const broken = { status: "failed", assertionResults: [] };
    expect(tallyVitest({ ...vitest, numFailedTests: 0, testResults: [broken] }).failed).toBe(1);
    expect(
      tallyPlaywright({ stats: { ...playwright.stats, unexpected: 0, flaky: 0 }, errors: ["x"] }).failed,
    ).toBe(1);
  });
});
