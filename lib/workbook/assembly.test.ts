import fc from "fast-check";
import { expect, it } from "vitest";
import { assembleWorkbook, rowFaults } from "./assembly.ts";
import { anyWorkbook, smallWorkbook } from "./testing.ts";
import { rowsFromWorkbook } from "./workbook.ts";

it("makes of the rows of any workbook that workbook", () => {
  fc.assert(
    fc.property(anyWorkbook(), (workbook) => {
      const [first = "en", ...others] = workbook.languages;
      expect(assembleWorkbook(rowsFromWorkbook(workbook), [first, ...others])).toEqual(workbook);
    }),
    { numRuns: 60 },
  );
});

it("leaves out a row in the middle of being written, and says what it lacks", () => {
  const rows = rowsFromWorkbook(smallWorkbook);
  const unfinished = { step: "goals", list: "goals", item: "new", sortKey: "z", body: { subject: {} } };
  expect(assembleWorkbook([...rows, unfinished], ["en"])).toEqual(smallWorkbook);
  expect(rowFaults(unfinished).map(({ path }) => path)).toContain("measure");
  for (const row of rows.filter(({ step }) => step !== "workbook")) expect(rowFaults(row)).toEqual([]);
});

it("shows a row again as soon as it fits", () => {
  const row = { step: "speed", list: "waits", item: "a", sortKey: "i" };
  expect(assembleWorkbook([{ ...row, body: {} }], ["en"]).speed.waits).toEqual([]);
  expect(assembleWorkbook([{ ...row, body: { kind: "phone" } }], ["en"]).speed.waits).toEqual([
    { id: "a", kind: "phone" },
  ]);
});
