import { and, asc, count, eq, isNull, ne, notInArray } from "drizzle-orm";
import type { InterfaceLanguage } from "../lib/language/interface.ts";
import type { OrganisationId } from "../lib/members/organisation.ts";
import type { AccessRole } from "../lib/members/rights.ts";
import { inByteOrder } from "./columns.ts";
import type { Organisation } from "./organisations.ts";
import { accessTokens, addresses, links, members, organisations, people, sessions } from "./schema.ts";
import { type Db, run, type Tx, type Work } from "./work.ts";

export type Person = typeof people.$inferSelect;
/** Somebody who belongs to an organisation, with what that says of them. */
export type Member = Pick<Person, "kind" | "name" | "signInName"> & typeof members.$inferSelect;

/** Adds a person; nothing where the sign-in name is taken. */
export function* createPerson(tx: Tx, person: Person): Work<Person | undefined> {
  const [made] = yield* run(tx.insert(people).values(person).onConflictDoNothing().returning());
  return made;
}

export function* findPerson(db: Db, id: string): Work<Person | undefined> {
  const [found] = yield* run(db.select().from(people).where(eq(people.id, id)));
  return found;
}

/** `signInName` in lower case. */
export function* findPersonBySignInName(db: Db, signInName: string): Work<Person | undefined> {
  const [found] = yield* run(db.select().from(people).where(eq(people.signInName, signInName)));
  return found;
}

/** Whether anybody could sign in at all. */
export function* hasPeople(db: Db): Work<boolean> {
  const [found] = yield* run(
    db.select({ id: people.id }).from(people).where(eq(people.kind, "person")).limit(1),
  );
  return found !== undefined;
}

export function* savePerson(
  tx: Tx,
  id: string,
  changes: { name?: string; language?: InterfaceLanguage | null; passwordHash?: string },
): Work<Person | undefined> {
  const [saved] = yield* run(tx.update(people).set(changes).where(eq(people.id, id)).returning());
  return saved;
}

/**
 * Removes a person, with what they come in by, where no organisation knows them, not even as somebody who left it.
 * False where one does.
 */
export function* removePerson(tx: Tx, personId: string): Work<boolean> {
  const known = yield* run(
    tx.select({ personId: members.personId }).from(members).where(eq(members.personId, personId)).limit(1),
  );
  if (known.length > 0) return false;
  for (const table of [sessions, accessTokens, links])
    yield* run(tx.delete(table).where(eq(table.personId, personId)).returning({ id: table.id }));
  yield* run(tx.delete(people).where(eq(people.id, personId)).returning({ id: people.id }));
  return true;
}

/** Makes somebody a member, also one who left before. */
export function* admitMember(
  tx: Tx,
  organisationId: OrganisationId,
  member: { personId: string; role: AccessRole; jobs?: string[]; places?: string[]; at: Date },
): Work<void> {
  const { personId, role, jobs = [], places = [], at } = member;
  const values = { role, jobs, places, joinedAt: at, removedAt: null };
  yield* run(
    tx
      .insert(members)
      .values({ organisationId, personId, ...values })
      .onConflictDoUpdate({ target: [members.organisationId, members.personId], set: values })
      .returning({ personId: members.personId }),
  );
}

const memberColumns = {
  organisationId: members.organisationId,
  personId: members.personId,
  role: members.role,
  jobs: members.jobs,
  places: members.places,
  joinedAt: members.joinedAt,
  removedAt: members.removedAt,
  kind: people.kind,
  name: people.name,
  signInName: people.signInName,
};

/** Everybody who belongs to the organisation now, by when they joined. */
export function* listMembers(db: Db, organisationId: OrganisationId): Work<Member[]> {
  return yield* run(
    db
      .select(memberColumns)
      .from(members)
      .innerJoin(people, eq(people.id, members.personId))
      .where(and(eq(members.organisationId, organisationId), isNull(members.removedAt)))
      .orderBy(asc(members.joinedAt), inByteOrder(members.personId)),
  );
}

