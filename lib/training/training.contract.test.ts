import { describe, expect, test } from "vitest";
import { listDueMail } from "../../db/outbox.ts";
import { admitMember, createPerson, saveMember } from "../../db/people.ts";
import { makeId } from "../../db/ids.ts";
import { findOrganisation } from "../../db/organisations.ts";
import { listAnswers } from "../../db/training.ts";
import { noon, testOrganisation, testStage } from "../../db/testing.ts";
import type { Actor } from "../members/actor.ts";
import { accessRoles } from "../members/rights.ts";
import { publishVersion } from "../publication/commands.ts";
import { aMember } from "../review/testing.ts";
import { replaceDraft } from "../workbook/commands.ts";
import { smallWorkbook } from "../workbook/testing.ts";
import type { Workbook } from "../workbook/workbook.ts";
import {
  answerQuestion,
  askQuestion,
  cancelSession,
  changeSession,
  planSession,
  recordAttendance,
  retireQuestion,
  rewordQuestion,
} from "./commands.ts";
import {
  type AttendanceForm,
  type QuestionForm,
  type SessionChange,
  sessionChangeSchema,
  type SessionForm,
  sessionSchema,
} from "./forms.ts";
import {
  findOwnAttendance,
  findOwnTraining,
  findPartChanges,
  findQuestionsAs,
  findSessionAs,
  findSessionChoices,
  findTraining,
  listAttendanceAs,
  sessionNotice,
} from "./queries.ts";

const day = 86_400_000;
const later = (days: number) => new Date(noon.getTime() + days * day);
const origin = "https://promises.example";
const [goal] = smallWorkbook.goals;
const launch = {
  kind: "launch",
  title: "Launch of version 1.0",
  number: "1.0",
  clauses: ["standard-puncture", "speed.waits"],
  startsAt: "2026-09-05T09:00",
  place: "Workshop",
  who: { of: "everybody" },
} as const;
const question: QuestionForm = {
  number: "1.0",
  clause: "standard-puncture",
  situation: { en: "A customer comes in with a flat tyre at noon." },
  options: [
    { text: { en: "Tell them to come back tomorrow." }, isRight: false },
    { text: { en: "Mend it by two." }, isRight: true },
  ],
  because: { en: "Two hours is what we promise." },
};

async function stage() {
  const { database } = await testStage();
  const organisationId = await testOrganisation(database);
  const member = (name: string, role: Actor["role"], at = noon) =>
    aMember(database, organisationId, { name, role, at });
  const mei = await member("Mei", "manager");
  const ada = await member("Ada", "staff");
  const bo = await member("Bo", "staff");
  await member("Audit", "auditor");
  const publish = async (change: Partial<Workbook> = {}, at = noon, of = organisationId) => {
    await database.transact((tx) =>
      replaceDraft(tx, of, { ...smallWorkbook, ...change }, { savedBy: null, at }),
    );
    const outcome = await publishVersion(database, of, {
      changeNote: { en: "Because." },
      publishedBy: "mei",
      at,
    });
    if (!outcome.ok) throw new Error(outcome.message);
  };
  await publish();
  const plan = (form: Partial<SessionForm> = {}, by = mei, at = noon) =>
    database.transact((tx) =>
      planSession(tx, by, sessionSchema.parse({ ...launch, ...form }), { at, origin, sendsMail: true }),
    );
  const planned = async (form: Partial<SessionForm> = {}, at = noon) => {
    const outcome = await plan(form, mei, at);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    return outcome.value.id;
  };
  const change = (id: string, form: Partial<SessionChange>, at = noon) =>
    database.transact((tx) =>
      changeSession(
        tx,
        mei,
        id,
        sessionChangeSchema.parse({ ...launch, who: undefined, revision: 1, ...form }),
        { at, origin, sendsMail: true },
      ),
    );
  const record = (id: string, people: AttendanceForm["people"], at = later(5), by = mei) =>
    database.transact((tx) => recordAttendance(tx, by, id, { people }, at));
  const details = async (id: string, at = later(5)) => {
    const found = await database.read((db) => findSessionAs(db, mei, id, { language: "en", at }));
    if (!found.ok) throw new Error(found.message);
    return found.value;
  };
  const due = async (at: Date) => {
    const found = await database.read((db) => findTraining(db, mei, at));
    if (!found.ok) throw new Error(found.message);
    return found.value.due;
  };
  const own = async (who: Actor, at = later(1)) => {
    const found = await database.read((db) => findOwnTraining(db, who, { language: "en", at }));
    if (!found.ok) throw new Error(found.message);
    return found.value;
  };
  const ask = (form: Partial<QuestionForm> = {}, at = noon) =>
    database.transact((tx) => askQuestion(tx, mei, { ...question, ...form }, at));
  const answer = (who: Actor, id: string, chosen: number, at = later(1)) =>
    database.transact((tx) => answerQuestion(tx, who, id, { chosen }, at));
  const mails = async () =>
    (await database.read((db) => listDueMail(db, later(365), 99))).map((each) => each);
  return {
    database,
    organisationId,
    member,
    mei,
    ada,
    bo,
    publish,
    plan,
    planned,
    change,
    record,
    details,
    due,
    own,
    ask,
    answer,
    mails,
  };
}

