/** The policy as staff read it: by every member, before its time as well, and by nobody else. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { testSignedIn } from "../db/testing-people.ts";
import { testPlace } from "../db/testing.ts";
import { fillWithExamples } from "../lib/example/commands.ts";
import { harbourWater } from "../lib/example/harbour-water.ts";
import { openInstallation } from "../lib/installation/commands.ts";
import { findOrganisationAt } from "../lib/members/queries.ts";
import { type AccessRole, accessRoles } from "../lib/members/rights.ts";
import { giveNotice } from "../lib/notices/commands.ts";
import { handbookPage, publicPage, signInPage } from "../lib/paths.ts";
import { publishVersion } from "../lib/publication/commands.ts";
import { openSite } from "../lib/site/site.ts";
import { replaceDraft } from "../lib/workbook/commands.ts";
import { type Workbook, workbook } from "../lib/workbook/workbook.ts";

const slug = "harbour-water";
const origin = "https://promises.example";
const shared: { [key: symbol]: unknown } = globalThis;
const latest = workbook.parse(JSON.parse(JSON.stringify(harbourWater.versions.at(-1)?.workbook)));
const toCome = new Date("2099-01-01T09:00:00Z");
const inForce = handbookPage(slug, { version: "2.0" });

let place: Awaited<ReturnType<typeof testPlace>>;
let get: (address: string, cookie?: string) => Promise<Response>;

/** The draft with a vision of its own, in these languages. */
function withVision(vision: string, languages: Workbook["languages"] = latest.languages): Workbook {
  const statement = Object.fromEntries(languages.map((each) => [each, `${vision} (${each})`]));
  return { ...latest, languages, vision: { ...latest.vision, statement } };
}

/** Versions 1.0 and 2.0 are the example's; 3.0 was withdrawn, 4.0 is to come and was published in English alone. */
beforeEach(async () => {
  place = await testPlace();
  vi.resetModules();
  vi.stubEnv("DATA_DIR", place.dataDir);
  vi.stubEnv("DATABASE_URL", place.url ?? "");
  vi.stubEnv("PUBLIC_URL", origin);
  const { GET } = await import("./handbook/[slug]/v/[number]/route.ts");
  get = (address, cookie) => {
    const [, , at = "", , number = ""] = new URL(address, origin).pathname.split("/");
    return GET(new Request(new URL(address, origin), { headers: cookie ? { cookie } : {} }), {
      params: Promise.resolve({ slug: at, number }),
    });
  };

  const database = await openInstallation();
  const now = new Date();
  expect(await fillWithExamples(database, [harbourWater], now)).toMatchObject({ ok: true });
  const organisationId = (await database.read((db) => findOrganisationAt(db, slug)))!.id;
  const publish = async (draft: Workbook, effectiveFrom?: Date) => {
    await database.transact((tx) => replaceDraft(tx, organisationId, draft, { savedBy: null, at: now }));
    const changeNote = { en: "A new vision.", "zh-Hans": "愿景改了。" };
    const outcome = await publishVersion(database, organisationId, {
      changeNote,
      publishedBy: "li",
      at: now,
      ...(effectiveFrom ? { effectiveFrom } : {}),
    });
    expect(outcome).toMatchObject({ ok: true });
  };
  await publish(withVision("A slip of the pen"));
  const li = {
    personId: "li",
    name: "Li Na",
    organisationId,
    slug,
    role: "manager",
    readOnly: false,
    credential: { kind: "session", id: "s" },
  } as const;
  const because = { en: "It was a slip.", "zh-Hans": "是笔误。" };
  expect(
    await database.transact((tx) => giveNotice(tx, li, "3.0", { kind: "withdrawn", because }, now)),
  ).toMatchObject({ ok: true });
  await publish(withVision("What is to come", ["en"]), toCome);
});

afterEach(async () => {
  await (await openInstallation()).close();
  shared[Symbol.for("keepword.database")] = undefined;
  vi.unstubAllEnvs();
});

async function cookieOf(role: AccessRole, at = slug): Promise<string> {
  const { sessionKey, personId } = await testSignedIn(place, { role, slug: at, name: role });
  const { cookiesOf } = await import("./cookies.ts");
  const { theInstallation } = await import("./installation.ts");
  const cookies = await cookiesOf(await theInstallation(), {
    key: sessionKey,
    personId,
    expiresAt: new Date(Date.now() + 3_600_000),
  } as Parameters<typeof cookiesOf>[1]);
  return cookies.map((each) => each.split(";")[0]).join("; ");
}

