import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { dialect } from "../../db/columns.ts";
import { findOrganisationByAddress } from "../../db/organisations.ts";
import { noon, testOrganisation, testStage } from "../../db/testing.ts";
import { insertVersion, listDocuments, listVersions } from "../../db/versions.ts";
import { canonicalText } from "../document/canonical.ts";
import { fillWithExamples } from "../example/commands.ts";
import { harbourWater } from "../example/harbour-water.ts";
import { giveNotice } from "../notices/commands.ts";
import { editions, type FrozenDocument, sealedText } from "../publication/version.ts";
import { aMember } from "../review/testing.ts";
import { acknowledge } from "../acknowledgements/commands.ts";
import { verifyEverything } from "./queries.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** An installation whose guards are off, as somebody with the file or the password of the database has it. */
async function unguarded() {
  const { database, sql, place } = await testStage();
  await fillWithExamples(database, [harbourWater], noon);
  const { id } = (await database.read((db) => findOrganisationByAddress(db, "harbour-water")))!;
  const mei = await aMember(database, id, { name: "Mei", role: "manager", at: noon });
  const because = { en: "It is so.", "zh-Hans": "就是这样。" };
  for (const form of [
    { kind: "reviewed" as const, because, reviewOn: "2027-01-01" },
    { kind: "reviewed" as const, because, reviewOn: "2028-01-01" },
    { kind: "withdrawn" as const, because },
  ]) {
    const said = await database.transact((tx) => giveNotice(tx, mei, "2.0", form, noon));
    if (!said.ok) throw new Error(said.message);
  }
  const versions = await database.read((db) => listVersions(db, id));
  for (const name of ["Ann", "Bo", "Cem"]) {
    const reader = await aMember(database, id, { name, role: "staff", at: noon });
    const { number, hash } = versions.at(-1)!;
    const kept = await database.transact((tx) =>
      acknowledge(tx, reader, { number, hash, language: "en" }, noon),
    );
    if (!kept.ok) throw new Error(kept.message);
  }
  for (const table of ["versions", "version_documents", "results", "notices", "acknowledgements"])
    if (dialect === "postgres") await sql(`alter table ${table} disable trigger user`);
    else for (const guard of ["change", "go"]) await sql(`drop trigger ${table}_never_${guard}`);
  const verify = async (anchors: string[] = []) => {
    const [found] = await database.read((db) => verifyEverything(db, { anchors }));
    if (!found) throw new Error("no organisation");
    return found.report;
  };
  return { database, id, sql, place, verify };
}

type Unguarded = Awaited<ReturnType<typeof unguarded>>;

/** What of each chain of texts is altered: the column, and what it is called in the text. */
const forged = {
  results: ["recorded_by", "recordedBy"],
  notices: ['"by"', "by"],
  acknowledgements: ["version_hash", "versionHash"],
} as const;

/** Alters a chain of texts from its first row on, and seals every row anew, as a forger would who knows how. */
async function forgeTexts({ sql }: Unguarded, table: keyof typeof forged): Promise<void> {
  const [by, key] = forged[table];
  let before: string | null = null;
  for (const row of await sql(`select id, text from ${table} order by sequence`)) {
    const text: string = canonicalText({ ...JSON.parse(String(row.text)), [key]: "somebody else" });
    const hash = sha256(`${before ?? ""}\n${text}`);
    await sql(
      `update ${table} set ${by} = 'somebody else', text = ${quoted(text)}, hash = ${quoted(hash)}, ` +
        `previous_hash = ${before === null ? "null" : quoted(before)} where id = ${quoted(String(row.id))}`,
    );
    before = hash;
  }
}

