import { expect, it } from "vitest";
import { compose } from "../document/compose.ts";
import { smallWorkbook } from "../workbook/testing.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { audiencesOf, changedAnchors, learntParts } from "./parts.ts";

const documentOf = (change: Partial<Workbook> = {}) =>
  compose({ ...smallWorkbook, ...change }, { language: "en", edition: "staff" });
const [goal] = smallWorkbook.goals;

it("names clauses and standards in reading order, by their place on the page and their section", () => {
  const parts = learntParts(documentOf());
  expect(parts.find(({ anchor }) => anchor === "standard-puncture")).toEqual({
    anchor: "standard-puncture",
    section: "standards",
    title: "Our standards",
    heading: "Punctures",
  });
  expect(parts.find(({ anchor }) => anchor === "speed.waits")).toMatchObject({ number: "3.1" });
  expect(parts.map(({ section }) => section)).not.toContain("contact");
});

it("knows what is new or reads otherwise, and leaves out what only went or moved", () => {
  const before = documentOf();
  expect(changedAnchors(before, before)).toEqual({ added: [], changed: [] });
  const renamed = documentOf({ goals: [{ ...goal!, subject: { en: "flat tyres" } }] });
  expect(changedAnchors(before, renamed).changed).toContain("standard-puncture");
  expect(changedAnchors(before, renamed).changed).not.toContain("complaints.answer");
  expect(changedAnchors(before, renamed).added).toEqual([]);
  const without = documentOf({ complaints: { ...smallWorkbook.complaints, stages: [] } });
  expect(changedAnchors(before, without).changed).not.toContain("complaints.stages");
  expect(changedAnchors(without, before).added).toContain("complaints.stages");
});

it("knows whom each is for", () => {
  const audiences = audiencesOf(documentOf());
  expect(audiences.get("standard-puncture")).toMatchObject({ jobs: ["mechanic"] });
  for (const { anchor } of learntParts(documentOf())) expect(audiences.has(anchor), anchor).toBe(true);
});
