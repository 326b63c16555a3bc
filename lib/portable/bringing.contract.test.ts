import { expect, it } from "vitest";
import { findOrganisation } from "../../db/organisations.ts";
import { findOpenProposal, listDraftAuthors } from "../../db/proposals.ts";
import { noon, testOrganisation, testStage } from "../../db/testing.ts";
import { listRows } from "../../db/workbooks.ts";
import { takeFile } from "../exports/queries.ts";
import type { Actor } from "../members/actor.ts";
import { publishVersion } from "../publication/commands.ts";
import { submitDraft } from "../review/commands.ts";
import { aMember } from "../review/testing.ts";
import { replaceDraft, saveAnswer } from "../workbook/commands.ts";
import { findDraft } from "../workbook/queries.ts";
import { smallWorkbook } from "../workbook/testing.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { bringPolicyIn, bringPolicyInAs } from "./commands.ts";
import { planPolicyAs } from "./queries.ts";

const at = new Date("2026-11-24T10:00:00Z");

/** What the draft was changed to after it was published. */
const moved: Workbook = {
  ...smallWorkbook,
  vision: { ...smallWorkbook.vision, statement: { en: "You ride home by noon." } },
  goals: [],
  speed: { ...smallWorkbook.speed, goals: [], waits: [] },
};

async function stage() {
  const { database, sql } = await testStage();
  const organisationId = await testOrganisation(database);
  const save = (draft: Workbook) =>
    database.transact((tx) => replaceDraft(tx, organisationId, draft, { savedBy: null, at: noon }));
  await save(smallWorkbook);
  const published = await publishVersion(database, organisationId, {
    changeNote: { en: "The first." },
    publishedBy: "li",
    at: noon,
  });
  if (!published.ok) throw new Error(published.message);
  const taken = await database.read((db) =>
    takeFile(db, organisationId, "json", { edition: "public", origin: "", at, seesScheduled: true }),
  );
  if (!taken.ok || taken.value.format !== "json") throw new Error("It was not taken.");
  const file = JSON.stringify(taken.value.policy);
  const manager: Actor = {
    personId: "mei",
    name: "Mei",
    organisationId,
    slug: "harbour-water",
    role: "manager",
    readOnly: false,
    credential: { kind: "session", id: "s" },
  };
  const plan = (text = file, actor = manager) => database.read((db) => planPolicyAs(db, actor, text));
  const preview = async (text = file, actor = manager) => {
    const planned = await plan(text, actor);
    if (!planned.ok) throw new Error(planned.message);
    return planned.value.preview;
  };
  const bring = (asked: { plan: string; text?: string }, actor = manager) =>
    database.transact((tx) => bringPolicyInAs(tx, actor, { text: file, ...asked }, at));
  const draft = async () => {
    const found = await database.read((db) => findDraft(db, organisationId));
    return found.ok ? found.workbook : undefined;
  };
  const rows = () => database.read((db) => listRows(db, organisationId));
  return { database, sql, organisationId, save, file, manager, plan, preview, bring, draft, rows };
}

it("shows what the file is and what readers would read otherwise, and writes nothing", async () => {
  const { save, preview, rows } = await stage();
  await save(moved);
  const before = await rows();
  const shown = await preview();
  expect(shown).toMatchObject({
    policy: {
      name: smallWorkbook.organisation.name,
      number: "1.0",
      publishedOn: "2026-09-01",
      languages: ["en"],
    },
    languages: ["en"],
    same: false,
    inReview: false,
  });
  const [english, ...others] = shown.changes;
  expect(others).toEqual([]);
  const kinds = english?.groups.flatMap(({ differences }) =>
    differences.map(({ what, id, kinds: own }) => `${what} ${id} ${own.join()}`),
  );
  expect(kinds).toContain("vision vision changed");
  expect(kinds).toContain("standard puncture added");
  expect(await rows()).toEqual(before);
});

