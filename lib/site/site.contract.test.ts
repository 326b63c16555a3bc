import { gunzipSync, brotliDecompressSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { changeAddress, findOrganisationByAddress, saveSettings } from "../../db/organisations.ts";
import { testDatabase } from "../../db/testing.ts";
import { type Database } from "../../db/database.ts";
import { fillWithExamples } from "../example/commands.ts";
import { harbourWater } from "../example/harbour-water.ts";
import { publishVersion } from "../publication/commands.ts";
import { recordResults } from "../results/commands.ts";
import { findDraft } from "../workbook/queries.ts";
import { replaceDraft } from "../workbook/commands.ts";
import { type Answer, openSite, type Site } from "./site.ts";

/** How long a change may take to show here, in milliseconds. The benchmark measures how long it takes. */
const patience = 10_000;
const today = new Date("2026-11-23T10:00:00Z");

async function siteWithExample(): Promise<{ database: Database; site: Site }> {
  const database = await testDatabase();
  const filled = await fillWithExamples(database, [harbourWater], today);
  expect(filled).toEqual({ ok: true, value: ["harbour-water"] });
  const site = await openSite({ database, publicUrl: "https://promises.example", now: () => today });
  onTestFinished(() => site.close());
  return { database, site };
}

async function get(
  site: Site,
  url: string,
  asked: { acceptEncoding?: string; ifNoneMatch?: string; method?: string } = {},
) {
  const answer = await site.answer({ method: "GET", url, ...asked });
  if (!answer) throw new Error(`${url} is not the site's`);
  return answer;
}

function header({ headers }: Answer, name: string): string | undefined {
  const at = headers.findIndex((each, place) => place % 2 === 0 && each.toLowerCase() === name.toLowerCase());
  return at === -1 ? undefined : headers[at + 1];
}

const text = ({ body }: Answer) => body?.toString("utf8") ?? "";

async function organisationOf(database: Database) {
  const found = await database.read((db) => findOrganisationByAddress(db, "harbour-water"));
  if (!found) throw new Error("no organisation");
  return found;
}

/** Publishes the draft with another vision. */
async function publish(database: Database, vision: string) {
  const { id } = await organisationOf(database);
  const draft = await database.read((db) => findDraft(db, id));
  if (!draft.ok) throw new Error("no draft");
  const workbook = structuredClone(draft.workbook);
  workbook.vision.statement = { en: vision, "zh-Hans": vision };
  await database.transact((tx) => replaceDraft(tx, id, workbook, { savedBy: null, at: today }));
  const outcome = await publishVersion(database, id, {
    changeNote: { en: "Another vision." },
    publishedBy: "test",
    at: today,
  });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

describe("the public page", () => {
  it("is one response without a script that runs, in the organisation’s languages", async () => {
    const { site } = await siteWithExample();
    const english = await get(site, "/s/harbour-water");
    expect(english.status).toBe(200);
    expect(text(english)).toContain('<html lang="en">');
    expect(text(english)).toContain("We answer quickly, mend it once");
    expect(text(english).match(/<script(?! type="application\/ld\+json")/g)).toBeNull();
    expect(text(english)).not.toMatch(/ style=| on[a-z]+=/);
    expect(header(english, "Content-Security-Policy")).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+';/,
    );
    expect(text(english)).toContain('<link rel="canonical" href="https://promises.example/s/harbour-water">');
    const chinese = await get(site, "/s/harbour-water/zh-Hans");
    expect(text(chinese)).toContain('<html lang="zh-Hans">');
    expect(text(chinese)).toContain("答得快，一次修好");
    expect((await get(site, "/s/harbour-water/en")).status).toBe(308);
  });

  it("has no staff-only word in any of its forms", async () => {
    const { site } = await siteWithExample();
    for (const url of [
      "/s/harbour-water",
      "/s/harbour-water/zh-Hans",
      "/s/harbour-water.json",
      "/s/harbour-water/v/1.0",
    ])
      for (const staff of [
        "write up every call",
        "接下一个电话前",
        "Ask what would help",
        "Four calls of each adviser",
      ])
        expect(text(await get(site, url)), url).not.toContain(staff);
  });

  it("fits in 14 KB and says the same in every encoding", async () => {
    const { site } = await siteWithExample();
    const plain = await get(site, "/s/harbour-water");
    const brotli = await get(site, "/s/harbour-water", { acceptEncoding: "gzip, deflate, br" });
    const gzip = await get(site, "/s/harbour-water", { acceptEncoding: "gzip" });
    expect(header(brotli, "Content-Encoding")).toBe("br");
    expect(brotli.body?.length).toBeLessThan(14 * 1024);
    expect(brotliDecompressSync(brotli.body!).equals(plain.body!)).toBe(true);
    expect(gunzipSync(gzip.body!).equals(plain.body!)).toBe(true);
    const tags = [plain, brotli, gzip].map((each) => header(each, "ETag"));
    expect(new Set(tags).size).toBe(3);
    expect(
      header(
        await get(site, "/s/harbour-water", { acceptEncoding: "br;q=0, gzip;q=0.5, *;q=0" }),
        "Content-Encoding",
      ),
    ).toBe("gzip");
    expect(
      header(await get(site, "/s/harbour-water", { acceptEncoding: "identity" }), "Content-Encoding"),
    ).toBeUndefined();
  });

  it("is not sent again to a reader who has it", async () => {
    const { site } = await siteWithExample();
    const first = await get(site, "/s/harbour-water");
    const etag = header(first, "ETag")!;
    expect(etag).toMatch(/^"[\w-]+"$/);
    for (const ifNoneMatch of [etag, `"x", W/${etag}`, "*"]) {
      const again = await get(site, "/s/harbour-water", { ifNoneMatch });
      expect([again.status, again.body, header(again, "ETag")]).toEqual([304, undefined, etag]);
    }
    expect((await get(site, "/s/harbour-water", { ifNoneMatch: '"other"' })).status).toBe(200);
    const head = await get(site, "/s/harbour-water", { method: "HEAD" });
    expect([head.status, head.body, header(head, "Content-Length")]).toEqual([
      200,
      undefined,
      String(first.body?.length),
    ]);
    expect((await get(site, "/s/harbour-water", { method: "POST" })).status).toBe(405);
  });

  it("shows results beside the standard: kept, nearly, missed with its reason, corrected", async () => {
    const { site } = await siteWithExample();
    const page = text(await get(site, "/s/harbour-water"));
    for (const said of [
      "Kept",
      "Nearly",
      "Missed",
      "Too few to say",
      "(corrected)",
      "Two rounds of cards in the old town",
      "of 21,400 cases",
    ])
      expect(page).toContain(said);
    expect(page).toMatch(/9 of 12 standards kept|\d+ of \d+ standards kept/);
  });

  it("keeps earlier versions at addresses of their own, which say so", async () => {
    const { site } = await siteWithExample();
    const old = await get(site, "/s/harbour-water/v/1.0");
    expect(text(old)).toContain("This is an earlier version. Version 2.0 has been in force since");
    expect(text(old)).toContain("within 30 seconds");
    expect(header(old, "X-Robots-Tag")).toBe("noindex");
    expect((await get(site, "/s/harbour-water/v/3.0")).status).toBe(404);
  });

  it("is data too", async () => {
    const { site } = await siteWithExample();
    const answer = await get(site, "/s/harbour-water.json");
    expect(header(answer, "Content-Type")).toBe("application/json; charset=utf-8");
    const data = JSON.parse(text(answer)) as {
      format: number;
      document: { goals: unknown[] };
      standings: Record<string, { status: string }>;
    };
    expect(data.format).toBe(1);
    expect(data.document.goals).toHaveLength(14);
    expect(data.standings.notice?.status).toBe("missed");
  });
});

describe("addresses", () => {
  it("that were left lead to the new one", async () => {
    const { database, site } = await siteWithExample();
    const { id } = await organisationOf(database);
    await database.transact((tx) => changeAddress(tx, id, "harbour", today));
    const moved = await get(site, "/s/harbour-water/zh-Hans");
    expect([moved.status, header(moved, "Location")]).toEqual([308, "/s/harbour/zh-Hans"]);
    expect((await get(site, "/s/harbour")).status).toBe(200);
    const slash = await get(site, "/s/harbour/");
    expect([slash.status, header(slash, "Location")]).toEqual([308, "/s/harbour"]);
  });

  it("of private organisations look like nothing; unlisted ones are served and not listed", async () => {
    const { database, site } = await siteWithExample();
    const { id, settings } = await organisationOf(database);
    expect((await site.listPublished()).map(({ slug }) => slug)).toEqual(["harbour-water"]);
    await database.transact((tx) => saveSettings(tx, id, 1, { ...settings, visibility: "unlisted" }));
    const unlisted = await get(site, "/s/harbour-water");
    expect([unlisted.status, header(unlisted, "X-Robots-Tag")]).toEqual([200, "noindex"]);
    expect(await site.listPublished()).toEqual([]);
    await database.transact((tx) => saveSettings(tx, id, 2, { ...settings, visibility: "private" }));
    await expect.poll(async () => (await get(site, "/s/harbour-water")).status).toBe(404);
    const nothing = await get(site, "/s/no-such-place");
    expect((await get(site, "/s/harbour-water")).body?.equals(nothing.body!)).toBe(true);
  });

  it("that cannot be any page’s are a 404 and do no work", async () => {
    const { site } = await siteWithExample();
    for (const url of [
      "/s/",
      "/s/%00",
      "/s/../../etc/passwd",
      "/s/harbour-water/fr",
      "/s/harbour-water/v/x",
      `/s/${"a".repeat(5000)}`,
    ])
      expect((await get(site, url)).status, url).toBe(404);
    expect(site.answer({ method: "GET", url: "/" })).toBeUndefined();
  });
});

describe("with 32 readers at work", () => {
  it("the page turns right after a publish and after a result, and is never half anything", async () => {
    const { database, site } = await siteWithExample();
    await get(site, "/s/harbour-water");
    let reading = true;
    const seen = new Set<string>();
    const readers = Array.from({ length: 32 }, async () => {
      while (reading) {
        const page = await get(site, "/s/harbour-water");
        expect(page.status).toBe(200);
        const vision = /<p class="vision">([^<]*)/.exec(text(page))?.[1] ?? "none";
        const number = /Version (\d+\.0)/.exec(text(page))?.[1] ?? "none";
        seen.add(`${number} ${vision}`);
        expect(text(page).endsWith("</html>")).toBe(true);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    });
    const rightWithin = async (said: string) => {
      const start = performance.now();
      while (!text(await get(site, "/s/harbour-water")).includes(said)) {
        expect(performance.now() - start, said).toBeLessThan(patience);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    for (const round of [3, 4, 5]) {
      await publish(database, `Vision ${round}.`);
      await rightWithin(`Vision ${round}.`);
    }
    const { id } = await organisationOf(database);
    await database.transact((tx) =>
      recordResults(
        tx,
        id,
        [{ goalId: "meters", result: { period: "2026-10", words: "all but the lighthouse" } }],
        {
          recordedBy: "test",
          at: today,
        },
      ),
    );
    await rightWithin("all but the lighthouse");
    reading = false;
    await Promise.all(readers);
    for (const each of seen)
      expect([
        "2.0 We answer quickly, mend it once, and tell you the truth about when.",
        "3.0 Vision 3.",
        "4.0 Vision 4.",
        "5.0 Vision 5.",
      ]).toContain(each);
  });

  it("a page that cannot be made leaves the old one in place", async () => {
    const database = await testDatabase();
    await fillWithExamples(database, [harbourWater], today);
    let broken = false;
    const errors: unknown[] = [];
    const site = await openSite({
      database: {
        ...database,
        read: (body) => (broken ? Promise.reject(new Error("disk")) : database.read(body)),
      },
      publicUrl: "https://promises.example",
      now: () => today,
      onError: (error) => errors.push(error),
    });
    onTestFinished(() => site.close());
    const before = text(await get(site, "/s/harbour-water"));
    broken = true;
    await publish(database, "Unseen.");
    await expect.poll(() => errors.length, { timeout: 3000 }).toBeGreaterThan(0);
    expect(text(await get(site, "/s/harbour-water"))).toBe(before);
  });
});
