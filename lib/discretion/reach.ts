/** How far what was given went, beside the limit. */
import type { Money } from "../workbook/answers.ts";

export type Reach = "within" | "at_limit" | "beyond";

/** From which share of a limit on it is as good as reached. */
const nearly = 0.9;

/** Nothing where there is no sum on either side, or the two are in different currencies. */
export function reachOf(amount: Money | undefined, upTo: Money | undefined): Reach | undefined {
  if (!amount || upTo?.currency !== amount.currency) return undefined;
  if (amount.amount > upTo.amount) return "beyond";
  // A hair below counts as reached: 0.9 has no exact binary form.
  return amount.amount > 0 && amount.amount >= upTo.amount * nearly - 1e-9 ? "at_limit" : "within";
}
