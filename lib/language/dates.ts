import type { PolicyLanguage } from "./text.ts";

const formats = {
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }),
  "zh-Hans": new Intl.DateTimeFormat("zh-CN", { dateStyle: "long", timeZone: "UTC" }),
};

/** A day in words: "1 September 2026", “2026年9月1日”. `day` is an ISO date. */
export function sayDate(day: string, language: PolicyLanguage): string {
  return formats[language].format(new Date(`${day}T00:00:00Z`));
}

/** The ISO date that it is in `timeZone` at a moment. */
export function dayIn(timeZone: string, moment: Date): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(moment);
}
