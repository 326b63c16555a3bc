import { describe, expect, it } from "vitest";
import { type Condition, condition } from "../../../lib/goals/goal.ts";
import { conditionsSeenAs, facetOf, facets, firstConditions } from "./facets.ts";

const from = {
  places: [{ en: "in town" }, { en: "in the country" }],
  channels: ["phone", "chat", "email"],
  today: "2026-09-01",
} as const;
const band = (...when: Condition[]) => ({ when, limits: [{}] });

describe("what the limits of a goal differ by", () => {
  it.each(facets)("is read from the conditions that it begins with: %s", (facet) => {
    const bands = firstConditions(facet, from).map((when) => band(...when));
    expect(bands.length).toBeGreaterThan(1);
    for (const each of bands.flatMap(({ when }) => when))
      expect(condition.safeParse(each).success).toBe(true);
    const isSaidLater = bands.every(({ when }) => when.length === 0);
    expect(facetOf(bands)).toBe(isSaidLater ? undefined : facet);
  });

  it("is nothing where all are treated the same, and something else where no facet fits", () => {
    expect(facetOf([{ limits: [{}] }])).toBe("same");
    expect(facetOf([band({ kind: "otherwise" }), band()])).toBe("other");
  });

  it("begins with the goal’s own channels, or the two that most people use", () => {
    expect(firstConditions("channels", from)).toHaveLength(3);
    expect(firstConditions("channels", { ...from, channels: ["chat"] })).toEqual([
      [{ kind: "channels", channels: ["phone"] }],
      [{ kind: "channels", channels: ["email"] }],
    ]);
  });

  it("can change without losing the words", () => {
    const words = { en: "for members" };
    const received: Condition = { kind: "received", before: "12:00" };
    expect(
      conditionsSeenAs("customer", [{ kind: "phrase", facet: "case", phrase: words }, received]),
    ).toEqual([{ kind: "phrase", facet: "customer", phrase: words }, received]);
  });
});