const codeOf = (outcome: { ok: boolean; code?: string }) => (outcome.ok ? "ok" : outcome.code);
const namesOn = ({ people }: { people: { name: string; presence: string }[] }) =>
  people.map(({ name, presence }) => `${name} ${presence}`);

describe("sessions", () => {
  test("are planned at an hour that exists, on clauses of their version, for somebody", async () => {
    const { plan } = await stage();
    const faults = async (form: Partial<SessionForm>) => {
      const outcome = await plan(form);
      return outcome.ok
        ? {}
        : Object.fromEntries(Object.entries(outcome.faults ?? {}).map(([k, v]) => [k, v.code]));
    };
    expect(await faults({ startsAt: "2027-03-28T01:30" })).toEqual({ startsAt: "hour-skipped" });
    expect(await faults({ startsAt: "tomorrow" })).toEqual({ startsAt: "invalid" });
    expect(await faults({ number: "7.0" })).toEqual({ number: "invalid" });
    expect(await faults({ number: undefined, clauses: [] })).toEqual({ number: "required" });
    expect(await faults({ clauses: ["speed.waits", "speed.nowhere"] })).toEqual({ clauses: "invalid" });
    expect(await faults({ kind: "regular", number: undefined })).toEqual({ clauses: "invalid" });
    expect(await faults({ who: { of: "people", people: [] } })).toEqual({ who: "nobody" });
    expect(await faults({ who: { of: "people", people: ["a stranger"] } })).toEqual({ who: "invalid" });
    expect(await faults({ who: { of: "work", jobs: [], places: [] } })).toEqual({ who: "nobody" });
    expect(await faults({ kind: "regular", number: undefined, clauses: [] })).toEqual({});
  });

  test("expect everybody who learns, or those who do certain work, by name from then on", async () => {
    const { database, organisationId, member, ada, planned, details, due } = await stage();
    const id = await planned();
    const session = await details(id, noon);
    expect(namesOn(session)).toEqual(["Ada expected", "Bo expected", "Mei expected"]);
    expect(session).toMatchObject({
      mandatory: true,
      startsAt: new Date("2026-09-05T08:00:00Z"),
      parts: [{ heading: "Punctures" }, { number: "3.1", heading: "The longest you wait" }],
    });
    await database.transact((tx) =>
      saveMember(tx, organisationId, ada.personId, { jobs: ["mechanic"], places: ["mill-lane"] }),
    );
    const work = (jobs: string[], places: string[]) => planned({ who: { of: "work", jobs, places } });
    expect(namesOn(await details(await work(["mechanic"], [])))).toEqual(["Ada expected"]);
    expect(namesOn(await details(await work(["mechanic", "cashier"], ["mill-lane"])))).toEqual([
      "Ada expected",
    ]);
    // Who joins later is named as not asked, and is put on no list without a word.
    await member("Cleo", "staff", later(2));
    expect(namesOn(await details(id, later(2)))).toHaveLength(3);
    expect((await due(later(2))).unasked).toMatchObject({ people: [{ name: "Cleo" }] });
    expect((await due(later(6))).unasked).toEqual({
      number: "1.0",
      people: [{ personId: expect.any(String) as string, name: "Cleo" }],
    });
  });

  test("are changed by whoever read them last, and their list with them", async () => {
    const { bo, ada, planned, change, details } = await stage();
    const id = await planned();
    const first = await change(id, {
      title: "Launch, upstairs",
      startsAt: "2026-09-06T09:00",
      who: { of: "people", people: [bo.personId] },
    });
    expect(first).toMatchObject({ ok: true, value: { revision: 2, expected: 1 } });
    expect(await details(id)).toMatchObject({
      revision: 2,
      title: "Launch, upstairs",
      startsAt: new Date("2026-09-06T08:00:00Z"),
      people: [{ name: "Bo" }],
      others: [{ name: "Mei" }, { name: "Ada" }],
    });
    const stale = await change(id, { who: { of: "people", people: [ada.personId] } });
    expect(stale).toMatchObject({ ok: false, code: "stale" });
    expect(!stale.ok && stale.message).toContain("changed this session");
    expect(namesOn(await details(id))).toEqual(["Bo expected"]);
    expect(await change(id, { revision: 2, kind: "regular", mandatory: false })).toMatchObject({ ok: true });
    expect(await details(id)).toMatchObject({ kind: "regular", mandatory: false });
    expect(codeOf(await change("nowhere", {}))).toBe("not-found");
  });

  test("stay as they were once somebody said who came; what they were about can be put right", async () => {
    const { ada, bo, database, mei, planned, change, record, details } = await stage();
    const id = await planned();
    await record(id, [{ personId: ada.personId, presence: "came" }]);
    for (const form of [
      { startsAt: "2026-09-08T09:00" },
      { kind: "workshop" as const },
      { who: { of: "people" as const, people: [bo.personId] } },
    ])
      expect(codeOf(await change(id, form, later(6)))).toBe("attendance-recorded");
    expect(await change(id, { clauses: ["speed.waits"], place: "" }, later(6))).toMatchObject({ ok: true });
    expect(await details(id)).toMatchObject({ clauses: ["speed.waits"], place: null, revision: 2 });
    const cancel = (revision: number) =>
      database.transact((tx) =>
        cancelSession(tx, mei, id, { revision, mail: false }, { at: later(6), origin, sendsMail: true }),
      );
    expect(codeOf(await cancel(2))).toBe("attendance-recorded");
  });

  test("are called off, and are then no launch and on nobody's list", async () => {
    const { database, mei, ada, planned, change, record, due, own } = await stage();
    const id = await planned();
    expect((await due(later(1))).launch).toBeUndefined();
    expect((await own(ada)).expected).toHaveLength(1);
    const cancel = (revision: number) =>
      database.transact((tx) =>
        cancelSession(tx, mei, id, { revision, mail: true }, { at: later(1), origin, sendsMail: true }),
      );
    expect(codeOf(await cancel(7))).toBe("stale");
    expect(await cancel(1)).toMatchObject({ ok: true, value: { mailed: 3 } });
    expect(codeOf(await cancel(2))).toBe("session-cancelled");
    expect(codeOf(await change(id, { revision: 2 }))).toBe("session-cancelled");
    expect(codeOf(await record(id, [{ personId: ada.personId, presence: "came" }]))).toBe(
      "session-cancelled",
    );
    expect((await due(later(1))).launch).toMatchObject({ by: "2026-10-01" });
    expect((await due(later(9))).unrecorded).toEqual([]);
    expect((await own(ada)).expected).toEqual([]);
  });

  test("are mailed about in one go, to those who can be reached, in their own language", async () => {
    const { database, organisationId, planned, plan, change, mails } = await stage();
    await planned();
    expect(await mails()).toEqual([]);
    await database.transact(function* (tx) {
      const personId = makeId(noon);
      const person = { id: personId, kind: "person" as const, passwordHash: null, createdAt: noon };
      yield* createPerson(tx, { ...person, name: "晓", signInName: "xiao@example.org", language: "zh-Hans" });
      yield* admitMember(tx, organisationId, { personId, role: "staff", at: noon });
      const tablet = makeId(noon);
      yield* createPerson(tx, {
        ...person,
        id: tablet,
        kind: "device",
        name: "Till",
        signInName: null,
        language: null,
      });
      yield* admitMember(tx, organisationId, { personId: tablet, role: "staff", at: noon });
    });
    const outcome = await plan({ mail: true });
    expect(outcome).toMatchObject({ value: { expected: 4, mailed: 4, withoutAddress: 0 } });
    const sent = await mails();
    expect(sent.map(({ to }) => to).sort()).toEqual([
      "ada@harbour.example",
      "bo@harbour.example",
      "mei@harbour.example",
      "xiao@example.org",
    ]);
    const english = sent.find(({ to }) => to === "ada@harbour.example");
    expect(english?.subject).toBe("You are expected at “Launch of version 1.0”");
    for (const part of [
      "Saturday 5 September 2026 at 09:00",
      "Where: Workshop",
      "version 1.0",
      "- Punctures",
      "- 3.1 The longest you wait",
      `${origin}/handbook/harbour-water`,
    ])
      expect(english?.text).toContain(part);
    const chinese = sent.find(({ to }) => to === "xiao@example.org");
    expect(chinese?.subject).toBe("请参加“Launch of version 1.0”");
    expect(chinese?.text).toContain("2026年9月5日");
    if (!outcome.ok) throw new Error(outcome.message);
    const { id } = outcome.value;
    expect(await change(id, { startsAt: "2026-09-06T09:00", mail: true })).toMatchObject({
      value: { mailed: 4 },
    });
    expect((await mails()).filter(({ subject }) => subject.startsWith("Changed:"))).toHaveLength(3);
    const without = makeId(noon);
    await database.transact(function* (tx) {
      yield* createPerson(tx, {
        id: without,
        kind: "person",
        passwordHash: null,
        createdAt: noon,
        name: "Finn",
        signInName: "finn",
        language: null,
      });
      yield* admitMember(tx, organisationId, { personId: without, role: "staff", at: noon });
    });
    expect(await plan({ mail: true })).toMatchObject({
      value: { expected: 5, mailed: 4, withoutAddress: 1 },
    });
    // Nobody is invited to what is over.
    expect(await plan({ startsAt: "2026-08-20T09:00", mail: true })).toMatchObject({ value: { mailed: 0 } });
  });
});

