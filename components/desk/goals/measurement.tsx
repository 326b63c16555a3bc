"use client";

import { useTranslations } from "next-intl";
import type { Goal } from "../../../lib/goals/goal.ts";
import { ChoiceField } from "../controls/choice.tsx";
import type { ControlProps } from "../controls/control.ts";
import { NumberField } from "../controls/text.tsx";
import { withWords } from "../controls/words.ts";

type Measurement = NonNullable<Goal["measurement"]>;

const periods = [
  "week",
  "month",
  "quarter",
  "year",
  "rolling_year",
] as const satisfies readonly Measurement["period"][];

/** How often, from what, on how many cases, and how near a miss may be. What else a goal came with stays. */
export function MeasurementControl({ value, onChange, language, id, labelledBy }: ControlProps<Measurement>) {
  const t = useTranslations("desk.goal.measurement");
  const set = (change: Partial<Measurement>) => {
    const next = Object.fromEntries(
      Object.entries<unknown>({ ...value, ...change }).filter(([, each]) => each !== undefined),
    );
    onChange(Object.keys(next).length > 0 ? next : undefined);
  };
  return (
    <div className="space-y-3">
      <ChoiceField
        id={id}
        labelledBy={labelledBy}
        options={periods.map((each) => [each, t(`periods.${each}`)] as const)}
        value={value?.period}
        onChange={(period) => set({ period: period as Measurement["period"] })}
      />
      <label className="block">
        <span className="text-soft text-[0.94rem]">{t("source")}</span>
        <input
          className="field mt-1 max-w-md"
          lang={language}
          maxLength={300}
          value={(value?.source as Record<string, string> | undefined)?.[language] ?? ""}
          onChange={({ target }) =>
            set({
              source: withWords(value?.source, language, target.value),
            })
          }
        />
      </label>
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
            onChange={(tolerance) => set({ tolerance })}
          />
        </span>
      </div>
    </div>
  );
}
