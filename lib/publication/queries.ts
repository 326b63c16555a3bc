import { findDocumentText, listVersions } from "../../db/versions.ts";
import type { Db, Work } from "../../db/work.ts";
import type { PolicyDocument } from "../document/document.ts";
import type { OrganisationId } from "../members/organisation.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { freeze, nextNumber } from "./version.ts";

/** What a publisher sees of what customers read now. */
export type InForce = {
  number: string | undefined;
  /** The number that the next version gets. */
  next: string;
  /** The public document in the language that the policy is written in, where it was published in it. */
  document: PolicyDocument | undefined;
  /** Whether the draft would be published as anything else than it was, in any language, to customers or to staff. */
  hasMoved: boolean;
};

export function* findInForce(db: Db, organisationId: OrganisationId, draft: Workbook): Work<InForce> {
  const [latest] = yield* listVersions(db, organisationId);
  const number = latest?.number;
  if (number === undefined) return { number, next: nextNumber(number), document: undefined, hasMoved: true };
  const [first] = draft.languages;
  let document: PolicyDocument | undefined;
  let hasMoved = false;
  for (const { language, edition, text } of freeze(draft).documents) {
    const published = yield* findDocumentText(db, organisationId, number, language, edition);
    if (published !== text) hasMoved = true;
    if (published !== undefined && language === first && edition === "public")
      document = JSON.parse(published) as PolicyDocument;
  }
  return { number, next: nextNumber(number), document, hasMoved };
}
