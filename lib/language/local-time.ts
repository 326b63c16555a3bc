/** Local dates and hours of an organisation as moments, and back. */
import { Temporal } from "temporal-polyfill";

export type LocalTimeFault =
  /** Not a date and hour like "2026-12-01T09:00". */
  | "unreadable"
  /** The clocks were put forward over it: that day has no such hour. */
  | "skipped";

/**
 * The moment of a local date and time. One that comes twice, as clocks are put back, is the later of the two, so that
 * nothing happens early.
 * @param local "2026-12-01T09:00"
 * @param timeZone an IANA name
 */
export function momentOf(
  local: string,
  timeZone: string,
): { ok: true; moment: Date } | { ok: false; fault: LocalTimeFault } {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return { ok: false, fault: "unreadable" };
  let plain: Temporal.PlainDateTime;
  try {
    plain = Temporal.PlainDateTime.from(local);
  } catch {
    return { ok: false, fault: "unreadable" };
  }
  const zoned = plain.toZonedDateTime(timeZone, { disambiguation: "later" });
  if (!zoned.toPlainDateTime().equals(plain)) return { ok: false, fault: "skipped" };
  return { ok: true, moment: new Date(zoned.epochMilliseconds) };
}

/** The local date and time of a moment, to the minute: "2026-12-01T09:00". */
export function localTimeOf(moment: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });
}

/** The first moment of a day and of the day after it; nothing where there is no such day. */
export function spanOfDay(day: string, timeZone: string): { from: Date; to: Date } | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  try {
    const date = Temporal.PlainDate.from(day);
    const start = (each: Temporal.PlainDate) => new Date(each.toZonedDateTime(timeZone).epochMilliseconds);
    return { from: start(date), to: start(date.add({ days: 1 })) };
  } catch {
    return undefined;
  }
}
