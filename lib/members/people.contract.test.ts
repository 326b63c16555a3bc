import { describe, expect, it, test } from "vitest";
import type { Database } from "../../db/database.ts";
import { noon, testDatabase, testOrganisation, testStage } from "../../db/testing.ts";
import { knownDevice, makeDeviceMark } from "../limits/commands.ts";
import {
  acceptInvitation,
  addPerson,
  changeMember,
  invite,
  inviteAgain,
  inviteDevice,
  removeMember,
  withdrawFromInvited,
} from "./commands.ts";
import { admitMember } from "../../db/people.ts";
import { listDueMail } from "../../db/outbox.ts";
import type { Actor } from "./actor.ts";
import { findOrganisationAt, listPeople } from "./queries.ts";
import { hashPassword } from "../passwords/commands.ts";
import {
  askForPassword,
  changePassword,
  type Client,
  endOwnSession,
  endOwnSessions,
  makeAccessToken,
  endOwnAccessToken,
  resetPassword,
  signIn,
} from "../sessions/commands.ts";
import {
  findActor,
  findSignedIn,
  findTokenBearer,
  listOpenSessions,
  listTokens,
} from "../sessions/queries.ts";
import type { AccessRole } from "./rights.ts";

const post = { publicUrl: "https://promises.example", sendsMail: true };
const deviceKey = Buffer.alloc(32, 7);
const password = "the ferry leaves at nine";
const later = (milliseconds: number) => new Date(noon.getTime() + milliseconds);
const day = 86_400_000;

let count = 0;
/** A client at an address that no other test counts. */
function aClient(rest: Partial<Client> = {}): Client {
  count += 1;
  return {
    address: `client-${count}`,
    userAgent: "Firefox, Linux",
    deviceMark: undefined,
    deviceKey,
    ...rest,
  };
}

const passwordHash = hashPassword(password);

/** Somebody in an organisation, signed in. */
async function aMember(
  database: Database,
  {
    slug = "harbour-water",
    signInName = "li.na@harbour.example",
    name = "Li Na",
    role = "administrator",
  }: { slug?: string; signInName?: string; name?: string; role?: AccessRole } = {},
) {
  const hash = await passwordHash;
  const organisation =
    (await database.read((db) => findOrganisationAt(db, slug)))?.id ??
    (await testOrganisation(database, slug));
  await database.transact(function* (tx) {
    const person = yield* addPerson(tx, { name, signInName, passwordHash: hash, language: null }, noon);
    yield* admitMember(tx, organisation, { personId: person!.id, role, at: noon });
  });
  return signedInAs(database, signInName, slug);
}

async function signedInAs(database: Database, signInName: string, slug: string) {
  const session = await signIn(database, { signInName, password }, aClient(), noon);
  if (!session.ok) throw new Error(session.message);
  return { session: session.value, actor: await actorOf(database, session.value.key, slug) };
}

async function actorOf(database: Database, key: string, slug: string, at = noon): Promise<Actor> {
  const actor = await mayBeActor(database, key, slug, at);
  if (!actor) throw new Error("signed out, or not a member");
  return actor;
}

function mayBeActor(database: Database, key: string, slug: string, at = noon) {
  return database.read(function* (db) {
    const signedIn = yield* findSignedIn(db, key, at);
    return signedIn && (yield* findActor(db, signedIn, slug));
  });
}

const tokenIn = (link: string) => link.slice(link.lastIndexOf("/") + 1);
const newcomer = { name: "Ann", signInName: "ann@harbour.example", password: "slow green river boats" };

