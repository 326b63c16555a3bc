/** What people fill in to add an organisation, or to delete one. The text of an error is a code from `faults`. */
import { z } from "zod";
import { slugSchema } from "../members/settings.ts";
import { languageChoices } from "../settings/choices.ts";

const required = { error: "required" };
const tooLong = { error: "too-long" };

export const organisationSchema = z.object({
  /** In the first language. */
  name: z.string(required).trim().min(1, required).max(200, tooLong),
  address: z
    .string(required)
    .trim()
    .refine((text) => slugSchema.safeParse(text).success, { error: "not-an-address" }),
  languages: z.string().refine((choice) => languageChoices.includes(choice), required),
  /** Of the browser, or of whoever asks: it can be changed later. */
  timeZone: z.string().max(100),
});
export type OrganisationToAdd = z.output<typeof organisationSchema>;

export const removalSchema = z.object({
  /** The organisation's name, typed once more. */
  name: z.string(required).trim().min(1, required).max(200, tooLong),
  password: z.string(required).min(1, required).max(1000, tooLong),
});
export type Removal = z.output<typeof removalSchema>;
