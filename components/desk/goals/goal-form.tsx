"use client";

import { without } from "../../forms/without.ts";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { Band, Goal, Measure, Remedy } from "../../../lib/goals/goal.ts";
import { subjectForm } from "../../../lib/goals/subject.ts";
import type { AskedQuestion } from "../../../lib/workbook/questions/asked.ts";
import { hasControl } from "../controls/any.tsx";
import { ChoiceField } from "../controls/choice.tsx";
import { useDraft, useRow } from "../draft.tsx";
import { Line } from "../../policy/line.tsx";
import { QuestionField, type Writing } from "../question.tsx";
import { useReading } from "../reading.tsx";
import { placeOfField, RemarkNotes, useRemarksAt } from "../remarks.tsx";
import { BandsEditor, firstLimit, hasLimits } from "./limits.tsx";
import { RemedyEditor } from "./remedy.tsx";

type Clock = NonNullable<Goal["clock"]>;
const countings = ["calendar", "opening_hours", "working_days"] as const satisfies readonly Clock["counts"][];

/** What a new goal begins with, before it is said what it promises. */
export const emptyGoal = {
  subjectForm: "deed",
  channels: [],
  measure: "within",
  bands: [{ limits: [firstLimit("within")] }],
  audience: { public: true },
} as const;

/** The goal as it will be read, made anew with every change. */
export function GoalSentence({ id, writing }: { id: string; writing: Writing }) {
  const t = useTranslations("desk.goal");
  const found = useReading();
  const goal = found?.reading.workbook.goals.find((each) => each.id === id);
  if (!found || !goal) return <p className="text-soft py-4 font-serif text-xl">{t("notYet")}</p>;
  const { statement } = found.engine.goalInWords(goal, writing.language);
  return (
    <p className="py-4 font-serif text-xl leading-relaxed" lang={writing.language} aria-live="polite">
      <Line text={statement} />
    </p>
  );
}

/** Remarks on a part of the goal that has controls of its own. */
function FieldRemarks({
  place,
  field,
  language,
}: {
  place: string;
  field: string;
  language: Writing["language"];
}) {
  return <RemarkNotes remarks={useRemarksAt(placeOfField(place, field), language)} />;
}

/** Fields that are asked at once; the others wait under "More about this promise". */
const shownFirst = ["moment", "channels", "audience", "warned"];
const drawnHere = ["subject", "subjectForm", "measure", "bands", "clock", "remedy"];

export function GoalForm({
  id,
  place,
  questions,
  writing,
}: {
  id: string;
  place: string;
  /** The questions of a goal. */
  questions: readonly AskedQuestion[];
  writing: Writing;
}) {
  const t = useTranslations("desk.goal");
  const { editable } = useDraft();
  const { body, set, state } = useRow(place);
  const own = useId();
  const measure = (body.measure ?? "within") as Measure;
  const bands = (body.bands ?? []) as readonly Band[];
  const clock = body.clock as Clock | undefined;
  const find = (field: string) => questions.find((question) => question.field === field);
  const timed = ["within", "average"].includes(measure);
  const subject = find("subject");
  const part = (field: string) => {
    const question = find(field);
    return (
      question && <QuestionField key={field} question={question} place={place} writing={writing} compact />
    );
  };
  const heading = (field: string) => {
    const question = find(field);
    return (
      question && (
        <>
          <h3 id={`${own}-${field}`} className="font-semibold">
            {question.label}
          </h3>
          <p className="text-soft mb-2 text-[0.94rem]">{question.why}</p>
        </>
      )
    );
  };
  return (
    <div>
      <GoalSentence id={id} writing={writing} />
      {state.kind === "invalid" && (
        <ul className="text-bad font-semibold">
          {Object.entries(state.fields).map(([path, message]) => (
            <li key={path}>{message}</li>
          ))}
        </ul>
      )}
      <div
        onBlur={() => {
          // What ends with a full stop is a sentence of its own.
          const words = (body.subject as Record<string, string> | undefined)?.[writing.language];
          if (words && writing.language === "en" && !writing.original && body.subjectForm === "deed") {
            if (subjectForm(words, "en") === "clause") set("subjectForm", "clause");
          }
        }}
      >
        {subject && <QuestionField question={subject} place={place} writing={writing} compact />}
      </div>
      {part("subjectForm")}
      <fieldset disabled={!editable} className="min-w-0">
        <section className="py-3">
          {heading("measure")}
          <ChoiceField
            id={`${own}-measure-choice`}
            labelledBy={`${own}-measure`}
            required
            options={find("measure")?.options ?? []}
            value={measure}
            onChange={(chosen) => {
              if (!chosen || chosen === measure) return;
              set("measure", chosen);
              set("bands", [{ limits: [firstLimit(chosen as Measure)] }]);
            }}
          />
        </section>
        {hasLimits(measure) && (
          <section className="py-3">
            <BandsEditor
              measure={measure}
              bands={bands}
              language={writing.language}
              onChange={(changed) => set("bands", changed)}
            />
            <FieldRemarks place={place} field="bands" language={writing.language} />
          </section>
        )}
        {timed && (
          <section className="py-3">
            {heading("clock")}
            <ChoiceField
              id={`${own}-clock-choice`}
              labelledBy={`${own}-clock`}
              options={countings.map((each) => [each, t(`clock.${each}`)] as const)}
              value={clock?.counts}
              onChange={(counts) => {
                const rest = without(clock ?? {}, "counts");
                const next = counts ? { ...rest, counts } : rest;
                set("clock", Object.keys(next).length > 0 ? next : undefined);
              }}
            />
            <FieldRemarks place={place} field="clock" language={writing.language} />
          </section>
        )}
        <section className="py-3">
          {heading("remedy")}
          <RemedyEditor
            id={`${own}-remedy-choice`}
            labelledBy={`${own}-remedy`}
            remedy={body.remedy as Remedy | undefined}
            language={writing.language}
            onChange={(remedy) => set("remedy", remedy)}
          />
          <FieldRemarks place={place} field="remedy" language={writing.language} />
        </section>
      </fieldset>
      {shownFirst.map(part)}
      <details className="mt-2">
        <summary className="plain">{t("more")}</summary>
        {questions
          .filter(
            ({ field, control }) =>
              !shownFirst.includes(field) && !drawnHere.includes(field) && hasControl(control),
          )
          .map(({ field }) => part(field))}
      </details>
    </div>
  );
}
