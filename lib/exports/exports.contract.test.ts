import { expect, it } from "vitest";
import { noon, testDatabase, testOrganisation } from "../../db/testing.ts";
import { findDocumentText, listVersions } from "../../db/versions.ts";
import type { Actor } from "../members/actor.ts";
import type { AccessRole } from "../members/rights.ts";
import { publishVersion } from "../publication/commands.ts";
import { recordResults } from "../results/commands.ts";
import { replaceDraft } from "../workbook/commands.ts";
import { smallWorkbook } from "../workbook/testing.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { type FileChoice, type Format, nameOf } from "./format.ts";
import { listTakeable, takeFile, takeFileAs } from "./queries.ts";

const later = new Date("2026-10-01T12:00:00Z");
/** A goal that customers do not read. */
const inside = smallWorkbook.goals
  .slice(0, 1)
  .map((goal) => ({ ...goal, id: "inside", audience: { ...goal.audience, public: false } }));
const drafts: readonly Workbook[] = [
  smallWorkbook,
  { ...smallWorkbook, goals: [...smallWorkbook.goals, ...inside] },
];

async function stage() {
  const database = await testDatabase();
  const organisationId = await testOrganisation(database);
  for (const [at, draft] of drafts.entries()) {
    const when = at === 0 ? noon : later;
    await database.transact((tx) => replaceDraft(tx, organisationId, draft, { savedBy: null, at: when }));
    const outcome = await publishVersion(database, organisationId, {
      changeNote: { en: `Number ${at + 1}.` },
      publishedBy: "mei",
      at: when,
    });
    if (!outcome.ok) throw new Error(outcome.message);
  }
  const choice = { edition: "public" as const, origin: "https://promises.example", at: later };
  const take = (format: Format, asked: Partial<FileChoice & { at: Date }> = {}) =>
    database.read((db) => takeFile(db, organisationId, format, { ...choice, ...asked }));
  const takeAs = (role: AccessRole, format: Format, edition: "public" | "staff" = "public") => {
    const actor: Actor = {
      personId: "mei",
      name: "Mei",
      organisationId,
      slug: "harbour-water",
      role,
      readOnly: true,
      credential: { kind: "session", id: "s" },
    };
    return database.read((db) => takeFileAs(db, actor, format, { ...choice, edition }));
  };
  return { database, organisationId, take, takeAs };
}

it("takes the version in force, in the first language, as customers read it, where nothing is said", async () => {
  const { database, organisationId, take } = await stage();
  const taken = await take("pdf");
  if (!taken.ok || taken.value.format !== "pdf") throw new Error("It was not taken.");
  const { source } = taken.value;
  const text = await database.read((db) => findDocumentText(db, organisationId, "2.0", "en", "public"));
  expect(source.document).toEqual(JSON.parse(text ?? ""));
  const [newest] = await database.read((db) => listVersions(db, organisationId));
  expect(source.version).toEqual({
    number: "2.0",
    since: "2026-10-01",
    publishedOn: "2026-10-01",
    changeNote: { en: "Number 2." },
    hash: newest?.hash,
  });
  expect(source.versions.map(({ number }) => number)).toEqual(["2.0", "1.0"]);
  expect(nameOf(taken.value)).toBe("harbour-water-policy-2.0-en.pdf");
});

it("takes an earlier version without what came after it, and the newest that is in force", async () => {
  const { take } = await stage();
  const early = await take("md", { version: "1.0", edition: "staff" });
  expect(early).toMatchObject({
    value: {
      source: { version: { number: "1.0" }, versions: [{ number: "1.0" }], document: { edition: "staff" } },
    },
  });
  const then = await take("md", { at: new Date("2026-09-15T12:00:00Z") });
  expect(then).toMatchObject({ value: { source: { version: { number: "1.0" } } } });
});

it("says what is not there", async () => {
  const { take, database } = await stage();
  expect(await take("pdf", { version: "9.0" })).toMatchObject({ code: "no-version" });
  expect(await take("pdf", { language: "zh-Hans" })).toMatchObject({ code: "no-such-language" });
  expect(await take("site", { language: "zh-Hans" })).toMatchObject({ code: "no-such-language" });
  const empty = await testOrganisation(database, "city-buses");
  const choice = { edition: "public" as const, origin: "", at: later };
  expect(await database.read((db) => takeFile(db, empty, "json", choice))).toMatchObject({
    code: "no-version",
  });
  expect(await database.read((db) => listTakeable(db, empty, later))).toEqual([]);
});

it("lists what can be taken, and says which is in force", async () => {
  const { database, organisationId } = await stage();
  const at = new Date("2026-09-15T12:00:00Z");
  expect(await database.read((db) => listTakeable(db, organisationId, at))).toEqual([
    { number: "2.0", since: "2026-10-01", inForce: false, languages: ["en"] },
    { number: "1.0", since: "2026-09-01", inForce: true, languages: ["en"] },
  ]);
});

it("gives every member the edition for staff, and the answers to those who read versions", async () => {
  const { takeAs } = await stage();
  for (const format of ["pdf", "docx", "md", "site"] as const)
    expect((await takeAs("staff", format, "staff")).ok, format).toBe(true);
  expect(await takeAs("staff", "json")).toMatchObject({ code: "not-allowed" });
  expect((await takeAs("auditor", "json")).ok).toBe(true);
});

it("shows results in the site, of public goals alone", async () => {
  const { database, organisationId, take } = await stage();
  const goals = [...smallWorkbook.goals, ...inside];
  await database.transact((tx) =>
    recordResults(
      tx,
      organisationId,
      goals.map(({ id }) => ({ goalId: id, result: { period: "2026-09", value: 90, unit: "percent" as const } })),
      { recordedBy: "mei", at: later },
    ),
  );
  const site = await take("site", { edition: "staff" });
  if (!site.ok || site.value.format !== "site") throw new Error("It was not taken.");
  const [page] = site.value.pages;
  const shown = smallWorkbook.goals.filter(({ audience }) => audience.public).map(({ id }) => id);
  expect(page?.source.document.goals.map(({ id }) => id)).toContain("inside");
  expect([...(page?.content.standings.keys() ?? [])]).toEqual(shown);
});
