import { expect, it } from "vitest";
import { attendanceTable } from "./table.ts";
import { tableWords } from "./words.ts";

const session = {
  title: "Launch of version 3.0",
  kind: "launch" as const,
  number: "3.0",
  startsAt: new Date("2026-07-01T08:00:00Z"),
  place: "Room 1, upstairs",
};
const line = {
  session,
  name: "Ada Price",
  presence: "came" as const,
  recordedBy: "mei",
  recordedAt: new Date("2026-07-01T09:30:00Z"),
};

it("says who came to what by the clocks of the organisation, and who recorded it", () => {
  const table = attendanceTable([line, { ...line, name: "Bo", presence: "expected" }], {
    words: tableWords("en"),
    recorders: new Map([["mei", "Mei"]]),
    timeZone: "Europe/London",
  });
  expect(table).toBe(
    [
      "Date,Time,Kind,Session,Version,Place,Person,Presence,Recorded by,Recorded at",
      '2026-07-01,09:00,Launch meeting,Launch of version 3.0,3.0,"Room 1, upstairs",Ada Price,Came,Mei,2026-07-01 10:30',
      '2026-07-01,09:00,Launch meeting,Launch of version 3.0,3.0,"Room 1, upstairs",Bo,Expected,,',
      "",
    ].join("\n"),
  );
});

it("never lets a spreadsheet run what somebody is called", () => {
  const table = attendanceTable([{ ...line, name: '=HYPERLINK("x")', recordedBy: "gone" }], {
    words: tableWords("zh-Hans"),
    recorders: new Map(),
    timeZone: "UTC",
  });
  const [head, row] = table.split("\n");
  expect(head).toMatch(/^日期,/);
  expect(row).toContain(`,"'=HYPERLINK(""x"")",到场,,`);
});
