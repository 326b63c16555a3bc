"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { PolicyLanguage } from "../../lib/language/text.ts";
import type { AskedQuestion } from "../../lib/workbook/questions/asked.ts";
import { AnyControl } from "./controls/any.tsx";
import { useDraft, useRow } from "./draft.tsx";
import { placeOfField, RemarkNotes, useRemarksAt } from "./remarks.tsx";
import { adoptedAnswer } from "./suggestions.ts";
import { About } from "../ui/about.tsx";

/** The language that is written. */
export type Writing = { language: PolicyLanguage };

/** One question with its reason, its control, an example, and what it could start from. */
export function QuestionField({
  question,
  place,
  writing,
  compact = false,
}: {
  question: AskedQuestion;
  /** The row that it is answered in. */
  place: string;
  writing: Writing;
  /** Inside an item of a list, where there are many. */
  compact?: boolean;
}) {
  const t = useTranslations("desk");
  const { drafts, languages, editable } = useDraft();
  const { body, state, set } = useRow(place);
  const id = useId();
  const value = body[question.field];
  const remarks = useRemarksAt(placeOfField(place, question.field), writing.language);
  const error =
    state.kind === "invalid"
      ? Object.entries(state.fields).find(
          ([path]) => path === question.field || path.startsWith(`${question.field}.`),
        )?.[1]
      : undefined;
  const Label = compact ? "h3" : "h2";
  const offered = value === undefined ? question.suggestions : [];
  return (
    <section className={`scroll-mt-14 ${compact ? "py-3" : "py-6"}`} id={`q-${place}/${question.field}`}>
      <Label id={`${id}-label`} className={compact ? "font-semibold" : "text-[1.08rem] font-semibold"}>
        {question.label}
        {question.required && <span className="text-soft font-normal"> {t("needed")}</span>}
        {question.audience === "staff" && !compact && (
          <span className="text-soft ms-2 text-[0.85rem] font-normal">{t("staffOnly")}</span>
        )}
      </Label>
      <p id={`${id}-why`} className="text-soft mb-2 text-[0.94rem]">
        {question.why}
      </p>
      {error && (
        <p id={`${id}-error`} className="text-bad mb-1.5 font-semibold">
          {error}
        </p>
      )}
      <fieldset disabled={!editable} className="min-w-0">
        <AnyControl
          question={question}
          value={value}
          onChange={(changed) => set(question.field, changed)}
          language={writing.language}
          id={id}
          labelledBy={`${id}-label`}
          describedBy={[
            ...(error ? [`${id}-error`] : []),
            `${id}-why`,
            ...(remarks.length > 0 ? [`${id}-remarks`] : []),
          ].join(" ")}
          invalid={error !== undefined}
        />
      </fieldset>
      <RemarkNotes remarks={remarks} id={`${id}-remarks`} />
      {value === undefined && question.example !== "" && (
        <p className="text-soft mt-1.5 text-[0.92rem]">{t("example", { example: question.example })}</p>
      )}
      {editable && offered.length > 0 && (
        <div className="mt-2.5" role="group" aria-label={t("suggestions")}>
          <ul className="space-y-1.5">
            {offered.map((suggestion) => (
              <li key={suggestion.text.en} className="flex items-baseline gap-3">
                <span
                  className="border-rule min-w-0 flex-1 border-s-2 border-dashed ps-3"
                  lang={writing.language}
                >
                  {suggestion.text[writing.language]}
                </span>
                <button
                  type="button"
                  className="plain shrink-0"
                  onClick={() =>
                    set(question.field, adoptedAnswer(question.field, suggestion, languages, drafts.rows()))
                  }
                >
                  {t("take")}
                  <About>{suggestion.text[writing.language]}</About>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
