"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import type { AskedQuestion } from "../../lib/workbook/questions/asked.ts";
import { hasControl } from "./controls/any.tsx";
import { useDraft, useRow } from "./draft.tsx";
import { GoalsForm } from "./goals/goals-form.tsx";
import { ListField } from "./list.tsx";
import { QuestionField, type Writing } from "./question.tsx";
import { RemarkSummary } from "./remarks.tsx";
import { TakeAll } from "./take-all.tsx";
import { VisionForm } from "./vision/vision-form.tsx";

type Props = { step: string; questions: readonly AskedQuestion[]; writing: Writing };

/** What is asked in a step, under what the check has to say of it. */
export function StepForm(props: Props) {
  return (
    <>
      <RemarkSummary step={props.step} language={props.writing.language} />
      <Questions {...props} />
    </>
  );
}

/** The questions of a step, one after the other. */
function Questions({ step, questions, writing }: Props) {
  const isChanging = useOtherSuggestions();
  if (step === "vision") return <VisionForm questions={questions} writing={writing} />;
  if (step === "goals") return <GoalsForm questions={questions} writing={writing} />;
  const asked = questions
    .filter(({ list, field }) => list === "" || field === "")
    // The promises that belong here come last: most of them are made by the answers before.
    .sort((one, other) => Number(one.control === "goals") - Number(other.control === "goals"));
  return (
    <>
      <TakeAll step={step} questions={questions} waiting={isChanging} />
      <div className="divide-rule divide-y">
        {asked.map((question) =>
          question.list === "" ? (
            <QuestionField key={question.id} question={question} place={step} writing={writing} />
          ) : (
            <ListField
              key={question.id}
              question={question}
              fields={questions.filter(
                ({ list, field, control }) => list === question.list && field !== "" && hasControl(control),
              )}
              writing={writing}
            />
          ),
        )}
      </div>
    </>
  );
}

/** Another kind of business is suggested other things, which the server knows. */
function useOtherSuggestions(): boolean {
  const { drafts } = useDraft();
  const router = useRouter();
  const kind = useRow("organisation").body.kind;
  const [shown, setShown] = useState(kind);
  const [isPending, startTransition] = useTransition();
  useEffect(() => {
    if (shown === kind) return;
    startTransition(async () => {
      await drafts.flush();
      router.refresh();
      startTransition(() => setShown(kind));
    });
  }, [drafts, router, kind, shown]);
  return isPending || shown !== kind;
}
