import { describe, expect, it } from "vitest";
import type { Presence } from "../handbook/training.ts";
import { type HeldSession, ownSessions, type TrainingFacts, trainingDue } from "./due.ts";

const london = "Europe/London";
const at = (local: string) => new Date(`${local}Z`);
const version = (number: string, sequence: number, effectiveFrom: string) => ({
  number,
  sequence,
  effectiveFrom: at(effectiveFrom),
});
const learner = (name: string, joinedAt = "2026-01-01T09:00") => ({
  personId: name.toLowerCase(),
  name,
  joinedAt: at(joinedAt),
});
const session = (id: string, startsAt: string, more: Partial<HeldSession> = {}): HeldSession => ({
  id,
  kind: "launch",
  title: `Launch ${id}`,
  number: "1.0",
  mandatory: true,
  ...more,
  startsAt: at(startsAt),
});
const list = (sessionId: string, presences: Record<string, Presence>) =>
  Object.entries(presences).map(([personId, presence]) => ({ sessionId, personId, presence }));

const first = version("1.0", 1, "2026-09-01T08:00");
const ada = learner("Ada");
const bo = learner("Bo");

function facts(some: Partial<TrainingFacts>): TrainingFacts {
  return {
    versions: [first],
    learners: [ada, bo],
    sessions: [],
    attendance: [],
    everCame: new Set(),
    timeZone: london,
    at: at("2026-09-20T12:00"),
    ...some,
  };
}
const due = (some: Partial<TrainingFacts>) => trainingDue(facts(some));
const nothing = { absentees: [], unrecorded: [], never: [] };

describe("a version in force", () => {
  it("is to be launched within 30 days, and is late from the day after on", () => {
    const launch = { number: "1.0", since: "2026-09-01", by: "2026-10-01" };
    expect(due({})).toEqual({ ...nothing, launch: { ...launch, isLate: false } });
    // Half past midnight in London, and still yesterday by UTC.
    expect(due({ at: at("2026-09-30T23:30") }).launch).toMatchObject({ isLate: false });
    expect(due({ at: at("2026-10-01T22:59") }).launch).toMatchObject({ isLate: false });
    expect(due({ at: at("2026-10-01T23:00") }).launch).toMatchObject({ isLate: true });
  });

  it("needs no launch once one is planned in time; one that is planned too late is named", () => {
    expect(due({ sessions: [session("a", "2026-10-01T22:00")] }).launch).toBeUndefined();
    expect(due({ sessions: [session("a", "2026-10-02T09:00")] }).launch).toMatchObject({
      planned: { id: "a", title: "Launch a" },
    });
  });

  it("is launched by a meeting before its time as well, and by no other kind of session", () => {
    expect(due({ sessions: [session("a", "2026-08-20T09:00")] }).launch).toBeUndefined();
    const workshop = session("a", "2026-09-10T09:00", { kind: "workshop" });
    expect(due({ sessions: [workshop] }).launch).toMatchObject({ number: "1.0" });
    const other = session("a", "2026-09-10T09:00", { number: null });
    expect(due({ sessions: [other] }).launch).toMatchObject({ number: "1.0" });
  });

  it("of other words alone has the launch of the version that it corrects, and its days", () => {
    const versions = [version("1.1", 2, "2026-09-15T08:00"), first];
    expect(due({ versions }).launch).toMatchObject({ number: "1.0", since: "2026-09-01" });
    expect(due({ versions, sessions: [session("a", "2026-09-02T09:00")] }).launch).toBeUndefined();
    const next = [version("2.0", 2, "2026-09-15T08:00"), first];
    expect(due({ versions: next, sessions: [session("a", "2026-09-02T09:00")] }).launch).toMatchObject({
      number: "2.0",
      by: "2026-10-15",
    });
  });

  it("is nothing to launch while none is in force, or one is only to come", () => {
    expect(due({ versions: [] })).toEqual(nothing);
    expect(due({ versions: [version("1.0", 1, "2026-12-01T08:00")] })).toEqual(nothing);
  });
});

describe("a session that has begun", () => {
  it("is to be recorded, for those of whom nothing was said and who still belong here", () => {
    const sessions = [session("a", "2026-09-20T11:00"), session("b", "2026-09-20T13:00")];
    const attendance = [
      ...list("a", { ada: "came", bo: "expected", gone: "expected" }),
      ...list("b", { ada: "expected", bo: "expected" }),
    ];
    expect(due({ sessions, attendance }).unrecorded).toEqual([
      {
        session: { id: "a", title: "Launch a", kind: "launch", startsAt: at("2026-09-20T11:00") },
        people: 1,
      },
    ]);
  });
});

