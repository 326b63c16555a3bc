import { describe, expect, test } from "vitest";
import { spanOfPeriod } from "./period.ts";
import {
  hasBegun,
  kindOfPeriod,
  lastEnded,
  periodKinds,
  periodOf,
  rollingYear,
  shiftPeriod,
} from "./recurring.ts";

describe("the period of a day", () => {
  test.each([
    ["month", "2026-10-31", "2026-10"],
    ["quarter", "2026-10-01", "2026-Q4"],
    ["year", "2026-01-01", "2026"],
    ["week", "2026-10-08", "2026-W41"],
    ["week", "2027-01-01", "2026-W53"],
    ["week", "2024-12-30", "2025-W01"],
  ] as const)("a %s: %s is in %s", (kind, day, label) => {
    expect(periodOf(kind, day)).toBe(label);
    expect(kindOfPeriod(label)).toBe(kind);
  });

  test("every day of four years lies in the span of its period", () => {
    for (let day = Date.UTC(2023, 11, 20); day < Date.UTC(2028, 0, 10); day += 86_400_000) {
      const iso = new Date(day).toISOString().slice(0, 10);
      for (const kind of periodKinds) {
        const span = spanOfPeriod(periodOf(kind, iso));
        expect(span && span.from <= iso && iso <= span.to, `${kind} of ${iso}`).toBe(true);
      }
    }
  });

  test.each(["2013-14", "2026-10-05", "2013-04/2014-02", "2026-H1", "last winter"])(
    "%s is not one that a table is for",
    (label) => {
      expect(kindOfPeriod(label)).toBeUndefined();
      expect(shiftPeriod(label, 1)).toBe(label);
    },
  );
});

test("periods follow one another over the end of a year", () => {
  expect(shiftPeriod("2026-12", 1)).toBe("2027-01");
  expect(shiftPeriod("2026-01", -1)).toBe("2025-12");
  expect(shiftPeriod("2026-Q1", -1)).toBe("2025-Q4");
  expect(shiftPeriod("2026-W53", 1)).toBe("2027-W01");
  expect(shiftPeriod("2026", -1)).toBe("2025");
});

test("the period to fill in is the last that is over", () => {
  expect(lastEnded("month", "2026-11-24")).toBe("2026-10");
  expect(lastEnded("quarter", "2026-11-24")).toBe("2026-Q3");
  expect(hasBegun("2026-11", "2026-11-24")).toBe(true);
  expect(hasBegun("2026-12", "2026-11-24")).toBe(false);
  expect(hasBegun("soon", "2026-11-24")).toBe(false);
});

test("a rolling year ends with the month of the table", () => {
  expect(rollingYear("2026-10")).toBe("2025-11/2026-10");
});
