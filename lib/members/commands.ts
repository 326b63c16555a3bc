import type { Database } from "../../db/database.ts";
import { makeId } from "../../db/ids.ts";
import { createLink, type Link, listInvitations, useLink, withdrawInvitation } from "../../db/links.ts";
import { createOrganisation, findOrganisation } from "../../db/organisations.ts";
import {
  admitMember,
  countMembers,
  createPerson,
  findMember,
  listMembers,
  listMemberships,
  type Member,
  saveMember,
} from "../../db/people.ts";
import { endAccessTokens } from "../../db/access-tokens.ts";
import { endSessions } from "../../db/sessions.ts";
import type { Tx, Work } from "../../db/work.ts";
import { dayIn, sayDate } from "../language/dates.ts";
import { chooseInterfaceLanguage, type InterfaceLanguage } from "../language/interface.ts";
import { refuse, refuseFields } from "../language/words.ts";
import { isMailAddress, writeMail } from "../outbox/commands.ts";
import { invitationMail } from "../outbox/words.ts";
import { hashPassword } from "../passwords/commands.ts";
import { invitationPage } from "../paths.ts";
import { fail, type Result, succeed } from "../result.ts";
import {
  type Client,
  followLink,
  makeKey,
  type NewSession,
  type Post,
  startSession,
} from "../sessions/commands.ts";
import { hashKey, type SignedIn } from "../sessions/queries.ts";
import { lifetimes } from "../sessions/session.ts";
import type { Actor } from "./actor.ts";
import type { Acceptance, InvitationToMake, MemberChanges, NewPerson } from "./forms.ts";
import type { OrganisationId } from "./organisation.ts";
import { refuseUnless } from "./queries.ts";
import type { AccessRole } from "./rights.ts";
import { type OrganisationSettings, organisationSettingsSchema, slugSchema } from "./settings.ts";

/** Makes an organisation. A body of work: it can stand in one transaction with what fills it. */
export function* foundOrganisation(
  tx: Tx,
  { slug, settings, at }: { slug: string; settings: OrganisationSettings; at: Date },
): Work<Result<OrganisationId, "invalid" | "taken">> {
  if (!slugSchema.safeParse(slug).success)
    return fail(
      "invalid",
      `“${slug}” cannot be an address: use 2 to 60 lower-case letters, digits and single hyphens, such as harbour-water.`,
    );
  const read = organisationSettingsSchema.safeParse(settings);
  if (!read.success)
    return fail(
      "invalid",
      read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "),
    );
  const made = yield* createOrganisation(tx, makeId(at), { slug, settings: read.data, at });
  return made ? succeed(made) : fail("taken", `The address ${slug} is taken.`);
}

type NotAllowed = "not-allowed" | "read-only";

/** An invitation that was just made. What stands in the link is known only now. */
export type Invited = { id: string; link: string; mailed: boolean; expiresAt: Date };

type NewLink = {
  kind: "invitation" | "device";
  name: string;
  signInName: string | null;
  role: AccessRole;
  jobs?: string[] | null;
  places?: string[] | null;
};

/** Makes the link of an invitation, and the mail where there is an address and a way to send. */
export function* writeInvitation(
  tx: Tx,
  organisationId: OrganisationId,
  { kind, name, signInName, role, jobs = null, places = null }: NewLink,
  {
    by,
    lasts,
    post,
    at,
  }: { by: { id: string; name: string } | undefined; lasts: number; post: Post; at: Date },
): Work<Invited> {
  const token = makeKey();
  const link = post.publicUrl + invitationPage(token);
  const id = hashKey(token);
  const expiresAt = new Date(at.getTime() + lasts);
  yield* createLink(tx, {
    id,
    kind,
    organisationId,
    personId: null,
    role,
    name,
    signInName,
    jobs,
    places,
    createdBy: by?.id ?? null,
    createdAt: at,
    expiresAt,
  });
  const mailed = by !== undefined && post.sendsMail && isMailAddress(signInName);
  if (mailed) {
    const organisation = yield* findOrganisation(tx, organisationId);
    const settings = organisation?.settings;
    const language = chooseInterfaceLanguage(undefined, settings?.languages[0] ?? null);
    yield* writeMail(tx, {
      kind: "invitation",
      to: signInName,
      at,
      ...invitationMail(language, {
        organisation: settings?.name[language] ?? Object.values(settings?.name ?? {})[0] ?? "",
        inviter: by.name,
        link,
        until: sayDate(dayIn("UTC", expiresAt), language),
      }),
    });
  }
  return { id, link, mailed, expiresAt };
}

