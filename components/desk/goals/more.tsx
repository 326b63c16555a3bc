"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Band, Goal, Measure } from "../../../lib/goals/goal.ts";
import type { AskedQuestion } from "../../../lib/workbook/questions/asked.ts";
import { useRow } from "../draft.tsx";
import { QuestionField, type Writing } from "../question.tsx";
import { BaselineEditor } from "./baseline.tsx";
import { BecauseEditor } from "./because.tsx";
import { ClockDetails } from "./clock.tsx";
import { LegalLimitEditor } from "./legal-limit.tsx";
import { MeasurementEditor } from "./measurement.tsx";
import { GoalPart } from "./part.tsx";
import { SegmentsEditor } from "./segments.tsx";
import { WaiversEditor } from "./waivers.tsx";

const groups = {
  holds: ["condition", "segments", "replyChannels", "exclusions", "dependsOn", "guaranteed"],
  measured: ["measurement", "responsible", "baseline", "due"],
  why: ["because", "basis", "legalLimit"],
  state: ["status", "statusReason", "note", "waivers"],
} as const;
type Group = keyof typeof groups;
type Field = (typeof groups)[Group][number];

/** Answers that stand only where a goal came with them. */
const shownIfThere: readonly Field[] = ["segments", "waivers"];

/** What few promises need, put away by what it is about. */
export default function MoreOfGoal({
  place,
  questions,
  writing,
  isTimed,
}: {
  place: string;
  /** The questions of a goal. */
  questions: readonly AskedQuestion[];
  writing: Writing;
  /** Whether it has a time to count. */
  isTimed: boolean;
}) {
  const t = useTranslations("desk.goal");
  const { body, set } = useRow(place);
  const goal = body as Partial<Goal>;
  const measure: Measure = goal.measure ?? "within";
  const bands: readonly Band[] = goal.bands ?? [];
  const find = (field: string) => questions.find((question) => question.field === field);
  const isAnswered = (field: Field) => {
    const value = body[field];
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
  };
  const own = (field: Field, children: (label: string) => ReactNode) => (
    <GoalPart key={field} question={find(field)} isAnswered={isAnswered(field)}>
      {children}
    </GoalPart>
  );
  const draw = (field: Field): ReactNode => {
    if (shownIfThere.includes(field) && !isAnswered(field)) return null;
    switch (field) {
      case "segments":
        return own(field, (label) => (
          <SegmentsEditor value={goal.segments} label={label} onChange={(value) => set(field, value)} />
        ));
      case "measurement":
        return own(field, (label) => (
          <MeasurementEditor
            value={goal.measurement}
            measure={measure}
            isPublic={goal.audience?.public ?? true}
            writing={writing}
            label={label}
            onChange={(value) => set(field, value)}
          />
        ));
      case "baseline":
        return own(field, (label) => (
          <BaselineEditor
            value={goal.baseline}
            bands={bands}
            label={label}
            onChange={(value) => set(field, value)}
          />
        ));
      case "because":
        return own(field, () => (
          <BecauseEditor
            value={goal.because}
            language={writing.language}
            onChange={(value) => set(field, value)}
          />
        ));
      case "legalLimit":
        return own(field, () => (
          <LegalLimitEditor
            value={goal.legalLimit}
            writing={writing}
            onChange={(value) => set(field, value)}
          />
        ));
      case "waivers":
        return own(field, () => (
          <WaiversEditor
            value={goal.waivers}
            language={writing.language}
            onChange={(value) => set(field, value)}
          />
        ));
      default: {
        const question = find(field);
        return (
          question && (
            <QuestionField key={field} question={question} place={place} writing={writing} compact />
          )
        );
      }
    }
  };
  return (
    <div className="border-rule divide-rule divide-y border-y">
      {(Object.keys(groups) as Group[]).map((group) => {
        const count =
          groups[group].filter(isAnswered).length +
          Number(group === "holds" && (goal.clock?.from ?? goal.clock?.pauses) !== undefined);
        return (
          <details key={group} className="group">
            <summary className="flex cursor-pointer list-none items-baseline gap-3 py-2.5 [&::-webkit-details-marker]:hidden">
              <span className="text-soft text-[0.8rem] group-open:rotate-90" aria-hidden="true">
                ▸
              </span>
              <span className="min-w-0 flex-1">
                <span className="text-accent font-semibold">{t(`groups.${group}`)}</span>
                <span className="text-soft block text-[0.9rem]">{t(`groupsHold.${group}`)}</span>
              </span>
              {count > 0 && (
                <span className="text-soft shrink-0 text-[0.9rem]">{t("answered", { count })}</span>
              )}
            </summary>
            <div className="appear pb-4 sm:ps-6">
              {groups[group].map(draw)}
              {group === "holds" && isTimed && (
                <ClockDetails
                  clock={goal.clock}
                  writing={writing}
                  onChange={(clock) => set("clock", clock)}
                />
              )}
            </div>
          </details>
        );
      })}
    </div>
  );
}
