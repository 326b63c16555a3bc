/** What an administrator may change of an organisation, beside what its workbook says. */
import { z } from "zod";
import { slugSchema } from "../members/settings.ts";
import { languageChoices } from "./choices.ts";

export const settingsSchema = z.object({
  /** The revision of the settings that was changed. */
  revision: z.number().int().nonnegative(),
  address: z.string().refine((text) => slugSchema.safeParse(text).success, { error: "not-an-address" }),
  languages: z.string().refine((choice) => languageChoices.includes(choice), { error: "required" }),
  timeZone: z.string().min(1, "required").max(100),
  /** How many people have to approve a version; left out where that stays as it is. */
  approvals: z.enum(["1", "2", "3"]).optional(),
  visibility: z.enum(["listed", "unlisted", "private"]),
  /** `#rrggbb`, or nothing for the usual one. */
  colour: z.union([z.literal(""), z.string().regex(/^#[0-9a-fA-F]{6}$/, "not-a-colour")]),
  /** A picture at a `data:` address; empty for none; left out where the mark stays as it is. */
  mark: z.string().optional(),
});
export type SettingsForm = z.output<typeof settingsSchema>;
