import { describe, expect, test } from "vitest";
import { comparePeriods, inPeriod, periodName, spanOfPeriod } from "./period.ts";

describe("the days a label covers", () => {
  test.each([
    ["2026-10", "2026-10-01", "2026-10-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2026-12", "2026-12-01", "2026-12-31"],
    ["2017-Q1", "2017-01-01", "2017-03-31"],
    ["2008Q1", "2008-01-01", "2008-03-31"],
    ["2017 Q4", "2017-10-01", "2017-12-31"],
    ["2026-H2", "2026-07-01", "2026-12-31"],
    ["2016", "2016-01-01", "2016-12-31"],
    ["2013-14", "2013-07-01", "2014-06-30"],
    ["2013/14", "2013-07-01", "2014-06-30"],
    ["2013-2014", "2013-07-01", "2014-06-30"],
    ["1999-00", "1999-07-01", "2000-06-30"],
    ["2013-04/2014-02", "2013-04-01", "2014-02-28"],
    ["2019/2025", "2019-01-01", "2025-12-31"],
    ["2026-10-05/2026-10-11", "2026-10-05", "2026-10-11"],
    ["2026-W01", "2025-12-29", "2026-01-04"],
    ["2020-W53", "2020-12-28", "2021-01-03"],
    ["2026年10月", "2026-10-01", "2026-10-31"],
    ["2026年第三季度", "2026-07-01", "2026-09-30"],
    ["2026年上半年", "2026-01-01", "2026-06-30"],
    ["2026年1月至2026年9月", "2026-01-01", "2026-09-30"],
  ])("%s runs from %s to %s", (label, from, to) => {
    expect(spanOfPeriod(label)).toEqual({ from, to });
  });

  test("a label that could be a month or a split year is a split year", () => {
    expect(spanOfPeriod("2008-09")).toEqual({ from: "2008-07-01", to: "2009-06-30" });
    expect(spanOfPeriod("2011-12")).toEqual({ from: "2011-07-01", to: "2012-06-30" });
    expect(spanOfPeriod("2011-11")).toEqual({ from: "2011-11-01", to: "2011-11-30" });
  });

  test.each([
    "2023-24 YTD to mid-May",
    "2025-26 YTD to 2025-05-16",
    "2019-20 Q1",
    "2016-03/2017-06 best",
    "Q1",
    "2016-17 or 2017-18",
    "2021-11 (expected)",
    "2026-13",
    "2026-00",
    "2026-02-31",
    "2013-15",
    "2026-W54",
    "2014-02/2013-04",
    "",
    "last winter",
  ])("%j says no clear dates", (label) => {
    expect(spanOfPeriod(label)).toBeUndefined();
  });
});

describe("order", () => {
  test("labels of every shape fall into the order of their ends", () => {
    const labels = ["2026-10", "2017-Q1", "2013-14", "2016", "2026-09", "2017-02", "2017-01"];
    expect(labels.toSorted(comparePeriods)).toEqual([
      "2013-14",
      "2016",
      "2017-01",
      "2017-02",
      "2017-Q1",
      "2026-09",
      "2026-10",
    ]);
  });

  test("a longer period that ends on the same day comes before the shorter one", () => {
    expect(["2026-12", "2026", "2026-Q4"].toSorted(comparePeriods)).toEqual(
      ["2026", "2026-Q4", "2026-12"].toReversed(),
    );
  });

  test("an odd label is placed by what it begins with", () => {
    const labels = ["2025-26 YTD to 2025-05-16", "2023-24 YTD to mid-May", "2024-25 YTD to mid-May"];
    expect(labels.toSorted(comparePeriods)).toEqual([labels[1], labels[2], labels[0]]);
  });

  test("labels without any date keep their order and come first", () => {
    expect(["2016", "spring", "autumn"].toSorted(comparePeriods)).toEqual(["spring", "autumn", "2016"]);
  });
});

describe("words", () => {
  test.each([
    ["2026-10", "October 2026", "2026年10月"],
    ["2017-Q1", "the first quarter of 2017", "2017年第一季度"],
    ["2008Q1", "the first quarter of 2008", "2008年第一季度"],
    ["2013-14", "2013–14", "2013–14年度"],
    ["2016", "2016", "2016年"],
    ["2013-04/2014-02", "April 2013 to February 2014", "2013年4月至2014年2月"],
    ["2026-W02", "the week of 5 January 2026", "2026年1月5日当周"],
    ["2026-H1", "the first half of 2026", "2026年上半年"],
    ["2026-10-05", "5 October 2026", "2026年10月5日"],
    ["2016-17 or 2017-18", "2016-17 or 2017-18", "2016-17 or 2017-18"],
  ])("%s reads %s and %s", (label, english, chinese) => {
    expect(periodName(label, "en")).toBe(english);
    expect(periodName(label, "zh-Hans")).toBe(chinese);
  });

  test("a statement ends in the period", () => {
    expect(inPeriod("2026-10", "en")).toBe("in October 2026");
    expect(inPeriod("2013-04/2014-02", "en")).toBe("from April 2013 to February 2014");
    expect(inPeriod("2026-10-05", "en")).toBe("on 5 October 2026");
    expect(inPeriod("Q1", "en")).toBe("(Q1)");
    expect(inPeriod("2026-10", "zh-Hans")).toBe("2026年10月");
  });
});
