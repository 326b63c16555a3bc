import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildFolder, tell } from "./place.mjs";

const heartbeat = 2_000;
const silence = 20_000;

/** @param {unknown} error */
function code(error) {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

/** @param {string} file */
function isAbandoned(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > silence) return true;
    const [host, pid] = readFileSync(file, "utf8").split(" ");
    if (host !== hostname() || !pid) return false;
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return code(error) === "ESRCH";
  }
}

/**
 * Removes a lock whose owner is gone. Only one of those who wait may do so at a time, and only after another
 * look: without that, the second would remove the fresh lock that the first has just taken.
 * @param {string} file
 */
function breakAbandoned(file) {
  const turn = `${file}.turn`;
  try {
    mkdirSync(turn);
  } catch {
    if (isAbandoned(turn)) rmdirSync(turn);
    return;
  }
  try {
    if (isAbandoned(file)) rmSync(file, { force: true });
  } finally {
    rmdirSync(turn);
  }
}

/**
 * Runs `work` while no other process of this folder installs or builds.
 * @template T
 * @param {() => Promise<T>} work
 * @param {string} [file]
 * @returns {Promise<T>}
 */
export async function alone(work, file = path.join(buildFolder, "lock")) {
  mkdirSync(path.dirname(file), { recursive: true });
  let told = false;
  for (;;) {
    try {
      const handle = openSync(file, "wx");
      writeSync(handle, `${hostname()} ${String(process.pid)}`);
      closeSync(handle);
      break;
    } catch (error) {
      if (code(error) !== "EEXIST") throw error;
    }
    if (isAbandoned(file)) {
      breakAbandoned(file);
      continue;
    }
    if (!told) tell("Another process is installing or building in this folder. Waiting for it.");
    told = true;
    await sleep(200);
  }
  const beat = setInterval(() => {
    const now = new Date();
    utimesSync(file, now, now);
  }, heartbeat);
  beat.unref();
  const release = () => {
    rmSync(file, { force: true });
  };
  process.once("exit", release);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    process.off("exit", release);
    release();
  }
}
