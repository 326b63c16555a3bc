import { describe, expect, it } from "vitest";
import type { Database } from "../../db/database.ts";
import { noon, testDatabase, testOrganisation } from "../../db/testing.ts";
import type { OrganisationId } from "../members/organisation.ts";
import type { Actor } from "../members/actor.ts";
import { accessRoles, type AccessRole } from "../members/rights.ts";
import { beginDraft, replaceDraft, saveAnswer } from "./commands.ts";
import type { RowChange } from "./draft.ts";
import { readPlace } from "./draft.ts";
import { findDraft, listChangedRows, listDraftRows } from "./queries.ts";
import { smallWorkbook } from "./testing.ts";

async function aDraft(slug = "harbour-water", database?: Database) {
  const here = database ?? (await testDatabase());
  const organisationId = await testOrganisation(here, slug);
  const actor = (role: AccessRole = "manager", personId = "li"): Actor => ({
    personId,
    name: "Li Na",
    organisationId,
    slug,
    role,
    readOnly: false,
    credential: { kind: "session", id: "s" },
  });
  await here.transact((tx) => replaceDraft(tx, organisationId, smallWorkbook, { savedBy: null, at: noon }));
  return { database: here, organisationId, actor };
}

let saves = 0;
const change = (body: Record<string, unknown>, rest: Partial<RowChange> = {}): RowChange => ({
  revision: 1,
  saveId: `save-${(saves += 1)}`,
  sortKey: "",
  body,
  removed: false,
  stillRight: [],
  ...rest,
});

function save(database: Database, actor: Actor, words: string, row: RowChange, at: Date = noon) {
  const place = readPlace(words);
  if (!place) throw new Error(`${words} is no place`);
  return database.transact((tx) => saveAnswer(tx, actor, place, row, at));
}

const ways = { answer: { time: { value: 10, unit: "working_days" } } };

