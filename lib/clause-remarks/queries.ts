/** What staff say of clauses, as those see it who decide about them. */
import { type ClauseRemark, listClauseRemarks, listTroubled } from "../../db/clause-remarks.ts";
import { listNames } from "../../db/people.ts";
import { findDocumentText, listDocumentLanguages } from "../../db/versions.ts";
import type { Db, Work } from "../../db/work.ts";
import type { PolicyDocument } from "../document/document.ts";
import { isOver } from "../handbook/clause-remark.ts";
import { originOf, partSince, type PartOrigin, type PartSince, partsToSpeakOf } from "../handbook/parts.ts";
import { type Trouble, troublesOf } from "../handbook/trouble.ts";
import type { PolicyLanguage } from "../language/text.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { refuseUnless } from "../members/queries.ts";
import { may } from "../members/rights.ts";
import { inForceAt } from "../publication/in-force.ts";
import { listStandingVersions } from "../publication/queries.ts";
import { type Result, succeed } from "../result.ts";

/** One thing that was said of a clause, and by whom. */
export type ClauseRemarkRow = Pick<ClauseRemark, "id" | "number" | "kind" | "text" | "outcome" | "answer"> & {
  who: string;
  /** They belong to the organisation no more. */
  hasLeft: boolean;
  at: string;
  answeredBy: string | null;
  answeredAt: string | null;
  /** What became of the clause since that version; only where it is not over. */
  since: PartSince | null;
};

export type ClauseTrouble = Omit<Trouble<ClauseRemarkRow>, "remarks"> & {
  /** Its heading as it is in force; as it was read where it is no more. */
  heading: string;
  /** The language of the heading, where that is known. */
  language: PolicyLanguage | null;
  /** What it says, in that language; nothing where it is no more. */
  text: string | null;
  /** "3.2"; nothing for a standard. */
  clauseNumber: string | null;
  origin: PartOrigin | null;
  /** Everybody who waits for an answer read it before it was changed, or taken out. */
  hasChanged: boolean;
  remarks: ClauseRemarkRow[];
};

export type Troubles = { inForce: string | null; clauses: ClauseTrouble[] };

/** The staff edition of a version in every language that it was published in. */
function* staffDocuments(
  db: Db,
  organisationId: OrganisationId,
  number: string,
): Work<Map<PolicyLanguage, PolicyDocument>> {
  const documents = new Map<PolicyLanguage, PolicyDocument>();
  for (const language of yield* listDocumentLanguages(db, organisationId, number)) {
    const text = yield* findDocumentText(db, organisationId, number, language, "staff");
    if (text === undefined) continue;
    const document = JSON.parse(text) as PolicyDocument;
    documents.set(document.language, document);
  }
  return documents;
}

function partsIn(documents: ReadonlyMap<PolicyLanguage, PolicyDocument>) {
  return new Map([...documents].map(([language, document]) => [language, partsToSpeakOf(document)]));
}

/**
 * The clauses and standards that trouble staff, those that trouble most first.
 * @param wanted the language for headings, where the policy has it
 */
export function* findTroubles(
  db: Db,
  actor: Actor,
  wanted: PolicyLanguage,
  at: Date,
): Work<Result<Troubles>> {
  const refused = yield* refuseUnless(db, actor, "readClauseRemarks");
  if (refused) return refused;
  const { organisationId } = actor;
  const versions = yield* listStandingVersions(db, organisationId);
  const inForce = inForceAt(versions, at)?.number ?? null;
  const current =
    inForce === null
      ? new Map<PolicyLanguage, PolicyDocument>()
      : yield* staffDocuments(db, organisationId, inForce);
  const now = partsIn(current);
  const remarks = yield* listClauseRemarks(db, organisationId);
  const people = new Map((yield* listNames(db, organisationId)).map((each) => [each.personId, each]));
  const read = new Map([[inForce, now]]);
  /** Of versions that nobody waits for an answer about the texts are not asked for. */
  for (const { number } of remarks.filter((each) => !isOver(each)))
    if (!read.has(number)) read.set(number, partsIn(yield* staffDocuments(db, organisationId, number)));
  const shown = current.get(wanted) ?? [...current.values()][0];
  const numbers = versions.map(({ number }) => number).reverse();
  const rows = (trouble: Trouble<ClauseRemark>): ClauseRemarkRow[] =>
    trouble.remarks.map((remark) => {
      const { id, number, kind, text, outcome, answer, personId, answeredBy, answeredAt } = remark;
      const person = people.get(personId);
      const before = isOver(remark) || inForce === null ? undefined : read.get(number);
      return {
        id,
        number,
        kind,
        text,
        outcome,
        answer,
        who: person?.name ?? "",
        hasLeft: person?.removedAt !== null,
        at: remark.at.toISOString(),
        answeredBy: answeredBy === null ? null : (people.get(answeredBy)?.name ?? ""),
        answeredAt: answeredAt?.toISOString() ?? null,
        since: before ? partSince(trouble.clause, before, now) : null,
      };
    });
  return succeed({
    inForce,
    clauses: troublesOf(remarks, numbers).map((trouble): ClauseTrouble => {
      const part = shown && now.get(shown.language)?.find(({ id }) => id === trouble.clause);
      const said = rows(trouble);
      const waiting = said.filter((each) => !isOver(each));
      return {
        ...trouble,
        remarks: said,
        heading: part?.heading ?? trouble.remarks.at(-1)?.heading ?? "",
        language: part ? shown.language : null,
        text: part?.text ?? null,
        clauseNumber: part?.number ?? null,
        origin: (shown && originOf(shown, trouble.clause)) ?? null,
        hasChanged: waiting.length > 0 && waiting.every(({ since }) => since !== null && since !== "same"),
      };
    }),
  });
}

/** How many people a clause or a standard troubles now, by its id; nothing for whoever may not read what staff say. */
export function* countTroubled(db: Db, actor: Actor): Work<Record<string, number>> {
  if (!may(actor, "readClauseRemarks")) return {};
  const counts: Record<string, number> = {};
  for (const { clause } of yield* listTroubled(db, actor.organisationId))
    counts[clause] = (counts[clause] ?? 0) + 1;
  return counts;
}
