/** What an administrator may change of an organisation, beside what its workbook says. */
import { z } from "zod";
import { type PolicyLanguage, policyLanguages } from "../language/phrase.ts";
import { slugSchema } from "../members/settings.ts";

/** The languages of a policy as one choice: the first is the one it is written in. */
export const languageChoices = policyLanguages.flatMap((first) => [
  first,
  ...policyLanguages.filter((each) => each !== first).map((other) => `${first} ${other}`),
]);

export function languagesOf(choice: string): PolicyLanguage[] {
  return policyLanguages
    .filter((each) => choice.split(" ").includes(each))
    .sort((one, other) => choice.indexOf(one) - choice.indexOf(other));
}

/** In kilobytes: how large a picture may be, and how large what is kept of it, since every reader loads that. */
export const markLimits = { file: 200, kept: 60 } as const;

/** The routes that take a mark take so many kilobytes: a picture at a `data:` address is a third larger. */
export const settingsLimit = Math.ceil(markLimits.file * 1.4) + 20;

export const settingsSchema = z.object({
  /** The revision of the settings that was changed. */
  revision: z.number().int().nonnegative(),
  address: z.string().refine((text) => slugSchema.safeParse(text).success, { error: "not-an-address" }),
  languages: z.string().refine((choice) => languageChoices.includes(choice), { error: "required" }),
  timeZone: z.string().min(1, "required").max(100),
  visibility: z.enum(["listed", "unlisted", "private"]),
  /** `#rrggbb`, or nothing for the usual one. */
  colour: z.union([z.literal(""), z.string().regex(/^#[0-9a-fA-F]{6}$/, "not-a-colour")]),
  /** A picture at a `data:` address; empty for none; left out where the mark stays as it is. */
  mark: z.string().optional(),
});
export type SettingsForm = z.output<typeof settingsSchema>;
