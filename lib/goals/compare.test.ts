import { describe, expect, it } from "vitest";
import { z } from "zod";
import { harbourWater } from "../example/harbour-water.ts";
import { compareGoalLists, compareGoals, isOther, materialFields } from "./compare.ts";
import { goal as goalSchema, type Goal } from "./goal.ts";

const calls: Goal = {
  subject: { en: "calls to our helpline", "zh-Hans": "客服电话接听" },
  subjectForm: "thing",
  channels: ["phone"],
  measure: "within",
  bands: [
    {
      limits: [
        {
          time: { kind: "duration", comparison: "at_most", value: 24, unit: "hours" },
          target: { value: 80, unit: "percent", comparison: "at_least" },
        },
      ],
    },
  ],
  clock: { counts: "calendar" },
  audience: { public: true },
  measurement: { period: "month" },
};

function changed(change: (goal: Goal) => void): Goal {
  const copy = structuredClone(calls);
  change(copy);
  return copy;
}

const told = (before: Goal | undefined, after: Goal | undefined, language: "en" | "zh-Hans" = "en") =>
  compareGoals(before, after, language).map(
    ({ label, before: was, after: is }) => `${label}: ${was ?? "–"} → ${is ?? "–"}`,
  );

describe("the differences of a goal", () => {
  const better = changed(({ bands, clock, measurement }) => {
    const [limit] = bands[0]!.limits;
    limit!.time = { kind: "duration", comparison: "at_most", value: 12, unit: "hours" };
    limit!.target!.value = 90;
    clock!.counts = "opening_hours";
    measurement!.period = "quarter";
  });

  it("are told by field, in figures and in words", () => {
    expect(told(calls, better)).toEqual([
      "Time limit: at most 24 hours → at most 12 hours",
      "Target: at least 80% → at least 90%",
      "Clock: day and night, every day → opening hours only",
      "Measured over: a month → a quarter",
    ]);
    expect(told(calls, better, "zh-Hans")).toEqual([
      "时限: 不超过24小时 → 不超过12小时",
      "目标: 不低于80% → 不低于90%",
      "计时: 全天连续计时 → 仅计营业时间",
      "统计周期: 每月 → 每季度",
    ]);
  });

  it("are none where nothing differs, and everything where there was none", () => {
    expect(compareGoals(calls, structuredClone(calls), "en")).toEqual([]);
    expect(told(undefined, calls)).toContain("Limit: – → at most 24 hours; at least 80%");
    expect(told(calls, undefined)).toContain("Channels: phone → –");
  });

  it("tell the remedy, the channels and for whom it is", () => {
    const after = changed((goal) => {
      goal.channels = ["phone", "chat"];
      goal.audience = { public: false, jobs: ["agent"] };
      goal.remedy = { payments: [{ kind: "fixed_sum", amount: 30, currency: "GBP" }], claim: "automatic" };
    });
    expect(compareGoals(calls, after, "en", (_, id) => `the ${id}`)).toEqual([
      { field: "channels", label: "Channels", before: "phone", after: "phone, chat" },
      { field: "remedy.payments", label: "Remedy", after: "£30" },
      { field: "remedy.claim", label: "Remedy is given", after: "without being asked" },
      { field: "audience", label: "For whom", before: "customers and staff", after: "staff only; the agent" },
    ]);
  });

  it("name the case that a limit is for, and pair cases by what they are", () => {
    const inTown = { kind: "phrase", phrase: { en: "in town" } } as const;
    const outside = { kind: "phrase", phrase: { en: "in the country" } } as const;
    const limit = (value: number) => ({
      time: { kind: "duration" as const, value, unit: "minutes" as const },
    });
    const before = changed((goal) => {
      goal.bands = [
        { when: [inTown], limits: [limit(60)] },
        { when: [outside], limits: [limit(90)] },
      ];
    });
    const after = changed((goal) => {
      goal.bands = [
        { when: [outside], limits: [limit(80)] },
        { when: [inTown], limits: [limit(60)] },
        { when: [{ kind: "otherwise" }], limits: [limit(120)] },
      ];
    });
    expect(told(before, after)).toEqual([
      "Time limit (in the country): 90 minutes → 80 minutes",
      "Limit (all other cases): – → 120 minutes",
    ]);
  });

  it("are told of every goal of a list, with its name", () => {
    const before = [
      { ...calls, id: "calls" },
      { ...calls, id: "old" },
    ];
    const after = [
      { ...calls, id: "new" },
      { ...better, id: "calls" },
    ];
    expect(compareGoalLists(before, after, "zh-Hans").map(({ id, kind, name }) => [id, kind, name])).toEqual([
      ["new", "added", "客服电话接听"],
      ["calls", "changed", "客服电话接听"],
      ["old", "removed", "客服电话接听"],
    ]);
  });

  it("between the versions of the example are what its change note says", () => {
    const [first, second] = harbourWater.versions;
    const goals = (workbook: unknown) => (workbook as { goals: (Goal & { id: string })[] }).goals;
    const differences = compareGoalLists(goals(first!.workbook), goals(second!.workbook), "en");
    expect(
      differences
        .filter(({ kind }) => kind === "changed")
        .map(({ id, fields }) => [
          id,
          ...fields.map(({ before, after }) => `${before ?? ""} → ${after ?? ""}`),
        ]),
    ).toEqual([
      ["calls", "30 seconds → 20 seconds", "at least 70% → at least 80%"],
      ["written", "5 working days → 2 working days", "at least 90% → at least 95%"],
    ]);
  });
});

