import { z } from "zod";
import { localisedText } from "../language/text.ts";

/** What is said of a published version. */
export const noticeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("withdrawn"), because: localisedText }),
  z.strictObject({
    kind: z.literal("reviewed"),
    because: localisedText,
    /** The day on which to look again. */
    reviewOn: z.iso.date(),
  }),
]);
export type NoticeForm = z.infer<typeof noticeSchema>;
