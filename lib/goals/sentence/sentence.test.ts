import { describe, expect, it } from "vitest";
import { plain } from "../../language/rich.ts";
import type { LocalisedText } from "../../language/text.ts";
import { phrasings } from "../fixtures/phrasings.ts";
import { type Goal, goal as goalSchema } from "../goal.ts";
import { goalInWords, goalSentence } from "./sentence.ts";

const both = (english: string, chinese: string): LocalisedText => ({ en: english, "zh-Hans": chinese });

type Written = Pick<Goal, "measure" | "bands"> & Partial<Goal>;
const goalOf = (written: Written): Goal => ({
  subject: both("letters", "信函"),
  subjectForm: "thing",
  channels: [],
  audience: { public: true },
  ...written,
});
type Limit = Goal["bands"][number]["limits"][number];
type Condition = NonNullable<Goal["bands"][number]["when"]>[number];
const within = (value: number, unit: "minutes" | "hours" | "working_days" | "months"): Limit => ({
  statistic: "every",
  time: { kind: "duration", comparison: "at_most", value, unit },
});
const inShare = (limit: Limit, value: number): Limit => ({
  ...limit,
  statistic: "share",
  target: { value, unit: "percent", comparison: "at_least" },
});
const place = (english: string, chinese: string): Condition => ({
  kind: "phrase",
  facet: "place",
  phrase: both(english, chinese),
});

const table = phrasings
  .trim()
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()));

describe("every measure, comparison and unit", () => {
  it("is in the table", () => {
    const column = (at: number) => new Set(table.map((row) => row[at]));
    expect(column(0).size).toBe(10);
    expect(column(3)).toEqual(new Set(["none", "at_least", "more_than", "at_most", "less_than"]));
    expect(column(2).size).toBe(9 + 6);
  });

  it.each(table)("%s %s %s %s %s", (measure, kind, unit, comparison, value, english, chinese) => {
    const compares = comparison === "none" ? {} : { comparison };
    const figure = { value: Number(value), unit, ...compares };
    const currency = unit === "currency" ? { currency: "GBP" } : {};
    const aYear = measure === "frequency" ? { time: { kind: "duration", value: 1, unit: "years" } } : {};
    const limit =
      kind === "time"
        ? { time: { kind: "duration", ...figure } }
        : { target: { ...figure, ...currency }, ...aYear };
    const goal = goalSchema.parse({
      ...goalOf({ measure: "within", bands: [] }),
      measure,
      bands: [{ limits: [limit] }],
    });
    expect(goalSentence(goal, "en")).toBe(english);
    expect(goalSentence(goal, "zh-Hans")).toBe(chinese);
  });

  it("counts one as one and anything else as many, with one full stop at the end", () => {
    for (const [, , , , value, english = "", chinese = ""] of table) {
      expect(english).not.toMatch(
        /\b1 (seconds|minutes|hours|days|weeks|months|years|rings)|undefined|NaN| {2}|\.\.|\.0\b/,
      );
      if (value === "12")
        expect(english).toMatch(/ (seconds|minutes|hours|days|weeks|months|years|rings)\.$/);
      if (value === "1") expect(english).not.toMatch(/\b(times|calendar days|working days)\b/);
      expect(english).toMatch(/^[A-Z].*[^.]\.$/);
      expect(chinese).toMatch(/^[^\s]*[^。]。$/);
    }
  });
});

