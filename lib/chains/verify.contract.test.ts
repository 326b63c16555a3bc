import { describe, expect, test } from "vitest";
import { dialect } from "../../db/columns.ts";
import { noon, testStage } from "../../db/testing.ts";
import { fillWithExamples } from "../example/commands.ts";
import { harbourWater } from "../example/harbour-water.ts";
import { verifyEverything } from "./queries.ts";

/** An installation whose guards are off, as somebody with the file or the password of the database has it. */
async function unguarded() {
  const { database, sql } = await testStage();
  await fillWithExamples(database, [harbourWater], noon);
  for (const table of ["versions", "version_documents", "results"])
    if (dialect === "postgres") await sql(`alter table ${table} disable trigger user`);
    else for (const guard of ["change", "go"]) await sql(`drop trigger ${table}_never_${guard}`);
  const verify = async (anchors: string[] = []) => {
    const [found] = await database.read((db) => verifyEverything(db, { anchors }));
    if (!found) throw new Error("no organisation");
    return found.report;
  };
  return { sql, verify };
}

describe("the chains of an organisation", () => {
  test("are whole as they were written", async () => {
    const { verify, sql } = await unguarded();
    const { broken, counts, ends } = await verify();
    expect(broken).toEqual([]);
    expect(counts.versions).toBe(2);
    const [rows] = await sql("select count(*) as many from results");
    expect(counts.results).toBe(Number(rows?.many));
    const [last] = await sql("select hash from versions where number = '2.0'");
    expect(ends.versions).toBe(last?.hash);
  });

  test.each([
    ["a workbook", "update versions set workbook = workbook || ' ' where number = '1.0'", "1.0", "altered"],
    [
      "a document",
      "update version_documents set text = replace(text, 'water', 'wine') where edition = 'staff' and language = 'en' " +
        "and version_id = (select id from versions where number = '2.0')",
      "2.0",
      "altered",
    ],
    [
      "the number that is shown",
      "update versions set number = '1.9' where number = '1.0'",
      "1.9",
      "contradicted",
    ],
    [
      "a document that was added",
      "insert into version_documents select id, 'fr', 'public', '{}' from versions where number = '1.0'",
      "1.0",
      "altered",
    ],
    ["the hash itself", "update versions set hash = 'f00d' where number = '1.0'", "1.0", "altered"],
    ["the link", "update versions set previous_hash = 'f00d' where number = '2.0'", "2.0", "unlinked"],
    ["metadata", "update versions set metadata = '{' where number = '2.0'", "2.0", "unreadable"],
  ])("say where they break: %s", async (_, tampering, name, fault) => {
    const { verify, sql } = await unguarded();
    await sql(tampering);
    expect((await verify()).broken[0]).toMatchObject({ chain: "versions", name, fault });
  });

  test("say where the results break, and keep to the first place", async () => {
    const { verify, sql } = await unguarded();
    await sql("update results set text = replace(text, '2026', '2025') where sequence in (3, 7)");
    expect((await verify()).broken).toMatchObject([{ chain: "results", sequence: 3, fault: "altered" }]);
  });

  test("notice a result whose figure was changed beside the sealed text", async () => {
    const { verify, sql } = await unguarded();
    await sql("update results set recorded_by = 'somebody else' where sequence = 5");
    expect((await verify()).broken).toMatchObject([{ chain: "results", sequence: 5, fault: "contradicted" }]);
  });

  test("notice a result that was taken out", async () => {
    const { verify, sql } = await unguarded();
    await sql(
      "delete from results where sequence = 4 and id not in (select corrects from results where corrects is not null)",
    );
    expect((await verify()).broken).toMatchObject([{ chain: "results", sequence: 5, fault: "gap" }]);
  });

  test("hold a hash that was kept elsewhere, and not one of a chain written anew", async () => {
    const { verify, sql } = await unguarded();
    const [first] = await sql("select hash from versions where number = '1.0'");
    const kept = String(first?.hash);
    const other = "0".repeat(64);
    expect((await verify([kept, other])).anchored).toEqual([kept]);
  });
});
