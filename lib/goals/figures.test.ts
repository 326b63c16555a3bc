import { describe, expect, it } from "vitest";
import { readFigures, readUnit } from "./figures.ts";

describe("a figure in a cell", () => {
  it.each([
    ["20 seconds", { time: { value: 20, unit: "seconds" } }],
    ["within 2 working days", { time: { value: 2, unit: "working_days", comparison: "at_most" } }],
    ["Less than 60 s", { time: { value: 60, unit: "seconds", comparison: "less_than" } }],
    ["the same day", { time: { value: 0, unit: "calendar_days" } }],
    ["next working day", { time: { value: 1, unit: "working_days" } }],
    ["three rings", { time: { value: 3, unit: "rings" } }],
    ["on average 3 minutes", { isMean: true, time: { value: 3, unit: "minutes" } }],
    [
      "at least 10 days ahead",
      { isAhead: true, time: { value: 10, unit: "calendar_days", comparison: "at_least" } },
    ],
    ["≥ 95%", { target: { value: 95, unit: "percent", comparison: "at_least" } }],
    ["1,000 cases", { target: { value: 1000, unit: "count" } }],
    ["at least 4.5 out of 5", { target: { value: 4.5, unit: "score", top: 5, comparison: "at_least" } }],
    [
      "80% of calls within 20 seconds",
      { target: { value: 80, unit: "percent" }, time: { value: 20, unit: "seconds", comparison: "at_most" } },
    ],
    ["不超过10分钟", { time: { value: 10, unit: "minutes", comparison: "at_most" } }],
    ["两天内", { time: { value: 2, unit: "calendar_days", comparison: "at_most" } }],
    ["平均3分钟", { isMean: true, time: { value: 3, unit: "minutes" } }],
    ["提前3个工作日", { isAhead: true, time: { value: 3, unit: "working_days" } }],
    ["当天", { time: { value: 0, unit: "calendar_days" } }],
    ["不低于90%", { target: { value: 90, unit: "percent", comparison: "at_least" } }],
    ["９０％以上", { target: { value: 90, unit: "percent", comparison: "at_least" } }],
    [
      "20秒内，达标率不低于80%",
      {
        target: { value: 80, unit: "percent", comparison: "at_least" },
        time: { value: 20, unit: "seconds", comparison: "at_most" },
      },
    ],
    ["不低于 4.5 分（满分 5 分）", { target: { value: 4.5, unit: "score", top: 5, comparison: "at_least" } }],
    ["满意度4.5分", undefined],
    ["4.5分", { target: { value: 4.5, unit: "score" } }],
    ["soon", undefined],
    ["80% by noon", undefined],
    ["2 or 3 days", undefined],
  ])("%j is read for what it says, or not at all", (cell, figures) => {
    expect(readFigures(cell, undefined)).toEqual(figures);
  });

  it("takes the unit of its column where it has none", () => {
    expect(readFigures("20", undefined, "minutes")).toEqual({ time: { value: 20, unit: "minutes" } });
    expect(readFigures("95", undefined, "percent")).toEqual({ target: { value: 95, unit: "percent" } });
    expect(readFigures("95", undefined)).toEqual({ target: { value: 95 } });
  });

  it("reads decimals as the table writes them", () => {
    expect(readFigures("99,5 %", "comma")).toEqual({ target: { value: 99.5, unit: "percent" } });
  });

  it.each([
    ["working_days", "working_days"],
    ["个工作日", "working_days"],
    ["Minutes", "minutes"],
    ["fortnights", undefined],
  ])("%j as a unit", (text, unit) => expect(readUnit(text)).toBe(unit));
});
