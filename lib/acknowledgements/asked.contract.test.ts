import { PassThrough, Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { listAcknowledgements, type StoredAcknowledgement } from "../../db/acknowledgements.ts";
import { dialect } from "../../db/columns.ts";
import { type Database, openDatabase, type OpenOptions } from "../../db/database.ts";
import { PublishedRowsStay } from "../../db/errors.ts";
import { findOrganisation, saveSettings } from "../../db/organisations.ts";
import { listDueMail } from "../../db/outbox.ts";
import { admitMember, createPerson, saveMember, savePerson } from "../../db/people.ts";
import { noon, testFolder, testOrganisation, testPlace, testStage } from "../../db/testing.ts";
import { verifyEverything } from "../chains/queries.ts";
import { restoreBackup, sendBackup } from "../backup/commands.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import type { AccessRole } from "../members/rights.ts";
import { giveNotice } from "../notices/commands.ts";
import { publishDraft, type Publishing } from "../publication/commands.ts";
import { aMember } from "../review/testing.ts";
import { replaceDraft } from "../workbook/commands.ts";
import { smallWorkbook } from "../workbook/testing.ts";
import { type Workbook, workbook as workbookSchema } from "../workbook/workbook.ts";
import { acknowledge, remindPending } from "./commands.ts";
import { findAsked } from "../asked/queries.ts";
import { exportAcknowledgements } from "../reading-record/queries.ts";
import { listStandings, whoWillBeAsked } from "./queries.ts";
import type { ReadRecord, UnreadRecord } from "../reading-record/record.ts";

/** A shop with cashiers and engineers, whose only goal is for cashiers. */
const shop: Workbook = workbookSchema.parse({
  ...smallWorkbook,
  jobs: [
    ...smallWorkbook.jobs,
    { id: "cashier", name: { en: "Cashier", "zh-Hans": "收银员" } },
    { id: "engineer", name: { en: "Engineer", "zh-Hans": "工程师" } },
  ],
  organisation: {
    ...smallWorkbook.organisation,
    name: { ...smallWorkbook.organisation.name, "zh-Hans": "自行车行" },
  },
  goals: smallWorkbook.goals.map((goal) => ({
    ...goal,
    subject: { ...goal.subject, "zh-Hans": "补胎" },
    audience: { public: true, jobs: ["cashier"] },
  })),
});

/** The shop with so many hours in its goal. */
const promising = (value: number): Workbook => ({
  ...shop,
  goals: shop.goals.map((goal) => ({
    ...goal,
    bands: [{ limits: [{ time: { kind: "duration", comparison: "at_most", value, unit: "hours" } }] }],
  })),
});

/** The shop with other words in its vision. */
const saying = (statement: string, workbook: Workbook = shop): Workbook => ({
  ...workbook,
  vision: { ...workbook.vision, statement: { en: statement } },
});

async function publishAt(
  database: Database,
  organisationId: OrganisationId,
  workbook: Workbook,
  publishing: Partial<Publishing> & { at: Date },
): Promise<{ number: string; hash: string }> {
  const published = await database.transact(function* (tx) {
    yield* replaceDraft(tx, organisationId, workbook, { savedBy: "mei", at: publishing.at });
    return yield* publishDraft(tx, organisationId, {
      changeNote: { en: "Because." },
      publishedBy: "mei",
      ...publishing,
    });
  });
  if (!published.ok) throw new Error(published.message);
  return published.value;
}

/** Somebody with these jobs. */
async function aReader(
  database: Database,
  organisationId: OrganisationId,
  { name, role = "staff", jobs = [], at }: { name: string; role?: AccessRole; jobs?: string[]; at: Date },
): Promise<Actor> {
  const actor = await aMember(database, organisationId, { name, role, at });
  await database.transact((tx) => saveMember(tx, organisationId, actor.personId, { jobs }));
  return actor;
}

const hour = 3_600_000;
const later = (hours: number) => new Date(noon.getTime() + hours * hour);
const post = { publicUrl: "https://promises.example", sendsMail: true };

async function stage() {
  const { database, place, openAnother } = await testStage();
  const organisationId = await testOrganisation(database);
  const person = (name: string, jobs: string[] = [], role: AccessRole = "staff") =>
    aReader(database, organisationId, { name, jobs, role, at: noon });
  const mei = await person("Mei", [], "manager");
  const cas = await person("Cas", ["cashier"]);
  const eng = await person("Eng", ["engineer"]);
  const publish = (workbook: Workbook, at: Date, more: Parameters<typeof publishAt>[3] | object = {}) =>
    publishAt(database, organisationId, workbook, { ...more, at });
  const asked = async (actor: Actor, at: Date, language = "en") => {
    const found = await database.read((db) => findAsked(db, actor, language, at));
    if (!found.ok) throw new Error(found.message);
    return found.value;
  };
  const send = (actor: Actor, number: string, hash: string, at: Date) =>
    database.transact((tx) => acknowledge(tx, actor, { number, hash, language: "en" }, at));
  /** Acknowledges whatever is asked. */
  const read = async (actor: Actor, at: Date) => {
    const found = await asked(actor, at);
    if (!("hash" in found)) throw new Error(`${actor.name} is asked nothing: ${found.state}.`);
    return send(actor, found.number, found.hash, at);
  };
  const records = () =>
    database.read((db) => listAcknowledgements(db, organisationId, { after: 0, most: 1000 }));
  const standings = async (at: Date, by: Actor = mei) => {
    const found = await database.read((db) => listStandings(db, by, at));
    if (!found.ok) throw new Error(found.message);
    return found.value;
  };
  const states = async (at: Date) =>
    Object.fromEntries((await standings(at)).people.map(({ name, state }) => [name, state]));
  const withdraw = (number: string, at: Date) =>
    database.transact((tx) =>
      giveNotice(tx, mei, number, { kind: "withdrawn", because: { en: "It was wrong." } }, at),
    );
  return {
    database,
    place,
    openAnother,
    organisationId,
    person,
    mei,
    cas,
    eng,
    publish,
    asked,
    send,
    read,
    records,
    standings,
    states,
    withdraw,
  };
}

async function exported(
  database: Pick<Database, "read">,
  actor: Actor,
  at: Date,
  choice: { day?: string; format?: "csv" | "json" } = {},
  language: "en" | "zh-Hans" = "en",
): Promise<string> {
  const file = await exportAcknowledgements(database, actor, { format: "json", ...choice }, { language, at });
  if (!file.ok) throw new Error(JSON.stringify(file));
  const parts: string[] = [];
  for await (const part of file.value.parts) parts.push(part);
  return parts.join("");
}

type Exported = {
  day: string;
  inForce: { number: string; asked: string } | null;
  read: ReadRecord[];
  unread: UnreadRecord[];
};
const readBy = async (...asked: Parameters<typeof exported>) =>
  JSON.parse(await exported(...asked)) as Exported;

describe("what is asked of somebody", () => {
  test("is nothing before there is a version, then all of it, once", async () => {
    const { asked, publish, read, cas, records, states } = await stage();
    expect(await asked(cas, noon)).toEqual({ state: "nobody" });
    const first = await publish(shop, noon);
    const all = await asked(cas, noon);
    expect(all).toMatchObject({
      state: "pending",
      number: "1.0",
      hash: first.hash,
      language: "en",
      summary: expect.stringMatching(
        /^All of version 1\.0 that concerns your work, \d+ parts: 1 standard, /,
      ) as string,
      differences: [],
    });
    expect(await read(cas, later(1))).toMatchObject({ ok: true, value: { number: "1.0", again: false } });
    expect(await asked(cas, later(2))).toEqual({
      state: "current",
      inForce: "1.0",
      read: { number: "1.0", at: later(1).toISOString() },
    });
    const [record] = await records();
    expect(record).toMatchObject({
      sequence: 1,
      personId: cas.personId,
      number: "1.0",
      versionHash: first.hash,
      previousHash: null,
      at: later(1),
      body: { name: "Cas", jobs: ["cashier"], places: [], language: "en" },
    });
    expect(record?.body.shown).toContainEqual({ what: "goal", id: "puncture", heading: "Punctures" });
    expect(record?.body).not.toHaveProperty("since");
    expect(await states(later(2))).toEqual({ Mei: "pending", Cas: "current", Eng: "pending" });
  });

  test("is what a second version changed for their job, shown as the change, and nothing for another's", async () => {
    const { asked, publish, read, cas, eng, mei, records, states } = await stage();
    await publish(shop, noon);
    for (const actor of [cas, eng, mei]) await read(actor, later(1));
    const second = await publish(promising(4), later(2));
    const change = await asked(cas, later(3));
    expect(change).toMatchObject({
      state: "outdated",
      number: "2.0",
      hash: second.hash,
      since: { number: "1.0" },
      parts: [],
    });
    if (!("differences" in change)) throw new Error("no change");
    expect(change.summary).toContain("from at most 2 hours to 4");
    expect(change.differences[0]).toMatchObject({ what: "standard", id: "puncture", kinds: ["changed"] });
    expect(await asked(eng, later(3))).toMatchObject({ state: "current", inForce: "2.0" });
    expect(await states(later(3))).toEqual({ Mei: "outdated", Cas: "outdated", Eng: "current" });
    await read(cas, later(4));
    const record = (await records()).at(-1);
    expect(record?.body).toMatchObject({ since: "1.0", summary: change.summary });
    expect(record?.body.shown[0]).toMatchObject({
      what: "goal",
      id: "puncture",
      before: expect.stringContaining("2 hours") as string,
      after: expect.stringContaining("4 hours") as string,
    });
    expect(await states(later(5))).toEqual({ Mei: "outdated", Cas: "current", Eng: "current" });
  });

  test("is one thing after several versions, told from the one that they knew", async () => {
    const { asked, publish, read, cas, records } = await stage();
    await publish(shop, noon);
    await read(cas, later(1));
    await publish(promising(3), later(2));
    await publish(promising(6), later(3));
    const change = await asked(cas, later(4));
    expect(change).toMatchObject({ number: "3.0", since: { number: "1.0" } });
    expect("summary" in change && change.summary).toContain("from at most 2 hours to 6");
    await read(cas, later(5));
    expect((await records()).map(({ number }) => number)).toEqual(["1.0", "3.0"]);
    expect(await asked(cas, later(6))).toMatchObject({ state: "current" });
  });

  test("is nothing where only wording was corrected, on its own or on the way to another version", async () => {
    const { asked, publish, read, cas, eng, send, states } = await stage();
    await publish(shop, noon);
    for (const actor of [cas, eng]) await read(actor, later(1));
    const corrected = saying("You ride home the same day.");
    const editorial = await publish(corrected, later(2), { kind: "editorial" });
    expect(editorial.number).toBe("1.1");
    expect(await asked(cas, later(3))).toMatchObject({ state: "current", inForce: "1.1" });
    expect(await send(cas, "1.1", editorial.hash, later(3))).toMatchObject({
      ok: false,
      code: "asks-nobody",
    });
    // Whoever has read nothing yet reads the words that are in force, and acknowledges the version that they correct.
    await publish(saying("You ride home the same day.", promising(4)), later(4));
    await publish(saying("You ride home on that day.", promising(4)), later(5), { kind: "editorial" });
    expect(await asked(eng, later(6))).toMatchObject({ state: "current", inForce: "2.1" });
    const change = await asked(cas, later(6));
    expect(change).toMatchObject({ state: "outdated", number: "2.0", inForce: "2.1" });
    expect("differences" in change && change.differences.map(({ id }) => id)).not.toContain("vision");
    expect(await states(later(6))).toMatchObject({ Cas: "outdated", Eng: "current" });
  });

  test("is kept with the words that were in force, also where they are corrected while it is read", async () => {
    const { asked, publish, cas, eng, send, records } = await stage();
    const first = await publish(shop, noon);
    const seen = await asked(cas, later(1));
    const editorial = await publish(saying("You ride home the same day."), later(2), { kind: "editorial" });
    expect(seen).toMatchObject({ hash: first.hash });
    expect(await send(cas, "1.0", first.hash, later(3))).toMatchObject({ ok: true });
    expect(await asked(eng, later(3))).toMatchObject({ number: "1.0", hash: editorial.hash, inForce: "1.1" });
    expect(await send(eng, "1.0", editorial.hash, later(3))).toMatchObject({ ok: true });
    const [one, other] = await records();
    expect(one?.body).not.toHaveProperty("wording");
    expect(other).toMatchObject({
      number: "1.0",
      versionHash: first.hash,
      body: { wording: { number: "1.1", hash: editorial.hash } },
    });
  });

  test("begins when a scheduled version comes into force, and not before", async () => {
    const { asked, publish, read, cas, send } = await stage();
    await publish(shop, noon);
    await read(cas, later(1));
    const next = await publish(promising(4), later(2), { effectiveFrom: later(10) });
    expect(await asked(cas, later(9))).toMatchObject({ state: "current", inForce: "1.0" });
    expect(await send(cas, "2.0", next.hash, later(9))).toMatchObject({ ok: false, code: "moved-on" });
    expect(await asked(cas, later(10))).toMatchObject({ state: "outdated", number: "2.0" });
  });

  test("is nothing for a version that was withdrawn, and nothing anew where an earlier one holds again", async () => {
    const { asked, publish, read, cas, eng, send, withdraw, states } = await stage();
    await publish(shop, noon);
    await read(cas, later(1));
    const second = await publish(promising(4), later(2));
    await read(eng, later(3));
    await withdraw("2.0", later(4));
    expect(await asked(cas, later(5))).toMatchObject({ state: "current", inForce: "1.0" });
    expect(await send(cas, "2.0", second.hash, later(5))).toMatchObject({ ok: false, code: "moved-on" });
    // Whoever came in between read the withdrawn one alone; nothing in the earlier one is another for an engineer.
    expect(await asked(eng, later(5))).toMatchObject({ state: "current", read: { number: "2.0" } });
    expect(await states(later(5))).toMatchObject({ Cas: "current", Eng: "current" });
    // The next one is told from what they went by, and not from what no longer held.
    await publish(promising(5), later(6));
    expect(await asked(cas, later(7))).toMatchObject({ number: "3.0", since: { number: "1.0" } });
    expect(await states(later(7))).toMatchObject({ Cas: "outdated", Eng: "current" });
  });

  test("is asked anew of whoever read a withdrawn version alone, where the earlier one is another for them", async () => {
    const { asked, publish, read, cas, withdraw } = await stage();
    await publish(shop, noon);
    await publish(promising(4), later(1));
    await read(cas, later(2));
    await withdraw("2.0", later(3));
    const change = await asked(cas, later(4));
    expect(change).toMatchObject({ state: "outdated", number: "1.0", since: { number: "2.0" } });
    expect("summary" in change && change.summary).toContain("from at most 4 hours to 2");
    expect(await read(cas, later(5))).toMatchObject({ ok: true });
    expect(await asked(cas, later(6))).toMatchObject({ state: "current" });
  });

  test("is nothing for auditors, shared tablets and tokens that may only read", async () => {
    const { database, organisationId, asked, publish, person, cas, send, states } = await stage();
    const first = await publish(shop, noon);
    const aud = await person("Aud", [], "auditor");
    await database.transact(function* (tx) {
      yield* createPerson(tx, {
        id: "tablet",
        kind: "device",
        name: "Counter 2",
        signInName: null,
        passwordHash: null,
        language: null,
        createdAt: noon,
      });
      yield* admitMember(tx, organisationId, { personId: "tablet", role: "staff", at: noon });
    });
    const tablet: Actor = { ...cas, personId: "tablet", readOnly: true };
    for (const actor of [aud, tablet, { ...cas, readOnly: true }])
      expect(await asked(actor, later(1))).toEqual({ state: "nobody" });
    expect(await send(aud, "1.0", first.hash, later(1))).toMatchObject({ ok: false, code: "not-allowed" });
    expect(await send(tablet, "1.0", first.hash, later(1))).toMatchObject({ ok: false, code: "read-only" });
    expect(Object.keys(await states(later(1)))).toEqual(["Cas", "Eng", "Mei"]);
  });

  test("is told in the reader's language, or in one in which something changed", async () => {
    const { asked, publish, read, cas } = await stage();
    const both: Workbook = { ...shop, languages: ["en", "zh-Hans"] };
    const named = (statement: Workbook["vision"]["statement"]): Workbook => ({
      ...both,
      vision: { ...both.vision, statement },
    });
    const statement = { en: "Home by bike.", "zh-Hans": "当天骑回家。" };
    await publish(named(statement), noon, { changeNote: { en: "One.", "zh-Hans": "一。" } });
    expect(await asked(cas, later(1), "zh-Hans")).toMatchObject({
      language: "zh-Hans",
      summary: expect.stringContaining("第1.0版中与您工作有关的全部内容") as string,
    });
    await read(cas, later(1));
    await publish(named({ ...statement, "zh-Hans": "两小时内骑回家。" }), later(2));
    expect(await asked(cas, later(3), "zh-Hans")).toMatchObject({
      language: "zh-Hans",
      summary: "愿景的表述有改动。",
    });
    // Nothing changed in English; the reader is asked all the same, in the language in which it did.
    expect(await asked(cas, later(3), "en")).toMatchObject({ language: "zh-Hans", state: "outdated" });
  });

  test("is not asked twice where a translation was added", async () => {
    const { asked, publish, read, cas, eng } = await stage();
    await publish(shop, noon);
    for (const actor of [cas, eng]) await read(actor, later(1));
    const statement = { en: shop.vision.statement?.en ?? "", "zh-Hans": "当天骑回家。" };
    const both: Workbook = {
      ...promising(4),
      languages: ["en", "zh-Hans"],
      vision: { ...shop.vision, statement },
    };
    await publish(both, later(2), {
      changeNote: { en: "Two.", "zh-Hans": "二。" },
    });
    expect(await asked(cas, later(3), "zh-Hans")).toMatchObject({ state: "outdated", language: "en" });
    expect(await asked(eng, later(3), "zh-Hans")).toMatchObject({ state: "current" });
  });
});

describe("an acknowledgement", () => {
  test("is refused of what was not shown, of what is not in force, and where there is nothing to read", async () => {
    const { publish, read, cas, eng, send, records } = await stage();
    const first = await publish(shop, noon);
    expect(await send(cas, "1.0", "another hash", later(1))).toMatchObject({ ok: false, code: "moved-on" });
    expect(await send(cas, "9.0", first.hash, later(1))).toMatchObject({ ok: false, code: "not-found" });
    await read(eng, later(1));
    const second = await publish(promising(4), later(2));
    expect(await send(cas, "1.0", first.hash, later(3))).toMatchObject({ ok: false, code: "moved-on" });
    expect(await send(cas, "2.0", first.hash, later(3))).toMatchObject({ ok: false, code: "moved-on" });
    expect(await send(eng, "2.0", second.hash, later(3))).toMatchObject({
      ok: false,
      code: "nothing-to-read",
    });
    expect(await records()).toHaveLength(1);
  });

  test("given twice at once, by however many processes, is one", async () => {
    const { openAnother, publish, cas, records, read, database } = await stage();
    const first = await publish(shop, noon);
    const doors = [database, await openAnother(), database];
    const form = { number: "1.0", hash: first.hash, language: "en" as const };
    const answers = await Promise.all(
      doors.map((door) => door.transact((tx) => acknowledge(tx, cas, form, later(1)))),
    );
    expect(answers.map((answer) => answer.ok && answer.value.number)).toEqual(["1.0", "1.0", "1.0"]);
    expect(answers.filter((answer) => answer.ok && !answer.value.again)).toHaveLength(1);
    expect(await records()).toHaveLength(1);
    // A reply that was lost is asked for again when there is another version already.
    await publish(promising(4), later(2));
    const again = await database.transact((tx) => acknowledge(tx, cas, form, later(3)));
    expect(again).toEqual({
      ok: true,
      value: { number: "1.0", at: later(1).toISOString(), again: true },
    });
    await read(cas, later(4));
    expect(await records()).toHaveLength(2);
  });

  test("of many people at once are one chain", async () => {
    const { database, openAnother, organisationId, publish, records } = await stage();
    const first = await publish(shop, noon);
    const people = await Promise.all(
      Array.from({ length: 24 }, (_, at) =>
        aReader(database, organisationId, { name: `Reader ${at}`, at: noon }),
      ),
    );
    const doors = [database, await openAnother()];
    const form = { number: "1.0", hash: first.hash, language: "en" as const };
    const answers = await Promise.all(
      people.map((reader, at) => doors[at % 2]!.transact((tx) => acknowledge(tx, reader, form, later(1)))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(24);
    const chain = await records();
    expect(chain.map(({ sequence }) => sequence)).toEqual(chain.map((_, at) => at + 1));
    expect(new Set(chain.map(({ personId }) => personId)).size).toBe(24);
    const [report] = await database.read((db) => verifyEverything(db, {}));
    expect(report?.report).toMatchObject({ broken: [], counts: { acknowledgements: 24 } });
  });

  test("is never altered and never goes", async () => {
    const { database, publish, read, cas, organisationId } = await stage();
    await publish(shop, noon);
    await read(cas, later(1));
    const { acknowledgements } = await import("../../db/schema.ts");
    const { run } = await import("../../db/work.ts");
    const attempts = [
      () =>
        database.transact(function* (tx) {
          yield* run(tx.update(acknowledgements).set({ number: "9.0" }).returning());
        }),
      () =>
        database.transact(function* (tx) {
          yield* run(tx.delete(acknowledgements).returning());
        }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow(PublishedRowsStay);
    expect(
      await database.read((db) => listAcknowledgements(db, organisationId, { after: 0, most: 9 })),
    ).toHaveLength(1);
  });

  test("survives another role, other jobs, leaving, and coming back", async () => {
    const { database, organisationId, publish, read, cas, asked, standings, records } = await stage();
    const change = (changes: Parameters<typeof saveMember>[3]) =>
      database.transact((tx) => saveMember(tx, organisationId, cas.personId, changes));
    await publish(shop, noon);
    await read(cas, later(1));
    const stand = async (at: Date) => {
      const { people, apart } = await standings(at);
      return [...people, ...apart].find(({ personId }) => personId === cas.personId);
    };

    // Another role: as an approver they are asked as before; as an auditor nothing, and what they read is kept.
    await change({ role: "approver" });
    expect(await stand(later(2))).toMatchObject({
      state: "current",
      role: "approver",
      read: { number: "1.0" },
    });
    await change({ role: "auditor" });
    expect(await stand(later(2))).toMatchObject({ because: "not_asked", read: { number: "1.0" } });
    await change({ role: "staff" });

    // Other jobs: what they read of this version stands; the next one asks for what it changes for the new job.
    await change({ jobs: ["engineer"] });
    expect(await stand(later(3))).toMatchObject({ state: "current", jobs: ["engineer"] });
    await publish(promising(4), later(4));
    expect(await stand(later(5))).toMatchObject({ state: "current" });
    await change({ jobs: ["cashier"] });
    expect(await stand(later(5))).toMatchObject({ state: "outdated" });

    // Gone, and kept apart; then back, with what they had read.
    await change({ removedAt: later(6) });
    expect(await asked(cas, later(7))).toEqual({ state: "nobody" });
    expect(await stand(later(7))).toMatchObject({
      because: "left",
      leftAt: later(6).toISOString(),
      read: { number: "1.0" },
    });
    await database.transact((tx) =>
      admitMember(tx, organisationId, {
        personId: cas.personId,
        role: "staff",
        jobs: ["cashier"],
        at: later(8),
      }),
    );
    expect(await asked(cas, later(9))).toMatchObject({ state: "outdated", since: { number: "1.0" } });
    await read(cas, later(9));
    expect((await records()).map(({ number, body }) => [number, body.jobs])).toEqual([
      ["1.0", ["cashier"]],
      ["2.0", ["cashier"]],
    ]);
  });

  test("is nothing that another organisation sees or asks after", async () => {
    const { database, publish, read, cas, mei, standings } = await stage();
    const buses = await testOrganisation(database, "city-buses");
    const neighbour = await aReader(database, buses, { name: "Neighbour", role: "administrator", at: noon });
    await publish(shop, noon);
    await read(cas, later(1));
    // Somebody who belongs to both is asked by each, and has read nothing at the other.
    await database.transact((tx) =>
      admitMember(tx, buses, { personId: cas.personId, role: "staff", jobs: ["cashier"], at: noon }),
    );
    const there = { ...cas, organisationId: buses, slug: "city-buses" };
    await publishAt(database, buses, shop, { at: later(2) });
    const asked = await database.read((db) => findAsked(db, there, "en", later(3)));
    expect(asked).toMatchObject({ ok: true, value: { state: "pending" } });
    const form = { number: "1.0", hash: "", language: "en" as const };
    const own = await database.read((db) => findAsked(db, cas, "en", later(3)));
    expect(own).toMatchObject({ ok: true, value: { state: "current" } });
    if (asked.ok && "hash" in asked.value) form.hash = asked.value.hash;
    const strangers = await database.transact((tx) => acknowledge(tx, mei, form, later(3)));
    expect(strangers).toMatchObject({ ok: false, code: "moved-on" });
    expect((await standings(later(3), neighbour)).people.map(({ name, state }) => [name, state])).toEqual([
      ["Cas", "pending"],
      ["Neighbour", "pending"],
    ]);
    expect((await readBy(database, neighbour, later(3))).read).toEqual([]);
  });

  test("is the same after a restore from a backup, chain and all", async () => {
    const { database, place, organisationId, publish, read, cas, eng, mei, records } = await stage();
    await publish(shop, noon);
    for (const actor of [cas, eng]) await read(actor, later(1));
    await publish(promising(4), later(2));
    await read(cas, later(3));
    const kept = await records();
    const told = await exported(database, mei, later(4));
    const through = new PassThrough();
    const [file, sent] = await Promise.all([buffer(through), sendBackup(place, through, later(4))]);
    if (!sent.ok) throw new Error(sent.message);
    const to: OpenOptions = dialect === "sqlite" ? { dataDir: testFolder() } : await testPlace();
    const restored = await restoreBackup(to, Readable.from([file]), {
      replace: false,
      as: "move",
      at: later(5),
    });
    if (!restored.ok) throw new Error(restored.message);
    const other = await openDatabase(to);
    try {
      const rows = (all: StoredAcknowledgement[]) => all.map((row) => ({ ...row }));
      expect(
        rows(await other.read((db) => listAcknowledgements(db, organisationId, { after: 0, most: 10 }))),
      ).toEqual(rows(kept));
      expect(await exported(other, mei, later(4))).toBe(told);
      expect(await other.read((db) => findAsked(db, cas, "en", later(6)))).toMatchObject({
        value: { state: "current" },
      });
      const [report] = await other.read((db) => verifyEverything(db, {}));
      expect(report?.report).toMatchObject({ broken: [], counts: { acknowledgements: 3 } });
      // What is read from now on goes on from the end of the chain.
      const asked = await other.read((db) => findAsked(db, mei, "en", later(6)));
      if (!asked.ok || !("hash" in asked.value)) throw new Error("Mei has read nothing yet.");
      const { number, hash } = asked.value;
      const said = await other.transact((tx) =>
        acknowledge(tx, mei, { number, hash, language: "en" }, later(6)),
      );
      expect(said).toMatchObject({ ok: true });
      const [after] = await other.read((db) => verifyEverything(db, {}));
      expect(after?.report).toMatchObject({ broken: [], counts: { acknowledgements: 4 } });
    } finally {
      await other.close();
    }
  });
});

describe("who will be asked", () => {
  test("is known before publishing, by name and by job", async () => {
    const { database, publish, read, person, cas, eng, mei } = await stage();
    const outlook = async (draft: Workbook, at: Date) => {
      const found = await database.read((db) => whoWillBeAsked(db, mei, draft, at));
      if (!found.ok) throw new Error(found.message);
      return found.value;
    };
    expect(await outlook(shop, noon)).toMatchObject({ people: 3, first: 3, names: ["Cas", "Eng", "Mei"] });
    await publish(shop, noon);
    for (const actor of [cas, eng, mei]) await read(actor, later(1));
    expect(await outlook(shop, later(2))).toEqual({ people: 0, first: 0, names: [], more: 0, jobs: [] });
    expect(await outlook(promising(4), later(2))).toEqual({
      people: 2,
      first: 0,
      names: ["Cas", "Mei"],
      more: 0,
      jobs: [
        { id: "cashier", name: { en: "Cashier", "zh-Hans": "收银员" }, people: 1 },
        { id: null, name: null, people: 1 },
      ],
    });
    for (let at = 0; at < 25; at += 1)
      await person(`Zed ${String(at).padStart(2, "0")}`, ["cashier", "engineer"]);
    const many = await outlook(promising(4), later(2));
    expect(many).toMatchObject({ people: 27, first: 25, more: 7 });
    expect(many.names).toHaveLength(20);
    expect(many.jobs).toMatchObject([
      { id: "cashier", people: 26 },
      { id: "engineer", people: 25 },
      { id: null, people: 1 },
    ]);
    // What is asked after publishing is what was foreseen.
    await publish(promising(4), later(3));
    const { counts } = await (async () => {
      const found = await database.read((db) => listStandings(db, mei, later(4)));
      if (!found.ok) throw new Error(found.message);
      return found.value;
    })();
    expect(counts).toEqual({ pending: 25, outdated: 2, current: 1 });
  });

  test("counts no corrections of wording that were made since", async () => {
    const { database, publish, read, eng, mei } = await stage();
    await publish(shop, noon);
    for (const actor of [eng, mei]) await read(actor, later(1));
    const corrected = (workbook: Workbook) => saying("You ride home the same day.", workbook);
    await publish(corrected(shop), later(2), { kind: "editorial" });
    const found = await database.read((db) => whoWillBeAsked(db, mei, corrected(promising(4)), later(3)));
    expect(found).toMatchObject({ ok: true, value: { names: ["Cas", "Mei"] } });
  });

  test("is for whoever may see who has read what", async () => {
    const { database, cas, person } = await stage();
    const ann = await person("Ann", [], "approver");
    for (const actor of [cas, ann]) {
      expect(await database.read((db) => whoWillBeAsked(db, actor, shop, noon))).toMatchObject({
        ok: false,
        code: "not-allowed",
      });
      expect(await database.read((db) => listStandings(db, actor, noon))).toMatchObject({
        ok: false,
        code: "not-allowed",
      });
      expect(
        await exportAcknowledgements(database, actor, { format: "csv" }, { language: "en", at: noon }),
      ).toMatchObject({ ok: false, code: "not-allowed" });
    }
  });
});

describe("reminders", () => {
  const mails = (database: Database) => database.read((db) => listDueMail(db, later(1000), 100));

  test("go by mail to those who have something to read, once a day for a version", async () => {
    const { database, publish, read, cas, eng, mei, person, standings } = await stage();
    const nameless = await person("Nan", ["cashier"]);
    const { people } = await import("../../db/schema.ts");
    const { run } = await import("../../db/work.ts");
    const { eq } = await import("drizzle-orm");
    await database.transact(function* (tx) {
      yield* run(
        tx.update(people).set({ signInName: "nan" }).where(eq(people.id, nameless.personId)).returning(),
      );
      yield* savePerson(tx, cas.personId, { language: "zh-Hans" });
    });
    await publish(shop, noon);
    for (const actor of [cas, eng]) await read(actor, later(1));
    await publish(promising(4), later(2));
    const reach = async (at: Date) =>
      Object.fromEntries((await standings(at)).people.map((each) => [each.name, each.reach]));
    expect(await reach(later(3))).toMatchObject({ Cas: "mail", Nan: "no_address" });
    const remind = (at: Date, ids?: string[]) =>
      remindPending(database, mei, ids ? { people: ids } : {}, { post, at });
    expect(await remind(later(3), [cas.personId, eng.personId, nameless.personId])).toEqual({
      ok: true,
      value: { mailed: 1, withoutAddress: 1, alreadyToday: 0 },
    });
    expect(await reach(later(3))).toMatchObject({ Cas: "mailed_today", Mei: "mail" });
    expect(await remind(later(4))).toEqual({
      ok: true,
      value: { mailed: 1, withoutAddress: 1, alreadyToday: 1 },
    });
    const sent = await mails(database);
    expect(sent.map(({ to }) => to).sort()).toEqual(["cas@harbour.example", "mei@harbour.example"]);
    const toCas = sent.find(({ to }) => to.startsWith("cas"));
    expect(toCas?.subject).toContain("有与您有关的改动");
    expect(toCas?.text).toContain("https://promises.example/handbook/harbour-water");
    expect(sent.find(({ to }) => to.startsWith("mei"))?.text).toContain("Read what concerns your work");
    expect(await remind(later(30))).toMatchObject({ value: { mailed: 2, alreadyToday: 0 } });
    await read(cas, later(31));
    expect(await remind(later(60))).toMatchObject({ value: { mailed: 1 } });
  });

  test("asked for twice at once are sent once, and more than fit in one batch all go", async () => {
    const { database, openAnother, organisationId, publish, mei } = await stage();
    await publish(shop, noon);
    for (let at = 0; at < 230; at += 1)
      await aReader(database, organisationId, { name: `Reader ${at}`, at: noon });
    const doors = [database, await openAnother()];
    const answers = await Promise.all(
      doors.map((door) => remindPending(door, mei, {}, { post, at: later(1) })),
    );
    const counted = answers.map((answer) => (answer.ok ? answer.value : undefined));
    expect(counted.reduce((sum, each) => sum + (each?.mailed ?? 0), 0)).toBe(233);
    expect(counted.reduce((sum, each) => sum + (each?.alreadyToday ?? 0), 0)).toBe(233);
  });

  test("are refused to whoever may not send them, and where no mail is sent", async () => {
    const { database, publish, cas, mei, person } = await stage();
    await publish(shop, noon);
    const aud = await person("Aud", [], "auditor");
    for (const actor of [cas, aud])
      expect(await remindPending(database, actor, {}, { post, at: noon })).toMatchObject({
        ok: false,
        code: "not-allowed",
      });
    expect(
      await remindPending(database, mei, {}, { post: { ...post, sendsMail: false }, at: noon }),
    ).toMatchObject({ ok: false, code: "no-mail" });
    expect(await mails(database)).toEqual([]);
  });
});

describe("an auditor's export", () => {
  test("says exactly who had read what at the end of a day", async () => {
    const { database, organisationId, publish, read, person, cas, eng } = await stage();
    const aud = await person("Aud", [], "auditor");
    const first = await publish(shop, noon);
    await read(cas, later(1));
    const second = await publish(promising(4), later(24));
    // Two minutes before the day ends in London, where summer time is an hour ahead of UTC.
    await read(cas, new Date("2026-09-02T22:58:00.000Z"));
    await read(eng, new Date("2026-09-02T23:00:00.000Z"));
    await database.transact((tx) => savePerson(tx, cas.personId, { name: "Cas Ho" }));
    await database.transact((tx) =>
      saveMember(tx, organisationId, cas.personId, { jobs: ["engineer"], removedAt: later(60) }),
    );
    const on = (day?: string) => readBy(database, aud, later(100), day ? { day } : {});
    const line = ({ name, number, inForce, member, jobs }: ReadRecord) =>
      [name, number, inForce, member, jobs.map((job) => job.name).join()].join(" ");

    const before = await on("2026-08-31");
    expect(before).toMatchObject({ inForce: null, read: [], unread: [] });

    const one = await on("2026-09-01");
    expect(one.inForce).toMatchObject({ number: "1.0" });
    expect(one.read.map(line)).toEqual(["Cas 1.0 true yes Cashier"]);
    expect(one.read[0]).toMatchObject({
      personId: cas.personId,
      hash: first.hash,
      at: later(1).toISOString(),
      sequence: 1,
      previousSeal: null,
    });
    expect(one.unread.map(({ name }) => name)).toEqual(["Eng", "Mei"]);

    const two = await on("2026-09-02");
    expect(two.inForce).toMatchObject({ number: "2.0" });
    expect(two.read.map(line)).toEqual(["Cas 1.0 false yes Cashier", "Cas 2.0 true yes Cashier"]);
    expect(two.read[1]).toMatchObject({
      hash: second.hash,
      since: "1.0",
      summary: expect.stringContaining("from at most 2 hours to 4") as string,
      previousSeal: one.read[0]?.seal,
    });

    const three = await on("2026-09-03");
    expect(three.read.map(line)).toEqual([
      "Cas 1.0 false yes Cashier",
      "Cas 2.0 true yes Cashier",
      "Eng 2.0 true yes Engineer",
    ]);
    const today = await on();
    expect(today.day).toBe("2026-09-05");
    expect(today.read.map(({ name, member }) => `${name} ${member}`)).toEqual([
      "Cas no",
      "Cas no",
      "Eng yes",
    ]);
    expect(today.unread.map(({ name }) => name)).toEqual(["Mei"]);
  });

  test("says of a withdrawn version what held on the day, and of somebody who came back what is not known", async () => {
    const { database, organisationId, publish, read, withdraw, cas, mei } = await stage();
    await publish(shop, noon);
    await publish(promising(4), later(1));
    await read(cas, later(2));
    await withdraw("2.0", later(24));
    await database.transact((tx) => saveMember(tx, organisationId, cas.personId, { removedAt: later(25) }));
    await database.transact((tx) =>
      admitMember(tx, organisationId, { personId: cas.personId, role: "staff", at: later(72) }),
    );
    const on = (day: string) => readBy(database, mei, later(100), { day });
    expect(await on("2026-09-01")).toMatchObject({
      inForce: { number: "2.0" },
      read: [{ number: "2.0", inForce: true, member: "not_known" }],
    });
    expect(await on("2026-09-02")).toMatchObject({
      inForce: { number: "1.0" },
      read: [{ number: "2.0", inForce: false, member: "not_known" }],
    });
    expect(await on("2026-09-04")).toMatchObject({ read: [{ member: "yes" }] });
  });

  test("is a table that spreadsheets open and never run, in the reader's language", async () => {
    const { database, organisationId, publish, read, person, cas, mei } = await stage();
    await database.transact((tx) => savePerson(tx, cas.personId, { name: '=HYPERLINK("http://x","y")' }));
    await database.transact(function* (tx) {
      const { settings, revision } = (yield* findOrganisation(tx, organisationId))!;
      yield* saveSettings(tx, organisationId, revision, { ...settings, timeZone: "Asia/Shanghai" });
    });
    await person("Ada, of the till", ["cashier"]);
    await publish(shop, noon);
    await read(cas, later(1));
    const table = await exported(database, mei, later(2), { format: "csv" });
    expect(table.startsWith("\ufeffName then,")).toBe(true);
    const [head, first, ...others] = table.split("\n");
    expect(head?.split(",")).toHaveLength(25);
    expect(first).toContain(`"'=HYPERLINK(""http://x"",""y"")",yes,1.0,yes,2026-09-01 21:00,`);
    expect(first).toContain(",Cashier,");
    expect(others).toContainEqual(
      expect.stringMatching(
        /^"Ada, of the till",yes,none,no,.*,Cashier,,[^,]+,2026-09-01,1\.0,[0-9a-f]{64},2026-09-01 22:00,Mei$/,
      ),
    );
    // A day on which nobody belonged to it says so.
    const early = await exported(database, mei, later(2), { format: "csv", day: "2026-08-30" });
    expect(early.trimEnd().split("\n")).toHaveLength(2);
    expect(early).toMatch(/\n"?Nobody belonged to the organisation on this day/);
    expect(await readBy(database, mei, later(2), { day: "2026-08-30" })).toMatchObject({
      belonged: 0,
      madeBy: "Mei",
      madeAt: later(2).toISOString(),
    });
    const chinese = await exported(database, mei, later(2), { format: "csv" }, "zh-Hans");
    expect(chinese.startsWith("\ufeff当时的姓名,")).toBe(true);
    expect(chinese).toContain(",收银员,");
  });

  test("is refused of a day that is still to come, or that there is not", async () => {
    const { database, mei } = await stage();
    const on = (day: string) =>
      exportAcknowledgements(database, mei, { day, format: "csv" }, { language: "en", at: noon });
    expect(await on("2026-09-02")).toMatchObject({
      ok: false,
      fields: { day: expect.any(String) as string },
    });
    expect(await on("2026-02-30")).toMatchObject({
      ok: false,
      fields: { day: expect.any(String) as string },
    });
  });

  test("is whole where there are more records than are read at a time", async () => {
    const { database, organisationId, publish, mei } = await stage();
    const first = await publish(shop, noon);
    const form = { number: "1.0", hash: first.hash, language: "en" as const };
    for (let at = 0; at < 510; at += 1) {
      const reader = await aReader(database, organisationId, { name: `Reader ${at}`, at: noon });
      await database.transact((tx) => acknowledge(tx, reader, form, later(1)));
    }
    const { read } = await readBy(database, mei, later(2));
    expect(read.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 510 }, (_, at) => at + 1));
    const [report] = await database.read((db) => verifyEverything(db, {}));
    expect(report?.report).toMatchObject({ broken: [], counts: { acknowledgements: 510 } });
  });
});
