/**
 * A service goal: what is promised, measured how, and what follows when it is missed.
 * A goal is structured, never a sentence; `sentence.ts` makes its sentence in every language.
 * A goal whose audience is public is called a standard.
 */
import { z } from "zod";
import { localisedText } from "../language/text.ts";

export const channelKinds = [
  "phone",
  "email",
  "web",
  "chat",
  "counter",
  "letter",
  "social",
  "wechat",
  "field",
  "hotline",
] as const;
export const channelKind = z.enum(channelKinds);
export type ChannelKind = z.infer<typeof channelKind>;

/** How a figure compares with its limit. */
export const comparison = z.enum(["at_least", "more_than", "at_most", "less_than"]);
export type Comparison = z.infer<typeof comparison>;

export const timeUnits = [
  "seconds",
  "minutes",
  "hours",
  "calendar_days",
  "working_days",
  "weeks",
  "months",
  "years",
  "rings",
] as const;
export const timeUnit = z.enum(timeUnits);
export type TimeUnit = z.infer<typeof timeUnit>;

const amount = z.number().nonnegative();
/** 24-hour clock time, `"18:00"`. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write a time as 18:00.");
/** A date with no time, `"2026-09-01"`, or a month or a year of one. */
const calendarDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "Write a date as 2026-09-01.");
/** ISO 4217 currency code. */
export const currency = z.string().regex(/^[A-Z]{3}$/, "Write a currency as three letters, such as GBP.");

/** A length of time. A value of 0 means at once, or within the same day, week, month or year. */
export const duration = z.strictObject({ value: amount, unit: timeUnit });
export type Duration = z.infer<typeof duration>;

export const weekday = z.enum(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]);
export type Weekday = z.infer<typeof weekday>;

/** When something recurs: on days of the month, or on the nth weekday of it, between clock times. */
export const recurrence = z.strictObject({
  every: z.enum(["day", "week", "month", "year"]),
  /** First and last day of the month, 1–31. */
  days: z
    .strictObject({ from: z.number().int().min(1).max(31), to: z.number().int().min(1).max(31) })
    .optional(),
  weekday: weekday.optional(),
  nth: z.union([z.number().int().min(1).max(4), z.literal("last")]).optional(),
  hours: z.strictObject({ from: clockTime, to: clockTime }).optional(),
});
export type Recurrence = z.infer<typeof recurrence>;

/**
 * The time of a limit.
 * - `duration`: a length, compared; value or unit may be missing where a source leaves them out
 * - `range`: between two lengths ("3 to 5 days")
 * - `deadline`: a clock time on a day counted from the start ("by noon the next day")
 * - `window`: so much early or late around an agreed time
 * - `slot`: the width of the appointment that is offered, when such slots are offered, and a narrower one on request
 * - `stages`: several lengths that add up to one
 * - `schedule`: on recurring days
 * - `agreed`: case by case with the customer
 * - `reference`: as another document says
 */
export const time = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("duration"),
    comparison: comparison.optional(),
    value: amount.optional(),
    unit: timeUnit.optional(),
  }),
  z.strictObject({ kind: z.literal("range"), from: amount, to: amount, unit: timeUnit }),
  z.strictObject({
    kind: z.literal("deadline"),
    day: z.strictObject({
      after: z.number().int().nonnegative(),
      unit: z.enum(["calendar_days", "working_days"]),
    }),
    by: z.union([clockTime, z.literal("close_of_business")]).optional(),
    comparison: comparison.optional(),
  }),
  z.strictObject({ kind: z.literal("window"), early: duration, late: duration }),
  z.strictObject({
    kind: z.literal("slot"),
    width: duration,
    comparison: comparison.optional(),
    onRequest: duration.optional(),
    offered: z
      .array(
        z.strictObject({
          from: weekday,
          to: weekday,
          hours: z.strictObject({ from: clockTime, to: clockTime }),
        }),
      )
      .optional(),
  }),
  z.strictObject({
    kind: z.literal("stages"),
    stages: z.array(z.strictObject({ name: localisedText, time: duration })).min(2),
  }),
  z.strictObject({ kind: z.literal("schedule"), recurrence }),
  z.strictObject({ kind: z.literal("agreed") }),
  z.strictObject({ kind: z.literal("reference"), to: localisedText }),
]);
export type Time = z.infer<typeof time>;

