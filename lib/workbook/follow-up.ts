/** Follow-up: who is there after the sale, and what is done without being asked. */
import { z } from "zod";
import { duration } from "../goals/goal.ts";
import { channelId, clauseItem, goalIds, jobId, line, list, passage, timing } from "./answers.ts";

/**
 * Whom a customer can reach after buying: a job, or a person by reference.
 * A person is an id, never a name, so that a name withdrawn later reads "our team" in every version.
 */
export const contact = clauseItem({
  about: line,
  job: jobId.optional(),
  person: z.string().min(1).max(60).optional(),
  phone: z.string().trim().min(1).max(60).optional(),
  email: z.string().trim().min(1).max(200).optional(),
});

/** One line of the schedule that customers are given: what they are told, and how far ahead. */
export const scheduled = clauseItem({
  what: line,
  how: passage.optional(),
  ahead: timing.optional(),
});

/** Technical support or other help after the sale. */
export const help = clauseItem({ what: line, how: passage.optional(), channel: channelId.optional() });

/** A contact some time after the sale, to see that all is well. */
export const checkIn = clauseItem({
  what: line,
  after: duration.optional(),
  job: jobId.optional(),
  channel: channelId.optional(),
  asks: passage.optional(),
});

export const followUpAnswers = z.strictObject({ goals: goalIds.optional() });

export const followUpLists = {
  contacts: list(contact, 50),
  schedule: list(scheduled, 30),
  help: list(help, 30),
  checkIns: list(checkIn, 20),
};
