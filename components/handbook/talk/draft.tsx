import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type Difference, partsOf } from "../../../lib/document/compare.ts";
import { sectionTitles } from "../../../lib/document/compose.ts";
import { type Clause, type PolicyDocument, sectionIds } from "../../../lib/document/document.ts";
import { placeOfPart } from "../../../lib/handbook/parts.ts";
import type { ComparisonWords } from "../../policy/comparison-words.ts";
import { Kinds, WholeMarked } from "../../policy/comparison.tsx";
import { BlockView } from "../../policy/clause.tsx";

type Part = ReturnType<typeof partsOf>[number];
const keyOf = ({ what, id }: Pick<Part, "what" | "id">) => `${what} ${id}`;

/** Whether one can say something of a part by itself. */
export const isSpokenOf = ({ what }: Pick<Part, "what">): boolean => what !== "vision" && what !== "contact";

/** A part of the draft, or one that is taken out: what became of it, what it says, and what the reader says of it. */
function PartView({
  part,
  difference,
  clause,
  document: { language },
  words,
  staffOnly,
  talk,
}: {
  part: Pick<Part, "what" | "id" | "heading" | "number"> & { text?: string };
  difference: Difference | undefined;
  clause: Clause | undefined;
  document: PolicyDocument;
  words: ComparisonWords;
  /** Said of what customers do not read. */
  staffOnly: string | undefined;
  talk: ReactNode;
}) {
  const { kinds = [], before, after, oldHeading } = difference ?? {};
  const isMarked = before !== undefined && before !== after;
  return (
    <section className="clause" id={isSpokenOf(part) ? placeOfPart(part.id) : undefined}>
      {part.heading !== "" && (
        <h3>
          {part.number !== undefined && <span className="number">{part.number}</span>} {part.heading}
        </h3>
      )}
      {kinds.length > 0 && (
        <p className="what-became">
          <Kinds kinds={kinds} words={words} />
        </p>
      )}
      {staffOnly !== undefined && <p className="note">{staffOnly}</p>}
      {oldHeading !== undefined && (
        <p className="note">
          {words.oldHeading} {oldHeading}
        </p>
      )}
      {isMarked ? (
        <WholeMarked before={before} after={after} language={language} words={words} />
      ) : clause ? (
        clause.body.map((block, at) => <BlockView key={at} block={block} />)
      ) : (
        (part.text ?? "").split("\n").map((line, at) => <p key={at}>{line}</p>)
      )}
      {talk}
    </section>
  );
}

/**
 * A draft as staff read it, with what differs from the version before marked in it.
 * @param talk what the reader says of a part, by its id
 */
export async function DraftView({
  document,
  differences,
  words,
  staffOnly,
  only,
  talk,
}: {
  document: PolicyDocument;
  differences: readonly Difference[];
  words: ComparisonWords;
  staffOnly: string;
  /** Only what differs. */
  only: boolean;
  talk: (part: { id: string; heading: string }) => ReactNode;
}) {
  const { language, sections, goals } = document;
  const t = await getTranslations({ locale: language, namespace: "handbook" });
  const byKey = new Map(differences.map((difference) => [keyOf(difference), difference]));
  const clauses = new Map(sections.flatMap((section) => section.clauses.map((each) => [each.id, each])));
  const standards = new Map(goals.map((goal) => [goal.id, goal]));
  const there: (Part | Difference)[] = [
    ...partsOf(document),
    ...differences.filter(({ kinds }) => kinds.includes("removed")),
  ];
  const shown = only ? there.filter((part) => byKey.has(keyOf(part))) : there;
  return sectionIds.map((id) => {
    const some = shown.filter(({ section }) => section === id);
    if (some.length === 0) return null;
    return (
      <section key={id} className="part" aria-labelledby={`part-${id}`}>
        <h2 id={`part-${id}`}>
          {id === "vision" ? t("vision") : sectionTitles[id][language === "en" ? 0 : 1]}
        </h2>
        {some.map((part) => {
          const difference = byKey.get(keyOf(part));
          const isGone = difference?.kinds.includes("removed") ?? false;
          const clause = isGone ? undefined : clauses.get(part.id);
          const audience = clause?.audience ?? (isGone ? undefined : standards.get(part.id)?.audience);
          return (
            <PartView
              key={keyOf(part)}
              part={part}
              difference={difference}
              clause={clause}
              document={document}
              words={words}
              staffOnly={audience?.public === false ? staffOnly : undefined}
              talk={isSpokenOf(part) && !isGone ? talk(part) : null}
            />
          );
        })}
      </section>
    );
  });
}
