import { describe, expect, test } from "vitest";
import { listDueMail } from "../../db/outbox.ts";
import { saveMember } from "../../db/people.ts";
import { noon, testDatabase, testOrganisation } from "../../db/testing.ts";
import type { Actor } from "../members/actor.ts";
import { publishVersion } from "../publication/commands.ts";
import { aMember } from "../review/testing.ts";
import { findSaid } from "../said/queries.ts";
import { replaceDraft } from "../workbook/commands.ts";
import { smallWorkbook } from "../workbook/testing.ts";
import type { Workbook } from "../workbook/workbook.ts";
import {
  changeComment,
  changeConsultation,
  commentOn,
  openConsultation,
  settleComments,
  takeCommentBack,
} from "./commands.ts";
import { type CommentForm, type ConsultationChange, settlementSchema } from "./forms.ts";
import {
  findComments,
  findConsultationNotice,
  findConsultationToRead,
  listConsultationsFor,
} from "./queries.ts";

const origin = "https://promises.example";
/** The organisation is in London, where it is an hour later than UTC in September. */
const lastMoment = new Date("2026-09-05T22:59:59.999Z");
const over = new Date("2026-09-05T23:00:00.000Z");
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const slower = { complaints: { ...smallWorkbook.complaints, free: true } };

async function stage() {
  const database = await testDatabase();
  const organisationId = await testOrganisation(database);
  const member = (name: string, role: Actor["role"]) =>
    aMember(database, organisationId, { name, role, at: noon });
  const write = (change: Partial<Workbook>, at = noon) =>
    database.transact((tx) =>
      replaceDraft(tx, organisationId, { ...smallWorkbook, ...change }, { savedBy: null, at }),
    );
  const publish = (at: Date) =>
    publishVersion(database, organisationId, {
      changeNote: { en: "Because." },
      publishedBy: "command line",
      at,
    });
  const open = (by: Actor, until = "2026-09-05", at = later(1)) =>
    database.transact((tx) =>
      openConsultation(tx, by, { until, question: "Can you keep the new times?" }, at),
    );
  const opened = async (by: Actor) => {
    const done = await open(by);
    if (!done.ok) throw new Error(done.message);
    return done.value.id;
  };
  const change = (by: Actor, id: string, what: ConsultationChange, at = later(10)) =>
    database.transact((tx) => changeConsultation(tx, by, id, what, at));
  const comment = (by: Actor, id: string, form: CommentForm, at = later(5)) =>
    database.transact((tx) => commentOn(tx, by, id, form, at));
  const commented = async (by: Actor, id: string, form: CommentForm) => {
    const done = await comment(by, id, form);
    if (!done.ok) throw new Error(done.message);
    return done.value.id;
  };
  const settle = (by: Actor, id: string, form: object, at = later(60)) =>
    database.transact((tx) => settleComments(tx, by, id, settlementSchema.parse(form), { at, origin }));
  const read = async (by: Actor, at = later(6), id?: string) => {
    const found = await database.read((db) => findConsultationToRead(db, by, { id, language: "en" }, at));
    return found.ok ? found.value : found.code;
  };
  const comments = async (by: Actor, id: string, at = later(100)) => {
    const found = await database.read((db) => findComments(db, by, id, "en", at));
    if (!found.ok) throw new Error(found.message);
    return found.value;
  };
  await write({});
  return {
    database,
    organisationId,
    member,
    write,
    publish,
    open,
    opened,
    change,
    comment,
    commented,
    settle,
    read,
    comments,
    ann: await member("Ann", "staff"),
    bo: await member("Bo", "staff"),
    mei: await member("Mei", "manager"),
  };
}

