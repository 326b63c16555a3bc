/** What somebody said of the policy and of drafts, and what came of it: for whoever said it. */
import { type ClauseRemark, listClauseRemarksBy } from "../../db/clause-remarks.ts";
import {
  type Consultation,
  type ConsultationComment,
  findConsultation,
  listCommentsBy,
} from "../../db/consultations.ts";
import { listReminded } from "../../db/reminders.ts";
import type { Db, Work } from "../../db/work.ts";
import { isOpenAt } from "../handbook/consultation.ts";
import { partsToSpeakOf, type SpokenPart } from "../handbook/parts.ts";
import type { PolicyLanguage } from "../language/text.ts";
import type { Actor } from "../members/actor.ts";
import { refuseUnless } from "../members/queries.ts";
import type { FrozenDocument } from "../publication/version.ts";
import type { PolicyDocument } from "../document/document.ts";
import { type Result, succeed } from "../result.ts";
import type { Said, SaidComment, SaidRemark } from "./said.ts";

/** What is noted once the answer to something was read by whoever said it. */
export const answerRead = "answer-read";
export const answerName = (id: string, answeredAt: Date): string => `${id} ${answeredAt.toISOString()}`;

type Answered = { id: string; answeredAt: Date };

/** What came of what somebody said, as far as they have not read it. */
export function* listUnreadAnswers(db: Db, { organisationId, personId }: Actor): Work<Answered[]> {
  const remarks = yield* listClauseRemarksBy(db, organisationId, personId);
  const comments = yield* listCommentsBy(db, organisationId, personId);
  const answered = [
    ...remarks.map(({ id, answeredAt }) => ({ id, answeredAt })),
    ...comments.map(({ id, settledAt }) => ({ id, answeredAt: settledAt })),
  ].filter((each): each is Answered => each.answeredAt !== null);
  const names = answered.map(({ id, answeredAt }) => answerName(id, answeredAt));
  const read = new Set(yield* listReminded(db, organisationId, answerRead, names));
  return answered.filter(({ id, answeredAt }) => !read.has(answerName(id, answeredAt)));
}

/** The document of a consultation in a language, or in its first. */
export function frozenDocument(
  { documents }: Pick<Consultation, "documents">,
  wanted: PolicyLanguage | undefined,
): { document: PolicyDocument; languages: PolicyLanguage[] } | undefined {
  const frozen = JSON.parse(documents) as FrozenDocument[];
  const found = frozen.find(({ language }) => language === wanted) ?? frozen[0];
  if (!found) return undefined;
  return {
    document: JSON.parse(found.text) as PolicyDocument,
    languages: frozen.map(({ language }) => language as PolicyLanguage),
  };
}

function saidRemark(remark: ClauseRemark, unread: ReadonlySet<string>): SaidRemark {
  const { id, number, clause, heading, kind, text, at, outcome, answer, answeredAt } = remark;
  return {
    id,
    number,
    clause,
    heading,
    kind,
    text,
    at: at.toISOString(),
    outcome,
    answer,
    answeredAt: answeredAt?.toISOString() ?? null,
    isNew: unread.has(id),
  };
}

/** What is known of the draft that a comment is about. */
type About = { isOpen: boolean; parts: readonly SpokenPart[] };

function saidComment(
  comment: ConsultationComment,
  { isOpen, parts }: About,
  unread: ReadonlySet<string>,
): SaidComment {
  const { id, consultationId, clause, text, at, outcome, reply, settledAt } = comment;
  return {
    id,
    consultation: consultationId,
    clause,
    heading: clause === null ? null : (parts.find((part) => part.id === clause)?.heading ?? clause),
    text,
    at: at.toISOString(),
    outcome,
    reply,
    settledAt: settledAt?.toISOString() ?? null,
    isNew: unread.has(id),
    isOpen: isOpen && outcome === null,
  };
}

/** What the actor said of clauses, and how many answers they have not read. */
export type OwnRemarks = { remarks: SaidRemark[]; news: number };

/** The same as is shown beside the clauses, the newest first: without the drafts, whose texts are long. */
export function* findOwnRemarks(db: Db, actor: Actor): Work<OwnRemarks> {
  const { organisationId, personId } = actor;
  const unread = new Set((yield* listUnreadAnswers(db, actor)).map(({ id }) => id));
  const remarks = yield* listClauseRemarksBy(db, organisationId, personId);
  return { remarks: remarks.map((remark) => saidRemark(remark, unread)).reverse(), news: unread.size };
}

/** What the actor said of one draft, the newest first. */
export function* findOwnComments(
  db: Db,
  actor: Actor,
  consultationId: string,
  about: About,
): Work<SaidComment[]> {
  const unread = new Set((yield* listUnreadAnswers(db, actor)).map(({ id }) => id));
  return (yield* listCommentsBy(db, actor.organisationId, actor.personId))
    .filter((comment) => comment.consultationId === consultationId)
    .map((comment) => saidComment(comment, about, unread))
    .reverse();
}

/** Everything that the actor said, the newest first. */
export function* findSaid(
  db: Db,
  actor: Actor,
  language: PolicyLanguage | undefined,
  at: Date,
): Work<Result<Said>> {
  const refused = yield* refuseUnless(db, actor, "readPolicy");
  if (refused) return refused;
  const { organisationId, personId } = actor;
  const unread = new Set((yield* listUnreadAnswers(db, actor)).map(({ id }) => id));
  const remarks = yield* listClauseRemarksBy(db, organisationId, personId);
  const comments = yield* listCommentsBy(db, organisationId, personId);
  const known = new Map<string, About>();
  for (const { consultationId } of comments) {
    if (known.has(consultationId)) continue;
    const consultation = yield* findConsultation(db, organisationId, consultationId);
    const frozen = consultation && frozenDocument(consultation, language);
    known.set(consultationId, {
      isOpen: consultation !== undefined && isOpenAt(consultation, at),
      parts: frozen ? partsToSpeakOf(frozen.document) : [],
    });
  }
  return succeed({
    remarks: remarks.map((remark) => saidRemark(remark, unread)).reverse(),
    comments: comments
      .map((comment) =>
        saidComment(comment, known.get(comment.consultationId) ?? { isOpen: false, parts: [] }, unread),
      )
      .reverse(),
  });
}
