import { describe, expect, test } from "vitest";
import { organisationSettingsSchema, slugSchema } from "./settings.ts";

describe("an address", () => {
  test.each(["ab", "harbour-water", "qinghe-books", "7-eleven", "a".repeat(60)])("%s is good", (slug) => {
    expect(slugSchema.safeParse(slug).success).toBe(true);
  });
  test.each(["a", "Harbour", "-a", "a-", "a--b", "a_b", "青禾", "a b", "", "a".repeat(61)])(
    "%s is not",
    (slug) => {
      expect(slugSchema.safeParse(slug).success).toBe(false);
    },
  );
});

test("a colour that is not a colour is refused at its field", () => {
  const answer = organisationSettingsSchema.safeParse({
    name: { en: "Harbour Water" },
    languages: ["en"],
    colour: "red;}",
    timeZone: "Pacific/Auckland",
    visibility: "listed",
  });
  expect(answer.error?.issues.map((issue) => issue.path.join("."))).toEqual(["colour"]);
});
