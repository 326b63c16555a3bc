import { randomBytes } from "node:crypto";
import { EventEmitter } from "node:events";
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";

import os from "node:os";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Database, OpenOptions, SiteWatch } from "./engine.ts";
import { DatabaseRefused, DatabaseUnavailable, isSqliteBusy, named } from "./errors.ts";
import {
  type AppliedMigration,
  createMigrationsTable,
  firstInstallation,
  type Migration,
  pendingMigrations,
  readMigrations,
  selectMigrations,
} from "./migrate.ts";
import {
  type Answer,
  type Db,
  type Outcome,
  type Query,
  type Tx,
  type Work,
  drive,
  pause,
  refuseInsideBody,
} from "./work.ts";

export const FILE_NAME = "keepword.db";
/** "KPWD": marks the file as one of Keepword's. */
export const APPLICATION_ID = 0x4b505744;
/** How long a write waits for another process, in milliseconds. */
const WRITE_PATIENCE = 5000;
/** How long one try may hold up everybody else in this process, in milliseconds. */
const WRITE_STALL = 20;
export const READ_PATIENCE = 5000;
/** How often a move of a site is looked for where nobody asks, in milliseconds. */
const WATCH_INTERVAL = 500;

/** How a better-sqlite3 query is run without a promise. Inner workings of the pinned Drizzle; every test guards it. */
type ImmediateQuery = { prepare(): { execute(): { sync(): unknown } } };

function ask(query: Query<unknown>): Answer {
  try {
    return { rows: (query as unknown as ImmediateQuery).prepare().execute().sync() };
  } catch (error) {
    return { error: named(error) };
  }
}

export function runAtOnce<T>(body: () => Work<T>): Outcome<T> {
  const work = drive(body);
  let step = work.next();
  while (!step.done) step = work.next(ask(step.value));
  return step.value;
}

type Settings = { journal_mode: string; synchronous: number; foreign_keys: number; busy_timeout: number };

function readSettings(connection: Sqlite.Database): Settings {
  const read = (name: keyof Settings) => connection.pragma(name, { simple: true });
  return {
    journal_mode: read("journal_mode") as string,
    synchronous: read("synchronous") as number,
    foreign_keys: read("foreign_keys") as number,
    busy_timeout: read("busy_timeout") as number,
  };
}

/**
 * The only way a connection is made. A reopened WAL database falls back to synchronous=NORMAL, which may lose
 * the last commits in a power cut, so every connection is set, then asked what it is set to.
 */
