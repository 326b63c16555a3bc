"use client";

import { useTranslations } from "next-intl";
import type { Comparison } from "../../../lib/goals/goal.ts";

/* Written out, because the schema that knows them would bring the whole of zod to the page. */
const comparisons = [
  "at_least",
  "more_than",
  "at_most",
  "less_than",
] as const satisfies readonly Comparison[];

/** "at least", "more than", "at most", "less than" */
export function ComparisonSelect({
  value,
  onChange,
  words = "comparisons",
}: {
  value: Comparison;
  onChange: (value: Comparison) => void;
  /** Alone, or leading into a share of cases. */
  words?: "comparisons" | "inShares";
}) {
  const t = useTranslations("desk.goal");
  return (
    <select
      className="field w-auto"
      aria-label={t("comparison")}
      value={value}
      onChange={({ target }) => onChange(target.value as Comparison)}
    >
      {comparisons.map((each) => (
        <option key={each} value={each}>
          {t(`${words}.${each}`)}
        </option>
      ))}
    </select>
  );
}
