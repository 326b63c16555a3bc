/**
 * Whether a promise was kept: a result against the limits of its goal.
 * What cannot be decided is said to be undecided; nothing is guessed in anybody's favour.
 */
import type { Band, Comparison, Duration, Goal, Limit, Measure } from "../goals/goal.ts";
import type { LocalisedText, PolicyLanguage } from "../language/phrase.ts";
import { languages } from "../language/phrase.ts";
import { type Scale, sayFigure, sayNumber } from "./figure.ts";
import { type Span, comparePeriods, spanOfPeriod } from "./period.ts";
import type { Result, ResultUnit } from "./result.ts";

/**
 * - `kept`, `nearly`, `missed`: judged against the goal
 * - `too_few`: fewer cases than the smallest sample
 * - `unjudged`: a figure with nothing certain to compare it with
 * - `none`: nothing measured, or no cases
 */
export const statuses = ["kept", "nearly", "missed", "too_few", "unjudged", "none"] as const;
export type Status = (typeof statuses)[number];

/** A result as it stands, with what it replaced where it was corrected. */
export type StandingResult = Result & {
  corrected?: { value?: number; unit?: ResultUnit; words?: string; reason?: LocalisedText };
};

/** What a figure is held against; `slack` is how far past `limit` is still nearly, in the same unit. */
export type Bound = {
  comparison: Comparison;
  limit: number;
  unit?: ResultUnit;
  slack: number;
  scale: Scale;
};

/** How a status came about. */
export type Rule = {
  bounds: readonly Bound[];
  /** Smallest number of cases that is judged. */
  smallestSample?: number;
};

export type Judgement = { status: Status; rule: Rule; result?: StandingResult };

/** The standing of a goal: the results of its latest period, each judged, and their worst. */
export type Standing = { status: Status; latest: readonly Judgement[]; series: readonly StandingResult[] };

/** Percentage points that count as nearly where a goal sets no tolerance. */
export const usualTolerance = 2;

type Kind = "time" | "months" | "working_days" | "rings" | "ratio" | "score" | "count" | "currency" | "bare";

const kinds: Record<ResultUnit, { kind: Kind; size: number } | undefined> = {
  seconds: { kind: "time", size: 1 },
  minutes: { kind: "time", size: 60 },
  hours: { kind: "time", size: 3600 },
  calendar_days: { kind: "time", size: 86_400 },
  weeks: { kind: "time", size: 604_800 },
  months: { kind: "months", size: 1 },
  years: { kind: "months", size: 12 },
  working_days: { kind: "working_days", size: 1 },
  rings: { kind: "rings", size: 1 },
  percent: { kind: "ratio", size: 100 },
  per_thousand: { kind: "ratio", size: 10 },
  per_ten_thousand: { kind: "ratio", size: 1 },
  score: { kind: "score", size: 1 },
  count: { kind: "count", size: 1 },
  currency: { kind: "currency", size: 1 },
  rank: undefined,
};

function kindOf(unit: ResultUnit | undefined): { kind: Kind; size: number } | undefined {
  return unit === undefined ? { kind: "bare", size: 1 } : kinds[unit];
}

/** `value` in another unit of the same kind; nothing where the two cannot be compared. */
export function convert(
  value: number,
  from: ResultUnit | undefined,
  to: ResultUnit | undefined,
): number | undefined {
  const source = kindOf(from);
  const aim = kindOf(to);
  if (!source || !aim || source.kind !== aim.kind) return undefined;
  return (value * source.size) / aim.size;
}

function targetBound(limit: Limit, tolerance: number | undefined): Bound | undefined {
  const target = limit.target;
  if (target?.value === undefined) return undefined;
  const { value, unit } = target;
  const comparison = target.comparison ?? (unit === "percent" || unit === "score" ? "at_least" : undefined);
  if (!comparison) return undefined;
  return {
    comparison,
    limit: value,
    unit,
    slack: tolerance ?? (unit === "percent" ? usualTolerance : 0),
    scale: { currency: target.currency, top: target.scale?.to },
  };
}

/** Days, weeks, months and years of 0 mean within the same one. */
const wholeUnits: readonly string[] = ["calendar_days", "working_days", "weeks", "months", "years"];

