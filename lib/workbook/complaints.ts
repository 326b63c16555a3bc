/** Complaints: how to make one, how long it takes, who decides, what is put right. */
import { z } from "zod";
import { duration } from "../goals/goal.ts";
import {
  channelId,
  clauseItem,
  goalIds,
  jobId,
  limitId,
  line,
  list,
  money,
  passage,
  timing,
} from "./answers.ts";

/** A way to complain. */
export const way = clauseItem({ channel: channelId.optional(), how: passage.optional() });

/** A stage that a complaint goes through: who looks at it, and how long they have. */
export const stage = clauseItem({
  name: line,
  job: jobId.optional(),
  does: passage.optional(),
  within: timing.optional(),
});

/** What is done about one kind of problem. */
export const problemRemedy = clauseItem({
  problem: line,
  remedy: passage.optional(),
  amount: money.optional(),
});

/** Somebody outside to whom a customer can go: an ombudsman, a regulator, a hotline. */
export const outsideBody = clauseItem({
  name: line,
  for: passage.optional(),
  /** Its telephone number or web address. */
  address: z.string().trim().min(1).max(300).optional(),
  location: line.optional(),
});

export const complaintsAnswers = z.strictObject({
  goals: goalIds.optional(),
  free: z.boolean().optional(),
  /** Nobody who complains is worse off for it. */
  noWorseOff: z.boolean().optional(),
  helpToComplain: passage.optional(),
  onBehalf: passage.optional(),
  claim: passage.optional(),
  ownership: passage.optional(),
  /** Limits of discretion up to which a complaint is settled on the spot. */
  spotLimits: z.array(limitId).max(50).optional(),
  acknowledge: timing.optional(),
  answer: timing.optional(),
  update: timing.optional(),
  seniors: passage.optional(),
  satisfied: passage.optional(),
  satisfiedAfter: timing.optional(),
  recorded: passage.optional(),
  recordedWhy: passage.optional(),
  recordKept: duration.optional(),
});

export const complaintsLists = {
  ways: list(way, 20),
  stages: list(stage, 10),
  remedies: list(problemRemedy, 50),
  outside: list(outsideBody, 20),
};