it("shows what is in force in its edition for staff, and leads to what is to come", async () => {
  const answer = await get(inForce, await cookieOf("staff"));
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("x-robots-tag")).toBe("noindex");
  expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-/);
  const html = await answer.text();
  expect(html).toContain("Version 2.0, in force since");
  expect(html).toContain("Edition for staff");
  expect(html).toContain("standards kept by the latest results");
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).not.toContain("<script");
  expect(html).not.toContain("What is to come (en)");
  const early = handbookPage(slug, { version: "4.0", language: "en" });
  expect(html).toContain(`<a href="${early}">Read version 4.0 now</a>`);
  // None of its links leads out of it but those to its files.
  const links = [...html.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map(([, href]) => href);
  expect(links.length).toBeGreaterThan(5);
  for (const href of links) expect(href).toMatch(/^\/(handbook\/harbour-water|api\/v1\/.*edition=staff)/);

  // What only staff read is in it, and not on the public page.
  const database = await openInstallation();
  const site = await openSite({ database, publicUrl: origin });
  const seen = (await site.answer({ method: "GET", url: publicPage(slug) }))?.body?.toString() ?? "";
  await site.close();
  const parts = (page: string) => page.match(/ class="(clause|standard)"/g)?.length ?? 0;
  const kept = (page: string) => page.match(/<p class="note">For staff only<\/p>/g)?.length ?? 0;
  expect(kept(html)).toBeGreaterThan(0);
  expect([kept(seen), parts(seen)]).toEqual([0, parts(html) - kept(html)]);
});

it("shows a version before its time to every member, and says that it is not in force yet", async () => {
  for (const role of accessRoles) {
    const answer = await get(handbookPage(slug, { version: "4.0" }), await cookieOf(role));
    expect(answer.status, role).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const html = await answer.text();
    expect(html).toContain("What is to come (en)");
    expect(html).toContain("This version is not in force yet. It takes effect on 1 January 2099.");
    expect(html).not.toContain("kept by the latest results");
    expect(html).toContain(
      `<a href="${handbookPage(slug, { language: "en" })}">Read the version in force</a>`,
    );
  }
});

it("shows earlier versions, and says of one that was withdrawn why", async () => {
  const cookie = await cookieOf("staff");
  const earlier = await (
    await get(handbookPage(slug, { version: "1.0", language: "zh-Hans" }), cookie)
  ).text();
  expect(earlier).toContain('<html lang="zh-Hans">');
  expect(earlier).toContain("这是以前的版本，现行的是第2.0版");
  expect(earlier).toContain("员工版");
  const withdrawn = await (await get(handbookPage(slug, { version: "3.0" }), cookie)).text();
  expect(withdrawn).toContain("A slip of the pen (en)");
  expect(withdrawn).toMatch(/Version 3\.0 was withdrawn on .* and no longer holds\./);
  expect(withdrawn).toContain("It was a slip.");
  expect(withdrawn).toContain("Read version 2.0, which is in force");
});

it("leads to the language that a version was published in, where the other is asked for", async () => {
  const cookie = await cookieOf("staff");
  const answer = await get(handbookPage(slug, { version: "4.0", language: "zh-Hans" }), cookie);
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe(handbookPage(slug, { version: "4.0" }));
});

it("is not there for members of another organisation, nor is what does not exist", async () => {
  const stranger = await cookieOf("administrator", "city-buses");
  const nowhere = await (await get(handbookPage("no-such-place", { version: "1.0" }), stranger)).text();
  for (const address of [inForce, handbookPage(slug, { version: "4.0" })]) {
    const answer = await get(address, stranger);
    expect(answer.status, address).toBe(404);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.text()).toBe(nowhere);
  }
  expect(nowhere).not.toMatch(/harbour/i);
  // Nothing was published there yet.
  expect((await get(handbookPage("city-buses", { version: "1.0" }), stranger)).status).toBe(404);
  const member = await cookieOf("staff");
  for (const rest of ["/v/9.0", "/v/", "/v/2.0?language=cy", "/v/2.0?language="])
    expect((await get(handbookPage(slug) + rest, member)).status, rest).toBe(404);
});

it("sends whoever is signed out to sign in, and back, whether or not there is anything", async () => {
  for (const address of [
    handbookPage(slug, { version: "4.0", language: "en" }),
    handbookPage("no-such-place", { version: "1.0" }),
  ]) {
    const answer = await get(address);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`${signInPage}?to=${encodeURIComponent(address)}`);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.text()).toBe("");
  }
});
