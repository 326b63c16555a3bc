import type { PolicyLanguage } from "../../lib/language/text.ts";
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
