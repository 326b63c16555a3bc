/** Hours, limits and entries of a list, as starting points write them down. */
import { type Limit, type TimeUnit, weekday } from "../../goals/goal.ts";
import type { Timing } from "../answers.ts";
import type { DayHours, Hours } from "../organisation.ts";
import { both, type Suggestion } from "../questions/question.ts";

type Both = readonly [en: string, zh: string];
type Interval = readonly [from: string, to: string];

function intervals(times: readonly Interval[]): DayHours {
  return times.map(([from, to]) => ({ from, to }));
}

/** The same hours on every day of the week, holidays among them. */
export function daily(...times: readonly Interval[]): Hours {
  const day = intervals(times);
  return { ...Object.fromEntries(weekday.options.map((name) => [name, day])), holidays: "as_usual" };
}

/** The same hours from Monday to Friday. */
export function weekdays(...times: readonly Interval[]): Hours {
  const day = intervals(times);
  return Object.fromEntries(weekday.options.slice(0, 5).map((name) => [name, day]));
}

export const roundTheClock: Hours = {
  ...Object.fromEntries(weekday.options.map((name) => [name, "round_the_clock"])),
  holidays: "as_usual",
};

/** A time that is promised without a goal. */
export function within(value: number, unit: TimeUnit): Timing {
  return { time: { value, unit } };
}

/** So much time, in at least so many cases of a hundred. */
export function mostly(percent: number, value: number, unit: TimeUnit): Limit {
  return {
    statistic: "share",
    time: { kind: "duration", comparison: "at_most", value, unit },
    ...atLeast(percent),
  };
}

/** So much time in every case. */
export function always(value: number, unit: TimeUnit): Limit {
  return { statistic: "every", time: { kind: "duration", comparison: "at_most", value, unit } };
}

/** At least so many of a hundred. */
export function atLeast(percent: number): Limit {
  return { target: { value: percent, unit: "percent", comparison: "at_least" } };
}

/** Told at least so long before. */
export function ahead(value: number, unit: TimeUnit): Limit {
  return { time: { kind: "duration", comparison: "at_least", value, unit } };
}

/** A suggested entry of a list whose items have one text: it is shown as it is written. */
export function entry(id: string, [en, zh]: Both, rest: Readonly<Record<string, unknown>> = {}): Suggestion {
  const text = both(en, zh);
  return { id, text, item: { ...rest, text } };
}

/** A suggested principle, shown by its name. */
export function principle(
  id: string,
  [en, zh]: Both,
  meaning: Both,
  rest: Readonly<Record<string, unknown>> = {},
): Suggestion {
  const name = both(en, zh);
  return { id, text: name, item: { name, meaning: both(...meaning), ...rest } };
}
