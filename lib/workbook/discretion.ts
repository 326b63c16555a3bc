/** Discretion: guidelines for settling a problem, and how far each job may go. */
import { z } from "zod";
import { clauseItem, jobId, jobIds, line, list, money, passage } from "./answers.ts";

/** The four steps of settling a problem, in order. */
export const settlingSteps = ["understand", "find_cause", "propose", "solve"] as const;
export type SettlingStep = (typeof settlingSteps)[number];

/** What to do in one of the four steps, and words to use. */
export const guideline = clauseItem({
  step: z.enum(settlingSteps),
  do: passage,
  say: passage.optional(),
});

/** In this situation these jobs may offer so much; beyond it somebody else decides. No jobs: all of them. */
export const discretionLimit = clauseItem({
  situation: line,
  jobs: jobIds.optional(),
  offer: passage.optional(),
  upTo: money.optional(),
  thenJob: jobId.optional(),
  then: passage.optional(),
});

/** Words that are never used, and what is said instead. */
export const wording = clauseItem({ never: line, instead: passage.optional(), why: line.optional() });

export const discretionAnswers = z.strictObject({
  freedom: passage.optional(),
  boundaries: passage.optional(),
});

export const discretionLists = {
  guidelines: list(guideline, 40),
  limits: list(discretionLimit, 200),
  wordings: list(wording, 100),
};
