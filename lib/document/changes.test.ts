import { expect, it } from "vitest";
import { smallWorkbookInput } from "../workbook/testing.ts";
import { workbook, type WorkbookInput } from "../workbook/workbook.ts";
import { changesBetween } from "./changes.ts";
import { compose } from "./compose.ts";

function documentOf(change: (input: WorkbookInput) => void = () => undefined) {
  const input = structuredClone(smallWorkbookInput);
  change(input);
  return compose(workbook.parse(input), { language: "en", edition: "public" });
}

it("says nothing of two documents that say the same", () => {
  expect(changesBetween(documentOf(), documentOf())).toEqual([]);
});

it("of a first document everything is new", () => {
  const changes = changesBetween(undefined, documentOf());
  expect(changes.every(({ kind }) => kind === "added")).toBe(true);
  expect(new Set(changes.map(({ what }) => what))).toEqual(
    new Set(["vision", "standard", "clause", "contact"]),
  );
});

it("names a target that moved wherever it shows, with both wordings", () => {
  const changes = changesBetween(
    documentOf(),
    documentOf((input) => {
      const time = input.goals?.[0]?.bands[0]?.limits[0]?.time;
      if (time?.kind === "duration") time.value = 3;
    }),
  );
  expect(changes.map(({ what, kind }) => `${what} ${kind}`)).toEqual(["standard changed", "clause changed"]);
  expect(changes[0]?.before).toContain("2 hours");
  expect(changes[0]?.after).toContain("3 hours");
});

it("names a corrected address, and what was taken out", () => {
  const changes = changesBetween(
    documentOf(),
    documentOf((input) => {
      const [shop] = input.channels ?? [];
      if (shop) shop.location = { en: "6 Mill Lane" };
      delete input.vision?.statement;
    }),
  );
  expect(changes.map(({ what, kind }) => `${what} ${kind}`)).toContain("contact changed");
  expect(changes.at(-1)).toMatchObject({ what: "vision", kind: "removed" });
});
