/** Who the organisation is, when it is open, how it is reached, and who works there. */
import { z } from "zod";
import { channelKind, clockTime, currency, weekday } from "../goals/goal.ts";
import { channelIds, jobIds, line, list, passage, placeId, spokenLanguage } from "./answers.ts";

/** A time of day up to the end of it, `"24:00"`. */
const closingTime = z.union([clockTime, z.literal("24:00")]);

/** Open from one time to another. A closing time at or before the opening time is on the next day. */
export const interval = z.strictObject({ from: clockTime, to: closingTime });

/** The hours of one day: around the clock, or up to four intervals; none is closed. */
export const dayHours = z.union([z.literal("round_the_clock"), z.array(interval).max(4)]);
export type DayHours = z.infer<typeof dayHours>;

/** Hours by weekday. A weekday that is left out is closed, and so are holidays. */
export const hours = z.strictObject({
  monday: dayHours.optional(),
  tuesday: dayHours.optional(),
  wednesday: dayHours.optional(),
  thursday: dayHours.optional(),
  friday: dayHours.optional(),
  saturday: dayHours.optional(),
  sunday: dayHours.optional(),
  /** On holidays of the calendar: hours of their own, or those of the weekday. */
  holidays: z.union([z.literal("as_usual"), dayHours]).optional(),
  /** What hours cannot say: "last entry 30 minutes before closing". */
  note: line.optional(),
});
export type Hours = z.infer<typeof hours>;

/** A full date, `"2026-09-01"`. */
const day = z.iso.date("Write a date as 2026-09-01.");

/** A way for customers to reach the organisation. */
export const channel = z.strictObject({
  kind: channelKind,
  name: line.optional(),
  /** What is dialled, written to or opened: a number, an e-mail address, a web address, an account name. */
  address: z.string().trim().min(1).max(300).optional(),
  /** Where it is, when it is a place: a counter, a letter box. */
  location: line.optional(),
  hours: hours.optional(),
  languages: z.array(spokenLanguage).max(30).optional(),
  jobs: jobIds.optional(),
  /** The branch or department that it belongs to, where it is not for the whole organisation. */
  place: placeId.optional(),
  /** Anything else that a customer should know before using it: what it costs, when it is busy. */
  note: line.optional(),
});
export type Channel = z.infer<typeof channel>;

export const job = z.strictObject({ name: line, does: line.optional() });

/** A branch or a department whose hours or standards differ from the rest. */
export const place = z.strictObject({
  name: line,
  kind: z.enum(["branch", "department"]).optional(),
  location: line.optional(),
  hours: hours.optional(),
});

/** Days off for everybody, from one date to another. */
export const holiday = z.strictObject({ from: day, until: day.optional(), name: line.optional() });

/** A day off on which people work to make up for a holiday (调休), with the hours of a weekday. */
export const madeUpDay = z.strictObject({ date: day, like: weekday.optional(), name: line.optional() });

/** People whom customers cannot reach in some way, and how to reach them instead. */
export const unreachable = z.strictObject({
  who: line,
  kinds: z.array(channelKind).max(10).optional(),
  instead: line.optional(),
  channels: channelIds.optional(),
});

/** ISO 3166-1, two letters. */
const country = z.string().regex(/^[A-Z]{2}$/, "Write a country as two letters, such as GB.");
/** A name of the time zone database, such as `Europe/London`. */
const timeZone = z
  .string()
  .regex(/^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/)
  .max(60);

/** Kinds of business that there is a starting point for; `other` has none. */
export const businessKinds = [
  "shop",
  "restaurant",
  "clinic",
  "utility",
  "council",
  "software",
  "hotel",
  "courier",
  "other",
] as const;

export const organisationAnswers = z.strictObject({
  name: line.optional(),
  kind: z.enum(businessKinds).optional(),
  does: line.optional(),
  country: country.optional(),
  timeZone: timeZone.optional(),
  currency: currency.optional(),
  workingDays: z.array(weekday).max(7).optional(),
  /** Lines for the foot of the public page: who is registered where, who regulates. */
  statutory: z.array(passage).max(10).optional(),
  /** ICP record number of a site in mainland China. */
  recordNumber: z.string().trim().min(1).max(60).optional(),
});

export const organisationLists = {
  channels: list(channel, 50),
  jobs: list(job, 50),
  places: list(place, 50),
  holidays: list(holiday, 200),
  madeUpDays: list(madeUpDay, 100),
  unreachable: list(unreachable, 30),
};