function lengthBound({ value, unit }: Duration, comparison: Comparison, slack: number): Bound {
  if (value === 0 && comparison === "at_most" && wholeUnits.includes(unit))
    return { comparison: "less_than", limit: 1, unit, slack, scale: {} };
  return { comparison, limit: value, unit, slack, scale: {} };
}

function timeBound(limit: Limit, measure: Measure, tolerance: number | undefined): Bound | undefined {
  const { time, target } = limit;
  if (!time) return undefined;
  // A mean says nothing about the share within a time, unless every case was to be within it.
  const shareOfCases = target?.unit === "percent" && target.value !== undefined && target.value < 100;
  if (shareOfCases) return undefined;
  const slack = target?.value === undefined ? (tolerance ?? 0) : 0;
  const usual: Comparison = measure === "notice" ? "at_least" : "at_most";
  switch (time.kind) {
    case "duration":
      if (time.value === undefined || time.unit === undefined) return undefined;
      return lengthBound({ value: time.value, unit: time.unit }, time.comparison ?? usual, slack);
    case "range":
      return lengthBound({ value: time.to, unit: time.unit }, "at_most", slack);
    case "deadline":
      // A clock time on the last day cannot be told from a number of days.
      if (time.by !== undefined && time.by !== "close_of_business") return undefined;
      return lengthBound({ value: time.day.after, unit: time.day.unit }, time.comparison ?? usual, slack);
    case "stages": {
      const unit = time.stages[0]?.time.unit;
      const parts = time.stages.map((stage) => convert(stage.time.value, stage.time.unit, unit));
      if (unit === undefined || parts.some((part) => part === undefined)) return undefined;
      const whole = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
      return lengthBound({ value: whole, unit }, "at_most", slack);
    }
    default:
      return undefined;
  }
}

function boundsOf(limit: Limit, measure: Measure, tolerance: number | undefined): readonly Bound[] {
  const bounds = [targetBound(limit, tolerance), timeBound(limit, measure, tolerance)];
  if (limit.statistic === "every" && limit.target?.value === undefined)
    bounds.push({
      comparison: "at_least",
      limit: 100,
      unit: "percent",
      slack: tolerance ?? usualTolerance,
      scale: {},
    });
  return bounds.filter((bound) => bound !== undefined);
}

/** Decimals come and go in conversion: figures closer than this are the same. */
const same = 1e-9;

function meets(value: number, comparison: Comparison, limit: number): boolean {
  switch (comparison) {
    case "at_least":
      return value >= limit - same;
    case "more_than":
      return value > limit + same;
    case "at_most":
      return value <= limit + same;
    case "less_than":
      return value < limit - same;
  }
}

/** The furthest figure that is still nearly. */
function nearLimit({ comparison, limit, slack }: Bound): number {
  return comparison === "at_least" || comparison === "more_than" ? limit - slack : limit + slack;
}

function judgeBound(value: number, unit: ResultUnit | undefined, bound: Bound): Status | undefined {
  const figure = convert(value, unit, bound.unit);
  if (figure === undefined) return undefined;
  if (meets(figure, bound.comparison, bound.limit)) return "kept";
  return bound.slack > 0 && meets(figure, bound.comparison, nearLimit(bound)) ? "nearly" : "missed";
}

function holdsIn(band: Band, span: Span | undefined): boolean {
  return (band.when ?? []).every((condition) => {
    if (condition.kind !== "dates" || !span) return true;
    const from = condition.from && spanOfPeriod(condition.from)?.from;
    const until = condition.until && spanOfPeriod(condition.until)?.to;
    return !(from && span.to < from) && !(until && span.from > until);
  });
}

function isFor(band: Band, place: LocalisedText): boolean {
  return (band.when ?? []).some(
    (condition) =>
      condition.kind === "phrase" &&
      languages.some((each) => place[each] !== undefined && place[each] === condition.phrase[each]),
  );
}

/** The limits a result is held against: those in force in its period, for its place. */
function limitsFor(goal: Goal, result: Result): { measure: Measure; limits: readonly Limit[] } {
  const span = spanOfPeriod(result.period);
  const before = (goal.history ?? []).find((each) => {
    if (each.band !== undefined && each.band !== result.band) return false;
    const until = each.until === undefined ? undefined : spanOfPeriod(each.until)?.to;
    return span !== undefined && until !== undefined && span.to <= until;
  });
  if (before) return { measure: before.measure ?? goal.measure, limits: before.limits };
  const inForce = goal.bands.filter((band) => holdsIn(band, span));
  const place = result.place;
  const local = place ? inForce.filter((band) => isFor(band, place)) : [];
  const own = goal.bands.filter(({ id }) => id !== undefined && id === result.band);
  const bands = own.length > 0 ? own : local.length > 0 ? local : inForce;
  return { measure: goal.measure, limits: bands.flatMap((band) => band.limits) };
}

