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

export const settingsSchema = z.object({
  /** The revision of the settings that was changed. */
  revision: z.number().int().nonnegative(),
  address: slugSchema.or(z.string().refine(() => false, { error: "not-an-address" })),
  languages: z.string().refine((choice) => languageChoices.includes(choice), { error: "required" }),
  timeZone: z.string().min(1, "required").max(100),
  visibility: z.enum(["listed", "unlisted", "private"]),
  /** `#rrggbb`, or nothing for the usual one. */
  colour: z.union([z.literal(""), z.string().regex(/^#[0-9a-f]{6}$/i, "not-a-colour")]),
});
export type SettingsForm = z.output<typeof settingsSchema>;
