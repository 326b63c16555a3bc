import { plain, type Rich } from "../../language/rich.ts";
import type { PolicyLanguage } from "../../language/phrase.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { compose } from "../compose.ts";
import type { Block, Clause, PolicyDocument } from "../document.ts";
import { languageName } from "./names.ts";
import { charactersIn, wordsIn } from "./plainness.ts";
import { both, type Remark, remarkAt } from "./remark.ts";
import { placeOfClause } from "./texts.ts";

/** The most that customers are given to read: words of English, characters of Chinese. */
export const mostOfAll = { en: 1000, "zh-Hans": 1800 } as const satisfies Record<PolicyLanguage, number>;
/** The most of one passage: a paragraph, an entry of a list, a row. A list of short entries is not long. */
export const mostOfPassage = { en: 60, "zh-Hans": 108 } as const satisfies Record<PolicyLanguage, number>;

function passagesOf(block: Block): Rich[] {
  switch (block.kind) {
    case "paragraph":
      return [block.text];
    case "list":
      return [...block.items];
    case "facts":
      return block.facts.map(({ text }) => text);
    case "table":
      return block.rows.flatMap((row) => [...row]);
  }
}

function lengthOf(text: Rich, language: PolicyLanguage): number {
  const said = plain(text, language);
  return language === "en" ? wordsIn(said).length : charactersIn(said);
}

function longestPassage({ body }: Clause, language: PolicyLanguage): number {
  return Math.max(0, ...body.flatMap(passagesOf).map((text) => lengthOf(text, language)));
}

function wholeLength({ sections, goals, language }: PolicyDocument): number {
  const texts = [
    ...sections.flatMap(({ clauses }) =>
      clauses.flatMap(({ heading, body }) => [heading, ...body.flatMap(passagesOf)]),
    ),
    ...goals.map(({ statement }) => statement),
  ];
  return texts.reduce((sum, text) => sum + lengthOf(text, language), 0);
}

const why = both(
  "People look for one line and give up on a page. What is short is read, and kept.",
  "人们只想找一句话，看到一大篇就放弃了。写得短才有人读，也才有人照做。",
);

/** Passages that are long, and a policy that is long as a whole. */
export function tooLong(workbook: Workbook): Remark[] {
  return workbook.languages.flatMap((language) => {
    const document = compose(workbook, { language, edition: "public" });
    const unit = (count: number) => (language === "en" ? `${count} words` : `${count} characters`);
    const measured = (count: number) => (language === "en" ? `${count}个词` : `${count}个字`);
    const passages = document.sections
      .flatMap(({ clauses }) => clauses)
      .flatMap((clause) => {
        const length = longestPassage(clause, language);
        if (length <= mostOfPassage[language]) return [];
        return [
          remarkAt(
            "long",
            { ...placeOfClause(clause.id), language },
            {
              sentence: both(
                `One passage of this clause has ${unit(length)}.`,
                `这一条里有一段长达${measured(length)}。`,
              ),
              why,
              better: both(
                `Keep it to ${unit(mostOfPassage[language])}: what the customer does, and what they get.`,
                `控制在${measured(mostOfPassage[language])}以内：顾客要做什么，能得到什么。`,
              ),
            },
          ),
        ];
      });
    const length = wholeLength(document);
    if (length <= mostOfAll[language]) return passages;
    return [
      ...passages,
      remarkAt(
        "long",
        { step: "publish", language },
        {
          sentence: both(
            `Customers are given ${unit(length)} to read${language === "en" ? "" : " in Chinese"}.`,
            `给顾客看的${languageName(language)["zh-Hans"]}有${measured(length)}。`,
          ),
          why,
          better: both(
            `${unit(mostOfAll[language])} are enough. Keep for staff what only staff need.`,
            `${measured(mostOfAll[language])}就够了。只有员工用得上的，设为仅员工可见。`,
          ),
        },
      ),
    ];
  });
}
