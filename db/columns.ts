/**
 * One schema for two databases: which builders make the columns is decided once, when this module is
 * loaded, by `DATABASE_URL`. Types are always PostgreSQL's, the stricter of the two.
 */
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import * as pg from "drizzle-orm/pg-core";
import * as lite from "drizzle-orm/sqlite-core";

export type Dialect = "sqlite" | "postgres";

export const dialect: Dialect = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? "")
  ? "postgres"
  : "sqlite";

const onPostgres = dialect === "postgres";

// Both sets of builders take the same arguments, which is why these casts hold; the contract suite, run on
// both engines, is what guards them.
export const table = (onPostgres ? pg.pgTable : lite.sqliteTable) as typeof pg.pgTable;
export const text = (onPostgres ? pg.text : lite.text) as typeof pg.text;
export const integer = (onPostgres ? pg.integer : lite.integer) as typeof pg.integer;

const pgBigint = (name: string) => pg.bigint(name, { mode: "number" });
/** A whole number that a machine's clock in milliseconds fits into. */
export const bigint = (name: string) =>
  (onPostgres ? pgBigint(name) : lite.integer(name)) as ReturnType<typeof pgBigint>;

const pgBoolean = (name: string) => pg.boolean(name);
export const boolean = (name: string) =>
  (onPostgres ? pgBoolean(name) : lite.integer(name, { mode: "boolean" })) as ReturnType<typeof pgBoolean>;

export const index = (onPostgres ? pg.index : lite.index) as typeof pg.index;
export const uniqueIndex = (onPostgres ? pg.uniqueIndex : lite.uniqueIndex) as typeof pg.uniqueIndex;
export const primaryKey = onPostgres ? pg.primaryKey : lite.primaryKey;

const pgInstant = (name: string) => pg.timestamp(name, { withTimezone: true, mode: "date" });

/** A moment, to the millisecond. */
export const instant = (name: string) =>
  (onPostgres ? pgInstant(name) : lite.integer(name, { mode: "timestamp_ms" })) as ReturnType<
    typeof pgInstant
  >;

// `json` and not `jsonb`: it gives back the text it was given, with the keys in their order, as SQLite does.
// A column type of our own, because Drizzle's parses a JSON string that looks like a number a second time.
const pgJson = <T>(name: string) =>
  pg.customType<{ data: T; driverData: string }>({
    dataType: () => "json",
    toDriver: (value) => JSON.stringify(value),
  })(name);

/** Any JSON value but null. */
export const json = <T>(name: string) =>
  (onPostgres ? pgJson<T>(name) : lite.text(name, { mode: "json" }).$type<T>()) as ReturnType<
    typeof pgJson<T>
  >;

/** Orders text by its bytes on both engines; PostgreSQL would otherwise follow the locale it was set up with. */
export const inByteOrder = (column: SQLWrapper): SQL =>
  onPostgres ? sql`${column} collate "C"` : sql`${column}`;
