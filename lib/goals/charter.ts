/**
 * Published service standards as rows of a table: the columns of a charter, one standard a row.
 * A row becomes a goal with its results, and a goal made of such columns becomes the same row again.
 */
import { z } from "zod";
import { inLanguage, type Language, language } from "../language/text.ts";
import { type Result, resultUnit } from "../results/result.ts";
import {
  channelKind,
  type Comparison,
  comparison,
  type Goal,
  type Limit,
  type Measure,
  type Target,
  targetUnit,
  type Time,
  timeUnit,
} from "./goal.ts";
import { subjectForm } from "./subject.ts";

export const kinds = [
  "share_within_time",
  "within_time",
  "average_time",
  "rate",
  "score",
  "count",
  "notice",
  "frequency",
  "availability",
  "guarantee",
  "qualitative",
] as const;
type Kind = (typeof kinds)[number];

const words = z
  .string()
  .refine((text) => text.trim() !== "", { error: "is empty: leave it out or write null" });
const maybeWords = words.nullable().default(null);
const actual = z.strictObject({
  period: words,
  value: z.union([z.number(), words]).nullable().default(null),
  unit: resultUnit.nullable().default(null),
});

/** A row of the table. Figures: `threshold_*` is the time, `target_*` what is to be reached, `actuals` the results. */
export const charterRow = z
  .strictObject({
    org: words,
    country: maybeWords,
    lang: language,
    sector: maybeWords,
    source_url: maybeWords,
    period: maybeWords,
    channel: z.union([channelKind, z.literal("any")]).default("any"),
    subject: words,
    kind: z.enum(kinds),
    threshold_value: z.number().nonnegative().nullable().default(null),
    threshold_unit: timeUnit.nullable().default(null),
    target_value: z.number().nullable().default(null),
    target_unit: targetUnit.nullable().default(null),
    comparison: comparison.nullable().default(null),
    actuals: z.array(actual).default([]),
    clock_start: maybeWords,
    condition: maybeWords,
    remedy: maybeWords,
    note: maybeWords,
  })
  .superRefine((row, context) => {
    if (row.kind === "share_within_time" && row.target_unit === "percent" && (row.target_value ?? 0) > 100)
      context.addIssue({
        code: "custom",
        path: ["target_value"],
        message: "A share of cases cannot be more than 100 percent.",
      });
  });
export type CharterRow = z.infer<typeof charterRow>;

/** The columns, in the order of the table. */
export const charterColumns = Object.keys(charterRow.shape) as readonly (keyof CharterRow)[];

/** Who published the row: what belongs to the organisation and not to the goal. */
export type CharterSource = { org: string; country?: string; sector?: string; lang: Language };

/** A standard taken over from elsewhere. */
export type CharterEntry = { source: CharterSource; goal: Goal; results: Result[] };

const measures: Record<Exclude<Kind, "guarantee">, Measure> = {
  share_within_time: "within",
  within_time: "within",
  average_time: "average",
  rate: "rate",
  score: "score",
  count: "count",
  notice: "notice",
  frequency: "frequency",
  availability: "available",
  qualitative: "conduct",
};

const untimed: ReadonlySet<Kind> = new Set(["rate", "score", "count", "qualitative"]);

function measureOf(row: CharterRow): Measure {
  if (row.kind !== "guarantee") return measures[row.kind];
  if (row.threshold_value !== null || row.threshold_unit !== null) return "within";
  if (row.target_value === null && row.target_unit === null) return "event";
  return row.target_unit === "percent" ? "rate" : row.target_unit === "score" ? "score" : "count";
}

/**
 * A comparison belongs to the target where there is a target figure, else to the time.
 * "Every 2 years at most, in 100% of cases" is the exception: an upper limit on how often belongs to the interval.
 */
function limitOf(row: CharterRow): Limit {
  const compares = row.comparison ?? undefined;
  const ofInterval =
    row.kind === "frequency" &&
    row.threshold_value !== null &&
    row.target_unit === "percent" &&
    (compares === "at_most" || compares === "less_than");
  const targeted = row.target_value !== null && !ofInterval;
  const timed =
    row.threshold_value !== null ||
    row.threshold_unit !== null ||
    (compares !== undefined && !targeted && !untimed.has(row.kind));
  const time: Time | undefined = timed
    ? {
        kind: "duration",
        comparison: targeted ? undefined : compares,
        value: row.threshold_value ?? undefined,
        unit: row.threshold_unit ?? undefined,
      }
    : undefined;
  const target: Target | undefined =
    row.target_value !== null || row.target_unit !== null || (compares !== undefined && !timed)
      ? {
          value: row.target_value ?? undefined,
          unit: row.target_unit ?? undefined,
          comparison: timed && !targeted ? undefined : compares,
        }
      : undefined;
  return { statistic: statisticOf(row, timed), time, target };
}

