import { and, eq, inArray, isNull } from "drizzle-orm";
import type { OrganisationId } from "../lib/members/organisation.ts";
import type { OrganisationSettings } from "../lib/members/settings.ts";
import { inByteOrder } from "./columns.ts";
import {
  acknowledgements,
  addresses,
  clauseRemarks,
  consultationComments,
  consultations,
  discretionUses,
  draftAuthors,
  installation,
  links,
  members,
  notices,
  organisations,
  proposalEvents,
  proposals,
  reminders,
  results,
  saves,
  trainingAnswers,
  trainingAttendance,
  trainingQuestions,
  trainingSessions,
  versionDocuments,
  versions,
  workbookRows,
} from "./schema.ts";
import { moveSite } from "./sites.ts";
import { type Db, run, type Tx, type Work } from "./work.ts";

export type Organisation = typeof organisations.$inferSelect;

/** Makes an organisation under an address that nobody has or had; nothing where the address is taken. */
export function* createOrganisation(
  tx: Tx,
  id: string,
  organisation: { slug: string; settings: OrganisationSettings; at: Date },
): Work<OrganisationId | undefined> {
  const { slug, settings, at } = organisation;
  const [claim] = yield* run(
    tx
      .insert(addresses)
      .values({ slug, organisationId: null, retiredAt: null })
      .onConflictDoNothing()
      .returning({ slug: addresses.slug }),
  );
  if (!claim) return undefined;
  // One of the three gates: whoever makes an organisation holds its id.
  const organisationId = id as OrganisationId;
  yield* run(
    tx
      .insert(organisations)
      .values({ id: organisationId, slug, settings, revision: 1, siteRevision: 0, createdAt: at })
      .returning({ id: organisations.id }),
  );
  yield* run(tx.update(addresses).set({ organisationId }).where(eq(addresses.slug, slug)).returning());
  yield* moveSite(tx, organisationId);
  return organisationId;
}

/**
 * The organisation at an address, in capitals or not, also one that it has left: where `slug` differs from the
 * address asked for, that is the address to use.
 */
export function* findOrganisationByAddress(db: Db, address: string): Work<Organisation | undefined> {
  const [found] = yield* run(
    db
      .select({ organisation: organisations })
      .from(addresses)
      .innerJoin(organisations, eq(organisations.id, addresses.organisationId))
      .where(eq(addresses.slug, address.toLowerCase())),
  );
  return found?.organisation;
}

export function* findOrganisation(db: Db, organisationId: OrganisationId): Work<Organisation | undefined> {
  const [found] = yield* run(db.select().from(organisations).where(eq(organisations.id, organisationId)));
  return found;
}

/** Every organisation, by address. For scheduled work and for the first page. */
export function* listOrganisations(db: Db): Work<Organisation[]> {
  return yield* run(db.select().from(organisations).orderBy(inByteOrder(organisations.slug)));
}

/** Saves the settings where nobody else did since `revision`; gives the new revision. */
export function* saveSettings(
  tx: Tx,
  organisationId: OrganisationId,
  revision: number,
  settings: OrganisationSettings,
): Work<number | undefined> {
  const [saved] = yield* run(
    tx
      .update(organisations)
      .set({ settings, revision: revision + 1 })
      .where(and(eq(organisations.id, organisationId), eq(organisations.revision, revision)))
      .returning({ revision: organisations.revision }),
  );
  if (saved) yield* moveSite(tx, organisationId);
  return saved?.revision;
}

/** Moves the organisation to another address; the old one goes on leading to it. False where it is somebody else's. */
export function* changeAddress(
  tx: Tx,
  organisationId: OrganisationId,
  slug: string,
  at: Date,
): Work<boolean> {
  const [taken] = yield* run(tx.select().from(addresses).where(eq(addresses.slug, slug)));
  if (taken && taken.organisationId !== organisationId) return false;
  yield* run(
    tx
      .update(addresses)
      .set({ retiredAt: at })
      .where(and(eq(addresses.organisationId, organisationId), isNull(addresses.retiredAt)))
      .returning({ slug: addresses.slug }),
  );
  if (taken) {
    yield* run(tx.update(addresses).set({ retiredAt: null }).where(eq(addresses.slug, slug)).returning());
  } else {
    yield* run(tx.insert(addresses).values({ slug, organisationId, retiredAt: null }).returning());
  }
  yield* run(
    tx
      .update(organisations)
      .set({ slug })
      .where(eq(organisations.id, organisationId))
      .returning({ id: organisations.id }),
  );
  yield* moveSite(tx, organisationId);
  return true;
}

/**
 * Removes the organisation with everything that is its own, and gives the ids of everybody who ever belonged to it.
 * Addresses at which something was published stay taken, since posters lead there; others are free again.
 */
export function* removeOrganisation(tx: Tx, organisationId: OrganisationId, at: Date): Work<string[]> {
  yield* moveSite(tx, organisationId);
  // Leave for the triggers that keep what was published; gone again before anybody else can see it.
  const leave = { key: "removing", value: organisationId };
  yield* run(tx.insert(installation).values(leave).returning({ key: installation.key }));
  const published = yield* run(
    tx.select({ id: versions.id }).from(versions).where(eq(versions.organisationId, organisationId)),
  );
  yield* run(
    tx
      .delete(versionDocuments)
      .where(
        inArray(
          versionDocuments.versionId,
          tx.select({ id: versions.id }).from(versions).where(eq(versions.organisationId, organisationId)),
        ),
      )
      .returning({ versionId: versionDocuments.versionId }),
  );
  for (const table of [
    versions,
    results,
    notices,
    acknowledgements,
    discretionUses,
    clauseRemarks,
    consultationComments,
    consultations,
    trainingAttendance,
    trainingSessions,
    trainingAnswers,
    trainingQuestions,
    proposalEvents,
    proposals,
    draftAuthors,
    reminders,
    workbookRows,
    saves,
    links,
  ])
    yield* run(
      tx
        .delete(table)
        .where(eq(table.organisationId, organisationId))
        .returning({ of: table.organisationId }),
    );
  const theirs = eq(addresses.organisationId, organisationId);
  if (published.length === 0)
    yield* run(tx.delete(addresses).where(theirs).returning({ slug: addresses.slug }));
  else
    yield* run(
      tx
        .update(addresses)
        .set({ organisationId: null, retiredAt: at })
        .where(theirs)
        .returning({ slug: addresses.slug }),
    );
  const belonged = yield* run(
    tx
      .delete(members)
      .where(eq(members.organisationId, organisationId))
      .returning({ personId: members.personId }),
  );
  yield* run(
    tx.delete(organisations).where(eq(organisations.id, organisationId)).returning({ id: organisations.id }),
  );
  yield* run(
    tx.delete(installation).where(eq(installation.key, leave.key)).returning({ key: installation.key }),
  );
  return belonged.map(({ personId }) => personId);
}
