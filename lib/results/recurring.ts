/** Periods that follow one another: the week, month, quarter or year that a table of results is for. */
import { spanOfPeriod } from "./period.ts";

export const periodKinds = ["week", "month", "quarter", "year"] as const;
export type PeriodKind = (typeof periodKinds)[number];

const dayLength = 86_400_000;

function dayFrom(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

/** The ISO week of a day: it belongs to the year of its Thursday. */
function weekOf(day: Date): string {
  const thursday = new Date(day.getTime() + (3 - ((day.getUTCDay() + 6) % 7)) * dayLength);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * dayLength)) + 1;
  return `${year}-W${pad(week)}`;
}

/** The period of a kind in which a day lies: "2026-10", "2026-Q4", "2026-W41", "2026". `day` is an ISO date. */
export function periodOf(kind: PeriodKind, day: string): string {
  const date = dayFrom(day);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + 1;
  switch (kind) {
    case "week":
      return weekOf(date);
    case "month":
      return `${year}-${pad(month)}`;
    case "quarter":
      return `${year}-Q${Math.ceil(month / 3)}`;
    case "year":
      return String(year);
  }
}

/** The kind of a label that a table can be for, or nothing where it is another: a split year, a range, a day. */
export function kindOfPeriod(label: string): PeriodKind | undefined {
  const span = spanOfPeriod(label);
  return span && periodKinds.find((kind) => periodOf(kind, span.from) === label);
}

/** The period so many after one; before it where `by` is negative. */
export function shiftPeriod(label: string, by: number): string {
  const kind = kindOfPeriod(label);
  const span = spanOfPeriod(label);
  if (!kind || !span) return label;
  const date = dayFrom(span.from);
  if (kind === "week") date.setUTCDate(date.getUTCDate() + 7 * by);
  else date.setUTCMonth(date.getUTCMonth() + by * { month: 1, quarter: 3, year: 12 }[kind]);
  return periodOf(kind, date.toISOString().slice(0, 10));
}

/** The latest period of a kind that is over on `today`. */
export function lastEnded(kind: PeriodKind, today: string): string {
  return shiftPeriod(periodOf(kind, today), -1);
}

/** Whether a period began by `today`: nothing can be measured before. */
export function hasBegun(label: string, today: string): boolean {
  const span = spanOfPeriod(label);
  return span !== undefined && span.from <= today;
}

/** The twelve months that end with a month: the period of a rolling year. */
export function rollingYear(month: string): string {
  return `${shiftPeriod(month, -11)}/${month}`;
}
