/** A handbook as long as one gets: the clauses of the examples, again and again, each about a place of its own. */
import { compose } from "../../lib/document/compose.ts";
import type { PolicyDocument, Section } from "../../lib/document/document.ts";
import { harbourWater } from "../../lib/example/harbour-water.ts";
import { qingheBooks } from "../../lib/example/qinghe-books.ts";
import type { PolicyLanguage } from "../../lib/language/text.ts";
import { workbook } from "../../lib/workbook/workbook.ts";

const examples = { en: harbourWater, "zh-Hans": qingheBooks };
const names = {
  en: [
    "Northport",
    "Quay Street",
    "Hill Farm",
    "East Dock",
    "Kingsmere",
    "Old Mill",
    "Saltmarsh",
    "Westgate",
  ],
  "zh-Hans": ["东门店", "运河店", "北山店", "大学路店", "老街店", "湖滨店", "西溪店", "南站店"],
};

/** The latest version of an example as staff read it. */
export function exampleDocument(language: PolicyLanguage): PolicyDocument {
  const latest = examples[language].versions.at(-1)?.workbook;
  return compose(workbook.parse(JSON.parse(JSON.stringify(latest))), { language, edition: "staff" });
}

/** A document of so many clauses, besides its standards. */
export function documentOf(clauses: number, language: PolicyLanguage): PolicyDocument {
  const document = exampleDocument(language);
  const all = document.sections.flatMap((section, at) => section.clauses.map((clause) => ({ at, clause })));
  const more: Section["clauses"][number][][] = document.sections.map(() => []);
  for (let nth = 0; nth < clauses; nth += 1) {
    const { at, clause } = all[nth % all.length] ?? { at: 0, clause: undefined };
    const round = Math.floor(nth / all.length);
    const section = more[at];
    if (!clause || !section) throw new Error("The example has no clauses.");
    const name = `${names[language][round % names[language].length] ?? ""}${round < names[language].length ? "" : ` ${round}`}`;
    section.push({
      ...clause,
      id: round === 0 ? clause.id : `${clause.id}~${round}`,
      number: `${document.sections[at]?.number ?? 0}.${section.length + 1}`,
      heading: round === 0 ? clause.heading : [...clause.heading, ` (${name})`],
    });
  }
  return {
    ...document,
    sections: document.sections.map((section, at) => ({ ...section, clauses: more[at] ?? [] })),
  };
}