export const targetUnit = z.enum([
  "percent",
  "score",
  "count",
  "currency",
  "per_thousand",
  "per_ten_thousand",
]);

/** What is to be reached. No value: not set yet. */
export const target = z.strictObject({
  /** May be below 0: a net promoter score runs from -100 to 100. */
  value: z.number().optional(),
  unit: targetUnit.optional(),
  comparison: comparison.optional(),
  currency: currency.optional(),
  /** Ends of the scale of a score, where they are known; `{}` where the source does not state its scale. */
  scale: z.strictObject({ from: z.number().optional(), to: z.number().optional() }).optional(),
  /** The period that a count is for; `rolling` when it may start on any day. */
  per: z.strictObject({ time: duration, rolling: z.boolean().optional() }).optional(),
  /** The source's own word where the figure is read out of it: "the majority", "up to 90%". */
  wording: localisedText.optional(),
  /** Where the figure is set by another document and not here: "the regulator's rules for remote areas". */
  reference: localisedText.optional(),
});
export type Target = z.infer<typeof target>;

/** A measured quantity that is not time: "pressure at least 0.14 MPa". */
const quantity = { what: localisedText, comparison, value: amount, unit: z.string().min(1).max(40) };
/** The level of service that makes a case a good one. */
const level = z.strictObject(quantity);
export type Level = z.infer<typeof level>;

/** One limit: a statistic of the cases, a time, a target. All limits of a band are to be met. */
export const limit = z.strictObject({
  statistic: z.enum(["every", "share", "mean", "median", "percentile"]).optional(),
  /** With `percentile`: 0–100. */
  percentile: z.number().gt(0).lt(100).optional(),
  time: time.optional(),
  target: target.optional(),
  level: level.optional(),
});
export type Limit = z.infer<typeof limit>;

/**
 * When a band, an extension or an exclusion holds.
 * - `phrase`: in the organisation's words; `facet` says what kind of difference it is
 * - `received`: by the clock time at which the case arrives; `what` where something else must have happened
 *   by then, with its verb ("registration fee collected")
 * - `lasting`: by how long something lasts or is expected to last
 * - `quantity`: by a size or another measured quantity ("pressure at least 0.14 MPa")
 * - `dates`: from or until a date
 * - `channels`: by the channel used
 * - `reply_channels`: by the channel on which the answer is given
 * - `otherwise`: in all other cases
 */
export const condition = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("phrase"),
    phrase: localisedText,
    facet: z
      .enum(["place", "customer", "case", "size", "severity", "season", "hours", "cause", "branch"])
      .optional(),
  }),
  z.strictObject({
    kind: z.literal("received"),
    what: localisedText.optional(),
    before: clockTime.optional(),
    after: clockTime.optional(),
  }),
  z.strictObject({ kind: z.literal("lasting"), what: localisedText, comparison, time: duration }),
  z.strictObject({ kind: z.literal("quantity"), ...quantity }),
  z.strictObject({ kind: z.literal("dates"), from: calendarDate.optional(), until: calendarDate.optional() }),
  z.strictObject({ kind: z.literal("channels"), channels: z.array(channelKind).min(1) }),
  z.strictObject({ kind: z.literal("reply_channels"), channels: z.array(channelKind).min(1) }),
  z.strictObject({ kind: z.literal("otherwise") }),
]);
export type Condition = z.infer<typeof condition>;

/** A band: some of the cases, and the limits for them. A goal with one band and no condition is the same for all. */
export const band = z.strictObject({
  id: z.string().max(60).optional(),
  when: z.array(condition).optional(),
  limits: z.array(limit).min(1),
  /** When the clock of this band starts, where it differs from the goal's. */
  starts: localisedText.optional(),
});
export type Band = z.infer<typeof band>;

