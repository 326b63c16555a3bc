/** One line of a table of results: what is known of it wherever it is written. Small: forms load it. */
import type { Scale } from "./figure.ts";
import type { Result, ResultUnit } from "./result.ts";
import type { Rule } from "./status.ts";

/** A goal or one band of it, as one word: "restore", "restore/rural". */
export function lineKey({ goalId, band: part }: { goalId: string; band?: string | undefined }): string {
  return part === undefined ? goalId : `${goalId}/${part}`;
}

/** Whether figures of this gauge are numbers; of others one can only say whether they were kept. */
export function isMeasured({ unit, rule }: { unit?: ResultUnit; rule: Rule }): boolean {
  return unit !== undefined || rule.bounds.length > 0;
}

/** What is wrong with a number in a unit, whatever the target. */
export function valueProblem(
  number: number,
  unit: ResultUnit | undefined,
  scale: Scale,
): "not-a-share" | "below-zero" | "outside-scale" | undefined {
  if (unit === "percent") return number < 0 || number > 100 ? "not-a-share" : undefined;
  // A score may run below zero, as that of those who recommend us does.
  if (unit === "score") return scale.top !== undefined && number > scale.top ? "outside-scale" : undefined;
  return number < 0 ? "below-zero" : undefined;
}

/** Whether an entry says anything about what was measured. */
export function saysFigure(entry: Pick<Result, "value" | "words" | "outcome">): boolean {
  return entry.value !== undefined || entry.words !== undefined || entry.outcome !== undefined;
}
