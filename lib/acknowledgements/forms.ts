import { z } from "zod";
import { policyLanguage } from "../language/text.ts";

/** What is sent to say that one has read a version. */
export const acknowledgementSchema = z.strictObject({
  /** The material version: "3.0". */
  number: z.string().max(20),
  /** The hash of the version whose words were shown, so that nobody acknowledges what they did not see. */
  hash: z.string().max(100),
  /** The language that they were shown in. */
  language: policyLanguage,
});
export type AcknowledgementForm = z.infer<typeof acknowledgementSchema>;

/** Whom to remind: these people, or everybody who has something to read. */
export const remindingSchema = z.strictObject({
  people: z.array(z.string().max(100)).min(1).max(10_000).optional(),
});
export type RemindingForm = z.infer<typeof remindingSchema>;

export const exportFormats = ["csv", "json"] as const;
/** What was read by the end of a day: today where none is said. */
export const exportChoice = z.strictObject({
  day: z.iso.date().optional(),
  format: z.enum(exportFormats).default("csv"),
});
export type ExportChoice = z.output<typeof exportChoice>;