export function connect(file: string, options: { readonly: boolean; patience: number }): Sqlite.Database {
  const connection = new Sqlite(file, {
    readonly: options.readonly,
    fileMustExist: true,
    timeout: options.patience,
  });
  try {
    if (!options.readonly) connection.pragma("journal_mode = WAL");
    connection.pragma("synchronous = FULL");
    connection.pragma("foreign_keys = ON");
    const found = readSettings(connection);
    const wanted: Settings = {
      journal_mode: "wal",
      synchronous: 2,
      foreign_keys: 1,
      busy_timeout: options.patience,
    };
    for (const [name, value] of Object.entries(wanted)) {
      if (found[name as keyof Settings] !== value) {
        throw new DatabaseRefused(
          "unsafe",
          `${file} cannot be kept safely where it is: ${name} stays ${found[name as keyof Settings]} instead of ` +
            `${value}. Put DATA_DIR on a local disk, not on a network drive.`,
        );
      }
    }
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** The file name with the two that SQLite keeps beside it. */
export const withCompanions = (file: string) => [file, `${file}-wal`, `${file}-shm`];

function refuseReadOnly(place: string, cause?: unknown): never {
  throw new DatabaseRefused(
    "read-only",
    `Keepword may not write to ${place}. Give the account it runs under (${os.userInfo().username}) the right to ` +
      "write this folder and every file in it, or set DATA_DIR to a folder where it may.",
    cause,
  );
}

/** Tries it: what the rights on paper say is not the whole truth. */
function mayWriteFile(file: string): boolean {
  try {
    closeSync(openSync(file, "r+"));
    return true;
  } catch {
    return false;
  }
}

function mayWriteIn(folder: string): boolean {
  const trial = path.join(folder, `.keepword-${randomBytes(6).toString("hex")}`);
  try {
    closeSync(openSync(trial, "wx"));
    rmSync(trial);
    return true;
  } catch {
    return false;
  }
}

export function refuseDamaged(file: string, found: string, cause?: unknown): never {
  throw new DatabaseRefused(
    "damaged",
    `${file} is damaged (${found}). It was left as it is. Move it aside together with the files beside it whose ` +
      "names begin the same, and put your latest backup in its place.",
    cause,
  );
}

export function applied(connection: Sqlite.Database): AppliedMigration[] {
  return connection.prepare<[], AppliedMigration>(selectMigrations).all();
}

/** Takes steps of the schema and remembers them, after as many as it has been through. */
export function takeSteps(connection: Sqlite.Database, steps: Migration[], after: number, at: Date): void {
  const remember = connection.prepare(
    "insert into keepword_migrations (position, name, hash, applied_at) values (?, ?, ?, ?)",
  );
  for (const [offset, step] of steps.entries()) {
    connection.exec(step.sql);
    remember.run(after + offset + 1, step.name, step.hash, at.toISOString());
  }
}

/** Brings the database to this program's schema, in one transaction that rivals wait for. */
function migrate(
  connection: Sqlite.Database,
  options: Required<OpenOptions>,
  place: string,
  isNew: boolean,
): void {
  const known = readMigrations("sqlite", options.migrations);
  connection
    .transaction(() => {
      connection.exec(createMigrationsTable);
      const done = applied(connection);
      takeSteps(connection, pendingMigrations(known, done, place), done.length, options.now());
      if (isNew) {
        const insert = connection.prepare("insert into installation (key, value) values (?, ?)");
        for (const row of firstInstallation(options.now())) insert.run(...row);
        connection.pragma(`application_id = ${APPLICATION_ID}`);
      }
    })
    .immediate();
}

export function putInPlace(unfinished: string, file: string): void {
  try {
    linkSync(unfinished, file);
  } catch (error) {
    // Some file systems know no second name for a file; there two first starts at once are not guarded.
    if (!["EPERM", "ENOTSUP", "ENOSYS", "EMLINK"].includes((error as { code?: string }).code ?? ""))
      throw error;
    if (!existsSync(file)) renameSync(unfinished, file);
  }
  syncFolder(path.dirname(file));
}

/** Makes a name that was given in a folder outlast a power cut. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}

/**
 * Makes the database under another name and puts it in place whole. A file found in place is thus never a
 * half-made one, and one that another process put there in the meantime is never overwritten.
 */
function create(file: string, options: Required<OpenOptions>): void {
  const unfinished = `${file}.new-${randomBytes(6).toString("hex")}`;
  try {
    const fresh = new Sqlite(unfinished);
    fresh.close();
    chmodSync(unfinished, 0o600);
    const connection = connect(unfinished, { readonly: false, patience: READ_PATIENCE });
    try {
      migrate(connection, options, file, true);
    } finally {
      connection.close();
    }
    putInPlace(unfinished, file);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === "EEXIST") return;
    if (code === "SQLITE_READONLY" || code === "EACCES" || code === "EROFS") refuseReadOnly(file, error);
    throw named(error);
  } finally {
    for (const name of withCompanions(unfinished)) rmSync(name, { force: true });
  }
}

/**
 * Looks at what is there through a connection that cannot write, and refuses what must not be touched.
 * Gives the number of steps it has yet to take.
 */
export function inspect(file: string, options: Required<OpenOptions>): number {
  const connection = new Sqlite(file, { readonly: true, timeout: READ_PATIENCE });
  try {
    if (connection.pragma("application_id", { simple: true }) !== APPLICATION_ID) {
      throw new DatabaseRefused(
        "foreign",
        `${file} is a database, but not one of Keepword's. Move it away, or set DATA_DIR to another folder.`,
      );
    }
    const [found] = connection.pragma("quick_check(1)") as { quick_check: string }[];
    if (found?.quick_check !== "ok") refuseDamaged(file, found?.quick_check ?? "the check gave no answer");
    return pendingMigrations(readMigrations("sqlite", options.migrations), applied(connection), file).length;
  } finally {
    connection.close();
  }
}

function openWriter(file: string, options: Required<OpenOptions>): Sqlite.Database {
  const pending = inspect(file, options);
  const connection = connect(file, { readonly: false, patience: WRITE_PATIENCE });
  try {
    // Proves that the file may be written, which opening it does not.
    connection.exec("begin immediate; rollback");
    if (pending > 0) migrate(connection, options, file, false);
    // From here on others are being served, and nobody may be held up for long.
    connection.pragma(`busy_timeout = ${WRITE_STALL}`);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Says what to do about an error met while opening. */
export function refuse(file: string, error: unknown): never {
  if (error instanceof DatabaseRefused) throw error;
  const cause = named(error);
  if (cause instanceof DatabaseUnavailable) {
    if (cause.reason === "damaged") {
      refuseDamaged(file, error instanceof Error ? error.message : "it cannot be read", error);
    }
    if (cause.reason === "read-only") refuseReadOnly(file, error);
  }
  throw cause;
}

export async function openSqlite(options: Required<OpenOptions>): Promise<Database> {
  const file = path.resolve(options.dataDir, FILE_NAME);
  const folder = path.dirname(file);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    refuseReadOnly(folder, error);
  }
  if (!mayWriteIn(folder)) refuseReadOnly(folder);
  if (!existsSync(file)) {
    if (existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0) {
      refuseDamaged(file, "the file is gone, and its write-ahead log is still there");
    }
    create(file, options);
  }
  for (const name of withCompanions(file)) if (existsSync(name) && !mayWriteFile(name)) refuseReadOnly(name);
  if (statSync(file).size === 0) refuseDamaged(file, "it is empty");

  let writer: Sqlite.Database;
  try {
    writer = openWriter(file, options);
  } catch (error) {
    refuse(file, error);
  }
  const reader = connect(file, { readonly: true, patience: READ_PATIENCE });
  const connections = new Map([
    ["writer", writer],
    ["reader", reader],
  ]);
  const watches = new Set<SiteWatch>();
  /** One process has the file, so that what is told need not leave it. */
  const told = new EventEmitter();
  const tx = drizzle(writer) as unknown as Tx;
  const db = drizzle(reader) as unknown as Db;
  let open = true;

  function enter(): void {
    refuseInsideBody();
    if (!open) throw new DatabaseUnavailable("closed");
  }

  /** Runs between `begin` and `commit` without a pause, so nobody else's query can come in between. */
  function within<T>(connection: Sqlite.Database, body: () => Work<T>): T {
    try {
      const { value, keep } = runAtOnce(body);
      connection.exec(keep ? "commit" : "rollback");
      return value;
    } catch (error) {
      // SQLite itself ends the transaction on some errors, such as a full disk.
      if (connection.inTransaction) connection.exec("rollback");
      throw named(error);
    }
  }

  return {
    dialect: "sqlite",
    async read(body) {
      enter();
      try {
        reader.exec("begin");
      } catch (error) {
        throw named(error);
      }
      return within(reader, () => body(db));
    },
    async transact(body) {
      enter();
      const deadline = performance.now() + WRITE_PATIENCE;
      for (;;) {
        try {
          writer.exec("begin immediate");
          break;
        } catch (error) {
          if (!isSqliteBusy(error) || performance.now() > deadline) throw named(error);
        }
        // Another process is writing. Waiting here, and not inside SQLite, leaves this one free to answer.
        await pause(25);
        enter();
      }
      return within(writer, () => body(tx));
    },
    async watchSites(onMove) {
      enter();
      const connection = connect(file, { readonly: true, patience: 0 });
      const name = `watch ${watches.size + 1}`;
      connections.set(name, connection);
      const watch = watchFile(connection, onMove, () => {
        watches.delete(watch);
        connections.delete(name);
      });
      watches.add(watch);
      return watch;
    },
    async tell(channel, message) {
      enter();
      told.emit(channel, message);
    },
    async listen(channel, onMessage) {
      enter();
      told.on(channel, onMessage);
      return { leave: () => void told.off(channel, onMessage) };
    },
    // The secret lies beside the file.
    holdMark: () => Promise.resolve(true),
    async settings() {
      return Object.fromEntries(
        [...connections].map(([name, connection]) => [name, { ...readSettings(connection) }]),
      );
    },
    async close() {
      if (!open) return;
      open = false;
      await Promise.all([...watches].map((watch) => watch.close()));
      reader.close();
      // The last to close moves the log into the file; a reader could not.
      writer.close();
    },
  };
}

/**
 * `data_version` moves when another connection commits, whoever it belongs to, and never for one's own
 * commits: hence a connection that does nothing else. It says that something moved; the sum of the site
 * revisions, which only grow, says whether it was a site.
 */
function watchFile(connection: Sqlite.Database, onMove: () => void, onClose: () => void): SiteWatch {
  const commits = connection.prepare("pragma data_version").pluck();
  const sites = connection
    .prepare("select count(*) || ' ' || coalesce(sum(site_revision), 0) from organisations")
    .pluck();
  let commit = commits.get();
  let site = sites.get();
  let moved = false;

  function look(): void {
    try {
      const nowCommit = commits.get();
      if (nowCommit === commit) return;
      const nowSite = sites.get();
      // Only now, so that a look which failed in between is made again.
      commit = nowCommit;
      if (nowSite === site) return;
      site = nowSite;
    } catch {
      // The pages in memory stay good to serve; the next look may succeed.
      return;
    }
    moved = true;
    onMove();
  }

  const timer = setInterval(look, WATCH_INTERVAL).unref();
  let open = true;
  return {
    hasMoved() {
      if (open) look();
      const answer = moved;
      moved = false;
      return answer;
    },
    async close() {
      if (!open) return;
      open = false;
      clearInterval(timer);
      connection.close();
      onClose();
    },
  };
}
