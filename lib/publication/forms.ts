import { z } from "zod";
import { localisedText } from "../language/text.ts";

/** What is sent to publish the draft. */
export const publishingSchema = z.strictObject({
  changeNote: localisedText,
  /** Reasons for publishing despite gaps, by gap id. */
  waivers: z.record(z.string().max(300), localisedText).default({}),
});
