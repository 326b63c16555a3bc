import { expect, test } from "vitest";
import { danglingReferences, referencesIn, usesOf } from "./references.ts";
import { smallWorkbook, smallWorkbookInput } from "./testing.ts";
import { workbook } from "./workbook.ts";

test("everything that answers point to is found, however deep it stands", () => {
  const references = referencesIn(smallWorkbook).map(
    ({ to, id, step, list, item, field }) => `${step} ${list} ${item} ${field}: ${to} ${id}`,
  );
  expect(references).toEqual([
    "organisation channels shop jobs: job mechanic",
    "speed   goals: goal puncture",
    "speed waits repair longest: goal puncture",
    "complaints ways shop channel: channel shop",
    "goals goals puncture audience: job mechanic",
  ]);
  expect(danglingReferences(smallWorkbook)).toEqual([]);
});

test("a removed goal is missed wherever it was used", () => {
  const without = { ...smallWorkbook, goals: [] };
  expect(danglingReferences(without)).toEqual(usesOf(smallWorkbook, "goal", "puncture"));
  expect(danglingReferences(without).map((each) => each.field)).toEqual(["goals", "longest"]);
});

test("an id of the wrong kind of thing points to nothing", () => {
  const wrong = workbook.parse({
    ...smallWorkbookInput,
    discretion: {
      limits: [
        {
          id: "late",
          situation: { en: "A repair is late" },
          thenJob: "puncture",
          audience: { public: false, places: ["mill"] },
        },
      ],
    },
    retention: {
      relationships: [{ id: "later", what: { en: "A call in spring" }, checkIn: "late" }],
    },
    principles: [{ id: "quick", name: { en: "Quick" }, verb: "ride" }],
  });
  expect(danglingReferences(wrong).map(({ to, id }) => `${to} ${id}`)).toEqual([
    "check_in late",
    "job puncture",
    "place mill",
  ]);
});
