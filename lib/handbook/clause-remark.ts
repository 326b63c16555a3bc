/** What staff may say of a clause that is in force, and what may come of it. */

export const clauseRemarkKinds = ["in_the_way", "unclear"] as const;
export type ClauseRemarkKind = (typeof clauseRemarkKinds)[number];

/** The clause is going to change, has changed, or stays as it is; the answer says why. */
export const clauseRemarkOutcomes = ["will_change", "changed", "stays"] as const;
export type ClauseRemarkOutcome = (typeof clauseRemarkOutcomes)[number];

/** Whether nothing more is to come of it: a promise to change the clause is not the end. */
export function isOver({ outcome }: { outcome: ClauseRemarkOutcome | null }): boolean {
  return outcome !== null && outcome !== "will_change";
}
