/** What staff say of a clause, and what is answered. */
import {
  answerClauseRemark,
  findClauseRemark,
  insertClauseRemark,
  listClauseRemarksBy,
  removeClauseRemark,
  rewriteClauseRemark,
} from "../../db/clause-remarks.ts";
import { makeId } from "../../db/ids.ts";
import { findDocumentText, listDocumentLanguages } from "../../db/versions.ts";
import type { Tx, Work } from "../../db/work.ts";
import type { PolicyDocument } from "../document/document.ts";
import { partsToSpeakOf } from "../handbook/parts.ts";
import { refuse } from "../language/words.ts";
import type { Actor } from "../members/actor.ts";
import { refuseUnless } from "../members/queries.ts";
import { type Result, succeed } from "../result.ts";
import { tellWriters } from "../said/commands.ts";
import type { ClauseAnswerForm, ClauseRemarkForm } from "./forms.ts";

/**
 * Says of a clause that it gets in the customer's way, or is not clear. Whoever says the same of the same version
 * again says it in other words, until it is answered; then it is said anew.
 */
export function* sayOfClause(
  tx: Tx,
  actor: Actor,
  { number, clause, kind, text, language }: ClauseRemarkForm,
  at: Date,
): Work<Result<{ id: string }>> {
  const refused = yield* refuseUnless(tx, actor, "sayOfClauses");
  if (refused) return refused;
  const { organisationId, personId } = actor;
  const published = yield* listDocumentLanguages(tx, organisationId, number);
  if (published.length === 0) return refuse("not-found");
  const document = yield* findDocumentText(tx, organisationId, number, language, "staff");
  if (document === undefined) return refuse("no-such-language");
  const part = partsToSpeakOf(JSON.parse(document) as PolicyDocument).find(({ id }) => id === clause);
  if (!part) return refuse("not-found");
  const words = { heading: part.heading, text: text ?? null, at };
  const before = (yield* listClauseRemarksBy(tx, organisationId, personId)).find(
    (each) => each.number === number && each.clause === clause && each.kind === kind && each.outcome === null,
  );
  if (before) {
    yield* rewriteClauseRemark(tx, organisationId, before.id, words);
    return succeed({ id: before.id });
  }
  const id = makeId(at);
  yield* insertClauseRemark(tx, organisationId, { id, number, clause, kind, personId, ...words });
  return succeed({ id });
}

/** Takes back what one said oneself, while nobody has answered it. */
export function* takeRemarkBack(tx: Tx, actor: Actor, id: string): Work<Result<undefined>> {
  const refused = yield* refuseUnless(tx, actor, "sayOfClauses");
  if (refused) return refused;
  const remark = yield* findClauseRemark(tx, actor.organisationId, id);
  if (remark?.personId !== actor.personId) return refuse("not-found");
  if (!(yield* removeClauseRemark(tx, actor.organisationId, id))) return refuse("remark-answered");
  return succeed(undefined);
}

/** Answers all of these remarks alike, or none of them, and tells whoever made them. */
export function* answerRemarks(
  tx: Tx,
  actor: Actor,
  { ids, outcome, answer, again }: ClauseAnswerForm,
  { at, origin }: { at: Date; origin: string },
): Work<Result<{ answered: number }>> {
  const refused = yield* refuseUnless(tx, actor, "answerClauseRemarks");
  if (refused) return refused;
  const { organisationId, personId } = actor;
  const wanted = [...new Set(ids)];
  for (const id of wanted) {
    const remark = yield* findClauseRemark(tx, organisationId, id);
    if (!remark) return refuse("not-found");
    if (!again && remark.outcome !== null) return refuse("remark-answered");
  }
  const said = { outcome, answer: answer ?? null, answeredBy: personId, answeredAt: at };
  const writers: string[] = [];
  for (const id of wanted) {
    const remark = yield* answerClauseRemark(tx, organisationId, id, said, again);
    if (remark) writers.push(remark.personId);
  }
  yield* tellWriters(tx, actor, writers, { at, origin });
  return succeed({ answered: writers.length });
}
