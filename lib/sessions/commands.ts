import { randomBytes } from "node:crypto";
import { createAccessToken, endAccessToken, endAccessTokens, markTokenUsed } from "../../db/access-tokens.ts";
import type { Database } from "../../db/database.ts";
import { createLink, findLink, type Link, useLink, withdrawPasswordLinks } from "../../db/links.ts";
import { findPerson, findPersonBySignInName, type Person, savePerson } from "../../db/people.ts";
import { createSession, endSession, endSessions, markSeen } from "../../db/sessions.ts";
import type { Tx, Work } from "../../db/work.ts";
import type { InterfaceLanguage } from "../language/interface.ts";
import { refuse, refuseFields } from "../language/words.ts";
import { countTry, forgetTry, knownDevice, type Try } from "../limits/commands.ts";
import { isMailAddress, writeMail } from "../outbox/commands.ts";
import { passwordChangedMail, passwordMail } from "../outbox/words.ts";
import { passwordPage } from "../paths.ts";
import { hashPassword, isPassword } from "../passwords/commands.ts";
import { findPasswordFault } from "../passwords/password.ts";
import { type Result, succeed } from "../result.ts";
import { hashKey, type SignedIn, tokenPrefix } from "./queries.ts";
import type { AccessTokenToMake } from "../members/forms.ts";
import { lifetimes, tokenEnd } from "./session.ts";

/** A session that was just begun: its key is in nobody's hands but the browser's that is given it. */
export type NewSession = { key: string; personId: string; expiresAt: Date; signInName: string | null };

/** Where somebody tries from. */
export type Client = {
  /** As `callerAddress` tells it. */
  address: string;
  /** As `summariseUserAgent` tells it. */
  userAgent: string;
  /** What a browser keeps from an earlier sign-in, and the key it was made with. */
  deviceMark: string | undefined;
  deviceKey: Buffer;
};

/** Where links lead, and whether mail can be sent. */
export type Post = { publicUrl: string; sendsMail: boolean };

/** 256 random bits. */
export function makeKey(): string {
  return randomBytes(32).toString("base64url");
}

/** Signs a person in, or a tablet. */
export function* startSession(
  tx: Tx,
  person: Pick<Person, "id" | "kind" | "signInName">,
  { userAgent, at }: { userAgent: string; at: Date },
): Work<NewSession> {
  const key = makeKey();
  const isDevice = person.kind === "device";
  const expiresAt = new Date(at.getTime() + (isDevice ? lifetimes.device : lifetimes.session));
  yield* createSession(tx, {
    id: hashKey(key),
    personId: person.id,
    readOnly: isDevice,
    userAgent,
    createdAt: at,
    lastSeenAt: at,
    expiresAt,
    endedAt: null,
  });
  return { key, personId: person.id, expiresAt, signInName: person.signInName };
}

/**
 * Signs somebody in by name and password. An unknown name takes as long as a wrong password and is answered the
 * same. Tries are counted by account and by address; a browser in which this account was signed in to before has a
 * count of its own, so that others who guess cannot shut its owner out.
 */
export async function signIn(
  database: Database,
  { signInName, password }: { signInName: string; password: string },
  client: Client,
  at: Date,
): Promise<Result<NewSession, "wrong-credentials" | "too-many-attempts">> {
  const device = knownDevice(client.deviceKey, signInName, client.deviceMark);
  const tries: Try[] = device
    ? [["knownDevice", signInName, device]]
    : [
        ["accountFromAddress", signInName, client.address],
        ["address", client.address],
        ["account", signInName],
      ];
  const refused = await countTry(database, tries);
  if (refused) return refused;
  const person = await database.read((db) => findPersonBySignInName(db, signInName));
  const passwordHash = person?.passwordHash ?? null;
  if (!(await isPassword(passwordHash, password)) || !person) return refuse("wrong-credentials");
  await forgetTry(database, tries);
  return database.transact(function* (tx) {
    // The password may have been changed while this one was being checked.
    const now = yield* findPerson(tx, person.id);
    if (now?.passwordHash !== passwordHash) return refuse("wrong-credentials");
    return succeed(yield* startSession(tx, person, { userAgent: client.userAgent, at }));
  });
}

