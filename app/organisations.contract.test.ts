/**
 * Every route under /api/v1/organisations: to somebody of another organisation it is not there, and to a role
 * without the right it changes nothing and reveals nothing.
 */
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { listClauseRemarks } from "../db/clause-remarks.ts";
import { countComments, listConsultations } from "../db/consultations.ts";
import { listAcknowledgements } from "../db/acknowledgements.ts";
import { testSignedIn } from "../db/testing-people.ts";
import { testPlace } from "../db/testing.ts";
import { listRows } from "../db/workbooks.ts";
import { listVersions } from "../db/versions.ts";
import { listResults } from "../db/results.ts";
import { listUses } from "../db/discretion-uses.ts";
import { listMembers } from "../db/people.ts";
import { listAttendanceLines, listQuestions, listSessions } from "../db/training.ts";
import { fillWithExamples } from "../lib/example/commands.ts";
import { harbourWater } from "../lib/example/harbour-water.ts";
import { openInstallation } from "../lib/installation/commands.ts";
import { findOrganisationAt } from "../lib/members/queries.ts";
import { accessRoles, type AccessRole, rolesWith } from "../lib/members/rights.ts";
import { operations } from "./api/description/operations.ts";

const here = path.dirname(fileURLToPath(import.meta.url));
const folder = path.join(here, "api", "v1", "organisations", "[slug]");
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Method = (typeof methods)[number];
type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string | string[]>> },
) => Promise<Response>;

/** Every route there is, found on the disk: a new one is tried without a word. */
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "route.ts")
  .map((file) => path.join(folder, file))
  .sort();

const place = "vision";
const saved = {
  revision: 1,
  saveId: "somebody-else",
  sortKey: "",
  body: { statement: { en: "Changed by a stranger." } },
  removed: false,
};

/** Something well-formed to send to each, so that what refuses is the right and not the form. */
const bodies: Record<string, unknown> = {
  "PUT draft/[...place]": saved,
  "POST draft/company": { step: "vision", since: "2026-01-01T00:00:00.000Z" },
  "POST draft/verbs": { language: "en", phrases: [], kept: [] },
  "POST versions": {
    changeNote: { en: "By a stranger.", "zh-Hans": "外人发布。" },
    waivers: {},
    withoutReview: true,
  },
  "POST versions/[number]/notices": {
    kind: "withdrawn",
    because: { en: "By a stranger.", "zh-Hans": "外人撤销。" },
  },
  "POST proposals": { changeNote: { en: "By a stranger.", "zh-Hans": "外人提交。" } },
  "POST proposals/[id]": { do: "comment", text: "By a stranger." },
  "POST results": { period: "2026-10", entries: [{ goalId: "calls", value: 1 }] },
  "POST standards": { text: "Standard\nPromised by a stranger", dryRun: true },
  "POST policy-file": { text: "{}", dryRun: true },
  "POST uses": { saveId: "a", number: "2.0", limitId: "late", outcome: "accepted" },
  "POST acknowledgements": { number: "2.0", hash: "of a stranger", language: "en" },
  "POST acknowledgements/reminders": {},
  "POST invitations": { name: "Stranger", role: "administrator", signInName: "stranger@example.org" },
  "POST devices": { name: "Tablet" },
  "POST removal": { name: "Harbour Water", password: "the guess of a stranger" },
  "POST training/sessions": {
    kind: "regular",
    title: "By a stranger",
    startsAt: "2026-12-01T09:00",
    who: { of: "everybody" },
  },
  "PUT training/sessions/[id]": {
    kind: "regular",
    title: "By a stranger",
    startsAt: "2026-12-01T09:00",
    revision: 1,
  },
  "POST training/sessions/[id]/cancellation": { revision: 1 },
  "PUT training/sessions/[id]/attendance": { people: [{ personId: "x", presence: "came" }] },
  "POST training/questions": {
    number: "2.0",
    clause: "standard-calls",
    situation: { en: "A stranger asks." },
    options: [
      { text: { en: "Answer." }, isRight: true },
      { text: { en: "Do not." }, isRight: false },
    ],
  },
  "PUT training/questions/[id]": {
    situation: { en: "A stranger asks." },
    options: [
      { text: { en: "Answer." }, isRight: true },
      { text: { en: "Do not." }, isRight: false },
    ],
  },
  "POST training/questions/[id]/answers": { chosen: 0 },
  "POST remarks": { number: "2.0", clause: "calls", kind: "unclear", text: "By a stranger.", language: "en" },
  "POST remarks/answers": { ids: ["x"], outcome: "stays", answer: "By a stranger." },
  "POST consultations": { until: "2026-12-20" },
  "POST consultations/[id]": { do: "close" },
  "POST consultations/[id]/comments": { text: "By a stranger." },
  "PATCH consultations/[id]/comments/[comment]": { text: "By a stranger." },
  "POST consultations/[id]/settlements": { ids: ["x"], outcome: "taken_up" },
  "PATCH people/[person]": { role: "staff" },
  "PUT settings": {
    revision: 1,
    address: "stolen",
    languages: "en",
    timeZone: "UTC",
    visibility: "private",
    colour: "",
    mark: "",
  },
};

