/** A proposal as those see it who decide about it. */
import {
  findLatestProposal,
  findOpenProposal,
  listDraftAuthors,
  listProposalEvents,
  type Proposal,
  type ProposalEvent,
} from "../../db/proposals.ts";
import { findPerson } from "../../db/people.ts";
import type { Db, Work } from "../../db/work.ts";
import { type Comparison, comparisonOf } from "../document/comparison.ts";
import type { Edition, PolicyDocument } from "../document/document.ts";
import type { PolicyLanguage } from "../language/text.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { refuseUnless } from "../members/queries.ts";
import { may } from "../members/rights.ts";
import { findVersionSide, listApprovers, listStandingVersions } from "../publication/queries.ts";
import type { FrozenDocument } from "../publication/version.ts";
import { type Result, succeed } from "../result.ts";
import { readWorkbook } from "../workbook/workbook.ts";
import { isOpen } from "./proposal.ts";

export type SaidEvent = Pick<ProposalEvent, "kind" | "clause" | "text"> & { at: string; who: string };

/** Where the draft stands between writing and publishing, without the texts. */
export type ReviewState = {
  proposal: Pick<
    Proposal,
    | "id"
    | "state"
    | "kind"
    | "number"
    | "basedOn"
    | "changeNote"
    | "waivers"
    | "authors"
    | "approvalsNeeded"
    | "reviewOn"
    | "submittedBy"
  > & {
    submittedAt: string;
    effectiveFrom?: string;
    submitter: string;
  };
  open: boolean;
  events: SaidEvent[];
  approvals: number;
  /** Who may still approve, by name. */
  waitingFor: string[];
  /** What the reader of this may do now. */
  may: { approve: boolean; return: boolean; comment: boolean; withdraw: boolean; publish: boolean };
};

/** Who has approved, each once. */
export function approvalsIn(events: readonly ProposalEvent[]): { person: string; at: Date }[] {
  const found = new Map<string, Date>();
  for (const { kind, personId, at } of events)
    if (kind === "approved" && !found.has(personId)) found.set(personId, at);
  return [...found].map(([person, at]) => ({ person, at }));
}

/** The names of people as they are known in the installation. */
function* namesOf(db: Db, ids: Iterable<string>): Work<Map<string, string>> {
  const names = new Map<string, string>();
  for (const id of new Set(ids)) {
    const person = id === "" ? undefined : yield* findPerson(db, id);
    if (person) names.set(id, person.name);
  }
  return names;
}

/** The last proposal and what became of it; nothing where none was ever put up. */
export function* findReview(db: Db, actor: Actor): Work<Result<ReviewState | undefined>> {
  const refused = yield* refuseUnless(db, actor, "readDraft");
  if (refused) return refused;
  const { organisationId } = actor;
  const proposal = yield* findLatestProposal(db, organisationId);
  if (!proposal) return succeed(undefined);
  const events = yield* listProposalEvents(db, organisationId, proposal.id);
  const names = yield* namesOf(db, [proposal.submittedBy, ...events.map(({ personId }) => personId)]);
  const approvals = approvalsIn(events);
  const approved = approvals.map(({ person }) => person);
  const open = isOpen(proposal);
  const approvers = open ? yield* listApprovers(db, organisationId, [...proposal.authors, ...approved]) : [];
  const isAuthor = proposal.authors.includes(actor.personId);
  const inReview = proposal.state === "in_review";
  return succeed({
    proposal: {
      id: proposal.id,
      state: proposal.state,
      kind: proposal.kind,
      number: proposal.number,
      basedOn: proposal.basedOn,
      changeNote: proposal.changeNote,
      waivers: proposal.waivers,
      authors: proposal.authors,
      approvalsNeeded: proposal.approvalsNeeded,
      reviewOn: proposal.reviewOn,
      submittedBy: proposal.submittedBy,
      submittedAt: proposal.submittedAt.toISOString(),
      ...(proposal.effectiveFrom ? { effectiveFrom: proposal.effectiveFrom.toISOString() } : {}),
      submitter: names.get(proposal.submittedBy) ?? "",
    },
    open,
    events: events.map(({ kind, clause, text, at, personId }) => ({
      kind,
      clause,
      text,
      at: at.toISOString(),
      who: names.get(personId) ?? "",
    })),
    approvals: approvals.length,
    waitingFor: inReview ? approvers.map(({ name }) => name) : [],
    may: {
      approve: inReview && may(actor, "approve") && !isAuthor && !approved.includes(actor.personId),
      return: open && may(actor, "approve") && !isAuthor,
      comment: open && may(actor, "discuss"),
      withdraw: open && may(actor, "publish"),
      publish: proposal.state === "approved" && may(actor, "publish"),
    },
  });
}

/** Everybody who would have written in the next version if the actor put it up now. */
export function* findAuthors(db: Db, { organisationId, personId }: Actor): Work<string[]> {
  return [...new Set([...(yield* listDraftAuthors(db, organisationId)), personId])];
}

/** The documents of a proposal as they were frozen. */
export function documentsOf({ documents }: Pick<Proposal, "documents">): FrozenDocument[] {
  return JSON.parse(documents) as FrozenDocument[];
}

/** What an approver sees: what differs from the version before, in one language and edition. */
export type ReviewedDifferences = Comparison & {
  /** The number of the version before; nothing where this is the first. */
  from: string | undefined;
  language: PolicyLanguage;
  languages: readonly PolicyLanguage[];
};

/** The differences of the open proposal; nothing where none is open. In its first language unless another is asked. */
export function* findReviewedDifferences(
  db: Db,
  organisationId: OrganisationId,
  { language: wanted, edition }: { language: PolicyLanguage | undefined; edition: Edition },
): Work<ReviewedDifferences | undefined> {
  const proposal = yield* findOpenProposal(db, organisationId);
  const read = proposal && readWorkbook(JSON.parse(proposal.workbook));
  if (!proposal || !read?.ok) return undefined;
  const { workbook } = read;
  const { languages } = workbook;
  const language = languages.find((each) => each === wanted) ?? languages[0];
  const frozen = documentsOf(proposal).find((each) => each.language === language && each.edition === edition);
  if (!language || !frozen) return undefined;
  const document = JSON.parse(frozen.text) as PolicyDocument;
  const versions = yield* listStandingVersions(db, organisationId);
  const from = versions.find(({ hash }) => hash === proposal.basedOn)?.number;
  const before =
    from === undefined ? undefined : yield* findVersionSide(db, organisationId, from, language, edition);
  return { from, language, languages, ...comparisonOf(before, { workbook, document }) };
}