/** Invites a person. Who was invited before at the same address gets a link that replaces the earlier one. */
export async function invite(
  database: Database,
  actor: Actor,
  { name, signInName, role, jobs, places }: InvitationToMake,
  { post, at }: { post: Post; at: Date },
): Promise<Result<Invited, NotAllowed | "invalid">> {
  return database.transact(function* (tx) {
    const refused = yield* refuseUnless(tx, actor, "changePeople");
    if (refused) return refused;
    if (signInName !== "") {
      const members = yield* listMembers(tx, actor.organisationId);
      if (members.some((member) => member.signInName === signInName))
        return refuseFields({ signInName: "already-member" });
      for (const earlier of yield* listInvitations(tx, actor.organisationId, at))
        if (earlier.signInName === signInName)
          yield* withdrawInvitation(tx, actor.organisationId, earlier.id, at);
    }
    return succeed(
      yield* writeInvitation(
        tx,
        actor.organisationId,
        {
          kind: "invitation",
          name,
          signInName: signInName || null,
          role,
          jobs: jobs ?? null,
          places: places ?? null,
        },
        { by: { id: actor.personId, name: actor.name }, lasts: lifetimes.invitation, post, at },
      ),
    );
  });
}

/** Makes a link that signs a shared tablet in: it reads what staff read, and changes nothing. */
export async function inviteDevice(
  database: Database,
  actor: Actor,
  { name }: { name: string },
  { post, at }: { post: Post; at: Date },
): Promise<Result<Invited, NotAllowed>> {
  return database.transact(function* (tx) {
    const refused = yield* refuseUnless(tx, actor, "changePeople");
    if (refused) return refused;
    return succeed(
      yield* writeInvitation(
        tx,
        actor.organisationId,
        { kind: "device", name, signInName: null, role: "staff" },
        { by: { id: actor.personId, name: actor.name }, lasts: lifetimes.invitation, post, at },
      ),
    );
  });
}

/** Replaces an invitation by a fresh link, which is mailed anew where it can be. */
export async function inviteAgain(
  database: Database,
  actor: Actor,
  id: string,
  { post, at }: { post: Post; at: Date },
): Promise<Result<Invited, NotAllowed | "not-found">> {
  return database.transact(function* (tx) {
    const refused = yield* refuseUnless(tx, actor, "changePeople");
    if (refused) return refused;
    const earlier = yield* withdrawInvitation(tx, actor.organisationId, id, at);
    if (!earlier || (earlier.kind !== "invitation" && earlier.kind !== "device")) return refuse("not-found");
    return succeed(
      yield* writeInvitation(
        tx,
        actor.organisationId,
        {
          kind: earlier.kind,
          name: earlier.name ?? "",
          signInName: earlier.signInName,
          role: earlier.role ?? "staff",
          jobs: earlier.jobs,
          places: earlier.places,
        },
        { by: { id: actor.personId, name: actor.name }, lasts: lifetimes.invitation, post, at },
      ),
    );
  });
}

/** Takes an invitation back before it was used. */
export async function withdrawFromInvited(
  database: Database,
  actor: Actor,
  id: string,
  at: Date,
): Promise<Result<undefined, NotAllowed | "not-found">> {
  return database.transact(function* (tx) {
    const refused = yield* refuseUnless(tx, actor, "changePeople");
    if (refused) return refused;
    const withdrawn = yield* withdrawInvitation(tx, actor.organisationId, id, at);
    return withdrawn ? succeed(undefined) : refuse("not-found");
  });
}

/** Adds a person with a password; nothing where the name is taken. */
export function* addPerson(
  tx: Tx,
  person: Pick<NewPerson, "name" | "signInName"> & {
    passwordHash: string;
    language: InterfaceLanguage | null;
  },
  at: Date,
) {
  return yield* createPerson(tx, { ...person, id: makeId(at), kind: "person", createdAt: at });
}

/** Thrown so that nothing is kept: the link stays unused while its follower chooses another name. */
class NotAdmitted extends Error {}

/** Answers an invitation: a new person, somebody who is signed in, or a tablet comes in, and is signed in. */
export async function acceptInvitation(
  database: Database,
  acceptance: Acceptance,
  {
    client,
    signedIn,
    language,
    at,
  }: { client: Client; signedIn: SignedIn | undefined; language: InterfaceLanguage; at: Date },
): Promise<
  Result<
    { session: NewSession | undefined; slug: string; role: AccessRole },
    "link-spent" | "too-many-attempts" | "invalid" | "signed-out"
  >
