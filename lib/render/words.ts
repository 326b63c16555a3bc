import { createTranslator } from "use-intl/core";
import { type PageWords, wordsFrom } from "../../components/policy/words.ts";
import type { PolicyLanguage } from "../language/text.ts";
import english from "../../messages/en.json" with { type: "json" };
import chinese from "../../messages/zh-Hans.json" with { type: "json" };

const messages = { en: english, "zh-Hans": chinese };

/** The words of the public page in a reader's language. */
export function pageWords(language: PolicyLanguage): PageWords {
  return wordsFrom(language, messages[language].site);
}

/** What is said where there is no page. */
export function missingWords(language: PolicyLanguage) {
  const t = createTranslator({ locale: language, messages: messages[language], namespace: "notFound" });
  return { missingTitle: t("heading"), missingText: t("explanation"), missingBack: t("wayBack") };
}

/** What the files of a policy are called where they are linked. */
export function fileWords(language: PolicyLanguage) {
  const t = createTranslator({ locale: language, messages: messages[language], namespace: "files" });
  return { pdf: t("asPdf"), docx: t("asDocx") };
}
