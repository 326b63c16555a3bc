/**
 * The library of metrics: what a goal can be measured by, and the goal that each one starts.
 * Texts and figures live in `metrics/`, one file per family.
 */
import { goal, type Comparison, type Goal, type Limit, type Measure, targetUnit, timeUnit } from "./goal.ts";
import type { LocalisedText, PolicyLanguage } from "../language/text.ts";
import { both, type Metric, type Preset, type Wording } from "./metrics/metric.ts";
import { answering } from "./metrics/answering.ts";
import { complaints } from "./metrics/complaints.ts";
import { delivery } from "./metrics/delivery.ts";
import { loyalty } from "./metrics/loyalty.ts";
import { people } from "./metrics/people.ts";
import { quality } from "./metrics/quality.ts";
import { reputation } from "./metrics/reputation.ts";
import { satisfaction } from "./metrics/satisfaction.ts";
import { settling } from "./metrics/settling.ts";
import { waiting } from "./metrics/waiting.ts";

/** Every metric, family by family. */
export const metrics: readonly Metric[] = [
  ...waiting,
  ...answering,
  ...settling,
  ...quality,
  ...satisfaction,
  ...complaints,
  ...delivery,
  ...loyalty,
  ...people,
  ...reputation,
];

const byId = new Map(metrics.map((metric) => [metric.id, metric]));

/** The metric with this id, if the library has it. */
export function findMetric(id: string): Metric | undefined {
  return byId.get(id);
}

/**
 * Metrics that a goal of this measure can start from. For the public, only those that are a promise to a
 * customer; for staff, also those that are an aim of the organisation's own.
 */
export function metricsFor(measure: Measure, audience: "public" | "staff" = "public"): readonly Metric[] {
  return metrics.filter(
    (metric) =>
      metric.measure === measure &&
      (audience === "public" ? metric.publicPromise : metric.promise !== undefined),
  );
}

/** The rule of counting in one line: what is above the line ÷ what is below it, or the mean of what. */
export function formulaWording({ formula, statistic, percentile, besidePercentile }: Metric): Wording {
  if (formula.kind === "ratio")
    return both(
      `${formula.above.en} ÷ ${inSentence(formula.below.en)}`,
      `${formula.above["zh-Hans"]} ÷ ${formula.below["zh-Hans"]}`,
    );
  const kind =
    statistic === "percentile" && percentile !== undefined
      ? percentileWording(percentile)
      : statistic === "median"
        ? both("median", "中位数")
        : both("mean", "平均值");
  const beside = besidePercentile === undefined ? undefined : percentileWording(besidePercentile);
  return both(
    `${formula.of.en}: ${beside ? `${kind.en} and ${beside.en}` : kind.en}`,
    `${formula.of["zh-Hans"]}：${beside ? `${kind["zh-Hans"]}和${beside["zh-Hans"]}` : kind["zh-Hans"]}`,
  );
}

function percentileWording(percentile: number): Wording {
  return both(`${percentile}th percentile`, `第${percentile}百分位数`);
}

function inSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Points by which a share may fall short and still be "nearly". */
const toleranceOfShares = 2;

/**
 * A goal to start from, in these languages (at least one), with the metric's rule of counting and a preset
 * of it, the first unless another is given. Where there is none, the figure is left to be set.
 * Public where the metric is a promise to a customer, else for staff alone.
 * Nothing for metrics that have no better end: handle time and occupancy among them.
 */
export function goalFromMetric(
  metric: Metric,
  languages: readonly PolicyLanguage[],
  preset: Preset | undefined = metric.presets[0],
): Goal | undefined {
  if (languages.length === 0) throw new RangeError("A goal is written in at least one language.");
  if (!metric.promise) return undefined;
  const written = (wording: Wording): LocalisedText =>
    Object.fromEntries(languages.map((language) => [language, wording[language]]));
  const clock = clockOf(metric, preset, written);
  return goal.parse({
    subject: written(metric.promise.subject),
    subjectForm: metric.promise.form,
    moment: metric.moment,
    channels: preset?.channels ?? metric.channels,
    measure: metric.measure,
    bands: [{ limits: limitsOf(metric, preset) }],
    ...(clock && { clock }),
    audience: { public: metric.publicPromise },
    measurement: {
      metric: metric.id,
      period: metric.window.period,
      smallestSample: metric.smallestSample,
      ...(metric.unit === "percent" && { tolerance: toleranceOfShares }),
      ...(metric.counted && { counted: metric.counted }),
      formula: written(formulaWording(metric)),
      ...(metric.surveyQuestion && { question: written(metric.surveyQuestion) }),
    },
  } satisfies Goal);
}

/**
 * The clock of a goal, where the metric says what starts it: without a start there is no time to count.
 * A time limit counts in the days that its own unit names, whatever the metric's usual clock.
 */
function clockOf(
  metric: Metric,
  preset: Preset | undefined,
  written: (wording: Wording) => LocalisedText,
): Goal["clock"] {
  if (metric.clock === "none" || metric.starts === undefined) return undefined;
  const unit = preset?.time?.unit ?? preset?.target.unit;
  const counts =
    unit === "working_days" ? "working_days" : unit === "calendar_days" ? "calendar" : metric.clock;
  return {
    counts,
    starts: written(metric.starts),
    ...(metric.pauses.length > 0 && { pauses: metric.pauses.map(written) }),
  };
}

function limitsOf(metric: Metric, preset: Preset | undefined): Limit[] {
  const comparison = comparisonOf(metric, preset);
  const statistic = statisticOf(metric);
  const percentile = metric.percentile === undefined ? {} : { percentile: metric.percentile };
  const unit = preset?.target.unit ?? metric.unit;
  const value = preset === undefined ? {} : { value: preset.target.value };

  const ofTime = timeUnit.safeParse(unit);
  if (ofTime.success) {
    const first: Limit = {
      ...statistic,
      ...percentile,
      time: { kind: "duration", comparison, ...value, unit: ofTime.data },
    };
    if (metric.besidePercentile === undefined) return [first];
    const beside: Limit = {
      statistic: "percentile",
      percentile: metric.besidePercentile,
      time: { kind: "duration", comparison, unit: ofTime.data },
    };
    return [first, beside];
  }
  return [
    {
      ...statistic,
      ...(metric.timeUnit && {
        time: { kind: "duration", comparison: "at_most", ...(preset?.time ?? { unit: metric.timeUnit }) },
      }),
      target: {
        ...value,
        unit: targetUnit.parse(unit),
        comparison,
        ...(metric.scale && { scale: metric.scale }),
      },
    },
  ];
}

function comparisonOf(metric: Metric, preset: Preset | undefined): Comparison {
  if (preset && preset.comparison !== "between") return preset.comparison;
  return metric.direction === "down" ? "at_most" : "at_least";
}

function statisticOf({ statistic }: Metric): Pick<Limit, "statistic"> {
  if (statistic === "share_within") return { statistic: "share" };
  // A net score and a rate per thousand are figures of all cases; a limit has no name for them.
  if (statistic === "net" || statistic === "rate_per_thousand") return {};
  return { statistic };
}
