import { describe, expect, it } from "vitest";
import { smallWorkbookInput } from "../../workbook/testing.ts";
import { workbook as workbookSchema, type WorkbookInput } from "../../workbook/workbook.ts";
import { mustsOf } from "./check.ts";
import type { Remark } from "./remark.ts";

type GoalInput = NonNullable<WorkbookInput["goals"]>[number];
type LimitInput = GoalInput["bands"][number]["limits"][number];

const read = (over: Partial<WorkbookInput>) => workbookSchema.parse({ ...smallWorkbookInput, ...over });
const found = (over: Partial<WorkbookInput>, code: Remark["code"]) =>
  mustsOf(read(over)).filter((each) => each.code === code);
const sentences = (over: Partial<WorkbookInput>, code: Remark["code"]) =>
  found(over, code).map(({ sentence }) => sentence.en);

const office = [{ from: "09:00", to: "17:00" }];
const weekdays = { monday: office, tuesday: office, wednesday: office, thursday: office, friday: office };
const shop = { id: "shop", kind: "counter", location: { en: "4 Mill Lane" }, hours: weekdays } as const;
const line = { id: "line", kind: "phone", address: "0117 555 0142", hours: weekdays } as const;
const mail = { id: "mail", kind: "email", address: "help@cycles.example", hours: weekdays } as const;

const lasting = (
  value: number,
  unit: "seconds" | "minutes" | "hours" | "working_days" | "calendar_days",
) => ({
  kind: "duration" as const,
  comparison: "at_most" as const,
  value,
  unit,
});
const percent = (value: number) => ({
  value,
  unit: "percent" as const,
  comparison: "at_least" as const,
});
const within = (
  value: number,
  unit: "seconds" | "minutes" | "hours" | "working_days" | "calendar_days",
  share: number,
): LimitInput => ({ statistic: "share", time: lasting(value, unit), target: percent(share) });

function promise(id: string, over: Partial<GoalInput> & { limits?: LimitInput[] }): GoalInput {
  const { limits = [within(1, "working_days", 90)], ...rest } = over;
  return {
    id,
    subject: { en: "answer your e-mail" },
    subjectForm: "deed",
    channels: [],
    measure: "within",
    bands: [{ limits }],
    clock: { counts: "working_days" },
    audience: { public: true },
    ...rest,
  };
}

describe("incomplete-goal", () => {
  it("names what a public goal lacks, under the id of the gap that it is", () => {
    const goals = [promise("mail", { limits: [{ time: lasting(2, "hours") }], clock: {} })];
    expect(found({ goals }, "incomplete-goal").map(({ id, field }) => [id, field])).toEqual([
      ["no_target:goals.goals.bands:mail", "bands"],
      ["no_clock:goals.goals.clock:mail", "clock"],
    ]);
  });

  it("leaves alone what only staff see", () => {
    const goals = [promise("mail", { limits: [{}], audience: { public: false } })];
    expect(found({ goals }, "incomplete-goal")).toEqual([]);
  });
});

describe("no-way-to-complain", () => {
  it("asks for a way, somebody who looks at it, and a time", () => {
    expect(found({ complaints: {} }, "no-way-to-complain").map(({ id }) => id)).toEqual([
      "unanswered:complaints.ways",
      "unanswered:complaints.stages",
      "unanswered:complaints.answer",
    ]);
    expect(found({}, "no-way-to-complain")).toEqual([]);
  });
});

