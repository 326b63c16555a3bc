/** How the figure of a goal is written and judged: in which unit, for which period, against what. */
import type { Goal } from "../goals/goal.ts";
import { findMetric } from "../goals/metrics.ts";
import type { ResultEntry } from "./entry.ts";
import type { Scale } from "./figure.ts";
import { kindOfPeriod, type PeriodKind, rollingYear } from "./recurring.ts";
import type { Result, ResultUnit } from "./result.ts";
import { type Bound, convert, judge, type Rule } from "./status.ts";

/** The bands of a goal that can have figures of their own. */
export function bandsOf(goal: Goal): readonly string[] {
  const ids = goal.bands.flatMap(({ id }) => (id === undefined ? [] : [id]));
  return ids.length > 1 ? ids : [];
}

/** The periods in which a goal is measured: as it says, else as it was, else months. */
export function periodKindOf(goal: Goal, latest: string | undefined): PeriodKind {
  const said = goal.measurement?.period;
  if (said === "rolling_year") return "month";
  return said ?? (latest === undefined ? undefined : kindOfPeriod(latest)) ?? "month";
}

/** The period that a goal's figure is for in the table of `label`: twelve months up to it, where it is a rolling year. */
export function periodFor(goal: Goal, label: string): string {
  return goal.measurement?.period === "rolling_year" && kindOfPeriod(label) === "month"
    ? rollingYear(label)
    : label;
}

/** How the figure of a goal is written and judged. */
export type Gauge = { unit?: ResultUnit; scale: Scale; rule: Rule; target?: Bound };

const byMeasure: Partial<Record<Goal["measure"], ResultUnit>> = {
  within: "percent",
  rate: "percent",
  notice: "percent",
  available: "percent",
  frequency: "percent",
  score: "score",
  count: "count",
};

/** Whether nothing but kept or missed can be said of a goal. */
function isYesOrNo(goal: Goal): boolean {
  return goal.measure === "conduct" || goal.measure === "event";
}

function usualUnit(goal: Goal, bounds: readonly Bound[]): ResultUnit | undefined {
  const metric = goal.measurement?.metric === undefined ? undefined : findMetric(goal.measurement.metric);
  const fits = (unit: ResultUnit) => bounds.some((bound) => convert(0, unit, bound.unit) !== undefined);
  if (metric && (bounds.length === 0 || fits(metric.unit))) return metric.unit;
  if (bounds.some(({ unit }) => unit === "percent")) return "percent";
  const [first] = bounds;
  if (first) return first.unit;
  return isYesOrNo(goal) ? undefined : byMeasure[goal.measure];
}

/** The gauge for a goal, or one of its bands, in a period; `latest` is the unit of the figure before. */
export function gaugeOf(
  goal: Goal,
  { period: label, band: part }: { period: string; band?: string | undefined },
  latest?: ResultUnit,
): Gauge {
  const place = { period: label, ...(part === undefined ? {} : { band: part }) };
  const unit = latest ?? usualUnit(goal, judge(goal, place).rule.bounds);
  const { rule } = judge(goal, { ...place, value: 0, ...(unit === undefined ? {} : { unit }) });
  const target = rule.bounds.length === 1 ? rule.bounds[0] : undefined;
  return {
    ...(unit === undefined ? {} : { unit }),
    scale: rule.bounds[0]?.scale ?? {},
    rule,
    ...(target ? { target } : {}),
  };
}

/** The figure of an entry in the shape in which it is kept. */
export function resultFrom(
  entry: ResultEntry,
  { period: label, gauge }: { period: string; gauge: Gauge },
): Result {
  const unit = entry.value === undefined ? undefined : (entry.unit ?? gauge.unit);
  return {
    period: label,
    ...(entry.value === undefined ? {} : { value: entry.value }),
    ...(unit === undefined ? {} : { unit }),
    ...(unit === "currency" && gauge.scale.currency ? { currency: gauge.scale.currency } : {}),
    ...(entry.words === undefined ? {} : { words: entry.words }),
    ...(entry.outcome === undefined ? {} : { outcome: entry.outcome }),
    ...(entry.sample === undefined ? {} : { sample: entry.sample }),
    ...(entry.band === undefined ? {} : { band: entry.band }),
  };
}