const told: readonly [what: string, goal: Goal, english: string, chinese: string][] = [
  [
    "bands by place of something that we do",
    goalOf({
      subject: both("reach you", "到达现场"),
      subjectForm: "deed",
      measure: "within",
      bands: [
        { when: [place("in town", "城区")], limits: [inShare(within(60, "minutes"), 95)] },
        { when: [place("in the country", "农村")], limits: [inShare(within(90, "minutes"), 95)] },
      ],
    }),
    "We reach you within 60 minutes in town, and within 90 minutes in the country; we manage this in at least 95% of cases.",
    "城区60分钟内、农村90分钟内到达现场，达标率不低于95%。",
  ],
  [
    "a guarantee of something that we do, with an apology and a sum",
    goalOf({
      subject: both("restore your supply", "恢复供水"),
      subjectForm: "deed",
      measure: "within",
      guaranteed: true,
      clock: { starts: both("the loss of supply", "停水") },
      bands: [
        { when: [place("in town", "城区")], limits: [within(12, "hours")] },
        { when: [place("in the country", "乡村")], limits: [within(18, "hours")] },
      ],
      remedy: { payments: [{ kind: "apology" }, { kind: "fixed_sum", amount: 10, currency: "GBP" }] },
    }),
    "We guarantee to restore your supply within 12 hours in town, and within 18 hours in the country; counted from the loss of supply. If we miss this, you get an apology and £10.",
    "自停水起，保证城区12小时内、乡村18小时内恢复供水。如未做到，我们将向您道歉，您还将得到10英镑。",
  ],
  [
    "bands with shares of their own and one start",
    goalOf({
      subject: both("arrival when there is no water", "停水故障到达现场"),
      measure: "within",
      clock: { starts: both("your call", "接到报修") },
      bands: [
        { when: [place("urban", "城区")], limits: [inShare(within(60, "minutes"), 95)] },
        { when: [place("rural", "农村")], limits: [inShare(within(90, "minutes"), 90)] },
        { when: [{ kind: "otherwise" }], limits: [inShare(within(4, "hours"), 90)] },
      ],
    }),
    "Arrival when there is no water: within 60 minutes in at least 95% of cases (urban), within 90 minutes in at least 90% of cases (rural), and within 4 hours in at least 90% of cases otherwise; counted from your call.",
    "停水故障到达现场：自接到报修起，城区60分钟内，达标率不低于95%；农村90分钟内，达标率不低于90%；其他情况下，4小时内，达标率不低于90%。",
  ],
  [
    "a cut-off hour",
    goalOf({
      subject: both("send your order", "发货"),
      subjectForm: "deed",
      measure: "within",
      bands: [
        {
          when: [{ kind: "received", before: "13:00" }],
          limits: [
            { statistic: "every", time: { kind: "deadline", day: { after: 0, unit: "calendar_days" } } },
          ],
        },
        {
          when: [{ kind: "received", after: "13:00" }],
          limits: [
            {
              statistic: "every",
              time: { kind: "deadline", day: { after: 1, unit: "working_days" }, by: "12:00" },
            },
          ],
        },
      ],
    }),
    "We send your order on the same day if received before 13:00, and by noon on the next working day if received after 13:00.",
    "13点前收到的，我们当天发货；13点后收到的，下一个工作日中午12点前发货。",
  ],
  [
    "two shares of the same cases",
    goalOf({
      subject: both("applications decided", "申请办结"),
      measure: "within",
      clock: { starts: both("receipt of a complete application", "收到齐全的申请材料") },
      bands: [{ limits: [inShare(within(4, "months"), 50), inShare(within(12, "months"), 90)] }],
    }),
    "Applications decided: within 4 months in at least 50% of cases and within 12 months in at least 90% of cases, counted from receipt of a complete application.",
    "申请办结：自收到齐全的申请材料起，4个月内，达标率不低于50%；12个月内，达标率不低于90%。",
  ],
  [
    "one band with a condition",
    goalOf({
      subject: both("tell you of planned work", "通知您计划停水"),
      subjectForm: "deed",
      measure: "notice",
      bands: [
        {
          when: [
            {
              kind: "lasting",
              what: both("an interruption", "停水"),
              comparison: "more_than",
              time: { value: 4, unit: "hours" },
            },
          ],
          limits: [{ time: { kind: "duration", comparison: "at_least", value: 48, unit: "hours" } }],
        },
      ],
    }),
    "We tell you of planned work at least 48 hours ahead (an interruption of more than 4 hours).",
    "停水超过4小时的，我们至少提前48小时通知您计划停水。",
  ],
  [
    "an early and a late end of a window",
    goalOf({
      measure: "within",
      clock: { starts: both("the agreed time", "约定时间") },
      bands: [
        {
          limits: [
            {
              time: {
                kind: "window",
                early: { value: 5, unit: "minutes" },
                late: { value: 1, unit: "hours" },
              },
            },
          ],
        },
      ],
    }),
    "Letters: no more than 5 minutes before or 1 hour after the agreed time.",
    "信函：不早于约定时间前5分钟，不晚于约定时间后1小时。",
  ],
  [
    "a remedy by class, repeated and capped, paid without asking",
    goalOf({
      measure: "within",
      bands: [{ limits: [within(12, "hours")] }],
      remedy: {
        claim: "automatic",
        payments: [
          { kind: "fixed_sum", who: both("households", "居民用户"), amount: 30, currency: "CNY" },
          { kind: "fixed_sum", who: both("businesses", "非居民用户"), amount: 60, currency: "CNY" },
          {
            kind: "fixed_sum",
            amount: 20.5,
            currency: "CNY",
            every: { value: 24, unit: "hours" },
            cap: { amount: 200 },
          },
        ],
      },
    }),
    "Letters: within 12 hours. If we miss this, you get ¥30 (households) or ¥60 (businesses), and ¥20.50 more for every further 24 hours, up to ¥200, without having to ask.",
    "信函：12小时内。如未做到，您将得到补偿：居民用户30元、非居民用户60元；此后每超时24小时加付20.50元，最高200元，无需申请。",
  ],
  [
    "a remedy that is claimed, with words as well as money",
    goalOf({
      measure: "within",
      bands: [{ limits: [within(2, "working_days")] }],
      remedy: {
        claim: "claimed",
        claimWithin: { value: 1, unit: "months" },
        paidWithin: { value: 5, unit: "working_days" },
        payments: [
          { kind: "apology" },
          { kind: "waiver", what: both("the delivery charge", "运费") },
          { kind: "share_of_price", share: 10, what: both("the price", "货款") },
        ],
      },
    }),
    "Letters: within 2 working days. If we miss this, you get an apology, the delivery charge waived, and 10% of the price, when you claim it within 1 month; we pay within 5 working days.",
    "信函：2个工作日内。如未做到，我们将向您道歉、免收运费，您还将得到货款的10%，需您在1个月内提出申请，5个工作日内兑现。",
  ],
  [
    "a remedy that goes to a fund",
    goalOf({
      measure: "count",
      bands: [
        {
          limits: [
            {
              target: {
                value: 5,
                unit: "count",
                comparison: "at_most",
                per: { time: { value: 1, unit: "months" } },
              },
            },
          ],
        },
      ],
      remedy: {
        to: "fund",
        fund: both("the neighbourhood fund", "社区基金"),
        payments: [{ kind: "fixed_sum", amount: 100, currency: "GBP" }],
      },
    }),
    "Letters: at most 5 a month. If we miss this, we pay £100 to the neighbourhood fund.",
    "信函：每月不超过5次。如未做到，我们将向社区基金支付100英镑。",
  ],
];