describe("dead-channel", () => {
  it("finds a goal on a channel that is not listed, also as the way of the answer", () => {
    const goals = [promise("mail", { channels: ["counter"], replyChannels: ["email"] })];
    expect(found({ goals }, "dead-channel").map(({ id }) => id)).toEqual(["dead-channel:mail:email"]);
    expect(found({ goals, channels: [shop, mail] }, "dead-channel")).toEqual([]);
  });

  it("finds a wait on a channel that is not listed, and not one that is about something else", () => {
    const waits = (more: object) => ({
      speed: { waits: [{ id: "calls", kind: "phone" as const, ...more }] },
    });
    expect(sentences(waits({}), "dead-channel")).toEqual([
      "A wait is promised on a channel that you do not list: phone.",
    ]);
    expect(found(waits({ what: { en: "For a call back" } }), "dead-channel")).toEqual([]);
    expect(found({ ...waits({}), channels: [shop, line] }, "dead-channel")).toEqual([]);
  });

  it("finds somebody who is promised when the channel is closed", () => {
    const experts = (hours: object) => ({
      channels: [shop],
      speed: { experts: [{ id: "wheels", channel: "shop", hours }] },
    });
    expect(sentences(experts({ saturday: office }), "dead-channel")).toEqual([
      "Somebody who knows is promised at hours when the counter is closed.",
    ]);
    expect(found(experts({ monday: [{ from: "10:00", to: "12:00" }] }), "dead-channel")).toEqual([]);
  });

  it("finds a service that is to be had on a day when its channel is closed", () => {
    const saturdays = (from: string) =>
      promise("clinic", {
        channels: ["counter"],
        measure: "available",
        limits: [
          {
            time: {
              kind: "schedule",
              recurrence: { every: "week", weekday: "monday", hours: { from, to: "17:00" } },
            },
          },
        ],
      });
    expect(found({ channels: [shop], goals: [saturdays("07:00")] }, "dead-channel")).toHaveLength(1);
    expect(found({ channels: [shop], goals: [saturdays("09:00")] }, "dead-channel")).toEqual([]);
  });

  it("is the loose end of the step, where an answer points to a channel that is gone", () => {
    const complaints = { ...smallWorkbookInput.complaints, ways: [{ id: "gone", channel: "gone" }] };
    expect(found({ complaints }, "dead-channel").map(({ id }) => id)).toEqual([
      "dangling:complaints.ways.channel:gone",
    ]);
  });
});

