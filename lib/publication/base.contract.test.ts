import { expect, it } from "vitest";
import { findOrganisation } from "../../db/organisations.ts";
import { noon, testDatabase, testOrganisation } from "../../db/testing.ts";
import { replaceDraft } from "../workbook/commands.ts";
import { smallWorkbook } from "../workbook/testing.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { publishVersion } from "./commands.ts";
import { findBase } from "./queries.ts";

async function published(draft: Workbook) {
  const database = await testDatabase();
  const id = await testOrganisation(database);
  await database.transact((tx) => replaceDraft(tx, id, draft, { savedBy: null, at: noon }));
  const outcome = await publishVersion(database, id, {
    changeNote: { en: "First." },
    publishedBy: "li",
    at: noon,
  });
  if (!outcome.ok) throw new Error(outcome.message);
  const compared = (later: Workbook) => database.read((db) => findBase(db, id, later));
  const settings = async () => (await database.read((db) => findOrganisation(db, id)))?.settings;
  return { compared, settings };
}

it("has moved where staff or readers of another language would read something else, and only there", async () => {
  const draft: Workbook = { ...smallWorkbook, languages: ["en", "zh-Hans"] };
  const { name = {}, ...organisation } = draft.organisation;
  draft.organisation = { ...organisation, name: { ...name, "zh-Hans": "北门车行" } };
  draft.vision = { ...draft.vision, statement: { ...draft.vision.statement, "zh-Hans": "当天骑车回家。" } };
  draft.goals = draft.goals.map((goal) => ({ ...goal, subject: { ...goal.subject, "zh-Hans": "补胎" } }));
  const { compared } = await published(draft);
  expect(await compared(draft)).toMatchObject({
    number: "1.0",
    next: { material: "2.0", editorial: "1.1" },
    hasMoved: false,
  });
  const forStaff = { ...draft, discretion: { ...draft.discretion, freedom: { en: "Be fair." } } };
  expect((await compared(forStaff)).hasMoved).toBe(true);
  const vision = { ...draft.vision, statement: { ...draft.vision.statement, "zh-Hans": "当天就能骑回家。" } };
  const inChinese = await compared({ ...draft, vision });
  expect(inChinese.hasMoved).toBe(true);
  expect(inChinese.document?.language).toBe("en");
});

it("has moved as long as nothing was published", async () => {
  const database = await testDatabase();
  const id = await testOrganisation(database);
  expect(await database.read((db) => findBase(db, id, smallWorkbook))).toEqual({
    number: undefined,
    effectiveFrom: undefined,
    next: { material: "1.0" },
    document: undefined,
    hasMoved: true,
  });
});

it("gives the organisation the name it publishes under, wherever organisations are listed", async () => {
  const { settings } = await published(smallWorkbook);
  expect((await settings())?.name).toEqual({ en: "Northgate Cycles" });
});
