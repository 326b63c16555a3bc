"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import type { Goal, Measure } from "../../../lib/goals/goal.ts";
import { findMetric, formulaWording, goalFromMetric, metricsFor } from "../../../lib/goals/metrics.ts";
import { useDraft } from "../draft.tsx";

type Measurement = NonNullable<Goal["measurement"]>;

/** What a metric brings to a measurement, and takes away with it; the rest is the goal's own. */
const broughtByMetric = ["metric", "formula", "question", "counted"];

function withoutMetric(measurement: Measurement): Measurement {
  return Object.fromEntries(Object.entries(measurement).filter(([name]) => !broughtByMetric.includes(name)));
}

/** The metric that the goal is measured by: its rule in one line, and how it misleads. */
export function MeasuredBy({
  measurement = {},
  measure,
  isPublic,
  onChange,
}: {
  measurement: Measurement | undefined;
  measure: Measure;
  isPublic: boolean;
  onChange: (measurement: Measurement | undefined) => void;
}) {
  const t = useTranslations("desk.goal.measurement");
  const locale = useLocale();
  const { languages } = useDraft();
  const id = useId();
  const found = measurement.metric === undefined ? undefined : findMetric(measurement.metric);
  const offered = metricsFor(measure, isPublic ? "public" : "staff");
  const options = found && !offered.includes(found) ? [found, ...offered] : offered;
  if (options.length === 0) return null;
  return (
    <div>
      <label htmlFor={id} className="text-soft block text-[0.94rem]">
        {t("metric")}
      </label>
      <select
        id={id}
        className="field mt-1 max-w-md"
        aria-describedby={found ? `${id}-rule` : undefined}
        value={found?.id ?? ""}
        onChange={({ target }) => {
          const own = withoutMetric(measurement);
          const chosen = options.find((each) => each.id === target.value);
          const made = chosen && goalFromMetric(chosen, languages)?.measurement;
          const next = { ...made, ...own };
          onChange(Object.keys(next).length > 0 ? next : undefined);
        }}
      >
        <option value="">{t("noMetric")}</option>
        {options.map((metric) => (
          <option key={metric.id} value={metric.id}>
            {metric.name[locale]}
          </option>
        ))}
      </select>
      {found && (
        <div id={`${id}-rule`} className="appear mt-1.5 max-w-prose text-[0.92rem] text-pretty">
          <p className="text-soft">{formulaWording(found)[locale]}</p>
          <p>
            <span className="text-warn font-semibold">{t("misleads")}</span> {found.misleads[locale]}
          </p>
        </div>
      )}
    </div>
  );
}
