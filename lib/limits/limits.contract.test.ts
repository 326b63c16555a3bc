import { describe, expect, it } from "vitest";
import { testDatabase, testStage } from "../../db/testing.ts";
import { type Counter, countTry, forgetTry, type Try } from "./commands.ts";

const guess: Try[] = [["accountFromAddress", "li.na@harbour.example", "203.0.113.9"]];
const elsewhere: Try[] = [["accountFromAddress", "li.na@harbour.example", "203.0.113.10"]];
const tooMany = { code: "too-many-attempts" };

describe("tries", () => {
  it("are refused past the limit, with the time to come back, for whoever made them alone", async () => {
    const database = await testDatabase();
    for (let n = 0; n < 5; n += 1) expect(await countTry(database, guess)).toBeUndefined();
    const refused = await countTry(database, guess);
    expect(refused).toMatchObject(tooMany);
    expect(refused?.values?.seconds).toBeGreaterThan(890);
    expect(refused?.values?.seconds).toBeLessThanOrEqual(900);
    expect(await countTry(database, elsewhere)).toBeUndefined();
  });

  it("that went well are taken back", async () => {
    const database = await testDatabase();
    for (let n = 0; n < 20; n += 1) {
      expect(await countTry(database, guess)).toBeUndefined();
      await forgetTry(database, guess);
    }
  });

  it("are counted one by one when they come at once", async () => {
    const database = await testDatabase();
    const answers = await Promise.all(Array.from({ length: 30 }, () => countTry(database, guess)));
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(5);
  });

  it("are counted together by processes that share a database, and kept without a name or an address", async () => {
    const { database, openAnother, sql } = await testStage();
    if (database.dialect === "sqlite") {
      // One process has it: nothing is written.
      await countTry(database, guess);
      expect(await sql("select * from tries")).toEqual([]);
      return;
    }
    const other = await openAnother();
    for (const process of [database, other, database, other, database])
      expect(await countTry(process, guess)).toBeUndefined();
    for (const process of [database, other]) expect(await countTry(process, guess)).toMatchObject(tooMany);
    expect(await countTry(other, elsewhere)).toBeUndefined();
    const kept = JSON.stringify(await sql("select * from tries"));
    expect(kept).toContain("accountFromAddress");
    expect(kept).not.toMatch(/li\.na|203\.0/);
  });

  it("are counted in memory while the database does not answer, and nobody is shut out for that", async () => {
    const failing: Counter = { runAlone: () => Promise.reject(new Error("no connection")) };
    for (let n = 0; n < 5; n += 1) expect(await countTry(failing, guess)).toBeUndefined();
    expect(await countTry(failing, guess)).toMatchObject(tooMany);
    expect(await countTry(failing, elsewhere)).toBeUndefined();
    await forgetTry(failing, guess);
  });
});
