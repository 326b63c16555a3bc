/** Bringing a policy file into the draft: what is asked, and what is shown before anything is written. */
import { z } from "zod";
import type { DifferenceGroup } from "../document/comparison.ts";
import type { LocalisedText, PolicyLanguage } from "../language/text.ts";

/**
 * - `text`: the file as it is
 * - `plan`: what the preview called itself; without it nothing is written
 */
export const policyBringing = z
  .strictObject({ text: z.string(), dryRun: z.boolean(), plan: z.string().max(100).optional() })
  .refine(({ dryRun, plan }) => dryRun || plan !== undefined, { path: ["plan"], error: "required" });

/** What a file is, and what it would make of the draft. */
export type PolicyPreview = {
  /** Says what would be written over what: the same again as long as the draft and the file stay what they are. */
  plan: string;
  policy: {
    name: LocalisedText;
    number: string;
    /** ISO days in the organisation's time zone. */
    publishedOn: string;
    effectiveOn: string;
    languages: readonly PolicyLanguage[];
  };
  /** The languages of the draft as it is. */
  languages: readonly PolicyLanguage[];
  /** The draft says the same already, to the last answer. */
  same: boolean;
  /** A version is in review, which ends when the draft is replaced. */
  inReview: boolean;
  /** What readers of each language would read otherwise, staff among them. */
  changes: readonly { language: PolicyLanguage; groups: readonly DifferenceGroup[] }[];
};
