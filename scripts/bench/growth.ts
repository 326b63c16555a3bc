/** What a thousand versions cost: publishing, the pages made of them, the chain, the file. */
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { verifyEverything } from "../../lib/chains/queries.ts";
import { harbourWater } from "../../lib/example/harbour-water.ts";
import { type Database, openInstallationAt } from "../../lib/installation/commands.ts";
import { foundOrganisation } from "../../lib/members/commands.ts";
import type { OrganisationId } from "../../lib/members/organisation.ts";
import { publicFeed, publicPage, publicVersions } from "../../lib/paths.ts";
import { publishVersion } from "../../lib/publication/commands.ts";
import { listVersionsFor } from "../../lib/publication/queries.ts";
import { openSite } from "../../lib/site/site.ts";
import { replaceDraft } from "../../lib/workbook/commands.ts";
import { type Workbook, workbook } from "../../lib/workbook/workbook.ts";
import { medianOf, timed } from "./times.ts";

const marks = [10, 100, 1000] as const;
/** So many figures each median is of. */
const rounds = 5;
const { slug } = harbourWater;
const day = 86_400_000;

type Server = { url: string; pid: number | undefined; stop: () => Promise<void> };

/** Times in milliseconds, medians of five. `made` is a page that is not in memory yet, in this process, with its compression. */
type Grown = {
  versions: number;
  publish: number;
  publishToVisible: { median: number; longest: number };
  made: { page: number; earlierVersion: number; onDay: number; versions: number; feed: number };
  cachedPage: number;
  bytes: { page: number; versions: number; feed: number };
  deskVersions: number;
  verify: number;
  megabytes: { database: number; server: number | undefined };
};

async function medianTime(work: (round: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timed(() => work(round)));
  return medianOf(times);
}

/** The draft of the next version: one standard, another each time, promises something else than it did. */
export function alter(draft: Workbook, round: number): void {
  const targets = draft.goals.flatMap(({ audience, bands }) => {
    const target = audience.public ? bands[0]?.limits[0]?.target : undefined;
    return target?.unit === "percent" && target.value !== undefined ? [target] : [];
  });
  const target = targets[round % targets.length];
  if (target?.value === undefined) throw new Error("The example has no standard with a share.");
  target.value = target.value < 99 ? target.value + 1 : 50;
}

function megabytesIn(folder: string): number {
  const bytes = readdirSync(folder)
    .filter((name) => name.startsWith("keepword.db"))
    .reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
  return Math.round(bytes / 1e6);
}

/**
 * Fills an installation in `folder` with one organisation and a thousand versions, each stamped as any other and a day
 * after the one before, and measures on the way.
 */
