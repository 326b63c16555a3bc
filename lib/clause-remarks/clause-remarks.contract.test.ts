import { describe, expect, test } from "vitest";
import { listClauseRemarks } from "../../db/clause-remarks.ts";
import { listDueMail } from "../../db/outbox.ts";
import { saveMember, savePerson } from "../../db/people.ts";
import { noon, testDatabase, testOrganisation } from "../../db/testing.ts";
import type { Actor } from "../members/actor.ts";
import { saidPage } from "../paths.ts";
import { publishVersion } from "../publication/commands.ts";
import { aMember } from "../review/testing.ts";
import { noteAnswersRead } from "../said/commands.ts";
import { findSaid, listUnreadAnswers } from "../said/queries.ts";
import { replaceDraft } from "../workbook/commands.ts";
import { smallWorkbook } from "../workbook/testing.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { answerRemarks, sayOfClause, takeRemarkBack } from "./commands.ts";
import { clauseAnswerSchema, type ClauseRemarkForm } from "./forms.ts";
import { countTroubled, findTroubles } from "./queries.ts";

const origin = "https://promises.example";
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

async function stage() {
  const database = await testDatabase();
  const organisationId = await testOrganisation(database);
  const member = (name: string, role: Actor["role"]) =>
    aMember(database, organisationId, { name, role, at: noon });
  const publish = async (change: Partial<Workbook>, at: Date) => {
    await database.transact((tx) =>
      replaceDraft(tx, organisationId, { ...smallWorkbook, ...change }, { savedBy: null, at }),
    );
    const published = await publishVersion(database, organisationId, {
      changeNote: { en: "Because." },
      publishedBy: "command line",
      at,
    });
    expect(published.ok).toBe(true);
  };
  await publish({}, noon);
  const say = (by: Actor, form: Partial<ClauseRemarkForm> = {}, at = later(1)) =>
    database.transact((tx) =>
      sayOfClause(
        tx,
        by,
        {
          number: "1.0",
          clause: "speed.waits",
          kind: "in_the_way",
          text: undefined,
          language: "en",
          ...form,
        },
        at,
      ),
    );
  const idOf = async (by: Actor, form: Partial<ClauseRemarkForm> = {}, at = later(1)) => {
    const said = await say(by, form, at);
    if (!said.ok) throw new Error(said.message);
    return said.value.id;
  };
  const answer = (by: Actor, form: object, at = later(60)) =>
    database.transact((tx) => answerRemarks(tx, by, clauseAnswerSchema.parse(form), { at, origin }));
  const troubles = async (by: Actor, at = later(100)) => {
    const found = await database.read((db) => findTroubles(db, by, "en", at));
    if (!found.ok) throw new Error(found.message);
    return found.value;
  };
  const said = async (by: Actor) => {
    const found = await database.read((db) => findSaid(db, by, "en", later(100)));
    if (!found.ok) throw new Error(found.message);
    return found.value.remarks;
  };
  const mail = (at: Date) => database.read((db) => listDueMail(db, at, 99));
  return {
    database,
    organisationId,
    publish,
    say,
    idOf,
    answer,
    troubles,
    said,
    mail,
    ann: await member("Ann", "staff"),
    bo: await member("Bo", "staff"),
    mei: await member("Mei", "manager"),
    member,
  };
}

