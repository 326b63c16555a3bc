/** What was measured for a goal in a period. */
import { z } from "zod";
import { comparison, currency } from "../goals/goal.ts";
import { localisedText } from "../language/text.ts";

export const resultUnits = [
  "percent",
  "score",
  "count",
  "currency",
  "per_thousand",
  "per_ten_thousand",
  "seconds",
  "minutes",
  "hours",
  "calendar_days",
  "working_days",
  "weeks",
  "months",
  "years",
  "rings",
  "rank",
] as const;
export const resultUnit = z.enum(resultUnits);

export type ResultUnit = z.infer<typeof resultUnit>;

/** One result. Corrections are new results that name the one they replace; nothing is altered. */
export const result = z.strictObject({
  /** The period as its owner writes it: "2026-10", "2013-14", "2017-Q1". */
  period: z.string().min(1).max(80),
  value: z.number().optional(),
  unit: resultUnit.optional(),
  /** Where the figure is published as a bound: "over 100,000". */
  comparison: comparison.optional(),
  /** With the unit `currency`. */
  currency: currency.optional(),
  /** Where a word stands in place of a number: "met". */
  words: z.string().min(1).max(200).optional(),
  /** Why there is no number. */
  outcome: z.enum(["met", "missed", "no_cases", "not_applicable", "not_published"]).optional(),
  /** Number of cases behind the figure. */
  sample: z.number().int().nonnegative().optional(),
  /** The period alone, or everything from the start of the year or of the month up to the day it names. */
  basis: z.enum(["period", "to_date", "month_to_date"]).optional(),
  /** The id of the band that it is for; none: all of them together. */
  band: z.string().min(1).max(60).optional(),
  /** The group of goals that it is rolled up for, where it is not the result of this goal alone. */
  group: localisedText.optional(),
  place: localisedText.optional(),
  /** How it was counted, where that differs from the period before. */
  method: localisedText.optional(),
  /** Why it was missed and what is being done: the sentence that customers read. */
  explanation: localisedText.optional(),
  reason: localisedText.optional(),
});
export type Result = z.infer<typeof result>;
