import { createHash } from "node:crypto";
import { type AccessToken, findAccessToken, listAccessTokens } from "../../db/access-tokens.ts";
import {
  findMembership,
  findPerson,
  listMemberships,
  type Membership,
  type Person,
} from "../../db/people.ts";
import { findSession, listSessions, type Session } from "../../db/sessions.ts";
import type { Db, Work } from "../../db/work.ts";
import type { Actor } from "../members/actor.ts";
import { refuse } from "../language/words.ts";
import { type Result, succeed } from "../result.ts";
import { endOfToken, lifetimes } from "./session.ts";

export type { Membership, Person };

/** What is kept of a key. The key is random and long, so that a plain hash is enough. */
export function hashKey(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

function openAt(at: Date): { at: Date; idleSince: Date } {
  return { at, idleSince: new Date(at.getTime() - lifetimes.idle) };
}

/** A tablet that nobody touched for a holiday stays signed in. */
function openDeviceAt(at: Date): { at: Date; idleSince: Date } {
  return { at, idleSince: new Date(at.getTime() - lifetimes.device) };
}

/** Somebody who is known, and by what. */
export type SignedIn = {
  person: Person;
  readOnly: boolean;
  credential: Actor["credential"];
  /** When they were last seen by this credential. */
  lastSeenAt: Date | null;
};

/** Whose session it is that a browser holds the key of. */
export function* findSignedIn(db: Db, key: string, at: Date): Work<SignedIn | undefined> {
  const id = hashKey(key);
  const found = yield* findSession(db, id, openDeviceAt(at));
  if (!found) return undefined;
  const { session, person } = found;
  if (person.kind === "person" && session.lastSeenAt.getTime() <= at.getTime() - lifetimes.idle)
    return undefined;
  return {
    person,
    readOnly: session.readOnly,
    credential: { kind: "session", id },
    lastSeenAt: session.lastSeenAt,
  };
}

const tokenPrefix = "kw_";

/** Whose program it is that sends an access token. */
export function* findTokenBearer(
  db: Db,
  token: string,
  at: Date,
): Work<Result<SignedIn, "token-unknown" | "token-expired">> {
  if (!token.startsWith(tokenPrefix)) return refuse("token-unknown");
  const id = hashKey(token);
  const found = yield* findAccessToken(db, id);
  if (!found) return refuse("token-unknown");
  // Only whoever has the token learns this.
  if (endOfToken(found.token) <= at) return refuse("token-expired");
  return succeed({
    person: found.person,
    readOnly: found.token.scope === "read",
    credential: { kind: "token", id },
    lastSeenAt: found.token.lastUsedAt,
  });
}

export { tokenPrefix };

/** Somebody at work in the organisation at an address; nothing where they do not belong to it. */
export function* findActor(db: Db, signedIn: SignedIn, address: string): Work<Actor | undefined> {
  const { person, readOnly, credential } = signedIn;
  const membership = yield* findMembership(db, person.id, address);
  if (!membership) return undefined;
  const { organisation, role } = membership;
  return {
    personId: person.id,
    name: person.name,
    ...(person.language ? { language: person.language } : {}),
    organisationId: organisation.id,
    slug: organisation.slug,
    role,
    readOnly: readOnly || person.kind === "device",
    credential,
  };
}

/** A person's open sessions, the one seen last first. */
export function listOpenSessions(db: Db, personId: string, at: Date): Work<Session[]> {
  return listSessions(db, personId, openAt(at));
}

/** A person's access tokens, the newest first, with the moment from which each is refused. */
export function* listTokens(db: Db, personId: string): Work<(AccessToken & { end: Date })[]> {
  return (yield* listAccessTokens(db, personId)).map((token) => ({ ...token, end: endOfToken(token) }));
}

/** The organisations of a person's, by address. */
export function listOrganisationsOf(db: Db, personId: string): Work<Membership[]> {
  return listMemberships(db, personId);
}

export function findPersonOf(db: Db, personId: string): Work<Person | undefined> {
  return findPerson(db, personId);
}
