/** Every figure of a goal, and the targets that it was to reach in the course of time. */
import type { Goal } from "../goals/goal.ts";
import { type Gauge, gaugeOf } from "./gauge.ts";
import { spanOfPeriod } from "./period.ts";
import {
  chainTo,
  type GoalToMeasure,
  kept,
  type KeptFigure,
  type SignedResult,
  standingOfLine,
} from "./table.ts";
import { type Bound, convert, decide, judge, type Status } from "./status.ts";

/** A goal as a version had it. `since` is an ISO day. */
export type GoalVersion = { number: string; since: string; goal: Goal };

/** A target and from which day it held; without a bound there was none to compare with. */
export type TargetStep = { since: string; bound?: Bound; version?: string };

export type FigureInTime = {
  period: string;
  /** The days of the period, where its label says them. */
  span?: { from: string; to: string };
  /** In the unit of the line, where it is a number that can be compared. */
  value?: number;
  status: Status;
  target?: Bound;
  /** What was recorded for the period, the oldest first; the last one stands. */
  history: readonly KeptFigure[];
};

export type LineHistory = Gauge & {
  band?: string;
  /** The earliest first. */
  figures: readonly FigureInTime[];
  steps: readonly TargetStep[];
};

/** The goal as it was in force on a day; before the first version, as that had it. */
function goalOn(day: string, now: Goal, versions: readonly GoalVersion[]): GoalVersion | { goal: Goal } {
  return versions.findLast(({ since }) => since <= day) ?? versions[0] ?? { goal: now };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function sameBound(one: Bound | undefined, other: Bound | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A line of a goal through time: figures judged by what was promised when their period ended. */
export function historyOf(
  measured: GoalToMeasure,
  band: string | undefined,
  {
    versions,
    recorded,
    today,
  }: { versions: readonly GoalVersion[]; recorded: readonly SignedResult[]; today: string },
): LineHistory {
  const { id, goal } = measured;
  const standing = standingOfLine(recorded, { goalId: id, band });
  const unit = standing.findLast(({ result }) => result.value !== undefined)?.result.unit;
  const gauge = gaugeOf(goal, { period: today, band }, unit);
  const onDay = (day: string) => {
    const then = goalOn(day, goal, versions);
    return { ...then, gauge: gaugeOf(then.goal, { period: day, band }, gauge.unit) };
  };
  const figures = standing.map((each): FigureInTime => {
    const { result } = each;
    const span = spanOfPeriod(result.period);
    const then = onDay(span?.to ?? today).gauge;
    const value = result.value === undefined ? undefined : convert(result.value, result.unit, gauge.unit);
    return {
      period: result.period,
      ...(span ? { span } : {}),
      ...(value === undefined ? {} : { value }),
      status:
        value === undefined
          ? judge(goal, result).status
          : decide(then.rule, { value, unit: gauge.unit, sample: result.sample }),
      ...(then.target ? { target: then.target } : {}),
      history: chainTo(each, recorded).map(kept),
    };
  });
  const days = figures.flatMap(({ span }) => (span ? [span.from] : [])).sort();
  const start = days[0];
  const changes = [
    ...versions.map(({ since }) => since),
    ...versions.flatMap((each) => turnsOf(each.goal)),
    ...turnsOf(goal),
  ].filter((day) => start !== undefined && day > start && day <= today);
  const steps: TargetStep[] = [];
  for (const since of [...(start === undefined ? [] : [start]), ...new Set(changes)].sort()) {
    const then = onDay(since);
    const bound = then.gauge.target;
    if (steps.length > 0 && sameBound(steps.at(-1)?.bound, bound)) continue;
    steps.push({
      since,
      ...(bound ? { bound } : {}),
      ...("number" in then ? { version: then.number } : {}),
    });
  }
  return { ...gauge, ...(band === undefined ? {} : { band }), figures, steps };
}

/** The days on which a target that a goal remembers gave way to the next. */
function turnsOf(goal: Goal): string[] {
  return (goal.history ?? []).flatMap(({ until }) => {
    const end = until === undefined ? undefined : spanOfPeriod(until)?.to;
    return end === undefined ? [] : [dayAfter(end)];
  });
}
