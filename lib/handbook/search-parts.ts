/** The parts of a policy document that can be found, as plain text: what a device keeps to search without a network. */
import { type Guide, limitLine } from "../discretion/guide.ts";
import type { Audience, Block, Clause, PolicyDocument, Section } from "../document/document.ts";
import { plain, type Rich } from "../language/rich.ts";
import type { Concern } from "../reading/reading.ts";

export type SearchedPart = {
  /** Where it stands on the page, without `#`. */
  anchor: string;
  /** The number of a clause. */
  number?: string;
  section: string;
  heading: string;
  /** What it says: a line for each paragraph, item, fact or row. */
  lines: readonly string[];
  /** Whose it is to the reader, where that is not everybody's. */
  concern?: Exclude<Concern, "all">;
  /** What explains and asks nothing of anybody: it comes after what does. */
  isBackground?: true;
  /** It is a situation of the guide, which the clause of its limit says in this line. */
  situation?: { row: string };
};

/** Sections that say why, and not what to do. */
const background: ReadonlySet<Section["id"]> = new Set(["vision", "principles"]);

function linesOf(block: Block, said: (text: Rich) => string): string[] {
  switch (block.kind) {
    case "paragraph":
      return [said(block.text)];
    case "list":
      return block.items.map(said);
    case "facts":
      return block.facts.map(({ term, text }) => [said(term), said(text)].filter(Boolean).join(" — "));
    case "table":
      return block.rows.map((row) => row.map(said).filter(Boolean).join(" · "));
  }
}

/**
 * Everything that can be found in a document: clauses with their facts and rows (limits of discretion and words not
 * to use among them), standards with what they ask of staff, the vision, and how to reach the organisation.
 * @param concernOf whose a part is to the reader
 * @param guide says the limits of discretion in sentences; without it they are rows of a table
 */
export function searchedParts(
  document: PolicyDocument,
  concernOf: (audience: Audience) => Concern = () => "all",
  guide?: Pick<Guide, "jobs" | "limits">,
): SearchedPart[] {
  const { language, sections, groups, goals, contact, vision } = document;
  const said = (text: Rich) => plain(text, language);
  const titleOf = (id: string) => sections.find((section) => section.id === id)?.title ?? "";
  const concerning = (audience: Audience) => {
    const concern = concernOf(audience);
    return concern === "all" ? {} : { concern };
  };
  // Sections end with what they promise. It is found where it stands with its results.
  const statements = new Set(goals.map(({ statement }) => said(statement)));
  const standards = groups.flatMap(({ title, goals: ids }) =>
    goals
      .filter(({ id }) => ids.includes(id))
      .map(({ id, subject, instruction, sentence, bands, remedy, counting, audience }): SearchedPart => ({
        anchor: `standard-${id}`,
        section: title,
        heading: said(subject),
        lines: [
          said(instruction ?? sentence),
          ...bands.map(({ when, limit }) => [said(when), said(limit)].filter(Boolean).join(" — ")),
          ...remedy.map(said),
          ...counting.map(said),
        ],
        ...concerning(audience),
      })),
  );
  const linesIn = ({ id, body }: Clause) => {
    const limits = guide?.limits.filter(({ clause }) => clause?.id === id) ?? [];
    return body.flatMap((block) =>
      // One that was put into somebody's own words says those.
      guide && block.kind === "table" && block.rows.length === limits.length
        ? limits.map((limit) => limitLine(guide, limit, language))
        : linesOf(block, said),
    );
  };
  const clauses = sections.flatMap(({ id: section, title, clauses: some }) =>
    some.map((clause): SearchedPart => ({
      anchor: clause.id,
      number: clause.number,
      section: title,
      heading: said(clause.heading),
      lines: linesIn(clause).filter((line) => !statements.has(line)),
      ...concerning(clause.audience),
      ...(background.has(section) ? { isBackground: true as const } : {}),
    })),
  );
  return [
    ...(vision
      ? [
          {
            anchor: "part-vision",
            section: "",
            heading: titleOf("vision"),
            lines: [said(vision)],
            isBackground: true as const,
          },
        ]
      : []),
    ...standards,
    ...clauses,
    ...contact.map(({ name, address, hours }): SearchedPart => ({
      anchor: "contact",
      section: titleOf("contact"),
      heading: said(name),
      lines: [address, hours].map(said).filter(Boolean),
    })),
  ];
}
