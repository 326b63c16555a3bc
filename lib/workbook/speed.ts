/** Speed: how long things take, and what is done when it is busy. */
import { z } from "zod";
import { duration } from "../goals/goal.ts";
import { hours } from "./organisation.ts";
import {
  channelId,
  channelIds,
  clauseItem,
  goalId,
  goalIds,
  jobIds,
  line,
  list,
  passage,
  timing,
} from "./answers.ts";

/** A way to order or apply, and how long it takes. */
export const order = clauseItem({
  what: line,
  how: passage.optional(),
  takes: timing.optional(),
  channels: channelIds.optional(),
});

/** When a person who knows is there, on one channel. */
export const expert = clauseItem({
  channel: channelId.optional(),
  about: line.optional(),
  /** Left out: whenever the channel is open. */
  hours: hours.optional(),
  jobs: jobIds.optional(),
});

export const waitKinds = [
  "counter",
  "phone",
  "chat",
  "email",
  "letter",
  "delivery",
  "repair",
  "other",
] as const;

/** The longest that a customer waits for something. */
export const wait = clauseItem({
  kind: z.enum(waitKinds),
  what: line.optional(),
  longest: timing.optional(),
});

export const busyMeasures = [
  "call_back",
  "queue_place",
  "extra_counter",
  "appointment",
  "self_service",
  "other",
] as const;

/** What is done for customers when it is busy. */
export const whenBusy = clauseItem({
  measure: z.enum(busyMeasures),
  when: line.optional(),
  what: passage.optional(),
  channels: channelIds.optional(),
});

/** What it takes to keep a target: the volume in an interval, the time one case takes, the people there are. */
export const staffing = z.strictObject({
  channel: channelId.optional(),
  goal: goalId.optional(),
  when: line.optional(),
  interval: duration.optional(),
  /** Cases that arrive in one interval. */
  volume: z.number().nonnegative().optional(),
  handling: duration.optional(),
  /** People at work in that interval. */
  staff: z.number().int().nonnegative().max(100_000).optional(),
  note: passage.optional(),
});

export const speedAnswers = z.strictObject({ goals: goalIds.optional() });

export const speedLists = {
  orders: list(order, 30),
  experts: list(expert, 30),
  waits: list(wait, 50),
  whenBusy: list(whenBusy, 30),
  staffing: list(staffing, 100),
};
