import { expect, it } from "vitest";
import { timeZones } from "./time-zones.ts";

it("The time zone that is chosen is among those to choose from, once", () => {
  for (const zone of ["UTC", "Asia/Calcutta", "Asia/Shanghai"])
    expect(timeZones(zone).filter((each) => each === zone)).toEqual([zone]);
  expect(timeZones(undefined)).toContain("Europe/London");
});
