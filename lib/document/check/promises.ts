/** What public goals promise, in a form in which two of them can be held beside each other. */
import type { Duration, Goal, Limit } from "../../goals/goal.ts";
import type { Timing } from "../../workbook/answers.ts";
import type { Workbook } from "../../workbook/workbook.ts";

export type PublicGoal = Workbook["goals"][number];

/** The goals that customers are promised now. */
export function publicGoals(workbook: Workbook): PublicGoal[] {
  return workbook.goals.filter((goal) => goal.audience.public && goal.status !== "withdrawn");
}

/** So much time, in so many percent of cases. */
export type Claim = { time: Duration; share: number };

/** The longest time that a limit allows, where it is a length. */
function longestOf({ time }: Limit): Duration | undefined {
  if (time?.kind === "range") return { value: time.to, unit: time.unit };
  if (time?.kind !== "duration" || time.value === undefined || time.unit === undefined) return undefined;
  if (time.comparison === "at_least" || time.comparison === "more_than") return undefined;
  return { value: time.value, unit: time.unit };
}

function shareOf(goal: Goal, { statistic, percentile, target }: Limit): number | undefined {
  if (statistic === "every") return 100;
  if (statistic === "percentile") return percentile;
  if (statistic === "median") return 50;
  if (statistic === "mean") return undefined;
  if (target?.unit === "percent" && target.comparison !== "at_most" && target.comparison !== "less_than")
    return target.value;
  return goal.guaranteed && target === undefined ? 100 : undefined;
}

/** What a limit promises of all cases or a share of them; nothing where it is an average or no length of time. */
export function claimOf(goal: Goal, limit: Limit): Claim | undefined {
  const time = longestOf(limit);
  const share = shareOf(goal, limit);
  return goal.measure === "within" && time && share !== undefined ? { time, share } : undefined;
}

/** The average that a limit promises. */
export function averageOf(goal: Goal, limit: Limit): Duration | undefined {
  const isAverage =
    limit.statistic === "mean" || (goal.measure === "average" && limit.statistic === undefined);
  return isAverage ? longestOf(limit) : undefined;
}

/** What a goal promises in all cases alike; nothing where it depends on the case. */
export function claimsOf(goal: Goal): Claim[] {
  const [band, ...others] = goal.bands;
  if (!band || others.length > 0 || (band.when ?? []).length > 0 || goal.condition) return [];
  return band.limits.flatMap((limit) => claimOf(goal, limit) ?? []);
}

/** The time that an answer promises, by itself or through a goal. */
export function timeOf(workbook: Workbook, timing: Timing | undefined): Duration | undefined {
  if (!timing) return undefined;
  if ("time" in timing) return timing.time;
  const goal = workbook.goals.find(({ id }) => id === timing.goal);
  return goal && claimsOf(goal)[0]?.time;
}
