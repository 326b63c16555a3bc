/**
 * The shape of everything that is done with the database: a generator that yields queries and is given their
 * rows. SQLite runs it in one go, without a pause in which another request could slip into the transaction;
 * PostgreSQL waits at each query. Nothing else can be waited for inside: no fetch, no second transaction.
 */
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

type Drizzle = PgDatabase<PgQueryResultHKT>;

/** What a reader may do. Writing needs a Tx. */
export type Db = Pick<Drizzle, "select" | "selectDistinct">;

/** What a transaction may do. */
export type Tx = Pick<Drizzle, "select" | "selectDistinct" | "insert" | "update" | "delete">;

/** Something Drizzle built. A bare promise is not one. */
export type Query<T> = PromiseLike<T> & { toSQL(): unknown };

/**
 * A body of work: yields queries and nothing else. It may be run again from its beginning, so it keeps nothing
 * outside itself. A query that fails throws into it; it may answer with a value all the same, but it may ask
 * nothing more, and nothing it wrote is kept.
 */
export type Work<T> = Generator<Query<unknown>, T, unknown>;

/** Runs one query inside a body of work: `const rows = yield* run(tx.select()…)`. */
export function* run<T>(query: Query<T>): Work<T> {
  return (yield query) as T;
}

export type Answer = { rows: unknown } | { error: unknown };

/** What a body of work came to; it is kept only where every query succeeded. */
export type Outcome<T> = { value: T; keep: boolean };

let insideBody = false;

/** Every entry into the database calls this first: one called from within a body would join or block it. */
export function refuseInsideBody(): void {
  if (insideBody) {
    throw new Error(
      "A body of work called the database again. Yield the query, or yield* the other work, instead.",
    );
  }
}

function advance<T>(resume: () => T): T {
  insideBody = true;
  try {
    return resume();
  } finally {
    insideBody = false;
  }
}

function isQuery(value: unknown): value is Query<unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    "toSQL" in value &&
    typeof value.toSQL === "function" &&
    "prepare" in value &&
    typeof value.prepare === "function"
  );
}

/** The rules of a body of work, the same for both engines: only who asks the queries differs. */
export function* drive<T>(body: () => Work<T>): Generator<Query<unknown>, Outcome<T>, Answer> {
  const work = advance(body);
  let failure: { error: unknown } | undefined;
  let step = advance(() => work.next());
  while (!step.done) {
    const query: unknown = step.value;
    if (!isQuery(query)) {
      // It will not be waited for, and may fail long after this.
      if (query instanceof Promise) query.catch(() => undefined);
      throw new TypeError(
        "A body of work may yield only queries. Wait for everything else before or after it.",
      );
    }
    if (failure) {
      throw new Error("A query of this body of work failed; it may ask nothing more.", {
        cause: failure.error,
      });
    }
    const answer = yield query;
    if ("error" in answer) {
      failure = answer;
      step = advance(() => work.throw(answer.error));
    } else {
      step = advance(() => work.next(answer.rows));
    }
  }
  return { value: step.value, keep: failure === undefined };
}

/** Waits a random time up to so many milliseconds, so that rivals do not come back in step. */
export function pause(longest: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
}
