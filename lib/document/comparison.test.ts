import { describe, expect, it } from "vitest";
import { harbourWater } from "../example/harbour-water.ts";
import { workbook } from "../workbook/workbook.ts";
import { comparisonOf, groupsOf, type Side } from "./comparison.ts";
import { compose } from "./compose.ts";

const [first, second] = harbourWater.versions.map((version) => {
  const read = workbook.parse(JSON.parse(JSON.stringify(version.workbook)));
  return { workbook: read, document: compose(read, { language: "en", edition: "public" }) };
});

describe("a comparison", () => {
  it("of the example’s versions names the goals, and no clause that changed with them alone", () => {
    const { goals, summary, differences } = comparisonOf(first, second!);
    expect(goals.map(({ id, kind }) => `${id} ${kind}`)).toEqual(
      expect.arrayContaining(["calls changed", "written changed"]),
    );
    expect(differences.some(({ heading }) => heading === "The longest you wait")).toBe(true);
    expect(summary).toContain("time limit from 30 to 20 seconds");
    expect(summary).not.toContain("The longest you wait");
  });

  it("is in the order of the sections, each with its title", () => {
    const { differences } = comparisonOf(first, second!);
    const groups = groupsOf(differences, "zh-Hans");
    expect(groups.flatMap((group) => group.differences)).toHaveLength(differences.length);
    expect(groups.map(({ title }) => title)).toContain("服务标准");
  });

  it("with nothing is all new, and of substance only where there was something", () => {
    const { differences, material } = comparisonOf(undefined, second!);
    expect(differences.every(({ kinds }) => kinds.join() === "added")).toBe(true);
    expect(material).toEqual([]);
  });

  it("with an edition that leaves staff goals out does not name them", () => {
    const staffGoal = { ...second!.workbook.goals[0]!, id: "inner", audience: { public: false } };
    const inner = { ...second!.workbook, goals: [...second!.workbook.goals, staffGoal] };
    const side = (edition: "public" | "staff"): Side & { document: object } => ({
      workbook: inner,
      document: compose(inner, { language: "en", edition }),
    });
    const ids = (edition: "public" | "staff") => {
      const before = { ...second!, document: compose(second!.workbook, { language: "en", edition }) };
      return comparisonOf(before, side(edition)).goals.map(({ id }) => id);
    };
    expect(ids("public")).toEqual([]);
    expect(ids("staff")).toEqual(["inner"]);
  });
});
