import { z } from "zod";
import { localisedText } from "../language/text.ts";
import { versionKinds } from "./version.ts";

/** What is said of the next version before it is put up for review, or published without. */
const version = {
  changeNote: localisedText,
  /** Reasons for publishing despite gaps, by gap id. */
  waivers: z.record(z.string().max(300), localisedText).default({}),
  kind: z.enum(versionKinds).default("material"),
  /** The local date and hour from which on it is to hold: "2026-12-01T09:00". At once where it is not said. */
  effectiveFrom: z.string().max(30).optional(),
  /** The day on which it is to be looked at again. */
  reviewOn: z.iso.date().optional(),
};

export const versionSchema = z.strictObject(version);
export type VersionForm = z.infer<typeof versionSchema>;

/** What is sent to publish the draft without review. */
export const publishingSchema = z.strictObject({ ...version, withoutReview: z.boolean().default(false) });
