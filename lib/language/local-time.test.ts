import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localTimeOf, momentOf, spanOfDay } from "./local-time.ts";

const london = "Europe/London";

describe("a local time", () => {
  it.each([
    ["2026-12-01T09:00", london, "2026-12-01T09:00:00.000Z"],
    ["2026-07-01T09:00", london, "2026-07-01T08:00:00.000Z"],
    ["2026-12-01T00:00", "Asia/Shanghai", "2026-11-30T16:00:00.000Z"],
    ["2026-12-01T09:00", "Asia/Kathmandu", "2026-12-01T03:15:00.000Z"],
  ])("%s in %s", (local, zone, moment) => {
    expect(momentOf(local, zone)).toEqual({ ok: true, moment: new Date(moment) });
  });

  it("is refused where the clocks were put forward over it", () => {
    expect(momentOf("2027-03-28T01:30", london)).toEqual({ ok: false, fault: "skipped" });
    expect(momentOf("2027-03-28T02:00", london).ok).toBe(true);
    // Samoa left out a whole day.
    expect(momentOf("2011-12-30T12:00", "Pacific/Apia")).toEqual({ ok: false, fault: "skipped" });
  });

  it("that comes twice is the later one", () => {
    expect(momentOf("2026-10-25T01:30", london)).toEqual({
      ok: true,
      moment: new Date("2026-10-25T01:30:00Z"),
    });
  });

  it.each(["", "soon", "2026-12-01", "2026-13-01T09:00", "2026-02-30T09:00", "2026-12-01T25:00"])(
    "is refused where it is none: %j",
    (local) => {
      expect(momentOf(local, london)).toEqual({ ok: false, fault: "unreadable" });
    },
  );

  it("is the time that its moment has there", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
        fc.constantFrom(london, "Asia/Shanghai", "America/St_Johns", "Australia/Lord_Howe"),
        (date, zone) => {
          const local = localTimeOf(date, zone);
          const found = momentOf(local, zone);
          expect(found.ok).toBe(true);
          if (found.ok) expect(localTimeOf(found.moment, zone)).toBe(local);
        },
      ),
    );
  });
});

describe("a day", () => {
  it("may have 23, 24 or 25 hours", () => {
    const hours = (day: string) => {
      const span = spanOfDay(day, london);
      return span && (span.to.getTime() - span.from.getTime()) / 3_600_000;
    };
    expect([hours("2027-03-28"), hours("2026-12-01"), hours("2026-10-25")]).toEqual([23, 24, 25]);
    expect(hours("2026-02-30")).toBeUndefined();
    expect(hours("today")).toBeUndefined();
  });
});
