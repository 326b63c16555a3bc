import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Database } from "./engine.ts";
import { DatabaseRefused, isSqliteBusy, named } from "./errors.ts";
import { createMigrationsTable, readMigrations } from "./migrate.ts";
import {
  type Kind,
  quoted,
  refuseInUse,
  refuseOccupied,
  type Restoration,
  type RestoreOptions,
  shapesOf,
  type Snapshot,
  type SnapshotOptions,
  stepsFor,
  type TableShape,
  type Value,
} from "./snapshots.ts";
import {
  APPLICATION_ID,
  applied,
  connect,
  FILE_NAME,
  inspect,
  openSqlite,
  putInPlace,
  READ_PATIENCE,
  refuse,
  refuseDamaged,
  runAtOnce,
  syncFolder,
  takeSteps,
} from "./sqlite.ts";
import type { Db } from "./work.ts";

function read(kind: Kind, value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (kind === "boolean") return value !== 0;
  if (kind === "instant") return new Date(value as number).toISOString();
  return value as Value;
}

function write(kind: Kind, value: Value): Value {
  if (value === null) return null;
  if (kind === "boolean") return value ? 1 : 0;
  if (kind === "instant") return Date.parse(value as string);
  return value;
}

function shapes(connection: Sqlite.Database): TableShape[] {
  const found = connection
    .prepare<[], { table: string; column: string; type: string }>(
      `select m.name as "table", c.name as "column", lower(c.type) as "type"
       from sqlite_schema m join pragma_table_info(m.name) c
       where m.type = 'table' and m.name not like 'sqlite\\_%' escape '\\' and m.name <> 'keepword_migrations'`,
    )
    .all();
  return shapesOf(found, (type) => (type === "text" || type === "integer" ? type : undefined));
}

async function* rowsOf(connection: Sqlite.Database, table: TableShape): AsyncGenerator<Value[]> {
  const columns = table.columns.map(([name]) => quoted(name)).join(", ");
  const order = table.order.map(quoted).join(", ");
  const statement = connection
    .prepare<[], unknown[]>(`select ${columns} from ${quoted(table.name)} order by ${order}`)
    .raw();
  for (const row of statement.iterate())
    yield table.columns.map(([, kind], position) => read(kind, row[position]));
}

export async function openSqliteSnapshot(options: SnapshotOptions): Promise<Snapshot> {
  const file = path.resolve(options.dataDir, FILE_NAME);
  if (!existsSync(file))
    throw new DatabaseRefused("missing", `There is no database at ${file}. Set DATA_DIR to where one is.`);
  let connection: Sqlite.Database;
  let isCurrent: boolean;
  try {
    if (options.alone) seize(file).close();
    isCurrent = inspect(file, options) === 0;
    connection = connect(file, { readonly: true, patience: READ_PATIENCE });
  } catch (error) {
    refuse(file, error);
  }
  connection.exec("begin");
  // The moment is that of the first read.
  const migrations = applied(connection).map(({ name }) => name);
  const db = drizzle(connection) as unknown as Db;
  return {
    migrations,
    isCurrent,
    tables: shapes(connection),
    rows: (table) => rowsOf(connection, table),
    read: async (body) => runAtOnce(() => body(db)).value,
    close: async () => {
      connection.close();
    },
  };
}

/** Holds the database for itself alone, with everything in the one file. Others that have it open are in the way. */
function seize(file: string): Sqlite.Database {
  const connection = new Sqlite(file, { fileMustExist: true, timeout: 0 });
  try {
    connection.pragma("locking_mode = exclusive");
    connection.exec("begin exclusive; commit");
    connection.pragma("wal_checkpoint(truncate)");
    return connection;
  } catch (error) {
    connection.close();
    if (isSqliteBusy(error)) refuseInUse(file);
    refuse(file, error);
  }
}

