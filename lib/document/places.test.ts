import { expect, it } from "vitest";
import { harbourWater } from "../example/harbour-water.ts";
import { smallWorkbook } from "../workbook/testing.ts";
import { workbook } from "../workbook/workbook.ts";
import { compose } from "./compose.ts";
import { placesOf } from "./places.ts";

const editions = ["public", "staff"] as const;

it("finds the standard and every clause that promises it, in each document", () => {
  const documents = editions.map((edition) => compose(smallWorkbook, { language: "en", edition }));
  const places = placesOf("puncture", documents);
  expect(places.map(({ what, id, edition }) => `${edition} ${what} ${id}`)).toEqual([
    "public standard puncture",
    "public clause speed.waits",
    "staff standard puncture",
    "staff clause speed.waits",
    "staff clause speed.goals",
  ]);
  for (const { text } of places) expect(text).toContain("2 hours");
  expect(placesOf("nothing", documents)).toEqual([]);
});

it("finds every place of the example in which the words of a goal stand, in both languages", () => {
  const draft = workbook.parse(JSON.parse(JSON.stringify(harbourWater.versions.at(-1)?.workbook)));
  const documents = draft.languages.flatMap((language) =>
    editions.map((edition) => compose(draft, { language, edition })),
  );
  const places = placesOf("written", documents);
  for (const { language, edition } of documents)
    expect(
      places.filter((place) => place.language === language && place.edition === edition).length,
      `${language} ${edition}`,
    ).toBeGreaterThan(1);
});
