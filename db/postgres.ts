import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import type { Database, OpenOptions, SiteWatch } from "./engine.ts";
import { DatabaseRefused, DatabaseUnavailable, mustRunAgain, named } from "./errors.ts";
import { type KeptConnection, keepConnection } from "./kept.ts";
import {
  type AppliedMigration,
  createMigrationsTable,
  firstInstallation,
  type Migration,
  pendingMigrations,
  readMigrations,
  selectMigrations,
} from "./migrate.ts";
import { SITES_CHANNEL } from "./sites.ts";
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

/** Held while the schema is brought up to date, so that two starts at once take turns. */
export const MIGRATION_LOCK = 0x4b505744;
/** What marks are held under: locks that many may share. */
const MARK_LOCKS = 0x4b50574d;
/** How often work that met a rival is run in all. */
const TRIES = 20;
/** The longest wait between two tries, in milliseconds. */
const LONGEST_PAUSE = 250;
const CONNECT_PATIENCE = 5000;
const QUERY_PATIENCE = 30_000;
/** How often the sites are compared where no notice came, in milliseconds. */
const WATCH_INTERVAL = 1000;

/** The server and the database without the password, for people to read. */
export function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `The PostgreSQL database ${host}${pathname}`;
  } catch {
    return "The PostgreSQL database";
  }
}

async function ask(query: Query<unknown>): Promise<Answer> {
  try {
    return { rows: await query };
  } catch (error) {
    // Not for the body to see: it is run again from its beginning.
    if (mustRunAgain(error)) throw error;
    return { error: named(error) };
  }
}

export async function runStepwise<T>(body: () => Work<T>): Promise<Outcome<T>> {
  const work = drive(body);
  let step = work.next();
  while (!step.done) step = work.next(await ask(step.value));
  return step.value;
}

/** A connection of its own. */
export async function connect(url: string, name = "keepword schema"): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: CONNECT_PATIENCE,
    keepAlive: true,
  });
  // A connection that breaks rejects its query; without a listener it would end the process as well.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw new DatabaseRefused(
      "unreachable",
      `${placeOf(url)} does not let Keepword in (${error instanceof Error ? error.message : "no answer"}). ` +
        "Check that the server is running and that DATABASE_URL has the right name and password.",
      error,
    );
  }
}

/** Refuses a server on which nothing can be kept, or not in every language. */
export async function refuseUnfit(client: pg.Client, place: string): Promise<void> {
  const { rows } = await client.query<{ readonly: string; encoding: string }>(
    "select current_setting('transaction_read_only') as readonly, current_setting('server_encoding') as encoding",
  );
  const [state] = rows;
  if (state?.readonly !== "off") {
    throw new DatabaseRefused(
      "read-only",
      `${place} may only be read. Point DATABASE_URL at the primary server, or let this account write.`,
    );
  }
  if (state.encoding !== "UTF8") {
    throw new DatabaseRefused(
      "unsafe",
      `${place} is encoded as ${state.encoding} and cannot hold every language. Make one with encoding UTF8.`,
    );
  }
}

/** Takes steps of the schema and remembers them, after as many as it has been through. */
export async function takeSteps(
  client: pg.Client,
  steps: Migration[],
  after: number,
  at: Date,
): Promise<void> {
  for (const [offset, step] of steps.entries()) {
    await client.query(step.sql);
    await client.query(
      "insert into keepword_migrations (position, name, hash, applied_at) values ($1, $2, $3, $4)",
      [after + offset + 1, step.name, step.hash, at.toISOString()],
    );
  }
}

/** What to do about an error met while the schema is made. */
export function refusalOf(error: unknown, place: string): unknown {
  if (error instanceof DatabaseRefused) return error;
  const { code } = error as { code?: string };
  if (code === "42P07") {
    return new DatabaseRefused(
      "foreign",
      `${place} holds tables of another program. Make an empty database for Keepword alone.`,
      error,
    );
  }
  if (code === "42501") {
    return new DatabaseRefused(
      "read-only",
      `${place} does not let this account make tables. Let it own the database, or grant it CREATE on schema public.`,
      error,
    );
  }
  return named(error);
}

