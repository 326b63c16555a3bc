/**
 * Measures the public page beside nginx serving the same bytes and beside a response that Next prerendered, in one run,
 * at rest and with a publish every second. Prints JSON. See `usage`.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import autocannon from "autocannon";
import { fillWithExamples } from "../lib/example/commands.ts";
import { harbourWater } from "../lib/example/harbour-water.ts";
import { type Database, openInstallationAt } from "../lib/installation/commands.ts";
import { findOrganisationAt } from "../lib/members/queries.ts";
import { publicPage } from "../lib/paths.ts";
import { publishVersion } from "../lib/publication/commands.ts";
import { readArguments } from "./arguments.ts";

const usage = `Usage:
  npm run --silent bench -- [--seconds 8] [--connections 32]
      Requests a second of the public page, of nginx with the same bytes and of a prerendered
      Next page, one process each, measured in turn on this machine; bytes; time to be visible.`;

const { values } = readArguments(
  { seconds: { type: "string", default: "8" }, connections: { type: "string", default: "32" } },
  usage,
);
const seconds = Number(values.seconds);
const connections = Number(values.connections);

const folder = mkdtempSync(path.join(os.tmpdir(), "keepword-bench-"));
const children: ChildProcess[] = [];

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        resolve(address && typeof address === "object" ? address.port : 0);
      });
    });
  });
}

/** Starts Keepword on the bench's own data; gives its address, and the milliseconds until its first answer. */
async function startKeepword(): Promise<{ url: string; startedIn: number; process: ChildProcess }> {
  const begun = performance.now();
  const server = spawn(process.execPath, [path.resolve("scripts", "start.mjs")], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: "0",
      HOST: "127.0.0.1",
      DATA_DIR: folder,
      DATABASE_URL: "",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(server);
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    server.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const ready = /ready at (http:\/\/\S+)/.exec(said)?.[1];
      if (ready) resolve(ready.replace("localhost", "127.0.0.1"));
    });
    server.once("exit", () => {
      reject(new Error(`Keepword did not start:\n${said}`));
    });
  });
  await fetch(url);
  return { url, startedIn: Math.round(performance.now() - begun), process: server };
}

