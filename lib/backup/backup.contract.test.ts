import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { createAccessToken } from "../../db/access-tokens.ts";
import { dialect } from "../../db/columns.ts";
import { type Database, openDatabase, openSnapshot, type OpenOptions } from "../../db/database.ts";
import { PublishedRowsStay } from "../../db/errors.ts";
import { findOrganisationByAddress } from "../../db/organisations.ts";
import { createMail, listDueMail } from "../../db/outbox.ts";
import { tries, versions } from "../../db/schema.ts";
import { createSession, findSession } from "../../db/sessions.ts";
import { askServer, databaseAt } from "../../db/testing-server.ts";
import {
  everyTable,
  fillEverything,
  noon,
  testFolder,
  testOrganisation,
  testPlace,
  testStage,
} from "../../db/testing.ts";
import { listVersions } from "../../db/versions.ts";
import { run } from "../../db/work.ts";
import { verifyEverything } from "../chains/queries.ts";
import { fillWithExamples } from "../example/commands.ts";
import { harbourWater } from "../example/harbour-water.ts";
import { publishVersion } from "../publication/commands.ts";
import { openSite } from "../site/site.ts";
import { backupFormat, type BackupEnd } from "./backup.ts";
import {
  backupName,
  checkBackup,
  restoreBackup,
  type RestoreOptions,
  saveBackup,
  sendBackup,
} from "./commands.ts";
import { takeBackup } from "./queries.ts";

const at = new Date("2026-11-28T09:00:00.000Z");
const later = new Date(at.getTime() + 60_000);

/** Whatever it is that a session, a token and a mail are kept with. */
const key = (name: string) => `key of the ${name}`;

/** An installation with something in every table; its chains are whole but for one organisation's. */
async function fill(database: Database): Promise<void> {
  const filled = await fillWithExamples(database, [harbourWater], noon);
  if (!filled.ok) throw new Error(filled.message);
  const organisation = await testOrganisation(database, "city-buses");
  await fillEverything(database, organisation);
  const personId = `person of ${organisation}`;
  await database.transact(function* (tx) {
    yield* createSession(tx, {
      id: key("session"),
      personId,
      readOnly: true,
      userAgent: "Firefox, Windows",
      createdAt: at,
      lastSeenAt: at,
      expiresAt: new Date(at.getTime() + 1e9),
      endedAt: null,
    });
    yield* createAccessToken(tx, {
      id: key("token"),
      personId,
      name: "the till",
      scope: "read",
      createdAt: at,
      expiresAt: null,
      lastUsedAt: null,
      endedAt: null,
    });
    yield* createMail(tx, {
      id: key("mail"),
      kind: "invitation",
      to: "bo@example.org",
      subject: "Come in \u2028 \u{1F600} 欢迎",
      text: "A link.",
      html: null,
      createdAt: at,
    });
    const expire = at.getTime() + 1e6;
    yield* run(tx.insert(tries).values({ key: "sign-in", points: 2, expire }).returning({ key: tries.key }));
  });
}

async function filledPlace(): Promise<OpenOptions> {
  const { database, place } = await testStage();
  await fill(database);
  await database.close();
  return place;
}

/** Where there is nothing: not even a file on SQLite, an empty schema on PostgreSQL. */
async function emptyPlace(): Promise<OpenOptions> {
  return dialect === "sqlite" ? { dataDir: path.join(testFolder(), "not yet") } : testPlace();
}

async function backupOf(place: OpenOptions): Promise<Buffer> {
  return gzipSync(await text(Readable.from(takeBackup(place, at))));
}

/** The count and the hash of every table. */
async function sumsOf(place: OpenOptions): Promise<BackupEnd["tables"]> {
  const sent = await sendBackup(place, new PassThrough().resume(), at);
  if (!sent.ok) throw new Error(sent.message);
  return sent.value.tables;
}