it("makes the draft what was published, as an edit of whoever brings it in", async () => {
  const { save, preview, bring, draft, rows, database, organisationId } = await stage();
  await save(moved);
  const before = await rows();
  const brought = await bring(await preview());
  expect(brought.ok).toBe(true);
  expect(await draft()).toEqual(smallWorkbook);
  expect(await database.read((db) => listDraftAuthors(db, organisationId))).toEqual(["mei"]);
  const written = (await rows()).filter(({ savedAt }) => savedAt.getTime() === at.getTime());
  expect(written.map(({ savedBy }) => savedBy)).toEqual(written.map(() => "mei"));
  if (!brought.ok) throw new Error(brought.message);
  expect(Object.keys(brought.value.rows).sort()).toEqual(
    written.map(({ step, item }) => (item === "" ? step : `${step}/${item}`)).sort(),
  );
  expect(written.length).toBeLessThan(before.length);
  expect(brought.value.rows["goals/goals/puncture"]).toMatchObject({ removed: false });
});

it("says which rows went", async () => {
  const { save, preview, bring, draft } = await stage();
  const jobs = [...smallWorkbook.jobs, { id: "driver", name: { en: "Driver" } }];
  await save({ ...smallWorkbook, jobs });
  const brought = await bring(await preview());
  expect(brought).toMatchObject({
    ok: true,
    value: { rows: { "organisation/jobs/driver": { removed: true } } },
  });
  expect(await draft()).toEqual(smallWorkbook);
});

it("takes what is in review out of it, and says so before", async () => {
  const { save, database, organisationId, manager, preview, bring } = await stage();
  await save({ ...smallWorkbook, vision: moved.vision });
  await aMember(database, organisationId, { name: "Ann", role: "approver", at: noon });
  const open = () => database.read((db) => findOpenProposal(db, organisationId));
  const submitted = await database.transact((tx) =>
    submitDraft(
      tx,
      manager,
      { changeNote: { en: "x" }, waivers: {}, kind: "material" },
      { at, origin: "https://promises.example" },
    ),
  );
  expect(submitted).toMatchObject({ ok: true });
  expect((await open())?.state).toBe("in_review");
  const shown = await preview();
  expect(shown.inReview).toBe(true);
  expect((await bring(shown)).ok).toBe(true);
  expect(await open()).toBeUndefined();
});

it("writes nothing where the draft says the same already: no author, no revision", async () => {
  const { preview, bring, rows, database, organisationId } = await stage();
  const before = await rows();
  const shown = await preview();
  expect(shown).toMatchObject({ same: true, changes: [{ groups: [] }] });
  expect(await bring(shown)).toEqual({ ok: true, value: { rows: {} } });
  expect(await rows()).toEqual(before);
  expect(await database.read((db) => listDraftAuthors(db, organisationId))).toEqual([]);
});

it("writes nothing where the draft or the file moved on since the preview, and shows what would be now", async () => {
  const { database, save, file, manager, preview, bring, draft, rows } = await stage();
  await save(moved);
  const old = await preview();
  const vision = (await rows()).find(({ step }) => step === "vision");
  const saved = await database.transact((tx) =>
    saveAnswer(
      tx,
      { ...manager, personId: "ana" },
      { step: "vision", list: "", item: "" },
      {
        revision: vision?.revision ?? 0,
        saveId: "ana-1",
        sortKey: "",
        body: { statement: { en: "You ride home at once." } },
        removed: false,
        stillRight: [],
      },
      at,
    ),
  );
  expect(saved.ok).toBe(true);
  const before = await draft();
  const refused = await bring(old);
  expect(refused).toMatchObject({ ok: false, code: "draft-moved" });
  if (!("preview" in refused)) throw new Error("There is no new preview.");
  expect(JSON.stringify(refused.preview.changes)).toContain("You ride home at once.");
  expect(await bring({ plan: refused.preview.plan, text: `${file} ` })).toMatchObject({
    code: "draft-moved",
  });
  expect(await draft()).toEqual(before);
  expect((await bring(refused.preview)).ok).toBe(true);
  expect(await draft()).toEqual(smallWorkbook);
});