> {
  const kind = acceptance.as === "device" ? "device" : "invitation";
  const found = await followLink(database, acceptance.token, [kind], { address: client.address, at });
  if (!found.ok) return found;
  const isKnown = signedIn?.person.kind === "person" && !signedIn.readOnly;
  if (acceptance.as === "signed-in" && !isKnown) return refuse("signed-out");
  const passwordHash = acceptance.as === "new" ? await hashPassword(acceptance.password) : null;

  return database
    .transact(function* (tx) {
      const link = yield* useLink(tx, found.value.id, [kind], at);
      const organisation = link?.organisationId && (yield* findOrganisation(tx, link.organisationId));
      if (!link?.role || !organisation) return refuse("link-spent");
      const person = yield* enter(tx, link);
      yield* admitMember(tx, organisation.id, {
        personId: person.id,
        role: link.role,
        jobs: link.jobs ?? [],
        places: link.places ?? [],
        at,
      });
      const session =
        acceptance.as === "signed-in"
          ? undefined
          : yield* startSession(tx, person, { userAgent: client.userAgent, at });
      return succeed({ session, slug: organisation.slug, role: link.role });
    })
    .catch((error: unknown) => {
      if (error instanceof NotAdmitted) return refuseFields({ signInName: "name-taken" });
      throw error;
    });

  function* enter(tx: Tx, link: Link) {
    if (acceptance.as === "signed-in" && signedIn) return signedIn.person;
    const made =
      acceptance.as === "new"
        ? yield* addPerson(
            tx,
            {
              name: acceptance.name,
              signInName: acceptance.signInName,
              passwordHash: passwordHash ?? "",
              language,
            },
            at,
          )
        : yield* createPerson(tx, {
            id: makeId(at),
            kind: "device",
            name: link.name ?? "",
            signInName: null,
            passwordHash: null,
            language: null,
            createdAt: at,
          });
    if (!made) throw new NotAdmitted();
    return made;
  }
}

/** The member that is to be changed, unless that would leave the organisation without an administrator. */
function* findChangeable(
  tx: Tx,
  actor: Actor,
  personId: string,
): Work<Result<Member & { isLast: boolean }, NotAllowed | "not-found">> {
  const refused = yield* refuseUnless(tx, actor, "changePeople");
  if (refused) return refused;
  const member = yield* findMember(tx, actor.organisationId, personId);
  if (!member) return refuse("not-found");
  const administrators = yield* countMembers(tx, actor.organisationId, "administrator");
  return succeed({ ...member, isLast: member.role === "administrator" && administrators < 2 });
}

/** Changes a member's access role, jobs or places. A tablet stays staff; it may have a place. */
export async function changeMember(
  database: Database,
  actor: Actor,
  personId: string,
  changes: MemberChanges,
): Promise<Result<undefined, NotAllowed | "not-found" | "last-administrator">> {
  return database.transact(function* (tx) {
    const found = yield* findChangeable(tx, actor, personId);
    if (!found.ok) return found;
    const { kind, isLast } = found.value;
    if (changes.role !== undefined && kind === "device") return refuse("not-found");
    if (changes.role !== undefined && changes.role !== "administrator" && isLast)
      return refuse("last-administrator");
    yield* saveMember(tx, actor.organisationId, personId, changes);
    return succeed(undefined);
  });
}

/** Signs a person out everywhere who belongs to no organisation. */
export function* signOutStranger(tx: Tx, personId: string, at: Date): Work<void> {
  if ((yield* listMemberships(tx, personId)).length > 0) return;
  yield* endSessions(tx, personId, at);
  yield* endAccessTokens(tx, personId, at);
}

/**
 * Takes a member out of the organisation, from their next request on. Who belongs to no other organisation is
 * signed out everywhere.
 */
export async function removeMember(
  database: Database,
  actor: Actor,
  personId: string,
  at: Date,
): Promise<Result<undefined, NotAllowed | "not-found" | "last-administrator">> {
  return database.transact(function* (tx) {
    const found = yield* findChangeable(tx, actor, personId);
    if (!found.ok) return found;
    if (found.value.isLast) return refuse("last-administrator");
    yield* saveMember(tx, actor.organisationId, personId, { removedAt: at });
    yield* signOutStranger(tx, personId, at);
    return succeed(undefined);
  });
}
