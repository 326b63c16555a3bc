/**
 * What the routes really answer, beside what the description says of them: every operation is asked for, and both
 * the schemas in the code and the published document must take each answer.
 */
import { createHash } from "node:crypto";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { noon, testPlace } from "../db/testing.ts";
import { fillWithExamples } from "../lib/example/commands.ts";
import { harbourWater } from "../lib/example/harbour-water.ts";
import { giveAccess, offerSetUp, openInstallation } from "../lib/installation/commands.ts";
import type { Operation } from "./api/description/operation.ts";
import { readerOf } from "./api/description/testing.ts";

const here = path.join(path.dirname(fileURLToPath(import.meta.url)), "api", "v1");
const shared: { [key: symbol]: unknown } = globalThis;
const address = "https://promises.example";

type Handler = (request: Request, context: { params: Promise<object> }) => Promise<Response>;
type Asked = {
  params?: Record<string, string>;
  query?: string;
  body?: unknown;
  cookie?: string;
  token?: string;
  headers?: Record<string, string>;
};
type Answered = { status: number; json: unknown; cookie: string; headers: Headers };

let operations: readonly Operation[];
let document: Record<string, Record<string, { responses: Record<string, { content?: object }> }>>;
let read: ReturnType<typeof readerOf>;
/** Operations that were answered as asked. */
let done: Set<string>;

beforeEach(async () => {
  const where = await testPlace();
  vi.resetModules();
  vi.stubEnv("DATA_DIR", where.dataDir);
  vi.stubEnv("DATABASE_URL", where.url ?? "");
  vi.stubEnv("PUBLIC_URL", address);
  vi.stubEnv("SMTP_URL", "smtp://mail.example:25");
  ({ operations } = await import("./api/description/operations.ts"));
  const { GET } = await import("./api/v1/openapi.json/route.ts");
  const described = (await (await GET(new Request(`${address}/api/v1/openapi.json`))).json()) as {
    paths: typeof document;
    components: { schemas: object };
  };
  document = described.paths;
  read = readerOf(described);
  done = new Set();
});
afterEach(async () => {
  await (await openInstallation()).close();
  shared[Symbol.for("keepword.database")] = undefined;
  shared[Symbol.for("keepword.limits")] = undefined;
  vi.unstubAllEnvs();
});

/** What the published document says of an answer, by the status alone. */
function publishedReader(operation: Operation, pathInDocument: string, status: number) {
  const response = document[pathInDocument]?.[operation.method.toLowerCase()]?.responses[String(status)];
  expect(response, `${operation.id} is described to answer ${status}`).toBeDefined();
  const content = response?.content as { "application/json": { schema: object } } | undefined;
  return content && read(content["application/json"].schema);
}