/** Notes that somebody was there, every few minutes. */
export async function noteSeen(database: Database, signedIn: SignedIn, at: Date): Promise<void> {
  const { credential, lastSeenAt } = signedIn;
  if (lastSeenAt && at.getTime() - lastSeenAt.getTime() < lifetimes.seen) return;
  await database.transact((tx) =>
    credential.kind === "session" ? markSeen(tx, credential.id, at) : markTokenUsed(tx, credential.id, at),
  );
}

/** Ends one of one's own sessions. */
export async function endOwnSession(
  database: Database,
  personId: string,
  id: string,
  at: Date,
): Promise<Result<undefined, "not-found">> {
  const ended = await database.transact((tx) => endSession(tx, personId, id, at));
  return ended ? succeed(undefined) : refuse("not-found");
}

/** Ends all of one's own sessions, the one at hand too. */
export async function endOwnSessions(database: Database, personId: string, at: Date): Promise<number> {
  return database.transact((tx) => endSessions(tx, personId, at));
}

/** Changes one's password; every session but the one at hand ends. */
export async function changePassword(
  database: Database,
  { person, credential }: SignedIn,
  { current, password }: { current: string; password: string },
  post: Post,
  at: Date,
): Promise<Result<undefined, "invalid" | "too-many-attempts" | "not-found">> {
  if (person.kind !== "person" || credential.kind !== "session") return refuse("not-found");
  const tries: Try[] = [["knownDevice", person.id, credential.id]];
  const refused = await countTry(database, tries);
  if (refused) return refused;
  if (!(await isPassword(person.passwordHash, current))) return refuseFields({ current: "wrong-password" });
  await forgetTry(database, tries);
  const fault = findPasswordFault(password, [person.name, person.signInName ?? ""]);
  if (fault) return refuseFields({ password: fault });
  const passwordHash = await hashPassword(password);
  await database.transact(function* (tx) {
    yield* savePerson(tx, person.id, { passwordHash });
    yield* withdrawPasswordLinks(tx, person.id, at);
    yield* endSessions(tx, person.id, at, credential.id);
    yield* tellOfChange(tx, person, post, at);
  });
  return succeed(undefined);
}

function* tellOfChange(tx: Tx, person: Person, post: Post, at: Date): Work<void> {
  if (!post.sendsMail || !isMailAddress(person.signInName)) return;
  yield* writeMail(tx, {
    kind: "password-changed",
    to: person.signInName,
    at,
    ...passwordChangedMail(person.language ?? "en", {
      name: person.name,
      address: `${post.publicUrl}/password`,
    }),
  });
}

/** Makes a link that sets somebody's password; earlier ones work no more. Gives what stands in the link. */
export function* offerPassword(
  tx: Tx,
  person: Person,
  { at, lasts }: { at: Date; lasts: number },
): Work<string> {
  const token = makeKey();
  yield* withdrawPasswordLinks(tx, person.id, at);
  yield* createLink(tx, {
    id: hashKey(token),
    kind: "password",
    organisationId: null,
    personId: person.id,
    role: null,
    name: null,
    signInName: null,
    createdBy: null,
    createdAt: at,
    expiresAt: new Date(at.getTime() + lasts),
  });
  return token;
}

/**
 * Mails somebody a link to set their password anew. The answer is the same whether or not there is such an
 * account, and the mail goes out later, so that neither tells which names there are.
 */
