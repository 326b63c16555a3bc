"use client";

import { useTranslations } from "next-intl";
import type { Limit, Measure, Target } from "../../../lib/goals/goal.ts";
import { without } from "../../forms/without.ts";
import { DurationField } from "../controls/amounts.tsx";
import { NumberField } from "../controls/text.tsx";
import type { Writing } from "../question.tsx";
import { ComparisonSelect } from "./comparison.tsx";
import { TimeEditor } from "./time.tsx";

/** What is asked of each limit, by how the goal is measured. */
const parts: Record<Measure, { time?: true; figure?: "share" | "score" | "count" }> = {
  within: { time: true, figure: "share" },
  average: { time: true },
  rate: { figure: "share" },
  score: { figure: "score" },
  count: { figure: "count" },
  notice: { time: true, figure: "share" },
  frequency: { time: true },
  available: { time: true, figure: "share" },
  event: {},
  conduct: {},
};

export function hasLimits(measure: Measure): boolean {
  return Object.keys(parts[measure]).length > 0;
}

const shareUnits = ["percent", "per_thousand", "per_ten_thousand"] as const;
type ShareUnit = (typeof shareUnits)[number];

function isShareUnit(unit: Target["unit"]): unit is ShareUnit {
  return shareUnits.some((each) => each === unit);
}

type Editing = { measure: Measure; target: Target | undefined; onChange: (target: Target) => void };

/** "in at least 90 % of cases" */
function ShareEditor({ measure, target, onChange }: Editing) {
  const t = useTranslations("desk.goal");
  const unit = isShareUnit(target?.unit) ? target.unit : "percent";
  const comparison = target?.comparison ?? "at_least";
  const set = (change: Partial<Target>) => onChange({ ...target, unit, comparison, ...change });
  const asShare = measure === "within" || measure === "notice";
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <ComparisonSelect
        words={asShare ? "inShares" : "comparisons"}
        value={comparison}
        onChange={(changed) => set({ comparison: changed })}
      />
      <NumberField label={t("share")} value={target?.value} onChange={(value) => set({ value })} />
      {measure === "rate" ? (
        <select
          className="field w-auto"
          aria-label={t("outOfWhat")}
          value={unit}
          onChange={({ target: { value } }) => set({ unit: value as ShareUnit })}
        >
          {shareUnits.map((each) => (
            <option key={each} value={each}>
              {t(`shareUnits.${each}`)}
            </option>
          ))}
        </select>
      ) : (
        <span>{measure === "available" ? t("ofTheTime") : t(`shareUnits.${unit}`)}</span>
      )}
    </span>
  );
}

/** "at least 4.5 on a scale from 1 to 5" */
function ScoreEditor({ target, onChange }: Omit<Editing, "measure">) {
  const t = useTranslations("desk.goal");
  const comparison = target?.comparison ?? "at_least";
  const set = (change: Partial<Target>) => onChange({ ...target, unit: "score", comparison, ...change });
  const end = (name: "from" | "to", value: number | undefined) => {
    const scale = without(target?.scale ?? {}, name);
    set({ scale: value === undefined ? scale : { ...scale, [name]: value } });
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <ComparisonSelect value={comparison} onChange={(changed) => set({ comparison: changed })} />
      <NumberField label={t("score")} value={target?.value} onChange={(value) => set({ value })} />
      <span>{t("scale")}</span>
      <NumberField
        label={t("scaleFrom")}
        value={target?.scale?.from}
        onChange={(value) => end("from", value)}
      />
      <span>{t("to")}</span>
      <NumberField label={t("scaleTo")} value={target?.scale?.to} onChange={(value) => end("to", value)} />
    </span>
  );
}

const countUnits = ["count", "per_thousand", "per_ten_thousand"] as const;
type CountUnit = (typeof countUnits)[number];