/** Rights that each asks for; a route that is not listed here is for administrators alone. */
const open: Record<string, readonly AccessRole[]> = {
  "GET draft": ["administrator", "manager", "approver", "auditor"],
  "PUT draft/[...place]": ["administrator", "manager"],
  "POST draft/company": ["administrator", "manager", "approver", "auditor"],
  "POST draft/verbs": ["administrator", "manager", "approver", "auditor"],
  "GET versions": ["administrator", "manager", "approver", "auditor"],
  "POST versions": ["administrator", "manager"],
  "GET versions/[number]/files/[format]": accessRoles,
  "POST versions/[number]/notices": ["administrator", "manager"],
  "GET proposals": ["administrator", "manager", "approver", "auditor"],
  "POST proposals": ["administrator", "manager"],
  "POST proposals/[id]": ["administrator", "manager", "approver"],
  "GET comparison": ["administrator", "manager", "approver", "auditor"],
  "GET results": ["administrator", "manager", "approver", "auditor"],
  "POST results": ["administrator", "manager"],
  "GET standards": ["administrator", "manager", "approver", "auditor"],
  "POST standards": ["administrator", "manager"],
  "POST policy-file": ["administrator", "manager"],
  "GET uses": ["administrator", "manager", "auditor"],
  "GET uses/table": ["administrator", "manager", "auditor"],
  "POST uses": ["administrator", "manager", "approver", "staff"],
  "DELETE uses/[id]": ["administrator", "manager", "approver", "staff"],
  "GET training": ["administrator", "manager", "approver", "auditor"],
  "POST training/sessions": ["administrator", "manager"],
  "GET training/sessions/[id]": ["administrator", "manager", "approver", "auditor"],
  "PUT training/sessions/[id]": ["administrator", "manager"],
  "POST training/sessions/[id]/cancellation": ["administrator", "manager"],
  "PUT training/sessions/[id]/attendance": ["administrator", "manager"],
  "GET training/attendance": ["administrator", "manager", "approver", "auditor"],
  "GET training/choices": ["administrator", "manager", "approver", "auditor"],
  "GET training/questions": ["administrator", "manager", "approver", "auditor"],
  "POST training/questions": ["administrator", "manager"],
  "PUT training/questions/[id]": ["administrator", "manager"],
  "DELETE training/questions/[id]": ["administrator", "manager"],
  "POST training/questions/[id]/answers": ["administrator", "manager", "approver", "staff"],
  "GET training/own": accessRoles,
  "GET remarks": ["administrator", "manager", "approver", "auditor"],
  "POST remarks": ["administrator", "manager", "approver", "staff"],
  "DELETE remarks/[id]": ["administrator", "manager", "approver", "staff"],
  "POST remarks/answers": ["administrator", "manager"],
  "GET said": accessRoles,
  "POST said": ["administrator", "manager", "approver", "staff"],
  "GET consultations": accessRoles,
  "POST consultations": ["administrator", "manager"],
  "GET consultations/[id]": accessRoles,
  "POST consultations/[id]": ["administrator", "manager"],
  "GET consultations/[id]/comments": ["administrator", "manager", "approver", "auditor"],
  "POST consultations/[id]/comments": ["administrator", "manager", "approver", "staff"],
  "PATCH consultations/[id]/comments/[comment]": ["administrator", "manager", "approver", "staff"],
  "DELETE consultations/[id]/comments/[comment]": ["administrator", "manager", "approver", "staff"],
  "POST consultations/[id]/settlements": ["administrator", "manager"],
  "GET acknowledgements": ["administrator", "manager", "auditor"],
  "POST acknowledgements": ["administrator", "manager", "approver", "staff"],
  "GET acknowledgements/asked": accessRoles,
  "GET acknowledgements/outlook": ["administrator", "manager", "auditor"],
  "POST acknowledgements/reminders": ["administrator", "manager"],
  "GET acknowledgements/export": ["administrator", "manager", "auditor"],
  "GET people": ["administrator", "auditor"],
  "GET settings": ["administrator", "manager", "auditor"],
};

