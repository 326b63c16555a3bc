import { expect, it } from "vitest";
import { qingheBooks } from "../example/qinghe-books.ts";
import { type Workbook, workbook } from "../workbook/workbook.ts";
import { concernOf, visionOrigin, workNames } from "./reading.ts";

const books: Workbook = workbook.parse(JSON.parse(JSON.stringify(qingheBooks.versions.at(-1)?.workbook)));

it("tells whose a part is", () => {
  const clerk = { jobs: ["clerk"], places: ["canal"] };
  expect(concernOf({}, clerk)).toBe("all");
  expect(concernOf({ jobs: [] }, clerk)).toBe("all");
  expect(concernOf({ jobs: ["cashier", "clerk"] }, clerk)).toBe("own");
  expect(concernOf({ jobs: ["cashier"] }, clerk)).toBe("others");
  expect(concernOf({ jobs: ["clerk"], places: ["canal"] }, clerk)).toBe("own");
  // Of one's job but of another place, it is not one's own.
  expect(concernOf({ jobs: ["clerk"], places: ["north"] }, clerk)).toBe("others");
  // Whoever has no place said may be at any.
  expect(concernOf({ jobs: ["clerk"], places: ["north"] }, { jobs: ["clerk"], places: [] })).toBe("own");
  expect(concernOf({ jobs: ["clerk"] }, { jobs: [], places: [] })).toBe("all");
});

it("names jobs and places in the reader's language, or in the one they have", () => {
  const names = workNames(books, "zh-Hans");
  expect(names.jobs.get("clerk")).toEqual({ text: "店员", lang: "zh-Hans" });
  expect(workNames(books, "en").jobs.get("clerk")).toEqual({ text: "店员", lang: "zh-Hans" });
  expect([...names.places.keys()]).toEqual(books.places.map(({ id }) => id));
});

it("shows which words of which lines the vision was made of", () => {
  const origin = visionOrigin(books, "zh-Hans");
  expect(origin.map(({ source }) => source)).toEqual(["reasons", "customerReasons", "pastSteps"]);
  expect(origin[2]?.words).toEqual([
    {
      text: { text: "跟到底", lang: "zh-Hans" },
      line: { text: "做了一本缺书登记簿，每一本都有人跟到底", lang: "zh-Hans" },
    },
  ]);
  const elements = [
    { id: "e-lost", text: { "zh-Hans": "跟到底" }, from: "pastSteps" as const, entry: "gone" },
  ];
  expect(visionOrigin({ ...books, vision: { ...books.vision, elements } }, "zh-Hans")).toEqual([
    { source: "pastSteps", words: [{ text: { text: "跟到底", lang: "zh-Hans" } }] },
  ]);
});
