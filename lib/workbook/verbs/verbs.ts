/** The verbs in what was picked for the vision: what somebody would keep, in plain form. */
import type { PolicyLanguage } from "../../language/text.ts";
import { verbsToOffer as verbsInChinese } from "./chinese.ts";
import { readEnglish, verbsToOffer as verbsInEnglish } from "./english.ts";

/**
 * The verbs of the phrases in order of first appearance, each once, with the phrase it was found in: "looked after"
 * is "look after", and Chinese verbs stay as they stand. A phrase without any deed of ours gives the verbs it has.
 * The first call in Chinese takes about a third of a second, to load the dictionary.
 */
export function findVerbs(
  phrases: readonly { id: string; text: string }[],
  language: PolicyLanguage,
): { text: string; phrase: string }[] {
  const found = new Map<string, string>();
  for (const { id, text } of phrases) {
    const verbs = language === "en" ? verbsInEnglish(readEnglish(text)) : verbsInChinese(text);
    for (const verb of verbs) if (!found.has(verb.text)) found.set(verb.text, id);
  }
  return [...found].map(([text, phrase]) => ({ text, phrase }));
}
