"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { Band, Goal } from "../../../lib/goals/goal.ts";
import { periodName } from "../../../lib/results/period.ts";
import { lastEnded, shiftPeriod } from "../../../lib/results/recurring.ts";
import { NumberField } from "../controls/text.tsx";

type Baseline = NonNullable<Goal["baseline"]>;

const units = [
  "percent",
  "score",
  "count",
  "per_thousand",
  "per_ten_thousand",
  "seconds",
  "minutes",
  "hours",
  "calendar_days",
  "working_days",
  "weeks",
  "months",
  "currency",
] as const satisfies readonly Baseline["unit"][];

/** The unit that the goal itself is in: its share, else its time. */
function usualUnit(bands: readonly Band[]): Baseline["unit"] {
  const limit = bands[0]?.limits[0];
  if (limit?.target?.unit) return limit.target.unit;
  return limit?.time?.kind === "duration" ? (limit.time.unit ?? "percent") : "percent";
}

/** The last periods that are over on `today`, the shortest kind first. */
function periodsBefore(today: string): string[] {
  return (
    [
      ["month", 3],
      ["quarter", 4],
      ["year", 3],
    ] as const
  ).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, at) => shiftPeriod(lastEnded(kind, today), -at)),
  );
}

/** Where the goal stands today: a figure, and the period that it is of. */
export function BaselineEditor({
  value,
  bands,
  label,
  onChange,
}: {
  value: Baseline | undefined;
  bands: readonly Band[];
  /** Id of what the figure is called. */
  label: string;
  onChange: (value: Baseline | undefined) => void;
}) {
  const t = useTranslations("desk.goal.baseline");
  const locale = useLocale();
  const [periods] = useState(() => periodsBefore(new Date().toISOString().slice(0, 10)));
  const [unset, setUnset] = useState({
    unit: usualUnit(bands),
    period: periods[3] ?? "",
  });
  const { unit, period } = value ?? unset;
  const set = (change: Partial<Baseline>) => {
    setUnset({ ...unset, unit, period, ...change });
    if (value) onChange({ ...value, ...change });
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <NumberField
        labelledBy={label}
        value={value?.value}
        onChange={(figure) => onChange(figure === undefined ? undefined : { value: figure, unit, period })}
      />
      <select
        className="field w-auto"
        aria-label={t("unit")}
        value={unit}
        onChange={({ target }) => set({ unit: target.value as Baseline["unit"] })}
      >
        {(units.some((each) => each === unit) ? units : [unit, ...units]).map((each) => (
          <option key={each} value={each}>
            {t(`units.${each}`)}
          </option>
        ))}
      </select>
      <select
        className="field w-auto"
        aria-label={t("period")}
        value={period}
        onChange={({ target }) => set({ period: target.value })}
      >
        {(periods.includes(period) ? periods : [period, ...periods]).map((each) => (
          <option key={each} value={each}>
            {periodName(each, locale)}
          </option>
        ))}
      </select>
    </div>
  );
}
