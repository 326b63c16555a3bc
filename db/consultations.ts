import { and, asc, count, desc, eq, gt, inArray, isNull } from "drizzle-orm";
import type { CommentOutcome } from "../lib/handbook/consultation.ts";
import type { OrganisationId } from "../lib/members/organisation.ts";
import { inByteOrder } from "./columns.ts";
import { consultationComments, consultations } from "./schema.ts";
import { type Db, run, type Tx, type Work } from "./work.ts";

export type Consultation = typeof consultations.$inferSelect;
/** What a list shows of a consultation: all but the texts. */
export type ConsultationSummary = Omit<Consultation, "documents">;
export type ConsultationComment = typeof consultationComments.$inferSelect;

const summary = {
  id: consultations.id,
  organisationId: consultations.organisationId,
  question: consultations.question,
  basedOn: consultations.basedOn,
  openedBy: consultations.openedBy,
  openedAt: consultations.openedAt,
  closesAt: consultations.closesAt,
  closedAt: consultations.closedAt,
};

/** Every consultation, the newest first. */
export function* listConsultations(db: Db, organisationId: OrganisationId): Work<ConsultationSummary[]> {
  return yield* run(
    db
      .select(summary)
      .from(consultations)
      .where(eq(consultations.organisationId, organisationId))
      .orderBy(desc(consultations.openedAt), desc(inByteOrder(consultations.id))),
  );
}

const openAt = (organisationId: OrganisationId, at: Date) =>
  and(
    eq(consultations.organisationId, organisationId),
    isNull(consultations.closedAt),
    gt(consultations.closesAt, at),
  );

/** The one that is open at a moment; there is one at most. */
export function* findOpenConsultation(
  db: Db,
  organisationId: OrganisationId,
  at: Date,
): Work<ConsultationSummary | undefined> {
  const [found] = yield* run(
    db.select(summary).from(consultations).where(openAt(organisationId, at)).limit(1),
  );
  return found;
}

/** A consultation with its texts. */
export function* findConsultation(
  db: Db,
  organisationId: OrganisationId,
  id: string,
): Work<Consultation | undefined> {
  const [found] = yield* run(
    db
      .select()
      .from(consultations)
      .where(and(eq(consultations.organisationId, organisationId), eq(consultations.id, id))),
  );
  return found;
}

export function* insertConsultation(
  tx: Tx,
  organisationId: OrganisationId,
  consultation: Omit<Consultation, "organisationId" | "closedAt">,
): Work<void> {
  yield* run(
    tx
      .insert(consultations)
      .values({ ...consultation, organisationId, closedAt: null })
      .returning({ id: consultations.id }),
  );
}

/** Ends the one that is open before its time; false where none is. */
export function* closeOpenConsultation(tx: Tx, organisationId: OrganisationId, at: Date): Work<boolean> {
  const [closed] = yield* run(
    tx
      .update(consultations)
      .set({ closedAt: at })
      .where(openAt(organisationId, at))
      .returning({ id: consultations.id }),
  );
  return closed !== undefined;
}

/** Leaves the one that is open open until another moment; false where none is. */
export function* prolongOpenConsultation(
  tx: Tx,
  organisationId: OrganisationId,
  closesAt: Date,
  at: Date,
): Work<boolean> {
  const [prolonged] = yield* run(
    tx
      .update(consultations)
      .set({ closesAt })
      .where(openAt(organisationId, at))
      .returning({ id: consultations.id }),
  );
  return prolonged !== undefined;
}

/** What was said in a consultation, the oldest first. */
export function* listComments(
  db: Db,
  organisationId: OrganisationId,
  consultationId: string,
): Work<ConsultationComment[]> {
  return yield* run(
    db
      .select()
      .from(consultationComments)
      .where(
        and(
          eq(consultationComments.organisationId, organisationId),
          eq(consultationComments.consultationId, consultationId),
        ),
      )
      .orderBy(asc(consultationComments.at), inByteOrder(consultationComments.id)),
  );
}

