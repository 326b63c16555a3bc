import { z } from "zod";
import { useOutcomes } from "../handbook/use.ts";
import { itemId, money } from "../workbook/answers.ts";

/** Something that was settled under a limit of discretion. */
export const useSchema = z.strictObject({
  /** Of the sender's own making: the same twice is one use. */
  saveId: z.string().min(1).max(100),
  /** The version whose limit it was: "2.0". */
  number: z.string().min(1).max(20),
  limitId: itemId,
  outcome: z.enum(useOutcomes),
  /** What was given, in the currency of the limit; nothing where it was no money. */
  amount: money.optional(),
});
export type UseForm = z.infer<typeof useSchema>;

/** The first day and the last of what is asked for, in the organisation's time zone. */
export const usesAsked = z.strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() });
export type UsesAsked = z.infer<typeof usesAsked>;

/** How many days until now are counted. */
export const settledAsked = z.strictObject({ days: z.coerce.number().int().min(1).max(3660).default(30) });
