/**
 * The period of a result, from the label its owner gives it: when it began and ended, which came first,
 * and how to say it. A label that says no clear dates stays as it is written.
 */
import type { PolicyLanguage } from "../language/text.ts";

/** First and last day, both inclusive, as `2026-10-01`. */
export type Span = { from: string; to: string };

type Part =
  | { kind: "day"; year: number; month: number; day: number }
  | { kind: "week"; year: number; week: number }
  | { kind: "month"; year: number; month: number }
  | { kind: "quarter"; year: number; quarter: number }
  | { kind: "half"; year: number; half: number }
  | { kind: "year"; year: number }
  | { kind: "split_year"; year: number };

type Period = { from: Part; to: Part };

const dayLength = 86_400_000;

function isoDate(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function inRange(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}

/** Monday of an ISO week. */
function mondayOf(year: number, week: number): Date {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const weekday = (fourth.getUTCDay() + 6) % 7;
  return new Date(fourth.getTime() + ((week - 1) * 7 - weekday) * dayLength);
}

const chineseQuarters = ["一", "二", "三", "四"];

type Reading = { pattern: RegExp; read: (found: readonly string[]) => Part | undefined };

const readings: readonly Reading[] = [
  {
    pattern: /^(\d{4})-(\d{1,2})-(\d{1,2})$|^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
    read: (found) => {
      const [year = 0, month = 0, day = 0] = found.map(Number);
      return isoDate(year, month, day).startsWith(`${year}-${String(month).padStart(2, "0")}`) &&
        inRange(day, 1, 31)
        ? { kind: "day", year, month, day }
        : undefined;
    },
  },
  {
    pattern: /^(\d{4})-?W(\d{1,2})$/i,
    read: (found) => {
      const [year = 0, week = 0] = found.map(Number);
      return inRange(week, 1, 53) ? { kind: "week", year, week } : undefined;
    },
  },
  {
    pattern: /^(\d{4})[ -]?Q([1-4])$|^(\d{4})年?第?([1-4一二三四])季度?$/i,
    read: ([year, quarter = ""]) => ({
      kind: "quarter",
      year: Number(year),
      quarter: chineseQuarters.includes(quarter) ? chineseQuarters.indexOf(quarter) + 1 : Number(quarter),
    }),
  },
  {
    pattern: /^(\d{4})[ -]?H([12])$|^(\d{4})年([上下])半年$/i,
    read: ([year, half]) => ({
      kind: "half",
      year: Number(year),
      half: half === "1" || half === "上" ? 1 : 2,
    }),
  },
  {
    pattern: /^(\d{4})年(\d{1,2})月$/,
    read: (found) => {
      const [year = 0, month = 0] = found.map(Number);
      return inRange(month, 1, 12) ? { kind: "month", year, month } : undefined;
    },
  },
  {
    // Until "2011-12" the next year in two digits could also be a month. Those that name one month a year
    // in just that pattern are years: "2008-09" is what a land registry calls its financial year.
    pattern: /^(\d{4})[-–/](\d{2})年?度?$/,
    read: (found) => {
      const [year = 0, second = 0] = found.map(Number);
      if ((year + 1) % 100 === second) return { kind: "split_year", year };
      return inRange(second, 1, 12) ? { kind: "month", year, month: second } : undefined;
    },
  },
  {
    pattern: /^(\d{4})[-–/](\d{4})年?度?$/,
    read: (found) => {
      const [year = 0, second = 0] = found.map(Number);
      return second === year + 1 ? { kind: "split_year", year } : undefined;
    },
  },
  { pattern: /^(\d{4})年?$/, read: ([year]) => ({ kind: "year", year: Number(year) }) },
];

function readPart(label: string): Part | undefined {
  for (const { pattern, read } of readings) {
    const found = pattern.exec(label);
    if (!found) continue;
    // A group that took no part is undefined, whatever the types say.
    return read(found.slice(1).filter(Boolean));
  }
  return undefined;
}

function readPeriod(label: string): Period | undefined {
  const text = label.trim();
  const whole = readPart(text);
  if (whole) return { from: whole, to: whole };
  const ends = /^(.{4,}?)(?:\/|\s+to\s+|\s*至\s*|\.\.)(.{4,})$/.exec(text);
  const from = readPart(ends?.[1]?.trim() ?? "");
  const to = readPart(ends?.[2]?.trim() ?? "");
  return from && to && spanOf(from).from <= spanOf(to).to ? { from, to } : undefined;
}

function spanOf(part: Part): Span {
  const { year } = part;
  switch (part.kind) {
    case "day": {
      const day = isoDate(year, part.month, part.day);
      return { from: day, to: day };
    }
    case "week": {
      const monday = mondayOf(year, part.week);
      const sunday = new Date(monday.getTime() + 6 * dayLength);
      return { from: monday.toISOString().slice(0, 10), to: sunday.toISOString().slice(0, 10) };
    }
    case "month":
      return { from: isoDate(year, part.month, 1), to: isoDate(year, part.month + 1, 0) };
    case "quarter":
      return { from: isoDate(year, part.quarter * 3 - 2, 1), to: isoDate(year, part.quarter * 3 + 1, 0) };
    case "half":
      return { from: isoDate(year, part.half * 6 - 5, 1), to: isoDate(year, part.half * 6 + 1, 0) };
    case "year":
      return { from: isoDate(year, 1, 1), to: isoDate(year, 12, 31) };
    case "split_year":
      // The label does not say in which month the year turns: the latest turn in common use is taken.
      return { from: isoDate(year, 7, 1), to: isoDate(year + 1, 6, 30) };
  }
}

/** The days a period label covers, or nothing where the label does not say. */
export function spanOfPeriod(label: string): Span | undefined {
  const period = readPeriod(label);
  return period && { from: spanOf(period.from).from, to: spanOf(period.to).to };
}

/** What an odd label begins with, where that can be read: enough to put it in order, not to date it. */
function leadingSpan(label: string): Span | undefined {
  const words = label.trim().split(/[\s(（]+/);
  for (let count = words.length; count > 0; count -= 1) {
    const span = spanOfPeriod(words.slice(0, count).join(" "));
    if (span) return span;
  }
  return undefined;
}

/** Orders labels from the earliest to the latest; those that say no date come first, in their own order. */
export function comparePeriods(one: string, other: string): number {
  const first = leadingSpan(one);
  const second = leadingSpan(other);
  if (!first || !second) return Number(first !== undefined) - Number(second !== undefined);
  return first.to.localeCompare(second.to) || second.from.localeCompare(first.from);
}

const utc = { timeZone: "UTC" } as const;
const englishMonth = new Intl.DateTimeFormat("en-GB", { month: "long", ...utc });
const ordinals = ["first", "second", "third", "fourth"];

function monthName(month: number): string {
  return englishMonth.format(new Date(Date.UTC(2000, month - 1, 1)));
}

function splitYears(year: number): string {
  return `${year}–${String((year + 1) % 100).padStart(2, "0")}`;
}

function sayEnglish(part: Part): string {
  const { year } = part;
  switch (part.kind) {
    case "day":
      return `${part.day} ${monthName(part.month)} ${year}`;
    case "week":
      return `the week of ${sayEnglish(dayOf(spanOf(part).from))}`;
    case "month":
      return `${monthName(part.month)} ${year}`;
    case "quarter":
      return `the ${ordinals[part.quarter - 1]} quarter of ${year}`;
    case "half":
      return `the ${ordinals[part.half - 1]} half of ${year}`;
    case "year":
      return String(year);
    case "split_year":
      return splitYears(year);
  }
}

function sayChinese(part: Part): string {
  const { year } = part;
  switch (part.kind) {
    case "day":
      return `${year}年${part.month}月${part.day}日`;
    case "week":
      return `${sayChinese(dayOf(spanOf(part).from))}当周`;
    case "month":
      return `${year}年${part.month}月`;
    case "quarter":
      return `${year}年第${chineseQuarters[part.quarter - 1]}季度`;
    case "half":
      return `${year}年${part.half === 1 ? "上" : "下"}半年`;
    case "year":
      return `${year}年`;
    case "split_year":
      return `${splitYears(year)}年度`;
  }
}

function dayOf(iso: string): Part {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return { kind: "day", year, month, day };
}

/** The period in words: "October 2026", "2026年10月"; an odd label as it is written. */
export function periodName(label: string, language: PolicyLanguage): string {
  const period = readPeriod(label);
  if (!period) return label;
  const say = language === "en" ? sayEnglish : sayChinese;
  if (period.from === period.to) return say(period.from);
  const separator = language === "en" ? " to " : "至";
  return `${say(period.from)}${separator}${say(period.to)}`;
}

/** The period as it ends a statement: "in October 2026", "from April 2013 to February 2014", "2026年10月". */
export function inPeriod(label: string, language: PolicyLanguage): string {
  const name = periodName(label, language);
  if (language !== "en") return name;
  const period = readPeriod(label);
  if (!period) return `(${label})`;
  if (period.from !== period.to) return `from ${name}`;
  return `${period.from.kind === "day" ? "on" : "in"} ${name}`;
}
