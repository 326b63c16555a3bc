import { expect, test } from "vitest";
import { makeId } from "./ids.ts";

test("ids sort by the time they were made, also within a millisecond", () => {
  const moments = [0, 1, 1_700_000_000_000, 1_800_000_000_000, 281_474_976_710_655];
  const ids = moments.flatMap((time) => Array.from({ length: 500 }, () => makeId(new Date(time))));
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
});

test("an id is a UUID of version 7", () => {
  expect(makeId(new Date("2026-03-01T00:00:00Z"))).toMatch(
    /^019ca6b1-dc00-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});
