import { type Link, listInvitations } from "../../db/links.ts";
import { findOrganisation, findOrganisationByAddress, type Organisation } from "../../db/organisations.ts";
import { findPerson, listMembers, type Member } from "../../db/people.ts";
import type { Db, Work } from "../../db/work.ts";
import { refuse } from "../language/words.ts";
import { type Failure, type Result, succeed } from "../result.ts";
import type { Actor } from "./actor.ts";
import { may, type Right, rolesWith } from "./rights.ts";

export type { Member };

/** The organisation at an address, for a script that is given `--org SLUG`. */
export function findOrganisationAt(db: Db, slug: string): Work<Organisation | undefined> {
  return findOrganisationByAddress(db, slug);
}

/** The refusal of what somebody has no right to, with the names of those to ask; nothing where they may. */
export function* refuseUnless(
  db: Db,
  actor: Actor,
  right: Right,
): Work<Failure<"not-allowed" | "read-only"> | undefined> {
  if (may(actor, right)) return undefined;
  if (may({ ...actor, readOnly: false }, right)) return refuse("read-only");
  const roles = rolesWith(right);
  const names = (yield* listMembers(db, actor.organisationId))
    .filter(({ kind, role }) => kind === "person" && roles.includes(role))
    // Administrators last: whoever can do it as part of their work is nearer.
    .sort((a, b) => roles.indexOf(b.role) - roles.indexOf(a.role))
    .map(({ name }) => name);
  return refuse("not-allowed", { names: names.slice(0, 5), known: names.length });
}

/** An invitation that was not answered yet. */
export type Invitation = Pick<
  Link,
  "id" | "kind" | "name" | "signInName" | "role" | "jobs" | "places" | "createdAt" | "expiresAt"
>;

export type People = { members: Member[]; invitations: Invitation[] };

/** Everybody who belongs to the actor's organisation, and who is invited to. */
export function* listPeople(
  db: Db,
  actor: Actor,
  at: Date,
): Work<Result<People, "not-allowed" | "read-only">> {
  const refused = yield* refuseUnless(db, actor, "readPeople");
  if (refused) return refused;
  const members = yield* listMembers(db, actor.organisationId);
  const invitations = yield* listInvitations(db, actor.organisationId, at);
  return succeed({
    members,
    invitations: invitations.map(
      ({ id, kind, name, signInName, role, jobs, places, createdAt, expiresAt }) => ({
        id,
        kind,
        name,
        signInName,
        role,
        jobs,
        places,
        createdAt,
        expiresAt,
      }),
    ),
  });
}

/** What an invitation says to whom it was given. */
export function* describeInvitation(
  db: Db,
  link: Link,
): Work<{ organisation: Organisation; inviter: string | undefined } | undefined> {
  const organisation = link.organisationId ? yield* findOrganisation(db, link.organisationId) : undefined;
  if (!organisation) return undefined;
  const inviter = link.createdBy ? yield* findPerson(db, link.createdBy) : undefined;
  return { organisation, inviter: inviter?.name };
}
