import { expect, it } from "vitest";
import { noon, testDatabase, testOrganisation } from "../../db/testing.ts";
import { findDocumentText, listVersions } from "../../db/versions.ts";
import type { Actor } from "../members/actor.ts";
import { type AccessRole, accessRoles } from "../members/rights.ts";
import { giveNotice } from "../notices/commands.ts";
import { publishVersion } from "../publication/commands.ts";
import { sealedText, versionMetadata } from "../publication/version.ts";
import { canonicalText } from "../document/canonical.ts";
import type { PolicyDocument } from "../document/document.ts";
import { createHash } from "node:crypto";
import { recordResults } from "../results/commands.ts";
import { replaceDraft } from "../workbook/commands.ts";
import { smallWorkbook } from "../workbook/testing.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { type FileChoice, type Format, nameOf } from "./format.ts";
import { listTakeable, listTakeableAs, takeFile, takeFileAs } from "./queries.ts";

const later = new Date("2026-10-01T12:00:00Z");
const toCome = new Date("2026-12-01T00:00:00Z");
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
  const choice = {
    edition: "public" as const,
    origin: "https://promises.example",
    at: later,
    seesScheduled: true,
  };
  const take = (format: Format, asked: Partial<FileChoice & { at: Date; seesScheduled: boolean }> = {}) =>
    database.read((db) => takeFile(db, organisationId, format, { ...choice, ...asked }));
  const actorOf = (role: AccessRole): Actor => ({
    personId: "mei",
    name: "Mei",
    organisationId,
    slug: "harbour-water",
    role,
    readOnly: false,
    credential: { kind: "session", id: "s" },
  });
  const takeAs = (role: AccessRole, format: Format, asked: Partial<FileChoice> = {}) =>
    database.read((db) => takeFileAs(db, actorOf(role), format, { ...choice, ...asked }));
  const withdraw = (number: string) =>
    database.transact((tx) =>
      giveNotice(
        tx,
        actorOf("manager"),
        number,
        { kind: "withdrawn", because: { en: "A number was wrong." } },
        later,
      ),
    );
  /** A third version that is published and takes effect only later. */
  const schedule = () =>
    publishVersion(database, organisationId, {
      changeNote: { en: "Number 3." },
      publishedBy: "mei",
      at: later,
      effectiveFrom: toCome,
    });
  return { database, organisationId, take, takeAs, actorOf, withdraw, schedule };
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
    changeNote: { en: "Number 2." },
    kind: "material",
    state: "in_force",
    hash: newest?.hash,
  });
  expect(source.publishedOn).toBe("2026-10-01");
  expect(source.versions.map(({ number }) => number)).toEqual(["2.0", "1.0"]);
  expect(nameOf(taken.value)).toBe("harbour-water-policy-2.0-en.pdf");
});

it("takes an earlier version and says which one is in force, and the one that was in force at a moment", async () => {
  const { take } = await stage();
  const early = await take("md", { version: "1.0", edition: "staff" });
  expect(early).toMatchObject({
    value: {
      source: {
        version: { number: "1.0", state: "superseded" },
        inForce: { number: "2.0" },
        versions: [{ number: "2.0" }, { number: "1.0" }],
        document: { edition: "staff" },
      },
    },
  });
  const then = await take("md", { at: new Date("2026-09-15T12:00:00Z") });
  expect(then).toMatchObject({ value: { source: { version: { number: "1.0", state: "in_force" } } } });
});

it("takes the version before where the last one was withdrawn, and says of that one that it was", async () => {
  const { take, withdraw } = await stage();
  expect(await withdraw("2.0")).toMatchObject({ ok: true });
  expect(await take("pdf")).toMatchObject({ value: { source: { version: { number: "1.0" } } } });
  const withdrawn = { on: "2026-10-01", because: { en: "A number was wrong." } };
  const site = await take("site", { version: "2.0" });
  expect(site).toMatchObject({
    value: {
      pages: [{ content: { version: { state: "withdrawn", withdrawn }, inForce: { number: "1.0" } } }],
    },
  });
  expect(await take("json", { version: "2.0" })).toMatchObject({
    value: { policy: { version: { withdrawn: { at: later.toISOString(), because: withdrawn.because } } } },
  });
});