describe("where no mail can be sent", () => {
  const when = { at: noon, origin, sendsMail: false };

  test("nobody is promised any, and nothing waits to be sent", async () => {
    const { database, mei, planned, details, mails } = await stage();
    const id = await planned();
    const form = { ...launch, mail: true };
    const outcomes = [
      await database.transact((tx) => planSession(tx, mei, sessionSchema.parse(form), when)),
      await database.transact((tx) =>
        changeSession(tx, mei, id, sessionChangeSchema.parse({ ...form, who: undefined, revision: 1 }), when),
      ),
      await database.transact((tx) => cancelSession(tx, mei, id, { revision: 1, mail: true }, when)),
    ];
    expect(outcomes.map(codeOf)).toEqual(["no-mail", "no-mail", "no-mail"]);
    expect(await details(id)).toMatchObject({ revision: 1, cancelledAt: null });
    expect(await mails()).toEqual([]);
  });

  test("what would be mailed is there to be handed on", async () => {
    const { database, organisationId, planned, details } = await stage();
    const session = await details(await planned());
    const notice = await database.read(function* (db) {
      const organisation = yield* findOrganisation(db, organisationId);
      return (
        organisation &&
        (yield* sessionNotice(db, organisation, "invited", { session, language: "zh-Hans", origin }))
      );
    });
    expect(notice?.subject).toBe("请参加“Launch of version 1.0”");
    for (const part of ["2026年9月5日星期六 09:00", "Workshop", "3.1", `${origin}/handbook/harbour-water`])
      expect(notice?.text).toContain(part);
  });
});

