/** Words in one or more languages. Without schemas, so that a page of the desk need not load zod to know them. */

/** Languages a phrase may be written in. Policies are composed in `policyLanguages`. */
export const languages = ["en", "zh-Hans", "zh-Hant"] as const;
export type Language = (typeof languages)[number];

/** Languages that a policy can be published in. */
export const policyLanguages = ["en", "zh-Hans"] as const;
export type PolicyLanguage = (typeof policyLanguages)[number];

/** What somebody wrote, in one or more languages: `{ "en": "Quick", "zh-Hans": "快" }`. */
export type LocalisedText = Partial<Record<Language, string>>;

/** A phrase together with the language it is written in. */
export type Phrase = { text: string; lang: Language };

const fallbacks: Record<Language, readonly Language[]> = {
  en: ["en", "zh-Hans", "zh-Hant"],
  "zh-Hans": ["zh-Hans", "zh-Hant", "en"],
  "zh-Hant": ["zh-Hant", "zh-Hans", "en"],
};

/** The wording for a reader of `wanted`: their own language, else the nearest there is. */
export function phraseFor(text: LocalisedText, wanted: Language): Phrase {
  for (const lang of fallbacks[wanted]) {
    const found = text[lang];
    if (found !== undefined) return { text: found, lang };
  }
  throw new Error("A localised text without any language.");
}

/** Text in `lang` and nothing else. */
export function inLanguage(lang: Language, text: string): LocalisedText {
  return { [lang]: text };
}

/** Whether `text` has wording of its own for `lang`. */
export function hasLanguage(text: LocalisedText | undefined, lang: Language): boolean {
  return text?.[lang] !== undefined;
}