describe("what makes a goal another promise", () => {
  const fields = (change: (goal: Goal) => void) =>
    materialFields(calls, changed(change)).map(({ field }) => field);

  it.each<[string, (goal: Goal) => void]>([
    ["bands", ({ bands }) => (bands[0]!.limits[0]!.target!.value = 90)],
    ["channels", ({ channels }) => channels.push("chat")],
    ["clock.counts", (goal) => (goal.clock = { counts: "working_days" })],
    ["condition", (goal) => (goal.condition = { en: "on weekdays" })],
    ["remedy.payments", (goal) => (goal.remedy = { payments: [{ kind: "apology" }] })],
    ["audience", (goal) => (goal.audience = { public: false })],
  ])("%s", (field, change) => {
    expect(fields(change)).toEqual([field]);
  });

  it("is not its subject, a note, the name of a band or a translation that was added", () => {
    expect(
      fields((goal) => {
        goal.subject = { en: "telephone calls", "zh-Hans": "电话" };
        goal.note = { en: "Ask Ann." };
        goal.bands[0]!.id = "all";
      }),
    ).toEqual([]);
    const english = changed((goal) => (goal.condition = { en: "on weekdays" }));
    const both = changed((goal) => (goal.condition = { en: "on weekdays", "zh-Hans": "工作日" }));
    expect(materialFields(english, both)).toEqual([]);
    expect(isOther({ en: "on weekdays" }, { "zh-Hans": "工作日" })).toBe(true);
  });
});

/** What a schema lets through, in pairs that differ in one field; each field with every surrounding it may matter in. */
type Field = { path: string; pairs: () => Generator<[unknown, unknown]> };

const strings = ["one", "two", "08:00", "09:00", "GBP", "EUR", "2026-09-01", "2026-10-01"];
const numbers = [1, 2, 3];

function unwrapped(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? unwrapped(schema.unwrap() as z.ZodType) : schema;
}

/** A few values that fit, the first of them as full as can be. */
function samples(schema: z.ZodType, isFull = true): unknown[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject) {
    const kept = Object.entries(inner.shape as z.ZodRawShape).filter(
      ([, field]) => isFull || !(field instanceof z.ZodOptional),
    );
    const one = Object.fromEntries(
      kept.map(([name, field]) => [name, samples(field as z.ZodType, isFull)[0]]),
    );
    // A text in one language is read by everybody, and at least one is needed.
    return Object.hasOwn(inner.shape, "zh-Hant") ? [{ en: "one" }, { en: "two" }] : [one];
  }
  if (inner instanceof z.ZodArray) {
    const [first, second] = samples(inner.element as z.ZodType, isFull);
    return [[first], [first, second ?? structuredClone(first)]].filter(
      (each) => inner.safeParse(each).success,
    );
  }
  if (inner instanceof z.ZodUnion) return inner.options.flatMap((each) => samples(each as z.ZodType, isFull));
  if (inner instanceof z.ZodEnum) return inner.options;
  if (inner instanceof z.ZodLiteral) return [...inner.values];
  if (inner instanceof z.ZodBoolean) return [true, false];
  if (inner instanceof z.ZodNumber) return numbers.filter((each) => inner.safeParse(each).success);
  if (inner instanceof z.ZodString) return strings.filter((each) => inner.safeParse(each).success);
  throw new Error(`No values are known for ${inner.constructor.name}.`);
}

