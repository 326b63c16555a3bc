/** Staff monitoring: how service is watched, and what follows, for staff to know and hold us to. */
import { z } from "zod";
import { duration } from "../goals/goal.ts";
import { clauseItem, goalIds, jobId, line, list, passage } from "./answers.ts";

export const watchKinds = [
  "samples",
  "recordings",
  "mystery_visits",
  "surveys",
  "observation",
  "system_records",
  "other",
] as const;

/** A way of watching service, and how often. */
export const watch = clauseItem({
  kind: z.enum(watchKinds),
  what: passage.optional(),
  every: duration.optional(),
  job: jobId.optional(),
});

/** How what customers say reaches staff, and when. */
export const sharing = clauseItem({
  what: line,
  how: passage.optional(),
  every: duration.optional(),
});

/** A step of the fair path when standards are missed. */
export const fairStep = clauseItem({ what: line, job: jobId.optional(), note: passage.optional() });

/** How good service is recognised and rewarded. */
export const recognition = clauseItem({
  for: line,
  gets: passage.optional(),
  every: duration.optional(),
});

export const monitoringAnswers = z.strictObject({
  goals: goalIds.optional(),
  /** How staff know that they are watched. */
  staffKnow: passage.optional(),
  privately: passage.optional(),
});

export const monitoringLists = {
  watches: list(watch, 20),
  sharing: list(sharing, 20),
  fairPath: list(fairStep, 12),
  recognitions: list(recognition, 20),
};
