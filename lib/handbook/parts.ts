/** The parts of a policy that one can say something of: its clauses and its standards, by their ids. */
import { partsOf } from "../document/compare.ts";
import type { PolicyDocument } from "../document/document.ts";

export type SpokenPart = Pick<ReturnType<typeof partsOf>[number], "id" | "heading" | "number" | "text">;

/** Every clause and standard in reading order. No two have one id: that of a clause has a dot in it. */
export function partsToSpeakOf(document: PolicyDocument): SpokenPart[] {
  return partsOf(document)
    .filter(({ what }) => what === "standard" || what === "clause" || what === "principle")
    .map(({ id, heading, number, text }) => ({
      id,
      heading,
      ...(number === undefined ? {} : { number }),
      text,
    }));
}

/** Where a part stands on every page of the policy: the fragment of its address. */
export function placeOfPart(id: string): string {
  return id.includes(".") ? id : `standard-${id}`;
}

/** Where the answer is given that a part is made of: a question of a step, or a goal. */
export type PartOrigin = { step: string; question: string } | { step: "goals"; goal: string };

export function originOf(document: PolicyDocument, id: string): PartOrigin | undefined {
  if (document.goals.some((goal) => goal.id === id)) return { step: "goals", goal: id };
  const clause = document.sections.flatMap(({ clauses }) => clauses).find((each) => each.id === id);
  const [question] = clause?.origin.questions ?? [];
  return clause && question !== undefined ? { step: clause.origin.step, question } : undefined;
}

/** What became of a part from one state of the policy to another, in every language that both have. */
export type PartSince = "same" | "changed" | "gone";

/**
 * @param before by language
 * @param now by language
 */
export function partSince(
  id: string,
  before: ReadonlyMap<string, readonly SpokenPart[]>,
  now: ReadonlyMap<string, readonly SpokenPart[]>,
): PartSince {
  const find = (parts: readonly SpokenPart[] | undefined) => parts?.find((each) => each.id === id);
  if (![...now.values()].some((parts) => find(parts))) return "gone";
  const both = [...now.keys()].filter((language) => before.has(language));
  const isSame = both.every((language) => {
    const [earlier, later] = [find(before.get(language)), find(now.get(language))];
    return earlier?.text === later?.text && earlier?.heading === later?.heading;
  });
  return both.length > 0 && isSame ? "same" : "changed";
}
