import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import path from "node:path";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { openDatabase } from "../../db/database.ts";
import { findOrganisationByAddress } from "../../db/organisations.ts";
import { testFolder, testPlace } from "../../db/testing.ts";
import { findDocumentText, findVersion, listVersions } from "../../db/versions.ts";
import type { Db, Work } from "../../db/work.ts";
import { fillWithExamples } from "../example/commands.ts";
import { harbourWater } from "../example/harbour-water.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { editions, sealedText } from "./version.ts";

const wanted = 30;
const mostRuns = 600;

/** The process to kill, as one file that starts fast. */
async function bundleChild(): Promise<string> {
  const outfile = path.resolve("build", `killed-${path.basename(testFolder())}.mjs`);
  await build({
    entryPoints: ["lib/publication/testing.ts"],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    outfile,
    logLevel: "error",
  });
  return outfile;
}

/** Publishes in a process of its own and kills it `delay` milliseconds after its first statement. */
function publishAndKill(
  file: string,
  args: string[],
  delay: number,
): Promise<{ acknowledged: boolean; took: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], { stdio: ["pipe", "pipe", "pipe"] });
    let said = "";
    let complained = "";
    child.stderr.on("data", (chunk: Buffer) => (complained += chunk.toString()));
    let startedAt = 0;
    let took = 0;
    child.stdout.on("data", (chunk: Buffer) => {
      const before = said;
      said += chunk.toString();
      const now = (word: string) => said.includes(word) && !before.includes(word);
      if (now("ready")) child.stdin.write("go\n");
      if (now("started")) {
        startedAt = performance.now();
        setTimeout(() => child.kill("SIGKILL"), delay);
      }
      if (now("done")) took = performance.now() - startedAt;
    });
    child.on("error", reject);
    child.on("exit", () => {
      if (!said.includes("started"))
        reject(new Error(`The process ended before it published: ${said}${complained}`));
      else resolve({ acknowledged: said.includes("done"), took });
    });
  });
}

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
    const file = await bundleChild();
    const first = await openDatabase(place);
    await fillWithExamples(first, [harbourWater], new Date("2026-11-23T10:00:00Z"));
    const organisation = await first.read((db) => findOrganisationByAddress(db, "harbour-water"));
    if (!organisation) throw new Error("no organisation");
    await first.close();
    const args = [place.dataDir, place.url ?? ""];
    let { took } = await publishAndKill(file, args, 5000);
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
    for (let run = 0; run < mostRuns && (left.old < wanted || left.new < wanted); run += 1) {
      // Anywhere at first; then where the outcome that is still wanted is likelier.
      const [from, to] = left.old >= wanted ? [0.8, 2] : left.new >= wanted ? [0, 0.7] : [0, 1.5];
      const killed = await publishAndKill(file, args, took * (from + Math.random() * (to - from)));
      if (killed.took > 0) took = (took * 3 + killed.took) / 4;
      const added = await look();
      expect([0, 1]).toContain(added);
      if (killed.acknowledged) expect(added).toBe(1);
      left[added === 1 ? "new" : "old"] += 1;
    }
    expect(left.old).toBeGreaterThanOrEqual(wanted);
    expect(left.new).toBeGreaterThanOrEqual(wanted);
  },
);
