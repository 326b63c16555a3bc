import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dialect } from "./columns.ts";
import { openDatabase } from "./database.ts";
import { PublishedRowsStay, UniqueViolation } from "./errors.ts";
import { makeId } from "./ids.ts";
import { proveWritable } from "./installation.ts";
import {
  changeAddress,
  createOrganisation,
  findOrganisation,
  findOrganisationByAddress,
  listOrganisations,
  saveSettings,
} from "./organisations.ts";
import { appendResults, findLatestResult, listResults, type StoredResult } from "./results.ts";
import { results, versionDocuments, versions } from "./schema.ts";
import { listSiteRevisions } from "./sites.ts";
import { noon, settings, testDatabase, testOrganisation, testPlace } from "./testing.ts";
import {
  findDocumentText,
  findLatestVersion,
  findSiteRevision,
  findVersion,
  insertVersion,
  listDocumentLanguages,
  listVersions,
  type Version,
} from "./versions.ts";
import { run, type Tx } from "./work.ts";
import { findRow, listRows, replaceRows, saveRow } from "./workbooks.ts";

const version = (sequence: number): Omit<Version, "organisationId"> => ({
  id: makeId(noon),
  sequence,
  number: `${sequence}.0`,
  changeNote: { en: "First.", "zh-Hans": "首版。" },
  waivers: [{ gap: "x", reason: { en: "because" } }],
  workbook: '{"b":1,"a":"青禾"}',
  metadata: "{}",
  previousHash: sequence === 1 ? null : `hash-${sequence - 1}`,
  hash: `hash-${sequence}`,
  publishedAt: new Date("2026-09-01T12:00:00.123Z"),
  publishedBy: "somebody",
  effectiveFrom: noon,
});
const documents = [{ language: "en", edition: "public" as const, text: '{"title":"What you can expect"}' }];
const result = (sequence: number): Omit<StoredResult, "organisationId"> => ({
  id: makeId(noon),
  sequence,
  goalId: "calls",
  body: { period: "2026-10", value: 84.5 },
  corrects: null,
  previousHash: null,
  hash: `h${sequence}`,
  text: "{}",
  recordedAt: noon,
  recordedBy: "somebody",
});
const by = (saveId: string) => ({ saveId, savedBy: "li", at: noon });
const row = (revision: number, body: unknown = { name: "Fast" }) => ({
  step: "principles",
  item: "principles/fast",
  sortKey: "a0",
  body,
  revision,
});

describe("a transaction", () => {
  it("that throws keeps nothing of what it wrote", async () => {
    const database = await testDatabase();
    const failing = database.transact(function* (tx) {
      yield* createOrganisation(tx, makeId(noon), { slug: "harbour-water", settings, at: noon });
      throw new Error("power cut");
    });
    await expect(failing).rejects.toThrow("power cut");
    expect(await database.read(listOrganisations)).toEqual([]);
  });

  it("may wait for queries and nothing else", async () => {
    const database = await testDatabase();
    const waiting = database.transact(function* () {
      yield Promise.resolve() as never;
    });
    await expect(waiting).rejects.toThrow("may yield only queries");
  });

  it("gives back JSON, dates and other scripts as they were", async () => {
    const database = await testDatabase();
    const organisation = await testOrganisation(database);
    const kept = version(1);
    await database.transact((tx) => insertVersion(tx, organisation, kept, documents));
    expect(await database.read((db) => findVersion(db, organisation, "1.0"))).toEqual({
      ...kept,
      organisationId: organisation,
    });
    const body = { "": null, z: [1, { a: "“引号”" }], a: true, n: "5" };
    await database.transact((tx) => saveRow(tx, organisation, row(0, body), by("s")));
    const saved = await database.read((db) => findRow(db, organisation, "principles", "principles/fast"));
    expect(JSON.stringify(saved?.body)).toBe(JSON.stringify(body));
  });
});

describe("settings of the connections", () => {
  it("hold on every connection, on a database that is opened again too", async () => {
    const place = await testPlace();
    for (const time of ["first", "again"]) {
      const database = await openDatabase(place);
      const watch = await database.watchSites(() => undefined);
      for (const [name, found] of Object.entries(await database.settings()))
        if (dialect === "sqlite")
          expect(found, `${time} ${name}`).toMatchObject({
            journal_mode: "wal",
            synchronous: 2,
            foreign_keys: 1,
          });
        else expect(Object.keys(found).length, `${time} ${name}`).toBeGreaterThan(0);
      await watch.close();
      await database.close();
    }
  });
});

