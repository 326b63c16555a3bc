import { describe, expect, test } from "vitest";
import { compose } from "../document/compose.ts";
import { smallWorkbook } from "../workbook/testing.ts";
import { originOf, partSince, partsToSpeakOf } from "./parts.ts";

const document = compose(smallWorkbook, { language: "en", edition: "staff" });
const parts = partsToSpeakOf(document);

test("one can speak of every clause and standard of a document, each by an id of its own", () => {
  const ids = parts.map(({ id }) => id);
  const clauses = document.sections.flatMap((section) => section.clauses.map(({ id }) => id));
  expect([...ids].sort()).toEqual([...clauses, "puncture"].sort());
  expect(new Set(ids).size).toBe(ids.length);
});

test("each has an answer that it is made of", () => {
  for (const { id } of parts) expect(originOf(document, id), id).toBeDefined();
  expect(originOf(document, "puncture")).toEqual({ step: "goals", goal: "puncture" });
  expect(originOf(document, "nothing")).toBeUndefined();
});

describe("since then a part", () => {
  const now = new Map([["en", parts]]);
  const said = (text: string, id = "speed.waits") => [{ id, heading: "The longest you wait", text }];
  const before = parts.find(({ id }) => id === "speed.waits")!;

  test.each([
    ["stayed the same", "speed.waits", new Map([["en", [before]]]), "same"],
    ["was changed", "speed.waits", new Map([["en", said("For ever.")]]), "changed"],
    ["was taken out", "speed.orders", new Map([["en", said("Ask.", "speed.orders")]]), "gone"],
    ["was written in another language", "speed.waits", new Map([["zh-Hans", said("两小时")]]), "changed"],
  ])("%s", (_, id, earlier, became) => {
    expect(partSince(id, earlier, now)).toBe(became);
  });
});