describe("a session that is changed", () => {
  test("is said to be another in what is another, and in nothing else", async () => {
    const { ada, planned, change } = await stage();
    const id = await planned();
    expect(await change(id, {})).toMatchObject({ value: { changed: [] } });
    expect(
      await change(id, {
        revision: 2,
        kind: "regular",
        mandatory: true,
        place: "Yard",
        who: { of: "people", people: [ada.personId] },
      }),
    ).toMatchObject({ value: { changed: ["kind", "place", "who"], expected: 1 } });
  });
});

describe("who came", () => {
  test("is said once a session has begun, and put right with who said so and when", async () => {
    const { member, ada, bo, mei, planned, record, details } = await stage();
    const ann = await member("Ann", "administrator");
    const id = await planned({ who: { of: "people", people: [ada.personId, bo.personId] } });
    const came = { personId: ada.personId, presence: "came" as const };
    expect(codeOf(await record(id, [came], new Date("2026-09-05T07:59:59Z")))).toBe("session-to-come");
    const begun = new Date("2026-09-05T08:00:00Z");
    expect(
      await record(
        id,
        [came, { personId: bo.personId, presence: "absent" }, { personId: mei.personId, presence: "came" }],
        begun,
      ),
    ).toMatchObject({ ok: true, value: { recorded: 3 } });
    expect((await details(id)).people).toMatchObject([
      { name: "Ada", presence: "came", recorded: { by: "Mei", at: begun }, isAbsentee: false },
      { name: "Bo", presence: "absent", isAbsentee: true },
      // Nobody expected her, and she came.
      { name: "Mei", presence: "came" },
    ]);
    await record(id, [{ personId: bo.personId, presence: "excused" }], later(7), ann);
    const [, corrected] = (await details(id, later(7))).people;
    expect(corrected).toMatchObject({
      presence: "excused",
      recorded: { by: "Ann", at: later(7) },
      isAbsentee: false,
    });
    expect(codeOf(await record(id, [{ personId: "a stranger", presence: "came" }]))).toBe("invalid");
  });

  test("makes absentees of those who did not, until they come to a later session about the same", async () => {
    const { ada, bo, mei, planned, record, due, details, own } = await stage();
    const id = await planned();
    await record(id, [
      { personId: ada.personId, presence: "absent" },
      { personId: bo.personId, presence: "came" },
      { personId: mei.personId, presence: "came" },
    ]);
    expect((await due(later(5))).absentees).toMatchObject([
      { session: { id }, number: "1.0", people: [{ name: "Ada", why: "absent" }] },
    ]);
    expect((await own(ada, later(6))).missed).toMatchObject([
      { id, parts: [{ anchor: "standard-puncture" }, { anchor: "speed.waits" }] },
    ]);
    const again = await planned(
      { kind: "regular", startsAt: "2026-09-12T09:00", who: { of: "people", people: [ada.personId] } },
      later(6),
    );
    expect((await due(later(7))).absentees).toMatchObject([{ people: [{ next: { id: again } }] }]);
    expect(await own(ada, later(7))).toMatchObject({ expected: [{ id: again }], missed: [{ id }] });
    await record(again, [{ personId: ada.personId, presence: "came" }], later(12));
    expect((await due(later(12))).absentees).toEqual([]);
    expect(await own(ada, later(12))).toMatchObject({ expected: [], missed: [] });
    expect((await details(id)).people.every(({ isAbsentee }) => !isAbsentee)).toBe(true);
  });

  test("stays on record of those who leave, who are due no more", async () => {
    const { database, organisationId, ada, bo, mei, planned, record, details, due } = await stage();
    const id = await planned();
    await record(id, [
      { personId: ada.personId, presence: "absent" },
      { personId: mei.personId, presence: "came" },
    ]);
    for (const { personId } of [ada, bo])
      await database.transact((tx) => saveMember(tx, organisationId, personId, { removedAt: later(6) }));
    expect(namesOn(await details(id, later(7)))).toEqual(["Ada absent", "Bo expected", "Mei came"]);
    expect((await details(id, later(7))).people).toMatchObject([
      { left: true },
      { left: true },
      { left: false },
    ]);
    expect(await due(later(7))).toMatchObject({ absentees: [], unrecorded: [], never: [] });
    expect((await details(id, later(7))).counts).toEqual({ expected: 0, came: 1, absent: 1, excused: 0 });
    const all = await database.read((db) => findTraining(db, mei, later(7)));
    expect(all).toMatchObject({ value: { sessions: [{ counts: { expected: 0, came: 1, absent: 1 } }] } });
    // What was said of somebody who has gone can be wrong as well.
    expect(await record(id, [{ personId: ada.personId, presence: "came" }], later(8))).toMatchObject({
      ok: true,
    });
    const lines = await database.read((db) => listAttendanceAs(db, mei));
    expect(lines).toMatchObject({
      ok: true,
      value: {
        timeZone: "Europe/London",
        lines: [
          { name: "Ada", presence: "came" },
          { name: "Bo", presence: "expected" },
          { name: "Mei", presence: "came" },
        ],
      },
    });
  });
});

