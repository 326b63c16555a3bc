/**
 * Measures the public page beside nginx serving the same bytes and beside a prerendered page of Next, in one run,
 * at rest and with a publish every second. Prints JSON. See `usage`.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
async function startNginx(html: string): Promise<string | undefined> {
  if (spawnSync("nginx", ["-v"]).error) return undefined;
  const port = await freePort();
  writeFileSync(path.join(folder, "page.html"), html);
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

async function requestsPerSecond(url: string): Promise<{ perSecond: number; p99: number; failed: number }> {
  await autocannon({ url, connections, duration: 1 });
  const { requests, latency, errors } = await autocannon({ url, connections, duration: seconds });
  return { perSecond: Math.round(requests.average), p99: latency.p99, failed: errors };
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

  const atRest = await requestsPerSecond(pageUrl);
  const nginxUrl = await startNginx(html);
  const nginx = nginxUrl ? await requestsPerSecond(nginxUrl) : undefined;
  const next = await requestsPerSecond(`${keepword.url}/no-such-page`);
  const publishing = publishEverySecond(database, harbourWater.slug, pageUrl);
  const moving = await requestsPerSecond(pageUrl);
  const visible = (await publishing.stop()).sort((one, other) => one - other);
  await database.close();

  const ratio = (one: number, other: number) => Number((one / other).toFixed(2));
  process.stdout.write(
    `${JSON.stringify(
      {
        connections,
        seconds,
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
        nextPrerendered: next,
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
