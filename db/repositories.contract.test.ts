import { statSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dialect } from "./columns.ts";
import { openDatabase } from "./database.ts";
import { MissingReference, PublishedRowsStay, UniqueViolation } from "./errors.ts";
import { makeId } from "./ids.ts";
import { proveWritable } from "./installation.ts";
import {
  changeAddress,
  createOrganisation,
  findOrganisation,
  findOrganisationByAddress,
  listOrganisations,
  removeOrganisation,
  saveSettings,
} from "./organisations.ts";
import { appendResults, findLatestResult, listResults } from "./results.ts";
import { results, versionDocuments, versions } from "./schema.ts";
import { listSiteRevisions } from "./sites.ts";
import {
  aResult,
  aVersion,
  documentsOf,
  everyTable,
  fillEverything,
  noon,
  settings,
  testDatabase,
  testOrganisation,
  testPlace,
  testStage,
} from "./testing.ts";
import {
  findDocumentText,
  findLatestVersion,
  findSiteRevision,
  findVersion,
  insertVersion,
  listDocumentLanguages,
  listVersions,
} from "./versions.ts";
import { run, type Tx } from "./work.ts";
import { findRow, listRows, replaceRows, saveRow } from "./workbooks.ts";

const documents = documentsOf("What you can expect");
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
    const kept = aVersion(1);
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

  it("is saved once where the same save arrives twice at the same moment", async () => {
    const { database, openAnother } = await testStage();
    const another = await openAnother();
    const organisation = await testOrganisation(database);
    for (let revision = 0; revision < 5; revision += 1) {
      const outcomes = await Promise.all(
        Array.from({ length: 6 }, (_, number) =>
          (number % 2 ? database : another).transact((tx) =>
            saveRow(tx, organisation, row(revision), by(`save ${revision}`)),
          ),
        ),
      );
      for (const outcome of outcomes) expect(outcome).toMatchObject({ saved: { revision: revision + 1 } });
    }
  });

  it("is taken by one of ten who start from the same revision", async () => {
    const { database, openAnother } = await testStage();
    const another = await openAnother();
    const organisation = await testOrganisation(database);
    for (let revision = 0; revision < 5; revision += 1) {
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, number) =>
          (number % 2 ? database : another).transact((tx) =>
            saveRow(tx, organisation, row(revision, { by: number }), by(`${revision} ${number}`)),
          ),
        ),
      );
      const winner = outcomes.findIndex((outcome) => "saved" in outcome);
      expect(outcomes.filter((outcome) => "saved" in outcome)).toHaveLength(1);
      for (const outcome of outcomes)
        if (!("saved" in outcome)) expect(outcome).toMatchObject({ stale: { body: { by: winner } } });
    }
  });

  it("has its save ids to itself in each organisation", async () => {
    const database = await testDatabase();
    for (const slug of ["harbour-water", "city-buses"]) {
      const organisation = await testOrganisation(database, slug);
      await database.transact((tx) => saveRow(tx, organisation, row(0, { of: slug }), by("same")));
      expect(await database.read((db) => listRows(db, organisation))).toMatchObject([{ body: { of: slug } }]);
    }
  });

  it("is not saved under the save id of another row", async () => {
    const database = await testDatabase();
    const organisation = await testOrganisation(database);
    const save = (change: object) =>
      database.transact((tx) => saveRow(tx, organisation, { ...row(0), ...change }, by("same")));
    await save({});
    for (const change of [{ item: "principles/open" }, { step: "goals" }])
      expect(await save(change)).toMatchObject({ usedFor: { step: "principles", item: "principles/fast" } });
    expect(await database.read((db) => listRows(db, organisation))).toHaveLength(1);
  });

  it("may be saved again for thirty days", async () => {
    const { database, sql } = await testStage();
    const organisation = await testOrganisation(database);
    for (const [revision, day] of [0, 29, 31].entries()) {
      const at = new Date(noon.getTime() + day * 86_400_000);
      await database.transact((tx) => saveRow(tx, organisation, row(revision), { ...by(`day ${day}`), at }));
    }
    const kept = await sql("select save_id from saves order by save_id");
    expect(kept.map(({ save_id }) => save_id)).toEqual(["day 29", "day 31"]);
  });

  it("stands in the order of its sort key, by bytes, on every server", async () => {
    const database = await testDatabase();
    const organisation = await testOrganisation(database);
    const keys = ["b", "a", "B", "a0", "_", "Z", "aB", "ab", "é", "中", "0"];
    for (const [number, sortKey] of keys.entries())
      await database.transact((tx) =>
        saveRow(tx, organisation, { ...row(0), item: `g${number}`, sortKey }, by(sortKey)),
      );
    await database.transact((tx) =>
      saveRow(tx, organisation, { ...row(0), step: "Areas", item: "", sortKey: "z" }, by("z")),
    );
    const rows = await database.read((db) => listRows(db, organisation));
    expect(rows.map(({ sortKey }) => sortKey)).toEqual([
      "z",
      "0",
      "B",
      "Z",
      "_",
      "a",
      "a0",
      "aB",
      "ab",
      "b",
      "é",
      "中",
    ]);
  });

  it("gives back any answer exactly, down to the order of its keys", async () => {
    const database = await testDatabase();
    const organisation = await testOrganisation(database);
    const corners = [
      "123",
      '"quoted"',
      "null",
      "nul \u0000 and a lone \ud800",
      { b: 1, a: 2, nested: { z: true, y: false, x: null }, list: [[], {}, "", 0, -1.5, 1e300, 2 ** 53 + 2] },
      { 繁體: "渠務署", "👩🏽‍🔧": "emoji", "": "empty key" },
      0,
      false,
      [],
    ];
    let revision = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue({ maxDepth: 4 }).filter((value) => value !== null),
        async (value) => {
          const saved = await database.transact((tx) =>
            saveRow(tx, organisation, row(revision, value), by(`save ${revision}`)),
          );
          expect(saved).toHaveProperty("saved");
          revision += 1;
          const kept = await database.read((db) =>
            findRow(db, organisation, "principles", "principles/fast"),
          );
          expect(JSON.stringify(kept?.body)).toBe(JSON.stringify(value));
        },
      ),
      { numRuns: 100, examples: corners.map((value) => [value as fc.JsonValue]) },
    );
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

  it("may be asked for in capitals", async () => {
    const database = await testDatabase();
    const organisation = await testOrganisation(database, "harbour-water");
    expect(await database.read((db) => findOrganisationByAddress(db, "Harbour-Water"))).toMatchObject({
      id: organisation,
      slug: "harbour-water",
    });
  });

  it("goes to one where several want it at the same moment, new or moving there", async () => {
    const { database, openAnother } = await testStage();
    const another = await openAnother();
    for (let round = 0; round < 5; round += 1) {
      const slug = `wanted-${round}`;
      const movers = [
        await testOrganisation(database, `one-${round}`),
        await testOrganisation(database, `two-${round}`),
      ];
      const founded = Array.from({ length: 6 }, (_, number) =>
        (number % 2 ? database : another).transact((tx) =>
          createOrganisation(tx, makeId(noon), { slug, settings, at: noon }),
        ),
      );
      const moved = movers.map((organisation) =>
        another.transact((tx) => changeAddress(tx, organisation, slug, noon)),
      );
      const outcomes = await Promise.all([...founded, ...moved]);
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      expect(await database.read((db) => findOrganisationByAddress(db, slug))).toMatchObject({ slug });
    }
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
          database.transact((tx) => insertVersion(tx, organisation, aVersion(round), documents)),
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
        yield* appendResults(tx, organisation, [aResult((last?.sequence ?? 0) + 1)]);
      });
    await Promise.all(Array.from({ length: 12 }, append));
    const kept = await database.read((db) => listResults(db, organisation));
    expect(kept.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
  });
});

