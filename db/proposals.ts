import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { OrganisationId } from "../lib/members/organisation.ts";
import type { ProposalState } from "../lib/review/proposal.ts";
import { makeId } from "./ids.ts";
import { draftAuthors, proposalEvents, proposals } from "./schema.ts";
import { type Db, run, type Tx, type Work } from "./work.ts";

export type Proposal = typeof proposals.$inferSelect;
/** What a list shows of a proposal: all but the texts. */
export type ProposalEvent = typeof proposalEvents.$inferSelect;

const open: ProposalState[] = ["in_review", "approved"];

/** The proposal that is in review or approved; there is one at most. */
export function* findOpenProposal(db: Db, organisationId: OrganisationId): Work<Proposal | undefined> {
  const [found] = yield* run(
    db
      .select()
      .from(proposals)
      .where(and(eq(proposals.organisationId, organisationId), inArray(proposals.state, open)))
      .limit(1),
  );
  return found;
}

/** The proposal that was put up last, whatever became of it. */
export function* findLatestProposal(db: Db, organisationId: OrganisationId): Work<Proposal | undefined> {
  const [found] = yield* run(
    db
      .select()
      .from(proposals)
      .where(eq(proposals.organisationId, organisationId))
      .orderBy(desc(proposals.submittedAt), desc(proposals.id))
      .limit(1),
  );
  return found;
}

export function* insertProposal(
  tx: Tx,
  organisationId: OrganisationId,
  proposal: Omit<Proposal, "organisationId" | "endedAt">,
): Work<void> {
  yield* run(
    tx
      .insert(proposals)
      .values({ ...proposal, organisationId, endedAt: null })
      .returning({ id: proposals.id }),
  );
}

/** Moves a proposal on from the state it was seen in; false where it is no longer in it. Its texts go when it ends. */
export function* moveProposal(
  tx: Tx,
  organisationId: OrganisationId,
  { id, state }: Pick<Proposal, "id" | "state">,
  to: ProposalState,
  at: Date,
): Work<boolean> {
  const [moved] = yield* run(
    tx
      .update(proposals)
      .set({ state: to, ...(open.includes(to) ? {} : { endedAt: at, workbook: "", documents: "" }) })
      .where(
        and(eq(proposals.organisationId, organisationId), eq(proposals.id, id), eq(proposals.state, state)),
      )
      .returning({ id: proposals.id }),
  );
  return moved !== undefined;
}

/** What was said and decided about a proposal, the oldest first. */
export function* listProposalEvents(
  db: Db,
  organisationId: OrganisationId,
  proposalId: string,
): Work<ProposalEvent[]> {
  return yield* run(
    db
      .select()
      .from(proposalEvents)
      .where(
        and(eq(proposalEvents.organisationId, organisationId), eq(proposalEvents.proposalId, proposalId)),
      )
      .orderBy(asc(proposalEvents.at), asc(proposalEvents.id)),
  );
}

export function* insertProposalEvent(
  tx: Tx,
  organisationId: OrganisationId,
  event: Omit<ProposalEvent, "id" | "organisationId">,
): Work<void> {
  yield* run(
    tx
      .insert(proposalEvents)
      .values({ ...event, organisationId, id: makeId(event.at) })
      .returning({ id: proposalEvents.id }),
  );
}

/**
 * Notes that the draft was written in: who did is an author of the next version, and what is in review begins again,
 * since nobody has read what is there now.
 */
export function* touchDraft(
  tx: Tx,
  organisationId: OrganisationId,
  by: { savedBy: string | null; at: Date },
): Work<void> {
  if (by.savedBy !== null)
    yield* run(
      tx
        .insert(draftAuthors)
        .values({ organisationId, personId: by.savedBy, since: by.at })
        .onConflictDoNothing()
        .returning({ personId: draftAuthors.personId }),
    );
  const restarted = yield* run(
    tx
      .update(proposals)
      .set({ state: "restarted", endedAt: by.at, workbook: "", documents: "" })
      .where(and(eq(proposals.organisationId, organisationId), inArray(proposals.state, open)))
      .returning({ id: proposals.id }),
  );
  for (const { id } of restarted)
    yield* insertProposalEvent(tx, organisationId, {
      proposalId: id,
      kind: "restarted",
      personId: by.savedBy ?? "",
      clause: null,
      text: null,
      at: by.at,
    });
}

/** Who wrote in the draft since the last version. */
export function* listDraftAuthors(db: Db, organisationId: OrganisationId): Work<string[]> {
  const found = yield* run(
    db
      .select({ personId: draftAuthors.personId })
      .from(draftAuthors)
      .where(eq(draftAuthors.organisationId, organisationId))
      .orderBy(asc(draftAuthors.since), asc(draftAuthors.personId)),
  );
  return found.map(({ personId }) => personId);
}

/** Once a version is published nobody has written in the draft since. */
export function* forgetDraftAuthors(tx: Tx, organisationId: OrganisationId): Work<void> {
  yield* run(
    tx
      .delete(draftAuthors)
      .where(eq(draftAuthors.organisationId, organisationId))
      .returning({ personId: draftAuthors.personId }),
  );
}