describe("an invitation", () => {
  const toAnn = { name: "Ann", signInName: "ann@harbour.example", role: "manager" as const };

  it("lets a new person in once, with the role it says", async () => {
    const database = await testDatabase();
    const { actor } = await aMember(database);
    const made = await invite(database, actor, toAnn, { post, at: noon });
    if (!made.ok) throw new Error(made.message);
    expect(made.value.link).toMatch(/^https:\/\/promises\.example\/invitations\/[\w-]{43}$/);
    const accept = (at = noon) =>
      acceptInvitation(
        database,
        { as: "new", token: tokenIn(made.value.link), ...newcomer },
        { client: aClient(), signedIn: undefined, language: "zh-Hans", at },
      );
    const accepted = await accept();
    if (!accepted.ok) throw new Error(accepted.message);
    expect(await actorOf(database, accepted.value.session!.key, "harbour-water")).toMatchObject({
      name: "Ann",
      role: "manager",
      readOnly: false,
      language: "zh-Hans",
    });
    expect(await accept()).toMatchObject({ code: "link-spent" });
  });

  it("used by two at once lets one of them in", async () => {
    const database = await testDatabase();
    const { actor } = await aMember(database);
    const made = await invite(database, actor, { ...toAnn, signInName: "" }, { post, at: noon });
    if (!made.ok) throw new Error(made.message);
    const answers = await Promise.all(
      ["ann", "ben"].map((signInName) =>
        acceptInvitation(
          database,
          { as: "new", token: tokenIn(made.value.link), ...newcomer, signInName },
          { client: aClient(), signedIn: undefined, language: "en", at: noon },
        ),
      ),
    );
    expect(answers.map((answer) => (answer.ok ? "in" : answer.code)).sort()).toEqual(["in", "link-spent"]);
    const people = await database.read((db) => listPeople(db, actor, noon));
    expect(people.ok && people.value.members).toHaveLength(2);
  });

  it("stays unused while its follower chooses a name that is taken", async () => {
    const database = await testDatabase();
    const { actor } = await aMember(database);
    const made = await invite(database, actor, toAnn, { post, at: noon });
    if (!made.ok) throw new Error(made.message);
    const accept = (signInName: string) =>
      acceptInvitation(
        database,
        { as: "new", token: tokenIn(made.value.link), ...newcomer, signInName },
        { client: aClient(), signedIn: undefined, language: "en", at: noon },
      );
    expect(await accept("li.na@harbour.example")).toMatchObject({
      code: "invalid",
      faults: { signInName: { code: "name-taken" } },
    });
    expect(await accept("ann")).toMatchObject({ ok: true });
  });

  it("joins somebody who is signed in already, and nobody who is not", async () => {
    const database = await testDatabase();
    const { actor } = await aMember(database);
    const guest = await aMember(database, { slug: "city-buses", signInName: "mei", name: "Mei" });
    const made = await invite(database, actor, { ...toAnn, signInName: "" }, { post, at: noon });
    if (!made.ok) throw new Error(made.message);
    const acceptance = { as: "signed-in" as const, token: tokenIn(made.value.link) };
    const asNobody = { client: aClient(), signedIn: undefined, language: "en" as const, at: noon };
    expect(await acceptInvitation(database, acceptance, asNobody)).toMatchObject({ code: "signed-out" });
    const signedIn = await database.read((db) => findSignedIn(db, guest.session.key, noon));
    await acceptInvitation(database, acceptance, { ...asNobody, signedIn });
    expect(await mayBeActor(database, guest.session.key, "harbour-water")).toMatchObject({ role: "manager" });
    expect(await mayBeActor(database, guest.session.key, "city-buses")).toMatchObject({
      role: "administrator",
    });
  });

  it("is mailed in the transaction that makes it, and replaced by a later one to the same address", async () => {
    const database = await testDatabase();
    const { actor } = await aMember(database);
    const [first, second] = [
      await invite(database, actor, toAnn, { post, at: noon }),
      await invite(database, actor, toAnn, { post, at: noon }),
    ];
    if (!first.ok || !second.ok) throw new Error("not invited");
    const mails = await database.read((db) => listDueMail(db, noon, 10));
    expect(mails.map(({ to }) => to)).toEqual(["ann@harbour.example", "ann@harbour.example"]);
    expect(mails[1]?.text).toContain(second.value.link);
    const answer = await acceptInvitation(
      database,
      { as: "new", token: tokenIn(first.value.link), ...newcomer },
      { client: aClient(), signedIn: undefined, language: "en", at: noon },
    );
    expect(answer).toMatchObject({ code: "link-spent" });
  });

  it("can be made anew and withdrawn, and is over after its time", async () => {
    const database = await testDatabase();
    const { actor } = await aMember(database);
    const made = await invite(database, actor, { ...toAnn, signInName: "" }, { post, at: noon });
    const again = made.ok && (await inviteAgain(database, actor, made.value.id, { post, at: noon }));
    if (!again || !again.ok) throw new Error("not invited");
    const open = async (at: Date) => {
      const people = await database.read((db) => listPeople(db, actor, at));
      return people.ok && people.value.invitations.map(({ id }) => id);
    };
    expect(await open(noon)).toEqual([again.value.id]);
    expect(await open(later(8 * day))).toEqual([]);
    expect(await withdrawFromInvited(database, actor, again.value.id, noon)).toMatchObject({ ok: true });
    expect(await withdrawFromInvited(database, actor, again.value.id, noon)).toMatchObject({
      code: "not-found",
    });
    expect(await open(noon)).toEqual([]);
  });

  it("of a tablet signs it in to read as staff do, and removing it signs it out", async () => {
    const database = await testDatabase();
    const { actor } = await aMember(database);
    const made = await inviteDevice(database, actor, { name: "Counter 2" }, { post, at: noon });
    if (!made.ok) throw new Error(made.message);
    const come = { client: aClient(), signedIn: undefined, language: "en" as const, at: noon };
    const token = tokenIn(made.value.link);
    expect(
      await acceptInvitation(database, { as: "new", token, ...newcomer }, come),
      "as a person",
    ).toMatchObject({ code: "link-spent" });
    const accepted = await acceptInvitation(database, { as: "device", token }, come);
    if (!accepted.ok) throw new Error(accepted.message);
    const key = accepted.value.session!.key;
    const device = await actorOf(database, key, "harbour-water", later(90 * day));
    expect(device).toMatchObject({ name: "Counter 2", role: "staff", readOnly: true });
    expect(await changeMember(database, actor, device.personId, { role: "administrator" })).toMatchObject({
      code: "not-found",
    });
    await removeMember(database, actor, device.personId, noon);
    expect(await mayBeActor(database, key, "harbour-water")).toBeUndefined();
  });
});