/** The same with the chain of versions: what the first was made from is altered. */
async function forgeVersions({ database, id, sql }: Unguarded): Promise<void> {
  let before: string | null = null;
  for (const row of await sql("select number, workbook, metadata from versions order by sequence")) {
    const number = String(row.number);
    const metadata = String(row.metadata);
    const workbook: string = String(row.workbook).replace("water", "wine");
    const kept = await database.read((db) => listDocuments(db, id, number));
    const { languages } = JSON.parse(metadata) as { languages: string[] };
    const documents = languages.flatMap((language) =>
      editions.flatMap((edition) =>
        kept.filter((each) => each.language === language && each.edition === edition),
      ),
    );
    const hash = sha256(sealedText(before, { workbook, documents }, metadata));
    await sql(
      `update versions set workbook = ${quoted(workbook)}, hash = ${quoted(hash)}, ` +
        `previous_hash = ${before === null ? "null" : quoted(before)} where number = ${quoted(number)}`,
    );
    before = hash;
  }
}

describe("the chains of an organisation", () => {
  test("are whole as they were written", async () => {
    const { verify, sql } = await unguarded();
    const { broken, counts, ends } = await verify();
    expect(broken).toEqual([]);
    expect([counts.versions, counts.notices, counts.acknowledgements]).toEqual([2, 3, 3]);
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
    ["a version that was taken out", "update versions set sequence = 7 where number = '1.0'", "2.0", "gap"],
    [
      "a document that was taken out",
      "delete from version_documents where edition = 'public' and language = 'en' " +
        "and version_id = (select id from versions where number = '1.0')",
      "1.0",
      "altered",
    ],
    [
      "the note",
      `update versions set change_note = '{"en":"x"}' where number = '1.0'`,
      "1.0",
      "contradicted",
    ],
    ["who published", "update versions set published_by = 'x' where number = '2.0'", "2.0", "contradicted"],
    [
      "when it was published",
      "update versions set published_at = (select min(published_at) from versions) where number = '2.0'",
      "2.0",
      "contradicted",
    ],
    [
      "from when on it holds",
      "update versions set effective_from = (select min(effective_from) from versions) where number = '2.0'",
      "2.0",
      "contradicted",
    ],
    ["its kind", "update versions set kind = 'editorial' where number = '2.0'", "2.0", "contradicted"],
    ["its limits", "update versions set targets = '{}' where number = '2.0'", "2.0", "contradicted"],
    [
      "its review",
      "update versions set review_on = '2030-01-01' where number = '2.0'",
      "2.0",
      "contradicted",
    ],
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

  test.each([
    ["the text", "text = replace(text, 'so', 'no') where sequence in (2, 3)", 2, "altered"],
    ["the hash itself", "hash = 'f00d' where sequence = 1", 1, "altered"],
    ["the link", "previous_hash = 'f00d' where sequence = 2", 2, "unlinked"],
    ["the link of the first", "previous_hash = 'f00d' where sequence = 1", 1, "unlinked"],
    ["its place", "sequence = 9 where sequence = 2", 3, "gap"],
    ["what is said", `body = '{"because":{"en":"It is not."}}' where sequence = 3`, 3, "contradicted"],
    ["of which version", "number = '1.0' where sequence = 3", 3, "contradicted"],
    ["what kind it is", "kind = 'reviewed' where sequence = 3", 3, "contradicted"],
    ["who said it", `"by" = 'somebody else' where sequence = 2`, 2, "contradicted"],
    ["when", "at = (select min(published_at) from versions) where sequence = 1", 1, "contradicted"],
  ])("say where what was said of versions breaks: %s", async (_, tampering, sequence, fault) => {
    const { verify, sql } = await unguarded();
    await sql(`update notices set ${tampering}`);
    expect((await verify()).broken).toMatchObject([{ chain: "notices", sequence, fault }]);
  });

  test.each([
    ["the hash itself", "hash = 'f00d' where sequence = 2", 2, "altered"],
    ["the link", "previous_hash = 'f00d' where sequence = 6", 6, "unlinked"],
    ["what was measured", `body = '{"period":"2026-05","value":100}' where sequence = 3`, 3, "contradicted"],
    ["of which standard", "goal_id = 'another' where sequence = 4", 4, "contradicted"],
    ["what it corrects", "corrects = null where corrects is not null", undefined, "contradicted"],
    ["when", "recorded_at = (select min(published_at) from versions) where sequence = 5", 5, "contradicted"],
  ])("say where results break: %s", async (_, tampering, sequence, fault) => {
    const { verify, sql } = await unguarded();
    await sql(`update results set ${tampering}`);
    expect((await verify()).broken).toMatchObject([
      { chain: "results", fault, ...(sequence === undefined ? {} : { sequence }) },
    ]);
  });

  test.each([
    ["the text", "text = replace(text, 'Ann', 'Eve') where sequence = 1", 1, "altered"],
    ["the hash itself", "hash = 'f00d' where sequence = 2", 2, "altered"],
    ["the link", "previous_hash = 'f00d' where sequence = 3", 3, "unlinked"],
    ["its place", "sequence = 9 where sequence = 2", 3, "gap"],
    ["who read it", "person_id = 'somebody else' where sequence = 2", 2, "contradicted"],
    ["which version was read", "number = '2.0' where sequence = 2", 2, "contradicted"],
    ["the hash of that version", "version_hash = 'f00d' where sequence = 3", 3, "contradicted"],
    ["what was shown", `body = '{"name":"Bo","shown":[]}' where sequence = 2`, 2, "contradicted"],
    ["when", "at = (select min(published_at) from versions) where sequence = 1", 1, "contradicted"],
  ])("say where the record of who read what breaks: %s", async (_, tampering, sequence, fault) => {
    const { verify, sql } = await unguarded();
    await sql(`update acknowledgements set ${tampering}`);
    expect((await verify()).broken).toMatchObject([
      { chain: "acknowledgements", sequence, fault, name: tampering.startsWith("number") ? "2.0" : "1.0" },
    ]);
  });

  test("notice that somebody's reading was taken out", async () => {
    const { verify, sql } = await unguarded();
    await sql("delete from acknowledgements where sequence = 2");
    expect((await verify()).broken).toMatchObject([{ chain: "acknowledgements", sequence: 3, fault: "gap" }]);
  });

  test("name the first place in each chain where several break", async () => {
    const { verify, sql } = await unguarded();
    for (const table of ["versions", "notices", "results", "acknowledgements"])
      await sql(`update ${table} set hash = 'f00d' where sequence = 2`);
    expect((await verify()).broken).toMatchObject([
      { chain: "versions", sequence: 2 },
      { chain: "notices", sequence: 2 },
      { chain: "results", sequence: 2 },
      { chain: "acknowledgements", sequence: 2 },
    ]);
  });

  test("notice what is shown of a version from before review and was never sealed with it", async () => {
    const { database, sql } = await testStage();
    const id = await testOrganisation(database);
    const documents = editions.map((edition): FrozenDocument => ({ language: "en", edition, text: "{}" }));
    const said = { changeNote: { en: "First." }, waivers: [], publishedBy: "test" };
    const metadata = canonicalText({
      format: 1,
      organisation: id,
      sequence: 1,
      number: "1.0",
      languages: ["en"],
      ...said,
      publishedAt: noon.toISOString(),
      effectiveFrom: noon.toISOString(),
    });
    await database.transact((tx) =>
      insertVersion(
        tx,
        id,
        {
          ...said,
          id: "first",
          sequence: 1,
          number: "1.0",
          workbook: "{}",
          metadata,
          previousHash: null,
          hash: sha256(sealedText(null, { workbook: "{}", documents }, metadata)),
          publishedAt: noon,
          effectiveFrom: noon,
          kind: "material",
          reviewOn: null,
          targets: null,
        },
        documents,
      ),
    );
    if (dialect === "postgres") await sql("alter table versions disable trigger user");
    else await sql("drop trigger versions_never_change");
    const broken = async () => (await database.read((db) => verifyEverything(db, {})))[0]?.report.broken;
    expect(await broken()).toEqual([]);
    for (const [column, value, before] of [
      ["kind", "'editorial'", "'material'"],
      ["targets", `'{"calls":{"en":"at once"}}'`, "null"],
      ["review_on", "'2030-01-01'", "null"],
    ]) {
      await sql(`update versions set ${column} = ${value}`);
      expect(await broken(), column).toMatchObject([{ name: "1.0", fault: "contradicted" }]);
      await sql(`update versions set ${column} = ${before}`);
    }
  });
});

describe("a hash that was kept elsewhere", () => {
  test("stands in a chain of any kind, or in none", async () => {
    const { verify, sql } = await unguarded();
    const kept: string[] = [];
    for (const table of ["versions", "notices", "results", "acknowledgements"]) {
      const [row] = await sql(`select hash from ${table} where sequence = 1`);
      kept.push(String(row?.hash));
    }
    expect((await verify([...kept, "0".repeat(64)])).anchored).toEqual(kept);
  });

  test.each([
    ["versions", forgeVersions],
    ["notices", (stage: Unguarded) => forgeTexts(stage, "notices")],
    ["results", (stage: Unguarded) => forgeTexts(stage, "results")],
    ["acknowledgements", (stage: Unguarded) => forgeTexts(stage, "acknowledgements")],
  ] as const)("tells of a chain of %s that was written anew and is whole", async (chain, forge) => {
    const stage = await unguarded();
    const { verify } = stage;
    const { ends, counts } = await verify();
    const kept = ends[chain]!;
    await forge(stage);
    const forged = await verify([kept]);
    expect(forged.broken).toEqual([]);
    expect(forged.counts).toEqual(counts);
    expect(forged.ends[chain]).not.toBe(kept);
    expect(forged.anchored).toEqual([]);
  });

  test.each(["notices", "results", "acknowledgements"] as const)(
    "tells that the last of the %s is gone",
    async (chain) => {
      const { verify, sql } = await unguarded();
      const kept = (await verify()).ends[chain]!;
      await sql(`delete from ${chain} where hash = ${quoted(kept)}`);
      const { broken, anchored } = await verify([kept]);
      expect([broken, anchored]).toEqual([[], []]);
    },
  );
});

describe("npm run verify", () => {
  test("says whether all is whole and which hashes stand, and ends with 1 where not", async () => {
    const { sql, place, verify } = await unguarded();
    const run = (...args: string[]) =>
      new Promise<{ code: number; said: string; complained: string }>((resolve) => {
        execFile(
          process.execPath,
          ["scripts/run.mjs", "verify", ...args],
          { env: { ...process.env, DATA_DIR: place.dataDir, DATABASE_URL: place.url ?? "" } },
          (error, said, complained) => {
            resolve({ code: error ? Number(error.code) : 0, said, complained });
          },
        );
      });
    const end = (await verify()).ends.versions!;
    const other = "0".repeat(64);
    // As people write it: in capitals, and in groups.
    const written = end.toUpperCase().replace(/(.{8})/g, "$1 ");
    const whole = await run("--anchor", written);
    expect(whole.code, whole.complained).toBe(0);
    expect(whole.said).toMatch(
      /^harbour-water: whole\. 2 versions, 3 notices, \d+ results, 3 acknowledgements; /,
    );
    expect(whole.said).toContain(`ends in ${end}\nThe hash ${end} stands in a chain.\n`);
    const lost = await run("--anchor", end, "--anchor", other);
    expect([lost.code, lost.said.includes(`The hash ${other} stands in NO chain`)]).toEqual([1, true]);
    expect((await run("--anchor", "f00d")).code).toBe(2);
    expect((await run("--org", "nobody")).code).toBe(1);
    await sql(`update notices set kind = 'reviewed' where sequence = 3`);
    const broken = await run("--anchor", end);
    expect(broken.code).toBe(1);
    expect(broken.said).toContain(
      "harbour-water: BROKEN at notice 3 (of version 2.0): what is shown of it is not what was sealed.",
    );
  });
});
