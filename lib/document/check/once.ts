/**
 * What was found in a text stays found: the desk hands over the same objects for all rows but the one that changed.
 * The text is the key, so nothing is kept longer than the draft that holds it.
 */
import type { LocalisedText, PolicyLanguage } from "../../language/phrase.ts";

export function oncePerText<Found>(
  find: (text: string, language: PolicyLanguage) => Found,
): (words: LocalisedText, language: PolicyLanguage) => Found {
  const known = new WeakMap<LocalisedText, Map<PolicyLanguage, Found>>();
  return (words, language) => {
    let found = known.get(words);
    if (!found) known.set(words, (found = new Map<PolicyLanguage, Found>()));
    if (!found.has(language)) found.set(language, find(words[language] ?? "", language));
    return found.get(language) as Found;
  };
}
