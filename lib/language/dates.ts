import type { PolicyLanguage } from "./text.ts";

const formats = {
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }),
  "zh-Hans": new Intl.DateTimeFormat("zh-CN", { dateStyle: "long", timeZone: "UTC" }),
};

/** A day in words: "1 September 2026", “2026年9月1日”. `day` is an ISO date. */
export function sayDate(day: string, language: PolicyLanguage): string {
  return formats[language].format(new Date(`${day}T00:00:00Z`));
}

/** The same with the day of the week: "Tuesday 1 September 2026", “2026年9月1日星期二”. */
export function sayWeekday(day: string, language: PolicyLanguage): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: "full", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** Kept by time zone, since making one takes a tenth of a millisecond. */
const daysIn = new Map<string, Intl.DateTimeFormat>();

/** The ISO date that it is in `timeZone` at a moment. */
export function dayIn(timeZone: string, moment: Date): string {
  let format = daysIn.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
    daysIn.set(timeZone, format);
  }
  return format.format(moment);
}

const locales = { en: "en-GB", "zh-Hans": "zh-CN" };

/** A moment in words, as clocks in `timeZone` show it: "1 September 2026 at 09:30", “2026年9月1日 09:30”. */
export function sayMoment(moment: Date, language: PolicyLanguage, timeZone: string): string {
  return new Intl.DateTimeFormat(locales[language], {
    dateStyle: "long",
    timeStyle: "short",
    timeZone,
  }).format(moment);
}

/** The same with the day of the week: "Tuesday 1 September 2026 at 09:30", “2026年9月1日星期二 09:30”. */
export function sayWeekdayAndHour(moment: Date, language: PolicyLanguage, timeZone: string): string {
  const said = new Intl.DateTimeFormat(locales[language], {
    dateStyle: "full",
    timeStyle: "short",
    timeZone,
  }).format(moment);
  // Without the hour English has no comma there.
  return said.replace(/^([A-Z][a-z]+), /, "$1 ");
}
