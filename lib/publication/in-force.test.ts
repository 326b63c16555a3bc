import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DatedVersion, inForceAt, nextTurn, scheduledAt, stateAt } from "./in-force.ts";

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const versions: DatedVersion[] = [
  { sequence: 1, effectiveFrom: day(1) },
  { sequence: 2, effectiveFrom: day(5), withdrawnAt: day(7) },
  { sequence: 3, effectiveFrom: day(10) },
];

describe("the version in force", () => {
  it.each([
    [0, undefined],
    [1, 1],
    [4, 1],
    [5, 2],
    [6, 2],
    // Withdrawn: the one before holds again.
    [7, 1],
    [9, 1],
    [10, 3],
  ])("on day %i is %s", (n, sequence) => {
    expect(inForceAt(versions, day(n))?.sequence).toBe(sequence);
  });

  it("says what each is at a moment", () => {
    const states = (n: number) => versions.map((version) => stateAt(version, versions, day(n)));
    expect(states(6)).toEqual(["superseded", "in_force", "scheduled"]);
    expect(states(8)).toEqual(["in_force", "withdrawn", "scheduled"]);
    expect(states(11)).toEqual(["superseded", "withdrawn", "in_force"]);
  });

  it("turns at the next date, unless that one is withdrawn before", () => {
    expect(nextTurn(versions, day(8))).toEqual(day(10));
    expect(scheduledAt(versions, day(0)).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(nextTurn(versions, day(10))).toBeUndefined();
    const gone = [{ sequence: 1, effectiveFrom: day(9), withdrawnAt: day(3) }];
    expect(nextTurn(gone, day(4))).toBeUndefined();
    expect(inForceAt(gone, day(12))).toBeUndefined();
  });

  it("is exactly one, as soon as any that was not withdrawn has begun", () => {
    const dated = fc.array(
      fc.record({
        effectiveFrom: fc.integer({ min: 0, max: 40 }).map(day),
        withdrawnAt: fc.option(fc.integer({ min: 0, max: 40 }).map(day), { nil: undefined }),
      }),
    );
    fc.assert(
      fc.property(dated, fc.integer({ min: 0, max: 40 }), (made, n) => {
        const all = made.map((version, at) => ({ ...version, sequence: at + 1 }));
        const states = all.map((version) => stateAt(version, all, day(n)));
        const holds = states.filter((state) => state === "in_force").length;
        expect(holds).toBe(states.some((state) => state === "in_force" || state === "superseded") ? 1 : 0);
        const next = nextTurn(all, day(n));
        if (next) expect(next > day(n)).toBe(true);
      }),
    );
  });
});
