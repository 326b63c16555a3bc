/**
 * How often a thing may be tried. On PostgreSQL all processes count together, in the table `tries`; on SQLite, which
 * has one process, the count is in its memory and a restart forgets it (docs/decisions/0021).
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "../../db/database.ts";
import { refuse } from "../language/words.ts";
import type { Failure } from "../result.ts";

/** Tries within so many seconds. */
const limits = {
  /** A browser in which somebody signed in to this account before. */
  knownDevice: { points: 10, duration: 900 },
  accountFromAddress: { points: 5, duration: 900 },
  address: { points: 40, duration: 900 },
  /** From anywhere but known devices. More than a few addresses can use up, so that one alone shuts nobody out. */
  account: { points: 60, duration: 3600 },
  linkFromAddress: { points: 20, duration: 900 },
  resetOfAccount: { points: 4, duration: 3600 },
  resetFromAddress: { points: 20, duration: 3600 },
  setUpFromAddress: { points: 20, duration: 900 },
} as const;

export type Limit = keyof typeof limits;
/** One more try, of what and by whom. */
export type Try = readonly [limit: Limit, ...by: string[]];

/** What is counted on: a database whose processes count together, or one that this process has to itself. */
export type Counter = Pick<Database, "runAlone">;

type Limiters = Record<Limit, RateLimiterMemory | RateLimiterPostgres>;
type Counts = WeakMap<Counter, Limiters>;
const shared: { [key: symbol]: Counts | undefined } = globalThis;
const place = Symbol.for("keepword.limits");

function limiterOf(database: Counter, keyPrefix: Limit): RateLimiterMemory | RateLimiterPostgres {
  const memory = new RateLimiterMemory({ keyPrefix, ...limits[keyPrefix] });
  const { runAlone } = database;
  if (!runAlone) return memory;
  return new RateLimiterPostgres({
    keyPrefix,
    ...limits[keyPrefix],
    tableName: "tries",
    // Made by our own migrations.
    tableCreated: true,
    // Anything that takes a statement is a client to it.
    storeType: "client",
    storeClient: { query: runAlone },
    // One clears up for all of them, since they share the table.
    clearExpiredByTimeout: keyPrefix === "address",
    // While the database does not answer, this process counts for itself, and nobody is shut out.
    insuranceLimiter: memory,
  });
}

/** One count for the process, even where the server and Next each carry their own copy of this module. */
function limitersOf(database: Counter): Limiters {
  const counts = (shared[place] ??= new WeakMap());
  const known = counts.get(database);
  if (known) return known;
  const made = Object.fromEntries(
    (Object.keys(limits) as Limit[]).map((limit) => [limit, limiterOf(database, limit)]),
  ) as Limiters;
  counts.set(database, made);
  return made;
}

/** Who tried, as it is kept: neither a name nor an address can be read in it. */
function keyOf(by: readonly string[]): string {
  return createHash("sha256").update(by.join("\n")).digest("base64url");
}

/** Counts a try, from the narrowest limit to the widest: one that is refused early does not use up the later ones. */
export async function countTry(
  database: Counter,
  tries: readonly Try[],
): Promise<Failure<"too-many-attempts"> | undefined> {
  for (const [limit, ...by] of tries) {
    try {
      await limitersOf(database)[limit].consume(keyOf(by));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      return refuse("too-many-attempts", { seconds, minutes: Math.ceil(seconds / 60) });
    }
  }
  return undefined;
}

/** Takes a try back that went well. */
export async function forgetTry(database: Counter, tries: readonly Try[]): Promise<void> {
  for (const [limit, ...by] of tries) await limitersOf(database)[limit].reward(keyOf(by));
}

function markOf(key: Buffer, signInName: string, nonce: string): string {
  return createHmac("sha256", key).update(`${signInName}\n${nonce}`).digest("base64url");
}

/** What a browser keeps to show that somebody signed in to this account in it before. */
export function makeDeviceMark(key: Buffer, signInName: string): string {
  const nonce = randomBytes(16).toString("base64url");
  return `${nonce}.${markOf(key, signInName, nonce)}`;
}

/** What identifies the device, where the mark is ours and for this account. */
export function knownDevice(key: Buffer, signInName: string, mark: string | undefined): string | undefined {
  const [nonce = "", given = "", ...rest] = (mark ?? "").slice(0, 200).split(".");
  if (nonce === "" || rest.length > 0) return undefined;
  const wanted = Buffer.from(markOf(key, signInName, nonce));
  const got = Buffer.from(given);
  return got.length === wanted.length && timingSafeEqual(got, wanted) ? nonce : undefined;
}
