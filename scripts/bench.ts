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
import { fillWithExamples } from "../lib/example/commands.ts";
import { harbourWater } from "../lib/example/harbour-water.ts";
import { type Database, openInstallationAt } from "../lib/installation/commands.ts";
import { findOrganisationAt } from "../lib/members/queries.ts";
import { publicPage } from "../lib/paths.ts";
import { publishVersion } from "../lib/publication/commands.ts";
import { readArguments } from "./arguments.ts";
import { typeTogether } from "./bench/autosave.ts";
import { readSlowly } from "./bench/browser.ts";
import { useDesk } from "./bench/desk.ts";
import { withFortyPages, withFortyStandards, withLargeDraft } from "./bench/large.ts";
import { findWhileTyping } from "./bench/find.ts";
import { readTogether } from "./bench/handbook.ts";
import { setPdf } from "./bench/pdf.ts";
import { growVersions } from "./bench/growth.ts";
import { hasWrk, type Load, requestsPerSecond } from "./bench/load.ts";

const usage = `Usage:
  npm run --silent bench -- [--seconds 8] [--connections 32] [--growth] [--find] [--handbook]
      Requests a second of the public page, of nginx with the same bytes and of a prerendered
      Next page, one process each, measured in turn on this machine; bytes; time to be visible;
      what publishing, pages and chains take at 10, 100 and 1,000 versions (--growth: only
      that); what is found per keystroke in a handbook of 507 clauses (--find: only that); the
      handbook and its evidence with 500 and 5,000 staff (--handbook: only that).`;

const { values } = readArguments(
  {
    seconds: { type: "string", default: "8" },
    connections: { type: "string", default: "32" },
    growth: { type: "boolean", default: false },
    find: { type: "boolean", default: false },
    handbook: { type: "boolean", default: false },
  },
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
async function startKeepword(data = folder): Promise<{
  url: string;
  startedIn: number;
  process: ChildProcess;
  /** The code for setting up that the server prints while there are no people. */
  setUpCode: Promise<string>;
}> {
  const begun = performance.now();
  const server = spawn(process.execPath, [path.resolve("scripts", "start.mjs")], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: "0",
      HOST: "127.0.0.1",
      DATA_DIR: data,
      DATABASE_URL: "",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(server);
  let tellCode: (code: string) => void = () => undefined;
  const setUpCode = new Promise<string>((resolve) => (tellCode = resolve));
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    server.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const code = /set-up\?code=(\S+)/.exec(said)?.[1];
      if (code) tellCode(code);
      const ready = /ready at (http:\/\/\S+)/.exec(said)?.[1];
      if (ready) resolve(ready.replace("localhost", "127.0.0.1"));
    });
    server.once("exit", () => {
      reject(new Error(`Keepword did not start:\n${said}`));
    });
  });
  await fetch(url);
  return { url, startedIn: Math.round(performance.now() - begun), process: server, setUpCode };
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

/** Starts Keepword on data of its own, to be stopped again. */
async function startOn(data: string) {
  const server = await startKeepword(data);
  return {
    url: server.url,
    pid: serverOf(server.process.pid),
    setUpCode: server.setUpCode,
    async stop() {
      server.process.kill("SIGTERM");
      await new Promise((resolve) => server.process.once("exit", resolve));
    },
  };
}

function growth() {
  const data = mkdtempSync(path.join(folder, "growth-"));
  return growVersions(data, { residentMegabytes, start: () => startOn(data) });
}

function handbook() {
  return readTogether(async () => {
    const data = mkdtempSync(path.join(folder, "handbook-"));
    const database = await openInstallationAt(data);
    const filled = await fillWithExamples(database, [harbourWater], new Date());
    await database.close();
    if (!filled.ok) throw new Error(filled.message);
    return { folder: data, start: () => startOn(data) };
  });
}

const ratio = (one: number, other: number) => Number((one / other).toFixed(2));

function median<T>(items: readonly T[], by: (item: T) => number): T {
  const middle = [...items].sort((one, other) => by(one) - by(other))[Math.floor(items.length / 2)];
  if (middle === undefined) throw new Error("There is no median of nothing.");
  return middle;
}

