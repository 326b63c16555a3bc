import { useLocale, useTranslations } from "next-intl";
import type { PolicyLanguage } from "../../../lib/language/text.ts";
import { sayFigure } from "../../../lib/results/figure.ts";
import type { Result } from "../../../lib/results/result.ts";
import type { TableLine } from "../../../lib/results/table.ts";

/** The reader's language, as one that policies are written in. */
export function useReader(): PolicyLanguage {
  return useLocale() === "zh-Hans" ? "zh-Hans" : "en";
}

/** A recorded figure in words, also where a word stands in place of a number. */
export function useFigureWords(): (result: Result, line: Pick<TableLine, "scale">) => string {
  const t = useTranslations("results");
  const reader = useReader();
  return ({ value, unit, words, outcome }, { scale }) => {
    if (value !== undefined) return sayFigure(value, unit, reader, scale);
    if (words !== undefined) return words;
    switch (outcome) {
      case "met":
        return t("status.kept");
      case "missed":
        return t("status.missed");
      case "no_cases":
        return t("status.no_cases");
      default:
        return t("status.none");
    }
  };
}

/** The unit beside a field: "%", "seconds", "of 5". */
export function useUnitWords(): (line: Pick<TableLine, "unit" | "scale">) => string {
  const t = useTranslations("results.units");
  return ({ unit, scale }) => {
    if (unit === undefined) return "";
    if (unit === "score" && scale.top !== undefined) return t("scoreOf", { top: scale.top });
    if (unit === "currency") return scale.currency ?? "";
    return t(unit);
  };
}

/** A day and who it was: dates as the reader writes them. */
export function useDay(): (moment: string) => string {
  const locale = useLocale();
  const format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "zh-CN", {
    dateStyle: "long",
    timeZone: "UTC",
  });
  return (moment) => format.format(new Date(moment));
}
