import { describe, expect, it } from "vitest";
import { plain } from "../language/rich.ts";
import type { PolicyLanguage } from "../language/text.ts";
import { result as resultSchema } from "../results/result.ts";
import { hardStandards } from "./fixtures/hard-standards.ts";
import { goal as goalSchema } from "./goal.ts";
import { goalInWords, goalSentence } from "./sentence/sentence.ts";

/** The fields that hold what the columns of a table cannot, by line of the collection. */
const expected: Record<number, Record<string, unknown>> = {
  1: {
    "goal.bands.0.limits.0.target": {
      value: 90,
      unit: "percent",
      comparison: "at_least",
      wording: { en: "up to 90%" },
    },
    "goal.headline.statistic": "every",
    "goal.headline.target": undefined,
    "goal.headline.time.value": 10,
    "results.length": 14,
    "results.13": { period: "2019-08", value: 64, unit: "percent" },
  },
  2: {
    "goal.bands.0.limits.0.time.comparison": "less_than",
    "goal.bands.0.limits.0.time.value": 60,
    "goal.bands.0.limits.0.target.comparison": "at_least",
    "goal.bands.0.limits.0.target.value": 85,
    "goal.headline.time.comparison": "at_most",
    "results.5": { period: "2018-12", value: 56, unit: "percent" },
  },
  5: {
    "goal.bands.0.when.0": {
      kind: "received",
      what: { en: "registration fee collected" },
      before: "10:00",
    },
    "goal.bands.0.limits.0.time": {
      kind: "deadline",
      day: { after: 0, unit: "working_days" },
      by: "close_of_business",
    },
    "goal.bands.1.when.0.after": "10:00",
    "goal.bands.1.limits.0.time.value": 24,
    "goal.bands.1.limits.0.time.unit": "hours",
  },
  7: {
    "goal.bands.0.when": [{ kind: "received", before: "13:00" }],
    "goal.bands.0.limits.0.time": { kind: "deadline", day: { after: 0, unit: "calendar_days" } },
    "goal.bands.0.limits.0.target.value": 99,
    "goal.bands.1.when": [{ kind: "received", after: "13:00" }],
    "goal.bands.1.limits.0.time": {
      kind: "deadline",
      day: { after: 1, unit: "calendar_days" },
      by: "12:00",
      comparison: "less_than",
    },
    "goal.bands.1.limits.0.target.value": 99,
    "results.0": { period: "2013-14", value: 99.69, unit: "percent", band: "before-13" },
    "results.4": { period: "2013-14", value: 99.57, unit: "percent", band: "after-13" },
  },
  48: {
    "results.0": { period: "2023", outcome: "met", place: { en: "all control points" } },
    "results.1": { period: "2024", outcome: "met", place: { en: "all control points" } },
  },
  66: {
    "goal.channels": ["phone"],
    "goal.bands.0.when.0": { kind: "reply_channels", channels: ["phone"] },
    "goal.bands.0.limits.0.time.value": 2,
    "goal.bands.1.when.0": { kind: "reply_channels", channels: ["letter", "email"] },
    "goal.bands.1.limits.0.time.value": 4,
  },
  69: {
    "goal.clock.extensions": [
      { when: { "zh-Hant": "要求英文回覆" }, by: { value: 3, unit: "working_days" } },
    ],
    "goal.bands.0.limits.0.time.value": 4,
    "goal.replyChannels": ["letter", "email"],
  },
  79: {
    "goal.bands.0.when.0.phrase": { en: "passport program" },
    "goal.bands.0.limits.0.target.value": 90,
    "goal.bands.1.when.0.phrase": { en: "International Experience Canada" },
    "goal.bands.1.limits.0.target.value": 100,
    "goal.bands.2.when": [{ kind: "otherwise" }],
    "goal.bands.2.limits.0.target.value": 80,
    "goal.bands.2.limits.0.time.kind": "reference",
    "goal.exclusions.length": 4,
    "goal.exclusions.3": { en: "incomplete application" },
  },
  82: {
    "results.0": { period: "2023-24 to mid-May", value: 92.16, unit: "percent", basis: "to_date" },
    "results.1": { period: "2023-24 to mid-May", value: 99.71, unit: "percent", basis: "month_to_date" },
    "results.4.basis": "to_date",
    "results.5.value": 99.46,
    "results.5.basis": "month_to_date",
  },
  84: {
    "goal.measurement.counted": "closures",
    "results.0.place": { en: "Quebec" },
    "results.0.basis": "to_date",
    "results.1.basis": "period",
    "results.1.value": 81.8,
  },
  87: {
    "goal.bands.0.limits.0.target.value": 97,
    "goal.bands.0.limits.0.level": {
      what: { "zh-Hans": "压力" },
      comparison: "at_least",
      value: 0.12,
      unit: "MPa",
    },
  },
  92: {
    "goal.bands.0.limits.0.target.value": 99,
    "goal.bands.0.limits.0.level": {
      what: { "zh-Hans": "平均压力" },
      comparison: "at_least",
      value: 0.14,
      unit: "MPa",
    },
  },
  129: {
    "goal.bands.0.when.0": {
      kind: "lasting",
      what: { "zh-Hans": "预计停水" },
      comparison: "more_than",
      time: { value: 6, unit: "hours" },
    },
    "goal.bands.0.limits.0.time": { kind: "duration", value: 0, unit: "minutes" },
  },
  130: {
    "goal.measure": "frequency",
    "goal.bands.0.limits.0.time": {
      kind: "schedule",
      recurrence: { every: "month", days: { from: 1, to: 23 } },
    },
  },
  142: {
    "goal.measure": "notice",
    "goal.bands.0.limits.0.time": { kind: "duration", comparison: "at_least", value: 24, unit: "hours" },
    "goal.bands.0.limits.0.target": { value: 99, unit: "percent", comparison: "at_least" },
  },
  154: {
    "goal.bands.0.limits.0.target.value": 98.5,
    "goal.bands.1.limits.0.target.value": 97.5,
    "goal.bands.2.when.0.phrase": { "zh-Hans": "特殊边远地区" },
    "goal.bands.2.limits.0.target": { unit: "percent", reference: { "zh-Hans": "国家监管要求" } },
  },
  157: {
    "goal.bands.0.limits.0.statistic": "mean",
    "goal.bands.0.limits.0.time.value": 45,
    "goal.bands.1.limits.0.time.value": 90,
    "goal.bands.2.limits.0.time": { kind: "duration", comparison: "at_most", value: 2, unit: "hours" },
    "goal.history.0.since": "2005",
    "goal.history.0.band": "city",
    "goal.history.0.limits.0.statistic": "every",
    "goal.history.0.limits.0.time.value": 45,
    "goal.history.0.limits.0.target": { wording: { "zh-Hans": "一般不超过" } },
  },
  205: {
    "goal.bands.0.limits.0.time": { kind: "range", from: 7, to: 15, unit: "working_days" },
    "goal.clock.starts": { "zh-Hans": "办妥手续" },
  },
  208: {
    "goal.bands.0.when.0": { kind: "received", what: { "zh-Hans": "报修" }, before: "19:00" },
    "goal.bands.0.limits.0.time.value": 4,
    "goal.bands.1.when.0": { kind: "received", what: { "zh-Hans": "报修" }, after: "19:00" },
    "goal.bands.1.limits.0.time": {
      kind: "deadline",
      day: { after: 1, unit: "calendar_days" },
      by: "12:00",
    },
  },
  216: {
    "goal.bands.0.limits.0.time": {
      kind: "window",
      early: { value: 15, unit: "minutes" },
      late: { value: 15, unit: "minutes" },
    },
    "goal.clock.starts": { "zh-Hans": "约定时间" },
  },
  224: {
    "goal.bands.0.limits.0.time.value": 12,
    "goal.remedy.payments.0": {
      kind: "fixed_sum",
      who: { en: "domestic" },
      amount: 95,
      currency: "GBP",
    },
    "goal.remedy.payments.1": {
      kind: "fixed_sum",
      who: { en: "non-domestic" },
      amount: 190,
      currency: "GBP",
    },
    "goal.remedy.payments.2": {
      kind: "fixed_sum",
      amount: 45,
      currency: "GBP",
      every: { value: 12, unit: "hours" },
    },
    "goal.exclusions": [{ en: "third parties" }, { en: "no access" }, { en: "severe weather" }],
  },
  226: {
    "goal.bands.0.limits.0.time.kind": "slot",
    "goal.bands.0.limits.0.time.width": { value: 4, unit: "hours" },
    "goal.bands.0.limits.0.time.onRequest": { value: 2, unit: "hours" },
    "goal.bands.0.limits.0.time.offered.0": {
      from: "monday",
      to: "friday",
      hours: { from: "08:00", to: "20:00" },
    },
    "goal.bands.0.limits.0.time.offered.1.to": "sunday",
    "goal.remedy.payments": [{ kind: "fixed_sum", amount: 30, currency: "GBP" }],
  },
  231: {
    "goal.remedy.payments.0.amount": 40,
    "goal.remedy.late": { after: { value: 10, unit: "working_days" }, amount: 40, currency: "GBP" },
    "goal.exclusions.0": { en: "vexatious queries" },
    "goal.exclusions.1": { en: "withdrawn queries" },
  },
  234: {
    "goal.bands.0.limits.0.target": {
      value: 3,
      unit: "count",
      comparison: "at_most",
      per: { time: { value: 12, unit: "months" }, rolling: true },
    },
    "goal.bands.0.when.0.kind": "lasting",
    "goal.bands.0.when.0.comparison": "more_than",
    "goal.bands.0.when.0.time": { value: 12, unit: "hours" },
    "goal.remedy.payments": [{ kind: "fixed_sum" }],
  },
  243: {
    "goal.bands.0.limits.0.target": {
      value: 2,
      unit: "count",
      comparison: "less_than",
      per: { time: { value: 28, unit: "calendar_days" }, rolling: true },
    },
    "goal.bands.0.when.0": {
      kind: "quantity",
      what: { en: "pressure at the boundary" },
      comparison: "less_than",
      value: 1,
      unit: "bar",
    },
    "goal.bands.0.when.1.comparison": "at_least",
    "goal.bands.0.when.1.time": { value: 1, unit: "hours" },
    "goal.remedy.payments.0.amount": 50,
    "goal.remedy.payments.0.cap": { times: 5, per: { value: 1, unit: "years" }, year: "financial" },
    "goal.remedy.payments.1": {
      kind: "fixed_sum",
      amount: 250,
      currency: "GBP",
      per: { value: 1, unit: "years" },
      when: { en: "ongoing low pressure" },
      claim: "automatic",
    },
  },
  245: {
    "goal.basis": "law",
    "goal.bands.0.when.0.phrase": { en: "written complaints" },
    "goal.bands.0.when.1": { kind: "dates", from: "2025-04-01" },
    "goal.bands.1.when.0.phrase": { en: "all other channels" },
    "goal.bands.1.when.1": { kind: "dates", from: "2025-10-01" },
    "goal.bands.1.limits.0.time.value": 7,
    "goal.remedy.claim": "automatic",
    "goal.remedy.late.after": { value: 10, unit: "working_days" },
  },
  270: {
    "goal.measure": "event",
    "goal.bands.0.when.0.comparison": "more_than",
    "goal.bands.0.when.0.time": { value: 3, unit: "hours" },
    "goal.remedy.payments": [{ kind: "in_kind", what: { en: "a meal voucher" } }],
  },
  276: {
    "goal.clock.limits": "customer",
    "goal.clock.starts": { en: "purchase" },
    "goal.bands.0.limits.0.time.value": 24,
    "goal.bands.0.when.0.comparison": "at_least",
    "goal.bands.0.when.0.time": { value: 1, unit: "weeks" },
    "goal.remedy.payments": [{ kind: "refund", share: 100 }],
  },
  277: {
    "goal.bands.0.limits.0.target": {
      value: 50,
      unit: "percent",
      comparison: "more_than",
      wording: { en: "the majority" },
    },
  },
  278: { "goal.due": "2010-12-31", "goal.bands.0.limits.0.target.value": 600 },
  286: {
    "results.0": {
      period: "2003",
      value: 100_000,
      unit: "currency",
      currency: "AUD",
      comparison: "more_than",
    },
    "goal.remedy.wording": { en: "compensation" },
  },
  291: {
    "goal.clock.from": "next_day",
    "goal.clock.extensions": [
      { when: { "zh-Hans": "期满前提出延期申请" }, how: { "zh-Hans": "经批准后按新的期限办理" } },
    ],
    "goal.bands.0.limits.0.time.value": 13,
  },
  298: {
    "goal.bands.0.when.0.facet": "season",
    "goal.bands.0.limits.0.time": { kind: "deadline", day: { after: 1, unit: "working_days" } },
    "goal.bands.1.limits.0.time.value": 5,
    "goal.bands.1.limits.0.target.value": 99,
    "goal.dependsOn": { en: "availability of flights" },
    "results.1": { period: "2014-15", value: 99.9, unit: "percent" },
    "results.1.band": undefined,
  },
  333: { "goal.bands.0.limits.0.target": { value: 98, unit: "score", comparison: "at_least", scale: {} } },
  367: {
    "goal.measurement.weight": "minutes",
    "goal.measurement.period": "month",
    "goal.measurement.formula": {
      "zh-Hans": "(1-B/A)×100%，A为当月总分钟数，B为当月中断的分钟数",
    },
  },
  368: {
    "goal.measurement.weight": "customer_hours",
    "goal.measurement.formula": {
      "zh-Hans": "每次停气的户数乘以停气小时数，合计后与总户数乘以天数相比",
    },
  },
  369: { "goal.measurement.rules": [{ "zh-Hans": "上门时家中无人的，计为已检查" }] },
  370: {
    "goal.measurement.alternative": { "zh-Hans": "以电话回访调查代替" },
    "goal.bands.0.limits.0.time.unit": "rings",
    "goal.bands.0.limits.0.time.value": undefined,
  },
  373: {
    "goal.bands.0.limits.0.statistic": "mean",
    "goal.bands.0.limits.0.time.value": 1,
    "goal.bands.0.limits.1.statistic": "every",
    "goal.bands.0.limits.1.time.value": 24,
  },
  381: {
    "goal.bands.0.limits.0.statistic": "mean",
    "goal.bands.0.limits.0.time.value": 10,
    "goal.bands.0.limits.1.statistic": "every",
    "goal.bands.0.limits.1.time.value": 24,
    "goal.bands.0.limits.2": {
      statistic: "share",
      target: { value: 99, unit: "percent", comparison: "at_least" },
    },
  },
  385: {
    "goal.bands.0.limits.0.target": { value: 1, unit: "per_ten_thousand", comparison: "at_most" },
  },
  386: { results: [{ period: "2024", outcome: "not_applicable" }] },
  401: {
    "goal.bands.0.limits.0.time.stages": [
      { name: { en: "register update" }, time: { value: 12, unit: "working_days" } },
      { name: { en: "imaging and return" }, time: { value: 4, unit: "working_days" } },
    ],
    "goal.bands.0.limits.0.target.value": 92,
    "results.0.value": 94,
  },
  414: {
    "goal.bands.0.limits.0.time.value": 240,
    "goal.bands.1.limits.0.time.value": 60,
    "goal.measurement.group": { name: { en: "Engagement" }, method: "share_of_standards_met" },
    "results.0": { period: "2021-02", value: 995, unit: "seconds", band: "peak", outcome: "missed" },
    "results.2": { period: "2021-02", value: 25, unit: "percent", group: { en: "Engagement" } },
  },
  417: {
    "goal.bands.0.limits.0.statistic": "every",
    "goal.bands.0.limits.0.time.value": 3,
    "goal.measurement.statistic": "mean",
    "results.0": { period: "2021-02", value: 28.7, unit: "minutes", band: "peak" },
    "results.1": { period: "2021-02", value: 21.3, unit: "minutes", band: "off-peak" },
  },
  434: {
    "goal.bands.0.limits.0.target.value": 90,
    "goal.bands.1.limits.0.time": { kind: "reference", to: { en: "law" } },
    "goal.bands.1.limits.0.target": { value: 50, unit: "percent" },
    "goal.legalLimit.target.value": 100,
    "goal.legalLimit.reference": { en: "the statutory limits" },
  },
  445: {
    "goal.measure": "event",
    "goal.remedy.payments": [{ kind: "waiver", what: { en: "related penalties" } }],
    "goal.condition": { en: "customer gave sufficient and correct information" },
  },
  448: {
    "goal.bands.0.limits.0.statistic": "mean",
    "goal.bands.0.limits.0.time.value": 7,
    "goal.bands.0.limits.1.statistic": "percentile",
    "goal.bands.0.limits.1.percentile": 90,
    "goal.bands.0.limits.1.time.value": 15,
  },
  473: {
    "goal.bands.0.limits.0.time": {
      kind: "deadline",
      day: { after: 0, unit: "calendar_days" },
      by: "18:00",
      comparison: "at_most",
    },
  },
  ...Object.fromEntries(
    (
      [
        [489, 5, 100],
        [490, 7, 100],
        [491, 1, 100],
        [492, 7, 100],
        [493, 21, 54],
        [494, 12, 100],
        [495, 3, 66],
      ] as const
    ).map(([line, days, august]) => [
      line,
      {
        "goal.bands.0.limits.0": {
          statistic: "every",
          time: { kind: "duration", comparison: "at_most", value: days, unit: "working_days" },
        },
        "goal.measurement": { statistic: "share", period: "month" },
        "results.length": 12,
        "results.7": { period: "2017-08", value: august, unit: "percent" },
      },
    ]),
  ),
  496: {
    "goal.measurement.period": "quarter",
    "results.length": 4,
    "results.2": { period: "2017-Q3", outcome: "no_cases" },
  },
  505: {
    "goal.measurement.composite.method": "mean_of_results",
    "goal.measurement.composite.leavingOut": { en: "complaints" },
    "results.1": { period: "2023-Q2", value: 86.71, unit: "percent" },
  },
  520: {
    "results.1": {
      period: "2019-20 Q1",
      value: 349,
      unit: "seconds",
      method: { en: "service calls only" },
    },
    "results.2": { period: "2019-20 Q1", value: 106, unit: "seconds", method: { en: "old method" } },
  },
  544: {
    "results.0": { period: "2015-16", value: 90, unit: "percent" },
    "results.1": { period: "2015-16", value: 35, unit: "rank" },
  },
  550: { "goal.status": "withdrawn" },
  592: {
    "goal.bands.0.when.0": { kind: "channels", channels: ["phone", "counter"] },
    "goal.bands.0.limits.0.time.value": 15,
    "goal.bands.1.when.0": { kind: "otherwise" },
    "goal.bands.1.limits.0": {},
    "goal.legalLimit.time": {
      kind: "duration",
      comparison: "at_most",
      value: 45,
      unit: "calendar_days",
    },
    "goal.legalLimit.reference": { en: "Decree-Law 5/98/M" },
  },
  597: {
    "goal.bands.0.limits.0.time": {
      kind: "schedule",
      recurrence: {
        every: "month",
        weekday: "friday",
        nth: "last",
        hours: { from: "10:00", to: "11:00" },
      },
    },
  },
};

