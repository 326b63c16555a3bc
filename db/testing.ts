/** Databases for tests: each test its own, on the engine that the run is for. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { getTableColumns, getTableName } from "drizzle-orm";
import { inject, onTestFinished, TestRunner } from "vitest";
import type { OrganisationId } from "../lib/members/organisation.ts";
import type { OrganisationSettings } from "../lib/members/settings.ts";
import { dialect } from "./columns.ts";
import { type Database, openDatabase, type OpenOptions } from "./database.ts";
import { makeId } from "./ids.ts";
import { createLink } from "./links.ts";
import { createOrganisation } from "./organisations.ts";
import { admitMember, createPerson } from "./people.ts";
import { appendNotice } from "./notices.ts";
import { claimReminder } from "./reminders.ts";
import { insertProposal, insertProposalEvent } from "./proposals.ts";
import { appendResults, type StoredResult } from "./results.ts";
import * as schema from "./schema.ts";
import { askServer, databaseAt } from "./testing-server.ts";
import { type DocumentToKeep, insertVersion, type Version } from "./versions.ts";
import { run, type Tx, type Work } from "./work.ts";
import { saveRow } from "./workbooks.ts";

export const noon = new Date("2026-09-01T12:00:00.000Z");

/** A folder that goes when the test ends. */
export function testFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "keepword-test-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

const FILE_NAME = "keepword.db";

let template: Promise<Buffer> | undefined;

