/** What the desk asks about the draft, beside saving it. */
import { z } from "zod";
import { policyLanguage } from "../language/text.ts";

/** Where one is at work, and since when one has heard nothing. */
export const companyAsked = z.strictObject({ step: z.string().max(60), since: z.iso.datetime() });

export const verbsAsked = z.strictObject({
  language: policyLanguage,
  phrases: z.array(z.strictObject({ id: z.string().max(60), text: z.string().max(300) })).max(40),
  /** Verbs that were kept, with the id of the phrase they were found in, or nothing. */
  kept: z.array(z.strictObject({ text: z.string().max(300), phrase: z.string().max(60) })).max(40),
});
