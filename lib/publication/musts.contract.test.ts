import { expect, it } from "vitest";
import { noon, testDatabase, testOrganisation } from "../../db/testing.ts";
import { findLatestVersion } from "../../db/versions.ts";
import { replaceDraft } from "../workbook/commands.ts";
import { smallWorkbookInput } from "../workbook/testing.ts";
import { workbook as workbookSchema } from "../workbook/workbook.ts";
import { publishVersion } from "./commands.ts";

it("A contradiction stops publishing until it is waived, and the version keeps the reason", async () => {
  const database = await testDatabase();
  const organisationId = await testOrganisation(database);
  const draft = workbookSchema.parse({
    ...smallWorkbookInput,
    complaints: {
      ...smallWorkbookInput.complaints,
      acknowledge: { time: { value: 10, unit: "working_days" } },
    },
  });
  await database.transact((tx) => replaceDraft(tx, organisationId, draft, { savedBy: null, at: noon }));
  const publishing = { changeNote: { en: "The first edition." }, publishedBy: "mei", at: noon };
  const gap = "contradiction:complaints:acknowledge:slower";
  expect(await publishVersion(database, organisationId, publishing)).toMatchObject({
    ok: false,
    gaps: [{ id: gap, step: "complaints", field: "acknowledge" }],
  });
  const waivers = { [gap]: { en: "The new desk opens next month." } };
  expect(await publishVersion(database, organisationId, { ...publishing, waivers })).toMatchObject({
    ok: true,
  });
  const version = await database.read((db) => findLatestVersion(db, organisationId));
  expect(version?.waivers).toEqual([{ gap, reason: { en: "The new desk opens next month." } }]);
});
