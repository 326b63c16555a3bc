/** Clauses and standards of a version, as those name them who learn and teach it. */
import { anchorOf, compareDocuments, partsOf } from "../document/compare.ts";
import type { Audience, PolicyDocument, Section } from "../document/document.ts";

/** A clause or a standard. `anchor` is its place on every page of the policy: `speed.waits`, `standard-calls`. */
export type LearntPart = {
  anchor: string;
  section: Section["id"];
  /** What its section is called. */
  title: string;
  /** "3.2"; a standard has none. */
  number?: string;
  heading: string;
};

const isLearnt = ({ what }: { what: string }) =>
  what === "clause" || what === "principle" || what === "standard";

/** Everything of a document that can be learnt, in reading order. */
export function learntParts(document: PolicyDocument): LearntPart[] {
  const titles = new Map(document.sections.map(({ id, title }) => [id, title]));
  return partsOf(document)
    .filter(isLearnt)
    .map((part) => ({
      anchor: anchorOf(part),
      section: part.section,
      title: titles.get(part.section) ?? "",
      ...(part.number === undefined ? {} : { number: part.number }),
      heading: part.heading,
    }));
}

/** The anchors of what is new in a version, and of what reads otherwise than in the version before. */
export function changedAnchors(
  before: PolicyDocument,
  after: PolicyDocument,
): { added: string[]; changed: string[] } {
  const learnt = compareDocuments(before, after).filter(isLearnt);
  const those = (kind: "added" | "changed") =>
    learnt.filter(({ kinds }) => kinds.includes(kind)).map(anchorOf);
  return { added: those("added"), changed: those("changed") };
}

/** Whom each clause and each standard of a document is for, by anchor. */
export function audiencesOf({ sections, goals }: PolicyDocument): Map<string, Audience> {
  const standards = goals.map(({ id, audience }): [string, Audience] => [
    anchorOf({ what: "standard", id }),
    audience,
  ]);
  const clauses = sections.flatMap((section) =>
    section.clauses.map(({ id, audience }): [string, Audience] => [
      anchorOf({ what: "clause", id }),
      audience,
    ]),
  );
  return new Map([...standards, ...clauses]);
}