/** How time is counted. */
export const clock = z.strictObject({
  counts: z.enum(["calendar", "opening_hours", "working_days"]).optional(),
  /** The event that starts it: "receipt of a complete application". */
  starts: localisedText.optional(),
  /** Counted from the event itself or from the day after it. */
  from: z.enum(["event", "next_day", "next_working_day"]).optional(),
  pauses: z.array(localisedText).optional(),
  extensions: z
    .array(z.strictObject({ when: localisedText, by: duration.optional(), how: localisedText.optional() }))
    .optional(),
  /** Whose time it limits: ours, or the customer's ("cancel within 24 hours of buying"). */
  limits: z.enum(["organisation", "customer"]).optional(),
});

/** One thing that the customer gets. Amounts are in `currency`; `share` is in percent of `of`. */
export const payment = z.strictObject({
  kind: z.enum([
    "explanation",
    "apology",
    "fixed_sum",
    "share_of_price",
    "refund",
    "repair",
    "replacement",
    "waiver",
    "advance",
    "in_kind",
  ]),
  /** Which customers, where it differs by class. Payments that name one stand side by side as alternatives. */
  who: localisedText.optional(),
  /** The case that it is for, where that is another than the miss itself: "ongoing low pressure". */
  when: localisedText.optional(),
  amount: amount.optional(),
  currency: currency.optional(),
  share: amount.optional(),
  /** What the share or the waiver is of; what is given in kind. */
  what: localisedText.optional(),
  /** Paid again for every further such time. */
  every: duration.optional(),
  /** Paid once in every such time: £250 a year. */
  per: duration.optional(),
  /** Where it differs from the rest of the remedy. */
  claim: z.enum(["automatic", "claimed"]).optional(),
  /** Most that is paid: a sum, a number of payments, a share in percent of `what`; per time where said. */
  cap: z
    .strictObject({
      amount: amount.optional(),
      times: amount.optional(),
      share: amount.optional(),
      per: duration.optional(),
      /** With a `per` of one year: which year it is. */
      year: z.enum(["calendar", "financial"]).optional(),
    })
    .optional(),
});
export type Payment = z.infer<typeof payment>;

/** What the customer gets when the goal is missed. */
export const remedy = z.strictObject({
  wording: localisedText.optional(),
  payments: z.array(payment).optional(),
  claim: z.enum(["automatic", "claimed"]).optional(),
  claimWithin: duration.optional(),
  howToClaim: localisedText.optional(),
  paidWithin: duration.optional(),
  /** What is added when the remedy itself is late. */
  late: z.strictObject({ after: duration, amount, currency }).optional(),
  to: z.enum(["customer", "fund"]).optional(),
  fund: localisedText.optional(),
  /** No less than an outside rule gives: the greater of ours and theirs. */
  atLeast: localisedText.optional(),
});
export type Remedy = z.infer<typeof remedy>;

export const measure = z.enum([
  "within",
  "average",
  "rate",
  "score",
  "count",
  "notice",
  "frequency",
  "available",
  "event",
  "conduct",
]);
export type Measure = z.infer<typeof measure>;

/** How, from what and how often the goal is measured. */
export const measurement = z.strictObject({
  /** An id of the metric library. */
  metric: z.string().max(60).optional(),
  /** The statistic that is measured where it is another than the one promised. */
  statistic: z.enum(["share", "mean", "median", "percentile"]).optional(),
  source: localisedText.optional(),
  period: z.enum(["week", "month", "quarter", "year", "rolling_year"]).optional(),
  smallestSample: z.number().int().nonnegative().optional(),
  /** Percentage points, or the target's own unit, by which a result may fall short and be "nearly". */
  tolerance: amount.optional(),
  /** Cases are counted when they arrive or when they are closed. */
  counted: z.enum(["arrivals", "closures"]).optional(),
  /** What is added up: cases, minutes, customers affected, or customers affected times hours. */
  weight: z.enum(["cases", "minutes", "customers", "customer_hours"]).optional(),
  formula: localisedText.optional(),
  /** Rules of counting in plain words: "a visit with nobody at home counts as done". */
  rules: z.array(localisedText).optional(),
  /** Another way of measuring that is allowed. */
  alternative: localisedText.optional(),
  /** A result made from those of other goals. */
  composite: z
    .strictObject({
      method: z.enum(["mean_of_results", "share_of_standards_met"]),
      of: localisedText,
      leavingOut: localisedText.optional(),
    })
    .optional(),
  /** The group of goals whose published figure this one counts towards, and how that figure is made. */
  group: z
    .strictObject({ name: localisedText, method: z.enum(["mean_of_results", "share_of_standards_met"]) })
    .optional(),
  question: localisedText.optional(),
});

