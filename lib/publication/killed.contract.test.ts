import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { openDatabase } from "../../db/database.ts";
import { findOrganisationByAddress } from "../../db/organisations.ts";
import { bundleProgram, prepare } from "../../db/testing-killed.ts";
import { testPlace } from "../../db/testing.ts";
import { findDocumentText, findVersion, listVersions } from "../../db/versions.ts";
import type { Db, Work } from "../../db/work.ts";
import { fillWithExamples } from "../example/commands.ts";
import { harbourWater } from "../example/harbour-water.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { editions, sealedText } from "./version.ts";

const moments = 100;
/** Of each outcome among them. */
const wanted = 25;
const mostRuns = 600;

/** Whether a version is all there: each document, and the hash over everything. */
function* isWhole(db: Db, organisation: OrganisationId, number: string): Work<boolean> {
  const version = yield* findVersion(db, organisation, number);
  if (!version) return false;
  const documents = [];
  for (const language of ["en", "zh-Hans"])
    for (const edition of editions) {
      const text = yield* findDocumentText(db, organisation, number, language, edition);
      if (text === undefined) return false;
      documents.push({ language, edition, text });
    }
  const sealed = sealedText(
    version.previousHash,
    { workbook: version.workbook, documents },
    version.metadata,
  );
  return createHash("sha256").update(sealed).digest("hex") === version.hash;
}

it(
  "a publish killed at any moment leaves the old version or the new one, whole",
  { timeout: 600_000 },
  async () => {
    const place = await testPlace();
    const program = await bundleProgram("lib/publication/testing.ts");
    const first = await openDatabase(place);
    await fillWithExamples(first, [harbourWater], new Date("2026-11-23T10:00:00Z"));
    const organisation = await first.read((db) => findOrganisationByAddress(db, "harbour-water"));
    if (!organisation) throw new Error("no organisation");
    await first.close();
    const args = [place.dataDir, place.url ?? ""];
    const start = () => prepare(program, args);
    let next = start();
    /** Publishes in a process of its own and kills it, while the one after it makes ready. */
    const publishAndKill = async (end: { killAfter: number } | { until: string }) => {
      const current = next;
      next = start();
      await next.ready;
      return current.run("go", end);
    };
    let took = (await publishAndKill({ until: "done" })).done ?? 0;
    const left = { old: 0, new: 0 };
    let before = 0;
    const look = async () => {
      // Opening checks the whole file where there is one.
      const database = await openDatabase(place);
      const versions = await database.read((db) => listVersions(db, organisation.id));
      for (const { number } of versions.slice(0, 2))
        expect(await database.read((db) => isWhole(db, organisation.id, number)), `version ${number}`).toBe(
          true,
        );
      await database.close();
      const added = versions.length - before;
      before = versions.length;
      return added;
    };
    await look();
    for (let run = 0; run < mostRuns && (run < moments || left.old < wanted || left.new < wanted); run += 1) {
      // Anywhere at first; then where the outcome that is still wanted is likelier.
      const [from, to] = run < moments ? [0, 1.5] : left.new < wanted ? [0.8, 2] : [0, 0.7];
      const { done } = await publishAndKill({ killAfter: took * (from + Math.random() * (to - from)) });
      if (done !== undefined) took = (took * 3 + done) / 4;
      const added = await look();
      expect([0, 1]).toContain(added);
      if (done !== undefined) expect(added).toBe(1);
      left[added === 1 ? "new" : "old"] += 1;
    }
    await next.end();
    console.info(`Killed while publishing; left ${JSON.stringify(left)}.`);
    expect(left.old).toBeGreaterThanOrEqual(wanted);
    expect(left.new).toBeGreaterThanOrEqual(wanted);
  },
);
