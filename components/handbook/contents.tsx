import { getTranslations } from "next-intl/server";
import type { PolicyDocument, Section } from "../../lib/document/document.ts";
import type { Rich } from "../../lib/language/rich.ts";
import type { Whose } from "../policy/clause.tsx";
import { Line } from "../policy/line.tsx";
import { About } from "../ui/about.tsx";

type Entry = { href: string; number?: string; text: Rich; whose: string | undefined };

/** The place of a section on the page. */
export function placeOf({ id }: Pick<Section, "id">): string {
  return id === "contact" ? "contact" : `part-${id}`;
}

function entriesOf(section: Section, document: PolicyDocument, whose: Whose | undefined): Entry[] {
  const clauses = section.clauses.map(({ id, number, heading, audience }) => ({
    href: `#${id}`,
    number,
    text: heading,
    whose: whose?.(audience),
  }));
  if (section.id !== "standards") return clauses;
  const groups = document.groups.map(({ moment, title }) => ({
    href: `#moment-${moment}`,
    text: [title],
    whose: undefined,
  }));
  return [...groups, ...clauses];
}

/** How many clauses and standards there are, and how many of them are not for others alone. */
function counted({ goals, sections }: PolicyDocument, whose: Whose | undefined) {
  const all = [...goals, ...sections.flatMap(({ clauses }) => clauses)];
  return { all: all.length, shown: all.filter(({ audience }) => whose?.(audience) === undefined).length };
}

/** The areas of the policy, each with its clauses. */
export async function Contents({
  document,
  title,
  whole,
  whose,
}: {
  document: PolicyDocument;
  title: string;
  /** The link to all of an area. */
  whole: string;
  whose?: Whose;
}) {
  const t = await getTranslations({ locale: document.language, namespace: "handbook" });
  return (
    <nav aria-labelledby="contents" className="areas">
      <div>
        <p role="status" className="own-count">
          {t("shown", counted(document, whose))}
        </p>
        <h2 id="contents">{title}</h2>
        <ol>
          {document.sections.map((section) => (
            <li key={section.id}>
              <details>
                <summary>
                  <span className="number">{section.number}</span>
                  {section.title}
                </summary>
                <ul>
                  <li>
                    <a href={`#${placeOf(section)}`}>
                      {whole}
                      <About language={document.language}>{section.title}</About>
                    </a>
                  </li>
                  {entriesOf(section, document, whose).map(({ href, number, text, whose: own }) => (
                    <li key={href} className={own}>
                      <a href={href}>
                        {number !== undefined && <span className="number">{number}</span>}
                        <Line text={text} />
                      </a>
                    </li>
                  ))}
                </ul>
              </details>
            </li>
          ))}
        </ol>
      </div>
    </nav>
  );
}
