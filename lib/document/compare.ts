/** What differs between two documents for whoever reads them: by the stable ids of standards and clauses. */
import { joinRich, plain, type Rich } from "../language/rich.ts";
import type { GoalView, PolicyDocument, Section } from "./document.ts";
import { clauseText } from "./rewording.ts";

export const differenceKinds = ["added", "removed", "moved", "changed"] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

export const comparedParts = ["vision", "principle", "standard", "clause", "contact"] as const;

/** One part of the policy that is not as it was. Texts have a line for each paragraph, item, fact and row. */
export type Difference = {
  what: (typeof comparedParts)[number];
  id: string;
  /** Added or removed; or else moved, changed, or both. */
  kinds: readonly DifferenceKind[];
  section: Section["id"];
  /** What it is called: the heading of a clause, the name of a channel; empty for the vision. */
  heading: string;
  /** What it was called, where that was something else. */
  oldHeading?: string;
  /** "3.2", in each of the two: a clause that others moved in front of has another number without having moved. */
  number?: string;
  oldNumber?: string;
  before?: string;
  after?: string;
};

/** Where readers find a part: the anchor of the clause or the standard on every page of the policy. */
export const anchorOf = ({ what, id }: Pick<Difference, "what" | "id">): string =>
  what === "standard" ? `standard-${id}` : id;

export type Part = Pick<Difference, "what" | "id" | "section" | "heading" | "number"> & { text: string };

/** What customers read of a standard, line by line, as it stands on the page. */
function standardText(
  { sentence, bands, remedy, counting }: GoalView,
  language: PolicyDocument["language"],
): string {
  const colon = language === "en" ? ": " : "：";
  const lines: Rich[] = [
    sentence,
    ...bands.map(({ when, limit }) => joinRich([when, limit], colon)),
    ...remedy,
    ...counting,
  ];
  return lines.map((line) => plain(line, language)).join("\n");
}

/** The parts of a document that are compared, in reading order, each with its text. */
export function partsOf(document: PolicyDocument): Part[] {
  const { language } = document;
  const say = (text: Rich) => plain(text, language);
  const vision: Part[] = document.vision
    ? [{ what: "vision", id: "vision", section: "vision", heading: "", text: say(document.vision) }]
    : [];
  const standards = document.goals.map((goal): Part => ({
    what: "standard",
    id: goal.id,
    section: "standards",
    heading: say(goal.subject),
    text: standardText(goal, language),
  }));
  const clauses = ({ id: section, clauses: own }: Section) =>
    own.map((clause): Part => ({
      what: section === "principles" ? "principle" : "clause",
      id: clause.id,
      section,
      heading: say(clause.heading),
      number: clause.number,
      text: clauseText(clause, language),
    }));
  const contact = document.contact.map(({ id, name, address, hours }): Part => ({
    what: "contact",
    id,
    section: "contact",
    heading: say(name),
    text: [address, hours]
      .map(say)
      .filter((line) => line !== "")
      .join("\n"),
  }));
  // In reading order, wherever the sections stand; standards and ways to reach us have sections without clauses.
  const inSections = document.sections.flatMap((section) => [
    ...(section.id === "standards" ? standards : []),
    ...(section.id === "contact" ? contact : []),
    ...clauses(section),
  ]);
  return [...vision, ...inSections];
}

const keyOf = ({ what, id }: Pick<Part, "what" | "id">) => `${what} ${id}`;

/** The longest list of keys that stand in both in the same order: those that did not move. */
function commonOrder(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((key, at) => [key, at]));
  const entries: { key: string; at: number; previous: number }[] = [];
  /** The entry that ends the best rising run of each length: the one that leaves most room. */
  const tails: number[] = [];
  for (const key of after) {
    const at = place.get(key);
    if (at === undefined) continue;
    const found = tails.findIndex((tail) => (entries[tail]?.at ?? 0) >= at);
    const length = found === -1 ? tails.length : found;
    entries.push({ key, at, previous: tails[length - 1] ?? -1 });
    tails[length] = entries.length - 1;
  }
  const kept = new Set<string>();
  for (let entry = entries[tails.at(-1) ?? -1]; entry; entry = entries[entry.previous]) kept.add(entry.key);
  return kept;
}

/**
 * Every difference in the order of the later document, what was removed last. A part has moved where it no longer
 * stands in the same order with the others of its section. Throws where the two are not in the same language and
 * edition: they have nothing to be compared by.
 */
export function compareDocuments(before: PolicyDocument | undefined, after: PolicyDocument): Difference[] {
  if (before && (before.language !== after.language || before.edition !== after.edition))
    throw new Error(
      `A document in ${before.language} (${before.edition}) cannot be compared with one in ${after.language} (${after.edition}).`,
    );
  const oldParts = before ? partsOf(before) : [];
  const newParts = partsOf(after);
  const old = new Map(oldParts.map((part) => [keyOf(part), part]));
  const unmoved = new Set(
    comparedParts.flatMap((what) => {
      const keys = (parts: readonly Part[]) => parts.filter((part) => part.what === what).map(keyOf);
      const now = new Set(keys(newParts));
      return [
        ...commonOrder(
          keys(oldParts).filter((key) => now.has(key)),
          keys(newParts),
        ),
      ];
    }),
  );
  const differences = newParts.flatMap((part): Difference[] => {
    const { text, ...named } = part;
    const was = old.get(keyOf(part));
    old.delete(keyOf(part));
    if (!was) return [{ ...named, kinds: ["added"], after: text }];
    const kinds: DifferenceKind[] = [
      ...(unmoved.has(keyOf(part)) ? [] : (["moved"] as const)),
      ...(was.text === text && was.heading === part.heading ? [] : (["changed"] as const)),
    ];
    if (kinds.length === 0) return [];
    return [
      {
        ...named,
        kinds,
        ...(was.heading === part.heading ? {} : { oldHeading: was.heading }),
        ...(was.number === undefined ? {} : { oldNumber: was.number }),
        before: was.text,
        after: text,
      },
    ];
  });
  const removed = [...old.values()].map(({ text, number, ...named }): Difference => ({
    ...named,
    kinds: ["removed"],
    ...(number === undefined ? {} : { oldNumber: number }),
    before: text,
  }));
  return [...differences, ...removed];
}
