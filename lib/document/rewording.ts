/** Clauses in somebody's own words. They keep their place, their heading, their goals and their link to the answers. */
import { plain, type Rich } from "../language/rich.ts";
import type { PolicyLanguage } from "../language/text.ts";
import type { Rewording } from "../workbook/wording.ts";
import type { Block, Clause } from "./document.ts";

/** What a clause says, as plain text: a line for each paragraph, item, fact and row. */
export function clauseText({ body }: Pick<Clause, "body">, language: PolicyLanguage): string {
  const say = (text: Rich) => plain(text, language);
  const lines = (block: Block): string[] => {
    switch (block.kind) {
      case "paragraph":
        return [say(block.text)];
      case "list":
        return block.items.map(say);
      case "facts":
        return block.facts.map(({ term, text }) =>
          [say(term), say(text)].filter((each) => each !== "").join(language === "en" ? ": " : "："),
        );
      case "table":
        return [block.head, ...block.rows].map((row) => row.map(say).join(" | "));
    }
  };
  return body.flatMap(lines).join("\n");
}

/** The clause in the words that were given to it in this language, where any were. */
export function reworded<Draft extends Pick<Clause, "id" | "body">>(
  clause: Draft,
  rewordings: readonly Rewording[],
  language: PolicyLanguage,
): Draft & Pick<Clause, "reworded"> {
  const own = rewordings.find((each) => each.clause === clause.id);
  const text = own?.text[language];
  if (text === undefined) return clause;
  const paragraphs = text.split("\n").filter((line) => line.trim() !== "");
  return {
    ...clause,
    body: paragraphs.map((line) => ({ kind: "paragraph", text: [line] })),
    reworded: own?.basis[language] === clauseText(clause, language) ? "current" : "outdated",
  };
}