/** Comments have an index by their consultation, of which an organisation has few. */
const ofOrganisation = (db: Db, organisationId: OrganisationId) =>
  and(
    eq(consultationComments.organisationId, organisationId),
    inArray(
      consultationComments.consultationId,
      db
        .select({ id: consultations.id })
        .from(consultations)
        .where(eq(consultations.organisationId, organisationId)),
    ),
  );

/** What one person said in every consultation, the oldest first. */
export function* listCommentsBy(
  db: Db,
  organisationId: OrganisationId,
  personId: string,
): Work<ConsultationComment[]> {
  return yield* run(
    db
      .select()
      .from(consultationComments)
      .where(and(ofOrganisation(db, organisationId), eq(consultationComments.personId, personId)))
      .orderBy(asc(consultationComments.at), inByteOrder(consultationComments.id)),
  );
}

export function* findComment(
  db: Db,
  organisationId: OrganisationId,
  id: string,
): Work<ConsultationComment | undefined> {
  const [found] = yield* run(
    db
      .select()
      .from(consultationComments)
      .where(and(eq(consultationComments.organisationId, organisationId), eq(consultationComments.id, id))),
  );
  return found;
}

/** How many comments there are and how many of them were settled, by consultation. */
export function* countComments(
  db: Db,
  organisationId: OrganisationId,
): Work<{ consultationId: string; count: number; settled: number }[]> {
  return yield* run(
    db
      .select({
        consultationId: consultationComments.consultationId,
        count: count(),
        settled: count(consultationComments.outcome),
      })
      .from(consultationComments)
      .where(ofOrganisation(db, organisationId))
      .groupBy(consultationComments.consultationId),
  );
}

export function* insertComment(
  tx: Tx,
  organisationId: OrganisationId,
  comment: Omit<ConsultationComment, "organisationId" | "outcome" | "reply" | "settledBy" | "settledAt">,
): Work<void> {
  yield* run(
    tx
      .insert(consultationComments)
      .values({ ...comment, organisationId, outcome: null, reply: null, settledBy: null, settledAt: null })
      .returning({ id: consultationComments.id }),
  );
}

const unsettled = (organisationId: OrganisationId, id: string) =>
  and(
    eq(consultationComments.organisationId, organisationId),
    eq(consultationComments.id, id),
    isNull(consultationComments.outcome),
  );

/** Says it in other words; false where it was settled by now, or is gone. */
export function* rewriteComment(
  tx: Tx,
  organisationId: OrganisationId,
  id: string,
  words: Pick<ConsultationComment, "text" | "at">,
): Work<boolean> {
  const [saved] = yield* run(
    tx
      .update(consultationComments)
      .set(words)
      .where(unsettled(organisationId, id))
      .returning({ id: consultationComments.id }),
  );
  return saved !== undefined;
}

/** Takes it away; false where it was settled by now, or is gone. */
export function* removeComment(tx: Tx, organisationId: OrganisationId, id: string): Work<boolean> {
  const [removed] = yield* run(
    tx
      .delete(consultationComments)
      .where(unsettled(organisationId, id))
      .returning({ id: consultationComments.id }),
  );
  return removed !== undefined;
}

/**
 * Keeps what came of it, also in place of what was said before where `again`. Gives what was settled; nothing where
 * there is no such comment, or somebody settled it before.
 */
export function* settleComment(
  tx: Tx,
  organisationId: OrganisationId,
  id: string,
  settled: { outcome: CommentOutcome; reply: string | null; settledBy: string; settledAt: Date },
  again: boolean,
): Work<Pick<ConsultationComment, "personId"> | undefined> {
  const [found] = yield* run(
    tx
      .update(consultationComments)
      .set(settled)
      .where(
        again
          ? and(eq(consultationComments.organisationId, organisationId), eq(consultationComments.id, id))
          : unsettled(organisationId, id),
      )
      .returning({ personId: consultationComments.personId }),
  );
  return found;
}