function statisticOf(row: CharterRow, timed: boolean): Limit["statistic"] {
  if (row.kind === "share_within_time") return "share";
  if (row.kind === "within_time") return "every";
  if (row.kind === "average_time") return "mean";
  if (row.kind === "guarantee" && timed) return row.target_unit === "percent" ? "share" : "every";
  return undefined;
}

function resultOf(each: CharterRow["actuals"][number]): Result {
  const unit = each.unit ?? undefined;
  if (typeof each.value === "number") return { period: each.period, value: each.value, unit };
  return { period: each.period, words: each.value ?? undefined, unit };
}

/** A row as a goal with its results. Nothing of the row is kept beside the goal's own fields. */
export function entryFromRow(row: CharterRow): CharterEntry {
  const written = (text: string | null) => (text === null ? undefined : inLanguage(row.lang, text));
  const source = { url: row.source_url ?? undefined, period: row.period ?? undefined };
  const remedy = written(row.remedy);
  const starts = written(row.clock_start);
  const goal: Goal = {
    subject: inLanguage(row.lang, row.subject),
    subjectForm: subjectForm(row.subject, row.lang),
    channels: row.channel === "any" ? [] : [row.channel],
    measure: measureOf(row),
    guaranteed: row.kind === "guarantee" ? true : undefined,
    bands: [{ limits: [limitOf(row)] }],
    condition: written(row.condition),
    clock: starts ? { starts } : undefined,
    remedy: remedy ? { wording: remedy } : undefined,
    audience: { public: true },
    source: source.url || source.period ? source : undefined,
    note: written(row.note),
  };
  return {
    source: {
      org: row.org,
      country: row.country ?? undefined,
      sector: row.sector ?? undefined,
      lang: row.lang,
    },
    goal,
    results: row.actuals.map(resultOf),
  };
}

function kindOf(goal: Goal, limit: Limit): Kind {
  if (goal.guaranteed || goal.measure === "event") return "guarantee";
  switch (goal.measure) {
    case "within":
      if (limit.statistic === "mean") return "average_time";
      return limit.statistic === "every" || limit.statistic === undefined
        ? "within_time"
        : "share_within_time";
    case "average":
      return limit.statistic === "every" ? "within_time" : "average_time";
    case "available":
      return "availability";
    case "conduct":
      return "qualitative";
    default:
      return goal.measure;
  }
}

function columnTarget(target: Target | undefined): Pick<CharterRow, "target_value" | "target_unit"> {
  return { target_value: target?.value ?? null, target_unit: target?.unit ?? null };
}

/**
 * One limit of a goal as a row in `lang`. A goal made of the table's columns has one limit in one band
 * and comes back whole; what a richer goal holds beyond the columns is not in its rows.
 */
export function rowFromLimit(entry: CharterEntry, limit: Limit, lang: Language): CharterRow {
  const { goal, results, source } = entry;
  const time = limit.time?.kind === "duration" ? limit.time : undefined;
  const compares: Comparison | undefined =
    limit.target?.value === undefined
      ? (time?.comparison ?? limit.target?.comparison)
      : (limit.target.comparison ?? (goal.measure === "frequency" ? time?.comparison : undefined));
  const [channel, ...more] = goal.channels;
  return {
    org: source.org,
    country: source.country ?? null,
    lang,
    sector: source.sector ?? null,
    source_url: goal.source?.url ?? null,
    period: goal.source?.period ?? null,
    channel: channel && more.length === 0 ? channel : "any",
    subject: goal.subject[lang] ?? "",
    kind: kindOf(goal, limit),
    threshold_value: time?.value ?? null,
    threshold_unit: time?.unit ?? null,
    ...columnTarget(limit.target),
    comparison: compares ?? null,
    actuals: results.map(({ period, value, words: said, unit }) => ({
      period,
      value: value ?? said ?? null,
      unit: unit ?? null,
    })),
    clock_start: goal.clock?.starts?.[lang] ?? null,
    condition: goal.condition?.[lang] ?? null,
    remedy: goal.remedy?.wording?.[lang] ?? null,
    note: goal.note?.[lang] ?? null,
  };
}

/** Every limit of every band as a row. */
export function rowsFromEntry(entry: CharterEntry, lang: Language): CharterRow[] {
  return entry.goal.bands.flatMap((band) => band.limits.map((limit) => rowFromLimit(entry, limit, lang)));
}
