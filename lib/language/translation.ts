/**
 * Texts in a second language: which are missing, and which were made from words that have changed since.
 * A path is the way to a text through what holds it: `bands.0.name`.
 */
import { type Language, type LocalisedText, languages } from "./phrase.ts";

/** For each text that is older than its original, by path and language: the words that it was made from. */
export type Outdated = Readonly<Record<string, Readonly<Partial<Record<Language, string>>>>>;

/** A translation that somebody read again and found to be right as it is. */
export type StillRight = { path: string; language: Language };

function isText(value: object): value is LocalisedText {
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(
      ([key, words]) => (languages as readonly string[]).includes(key) && typeof words === "string",
    )
  );
}

/** Every localised text in a value, with its path. */
export function textsIn(value: unknown, path = ""): (readonly [path: string, text: LocalisedText])[] {
  if (typeof value !== "object" || value === null) return [];
  if (!Array.isArray(value) && isText(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, path === "" ? key : `${path}.${key}`));
}

/** The same value with the text at `path` written in `language`, or without that language where there are no words. */
export function withWordsAt(value: unknown, path: string, language: Language, words: string): unknown {
  const [key = "", ...rest] = path === "" ? [] : path.split(".");
  if (key === "") {
    const others = Object.entries((value ?? {}) as LocalisedText).filter(([each]) => each !== language);
    return Object.fromEntries(words.trim() === "" ? others : [...others, [language, words]]);
  }
  const next = (held: unknown) => withWordsAt(held, rest.join("."), language, words);
  if (Array.isArray(value))
    return value.map((each, at) => (at === Number(key) ? next(each) : (each as unknown)));
  const record = value as Readonly<Record<string, unknown>>;
  return { ...record, [key]: next(record[key]) };
}

/**
 * Which translations in `after` are older than their original. One that was written anew is made from the original as
 * it is now; one that stayed is made from the words that it had beside it, wherever in the row it stood.
 */
export function outdatedAfter(
  before: { body: unknown; outdated?: Outdated | undefined },
  after: unknown,
  original: Language,
  stillRight: readonly StillRight[] = [],
): Outdated {
  const old = new Map(textsIn(before.body));
  const placeOf = new Map<string, string>();
  for (const [path, text] of old)
    for (const [language, words] of Object.entries(text))
      if (!placeOf.has(`${language} ${words}`)) placeOf.set(`${language} ${words}`, path);

  const outdated: Record<string, Partial<Record<Language, string>>> = {};
  for (const [path, text] of textsIn(after)) {
    const now = text[original];
    if (now === undefined) continue;
    for (const language of languages) {
      const words = text[language];
      if (language === original || words === undefined) continue;
      if (stillRight.some((each) => each.path === path && each.language === language)) continue;
      const stood = old.get(path)?.[language] === words ? path : placeOf.get(`${language} ${words}`);
      if (stood === undefined) continue;
      const from = before.outdated?.[stood]?.[language] ?? old.get(stood)?.[original];
      if (from === undefined || from.trim() === now.trim()) continue;
      (outdated[path] ??= {})[language] = from;
    }
  }
  return outdated;
}
