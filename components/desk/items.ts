/** What an item of a list is called, whatever list it is in. */
import { languages } from "../../lib/language/phrase.ts";

type Body = Readonly<Record<string, unknown>>;

const naming = [
  "name",
  "subject",
  "text",
  "what",
  "situation",
  "sign",
  "for",
  "problem",
  "belief",
  "never",
  "who",
  "where",
  "about",
  "when",
  "do",
  "how",
];

/** The words of a localised text for a reader of `language`, or nothing where it is none. */
export function wordsIn(text: unknown, language: string): string | undefined {
  if (typeof text !== "object" || text === null || Array.isArray(text)) return undefined;
  const localised = text as Readonly<Record<string, unknown>>;
  for (const each of [language, ...languages]) {
    const written = localised[each];
    if (typeof written === "string") return written;
  }
  return undefined;
}

/** The first of its texts that names it. */
export function nameOfItem(body: Body, language: string): string | undefined {
  for (const field of naming) {
    const words = wordsIn(body[field], language);
    if (words !== undefined) return words;
  }
  return undefined;
}
