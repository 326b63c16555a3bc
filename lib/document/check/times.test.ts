import { describe, expect, it } from "vitest";
import type { Duration, TimeUnit } from "../../goals/goal.ts";
import { isLonger } from "./times.ts";

const length = (value: number, unit: TimeUnit): Duration => ({ value, unit });

describe("one length is longer than another", () => {
  it.each([
    [length(5, "working_days"), length(3, "working_days")],
    [length(2, "weeks"), length(5, "calendar_days")],
    [length(3, "working_days"), length(24, "hours")],
    [length(10, "minutes"), length(20, "seconds")],
    [length(2, "months"), length(20, "working_days")],
  ])("%o and %o, on any day of the year", (one, other) => {
    expect(isLonger(one, other)).toBe(true);
    expect(isLonger(other, one)).toBe(false);
  });

  it.each([
    [length(1, "working_days"), length(24, "hours")],
    [length(5, "working_days"), length(7, "calendar_days")],
    [length(1, "months"), length(4, "weeks")],
    [length(5, "working_days"), length(5, "working_days")],
  ])("not %o and %o: it depends on the day, or they are the same", (one, other) => {
    expect(isLonger(one, other)).toBe(false);
    expect(isLonger(other, one)).toBe(false);
  });
});