describe("one's own sessions", () => {
  test("are told by what became of them: to come, moved, called off, missed, been at", async () => {
    const { database, mei, ada, bo, planned, change, record } = await stage();
    const own = async (who: Actor, at: Date) => {
      const found = await database.read((db) => findOwnAttendance(db, who, { language: "en", at }));
      if (!found.ok) throw new Error(found.message);
      const { timeZone, ...lists } = found.value;
      expect(timeZone).toBe("Europe/London");
      return Object.fromEntries(
        Object.entries(lists).flatMap(([what, sessions]) =>
          sessions.length > 0 ? [[what, sessions.map(({ title }) => title)]] : [],
        ),
      );
    };
    const first = await planned({ title: "First" });
    const moved = await planned({ title: "Moved", startsAt: "2026-09-10T09:00" });
    const gone = await planned({ title: "Gone", startsAt: "2026-09-12T09:00" });
    expect(await own(ada, later(1))).toEqual({ toCome: ["First", "Moved", "Gone"] });

    await change(moved, { title: "Moved", startsAt: "2026-09-11T10:00" });
    const called = await database.transact((tx) =>
      cancelSession(tx, mei, gone, { revision: 1, mail: false }, { at: noon, origin, sendsMail: true }),
    );
    expect(called.ok).toBe(true);
    await record(first, [
      { personId: ada.personId, presence: "absent" },
      { personId: bo.personId, presence: "came" },
    ]);
    expect(await own(ada, later(6))).toEqual({ toCome: ["Moved"], calledOff: ["Gone"], missed: ["First"] });
    expect(await own(bo, later(6))).toEqual({ toCome: ["Moved"], calledOff: ["Gone"], came: ["First"] });
    const found = await database.read((db) => findOwnAttendance(db, ada, { language: "en", at: later(6) }));
    expect(found).toMatchObject({
      value: {
        toCome: [
          { movedFrom: [new Date("2026-09-10T08:00:00Z")], startsAt: new Date("2026-09-11T09:00:00Z") },
        ],
        missed: [{ isOpen: true, parts: [{ anchor: "standard-puncture" }, { anchor: "speed.waits" }] }],
      },
    });
    // A month later nobody needs to know any more that it was called off; that it was held is on record, unsaid.
    expect(await own(ada, later(60))).toEqual({ missed: ["First"], unrecorded: ["Moved"] });
    await record(moved, [{ personId: ada.personId, presence: "came" }], later(60));
    expect(
      await database.read((db) => findOwnAttendance(db, ada, { language: "en", at: later(60) })),
    ).toMatchObject({
      value: { missed: [{ title: "First", isOpen: false }], came: [{ title: "Moved" }] },
    });
  });

  test("that were moved back are where they were", async () => {
    const { database, ada, planned, change } = await stage();
    const id = await planned();
    await change(id, { startsAt: "2026-09-07T09:00" });
    await change(id, { startsAt: launch.startsAt, revision: 2 });
    const found = await database.read((db) => findOwnAttendance(db, ada, { language: "en", at: later(1) }));
    expect(found).toMatchObject({ value: { toCome: [{ movedFrom: [new Date("2026-09-07T08:00:00Z")] }] } });
  });
});