describe("a member", () => {
  it("is not the last administrator to be changed or removed, also by two at once", async () => {
    const database = await testDatabase();
    const { actor } = await aMember(database);
    expect(await changeMember(database, actor, actor.personId, { role: "staff" })).toMatchObject({
      code: "last-administrator",
    });
    expect(await removeMember(database, actor, actor.personId, noon)).toMatchObject({
      code: "last-administrator",
    });
    const other = await aMember(database, { signInName: "ann", name: "Ann" });
    const answers = await Promise.all([
      removeMember(database, actor, other.actor.personId, noon),
      removeMember(database, other.actor, actor.personId, noon),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("has jobs and places, which change each by itself", async () => {
    const database = await testDatabase();
    const { actor } = await aMember(database);
    const { personId } = (await aMember(database, { signInName: "ann", name: "Ann", role: "staff" })).actor;
    const ann = async () => {
      const people = await database.read((db) => listPeople(db, actor, noon));
      return people.ok ? people.value.members.find((member) => member.personId === personId) : undefined;
    };
    await changeMember(database, actor, personId, { jobs: ["cashier"], places: ["Quay Street"] });
    await changeMember(database, actor, personId, { role: "manager" });
    expect(await ann()).toMatchObject({ role: "manager", jobs: ["cashier"], places: ["Quay Street"] });
    await removeMember(database, actor, personId, noon);
    expect(await ann()).toBeUndefined();
  });

  it("who may not is told whom to ask, by name", async () => {
    const database = await testDatabase();
    await aMember(database);
    const { actor } = await aMember(database, { signInName: "ann", name: "Ann", role: "staff" });
    expect(await database.read((db) => listPeople(db, actor, noon))).toMatchObject({
      code: "not-allowed",
      message: "Your access does not include this. Ask Li Na.",
    });
  });

  it("who is removed is out at once, and signed out where they belong nowhere else", async () => {
    const database = await testDatabase();
    const { actor } = await aMember(database);
    const ann = await aMember(database, { signInName: "ann", name: "Ann", role: "manager" });
    await removeMember(database, actor, ann.actor.personId, noon);
    expect(await database.read((db) => findSignedIn(db, ann.session.key, noon))).toBeUndefined();
  });

  it("of another organisation is as if not there", async () => {
    const database = await testDatabase();
    const { actor } = await aMember(database);
    const neighbour = await aMember(database, { slug: "city-buses", signInName: "mei", name: "Mei" });
    const theirs = await invite(
      database,
      neighbour.actor,
      { name: "Bo", signInName: "", role: "staff" },
      { post, at: noon },
    );
    if (!theirs.ok) throw new Error(theirs.message);
    const deeds = [
      await changeMember(database, actor, neighbour.actor.personId, { role: "staff" }),
      await removeMember(database, actor, neighbour.actor.personId, noon),
      await withdrawFromInvited(database, actor, theirs.value.id, noon),
      await inviteAgain(database, actor, theirs.value.id, { post, at: noon }),
    ];
    for (const deed of deeds) expect(deed).toMatchObject({ code: "not-found" });
    const nothing = [
      await changeMember(database, actor, "nobody", { role: "staff" }),
      await removeMember(database, actor, "nobody", noon),
      await withdrawFromInvited(database, actor, "nothing", noon),
      await inviteAgain(database, actor, "nothing", { post, at: noon }),
    ];
    expect(deeds).toEqual(nothing);
    expect(await mayBeActor(database, neighbour.session.key, "harbour-water")).toBeUndefined();
    const people = await database.read((db) => listPeople(db, actor, noon));
    expect(people.ok && people.value).toMatchObject({ members: [{ name: "Li Na" }], invitations: [] });
  });
});

describe("signing in", () => {
  it("answers a wrong password and an unknown name the same", async () => {
    const database = await testDatabase();
    await aMember(database);
    const attempt = (signInName: string) =>
      signIn(database, { signInName, password: "something else entirely" }, aClient(), noon);
    expect(await attempt("li.na@harbour.example")).toEqual(await attempt("nobody@harbour.example"));
  });

  it("keeps who guesses away, and the owner in: elsewhere, and in a browser that knows the account", async () => {
    const database = await testDatabase();
    const signInName = "guessed@harbour.example";
    await aMember(database, { signInName });
    const guesser = aClient();
    const guess = (client: Client) =>
      signIn(database, { signInName, password: "wrong wrong wrong" }, client, noon);
    for (let n = 0; n < 5; n += 1) expect(await guess(guesser)).toMatchObject({ code: "wrong-credentials" });
    const refused = await guess(guesser);
    expect(refused).toMatchObject({ code: "too-many-attempts" });
    expect(!refused.ok && refused.values?.seconds).toBeGreaterThan(0);
    expect(await signIn(database, { signInName, password }, guesser, noon)).toMatchObject({
      code: "too-many-attempts",
    });
    expect(await signIn(database, { signInName, password }, aClient(), noon)).toMatchObject({ ok: true });
    // Many guessers at once use up what the account allows to strangers.
    for (let n = 0; n < 15; n += 1) {
      const one = aClient();
      for (let again = 0; again < 5; again += 1) await guess(one);
    }
    expect(await signIn(database, { signInName, password }, aClient(), noon)).toMatchObject({
      code: "too-many-attempts",
    });
    const mark = makeDeviceMark(deviceKey, signInName);
    expect(
      await signIn(database, { signInName, password }, aClient({ deviceMark: mark }), noon),
    ).toMatchObject({ ok: true });
  });

  it("knows a browser by a mark that is for this account and made here", () => {
    const mark = makeDeviceMark(deviceKey, "ann");
    expect(knownDevice(deviceKey, "ann", mark)).toBe(mark.split(".")[0]);
    for (const [key, name, given] of [
      [deviceKey, "ben", mark],
      [Buffer.alloc(32, 8), "ann", mark],
      [deviceKey, "ann", `${mark}x`],
      [deviceKey, "ann", "."],
      [deviceKey, "ann", ""],
      [deviceKey, "ann", undefined],
    ] as const)
      expect(knownDevice(key, name, given)).toBeUndefined();
  });
});

describe("a session", () => {
  it("that was ended is refused at once, in every process", async () => {
    const { database, openAnother } = await testStage();
    const { actor, session } = await aMember(database);
    const other = await openAnother();
    expect(await mayBeActor(other, session.key, "harbour-water")).toBeDefined();
    expect(await endOwnSession(database, actor.personId, actor.credential.id, noon)).toMatchObject({
      ok: true,
    });
    expect(await mayBeActor(other, session.key, "harbour-water")).toBeUndefined();
  });

  it("is nobody else's to end", async () => {
    const database = await testDatabase();
    const { actor } = await aMember(database);
    const mei = await aMember(database, { slug: "city-buses", signInName: "mei", name: "Mei" });
    expect(await endOwnSession(database, actor.personId, mei.actor.credential.id, noon)).toMatchObject({
      code: "not-found",
    });
    await endOwnSessions(database, actor.personId, noon);
    expect(await mayBeActor(database, mei.session.key, "city-buses")).toBeDefined();
  });

  it("is over after 30 days, and after 14 days in which nobody came", async () => {
    const database = await testDatabase();
    const { actor, session } = await aMember(database);
    expect(await mayBeActor(database, session.key, "harbour-water", later(13 * day))).toBeDefined();
    expect(await mayBeActor(database, session.key, "harbour-water", later(15 * day))).toBeUndefined();
    expect(await database.read((db) => listOpenSessions(db, actor.personId, later(15 * day)))).toEqual([]);
  });

  it("is not to be had with what the database holds", async () => {
    const { database, sql } = await testStage();
    const { session } = await aMember(database);
    const [row] = await sql("select id from sessions");
    expect(await mayBeActor(database, String(row?.id), "harbour-water")).toBeUndefined();
    expect(JSON.stringify(await sql("select * from sessions"))).not.toContain(session.key);
  });
});

describe("a password", () => {
  it("that is changed ends the other sessions and keeps this one", async () => {
    const database = await testDatabase();
    const { actor, session } = await aMember(database);
    const elsewhere = await signedInAs(database, "li.na@harbour.example", "harbour-water");
    const signedIn = (await database.read((db) => findSignedIn(db, session.key, noon)))!;
    const change = (current: string, next: string) =>
      changePassword(database, signedIn, { current, password: next }, post, noon);
    expect(await change("not this one", "slow green river boats")).toMatchObject({
      faults: { current: { code: "wrong-password" } },
    });
    expect(await change(password, "Li Na Li Na 2026")).toMatchObject({
      faults: { password: { code: "password-name" } },
    });
    expect(await change(password, "slow green river boats")).toMatchObject({ ok: true });
    expect(await mayBeActor(database, session.key, "harbour-water")).toEqual(actor);
    expect(await mayBeActor(database, elsewhere.session.key, "harbour-water")).toBeUndefined();
  });

  it("is set anew by a link from a mail, once, and every session and token ends", async () => {
    const database = await testDatabase();
    const { session } = await aMember(database);
    const signedIn = (await database.read((db) => findSignedIn(db, session.key, noon)))!;
    const made = await makeAccessToken(
      database,
      signedIn,
      { name: "Phones", scope: "write", days: 90 },
      noon,
    );
    if (!made.ok) throw new Error(made.message);
    const ask = (signInName: string) =>
      askForPassword(database, { signInName }, { client: aClient(), post, at: noon });
    expect(await ask("nobody@harbour.example")).toEqual(await ask("li.na@harbour.example"));
    const mails = await database.read((db) => listDueMail(db, noon, 10));
    expect(mails.map(({ to }) => to)).toEqual(["li.na@harbour.example"]);
    const token = /\/password\/([\w-]{43})/.exec(mails[0]?.text ?? "")?.[1] ?? "";
    const reset = (at = noon) =>
      resetPassword(database, { token, password: "slow green river boats" }, { client: aClient(), post, at });
    expect(await reset(later(61 * 60_000))).toMatchObject({ code: "link-spent" });
    const answers = await Promise.all([reset(), reset()]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await mayBeActor(database, session.key, "harbour-water")).toBeUndefined();
    expect(await database.read((db) => findTokenBearer(db, made.value.token, noon))).toMatchObject({
      code: "token-unknown",
    });
    expect(
      await signIn(database, { signInName: "li.na@harbour.example", password }, aClient(), noon),
    ).toMatchObject({ code: "wrong-credentials" });
  });
});

test("an access token does what its owner may, as far as its scope, until it is ended", async () => {
  const database = await testDatabase();
  const { actor, session } = await aMember(database);
  const signedIn = (await database.read((db) => findSignedIn(db, session.key, noon)))!;
  const made = await makeAccessToken(database, signedIn, { name: "Phones", scope: "read", days: 30 }, noon);
  if (!made.ok) throw new Error(made.message);
  const bearer = (at = noon) =>
    database.read(function* (db) {
      const found = yield* findTokenBearer(db, made.value.token, at);
      return found.ok ? yield* findActor(db, found.value, "harbour-water") : found.code;
    });
  expect(await bearer()).toMatchObject({
    role: "administrator",
    readOnly: true,
    credential: { kind: "token" },
  });
  const byToken = await bearer();
  if (typeof byToken !== "object") throw new Error(byToken);
  expect(
    await invite(database, byToken, { name: "Bo", signInName: "", role: "staff" }, { post, at: noon }),
  ).toMatchObject({
    code: "read-only",
  });
  const days = 86_400_000;
  expect(made.value.expiresAt).toEqual(later(30 * days));
  expect(await bearer(later(30 * days - 1))).toMatchObject({ readOnly: true });
  expect(await bearer(later(30 * days))).toBe("token-expired");
  await endOwnAccessToken(database, actor.personId, made.value.id, noon);
  expect(await bearer()).toBe("token-unknown");
});

test("an access token from before tokens had an end is refused 90 days after it was made", async () => {
  const { database, sql } = await testStage();
  const { actor, session } = await aMember(database);
  const signedIn = (await database.read((db) => findSignedIn(db, session.key, noon)))!;
  const made = await makeAccessToken(database, signedIn, { name: "Old", scope: "read", days: 365 }, noon);
  if (!made.ok) throw new Error(made.message);
  await sql("update access_tokens set expires_at = null");
  const end = later(90 * 86_400_000);
  expect(await database.read((db) => listTokens(db, actor.personId))).toMatchObject([{ name: "Old", end }]);
  const find = (at: Date) => database.read((db) => findTokenBearer(db, made.value.token, at));
  expect(await find(new Date(end.getTime() - 1))).toMatchObject({ ok: true });
  expect(await find(end)).toMatchObject({ code: "token-expired" });
});