const shared: { [key: symbol]: unknown } = globalThis;

let routes: { name: string; method: Method; handle: Handler }[];
let dataDir: string;
let url: string | undefined;

beforeEach(async () => {
  const where = await testPlace();
  dataDir = where.dataDir;
  url = where.url;
  vi.resetModules();
  vi.stubEnv("DATA_DIR", dataDir);
  vi.stubEnv("DATABASE_URL", url ?? "");
  vi.stubEnv("PUBLIC_URL", "https://promises.example");

  routes = [];
  for (const file of files) {
    const module = (await import(file)) as Partial<Record<Method, Handler>>;
    const name = path.relative(folder, path.dirname(file));
    for (const method of methods) {
      const handle = module[method];
      if (handle) routes.push({ name, method, handle });
    }
  }
  const filled = await fillWithExamples(
    await openInstallation(),
    [harbourWater],
    new Date("2026-11-24T10:00:00Z"),
  );
  expect(filled.ok).toBe(true);
});
afterEach(async () => {
  await (await openInstallation()).close();
  shared[Symbol.for("keepword.database")] = undefined;
  shared[Symbol.for("keepword.limits")] = undefined;
  vi.unstubAllEnvs();
});

async function cookieFor(role: AccessRole, slug: string): Promise<{ cookie: string; personId: string }> {
  const { sessionKey, personId } = await testSignedIn(
    { dataDir, ...(url ? { url } : {}) },
    { role, slug, name: `${role} of ${slug}` },
  );
  const { cookiesOf } = await import("./cookies.ts");
  const { theInstallation } = await import("./installation.ts");
  const cookies = await cookiesOf(await theInstallation(), {
    key: sessionKey,
    personId,
    expiresAt: new Date(Date.now() + 3_600_000),
  } as Parameters<typeof cookiesOf>[1]);
  return { cookie: cookies.map((each) => each.split(";")[0]).join("; "), personId };
}

function ask(
  { name, method, handle }: (typeof routes)[number],
  { slug, cookie, ids }: { slug: string; cookie?: string; ids: Record<string, string | string[]> },
): Promise<Response> {
  const body = bodies[`${method} ${name}`] ?? {};
  return handle(
    new Request(`https://promises.example/api/v1/organisations/${slug}?period=2026-10`, {
      method,
      headers: {
        "content-type": "application/json",
        host: "promises.example",
        origin: "https://promises.example",
        ...(cookie ? { cookie } : {}),
      },
      ...(method === "GET" ? {} : { body: JSON.stringify(body) }),
    }),
    { params: Promise.resolve({ slug, ...ids }) },
  );
}

/** Everything of an organisation that a route could change. */
async function everything(slug: string): Promise<string> {
  const database = await openInstallation();
  const organisation = await database.read((db) => findOrganisationAt(db, slug));
  if (!organisation) throw new Error(`There is no ${slug}.`);
  const { id } = organisation;
  return JSON.stringify([
    organisation,
    await database.read((db) => listRows(db, id)),
    await database.read((db) => listVersions(db, id)),
    await database.read((db) => listResults(db, id)),
    await database.read((db) => listUses(db, id, { from: new Date(0), to: new Date("9999-01-01") })),
    await database.read((db) => listMembers(db, id)),
    await database.read((db) => listSessions(db, id)),
    await database.read((db) => listAttendanceLines(db, id)),
    await database.read((db) => listQuestions(db, id, ["1.0", "2.0"])),
    await database.read((db) => listClauseRemarks(db, id)),
    await database.read((db) => listConsultations(db, id)),
    await database.read((db) => countComments(db, id)),
    await database.read((db) => listAcknowledgements(db, id, { after: 0, most: 100 })),
  ]);
}

const secrets = /burst|mend it once|Harbour|harbour|calls/;

