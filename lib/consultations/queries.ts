/** Drafts that are open to staff: as staff read them, and what staff said of them. */
import {
  type ConsultationComment,
  type ConsultationSummary,
  countComments,
  findConsultation,
  findOpenConsultation,
  listComments,
  listConsultations,
} from "../../db/consultations.ts";
import { findOrganisation } from "../../db/organisations.ts";
import { listNames } from "../../db/people.ts";
import { findDocumentText } from "../../db/versions.ts";
import type { Db, Work } from "../../db/work.ts";
import { compareDocuments, type Difference } from "../document/compare.ts";
import type { PolicyDocument } from "../document/document.ts";
import { isOpenAt } from "../handbook/consultation.ts";
import { originOf, type PartOrigin, partsToSpeakOf } from "../handbook/parts.ts";
import { dayIn } from "../language/dates.ts";
import type { PolicyLanguage } from "../language/text.ts";
import { refuse } from "../language/words.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { refuseUnless } from "../members/queries.ts";
import { type Result, succeed } from "../result.ts";
import { findOwnComments, frozenDocument } from "../said/queries.ts";
import type { SaidComment } from "../said/said.ts";

export type ConsultationRow = Pick<ConsultationSummary, "id" | "question" | "basedOn"> & {
  openedBy: string;
  openedAt: string;
  closesAt: string;
  /** The last day of it, where the organisation is. */
  until: string;
  /** Set where it was ended before its time. */
  closedAt: string | null;
  isOpen: boolean;
  comments: number;
  settled: number;
};

/** What every row of consultations is made with. */
function* rowMaker(
  db: Db,
  organisationId: OrganisationId,
  at: Date,
): Work<(consultation: ConsultationSummary) => ConsultationRow> {
  const timeZone = (yield* findOrganisation(db, organisationId))?.settings.timeZone ?? "UTC";
  const names = new Map((yield* listNames(db, organisationId)).map(({ personId, name }) => [personId, name]));
  const counts = new Map(
    (yield* countComments(db, organisationId)).map((each) => [each.consultationId, each]),
  );
  return (consultation) => {
    const { id, question, basedOn, openedBy, openedAt, closesAt, closedAt } = consultation;
    const { count = 0, settled = 0 } = counts.get(id) ?? {};
    return {
      id,
      question,
      basedOn,
      openedBy: names.get(openedBy) ?? "",
      openedAt: openedAt.toISOString(),
      closesAt: closesAt.toISOString(),
      until: lastDay(consultation, timeZone),
      closedAt: closedAt?.toISOString() ?? null,
      isOpen: isOpenAt(consultation, at),
      comments: count,
      settled,
    };
  };
}

/** The day before the midnight at which it ends. */
function lastDay({ closesAt }: Pick<ConsultationSummary, "closesAt">, timeZone: string): string {
  return dayIn(timeZone, new Date(closesAt.getTime() - 1));
}

/** Every consultation that there was, the newest first. */
export function* listConsultationsFor(
  db: Db,
  actor: Actor,
  at: Date,
): Work<Result<{ consultations: ConsultationRow[] }>> {
  const refused = yield* refuseUnless(db, actor, "readPolicy");
  if (refused) return refused;
  const { organisationId } = actor;
  const row = yield* rowMaker(db, organisationId, at);
  return succeed({ consultations: (yield* listConsultations(db, organisationId)).map(row) });
}

/** A draft as staff read it while it is open, and afterwards. */
export type ConsultationToRead = {
  consultation: ConsultationRow;
  language: PolicyLanguage;
  languages: PolicyLanguage[];
  document: PolicyDocument;
  /** What differs from the version that it followed; everything is new where there was none. */
  differences: Difference[];
  /** What the reader said of it, the newest first. */
  comments: SaidComment[];
};

/**
 * A consultation, or the one that is open. It stays readable once it is over: whoever commented reads again what of.
 * @param language the one to read it in, where it was opened in that one
 */
export function* findConsultationToRead(
  db: Db,
  actor: Actor,
  { id, language: wanted }: { id?: string | undefined; language?: PolicyLanguage | undefined },
  at: Date,
): Work<Result<ConsultationToRead>> {
  const refused = yield* refuseUnless(db, actor, "readPolicy");
  if (refused) return refused;
  const { organisationId } = actor;
  const asked = id ?? (yield* findOpenConsultation(db, organisationId, at))?.id;
  const found = asked === undefined ? undefined : yield* findConsultation(db, organisationId, asked);
  const frozen = found && frozenDocument(found, wanted);
  if (!frozen) return refuse("not-found");
  const { document, languages } = frozen;
  const { language } = document;
  const before =
    found.basedOn === null
      ? undefined
      : yield* findDocumentText(db, organisationId, found.basedOn, language, "staff");
  const about = { isOpen: isOpenAt(found, at), parts: partsToSpeakOf(document) };
  const row = yield* rowMaker(db, organisationId, at);
  return succeed({
    consultation: row(found),
    language,
    languages,
    document,
    differences: compareDocuments(
      before === undefined ? undefined : (JSON.parse(before) as PolicyDocument),
      document,
    ),
    comments: yield* findOwnComments(db, actor, found.id, about),
  });
}

