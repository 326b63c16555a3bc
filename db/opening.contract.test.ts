import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { describe, expect, inject, test } from "vitest";
import { dialect } from "./columns.ts";
import { type Database, type OpenOptions, openDatabase } from "./database.ts";
import { DatabaseRefused } from "./errors.ts";
import { findOrganisationByAddress, listOrganisations } from "./organisations.ts";
import { installation } from "./schema.ts";
import { askServer, databaseAt } from "./testing-server.ts";
import { noon, testFolder, testOrganisation, testStage } from "./testing.ts";
import { run } from "./work.ts";

async function installationOf(database: Database): Promise<Record<string, string>> {
  const rows = await database.read((db) => run(db.select().from(installation)));
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

async function refusalOf(opening: Promise<Database>): Promise<DatabaseRefused> {
  const refusal: unknown = await opening.then(
    (database) => database.close(),
    (error: unknown) => error,
  );
  if (!(refusal instanceof DatabaseRefused)) throw new Error(`it was opened, or failed: ${String(refusal)}`);
  return refusal;
}

/** Runs a piece of TypeScript in a process of its own, given the options as `options`. */
function runApart(options: OpenOptions, code: string): ChildProcess {
  const program = `import { openDatabase } from "./db/database.ts";\nconst options = ${JSON.stringify(options)};\n${code}`;
  return spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", program], {
    env: { ...process.env, DATABASE_URL: options.url ?? "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function answerOf(child: ChildProcess): Promise<string> {
  const [out, err, [code]] = await Promise.all([
    text(child.stdout as NodeJS.ReadableStream),
    text(child.stderr as NodeJS.ReadableStream),
    once(child, "exit") as Promise<[number | null]>,
  ]);
  if (code !== 0) throw new Error(`exit ${code}: ${err}`);
  return out;
}

describe("a database", () => {
  test("is opened again with what it held", async () => {
    const stage = await testStage();
    const id = await testOrganisation(stage.database, "harbour-water");
    await stage.database.close();
    const again = await stage.openAnother();
    const found = await again.read((db) => findOrganisationByAddress(db, "harbour-water"));
    expect(found?.id).toBe(id);
  });

  test("is brought up to date once where several processes start at once", async () => {
    const stage = await testStage();
    const options = await anEmptyPlace(stage.place);
    const children = Array.from({ length: 4 }, () =>
      runApart(
        options,
        `const database = await openDatabase(options);
         console.log((await database.settings()) ? "opened" : "");
         await database.close();`,
      ),
    );
    expect(await Promise.all(children.map(answerOf))).toEqual(Array(4).fill("opened\n"));
    const database = await openDatabase(options);
    expect(await installationOf(database)).toMatchObject({ format: "1" });
    await database.close();
    if (options.url) await dropDatabase(options.url);
    else expect(readdirSync(options.dataDir)).toEqual(["keepword.db"]);
  });

  test("takes the steps that a later program adds, and is then refused by the earlier one", async () => {
    const stage = await testStage();
    const id = await testOrganisation(stage.database, "harbour-water");
    await stage.database.close();
    const later = laterMigrations();
    const database = await openDatabase({ ...stage.place, migrations: later });
    expect(await stage.sql("select motto from mottos")).toEqual([{ motto: "一诺千金" }]);
    expect((await database.read(listOrganisations)).map((organisation) => organisation.id)).toEqual([id]);
    await database.close();

    const refusal = await refusalOf(openDatabase(stage.place));
    expect(refusal.code).toBe("newer");
    expect(refusal.message).toContain("newer Keepword");
    expect(refusal.message).toContain("9999_mottos");
    expect(await stage.sql("select motto from mottos")).toHaveLength(1);
  });

  test("keeps nothing of a step that fails half way", async () => {
    const stage = await testStage();
    await stage.database.close();
    const broken = laterMigrations(
      "create table half_done (x text);\n--> statement-breakpoint\ncreate nonsense;",
    );
    await expect(openDatabase({ ...stage.place, migrations: broken })).rejects.toThrow(/nonsense/);
    await expect(stage.sql("select * from half_done")).rejects.toThrow(/half_done/);
    const database = await stage.openAnother();
    expect(await installationOf(database)).toMatchObject({ format: "1" });
  });

  test("made by another edition of the program is refused", async () => {
    const stage = await testStage();
    await stage.database.close();
    await stage.sql("update keepword_migrations set hash = 'another' where position = 2");
    const refusal = await refusalOf(openDatabase(stage.place));
    expect(refusal.code).toBe("altered");
    expect(refusal.message).toContain("0001_published_rows_stay");
  });

  test("is not looked for at an address of another kind", async () => {
    const stage = await testStage();
    const refusal = await refusalOf(openDatabase({ ...stage.place, url: "mysql://localhost/keepword" }));
    expect(refusal.code).toBe("unknown-address");
    expect(refusal.message).toContain("postgres://");
  });

  test("killed in the middle of writing keeps what was acknowledged and is whole", async () => {
    const stage = await testStage();
    const child = runApart(
      stage.place,
      `import { makeId } from "./db/ids.ts";
       import { createOrganisation } from "./db/organisations.ts";
       const database = await openDatabase(options);
       const settings = { name: { en: "x" }, languages: ["en"], timeZone: "UTC", visibility: "listed" };
       for (let number = 0; ; number += 1) {
         const slug = "organisation-" + String(number).padStart(5, "0");
         await database.transact((tx) => createOrganisation(tx, makeId(new Date()), { slug, settings, at: new Date() }));
         process.stdout.write(slug + "\\n");
       }`,
    );
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.split("\n").length > 40) child.kill("SIGKILL");
    });
    await once(child, "exit");
    const acknowledged = said.split("\n").slice(0, -1);
    expect(acknowledged.length).toBeGreaterThanOrEqual(40);
    const database = await stage.openAnother();
    const slugs = (await database.read(listOrganisations)).map((organisation) => organisation.slug);
    expect(slugs.slice(0, acknowledged.length)).toEqual(acknowledged);
    expect(slugs.length - acknowledged.length).toBeLessThanOrEqual(1);
  });

  /** A place of the same kind with nothing in it yet. */
  async function anEmptyPlace(options: OpenOptions): Promise<OpenOptions> {
    if (!options.url) return { dataDir: path.join(testFolder(), "not", "yet", "made") };
    const name = `keepword_test_empty_${process.pid}_${Date.now()}`;
    await askServer(options.url, `create database ${name} template template0`);
    return { dataDir: "", url: databaseAt(options.url, name) };
  }

  async function dropDatabase(url: string): Promise<void> {
    await askServer(inject("postgresUrl"), `drop database ${new URL(url).pathname.slice(1)} with (force)`);
  }

  /** The migrations of a program that comes after this one. */
  function laterMigrations(
    sql = "create table mottos (motto text not null);\n--> statement-breakpoint\ninsert into mottos values ('一诺千金');",
  ): string {
    const migrations = path.join(testFolder(), "migrations");
    cpSync(path.join("db", "migrations"), migrations, { recursive: true });
    const home = path.join(migrations, dialect === "postgres" ? "postgresql" : "sqlite");
    const journalFile = path.join(home, "meta", "_journal.json");
    const journal = JSON.parse(readFileSync(journalFile, "utf8")) as { entries: unknown[] };
    journal.entries.push({ tag: "9999_mottos" });
    writeFileSync(journalFile, JSON.stringify(journal));
    writeFileSync(path.join(home, "9999_mottos.sql"), sql);
    return migrations;
  }
});

