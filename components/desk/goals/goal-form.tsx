"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useId } from "react";
import type { Band, Goal, Measure } from "../../../lib/goals/goal.ts";
import { subjectForm } from "../../../lib/goals/subject.ts";
import type { AskedQuestion } from "../../../lib/workbook/questions/asked.ts";
import { patiently } from "../../forms/patiently.ts";
import { Line } from "../../policy/line.tsx";
import { ChoiceField } from "../controls/choice.tsx";
import { useDraft, useRow } from "../draft.tsx";
import { QuestionField, type Writing } from "../question.tsx";
import { useReading } from "../reading.tsx";
import { placeOfField, RemarkNotes, useRemarksAt } from "../remarks.tsx";
import { BandsEditor } from "./bands.tsx";
import { ClockEditor } from "./clock.tsx";
import { firstLimit, limitSeenAs } from "./first-limit.ts";
import { hasLimits } from "./limit.tsx";
import { GoalPart } from "./part.tsx";
import { RemedyEditor } from "./remedy.tsx";

const MoreOfGoal = lazy(() => patiently(() => import("./more.tsx")));

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

/** Asked of every promise once it is said what it is; the rest waits under "More about this promise". */
const askedOfAll = ["moment", "channels", "audience", "warned"];

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
  const goal = body as Partial<Goal>;
  const measure: Measure = goal.measure ?? "within";
  const bands: readonly Band[] = goal.bands ?? [];
  const isTimed =
    ["within", "average", "notice"].includes(measure) ||
    bands.some(({ limits }) => limits.some(({ time }) => time));
  const find = (field: string) => questions.find((question) => question.field === field);
  const part = (field: string) => {
    const question = find(field);
    return (
      question && <QuestionField key={field} question={question} place={place} writing={writing} compact />
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
          const words = goal.subject?.[writing.language];
          if (words && writing.language === "en" && goal.subjectForm === "deed") {
            if (subjectForm(words, "en") === "clause") set("subjectForm", "clause");
          }
        }}
      >
        {part("subject")}
      </div>
      {part("subjectForm")}
      <GoalPart question={find("measure")} isAnswered>
        {(label) => (
          <ChoiceField
            id={`${own}-measure`}
            labelledBy={label}
            required
            options={find("measure")?.options ?? []}
            value={measure}
            onChange={(chosen) => {
              if (!chosen || chosen === measure) return;
              set("measure", chosen);
              set(
                "bands",
                bands.map((band) => ({ ...band, limits: [limitSeenAs(chosen as Measure, band.limits[0])] })),
              );
            }}
          />
        )}
      </GoalPart>
      {hasLimits(measure) && (
        <fieldset disabled={!editable} className="min-w-0 py-3">
          <BandsEditor
            measure={measure}
            bands={bands}
            channels={goal.channels ?? []}
            writing={writing}
            onChange={(changed) => set("bands", changed)}
          />
          <FieldRemarks place={place} field="bands" language={writing.language} />
        </fieldset>
      )}
      {isTimed && (
        <GoalPart question={find("clock")} isAnswered={goal.clock !== undefined}>
          {(label) => (
            <>
              {" "}
              <ClockEditor
                clock={goal.clock}
                writing={writing}
                label={label}
                onChange={(clock) => set("clock", clock)}
              />
              <FieldRemarks place={place} field="clock" language={writing.language} />
            </>
          )}
        </GoalPart>
      )}
      <GoalPart question={find("remedy")} isAnswered={goal.remedy !== undefined}>
        {(label) => (
          <>
            {" "}
            <RemedyEditor
              label={label}
              remedy={goal.remedy}
              writing={writing}
              onChange={(remedy) => set("remedy", remedy)}
            />
            <FieldRemarks place={place} field="remedy" language={writing.language} />
          </>
        )}
      </GoalPart>
      {askedOfAll.map(part)}
      <section aria-labelledby={`${own}-more`} className="mt-5">
        <h3 id={`${own}-more`} className="text-soft mb-1.5 text-[0.94rem]">
          {t("more")}
        </h3>
        <Suspense fallback={<p className="text-soft">{t("loading")}</p>}>
          <MoreOfGoal place={place} questions={questions} writing={writing} isTimed={isTimed} />
        </Suspense>
      </section>
    </div>
  );
}
