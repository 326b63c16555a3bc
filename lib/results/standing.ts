import { type Result } from "./result.ts";
import type { StandingResult } from "./status.ts";

/** A result as it was recorded. `corrects` is the id of the one it replaces. */
export type RecordedResult = { id: string; goalId: string; result: Result; corrects?: string };

/** Whether two results are the same figure, whatever is said about it. */
export function sameFigure(one: Result, other: Result): boolean {
  return (
    one.value === other.value &&
    one.unit === other.unit &&
    one.words === other.words &&
    one.outcome === other.outcome &&
    one.sample === other.sample
  );
}

/** The results that stand, by goal: a corrected one gives way to its correction, which says what it replaced. */
export function standingResults(recorded: readonly RecordedResult[]): Map<string, StandingResult[]> {
  const byId = new Map(recorded.map((each) => [each.id, each]));
  const replaced = new Set(recorded.flatMap(({ corrects }) => (corrects === undefined ? [] : [corrects])));
  const standing = new Map<string, StandingResult[]>();
  for (const each of recorded) {
    if (replaced.has(each.id)) continue;
    const { goalId, result } = each;
    const corrected = lastCorrection(each, byId);
    const list = standing.get(goalId) ?? [];
    list.push(corrected ? { ...result, corrected } : result);
    standing.set(goalId, list);
  }
  return standing;
}

/** The figure before the one that stands, and why it was corrected: a sentence added later is no correction. */
function lastCorrection(
  standing: RecordedResult,
  byId: ReadonlyMap<string, RecordedResult>,
): StandingResult["corrected"] {
  for (let later = standing; later.corrects !== undefined;) {
    const before = byId.get(later.corrects);
    if (!before) return undefined;
    if (!sameFigure(before.result, standing.result)) {
      const { value, unit, words } = before.result;
      return { value, unit, words, reason: later.result.reason };
    }
    later = before;
  }
  return undefined;
}