describe("saving an answer", () => {
  it("moves the row on, and the draft says it", async () => {
    const { database, organisationId, actor } = await aDraft();
    const outcome = await save(
      database,
      actor(),
      "vision",
      change({ statement: { en: "We mend it while you wait." } }),
    );
    expect(outcome).toEqual({ ok: true, value: { revision: 2, savedAt: noon.toISOString() } });
    const draft = await database.read((db) => findDraft(db, organisationId));
    expect(draft.ok && draft.workbook.vision.statement).toEqual({ en: "We mend it while you wait." });
  });

  it("sent twice under one id is saved once and answered the same, and another’s id is refused", async () => {
    const { database, actor } = await aDraft();
    const row = change({ statement: { en: "Once." } }, { saveId: "the-same" });
    const first = await save(database, actor(), "vision", row);
    expect(await save(database, actor(), "vision", row, new Date(noon.getTime() + 5000))).toEqual(first);
    expect(await save(database, actor(), "complaints", { ...row, body: ways })).toMatchObject({
      ok: false,
      code: "save-id-used",
    });
  });

  it("from an old revision is told who was first, and what they wrote", async () => {
    const { database, actor } = await aDraft();
    await save(database, actor(), "vision", change({ statement: { en: "First." } }));
    const late = await save(
      database,
      actor("manager", "wang"),
      "vision",
      change({ statement: { en: "Late." } }),
    );
    expect(late).toMatchObject({
      ok: false,
      code: "stale",
      details: { theirs: { body: { statement: { en: "First." } }, revision: 2, removed: false } },
    });
  });

  it("that does not fit is refused with its fields, and nothing is kept of it", async () => {
    const { database, organisationId, actor } = await aDraft();
    const before = await database.read((db) => listDraftRows(db, organisationId));
    const outcome = await save(
      database,
      actor(),
      "vision",
      change({ statement: { en: "x".repeat(5000) }, nothing: 1 }),
    );
    expect(outcome).toMatchObject({
      ok: false,
      code: "invalid",
      fields: { "statement.en": "This is too long." },
    });
    expect(await database.read((db) => listDraftRows(db, organisationId))).toEqual(before);
  });

  it.each(["nowhere", "vision/nowhere/x", "workbook", "vision/reasons/UPPER", "goals/goals/a.b"])(
    "at %s is not found",
    async (words) => {
      const { database, actor } = await aDraft();
      expect(await save(database, actor(), words, change({}))).toMatchObject({
        ok: false,
        code: "not-found",
      });
    },
  );

  it("of a list adds, moves, removes and puts back", async () => {
    const { database, organisationId, actor } = await aDraft();
    const reasons = async () => {
      const draft = await database.read((db) => findDraft(db, organisationId));
      return draft.ok ? draft.workbook.vision.reasons.map(({ id }) => id) : undefined;
    };
    const entry = { text: { en: "Quick." } };
    await save(database, actor(), "vision/reasons/a", change(entry, { revision: 0, sortKey: "i" }));
    await save(database, actor(), "vision/reasons/b", change(entry, { revision: 0, sortKey: "k" }));
    expect(await reasons()).toEqual(["a", "b"]);
    await save(database, actor(), "vision/reasons/b", change(entry, { sortKey: "g" }));
    expect(await reasons()).toEqual(["b", "a"]);
    await save(database, actor(), "vision/reasons/b", change(entry, { revision: 2, removed: true }));
    expect(await reasons()).toEqual(["a"]);
    await save(database, actor(), "vision/reasons/b", change(entry, { revision: 3, sortKey: "m" }));
    expect(await reasons()).toEqual(["a", "b"]);
  });

  it("that others point to is not removed, and says how many do", async () => {
    const { database, organisationId, actor } = await aDraft();
    const rows = await database.read((db) => listDraftRows(db, organisationId));
    const shop = rows.find(({ list, item }) => list === "channels" && item === "shop");
    const outcome = await save(
      database,
      actor(),
      "organisation/channels/shop",
      change(shop?.body ?? {}, { removed: true, sortKey: shop?.sortKey ?? "" }),
    );
    expect(outcome).toMatchObject({ ok: false, code: "in-use", values: { count: 1 } });
  });

  it("past the most that a list holds is refused", async () => {
    const { database, actor } = await aDraft();
    for (let at = 0; at < 10; at += 1)
      await save(
        database,
        actor(),
        `vision/reasons/r${at}`,
        change({ text: { en: `${at}` } }, { revision: 0, sortKey: `i${at}` }),
      );
    expect(
      await save(
        database,
        actor(),
        "vision/reasons/more",
        change({ text: { en: "more" } }, { revision: 0, sortKey: "z" }),
      ),
    ).toMatchObject({ ok: false, code: "list-full", values: { most: 10 } });
  });

  it("is for those who may edit, and for nobody with a session that only reads", async () => {
    const { database, organisationId, actor } = await aDraft();
    const before = await database.read((db) => listDraftRows(db, organisationId));
    const row = () => change({ statement: { en: "No." } });
    for (const role of accessRoles.filter((each) => !["administrator", "manager"].includes(each)))
      expect(await save(database, actor(role), "vision", row())).toMatchObject({
        ok: false,
        code: "not-allowed",
      });
    expect(await save(database, { ...actor(), readOnly: true }, "vision", row())).toMatchObject({
      ok: false,
      code: "read-only",
    });
    expect(await database.read((db) => listDraftRows(db, organisationId))).toEqual(before);
  });

  it("never touches another organisation’s rows, whatever their ids and saves", async () => {
    const one = await aDraft("harbour-water");
    const other = await aDraft("northgate", one.database);
    const before = await one.database.read((db) => listDraftRows(db, other.organisationId));
    await save(
      one.database,
      one.actor(),
      "vision",
      change({ statement: { en: "Ours." } }, { saveId: "shared" }),
    );
    expect(await one.database.read((db) => listDraftRows(db, other.organisationId))).toEqual(before);
    expect(
      await save(
        one.database,
        other.actor(),
        "vision",
        change({ statement: { en: "Theirs." } }, { saveId: "shared" }),
      ),
    ).toMatchObject({ ok: true });
  });
});