describe("contradiction", () => {
  const complaints = (over: object) => ({
    complaints: { ...smallWorkbookInput.complaints, ...over },
  });
  const days = (value: number) => ({ time: { value, unit: "working_days" as const } });

  it("is a first word that comes after the answer", () => {
    expect(sentences(complaints({ acknowledge: days(10), answer: days(5) }), "contradiction")).toEqual([
      "You say that you have the complaint within 10 working days, and yet answer it within 5 working days.",
    ]);
    expect(found(complaints({ acknowledge: days(5), answer: days(5) }), "contradiction")).toEqual([]);
  });

  it("is a first stage that takes longer than the answer", () => {
    const stages = [{ id: "first", name: { en: "The owner" }, within: days(15) }];
    expect(found(complaints({ stages, answer: days(10) }), "contradiction")).toMatchObject([
      { list: "stages", item: "first", field: "within" },
    ]);
    expect(found(complaints({ stages, answer: days(15) }), "contradiction")).toEqual([]);
  });

  it("is an answer with one time here and another in its goal", () => {
    const goals = (value: number, share: number) => [
      promise("answered", {
        subject: { en: "answer your complaint" },
        limits: [within(value, "working_days", share)],
        measurement: { metric: "complaint-answered-in-time" },
      }),
    ];
    const answer = complaints({ answer: days(10) });
    expect(found({ ...answer, goals: goals(20, 95) }, "contradiction")).toHaveLength(1);
    expect(found({ ...answer, goals: goals(5, 100) }, "contradiction")).toHaveLength(1);
    // Most of them sooner, all of them by then: both can hold.
    expect(found({ ...answer, goals: goals(5, 90) }, "contradiction")).toEqual([]);
  });

  it("is a longest wait that the goal about the same waiting does not keep", () => {
    const calls = (over: Partial<GoalInput>) => ({
      channels: [shop, line],
      goals: [
        promise("calls", {
          subject: { en: "answer your call" },
          channels: ["phone"],
          limits: [within(5, "minutes", 90)],
          ...over,
        }),
      ],
    });
    const speed = (value: number) => ({
      speed: {
        waits: [
          { id: "calls", kind: "phone" as const, longest: { time: { value, unit: "minutes" as const } } },
        ],
      },
    });
    expect(sentences({ ...calls({}), ...speed(3) }, "contradiction")).toEqual([
      "3 minutes at most here, and 5 minutes in the goal “answer your call”.",
    ]);
    expect(found({ ...calls({}), ...speed(10) }, "contradiction")).toEqual([]);
    expect(found({ ...calls({ subject: { en: "call you back" } }), ...speed(3) }, "contradiction")).toEqual(
      [],
    );
    expect(
      found({ ...calls({ measurement: { metric: "called-back-in-time" } }), ...speed(3) }, "contradiction"),
    ).toEqual([]);
  });

  it("is two longest waits for one thing, and not for two", () => {
    const waits = (what?: object) => ({
      channels: [shop],
      speed: {
        waits: [
          { id: "one", kind: "repair" as const, longest: days(2) },
          { id: "other", kind: "repair" as const, longest: days(4), ...what },
        ],
      },
    });
    expect(found(waits(), "contradiction").map(({ item }) => item)).toEqual(["other"]);
    expect(found(waits({ what: { en: "Wheels" } }), "contradiction")).toEqual([]);
  });

  it("is as large a share in less time as in more, in one goal or in two", () => {
    const one = (first: number, second: number) => ({
      channels: [shop, mail],
      goals: [
        promise("mail", {
          limits: [within(1, "working_days", first), within(3, "working_days", second)],
        }),
      ],
    });
    expect(sentences(one(90, 80), "contradiction")).toEqual([
      "“answer your e-mail”: 90% within 1 working day, and only 80% within 3 working days.",
    ]);
    expect(found(one(80, 95), "contradiction")).toEqual([]);
    const two = (place: string) => ({
      goals: [
        promise("soon", { limits: [within(1, "working_days", 90)] }),
        promise("late", { limits: [within(3, "working_days", 90)], segments: place ? [place] : [] }),
      ],
    });
    expect(sentences(two(""), "contradiction")).toEqual([
      "“answer your e-mail” is promised twice: within 1 working day and within 3 working days.",
    ]);
    expect(found(two("islands"), "contradiction")).toEqual([]);
  });

  it("is an average above the longest time", () => {
    const average = (value: number) => ({
      goals: [
        promise("mail", {
          measure: "average",
          limits: [
            { statistic: "mean", time: lasting(value, "working_days") },
            { statistic: "every", time: lasting(2, "working_days") },
          ],
        }),
      ],
    });
    expect(sentences(average(3), "contradiction")).toEqual([
      "“answer your e-mail”: 3 working days on average cannot be when nobody waits longer than 2 working days.",
    ]);
    expect(found(average(1), "contradiction")).toEqual([]);
  });

  it("is a first reply that may take longer than the whole matter", () => {
    const goals = (replied: number) => [
      promise("reply", {
        limits: [within(replied, "working_days", 90)],
        measurement: { metric: "responded-in-time" },
      }),
      promise("solve", {
        subject: { en: "settle your request" },
        limits: [within(3, "working_days", 90)],
        measurement: { metric: "resolved-in-time" },
      }),
    ];
    expect(found({ goals: goals(5) }, "contradiction").map(({ item }) => item)).toEqual(["reply"]);
    expect(found({ goals: goals(1) }, "contradiction")).toEqual([]);
  });

  it("is a clock that runs on while nobody is there", () => {
    const mails = (counts: "calendar" | "opening_hours", hours: number, share = 95) => ({
      channels: [shop, mail],
      goals: [
        promise("mail", {
          moment: "contact",
          channels: ["email"],
          limits: [within(hours, "hours", share)],
          clock: { counts },
        }),
      ],
    });
    expect(sentences(mails("calendar", 24), "contradiction")).toEqual([
      "“answer your e-mail”: 24 hours around the clock, but nobody answers e-mail for longer than that.",
    ]);
    expect(found(mails("opening_hours", 24), "contradiction")).toEqual([]);
    expect(found(mails("calendar", 72), "contradiction")).toEqual([]);
    expect(found(mails("calendar", 24, 50), "contradiction")).toEqual([]);
  });
});
