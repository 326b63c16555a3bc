import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { runToEnd } from "./child.mjs";
import { alone } from "./lock.mjs";
import { giveUp, root, tell } from "./place.mjs";

const oldestNode = [20, 9];
const lockfile = path.join(root, "package-lock.json");
const stamp = path.join(root, "node_modules", ".keepword-installed");

/**
 * Whether a version of Node is too old for Keepword.
 * @param {string} version as in process.versions.node
 */
export function isTooOld(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  return major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
}

/** What is installed depends on the lockfile and, for native modules, on this Node and this machine. */
function fingerprint() {
  return createHash("sha256")
    .update(readFileSync(lockfile))
    .update(`${process.versions.modules} ${process.platform} ${process.arch}`)
    .digest("hex");
}

/**
 * Whether npm's own record of what it installed says the same as the lockfile.
 * @param {{ packages: Record<string, LockedPackage> }} wanted
 * @param {{ packages: Record<string, LockedPackage> }} installed
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 */
export function isSameInstallation(wanted, installed) {
  const names = Object.keys(wanted.packages).filter((name) => name !== "");
  if (Object.keys(installed.packages).some((name) => wanted.packages[name] === undefined)) return false;
  return names.every((name) => {
    const [ours, theirs] = [wanted.packages[name], installed.packages[name]];
    if (!theirs) return ours?.optional === true;
    return ours?.version === theirs.version && ours?.integrity === theirs.integrity;
  });
}

/** Someone who ran `npm install` by hand has everything already: taking it over spares them a second installation. */
function isInstalledByHand() {
  const record = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  try {
    /** @type {{ packages: Record<string, LockedPackage> }} */
    const wanted = JSON.parse(readFileSync(lockfile, "utf8"));
    /** @type {{ packages: Record<string, LockedPackage> }} */
    const installed = JSON.parse(readFileSync(record, "utf8"));
    // The record does not say for which Node the native module was built. Opening a database does.
    return isSameInstallation(wanted, installed) && opensDatabases();
  } catch {
    return false;
  }
}

function opensDatabases() {
  try {
    const Database = createRequire(lockfile)("better-sqlite3");
    new Database(":memory:").close();
    return true;
  } catch {
    return false;
  }
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint();
}

async function install() {
  tell("Installing what Keepword needs (npm ci). The first time this takes a minute or two.");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const exitCode = npm
    ? await runToEnd(process.execPath, [npm, ...args], { quiet: true })
    : await runToEnd("npm", args, { quiet: true });
  if (exitCode !== 0) {
    giveUp(
      "Installing failed; what npm says about it is above. Most often the network or the disk is the cause: " +
        "try again when it is there. Nothing has been started.",
    );
  }
  if (!opensDatabases()) {
    giveUp(
      "The packages are installed, but the database module (better-sqlite3) does not work on this machine. " +
        "If npm is set to ignore scripts, allow them and delete node_modules. If there is no ready-made module for this " +
        "machine, install a C++ compiler, make and Python, delete node_modules and try again.",
    );
  }
}

/** Installs the packages of package-lock.json unless they are there; refuses a Node that is too old. */
export async function ensureInstalled() {
  if (isTooOld(process.versions.node)) {
    giveUp(
      `Keepword needs Node ${oldestNode.join(".")} or newer, and this is Node ${process.versions.node}. ` +
        "Install a maintained version from https://nodejs.org and try again.",
    );
  }
  if (isInstalled()) return;
  await alone(async () => {
    if (isInstalled()) return;
    if (!isInstalledByHand()) await install();
    writeFileSync(stamp, fingerprint());
  });
}
