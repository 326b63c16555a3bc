import { type Result } from "./result.ts";
import type { StandingResult } from "./status.ts";

/** A result as it was recorded. `corrects` is the id of the one it replaces. */
export type RecordedResult = { id: string; goalId: string; result: Result; corrects?: string };

/** The results that stand, by goal: a corrected one gives way to its correction, which says what it replaced. */
export function standingResults(recorded: readonly RecordedResult[]): Map<string, StandingResult[]> {
  const byId = new Map(recorded.map((each) => [each.id, each]));
  const replaced = new Set(recorded.flatMap(({ corrects }) => (corrects === undefined ? [] : [corrects])));
  const standing = new Map<string, StandingResult[]>();
  for (const { id, goalId, result, corrects } of recorded) {
    if (replaced.has(id)) continue;
    const before = corrects === undefined ? undefined : byId.get(corrects)?.result;
    const { value, unit, words } = before ?? {};
    const list = standing.get(goalId) ?? [];
    list.push(before ? { ...result, corrected: { value, unit, words, reason: result.reason } } : result);
    standing.set(goalId, list);
  }
  return standing;
}
