"use client";

import { useTranslations } from "next-intl";
import type { Goal, Measure } from "../../../lib/goals/goal.ts";
import { ChoiceField } from "../controls/choice.tsx";
import { NumberField } from "../controls/text.tsx";
import { WordsField } from "../controls/words-field.tsx";
import type { Writing } from "../question.tsx";
import { MeasuredBy } from "./measured-by.tsx";

type Measurement = NonNullable<Goal["measurement"]>;

const periods = [
  "week",
  "month",
  "quarter",
  "year",
  "rolling_year",
] as const satisfies readonly Measurement["period"][];

/** By what, how often, from what, on how many cases, and how near a miss may be. What else a goal came with stays. */
export function MeasurementEditor({
  value,
  measure,
  isPublic,
  writing,
  label,
  onChange,
}: {
  value: Measurement | undefined;
  measure: Measure;
  isPublic: boolean;
  writing: Writing;
  /** Id of what it is called. */
  label: string;
  onChange: (value: Measurement | undefined) => void;
}) {
  const t = useTranslations("desk.goal.measurement");
  const set = (change: Partial<Measurement>) => {
    const next = Object.fromEntries(
      Object.entries<unknown>({ ...value, ...change }).filter(([, each]) => each !== undefined),
    );
    onChange(Object.keys(next).length > 0 ? next : undefined);
  };
  return (
    <div className="space-y-3">
      <MeasuredBy measurement={value} measure={measure} isPublic={isPublic} onChange={onChange} />
      <ChoiceField
        id={`${label}-period`}
        labelledBy={label}
        options={periods.map((each) => [each, t(`periods.${each}`)] as const)}
        value={value?.period}
        onChange={(period) => set({ period: period as Measurement["period"] })}
      />
      <WordsField
        label={t("source")}
        writing={writing}
        value={value?.source}
        onChange={(source) => set({ source })}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <span className="inline-flex items-center gap-2">
          <span className="text-soft text-[0.94rem]">{t("smallestSample")}</span>
          <NumberField
            label={t("smallestSample")}
            value={value?.smallestSample}
            onChange={(count) =>
              set({ smallestSample: count === undefined ? undefined : Math.round(Math.abs(count)) })
            }
          />
        </span>
        <span className="inline-flex items-center gap-2">
          <span className="text-soft text-[0.94rem]">{t("tolerance")}</span>
          <NumberField
            label={t("tolerance")}
            value={value?.tolerance}
            onChange={(tolerance) =>
              set({ tolerance: tolerance === undefined ? undefined : Math.abs(tolerance) })
            }
          />
        </span>
      </div>
    </div>
  );
}
