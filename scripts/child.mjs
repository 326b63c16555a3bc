import { spawn } from "node:child_process";
import { root } from "./place.mjs";

/**
 * Runs a program to its end and returns its exit code. Signals that reach this process while it waits are
 * passed on, and then end this process as well.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] quiet: what it writes goes to standard error
 * @returns {Promise<number>}
 */
export function runToEnd(command, args, { env = process.env, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: ["ignore", quiet ? 2 : "inherit", "inherit"],
    });
    /** @type {NodeJS.Signals | undefined} */
    let received;
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => {
      received = signal;
      child.kill(signal);
    };
    /** @type {NodeJS.Signals[]} */
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    for (const signal of signals) process.on(signal, passOn);
    const finish = () => {
      for (const signal of signals) process.off(signal, passOn);
    };
    child.once("error", (error) => {
      finish();
      reject(error);
    });
    child.once("close", (code, signal) => {
      finish();
      if (received) process.kill(process.pid, received);
      else resolve(code ?? (signal ? 1 : 0));
    });
  });
}