describe("every route of an organisation", () => {
  it("is among those that are tried", () => {
    expect(routes.map(({ method, name }) => `${method} ${name}`)).toEqual(
      expect.arrayContaining(Object.keys(bodies)),
    );
  });

  it("is described as what the roles that it lets in may do", () => {
    const described = operations.filter(({ route }) => route.startsWith("organisations/[slug]/"));
    expect(described.length).toBeGreaterThanOrEqual(routes.length);
    for (const { method, route, right } of described) {
      const name = route.slice("organisations/[slug]/".length);
      const allowed = open[`${method} ${name}`] ?? ["administrator"];
      expect(right && rolesWith(right), `${method} ${name}`).toEqual(allowed);
    }
  });

  it("is not there for somebody of another organisation, whatever ids they send", async () => {
    const stranger = await cookieFor("administrator", "city-buses");
    const member = await cookieFor("manager", "harbour-water");
    const before = await everything("harbour-water");
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...routes),
        fc.constantFrom("calls", "vision", member.personId, stranger.personId, "../harbour-water"),
        fc.constantFrom<string[]>([place], ["goals", "goals", "calls"], ["complaints"]),
        async (route, id, words) => {
          const ids = { person: id, id, place: words, goal: id, number: "2.0", format: "json" };
          const answer = await ask(route, { slug: "harbour-water", cookie: stranger.cookie, ids });
          const nowhere = await ask(route, { slug: "no-such-place", cookie: stranger.cookie, ids });
          expect(answer.status, `${route.method} ${route.name}`).toBe(404);
          const said = await answer.text();
          expect(said).toBe(await nowhere.text());
          expect(said).not.toMatch(secrets);
        },
      ),
      { numRuns: 120 },
    );
    expect(await everything("harbour-water")).toBe(before);
  });

  it("sends away whoever is not signed in", async () => {
    const before = await everything("harbour-water");
    for (const route of routes) {
      const answer = await ask(route, {
        slug: "harbour-water",
        ids: { person: "x", id: "x", place: [place], number: "2.0" },
      });
      expect(answer.status, `${route.method} ${route.name}`).toBe(401);
      expect(await answer.text()).not.toMatch(secrets);
    }
    expect(await everything("harbour-water")).toBe(before);
  });

  it("changes and reveals nothing to a role without the right, and says whom to ask", async () => {
    const cookies = new Map<AccessRole, string>();
    for (const role of accessRoles) cookies.set(role, (await cookieFor(role, "harbour-water")).cookie);
    const before = await everything("harbour-water");
    for (const route of routes)
      for (const role of accessRoles) {
        const allowed = open[`${route.method} ${route.name}`] ?? ["administrator"];
        if (allowed.includes(role)) continue;
        const answer = await ask(route, {
          slug: "harbour-water",
          cookie: cookies.get(role) ?? "",
          ids: { person: "x", id: "x", place: [place], number: "2.0" },
        });
        expect(answer.status, `${role}: ${route.method} ${route.name}`).toBe(403);
        const said = (await answer.json()) as { message: string };
        expect(Object.keys(said).sort()).toEqual(["code", "message"]);
        expect(said.message).toContain("of harbour-water");
      }
    expect(await everything("harbour-water")).toBe(before);
  });

  it("refuses what a page of another site sends", async () => {
    const { cookie } = await cookieFor("administrator", "harbour-water");
    const before = await everything("harbour-water");
    for (const { name, method, handle } of routes.filter((route) => route.method !== "GET")) {
      const answer = await handle(
        new Request("https://promises.example/api", {
          method,
          headers: {
            "content-type": "application/json",
            host: "promises.example",
            origin: "https://evil.example",
            cookie,
          },
          body: JSON.stringify(bodies[`${method} ${name}`] ?? {}),
        }),
        { params: Promise.resolve({ slug: "harbour-water", person: "x", id: "x", place: [place] }) },
      );
      expect(answer.status, `${method} ${name}`).toBe(403);
    }
    expect(await everything("harbour-water")).toBe(before);
  });

  it("says 413 of too much and 400 of what cannot be read", async () => {
    const { cookie } = await cookieFor("administrator", "harbour-water");
    const sending = routes.filter(({ method, name }) => Object.hasOwn(bodies, `${method} ${name}`));
    for (const { name, method, handle } of sending)
      for (const [body, status] of [
        [`"${"x".repeat(9000 * 1024)}"`, 413],
        ["{", 400],
        ["[]", 400],
      ] as const) {
        const answer = await handle(
          new Request("https://promises.example/api", {
            method,
            headers: { "content-type": "application/json", host: "promises.example", cookie },
            body,
          }),
          { params: Promise.resolve({ slug: "harbour-water", place: [place] }) },
        );
        expect(answer.status, `${method} ${name} ${body.slice(0, 3)}`).toBe(status);
      }
  });
});
