/**
 * How often a thing may be tried. Counted in the memory of the process: a restart forgets, and of several processes
 * each counts for itself (docs/decisions/0009).
 */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
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

type Limiters = Record<Limit, RateLimiterMemory>;
const shared: { [key: symbol]: Limiters | undefined } = globalThis;
const place = Symbol.for("keepword.limits");

/** One count for the process, even where the server and Next each carry their own copy of this module. */
function limiters(): Limiters {
  shared[place] ??= Object.fromEntries(
    Object.entries(limits).map(([keyPrefix, limit]) => [
      keyPrefix,
      new RateLimiterMemory({ keyPrefix, ...limit }),
    ]),
  ) as Limiters;
  return shared[place];
}

/** Counts a try, from the narrowest limit to the widest: one that is refused early does not use up the later ones. */
export async function countTry(tries: readonly Try[]): Promise<Failure<"too-many-attempts"> | undefined> {
  for (const [limit, ...by] of tries) {
    try {
      await limiters()[limit].consume(by.join("\n"));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      return refuse("too-many-attempts", { seconds, minutes: Math.ceil(seconds / 60) });
    }
  }
  return undefined;
}

/** Takes a try back that went well. */
export async function forgetTry(tries: readonly Try[]): Promise<void> {
  for (const [limit, ...by] of tries) await limiters()[limit].reward(by.join("\n"));
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