describe("a row of the draft", () => {
  it("is saved from the revision it was changed from and no other", async () => {
    const database = await testDatabase();
    const organisation = await testOrganisation(database);
    const save = (revision: number, saveId: string, body?: unknown) =>
      database.transact((tx) => saveRow(tx, organisation, row(revision, body), by(saveId)));
    expect(await save(0, "one")).toMatchObject({ saved: { revision: 1 } });
    expect(await save(1, "two", { name: "Quick" })).toMatchObject({ saved: { revision: 2 } });
    expect(await save(1, "three", { name: "Slow" })).toMatchObject({
      stale: { revision: 2, body: { name: "Quick" } },
    });
    expect(await save(0, "four")).toMatchObject({ stale: { revision: 2 } });
  });

  it("is saved once, however often the same save arrives", async () => {
    const database = await testDatabase();
    const organisation = await testOrganisation(database);
    const save = () => database.transact((tx) => saveRow(tx, organisation, row(0), by("same")));
    const first = await save();
    expect(await save()).toEqual(first);
    expect(await database.read((db) => listRows(db, organisation))).toHaveLength(1);
  });

  it("keeps its revision when the whole draft is replaced by the same", async () => {
    const database = await testDatabase();
    const organisation = await testOrganisation(database);
    const rows = [row(0), { ...row(0), item: "principles/open", sortKey: "a1" }];
    const replace = (some: typeof rows) =>
      database.transact((tx) => replaceRows(tx, organisation, some, { savedBy: null, at: noon }));
    await replace(rows);
    await replace([{ ...rows[0]!, body: { name: "Quick" } }]);
    expect(
      (await database.read((db) => listRows(db, organisation))).map(({ item, revision }) => [item, revision]),
    ).toEqual([["principles/fast", 2]]);
    await replace(rows);
    expect(
      (await database.read((db) => listRows(db, organisation))).map(({ item, revision }) => [item, revision]),
    ).toEqual([
      ["principles/fast", 3],
      ["principles/open", 3],
    ]);
  });
});

describe("an address", () => {
  it("leads to its organisation, also after the organisation has moved on", async () => {
    const database = await testDatabase();
    const organisation = await testOrganisation(database, "old-name");
    expect(await database.transact((tx) => changeAddress(tx, organisation, "new-name", noon))).toBe(true);
    for (const slug of ["old-name", "new-name"])
      expect(await database.read((db) => findOrganisationByAddress(db, slug))).toMatchObject({
        id: organisation,
        slug: "new-name",
      });
  });

  it("is never given to another organisation", async () => {
    const database = await testDatabase();
    const first = await testOrganisation(database, "old-name");
    await database.transact((tx) => changeAddress(tx, first, "new-name", noon));
    const second = await testOrganisation(database, "second");
    expect(await database.transact((tx) => changeAddress(tx, second, "old-name", noon))).toBe(false);
    expect(
      await database.transact((tx) =>
        createOrganisation(tx, makeId(noon), { slug: "old-name", settings, at: noon }),
      ),
    ).toBeUndefined();
  });
});

describe("settings of an organisation", () => {
  it("are saved from the revision they were changed from and move the site", async () => {
    const database = await testDatabase();
    const organisation = await testOrganisation(database);
    const before = await database.read((db) => findSiteRevision(db, organisation));
    const unlisted = { ...settings, visibility: "unlisted" as const };
    expect(await database.transact((tx) => saveSettings(tx, organisation, 1, unlisted))).toBe(2);
    expect(await database.transact((tx) => saveSettings(tx, organisation, 1, settings))).toBeUndefined();
    expect(await database.read((db) => findOrganisation(db, organisation))).toMatchObject({
      settings: unlisted,
      revision: 2,
    });
    expect(await database.read((db) => findSiteRevision(db, organisation))).toBe((before ?? 0) + 1);
  });
});

describe("rivals", () => {
  it("publish one after the other: one winner for each place, 20 rounds of 10", async () => {
    const database = await testDatabase();
    const organisation = await testOrganisation(database);
    for (let round = 1; round <= 20; round += 1) {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 10 }, () =>
          database.transact((tx) => insertVersion(tx, organisation, version(round), documents)),
        ),
      );
      const failures = outcomes.flatMap((outcome): unknown[] =>
        outcome.status === "rejected" ? [outcome.reason] : [],
      );
      expect(failures).toHaveLength(9);
      for (const failure of failures) expect(failure).toBeInstanceOf(UniqueViolation);
    }
    expect(await database.read((db) => findLatestVersion(db, organisation))).toMatchObject({ sequence: 20 });
  });

  it("counting up from what they read lose nothing", async () => {
    const database = await testDatabase();
    const organisation = await testOrganisation(database);
    const append = () =>
      database.transact(function* (tx) {
        const last = yield* findLatestResult(tx, organisation);
        yield* appendResults(tx, organisation, [result((last?.sequence ?? 0) + 1)]);
      });
    await Promise.all(Array.from({ length: 12 }, append));
    const kept = await database.read((db) => listResults(db, organisation));
    expect(kept.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
  });
});