describe("questions", () => {
  const changedGoal = [{ ...goal!, subject: { en: "flat tyres" } }];

  test("are about what is new or changed in a version, with one right option", async () => {
    const { database, mei, publish, ask } = await stage();
    await publish({ goals: changedGoal }, later(1));
    const faults = async (form: Partial<QuestionForm>) => {
      const outcome = await ask(form);
      return outcome.ok
        ? {}
        : Object.fromEntries(Object.entries(outcome.faults ?? {}).map(([k, v]) => [k, v.code]));
    };
    expect(await faults({ number: "2.0", clause: "complaints.stages" })).toEqual({ clause: "not-changed" });
    expect(await faults({ number: "2.0" })).toEqual({});
    const chinese = { situation: { "zh-Hans": "中午有顾客来补胎。" } };
    expect(await faults(chinese)).toEqual({ "situation.en": "required" });
    expect(codeOf(await ask({ number: "9.0" }))).toBe("no-version");
    const found = await database.read((db) =>
      findQuestionsAs(db, mei, { version: "2.0", language: "en", at: later(2) }),
    );
    expect(found).toMatchObject({
      value: {
        number: "2.0",
        languages: ["en"],
        questions: [{ clause: "standard-puncture", people: 0, rightAtFirst: 0 }],
      },
    });
    if (!found.ok) throw new Error(found.message);
    expect(found.value.changed).toContain("standard-puncture");
    expect(found.value.changed).not.toContain("complaints.stages");
    expect(found.value.questions.map(({ retiredAt }) => retiredAt)).toEqual([null]);
  });

  test("stand beside what the part said before and says now", async () => {
    const { database, mei, publish } = await stage();
    const changesIn = async (number: string, anchor: string) => {
      const changes = await database.read((db) => findPartChanges(db, mei.organisationId, number, "en"));
      return changes.find((each) => each.anchor === anchor);
    };
    const first = await changesIn("1.0", "standard-puncture");
    expect(first).not.toHaveProperty("before");
    await publish({ goals: changedGoal }, later(1));
    const change = await changesIn("2.0", "standard-puncture");
    expect(change?.before).toBe(first?.after);
    expect(change?.after).toContain("Flat tyres");
    expect(change?.before).not.toContain("Flat tyres");
    const same = await changesIn("2.0", "complaints.stages");
    expect(same?.before).toBe(same?.after);
    expect(await database.read((db) => findPartChanges(db, mei.organisationId, "9.0", "en"))).toEqual([]);
  });

  test("are about what changed in any language, and not about all that a new language says", async () => {
    const { database, mei, publish, ask } = await stage();
    const both = {
      languages: ["en", "zh-Hans"] as Workbook["languages"],
      organisation: {
        ...smallWorkbook.organisation,
        name: { en: "Northgate Cycles", "zh-Hans": "北门单车" },
      },
      vision: {
        ...smallWorkbook.vision,
        statement: { en: "You ride home on the day you come to us.", "zh-Hans": "当天来，当天骑回家。" },
      },
      goals: [{ ...goal!, subject: { en: "punctures", "zh-Hans": "补胎" } }],
    };
    const changedIn = async (version: string, language: "en" | "zh-Hans") => {
      const asked = { version, language, at: later(3) };
      const found = await database.read((db) => findSessionChoices(db, mei, asked));
      if (!found.ok) throw new Error(found.message);
      return found.value.parts?.changed;
    };
    expect(await changedIn("1.0", "en")).toContain("complaints.stages");
    await publish(both, later(1));
    expect(await changedIn("2.0", "zh-Hans")).toEqual([]);
    await publish(
      { ...both, goals: [{ ...goal!, subject: { en: "punctures", "zh-Hans": "修补轮胎" } }] },
      later(2),
    );
    for (const language of ["en", "zh-Hans"] as const)
      expect(await changedIn("3.0", language)).toContain("standard-puncture");
    const words = (text: string) => ({ en: text, "zh-Hans": text });
    // One language is enough; one that was begun is finished.
    const inOne = await ask({
      number: "3.0",
      situation: { "zh-Hans": "轮胎瘪了。" },
      options: [
        { text: { "zh-Hans": "补好。" }, isRight: true },
        { text: { "zh-Hans": "不管。" }, isRight: false },
      ],
      because: { "zh-Hans": "政策这样写。" },
    });
    expect(codeOf(inOne)).toBe("ok");
    const begun = await ask({
      number: "3.0",
      situation: words("A flat tyre."),
      options: [
        { text: { en: "Mend it." }, isRight: true },
        { text: words("Leave it."), isRight: false },
      ],
      because: { en: "So it says." },
    });
    expect(begun).toMatchObject({ faults: { "options.0.text.zh-Hans": { code: "required" } } });
    expect(begun.ok ? [] : Object.keys(begun.faults ?? {})).toEqual(["options.0.text.zh-Hans"]);
    const asked = await ask({
      number: "3.0",
      situation: words("A flat tyre."),
      options: [
        { text: words("Mend it."), isRight: true },
        { text: words("Leave it."), isRight: false },
      ],
      because: words("So it says."),
    });
    expect(codeOf(asked)).toBe("ok");
  });

  test("are put to those whose work they are about, until the last answer is right", async () => {
    const { database, organisationId, member, ada, bo, ask, answer, own } = await stage();
    const asked = await ask();
    if (!asked.ok) throw new Error(asked.message);
    const { id } = asked.value;
    const [open] = (await own(ada)).questions;
    expect(open).toEqual({
      id,
      lang: "en",
      part: expect.objectContaining({ anchor: "standard-puncture", heading: "Punctures" }) as object,
      situation: "A customer comes in with a flat tyre at noon.",
      options: ["Tell them to come back tomorrow.", "Mend it by two."],
      wasWrong: false,
    });
    expect(JSON.stringify(open)).not.toMatch(/isRight|Two hours/);
    await database.transact((tx) => saveMember(tx, organisationId, bo.personId, { jobs: ["cashier"] }));
    expect((await own(bo)).questions).toEqual([]);
    expect((await own(await member("Eve", "auditor"))).questions).toEqual([]);
    const because = { en: "Two hours is what we promise." };
    expect(await answer(ada, id, 0)).toEqual({ ok: true, value: { isRight: false, because } });
    expect((await own(ada)).questions).toMatchObject([{ id, wasWrong: true }]);
    expect(codeOf(await answer(ada, id, 2))).toBe("invalid");
    expect(await answer(ada, id, 1, later(2))).toEqual({ ok: true, value: { isRight: true, because } });
    expect((await own(ada)).questions).toEqual([]);
    const answers = await database.read((db) => listAnswers(db, organisationId, [id]));
    expect(answers.map(({ chosen, isRight }) => [chosen, isRight])).toEqual([
      [0, false],
      [1, true],
    ]);
  });

  test("go with the version that they are about, and stay through one that only rewords it", async () => {
    const { ada, ask, own, publish } = await stage();
    await ask();
    await publish({ goals: changedGoal }, later(3));
    expect((await own(ada, later(2))).questions).toHaveLength(1);
    expect((await own(ada, later(4))).questions).toEqual([]);
  });

  test("are never altered once answered, and are asked no more once retired", async () => {
    const { database, mei, ada, ask, answer, own } = await stage();
    const ids: string[] = [];
    for (const clause of ["standard-puncture", "speed.waits"]) {
      const asked = await ask({ clause });
      if (!asked.ok) throw new Error(asked.message);
      ids.push(asked.value.id);
    }
    const [first = "", second = ""] = ids;
    const reword = (id: string) =>
      database.transact((tx) =>
        rewordQuestion(tx, mei, id, {
          situation: { en: "Reworded." },
          options: question.options,
        }),
      );
    expect(await reword(first)).toMatchObject({ ok: true });
    expect((await own(ada)).questions[0]).toMatchObject({ situation: "Reworded." });
    await answer(ada, first, 0);
    expect(codeOf(await reword(first))).toBe("question-answered");
    const retire = (id: string) => database.transact((tx) => retireQuestion(tx, mei, id, later(1)));
    expect(await retire(first)).toMatchObject({ ok: true });
    expect(codeOf(await retire(first))).toBe("question-retired");
    expect(codeOf(await answer(ada, first, 1))).toBe("question-retired");
    await retire(second);
    expect(codeOf(await reword(second))).toBe("question-retired");
    expect((await own(ada)).questions).toEqual([]);
    const found = await database.read((db) => findQuestionsAs(db, mei, { language: "en", at: later(1) }));
    expect(found).toMatchObject({
      value: {
        misleading: { clause: "standard-puncture", wrong: 1, people: 1 },
        questions: [{ people: 1, rightAtFirst: 0, retiredAt: later(1) }, { people: 0 }],
      },
    });
  });
});

