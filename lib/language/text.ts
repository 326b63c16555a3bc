import { z } from "zod";
import { languages, policyLanguages } from "./phrase.ts";

export * from "./phrase.ts";

export const language = z.enum(languages);
export const policyLanguage = z.enum(policyLanguages);

/** Not trimmed: what somebody wrote comes back as it was written. */
const phrase = z
  .string()
  .max(4000)
  .refine((text) => text.trim() !== "", { error: "Write something, or leave it out." });

/** What somebody wrote, in one or more languages: `{ "en": "Quick", "zh-Hans": "快" }`. */
export const localisedText = z
  .strictObject({ en: phrase.optional(), "zh-Hans": phrase.optional(), "zh-Hant": phrase.optional() })
  .refine((text) => languages.some((each) => text[each] !== undefined), {
    error: "Write it in at least one language.",
  });
