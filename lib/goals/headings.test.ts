import { describe, expect, it } from "vitest";
import english from "../../messages/en.json" with { type: "json" };
import chinese from "../../messages/zh-Hans.json" with { type: "json" };
import { readHeadings, readPeriodCell } from "./headings.ts";
import { readSheet } from "./sheet.ts";

const holds = (...cells: string[]) => readHeadings(cells).map((each) => each.holds);

describe("the headings of a spreadsheet", () => {
  it("are the exact names of the columns", () => {
    expect(holds("subject", "threshold_value", "actuals")).toEqual([
      { kind: "exact", column: "subject" },
      { kind: "exact", column: "threshold_value" },
      { kind: "exact", column: "actuals" },
    ]);
  });

  it.each([
    ["Standard", "Channel", "Time limit (minutes)", "Target %", "If we miss it", "October 2026"],
    ["服务标准", "渠道", "时限（分钟）", "达标率", "未做到时", "2026年10月"],
  ])("are what people call them: %s, %s, %s", (...cells) => {
    expect(holds(...cells)).toEqual([
      { kind: "text", column: "subject" },
      { kind: "choice", column: "channel" },
      { kind: "time", unit: "minutes" },
      { kind: "target", unit: "percent" },
      { kind: "text", column: "remedy" },
      { kind: "result", period: "2026-10" },
    ]);
  });

  it.each([
    ["English", english],
    ["Chinese", chinese],
  ])("of our own template and its example are read in %s", (_, { standards: { headings, example } }) => {
    const names = Object.values(headings);
    expect(holds(...names)).not.toContain(undefined);
    const columns = Object.keys(headings) as (keyof typeof headings)[];
    const rows = Object.values(example.rows).map((row) =>
      columns.map((column) => (column in row ? row[column as keyof typeof row] : "")),
    );
    const { lines } = readSheet([names, ...rows].map((cells) => cells.join("\t")).join("\n"), {
      org: "A",
      languages: ["en", "zh-Hans"],
    });
    expect(lines.map((each) => ("fault" in each ? each.fault : undefined))).toEqual(
      rows.map(() => undefined),
    );
  });

  it("are named as they stand where nobody knows what they are for, and by their letter where they are empty", () => {
    expect(readHeadings(["Standard", "Owner's mood", "", "standard"])).toEqual([
      { at: 0, heading: "Standard", holds: { kind: "text", column: "subject" } },
      { at: 1, heading: "Owner's mood" },
      { at: 2, heading: "(C)" },
      { at: 3, heading: "standard" },
    ]);
  });

  it.each([
    ["Oct 2026", "2026-10"],
    ["2026/3", "2026-03"],
    ["2026年3月", "2026-03"],
    ["Q2 2026", "2026-Q2"],
    ["2026", "2026"],
    ["Target 2026", undefined],
    ["Marathon 2026", undefined],
  ])("%j as a period", (text, period) => expect(readPeriodCell(text)).toBe(period));
});
