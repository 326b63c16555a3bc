/** What differs between two documents for whoever reads them: by the stable ids of standards and clauses. */
import { plain, type Rich } from "../language/rich.ts";
import type { PolicyDocument } from "./document.ts";
import { clauseText } from "./rewording.ts";

export type Change = {
  what: "vision" | "standard" | "clause" | "contact";
  id: string;
  kind: "added" | "changed" | "removed";
  /** What it is called: the heading of a clause, the name of a channel; empty for the vision. */
  name: string;
  before?: string;
  after?: string;
};

type Part = { what: Change["what"]; id: string; name: string; text: string };

function partsOf(document: PolicyDocument): Part[] {
  const say = (text: Rich) => plain(text, document.language);
  return [
    ...(document.vision
      ? [{ what: "vision" as const, id: "vision", name: "", text: say(document.vision) }]
      : []),
    ...document.goals.map(({ id, subject, statement }) => ({
      what: "standard" as const,
      id,
      name: say(subject),
      text: say(statement),
    })),
    ...document.sections.flatMap(({ clauses }) =>
      clauses.map((clause) => ({
        what: "clause" as const,
        id: clause.id,
        name: say(clause.heading),
        text: clauseText(clause, document.language),
      })),
    ),
    ...document.contact.map(({ id, name, address, hours }) => ({
      what: "contact" as const,
      id,
      name: say(name),
      text: [say(address), say(hours)].filter((line) => line !== "").join("\n"),
    })),
  ];
}

const keyOf = ({ what, id }: Part) => `${what} ${id}`;

/** Every difference in the order of the later document, what was removed last. Both are in the same language. */
export function changesBetween(before: PolicyDocument | undefined, after: PolicyDocument): Change[] {
  const old = new Map((before ? partsOf(before) : []).map((part) => [keyOf(part), part]));
  const changes = partsOf(after).flatMap((part): Change[] => {
    const { what, id, name, text } = part;
    const was = old.get(keyOf(part));
    old.delete(keyOf(part));
    if (!was) return [{ what, id, kind: "added", name, after: text }];
    if (was.text === text) return [];
    return [{ what, id, kind: "changed", name, before: was.text, after: text }];
  });
  const removed = [...old.values()].map(({ what, id, name, text }): Change => ({
    what,
    id,
    kind: "removed",
    name,
    before: text,
  }));
  return [...changes, ...removed];
}
