/** The way in: opens the database that DATABASE_URL and DATA_DIR name, checked and brought up to date. */
import path from "node:path";
import { type Dialect, dialect } from "./columns.ts";
import { DatabaseRefused } from "./errors.ts";
import { openPostgres } from "./postgres.ts";
import { openSqlite } from "./sqlite.ts";
import type { Db, Tx, Work } from "./work.ts";

/** Tells when the public page of any organisation may have changed, in this process or in another. */
export interface SiteWatch {
  /** Whether any site moved since this was last asked. Costs microseconds: made to be asked on every request. */
  hasMoved(): boolean;
  close(): Promise<void>;
}

export interface Database {
  readonly dialect: Dialect;
  /** Runs work that only reads, on one snapshot. */
  read<T>(body: (db: Db) => Work<T>): Promise<T>;
  /** Runs work as if nobody else were there: all of it is kept, or none. The body may run more than once. */
  transact<T>(body: (tx: Tx) => Work<T>): Promise<T>;
  /**
   * Watches all sites from the moment the promise resolves. `onMove` is called when a move is noticed, which is
   * within about a second, or at once where `hasMoved` asks.
   */
  watchSites(onMove: () => void): Promise<SiteWatch>;
  /** What each connection says it is set to, by the name of the connection. */
  settings(): Promise<Record<string, Record<string, unknown>>>;
  /** Lets running work end, then closes. */
  close(): Promise<void>;
}

export type OpenOptions = {
  /** Where the SQLite file is kept. */
  dataDir: string;
  /** A `postgres://` address, or nothing for SQLite. */
  url?: string;
  /** The folder of migrations; in the project's own folder unless told. */
  migrations?: string;
  now?: () => Date;
};

/**
 * @throws DatabaseRefused with an instruction, where the database is newer than this program, damaged,
 *   read-only, not Keepword's, or out of reach. Nothing is altered then.
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
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
  const complete = {
    ...options,
    url,
    migrations: options.migrations ?? path.resolve("db", "migrations"),
    now: options.now ?? (() => new Date()),
  };
  return dialect === "postgres" ? openPostgres(complete) : openSqlite(complete);
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
