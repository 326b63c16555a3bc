import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { runToEnd } from "./child.mjs";
import { giveUp, root, tell } from "./place.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The browser of this machine: the one that CHROMIUM_PATH names, else the first on PATH.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string | undefined}
 */
export function findBrowser(environment) {
  const { CHROMIUM_PATH: named, PATH: places = "" } = environment;
  if (named) {
    if (!isProgram(named))
      giveUp(`CHROMIUM_PATH names ${named}, and that is no program. Name a Chromium or Chrome.`);
    return named;
  }
  return places
    .split(path.delimiter)
    .filter((place) => place !== "")
    .flatMap((place) => names.map((name) => path.join(place, name)))
    .find(isProgram);
}

/**
 * Finds a browser for the tests, or has Playwright fetch its own.
 * @returns {Promise<string>}
 */
export async function ensureBrowser() {
  const found = findBrowser(process.env);
  if (found) return found;
  const { chromium } = await import("@playwright/test");
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  tell("No Chromium on this machine: fetching the one that comes with Playwright.");
  const exitCode = await runToEnd(process.execPath, [
    path.join(root, "node_modules/@playwright/test/cli.js"),
    "install",
    "chromium",
  ]);
  if (exitCode !== 0) {
    giveUp(
      "No browser could be fetched. Install one (on Debian: apt-get install chromium), or set CHROMIUM_PATH to the " +
        "program of a Chromium or Chrome that is there, and try again.",
    );
  }
  return chromium.executablePath();
}
