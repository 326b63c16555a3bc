import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { admitMember } from "../db/people.ts";
import { noon, testOrganisation, testPlace } from "../db/testing.ts";
import { openInstallation } from "../lib/installation/commands.ts";
import { addPerson } from "../lib/members/commands.ts";
import { hashPassword } from "../lib/passwords/commands.ts";
import { withCaller } from "../lib/caller.ts";
import { refuse } from "../lib/language/words.ts";
import { succeed } from "../lib/result.ts";

const password = "the ferry leaves at nine";
const shared: { [key: symbol]: unknown } = globalThis;

/** The routes as a fresh process has them, on a database of this test's own. */
async function openRoutes() {
  const respond = await import("./api/respond.ts");
  const session = await import("./session.ts");
  const signing = await import("./api/v1/session/route.ts");
  const tokens = await import("./api/v1/account/tokens/route.ts");
  const sessions = await import("./api/v1/account/sessions/route.ts");
  return { respond, session, signing, tokens, sessions };
}

let routes: Awaited<ReturnType<typeof openRoutes>>;

async function start(publicUrl = "https://promises.example"): Promise<void> {
  const place = await testPlace();
  vi.resetModules();
  vi.stubEnv("DATA_DIR", place.dataDir);
  vi.stubEnv("DATABASE_URL", place.url ?? "");
  vi.stubEnv("PUBLIC_URL", publicUrl);
  routes = await openRoutes();
  const database = await openInstallation();
  const organisation = await testOrganisation(database);
  const passwordHash = await hashPassword(password);
  await database.transact(function* (tx) {
    const person = yield* addPerson(
      tx,
      { name: "Li Na", signInName: "li", passwordHash, language: "zh-Hans" },
      noon,
    );
    yield* admitMember(tx, organisation, { personId: person!.id, role: "administrator", at: noon });
  });
}

beforeEach(() => start());
afterEach(async () => {
  await (await openInstallation()).close();
  shared[Symbol.for("keepword.database")] = undefined;
  shared[Symbol.for("keepword.limits")] = undefined;
  vi.unstubAllEnvs();
});