/** Asks for an operation, and holds what comes against its description. */
async function ask(
  id: string,
  { params = {}, query = "", body, cookie, token, headers }: Asked = {},
): Promise<Answered> {
  const operation = operations.find((each) => each.id === id);
  if (!operation) throw new Error(`There is no ${id}.`);
  const { method, route, request, reply, details } = operation;
  const { pathOf } = await import("./api/description/operation.ts");
  const module = (await import(path.join(here, route, "route.ts"))) as Record<string, Handler>;
  const schema = request?.checkedBy ?? request?.schema;
  const checked = schema && vi.spyOn(schema, "safeParse");
  const { step, list, item } = params;
  const place = [step, list, item].filter((part) => part !== undefined);
  const answer = await module[method]!(
    new Request(`${address}/api/v1/${route}${query}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        host: "promises.example",
        ...(cookie ? { cookie } : {}),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    }),
    { params: Promise.resolve({ ...params, place }) },
  );
  if (answer.status < 300 && reply.file) {
    expect([reply.file].flat(), id).toContain(answer.headers.get("content-type"));
    done.add(id);
    return { status: answer.status, json: await answer.text(), cookie: "", headers: answer.headers };
  }
  const published = publishedReader(operation, pathOf(operation), answer.status);
  const json: unknown = answer.status === 204 ? undefined : await answer.json();
  if (published) expect(published.safeParse(json).error, `${id} ${answer.status}`).toBeUndefined();
  if (answer.status < 300) {
    expect(answer.status, id).toBe(reply.status);
    if (reply.schema) expect(reply.schema.parse(json), id).toEqual(json);
    if (checked) expect(checked, `${id} is checked by the schema that describes it`).toHaveBeenCalled();
    done.add(id);
  } else {
    const { code } = json as { code: keyof NonNullable<typeof details> };
    const { failure } = await import("./api/description/replies.ts");
    expect((details?.[code] ?? failure).parse(json), `${id} ${code}`).toEqual(json);
    if (answer.status === 429) expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  }
  checked?.mockRestore();
  const given = answer.headers.getSetCookie().map((each) => each.split(";")[0]);
  return { status: answer.status, json, cookie: given.join("; "), headers: answer.headers };
}

const li = { signInName: "li", password: "the ferry leaves at nine" };
const slug = "harbour-water";

/** The first person, with the example organisation, signed in. */
async function begin(): Promise<string> {
  const database = await openInstallation();
  await fillWithExamples(database, [harbourWater], new Date("2026-11-24T10:00:00Z"));
  const code = await offerSetUp(database, new Date());
  const setUp = await ask("setUp", {
    body: {
      code,
      start: "existing",
      organisation: "",
      address: "",
      language: "en",
      timeZone: "UTC",
      name: "Li Na",
      ...li,
    },
  });
  expect(setUp.status).toBe(200);
  return setUp.cookie;
}

const codeOf = ({ json }: Answered) => (json as { code: string }).code;
const linkOf = ({ json }: Answered) => (json as { link: string }).link.split("/").at(-1) ?? "";

/** A clause and a draft are spoken of, and answered, as asked. */
async function speak(token: string): Promise<void> {
  const params = { slug };
  const spoken = { number: "4.0", clause: "calls", kind: "unclear", text: "Which calls?", language: "en" };
  const remark = (await ask("sayOfClause", { params, token, body: spoken })).json as { id: string };
  expect((await ask("readTroubles", { params, token })).json).toMatchObject({
    inForce: "4.0",
    clauses: [
      { clause: "calls", people: 1, remarks: [{ text: "Which calls?", who: "Li Na", since: "same" }] },
    ],
  });
  const answer = { ids: [remark.id], outcome: "will_change" };
  expect((await ask("answerRemarks", { params, token, body: answer })).json).toEqual({ answered: 1 });
  const other = { ...spoken, clause: "speed.waits", kind: "in_the_way" };
  const gone = (await ask("sayOfClause", { params, token, body: other })).json as { id: string };
  await ask("takeRemarkBack", { params: { slug, id: gone.id }, token });
  const tomorrow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const opening = { until: tomorrow(5), question: "Can you keep this?" };
  const drafted = (await ask("openConsultation", { params, token, body: opening })).json as { id: string };
  const consultation = { slug, id: drafted.id };
  const comment = async (body: object) =>
    ((await ask("comment", { params: consultation, token, body })).json as { id: string }).id;
  const made = [await comment({ text: "It is long." }), await comment({ text: "Hm.", clause: "calls" })];
  const second = { ...consultation, comment: made[1] ?? "" };
  await ask("changeComment", { params: second, token, body: { text: "Can we?" } });
  expect((await ask("readComments", { params: consultation, token })).json).toMatchObject({
    consultation: { isOpen: true, comments: 2, settled: 0 },
    groups: [{ clause: null }, { clause: "calls", comments: [{ text: "Can we?", who: "Li Na" }] }],
  });
  await ask("settleComments", {
    params: consultation,
    token,
    body: { ids: made.slice(0, 1), outcome: "not_taken_up", reply: "It says what it must." },
  });
  await ask("takeCommentBack", { params: second, token });
  expect(
    (await ask("readConsultation", { params: consultation, token, query: "?language=zh-Hans" })).json,
  ).toMatchObject({ language: "zh-Hans", comments: [{ outcome: "not_taken_up", isOpen: false }] });
  expect((await ask("readSaid", { params, token })).json).toMatchObject({
    remarks: [{ outcome: "will_change", isNew: true }],
    comments: [{ reply: "It says what it must.", isNew: true }],
  });
  await ask("noteAnswersRead", { params, token });
  await ask("changeConsultation", { params: consultation, token, body: { do: "close" } });
  expect((await ask("listConsultations", { params, token })).json).toMatchObject({
    consultations: [{ id: drafted.id, isOpen: false, settled: 1 }],
  });
}

/** The same where it is refused. */
async function speakAmiss(cookie: string): Promise<void> {
  const params = { slug };
  const spoken = { number: "2.0", clause: "calls", kind: "unclear", language: "en" };
  const say = (body: object) => ask("sayOfClause", { params, cookie, body: { ...spoken, ...body } });
  expect(codeOf(await say({ clause: "weather" }))).toBe("not-found");
  expect(codeOf(await say({ kind: "boring" }))).toBe("invalid");
  const { id: remark } = (await say({})).json as { id: string };
  const answered = (outcome: string) =>
    ask("answerRemarks", { params, cookie, body: { ids: [remark], outcome } });
  expect(await answered("stays")).toMatchObject({
    status: 400,
    json: { code: "invalid", fields: { answer: expect.any(String) as string } },
  });
  expect((await answered("changed")).status).toBe(200);
  expect(codeOf(await answered("changed"))).toBe("remark-answered");
  expect(codeOf(await ask("takeRemarkBack", { params: { slug, id: remark }, cookie }))).toBe(
    "remark-answered",
  );
  const openUntil = (until: string) => ask("openConsultation", { params, cookie, body: { until } });
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  expect(await openUntil(inDays(90))).toMatchObject({
    status: 400,
    json: { fields: { until: "Choose a day within the next 60 days." } },
  });
  const { id: opened } = (await openUntil(inDays(9))).json as { id: string };
  expect(codeOf(await openUntil(inDays(9)))).toBe("consultation-open");
  const consultation = { slug, id: opened };
  const commentText = { text: "Hm." };
  const { id: comment } = (await ask("comment", { params: consultation, cookie, body: commentText }))
    .json as { id: string };
  const settled = () =>
    ask("settleComments", {
      params: consultation,
      cookie,
      body: { ids: [comment], outcome: "taken_up" },
    });
  expect((await settled()).status).toBe(200);
  expect(codeOf(await settled())).toBe("comment-settled");
  const own = { ...consultation, comment };
  expect(codeOf(await ask("changeComment", { params: own, cookie, body: commentText }))).toBe(
    "comment-settled",
  );
  const close = () => ask("changeConsultation", { params: consultation, cookie, body: { do: "close" } });
  expect((await close()).status).toBe(200);
  expect(codeOf(await close())).toBe("consultation-over");
  expect(codeOf(await ask("comment", { params: consultation, cookie, body: commentText }))).toBe(
    "consultation-over",
  );
  expect(codeOf(await ask("takeCommentBack", { params: own, cookie }))).toBe("consultation-over");
  expect((await ask("readConsultation", { params: { slug, id: "x" }, cookie })).status).toBe(404);
}

describe("what the routes answer", () => {
  it("is what the description says, for everything that can be asked", async () => {
    let cookie = await begin();
    const params = { slug };
    const { token } = (await ask("makeToken", { cookie, body: { name: "Phones", scope: "write", days: 30 } }))
      .json as { token: string };

    const { rows } = (await ask("readDraft", { params, token })).json as {
      rows: Record<string, { revision: number; body: object; sortKey: string }>;
    };
    const vision = rows.vision!;
    const row = { ...vision, removed: false, saveId: "save-1" };
    const saved = await ask("saveAnswers", { params: { slug, step: "vision" }, token, body: row });
    expect(saved.json).toMatchObject({ revision: vision.revision + 1 });
    const waits = { slug, step: "speed", list: "waits", item: "chat" };
    const wait = { revision: 0, saveId: "save-2", sortKey: "z", body: { kind: "chat" } };
    expect((await ask("saveItem", { params: waits, token, body: wait })).json).toMatchObject({ revision: 1 });
    await ask("joinCompany", { params, token, body: { step: "vision", since: noon.toISOString() } });
    await ask("findVerbs", {
      params,
      token,
      body: { language: "en", phrases: [{ id: "a", text: "They listened to me" }], kept: [] },
    });

    await ask("readResults", { params, token, query: "?period=2026-10" });
    const entries = [{ goalId: "calls", value: 60, reason: { en: "Counted anew." }, unexplained: true }];
    const recorded = await ask("recordResults", { params, token, body: { period: "2026-10", entries } });
    expect(recorded.json).toMatchObject({ unchanged: 0 });
    const changeNote = { en: "By program.", "zh-Hans": "由程序发布。" };
    const alone = { changeNote, withoutReview: true };
    expect((await ask("publish", { params, token, body: alone })).json).toMatchObject({ number: "3.0" });
    expect((await ask("readProposal", { params, token })).json).toEqual({});
    const asked = await ask("invite", {
      params,
      token,
      body: { name: "Bo", signInName: "bo@example.org", role: "approver" },
    });
    const approver = await ask("acceptInvitation", {
      body: { as: "new", token: linkOf(asked), name: "Bo", signInName: "bo", password: li.password },
    });
    const put = (await ask("propose", { params, token, body: { changeNote } })).json as { id: string };
    const proposal = { slug, id: put.id };
    await ask("decide", { params: proposal, cookie: approver.cookie, body: { do: "approve" } });
    expect((await ask("readProposal", { params, token })).json).toMatchObject({
      proposal: { state: "approved" },
    });
    expect((await ask("decide", { params: proposal, token, body: { do: "publish" } })).json).toMatchObject({
      version: { number: "4.0" },
    });
    const because = { en: "Still so.", "zh-Hans": "仍然如此。" };
    await ask("giveNotice", {
      params: { slug, number: "4.0" },
      token,
      body: { kind: "reviewed", because, reviewOn: "2099-01-01" },
    });
    expect((await ask("listVersions", { params, token })).json).toMatchObject({
      versions: [
        { number: "4.0", state: "in_force", approvedBy: ["Bo"], reviewOn: "2099-01-01" },
        {},
        {},
        {},
      ],
    });
    const outlook = await ask("readOutlook", { params, token });
    expect(outlook.json).toMatchObject({ people: 2, first: 2, names: ["Bo", "Li Na"] });
    expect((await ask("listStandings", { params, token })).json).toMatchObject({
      version: { number: "4.0", inForce: "4.0" },
      counts: { pending: 2, outdated: 0, current: 0 },
    });
    const toRead = (await ask("readAsked", { params, token, query: "?language=zh-Hans" })).json as {
      number: string;
      hash: string;
      language: string;
    };
    expect(toRead).toMatchObject({ state: "pending", language: "zh-Hans", number: "4.0" });
    const { number, hash, language } = toRead;
    for (const again of [false, true]) {
      const read = await ask("acknowledge", { params, token, body: { number, hash, language } });
      expect(read.json).toMatchObject({ number: "4.0", again });
    }
    expect((await ask("readAsked", { params, token })).json).toMatchObject({ state: "current" });
    expect((await ask("remindPeople", { params, token, body: {} })).json).toEqual({
      mailed: 0,
      withoutAddress: 1,
      alreadyToday: 0,
    });
    for (const format of ["csv", "json"]) {
      const file = await ask("exportAcknowledgements", { params, token, query: `?format=${format}` });
      expect(file.json).toContain("Li Na");
      expect(file.headers.get("content-disposition")).toContain("harbour-water-read-by-");
    }
    const compared = await ask("compareVersions", { params, token, query: "?from=1.0&to=2.0&edition=staff" });
    expect(compared.json).toMatchObject({ from: "1.0", to: "2.0", language: "en", edition: "staff" });
    const draftNow = await ask("compareVersions", { params, token, query: "?language=zh-Hans" });
    expect(draftNow.json).toMatchObject({ from: "4.0", to: "draft", differences: [], goals: [] });
    for (const format of ["pdf", "docx", "md", "json", "site"]) {
      const file = await ask("takeFile", { params: { slug, number: "1.0", format }, token });
      expect(file.headers.get("content-disposition")).toMatch(
        /^attachment; filename="harbour-water-policy-1\.0/,
      );
      expect(file.headers.get("x-content-type-options")).toBe("nosniff");
    }

    const table = { text: "Standard,Target\nWe answer your letter,95%", dryRun: true };
    const { plan } = (await ask("bringStandardsIn", { params, token, body: table })).json as { plan: string };
    const brought = await ask("bringStandardsIn", { params, token, body: { ...table, dryRun: false, plan } });
    expect(brought.json).toMatchObject({ added: 1, changed: 0 });
    expect((await ask("readStandards", { params, token })).json).toContain("We answer your letter");

    const exported = await ask("takeFile", { params: { slug, number: "1.0", format: "json" }, token });
    const policy = { text: exported.json, dryRun: true };
    const shown = (await ask("bringPolicyIn", { params, token, body: policy })).json as { plan: string };
    expect(shown).toMatchObject({ same: false, policy: { number: "1.0" } });
    const replaced = await ask("bringPolicyIn", {
      params,
      token,
      body: { ...policy, dryRun: false, plan: shown.plan },
    });
    expect(replaced.json).toMatchObject({ rows: expect.any(Object) as unknown });
    expect((await ask("bringPolicyIn", { params, token, body: policy })).json).toMatchObject({ same: true });

    const use = { saveId: "use-1", number: "2.0", limitId: "late", outcome: "accepted" };
    const noted = (
      await ask("noteUse", {
        params,
        token,
        body: { ...use, amount: { amount: 60, currency: "GBP" } },
      })
    ).json as { id: string };
    expect((await ask("readUses", { params, token })).json).toMatchObject({
      uses: [{ id: noted.id, situation: { en: "We came late" }, upTo: { amount: 50 }, who: "Li Na" }],
    });
    const settled = await ask("readSettledTable", { params, token, query: "?days=90" });
    expect(settled.json).toContain("We came late");
    expect(codeOf(await ask("readSettledTable", { params, token, query: "?days=0" }))).toBe("invalid");
    await ask("takeBackUse", { params: { slug, id: noted.id }, token });
    const session = {
      kind: "launch",
      title: "Launch of version 4.0",
      number: "4.0",
      startsAt: "2026-11-20T09:00",
      who: { of: "everybody" },
    };
    const planned = (await ask("planSession", { params, token, body: session })).json as { id: string };
    const ofSession = { slug, id: planned.id };
    const changed = await ask("changeSession", {
      params: ofSession,
      token,
      body: { ...session, who: undefined, revision: 1, clauses: ["standard-calls"] },
    });
    expect(changed.json).toMatchObject({ revision: 2, expected: 2, mailed: 0 });
    const held = (await ask("readSession", { params: ofSession, token })).json as {
      people: { personId: string; name: string }[];
    };
    expect(held).toMatchObject({ parts: [{ anchor: "standard-calls" }] });
    const attended = held.people.map(({ personId, name }) => ({
      personId,
      presence: name === "Bo" ? "absent" : "came",
    }));
    await ask("recordAttendance", { params: ofSession, token, body: { people: attended } });
    const another = { ...session, kind: "regular", startsAt: "2099-12-01T09:00" };
    const later = (await ask("planSession", { params, token, body: another })).json as { id: string };
    expect((await ask("readOwnTraining", { params, token })).json).toMatchObject({
      expected: [{ id: later.id }],
    });
    await ask("cancelSession", { params: { slug, id: later.id }, token, body: { revision: 1 } });
    expect((await ask("readTraining", { params, token })).json).toMatchObject({
      due: { absentees: [{ people: [{ name: "Bo", why: "absent" }] }] },
      sessions: [{ id: later.id }, { id: planned.id }],
    });
    expect((await ask("readAttendance", { params, token })).json).toContain("Bo,Absent,Li Na,");
    const teachable = await ask("readSessionChoices", { params, token, query: "?version=2.0" });
    const changes = (teachable.json as { parts: { changed: string[] } }).parts.changed;
    const words = (text: string) => ({ en: text, "zh-Hans": text });
    const scenario = {
      situation: words("A customer calls."),
      options: [
        { text: words("Let it ring."), isRight: false },
        { text: words("Answer."), isRight: true },
      ],
      because: words("We said so."),
    };
    const question = { number: "2.0", clause: changes[0], ...scenario };
    const scene = (await ask("askQuestion", { params, token, body: question })).json as { id: string };
    const ofQuestion = { slug, id: scene.id };
    await ask("rewordQuestion", { params: ofQuestion, token, body: scenario });
    const answered = await ask("answerQuestion", { params: ofQuestion, token, body: { chosen: 0 } });
    expect(answered.json).toMatchObject({ isRight: false });
    expect((await ask("readQuestions", { params, token, query: "?version=2.0" })).json).toMatchObject({
      questions: [{ people: 1, rightAtFirst: 0 }],
      misleading: { clause: changes[0], wrong: 1, people: 1 },
    });
    await ask("retireQuestion", { params: ofQuestion, token });
    await speak(token);

    const settings = (await ask("readSettings", { params, token })).json as object;
    await ask("changeSettings", { params, token, body: { ...settings, timeZone: "UTC" } });

    const invited = await ask("invite", {
      params,
      token,
      body: { name: "Ann", signInName: "ann@example.org", role: "manager" },
    });
    const again = await ask("inviteAgain", {
      params: { slug, id: (invited.json as { id: string }).id },
      token,
    });
    await ask("acceptInvitation", {
      body: { as: "new", token: linkOf(again), name: "Ann", signInName: "ann", password: li.password },
    });
    const device = await ask("inviteDevice", { params, token, body: { name: "Tablet" } });
    await ask("withdrawInvitation", { params: { slug, id: (device.json as { id: string }).id }, token });
    const { members } = (await ask("readPeople", { params, token })).json as {
      members: { personId: string; name: string }[];
    };
    const person = members.find(({ name }) => name === "Ann")!.personId;
    await ask("changeMember", { params: { slug, person }, token, body: { jobs: ["cashier"] } });
    await ask("removeMember", { params: { slug, person }, token });

    await ask("saveAccount", { cookie, body: { name: "Li Na", language: "en" } });
    const password = "the ferry leaves at ten";
    await ask("changePassword", { cookie, body: { current: li.password, password } });
    const other = (await ask("signIn", { body: { ...li, password } })).cookie;
    const { sessionKeyIn } = await import("./cookies.ts");
    const { theInstallation } = await import("./installation.ts");
    const key = (await sessionKeyIn(await theInstallation(), other)) ?? "";
    await ask("endSession", {
      cookie,
      params: { id: createHash("sha256").update(key).digest("hex") },
    });
    expect((await ask("endSession", { cookie: other, params: { id: "x" } })).status).toBe(401);
    const second = (await ask("makeToken", { cookie, body: { name: "Other", scope: "read", days: 90 } }))
      .json;
    await ask("endToken", { cookie, params: { id: (second as { id: string }).id } });
    await ask("signOut", { cookie });
    cookie = (await ask("signIn", { body: { ...li, password } })).cookie;
    await ask("endSessions", { cookie });
    await ask("askForPassword", { body: { signInName: "li" } });
    const access = await giveAccess(
      await openInstallation(),
      { signInName: "li", slug: undefined },
      new Date(),
    );
    const link = access.ok ? access.value.path.split("/").at(-1) : undefined;
    await ask("resetPassword", { body: { token: link, password: li.password } });
    await ask("readDescription");

    cookie = (await ask("signIn", { body: li })).cookie;
    const added = { name: "City Buses", address: "city-buses", languages: "en", timeZone: "UTC" };
    expect((await ask("addOrganisation", { cookie, body: added })).json).toEqual({ slug: "city-buses" });
    const buses = { slug: "city-buses" };
    expect((await ask("takeCopy", { params: buses, cookie })).json).toContain("City Buses");
    await ask("removeOrganisation", {
      params: buses,
      cookie,
      body: { name: "City Buses", password: li.password },
    });

    expect([...done].sort()).toEqual(operations.map(({ id }) => id).sort());
  });

  it("is what the description says where it is refused", async () => {
    const cookie = await begin();
    const params = { slug };
    const wait = { revision: 0, saveId: "save-1", sortKey: "z", body: { kind: "chat" } };
    const places = { slug, step: "speed", list: "waits", item: "chat" };
    const save = (body: object, more: Asked = {}) =>
      ask("saveItem", { params: places, cookie, body: { ...wait, ...body }, ...more });
    await save({});
    expect(await save({ saveId: "save-2", body: { kind: "phone" } })).toMatchObject({
      status: 409,
      json: { code: "stale", theirs: { body: { kind: "chat" }, revision: 1, savedBy: "Li Na" } },
    });
    expect(codeOf(await save({ revision: 1 }, { params: { ...places, item: "other" } }))).toBe(
      "save-id-used",
    );
    expect(await save({ saveId: "save-3", revision: 1, body: { kind: "weather" } })).toMatchObject({
      status: 400,
      json: { code: "invalid", fields: { kind: expect.any(String) as string } },
    });
    expect((await save({ revision: -1 })).status).toBe(400);
    const used = await ask("readDraft", { params, cookie });
    const goal = (used.json as { rows: Record<string, { revision: number; body: object; sortKey: string }> })
      .rows["organisation/channels/phone"]!;
    expect(
      await ask("saveItem", {
        params: { slug, step: "organisation", list: "channels", item: "phone" },
        cookie,
        body: { ...goal, saveId: "save-4", removed: true },
      }),
    ).toMatchObject({ status: 409, json: { code: "in-use" } });
    const settings = (await ask("readSettings", { params, cookie })).json as object;
    expect(codeOf(await ask("changeSettings", { params, cookie, body: { ...settings, revision: 99 } }))).toBe(
      "stale",
    );

    const send = (entries: object[], period = "2026-10") =>
      ask("recordResults", { params, cookie, body: { period, entries } });
    expect(await send([{ goalId: "weather", value: 1 }])).toMatchObject({
      status: 400,
      json: { code: "invalid", problems: [{ code: "unknown-goal" }] },
    });
    expect(codeOf(await send([{ goalId: "calls", value: 10, reason: { en: "Counted anew." } }]))).toBe(
      "needs-explanation",
    );
    expect(codeOf(await send([], "2099-10"))).toBe("not-begun");
    expect(codeOf(await send([], "soon"))).toBe("unknown-period");
    expect(codeOf(await ask("readResults", { params, cookie }))).toBe("unknown-period");

    const complaints = (used.json as { rows: Record<string, { revision: number; sortKey: string }> }).rows
      .complaints;
    await ask("saveAnswers", {
      params: { slug, step: "complaints" },
      cookie,
      body: { revision: complaints?.revision ?? 0, sortKey: "", saveId: "save-5", body: {} },
    });
    const session = {
      kind: "launch",
      title: "Launch",
      number: "2.0",
      startsAt: "2099-12-01T09:00",
      who: { of: "everybody" },
    };
    const fieldsOf = ({ json }: Answered) => Object.keys((json as { fields?: object }).fields ?? {});
    const wrong = await ask("planSession", {
      params,
      cookie,
      body: { ...session, number: "9.0", startsAt: "soon", who: { of: "people", people: [] } },
    });
    expect([wrong.status, fieldsOf(wrong).sort()]).toEqual([400, ["number", "startsAt", "who"]]);
    const planned = (await ask("planSession", { params, cookie, body: session })).json as { id: string };
    const ofSession = { params: { slug, id: planned.id }, cookie };
    const came = { people: [{ personId: "x", presence: "came" }] };
    expect(codeOf(await ask("recordAttendance", { ...ofSession, body: came }))).toBe("session-to-come");
    const change = { ...session, who: undefined, revision: 7 };
    const lost = await ask("changeSession", { ...ofSession, body: change });
    expect([lost.status, codeOf(lost)]).toEqual([409, "stale"]);
    await ask("cancelSession", { ...ofSession, body: { revision: 1 } });
    expect(codeOf(await ask("recordAttendance", { ...ofSession, body: came }))).toBe("session-cancelled");
    expect(codeOf(await ask("readSessionChoices", { params, cookie, query: "?version=9.0" }))).toBe(
      "no-version",
    );
    const options = [
      { text: { en: "This." }, isRight: true },
      { text: { en: "That." }, isRight: true },
    ];
    const scene = { number: "2.0", clause: "standard-calls", situation: { en: "What now?" }, options };
    const unclear = await ask("askQuestion", { params, cookie, body: scene });
    expect([unclear.status, fieldsOf(unclear)]).toEqual([400, ["options"]]);
    expect(
      (await ask("answerQuestion", { params: { slug, id: "x" }, cookie, body: { chosen: 1 } })).status,
    ).toBe(404);

    const moved = { text: "Standard,Target\nWe answer your letter,95%", dryRun: false, plan: "old" };
    expect(codeOf(await ask("bringStandardsIn", { params, cookie, body: moved }))).toBe("standards-moved");
    const bring = (text: string) =>
      ask("bringPolicyIn", { params, cookie, body: { text, dryRun: false, plan: "old" } });
    const exported = (await ask("takeFile", { params: { slug, number: "1.0", format: "json" }, cookie }))
      .json as string;
    expect(await bring(exported)).toMatchObject({
      status: 409,
      json: { code: "draft-moved", preview: { policy: { number: "1.0" } } },
    });
    expect(await bring("{")).toMatchObject({ status: 400, json: { code: "file-not-json" } });
    expect(await bring("{}")).toMatchObject({ status: 400, json: { code: "file-not-a-policy" } });
    expect(await bring(exported.replace('"format": 1', '"format": 2'))).toMatchObject({
      status: 400,
      json: { code: "file-newer", part: "file", found: 2, known: 1 },
    });
    expect(await bring(exported.replace('"slug": ', '"snail": '))).toMatchObject({
      status: 400,
      json: { code: "file-damaged", path: "organisation.slug" },
    });
    const changeNote = { en: "x", "zh-Hans": "x" };
    const alone = { changeNote, withoutReview: true };
    expect(await ask("publish", { params, cookie, body: alone })).toMatchObject({
      status: 409,
      json: { code: "gaps", gaps: expect.any(Array) as unknown },
    });
    expect(codeOf(await ask("publish", { params, cookie, body: { changeNote } }))).toBe("review-needed");
    expect(await ask("propose", { params, cookie, body: { changeNote: { en: "x" } } })).toMatchObject({
      status: 400,
      json: { fields: { "changeNote.zh-Hans": expect.any(String) as string } },
    });
    expect(codeOf(await ask("decide", { params: { slug, id: "x" }, cookie, body: { do: "approve" } }))).toBe(
      "proposal-over",
    );
    expect(
      codeOf(
        await ask("giveNotice", {
          params: { slug, number: "1.0" },
          cookie,
          body: { kind: "reviewed", because: changeNote, reviewOn: "2099-01-01" },
        }),
      ),
    ).toBe("not-in-force");

    const use = { saveId: "use-1", number: "2.0", limitId: "late", outcome: "accepted" };
    const note = (more: object) => ask("noteUse", { params, cookie, body: { ...use, ...more } });
    const { id } = (await note({})).json as { id: string };
    expect(codeOf(await note({ outcome: "declined" }))).toBe("save-id-used");
    expect(codeOf(await note({ saveId: "use-2", number: "9.0" }))).toBe("no-version");
    expect(await note({ saveId: "use-2", amount: { amount: 5, currency: "EUR" } })).toMatchObject({
      status: 400,
      json: { fields: { amount: "Give the amount in GBP, like the limit." } },
    });
    expect(codeOf(await ask("readUses", { params, cookie, query: "?from=yesterday" }))).toBe("invalid");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 25 * 3_600_000 });
    const tooLate = await ask("takeBackUse", { params: { slug, id }, cookie });
    vi.useRealTimers();
    expect(tooLate).toMatchObject({ status: 409, json: { code: "use-stays" } });
    await speakAmiss(cookie);
    const acknowledge = (number: string, hash: string) =>
      ask("acknowledge", { params, cookie, body: { number, hash, language: "en" } });
    expect(codeOf(await acknowledge("2.0", "of something else"))).toBe("moved-on");
    expect(codeOf(await acknowledge("9.0", "x"))).toBe("not-found");
    for (const query of ["?day=2099-01-01", "?day=soon", "?format=odt"])
      expect(codeOf(await ask("exportAcknowledgements", { params, cookie, query })), query).toBe("invalid");

    const { members } = (await ask("readPeople", { params, cookie })).json as {
      members: { personId: string }[];
    };
    const person = members[0]!.personId;
    expect(codeOf(await ask("removeMember", { params: { slug, person }, cookie }))).toBe(
      "last-administrator",
    );
    const take = (number: string, format: string, query = "") =>
      ask("takeFile", { params: { slug, number, format }, query, cookie });
    expect(codeOf(await take("9.0", "md"))).toBe("no-version");
    expect(codeOf(await take("1.0", "odt"))).toBe("not-found");
    expect(codeOf(await take("1.0", "md", "?language=cy"))).toBe("invalid");
    expect((await ask("readDraft", { params: { slug: "nowhere" }, cookie })).status).toBe(404);
    for (const query of ["?from=9.0", "?to=9.0", "?language=fr"])
      expect((await ask("compareVersions", { params, cookie, query })).status, query).toBe(404);
    expect((await ask("readDraft", { params })).status).toBe(401);
    expect(codeOf(await ask("readDraft", { params, token: `kw_${"x".repeat(43)}` }))).toBe("token-unknown");
    const { token } = (await ask("makeToken", { cookie, body: { name: "x", scope: "read", days: 30 } }))
      .json as { token: string };
    expect(codeOf(await save({}, { cookie: "", token }))).toBe("read-only");
    expect((await save({}, { headers: { origin: "https://evil.example" } })).status).toBe(403);
    expect((await save({}, { headers: { "content-type": "text/plain" } })).status).toBe(415);
    expect(codeOf(await save({}, { body: "{" }))).toBe("malformed");
    expect((await save({}, { body: `"${"x".repeat(300 * 1024)}"` })).status).toBe(413);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 31 * 86_400_000 });
    const late = await ask("readDraft", { params, token });
    vi.useRealTimers();
    expect(late).toMatchObject({ status: 401, json: { code: "token-expired" } });
    for (let n = 0; n < 5; n += 1) await ask("signIn", { body: { ...li, password: "wrong" } });
    expect((await ask("signIn", { body: li })).status).toBe(429);
    expect(codeOf(await ask("acceptInvitation", { body: { as: "device", token: "x" } }))).toBe("link-spent");
  });
});

describe("the document that is served", () => {
  it("names the address that people type, and is not sent again to whoever has it", async () => {
    const { GET } = await import("./api/v1/openapi.json/route.ts");
    const get = (headers: Record<string, string> = {}) =>
      GET(new Request(`${address}/api/v1/openapi.json`, { headers }));
    const first = await get();
    expect(first.headers.get("cache-control")).toMatch(/^public, max-age=\d+$/);
    expect(first.headers.get("content-type")).toBe("application/json");
    expect(await first.json()).toMatchObject({ servers: [{ url: `${address}/api/v1` }] });
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    for (const held of [etag, `W/${etag}`, `"x", ${etag}`, "*"]) {
      const later = await get({ "if-none-match": held });
      expect([later.status, await later.text()]).toEqual([304, ""]);
    }
    expect((await get({ "if-none-match": '"x"' })).status).toBe(200);
  });
});
