import { describe, expect, it } from "vitest";
import { goal, measure } from "./goal.ts";
import { findMetric, formulaWording, goalFromMetric, metrics, metricsFor } from "./metrics.ts";
import { familyNames, metric as metricSchema, metricFamilies, type Metric } from "./metrics/metric.ts";

const bothLanguages = ["en", "zh-Hans"] as const;

type Text = { where: string; en: string; zh: string };

/** Every pair of wordings inside a value, wherever it is nested. */
function textsIn(value: unknown, where: string): Text[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => textsIn(each, `${where}.${index}`));
  if (typeof value !== "object" || value === null) return [];
  const entries = Object.entries(value);
  const { en, "zh-Hans": zh } = Object.fromEntries(entries) as Record<string, unknown>;
  if (typeof en === "string" && typeof zh === "string") return [{ where, en, zh }];
  return entries.flatMap(([key, each]) => textsIn(each, `${where}.${key}`));
}

const texts = [...metrics.flatMap((metric) => textsIn(metric, metric.id)), ...textsIn(familyNames, "family")];

/** The texts that are whole sentences. */
const sentences = texts.filter(({ where }) => /\.(misleads|noPreset|notPublic|source)$/.test(where));

function known(id: string): Metric {
  const found = findMetric(id);
  if (!found) throw new Error(`No metric ${id}`);
  return found;
}

describe("the library of metrics", () => {
  it("holds every metric once", () => {
    expect(metrics).toHaveLength(49);
    expect(new Set(metrics.map(({ id }) => id)).size).toBe(metrics.length);
    for (const each of metrics) expect(findMetric(each.id)).toBe(each);
    expect(findMetric("no-such-metric")).toBeUndefined();
  });

  it("keeps names apart, so that two rules are never shown under one", () => {
    for (const language of bothLanguages)
      expect(new Set(metrics.map(({ name }) => name[language])).size).toBe(metrics.length);
  });

  it("has a metric in every family", () => {
    expect(new Set(metrics.map(({ family }) => family))).toEqual(new Set(metricFamilies));
  });

  it.each(metrics.map((each) => [each.id, each] as const))("%s keeps to the schema", (_id, each) => {
    const read = metricSchema.safeParse(each);
    expect(read.error?.issues.map(({ message }) => message) ?? []).toEqual([]);
  });

  it("refuses a metric that contradicts itself", () => {
    const phone = known("phone-service-level");
    const [first] = phone.presets;
    const wrong: Metric[] = [
      { ...phone, timeUnit: undefined },
      { ...phone, statistic: "percentile", timeUnit: undefined },
      { ...phone, presets: [] },
      { ...phone, publicPromise: false },
      { ...phone, direction: "neither" },
      { ...phone, unit: "score" },
      { ...phone, presets: first ? [{ ...first, comparison: "between" }] : [] },
    ];
    for (const each of wrong) expect(metricSchema.safeParse(each).success).toBe(false);
  });

  it("has presets that point the way that is better", () => {
    const fitting: Record<Metric["direction"], readonly string[]> = {
      up: ["at_least", "more_than"],
      down: ["at_most", "less_than"],
      band: ["between"],
      context: [],
      neither: [],
    };
    for (const { id, direction, presets } of metrics)
      for (const { comparison } of presets) expect(fitting[direction], id).toContain(comparison);
  });

  it("says of each preset that the figure was read only where the source says so", () => {
    for (const { id, presets } of metrics)
      for (const { source, readAtSource } of presets) {
        expect(source.en.includes("read in 2026"), id).toBe(readAtSource === 2026);
        expect(source["zh-Hans"].includes("2026年查阅"), id).toBe(readAtSource === 2026);
      }
  });

  it("keeps every preset of a share within its scale", () => {
    for (const { id, presets, scale } of metrics)
      for (const { target } of presets) {
        const { from, to } = scale ?? { from: 0, to: target.unit === "percent" ? 100 : Infinity };
        expect(target.value, id).toBeGreaterThanOrEqual(from);
        expect(target.to ?? target.value, id).toBeLessThanOrEqual(to);
      }
  });

  it("stores the question of each metric that rests on asking people", () => {
    const asked = metrics.filter(({ surveyQuestion }) => surveyQuestion).map(({ id }) => id);
    expect(asked).toEqual([
      "satisfaction",
      "net-promoter",
      "effort",
      "satisfied-with-handling",
      "complaints-never-made",
      "staff-satisfaction",
      "reputation",
      "awareness",
    ]);
  });
});

