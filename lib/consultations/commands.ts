/** A draft is opened to staff, they say what they think of it, and hear what comes of it. */
import {
  closeOpenConsultation,
  type ConsultationComment,
  type ConsultationSummary,
  findComment,
  findConsultation,
  findOpenConsultation,
  insertComment,
  insertConsultation,
  listComments,
  prolongOpenConsultation,
  removeComment,
  rewriteComment,
  settleComment,
} from "../../db/consultations.ts";
import { makeId } from "../../db/ids.ts";
import { findOrganisation } from "../../db/organisations.ts";
import type { Tx, Work } from "../../db/work.ts";
import type { PolicyDocument } from "../document/document.ts";
import { endOfConsultation, isOpenAt, longestConsultation } from "../handbook/consultation.ts";
import { partsToSpeakOf } from "../handbook/parts.ts";
import { dayIn } from "../language/dates.ts";
import { refuse, refuseFields } from "../language/words.ts";
import type { Actor } from "../members/actor.ts";
import { refuseUnless } from "../members/queries.ts";
import { baseOf, listStandingVersions } from "../publication/queries.ts";
import { freeze, type FrozenDocument } from "../publication/version.ts";
import { type Result, succeed } from "../result.ts";
import { tellWriters } from "../said/commands.ts";
import { findDraft } from "../workbook/queries.ts";
import type { CommentForm, ConsultationChange, ConsultationForm, SettlementForm } from "./forms.ts";

/** How much one person may say of one draft. */
const mostComments = 200;

/** The moment at which a consultation ends that is open until a day, or what is wrong with the day. */
function* endOf(tx: Tx, { organisationId }: Actor, until: string, at: Date): Work<Result<Date, "invalid">> {
  const timeZone = (yield* findOrganisation(tx, organisationId))?.settings.timeZone ?? "UTC";
  const end = endOfConsultation(until, { today: dayIn(timeZone, at), timeZone });
  if (end.ok) return succeed(end.moment);
  return refuseFields({
    until: end.fault === "too-far" ? { code: "too-far", values: { days: longestConsultation } } : end.fault,
  });
}

/**
 * Opens the draft as it is to staff, until the end of a day. What they read is frozen now: saving on changes nothing
 * of it.
 */
export function* openConsultation(
  tx: Tx,
  actor: Actor,
  { until, question }: ConsultationForm,
  at: Date,
): Work<Result<{ id: string; closesAt: string }>> {
  const refused = yield* refuseUnless(tx, actor, "openConsultations");
  if (refused) return refused;
  const { organisationId, personId } = actor;
  if (yield* findOpenConsultation(tx, organisationId, at)) return refuse("consultation-open");
  const end = yield* endOf(tx, actor, until, at);
  if (!end.ok) return end;
  const draft = yield* findDraft(tx, organisationId);
  if (!draft.ok) return refuse("draft-not-read");
  const documents = freeze(draft.workbook).documents.filter(({ edition }) => edition === "staff");
  const id = makeId(at);
  yield* insertConsultation(tx, organisationId, {
    id,
    question: question ?? null,
    basedOn: baseOf(yield* listStandingVersions(tx, organisationId))?.number ?? null,
    documents: JSON.stringify(documents),
    openedBy: personId,
    openedAt: at,
    closesAt: end.value,
  });
  return succeed({ id, closesAt: end.value.toISOString() });
}

/** Ends the consultation that is open, or moves its last day. */
export function* changeConsultation(
  tx: Tx,
  actor: Actor,
  id: string,
  change: ConsultationChange,
  at: Date,
): Work<Result<{ closesAt: string }>> {
  const refused = yield* refuseUnless(tx, actor, "openConsultations");
  if (refused) return refused;
  const { organisationId } = actor;
  if (!(yield* findConsultation(tx, organisationId, id))) return refuse("not-found");
  const open = yield* findOpenConsultation(tx, organisationId, at);
  if (open?.id !== id) return refuse("consultation-over");
  if (change.do === "close") {
    yield* closeOpenConsultation(tx, organisationId, at);
    return succeed({ closesAt: at.toISOString() });
  }
  const end = yield* endOf(tx, actor, change.until, at);
  if (!end.ok) return end;
  yield* prolongOpenConsultation(tx, organisationId, end.value, at);
  return succeed({ closesAt: end.value.toISOString() });
}

