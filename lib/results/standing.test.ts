import { expect, test } from "vitest";
import type { Result } from "./result.ts";
import { type RecordedResult, standingResults } from "./standing.ts";

function recorded(id: string, result: Partial<Result>, corrects?: string): RecordedResult {
  return {
    id,
    goalId: "calls",
    result: { period: "2026-10", value: 84, unit: "percent", ...result },
    ...(corrects === undefined ? {} : { corrects }),
  };
}

const explanation = { en: "Two lines were down." };
const reason = { en: "Counted twice." };

test("a correction says what it replaced, and why", () => {
  const found = standingResults([recorded("a", {}), recorded("b", { value: 80, reason }, "a")]).get("calls");
  expect(found).toEqual([
    {
      period: "2026-10",
      value: 80,
      unit: "percent",
      reason,
      corrected: { value: 84, unit: "percent", words: undefined, reason },
    },
  ]);
});

test("a sentence that was added is no correction, and hides none", () => {
  const added = standingResults([recorded("a", {}), recorded("b", { explanation }, "a")]).get("calls");
  expect(added).toEqual([{ period: "2026-10", value: 84, unit: "percent", explanation }]);
  const after = standingResults([
    recorded("a", {}),
    recorded("b", { value: 80, reason }, "a"),
    recorded("c", { value: 80, explanation }, "b"),
  ]).get("calls");
  expect(after).toMatchObject([{ value: 80, explanation, corrected: { value: 84, reason } }]);
});