/** The lines of the collection whose note says that the columns cannot hold them. */
const lines = [
  1, 2, 5, 7, 48, 66, 69, 79, 82, 84, 87, 92, 129, 130, 142, 154, 157, 205, 208, 216, 224, 226, 231, 234, 243,
  245, 270, 276, 277, 278, 286, 291, 298, 333, 367, 368, 369, 370, 373, 381, 385, 386, 401, 414, 417, 434,
  445, 448, 473, 489, 490, 491, 492, 493, 494, 495, 496, 505, 520, 544, 550, 592, 597,
];

/** The field at `path`; every step but the last must be there. */
function at(root: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((inner, step) => {
    if (inner === null || typeof inner !== "object") throw new Error(`${path}: nothing at ${step}`);
    return Object.entries(inner)
      .concat(Array.isArray(inner) ? [["length", inner.length]] : [])
      .find(([key]) => key === step)?.[1];
  }, root);
}

/** The promise, then what is said about counting and is not in the promise already. */
function spoken(entry: (typeof hardStandards)[number], language: PolicyLanguage): string[] {
  const statement = goalSentence(entry.goal, language);
  const counting = goalInWords(entry.goal, language).counting.map((line) => plain(line, language));
  return [statement, ...counting.filter((line) => !statement.includes(line))];
}

it("there is one for every line that the columns cannot hold", () => {
  expect(lines).toHaveLength(63);
  expect(hardStandards.map(({ line }) => line)).toEqual(lines);
  expect(Object.keys(expected).map(Number)).toEqual(lines);
});

describe.each(hardStandards.map((entry) => [entry.line, entry.what, entry] as const))(
  "line %i: %s",
  (line, _, entry) => {
    it("is a goal with results, unchanged by the schema and by JSON", () => {
      expect(goalSchema.parse(entry.goal)).toStrictEqual(entry.goal);
      expect(JSON.parse(JSON.stringify(entry.goal))).toStrictEqual(entry.goal);
      for (const each of entry.results) expect(resultSchema.parse(each)).toStrictEqual(each);
      expect(JSON.parse(JSON.stringify(entry.results))).toStrictEqual(entry.results);
    });

    it("holds it in fields of its own", () => {
      for (const [path, value] of Object.entries(expected[line] ?? {}))
        expect(at(entry, path), path).toStrictEqual(value);
    });

    it("says it in both languages", () => {
      expect(spoken(entry, "en")).toEqual(entry.english);
      expect(spoken(entry, "zh-Hans")).toEqual(entry.chinese);
    });
  },
);