export async function growVersions(
  folder: string,
  {
    start,
    residentMegabytes,
  }: { start: () => Promise<Server>; residentMegabytes: (pid: number | undefined) => number | undefined },
): Promise<{ grown: Grown[]; thousandBesideHundred: Record<string, number> }> {
  const database = await openInstallationAt(folder);
  const last = harbourWater.versions.at(-1);
  if (!last) throw new Error("The example has no version.");
  const draft = workbook.parse(JSON.parse(JSON.stringify(last.workbook)));
  const begun = Date.now() - 1100 * day;
  const founded = await database.transact((tx) =>
    foundOrganisation(tx, { slug, settings: harbourWater.settings, at: new Date(begun) }),
  );
  if (!founded.ok) throw new Error(founded.message);
  const organisationId = founded.value;
  let count = 0;

  /** Publishes once more; gives the milliseconds and the hash. */
  async function publishNext(): Promise<{ milliseconds: number; hash: string }> {
    const at = new Date(begun + (count + 1) * day);
    alter(draft, count);
    await database.transact((tx) => replaceDraft(tx, organisationId, draft, { savedBy: "bench", at }));
    const started = performance.now();
    const published = await publishVersion(database, organisationId, {
      changeNote: { en: `Change ${count + 1}.`, "zh-Hans": `第 ${count + 1} 次修改。` },
      publishedBy: "bench",
      at,
    });
    const milliseconds = performance.now() - started;
    if (!published.ok) throw new Error(published.message);
    count += 1;
    return { milliseconds, hash: published.value.hash };
  }

  const grown: Grown[] = [];
  for (const mark of marks) {
    while (count < mark - rounds) await publishNext();
    const server = await start();
    const url = server.url + publicPage(slug);
    await fetch(url);
    const publishes: number[] = [];
    const waits: number[] = [];
    while (count < mark) {
      const { milliseconds, hash } = await publishNext();
      publishes.push(milliseconds);
      waits.push(
        await timed(async () => {
          while (!(await (await fetch(url)).text()).includes(hash))
            await new Promise((resolve) => setTimeout(resolve, 2));
        }),
      );
    }
    const cached: number[] = [];
    for (let round = 0; round < 200; round += 1)
      cached.push(await timed(async () => await (await fetch(url)).arrayBuffer()));
    const resident = residentMegabytes(server.pid);
    await server.stop();
    grown.push({
      versions: mark,
      publish: medianOf(publishes),
      publishToVisible: { median: medianOf(waits), longest: Math.round(Math.max(...waits)) },
      ...(await measurePages(database, mark, begun)),
      cachedPage: medianOf(cached),
      deskVersions: await medianTime(() => readOnDesk(database, organisationId)),
      verify: await medianTime(async () => {
        const [found] = await database.read((db) => verifyEverything(db, { anchors: [] }));
        if (found?.report.counts.versions !== mark || found.report.broken.length > 0)
          throw new Error("The chain is not whole.");
      }),
      megabytes: { database: megabytesIn(folder), server: resident },
    });
  }
  await database.close();
  return { grown, thousandBesideHundred: compare(grown) };
}

async function readOnDesk(database: Database, organisationId: OrganisationId): Promise<void> {
  const found = await database.read((db) =>
    listVersionsFor(
      db,
      {
        personId: "bench",
        name: "Bench",
        organisationId,
        slug,
        role: "administrator",
        readOnly: false,
        credential: { kind: "session", id: "bench" },
      },
      new Date(),
    ),
  );
  if (!found.ok) throw new Error(found.message);
}

/** Each from a site that has nothing in memory. */
async function measurePages(
  database: Database,
  count: number,
  begun: number,
): Promise<Pick<Grown, "made" | "bytes">> {
  async function make(url: string): Promise<number> {
    const site = await openSite({ database, publicUrl: "http://localhost" });
    const answer = await site.answer({ method: "GET", url });
    await site.close();
    if (answer?.status !== 200) throw new Error(`${url}: ${answer?.status}`);
    return answer.body?.length ?? 0;
  }
  const page = publicPage(slug);
  const someDay = (round: number) =>
    new Date(begun + Math.ceil((count * (round + 1)) / (rounds + 1)) * day).toISOString().slice(0, 10);
  const someVersion = (round: number) => `${Math.ceil((count * (round + 1)) / (rounds + 1))}.0`;
  return {
    made: {
      page: await medianTime(() => make(page)),
      earlierVersion: await medianTime((round) => make(publicPage(slug, { version: someVersion(round) }))),
      onDay: await medianTime((round) => make(publicPage(slug, { day: someDay(round) }))),
      versions: await medianTime(() => make(publicVersions(slug))),
      feed: await medianTime(() => make(publicFeed(slug))),
    },
    bytes: {
      page: await make(page),
      versions: await make(publicVersions(slug)),
      feed: await make(publicFeed(slug)),
    },
  };
}

/** How much longer each takes with ten times the versions. */
function compare(grown: readonly Grown[]): Record<string, number> {
  const [, hundred, thousand] = grown;
  if (!hundred || !thousand) throw new Error("Nothing was measured.");
  const figures = ({ publish, publishToVisible, made, cachedPage, deskVersions, verify }: Grown) => ({
    publish,
    publishToVisible: publishToVisible.median,
    cachedPage,
    ...Object.fromEntries(Object.entries(made).map(([name, figure]) => [`made ${name}`, figure])),
    deskVersions,
    verify,
  });
  const before = figures(hundred) as Record<string, number>;
  return Object.fromEntries(
    Object.entries(figures(thousand) as Record<string, number>).map(([name, figure]) => [
      name,
      Number((figure / (before[name] ?? NaN)).toFixed(2)),
    ]),
  );
}