/** What a goal answers: one of the big issues, a finding, a touchpoint, a want, a verb of the vision, a principle. */
export const because = z.strictObject({
  kind: z.enum(["issue", "finding", "touchpoint", "want", "verb", "principle"]),
  ref: z.string().max(80),
});

export const moments = [
  "contact",
  "visit",
  "apply",
  "delivery",
  "fault",
  "change",
  "account",
  "quality",
  "complaint",
  "other",
] as const;
/** The moment at which a customer meets the goal: how the public page groups standards. */
export const moment = z.enum(moments);
export type Moment = z.infer<typeof moment>;

export const goal = z.strictObject({
  /** What is promised, in the customer's words. */
  subject: localisedText,
  /** How the subject reads: a thing ("calls to our helpline"), what we do ("answer your call"), or a whole clause. */
  subjectForm: z.enum(["thing", "deed", "clause"]),
  moment: moment.optional(),
  channels: z.array(channelKind),
  /** Channels on which the answer is given, where they differ from the channel of the question. */
  replyChannels: z.array(channelKind).optional(),
  segments: z.array(z.string().max(60)).optional(),
  measure,
  /** A service guarantee: missing it makes the remedy due. */
  guaranteed: z.boolean().optional(),
  bands: z.array(band).min(1),
  /** The short form in which it is advertised, where that is not quite what is measured. */
  headline: limit.optional(),
  /** Circumstances that hold for the whole goal, in the organisation's words. */
  condition: localisedText.optional(),
  clock: clock.optional(),
  exclusions: z.array(localisedText).optional(),
  /** What depends on others: "subject to availability of flights". */
  dependsOn: localisedText.optional(),
  /** How the customer hears before the promise is missed. */
  warned: localisedText.optional(),
  remedy: remedy.optional(),
  audience: z.strictObject({
    public: z.boolean(),
    jobs: z.array(z.string().max(60)).optional(),
    places: z.array(z.string().max(60)).optional(),
  }),
  responsible: localisedText.optional(),
  /** The date by which it is to be reached. */
  due: calendarDate.optional(),
  baseline: z
    .strictObject({ value: z.number(), unit: z.union([targetUnit, timeUnit]), period: z.string().max(40) })
    .optional(),
  measurement: measurement.optional(),
  because: z.array(because).optional(),
  /** Ours by choice, owed by law, or set by a regulator. */
  basis: z.enum(["own", "law", "regulator"]).optional(),
  /** The outside limit that stands beside ours. */
  legalLimit: z
    .strictObject({ time: time.optional(), target: target.optional(), reference: localisedText })
    .optional(),
  status: z.enum(["proposed", "active", "suspended", "withdrawn"]).optional(),
  statusReason: localisedText.optional(),
  /** Limits that held before, oldest first; `since` and `until` as far as they are known. */
  history: z
    .array(
      z.strictObject({
        since: z.string().max(40).optional(),
        until: z.string().max(40).optional(),
        /** The band that it was for; none: all of them. */
        band: z.string().max(60).optional(),
        measure: measure.optional(),
        limits: z.array(limit).min(1),
      }),
    )
    .optional(),
  /** Where a standard taken over from elsewhere was published. */
  source: z
    .strictObject({ url: z.string().max(2000).optional(), period: z.string().max(100).optional() })
    .optional(),
  /** For ourselves: how to read it, what is odd about it. Never published. */
  note: localisedText.optional(),
  waivers: z.array(z.strictObject({ gap: z.string().max(60), reason: localisedText })).optional(),
});
export type Goal = z.infer<typeof goal>;
