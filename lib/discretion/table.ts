/** What was settled as a table that spreadsheets open. */
import { writeCell } from "../goals/table.ts";
import { phraseFor, type PolicyLanguage } from "../language/text.ts";
import type { Settled } from "./settled.ts";

export const settledColumns = [
  "situation",
  "uses",
  "accepted",
  "declined",
  "passed_on",
  "beyond",
  "currency",
  "given",
  "median",
  "limit",
  "jobs",
] as const;
export type SettledColumn = (typeof settledColumns)[number];

/** One line: a situation in a currency. What is counted by situation stands in its first line alone. */
export type SettledLine = Record<"situation" | "jobs", string> &
  Record<"currency", string | null> &
  Record<Exclude<SettledColumn, "situation" | "jobs" | "currency">, number | null>;

/**
 * @param jobsOf whose limit it is, in words
 */
export function settledLines(
  settled: readonly Settled[],
  jobsOf: (limitId: string) => string,
  language: PolicyLanguage,
): SettledLine[] {
  return settled.flatMap(({ limitId, situation, uses, outcomes, beyond, amounts, upTo }): SettledLine[] => {
    const counts = { uses, ...outcomes, beyond };
    const none = { uses: null, accepted: null, declined: null, passed_on: null, beyond: null };
    const of = {
      situation: phraseFor(situation, language).text,
      jobs: jobsOf(limitId),
    };
    if (amounts.length === 0)
      return [
        {
          ...of,
          ...counts,
          currency: upTo?.currency ?? null,
          given: null,
          median: null,
          limit: upTo?.amount ?? null,
        },
      ];
    return amounts.map(({ currency, given, median, limit }, at) => ({
      ...of,
      ...(at === 0 ? counts : none),
      currency,
      given,
      median,
      limit: limit ?? null,
    }));
  });
}

/** CSV with a head line. */
export function settledTable(lines: readonly SettledLine[], head: (column: SettledColumn) => string): string {
  const rows = lines.map((line) => settledColumns.map((column) => line[column]));
  return [settledColumns.map(head), ...rows].map((row) => `${row.map(writeCell).join(",")}\n`).join("");
}