/** nginx with one worker and the page as a file; nothing where there is no nginx. */
async function startNginx(page: Buffer): Promise<string | undefined> {
  if (spawnSync("nginx", ["-v"]).error) return undefined;
  const port = await freePort();
  writeFileSync(path.join(folder, "page.html"), page);
  const configuration = `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log;
events { worker_connections 1024; }
http { access_log off; sendfile on; keepalive_requests 100000000; open_file_cache max=10; default_type text/html;
server { listen 127.0.0.1:${port}; root ${folder}; } }`;
  writeFileSync(path.join(folder, "nginx.conf"), configuration);
  // As root it would drop to a user that may not read the folder.
  const user = process.getuid?.() === 0 ? ["-g", "user root;"] : [];
  children.push(
    spawn("nginx", ["-p", folder, "-c", path.join(folder, "nginx.conf"), ...user], { stdio: "ignore" }),
  );
  const url = `http://127.0.0.1:${port}/page.html`;
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return url;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nginx did not answer: ${readFileSync(path.join(folder, "nginx.log"), "utf8")}`);
}

type Load = { perSecond: number; p99Milliseconds: number; failed: number };

const hasWrk = !spawnSync("wrk", ["-v"]).error;

/** wrk (Debian's), which costs far less than what it measures; else autocannon, which may itself be the limit. */
async function requestsPerSecond(url: string, acceptEncoding = "identity"): Promise<Load> {
  if (!hasWrk) {
    const headers = { "accept-encoding": acceptEncoding };
    await autocannon({ url, connections, duration: 1, headers });
    const { requests, latency, errors } = await autocannon({ url, connections, duration: seconds, headers });
    return { perSecond: Math.round(requests.average), p99Milliseconds: latency.p99, failed: errors };
  }
  const run = (duration: number) =>
    new Promise<string>((resolve, reject) => {
      const load = spawn("wrk", [
        "-t1",
        `-c${connections}`,
        `-d${duration}s`,
        "--latency",
        "-H",
        `Accept-Encoding: ${acceptEncoding}`,
        url,
      ]);
      let said = "";
      load.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
      load.on("error", reject);
      load.on("exit", () => {
        resolve(said);
      });
    });
  await run(1);
  const said = await run(seconds);
  const [, p99 = "0", unit = "ms"] = /99%\s+([\d.]+)(us|ms|s)/.exec(said) ?? [];
  const failed =
    /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(said)?.slice(1) ?? [];
  return {
    perSecond: Math.round(Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1])),
    p99Milliseconds: Number(
      (Number(p99) * { us: 0.001, ms: 1, s: 1000 }[unit as "us" | "ms" | "s"]).toFixed(2),
    ),
    failed: failed.reduce((sum, each) => sum + Number(each), 0),
  };
}

/** Publishes once a second until told to stop; gives how long each took to be seen by a reader, in milliseconds. */
function publishEverySecond(database: Database, slug: string, url: string): { stop(): Promise<number[]> } {
  const visible: number[] = [];
  const state = { going: true };
  const publishing = (async () => {
    const organisation = await database.read((db) => findOrganisationAt(db, slug));
    if (!organisation) throw new Error(`There is no organisation at ${slug}.`);
    while (state.going) {
      const begun = performance.now();
      const outcome = await publishVersion(database, organisation.id, {
        changeNote: { en: "Measured.", "zh-Hans": "测量。" },
        publishedBy: "bench",
        at: new Date(),
      });
      if (!outcome.ok) throw new Error(outcome.message);
      const published = performance.now();
      while (!(await (await fetch(url)).text()).includes(outcome.value.hash))
        await new Promise((resolve) => setTimeout(resolve, 5));
      visible.push(Math.round(performance.now() - published));
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, 1000 - (performance.now() - begun))));
    }
  })();
  return {
    async stop() {
      state.going = false;
      await publishing;
      return visible;
    },
  };
}

/** The page as it is sent to a browser, not decompressed. */
function compressed(url: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": "br" } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        resolve(Buffer.concat(chunks));
      });
    }).on("error", reject);
  });
}

function residentMegabytes(pid: number | undefined): number | undefined {
  const shown = spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
  return shown.status === 0 ? Math.round(Number(shown.stdout) / 1024) : undefined;
}

/** The process that answers: `scripts/start.mjs` is its parent. */
function serverOf(parent: number | undefined): number | undefined {
  const shown = spawnSync("pgrep", ["-P", String(parent)], { encoding: "utf8" });
  return shown.status === 0 ? Number(shown.stdout.trim().split("\n")[0]) : parent;
}

try {
  const database = await openInstallationAt(folder);
  const filled = await fillWithExamples(database, [harbourWater], new Date());
  if (!filled.ok) throw new Error(filled.message);
  // Once without being measured, so that it is built.
  const warm = await startKeepword();
  warm.process.kill("SIGTERM");
  await new Promise((resolve) => warm.process.once("exit", resolve));

  const keepword = await startKeepword();
  const pageUrl = keepword.url + publicPage(harbourWater.slug);
  const html = await (await fetch(pageUrl)).text();
  const memoryAtRest = residentMegabytes(serverOf(keepword.process.pid));
  const bytes = async (encoding: string) =>
    Number(
      (await fetch(pageUrl, { method: "HEAD", headers: { "accept-encoding": encoding } })).headers.get(
        "content-length",
      ),
    );

  // What browsers ask for, and the very same bytes for nginx.
  const atRest = await requestsPerSecond(pageUrl, "br");
  const nginxUrl = await startNginx(await compressed(pageUrl));
  const nginx = nginxUrl ? await requestsPerSecond(nginxUrl) : undefined;
  const next = await requestsPerSecond(`${keepword.url}/icon.svg`);
  const publishing = publishEverySecond(database, harbourWater.slug, pageUrl);
  const moving = await requestsPerSecond(pageUrl, "br");
  const visible = (await publishing.stop()).sort((one, other) => one - other);
  await database.close();

  const ratio = (one: number, other: number) => Number((one / other).toFixed(2));
  process.stdout.write(
    `${JSON.stringify(
      {
        connections,
        seconds,
        client: hasWrk ? "wrk, one thread" : "autocannon: the client may be the limit",
        node: process.version,
        page: {
          standards: (html.match(/class="standard"/g) ?? []).length,
          bytes: { identity: html.length, gzip: await bytes("gzip"), br: await bytes("br") },
          atRest,
          withPublishEverySecond: moving,
          movingBesideRest: ratio(moving.perSecond, atRest.perSecond),
        },
        nginx: nginx ?? "missing: install nginx to measure beside it",
        ...(nginx ? { pageBesideNginx: ratio(atRest.perSecond, nginx.perSecond) } : {}),
        nextPrerendered: { path: "/icon.svg", ...next },
        ...(nginx ? { nextBesideNginx: ratio(next.perSecond, nginx.perSecond) } : {}),
        publishToVisible: {
          publishes: visible.length,
          medianMilliseconds: visible[Math.floor(visible.length / 2)],
          longestMilliseconds: visible.at(-1),
        },
        start: { millisecondsToFirstAnswer: keepword.startedIn, megabytesAtRest: memoryAtRest },
      },
      undefined,
      2,
    )}\n`,
  );
} finally {
  for (const child of children) child.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
}