describe("results", () => {
  it("of many years are kept at once, in their order", async () => {
    const database = await testDatabase();
    const organisation = await testOrganisation(database);
    const many = Array.from({ length: 3001 }, (_, number) => aResult(number + 1));
    await database.transact((tx) => appendResults(tx, organisation, many));
    const kept = await database.read((db) => listResults(db, organisation));
    expect(kept.map(({ id }) => id)).toEqual(many.map(({ id }) => id));
  });

  it("correct those of their own organisation, kept before or with them, and no others", async () => {
    const database = await testDatabase();
    const mine = await testOrganisation(database, "mine");
    const theirs = await testOrganisation(database, "theirs");
    const [wrong, foreign] = [aResult(1), aResult(1)];
    await database.transact((tx) => appendResults(tx, theirs, [foreign]));
    const better = { ...aResult(2), corrects: wrong.id };
    await database.transact((tx) => appendResults(tx, mine, [wrong, better]));
    await database.transact((tx) => appendResults(tx, mine, [{ ...aResult(3), corrects: better.id }]));
    for (const corrects of [foreign.id, "nothing"])
      await expect(
        database.transact((tx) => appendResults(tx, mine, [{ ...aResult(4), corrects }])),
      ).rejects.toBeInstanceOf(MissingReference);
    const kept = await database.read((db) => listResults(db, mine));
    expect(kept.map(({ corrects }) => corrects)).toEqual([null, wrong.id, better.id]);
  });
});