describe("a draft that is open to staff", () => {
  test("is frozen as it was, with what differs from the version that it followed", async () => {
    const { write, publish, opened, read, ann, mei } = await stage();
    expect((await publish(noon)).ok).toBe(true);
    await write(slower);
    await opened(mei);
    await write(
      { complaints: { ...smallWorkbook.complaints, claim: { en: "Ask at the counter." } } },
      later(3),
    );
    const shown = await read(ann);
    expect(shown).toMatchObject({
      consultation: {
        question: "Can you keep the new times?",
        basedOn: "1.0",
        openedBy: "Mei",
        until: "2026-09-05",
        isOpen: true,
      },
      language: "en",
      languages: ["en"],
      document: { edition: "staff" },
      differences: [{ id: "complaints.free", kinds: ["added"] }],
      comments: [],
    });
  });

  test("is all new where nothing was published yet", async () => {
    const { opened, read, ann, mei } = await stage();
    await opened(mei);
    const shown = await read(ann);
    if (typeof shown === "string") throw new Error(shown);
    expect(shown.consultation.basedOn).toBeNull();
    expect(shown.differences.every(({ kinds }) => kinds.join() === "added")).toBe(true);
  });

  test("is opened by managers, for one to sixty days, and one at a time", async () => {
    const { open, ann, mei, member } = await stage();
    for (const role of ["approver", "auditor"] as const)
      expect(await open(await member(role, role))).toMatchObject({ code: "not-allowed" });
    expect(await open(ann)).toMatchObject({ code: "not-allowed" });
    for (const [until, code] of [
      ["2026-09-01", "in-the-past"],
      ["2026-11-01", "too-far"],
    ] as const)
      expect(await open(mei, until)).toMatchObject({ code: "invalid", faults: { until: { code } } });
    expect(await open(mei)).toMatchObject({ ok: true, value: { closesAt: over.toISOString() } });
    expect(await open(mei)).toMatchObject({ ok: false, code: "consultation-open" });
    expect(await open(mei, "2026-09-09", over)).toMatchObject({ ok: true });
  });

  test("takes comments to the end of its last day where the organisation is, and none after it", async () => {
    const { opened, comment, commented, read, database, ann, mei } = await stage();
    const id = await opened(mei);
    const own = await commented(ann, id, { text: "It is too long." });
    expect(await comment(ann, id, { text: "At the last moment." }, lastMoment)).toMatchObject({ ok: true });
    expect(await comment(ann, id, { text: "Too late." }, over)).toMatchObject({ code: "consultation-over" });
    const rewrite = (at: Date) =>
      database.transact((tx) => changeComment(tx, ann, id, own, { text: "It is long." }, at));
    const take = (at: Date) => database.transact((tx) => takeCommentBack(tx, ann, id, own, at));
    expect(await rewrite(over)).toMatchObject({ code: "consultation-over" });
    expect(await take(over)).toMatchObject({ code: "consultation-over" });
    expect(await read(ann, over)).toBe("not-found");
    // Whoever commented may read again what of.
    expect(await read(ann, over, id)).toMatchObject({
      consultation: { isOpen: false },
      comments: [{ text: "At the last moment.", isOpen: false }, { text: "It is too long." }],
    });
  });

  test("is closed before its time, or prolonged, while it is open", async () => {
    const { opened, change, comment, ann, mei } = await stage();
    const id = await opened(mei);
    expect(await change(ann, id, { do: "close" })).toMatchObject({ code: "not-allowed" });
    expect(await change(mei, "nothing", { do: "close" })).toMatchObject({ code: "not-found" });
    expect(await change(mei, id, { do: "prolong", until: "2026-09-01" })).toMatchObject({ code: "invalid" });
    expect(await change(mei, id, { do: "prolong", until: "2026-09-08" })).toMatchObject({
      value: { closesAt: "2026-09-08T23:00:00.000Z" },
    });
    expect(await comment(ann, id, { text: "Thank you." }, over)).toMatchObject({ ok: true });
    expect(await change(mei, id, { do: "close" }, over)).toMatchObject({ ok: true });
    expect(await comment(ann, id, { text: "One more." }, over)).toMatchObject({ code: "consultation-over" });
    expect(await change(mei, id, { do: "prolong", until: "2026-09-09" }, over)).toMatchObject({
      code: "consultation-over",
    });
  });

  test("is closed once it is published, and what was not settled is still told", async () => {
    const { database, publish, opened, commented, comment, ann, mei } = await stage();
    const id = await opened(mei);
    await commented(ann, id, { text: "It is too long." });
    const notice = (at: Date) => database.read((db) => findConsultationNotice(db, mei, at));
    expect(await notice(later(20))).toEqual({ openUntil: "2026-09-05", unsettled: 1 });
    expect((await publish(later(30))).ok).toBe(true);
    expect(await comment(ann, id, { text: "Oh." }, later(31))).toMatchObject({ code: "consultation-over" });
    expect(await notice(later(31))).toEqual({ openUntil: null, unsettled: 1 });
  });
});

