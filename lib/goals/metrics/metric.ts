/** What a metric is: the rule by which a goal is counted, so that two people count the same. */
import { z } from "zod";
import { channelKind, comparison, duration, measure, moment, targetUnit, timeUnit } from "../goal.ts";

const sentence = z.string().trim().min(1).max(400);
/** Wording of our own, always in every language that a policy can be published in. */
export const wording = z.strictObject({ en: sentence, "zh-Hans": sentence });
export type Wording = z.infer<typeof wording>;

/** Wording in English and in Simplified Chinese. */
export function both(en: string, zhHans: string): Wording {
  return { en, "zh-Hans": zhHans };
}

export const metricFamilies = [
  "waiting",
  "answering",
  "settling",
  "quality",
  "satisfaction",
  "complaints",
  "delivery",
  "loyalty",
  "people",
  "reputation",
] as const;
export const metricFamily = z.enum(metricFamilies);
export type MetricFamily = z.infer<typeof metricFamily>;

export const familyNames: Record<MetricFamily, Wording> = {
  waiting: both("Waiting", "等候"),
  answering: both("Answering", "响应"),
  settling: both("Settling", "解决"),
  quality: both("Quality of work", "工作质量"),
  satisfaction: both("Satisfaction", "满意度"),
  complaints: both("Complaints", "投诉"),
  delivery: both("Delivery", "交付"),
  loyalty: both("Loyalty", "忠诚"),
  people: both("People", "员工"),
  reputation: both("Reputation", "口碑"),
};

/** What counts above the line and below it, or the thing whose mean, median or percentile is taken. */
export const formula = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ratio"), above: wording, below: wording }),
  z.strictObject({ kind: z.literal("typical"), of: wording }),
]);

/**
 * Which way is better.
 * - `band`: between two figures; both too low and too high are bad
 * - `context`: read beside other figures; a rise may be good or bad
 * - `neither`: for planning alone; aiming at it does harm
 */
export const direction = z.enum(["up", "down", "band", "context", "neither"]);

export const metricStatistic = z.enum([
  "share_within",
  "share",
  "mean",
  "median",
  "percentile",
  "rate_per_thousand",
  "net",
]);

const figureUnit = z.union([targetUnit, timeUnit]);

/** A target to start from, with where it comes from: a suggestion, never a fact about the reader's trade. */
export const preset = z.strictObject({
  comparison: z.union([comparison, z.literal("between")]),
  /** `to` is the upper end, for `between` alone. */
  target: z.strictObject({
    value: z.number(),
    to: z.number().optional(),
    unit: figureUnit,
  }),
  /** The T of "within T". */
  time: duration.optional(),
  /** Which of several presets this is: "good", "best". */
  label: wording.optional(),
  /** The channels that it is for, where it is not for all of the metric's. */
  channels: z.array(channelKind).min(1).optional(),
  source: wording,
  /** The year in which the figure was read at its source. */
  readAtSource: z.literal(2026).optional(),
});
export type Preset = z.infer<typeof preset>;

const period = z.enum(["month", "quarter", "year", "rolling_year"]);
/** The period of one result, and the longer one that is shown beside it. */
export const metricWindow = z.strictObject({ period, beside: z.literal("rolling_year").optional() });
export type MetricWindow = z.infer<typeof metricWindow>;

export const monthly: MetricWindow = { period: "month", beside: "rolling_year" };
export const yearly: MetricWindow = { period: "year" };
export const rollingYear: MetricWindow = { period: "rolling_year" };

export const metric = z
  .strictObject({
    /** Stored with goals and their results: never renamed, never used again for another rule. */
    id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    family: metricFamily,
    name: wording,
    formula,
    /** The unit of the figure. */
    unit: figureUnit,
    /** With `share_within`: the unit in which its time limit is usually set. */
    timeUnit: timeUnit.optional(),
    /** Ends of the scale, of a score. */
    scale: z.strictObject({ from: z.number(), to: z.number() }).optional(),
    direction,
    statistic: metricStatistic,
    /** With `percentile`: 0–100. */
    percentile: z.number().gt(0).lt(100).optional(),
    /** A percentile that is always given together with the statistic. */
    besidePercentile: z.number().gt(0).lt(100).optional(),
    clock: z.enum(["calendar", "opening_hours", "working_days", "none"]),
    starts: wording.optional(),
    pauses: z.array(wording),
    window: metricWindow,
    /** Cases below the line; with fewer, the result is "too few to say". */
    smallestSample: z.number().int().positive(),
    counted: z.enum(["arrivals", "closures"]).optional(),
    presets: z.array(preset),
    /** Why there is no preset. */
    noPreset: wording.optional(),
    misleads: wording,
    /** The exact question, where the figure comes from asking people. */
    surveyQuestion: wording.optional(),
    publicPromise: z.boolean(),
    /** Why it is no promise to a customer. */
    notPublic: wording.optional(),
    measure,
    moment,
    channels: z.array(channelKind),
    /** The subject of a goal that starts from this metric: a thing, or what we do. */
    promise: z.strictObject({ subject: wording, form: z.enum(["thing", "deed"]) }).optional(),
  })
  .superRefine((each, context) => {
    const refuse = (message: string) =>
      context.addIssue({ code: "custom", message: `${each.id}: ${message}` });
    const aimed = each.direction === "up" || each.direction === "down";
    if ((each.statistic === "share_within") !== (each.timeUnit !== undefined))
      refuse("A share within a time, and no other statistic, needs the unit of that time.");
    if ((each.statistic === "percentile") !== (each.percentile !== undefined))
      refuse("A percentile, and no other statistic, says which.");
    if ((each.unit === "score") !== (each.scale !== undefined)) refuse("A score has a scale.");
    if ((each.presets.length === 0) !== (each.noPreset !== undefined))
      refuse("Give presets, or the reason why there are none.");
    if (each.publicPromise === (each.notPublic !== undefined))
      refuse("Say why it is no public promise, and only then.");
    if (aimed !== (each.promise !== undefined))
      refuse("A metric with a better end, and no other, can become a goal.");
    if (each.publicPromise && !aimed) refuse("What has no better end cannot be promised.");
    for (const { comparison: compared, target } of each.presets) {
      if ((compared === "between") !== (target.to !== undefined)) refuse("Between needs both ends.");
    }
  });
export type Metric = z.infer<typeof metric>;
