/** Programs that are killed by a test in the midst of their work. */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { onTestFinished } from "vitest";

/** A program of the project as one file that starts fast. It goes when the test ends. */
export async function bundleProgram(entry: string): Promise<string> {
  const outfile = path.resolve("build", `killed-${randomBytes(6).toString("hex")}.mjs`);
  onTestFinished(() => {
    rmSync(outfile, { force: true });
  });
  await build({
    entryPoints: [entry],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    outfile,
    logLevel: "error",
  });
  return outfile;
}

/** When a program said each word, in milliseconds after it said that it started. */
export type Times = Partial<Record<string, number>>;

export type Prepared = {
  /** Once it waits for its order. */
  ready: Promise<void>;
  /** Gives the order, and kills it so many milliseconds after it started, or once it said a word. */
  run(order: string, end: { killAfter: number } | { until: string }): Promise<Times>;
  end(): Promise<void>;
};

/**
 * Starts a program that says `ready`, waits for a line on standard input, says `started` and then goes on. Made ahead
 * of its turn it costs no waiting.
 */
export function prepare(program: string, args: string[]): Prepared {
  const child = spawn(process.execPath, [program, ...args], { stdio: ["pipe", "pipe", "pipe"] });
  const times: Times = {};
  const listeners = new Set<() => void>();
  let complained = "";
  let rest = "";
  let startedAt = 0;
  child.stderr.on("data", (chunk: Buffer) => (complained += chunk.toString()));
  child.stdout.on("data", (chunk: Buffer) => {
    const words = (rest + chunk.toString()).split("\n");
    rest = words.pop() ?? "";
    for (const word of words) {
      if (word === "started") startedAt = performance.now();
      times[word] = startedAt === 0 ? 0 : performance.now() - startedAt;
    }
    for (const listener of listeners) listener();
  });
  const gone = new Promise<void>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => {
      resolve();
    });
  });
  const said = (word: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (times[word] === undefined) return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      look();
      void gone.then(() => {
        reject(new Error(`The program ended before it said ${word}: ${complained}`));
      });
    });
  const ready = said("ready");
  // Told to whoever waits for it.
  ready.catch(() => undefined);
  return {
    ready,
    async run(order, end) {
      await ready;
      child.stdin.write(`${order}\n`);
      await said("started");
      if ("until" in end) await said(end.until);
      else await new Promise((resolve) => setTimeout(resolve, end.killAfter));
      child.kill("SIGKILL");
      await gone;
      return times;
    },
    async end() {
      child.kill("SIGKILL");
      await gone;
    },
  };
}
