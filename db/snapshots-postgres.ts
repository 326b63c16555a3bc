import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import { DatabaseRefused, named } from "./errors.ts";
import {
  type AppliedMigration,
  createMigrationsTable,
  pendingMigrations,
  readMigrations,
  selectMigrations,
} from "./migrate.ts";
import {
  connect,
  MIGRATION_LOCK,
  placeOf,
  refusalOf,
  refuseUnfit,
  runStepwise,
  takeSteps,
} from "./postgres.ts";
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
import type { Db, Tx } from "./work.ts";

const kindOf: Record<string, Kind> = {
  text: "text",
  integer: "integer",
  bigint: "integer",
  boolean: "boolean",
  "timestamp with time zone": "instant",
  json: "json",
};

const typeOf: Record<Kind, string> = {
  text: "text",
  integer: "bigint",
  boolean: "boolean",
  instant: "timestamptz",
  json: "json",
};

function selected([name, kind]: [string, Kind]): string {
  const column = quoted(name);
  if (kind === "json") return `${column}::text`;
  // The driver gives a bigint as text, and a number of eight bytes as a number: exact up to 2^53.
  if (kind === "integer") return `${column}::float8`;
  if (kind === "instant") return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return column;
}

async function shapes(client: pg.Client): Promise<TableShape[]> {
  const { rows } = await client.query<{ table: string; column: string; type: string }>(
    `select table_name as "table", column_name as "column", data_type as "type" from information_schema.columns
     where table_schema = 'public' and table_name <> 'keepword_migrations' order by table_name, ordinal_position`,
  );
  return shapesOf(rows, (type) => kindOf[type]);
}

/** About how much is read in one go, in characters, and how many rows at most. */
const atATime = 2_000_000;
const mostRows = 2000;

async function* rowsOf(client: pg.Client, table: TableShape): AsyncGenerator<Value[]> {
  const kinds = new Map(table.columns);
  const order = table.order.map((name) =>
    kinds.get(name) === "text" ? `${quoted(name)} collate "C"` : quoted(name),
  );
  await client.query(
    `declare snapshot no scroll cursor for select ${table.columns.map(selected).join(", ")}
     from ${quoted(table.name)} order by ${order.join(", ")}`,
  );
  let count = 20;
  try {
    for (;;) {
      const { rows } = await client.query<Value[]>({
        text: `fetch ${count} from snapshot`,
        rowMode: "array",
      });
      yield* rows;
      if (rows.length < count) return;
      const characters = rows.flat().reduce<number>((sum, value) => sum + String(value).length, 0);
      count = Math.max(1, Math.min(mostRows, Math.floor((atATime * rows.length) / (characters + 1))));
    }
  } finally {
    await client.query("close snapshot").catch(() => undefined);
  }
}

export async function openPostgresSnapshot(options: SnapshotOptions): Promise<Snapshot> {
  const place = placeOf(options.url);
  const client = await connect(options.url, "keepword backup");
  try {
    if (options.alone) await refuseOthers(client, place);
    await client.query("begin isolation level repeatable read read only");
    await client.query("set local search_path = public");
    // Before anything is read, so that a restoring which is at work is waited for and then seen.
    await client.query("lock table keepword_migrations in access share mode");
    const { rows: applied } = await client.query<AppliedMigration>(selectMigrations);
    const pending = pendingMigrations(readMigrations("postgres", options.migrations), applied, place);
    const tables = await shapes(client);
    const db = drizzle(client) as unknown as Db;
    return {
      migrations: applied.map(({ name }) => name),
      isCurrent: pending.length === 0,
      tables,
      rows: (table) => rowsOf(client, table),
      read: async (body) => (await runStepwise(() => body(db))).value,
      close: () => client.end(),
    };
  } catch (error) {
    await client.end();
    if ((error as { code?: string }).code === "42P01")
      throw new DatabaseRefused("missing", `${place} holds no installation of Keepword's.`, error);
    throw named(error);
  }
}

async function refuseOthers(client: pg.Client, place: string): Promise<void> {
  const { rows } = await client.query(
    `select 1 from pg_stat_activity where datname = current_database()
     and application_name in ('keepword', 'keepword watch')`,
  );
  if (rows.length > 0) refuseInUse(place);
}

async function refuseInhabited(client: pg.Client, place: string, replace: boolean): Promise<void> {
  await refuseOthers(client, place);
  const { rows } = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public'",
  );
  const names = rows.map(({ name }) => name);
  if (names.length === 0) return;
  if (!names.includes("keepword_migrations"))
    throw new DatabaseRefused(
      "foreign",
      `${place} holds tables of another program. Make an empty database for Keepword alone.`,
    );
  if (replace) return;
  for (const name of ["organisations", "people"]) {
    if (!names.includes(name)) continue;
    const { rows: found } = await client.query(`select 1 from ${name} limit 1`);
    if (found.length > 0) refuseOccupied(place);
  }
}

/** Whatever schema it is at, there is nothing else in a database of Keepword's. */
async function clear(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(
    `select format('drop table %I.%I cascade', schemaname, tablename) as statement
     from pg_tables where schemaname = 'public'
     union all
     select format('drop function %s cascade', p.oid::regprocedure) from pg_proc p
     where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
     and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  );
  for (const { statement } of rows) await client.query(statement);
}

/** Fills the database in one transaction, which also takes away what was there. */
export async function openPostgresRestoration(options: RestoreOptions): Promise<Restoration> {
  const place = placeOf(options.url);
  const known = readMigrations("postgres", options.migrations);
  const steps = stepsFor(known, options.steps);
  const client = await connect(options.url, "keepword restore");
  try {
    await refuseUnfit(client, place);
    await client.query("begin");
    await client.query("set local search_path = public");
    await client.query("select pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
    await refuseInhabited(client, place, options.replace);
    await clear(client);
    await client.query(createMigrationsTable);
    await takeSteps(client, steps, 0, options.now());
    const tables = await shapes(client);
    const tx = drizzle(client) as unknown as Tx;
    return {
      tables,
      stepsToCome: known.length - steps.length,
      async insert(table, rows) {
        const names = table.columns.map(([name]) => quoted(name)).join(", ");
        const values = table.columns.map(([name, kind]) => `r.${quoted(name)}::${typeOf[kind]}`).join(", ");
        const arrays = table.columns.map((_, position) => `$${position + 1}::text[]`).join(", ");
        try {
          await client.query(
            `insert into ${quoted(table.name)} (${names}) select ${values} from unnest(${arrays}) as r(${names})`,
            table.columns.map((_, position) =>
              rows.map((row) => {
                const value = row[position] ?? null;
                return value === null ? null : String(value);
              }),
            ),
          );
        } catch (error) {
          if ((error as { code?: string }).code === "22021")
            throw new DatabaseRefused(
              "unsafe",
              `A text in ${table.name} has a character (NUL) that PostgreSQL cannot keep. Nothing was changed.`,
              error,
            );
          throw named(error);
        }
      },
      rows: (table) => rowsOf(client, table),
      async complete(body) {
        try {
          await takeSteps(client, known.slice(steps.length), steps.length, options.now());
          const { value, keep } = await runStepwise(() => body(tx));
          if (!keep) throw new Error("What was restored could not be completed.");
          return value;
        } catch (error) {
          throw named(error);
        }
      },
      async keep() {
        try {
          await client.query("commit");
        } catch (error) {
          throw named(error);
        } finally {
          await client.end();
        }
      },
      // Ends the open transaction too.
      abandon: () => client.end(),
    };
  } catch (error) {
    await client.end();
    throw refusalOf(error, place);
  }
}