describe("a remark on a clause", () => {
  test("is kept with the heading that was read, and once for each person, clause, version and kind", async () => {
    const { database, organisationId, say, idOf, ann, bo } = await stage();
    const id = await idOf(ann, { text: "Nobody has two hours." });
    expect(await idOf(ann, { text: "Nobody here has two hours." }, later(5))).toBe(id);
    await idOf(ann, { kind: "unclear" });
    await idOf(ann, { clause: "puncture" });
    await idOf(bo);
    const kept = await database.read((db) => listClauseRemarks(db, organisationId));
    expect(kept).toHaveLength(4);
    expect(kept.find((each) => each.id === id)).toMatchObject({
      heading: "The longest you wait",
      text: "Nobody here has two hours.",
      at: later(5),
    });
    expect(await say(ann, { clause: "speed.nonsense" })).toMatchObject({ ok: false, code: "not-found" });
    expect(await say(ann, { number: "9.0" })).toMatchObject({ ok: false, code: "not-found" });
    expect(await say(ann, { language: "zh-Hans" })).toMatchObject({ ok: false, code: "no-such-language" });
  });

  test("is made by whoever works with the policy, read by those who decide, answered by managers", async () => {
    const { database, say, idOf, answer, ann, mei, member } = await stage();
    const ben = await member("Ben", "approver");
    const olga = await member("Olga", "auditor");
    const id = await idOf(ann);
    expect(await say(ben)).toMatchObject({ ok: true });
    expect(await say(olga)).toMatchObject({ ok: false, code: "not-allowed" });
    expect(await say({ ...ann, readOnly: true })).toMatchObject({ ok: false, code: "read-only" });
    const read = (by: Actor) => database.read((db) => findTroubles(db, by, "en", noon));
    expect(await read(ann)).toMatchObject({ ok: false, code: "not-allowed" });
    expect(await read(olga)).toMatchObject({ ok: true });
    const stays = { ids: [id], outcome: "stays", answer: "The law asks for it." };
    for (const by of [ann, ben, olga]) expect(await answer(by, stays)).toMatchObject({ code: "not-allowed" });
    expect(await answer(mei, stays)).toMatchObject({ ok: true, value: { answered: 1 } });
  });

  test("is taken back by whoever made it, and by nobody else, until it is answered", async () => {
    const { database, idOf, answer, said, ann, bo, mei } = await stage();
    const take = (by: Actor, id: string) => database.transact((tx) => takeRemarkBack(tx, by, id));
    const [first, second] = [await idOf(ann), await idOf(ann, { kind: "unclear" })];
    expect(await take(bo, first)).toMatchObject({ ok: false, code: "not-found" });
    expect(await take(mei, first)).toMatchObject({ ok: false, code: "not-found" });
    expect(await take(ann, first)).toEqual({ ok: true, value: undefined });
    expect((await said(ann)).map(({ id }) => id)).toEqual([second]);
    await answer(mei, { ids: [second], outcome: "will_change" });
    expect(await take(ann, second)).toMatchObject({ ok: false, code: "remark-answered" });
  });

  test("is not there for anybody of another organisation", async () => {
    const { database, idOf, answer, ann } = await stage();
    const id = await idOf(ann, { text: "Nobody has two hours." });
    const elsewhere = await testOrganisation(database, "city-buses");
    const stranger = await aMember(database, elsewhere, {
      name: "Stranger",
      role: "administrator",
      slug: "city-buses",
      at: noon,
    });
    expect(await answer(stranger, { ids: [id], outcome: "changed" })).toMatchObject({ code: "not-found" });
    expect(await database.transact((tx) => takeRemarkBack(tx, stranger, id))).toMatchObject({
      code: "not-found",
    });
    const found = await database.read((db) => findTroubles(db, stranger, "en", noon));
    expect(found).toEqual({ ok: true, value: { inForce: null, clauses: [] } });
  });
});

describe("an answer", () => {
  test("is given to several at once or to none, and not a second time unless that is meant", async () => {
    const { idOf, answer, said, ann, bo, mei } = await stage();
    const ids = [await idOf(ann), await idOf(bo)];
    expect(() => clauseAnswerSchema.parse({ ids, outcome: "stays" })).toThrow("required");
    expect(await answer(mei, { ids: [...ids, "nothing"], outcome: "changed" })).toMatchObject({
      code: "not-found",
    });
    expect((await said(bo))[0]).toMatchObject({ outcome: null });
    expect(await answer(mei, { ids, outcome: "will_change", answer: "With the next version." })).toEqual({
      ok: true,
      value: { answered: 2 },
    });
    expect(await answer(mei, { ids: ids.slice(0, 1), outcome: "changed" })).toMatchObject({
      code: "remark-answered",
    });
    expect((await said(ann))[0]).toMatchObject({ outcome: "will_change", answer: "With the next version." });
    expect(await answer(mei, { ids, outcome: "changed", again: true }, later(90))).toMatchObject({
      ok: true,
    });
    expect((await said(ann))[0]).toMatchObject({ outcome: "changed", answer: null });
    // What was answered is said anew where it troubles still.
    expect(ids).not.toContain(await idOf(ann, {}, later(95)));
  });

  test("is new to whoever made the remark until they have read it, and again when it is another", async () => {
    const { database, idOf, answer, said, ann, bo, mei } = await stage();
    const id = await idOf(ann);
    await idOf(bo);
    const unread = (by: Actor) => database.read((db) => listUnreadAnswers(db, by));
    expect(await unread(ann)).toEqual([]);
    await answer(mei, { ids: [id], outcome: "will_change" });
    expect(await unread(ann)).toHaveLength(1);
    expect(await unread(bo)).toEqual([]);
    expect((await said(ann))[0]).toMatchObject({ isNew: true });
    await database.transact((tx) => noteAnswersRead(tx, ann, later(70)));
    expect((await said(ann))[0]).toMatchObject({ isNew: false });
    await answer(mei, { ids: [id], outcome: "changed", again: true }, later(90));
    expect((await said(ann))[0]).toMatchObject({ isNew: true });
  });

  test("is told by one mail for whatever is answered within ten minutes, in the language of the person", async () => {
    const { database, organisationId, idOf, answer, mail, ann, bo, mei } = await stage();
    await database.transact((tx) => savePerson(tx, bo.personId, { language: "zh-Hans" }));
    const ids = [await idOf(ann), await idOf(bo), await idOf(ann, { clause: "puncture" })];
    await answer(mei, { ids, outcome: "changed" }, later(60));
    const more = await idOf(ann, { kind: "unclear" });
    await answer(mei, { ids: [more], outcome: "changed" }, later(65));
    expect(await mail(later(69))).toEqual([]);
    const sent = await mail(later(70));
    expect(sent.map(({ to }) => to).sort()).toEqual(["ann@harbour.example", "bo@harbour.example"]);
    const [toAnn, toBo] = ["ann", "bo"].map((name) => sent.find(({ to }) => to.startsWith(name)));
    expect(toAnn?.subject).toBe("What you said of the policy of Northgate Cycles was answered");
    expect(toAnn?.text).toContain(`${origin}${saidPage("harbour-water")}`);
    expect(toBo?.subject).toBe("您对Northgate Cycles服务政策的反馈有了答复");
    // Whoever left keeps what they said, and hears no more of it.
    const last = await idOf(bo, { kind: "unclear" });
    await database.transact((tx) => saveMember(tx, organisationId, bo.personId, { removedAt: later(80) }));
    await answer(mei, { ids: [last], outcome: "changed" }, later(90));
    expect((await mail(later(200))).filter(({ to }) => to.startsWith("bo"))).toHaveLength(1);
  });
});

