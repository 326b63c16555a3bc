import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { describe, expect, test, vi } from "vitest";
import { dialect } from "./columns.ts";
import { proveWritable } from "./installation.ts";
import { changeAddress, saveSettings } from "./organisations.ts";
import { appendResults } from "./results.ts";
import { listSiteRevisions, SITES_CHANNEL } from "./sites.ts";
import { aResult, aVersion, noon, settings, testOrganisation, testStage } from "./testing.ts";
import { insertVersion } from "./versions.ts";
import { saveRow } from "./workbooks.ts";

const cutAllOthers =
  "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
const listeners =
  "select 1 from pg_stat_activity where datname = current_database() and query like 'listen %'";

describe("a watch on the sites", () => {
  test("tells of every kind of move, whoever makes it, once", async () => {
    const { database, openAnother } = await testStage();
    const another = await openAnother();
    const id = await testOrganisation(database);
    const onMove = vi.fn();
    const watch = await database.watchSites(onMove);
    expect(watch.hasMoved()).toBe(false);
    const moves: (() => Promise<unknown>)[] = [
      () => database.transact((tx) => insertVersion(tx, id, aVersion(1), [])),
      () => another.transact((tx) => appendResults(tx, id, [aResult(1)])),
      () => another.transact((tx) => saveSettings(tx, id, 1, settings)),
      () => another.transact((tx) => changeAddress(tx, id, "harbour", noon)),
      () => testOrganisation(another, "city-buses"),
    ];
    for (const [number, move] of moves.entries()) {
      await move();
      await vi.waitFor(() => expect(watch.hasMoved()).toBe(true), { timeout: 5000, interval: 5 });
      expect(watch.hasMoved()).toBe(false);
      expect(onMove).toHaveBeenCalledTimes(number + 1);
    }
  });

  test("calls without being asked", async () => {
    const { database, openAnother } = await testStage();
    const another = await openAnother();
    const onMove = vi.fn();
    await database.watchSites(onMove);
    await testOrganisation(another);
    await vi.waitFor(() => expect(onMove).toHaveBeenCalledOnce(), { timeout: 5000, interval: 5 });
  });

  test("says nothing of a draft, of a health check, or of what was taken back", async () => {
    const { database, openAnother } = await testStage();
    const another = await openAnother();
    const id = await testOrganisation(database);
    const onMove = vi.fn();
    const watch = await database.watchSites(onMove);
    const row = { step: "goals", item: "g", sortKey: "a", body: {}, revision: 0 };
    await another.transact((tx) => saveRow(tx, id, row, { saveId: "s", savedBy: null, at: noon }));
    await another.transact((tx) => proveWritable(tx, noon));
    const broken = another.transact(function* (tx) {
      yield* appendResults(tx, id, [aResult(1)]);
      throw new Error("changed my mind");
    });
    await expect(broken).rejects.toThrow("changed my mind");
    // Long enough for a notice, and for a look that nothing prompts.
    for (let wait = 0; wait < 13; wait += 1) {
      expect(watch.hasMoved()).toBe(false);
      await sleep(100);
    }
    expect(onMove).not.toHaveBeenCalled();
  });

  test("is over once closed, alone or with its database", async () => {
    const stage = await testStage();
    const database = await stage.openAnother();
    const onMove = vi.fn();
    const watches = [await database.watchSites(onMove), await database.watchSites(onMove)];
    await watches[0]?.close();
    await database.close();
    await testOrganisation(stage.database);
    await sleep(1200);
    for (const watch of watches) {
      expect(watch.hasMoved()).toBe(false);
      await watch.close();
    }
    expect(onMove).not.toHaveBeenCalled();
  });

  if (dialect === "postgres")
    test("hears the notice that leaves with a transaction, and none of what was taken back", async () => {
      const { database, place } = await testStage();
      const id = await testOrganisation(database);
      const heard: (string | undefined)[] = [];
      const listener = new pg.Client({ connectionString: place.url });
      await listener.connect();
      listener.on("notification", ({ payload }) => heard.push(payload));
      await listener.query(`listen ${SITES_CHANNEL}`);
      const broken = database.transact(function* (tx) {
        yield* appendResults(tx, id, [aResult(1)]);
        throw new Error("changed my mind");
      });
      await expect(broken).rejects.toThrow("changed my mind");
      await database.transact((tx) => appendResults(tx, id, [aResult(1)]));
      await vi.waitFor(() => expect(heard).toEqual([id]));
      await listener.end();
    });

  if (dialect === "postgres")
    test("outlives a lost connection", async () => {
      const { database, openAnother, sql } = await testStage();
      const watch = await database.watchSites(() => undefined);
      for (const slug of ["harbour-water", "city-buses"]) {
        await sql(cutAllOthers);
        await testOrganisation(await openAnother(), slug);
        await vi.waitFor(() => expect(watch.hasMoved()).toBe(true), { timeout: 8000, interval: 20 });
        // It listens again, and does not only look each second.
        await vi.waitFor(async () => expect(await sql(listeners)).toHaveLength(1), {
          timeout: 8000,
          interval: 50,
        });
      }
    });
});

test("how far each site has moved is told organisation by organisation", async () => {
  const { database } = await testStage();
  const harbour = await testOrganisation(database, "harbour-water");
  const buses = await testOrganisation(database, "city-buses");
  await database.transact((tx) => appendResults(tx, buses, [aResult(1)]));
  const revisions = await database.read(listSiteRevisions);
  expect(revisions).toHaveLength(2);
  expect(revisions).toContainEqual({ organisationId: harbour, slug: "harbour-water", siteRevision: 1 });
  expect(revisions).toContainEqual({ organisationId: buses, slug: "city-buses", siteRevision: 2 });
});
