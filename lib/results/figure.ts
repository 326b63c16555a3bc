/** A measured figure in words: "84%", "25 working days", "25个工作日". */
import type { PolicyLanguage } from "../language/text.ts";
import type { ResultUnit } from "./result.ts";

/** What a bare number needs to be read: the currency of a sum, the top of a scale. */
export type Scale = { currency?: string; top?: number };

const locales = { en: "en-GB", "zh-Hans": "zh-CN" } as const;
const figures = {
  en: new Intl.NumberFormat(locales.en, { maximumFractionDigits: 2 }),
  "zh-Hans": new Intl.NumberFormat(locales["zh-Hans"], { maximumFractionDigits: 2 }),
};

/** A number as readers of `language` write it, with at most two decimals. */
export function sayNumber(value: number, language: PolicyLanguage): string {
  return figures[language].format(value);
}

type Countable = Exclude<
  ResultUnit,
  "percent" | "score" | "count" | "currency" | "rank" | "per_thousand" | "per_ten_thousand"
>;

const englishUnits: Record<Countable, readonly [one: string, more: string]> = {
  seconds: ["second", "seconds"],
  minutes: ["minute", "minutes"],
  hours: ["hour", "hours"],
  calendar_days: ["day", "days"],
  working_days: ["working day", "working days"],
  weeks: ["week", "weeks"],
  months: ["month", "months"],
  years: ["year", "years"],
  rings: ["ring", "rings"],
};

const chineseUnits: Record<Countable, string> = {
  seconds: "秒",
  minutes: "分钟",
  hours: "小时",
  calendar_days: "天",
  working_days: "个工作日",
  weeks: "周",
  months: "个月",
  years: "年",
  rings: "声铃响",
};

function sayMoney(value: number, language: PolicyLanguage, currency: string | undefined): string {
  if (!currency) return sayNumber(value, language);
  return new Intl.NumberFormat(locales[language], {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(value);
}

/** The figure with its unit, as readers of `language` would say it. */
export function sayFigure(
  value: number,
  unit: ResultUnit | undefined,
  language: PolicyLanguage,
  scale: Scale = {},
): string {
  const number = sayNumber(value, language);
  const english = language === "en";
  switch (unit) {
    case undefined:
    case "count":
      return number;
    case "percent":
      return `${number}%`;
    case "score":
      if (scale.top !== undefined) {
        const top = sayNumber(scale.top, language);
        return english ? `${number} out of ${top}` : `${number}分（满分${top}分）`;
      }
      return english ? number : `${number}分`;
    case "currency":
      return sayMoney(value, language, scale.currency);
    case "per_thousand":
      return english ? `${number} in 1,000` : `${number}‰`;
    case "per_ten_thousand":
      return english ? `${number} in 10,000` : `万分之${number}`;
    case "rank":
      return english ? `rank ${number}` : `第${number}名`;
    default:
      if (!english) return `${number}${chineseUnits[unit]}`;
      return `${number} ${englishUnits[unit][value === 1 ? 0 : 1]}`;
  }
}
