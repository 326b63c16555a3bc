import { readdirSync } from "node:fs";
import path from "node:path";
import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { dialect } from "../../db/columns.ts";
import { openDatabase, type OpenOptions } from "../../db/database.ts";
import { bundleProgram, prepare } from "../../db/testing-killed.ts";
import { testFolder, testPlace } from "../../db/testing.ts";
import { fillWithExamples } from "../example/commands.ts";
import { harbourWater } from "../example/harbour-water.ts";
import { qingheBooks } from "../example/qinghe-books.ts";
import type { BackupEnd } from "./backup.ts";
import { saveBackup, sendBackup } from "./commands.ts";

const at = new Date("2026-11-28T09:00:00.000Z");
const moments = 100;

async function sumsOf(place: OpenOptions): Promise<BackupEnd["tables"]> {
  const sent = await sendBackup(place, new PassThrough().resume(), at);
  if (!sent.ok) throw new Error(sent.message);
  return sent.value.tables;
}

it(
  "a restoring killed at any moment leaves the installation that was there or the one of the backup, whole",
  { timeout: 600_000 },
  async () => {
    const place = await testPlace();
    const program = await bundleProgram("lib/backup/testing.ts");
    const folder = testFolder();
    const backups: { file: string; tables: BackupEnd["tables"] }[] = [];
    for (const [index, examples] of [[harbourWater], [qingheBooks, harbourWater]].entries()) {
      const from = await testPlace();
      const database = await openDatabase(from);
      const filled = await fillWithExamples(database, examples, at);
      if (!filled.ok) throw new Error(filled.message);
      await database.close();
      const saved = await saveBackup(from, path.join(folder, `${index}.gz`), at);
      if (!saved.ok) throw new Error(saved.message);
      backups.push(saved.value);
    }
    const args = [place.dataDir, place.url ?? ""];
    const start = () => prepare(program, args);
    /** Which of the two backups is there; nothing where it is neither. */
    const found = async () => {
      const tables = await sumsOf(place);
      return backups.findIndex((each) => JSON.stringify(each.tables) === JSON.stringify(tables));
    };
    // Undisturbed, to know when things happen.
    let next = start();
    let [writing, done] = [0, 0];
    for (const { file } of [...backups, ...backups]) {
      const current = next;
      next = start();
      const times = await current.run(file, { until: "done" });
      writing = times.writing ?? 0;
      done = times.done ?? 0;
    }
    let there = await found();
    expect(there).toBe(1);
    const killed = { before: 0, during: 0, after: 0 };
    const left = { old: 0, new: 0 };
    for (let moment = 0; moment < moments; moment += 1) {
      const current = next;
      next = start();
      await next.ready;
      // Anywhere while it writes, for the most part; now and then before it began or when it is over.
      const delay =
        moment % 20 === 0
          ? Math.random() * writing
          : moment % 20 === 1
            ? done * (1.2 + Math.random())
            : writing + Math.random() * (done - writing);
      const other = 1 - there;
      const times = await current.run(backups[other]?.file ?? "", { killAfter: delay });
      killed[times.done !== undefined ? "after" : times.writing !== undefined ? "during" : "before"] += 1;
      if (times.done !== undefined) done = (done * 3 + times.done) / 4;
      const now = await found();
      expect([there, other]).toContain(now);
      if (times.done !== undefined) expect(now).toBe(other);
      if (times.writing === undefined) expect(now).toBe(there);
      left[now === there ? "old" : "new"] += 1;
      there = now;
    }
    await next.end();
    console.info(`Killed ${JSON.stringify(killed)}; left ${JSON.stringify(left)}.`);
    expect(Object.values(killed).every((count) => count > 0)).toBe(true);
    expect(killed.during).toBeGreaterThanOrEqual(moments / 2);
    expect(Object.values(left).every((count) => count > 0)).toBe(true);
    // It opens, and what the killed ones left lying is only what they had not yet put in place.
    await (await openDatabase(place)).close();
    if (dialect === "sqlite")
      expect(
        readdirSync(place.dataDir).filter(
          (name) => !/^(keepword\.db(-wal|-shm)?|\.restoring-.*)$/.test(name),
        ),
      ).toEqual([]);
  },
);