it("one of two that bring the same file in at the same moment is told that the draft moved on", async () => {
  const { save, preview, bring, draft } = await stage();
  await save(moved);
  const shown = await preview();
  const both = await Promise.all([bring(shown), bring(shown)]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await draft()).toEqual(smallWorkbook);
});

it("says why a file is not taken, and touches nothing", async () => {
  const { plan, bring, file, save, draft } = await stage();
  await save(moved);
  for (const [text, code, words] of [
    ["%PDF", "file-not-json", "cannot be read as data"],
    ["{}", "file-not-a-policy", "not a policy"],
    [file.replace('"format":1', '"format":2'), "file-newer", "it is in format 2"],
    [file.replace('"workbook":{', '"workbook":{"weather":1,'), "file-damaged", "workbook.weather is missing"],
    [file.replaceAll("Northgate", "Southgate"), "file-damaged", "does not fit the hash"],
  ] as const) {
    const refused = await plan(text);
    expect(refused, code).toMatchObject({ ok: false, code });
    expect(!refused.ok && refused.message).toContain(words);
    expect(await bring({ text, plan: "x" })).toMatchObject({ ok: false, code });
  }
  expect(await draft()).toEqual(moved);
});

it("takes the languages of the file along, for those who may change them", async () => {
  const { database, organisationId, save, preview, plan, bring, manager, draft } = await stage();
  const settings = async () =>
    (await database.read((db) => findOrganisation(db, organisationId)))?.settings.languages;
  await save({ ...smallWorkbook, languages: ["zh-Hans", "en"] });
  expect(await plan()).toMatchObject({ ok: false, code: "other-languages" });
  expect(await bring({ plan: "x" })).toMatchObject({ ok: false, code: "other-languages" });
  const administrator: Actor = { ...manager, role: "administrator" };
  const shown = await preview(undefined, administrator);
  expect(shown).toMatchObject({ languages: ["zh-Hans", "en"], policy: { languages: ["en"] }, same: false });
  expect((await bring(shown, administrator)).ok).toBe(true);
  expect(await draft()).toEqual(smallWorkbook);
  expect(await settings()).toEqual(["en"]);
});

it("is refused to whoever may not write the draft, before the file is looked at", async () => {
  const { plan, bring, manager } = await stage();
  for (const actor of [
    ...(["approver", "staff", "auditor"] as const).map((role) => ({ ...manager, role })),
    { ...manager, readOnly: true },
  ]) {
    const code = actor.readOnly ? "read-only" : "not-allowed";
    expect(await plan("{", actor)).toMatchObject({ ok: false, code });
    expect(await bring({ text: "{", plan: "x" }, actor)).toMatchObject({ ok: false, code });
  }
});

it("fills a draft in which nothing was answered yet, and refuses one that cannot be read", async () => {
  const { sql, plan, preview, bring, draft } = await stage();
  await sql("delete from workbook_rows");
  const shown = await preview();
  expect(shown.same).toBe(false);
  expect((await bring(shown)).ok).toBe(true);
  expect(await draft()).toEqual(smallWorkbook);
  await sql("update workbook_rows set step = 'unknown' where step = 'vision'");
  expect(await plan()).toMatchObject({ ok: false, code: "draft-not-read" });
});

it("gives another organisation the same workbook, without an actor", async () => {
  const { database, file, preview } = await stage();
  const other = await testOrganisation(database, "city-buses");
  const bring = (plan: string) =>
    database.transact((tx) => bringPolicyIn(tx, other, { text: file, plan }, { savedBy: null, at }));
  expect(await bring((await preview()).plan)).toMatchObject({ code: "draft-moved" });
  const refused = await bring("none");
  if (!("preview" in refused)) throw new Error("There is no preview.");
  expect((await bring(refused.preview.plan)).ok).toBe(true);
  const draft = await database.read((db) => findDraft(db, other));
  expect(draft).toMatchObject({ ok: true, workbook: smallWorkbook });
});