describe("those who decide", () => {
  test("see the clauses that trouble most first, with people counted once, also those who left", async () => {
    const { database, organisationId, idOf, answer, troubles, ann, bo, mei, member } = await stage();
    await idOf(ann, { clause: "puncture" });
    await idOf(ann, { clause: "puncture", kind: "unclear", text: "Since when?" }, later(2));
    const waits = [await idOf(ann), await idOf(bo)];
    const cy = await member("Cy", "staff");
    const settled = [await idOf(cy, { clause: "complaints.ways" })];
    await database.transact((tx) => saveMember(tx, organisationId, bo.personId, { removedAt: later(3) }));
    await answer(mei, { ids: settled, outcome: "changed" });
    const { inForce, clauses } = await troubles(mei);
    expect(inForce).toBe("1.0");
    expect(clauses.map(({ clause, people, open, unanswered }) => [clause, people, open, unanswered])).toEqual(
      [
        ["speed.waits", 2, 2, 2],
        ["puncture", 1, 1, 2],
        ["complaints.ways", 1, 0, 0],
      ],
    );
    expect(clauses[0]).toMatchObject({
      heading: "The longest you wait",
      origin: { step: "speed", question: "speed.waits" },
      kinds: { in_the_way: 2, unclear: 0 },
      since: "1.0",
      hasChanged: false,
    });
    expect(clauses[0]?.remarks).toMatchObject([
      { who: "Ann", hasLeft: false },
      { who: "Bo", hasLeft: true },
    ]);
    expect(clauses[1]?.origin).toEqual({ step: "goals", goal: "puncture" });
    const count = (by: Actor) => database.read((db) => countTroubled(db, by));
    expect(await count(mei)).toEqual({ "speed.waits": 2, puncture: 1 });
    expect(await count(ann)).toEqual({});
    await answer(mei, { ids: waits, outcome: "will_change" });
    // A promise is not the end of it.
    expect((await troubles(mei)).clauses[0]).toMatchObject({ clause: "speed.waits", open: 2, unanswered: 0 });
  });

  test("see whether a clause was changed, or taken out, since it was said", async () => {
    const { publish, idOf, troubles, ann, bo, mei } = await stage();
    await idOf(ann);
    await idOf(ann, { clause: "complaints.ways" });
    await publish(
      {
        speed: { ...smallWorkbook.speed, waits: [] },
        complaints: { ...smallWorkbook.complaints, free: true },
      },
      later(30),
    );
    const { inForce, clauses } = await troubles(mei);
    expect(inForce).toBe("2.0");
    const found = (clause: string) => clauses.find((each) => each.clause === clause);
    expect(found("speed.waits")).toMatchObject({
      heading: "The longest you wait",
      language: null,
      origin: null,
      hasChanged: true,
      remarks: [{ since: "gone", number: "1.0" }],
    });
    expect(found("complaints.ways")).toMatchObject({ hasChanged: false, remarks: [{ since: "same" }] });
    await idOf(bo, { clause: "complaints.ways", number: "2.0" }, later(40));
    await publish(
      {
        speed: { ...smallWorkbook.speed, waits: [] },
        complaints: {
          ...smallWorkbook.complaints,
          ways: [{ id: "shop", channel: "shop", how: { en: "Ask at any hour." } }],
        },
      },
      later(50),
    );
    const after = (await troubles(mei)).clauses.find(({ clause }) => clause === "complaints.ways");
    expect(after).toMatchObject({
      since: "1.0",
      people: 2,
      hasChanged: true,
      remarks: [{ since: "changed" }, { since: "changed" }],
    });
  });
});
