/** Retention: staying in touch with consent, thanking those who stay, noticing those about to leave. */
import { z } from "zod";
import { duration } from "../goals/goal.ts";
import { channelId, checkInId, clauseItem, goalIds, jobId, line, list, passage } from "./answers.ts";

/** A contact as part of a relationship. `checkIn` is the contact of Follow-up that it carries on. */
export const relationship = clauseItem({
  what: line,
  checkIn: checkInId.optional(),
  after: duration.optional(),
  job: jobId.optional(),
  channel: channelId.optional(),
  asks: passage.optional(),
});

/** A newsletter, coupons, a loyalty scheme: always with consent and a way out. */
export const programme = clauseItem({
  kind: z.enum(["newsletter", "coupons", "loyalty", "membership", "other"]),
  name: line.optional(),
  what: passage.optional(),
  consent: passage.optional(),
  wayOut: passage.optional(),
});
export type Programme = z.infer<typeof programme>;

/** A forum or another place where customers meet. */
export const community = clauseItem({
  name: line,
  where: z.string().trim().min(1).max(300).optional(),
  what: passage.optional(),
});

/** What customers of long standing get. */
export const benefit = clauseItem({ what: line, after: duration.optional(), condition: line.optional() });

/** A sign that somebody is about to leave, and who does what about it. */
export const sign = clauseItem({
  sign: line,
  job: jobId.optional(),
  action: passage.optional(),
  within: duration.optional(),
});

export const retentionAnswers = z.strictObject({ goals: goalIds.optional() });

export const retentionLists = {
  relationships: list(relationship, 20),
  programmes: list(programme, 20),
  communities: list(community, 10),
  benefits: list(benefit, 30),
  signs: list(sign, 30),
};
