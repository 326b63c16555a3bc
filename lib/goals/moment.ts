import type { Goal, Moment } from "./goal.ts";

/** What standards that a customer meets together are called. */
export const momentTitles: Record<Moment, readonly [en: string, zh: string]> = {
  contact: ["When you contact us", "您联系我们时"],
  visit: ["When you visit us", "您到访时"],
  apply: ["When you ask us for something", "您申请办理时"],
  delivery: ["When we come to you", "上门服务时"],
  fault: ["When something breaks", "发生故障时"],
  change: ["Before something changes", "服务变动之前"],
  account: ["Bills and payments", "账单与付款"],
  quality: ["What you can rely on", "日常服务质量"],
  complaint: ["When you complain", "您投诉时"],
  other: ["Our other standards", "其他标准"],
};

/** What a subject says of the moment, before the channel is asked: a letter that we deliver is a delivery. */
const signs: readonly (readonly [Moment, RegExp])[] = [
  ["complaint", /complain|grievance|投诉|投訴|申诉|申訴/i],
  ["account", /\b(bills?|billing|invoices?|refunds?|overpaid|overpayments?)\b|账单|帳單|賬單|退款|退费/i],
  [
    "fault",
    /\b(repair(s|ed)?|restor(e|ed|ing|ation)|burst|outages?|faults?|leaks?|spills?|blockages?)\b|抢修|搶修|故障|停电|爆管|恢复供|復供/i,
  ],
  ["delivery", /\b(deliver(y|ies|ed)?|despatch(ed)?|dispatch(ed)?)\b|送达|派送|投递|派遞|配送/i],
];

/** The moment at which a customer meets the goal: its own, else what its subject, measure and channel suggest. */
export function momentOf(goal: Goal): Moment {
  if (goal.moment) return goal.moment;
  if (goal.measure === "notice") return "change";
  const subject = Object.values(goal.subject).join(" ");
  const said = signs.find(([, sign]) => sign.test(subject));
  if (said && goal.measure !== "score") return said[0];
  const [channel] = goal.channels;
  if (channel === undefined)
    return goal.measure === "within" || goal.measure === "average" ? "apply" : "quality";
  if (channel === "counter") return "visit";
  if (channel === "field") return goal.measure === "rate" ? "quality" : "delivery";
  return "contact";
}
