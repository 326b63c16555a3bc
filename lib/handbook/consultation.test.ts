import { describe, expect, test } from "vitest";
import { endOfConsultation, isOpenAt } from "./consultation.ts";

describe("a consultation", () => {
  test.each([
    ["2026-12-05", "Europe/London", "2026-12-06T00:00:00.000Z"],
    ["2026-12-05", "Asia/Shanghai", "2026-12-05T16:00:00.000Z"],
    ["2026-12-05", "America/New_York", "2026-12-06T05:00:00.000Z"],
    // The day on which the clocks went back has 25 hours.
    ["2026-11-01", "America/New_York", "2026-11-02T05:00:00.000Z"],
  ])("until %s in %s ends at %s", (until, timeZone, end) => {
    const today = until === "2026-11-01" ? "2026-10-20" : "2026-12-01";
    expect(endOfConsultation(until, { today, timeZone })).toEqual({ ok: true, moment: new Date(end) });
  });

  test.each([
    ["2026-12-01", "in-the-past"],
    ["2026-11-30", "in-the-past"],
    ["2027-01-31", "too-far"],
    ["2027-02-30", "invalid"],
    ["soon", "invalid"],
  ])("cannot be open until %s where it is 1 December", (until, fault) => {
    expect(endOfConsultation(until, { today: "2026-12-01", timeZone: "UTC" })).toEqual({ ok: false, fault });
  });

  test("may be open for sixty days", () => {
    expect(endOfConsultation("2027-01-30", { today: "2026-12-01", timeZone: "UTC" }).ok).toBe(true);
  });

  test("takes comments up to the last moment before it ends, or until it is closed", () => {
    const closesAt = new Date("2026-12-06T00:00:00.000Z");
    const before = new Date(closesAt.getTime() - 1);
    expect(isOpenAt({ closesAt, closedAt: null }, before)).toBe(true);
    expect(isOpenAt({ closesAt, closedAt: null }, closesAt)).toBe(false);
    expect(isOpenAt({ closesAt, closedAt: new Date("2026-12-02") }, before)).toBe(false);
  });
});
