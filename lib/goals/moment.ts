import type { Goal, Moment } from "./goal.ts";

/** The moment at which a customer meets the goal: its own, else what its measure and channel suggest. */
export function momentOf(goal: Goal): Moment {
  if (goal.moment) return goal.moment;
  if (goal.measure === "notice") return "change";
  const subject = Object.values(goal.subject).join(" ");
  if (/complain|grievance|投诉|投訴|申诉|申訴/i.test(subject)) return "complaint";
  const [channel] = goal.channels;
  if (channel === undefined)
    return goal.measure === "within" || goal.measure === "average" ? "apply" : "quality";
  if (channel === "counter") return "visit";
  if (channel === "field") return goal.measure === "rate" ? "quality" : "delivery";
  return "contact";
}
