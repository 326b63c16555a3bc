"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { Line } from "../../policy/line.tsx";
import { bringInPage } from "../../../lib/paths.ts";
import type { AskedQuestion } from "../../../lib/workbook/questions/asked.ts";
import { useDraft } from "../draft.tsx";
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
    <>
      <BringInLine />
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
    </>
  );
}

/** The way to bring in what one has already; and, just after, how much that was. */
function BringInLine() {
  const t = useTranslations("desk.goal");
  const { slug, editable } = useDraft();
  const brought = Number(useSearchParams().get("brought"));
  if (!editable) return null;
  return (
    <div className="mt-4 flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <p role="status" className="empty:hidden">
        {brought > 0 && t("broughtIn", { count: brought })}
      </p>
      <Link className="text-accent underline underline-offset-4" href={bringInPage(slug)}>
        {t("bringIn")}
      </Link>
    </div>
  );
}