/** Brings the database to this program's schema, in one transaction that rivals wait for. */
export async function migratePostgres(options: Required<OpenOptions>): Promise<void> {
  const place = placeOf(options.url);
  const client = await connect(options.url);
  try {
    const one = async <T extends pg.QueryResultRow>(text: string) => (await client.query<T>(text)).rows[0];
    await refuseUnfit(client, place);
    const known = readMigrations("postgres", options.migrations);
    await client.query("begin");
    await client.query("set local search_path = public");
    await client.query("select pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
    const isNew = !(await one(
      "select 1 from pg_tables where schemaname = 'public' and tablename = 'keepword_migrations'",
    ));
    const applied = isNew ? [] : (await client.query<AppliedMigration>(selectMigrations)).rows;
    const pending = pendingMigrations(known, applied, place);
    if (isNew) await client.query(createMigrationsTable);
    await takeSteps(client, pending, applied.length, options.now());
    if (isNew) {
      for (const row of firstInstallation(options.now())) {
        await client.query("insert into installation (key, value) values ($1, $2)", row);
      }
    }
    await client.query("commit");
  } catch (error) {
    throw refusalOf(error, place);
  } finally {
    // Ends an open transaction too.
    await client.end();
  }
}

export async function openPostgres(options: Required<OpenOptions>): Promise<Database> {
  await migratePostgres(options);
  const pool = new pg.Pool({
    connectionString: options.url,
    application_name: "keepword",
    max: 10,
    connectionTimeoutMillis: CONNECT_PATIENCE,
    query_timeout: QUERY_PATIENCE,
    keepAlive: true,
  });
  // An idle connection that breaks is replaced at next need; without a listener it would end the process.
  pool.on("error", () => undefined);
  const kept = keepConnection(options.url, CONNECT_PATIENCE);
  const watches = new Set<SiteWatch>();
  let open = true;

  function enter(): void {
    refuseInsideBody();
    if (!open) throw new DatabaseUnavailable("closed");
  }

  async function within<T>(begin: string, body: (tx: Tx) => Work<T>): Promise<T> {
    const client = await pool.connect();
    const ignore = () => undefined;
    client.on("error", ignore);
    let isBroken = false;
    try {
      await client.query(begin);
      const { value, keep } = await runStepwise(() => body(drizzle(client) as unknown as Tx));
      await client.query(keep ? "commit" : "rollback");
      return value;
    } catch (error) {
      await client.query("rollback").catch(() => {
        isBroken = true;
      });
      throw error;
    } finally {
      client.off("error", ignore);
      client.release(isBroken);
    }
  }

  return {
    dialect: "postgres",
    async runAlone(statement) {
      enter();
      return pool.query(statement);
    },
    async read(body) {
      enter();
      try {
        return await within("begin isolation level repeatable read read only", (tx) => body(tx as Db));
      } catch (error) {
        throw named(error);
      }
    },
    async transact(body) {
      for (let tries = 1; ; tries += 1) {
        enter();
        try {
          return await within("begin isolation level serializable", body);
        } catch (error) {
          if (!mustRunAgain(error) || tries === TRIES) throw named(error);
        }
        await pause(Math.min(LONGEST_PAUSE, 2 ** (tries + 2)));
      }
    },
    async watchSites(onMove) {
      enter();
      const watch = await watchServer(pool, kept, onMove, () => watches.delete(watch));
      watches.add(watch);
      return watch;
    },
    async tell(channel, message) {
      enter();
      await pool.query("select pg_notify($1, $2)", [channel, message]);
    },
    async listen(channel, onMessage) {
      enter();
      return kept.use({
        channel,
        onNotice: onMessage,
        prepare: (client) => client.query(`listen ${channel}`),
      });
    },
    async holdMark(mark) {
      enter();
      await kept.use({
        prepare: (client) => client.query("select pg_advisory_lock_shared($1, $2)", [MARK_LOCKS, mark]),
      });
      const { rows } = await pool.query(
        `select 1 from pg_locks where locktype = 'advisory' and classid::bigint = $1 and objid::bigint <> $2
         and database = (select oid from pg_database where datname = current_database())`,
        [MARK_LOCKS, mark],
      );
      return rows.length === 0;
    },
    async settings() {
      const names = ["server_version", "server_encoding", "synchronous_commit", "fsync", "TimeZone"];
      const { rows } = await pool.query<Record<string, unknown>>(
        `select ${names.map((name) => `current_setting('${name}') as "${name}"`).join(", ")}`,
      );
      return { pool: rows[0] ?? {} };
    },
    async close() {
      if (!open) return;
      open = false;
      await Promise.all([...watches].map((watch) => watch.close()));
      await kept.close();
      await pool.end();
    },
  };
}

/**
 * A notice, sent with the very transaction that moved a site, asks for a look at once; a look each second
 * makes up for notices that were lost while the connection was down or a pooler swallowed them.
 */
async function watchServer(
  pool: pg.Pool,
  kept: KeptConnection,
  onMove: () => void,
  onClose: () => void,
): Promise<SiteWatch> {
  let open = true;
  let moved = false;
  let looking: Promise<void> | undefined;
  let lookAgain = false;

  async function readSites(): Promise<string> {
    const { rows } = await pool.query<{ mark: string }>(
      "select count(*) || ' ' || coalesce(sum(site_revision), 0) as mark from organisations",
    );
    return rows[0]?.mark ?? "";
  }

  const listening = await kept.use({
    channel: SITES_CHANNEL,
    onNotice: () => {
      look();
    },
    prepare: (client) => client.query(`listen ${SITES_CHANNEL}`),
  });
  let sites = await readSites();

  async function compare(): Promise<void> {
    try {
      do {
        lookAgain = false;
        const now = await readSites();
        if (now !== sites) {
          sites = now;
          moved = true;
          onMove();
        }
      } while (lookAgain && open);
    } catch {
      // The pages in memory stay good to serve; the next look may succeed.
    } finally {
      looking = undefined;
    }
  }

  function look(): void {
    if (looking) lookAgain = true;
    else if (open) looking = compare();
  }

  const timer = setInterval(look, WATCH_INTERVAL).unref();
  return {
    hasMoved() {
      const answer = moved;
      moved = false;
      return answer;
    },
    async close() {
      if (!open) return;
      open = false;
      clearInterval(timer);
      await looking;
      listening.leave();
      onClose();
    },
  };
}
