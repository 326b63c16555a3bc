/** Communication: returns, delivery, payment, extras, prices, languages, notice of changes. */
import { z } from "zod";
import { duration } from "../goals/goal.ts";
import {
  channelIds,
  clauseItem,
  goalIds,
  line,
  list,
  money,
  passage,
  spokenLanguage,
  timing,
} from "./answers.ts";

/** What can be brought back, how long, at whose cost, and how soon the money is back. */
export const returnRule = clauseItem({
  what: line,
  within: duration.optional(),
  condition: passage.optional(),
  pays: z.enum(["organisation", "customer", "depends"]).optional(),
  paysNote: line.optional(),
  refund: timing.optional(),
  /** What the customer does, in order. */
  steps: z.array(line).max(12).optional(),
});

/** A way of delivery: where to, at what cost, in what time. A cost of 0 is free. */
export const delivery = clauseItem({
  where: line,
  how: line.optional(),
  cost: money.optional(),
  costNote: line.optional(),
  takes: timing.optional(),
});

export const paymentMethods = [
  "cash",
  "card",
  "bank_transfer",
  "direct_debit",
  "cheque",
  "invoice",
  "instalments",
  "wechat_pay",
  "alipay",
  "digital_yuan",
  "other",
] as const;

export const paymentMethod = clauseItem({
  method: z.enum(paymentMethods),
  name: line.optional(),
  note: line.optional(),
});

/** An extra or a warranty, and how it is explained without pressure. */
export const extra = clauseItem({
  name: line,
  covers: passage.optional(),
  price: money.optional(),
  lasts: duration.optional(),
  explained: passage.optional(),
});

export const formatKinds = [
  "large_print",
  "braille",
  "easy_read",
  "audio",
  "sign_language",
  "interpreter",
  "text_relay",
  "step_free",
  "home_visit",
  "other",
] as const;

/** A form of service for people who need it otherwise, and how to get it. */
export const accessibleFormat = clauseItem({
  format: z.enum(formatKinds),
  name: line.optional(),
  how: passage.optional(),
});

export const noticeKinds = [
  "price",
  "terms",
  "planned_outage",
  "unplanned_outage",
  "hours",
  "delay",
  "product",
  "other",
] as const;

/** How and how far ahead customers hear of a change or an outage. */
export const notice = clauseItem({
  of: z.enum(noticeKinds),
  what: line.optional(),
  how: passage.optional(),
  channels: channelIds.optional(),
  ahead: timing.optional(),
});

export const findableKinds = [
  "returns",
  "delivery",
  "payment",
  "extras",
  "price",
  "languages",
  "notices",
  "complaints",
] as const;

/** Where customers find one of these, and whether it is one step from anywhere. */
export const findable = z.strictObject({
  what: z.enum(findableKinds),
  where: line.optional(),
  oneStep: z.boolean().optional(),
});

export const communicationAnswers = z.strictObject({
  goals: goalIds.optional(),
  totalPrice: passage.optional(),
  languages: z.array(spokenLanguage).max(30).optional(),
});

export const communicationLists = {
  returns: list(returnRule, 30),
  deliveries: list(delivery, 30),
  payments: list(paymentMethod, 20),
  extras: list(extra, 50),
  formats: list(accessibleFormat, 20),
  notices: list(notice, 30),
  findable: list(findable, 20),
};
