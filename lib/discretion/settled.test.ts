import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { useOutcomes } from "../handbook/use.ts";
import { reachOf } from "./reach.ts";
import { type CountedUse, givenIn, settledIn } from "./settled.ts";
import { settledColumns, settledLines, settledTable } from "./table.ts";

const pounds = (amount: number) => ({ amount, currency: "GBP" });
const use = (limitId: string, amount?: number, more: Partial<CountedUse> = {}): CountedUse => ({
  limitId,
  situation: { en: limitId },
  upTo: pounds(20),
  ...(amount === undefined ? {} : { amount: pounds(amount) }),
  outcome: "accepted",
  ...more,
});

describe("how far an amount went", () => {
  it.each([
    [0, "within"],
    [17.99, "within"],
    [18, "at_limit"],
    [20, "at_limit"],
    [20.01, "beyond"],
  ])("%d of 20 is %s", (amount, reach) => {
    expect(reachOf(pounds(amount), pounds(20))).toBe(reach);
  });

  it("nine tenths are nine tenths, whatever the sum", () => {
    for (let tenth = 1; tenth < 2000; tenth += 1)
      expect(reachOf(pounds(tenth * 0.9), pounds(tenth)), String(tenth)).toBe("at_limit");
  });

  it("sums of different currencies, or none, have nothing to be told by", () => {
    expect(reachOf({ amount: 500, currency: "CNY" }, pounds(20))).toBeUndefined();
    expect(reachOf(undefined, pounds(20))).toBeUndefined();
    expect(reachOf(pounds(5), undefined)).toBeUndefined();
  });

  it("a limit of nothing is passed by anything", () => {
    expect(reachOf(pounds(0), pounds(0))).toBe("within");
    expect(reachOf(pounds(1), pounds(0))).toBe("beyond");
  });
});

describe("what was settled", () => {
  it("is counted by situation, those most often beyond first", () => {
    const settled = settledIn([
      use("late", 10),
      use("bill", 30),
      use("late", 18.5),
      use("bill", 25, { outcome: "passed_on" }),
      use("late", 21, { outcome: "declined" }),
      use("rain"),
    ]);
    expect(settled.map(({ limitId, uses, atLimit, beyond }) => [limitId, uses, atLimit, beyond])).toEqual([
      ["bill", 2, 0, 2],
      ["late", 3, 1, 1],
      ["rain", 1, 0, 0],
    ]);
    expect(settled[0]?.outcomes).toEqual({ accepted: 1, declined: 0, passed_on: 1 });
    expect(settled[2]?.amounts).toEqual([]);
  });

  it("has the words and the limit that were the last", () => {
    const [settled] = settledIn([
      use("late", 35, { upTo: pounds(40), situation: { en: "We came late" } }),
      use("late", 25, { situation: { en: "Late" } }),
    ]);
    expect(settled).toMatchObject({ situation: { en: "We came late" }, beyond: 1, amounts: [{ limit: 40 }] });
    expect(settled).not.toHaveProperty("upTo");
    expect(settledIn([use("late", 5)])[0]?.upTo).toEqual(pounds(20));
  });

  it("the median is the middle one, or between the two", () => {
    const median = (...all: number[]) =>
      settledIn(all.map((each) => use("late", each)))[0]?.amounts[0]?.median;
    expect(median(9)).toBe(9);
    expect(median(1, 100, 9)).toBe(9);
    expect(median(8, 1, 100, 10)).toBe(9);
  });

  it("never adds up different currencies", () => {
    const yuan = (amount: number): Partial<CountedUse> => ({
      amount: { amount, currency: "CNY" },
      upTo: { amount: 200, currency: "CNY" },
    });
    const [settled] = settledIn([use("late", 30), use("late", 0, yuan(150)), use("late", 0, yuan(50))]);
    expect(settled).toMatchObject({
      beyond: 1,
      atLimit: 0,
      amounts: [
        { currency: "CNY", median: 100, all: [50, 150], limit: 200 },
        { currency: "GBP", median: 30, limit: 20 },
      ],
    });
    expect(settled).not.toHaveProperty("upTo");
  });

  it("tells first what a manager would want to know", () => {
    const tale = (uses: CountedUse[]) => settledIn(uses)[0]?.tells;
    const many = (count: number, one: CountedUse) => Array.from({ length: count }, () => one);
    const ended = (outcome: CountedUse["outcome"]) => use("late", 5, { outcome });
    expect(tale([...many(12, use("late", 30)), ...many(18, use("late", 5))])).toBe("often_beyond");
    expect(tale([...many(3, use("late", 30)), ...many(27, use("late", 5))])).toBe("within");
    expect(tale(many(2, use("late", 30)))).toBe("within");
    expect(tale(many(4, ended("passed_on")))).toBe("often_passed_on");
    expect(tale(many(4, ended("declined")))).toBe("often_declined");
    expect(tale([...many(4, use("late", 20)), ...many(3, use("late", 5))])).toBe("often_at_limit");
  });

  it("counts each use once, however it ended", () => {
    const any = fc.array(
      fc.record({
        limitId: fc.constantFrom("late", "bill"),
        amount: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
        outcome: fc.constantFrom(...useOutcomes),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(any, (some) => {
        const settled = settledIn(
          some.map(({ limitId, amount, outcome }) => use(limitId, amount, { outcome })),
        );
        expect(settled.reduce((sum, { uses }) => sum + uses, 0)).toBe(some.length);
        for (const { uses, outcomes, atLimit, beyond, amounts } of settled) {
          expect(Object.values(outcomes).reduce((sum, each) => sum + each, 0)).toBe(uses);
          expect(atLimit + beyond).toBeLessThanOrEqual(uses);
          for (const { median, all } of amounts) {
            expect(median).toBeGreaterThanOrEqual(all[0] ?? 0);
            expect(median).toBeLessThanOrEqual(all.at(-1) ?? 0);
          }
        }
      }),
    );
  });
});

describe("what it cost", () => {
  const some = settledIn([
    use("late", 10.1),
    use("late", 10.2),
    use("late", 99, { outcome: "declined" }),
    use("late", undefined, { amount: { amount: 70, currency: "CNY" } }),
    use("bill", undefined, { outcome: "passed_on", situation: { en: "=1+1" } }),
  ]);

  it("is what was accepted, in each currency by itself", () => {
    expect(givenIn(some)).toEqual([pounds(20.3), { amount: 70, currency: "CNY" }]);
  });

  it("is a line for each situation and currency, each counted once, that no spreadsheet runs", () => {
    const lines = settledLines(some, (limitId) => (limitId === "late" ? "Cashier" : ""), "en");
    expect(lines).toEqual([
      expect.objectContaining({
        situation: "late",
        uses: 4,
        accepted: 3,
        declined: 1,
        passed_on: 0,
        beyond: 1,
        currency: "GBP",
        given: 20.3,
        median: 10.2,
        limit: 20,
        jobs: "Cashier",
      }),
      expect.objectContaining({ situation: "late", uses: null, currency: "CNY", given: 70, limit: null }),
      expect.objectContaining({ uses: 1, passed_on: 1, given: null, median: null, limit: 20 }),
    ]);
    const [head, ...rows] = settledTable(lines, (column) => column)
      .trimEnd()
      .split("\n");
    expect(head).toBe(settledColumns.join());
    expect(rows[2]).toBe("'=1+1,1,0,0,1,0,GBP,,,20,");
  });
});
