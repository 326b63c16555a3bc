import { expect, it } from "vitest";
import { closures, day, isWithinHours, openSpans } from "./hours.ts";

const office = [{ from: "09:00", to: "17:00" }];
const week = { monday: office, tuesday: office, wednesday: office, thursday: office, friday: office };

it("knows the nights and the weekend between two openings", () => {
  const lengths = closures(week).map(({ from, to }) => (to - from) / 60);
  expect(lengths).toEqual([16, 16, 16, 16, 64]);
});

it("has no closure where it is open around the clock, and none where no hours are given", () => {
  const always = Object.fromEntries(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map((name) => [
      name,
      "round_the_clock" as const,
    ]),
  );
  expect(closures(always)).toEqual([]);
  expect(closures({})).toEqual([]);
});

it("reads a closing time after midnight as one of the next day", () => {
  expect(openSpans({ friday: [{ from: "18:00", to: "02:00" }] })).toEqual([
    { from: 4 * day + 18 * 60, to: 5 * day + 2 * 60 },
  ]);
});

it("says whether hours lie inside others, past the end of the week too", () => {
  const late = { sunday: [{ from: "20:00", to: "04:00" }] };
  expect(isWithinHours(openSpans({ monday: [{ from: "01:00", to: "03:00" }] }), late)).toBe(true);
  expect(isWithinHours(openSpans({ monday: [{ from: "10:00", to: "12:00" }] }), week)).toBe(true);
  expect(isWithinHours(openSpans({ saturday: office }), week)).toBe(false);
});
