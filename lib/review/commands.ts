import type { Database } from "../../db/database.ts";
import { UniqueViolation } from "../../db/errors.ts";
import { makeId } from "../../db/ids.ts";
import { findOrganisation } from "../../db/organisations.ts";
import {
  findOpenProposal,
  insertProposal,
  insertProposalEvent,
  listProposalEvents,
  moveProposal,
  type Proposal,
} from "../../db/proposals.ts";
import type { Tx, Work } from "../../db/work.ts";
import { refuse } from "../language/words.ts";
import type { Actor } from "../members/actor.ts";
import { refuseUnless } from "../members/queries.ts";
import { mailAboutProposal, mailAboutVersion } from "../notices/commands.ts";
import { type PublishedVersion, stampVersion } from "../publication/commands.ts";
import type { VersionForm } from "../publication/forms.ts";
import { listApprovers, listStandingVersions, baseOf, prepareVersion } from "../publication/queries.ts";
import { nextNumber, type WaiverRow } from "../publication/version.ts";
import { type Result, succeed } from "../result.ts";
import { readWorkbook } from "../workbook/workbook.ts";
import type { Decision } from "./forms.ts";
import { stateAfter } from "./proposal.ts";
import { approvalsIn, documentsOf, findAuthors } from "./queries.ts";

export type Submitted = { id: string; number: string; approvalsNeeded: number };

/**
 * Puts the draft up for review: it is frozen now, and this is what will be published. One that is open already is
 * taken back first.
 * @param origin scheme and host that links in mail begin with
 */
export function* submitDraft(
  tx: Tx,
  actor: Actor,
  form: VersionForm,
  { at, origin }: { at: Date; origin: string },
): Work<Result<Submitted>> {
  const refused = yield* refuseUnless(tx, actor, "publish");
  if (refused) return refused;
  const { organisationId, personId } = actor;
  const prepared = yield* prepareVersion(tx, organisationId, form, at);
  if (!prepared.ok) return prepared;
  const organisation = yield* findOrganisation(tx, organisationId);
  const approvalsNeeded = organisation?.settings.approvals ?? 1;
  const authors = yield* findAuthors(tx, actor);
  const approvers = yield* listApprovers(tx, organisationId, authors);
  if (approvers.length < approvalsNeeded)
    return refuse("too-few-approvers", { needed: approvalsNeeded, there: approvers.length });
  const open = yield* findOpenProposal(tx, organisationId);
  if (open) yield* end(tx, actor, open, "withdrawn", null, at);
  const versions = yield* listStandingVersions(tx, organisationId);
  const base = baseOf(versions);
  const { policy, kind, changeNote, waivers, effectiveFrom, reviewOn } = prepared.value;
  const id = makeId(at);
  const number = nextNumber(
    kind,
    base?.number,
    versions.map((version) => version.number),
  );
  yield* insertProposal(tx, organisationId, {
    id,
    state: "in_review",
    kind,
    number,
    basedOn: base?.hash ?? null,
    changeNote,
    waivers,
    workbook: policy.workbook,
    documents: JSON.stringify(policy.documents),
    authors,
    approvalsNeeded,
    effectiveFrom: effectiveFrom ?? null,
    reviewOn: reviewOn ?? null,
    submittedBy: personId,
    submittedAt: at,
  });
  yield* note(tx, actor, id, { kind: "submitted" }, at);
  yield* mailAboutProposal(tx, actor, { to: approvers, number, origin, at });
  return succeed({ id, number, approvalsNeeded });
}

function* note(
  tx: Tx,
  { organisationId, personId }: Actor,
  proposalId: string,
  event: {
    kind: Parameters<typeof insertProposalEvent>[2]["kind"];
    text?: string | null;
    clause?: string | null;
  },
  at: Date,
): Work<void> {
  const { kind, text = null, clause = null } = event;
  yield* insertProposalEvent(tx, organisationId, { proposalId, kind, personId, clause, text, at });
}

/** Ends a proposal, and says why where there is something to say. */
function* end(
  tx: Tx,
  actor: Actor,
  proposal: Proposal,
  how: "returned" | "withdrawn" | "published",
  text: string | null,
  at: Date,
): Work<boolean> {
  if (!(yield* moveProposal(tx, actor.organisationId, proposal, how, at))) return false;
  yield* note(tx, actor, proposal.id, { kind: how, text }, at);
  return true;
}

