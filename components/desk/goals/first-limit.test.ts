import { describe, expect, it } from "vitest";
import { type Limit, limit, measure } from "../../../lib/goals/goal.ts";
import { firstLimit, limitSeenAs } from "./first-limit.ts";

const written: Limit = {
  statistic: "share",
  time: { kind: "duration", comparison: "at_most", value: 3, unit: "hours" },
  target: { value: 75, unit: "percent", comparison: "at_least" },
};

describe("a limit whose goal is measured in another way", () => {
  it.each(measure.options)("is one that can be saved: %s", (each) => {
    expect(limit.safeParse(limitSeenAs(each, written)).success).toBe(true);
    expect(limitSeenAs(each, undefined)).toEqual(firstLimit(each));
  });

  it("keeps the time, compared as the new measure does", () => {
    expect(limitSeenAs("average", written)).toEqual({
      statistic: "mean",
      time: { kind: "duration", comparison: "at_most", value: 3, unit: "hours" },
    });
    expect(limitSeenAs("notice", written).time).toEqual({
      kind: "duration",
      comparison: "at_least",
      value: 3,
      unit: "hours",
    });
  });

  it("keeps a share as a share, and makes no score of it", () => {
    expect(limitSeenAs("rate", written).target?.value).toBe(75);
    expect(limitSeenAs("score", written).target?.value).toBeUndefined();
  });
});
