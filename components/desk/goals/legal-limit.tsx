"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Goal } from "../../../lib/goals/goal.ts";
import { without } from "../../forms/without.ts";
import { NumberField } from "../controls/text.tsx";
import { WordsField } from "../controls/words-field.tsx";
import type { Writing } from "../question.tsx";
import { TimeEditor } from "./time.tsx";

type LegalLimit = NonNullable<Goal["legalLimit"]>;

/** The outside limit: which rule, and the time or share that it allows. */
export function LegalLimitEditor({
  value,
  writing,
  onChange,
}: {
  value: LegalLimit | undefined;
  writing: Writing;
  onChange: (value: LegalLimit | undefined) => void;
}) {
  const t = useTranslations("desk.goal.legal");
  // A rule whose name is being written anew has not lost its limit.
  const [kept, setKept] = useState<Omit<LegalLimit, "reference">>({});
  const limits = value ? without(value, "reference") : kept;
  return (
    <div className="space-y-3">
      <WordsField
        label={t("reference")}
        placeholder={t("referenceExample")}
        writing={writing}
        value={value?.reference}
        onChange={(reference) => {
          setKept(limits);
          onChange(reference && { ...limits, reference });
        }}
      />
      {value && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <span className="text-soft text-[0.94rem]">{t("allows")}</span>
          <TimeEditor
            measure="within"
            time={value.time}
            writing={writing}
            onChange={(time) => onChange(time ? { ...value, time } : without(value, "time"))}
          />
          <span>{t("inAtLeast")}</span>
          <NumberField
            label={t("share")}
            value={value.target?.value}
            onChange={(share) =>
              onChange(
                share === undefined
                  ? without(value, "target")
                  : {
                      ...value,
                      target: {
                        unit: "percent",
                        comparison: "at_least",
                        ...value.target,
                        value: share,
                      },
                    },
              )
            }
          />
          <span>{t("ofCases")}</span>
        </div>
      )}
    </div>
  );
}