function fieldsOf(schema: z.ZodType, path: string): Field[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject) {
    const shape = inner.shape as Record<string, z.ZodType>;
    if (Object.hasOwn(shape, "zh-Hant"))
      return Object.keys(shape).map((language) => ({
        path: `${path}.${language}`,
        *pairs() {
          yield [{ [language]: "one" }, { [language]: "two" }];
        },
      }));
    return Object.entries(shape).flatMap(([name, field]) => {
      function* around(): Generator<object> {
        const [bare] = samples(inner, false) as object[];
        const [full] = samples(inner) as object[];
        yield bare!;
        yield full!;
        for (const [other, sibling] of Object.entries(shape))
          if (unwrapped(sibling) instanceof z.ZodEnum || unwrapped(sibling) instanceof z.ZodNumber)
            for (const value of samples(sibling)) {
              yield { ...bare, [other]: value };
              yield { ...full, [other]: value };
            }
        for (const left of Object.keys(shape))
          if (shape[left] instanceof z.ZodOptional)
            yield Object.fromEntries(Object.entries(full!).filter(([key]) => key !== left));
      }
      const whole: Field[] =
        field instanceof z.ZodOptional
          ? [
              {
                path: `${path}.${name}?`,
                *pairs() {
                  for (const rest of around())
                    for (const value of samples(field))
                      yield [
                        { ...rest, [name]: undefined },
                        { ...rest, [name]: value },
                      ];
                },
              },
            ]
          : [];
      const inside = fieldsOf(field, `${path}.${name}`).map((each): Field => ({
        path: each.path,
        *pairs() {
          for (const rest of around())
            for (const [one, other] of each.pairs())
              yield [
                { ...rest, [name]: one },
                { ...rest, [name]: other },
              ];
        },
      }));
      return [...whole, ...inside];
    });
  }
  if (inner instanceof z.ZodArray) {
    const element = fieldsOf(inner.element as z.ZodType, `${path}[]`).map((each): Field => ({
      path: each.path,
      *pairs() {
        const [filler] = samples(inner.element as z.ZodType);
        for (const [one, other] of each.pairs()) {
          yield [[one], [other]];
          yield [
            [one, filler],
            [other, filler],
          ];
        }
      },
    }));
    const longer: Field = {
      path: `${path}[+]`,
      *pairs() {
        const [first, second] = samples(inner);
        yield [first, second];
      },
    };
    return samples(inner).length > 1 ? [...element, longer] : element;
  }
  if (inner instanceof z.ZodUnion)
    return [
      ...inner.options.flatMap((option, at) => fieldsOf(option as z.ZodType, `${path}<${at}>`)),
      {
        path: `${path}<>`,
        *pairs() {
          const [first, ...others] = samples(inner);
          for (const other of others) yield [first, other];
        },
      },
    ];
  const values = samples(inner);
  return values.slice(1).map((value, at) => ({
    path: `${path}=${String(values[at])}/${String(value)}`,
    *pairs() {
      yield [values[at], value];
    },
  }));
}

/** What no reader sees: the name by which results find their band. */
const unsaid = /^\.bands\[\]\.id/;
describe("every field of a goal", () => {
  const fields = fieldsOf(goalSchema, "").filter(({ path }) => !unsaid.test(path));

  it("is walked", () => {
    expect(fields.length).toBeGreaterThan(400);
    for (const path of [
      ".bands[].limits[].time",
      ".clock.pauses",
      ".remedy.payments[].cap",
      ".measurement.group",
    ])
      expect(
        fields.some((field) => field.path.startsWith(path)),
        path,
      ).toBe(true);
  });

  it("is compared: what is added to a goal must be told where it changes", () => {
    const untold = fields.filter(({ pairs }) => {
      for (const [one, other] of pairs()) {
        if (!goalSchema.safeParse(one).success || !goalSchema.safeParse(other).success) continue;
        const both = (["en", "zh-Hans"] as const).map((language) =>
          compareGoals(one as Goal, other as Goal, language),
        );
        // A field of any other language is read in that language alone.
        if (both.some((differences) => differences.length > 0)) return false;
      }
      return true;
    });
    expect(untold.map(({ path }) => path)).toEqual([]);
  });
});
