/** Opening hours as minutes of the week: when nobody is there, and whether one set of hours lies inside another. */
import { weekday } from "../../goals/goal.ts";
import type { DayHours, Hours } from "../../workbook/organisation.ts";

export const day = 24 * 60;
const week = 7 * day;

export type Span = { from: number; to: number };

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}

function spansOfDay(hours: DayHours, start: number): Span[] {
  if (hours === "round_the_clock") return [{ from: start, to: start + day }];
  return hours.map(({ from, to }) => {
    const [opens, closes] = [minutes(from), minutes(to)];
    return { from: start + opens, to: start + (closes <= opens ? closes + day : closes) };
  });
}

/** When it is open, from Monday 0:00 on, in order and without overlaps; the last may reach into the next week. */
export function openSpans(hours: Hours): Span[] {
  const spans = weekday.options
    .flatMap((name, at) => spansOfDay(hours[name] ?? [], at * day))
    .sort((one, other) => one.from - other.from);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push({ ...span });
  }
  return merged;
}

/** The times between closing and opening again; none where no hours are given. */
export function closures(hours: Hours): Span[] {
  const open = openSpans(hours);
  return open.flatMap(({ to }, at) => {
    const next = open[at + 1]?.from ?? (open[0]?.from ?? 0) + week;
    return next > to ? [{ from: to, to: next }] : [];
  });
}

/** Whether somebody is there whenever `inner` says so. */
export function isWithinHours(inner: readonly Span[], outer: Hours): boolean {
  const open = openSpans(outer);
  const turned = [...open, ...open.map(({ from, to }) => ({ from: from + week, to: to + week }))];
  return inner.every(({ from, to }) =>
    turned.some((span) => [0, week].some((later) => span.from <= from + later && to + later <= span.to)),
  );
}
