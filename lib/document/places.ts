/** Where a goal is read: everything that changes with it. */
import type { PolicyLanguage } from "../language/phrase.ts";
import type { Difference } from "./compare.ts";
import { partsOf } from "./compare.ts";
import type { Edition, PolicyDocument } from "./document.ts";

/** A place of a document that a goal touches: the standard itself, or a clause that promises it. */
export type GoalPlace = Pick<Difference, "what" | "id" | "section" | "heading" | "number"> & {
  language: PolicyLanguage;
  edition: Edition;
  text: string;
};

/** Every place that a goal touches in any of these documents, in the order of the documents and of reading. */
export function placesOf(goalId: string, documents: readonly PolicyDocument[]): GoalPlace[] {
  return documents.flatMap((document) => {
    const { language, edition, sections } = document;
    const promising = new Set(
      sections.flatMap(({ clauses }) =>
        clauses.filter(({ goals }) => goals.includes(goalId)).map(({ id }) => id),
      ),
    );
    return partsOf(document)
      .filter(({ what, id }) =>
        what === "standard"
          ? id === goalId
          : (what === "clause" || what === "principle") && promising.has(id),
      )
      .map((part): GoalPlace => ({ ...part, language, edition }));
  });
}
