"use client";

import { useTranslations } from "next-intl";
import { Line } from "../../policy/line.tsx";
import type { AskedQuestion } from "../../../lib/workbook/questions/asked.ts";
import { useReading } from "../reading.tsx";
import { ListField } from "../list.tsx";
import { nameOfItem } from "../items.ts";
import type { Writing } from "../question.tsx";
import { emptyGoal, GoalForm } from "./goal-form.tsx";
import { MetricStart } from "./metric-start.tsx";

/** The service goals: each closed one is its figure and its sentence, an open one its form. */
export function GoalsForm({ questions, writing }: { questions: readonly AskedQuestion[]; writing: Writing }) {
  const t = useTranslations("desk.goal");
  const found = useReading();
  const list = questions.find(({ field }) => field === "");
  if (!list) return null;
  const ofGoal = questions.filter(({ field }) => field !== "");
  return (
    <ListField
      question={list}
      fields={[]}
      writing={writing}
      empty={emptyGoal}
      starts={(begin) => <MetricStart begin={begin} />}
      summary={({ id, body }) => {
        const goal = found?.reading.workbook.goals.find((each) => each.id === id);
        if (!found || !goal) return nameOfItem(body, writing.language);
        const { figure, sentence } = found.engine.goalInWords(goal, writing.language);
        return (
          <span className="block items-baseline gap-4 sm:flex" lang={writing.language}>
            <span className="text-accent block shrink-0 font-serif text-lg leading-tight sm:w-20">
              {figure.number} <span className="text-[0.8rem]">{figure.unit}</span>
            </span>
            <span className="min-w-0">
              <Line text={sentence} />
              {!goal.audience.public && (
                <span className="text-soft ms-2 text-[0.85rem]">{t("staffOnly")}</span>
              )}
            </span>
          </span>
        );
      }}
      extra={({ id, place }) => <GoalForm id={id} place={place} questions={ofGoal} writing={writing} />}
    />
  );
}