export async function askForPassword(
  database: Database,
  { signInName }: { signInName: string },
  { client, post, at }: { client: Pick<Client, "address">; post: Post; at: Date },
): Promise<Result<undefined, "too-many-attempts">> {
  const refused = await countTry(database, [
    ["resetOfAccount", signInName],
    ["resetFromAddress", client.address],
  ]);
  if (refused) return refused;
  if (!post.sendsMail) return succeed(undefined);
  await database.transact(function* (tx) {
    const person = yield* findPersonBySignInName(tx, signInName);
    if (!person || !isMailAddress(person.signInName)) return;
    const token = yield* offerPassword(tx, person, { at, lasts: lifetimes.password });
    yield* writeMail(tx, {
      kind: "password",
      to: person.signInName,
      at,
      ...passwordMail(person.language ?? "en", {
        name: person.name,
        link: post.publicUrl + passwordPage(token),
        minutes: lifetimes.password / 60_000,
      }),
    });
  });
  return succeed(undefined);
}

/** Finds a link that somebody followed. Only misses are counted against the address that tries. */
export async function followLink(
  database: Database,
  token: string,
  kinds: readonly Link["kind"][],
  { address, at }: { address: string; at: Date },
): Promise<Result<Link, "link-spent" | "too-many-attempts">> {
  const tries: Try[] = [["linkFromAddress", address]];
  const refused = await countTry(database, tries);
  if (refused) return refused;
  const link = await database.read((db) => findLink(db, hashKey(token), kinds, at));
  if (!link) return refuse("link-spent");
  await forgetTry(database, tries);
  return succeed(link);
}

/** Sets a password by a link: every session and access token ends, and a new session begins. */
export async function resetPassword(
  database: Database,
  { token, password }: { token: string; password: string },
  { client, post, at }: { client: Client; post: Post; at: Date },
): Promise<Result<NewSession, "link-spent" | "too-many-attempts" | "invalid">> {
  const link = await followLink(database, token, ["password"], { address: client.address, at });
  if (!link.ok) return link;
  const person = await database.read((db) => findPerson(db, link.value.personId ?? ""));
  if (!person) return refuse("link-spent");
  const fault = findPasswordFault(password, [person.name, person.signInName ?? ""]);
  if (fault) return refuseFields({ password: fault });
  const passwordHash = await hashPassword(password);
  return database.transact(function* (tx) {
    const used = yield* useLink(tx, link.value.id, ["password"], at);
    if (!used) return refuse("link-spent");
    yield* savePerson(tx, person.id, { passwordHash });
    yield* endSessions(tx, person.id, at);
    yield* endAccessTokens(tx, person.id, at);
    yield* tellOfChange(tx, person, post, at);
    return succeed(yield* startSession(tx, person, { userAgent: client.userAgent, at }));
  });
}

export async function saveAccount(
  database: Database,
  personId: string,
  changes: { name: string; language: InterfaceLanguage },
): Promise<void> {
  await database.transact((tx) => savePerson(tx, personId, changes));
}

/** Makes an access token for a program of one's own. What is given is not kept and cannot be shown again. */
export async function makeAccessToken(
  database: Database,
  { person, readOnly, credential }: SignedIn,
  { name, scope, days }: AccessTokenToMake,
  at: Date,
): Promise<Result<{ id: string; token: string; expiresAt: Date }, "read-only">> {
  // A token that could make tokens would outlive its own end.
  if (readOnly || credential.kind !== "session") return refuse("read-only");
  const token = tokenPrefix + makeKey();
  const id = hashKey(token);
  const expiresAt = tokenEnd(at, days);
  await database.transact((tx) =>
    createAccessToken(tx, {
      id,
      personId: person.id,
      name,
      scope,
      createdAt: at,
      expiresAt,
      lastUsedAt: null,
      endedAt: null,
    }),
  );
  return succeed({ id, token, expiresAt });
}

export async function endOwnAccessToken(
  database: Database,
  personId: string,
  id: string,
  at: Date,
): Promise<Result<undefined, "not-found">> {
  const ended = await database.transact((tx) => endAccessToken(tx, personId, id, at));
  return ended ? succeed(undefined) : refuse("not-found");
}
