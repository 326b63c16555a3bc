/** The handbook and its evidence in a large organisation: pages, what one person is asked, who has read what. */
import { createHash } from "node:crypto";
import { get } from "node:http";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { acknowledge } from "../../lib/acknowledgements/commands.ts";
import { listStandings } from "../../lib/acknowledgements/queries.ts";
import { findAsked } from "../../lib/asked/queries.ts";
import { verifyEverything } from "../../lib/chains/queries.ts";
import { canonicalText } from "../../lib/document/canonical.ts";
import { harbourWater } from "../../lib/example/harbour-water.ts";
import { type Database, openInstallationAt } from "../../lib/installation/commands.ts";
import type { Actor } from "../../lib/members/actor.ts";
import { findOrganisationAt } from "../../lib/members/queries.ts";
import { handbookPage, organisationsApi } from "../../lib/paths.ts";
import { publishVersion } from "../../lib/publication/commands.ts";
import { listStandingVersions } from "../../lib/publication/queries.ts";
import { replaceDraft } from "../../lib/workbook/commands.ts";
import { type Workbook, workbook } from "../../lib/workbook/workbook.ts";
import { comeIn } from "./autosave.ts";
import { alter } from "./growth.ts";
import { medianOf, timed } from "./times.ts";

/** The second is ten times the first in people, and five times in versions. */
const sizes = [
  { staff: 500, versions: 10 },
  { staff: 5000, versions: 50 },
] as const;
/** So many figures each median is of. */
const rounds = 9;
const { slug } = harbourWater;
const day = 86_400_000;

type Server = { url: string; setUpCode: Promise<string>; stop: () => Promise<void> };

/** Times in milliseconds, medians; sizes in kilobytes. */
type Measured = {
  staff: number;
  versions: number;
  acknowledgements: number;
  page: number;
  pageKilobytes: number;
  copy: number;
  asked: { nothingRead: number; lastButOne: number };
  acknowledge: number;
  standings: number;
  readersPage: number;
  export: { csv: number; json: number; csvKilobytes: number };
  verify: number;
};

/** Publishes until there are so many versions, a day after one another; every fifth alters wording alone. */
async function publishUntil(database: Database, wanted: number, begun: number): Promise<void> {
  const organisation = await database.read((db) => findOrganisationAt(db, slug));
  const last = harbourWater.versions.at(-1);
  if (!organisation || !last) throw new Error("The example is not there.");
  const draft: Workbook = workbook.parse(JSON.parse(JSON.stringify(last.workbook)));
  const there = await database.read((db) => listStandingVersions(db, organisation.id));
  for (let count = there.length; count < wanted; count += 1) {
    const at = new Date(begun + count * day);
    const kind = count % 5 === 4 ? "editorial" : "material";
    if (kind === "material") alter(draft, count);
    await database.transact((tx) => replaceDraft(tx, organisation.id, draft, { savedBy: "bench", at }));
    const published = await publishVersion(database, organisation.id, {
      changeNote: { en: `Change ${count}.`, "zh-Hans": `第${count}次修改。` },
      publishedBy: "bench",
      kind,
      at,
    });
    if (!published.ok) throw new Error(published.message);
  }
}

