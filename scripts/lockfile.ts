/**
 * Completes package-lock.json after `npm install`: adds the packages for other machines that the registry did not
 * have, so that `npm ci` works everywhere.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findMissingMachines, type Lockfile } from "./check/lockfile.ts";
import { root } from "./place.mjs";

const file = path.join(root, "package-lock.json");
const lockfile = JSON.parse(readFileSync(file, "utf8")) as Lockfile;
const missing = findMissingMachines(lockfile);
lockfile.packages = Object.fromEntries(
  Object.entries({ ...lockfile.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, "en")),
);
writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`);
process.stdout.write(`Added ${Object.keys(missing).length} packages for other machines.\n`);
