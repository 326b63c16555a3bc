/** The way in: opens the database that DATABASE_URL and DATA_DIR name, checked and brought up to date. */
import path from "node:path";
import { dialect } from "./columns.ts";
import type { Database, OpenOptions } from "./engine.ts";
import { DatabaseRefused } from "./errors.ts";
import { openPostgres } from "./postgres.ts";
import { openPostgresRestoration, openPostgresSnapshot } from "./snapshots-postgres.ts";
import { openSqliteRestoration, openSqliteSnapshot } from "./snapshots-sqlite.ts";
import type { Restoration, RestoreOptions, Snapshot, SnapshotOptions } from "./snapshots.ts";
import { openSqlite } from "./sqlite.ts";

export type { Database, OpenOptions, SiteWatch } from "./engine.ts";

function complete(options: OpenOptions): Required<OpenOptions> {
  const url = options.url ?? "";
  if (url !== "" && !/^postgres(ql)?:/.test(url)) {
    throw new DatabaseRefused(
      "unknown-address",
      "DATABASE_URL must begin with postgres:// or be left out. Without it Keepword keeps its data in DATA_DIR.",
    );
  }
  if ((url === "") !== (dialect === "sqlite")) {
    throw new Error(
      "The columns were made for the other engine: set DATABASE_URL before this program starts.",
    );
  }
  return {
    ...options,
    url,
    migrations: options.migrations ?? path.resolve("db", "migrations"),
    now: options.now ?? (() => new Date()),
  };
}

/**
 * @throws DatabaseRefused with an instruction, where the database is newer than this program, damaged,
 *   read-only, not Keepword's, or out of reach. Nothing is altered then.
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const place = complete(options);
  return dialect === "postgres" ? openPostgres(place) : openSqlite(place);
}

/**
 * One moment of the database as it is, whatever older schema it is at; others go on working on it.
 * @throws DatabaseRefused as `openDatabase` does, where there is no database, and where it is not alone as wished
 */
export async function openSnapshot(
  options: OpenOptions & Partial<Pick<SnapshotOptions, "alone">>,
): Promise<Snapshot> {
  const place = { ...complete(options), alone: options.alone ?? false };
  return dialect === "postgres" ? openPostgresSnapshot(place) : openSqliteSnapshot(place);
}

/**
 * A database to be filled in the place of what is there.
 * @throws DatabaseRefused where what is there must stay, others are working on it, or the rows are of a newer program
 */
export async function openRestoration(
  options: OpenOptions & Pick<RestoreOptions, "steps" | "replace">,
): Promise<Restoration> {
  const place = { ...options, ...complete(options) };
  return dialect === "postgres" ? openPostgresRestoration(place) : openSqliteRestoration(place);
}

const shared: { [key: symbol]: Promise<Database> | undefined } = globalThis;
const key = Symbol.for("keepword.database");

/**
 * The database of this process, opened at first need from DATABASE_URL and DATA_DIR. There is one for the whole
 * process even where the server and Next each carry their own copy of this module.
 */
export function theDatabase(): Promise<Database> {
  shared[key] ??= openDatabase({
    dataDir: process.env.DATA_DIR || "./data",
    url: process.env.DATABASE_URL,
  }).catch((error: unknown) => {
    // Whoever asks next may find the cause put right.
    shared[key] = undefined;
    throw error;
  });
  return shared[key];
}