/** Writes people, and what each of them read but for the latest version, past the program: sealed as the program does. */
function fill(folder: string, organisation: string, staff: number, begun: number): number {
  const file = new Sqlite(path.join(folder, "keepword.db"));
  file.pragma("busy_timeout = 5000");
  const versions = file
    .prepare<[string], { number: string; hash: string }>(
      "select number, hash from versions where organisation_id = ? and kind = 'material' order by sequence",
    )
    .all(organisation)
    .slice(0, -1);
  const jobs = harbourWater.versions.at(-1)?.workbook.jobs?.map(({ id }) => id) ?? [];
  const person = file.prepare(
    "insert into people (id, kind, name, sign_in_name, created_at) values (?, 'person', ?, ?, ?)",
  );
  const member = file.prepare(
    "insert into members (organisation_id, person_id, role, jobs, places, joined_at) values (?, ?, 'staff', ?, '[]', ?)",
  );
  const reading = file.prepare(
    "insert into acknowledgements (id, organisation_id, sequence, person_id, number, version_hash, body, previous_hash, " +
      "hash, text, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  let sequence = 0;
  let previous: string | null = null;
  const id = (nth: number) => `staff-${nth.toString().padStart(5, "0")}`;
  file.transaction(() => {
    for (let nth = 0; nth < staff; nth += 1) {
      const job = jobs[nth % jobs.length];
      person.run(id(nth), `Person ${nth}`, `${id(nth)}@example.org`, begun);
      member.run(organisation, id(nth), JSON.stringify(job === undefined ? [] : [job]), begun);
    }
    for (const [step, { number, hash: versionHash }] of versions.entries())
      for (let nth = 0; nth < staff; nth += 1) {
        // One in ten has read nothing, one in ten stopped halfway.
        if (nth % 10 === 9 || (nth % 10 === 8 && step > versions.length / 2)) continue;
        sequence += 1;
        const at = begun + (step + 1) * day + nth;
        const body = {
          name: `Person ${nth}`,
          jobs: [],
          places: [],
          language: "en",
          summary: "“Answer your call”: target from at least 70% to 80%.",
          shown: [{ what: "goal", id: "calls", heading: "Answer your call", before: "70%", after: "80%" }],
        };
        const row = `ack-${sequence.toString().padStart(7, "0")}`;
        const text = canonicalText({
          id: row,
          organisation,
          sequence,
          person: id(nth),
          number,
          versionHash,
          body,
          at: new Date(at).toISOString(),
        });
        const hash = createHash("sha256")
          .update(`${previous ?? ""}\n${text}`)
          .digest("hex");
        reading.run(
          row,
          organisation,
          sequence,
          id(nth),
          number,
          versionHash,
          JSON.stringify(body),
          previous,
          hash,
          text,
          at,
        );
        previous = hash;
      }
  })();
  file.close();
  return sequence;
}

/** Fills an installation in `folder` and measures it, once over the network and once in this process. */
async function measure(
  folder: string,
  { staff, versions }: (typeof sizes)[number],
  start: () => Promise<Server>,
): Promise<Measured> {
  const begun = Date.now() - (versions + 2) * day;
  const database = await openInstallationAt(folder);
  const organisation = (await database.read((db) => findOrganisationAt(db, slug)))?.id;
  if (!organisation) throw new Error("The example is not there.");
  await publishUntil(database, versions, begun);
  const server = await start();
  const { cookie, token } = await comeIn(server.url, await server.setUpCode);
  const acknowledgements = fill(folder, organisation, staff, begun);
  // Each request has a connection of its own: while this process fills the database it does not hear that the server
  // closed an idle one.
  const ask = (address: string, headers: Record<string, string>) =>
    new Promise<number>((resolve, reject) => {
      get(server.url + address, { headers, agent: false }, (answer) => {
        let bytes = 0;
        answer.on("data", (chunk: Buffer) => (bytes += chunk.length));
        answer.on("error", reject);
        answer.on("end", () => {
          if (answer.statusCode === 200) resolve(Math.round(bytes / 1000));
          else reject(new Error(`${address}: ${answer.statusCode}`));
        });
      }).on("error", reject);
    });
  const medianTime = async (work: (round: number) => Promise<unknown>) => {
    await work(0);
    const times: number[] = [];
    for (let round = 1; round <= rounds; round += 1) times.push(await timed(() => work(round)));
    return medianOf(times);
  };
  const api = `${organisationsApi}/${slug}/acknowledgements`;
  const authorization = { authorization: `Bearer ${token}` };
  const actorOf = (nth: number, role: Actor["role"] = "staff"): Actor => ({
    personId: `staff-${nth.toString().padStart(5, "0")}`,
    name: "Bench",
    organisationId: organisation,
    slug,
    role,
    readOnly: false,
    credential: { kind: "session", id: "bench" },
  });
  const now = new Date();
  const askedOf = (nth: number) =>
    database.read(function* (db) {
      const found = yield* findAsked(db, actorOf(nth), "en", now);
      if (!found.ok || found.value.state === "nobody") throw new Error("Nobody was asked.");
      return found.value;
    });
  const page = handbookPage(slug);
  const measured: Measured = {
    staff,
    versions,
    acknowledgements,
    page: await medianTime(() => ask(page, { cookie })),
    pageKilobytes: await ask(page, { cookie }),
    copy: await medianTime(() => ask(`${page}/copy`, { cookie })),
    asked: {
      nothingRead: await medianTime((round) => askedOf(round * 10 + 9)),
      lastButOne: await medianTime((round) => askedOf(round * 10)),
    },
    acknowledge: await medianTime(async (round) => {
      // Of those in the example, some jobs are not concerned: whoever is asked says so.
      for (let nth = round * 40; nth < round * 40 + 40; nth += 1) {
        const asked = await askedOf(nth);
        if (asked.state === "current") continue;
        const { number, hash, language } = asked;
        const kept = await database.transact((tx) =>
          acknowledge(tx, actorOf(nth), { number, hash, language }, now),
        );
        if (!kept.ok) throw new Error(kept.message);
        return;
      }
      throw new Error("Nobody was asked.");
    }),
    standings: await medianTime(async () => {
      const found = await database.read((db) => listStandings(db, actorOf(0, "administrator"), now));
      if (!found.ok || found.value.people.length < staff) throw new Error("Somebody is missing.");
    }),
    readersPage: await medianTime(() => ask(`/desk/${slug}/readers`, { cookie })),
    export: {
      csv: await medianTime(() => ask(`${api}/export?format=csv`, authorization)),
      json: await medianTime(() => ask(`${api}/export?format=json`, authorization)),
      csvKilobytes: await ask(`${api}/export?format=csv`, authorization),
    },
    verify: await timed(async () => {
      const [found] = await database.read((db) => verifyEverything(db, { slug, anchors: [] }));
      if (!found || found.report.broken.length > 0) throw new Error("A chain is not whole.");
    }),
  };
  await server.stop();
  await database.close();
  return { ...measured, verify: Math.round(measured.verify) };
}

/** Both sizes, each in a folder of its own that has the examples in it, and how much longer each page takes. */
export async function readTogether(
  prepare: () => Promise<{ folder: string; start: () => Promise<Server> }>,
): Promise<{ measured: Measured[]; largeBesideSmall: Record<string, number> }> {
  const measured: Measured[] = [];
  for (const size of sizes) {
    const { folder, start } = await prepare();
    measured.push(await measure(folder, size, start));
  }
  const [small, large] = measured;
  if (!small || !large) throw new Error("Nothing was measured.");
  const beside = (figure: (of: Measured) => number) => Number((figure(large) / figure(small)).toFixed(2));
  return {
    measured,
    largeBesideSmall: {
      page: beside((of) => of.page),
      "asked, nothing read": beside((of) => of.asked.nothingRead),
      "asked, last but one read": beside((of) => of.asked.lastButOne),
      acknowledge: beside((of) => of.acknowledge),
      standings: beside((of) => of.standings),
      readersPage: beside((of) => of.readersPage),
    },
  };
}
