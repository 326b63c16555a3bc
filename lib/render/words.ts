import { createTranslator } from "use-intl/core";
import type { PageWords } from "../../components/policy/words.ts";
import type { PolicyLanguage } from "../language/text.ts";
import english from "../../messages/en.json" with { type: "json" };
import chinese from "../../messages/zh-Hans.json" with { type: "json" };

const messages = { en: english, "zh-Hans": chinese };

/** The words of the public page in a reader's language. */
export function pageWords(language: PolicyLanguage): PageWords {
  const t = createTranslator({ locale: language, messages: messages[language], namespace: "site" });
  return {
    language,
    skip: t("skip"),
    languageNav: t("languageNav"),
    versionSince: (number, date) => t("versionSince", { number, date }),
    whatChanged: t("whatChanged"),
    tally: (kept, judged) => t("tally", { kept, judged }),
    tallyOpen: (open) => t("tallyOpen", { open }),
    tallyDots: (kept, nearly, missed) => t("tallyDots", { kept, nearly, missed }),
    status: {
      kept: t("status.kept"),
      nearly: t("status.nearly"),
      missed: t("status.missed"),
      too_few: t("status.tooFew"),
      unjudged: t("status.unjudged"),
      none: t("status.none"),
    },
    resultOf: (figure, period) => t("resultOf", { figure, period }),
    sample: (count) => t("sample", { count }),
    corrected: t("corrected"),
    series: (from, to, low, high) => t("series", { from, to, low, high }),
    counting: t("counting"),
    noStandards: t("noStandards"),
    superseded: (number, date) => t("superseded", { number, date }),
    readCurrent: t("readCurrent"),
    earlier: t("earlier"),
    contact: t("contact"),
    seal: t("seal"),
    data: t("data"),
    madeWith: t("madeWith"),
  };
}

/** What is said where there is no page. */
export function missingWords(language: PolicyLanguage) {
  const t = createTranslator({ locale: language, messages: messages[language], namespace: "notFound" });
  return { missingTitle: t("heading"), missingText: t("explanation"), missingBack: t("wayBack") };
}
