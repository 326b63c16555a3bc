/** The life of a proposal as one page of data: what may follow what. */

export const proposalStates = [
  "in_review",
  "approved",
  /** Sent back by an approver, with a reason. */
  "returned",
  /** Ended by an edit of the draft: review begins again with the next proposal. */
  "restarted",
  /** Taken back by those who put it up. */
  "withdrawn",
  "published",
] as const;
export type ProposalState = (typeof proposalStates)[number];

/** What happened to a proposal. A comment alters nothing. */
export const proposalEventKinds = [
  "submitted",
  "commented",
  "approved",
  "returned",
  "restarted",
  "withdrawn",
  "published",
] as const;
export type ProposalEventKind = (typeof proposalEventKinds)[number];

/** The states in which each event may happen. */
const allowedIn: Record<Exclude<ProposalEventKind, "submitted">, readonly ProposalState[]> = {
  commented: ["in_review", "approved"],
  approved: ["in_review"],
  returned: ["in_review", "approved"],
  restarted: ["in_review", "approved"],
  withdrawn: ["in_review", "approved"],
  published: ["approved"],
};

export const openStates: readonly ProposalState[] = allowedIn.commented;

export function isOpen({ state }: { state: ProposalState }): boolean {
  return openStates.includes(state);
}

/**
 * The state after an event; nothing where it may not happen now.
 * @param approvals how many people have approved, this event included
 */
export function stateAfter(
  { state, approvalsNeeded }: { state: ProposalState; approvalsNeeded: number },
  event: keyof typeof allowedIn,
  approvals: number,
): ProposalState | undefined {
  if (!allowedIn[event].includes(state)) return undefined;
  if (event === "commented") return state;
  if (event === "approved") return approvals >= approvalsNeeded ? "approved" : "in_review";
  return event;
}