function distinct(bounds: readonly Bound[]): readonly Bound[] {
  const seen = new Map(bounds.map((bound) => [JSON.stringify(bound), bound]));
  return [...seen.values()];
}

/** One result, judged by its goal. */
export function judge(goal: Goal, result: StandingResult): Judgement {
  const { tolerance, smallestSample, statistic } = goal.measurement ?? {};
  const { measure, limits } = limitsFor(goal, result);
  const alike = limits.filter((limit) => statistic !== undefined && limit.statistic === statistic);
  const all = (alike.length > 0 ? alike : limits).flatMap((limit) => boundsOf(limit, measure, tolerance));
  const { value, unit, outcome } = result;
  const bounds = distinct(
    value === undefined ? all : all.filter((bound) => convert(0, unit, bound.unit) !== undefined),
  );
  const rule: Rule = { bounds, ...(smallestSample ? { smallestSample } : {}) };
  if (value === undefined) {
    if (outcome === "met") return { status: "kept", rule, result };
    if (outcome === "missed") return { status: "missed", rule, result };
    return { status: result.words === undefined ? "none" : "unjudged", rule, result };
  }
  return { status: decide(rule, { value, unit, sample: result.sample }), rule, result };
}

/** What a rule says of a figure. The rule is that of a judgement of a figure in the same unit. */
export function decide(
  { bounds, smallestSample }: Rule,
  { value, unit, sample }: { value: number; unit?: ResultUnit | undefined; sample?: number | undefined },
): Status {
  if (smallestSample !== undefined && sample !== undefined && sample < smallestSample) return "too_few";
  // Where several limits could be meant, the figure is judged only if it makes no difference which.
  const verdicts = new Set(bounds.map((bound) => judgeBound(value, unit, bound)));
  const [verdict] = verdicts;
  return verdicts.size === 1 && verdict ? verdict : "unjudged";
}

const worstFirst: readonly Status[] = ["missed", "nearly", "kept", "too_few", "unjudged", "none"];

/** Results from the earliest period to the latest; within one period in the order they were given. */
export function inOrder(results: readonly StandingResult[]): readonly StandingResult[] {
  return results.toSorted((one, other) => comparePeriods(one.period, other.period));
}

/** The results of the latest period: the whole rather than its places, the period rather than the year so far. */
function latestOf(series: readonly StandingResult[]): readonly StandingResult[] {
  const last = series.at(-1);
  if (!last) return [];
  const period = series.filter((each) => each.period === last.period);
  const alone = period.filter((each) => each.basis === undefined || each.basis === "period");
  const pool = alone.length > 0 ? alone : period;
  const whole = pool.filter((each) => !each.place && !each.band).at(-1);
  return whole ? [whole] : pool;
}

/** Where a goal stands by its results so far, given in any order, corrections applied. */
export function standingOf(goal: Goal, results: readonly StandingResult[]): Standing {
  const series = inOrder(results);
  const latest = latestOf(series).map((result) => judge(goal, result));
  const status = worstFirst.find((each) => latest.some((judgement) => judgement.status === each));
  return { status: status ?? "none", latest, series };
}

/** How many standards were kept, by results whose period ended in the last twelve months. */
export type Tally = Record<Status, number> & {
  /** Kept, nearly and missed together. */
  judged: number;
  total: number;
};

/** The day a year before `today`, both as `2026-11-23`. */
function yearBefore(today: string): string {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCFullYear(day.getUTCFullYear() - 1);
  return day.toISOString().slice(0, 10);
}

/** Whether the latest period of `standing` ended in the twelve months up to `today`, `2026-11-23`. */
export function isRecent(standing: Standing, today: string): boolean {
  const period = standing.latest[0]?.result?.period;
  const span = period === undefined ? undefined : spanOfPeriod(period);
  return span !== undefined && span.to > yearBefore(today);
}

