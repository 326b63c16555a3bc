/** A draft that is open to staff for a time, and what may come of what they say of it. */
import { Temporal } from "temporal-polyfill";
import { spanOfDay } from "../language/local-time.ts";

export const commentOutcomes = ["taken_up", "in_part", "not_taken_up"] as const;
export type CommentOutcome = (typeof commentOutcomes)[number];

/** For how many days a draft may be open at most. */
export const longestConsultation = 60;

/** Whether comments are taken at a moment. */
export function isOpenAt(
  { closesAt, closedAt }: { closesAt: Date; closedAt: Date | null },
  at: Date,
): boolean {
  return closedAt === null && at < closesAt;
}

/** The days until which a draft may be open, and the one to propose: in a fortnight. All ISO dates. */
export function consultationDays(today: string): { first: string; last: string; proposed: string } {
  const after = (days: number) => Temporal.PlainDate.from(today).add({ days }).toString();
  return { first: after(1), last: after(longestConsultation), proposed: after(14) };
}

/**
 * The moment at which it ends: where the last day of it is over, as clocks in `timeZone` show it.
 * @param until the last day, as an ISO date: tomorrow at the earliest
 * @param today the day that it is there
 */
export function endOfConsultation(
  until: string,
  { today, timeZone }: { today: string; timeZone: string },
): { ok: true; moment: Date } | { ok: false; fault: "invalid" | "in-the-past" | "too-far" } {
  const end = spanOfDay(until, timeZone)?.to;
  if (!end) return { ok: false, fault: "invalid" };
  const { first, last } = consultationDays(today);
  if (until < first) return { ok: false, fault: "in-the-past" };
  if (until > last) return { ok: false, fault: "too-far" };
  return { ok: true, moment: end };
}