describe("the proof that the database can be written", () => {
  it("is a write that stays, one a second", async () => {
    const { database, sql, place } = await testStage();
    /** Moves with every commit that wrote something. */
    const written = async () =>
      place.url
        ? (await sql("select xmin::text from installation where key = 'checked'"))[0]?.xmin
        : statSync(path.join(place.dataDir, "keepword.db-wal")).size;
    const prove = async (at: string) => {
      const before = await written();
      await database.transact((tx) => proveWritable(tx, new Date(at)));
      const [row] = await sql("select value from installation where key = 'checked'");
      return { kept: row?.value, wrote: (await written()) !== before };
    };
    const first = "2026-09-01T12:00:07Z";
    expect(await prove("2026-09-01T12:00:07.100Z")).toEqual({ kept: first, wrote: true });
    expect(await prove("2026-09-01T12:00:07.900Z")).toEqual({ kept: first, wrote: false });
    expect(await prove("2026-09-01T12:00:08.000Z")).toEqual({ kept: "2026-09-01T12:00:08Z", wrote: true });
  });

  if (dialect === "postgres")
    it("fails with the reason where the database takes no writes", async () => {
      const { database, sql, place } = await testStage();
      const name = new URL(place.url ?? "").pathname.slice(1);
      await sql(`alter database ${name} set default_transaction_read_only = on`);
      await sql(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
      );
      await expect(database.transact((tx) => proveWritable(tx, noon))).rejects.toMatchObject({
        name: "DatabaseUnavailable",
        reason: "read-only",
      });
    });
});

