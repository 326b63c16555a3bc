import { describe, expect, it } from "vitest";
import { metrics } from "../metrics.ts";
import { findOnShelves, type Shelf } from "./shelves.ts";

const idsOn = (shelves: readonly Shelf[]) => shelves.flatMap((shelf) => shelf.metrics.map(({ id }) => id));

describe("the shelves of the library", () => {
  it("hold every metric once, where nothing is looked for", () => {
    const { forCustomers, forStaff } = findOnShelves("  ", "en");
    const all = [...idsOn(forCustomers), ...idsOn(forStaff)];
    expect(all).toHaveLength(metrics.length);
    expect(new Set(all)).toEqual(new Set(metrics.map(({ id }) => id)));
  });

  it("never show handle time among the promises to customers", () => {
    for (const [typed, language] of [
      ["", "en"],
      ["handle", "en"],
      ["处理时长", "zh-Hans"],
    ] as const)
      expect(idsOn(findOnShelves(typed, language).forCustomers)).not.toContain("handle-time");
    expect(idsOn(findOnShelves("handle", "en").forStaff)).toContain("handle-time");
  });

  it.each([
    ["calls answered", "en", "phone-service-level"],
    ["Answered, CALL", "en", "phone-service-level"],
    ["counter", "en", "counter-wait"],
    ["来电 接听", "zh-Hans", "phone-service-level"],
    ["投诉", "zh-Hans", "complaint-answered-in-time"],
    ["CSAT", "zh-Hans", "satisfaction"],
  ] as const)("are found by the reader’s own words: %s", (typed, language, id) => {
    const { forCustomers, forStaff } = findOnShelves(typed, language);
    expect([...idsOn(forCustomers), ...idsOn(forStaff)]).toContain(id);
  });

  it("are empty where no metric holds every word", () => {
    expect(findOnShelves("counter helicopter", "en")).toEqual({ forCustomers: [], forStaff: [] });
  });
});