const restoreInto = (
  place: OpenOptions,
  file: Buffer,
  { replace = false, as = "move" }: Partial<RestoreOptions> = {},
) => restoreBackup(place, Readable.from([file]), { replace, as, at: later });

async function withDatabase<T>(place: OpenOptions, look: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(place);
  try {
    return await look(database);
  } finally {
    await database.close();
  }
}

/** The public page as a reader gets it, at a fixed moment. */
async function pageOf(database: Database): Promise<string> {
  const site = await openSite({ database, publicUrl: "https://keepword.example", now: () => at });
  const answer = await site.answer({ method: "GET", url: "/s/harbour-water" });
  await site.close();
  expect(answer?.status).toBe(200);
  return createHash("sha256")
    .update(answer?.body ?? "")
    .digest("hex");
}

/** The backup with its lines changed, and its hashes made anew so that only the content speaks against it. */
function forge(file: Buffer, change: (lines: string[]) => string[]): Buffer {
  const lines = change(gunzipSync(file).toString("utf8").trimEnd().split("\n"));
  const last = JSON.parse(lines.pop() ?? "") as { end: BackupEnd };
  const sha = (of: string) => createHash("sha256").update(of).digest("hex");
  let table = "";
  const found = new Map<string, string[]>();
  for (const line of lines.slice(1)) {
    if (line.startsWith("[")) found.get(table)?.push(`${line}\n`);
    else {
      ({ table } = JSON.parse(line) as { table: string });
      found.set(table, []);
    }
  }
  for (const [name, rows] of found) last.end.tables[name] = { rows: rows.length, sha256: sha(rows.join("")) };
  last.end.sha256 = sha(lines.map((line) => `${line}\n`).join(""));
  return gzipSync([...lines, JSON.stringify(last), ""].join("\n"));
}

