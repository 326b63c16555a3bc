import { describe, expect, it } from "vitest";
import { compose } from "../document/compose.ts";
import { gapsOf } from "../document/gaps.ts";
import { documentText } from "../document/testing.ts";
import { plain } from "../language/rich.ts";
import { result as resultSchema } from "../results/result.ts";
import { standingOf } from "../results/status.ts";
import { standingResults } from "../results/standing.ts";
import { danglingReferences } from "../workbook/references.ts";
import { workbook as workbookSchema } from "../workbook/workbook.ts";
import { harbourWater } from "./harbour-water.ts";
import { qingheBooks } from "./qinghe-books.ts";

describe.each([harbourWater, qingheBooks])("the example $slug", (example) => {
  const workbooks = example.versions.map(({ workbook }) =>
    workbookSchema.parse(JSON.parse(JSON.stringify(workbook))),
  );

  it("can be published in every version, without a gap or a loose end", () => {
    for (const workbook of workbooks) {
      expect(gapsOf(workbook).map(({ sentence }) => sentence.en)).toEqual([]);
      expect(danglingReferences(workbook)).toEqual([]);
    }
  });

  it("says this", async () => {
    const workbook = workbooks.at(-1)!;
    const texts = workbook.languages.map((language) => {
      const { goals } = compose(workbook, { language, edition: "staff" });
      return goals.map(({ statement }) => plain(statement, language)).join("\n");
    });
    await expect(`${texts.join("\n\n")}\n`).toMatchFileSnapshot(`./${example.slug}.golden.txt`);
  });

  it("has this policy in each of its languages", async () => {
    const workbook = workbooks.at(-1)!;
    for (const language of workbook.languages)
      await expect(documentText(compose(workbook, { language, edition: "staff" }))).toMatchFileSnapshot(
        `./${example.slug}.policy.${language}.golden.txt`,
      );
  });

  it("has every text in every language of its policy", () => {
    for (const workbook of workbooks)
      for (const language of workbook.languages)
        for (const edition of ["public", "staff"] as const)
          expect(JSON.stringify(compose(workbook, { language, edition }).sections)).not.toContain('"lang":');
  });

  it("shows every standing there is", () => {
    const results = example.results("2026-11-23");
    const recorded = results.map(({ goalId, result, corrects }, at) => ({
      id: String(at),
      goalId,
      result: resultSchema.parse(result),
      ...(corrects === undefined ? {} : { corrects: String(corrects) }),
    }));
    const standing = standingResults(recorded);
    const goals = workbooks.at(-1)!.goals.filter((goal) => goal.audience.public);
    const found = new Set(goals.map((goal) => standingOf(goal, standing.get(goal.id) ?? []).status));
    expect([...found].sort()).toEqual(["kept", "missed", "nearly", "none", "too_few"]);
    expect([...standing.values()].flat().filter(({ corrected }) => corrected)).toHaveLength(1);
  });
});