async function everything() {
  const database = await openInstallationAt(folder);
  const filled = await fillWithExamples(
    database,
    [harbourWater, withFortyStandards(harbourWater), withLargeDraft(harbourWater)],
    new Date(),
  );
  if (!filled.ok) throw new Error(filled.message);
  // Once without being measured, so that it is built.
  const warm = await startKeepword();
  warm.process.kill("SIGTERM");
  await new Promise((resolve) => warm.process.once("exit", resolve));

  const keepword = await startKeepword();
  const pageUrl = keepword.url + publicPage(harbourWater.slug);
  const fortyUrl = keepword.url + publicPage("forty-standards");
  const memoryAtRest = residentMegabytes(serverOf(keepword.process.pid));
  const page = await compressed(pageUrl);
  const nginxUrl = await startNginx(page);
  const sizeOf = async (url: string) => {
    const html = await (await fetch(url)).text();
    return {
      standards: (html.match(/class="standard"/g) ?? []).length,
      bytes: { identity: Buffer.byteLength(html), br: (await compressed(url)).length },
    };
  };

  // In turns, so that whatever else the machine does falls on all alike.
  const rounds: { page: Load; nginx?: Load; moving: Load }[] = [];
  const visible: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const asked = { connections, seconds };
    const atRest = await requestsPerSecond(pageUrl, { ...asked, acceptEncoding: "br" });
    const nginx = nginxUrl ? await requestsPerSecond(nginxUrl, asked) : undefined;
    const publishing = publishEverySecond(database, harbourWater.slug, pageUrl);
    const moving = await requestsPerSecond(pageUrl, { ...asked, acceptEncoding: "br" });
    visible.push(...(await publishing.stop()));
    rounds.push({ page: atRest, ...(nginx ? { nginx } : {}), moving });
  }
  const next = await requestsPerSecond(`${keepword.url}/icon.svg`, { connections, seconds });
  await database.close();
  const autosave = await typeTogether(keepword.url, await keepword.setUpCode, harbourWater.slug, 15);
  const desk = await useDesk(keepword.url, withLargeDraft(harbourWater).slug);

  const besideNginx = rounds.flatMap(({ page: { perSecond }, nginx }) =>
    nginx ? [ratio(perSecond, nginx.perSecond)] : [],
  );
  const besideRest = rounds.map(({ page: { perSecond }, moving }) => ratio(moving.perSecond, perSecond));
  visible.sort((one, other) => one - other);
  process.stdout.write(
    `${JSON.stringify(
      {
        connections,
        seconds,
        client: hasWrk ? "wrk, one thread" : "autocannon: the client may be the limit",
        node: process.version,
        page: {
          ...(await sizeOf(pageUrl)),
          rounds,
          movingBesideRest: { median: median(besideRest, Number), rounds: besideRest },
        },
        ...(besideNginx.length > 0
          ? { pageBesideNginx: { median: median(besideNginx, Number), rounds: besideNginx } }
          : { nginx: "missing: install nginx to measure beside it" }),
        fortyStandards: await sizeOf(fortyUrl),
        slowReader: (await readSlowly(fortyUrl)) ?? "missing: install Chromium to measure it",
        nextPrerendered: { path: "/icon.svg", ...next },
        autosave,
        desk: desk ?? "missing: install Chromium to measure it",
        fortyPagesAsPdf: await setPdf(withFortyPages(harbourWater)),
        publishToVisible: {
          publishes: visible.length,
          medianMilliseconds: median(visible, Number),
          longestMilliseconds: visible.at(-1),
        },
        growth: await growth(),
        find: findWhileTyping(),
        handbook: await handbook(),
        start: { millisecondsToFirstAnswer: keepword.startedIn, megabytesAtRest: memoryAtRest },
      },
      undefined,
      2,
    )}\n`,
  );
}

try {
  if (values.growth)
    process.stdout.write(
      `${JSON.stringify({ node: process.version, growth: await growth() }, undefined, 2)}\n`,
    );
  else if (values.find)
    process.stdout.write(
      `${JSON.stringify({ node: process.version, find: findWhileTyping() }, undefined, 2)}\n`,
    );
  else if (values.handbook)
    process.stdout.write(
      `${JSON.stringify({ node: process.version, handbook: await handbook() }, undefined, 2)}\n`,
    );
  else await everything();
} finally {
  for (const child of children) child.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
}
