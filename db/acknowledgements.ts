import { and, asc, desc, eq, gt, inArray, max, notInArray } from "drizzle-orm";
import type { OrganisationId } from "../lib/members/organisation.ts";
import { inByteOrder } from "./columns.ts";
import { acknowledgements, members, people } from "./schema.ts";
import { type Db, run, type Tx, type Work } from "./work.ts";

export type StoredAcknowledgement = typeof acknowledgements.$inferSelect;
/** That somebody read a version, without what they were shown. */
export type Reading = Pick<StoredAcknowledgement, "personId" | "number" | "at">;

const reading = {
  personId: acknowledgements.personId,
  number: acknowledgements.number,
  at: acknowledgements.at,
};

/** Acknowledgements in the order in which they were given, so many after one place in the chain. */
export function* listAcknowledgements(
  db: Db,
  organisationId: OrganisationId,
  { after, most }: { after: number; most: number },
): Work<StoredAcknowledgement[]> {
  return yield* run(
    db
      .select()
      .from(acknowledgements)
      .where(and(eq(acknowledgements.organisationId, organisationId), gt(acknowledgements.sequence, after)))
      .orderBy(asc(acknowledgements.sequence))
      .limit(most),
  );
}

/** What a person has read, the last first. */
export function* listReadingsOf(db: Db, organisationId: OrganisationId, personId: string): Work<Reading[]> {
  return yield* run(
    db
      .select(reading)
      .from(acknowledgements)
      .where(
        and(eq(acknowledgements.organisationId, organisationId), eq(acknowledgements.personId, personId)),
      )
      // By time first: by place alone SQLite would walk along the whole chain instead of to the person.
      .orderBy(desc(acknowledgements.at), desc(acknowledgements.sequence)),
  );
}

/** What each person read last, versions of the numbers `except` left out. */
export function* listLastReadings(
  db: Db,
  organisationId: OrganisationId,
  { except }: { except: readonly string[] },
): Work<Reading[]> {
  const last = db
    .select({ sequence: max(acknowledgements.sequence) })
    .from(acknowledgements)
    .where(
      and(
        eq(acknowledgements.organisationId, organisationId),
        except.length > 0 ? notInArray(acknowledgements.number, [...except]) : undefined,
      ),
    )
    .groupBy(acknowledgements.personId);
  return yield* run(
    db
      .select(reading)
      .from(acknowledgements)
      .where(
        and(eq(acknowledgements.organisationId, organisationId), inArray(acknowledgements.sequence, last)),
      ),
  );
}

/** The end of the chain. */
export function* findLatestAcknowledgement(
  db: Db,
  organisationId: OrganisationId,
): Work<Pick<StoredAcknowledgement, "sequence" | "hash"> | undefined> {
  const [latest] = yield* run(
    db
      .select({ sequence: acknowledgements.sequence, hash: acknowledgements.hash })
      .from(acknowledgements)
      .where(eq(acknowledgements.organisationId, organisationId))
      .orderBy(desc(acknowledgements.sequence))
      .limit(1),
  );
  return latest;
}

/** Adds to the end of the chain. Nothing that is there is ever altered. */
export function* appendAcknowledgement(
  tx: Tx,
  organisationId: OrganisationId,
  acknowledgement: Omit<StoredAcknowledgement, "organisationId">,
): Work<void> {
  yield* run(
    tx
      .insert(acknowledgements)
      .values({ ...acknowledgement, organisationId })
      .returning({ id: acknowledgements.id }),
  );
}

export type KnownPerson = Pick<typeof people.$inferSelect, "name" | "signInName" | "language"> &
  Pick<typeof members.$inferSelect, "personId" | "role" | "jobs" | "places" | "joinedAt" | "removedAt">;

/** Everybody who belongs to the organisation or ever did, tablets left out, by name. */
export function* listKnownPeople(db: Db, organisationId: OrganisationId): Work<KnownPerson[]> {
  return yield* run(
    db
      .select({
        personId: members.personId,
        name: people.name,
        signInName: people.signInName,
        language: people.language,
        role: members.role,
        jobs: members.jobs,
        places: members.places,
        joinedAt: members.joinedAt,
        removedAt: members.removedAt,
      })
      .from(members)
      .innerJoin(people, eq(people.id, members.personId))
      .where(and(eq(members.organisationId, organisationId), eq(people.kind, "person")))
      .orderBy(inByteOrder(people.name), inByteOrder(members.personId)),
  );
}
