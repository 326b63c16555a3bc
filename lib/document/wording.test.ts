import { describe, expect, it } from "vitest";
import { questions } from "../workbook/questions/questions.ts";
import { danglingReferences } from "../workbook/references.ts";
import { workbook as workbookSchema } from "../workbook/workbook.ts";
import { compose } from "./compose.ts";
import { hearingCentre } from "./fixtures/hearing-centre.ts";
import { documentText } from "./testing.ts";

const workbook = workbookSchema.parse(hearingCentre);

const areas = [
  "overview",
  "speed",
  "communication",
  "follow_up",
  "complaints",
  "retention",
  "monitoring",
  "discretion",
] as const;

describe("the workbook in which everything is answered", () => {
  const answersTo = (step: (typeof areas)[number], list: string, field: string): unknown[] => {
    const answers = workbook[step] as Readonly<Record<string, unknown>>;
    if (!list) return [answers[field]].filter((answer) => answer !== undefined);
    const items = answers[list] as Readonly<Record<string, unknown>>[];
    return items.flatMap((item) => (field ? (item[field] ?? []) : [item]));
  };

  it("points to nothing that is not there", () => {
    expect(danglingReferences(workbook)).toEqual([]);
  });

  it.each(areas)("answers every question of %s, with every option", (area) => {
    const open = questions
      .filter(({ step, field }) => step === area && field !== "audience")
      .flatMap(({ id, list, field, options }) => {
        const given = answersTo(area, list, field);
        const missing = Object.keys(options ?? {}).filter((option) => !given.includes(option));
        return given.length === 0 ? [id] : missing.map((option) => `${id}: ${option}`);
      });
    expect(open).toEqual([]);
  });

  it.each(["en", "zh-Hans"] as const)("reads like this in %s", async (language) => {
    await expect(documentText(compose(workbook, { language, edition: "staff" }))).toMatchFileSnapshot(
      `./fixtures/hearing-centre.${language}.golden.txt`,
    );
  });
});
