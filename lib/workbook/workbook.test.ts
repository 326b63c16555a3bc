import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyWorkbook, smallWorkbook, smallWorkbookInput } from "./testing.ts";
import { emptyWorkbook, readWorkbook, rowSchema, rowsFromWorkbook, workbookFromRows } from "./workbook.ts";

describe("reading a workbook", () => {
  test("a draft in which nothing is answered is a workbook", () => {
    expect(readWorkbook({ format: 1, languages: ["en"] })).toEqual({
      ok: true,
      workbook: emptyWorkbook(["en"]),
    });
  });

  test.each([2, "1", undefined, null])("format %j is refused, never guessed at", (format) => {
    const read = readWorkbook({ ...smallWorkbookInput, format });
    expect(read).toEqual({ ok: false, code: "unknown_format", found: format });
  });

  test.each([[null], [[]], ["workbook"]])("%j is not a workbook", (json) => {
    expect(readWorkbook(json)).toMatchObject({ ok: false, code: "unknown_format" });
  });

  test.each([
    ["an answer that is not asked", { speed: { fast: true } }, ["speed"]],
    [
      "two items with one id",
      {
        jobs: [
          { id: "a", name: { en: "A" } },
          { id: "a", name: { en: "B" } },
        ],
      },
      ["jobs"],
    ],
    ["text in no language", { vision: { statement: {} } }, ["vision", "statement"]],
    [
      "a day that is not in the calendar",
      { organisation: { holidays: [{ id: "a", from: "2026-02-30" }] } },
      ["organisation", "holidays", 0, "from"],
    ],
    [
      "a line of more than 300 characters",
      { jobs: [{ id: "a", name: { en: "a".repeat(301) } }] },
      ["jobs", 0, "name", "en"],
    ],
    ["a language named twice", { languages: ["en", "en"] }, ["languages"]],
  ])("%s is named with its place", (_, change, path) => {
    const read = readWorkbook({ format: 1, languages: ["en"], ...change });
    expect(read).toMatchObject({ ok: false, code: "invalid", faults: [{ path }] });
  });
});

describe("rows", () => {
  test("a workbook comes back from its rows as it was, in whatever order they come", () => {
    fc.assert(
      fc.property(
        anyWorkbook().chain((workbook) =>
          fc.tuple(
            fc.constant(workbook),
            fc.shuffledSubarray(rowsFromWorkbook(workbook), { minLength: rowsFromWorkbook(workbook).length }),
          ),
        ),
        ([workbook, rows]) => {
          expect(workbookFromRows(rows)).toEqual({ ok: true, workbook });
          const again = workbookFromRows(rows);
          expect(again.ok && rowsFromWorkbook(again.workbook)).toEqual(rowsFromWorkbook(workbook));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("every row's body fits the schema of its row", () => {
    fc.assert(
      fc.property(anyWorkbook(), (workbook) => {
        for (const row of rowsFromWorkbook(workbook))
          expect(rowSchema(row.step, row.list)?.safeParse(row.body).success).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test("rows that were put between others keep their place", () => {
    const rows = rowsFromWorkbook(smallWorkbook);
    const read = workbookFromRows([
      ...rows,
      { step: "organisation", list: "jobs", item: "buyer", sortKey: "0", body: { name: { en: "Buyer" } } },
    ]);
    expect(read.ok && read.workbook.jobs.map((job) => job.id)).toEqual(["buyer", "mechanic"]);
  });

  test.each([
    ["a step that there is not", { step: "weather", list: "", item: "" }],
    ["a list that there is not", { step: "speed", list: "goals", item: "a" }],
    ["a list without an item", { step: "speed", list: "waits", item: "" }],
    ["an item without a list", { step: "speed", list: "", item: "a" }],
    ["a list named like something every object has", { step: "speed", list: "constructor", item: "a" }],
  ])("%s is refused", (_, place) => {
    const rows = rowsFromWorkbook(emptyWorkbook(["en"]));
    expect(workbookFromRows([...rows, { ...place, sortKey: "", body: {} }])).toEqual({
      ok: false,
      code: "unknown_row",
      ...place,
    });
  });

  test("without the row that says the format nothing is read", () => {
    const rows = rowsFromWorkbook(smallWorkbook).filter((row) => row.step !== "workbook");
    expect(workbookFromRows(rows)).toEqual({ ok: false, code: "unknown_format", found: undefined });
  });
});
