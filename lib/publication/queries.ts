import { findDocumentText, listVersions } from "../../db/versions.ts";
import type { Db, Work } from "../../db/work.ts";
import type { PolicyDocument } from "../document/document.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { nextNumber } from "./version.ts";

/** What a publisher sees of what customers read now. */
export type InForce = {
  number: string | undefined;
  /** The number that the next version gets. */
  next: string;
  /** The public document in the language that the policy is written in, where it was published in it. */
  document: PolicyDocument | undefined;
};

export function* findInForce(db: Db, organisationId: OrganisationId, language: string): Work<InForce> {
  const [latest] = yield* listVersions(db, organisationId);
  const number = latest?.number;
  const text =
    number === undefined
      ? undefined
      : yield* findDocumentText(db, organisationId, number, language, "public");
  return {
    number,
    next: nextNumber(number),
    document: text === undefined ? undefined : (JSON.parse(text) as PolicyDocument),
  };
}
