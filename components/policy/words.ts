import { createTranslator } from "use-intl/core";
import type { PolicyLanguage } from "../../lib/language/text.ts";
import type messages from "../../messages/en.json";
import type { Status } from "../../lib/results/status.ts";

/** The words of the public page that are ours, in one language. */
export type PageWords = {
  language: PolicyLanguage;
  skip: string;
  languageNav: string;
  versionSince(number: string, date: string): string;
  whatChanged: string;
  tally(kept: number, judged: number): string;
  tallyOpen(open: number): string;
  tallyDots(kept: number, nearly: number, missed: number): string;
  status: Readonly<Record<Status, string>>;
  resultOf(figure: string, period: string): string;
  sample(count: number): string;
  corrected: string;
  series(from: string, to: string, low: string, high: string): string;
  counting: string;
  noStandards: string;
  superseded(number: string, date: string): string;
  readCurrent: string;
  earlier: string;
  contact: string;
  seal: string;
  data: string;
  madeWith: string;
};

/** The messages of the namespace `site` in one language. */
export type SiteMessages = (typeof messages)["site"];

/** The words of the public page, said from its messages. */
export function wordsFrom(language: PolicyLanguage, site: SiteMessages): PageWords {
  const t = createTranslator({ locale: language, messages: { site }, namespace: "site" });
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