const ofSqlite = () => {
  const SAFE = { journal_mode: "wal", synchronous: 2, foreign_keys: 1 };

  test("keeps every connection safe, new or opened again", async () => {
    const stage = await testStage();
    for (const database of [stage.database, await stage.openAnother()]) {
      await database.watchSites(() => undefined);
      const settings = await database.settings();
      expect(Object.keys(settings)).toEqual(["writer", "reader", "watch 1"]);
      for (const [name, set] of Object.entries(settings)) expect(set, name).toMatchObject(SAFE);
      expect(settings.reader).toMatchObject({ busy_timeout: 5000 });
      expect(settings.writer).toMatchObject({ busy_timeout: 20 });
    }
    await stage.database.close();
    // What a connection gets that nobody set: the reason for all this.
    const bare = new Sqlite(path.join(stage.place.dataDir, "keepword.db"));
    expect(bare.pragma("synchronous", { simple: true })).toBe(1);
    bare.close();
  });

  test("is made where there is none, for its owner alone, with its folder", async () => {
    const folder = testFolder();
    const dataDir = path.join(folder, "data");
    const database = await openDatabase({ dataDir, now: () => noon });
    expect(await installationOf(database)).toMatchObject({ created: noon.toISOString() });
    for (const name of readdirSync(dataDir)) {
      expect(statSync(path.join(dataDir, name)).mode & 0o777, name).toBe(0o600);
    }
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    await database.close();
    expect(readdirSync(dataDir)).toEqual(["keepword.db"]);
  });

  test("that another process makes in the same moment is kept, not written over", async () => {
    const folder = testFolder();
    const stage = await testStage();
    await testOrganisation(stage.database, "harbour-water");
    const file = path.join(folder, "keepword.db");
    await stage.sql(`vacuum into '${file}.theirs'`);
    // The clock is asked while the new database is being made: the moment for somebody else to be faster.
    const now = () => {
      if (existsSync(`${file}.theirs`)) renameSync(`${file}.theirs`, file);
      return new Date();
    };
    const database = await openDatabase({ dataDir: folder, now });
    expect(await database.read(listOrganisations)).toMatchObject([{ slug: "harbour-water" }]);
    await database.close();
    expect(readdirSync(folder)).toEqual(["keepword.db"]);
  });

  test("lets no other process write from the first moment of a transaction", async () => {
    const stage = await testStage();
    const rival = new Sqlite(path.join(stage.place.dataDir, "keepword.db"), { timeout: 0 });
    await stage.database.transact(function* (tx) {
      expect(() => rival.exec("update installation set value = 'x'")).toThrow("database is locked");
      yield* run(tx.select().from(installation));
      expect(() => rival.exec("update installation set value = 'x'")).toThrow("database is locked");
    });
    rival.exec("update installation set value = 'x' where key = 'checked'");
    rival.close();
  });

  test("is left to a writer of another process for a while, and others are served meanwhile", async () => {
    const stage = await testStage();
    const { database } = stage;
    const rival = new Sqlite(path.join(stage.place.dataDir, "keepword.db"));
    rival.exec("begin immediate");
    const work = testOrganisation(database, "harbour-water");
    let served = 0;
    for (let wait = 0; wait < 10; wait += 1) {
      await sleep(20);
      await database.read(listOrganisations);
      served += 1;
    }
    expect(served).toBe(10);
    rival.exec("rollback");
    rival.close();
    await work;
    expect(await database.read(listOrganisations)).toHaveLength(1);
  });

  test("is reported busy where another process will not let go", async () => {
    const stage = await testStage();
    const rival = new Sqlite(path.join(stage.place.dataDir, "keepword.db"));
    rival.exec("begin immediate");
    await expect(testOrganisation(stage.database, "harbour-water")).rejects.toMatchObject({
      name: "DatabaseUnavailable",
      reason: "busy",
    });
    rival.close();
  });

  /** Every file that is there, with its bytes. */
  function contents(dataDir: string): Record<string, string> {
    return Object.fromEntries(
      readdirSync(dataDir).map((name) => [name, readFileSync(path.join(dataDir, name), "base64")]),
    );
  }

  const SIZE_OF_A_PAGE = 4096;
  const damages: Record<string, (file: string) => void> = {
    "an empty file": (file) => truncateSync(file, 0),
    "a file cut short": (file) => truncateSync(file, 3 * SIZE_OF_A_PAGE),
    "something else entirely": (file) => writeFileSync(file, "Dear customer, ".repeat(1000)),
    "a page of zeros": (file) => {
      const bytes = readFileSync(file);
      bytes.fill(0, SIZE_OF_A_PAGE, 2 * SIZE_OF_A_PAGE);
      writeFileSync(file, bytes);
    },
    "a page of noise": (file) => {
      const bytes = readFileSync(file);
      for (let at = 4 * SIZE_OF_A_PAGE; at < 5 * SIZE_OF_A_PAGE; at += 1) bytes[at] = (at * 37) & 0xff;
      writeFileSync(file, bytes);
    },
    "a log without its file": (file) => {
      writeFileSync(`${file}-wal`, "the last saves");
      rmSync(file);
    },
  };
  for (const [name, damage] of Object.entries(damages)) {
    test(`that is damaged is refused and left as it is: ${name}`, async () => {
      const stage = await testStage();
      await stage.database.close();
      damage(path.join(stage.place.dataDir, "keepword.db"));
      const before = contents(stage.place.dataDir);
      const refusal = await refusalOf(openDatabase(stage.place));
      expect(refusal.code).toBe("damaged");
      expect(refusal.message).toContain("latest backup");
      // Reading may leave an empty log beside the file; of what was there, nothing changed.
      expect(contents(stage.place.dataDir)).toMatchObject(before);
    });
  }

  test("of another program is refused and left as it is", async () => {
    const folder = testFolder();
    const file = path.join(folder, "keepword.db");
    const other = new Sqlite(file);
    other.exec("create table organisations (id text)");
    other.close();
    const before = readFileSync(file);
    const refusal = await refusalOf(openDatabase({ dataDir: folder }));
    expect(refusal.code).toBe("foreign");
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("that was copied from a running installation opens with all that was committed", async () => {
    const folder = testFolder();
    const stage = await testStage();
    await testOrganisation(stage.database, "harbour-water");
    for (const name of readdirSync(stage.place.dataDir)) {
      copyFileSync(path.join(stage.place.dataDir, name), path.join(folder, name));
    }
    const copy = await openDatabase({ dataDir: folder });
    expect(await copy.read(listOrganisations)).toHaveLength(1);
    await copy.close();
  });

  test("that came out of a backup, without a log, is made safe again", async () => {
    const folder = testFolder();
    const stage = await testStage();
    await testOrganisation(stage.database, "harbour-water");
    const file = path.join(folder, "keepword.db");
    await stage.sql(`vacuum into '${file}'`);
    const copy = await openDatabase({ dataDir: folder });
    expect((await copy.settings()).writer).toMatchObject(SAFE);
    expect(await copy.read(listOrganisations)).toHaveLength(1);
    await copy.close();
  });

  /** Runs as an account that owns nothing, since root may write everywhere. */
  async function asNobody<T>(act: () => Promise<T>): Promise<T> {
    if (process.getuid?.() !== 0) return act();
    process.setegid?.(65534);
    process.seteuid?.(65534);
    try {
      return await act();
    } finally {
      process.seteuid?.(0);
      process.setegid?.(0);
    }
  }

  test("that may only be read is refused, and so is one in a folder where nothing may be added", async () => {
    const stage = await testStage();
    await stage.database.close();
    const { dataDir } = stage.place;
    const file = path.join(dataDir, "keepword.db");
    chmodSync(dataDir, 0o777);
    chmodSync(file, 0o444);
    const ofFile = await asNobody(() => refusalOf(openDatabase(stage.place)));
    expect(ofFile.code).toBe("read-only");
    expect(ofFile.message).toContain(file);
    chmodSync(file, 0o666);
    chmodSync(dataDir, 0o555);
    const ofFolder = await asNobody(() => refusalOf(openDatabase(stage.place)));
    expect(ofFolder.code).toBe("read-only");
    expect(ofFolder.message).toContain(dataDir);
    expect(ofFolder.message).toContain("set DATA_DIR");
    chmodSync(dataDir, 0o777);
    expect(readdirSync(dataDir)).toEqual(["keepword.db"]);
  });

  test("cannot be made where nothing may be written", async () => {
    const folder = testFolder();
    chmodSync(folder, 0o555);
    const refusal = await asNobody(() => refusalOf(openDatabase({ dataDir: path.join(folder, "data") })));
    expect(refusal.code).toBe("read-only");
    const inFolder = await asNobody(() => refusalOf(openDatabase({ dataDir: folder })));
    expect(inFolder.code).toBe("read-only");
    chmodSync(folder, 0o755);
    expect(existsSync(path.join(folder, "data"))).toBe(false);
  });

  test("cannot be kept where a file stands in the way of its folder", async () => {
    const folder = testFolder();
    mkdirSync(path.join(folder, "a"));
    writeFileSync(path.join(folder, "a", "data"), "");
    const refusal = await refusalOf(openDatabase({ dataDir: path.join(folder, "a", "data") }));
    expect(refusal.code).toBe("read-only");
  });
};

const ofPostgres = () => {
  test("that is not there is refused, without giving away the password", async () => {
    const options = { dataDir: "", url: "postgres://keepword:secret-word@127.0.0.1:1/promises" };
    const refusal = await refusalOf(openDatabase(options));
    expect(refusal.code).toBe("unreachable");
    expect(refusal.message).toContain("127.0.0.1:1/promises");
    expect(refusal.message).not.toContain("secret-word");
  });

  test("is refused to a wrong password", async () => {
    const stage = await testStage();
    const url = new URL(stage.place.url ?? "");
    url.password = "guess";
    const refusal = await refusalOf(openDatabase({ dataDir: "", url: url.href }));
    expect(refusal.code).toBe("unreachable");
    expect(refusal.message).toContain("right name and password");
  });

  test("that may only be read is refused", async () => {
    const stage = await testStage();
    await stage.database.close();
    const name = new URL(stage.place.url ?? "").pathname.slice(1);
    await stage.sql(`alter database ${name} set default_transaction_read_only = on`);
    const refusal = await refusalOf(openDatabase(stage.place));
    expect(refusal.code).toBe("read-only");
    expect(refusal.message).toContain("primary server");
  });

  test("that holds the tables of another program is refused and left as it is", async () => {
    const stage = await testStage();
    const name = `keepword_test_foreign_${process.pid}_${Date.now()}`;
    await stage.sql(`create database ${name} template template0`);
    const url = databaseAt(stage.place.url ?? "", name);
    await askServer(url, "create table versions (id text)");
    const refusal = await refusalOf(openDatabase({ dataDir: "", url }));
    expect(refusal.code).toBe("foreign");
    const tables = "select tablename from pg_tables where schemaname = 'public'";
    expect(await askServer(url, tables)).toEqual([{ tablename: "versions" }]);
    await stage.sql(`drop database ${name} with (force)`);
  });

  test("that cannot hold every language is refused", async () => {
    const stage = await testStage();
    const name = `keepword_test_latin_${process.pid}_${Date.now()}`;
    await stage.sql(
      `create database ${name} template template0 encoding 'LATIN1' locale 'C' locale_provider libc`,
    );
    const url = databaseAt(stage.place.url ?? "", name);
    expect((await refusalOf(openDatabase({ dataDir: "", url }))).code).toBe("unsafe");
    await stage.sql(`drop database ${name} with (force)`);
  });

  test("whose connections were cut is used again at next need", async () => {
    const stage = await testStage();
    await testOrganisation(stage.database, "harbour-water");
    await stage.sql(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    await sleep(50);
    expect(await stage.database.read(listOrganisations)).toHaveLength(1);
  });
};

if (dialect === "sqlite") describe("an SQLite file", ofSqlite);
else describe("a PostgreSQL database", ofPostgres);
