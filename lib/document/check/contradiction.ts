/** Two promises that cannot both hold, or that say two things of one. */
import type { Workbook } from "../../workbook/workbook.ts";
import { closedTooLong } from "./contradiction-clock.ts";
import { complaintTimes } from "./contradiction-complaints.ts";
import { withinOneGoal, goalsOfOneThing, repliesAndSolutions } from "./contradiction-goals.ts";
import { waitsAgainstGoals } from "./contradiction-waits.ts";
import type { Remark } from "./remark.ts";

export function contradictions(workbook: Workbook): Remark[] {
  return [
    ...withinOneGoal(workbook),
    ...goalsOfOneThing(workbook),
    ...repliesAndSolutions(workbook),
    ...waitsAgainstGoals(workbook),
    ...complaintTimes(workbook),
    ...closedTooLong(workbook),
  ];
}
