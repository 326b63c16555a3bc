import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { charterRow, entryFromRow, kinds, rowsFromEntry } from "./charter.ts";
import { comparison, targetUnit, timeUnit } from "./goal.ts";
import { readTable, writeTable } from "./table.ts";

const words = fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== "");
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const figure = fc
  .double({ min: 0, max: 100, noNaN: true, noDefaultInfinity: true })
  .map((value) => Math.round(value * 1e4) / 1e4);

/** Any row that the columns allow, sensible or not. */
const anyRow = fc.record({
  org: words,
  country: orNull(words),
  lang: fc.constantFrom("en", "zh-Hans", "zh-Hant"),
  sector: orNull(words),
  source_url: orNull(words),
  period: orNull(words),
  channel: fc.constantFrom("phone", "any", "field", "letter"),
  subject: words,
  kind: fc.constantFrom(...kinds),
  threshold_value: orNull(figure),
  threshold_unit: orNull(fc.constantFrom(...timeUnit.options)),
  target_value: orNull(figure),
  target_unit: orNull(fc.constantFrom(...targetUnit.options)),
  comparison: orNull(fc.constantFrom(...comparison.options)),
  actuals: fc.array(
    fc.record({
      period: words,
      value: orNull(fc.oneof(figure, words)),
      unit: orNull(fc.constantFrom("percent", "hours")),
    }),
    { maxLength: 3 },
  ),
  clock_start: orNull(words),
  condition: orNull(words),
  remedy: orNull(words),
  note: orNull(words),
});

describe("a row of a table of standards", () => {
  it("becomes a goal and the same row again, for every combination of columns", () => {
    fc.assert(
      fc.property(anyRow, (content) => {
        const row = charterRow.parse(content);
        const kept = JSON.parse(JSON.stringify(entryFromRow(row))) as ReturnType<typeof entryFromRow>;
        expect(rowsFromEntry(kept, row.lang)).toEqual([{ ...content, actuals: row.actuals }]);
      }),
      { numRuns: 3000 },
    );
  });

  it("survives JSON lines and CSV", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 4 }), (contents) => {
        const rows = contents.map((content) => charterRow.parse(content));
        for (const format of ["jsonl", "csv"] as const) {
          const back = readTable(writeTable(rows, format)).map((line) =>
            "row" in line ? line.row : line.error,
          );
          expect(back).toEqual(rows);
        }
      }),
    );
  });
});

describe("cells that a spreadsheet would run", () => {
  const row = charterRow.parse({ org: "A", lang: "en", subject: "calls answered", kind: "rate" });
  it.each(["=1+1", "+44 20 7946 0018", "-2", "@SUM(A1)", " =1+1", "\t=1", "'=1+1", "＝1+1"])(
    "%j leaves as text and comes back unharmed",
    (note) => {
      const table = writeTable([{ ...row, note, target_value: -2 }], "csv");
      const [, line = ""] = table.split("\n");
      expect(line.endsWith(`,'${note}`)).toBe(true);
      expect(line).toContain(",-2,");
      expect(readTable(table)).toMatchObject([{ row: { note, target_value: -2 } }]);
    },
  );

  it("leave an apostrophe of one's own alone", () => {
    const note = "'t Hooft's rule";
    expect(writeTable([{ ...row, note }], "csv")).toContain(`,${note}\n`);
    expect(readTable(writeTable([{ ...row, note }], "csv"))).toMatchObject([{ row: { note } }]);
  });
});

describe("a table with faults", () => {
  const good = { org: "A", lang: "en", subject: "calls answered", kind: "rate" };
  it("names the line and the reason and reads the others", () => {
    const table = [
      JSON.stringify(good),
      "not json",
      JSON.stringify({ ...good, threshold_unit: "fortnights" }),
      JSON.stringify({ ...good, subject: " " }),
      JSON.stringify({ ...good, colour: "red" }),
      JSON.stringify({ ...good, threshold_value: -1 }),
      JSON.stringify({ ...good, kind: "share_within_time", target_value: 101, target_unit: "percent" }),
    ].join("\n");
    const lines = readTable(table);
    expect(lines.map((line) => ("error" in line ? `${line.line} ${line.error}` : line.line))).toEqual([
      1,
      "2 This line is not JSON.",
      expect.stringMatching(/^3 threshold_unit: .*working_days/),
      "4 subject: is empty: leave it out or write null",
      expect.stringMatching(/^5 .*colour/),
      expect.stringMatching(/^6 threshold_value: /),
      "7 target_value: A share of cases cannot be more than 100 percent.",
    ]);
  });

  it("names unknown columns, missing cells and figures that are none", () => {
    expect(readTable("org,lang,colour\nA,en,red")).toEqual([{ line: 1, error: "Unknown columns: colour." }]);
    const lines = readTable(
      "org,lang,subject,kind,threshold_value\nA,en,calls,rate,ten\nA,en,calls\nA,en,calls,rate,5\n",
    );
    expect(lines.map((line) => ("error" in line ? `${line.line} ${line.error}` : line.line))).toEqual([
      '2 threshold_value: "ten" is not a number.',
      "3 This line has 3 cells; the table has 5 columns.",
      4,
    ]);
  });
});
