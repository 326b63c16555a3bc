/** What is typed or sent for a period, goal by goal, and what can be wrong with it. */
import { z } from "zod";
import { localisedText } from "../language/text.ts";
import { type Result, result, resultUnit } from "./result.ts";
import type { Status } from "./status.ts";

const { period, value, sample, words, outcome, band } = result.shape;

/** One figure of a period. Without value, words and outcome it says nothing, and what is there stays. */
export const resultEntry = z.strictObject({
  goalId: z.string().min(1).max(60),
  band,
  value,
  /** Where it is another than the one that the goal is measured in; one that can be compared with it. */
  unit: resultUnit.optional(),
  sample,
  words,
  outcome,
  /** The sentence that customers read where a standard was missed. */
  explanation: localisedText.optional(),
  /** The id of the figure that was there when this one was written. */
  corrects: z.string().max(60).optional(),
  /** Why the figure that was there is replaced. */
  reason: localisedText.optional(),
  /** A missed standard is recorded without the sentence. */
  unexplained: z.boolean().optional(),
});
export type ResultEntry = z.infer<typeof resultEntry>;

export const periodEntries = z.strictObject({ period, entries: z.array(resultEntry).max(500) });
export type PeriodEntries = z.infer<typeof periodEntries>;

export const problemCodes = [
  "unknown-goal",
  "unknown-band",
  "twice",
  "no-figure",
  "other-unit",
  "not-a-share",
  "below-zero",
  "outside-scale",
  "needs-reason",
  "stale",
  "needs-explanation",
] as const;
export type ProblemCode = (typeof problemCodes)[number];
export type EntryField = "goalId" | "band" | "value" | "unit" | "explanation" | "corrects" | "reason";

/** What keeps an entry from being recorded. */
export type Problem = { goalId: string; band?: string; field: EntryField; code: ProblemCode };

/** What became of an entry. */
export type RecordedEntry = {
  goalId: string;
  band?: string;
  id: string;
  /** A first figure; another in its place; or the same with a sentence that was not there. */
  kind: "recorded" | "corrected" | "explained";
  status: Status;
  result: Result;
  before?: Result;
};

export type PeriodRecorded = {
  recorded: readonly RecordedEntry[];
  /** Entries that say what is there already, or nothing. */
  unchanged: number;
};