/** Whether a part stands in a consultation, in any of its languages. */
function hasPart({ documents }: { documents: string }, id: string): boolean {
  return (JSON.parse(documents) as FrozenDocument[]).some(({ text }) =>
    partsToSpeakOf(JSON.parse(text) as PolicyDocument).some((part) => part.id === id),
  );
}

/** Says something of a draft that is open: of a clause or a standard of it, or of the whole. */
export function* commentOn(
  tx: Tx,
  actor: Actor,
  consultationId: string,
  { text, clause }: CommentForm,
  at: Date,
): Work<Result<{ id: string }>> {
  const refused = yield* refuseUnless(tx, actor, "comment");
  if (refused) return refused;
  const { organisationId, personId } = actor;
  const consultation = yield* findConsultation(tx, organisationId, consultationId);
  if (!consultation) return refuse("not-found");
  if (!isOpenAt(consultation, at)) return refuse("consultation-over");
  if (clause !== undefined && !hasPart(consultation, clause)) return refuse("not-found");
  const own = (yield* listComments(tx, organisationId, consultationId)).filter(
    (each) => each.personId === personId,
  );
  if (own.length >= mostComments) return refuse("list-full", { most: mostComments });
  const id = makeId(at);
  yield* insertComment(tx, organisationId, {
    id,
    consultationId,
    clause: clause ?? null,
    text,
    personId,
    at,
  });
  return succeed({ id });
}

/** A comment of the actor's own with the consultation that it belongs to. */
function* findOwn(
  tx: Tx,
  { organisationId, personId }: Actor,
  consultationId: string,
  id: string,
): Work<{ comment: ConsultationComment; consultation: ConsultationSummary } | undefined> {
  const comment = yield* findComment(tx, organisationId, id);
  if (comment?.personId !== personId || comment.consultationId !== consultationId) return undefined;
  const consultation = yield* findConsultation(tx, organisationId, consultationId);
  return consultation && { comment, consultation };
}

/** Says it in other words, while the draft is open and nobody has settled it. */
export function* changeComment(
  tx: Tx,
  actor: Actor,
  consultationId: string,
  id: string,
  { text }: { text: string },
  at: Date,
): Work<Result<undefined>> {
  const refused = yield* refuseUnless(tx, actor, "comment");
  if (refused) return refused;
  const own = yield* findOwn(tx, actor, consultationId, id);
  if (!own) return refuse("not-found");
  if (!isOpenAt(own.consultation, at)) return refuse("consultation-over");
  if (!(yield* rewriteComment(tx, actor.organisationId, id, { text, at }))) return refuse("comment-settled");
  return succeed(undefined);
}

/** Takes back what one said oneself, while the draft is open and nobody has settled it. */
export function* takeCommentBack(
  tx: Tx,
  actor: Actor,
  consultationId: string,
  id: string,
  at: Date,
): Work<Result<undefined>> {
  const refused = yield* refuseUnless(tx, actor, "comment");
  if (refused) return refused;
  const own = yield* findOwn(tx, actor, consultationId, id);
  if (!own) return refuse("not-found");
  if (!isOpenAt(own.consultation, at)) return refuse("consultation-over");
  if (!(yield* removeComment(tx, actor.organisationId, id))) return refuse("comment-settled");
  return succeed(undefined);
}

/** Says of all of these comments what comes of them, or of none, and tells whoever made them. */
export function* settleComments(
  tx: Tx,
  actor: Actor,
  consultationId: string,
  { ids, outcome, reply, again }: SettlementForm,
  { at, origin }: { at: Date; origin: string },
): Work<Result<{ settled: number }>> {
  const refused = yield* refuseUnless(tx, actor, "openConsultations");
  if (refused) return refused;
  const { organisationId, personId } = actor;
  const there = new Map(
    (yield* listComments(tx, organisationId, consultationId)).map((comment) => [comment.id, comment]),
  );
  const wanted = [...new Set(ids)];
  for (const id of wanted) {
    const comment = there.get(id);
    if (!comment) return refuse("not-found");
    if (!again && comment.outcome !== null) return refuse("comment-settled");
  }
  const said = { outcome, reply: reply ?? null, settledBy: personId, settledAt: at };
  const writers: string[] = [];
  for (const id of wanted) {
    const comment = yield* settleComment(tx, organisationId, id, said, again);
    if (comment) writers.push(comment.personId);
  }
  yield* tellWriters(tx, actor, writers, { at, origin });
  return succeed({ settled: writers.length });
}