export type Decided = { state: Proposal["state"]; version?: PublishedVersion };

/**
 * Approves, sends back, comments on, takes back or publishes the open proposal. Whoever wrote in it may neither
 * approve nor send back.
 * @param id the proposal that the actor has read: an edit since then ends it, and what is open is another
 */
function* decide(
  tx: Tx,
  actor: Actor,
  id: string,
  decision: Decision,
  { at, origin }: { at: Date; origin: string },
): Work<Result<Decided>> {
  const { organisationId, personId } = actor;
  const right = {
    approve: "approve",
    return: "approve",
    comment: "discuss",
    withdraw: "publish",
    publish: "publish",
  } as const;
  const refused =
    (yield* refuseUnless(tx, actor, "discuss")) ?? (yield* refuseUnless(tx, actor, right[decision.do]));
  if (refused) return refused;
  const proposal = yield* findOpenProposal(tx, organisationId);
  if (proposal?.id !== id) return refuse("proposal-over");
  const events = yield* listProposalEvents(tx, organisationId, id);
  const approvals = approvalsIn(events);
  switch (decision.do) {
    case "comment": {
      const { text, clause } = decision;
      yield* note(
        tx,
        actor,
        id,
        { kind: "commented", text, ...(clause === undefined ? {} : { clause }) },
        at,
      );
      return succeed({ state: proposal.state });
    }
    case "withdraw":
      yield* end(tx, actor, proposal, "withdrawn", null, at);
      return succeed({ state: "withdrawn" });
    case "return":
      if (proposal.authors.includes(personId)) return refuse("own-draft");
      yield* end(tx, actor, proposal, "returned", decision.reason, at);
      return succeed({ state: "returned" });
    case "approve": {
      if (proposal.authors.includes(personId)) return refuse("own-draft");
      if (approvals.some(({ person }) => person === personId)) return succeed({ state: proposal.state });
      const state = stateAfter(proposal, "approved", approvals.length + 1);
      if (!state) return refuse("proposal-over");
      yield* note(tx, actor, id, { kind: "approved" }, at);
      if (state !== proposal.state) yield* moveProposal(tx, organisationId, proposal, state, at);
      return succeed({ state });
    }
    case "publish": {
      if (proposal.state !== "approved") return refuse("not-approved");
      // A version came or went in between: what was compared and approved is no longer what would change.
      const versions = yield* listStandingVersions(tx, organisationId);
      const base = baseOf(versions);
      const taken = versions.map((version) => version.number);
      if (
        (base?.hash ?? null) !== proposal.basedOn ||
        nextNumber(proposal.kind, base?.number, taken) !== proposal.number
      )
        return refuse("published-meanwhile");
      const read = readWorkbook(JSON.parse(proposal.workbook));
      if (!read.ok) return refuse("unreadable-draft");
      const stamped = yield* stampVersion(tx, organisationId, {
        policy: { workbook: proposal.workbook, documents: documentsOf(proposal) },
        languages: read.workbook.languages,
        name: read.workbook.organisation.name,
        kind: proposal.kind,
        changeNote: proposal.changeNote,
        waivers: proposal.waivers as WaiverRow[],
        effectiveFrom: proposal.effectiveFrom ?? undefined,
        reviewOn: proposal.reviewOn ?? undefined,
        authors: proposal.authors,
        approvals: approvals.map((each) => ({ person: each.person, at: each.at.toISOString() })),
        withoutReview: false,
        submittedAt: proposal.submittedAt,
        publishedBy: personId,
        at,
      });
      if (!stamped.ok) return stamped;
      yield* end(tx, actor, proposal, "published", null, at);
      yield* mailAboutVersion(tx, organisationId, { ...stamped.value, origin, at });
      return succeed({ state: "published", version: stamped.value });
    }
  }
}

/** The same for somebody signed in; two who publish at one moment take turns. */
export async function decideAs(
  database: Pick<Database, "transact">,
  actor: Actor,
  id: string,
  decision: Decision,
  when: { at: Date; origin: string },
): Promise<Result<Decided>> {
  try {
    return await database.transact((tx) => decide(tx, actor, id, decision, when));
  } catch (error) {
    if (error instanceof UniqueViolation) return refuse("published-meanwhile");
    throw error;
  }
}