describe("the wording", () => {
  it("is English in English and Chinese in Chinese", () => {
    // A name, a formula, a target or none, how it misleads, and a promise or the reason against it.
    expect(texts.length).toBeGreaterThanOrEqual(metrics.length * 5);
    for (const { where, en, zh } of texts) {
      expect(en, where).not.toMatch(/\p{Script=Han}/u);
      expect(zh, where).toMatch(/\p{Script=Han}/u);
      expect(zh, where).not.toMatch(/[a-z]{2}/i);
    }
  });

  it("is one sentence each", () => {
    for (const { where, en, zh } of sentences) {
      expect(en, where).toMatch(/^[A-Z][^.?!]*\.$/);
      expect(zh, where).toMatch(/^[^。？！]+。$/);
    }
  });

  it("uses full-width punctuation in Chinese", () => {
    for (const { where, zh } of texts) expect(zh, where).not.toMatch(/[,;:?!()"']|\.(?!\d)/);
  });

  it("has no Traditional characters in Simplified Chinese", () => {
    const telltale =
      /[個們來時間問題電話關這樣會應當實際續終結給從業務處現說對發開復與為無過還進達遠選擇請認識讓員責質費貨購買賣產單號碼點擊內將準確證詢價線網絡聯繫訊賠償層級顧滿評數據計劃執環節機構檢驗標維護獎勵訴態覺難擔錯誤離職場見誰熱銷隊統諾補長門導總轉換種類權辦]/u;
    for (const { where, zh } of texts) expect(zh, where).not.toMatch(telltale);
  });
});

describe("metrics for a measure", () => {
  it("offers the public only what is a promise, and staff what has a better end", () => {
    const forPublic = measure.options.flatMap((each) => metricsFor(each));
    const forStaff = measure.options.flatMap((each) => metricsFor(each, "staff"));
    expect(new Set(forPublic)).toEqual(new Set(metrics.filter(({ publicPromise }) => publicPromise)));
    expect(forStaff.length).toBeGreaterThan(forPublic.length);
    for (const each of forPublic) expect(forStaff).toContain(each);
  });

  it("sorts them by measure", () => {
    expect(metricsFor("average").map(({ id }) => id)).toEqual([
      "average-speed-of-answer",
      "customer-wait",
      "resolution-time",
    ]);
    expect(metricsFor("score").map(({ id }) => id)).toEqual(["effort"]);
    expect(metricsFor("conduct")).toEqual([]);
  });

  it.each(["handle-time", "occupancy"])("never offers %s", (id) => {
    const each = known(id);
    expect(each.publicPromise).toBe(false);
    expect(each.notPublic).toBeDefined();
    expect(goalFromMetric(each, bothLanguages)).toBeUndefined();
    for (const one of measure.options)
      for (const audience of ["public", "staff"] as const)
        expect(metricsFor(one, audience)).not.toContain(each);
  });
});

describe("a goal from a metric", () => {
  const promises = metrics.filter(({ publicPromise }) => publicPromise);

  it.each(promises.map((each) => [each.id, each] as const))("%s starts a public goal", (_id, each) => {
    const started = goalFromMetric(each, bothLanguages);
    expect(goal.safeParse(started).success).toBe(true);
    expect(started?.audience).toEqual({ public: true });
    expect(started?.measure).toBe(each.measure);
    expect(started?.measurement?.metric).toBe(each.id);
    expect(started?.measurement?.smallestSample).toBe(each.smallestSample);
  });

  it("holds each preset's own figures", () => {
    for (const each of promises)
      for (const preset of each.presets) {
        const [limit] = goalFromMetric(each, bothLanguages, preset)?.bands[0]?.limits ?? [];
        const time = limit?.time?.kind === "duration" ? limit.time : undefined;
        const figure = limit?.target ?? time;
        expect([figure?.value, figure?.unit, figure?.comparison], each.id).toEqual([
          preset.target.value,
          preset.target.unit,
          preset.comparison,
        ]);
        if (preset.time) expect({ value: time?.value, unit: time?.unit }, each.id).toEqual(preset.time);
      }
  });

  it("promises a share within a time", () => {
    expect(goalFromMetric(known("phone-service-level"), ["en"])).toEqual({
      subject: { en: "answer your call" },
      subjectForm: "deed",
      moment: "contact",
      channels: ["phone"],
      measure: "within",
      bands: [
        {
          limits: [
            {
              statistic: "share",
              time: { kind: "duration", comparison: "at_most", value: 20, unit: "seconds" },
              target: { value: 80, unit: "percent", comparison: "at_least" },
            },
          ],
        },
      ],
      clock: { counts: "opening_hours", starts: { en: "your call joining the queue" } },
      audience: { public: true },
      measurement: {
        metric: "phone-service-level",
        period: "month",
        smallestSample: 50,
        tolerance: 2,
        counted: "arrivals",
        formula: {
          en: "Calls answered by a person within the time limit ÷ all calls offered, those given up while waiting included",
        },
      },
    });
  });

  it("takes the channel and the clock of the preset that is chosen", () => {
    const first = known("first-response-time");
    const [email, chat] = first.presets;
    const byEmail = goalFromMetric(first, ["en"], email);
    const byChat = goalFromMetric(first, ["en"], chat);
    expect([byEmail?.channels, byEmail?.clock?.counts]).toEqual([["email"], "working_days"]);
    expect([byChat?.channels, byChat?.clock?.counts]).toEqual([["chat"], "opening_hours"]);
    const answered = known("complaint-answered-in-time");
    expect(goalFromMetric(answered, ["en"], answered.presets[2])?.clock?.counts).toBe("calendar");
  });

  it("has a clock where something starts it, and no other", () => {
    expect(goalFromMetric(known("abandonment"), bothLanguages)?.clock).toBeUndefined();
    expect(goalFromMetric(known("resolution-time"), ["en"])?.clock).toEqual({
      counts: "working_days",
      starts: { en: "receipt of your request" },
      pauses: [{ en: "time spent waiting for your answer" }],
    });
    const timed = metrics.filter(({ promise, unit, timeUnit }) => promise && (timeUnit || /s$/.test(unit)));
    for (const each of timed) expect(each.starts, each.id).toBeDefined();
  });

  it("leaves the figure to be set where there is no preset, with a limit for each percentile", () => {
    expect(goalFromMetric(known("resolution-time"), bothLanguages)?.bands).toEqual([
      {
        limits: [
          {
            statistic: "median",
            time: { kind: "duration", comparison: "at_most", unit: "working_days" },
          },
          {
            statistic: "percentile",
            percentile: 90,
            time: { kind: "duration", comparison: "at_most", unit: "working_days" },
          },
        ],
      },
    ]);
    expect(goalFromMetric(known("out-of-stock"), bothLanguages)?.bands[0]?.limits).toEqual([
      { statistic: "share", target: { unit: "percent", comparison: "at_most" } },
    ]);
  });

  it("keeps the scale of a score and the question", () => {
    const effort = goalFromMetric(known("effort"), ["zh-Hans"]);
    expect(effort?.bands[0]?.limits).toEqual([
      {
        statistic: "mean",
        target: { value: 5.5, unit: "score", comparison: "at_least", scale: { from: 1, to: 7 } },
      },
    ]);
    expect(effort?.subject).toEqual({ "zh-Hans": "顾客办事的省力程度" });
    expect(effort?.measurement?.question).toEqual({
      "zh-Hans": known("effort").surveyQuestion?.["zh-Hans"],
    });
  });

  it("is for staff alone where it promises a customer nothing", () => {
    const started = goalFromMetric(known("staff-turnover"), bothLanguages);
    expect(started?.audience).toEqual({ public: false });
    expect(started?.measurement?.period).toBe("rolling_year");
  });

  it("is not started from figures that are only read beside others", () => {
    for (const id of ["complaint-rate", "complaints-upheld"])
      expect(goalFromMetric(known(id), bothLanguages)).toBeUndefined();
  });

  it("refuses to be written in no language", () => {
    expect(() => goalFromMetric(known("effort"), [])).toThrow(RangeError);
  });
});

describe("the rule of counting in one line", () => {
  it("says what is above and below, or what is typical of what", () => {
    expect(formulaWording(known("reopened"))).toEqual({
      en: "Solved cases that were opened again ÷ all cases solved",
      "zh-Hans": "解决后又重新打开的事项 ÷ 全部已解决的事项",
    });
    expect(formulaWording(known("average-speed-of-answer"))).toEqual({
      en: "Waiting time of each call that was answered: mean",
      "zh-Hans": "每个已接来电的等待时间：平均值",
    });
    expect(formulaWording(known("resolution-time"))["zh-Hans"]).toMatch(/：中位数和第90百分位数$/);
  });
});
