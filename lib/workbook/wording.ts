/** Clauses in somebody's own words, in place of those that are made from the answers. */
import { z } from "zod";
import { passage } from "./answers.ts";

export const rewording = z.strictObject({
  /** The clause's id: `speed.waits`. */
  clause: z.string().min(1).max(200),
  /** One paragraph a line. In a language that is not here the clause is made from the answers. */
  text: passage,
  /** What the answers made of the clause when it was reworded, by language. Other answers make something else of it. */
  basis: z.partialRecord(z.string().max(20), z.string().max(20_000)),
});
export type Rewording = z.infer<typeof rewording>;

export const wordingAnswers = z.strictObject({});
/** No more than the clauses of a long policy. */
export const wordingLists = { rewordings: { item: rewording, most: 300 } } as const;