function request(method: string, body?: unknown, headers: Record<string, string> = {}): Request {
  return new Request("https://promises.example/api", {
    method,
    headers: { "content-type": "application/json", host: "promises.example", ...headers },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
}

const signInWith = (body: object, headers?: Record<string, string>) =>
  routes.signing.POST(request("POST", { signInName: "li", password, ...body }, headers));

function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

describe("a session in a browser", () => {
  it("is one cookie of next-auth's, for this host and over https alone", async () => {
    const answer = await signInWith({});
    expect(answer.status).toBe(200);
    const cookies = answer.headers.getSetCookie();
    expect(cookies).toHaveLength(3);
    expect(cookies[0]).toMatch(
      /^__Host-keepword\.session=[\w.-]+; Path=\/; .*HttpOnly; Secure; SameSite=Lax$/i,
    );
    expect(cookies[1]).toMatch(/^__Host-keepword\.device=.*; HttpOnly; SameSite=Lax; Secure$/);
    expect(cookies[2]).toMatch(/^language=zh-Hans;/);
    const actor = await routes.session.actorFor(
      request("GET", undefined, { cookie: cookieOf(answer) }),
      "harbour-water",
    );
    expect(actor).toMatchObject({
      ok: true,
      value: { name: "Li Na", role: "administrator", readOnly: false },
    });
  });

  it("is over at once when it is ended, though the browser keeps the cookie", async () => {
    const cookie = cookieOf(await signInWith({}));
    const ask = () => routes.session.actorFor(request("GET", undefined, { cookie }), "harbour-water");
    expect(await ask()).toMatchObject({ ok: true });
    const answer = await routes.signing.DELETE(request("DELETE", undefined, { cookie }));
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-keepword\.session=; Max-Age=0/);
    expect(await ask()).toMatchObject({ code: "signed-out" });
  });

  it("is not had by a cookie that is not ours", async () => {
    const cookie = cookieOf(await signInWith({}));
    for (const wrong of [cookie.slice(0, 60), cookie.replace(/session=.{9}/, "session=AAAAAAAAA"), "", "x"])
      expect(
        await routes.session.actorFor(request("GET", undefined, { cookie: wrong }), "harbour-water"),
      ).toMatchObject({ code: "signed-out" });
  });

  it("has cookies that go over http where people come by http", async () => {
    await (await openInstallation()).close();
    shared[Symbol.for("keepword.database")] = undefined;
    await start("http://localhost:3000");
    const [session] = (await signInWith({})).headers.getSetCookie();
    expect(session).toMatch(/^keepword\.session=/);
    expect(session).not.toContain("Secure");
  });

  it("sees another organisation as if it were not there", async () => {
    await testOrganisation(await openInstallation(), "city-buses");
    const cookie = cookieOf(await signInWith({}));
    const ask = (slug: string) => routes.session.actorFor(request("GET", undefined, { cookie }), slug);
    expect(await ask("city-buses")).toEqual(await ask("nowhere"));
    expect(await ask("city-buses")).toMatchObject({ code: "not-found" });
  });

  it("guessed at too often is answered 429 with the time to come back", async () => {
    const guess = () => withCaller("203.0.113.9", () => signInWith({ password: "wrong wrong wrong" }));
    for (let n = 0; n < 5; n += 1) expect((await guess()).status).toBe(401);
    const refused = await guess();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(60);
    expect(await refused.json()).toMatchObject({ code: "too-many-attempts" });
    expect((await withCaller("198.51.100.2", () => signInWith({}))).status).toBe(200);
  });
});

describe("an access token", () => {
  it("comes in by its header and not by what it is hashed to", async () => {
    const cookie = cookieOf(await signInWith({}));
    const made = await routes.tokens.POST(request("POST", { name: "Phones", scope: "read" }, { cookie }));
    expect(made.status).toBe(201);
    const { id, token } = (await made.json()) as { id: string; token: string };
    const ask = (authorization: string) =>
      routes.session.actorFor(request("GET", undefined, { authorization, cookie }), "harbour-water");
    expect(await ask(`Bearer ${token}`)).toMatchObject({
      value: { readOnly: true, credential: { kind: "token" } },
    });
    for (const wrong of [`Bearer ${id}`, `Bearer ${token}x`, "Bearer", `Basic ${token}`, ""])
      expect(await ask(wrong), wrong).toMatchObject({ code: "token-unknown" });
  });
});

describe("a request that changes something", () => {
  const schema = z.object({ name: z.string({ error: "required" }).min(1, { error: "required" }) });
  const send = (body: unknown, headers?: Record<string, string>) =>
    routes.respond.change(request("POST", body, headers), schema, (value) => Promise.resolve(succeed(value)));

  it.each([
    [{ origin: "https://promises.example" }, 200],
    [{ origin: "https://promises.example", "sec-fetch-site": "same-origin" }, 200],
    [{}, 200],
    [{ origin: "https://evil.example" }, 403],
    [{ origin: "http://promises.example" }, 403],
    [{ origin: "https://promises.example:8443" }, 403],
    [{ origin: "https://promises.example.evil.example" }, 403],
    [{ origin: "null" }, 403],
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ "sec-fetch-site": "same-site" }, 403],
  ])("from %j is answered %i", async (headers, status) => {
    expect((await send({ name: "Ann" }, headers as Record<string, string>)).status).toBe(status);
  });

  it("from another site signs nobody in or out", async () => {
    const foreign = { origin: "https://evil.example" };
    expect((await signInWith({}, foreign)).status).toBe(403);
    const cookie = cookieOf(await signInWith({}));
    expect((await routes.sessions.DELETE(request("DELETE", undefined, { cookie, ...foreign }))).status).toBe(
      403,
    );
  });

  it("that is wrong in its fields is told each of them, in the reader's language", async () => {
    const answer = await send({ name: "" }, { "accept-language": "zh-CN" });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({
      code: "invalid",
      message: "表单里有几处需要修改。",
      fields: { name: "请填写这一项。" },
    });
  });

  it.each([
    ["no JSON", "{", {}, 400],
    ["a form", "name=Ann", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["text that is JSON", '{"name":"Ann"}', { "content-type": "text/plain" }, 415],
    ["nothing", "", {}, 400],
  ])("with %s is answered as such", async (_, body, headers, status) => {
    expect((await send(body, headers as Record<string, string>)).status).toBe(status);
  });

  it("that is too large is answered 413, whatever it says of its length", async () => {
    expect((await send({ name: "a".repeat(70_000) })).status).toBe(413);
    const endless = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode("a".repeat(10_000)));
      },
    });
    const streamed = new Request("https://promises.example/api", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: endless,
      duplex: "half",
    } as RequestInit);
    expect((await routes.respond.change(streamed, schema, () => Promise.resolve(succeed(1)))).status).toBe(
      413,
    );
  });

  it.each([
    ["signed-out", 401],
    ["not-allowed", 403],
    ["read-only", 403],
    ["not-found", 404],
    ["last-administrator", 409],
    ["invalid", 400],
  ] as const)("refused as %s is answered %i", (code, status) => {
    expect(routes.respond.respond(request("POST"), refuse(code, { names: [], known: 0 })).status).toBe(
      status,
    );
  });

  it("that did what was asked and has nothing to say is answered 204", () => {
    expect(routes.respond.respond(request("POST"), succeed(undefined)).status).toBe(204);
  });
});