describe("what was published or measured", () => {
  it("stays, even past the program, and goes only with its whole organisation", async () => {
    const { database, sql } = await testStage();
    const mine = await testOrganisation(database, "mine");
    const theirs = await testOrganisation(database, "theirs");
    for (const organisation of [mine, theirs]) {
      await database.transact((tx) => insertVersion(tx, organisation, aVersion(1), documents));
      await database.transact((tx) => appendResults(tx, organisation, [aResult(1)]));
    }
    const attempts = [
      "update versions set effective_from = effective_from",
      "delete from versions",
      "update version_documents set text = ''",
      "delete from version_documents",
      "update results set text = ''",
      "delete from results",
    ];
    if (dialect === "postgres") attempts.push("truncate versions, version_documents", "truncate results");
    for (const attempt of attempts)
      await expect(sql(attempt), attempt).rejects.toThrow("published rows stay");
    await sql(`insert into installation (key, value) values ('removing', '${mine}')`);
    // Leave to remove one organisation is no leave to touch another.
    for (const attempt of attempts)
      await expect(sql(attempt), attempt).rejects.toThrow("published rows stay");
    await sql(
      `delete from version_documents where version_id in (select id from versions where organisation_id = '${mine}')`,
    );
    await sql(`delete from versions where organisation_id = '${mine}'`);
    await sql(`delete from results where organisation_id = '${mine}'`);
    await sql("delete from installation where key = 'removing'");
    for (const attempt of attempts)
      await expect(sql(attempt), attempt).rejects.toThrow("published rows stay");
    for (const [organisation, count] of [
      [mine, 0],
      [theirs, 1],
    ] as const) {
      expect(await database.read((db) => listVersions(db, organisation))).toHaveLength(count);
      expect(await database.read((db) => listResults(db, organisation))).toHaveLength(count);
    }
  });

  it("goes with everything of its organisation, and with nothing of another", async () => {
    const { database, sql } = await testStage();
    const mine = await testOrganisation(database, "mine");
    const theirs = await testOrganisation(database, "theirs");
    const rowsOf = async (organisation: string) => {
      const counts: Record<string, unknown> = {};
      for (const { name, columns } of everyTable()) {
        const column =
          columns.find((each) => each === "organisation_id") ?? (name === "organisations" && "id");
        const where = column
          ? `${column} = '${organisation}'`
          : "version_id in (select id from versions where organisation_id = '" + organisation + "')";
        if (!column && name !== "version_documents") continue;
        const [found] = await sql(`select count(*) as n from ${name} where ${where}`);
        counts[name] = Number(found?.n);
      }
      return counts;
    };
    for (const organisation of [mine, theirs]) await fillEverything(database, organisation);
    const before = await rowsOf(theirs);
    expect(Object.values(before), JSON.stringify(before)).not.toContain(0);
    const belonged = await database.transact((tx) => removeOrganisation(tx, mine, noon));
    expect(belonged).toEqual([`person of ${mine}`]);
    expect(new Set(Object.values(await rowsOf(mine)))).toEqual(new Set([0]));
    expect(await rowsOf(theirs)).toEqual(before);
    expect(await database.read((db) => findOrganisationByAddress(db, "mine"))).toBeUndefined();
    expect(await sql("select * from installation where key = 'removing'")).toEqual([]);
    for (const attempt of ["delete from versions", "delete from results", "update results set text = ''"])
      await expect(sql(attempt), attempt).rejects.toThrow("published rows stay");
  });

  it("stays whole where removing its organisation fails halfway", async () => {
    const { database, sql } = await testStage();
    const mine = await testOrganisation(database, "mine");
    await fillEverything(database, mine);
    const failing = database.transact(function* (tx) {
      yield* removeOrganisation(tx, mine, noon);
      throw new Error("power cut");
    });
    await expect(failing).rejects.toThrow("power cut");
    expect(await database.read((db) => listVersions(db, mine))).toHaveLength(1);
    expect(await database.read((db) => listResults(db, mine))).toHaveLength(2);
    expect(await sql("select * from installation where key = 'removing'")).toEqual([]);
    await expect(sql("delete from results")).rejects.toThrow("published rows stay");
  });

  it("keeps its address from others once it is removed; one that led nowhere is free again", async () => {
    const database = await testDatabase();
    const published = await testOrganisation(database, "harbour");
    await fillEverything(database, published);
    await database.transact((tx) => changeAddress(tx, published, "harbour-water", noon));
    const tried = await testOrganisation(database, "trial");
    await database.transact(function* (tx) {
      yield* removeOrganisation(tx, published, noon);
      yield* removeOrganisation(tx, tried, noon);
    });
    const taken = async (slug: string) =>
      (await database.transact((tx) =>
        createOrganisation(tx, makeId(noon), { slug, settings, at: noon }),
      )) === undefined;
    expect(await taken("harbour")).toBe(true);
    expect(await taken("harbour-water")).toBe(true);
    expect(await taken("trial")).toBe(false);
  });

  it("is neither changed nor deleted", async () => {
    const database = await testDatabase();
    const organisation = await testOrganisation(database);
    await database.transact((tx) => insertVersion(tx, organisation, aVersion(1), documents));
    await database.transact((tx) => appendResults(tx, organisation, [aResult(1)]));
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
    await database.transact((tx) => insertVersion(tx, theirs, aVersion(1), documents));
    await database.transact((tx) => appendResults(tx, theirs, [aResult(1)]));
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
    await database.transact((tx) => replaceRows(tx, mine, [row(0)], { savedBy: null, at: noon }));
    expect(await database.read((db) => listRows(db, mine))).toHaveLength(1);
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
    await there.transact((tx) => insertVersion(tx, organisation, aVersion(1), documents));
    expect(await movedWithin(5000)).toBe(true);
    await here.transact((tx) => appendResults(tx, organisation, [aResult(1)]));
    expect(await movedWithin(5000)).toBe(true);
    expect(await here.read(listSiteRevisions)).toEqual([
      { organisationId: organisation, slug: "harbour-water", siteRevision: 3 },
    ]);
    await watch.close();
    await Promise.all([here.close(), there.close()]);
  });
});
