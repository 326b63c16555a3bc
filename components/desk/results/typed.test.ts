import { describe, expect, test } from "vitest";
import type { TableLine } from "../../../lib/results/table.ts";
import { entryFrom, readLine, type Typed } from "./typed.ts";

const bound = { comparison: "at_least", limit: 80, unit: "percent", slack: 2, scale: {} } as const;

function aLine(change: Partial<TableLine> = {}): TableLine {
  return {
    goalId: "calls",
    period: "2026-10",
    unit: "percent",
    scale: {},
    rule: { bounds: [bound], smallestSample: 30 },
    target: bound,
    status: "none",
    history: [],
    series: [],
    ...change,
  };
}

const recorded = aLine({
  status: "kept",
  figure: {
    id: "r1",
    period: "2026-10",
    value: 84.5,
    unit: "percent",
    sample: 100,
    recordedAt: "2026-11-02T09:00:00.000Z",
    recordedBy: "mei",
  },
});

const read = (typed: Partial<Typed>, line = aLine()) => readLine(line, typed);
const sent = (typed: Partial<Typed>, line = aLine()) => entryFrom(line, readLine(line, typed), "en");

describe("the status as one types", () => {
  test.each([
    ["84", "", "kept"],
    ["84,5 %", "1,860", "kept"],
    ["79", "", "nearly"],
    ["12", "", "missed"],
    ["12", "8", "too_few"],
    ["", "0", "no_cases"],
    ["", "", "none"],
    ["eighty", "", "none"],
  ] as const)("%j of %j cases is %s", (value, sample, status) => {
    expect(read({ value, sample }).status).toBe(status);
  });
});

test("what cannot be is said at once", () => {
  expect(read({ value: "eighty" }).faults).toEqual({ value: "no-number" });
  expect(read({ value: "184" }).faults).toEqual({ value: "not-a-share" });
  expect(read({ value: "84", sample: "12.5" }).faults).toEqual({ sample: "no-sample" });
  expect(read({ value: "" }, recorded).faults).toEqual({ value: "emptied" });
});

test("nothing has changed where the same is written otherwise", () => {
  expect(read({ value: "84,50%", sample: "100" }, recorded)).toMatchObject({ changed: false });
  expect(read({ value: "84", sample: "100" }, recorded)).toMatchObject({ changed: true });
});

describe("what is sent", () => {
  test("a first figure", () => {
    expect(sent({ value: "84,5", sample: "1.860" })).toEqual({
      goalId: "calls",
      value: 84.5,
      unit: "percent",
      sample: 1860,
    });
  });

  test("no cases", () => {
    expect(sent({ sample: "0" })).toEqual({ goalId: "calls", sample: 0, outcome: "no_cases" });
  });

  test("a correction, with the figure that it saw and the reason", () => {
    expect(sent({ value: "83", reason: " Counted twice. " }, recorded)).toEqual({
      goalId: "calls",
      value: 83,
      unit: "percent",
      sample: 100,
      corrects: "r1",
      reason: { en: "Counted twice." },
    });
  });

  test("the sentence, only while it was missed", () => {
    const explanation = { en: "Two lines were down.", "zh-Hans": " " };
    expect(sent({ value: "60", explanation })).toMatchObject({ explanation: { en: "Two lines were down." } });
    expect(sent({ value: "90", explanation })).not.toHaveProperty("explanation");
  });
});
