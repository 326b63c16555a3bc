import type { Language } from "./text.ts";

/** What speakers of a language call it. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: "English",
  "zh-Hans": "中文",
  "zh-Hant": "繁體中文",
};
