import { z } from "zod";
import { clauseRemarkKinds, clauseRemarkOutcomes } from "../handbook/clause-remark.ts";
import { policyLanguage } from "../language/text.ts";

/** Something that may be left empty. */
const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: "too-long" })
    .transform((text) => (text === "" ? undefined : text))
    .optional();

export const clauseRemarkSchema = z.strictObject({
  /** The version that is being read: "2.0". */
  number: z.string().max(20),
  /** The id of a clause or a standard in it. */
  clause: z.string().min(1, { error: "required" }).max(300),
  kind: z.enum(clauseRemarkKinds),
  /** Why, in a line. */
  text: words(300),
  /** The language that it is read in. */
  language: policyLanguage,
});
export type ClauseRemarkForm = z.output<typeof clauseRemarkSchema>;

/** An answer to one remark or to several; that a clause stays as it is needs a reason. */
export const clauseAnswerSchema = z
  .strictObject({
    ids: z.array(z.string().max(60)).min(1, { error: "required" }).max(500),
    outcome: z.enum(clauseRemarkOutcomes),
    answer: words(2000),
    /** In place of an answer that was given before. */
    again: z.boolean().default(false),
  })
  .refine(({ outcome, answer }) => outcome !== "stays" || answer !== undefined, {
    path: ["answer"],
    error: "required",
  });
export type ClauseAnswerForm = z.output<typeof clauseAnswerSchema>;
