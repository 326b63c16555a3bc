/** Lengths of time beside each other, as far as they can be compared without a calendar. */
import type { Duration, TimeUnit } from "../../goals/goal.ts";

/** The shortest and the longest that a length may be in hours, whatever the weekday and whenever it starts. */
const spans: Record<TimeUnit, (value: number) => readonly [least: number, most: number]> = {
  seconds: (value) => [value / 3600, value / 1800],
  rings: (value) => [value / 1200, value / 400],
  minutes: (value) => [value / 60, value / 30],
  // Opening hours take longer by the clock on the wall.
  hours: (value) => [value, 2 * value],
  calendar_days: (value) => [24 * (value - 1) + 8, 24 * (value + 1)],
  working_days: (value) => [24 * (value - 1) + 8, 24 * ((value * 7) / 5 + 4)],
  weeks: (value) => [168 * value - 24, 168 * value + 24],
  months: (value) => [24 * (28 * value - 1), 24 * (31 * value + 1)],
  years: (value) => [24 * (365 * value - 1), 24 * (366 * value + 1)],
};

/** Whether one length is longer than another on any day of any year. */
export function isLonger(one: Duration, other: Duration): boolean {
  if (one.unit === other.unit) return one.value > other.value;
  const [least] = spans[one.unit](one.value);
  const [, most] = spans[other.unit](other.value);
  return least > most;
}
