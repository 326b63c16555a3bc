import { z } from "zod";
import { commentOutcomes } from "../handbook/consultation.ts";

const text = (most: number) =>
  z.string({ error: "required" }).trim().min(1, { error: "required" }).max(most, { error: "too-long" });

/** Something that may be left empty. */
const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: "too-long" })
    .transform((given) => (given === "" ? undefined : given))
    .optional();

const until = z.iso.date({ error: "required" });

export const consultationSchema = z.strictObject({
  /** The last day, in the time zone of the organisation. */
  until,
  /** What staff are asked to look at. */
  question: words(500),
});
export type ConsultationForm = z.output<typeof consultationSchema>;

export const consultationChangeSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("prolong"), until }),
  z.strictObject({ do: z.literal("close") }),
]);
export type ConsultationChange = z.output<typeof consultationChangeSchema>;

export const commentSchema = z.strictObject({
  text: text(2000),
  /** The id of the clause or standard that it is about; nothing where it is about the whole. */
  clause: z.string().max(300).optional(),
});
export type CommentForm = z.output<typeof commentSchema>;

export const commentChangeSchema = z.strictObject({ text: text(2000) });

/** What comes of one comment or of several; that it is not taken up needs a reason. */
export const settlementSchema = z
  .strictObject({
    ids: z.array(z.string().max(60)).min(1, { error: "required" }).max(500),
    outcome: z.enum(commentOutcomes),
    reply: words(2000),
    /** In place of what was said before. */
    again: z.boolean().default(false),
  })
  .refine(({ outcome, reply }) => outcome !== "not_taken_up" || reply !== undefined, {
    path: ["reply"],
    error: "required",
  });
export type SettlementForm = z.output<typeof settlementSchema>;