describe("what was published or measured", () => {
  it("is neither changed nor deleted", async () => {
    const database = await testDatabase();
    const organisation = await testOrganisation(database);
    await database.transact((tx) => insertVersion(tx, organisation, version(1), documents));
    await database.transact((tx) => appendResults(tx, organisation, [result(1)]));
    const attempts = [
      function* (tx: Tx) {
        yield* run(tx.update(versions).set({ hash: "forged" }).returning());
      },
      function* (tx: Tx) {
        yield* run(tx.delete(versions).returning());
      },
      function* (tx: Tx) {
        yield* run(tx.update(versionDocuments).set({ text: "forged" }).returning());
      },
      function* (tx: Tx) {
        yield* run(tx.delete(versionDocuments).returning());
      },
      function* (tx: Tx) {
        yield* run(tx.update(results).set({ text: "forged" }).returning());
      },
      function* (tx: Tx) {
        yield* run(tx.delete(results).returning());
      },
    ];
    for (const attempt of attempts)
      await expect(database.transact(attempt)).rejects.toBeInstanceOf(PublishedRowsStay);
    expect(await database.read((db) => findDocumentText(db, organisation, "1.0", "en", "public"))).toBe(
      documents[0]?.text,
    );
  });
});

describe("another organisation’s things", () => {
  it("look like nothing to every reader and are out of reach of every writer", async () => {
    const database = await testDatabase();
    const mine = await testOrganisation(database, "mine");
    const theirs = await testOrganisation(database, "theirs");
    await database.transact((tx) => insertVersion(tx, theirs, version(1), documents));
    await database.transact((tx) => appendResults(tx, theirs, [result(1)]));
    await database.transact((tx) => saveRow(tx, theirs, row(0), by("s")));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("1.0", "2.0"),
        fc.constantFrom("en", "zh-Hans"),
        async (number, language) => {
          const seen = await database.read(function* (db) {
            return {
              versions: yield* listVersions(db, mine),
              latest: yield* findLatestVersion(db, mine),
              version: yield* findVersion(db, mine, number),
              languages: yield* listDocumentLanguages(db, mine, number),
              document: yield* findDocumentText(db, mine, number, language, "public"),
              results: yield* listResults(db, mine),
              lastResult: yield* findLatestResult(db, mine),
              rows: yield* listRows(db, mine),
              row: yield* findRow(db, mine, "principles", "principles/fast"),
            };
          });
          expect(seen).toEqual({ versions: [], languages: [], results: [], rows: [] });
        },
      ),
      { numRuns: 8 },
    );
    expect(await database.transact((tx) => saveRow(tx, mine, row(1, { name: "Stolen" }), by("t")))).toEqual({
      stale: undefined,
    });
    await database.transact((tx) => replaceRows(tx, mine, [], { savedBy: null, at: noon }));
    expect(await database.read((db) => findRow(db, theirs, "principles", "principles/fast"))).toMatchObject({
      body: { name: "Fast" },
      removedAt: null,
    });
  });
});

describe("the watch over the sites", () => {
  it("tells of a publish by another connection within a second, and of nothing else", async () => {
    const place = await testPlace();
    const [here, there] = [await openDatabase(place), await openDatabase(place)];
    const organisation = await testOrganisation(there);
    const watch = await here.watchSites(() => undefined);
    const movedWithin = async (milliseconds: number) => {
      const end = performance.now() + milliseconds;
      while (performance.now() < end) {
        if (watch.hasMoved()) return true;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return false;
    };
    await movedWithin(300);
    await there.transact((tx) => proveWritable(tx, noon));
    await there.transact((tx) => saveRow(tx, organisation, row(0), by("s")));
    expect(await movedWithin(1200)).toBe(false);
    await there.transact((tx) => insertVersion(tx, organisation, version(1), documents));
    expect(await movedWithin(1000)).toBe(true);
    await here.transact((tx) => appendResults(tx, organisation, [result(1)]));
    expect(await movedWithin(1000)).toBe(true);
    expect(await here.read(listSiteRevisions)).toEqual([
      { organisationId: organisation, slug: "harbour-water", siteRevision: 3 },
    ]);
    await watch.close();
    await Promise.all([here.close(), there.close()]);
  });
});
