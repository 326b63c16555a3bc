import { expect, it } from "vitest";
import { noon, testDatabase, testOrganisation } from "../../db/testing.ts";
import type { Actor } from "../members/actor.ts";
import type { AccessRole } from "../members/rights.ts";
import { replaceDraft } from "../workbook/commands.ts";
import { smallWorkbook } from "../workbook/testing.ts";
import { publishVersion } from "./commands.ts";
import { compareVersions, type Compared } from "./queries.ts";

async function organisation() {
  const database = await testDatabase();
  const organisationId = await testOrganisation(database);
  const save = (draft: typeof smallWorkbook) =>
    database.transact((tx) => replaceDraft(tx, organisationId, draft, { savedBy: null, at: noon }));
  const publish = async (draft: typeof smallWorkbook) => {
    await save(draft);
    const published = await publishVersion(database, organisationId, {
      changeNote: { en: "Next." },
      publishedBy: "li",
      at: noon,
    });
    if (!published.ok) throw new Error(published.message);
  };
  const compare = (asked: Partial<Compared> = {}, role: AccessRole = "manager") => {
    const actor: Actor = {
      personId: "li",
      name: "Li",
      organisationId,
      slug: "northgate",
      role,
      readOnly: false,
      credential: { kind: "session", id: "x" },
    };
    return database.read((db) => compareVersions(db, actor, { edition: "public", ...asked }));
  };
  return { save, publish, compare };
}

const withVision = (en: string) => ({
  ...smallWorkbook,
  vision: { ...smallWorkbook.vision, statement: { en } },
});

it("compares what was published, and the latest of it with the draft where nothing else is said", async () => {
  const { save, publish, compare } = await organisation();
  await save(smallWorkbook);
  expect(await compare()).toMatchObject({ ok: true, value: { from: null, to: "draft", material: [] } });
  await publish(smallWorkbook);
  await publish(withVision("You ride home today."));
  await save(withVision("You ride home by noon."));
  expect(await compare()).toMatchObject({
    ok: true,
    value: {
      from: "2.0",
      to: "draft",
      language: "en",
      differences: [{ what: "vision", before: "You ride home today.", after: "You ride home by noon." }],
    },
  });
  expect(await compare({ from: "1.0", to: "2.0" })).toMatchObject({
    ok: true,
    value: { differences: [{ after: "You ride home today." }] },
  });
  expect(await compare({ from: "2.0", to: "2.0" })).toMatchObject({ ok: true, value: { differences: [] } });
});

it("keeps the draft from whoever may not read it, and not the versions", async () => {
  const { publish, compare } = await organisation();
  await publish(smallWorkbook);
  await publish(withVision("You ride home today."));
  for (const asked of [{}, { from: "draft", to: "1.0" }, { to: "draft" }])
    expect(await compare(asked, "staff")).toMatchObject({ ok: false, code: "not-allowed" });
  expect(await compare({ from: "1.0", to: "2.0" }, "staff")).toMatchObject({ ok: true });
});

it("has no version that was never published, and a new language is new altogether", async () => {
  const { publish, compare } = await organisation();
  await publish(smallWorkbook);
  for (const asked of [{ from: "9.0" }, { to: "9.0" }, { language: "zh-Hans" }, { language: "fr" }])
    expect(await compare(asked)).toMatchObject({ ok: false, code: "not-found" });
  const { name = {}, ...rest } = smallWorkbook.organisation;
  const both = {
    ...smallWorkbook,
    languages: ["en" as const, "zh-Hans" as const],
    organisation: { ...rest, name: { ...name, "zh-Hans": "北门车行" } },
    vision: { ...smallWorkbook.vision, statement: { en: "You ride home.", "zh-Hans": "骑车回家。" } },
    goals: smallWorkbook.goals.map((goal) => ({ ...goal, subject: { ...goal.subject, "zh-Hans": "补胎" } })),
  };
  await publish(both);
  const compared = await compare({ from: "1.0", to: "2.0", language: "zh-Hans" });
  expect(compared.ok && compared.value.differences.every(({ kinds }) => kinds.join() === "added")).toBe(true);
});
