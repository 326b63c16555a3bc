/** How it ended when staff settled something under a limit of discretion. */
export const useOutcomes = ["accepted", "declined", "passed_on"] as const;
export type UseOutcome = (typeof useOutcomes)[number];

/** For how many hours whoever noted a use may take it back. */
export const takeBackHours = 24;
