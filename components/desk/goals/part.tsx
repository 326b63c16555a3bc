"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import type { AskedQuestion } from "../../../lib/workbook/questions/asked.ts";
import { useDraft } from "../draft.tsx";

/** One question of a goal whose control is drawn by the goal's own form. */
export function GoalPart({
  question,
  isAnswered,
  children,
}: {
  question: AskedQuestion | undefined;
  isAnswered: boolean;
  children: (label: string) => ReactNode;
}) {
  const t = useTranslations("desk");
  const { editable } = useDraft();
  const id = useId();
  if (!question) return null;
  return (
    <section className="py-3">
      <h3 id={id} className="font-semibold">
        {question.label}
      </h3>
      <p className="text-soft mb-2 text-[0.94rem]">{question.why}</p>
      <fieldset disabled={!editable} className="min-w-0">
        {children(id)}
      </fieldset>
      {!isAnswered && question.example !== "" && (
        <p className="text-soft mt-1.5 text-[0.92rem]">{t("example", { example: question.example })}</p>
      )}
    </section>
  );
}