/** Whether anybody or anything is in it that would be missed. */
function isOccupied(connection: Sqlite.Database): boolean {
  return ["organisations", "people"].some((name) => {
    const isThere = connection.prepare("select 1 from sqlite_schema where name = ?").get(name);
    return isThere && connection.prepare(`select 1 from ${name}`).get();
  });
}

const unfinished = /^\.restoring-[0-9a-f]+$/;
/** How long a restoring that was killed is left lying, in milliseconds: it might yet be one that is at work. */
const abandonedAfter = 3_600_000;

function removeAbandoned(folder: string, now: Date): void {
  for (const name of readdirSync(folder)) {
    if (!unfinished.test(name)) continue;
    const place = path.join(folder, name);
    const last = Math.max(
      ...[place, ...readdirSync(place).map((inside) => path.join(place, inside))].map(
        (each) => statSync(each, { throwIfNoEntry: false })?.mtimeMs ?? 0,
      ),
    );
    if (last < now.getTime() - abandonedAfter) rmSync(place, { recursive: true, force: true });
  }
}

/** Fills a file in a folder of its own beside the place, and gives it its name when it is whole. */
export async function openSqliteRestoration(options: RestoreOptions): Promise<Restoration> {
  const file = path.resolve(options.dataDir, FILE_NAME);
  const home = path.dirname(file);
  const known = readMigrations("sqlite", options.migrations);
  const steps = stepsFor(known, options.steps);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  removeAbandoned(home, options.now());
  const vacate = (): Sqlite.Database | undefined => {
    if (!existsSync(file)) {
      const log = `${file}-wal`;
      if (existsSync(log) && statSync(log).size > 0)
        refuseDamaged(file, "the file is gone, and its write-ahead log is still there");
      return undefined;
    }
    const held = seize(file);
    try {
      const mark = held.pragma("application_id", { simple: true });
      if (mark !== APPLICATION_ID)
        throw new DatabaseRefused("foreign", `${file} is not a database of Keepword's. Move it away.`);
      if (!options.replace && isOccupied(held)) refuseOccupied(file);
      return held;
    } catch (error) {
      held.close();
      throw error;
    }
  };
  // Asked now, so that nobody waits for a refusal; and once more when it is put in place.
  vacate()?.close();

  const folder = path.join(home, `.restoring-${randomBytes(6).toString("hex")}`);
  mkdirSync(folder, { mode: 0o700 });
  const made = path.join(folder, FILE_NAME);
  let connection: Sqlite.Database | undefined;
  let opened: Database | undefined;
  const leave = async () => {
    connection?.close();
    await opened?.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    closeSync(openSync(made, "wx", 0o600));
    connection = connect(made, { readonly: false, patience: READ_PATIENCE });
    connection.exec("begin immediate");
    connection.exec(createMigrationsTable);
    takeSteps(connection, steps, 0, options.now());
    connection.pragma(`application_id = ${APPLICATION_ID}`);
  } catch (error) {
    await leave();
    throw named(error);
  }
  const filling = connection;
  return {
    tables: shapes(filling),
    stepsToCome: known.length - steps.length,
    async insert(table, rows) {
      const columns = table.columns.map(([name]) => quoted(name)).join(", ");
      const places = table.columns.map(() => "?").join(", ");
      const statement = filling.prepare(`insert into ${quoted(table.name)} (${columns}) values (${places})`);
      try {
        for (const row of rows)
          statement.run(table.columns.map(([, kind], position) => write(kind, row[position] ?? null)));
      } catch (error) {
        throw named(error);
      }
    },
    rows: (table) => rowsOf(filling, table),
    async complete(body) {
      filling.exec("commit");
      filling.close();
      opened = await openSqlite({ ...options, dataDir: folder });
      return opened.transact(body);
    },
    async keep() {
      await opened?.close();
      const handle = openSync(made, "r+");
      fsyncSync(handle);
      closeSync(handle);
      const held = vacate();
      if (held) {
        renameSync(made, file);
        held.close();
        syncFolder(home);
      } else {
        putInPlace(made, file);
      }
      await leave();
    },
    abandon: leave,
  };
}
