import { z } from "zod";

/** The last part of an organisation's public address: lower-case letters, digits and single hyphens. */
export const slugSchema = z
  .string()
  .min(2)
  .max(60)
  .regex(/^[a-z0-9](-?[a-z0-9])*$/);

/** What an organisation says about itself; its address is kept apart, since old ones must go on working. */
export const organisationSettingsSchema = z.object({
  /** By language tag. */
  name: z.record(z.string(), z.string().min(1)),
  /** Language tags, the organisation's first language first. */
  languages: z.array(z.string()).min(1),
  /** The brand colour, `#rrggbb`. */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
  /** The mark as SVG text. */
  mark: z.string().optional(),
  /** An IANA name such as `Asia/Shanghai`. */
  timeZone: z.string(),
  /** Listed on the first page; reachable by its address alone; or for members only. */
  visibility: z.enum(["listed", "unlisted", "private"]),
  /** How many people must approve a version; one where nothing was chosen. */
  approvals: z.number().int().min(1).max(3).optional(),
});

export type OrganisationSettings = z.infer<typeof organisationSettingsSchema>;

/** Whether the time zone database of this machine knows the name. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
