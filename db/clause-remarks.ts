import { and, asc, eq, isNull, or } from "drizzle-orm";
import type { ClauseRemarkOutcome } from "../lib/handbook/clause-remark.ts";
import type { OrganisationId } from "../lib/members/organisation.ts";
import { inByteOrder } from "./columns.ts";
import { clauseRemarks } from "./schema.ts";
import { type Db, run, type Tx, type Work } from "./work.ts";

export type ClauseRemark = typeof clauseRemarks.$inferSelect;

const promised: ClauseRemarkOutcome = "will_change";

/** Everything that was ever said of a clause, the oldest first. */
export function* listClauseRemarks(db: Db, organisationId: OrganisationId): Work<ClauseRemark[]> {
  return yield* run(
    db
      .select()
      .from(clauseRemarks)
      .where(eq(clauseRemarks.organisationId, organisationId))
      .orderBy(asc(clauseRemarks.at), inByteOrder(clauseRemarks.id)),
  );
}

/** What one person said, the oldest first. */
export function* listClauseRemarksBy(
  db: Db,
  organisationId: OrganisationId,
  personId: string,
): Work<ClauseRemark[]> {
  return yield* run(
    db
      .select()
      .from(clauseRemarks)
      .where(and(eq(clauseRemarks.organisationId, organisationId), eq(clauseRemarks.personId, personId)))
      .orderBy(asc(clauseRemarks.at), inByteOrder(clauseRemarks.id)),
  );
}

/** Of which clauses something was said that was not answered, or only by a promise; and by whom. */
export function* listTroubled(
  db: Db,
  organisationId: OrganisationId,
): Work<Pick<ClauseRemark, "clause" | "personId">[]> {
  return yield* run(
    db
      .selectDistinct({ clause: clauseRemarks.clause, personId: clauseRemarks.personId })
      .from(clauseRemarks)
      .where(
        and(
          eq(clauseRemarks.organisationId, organisationId),
          or(isNull(clauseRemarks.outcome), eq(clauseRemarks.outcome, promised)),
        ),
      ),
  );
}

export function* findClauseRemark(
  db: Db,
  organisationId: OrganisationId,
  id: string,
): Work<ClauseRemark | undefined> {
  const [found] = yield* run(
    db
      .select()
      .from(clauseRemarks)
      .where(and(eq(clauseRemarks.organisationId, organisationId), eq(clauseRemarks.id, id))),
  );
  return found;
}

export function* insertClauseRemark(
  tx: Tx,
  organisationId: OrganisationId,
  remark: Omit<ClauseRemark, "organisationId" | "outcome" | "answer" | "answeredBy" | "answeredAt">,
): Work<void> {
  yield* run(
    tx
      .insert(clauseRemarks)
      .values({ ...remark, organisationId, outcome: null, answer: null, answeredBy: null, answeredAt: null })
      .returning({ id: clauseRemarks.id }),
  );
}

const unanswered = (organisationId: OrganisationId, id: string) =>
  and(
    eq(clauseRemarks.organisationId, organisationId),
    eq(clauseRemarks.id, id),
    isNull(clauseRemarks.outcome),
  );

/** Says it in other words; false where it was answered by now, or is gone. */
export function* rewriteClauseRemark(
  tx: Tx,
  organisationId: OrganisationId,
  id: string,
  words: Pick<ClauseRemark, "heading" | "text" | "at">,
): Work<boolean> {
  const [saved] = yield* run(
    tx
      .update(clauseRemarks)
      .set(words)
      .where(unanswered(organisationId, id))
      .returning({ id: clauseRemarks.id }),
  );
  return saved !== undefined;
}

/** Takes it away; false where it was answered by now, or is gone. */
export function* removeClauseRemark(tx: Tx, organisationId: OrganisationId, id: string): Work<boolean> {
  const [removed] = yield* run(
    tx.delete(clauseRemarks).where(unanswered(organisationId, id)).returning({ id: clauseRemarks.id }),
  );
  return removed !== undefined;
}

/**
 * Keeps what came of it, also in place of an earlier answer where `again`. Gives what was answered; nothing where
 * there is no such remark, or somebody answered it before.
 */
export function* answerClauseRemark(
  tx: Tx,
  organisationId: OrganisationId,
  id: string,
  answer: { outcome: ClauseRemarkOutcome; answer: string | null; answeredBy: string; answeredAt: Date },
  again: boolean,
): Work<Pick<ClauseRemark, "personId"> | undefined> {
  const [answered] = yield* run(
    tx
      .update(clauseRemarks)
      .set(answer)
      .where(
        again
          ? and(eq(clauseRemarks.organisationId, organisationId), eq(clauseRemarks.id, id))
          : unanswered(organisationId, id),
      )
      .returning({ personId: clauseRemarks.personId }),
  );
  return answered;
}