describe("the richer shapes, for readers of both languages", () => {
  it.each(told)("%s", (_, goal, english, chinese) => {
    expect(goalSchema.parse(goal)).toEqual(goal);
    expect(goalSentence(goal, "en")).toBe(english);
    expect(goalSentence(goal, "zh-Hans")).toBe(chinese);
  });

  it("says the same limit of several bands once, and nothing of bands that have no name yet", () => {
    const [goal] = told.map(([, each]) => each);
    const limits = [inShare(within(60, "minutes"), 95)];
    const same = (...whens: Condition[][]): Goal => ({
      ...goalOf({ ...goal, measure: "within", bands: whens.map((when) => ({ when, limits })) }),
    });
    const named = same([place("in town", "城区")], [place("in the country", "农村")]);
    expect(goalSentence(named, "en")).toBe(
      "We reach you within 60 minutes (in town; in the country); we manage this in at least 95% of cases.",
    );
    expect(goalSentence(same([], []), "en")).toBe(
      "We reach you within 60 minutes; we manage this in at least 95% of cases.",
    );
    expect(goalSentence(same([], []), "zh-Hans")).toBe("我们到达现场：60分钟内，达标率不低于95%。");
  });

  it("says above the bands who does it, and from when the time counts", () => {
    const short = (goal: Goal) => plain(goalInWords(goal, "en").sentence, "en");
    const [reaching, restoring, arriving] = told.map(([, goal]) => goal);
    if (!reaching || !restoring || !arriving) throw new Error("the table is too short");
    const starts = both("your call", "接到报修");
    expect(short({ ...reaching, clock: { starts } })).toBe(
      "We reach you; we count from your call and manage this in at least 95% of cases.",
    );
    expect(short(restoring)).toBe("We restore your supply; we count from the loss of supply.");
    expect(short({ ...restoring, due: "2026-09-01" })).toBe(
      "We restore your supply, to be reached by 1 September 2026; we count from the loss of supply.",
    );
    expect(short(arriving)).toBe("Arrival when there is no water, counted from your call.");
  });

  it("says above the bands in Chinese that the times follow", () => {
    const short = (goal: Goal) => plain(goalInWords(goal, "zh-Hans").sentence, "zh-Hans");
    const [reaching, restoring] = told.map(([, goal]) => goal);
    if (!reaching || !restoring) throw new Error("the table is too short");
    const starts = both("your call", "接到报修");
    expect(short({ ...reaching, clock: { starts } })).toBe(
      "我们到达现场：自接到报修起，在以下时限内，达标率不低于95%。",
    );
    expect(short(restoring)).toBe("我们恢复供水：自停水起，在以下时限内。");
  });

  it("shows bands apart from what they share", () => {
    const goal = told[0]?.[1];
    if (!goal) throw new Error("the table is empty");
    const english = goalInWords(goal, "en");
    expect(plain(english.sentence, "en")).toBe("We reach you in at least 95% of cases.");
    expect(english.bands).toEqual([
      { when: ["in town"], limit: ["within 60 minutes"] },
      { when: ["in the country"], limit: ["within 90 minutes"] },
    ]);
    expect(goalInWords(goal, "zh-Hans").bands).toEqual([
      { when: ["城区"], limit: ["60分钟内"] },
      { when: ["农村"], limit: ["90分钟内"] },
    ]);
  });
});