describe("a backup", () => {
  test("restored elsewhere is the same installation: rows, hashes, chains and the public page", async () => {
    const from = await filledPlace();
    const to = await emptyPlace();
    const file = await backupOf(from);
    const restored = await restoreInto(to, file);
    if (!restored.ok) throw new Error(restored.message);
    expect(await sumsOf(to)).toEqual(await sumsOf(from));
    expect(restored.value.tables).toEqual(await sumsOf(from));
    expect(Object.values(restored.value.tables).every(({ rows }) => rows > 0)).toBe(true);
    const [before, after] = await Promise.all(
      [from, to].map((place) =>
        withDatabase(place, async (database) => ({
          page: await pageOf(database),
          chains: await database.read((db) => verifyEverything(db, {})),
        })),
      ),
    );
    expect(after).toEqual(before);
    expect(after?.chains.find(({ slug }) => slug === "harbour-water")?.report.broken).toEqual([]);
    if (dialect === "sqlite") {
      expect(readdirSync(to.dataDir)).toEqual(["keepword.db"]);
      expect(statSync(path.join(to.dataDir, "keepword.db")).mode & 0o777).toBe(0o600);
    }
  });

  test("has every table with every column, and no database makes numbers of its own", async () => {
    const stage = await testStage();
    const lines = (await text(Readable.from(takeBackup(stage.place, at)))).split("\n");
    const header = JSON.parse(lines[0] ?? "") as {
      tables: { name: string; columns: [string, string][] }[];
    };
    const shape = (tables: { name: string; columns: string[] }[]) =>
      Object.fromEntries(tables.map(({ name, columns }) => [name, [...columns].sort()]));
    expect(
      shape(header.tables.map(({ name, columns }) => ({ name, columns: columns.map(([column]) => column) }))),
    ).toEqual(shape(everyTable()));
    const counters =
      dialect === "postgres"
        ? "select sequencename from pg_sequences"
        : "select name from sqlite_schema where name = 'sqlite_sequence'";
    expect(await stage.sql(counters)).toEqual([]);
  });

  test("brings nobody in and sends nothing, unless it is a move", async () => {
    const file = await backupOf(await filledPlace());
    const look = (place: OpenOptions) =>
      withDatabase(place, (database) =>
        database.read(function* (db) {
          const session = yield* findSession(db, key("session"), { at, idleSince: new Date(0) });
          const mail = yield* listDueMail(db, new Date(later.getTime() + 1e6), 10);
          return { session: session !== undefined, mail: mail.length };
        }),
      );
    const [moved, restored] = [await emptyPlace(), await emptyPlace()];
    expect((await restoreInto(moved, file, { as: "move" })).ok).toBe(true);
    expect((await restoreInto(restored, file, { as: "backup" })).ok).toBe(true);
    expect(await look(moved)).toEqual({ session: true, mail: 1 });
    expect(await look(restored)).toEqual({ session: false, mail: 0 });
    const [before, after] = [await sumsOf(moved), await sumsOf(restored)];
    const changed = Object.keys(before).filter((name) => before[name]?.sha256 !== after[name]?.sha256);
    expect(changed.sort()).toEqual(["links", "outbox", "sessions"]);
  });

  test("leaves what was published as guarded as it was", async () => {
    const to = await emptyPlace();
    await restoreInto(to, await backupOf(await filledPlace()));
    await withDatabase(to, async (database) => {
      await expect(
        database.transact((tx) => run(tx.update(versions).set({ number: "9.9" }).returning())),
      ).rejects.toBeInstanceOf(PublishedRowsStay);
      await expect(database.transact((tx) => run(tx.delete(versions).returning()))).rejects.toBeInstanceOf(
        PublishedRowsStay,
      );
    });
  });

  test("is written whole under its name, for its owner alone, and never over another file", async () => {
    const place = await filledPlace();
    const folder = path.join(testFolder(), "backups");
    const file = path.join(folder, backupName(at));
    const saved = await saveBackup(place, file, at);
    if (!saved.ok) throw new Error(saved.message);
    expect(readdirSync(folder)).toEqual(["keepword-20261128-090000.jsonl.gz"]);
    expect(statSync(file)).toMatchObject({ size: saved.value.bytes });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const checked = await checkBackup(Readable.from([readFileSync(file)]));
    expect(checked.ok && checked.value.end.tables).toEqual(await sumsOf(place));
    expect(await saveBackup(place, file, at)).toMatchObject({ ok: false, code: "taken" });
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test("is refused where there is no installation, and leaves no file", async () => {
    const place =
      dialect === "sqlite" ? await emptyPlace() : { dataDir: testFolder(), url: await blankDatabase() };
    const folder = testFolder();
    expect(await saveBackup(place, path.join(folder, "b"), at)).toMatchObject({ ok: false, code: "missing" });
    expect(readdirSync(folder)).toEqual([]);
  });

  test("taken while others write is of one moment, with whole chains", async () => {
    const { database, place } = await testStage();
    await fillWithExamples(database, [harbourWater], noon);
    const organisation = await database.read((db) => findOrganisationByAddress(db, "harbour-water"));
    if (!organisation) throw new Error("no organisation");
    const state = { going: true, published: 0 };
    const writing = (async () => {
      while (state.going) {
        const outcome = await publishVersion(database, organisation.id, {
          changeNote: { en: "Once more.", "zh-Hans": "再来一次。" },
          publishedBy: "test",
          at: new Date(),
        });
        if (!outcome.ok) throw new Error(outcome.message);
        state.published += 1;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    })();
    const seen: number[] = [];
    async function backUpAndLook(): Promise<void> {
      for (let round = 0; round < 3; round += 1) {
        const start = state.published;
        const lines: string[] = [];
        for await (const some of takeBackup(place, at)) {
          lines.push(some);
          // Slowly at first, so that versions are published between the first line and the last.
          while (lines.length < 3 && state.published < start + lines.length)
            await new Promise((resolve) => setTimeout(resolve, 1));
        }
        expect(state.published).toBeGreaterThan(start);
        const restored = await restoreInto(await emptyPlace(), gzipSync(lines.join("")));
        if (!restored.ok) throw new Error(restored.message);
        const [chain] = restored.value.chains;
        const { rows } = restored.value.tables.versions ?? { rows: 0 };
        expect(chain).toMatchObject({ broken: [], counts: { versions: rows } });
        expect(restored.value.tables.version_documents?.rows).toBe(rows * 4);
        seen.push(rows);
      }
    }
    await Promise.race([backUpAndLook().finally(() => (state.going = false)), writing]);
    await writing;
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(new Set(seen).size).toBeGreaterThan(1);
  });

  test("of a Keepword that did not know who read what is restored all the same", async () => {
    const { database, place } = await testStage();
    await fillWithExamples(database, [harbourWater], noon);
    await database.close();
    const lines = gunzipSync(await backupOf(place))
      .toString("utf8")
      .trimEnd()
      .split("\n");
    const { end } = JSON.parse(lines.pop() ?? "") as { end: BackupEnd };
    const older = (end.chains ?? []).map(({ counts: { acknowledgements, ...counts }, ...chain }) => {
      expect(acknowledgements).toBe(0);
      return { ...chain, counts };
    });
    const file = gzipSync([...lines, JSON.stringify({ end: { ...end, chains: older } }), ""].join("\n"));
    const restored = await restoreInto(await emptyPlace(), file);
    expect(restored.ok && restored.value.chains).toEqual(end.chains);
    expect(restored.ok && restored.value.tables).toEqual(end.tables);
  });

  test("of an older schema is restored and brought up to date", async () => {
    const older = path.join(testFolder(), "migrations");
    cpSync(path.join("db", "migrations"), older, { recursive: true });
    const journal = path.join(
      older,
      dialect === "postgres" ? "postgresql" : "sqlite",
      "meta",
      "_journal.json",
    );
    const { entries } = JSON.parse(readFileSync(journal, "utf8")) as { entries: object[] };
    writeFileSync(journal, JSON.stringify({ entries: entries.slice(0, 6) }));
    const from: OpenOptions =
      dialect === "sqlite"
        ? { dataDir: testFolder() }
        : { dataDir: testFolder(), url: await blankDatabase() };
    const old = await openDatabase({ ...from, migrations: older });
    await testOrganisation(old);
    await old.close();
    const snapshot = await openSnapshot(from);
    expect(snapshot.isCurrent).toBe(false);
    await snapshot.close();

    const to = await emptyPlace();
    const restored = await restoreInto(to, await backupOf(from));
    if (!restored.ok) throw new Error(restored.message);
    expect(restored.value).toMatchObject({ added: entries.length - 6, chains: [{ slug: "harbour-water" }] });
    expect(restored.value.tables).not.toHaveProperty("notices");
    expect(await sumsOf(to)).toMatchObject({ organisations: { rows: 1 }, notices: { rows: 0 } });
  });
});

describe("restoring", () => {
  test("keeps its hands off an installation that is there, and off one that is running", async () => {
    const from = await filledPlace();
    const file = await backupOf(from);
    const { database, place } = await testStage();
    await testOrganisation(database, "other");
    expect(await restoreInto(place, file, { replace: true })).toMatchObject({ ok: false, code: "in-use" });
    await database.close();
    const before = await sumsOf(place);
    expect(await restoreInto(place, file)).toMatchObject({ ok: false, code: "occupied" });
    expect(await sumsOf(place)).toEqual(before);
    expect((await restoreInto(place, file, { replace: true })).ok).toBe(true);
    expect(await sumsOf(place)).toEqual(await sumsOf(from));
  });

  test("replaces even what a newer Keepword left", async () => {
    const file = await backupOf(await filledPlace());
    const stage = await testStage();
    await testOrganisation(stage.database, "other");
    await stage.database.close();
    await stage.sql("create table invented (id text primary key)");
    await stage.sql(
      "insert into keepword_migrations (position, name, hash, applied_at) values (99, '0099_newer', 'x', '')",
    );
    await expect(openDatabase(stage.place)).rejects.toThrow(/newer Keepword/);
    expect((await restoreInto(stage.place, file, { replace: true })).ok).toBe(true);
    await withDatabase(stage.place, async (database) => {
      const organisation = await database.read((db) => findOrganisationByAddress(db, "harbour-water"));
      if (!organisation) throw new Error("no organisation");
      expect(await database.read((db) => listVersions(db, organisation.id))).toHaveLength(2);
    });
  });

  test.each<[string, string, (file: Buffer) => Buffer]>([
    ["nothing", "damaged", () => Buffer.alloc(0)],
    ["something else", "not-a-backup", () => Buffer.from("PK\u0003\u0004 a spreadsheet")],
    [
      "something else that is packed",
      "not-a-backup",
      () => gzipSync('{"kind":"keepword-organisation","format":1}\n'),
    ],
    ["one without its last line", "damaged", (file) => gzipSync(gunzipSync(file).subarray(0, -300))],
    [
      "one whose last line is whole and missing",
      "damaged",
      (file) => {
        const plain = gunzipSync(file).toString("utf8");
        return gzipSync(plain.slice(0, plain.lastIndexOf("\n", plain.length - 2) + 1));
      },
    ],
    [
      "a newer format",
      "newer-format",
      (file) =>
        forge(file, ([first = "", ...rest]) => [
          first.replace(`"format":${backupFormat}`, `"format":${backupFormat + 1}`),
          ...rest,
        ]),
    ],
    [
      "a newer schema",
      "newer",
      (file) =>
        forge(file, ([first = "", ...rest]) => [
          first.replace(/"migrations":\[([^\]]*)\]/, '"migrations":[$1,"0099_newer"]'),
          ...rest,
        ]),
    ],
    [
      "another schema",
      "altered",
      (file) =>
        forge(file, ([first = "", ...rest]) => [
          first.replace('"0001_published_rows_stay"', '"0001_other"'),
          ...rest,
        ]),
    ],
    [
      "a table renamed",
      "damaged",
      (file) => forge(file, (lines) => lines.map((line) => line.replace(/"reminders"/, '"remembers"'))),
    ],
    [
      "a row left out",
      "damaged",
      (file) => {
        const lines = gunzipSync(file).toString("utf8").split("\n");
        return gzipSync(
          lines.filter((line) => !(line.startsWith("[") && line.includes('"city-buses"'))).join("\n"),
        );
      },
    ],
    [
      "a row that belongs to nothing",
      "damaged",
      (file) =>
        forge(file, (lines) =>
          lines.filter(
            (line) => !(line.startsWith("[") && line.includes('"harbour-water"') && line.includes('"#')),
          ),
        ),
    ],
    [
      "a published text rewritten, with every hash of the file made anew",
      "damaged",
      (file) =>
        forge(file, (lines) =>
          lines.map((line) =>
            line.includes('"staff"') && line.startsWith("[") ? line.replaceAll("water", "wine") : line,
          ),
        ),
    ],
  ])("refuses %s, and changes nothing", async (_, code, spoil) => {
    const file = spoil(await backupOf(await filledPlace()));
    const to = await emptyPlace();
    expect(await restoreInto(to, file)).toMatchObject({ ok: false, code });
    if (dialect === "sqlite") expect(existsSync(to.dataDir) ? readdirSync(to.dataDir) : []).toEqual([]);
    else expect(await sumsOf(to)).toMatchObject({ organisations: { rows: 0 } });
  });

  test("refuses a file in which any byte is another, or that ends anywhere before its end", async () => {
    const file = await backupOf(await filledPlace());
    await fc.assert(
      fc.asyncProperty(
        fc.nat(file.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (place, difference, cut) => {
          // Neither the name of the packer nor the time of packing says anything.
          if (!cut && place >= 3 && place < 10) return;
          const spoilt = Buffer.from(cut ? file.subarray(0, place) : file);
          if (!cut) spoilt.writeUInt8((spoilt.readUInt8(place) + difference) % 256, place);
          const checked = await checkBackup(Readable.from([spoilt]));
          // Another way of packing the very same content does no harm.
          if (checked.ok) expect(gunzipSync(spoilt).equals(gunzipSync(file))).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});

async function blankDatabase(): Promise<string> {
  const server = inject("postgresUrl");
  const name = `keepword_${randomBytes(6).toString("hex")}`;
  await askServer(server, `create database ${name}`);
  onTestFinished(async () => {
    await askServer(server, `drop database if exists ${name} with (force)`);
  });
  return databaseAt(server, name);
}

/** Runs a program of the project as somebody at a terminal does, on the installation at a place. */
async function runProgram(place: OpenOptions, args: string[]): Promise<string> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, DATA_DIR: place.dataDir, DATABASE_URL: place.url ?? "", NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, complaint, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit") as Promise<[number | null]>,
  ]);
  if (code !== 0) throw new Error(`exit ${code}: ${complaint}`);
  return out;
}

const move = (from: OpenOptions, to: string) => runProgram(from, ["scripts/run.mjs", "move", to]);

/** The sums and the page of an installation on the other engine than this run is for. */
async function lookApart(place: OpenOptions): Promise<{ page: string; tables: BackupEnd["tables"] }> {
  const program = `
    import { createHash } from "node:crypto";
    import { openDatabase } from "./db/database.ts";
    import { takeBackup } from "./lib/backup/queries.ts";
    import { openSite } from "./lib/site/site.ts";
    const place = ${JSON.stringify(place)};
    const at = new Date(${at.getTime()});
    let tables;
    for await (const _ of takeBackup(place, at, (end) => (tables = end.tables)));
    const database = await openDatabase(place);
    const site = await openSite({ database, publicUrl: "https://keepword.example", now: () => at });
    const { body } = await site.answer({ method: "GET", url: "/s/harbour-water" });
    await site.close();
    await database.close();
    process.stdout.write(JSON.stringify({ page: createHash("sha256").update(body).digest("hex"), tables }));`;
  const out = await runProgram(place, ["--import", "tsx", "--input-type=module", "--eval", program]);
  return JSON.parse(out) as { page: string; tables: BackupEnd["tables"] };
}

if (dialect === "postgres")
  test(
    "an installation moves to SQLite and back to PostgreSQL, the same in every row and on its page",
    { timeout: 120_000 },
    async () => {
      const from = await filledPlace();
      const wanted = {
        tables: await sumsOf(from),
        page: await withDatabase(from, pageOf),
      };
      const file: OpenOptions = { dataDir: path.join(testFolder(), "moved") };
      writeFileSync(path.join(from.dataDir, "secret"), "a secret\n", { mode: 0o600 });
      expect(await move(from, file.dataDir)).toMatch(/Moved/);
      expect(await lookApart(file)).toEqual(wanted);
      expect(readFileSync(path.join(file.dataDir, "secret"), "utf8")).toBe("a secret\n");
      const back: OpenOptions = { dataDir: testFolder(), url: await blankDatabase() };
      expect(await move(file, back.url ?? "")).toMatch(/Moved/);
      expect({ tables: await sumsOf(back), page: await withDatabase(back, pageOf) }).toEqual(wanted);
      await expect(move(file, back.url ?? "")).rejects.toThrow(/holds an installation already/);
    },
  );

if (dialect === "sqlite")
  test("an installation moves only while nobody works on it", { timeout: 120_000 }, async () => {
    const { database, place } = await testStage();
    await fill(database);
    const to = path.join(testFolder(), "moved");
    await expect(move(place, to)).rejects.toThrow(/Keepword is running/);
    expect(existsSync(path.join(to, "keepword.db"))).toBe(false);
    await database.close();
    expect(await move(place, to)).toMatch(/2 organisations/);
    expect(await sumsOf({ dataDir: to })).toEqual(await sumsOf(place));
  });
