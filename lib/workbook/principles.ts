/** Three to seven principles, each with what it means on an ordinary day. */
import { z } from "zod";
import { goalIds, line, list, passage, verbId } from "./answers.ts";

export const principle = z.strictObject({
  name: line,
  meaning: passage.optional(),
  /** The verb of the vision that it comes from. */
  verb: verbId.optional(),
  /** Goals that show it. */
  goals: goalIds.optional(),
  /** Ids of clauses that show it. */
  clauses: z.array(z.string().min(1).max(200)).max(50).optional(),
});

export const principlesAnswers = z.strictObject({});
/** More may be drafted than the seven that are published well. */
export const principlesLists = { principles: list(principle, 12) };
