import { expect, it } from "vitest";
import { emptyWorkbook } from "../../workbook/workbook.ts";
import { remarksOf } from "./check.ts";
import type { OutdatedRow } from "./stale-translation.ts";

const draft = emptyWorkbook(["en", "zh-Hans"]);
const outdated: OutdatedRow[] = [
  { step: "vision", outdated: { statement: { "zh-Hans": "We mend it." } } },
  {
    step: "goals",
    list: "goals",
    item: "calls",
    outdated: { "bands.0.when.0.phrase": { "zh-Hans": "Town" } },
  },
];
const stale = (remarks: ReturnType<typeof remarksOf>) =>
  remarks.filter(({ code }) => code === "stale-translation");

it("says where a translation is older than its original, in the language that it is in", () => {
  expect(stale(remarksOf(draft, outdated))).toMatchObject([
    { id: "stale-translation:vision:statement:zh-Hans:statement", level: "should", language: "zh-Hans" },
    { step: "goals", list: "goals", item: "calls", field: "bands", language: "zh-Hans" },
  ]);
});

it("says nothing of the language that is written first, or of one that the policy no longer has", () => {
  expect(stale(remarksOf({ ...draft, languages: ["zh-Hans", "en"] }, outdated))).toEqual([]);
  expect(stale(remarksOf({ ...draft, languages: ["en"] }, outdated))).toEqual([]);
});
