import { describe, expect, it, vi } from "vitest";
import { testDatabase, testOrganisation, testStage } from "../../db/testing.ts";
import { noteAtWork } from "./commands.ts";

const li = { personId: "li", name: "Li Na", step: "vision" };
const wang = { personId: "wang", name: "Wang Fang", step: "goals" };

describe("who is at work", () => {
  it("is known by organisation, and forgotten twenty seconds after they were last heard of", async () => {
    const database = await testDatabase();
    const harbour = await testOrganisation(database);
    const buses = await testOrganisation(database, "city-buses");
    const now = new Date();
    const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
    expect(await noteAtWork(database, harbour, li, now)).toEqual([li]);
    expect(await noteAtWork(database, buses, wang, now)).toEqual([wang]);
    expect(await noteAtWork(database, harbour, wang, later(19))).toEqual([li, wang]);
    const moved = { ...wang, step: "speed" };
    expect(await noteAtWork(database, harbour, moved, later(25))).toEqual([moved]);
  });

  it("is known in every process that has the database, also after its connection was cut", async () => {
    const { database, openAnother, sql } = await testStage();
    if (database.dialect === "sqlite") return;
    const other = await openAnother();
    const harbour = await testOrganisation(database);
    // A process listens from the first time that somebody is at work in it.
    await noteAtWork(database, harbour, li, new Date());
    await noteAtWork(other, harbour, wang, new Date());
    const both = [li, wang];
    await vi.waitFor(async () => expect(await noteAtWork(database, harbour, li, new Date())).toEqual(both));
    await vi.waitFor(async () =>
      expect(await noteAtWork(other, harbour, wang, new Date())).toEqual(expect.arrayContaining(both)),
    );
    await sql(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    const moved = { ...li, step: "speed" };
    await vi.waitFor(
      async () => {
        await noteAtWork(database, harbour, moved, new Date());
        expect(await noteAtWork(other, harbour, wang, new Date())).toContainEqual(moved);
      },
      { timeout: 8000, interval: 100 },
    );
  });

  it("is said also where the others cannot be told", async () => {
    const database = await testDatabase();
    const mute = { ...database, tell: () => Promise.reject(new Error("no connection")) };
    expect(await noteAtWork(mute, await testOrganisation(database), li, new Date())).toEqual([li]);
  });
});

describe("a mark", () => {
  it("is held by processes that have the same, and by no other beside them", async () => {
    const { database, openAnother } = await testStage();
    expect(await database.holdMark(7)).toBe(true);
    const [same, different] = [await openAnother(), await openAnother()];
    expect(await same.holdMark(7)).toBe(true);
    expect(await different.holdMark(8)).toBe(database.dialect === "sqlite");
    await Promise.all([database.close(), same.close(), different.close()]);
    await vi.waitFor(async () => expect(await (await openAnother()).holdMark(9)).toBe(true));
  });
});