describe("phrases that stay in their language", () => {
  const foreign = goalOf({
    subject: { "zh-Hant": "回覆「緊急」來信" },
    measure: "within",
    clock: { starts: { "zh-Hant": "接獲來信" }, pauses: [{ "zh-Hant": "公眾假期" }] },
    bands: [
      {
        when: [{ kind: "phrase", phrase: { en: "by courier" } }],
        limits: [
          { ...inShare(within(2, "working_days"), 50), target: { value: 50, wording: { en: "most" } } },
        ],
      },
    ],
    condition: { en: "on islands" },
    remedy: { payments: [{ kind: "in_kind", what: { "zh-Hans": "一张“早鸟”券" } }] },
  });

  it("are spans of their own with their language, and the rest is text", () => {
    const marked = (language: "en" | "zh-Hans") =>
      goalInWords(foreign, language).statement.filter((span) => typeof span !== "string");
    const starts = { text: "接獲來信", lang: "zh-Hant" };
    expect(marked("en")).toEqual([
      { text: "回覆「緊急」來信", lang: "zh-Hant" },
      starts,
      { text: "一张“早鸟”券", lang: "zh-Hans" },
    ]);
    expect(marked("zh-Hans")).toEqual([
      { text: "回覆「緊急」來信", lang: "zh-Hant" },
      { text: "by courier", lang: "en" },
      starts,
      { text: "most", lang: "en" },
      { text: "on islands", lang: "en" },
    ]);
    expect(goalInWords(foreign, "en").subject).toEqual([{ text: "回覆「緊急」來信", lang: "zh-Hant" }]);
    expect(goalInWords(foreign, "zh-Hans").counting).toEqual([
      [{ text: "公眾假期", lang: "zh-Hant" }, "不计时。"],
    ]);
  });

  it("are quoted once: quotation marks inside a quotation become single ones", () => {
    expect(goalSentence(foreign, "en")).toContain("you get “一张‘早鸟’券”.");
    expect(goalSentence(foreign, "zh-Hans")).toContain("您将得到一张“早鸟”券。");
    const inEnglish = goalOf({
      measure: "rate",
      subject: { en: "answers marked “complete”" },
      bands: [{ limits: [{ target: { value: 50, unit: "percent", wording: { en: "“most”" } } }] }],
    });
    expect(goalSentence(inEnglish, "en")).toBe("Answers marked “complete”: 50%, published as “‘most’”.");
    expect(goalSentence(inEnglish, "zh-Hans")).toBe(
      "“answers marked ‘complete’”：比例为50%，原文为“‘most’”。",
    );
  });

  it("flow in where the reader has wording of their own", () => {
    const goal = goalOf({ measure: "within", bands: [{ limits: [within(1, "hours")] }] });
    expect(goalInWords(goal, "en").statement).toEqual(["Letters: within 1 hour."]);
    expect(goalInWords(goal, "zh-Hans").statement).toEqual(["信函：1小时内。"]);
  });
});
