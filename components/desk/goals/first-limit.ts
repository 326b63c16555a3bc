import type { Limit, Measure, Target } from "../../../lib/goals/goal.ts";

/** The limit that a goal of each measure begins with. */
export function firstLimit(measure: Measure): Limit {
  const share = (value: number): Target => ({ value, unit: "percent", comparison: "at_least" });
  switch (measure) {
    case "within":
      return { statistic: "share", time: { kind: "duration", comparison: "at_most" }, target: share(90) };
    case "average":
      return { statistic: "mean", time: { kind: "duration", comparison: "at_most" } };
    case "rate":
      return { statistic: "share", target: share(90) };
    case "score":
      return {
        statistic: "mean",
        target: { unit: "score", comparison: "at_least", scale: { from: 1, to: 5 } },
      };
    case "count":
      return { target: { unit: "count", comparison: "at_most", per: { time: { value: 1, unit: "years" } } } };
    case "notice":
      return { time: { kind: "duration", comparison: "at_least" }, target: share(100) };
    case "frequency":
      return { time: { kind: "duration", comparison: "at_most" } };
    case "available":
      return { target: share(99) };
    case "event":
    case "conduct":
      return {};
  }
}

/** A limit once the goal is measured in another way: the time and the share that were written stay where they fit. */
export function limitSeenAs(measure: Measure, limit: Limit | undefined): Limit {
  const { time, target, ...first } = firstLimit(measure);
  const writtenTime = limit?.time?.kind === "duration" ? limit.time : undefined;
  const writtenTarget = limit?.target?.unit === target?.unit ? limit?.target : undefined;
  return {
    ...first,
    ...(time && { time: time.kind === "duration" ? { ...writtenTime, ...time } : time }),
    ...(target && { target: { ...target, ...writtenTarget } }),
  };
}
