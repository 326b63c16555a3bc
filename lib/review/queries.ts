/** A proposal as those see it who decide about it. */
import {
  findLatestProposal,
  findOpenProposal,
  listDraftAuthors,
  listProposalEvents,
  type Proposal,
  type ProposalEvent,
  type ProposalSummary,
} from "../../db/proposals.ts";
import { findPerson } from "../../db/people.ts";
import { findDocumentText } from "../../db/versions.ts";
import type { Db, Work } from "../../db/work.ts";
import { compareDocuments, type Difference } from "../document/compare.ts";
import type { Edition, PolicyDocument } from "../document/document.ts";
import { type PolicyLanguage, policyLanguages } from "../language/text.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { refuseUnless } from "../members/queries.ts";
import { may } from "../members/rights.ts";
import { listApprovers, listStandingVersions } from "../publication/queries.ts";
import type { FrozenDocument } from "../publication/version.ts";
import { type Result, succeed } from "../result.ts";
import { isOpen } from "./proposal.ts";

export type SaidEvent = Pick<ProposalEvent, "kind" | "clause" | "text"> & { at: string; who: string };

/** Where the draft stands between writing and publishing, without the texts. */
export type ReviewState = {
  proposal: Omit<ProposalSummary, "organisationId" | "submittedAt" | "effectiveFrom" | "endedAt"> & {
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
  const { submittedAt, effectiveFrom, organisationId: _, endedAt: __, ...rest } = proposal;
  return succeed({
    proposal: {
      ...rest,
      submittedAt: submittedAt.toISOString(),
      ...(effectiveFrom ? { effectiveFrom: effectiveFrom.toISOString() } : {}),
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
export type ReviewedDifferences = {
  /** The number of the version before; nothing where this is the first. */
  from: string | undefined;
  language: PolicyLanguage;
  languages: readonly PolicyLanguage[];
  differences: readonly Difference[];
};

/** The differences of the open proposal; nothing where none is open. In its first language unless another is asked. */
export function* findReviewedDifferences(
  db: Db,
  organisationId: OrganisationId,
  { language: wanted, edition }: { language: PolicyLanguage | undefined; edition: Edition },
): Work<ReviewedDifferences | undefined> {
  const proposal = yield* findOpenProposal(db, organisationId);
  if (!proposal) return undefined;
  const documents = documentsOf(proposal);
  const languages = policyLanguages.filter((each) => documents.some(({ language }) => language === each));
  const first = documents[0]?.language as PolicyLanguage | undefined;
  const language = wanted && languages.includes(wanted) ? wanted : first;
  const frozen = documents.find((each) => each.language === language && each.edition === edition);
  if (language === undefined || !frozen) return undefined;
  const base = (yield* listStandingVersions(db, organisationId)).find(
    ({ hash }) => hash === proposal.basedOn,
  );
  const before = base && (yield* findDocumentText(db, organisationId, base.number, language, edition));
  return {
    from: base?.number,
    language,
    languages: first ? [first, ...languages.filter((each) => each !== first)] : languages,
    differences: compareDocuments(
      before === undefined ? undefined : (JSON.parse(before) as PolicyDocument),
      JSON.parse(frozen.text) as PolicyDocument,
    ),
  };
}