it("never takes what is to come unless it is named, and then for every member", async () => {
  const { database, take, takeAs, schedule, actorOf } = await stage();
  expect(await schedule()).toMatchObject({ ok: true });
  const now = await take("pdf");
  expect(now).toMatchObject({
    value: { source: { version: { number: "2.0" }, next: { number: "3.0", since: "2026-12-01" } } },
  });
  const named = await take("pdf", { version: "3.0" });
  expect(named).toMatchObject({
    value: {
      source: {
        version: { number: "3.0", state: "scheduled", since: "2026-12-01" },
        inForce: { number: "2.0" },
        versions: [{ number: "3.0", state: "scheduled" }, { number: "2.0" }, { number: "1.0" }],
      },
    },
  });
  const numbersFor = async (role: AccessRole) =>
    (await database.read((db) => listTakeableAs(db, actorOf(role), later))).map(({ number }) => number);
  for (const role of accessRoles) {
    for (const format of ["pdf", "docx", "md", "site"] as const)
      expect((await takeAs(role, format, { version: "3.0" })).ok, `${role} ${format}`).toBe(true);
    expect(await numbersFor(role)).toEqual(["3.0", "2.0", "1.0"]);
  }
  expect((await takeAs("manager", "json", { version: "3.0" })).ok).toBe(true);
  expect(await takeAs("staff", "json", { version: "3.0" })).toMatchObject({ code: "not-allowed" });
  for (const format of ["pdf", "docx", "md", "json", "site"] as const)
    expect(await take(format, { version: "3.0", seesScheduled: false })).toMatchObject({
      code: "no-version",
    });
  const site = await take("site");
  expect(
    JSON.stringify(site.ok && site.value.format === "site" && site.value.pages[0]?.versions),
  ).not.toContain("Number 3.");
  expect(await take("pdf", { at: toCome })).toMatchObject({
    value: { source: { version: { number: "3.0" } } },
  });
});

it("gives the data from which the seal can be reckoned again", async () => {
  const { take, withdraw } = await stage();
  await withdraw("2.0");
  for (const version of ["1.0", "2.0"]) {
    const taken = await take("json", { version });
    if (!taken.ok || taken.value.format !== "json") throw new Error("It was not taken.");
    const { policy } = JSON.parse(JSON.stringify(taken.value)) as typeof taken.value;
    expect(versionMetadata.parse(policy.metadata)).toMatchObject({ number: version });
    const documents = (policy.documents as PolicyDocument[]).map((document) => ({
      language: document.language,
      edition: document.edition,
      text: canonicalText(document),
    }));
    const sealed = sealedText(
      policy.version.previousHash,
      { workbook: canonicalText(policy.workbook), documents },
      canonicalText(policy.metadata),
    );
    expect(createHash("sha256").update(sealed).digest("hex")).toBe(policy.version.hash);
  }
});

it("says what is not there", async () => {
  const { take, database } = await stage();
  expect(await take("pdf", { version: "9.0" })).toMatchObject({ code: "no-version" });
  expect(await take("pdf", { language: "zh-Hans" })).toMatchObject({ code: "no-such-language" });
  expect(await take("site", { language: "zh-Hans" })).toMatchObject({ code: "no-such-language" });
  const empty = await testOrganisation(database, "city-buses");
  const choice = { edition: "public" as const, origin: "", at: later, seesScheduled: true };
  expect(await database.read((db) => takeFile(db, empty, "json", choice))).toMatchObject({
    code: "no-version",
  });
  expect(await database.read((db) => listTakeable(db, empty, choice))).toEqual([]);
});

it("lists what can be taken, and says which is in force", async () => {
  const { database, organisationId } = await stage();
  const at = new Date("2026-09-15T12:00:00Z");
  const list = (seesScheduled: boolean) =>
    database.read((db) => listTakeable(db, organisationId, { at, seesScheduled }));
  expect(await list(true)).toEqual([
    { number: "2.0", since: "2026-10-01", state: "scheduled", languages: ["en"] },
    { number: "1.0", since: "2026-09-01", state: "in_force", languages: ["en"] },
  ]);
  expect((await list(false)).map(({ number }) => number)).toEqual(["1.0"]);
});

it("gives every member the edition for staff, and the answers to those who read versions", async () => {
  const { takeAs } = await stage();
  for (const format of ["pdf", "docx", "md", "site"] as const)
    expect((await takeAs("staff", format, { edition: "staff" })).ok, format).toBe(true);
  expect(await takeAs("staff", "json")).toMatchObject({ code: "not-allowed" });
  expect((await takeAs("auditor", "json")).ok).toBe(true);
});

it("shows results in the site, of public goals alone, and none by what is to come", async () => {
  const { database, organisationId, take, schedule } = await stage();
  const goals = [...smallWorkbook.goals, ...inside];
  await database.transact((tx) =>
    recordResults(
      tx,
      organisationId,
      goals.map(({ id }) => ({
        goalId: id,
        result: { period: "2026-09", value: 90, unit: "percent" as const },
      })),
      { recordedBy: "mei", at: later },
    ),
  );
  const site = await take("site", { edition: "staff" });
  if (!site.ok || site.value.format !== "site") throw new Error("It was not taken.");
  const [page] = site.value.pages;
  const shown = smallWorkbook.goals.filter(({ audience }) => audience.public).map(({ id }) => id);
  expect(page?.source.document.goals.map(({ id }) => id)).toContain("inside");
  expect([...(page?.content.standings.keys() ?? [])]).toEqual(shown);
  await schedule();
  const next = await take("site", { version: "3.0" });
  if (!next.ok || next.value.format !== "site") throw new Error("It was not taken.");
  expect(next.value.pages[0]?.content).toMatchObject({
    standings: new Map(),
    tally: { judged: 0, total: 0 },
  });
  const begun = await take("site", { version: "3.0", at: toCome });
  expect(begun.ok && begun.value.format === "site" && begun.value.pages[0]?.content.standings.size).toBe(
    shown.length,
  );
});