describe("whoever has no right to it", () => {
  test("is told so, whatever they try", async () => {
    const { database, member, ada, planned, plan, ask, record } = await stage();
    const id = await planned();
    const asked = await ask();
    if (!asked.ok) throw new Error(asked.message);
    for (const role of accessRoles) {
      const who = await member(`The ${role}`, role);
      const keeps = role === "administrator" || role === "manager";
      const reads = role !== "staff";
      const keep = (done: string) => (keeps ? done : "not-allowed");
      expect(codeOf(await plan({}, who)), role).toBe(keep("ok"));
      expect(codeOf(await record(id, [{ personId: ada.personId, presence: "came" }], noon, who)), role).toBe(
        keep("session-to-come"),
      );
      const read = reads ? "ok" : "not-allowed";
      expect(codeOf(await database.read((db) => findTraining(db, who, noon))), role).toBe(read);
      expect(codeOf(await database.read((db) => listAttendanceAs(db, who))), role).toBe(read);
      const when = { language: "en", at: noon } as const;
      expect(codeOf(await database.read((db) => findSessionAs(db, who, id, when))), role).toBe(read);
      expect(codeOf(await database.read((db) => findSessionChoices(db, who, when))), role).toBe(read);
      expect(codeOf(await database.read((db) => findQuestionsAs(db, who, when))), role).toBe(read);
      const answered = await database.transact((tx) =>
        answerQuestion(tx, who, asked.value.id, { chosen: 0 }, noon),
      );
      expect(codeOf(answered), role).toBe(role === "auditor" ? "not-allowed" : "ok");
      const tablet = { ...who, readOnly: true };
      const tried = await database.transact((tx) =>
        answerQuestion(tx, tablet, asked.value.id, { chosen: 0 }, noon),
      );
      expect(codeOf(tried), role).toBe(role === "auditor" ? "not-allowed" : "read-only");
    }
  });

  test("finds nothing of another organisation", async () => {
    const { database, planned, ask, ada } = await stage();
    const id = await planned();
    const asked = await ask();
    if (!asked.ok) throw new Error(asked.message);
    const elsewhere = await testOrganisation(database, "city-buses");
    const stranger = await aMember(database, elsewhere, {
      name: "Stranger",
      role: "administrator",
      slug: "city-buses",
      at: noon,
    });
    const form = sessionChangeSchema.parse({
      ...launch,
      who: undefined,
      number: undefined,
      kind: "regular",
      clauses: [],
      revision: 1,
    });
    const when = { at: later(6), origin, sendsMail: true };
    const tries = await Promise.all([
      database.transact((tx) => changeSession(tx, stranger, id, form, when)),
      database.transact((tx) => cancelSession(tx, stranger, id, { revision: 1, mail: false }, when)),
      database.transact((tx) =>
        recordAttendance(
          tx,
          stranger,
          id,
          { people: [{ personId: ada.personId, presence: "came" }] },
          later(6),
        ),
      ),
      database.read((db) => findSessionAs(db, stranger, id, { language: "en", at: noon })),
      database.transact((tx) => rewordQuestion(tx, stranger, asked.value.id, question)),
      database.transact((tx) => retireQuestion(tx, stranger, asked.value.id, noon)),
      database.transact((tx) => answerQuestion(tx, stranger, asked.value.id, { chosen: 1 }, noon)),
    ]);
    expect(tries.map(codeOf)).toEqual(Array.from({ length: 7 }, () => "not-found"));
    expect(await database.read((db) => findTraining(db, stranger, later(40)))).toMatchObject({
      value: { sessions: [], due: { absentees: [], unrecorded: [] } },
    });
  });
});