/** Counts the standings by status; a result that is too old to count is none. */
export function tallyOf(standings: readonly Standing[], today: string): Tally {
  const counts: Record<Status, number> = { kept: 0, nearly: 0, missed: 0, too_few: 0, unjudged: 0, none: 0 };
  for (const standing of standings) counts[isRecent(standing, today) ? standing.status : "none"] += 1;
  const judged = counts.kept + counts.nearly + counts.missed;
  return { ...counts, judged, total: standings.length };
}

function sayBound(bound: Bound, language: PolicyLanguage): string {
  const at = sayFigure(bound.limit, bound.unit, language, bound.scale);
  const near = sayFigure(nearLimit(bound), bound.unit, language, bound.scale);
  const slack = bound.slack > 0;
  const whole = bound.unit === "percent" && bound.limit === 100 && bound.comparison === "at_least";
  if (language === "en") {
    switch (bound.comparison) {
      case "at_least":
        return `Kept at ${whole ? at : `${at} or more`}, ${slack ? `nearly from ${near}, ` : ""}missed below that.`;
      case "more_than":
        return `Kept above ${at}, ${slack ? `nearly above ${near}, ` : ""}missed otherwise.`;
      case "at_most":
        return `Kept at ${at} or less, ${slack ? `nearly up to ${near}, ` : ""}missed above that.`;
      case "less_than":
        return `Kept below ${at}, ${slack ? `nearly below ${near}, ` : ""}missed otherwise.`;
    }
  }
  switch (bound.comparison) {
    case "at_least":
      return `达到${at}为做到，${slack ? `不足${at}但达到${near}为差一点，` : ""}低于${slack ? near : at}为没做到。`;
    case "more_than":
      return `超过${at}为做到，${slack ? `未超过${at}但超过${near}为差一点，` : ""}其余为没做到。`;
    case "at_most":
      return `不超过${at}为做到，${slack ? `超过${at}但不超过${near}为差一点，` : ""}超过${slack ? near : at}为没做到。`;
    case "less_than":
      return `少于${at}为做到，${slack ? `达到${at}但少于${near}为差一点，` : ""}其余为没做到。`;
  }
}

const targetWords: Record<PolicyLanguage, Record<Comparison, (figure: string) => string>> = {
  en: {
    at_least: (figure) => `at least ${figure}`,
    more_than: (figure) => `more than ${figure}`,
    at_most: (figure) => `at most ${figure}`,
    less_than: (figure) => `less than ${figure}`,
  },
  "zh-Hans": {
    at_least: (figure) => `不低于${figure}`,
    more_than: (figure) => `高于${figure}`,
    at_most: (figure) => `不超过${figure}`,
    less_than: (figure) => `低于${figure}`,
  },
};

/** What is to be reached, in a few words: "at least 80%", "不超过90秒". */
export function sayTarget({ comparison, limit, unit, scale }: Bound, language: PolicyLanguage): string {
  const figure = sayFigure(limit, unit, language, scale);
  const whole = unit === "percent" && limit === 100 && comparison === "at_least";
  return whole ? figure : targetWords[language][comparison](figure);
}

/** How the status was decided, in a sentence or two. */
export function sayRule({ status, rule, result }: Judgement, language: PolicyLanguage): string {
  const english = language === "en";
  const sentences: string[] = [];
  const [bound] = rule.bounds;
  if (bound && rule.bounds.length === 1) sentences.push(sayBound(bound, language));
  else if (bound && status === "unjudged")
    sentences.push(
      english
        ? "The figure does not say which of our limits it is for, so we do not judge it."
        : "这个数字没有说明对应哪一条标准，因此不作评判。",
    );
  else if (bound)
    sentences.push(english ? "Judged against each of the limits." : "对照每一条标准分别评判，结论一致。");
  else if (result?.value !== undefined || result?.words !== undefined)
    sentences.push(
      english
        ? "We have set no target to compare this figure with."
        : "这项承诺没有设定可供对照的目标，只公布数字。",
    );
  if (rule.smallestSample !== undefined) {
    const cases = sayNumber(rule.smallestSample, language);
    sentences.push(english ? `We do not judge fewer than ${cases} cases.` : `样本少于${cases}件时不作评判。`);
  }
  return sentences.join(english ? " " : "");
}
