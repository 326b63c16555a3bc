import { z } from "zod";

const text = (most: number) =>
  z.string({ error: "required" }).trim().min(1, { error: "required" }).max(most, { error: "too-long" });

/** What somebody does with a proposal. Sending back and commenting need words. */
export const decisionSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("approve") }),
  z.strictObject({ do: z.literal("return"), reason: text(2000) }),
  z.strictObject({
    do: z.literal("comment"),
    text: text(2000),
    /** The clause or standard that it is about; nothing where it is about the whole. */
    clause: z.string().max(300).optional(),
  }),
  z.strictObject({ do: z.literal("withdraw") }),
  z.strictObject({ do: z.literal("publish") }),
]);
export type Decision = z.infer<typeof decisionSchema>;
