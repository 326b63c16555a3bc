import { expect, it } from "vitest";
import { findOrganisation, findOrganisationByAddress, saveSettings } from "../../db/organisations.ts";
import { noon, testDatabase, testOrganisation } from "../../db/testing.ts";
import type { Actor } from "../members/actor.ts";
import type { AccessRole } from "../members/rights.ts";
import { beginDraft } from "../workbook/commands.ts";
import { findDraft } from "../workbook/queries.ts";
import { changeSettings } from "./commands.ts";
import { readSettings } from "./queries.ts";
import { languageChoices, languagesOf } from "./choices.ts";
import { settingsSchema } from "./settings.ts";

async function anOrganisation() {
  const database = await testDatabase();
  const organisationId = await testOrganisation(database);
  await database.transact((tx) =>
    beginDraft(
      tx,
      organisationId,
      { name: "Harbour Water", languages: ["en"], timeZone: "UTC" },
      { savedBy: null, at: noon },
    ),
  );
  const actor = (role: AccessRole = "administrator"): Actor => ({
    personId: "li",
    name: "Li Na",
    organisationId,
    slug: "harbour-water",
    role,
    readOnly: false,
    credential: { kind: "session", id: "s" },
  });
  const revision = async () =>
    (await database.read((db) => findOrganisation(db, organisationId)))?.revision ?? 0;
  return { database, organisationId, actor, revision };
}

const wanted = {
  address: "harbour-water",
  languages: "zh-Hans en",
  timeZone: "Asia/Shanghai",
  visibility: "unlisted",
  colour: "#0A5560",
} as const;

it("changes all of them, and the draft’s languages follow", async () => {
  const { database, organisationId, actor, revision } = await anOrganisation();
  const outcome = await database.transact(function* (tx) {
    return yield* changeSettings(tx, actor(), { ...wanted, revision: 1 }, noon);
  });
  expect(outcome).toEqual({ ok: true, value: { revision: await revision(), slug: "harbour-water" } });
  const organisation = await database.read((db) => findOrganisation(db, organisationId));
  expect(organisation?.settings).toMatchObject({
    languages: ["zh-Hans", "en"],
    timeZone: "Asia/Shanghai",
    visibility: "unlisted",
    colour: "#0a5560",
  });
  const draft = await database.read((db) => findDraft(db, organisationId));
  expect(draft.ok && draft.workbook.languages).toEqual(["zh-Hans", "en"]);
  expect(draft.ok && draft.workbook.organisation.name).toEqual({ en: "Harbour Water" });
});

it("lets an address that was left lead on, and takes nobody else’s", async () => {
  const { database, organisationId, actor } = await anOrganisation();
  await testOrganisation(database, "city-buses");
  const before = await database.read((db) => findOrganisation(db, organisationId));
  const taken = await database.transact((tx) =>
    changeSettings(tx, actor(), { ...wanted, revision: 1, address: "city-buses" }, noon),
  );
  expect(taken).toMatchObject({
    ok: false,
    code: "invalid",
    fields: { address: expect.any(String) as string },
  });
  expect(await database.read((db) => findOrganisation(db, organisationId))).toEqual(before);
  const moved = await database.transact((tx) =>
    changeSettings(tx, actor(), { ...wanted, revision: 1, address: "harbour" }, noon),
  );
  expect(moved).toMatchObject({ ok: true, value: { slug: "harbour" } });
  expect((await database.read((db) => findOrganisationByAddress(db, "harbour-water")))?.slug).toBe("harbour");
});

it("refuses those without the right, an old revision, and a time zone that is none", async () => {
  const { database, organisationId, actor } = await anOrganisation();
  const before = await database.read((db) => findOrganisation(db, organisationId));
  const attempt = (role: AccessRole, change: object) =>
    database.transact((tx) => changeSettings(tx, actor(role), { ...wanted, revision: 1, ...change }, noon));
  expect(await attempt("manager", {})).toMatchObject({ code: "not-allowed" });
  expect(await attempt("administrator", { revision: 7 })).toMatchObject({ code: "stale" });
  expect(await attempt("administrator", { timeZone: "Mars/North" })).toMatchObject({ code: "invalid" });
  expect(await database.read((db) => findOrganisation(db, organisationId))).toEqual(before);
});

it("offers each language alone and every order of two", () => {
  expect(languageChoices).toEqual(["en", "en zh-Hans", "zh-Hans", "zh-Hans en"]);
  expect(languageChoices.map(languagesOf)).toEqual([
    ["en"],
    ["en", "zh-Hans"],
    ["zh-Hans"],
    ["zh-Hans", "en"],
  ]);
  for (const wrong of ["red", "#12", "#12345g", "url(x)"])
    expect(settingsSchema.safeParse({ ...wanted, revision: 1, colour: wrong }).success).toBe(false);
});

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0"/></svg>';
const at = (svg: string) => `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;

it("takes a mark, keeps it where nothing is said of it, and removes it", async () => {
  const { database, organisationId, actor, revision } = await anOrganisation();
  const change = async (mark: { mark?: string }) => {
    const before = await revision();
    const outcome = await database.transact((tx) =>
      changeSettings(tx, actor(), { ...wanted, ...mark, revision: before }, noon),
    );
    return {
      outcome,
      mark: (await database.read((db) => findOrganisation(db, organisationId)))?.settings.mark,
    };
  };
  expect(await change({ mark: at(drawing) })).toMatchObject({ outcome: { ok: true }, mark: drawing });
  expect((await change({})).mark).toBe(drawing);
  const hostile = await change({ mark: at(drawing.replace("<path", '<path onclick="alert(1)"')) });
  expect(hostile).toMatchObject({ outcome: { code: "invalid" }, mark: drawing });
  expect(hostile.outcome).toMatchObject({
    fields: { mark: expect.stringContaining("onclick") as string },
  });
  expect((await change({ mark: "" })).mark).toBeUndefined();
});

it("is read by those with the right, and taken again as it was read", async () => {
  const { database, organisationId, actor } = await anOrganisation();
  // What was wrapped is none that anybody may send.
  const mark = drawing.replace("<path", '<image href="data:image/png;base64,AA=="/><path');
  await database.transact(function* (tx) {
    const found = yield* findOrganisation(tx, organisationId);
    if (found) yield* saveSettings(tx, organisationId, 1, { ...found.settings, mark });
  });
  const read = await database.read((db) => readSettings(db, actor("auditor")));
  expect(read).toMatchObject({ ok: true, value: { revision: 2, address: "harbour-water", mark: at(mark) } });
  expect(await database.read((db) => readSettings(db, actor("approver")))).toMatchObject({
    ok: false,
    code: "not-allowed",
  });
  if (!read.ok) return;
  const sent = settingsSchema.parse(read.value);
  expect(await database.transact((tx) => changeSettings(tx, actor(), sent, noon))).toMatchObject({
    ok: true,
  });
  const after = await database.read((db) => findOrganisation(db, organisationId));
  expect(after?.settings.mark).toBe(mark);
});

it("says what is wrong with an address in words", () => {
  const read = settingsSchema.safeParse({ ...wanted, revision: 1, address: "Harbour Water" });
  expect(read.error?.issues.map(({ message }) => message)).toEqual(["not-an-address"]);
});
