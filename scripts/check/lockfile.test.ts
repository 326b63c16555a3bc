import { expect, it } from "vitest";
import { findLockfileProblems, findMissingMachines, type LockedPackage } from "./lockfile.ts";

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

it("what npm left out for other machines can be added", () => {
  const lockfile = {
    packages: {
      "": {},
      "node_modules/tool": {
        version: "2.0.0",
        dev: true,
        license: "MIT",
        engines: { node: ">=18" },
        optionalDependencies: {
          "@tool/darwin-arm64": "2.0.0",
          "@tool/linux-x64-gnu": "2.0.0",
          "@tool/linux-arm-musleabihf": "2.0.0",
          "@tool/wasm32-wasi": "2.0.0",
          "a-little-more": "^1.0.0",
        },
      },
      "node_modules/tool/node_modules/@tool/linux-x64-gnu": { version: "2.0.0", optional: true },
    },
  };
  const machine = { version: "2.0.0", dev: true, license: "MIT", optional: true, engines: { node: ">=18" } };
  const missing = findMissingMachines(lockfile);
  expect(missing).toEqual({
    "node_modules/@tool/darwin-arm64": { ...machine, os: ["darwin"], cpu: ["arm64"] },
    "node_modules/@tool/linux-arm-musleabihf": { ...machine, os: ["linux"], cpu: ["arm"], libc: ["musl"] },
    "node_modules/@tool/wasm32-wasi": { ...machine, cpu: ["wasm32"] },
  });
  expect(findLockfileProblems(lockfile, "20.9.0", new Set())).toHaveLength(3);
  expect(findMissingMachines({ packages: { ...lockfile.packages, ...missing } })).toEqual({});
});