/** "at most 3 times in 1 year" */
function CountEditor({ target, onChange }: Omit<Editing, "measure">) {
  const t = useTranslations("desk.goal");
  const comparison = target?.comparison ?? "at_most";
  const unit = countUnits.find((each) => each === target?.unit) ?? "count";
  const set = (change: Partial<Target>) => onChange({ ...target, unit, comparison, ...change });
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <ComparisonSelect value={comparison} onChange={(changed) => set({ comparison: changed })} />
      <NumberField label={t("count")} value={target?.value} onChange={(value) => set({ value })} />
      <select
        className="field w-auto"
        aria-label={t("outOfWhat")}
        value={unit}
        onChange={({ target: { value } }) => set({ unit: value as CountUnit })}
      >
        {countUnits.map((each) => (
          <option key={each} value={each}>
            {t(`countUnits.${each}`)}
          </option>
        ))}
      </select>
      {unit === "count" && (
        <>
          <span>{t("in")}</span>
          <DurationField
            label={t("period")}
            isNeeded
            value={target?.per?.time}
            onChange={(length) =>
              length?.value !== undefined &&
              set({
                per: { ...target?.per, time: { value: length.value, unit: length.unit ?? "years" } },
              })
            }
          />
        </>
      )}
    </span>
  );
}

const typical = ["mean", "median", "percentile"] as const;

/** What of the cases has to be in time: their average, the middle one, or so many of a hundred. */
function StatisticEditor({ limit, onChange }: { limit: Limit; onChange: (limit: Limit) => void }) {
  const t = useTranslations("desk.goal");
  const statistic = typical.find((each) => each === limit.statistic) ?? "mean";
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <select
        className="field w-auto"
        aria-label={t("statistic")}
        value={statistic}
        onChange={({ target }) => {
          const chosen = target.value as (typeof typical)[number];
          onChange({
            ...without(limit, "percentile"),
            statistic: chosen,
            ...(chosen === "percentile" ? { percentile: 90 } : {}),
          });
        }}
      >
        {typical.map((each) => (
          <option key={each} value={each}>
            {t(`statistics.${each}`)}
          </option>
        ))}
      </select>
      {statistic === "percentile" && (
        <>
          <NumberField
            label={t("percentile")}
            isNeeded
            value={limit.percentile ?? 90}
            onChange={(percentile) =>
              percentile !== undefined &&
              percentile > 0 &&
              percentile < 100 &&
              onChange({ ...limit, percentile })
            }
          />
          <span>{t("shareUnits.percent")}</span>
        </>
      )}
    </span>
  );
}

/** One limit of a goal, read from left to right as it is promised. */
export function LimitEditor({
  measure,
  limit,
  isFurther,
  writing,
  onChange,
}: {
  measure: Measure;
  limit: Limit;
  /** One that is to be met as well: without a share of its own it is for every case. */
  isFurther: boolean;
  writing: Writing;
  onChange: (limit: Limit) => void;
}) {
  const isTypical = typical.some((each) => each === limit.statistic);
  // Beside an average stands what no single case may exceed.
  const asked = measure === "average" && !isTypical ? parts.within : parts[measure];
  const figure = measure === "within" && isTypical ? undefined : asked.figure;
  const { target } = limit;
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-2">
      {(measure === "average" || measure === "within") && isTypical && (
        <StatisticEditor limit={limit} onChange={onChange} />
      )}
      {(asked.time ?? limit.time) && (
        <TimeEditor
          measure={
            measure === "within" && isTypical ? "average" : asked === parts.within ? "within" : measure
          }
          time={limit.time}
          writing={writing}
          onChange={(time) => onChange(time ? { ...limit, time } : without(limit, "time"))}
        />
      )}
      {figure === "share" && (
        <ShareEditor
          measure={asked === parts.within ? "within" : measure}
          target={target}
          onChange={(changed) =>
            onChange({
              ...limit,
              target: changed,
              ...(isFurther
                ? { statistic: changed.value === undefined ? ("every" as const) : ("share" as const) }
                : {}),
            })
          }
        />
      )}
      {figure === "score" && (
        <ScoreEditor target={target} onChange={(changed) => onChange({ ...limit, target: changed })} />
      )}
      {figure === "count" && (
        <CountEditor target={target} onChange={(changed) => onChange({ ...limit, target: changed })} />
      )}
    </span>
  );
}
