"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { Duration, Remedy } from "../../../lib/goals/goal.ts";
import { DurationField } from "../controls/amounts.tsx";
import { ChoiceField } from "../controls/choice.tsx";
import { NumberField } from "../controls/text.tsx";
import { WordsField } from "../controls/words-field.tsx";
import type { Writing } from "../question.tsx";

type Change = { [Name in keyof Remedy]?: Remedy[Name] | undefined };

/** By when it is claimed and paid, to whom, and what is added when it comes late. */
export default function RemedyDetails({
  remedy,
  currency,
  writing,
  onChange,
}: {
  remedy: Remedy;
  /** The currency that the organisation's prices are in. */
  currency: string;
  writing: Writing;
  onChange: (change: Change) => void;
}) {
  const t = useTranslations("desk.goal.remedy");
  const id = useId();
  const { late } = remedy;
  const within = (name: "claimWithin" | "paidWithin") => (
    <p className="flex flex-wrap items-center gap-2">
      <span className="text-soft text-[0.94rem]">{t(name)}</span>
      <DurationField
        label={t(name)}
        value={remedy[name]}
        onChange={(length) => onChange({ [name]: length as Duration | undefined })}
      />
    </p>
  );
  const words = (name: "howToClaim" | "wording" | "atLeast") => (
    <WordsField
      label={t(name)}
      placeholder={t(`examples.${name}`)}
      writing={writing}
      value={remedy[name]}
      onChange={(text) => onChange({ [name]: text })}
    />
  );
  return (
    <div className="mt-2 space-y-3">
      {remedy.claim === "claimed" && (
        <>
          {within("claimWithin")}
          {words("howToClaim")}
        </>
      )}
      {within("paidWithin")}
      <div className="flex flex-wrap items-center gap-2">
        <span className="text-soft text-[0.94rem]">{t("lateAfter")}</span>
        <DurationField
          label={t("lateAfter")}
          value={late?.after}
          onChange={(length) =>
            onChange({
              late: length && { amount: 10, currency, ...late, after: length as Duration },
            })
          }
        />
        {late && (
          <>
            <span className="text-soft text-[0.94rem]">{t("lateAdds")}</span>
            <NumberField
              label={t("lateAdds")}
              isNeeded
              value={late.amount}
              onChange={(amount) =>
                amount !== undefined && onChange({ late: { ...late, amount: Math.abs(amount) } })
              }
            />
            <span>{late.currency}</span>
          </>
        )}
      </div>
      <div>
        <p id={`${id}-to`} className="text-soft mb-1.5 text-[0.94rem]">
          {t("to")}
        </p>
        <ChoiceField
          id={`${id}-to-choice`}
          labelledBy={`${id}-to`}
          options={[
            ["customer", t("toCustomer")],
            ["fund", t("toFund")],
          ]}
          value={remedy.to}
          onChange={(to) => onChange({ to: to as Remedy["to"] })}
        />
      </div>
      {remedy.to === "fund" && (
        <WordsField
          label={t("fund")}
          placeholder={t("examples.fund")}
          writing={writing}
          value={remedy.fund}
          onChange={(fund) => onChange({ fund })}
        />
      )}
      {words("atLeast")}
      {words("wording")}
    </div>
  );
}
