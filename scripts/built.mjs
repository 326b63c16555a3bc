import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { runToEnd } from "./child.mjs";
import { alone } from "./lock.mjs";
import { buildFolder, giveUp, root, tell } from "./place.mjs";

/** What a build is made from. A room that is not listed here would change without a new build. */
export const sources = [
  "app",
  "components",
  "db",
  "lib",
  "messages",
  "public",
  "scripts",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "proxy.ts",
  "server.ts",
  "tsconfig.json",
];

const kept = 3;
const finished = "finished";
const buildName = /^[0-9a-f]{16}-[0-9a-f]{6}$/;

/**
 * @param {string} name path from the root
 * @returns {string[]}
 */
function filesOf(name) {
  const place = path.join(root, name);
  const stats = statSync(place, { throwIfNoEntry: false });
  if (!stats) return [];
  if (stats.isFile()) return /\.test\.[a-z]+$/.test(name) ? [] : [name];
  return readdirSync(place)
    .sort()
    .filter((entry) => entry !== "node_modules" && entry !== ".DS_Store")
    .flatMap((entry) => filesOf(`${name}/${entry}`));
}

/** A hash over everything that decides what a build looks like. */
export function treeHash() {
  const hash = createHash("sha256").update(`${process.version} ${process.platform} ${process.arch}\n`);
  for (const name of sources.flatMap(filesOf)) {
    const content = readFileSync(path.join(root, name));
    hash.update(`${name} ${String(content.length)}\n`).update(content);
  }
  return hash.digest("hex").slice(0, 16);
}

/** Builds that were finished, the newest first. */
function finishedBuilds() {
  if (!existsSync(buildFolder)) return [];
  return readdirSync(buildFolder)
    .filter((name) => buildName.test(name))
    .map((name) => ({
      name,
      mark: statSync(path.join(buildFolder, name, finished), { throwIfNoEntry: false }),
    }))
    .flatMap(({ name, mark }) => (mark ? [{ name, time: mark.mtimeMs }] : []))
    .sort((a, b) => b.time - a.time);
}

/**
 * The folder of the finished build of this very tree, if there is one.
 * @returns {string | undefined}
 */
export function findBuild() {
  const hash = treeHash();
  const build = finishedBuilds().find(({ name }) => name.startsWith(`${hash}-`));
  return build && path.join(buildFolder, build.name);
}

/** The older builds stay, since a server that was started before may still read its files from one of them. */
function removeOldBuilds() {
  const keep = new Set(
    finishedBuilds()
      .slice(0, kept)
      .map(({ name }) => name),
  );
  for (const name of readdirSync(buildFolder)) {
    if (buildName.test(name) && !keep.has(name)) {
      rmSync(path.join(buildFolder, name), { recursive: true, force: true });
    }
  }
}

/**
 * Bundles server.ts and the scripts, with the settings apart so that they can be read before anything is started.
 * @param {string} folder
 */
async function bundle(folder) {
  const esbuild = await import("esbuild");
  const scripts = readdirSync(path.join(root, "scripts")).filter(
    // The check looks at the tree that it stands in, and so is never run from a build.
    (name) => /^[a-z-]+\.ts$/.test(name) && name !== "check.ts",
  );
  try {
    await esbuild.build({
      absWorkingDir: root,
      entryPoints: {
        server: "server.ts",
        configuration: "lib/configuration.ts",
        ...Object.fromEntries(
          scripts.map((name) => [`scripts/${path.basename(name, ".ts")}`, `scripts/${name}`]),
        ),
      },
      outdir: folder,
      chunkNames: "chunks/[name]-[hash]",
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      target: "node20.9",
      packages: "external",
      sourcemap: "linked",
      logLevel: "warning",
    });
  } finally {
    await esbuild.stop();
  }
  writeFileSync(path.join(folder, "package.json"), '{ "type": "module" }\n');
}

/** @param {string} folder */
async function refuseWrongSettings(folder) {
  /** @type {typeof import("../lib/configuration.ts")} */
  const { readConfiguration } = await import(pathToFileURL(path.join(folder, "configuration.js")).href);
  const configuration = readConfiguration(process.env);
  if (!configuration.ok) giveUp(`Keepword cannot start.\n${configuration.message}`);
}

/** @param {string} hash */
async function build(hash) {
  tell("Building Keepword from this tree. This takes half a minute, and only when something has changed.");
  // A name of its own each time: what a killed build may still be writing cannot mix with this one.
  const folder = path.join(buildFolder, `${hash}-${randomBytes(3).toString("hex")}`);
  mkdirSync(folder, { recursive: true });
  try {
    await bundle(folder);
  } catch {
    giveUp(
      "Building failed; the cause is above. Nothing has been started, and earlier builds are untouched.",
    );
  }
  await refuseWrongSettings(folder);
  const exitCode = await runToEnd(
    process.execPath,
    [path.join(root, "node_modules/next/dist/bin/next"), "build"],
    {
      quiet: true,
      env: {
        ...process.env,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        KEEPWORD_NEXT_DIR: nextFolder(folder),
      },
    },
  );
  if (exitCode !== 0) {
    giveUp(
      "Building failed; the cause is above. Nothing has been started, and earlier builds are untouched.",
    );
  }
  rmSync(path.join(folder, "next", "cache"), { recursive: true, force: true });
  writeFileSync(path.join(folder, finished), "");
  removeOldBuilds();
  return folder;
}

/**
 * Where Next's part of a build is, as next.config.ts wants to hear it.
 * @param {string} folder
 */
export function nextFolder(folder) {
  return path.relative(root, path.join(folder, "next"));
}

/**
 * Builds the tree unless it has been built as it is now, and returns the folder of the build.
 * @returns {Promise<string>}
 */
export async function ensureBuilt() {
  return findBuild() ?? (await alone(async () => findBuild() ?? (await build(treeHash()))));
}
