import { expect, it } from "vitest";
import { findLockfileProblems, type LockedPackage } from "./engines.ts";

function problemsOf(locked: LockedPackage, installed = true): string[] {
  const name = "node_modules/thing";
  return findLockfileProblems({ packages: { [name]: locked } }, "20.9.0", new Set(installed ? [name] : []));
}

it.each([">=18", "^18.18.0 || ^20.9.0 || >=21.1.0", "20.x || 22.x", "*"])(
  "a package may want Node %s",
  (node) => {
    expect(problemsOf({ version: "1.0.0", engines: { node } })).toEqual([]);
  },
);

it.each([">=20.10", "^20.19.0 || >=22.12.0", ">=22"])("a package may not want Node %s", (node) => {
  expect(problemsOf({ version: "1.0.0", engines: { node } })).toEqual([
    `node_modules/thing 1.0.0 wants Node ${node}, which leaves out 20.9.0`,
  ]);
});

it("packages for other machines count, packages for WebAssembly hosts do not", () => {
  const engines = { node: ">=22" };
  expect(problemsOf({ engines, optional: true, os: ["darwin"] }, false)).toHaveLength(1);
  expect(problemsOf({ engines, optional: true, cpu: ["wasm32"] }, false)).toEqual([]);
  expect(problemsOf({ engines, optional: true }, false)).toEqual([]);
  expect(problemsOf({ engines, optional: true }, true)).toHaveLength(1);
});

it("the lockfile names no registry", () => {
  expect(problemsOf({ version: "1.0.0", resolved: "https://registry.example/thing.tgz" })).toHaveLength(1);
  expect(problemsOf({ version: "1.0.0", resolved: "packages/thing" })).toEqual([]);
});