describe("a comment", () => {
  test("is about a clause or a standard that is there, or about the whole", async () => {
    const { opened, comment, comments, ann, bo, mei, member } = await stage();
    const id = await opened(mei);
    for (const clause of ["speed.waits", "puncture", undefined])
      expect(await comment(ann, id, { text: "Hm.", clause })).toMatchObject({ ok: true });
    expect(await comment(bo, id, { text: "Hm.", clause: "speed.waits" })).toMatchObject({ ok: true });
    expect(await comment(ann, id, { text: "Hm.", clause: "speed.nonsense" })).toMatchObject({
      code: "not-found",
    });
    expect(await comment(ann, "nothing", { text: "Hm." })).toMatchObject({ code: "not-found" });
    expect(await comment(await member("Olga", "auditor"), id, { text: "Hm." })).toMatchObject({
      code: "not-allowed",
    });
    expect(await comment({ ...ann, readOnly: true }, id, { text: "Hm." })).toMatchObject({
      code: "read-only",
    });
    const { groups } = await comments(mei, id);
    expect(groups).toMatchObject([
      { clause: null, heading: null, people: 1, unsettled: 1 },
      { clause: "puncture", origin: { step: "goals", goal: "puncture" } },
      { clause: "speed.waits", heading: "The longest you wait", people: 2, unsettled: 2 },
    ]);
  });

  test("is shown to those who decide with its writer's name, and to nobody else", async () => {
    const { database, organisationId, opened, commented, comments, read, ann, bo, mei, member } =
      await stage();
    const id = await opened(mei);
    await commented(ann, id, { text: "It is too long." });
    expect(await read(bo)).toMatchObject({ comments: [] });
    expect(await database.read((db) => findComments(db, bo, id, "en", noon))).toMatchObject({
      code: "not-allowed",
    });
    await database.transact((tx) => saveMember(tx, organisationId, ann.personId, { removedAt: later(8) }));
    expect((await comments(await member("Olga", "auditor"), id)).groups).toMatchObject([
      { comments: [{ who: "Ann", hasLeft: true, text: "It is too long." }] },
    ]);
  });

  test("is changed and taken back by its writer alone, until it is settled", async () => {
    const { database, opened, commented, comments, settle, ann, bo, mei } = await stage();
    const id = await opened(mei);
    const [first, second] = [
      await commented(ann, id, { text: "It is too long." }),
      await commented(ann, id, { text: "And unclear." }),
    ];
    const rewrite = (by: Actor, comment: string) =>
      database.transact((tx) => changeComment(tx, by, id, comment, { text: "It is long." }, later(9)));
    const take = (by: Actor, comment: string) =>
      database.transact((tx) => takeCommentBack(tx, by, id, comment, later(9)));
    for (const by of [bo, mei]) {
      expect(await rewrite(by, first)).toMatchObject({ code: "not-found" });
      expect(await take(by, first)).toMatchObject({ code: "not-found" });
    }
    expect(await rewrite(ann, first)).toMatchObject({ ok: true });
    expect(await take(ann, second)).toMatchObject({ ok: true });
    expect((await comments(mei, id)).groups).toMatchObject([{ comments: [{ text: "It is long." }] }]);
    await settle(mei, id, { ids: [first], outcome: "taken_up" });
    expect(await rewrite(ann, first)).toMatchObject({ code: "comment-settled" });
    expect(await take(ann, first)).toMatchObject({ code: "comment-settled" });
  });

  test("is settled with others or not at all, with a reason where it is not taken up, and its writer is told", async () => {
    const { database, opened, commented, settle, ann, bo, mei } = await stage();
    const id = await opened(mei);
    const ids = [
      await commented(ann, id, { text: "It is too long." }),
      await commented(ann, id, { text: "And unclear.", clause: "puncture" }),
      await commented(bo, id, { text: "It is too long." }),
    ];
    const [first, ...others] = ids;
    expect(() => settlementSchema.parse({ ids, outcome: "not_taken_up", reply: " " })).toThrow("required");
    expect(await settle(ann, id, { ids, outcome: "taken_up" })).toMatchObject({ code: "not-allowed" });
    expect(await settle(mei, "nothing", { ids, outcome: "taken_up" })).toMatchObject({ code: "not-found" });
    expect(await settle(mei, id, { ids: [...ids, "nothing"], outcome: "taken_up" })).toMatchObject({
      code: "not-found",
    });
    expect(await settle(mei, id, { ids: [first], outcome: "in_part", reply: "Half of it." })).toMatchObject({
      value: { settled: 1 },
    });
    expect(await settle(mei, id, { ids, outcome: "taken_up" })).toMatchObject({ code: "comment-settled" });
    expect(await settle(mei, id, { ids: others, outcome: "taken_up" }, later(62))).toMatchObject({
      value: { settled: 2 },
    });
    const said = await database.read((db) => findSaid(db, ann, "en", later(63)));
    expect(said).toMatchObject({
      value: {
        comments: [
          { clause: "puncture", heading: "Punctures", outcome: "taken_up", isNew: true },
          { clause: null, outcome: "in_part", reply: "Half of it.", isNew: true, isOpen: false },
        ],
      },
    });
    const mail = await database.read((db) => listDueMail(db, later(99), 99));
    expect(mail.map(({ to }) => to).sort()).toEqual(["ann@harbour.example", "bo@harbour.example"]);
    await settle(mei, id, { ids: [first], outcome: "taken_up", again: true }, later(70));
    expect(await database.read((db) => findSaid(db, ann, "en", later(71)))).toMatchObject({
      value: { comments: [{}, { outcome: "taken_up", reply: null }] },
    });
  });

  test("is made two hundred times by one person at most", async () => {
    const { database, opened, comment, ann, mei } = await stage();
    const id = await opened(mei);
    await database.transact(function* (tx) {
      for (let count = 0; count < 200; count += 1) yield* commentOn(tx, ann, id, { text: "Hm." }, later(2));
    });
    expect(await comment(ann, id, { text: "Hm." })).toMatchObject({ code: "list-full" });
  });
});

test("nothing of it is there for anybody of another organisation", async () => {
  const { database, opened, commented, comment, change, settle, read, ann, mei } = await stage();
  const id = await opened(mei);
  const own = await commented(ann, id, { text: "It is too long." });
  const elsewhere = await testOrganisation(database, "city-buses");
  const stranger = await aMember(database, elsewhere, {
    name: "Stranger",
    role: "administrator",
    slug: "city-buses",
    at: noon,
  });
  const list = await database.read((db) => listConsultationsFor(db, stranger, noon));
  expect(list).toEqual({ ok: true, value: { consultations: [] } });
  expect(await read(stranger)).toBe("not-found");
  expect(await read(stranger, later(6), id)).toBe("not-found");
  const refused = [
    await comment(stranger, id, { text: "Hm." }),
    await change(stranger, id, { do: "close" }),
    await settle(stranger, id, { ids: [own], outcome: "taken_up" }),
    await database.read((db) => findComments(db, stranger, id, "en", noon)),
    await database.transact((tx) => changeComment(tx, stranger, id, own, { text: "Hm." }, later(9))),
  ];
  expect(refused.map((each) => each.ok || each.code)).toEqual(refused.map(() => "not-found"));
});