/** The names of everybody who ever belonged to the organisation, and when they left, where they did. */
export function* listNames(
  db: Db,
  organisationId: OrganisationId,
): Work<Pick<Member, "personId" | "name" | "removedAt">[]> {
  return yield* run(
    db
      .select({ personId: members.personId, name: people.name, removedAt: members.removedAt })
      .from(members)
      .innerJoin(people, eq(people.id, members.personId))
      .where(eq(members.organisationId, organisationId)),
  );
}

/** A member of the organisation; one who left is none. */
export function* findMember(
  db: Db,
  organisationId: OrganisationId,
  personId: string,
): Work<Member | undefined> {
  const [found] = yield* run(
    db
      .select(memberColumns)
      .from(members)
      .innerJoin(people, eq(people.id, members.personId))
      .where(
        and(
          eq(members.organisationId, organisationId),
          eq(members.personId, personId),
          isNull(members.removedAt),
        ),
      ),
  );
  return found;
}

export function* saveMember(
  tx: Tx,
  organisationId: OrganisationId,
  personId: string,
  changes: { role?: AccessRole; jobs?: string[]; places?: string[]; removedAt?: Date },
): Work<boolean> {
  const [saved] = yield* run(
    tx
      .update(members)
      .set(changes)
      .where(
        and(
          eq(members.organisationId, organisationId),
          eq(members.personId, personId),
          isNull(members.removedAt),
        ),
      )
      .returning({ personId: members.personId }),
  );
  return saved !== undefined;
}

/** How many people, not tablets, hold a role in the organisation. */
export function* countMembers(db: Db, organisationId: OrganisationId, role: AccessRole): Work<number> {
  const [found] = yield* run(
    db
      .select({ number: count() })
      .from(members)
      .innerJoin(people, eq(people.id, members.personId))
      .where(
        and(
          eq(members.organisationId, organisationId),
          eq(members.role, role),
          eq(people.kind, "person"),
          isNull(members.removedAt),
        ),
      ),
  );
  return found?.number ?? 0;
}

/** How many people but one, not tablets, no other organisation knows, not even as somebody who left it. */
export function* countOnlyHere(db: Db, organisationId: OrganisationId, except: string): Work<number> {
  const elsewhere = db
    .select({ personId: members.personId })
    .from(members)
    .where(ne(members.organisationId, organisationId));
  const [found] = yield* run(
    db
      .select({ number: count() })
      .from(members)
      .innerJoin(people, eq(people.id, members.personId))
      .where(
        and(
          eq(members.organisationId, organisationId),
          eq(people.kind, "person"),
          ne(members.personId, except),
          notInArray(members.personId, elsewhere),
        ),
      ),
  );
  return found?.number ?? 0;
}

export type Membership = { organisation: Organisation; role: AccessRole };

/** The organisations that a person belongs to now, by address. */
export function* listMemberships(db: Db, personId: string): Work<Membership[]> {
  return yield* run(
    db
      .select({ organisation: organisations, role: members.role })
      .from(members)
      .innerJoin(organisations, eq(organisations.id, members.organisationId))
      .where(and(eq(members.personId, personId), isNull(members.removedAt)))
      .orderBy(inByteOrder(organisations.slug)),
  );
}

/** A person's membership in the organisation at an address; also at one that the organisation has left. */
export function* findMembership(db: Db, personId: string, address: string): Work<Membership | undefined> {
  const [found] = yield* run(
    db
      .select({ organisation: organisations, role: members.role })
      .from(addresses)
      .innerJoin(organisations, eq(organisations.id, addresses.organisationId))
      .innerJoin(members, eq(members.organisationId, organisations.id))
      .where(
        and(
          eq(addresses.slug, address.toLowerCase()),
          eq(members.personId, personId),
          isNull(members.removedAt),
        ),
      ),
  );
  return found;
}
