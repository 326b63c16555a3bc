import { createTranslator } from "use-intl/core";
import { sayDate } from "../../lib/language/dates.ts";
import type { PolicyLanguage } from "../../lib/language/text.ts";
import type { VersionLine } from "../../lib/publication/page.ts";
import type messages from "../../messages/en.json";
import type { Status } from "../../lib/results/status.ts";

/** The words of the public page that are ours, in one language. */
export type PageWords = {
  language: PolicyLanguage;
  skip: string;
  languageNav: string;
  versionSince(number: string, date: string): string;
  versionFrom(number: string, date: string): string;
  staffEdition: string;
  staffOnly: string;
  customersRead: string;
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
  scheduled(date: string): string;
  readCurrent: string;
  earlier: string;
  inForce: string;
  editorial: string;
  allVersions(count: number): string;
  versionsTitle: string;
  versionsLead: string;
  feed: string;
  next(number: string, date: string, time: string): string;
  readNext(number: string): string;
  withdrawn(number: string, date: string): string;
  withdrawnOn(date: string): string;
  readInstead(number: string): string;
  asOf(number: string, date: string): string;
  asOfNow(number: string, date: string): string;
  beganAt(number: string, time: string): string;
  withdrawnAt(number: string, time: string): string;
  targets: string;
  targetSince(date: string, number: string): string;
  targetNew(after: string): string;
  targetGone(before: string): string;
  targetMoved(before: string, after: string): string;
  permanent: string;
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
    versionFrom: (number, date) => t("versionFrom", { number, date }),
    staffEdition: t("staffEdition"),
    staffOnly: t("staffOnly"),
    customersRead: t("customersRead"),
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
    scheduled: (date) => t("scheduled", { date }),
    readCurrent: t("readCurrent"),
    earlier: t("earlier"),
    inForce: t("inForce"),
    editorial: t("editorial"),
    allVersions: (count) => t("allVersions", { count }),
    versionsTitle: t("versionsTitle"),
    versionsLead: t("versionsLead"),
    feed: t("feed"),
    next: (number, date, time) => t("next", { number, date, time }),
    readNext: (number) => t("readNext", { number }),
    withdrawn: (number, date) => t("withdrawn", { number, date }),
    withdrawnOn: (date) => t("withdrawnOn", { date }),
    readInstead: (number) => t("readInstead", { number }),
    asOf: (number, date) => t("asOf", { number, date }),
    asOfNow: (number, date) => t("asOfNow", { number, date }),
    beganAt: (number, time) => t("beganAt", { number, time }),
    withdrawnAt: (number, time) => t("withdrawnAt", { number, time }),
    targets: t("targets"),
    targetSince: (date, number) => t("targetSince", { date, number }),
    targetNew: (after) => t("targetNew", { after }),
    targetGone: (before) => t("targetGone", { before }),
    targetMoved: (before, after) => t("targetMoved", { before, after }),
    permanent: t("permanent"),
    contact: t("contact"),
    seal: t("seal"),
    data: t("data"),
    madeWith: t("madeWith"),
  };
}

/** What a version is called, and from when on it holds. */
export function versionTitle({ number, since, state }: VersionLine, words: PageWords): string {
  const date = sayDate(since, words.language);
  return state === "scheduled" ? words.versionFrom(number, date) : words.versionSince(number, date);
}

/** What else is said of a version where it is listed. */
export function versionNotes({ state, withdrawn, kind }: VersionLine, words: PageWords): string[] {
  return [
    ...(state === "in_force" ? [words.inForce] : []),
    ...(withdrawn ? [words.withdrawnOn(sayDate(withdrawn.on, words.language))] : []),
    ...(kind === "editorial" ? [words.editorial] : []),
  ];
}

/** What was noted of a version, in the reader's language where it was said in it. */
export function noteIn(
  { changeNote }: Pick<VersionLine, "changeNote">,
  language: PolicyLanguage,
): string | undefined {
  return changeNote[language] ?? Object.values(changeNote)[0];
}