/** One comment, and who made it. */
export type CommentRow = Pick<ConsultationComment, "id" | "text" | "outcome" | "reply"> & {
  who: string;
  /** They belong to the organisation no more. */
  hasLeft: boolean;
  at: string;
  settledBy: string | null;
  settledAt: string | null;
};

/** What was said of one clause or standard, or of the whole, where there is no clause. */
export type CommentGroup = {
  clause: string | null;
  heading: string | null;
  clauseNumber: string | null;
  origin: PartOrigin | null;
  people: number;
  unsettled: number;
  comments: CommentRow[];
};

export type CommentsToSettle = {
  consultation: ConsultationRow;
  /** The language of the headings. */
  language: PolicyLanguage;
  groups: CommentGroup[];
};

/**
 * Everything that was said in a consultation, of the whole first and then in the order of the draft.
 * @param wanted the language for headings, where the draft was opened in it
 */
export function* findComments(
  db: Db,
  actor: Actor,
  id: string,
  wanted: PolicyLanguage,
  at: Date,
): Work<Result<CommentsToSettle>> {
  const refused = yield* refuseUnless(db, actor, "readComments");
  if (refused) return refused;
  const { organisationId } = actor;
  const found = yield* findConsultation(db, organisationId, id);
  const frozen = found && frozenDocument(found, wanted);
  if (!frozen) return refuse("not-found");
  const { document } = frozen;
  const people = new Map((yield* listNames(db, organisationId)).map((each) => [each.personId, each]));
  const comments = yield* listComments(db, organisationId, id);
  const row = yield* rowMaker(db, organisationId, at);
  const parts = partsToSpeakOf(document);
  const groupOf = (clause: string | null, some: readonly ConsultationComment[]): CommentGroup => {
    const part = parts.find((each) => each.id === clause);
    return {
      clause,
      heading: part?.heading ?? clause,
      clauseNumber: part?.number ?? null,
      origin: (clause !== null && originOf(document, clause)) || null,
      people: new Set(some.map(({ personId }) => personId)).size,
      unsettled: some.filter(({ outcome }) => outcome === null).length,
      comments: some.map((comment) => {
        const person = people.get(comment.personId);
        const { settledBy, settledAt } = comment;
        return {
          id: comment.id,
          text: comment.text,
          outcome: comment.outcome,
          reply: comment.reply,
          who: person?.name ?? "",
          hasLeft: person?.removedAt !== null,
          at: comment.at.toISOString(),
          settledBy: settledBy === null ? null : (people.get(settledBy)?.name ?? ""),
          settledAt: settledAt?.toISOString() ?? null,
        };
      }),
    };
  };
  const of = (clause: string | null) => comments.filter((comment) => comment.clause === clause);
  const known = new Set(parts.map((part) => part.id));
  // A language may lack a part that another has.
  const others = new Set(
    comments.flatMap(({ clause }) => (clause === null || known.has(clause) ? [] : [clause])),
  );
  return succeed({
    consultation: row(found),
    language: document.language,
    groups: [null, ...parts.map((part) => part.id), ...others]
      .map((clause) => groupOf(clause, of(clause)))
      .filter((group) => group.comments.length > 0),
  });
}

/** The last day of the consultation that is open, as an ISO date; nothing where none is. */
export function* findOpenUntil(
  db: Db,
  { organisationId }: Pick<Actor, "organisationId">,
  at: Date,
): Work<string | null> {
  const open = yield* findOpenConsultation(db, organisationId, at);
  if (!open) return null;
  const timeZone = (yield* findOrganisation(db, organisationId))?.settings.timeZone ?? "UTC";
  return lastDay(open, timeZone);
}

/** What whoever publishes should know: until which day the draft is open to staff, and what was not settled yet. */
export type ConsultationNotice = { openUntil: string | null; unsettled: number };

export function* findConsultationNotice(
  db: Db,
  actor: Pick<Actor, "organisationId">,
  at: Date,
): Work<ConsultationNotice> {
  const counts = yield* countComments(db, actor.organisationId);
  return {
    openUntil: yield* findOpenUntil(db, actor, at),
    unsettled: counts.reduce((sum, { count, settled }) => sum + count - settled, 0),
  };
}