describe("absentees", () => {
  const launch = session("a", "2026-09-10T09:00");
  const absent = list("a", { ada: "absent", bo: "came" });

  it("are those who missed a mandatory session about the version in force", () => {
    const found = due({ sessions: [launch], attendance: absent, everCame: new Set(["bo"]) });
    expect(found).toMatchObject({
      absentees: [
        { session: { id: "a" }, number: "1.0", people: [{ personId: "ada", name: "Ada", why: "absent" }] },
      ],
      never: [],
    });
    expect(found.absentees[0]?.people).toHaveLength(1);
    const free = { ...launch, kind: "regular" as const, mandatory: false };
    expect(due({ sessions: [free], attendance: absent }).absentees).toEqual([]);
    const old = { ...launch, number: "0.9" };
    expect(due({ sessions: [old], attendance: absent }).absentees).toEqual([]);
  });

  it("are those of whom nobody said anything too, once the day is over; not those who were excused", () => {
    const attendance = list("a", { ada: "expected", bo: "excused" });
    const people = (moment: string) =>
      due({ sessions: [launch], attendance, at: at(moment) }).absentees.flatMap((each) => each.people);
    expect(people("2026-09-10T22:59")).toEqual([]);
    expect(people("2026-09-10T23:00")).toEqual([{ personId: "ada", name: "Ada", why: "not_recorded" }]);
  });

  it("are none any more once they were at a later session about the same, of whatever kind", () => {
    const later = session("b", "2026-09-15T09:00", { kind: "regular", mandatory: false, number: "1.1" });
    const versions = [version("1.1", 2, "2026-09-12T08:00"), first];
    const when = (presence: Presence) =>
      due({
        versions,
        sessions: [launch, later],
        attendance: [...absent, ...list("b", { ada: presence })],
      }).absentees;
    expect(when("came")).toEqual([]);
    expect(when("absent")).toHaveLength(1);
    const other = { ...later, number: "2.0" };
    expect(
      due({ sessions: [launch, other], attendance: [...absent, ...list("b", { ada: "came" })] }).absentees,
    ).toHaveLength(1);
  });

  it("are not those who came to another sitting of the launch, also an earlier one", () => {
    const morning = session("m", "2026-09-10T06:00");
    const attendance = [...absent, ...list("m", { ada: "came" })];
    expect(due({ sessions: [launch, morning], attendance }).absentees).toEqual([]);
    const workshop = { ...morning, kind: "workshop" as const };
    expect(due({ sessions: [launch, workshop], attendance }).absentees).toHaveLength(1);
  });

  it("are named once, with the session that they missed last and the one at which they are expected next", () => {
    const second = session("b", "2026-09-15T09:00");
    const third = session("c", "2026-09-25T09:00");
    const attendance = [...absent, ...list("b", { ada: "absent" }), ...list("c", { ada: "expected" })];
    expect(due({ sessions: [launch, second, third], attendance }).absentees).toMatchObject([
      { session: { id: "b" }, people: [{ personId: "ada", next: { id: "c" } }] },
    ]);
  });

  it("are those of a launch before its time as well, beside those of the version in force", () => {
    const versions = [version("2.0", 2, "2026-12-01T08:00"), first];
    const early = session("b", "2026-09-15T09:00", { number: "2.0" });
    const attendance = [...absent, ...list("b", { ada: "came", bo: "absent" })];
    expect(due({ versions, sessions: [launch, early], attendance }).absentees).toMatchObject([
      { session: { id: "a" }, number: "1.0", people: [{ personId: "ada" }] },
      { session: { id: "b" }, number: "2.0", people: [{ personId: "bo" }] },
    ]);
  });

  it("are only people who belong here now", () => {
    expect(
      due({ sessions: [launch], attendance: absent, learners: [bo], everCame: new Set(["bo"]) }).absentees,
    ).toEqual([]);
  });
});

describe("people whom no session expected", () => {
  it("joined after the launch, or were left out of it", () => {
    const cleo = learner("Cleo", "2026-09-12T09:00");
    const found = due({
      learners: [ada, bo, cleo],
      sessions: [session("a", "2026-09-10T09:00")],
      attendance: list("a", { ada: "came" }),
      everCame: new Set(["ada", "bo"]),
    });
    expect(found.unasked).toEqual({
      number: "1.0",
      people: [
        { personId: "bo", name: "Bo" },
        { personId: "cleo", name: "Cleo", joinedOn: "2026-09-12" },
      ],
    });
    expect(found.never).toEqual([]);
  });

  it("are nobody while no launch is planned", () => {
    const workshop = session("a", "2026-09-10T09:00", { kind: "workshop" });
    expect(due({ sessions: [workshop] }).unasked).toBeUndefined();
  });
});

describe("people who were never at a session", () => {
  const old = session("a", "2026-03-10T09:00", { number: "0.9" });

  it("are named once there was one to be at", () => {
    expect(due({ sessions: [old], everCame: new Set(["bo"]) }).never).toEqual([
      { personId: "ada", name: "Ada", joinedOn: "2026-01-01" },
    ]);
    expect(due({ sessions: [session("b", "2026-10-10T09:00", { number: null })] }).never).toEqual([]);
  });

  it("are not those who are expected at the next one", () => {
    const next = session("b", "2026-09-25T09:00", { kind: "regular" });
    expect(
      due({ sessions: [old, next], attendance: list("b", { ada: "expected" }), everCame: new Set(["bo"]) })
        .never,
    ).toEqual([]);
  });
});

describe("what somebody is told of their own training", () => {
  const where = { numbers: ["1.1"], at: at("2026-09-20T12:00"), timeZone: london };
  const own = (some: [HeldSession, Presence][], moment = where) => {
    const { expected, missed } = ownSessions(
      some.map(([each, presence]) => ({ session: each, presence })),
      moment,
    );
    return { expected: expected.map(({ id }) => id), missed: missed.map(({ id }) => id) };
  };

  it("is where they are expected, the soonest first, until the day is over", () => {
    expect(
      own([
        [session("later", "2026-10-01T09:00"), "expected"],
        [session("today", "2026-09-20T08:00"), "expected"],
        [session("yesterday", "2026-09-19T08:00"), "expected"],
        [session("came", "2026-09-20T07:00"), "came"],
      ]).expected,
    ).toEqual(["today", "later"]);
  });

  it("is what they were absent from, about the version in force, until they make up for it", () => {
    const missed: [HeldSession, Presence] = [session("a", "2026-09-02T09:00"), "absent"];
    expect(own([missed]).missed).toEqual(["a"]);
    expect(own([missed, [session("b", "2026-09-05T09:00"), "came"]]).missed).toEqual([]);
    expect(own([missed], { ...where, numbers: ["2.0"] }).missed).toEqual([]);
    expect(own([[session("a", "2026-09-02T09:00"), "expected"]]).missed).toEqual([]);
  });
});