/** A migrated file, made once in each process. */
async function sqliteTemplate(): Promise<Buffer> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "keepword-template-"));
  try {
    const database = await openDatabase({ dataDir });
    await database.close();
    return readFileSync(path.join(dataDir, FILE_NAME));
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Where a new database for this test is, migrated and empty: what `openDatabase` wants to know. */
export async function testPlace(): Promise<OpenOptions> {
  const dataDir = testFolder();
  if (dialect === "sqlite") {
    template ??= sqliteTemplate();
    writeFileSync(path.join(dataDir, FILE_NAME), await template, { mode: 0o600 });
    return { dataDir };
  }
  const server = inject("postgresUrl");
  if (!server) TestRunner.getCurrentTest()?.context.skip("there is no PostgreSQL here");
  const name = `keepword_${randomBytes(6).toString("hex")}`;
  await askServer(server, `create database ${name} template ${inject("postgresTemplate")}`);
  onTestFinished(async () => {
    await askServer(server, `drop database if exists ${name} with (force)`);
  });
  return { dataDir, url: databaseAt(server, name) };
}

/** Runs SQL on a connection of its own, past everything that guards the database. */
async function runSql(place: OpenOptions, text: string): Promise<Record<string, unknown>[]> {
  if (place.url) return askServer(place.url, text);
  const connection = new Sqlite(path.join(place.dataDir, FILE_NAME));
  try {
    const statement = connection.prepare<[], Record<string, unknown>>(text);
    if (statement.reader) return statement.all();
    statement.run();
    return [];
  } finally {
    connection.close();
  }
}

export type Stage = {
  database: Database;
  /** What `openDatabase` was given. */
  place: OpenOptions;
  /** Opens it once more, as another process would. */
  openAnother: () => Promise<Database>;
  /** Runs SQL past everything that guards the database, and gives the rows. */
  sql: (text: string) => Promise<Record<string, unknown>[]>;
};

/** An open database for this test, for tests that also look at it from elsewhere. */
export async function testStage(): Promise<Stage> {
  const place = await testPlace();
  async function openAnother(): Promise<Database> {
    const database = await openDatabase(place);
    onTestFinished(() => database.close());
    return database;
  }
  return { database: await openAnother(), place, openAnother, sql: (text) => runSql(place, text) };
}

/** An open database for this test. */
export async function testDatabase(): Promise<Database> {
  return (await testStage()).database;
}

export const settings: OrganisationSettings = {
  name: { en: "Harbour Water" },
  languages: ["en"],
  colour: "#0a5560",
  timeZone: "Europe/London",
  visibility: "listed",
};

/** A version that has `mark` in each of its texts. */
export const aVersion = (sequence: number, mark = "harbour"): Omit<Version, "organisationId"> => ({
  id: makeId(noon),
  sequence,
  number: `${sequence}.0`,
  changeNote: { en: mark, "zh-Hans": "首版。" },
  waivers: [{ gap: "x", reason: { en: mark } }],
  workbook: `{"b":1,"a":"青禾 ${mark}"}`,
  metadata: JSON.stringify({ mark }),
  previousHash: sequence === 1 ? null : `hash-${sequence - 1}`,
  hash: `hash-${sequence}`,
  publishedAt: new Date("2026-09-01T12:00:00.123Z"),
  publishedBy: mark,
  effectiveFrom: noon,
  kind: "material",
  reviewOn: null,
  targets: null,
});

export const documentsOf = (mark: string): DocumentToKeep[] => [
  { language: "en", edition: "public", text: JSON.stringify({ title: mark }) },
  { language: "en", edition: "staff", text: JSON.stringify({ staff: mark }) },
];

/** A result that has `mark` in each of its texts. */
export const aResult = (sequence: number, mark = "harbour"): Omit<StoredResult, "organisationId"> => ({
  id: makeId(noon),
  sequence,
  goalId: "calls",
  body: { period: "2026-10", value: 84.5, mark },
  corrects: null,
  previousHash: null,
  hash: `h${sequence}`,
  text: JSON.stringify({ mark }),
  recordedAt: noon,
  recordedBy: mark,
});

/** A proposal that has `mark` in each of its texts. */
export const aProposal = (id: string, mark = "harbour"): Parameters<typeof insertProposal>[2] => ({
  id,
  state: "in_review",
  kind: "material",
  number: "2.0",
  basedOn: "hash-1",
  changeNote: { en: mark },
  waivers: [],
  workbook: JSON.stringify({ mark }),
  documents: JSON.stringify([mark]),
  authors: [mark],
  approvalsNeeded: 1,
  effectiveFrom: null,
  reviewOn: null,
  submittedBy: mark,
  submittedAt: noon,
});

/** A notice that has `mark` in each of its texts. */
export const aNotice = (sequence: number, mark = "harbour"): Parameters<typeof appendNotice>[2] => ({
  id: makeId(noon),
  sequence,
  kind: "reviewed",
  number: "1.0",
  body: { because: { en: mark } },
  previousHash: null,
  hash: `h${sequence}`,
  text: JSON.stringify({ mark }),
  at: noon,
  by: mark,
});

/** An organisation in the database. */
export async function testOrganisation(database: Database, slug = "harbour-water"): Promise<OrganisationId> {
  const made = await database.transact((tx) =>
    createOrganisation(tx, makeId(noon), { slug, settings, at: noon }),
  );
  if (!made) throw new Error(`${slug} is taken`);
  return made;
}

/** Every table there is, with its columns, as the database calls them. */
export function everyTable(): { name: string; columns: string[] }[] {
  return Object.values(schema).map((table) => ({
    name: getTableName(table),
    columns: Object.values(getTableColumns(table)).map(({ name }: { name: string }) => name),
  }));
}

/** A use of a limit of discretion. */
export function aUse(id: string, personId: string) {
  return {
    id,
    number: "1.0",
    limitId: "late",
    situation: { en: "We came late" },
    upTo: { amount: 20, currency: "GBP" },
    personId,
    amount: { amount: 25, currency: "GBP" },
    outcome: "accepted" as const,
    at: noon,
  };
}

/** A row of everything that staff say, learn and settle, with `mark` in each of its texts. */
export function* fillHandbook(
  tx: Tx,
  organisationId: OrganisationId,
  personId: string,
  mark: string,
): Work<void> {
  const id = `of ${organisationId}`;
  const own = { organisationId, number: "1.0", at: noon };
  const nobody = { personId, answeredBy: null, settledBy: null };
  yield* run(
    tx
      .insert(schema.acknowledgements)
      .values({
        ...own,
        id,
        sequence: 1,
        personId,
        versionHash: "hash-1",
        body: { name: mark, jobs: [], places: [], language: "en", summary: mark, shown: [] },
        previousHash: null,
        hash: "a1",
        text: JSON.stringify({ mark }),
      })
      .returning({ of: schema.acknowledgements.organisationId }),
  );
  yield* run(
    tx
      .insert(schema.discretionUses)
      .values({ ...own, ...aUse(id, personId), situation: { en: mark }, takenBackAt: null })
      .returning({ of: schema.discretionUses.organisationId }),
  );
  yield* run(
    tx
      .insert(schema.clauseRemarks)
      .values({
        ...own,
        ...nobody,
        id,
        clause: "speed.waits",
        heading: mark,
        kind: "unclear",
        text: mark,
      })
      .returning({ of: schema.clauseRemarks.organisationId }),
  );
  yield* run(
    tx
      .insert(schema.consultations)
      .values({
        organisationId,
        id,
        question: mark,
        basedOn: "1.0",
        documents: JSON.stringify([mark]),
        openedBy: personId,
        openedAt: noon,
        closesAt: noon,
      })
      .returning({ of: schema.consultations.organisationId }),
  );
  yield* run(
    tx
      .insert(schema.consultationComments)
      .values({
        organisationId,
        ...nobody,
        id,
        consultationId: id,
        clause: "speed.waits",
        text: mark,
        at: noon,
      })
      .returning({ of: schema.consultationComments.organisationId }),
  );
  yield* run(
    tx
      .insert(schema.trainingSessions)
      .values({
        organisationId,
        id,
        revision: 1,
        kind: "launch",
        title: mark,
        number: "1.0",
        clauses: ["speed.waits"],
        startsAt: noon,
        place: mark,
        mandatory: true,
        createdBy: personId,
        createdAt: noon,
      })
      .returning({ of: schema.trainingSessions.organisationId }),
  );
  yield* run(
    tx
      .insert(schema.trainingAttendance)
      .values({
        organisationId,
        sessionId: id,
        personId,
        presence: "absent",
        recordedBy: personId,
        recordedAt: noon,
      })
      .returning({ of: schema.trainingAttendance.organisationId }),
  );
  yield* run(
    tx
      .insert(schema.trainingQuestions)
      .values({
        organisationId,
        id,
        number: "1.0",
        clause: "speed.waits",
        body: { situation: { en: mark }, options: [{ text: { en: mark }, isRight: true }] },
        createdBy: personId,
        createdAt: noon,
      })
      .returning({ of: schema.trainingQuestions.organisationId }),
  );
  yield* run(
    tx
      .insert(schema.trainingAnswers)
      .values({
        organisationId,
        id,
        questionId: id,
        personId,
        chosen: 0,
        isRight: true,
        at: noon,
      })
      .returning({ of: schema.trainingAnswers.organisationId }),
  );
}

/** Gives an organisation something in every table that has things of organisations. */
export async function fillEverything(database: Database, organisationId: OrganisationId): Promise<void> {
  const personId = `person of ${organisationId}`;
  const result = aResult(1);
  await database.transact(function* (tx) {
    yield* createPerson(tx, {
      id: personId,
      kind: "person",
      name: "Ann",
      signInName: `ann@${organisationId}.example`,
      passwordHash: "known to nobody",
      language: "en",
      createdAt: noon,
    });
    yield* admitMember(tx, organisationId, { personId, role: "manager", jobs: ["cashier"], at: noon });
    const row = { step: "principles", item: "principles/fast", sortKey: "a0", body: { n: 1 }, revision: 0 };
    yield* saveRow(tx, organisationId, row, { saveId: "one", savedBy: personId, at: noon });
    yield* insertVersion(tx, organisationId, aVersion(1), documentsOf("What you can expect"));
    yield* insertProposal(tx, organisationId, aProposal(`proposal of ${organisationId}`));
    yield* insertProposalEvent(tx, organisationId, {
      proposalId: `proposal of ${organisationId}`,
      kind: "submitted",
      personId,
      clause: null,
      text: null,
      at: noon,
    });
    yield* appendNotice(tx, organisationId, aNotice(1));
    yield* claimReminder(tx, organisationId, { kind: "begins", about: "1.0", at: noon });
    yield* appendResults(tx, organisationId, [result, { ...aResult(2), corrects: result.id }]);
    yield* fillHandbook(tx, organisationId, personId, "harbour");
    yield* createLink(tx, {
      id: `link of ${organisationId}`,
      kind: "invitation",
      organisationId,
      personId: null,
      role: "staff",
      name: "Bo",
      signInName: null,
      createdBy: personId,
      createdAt: noon,
      expiresAt: new Date(noon.getTime() + 1000),
    });
  });
}
