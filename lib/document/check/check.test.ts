import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { harbourWater } from "../../example/harbour-water.ts";
import { qingheBooks } from "../../example/qinghe-books.ts";
import { questions } from "../../workbook/questions/questions.ts";
import { starts } from "../../workbook/starts/starts.ts";
import { stepOf } from "../../workbook/steps.ts";
import { accepting, anyWorkbook } from "../../workbook/testing.ts";
import { type Workbook, workbook as workbookSchema } from "../../workbook/workbook.ts";
import { mustsOf, remarksOf } from "./check.ts";
import { levels, type Remark } from "./remark.ts";
import { notForCustomers } from "./texts.ts";

const counted = (remarks: readonly Remark[], level: Remark["level"]) =>
  remarks.filter((each) => each.level === level).map(({ id }) => id);

describe.each(Object.entries(starts))("the suggestions for a %s", (_kind, start) => {
  it("have nothing that must be mended, all of them or those of the required steps alone", () => {
    expect(mustsOf(accepting(start))).toEqual([]);
    expect(mustsOf(accepting(start, (step) => stepOf(step).required))).toEqual([]);
  });

  it("have next to nothing that should be mended", () => {
    expect(counted(remarksOf(accepting(start)), "should")).toEqual(["long:publish:en"]);
    expect(counted(remarksOf(accepting(start, (step) => stepOf(step).required)), "should")).toEqual([]);
  });
});

describe.each([harbourWater, qingheBooks])("the example $slug", ({ versions }) => {
  it("has nothing that must be mended", () => {
    for (const { workbook } of versions)
      expect(mustsOf(workbookSchema.parse(JSON.parse(JSON.stringify(workbook))))).toEqual([]);
  });
});

describe("a remark", () => {
  const anyRemarks = fc.sample(anyWorkbook(), 60).flatMap((each) => remarksOf(each));

  it("is made of any workbook without stumbling over it", () => {
    fc.assert(
      fc.property(anyWorkbook(), (workbook: Workbook) => {
        const remarks = remarksOf(workbook);
        expect(new Set(remarks.map(({ id }) => id)).size).toBe(remarks.length);
        expect(mustsOf(workbook)).toEqual(remarks.filter(({ level }) => level === "must"));
      }),
      { numRuns: 150 },
    );
  });

  it("is a sentence, a reason and a better wording in both languages", () => {
    expect(anyRemarks.length).toBeGreaterThan(100);
    for (const { code, level, sentence, why, better } of anyRemarks) {
      expect(level).toBe(levels[code]);
      for (const words of [sentence, why, better]) {
        expect(words?.en, code).toMatch(/[.?]$/);
        expect(words?.["zh-Hans"], code).toMatch(/[。？”]$/);
        expect(words?.en, code).not.toContain("undefined");
        expect(words?.["zh-Hans"], code).not.toMatch(/undefined|[!！]/);
      }
    }
  });

  it("stays the same while what it is about does", () => {
    for (const workbook of fc.sample(anyWorkbook(), 10))
      expect(remarksOf(structuredClone(workbook))).toEqual(remarksOf(workbook));
  });
});

it("leaves out what only staff read, by what the questions say of it", () => {
  const forStaff = questions.filter(({ audience }) => audience === "staff").map(({ id }) => id);
  const isLeftOut = (id: string) => {
    const [step, first] = id.split(".");
    return notForCustomers.has(id) || notForCustomers.has(`${step ?? ""}.${first ?? ""}`);
  };
  const withText = ["line", "passage", "lines", "passages", "list"];
  const missed = questions.filter(
    ({ id, control }) => forStaff.includes(id) && withText.includes(control) && !isLeftOut(id),
  );
  expect(missed.map(({ id }) => id)).toEqual([]);
});