it("what was saved since a moment is told, what was removed too", async () => {
  const { database, organisationId, actor } = await aDraft();
  const later = new Date(noon.getTime() + 60_000);
  await save(
    database,
    actor(),
    "vision/reasons/a",
    change({ text: { en: "A" } }, { revision: 0, sortKey: "i" }),
    later,
  );
  await save(
    database,
    actor(),
    "vision/reasons/a",
    change({ text: { en: "A" } }, { removed: true, sortKey: "i" }),
    later,
  );
  const changed = await database.read((db) => listChangedRows(db, organisationId, later));
  expect(changed.map(({ item, removed, savedBy }) => [item, removed, savedBy])).toEqual([["a", true, "li"]]);
});

it("a new organisation’s draft begins with its name, its language and its time zone", async () => {
  const database = await testDatabase();
  const organisationId = await testOrganisation(database);
  await database.transact((tx) =>
    beginDraft(
      tx,
      organisationId,
      { name: "青禾书店", languages: ["zh-Hans"], timeZone: "Asia/Shanghai" },
      { savedBy: null, at: noon },
    ),
  );
  const draft = await database.read((db) => findDraft(db, organisationId));
  expect(draft).toMatchObject({
    ok: true,
    workbook: {
      languages: ["zh-Hans"],
      organisation: { name: { "zh-Hans": "青禾书店" }, timeZone: "Asia/Shanghai" },
    },
  });
});

describe("a translation", () => {
  const outdatedOf = async (database: Database, organisationId: OrganisationId, step: string) =>
    (await database.read((db) => listDraftRows(db, organisationId))).find((row) => row.step === step)
      ?.outdated;
  const both = { en: "We mend it.", "zh-Hans": "我们修。" };
  const moved = { ...both, en: "We mend it while you wait." };

  it("is older than its original until it is written anew or said to be right, and every reply says so", async () => {
    const { database, organisationId, actor } = await aDraft();
    await save(database, actor(), "vision", change({ statement: both }));
    expect(await outdatedOf(database, organisationId, "vision")).toBeUndefined();

    const outdated = { statement: { "zh-Hans": "We mend it." } };
    const second = change({ statement: moved }, { revision: 2 });
    expect(await save(database, actor(), "vision", second)).toMatchObject({ ok: true, value: { outdated } });
    expect(await save(database, actor(), "vision", second)).toMatchObject({ ok: true, value: { outdated } });
    expect(await outdatedOf(database, organisationId, "vision")).toEqual(outdated);
    expect(await save(database, actor(), "vision", change({ statement: both }))).toMatchObject({
      code: "stale",
      details: { theirs: { outdated } },
    });

    const read = change(
      { statement: moved },
      { revision: 3, stillRight: [{ path: "statement", language: "zh-Hans" }] },
    );
    expect((await save(database, actor(), "vision", read)).ok).toBe(true);
    expect(await outdatedOf(database, organisationId, "vision")).toBeUndefined();
  });

  it("is kept note of when the whole draft is written at once", async () => {
    const { database, organisationId } = await aDraft();
    const write = (statement: Record<string, string>) =>
      database.transact((tx) =>
        replaceDraft(
          tx,
          organisationId,
          { ...smallWorkbook, vision: { ...smallWorkbook.vision, statement } },
          { savedBy: null, at: noon },
        ),
      );
    await write(both);
    await write(moved);
    expect(await outdatedOf(database, organisationId, "vision")).toEqual({
      statement: { "zh-Hans": "We mend it." },
    });
    await write(both);
    expect(await outdatedOf(database, organisationId, "vision")).toBeUndefined();
  });
});
