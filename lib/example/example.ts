/** What an example organisation consists of: its policy in versions, and what it measured. */
import type { LocalisedText } from "../language/text.ts";
import type { OrganisationSettings } from "../members/settings.ts";
import type { Result } from "../results/result.ts";
import type { WorkbookInput } from "../workbook/workbook.ts";

/** `corrects` is the place of an earlier entry of the same list. */
export type ExampleResult = { goalId: string; result: Result; corrects?: number };

export type Example = {
  slug: string;
  settings: OrganisationSettings;
  /** The oldest first. */
  versions: readonly { workbook: WorkbookInput; changeNote: LocalisedText; monthsAgo: number }[];
  /** Results up to the month before `today`, an ISO date. */
  results: (today: string) => readonly ExampleResult[];
};

/** The month so many before that of `today`: "2026-10". */
export function monthBefore(today: string, months: number): string {
  const [year = 0, month = 1] = today.split("-").map(Number);
  const at = year * 12 + (month - 1) - months;
  return `${String(Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, "0")}`;
}

/** A monthly series that ends with the month before `today`: figures from the oldest to the newest, samples beside. */
export function monthly(
  today: string,
  goalId: string,
  figures: readonly number[],
  { unit = "percent", samples }: { unit?: Result["unit"]; samples?: readonly number[] | number } = {},
): ExampleResult[] {
  return figures.map((value, at) => {
    const sample = typeof samples === "number" ? samples : samples?.[at];
    return {
      goalId,
      result: {
        period: monthBefore(today, figures.length - at),
        value,
        unit,
        ...(sample === undefined ? {} : { sample }),
      },
    };
  });
}
