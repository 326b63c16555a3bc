"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import type { Comparison, Measure, Time } from "../../../lib/goals/goal.ts";
import { patiently } from "../../forms/patiently.ts";
import { DurationField } from "../controls/amounts.tsx";
import { NumberField } from "../controls/text.tsx";
import type { Writing } from "../question.tsx";
import { type RareTime } from "./rare-time.tsx";

const RareTimeEditor = lazy(() => patiently(() => import("./rare-time.tsx")));

type TimeKind = Time["kind"] | "none";
type Kinds = { usual: readonly TimeKind[]; rare?: readonly TimeKind[] };

/** The shapes of time that each measure is asked for; one that a goal came with is there as well. */
const kindsOf: Record<Measure, Kinds> = {
  within: {
    usual: ["duration", "range", "deadline", "agreed"],
    rare: ["slot", "window", "stages", "schedule", "reference"],
  },
  average: { usual: ["duration"] },
  rate: { usual: ["none", "duration"] },
  score: { usual: ["none"] },
  count: { usual: ["none"] },
  notice: { usual: ["duration", "range", "deadline"] },
  frequency: { usual: ["duration", "schedule"] },
  available: { usual: ["none", "schedule", "duration"] },
  event: { usual: ["none", "duration"] },
  conduct: { usual: ["none", "duration"] },
};

function firstTime(kind: TimeKind, comparison: Comparison): Time | undefined {
  switch (kind) {
    case "none":
      return undefined;
    case "duration":
      return { kind, comparison };
    case "range":
      return { kind, from: 3, to: 5, unit: "working_days" };
    case "deadline":
      return { kind, day: { after: 0, unit: "working_days" }, by: "18:00" };
    case "window":
      return { kind, early: { value: 10, unit: "minutes" }, late: { value: 10, unit: "minutes" } };
    case "slot":
      return { kind, width: { value: 2, unit: "hours" }, comparison: "at_most" };
    case "stages":
      return {
        kind,
        stages: [
          {
            name: { en: "looking into it", "zh-Hans": "查明情况" },
            time: { value: 3, unit: "working_days" },
          },
          { name: { en: "putting it right", "zh-Hans": "处理" }, time: { value: 5, unit: "working_days" } },
        ],
      };
    case "schedule":
      return { kind, recurrence: { every: "day", hours: { from: "08:00", to: "20:00" } } };
    case "agreed":
      return { kind };
    case "reference":
      return { kind, to: { en: "the contract", "zh-Hans": "合同" } };
  }
}

function isUsual(time: Time): time is Exclude<Time, RareTime> {
  return ["duration", "range", "deadline", "agreed"].includes(time.kind);
}

/** The time of a limit, in the words of the sentence it becomes. */
export function TimeEditor({
  measure,
  time,
  writing,
  onChange,
}: {
  measure: Measure;
  time: Time | undefined;
  writing: Writing;
  onChange: (time: Time | undefined) => void;
}) {
  const t = useTranslations("desk.goal");
  const comparison: Comparison = measure === "notice" ? "at_least" : "at_most";
  const { usual, rare = [] } = kindsOf[measure];
  const kind: TimeKind = time?.kind ?? (usual[0] === "none" ? "none" : "duration");
  const known = [...usual, ...rare];
  const others: readonly TimeKind[] = known.includes(kind) ? rare : [...rare, kind];
  const nameOf = (each: TimeKind) =>
    each === "duration" && measure in beforeDuration
      ? t(`before.${measure as keyof typeof beforeDuration}`)
      : t(`timeKinds.${each}`);
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-2">
      {usual.length + others.length > 1 ? (
        <select
          className="field w-auto max-w-full"
          aria-label={t("timeKind")}
          value={kind}
          onChange={({ target }) => {
            const first = firstTime(target.value as TimeKind, comparison);
            onChange(first && inWords(first, writing));
          }}
        >
          {usual.map((each) => (
            <option key={each} value={each}>
              {nameOf(each)}
            </option>
          ))}
          {others.length > 0 && (
            <optgroup label={t("otherTimes")}>
              {others.map((each) => (
                <option key={each} value={each}>
                  {nameOf(each)}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      ) : (
        <span>{nameOf(kind)}</span>
      )}
      {kind === "duration" && (time === undefined || time.kind === "duration") && (
        <DurationField
          label={t("time")}
          value={time}
          onChange={(length) =>
            onChange({ kind: "duration", comparison: time?.comparison ?? comparison, ...(length ?? {}) })
          }
        />
      )}
      {time?.kind === "range" && (
        <>
          <NumberField
            label={t("from")}
            isNeeded
            value={time.from}
            onChange={(from) => from !== undefined && onChange({ ...time, from })}
          />
          <span>{t("to")}</span>
          <DurationField
            label={t("to")}
            isNeeded
            value={{ value: time.to, unit: time.unit }}
            onChange={(length) =>
              length?.value !== undefined &&
              onChange({ ...time, to: length.value, unit: length.unit ?? time.unit })
            }
          />
        </>
      )}
      {time?.kind === "deadline" && <DeadlineEditor time={time} onChange={onChange} />}
      {time && !isUsual(time) && (
        <Suspense fallback={<span className="text-soft">{t("loading")}</span>}>
          <RareTimeEditor time={time} writing={writing} onChange={onChange} />
        </Suspense>
      )}
    </span>
  );
}

/** Measures that lead into a length of time with words of their own. */
const beforeDuration = { average: true, notice: true, frequency: true, available: true } as const;

/** The words that a shape of time begins with, in the language that is written alone. */
function inWords(time: Time, { language }: Writing): Time {
  const only = (text: Readonly<Record<string, string | undefined>>) => ({ [language]: text[language] });
  if (time.kind === "reference") return { ...time, to: only(time.to) };
  if (time.kind === "stages")
    return { ...time, stages: time.stages.map((stage) => ({ ...stage, name: only(stage.name) })) };
  return time;
}

type Deadline = Extract<Time, { kind: "deadline" }>;

function DeadlineEditor({ time, onChange }: { time: Deadline; onChange: (time: Deadline) => void }) {
  const t = useTranslations("desk.goal");
  const { by, ...rest } = time;
  const days = [0, 1, 2, 3].flatMap((after) =>
    (["working_days", "calendar_days"] as const)
      .filter((unit) => after > 0 || unit === "working_days")
      .map((unit) => ({ after, unit })),
  );
  const isListed = days.some(({ after, unit }) => after === time.day.after && unit === time.day.unit);
  const until = by === undefined ? "day" : by === "close_of_business" ? by : "clock";
  return (
    <>
      <select
        className="field w-auto"
        aria-label={t("day")}
        value={`${time.day.after} ${time.day.unit}`}
        onChange={({ target }) => {
          const [after = "0", unit] = target.value.split(" ");
          onChange({
            ...time,
            day: {
              after: Number(after),
              unit: unit === "calendar_days" ? "calendar_days" : "working_days",
            },
          });
        }}
      >
        {(isListed ? days : [time.day, ...days]).map(({ after, unit }) => (
          <option key={`${after} ${unit}`} value={`${after} ${unit}`}>
            {t(`days.${unit}`, { count: after })}
          </option>
        ))}
      </select>
      <select
        className="field w-auto"
        aria-label={t("byWhen")}
        value={until}
        onChange={({ target }) =>
          onChange(
            target.value === "day"
              ? rest
              : { ...rest, by: target.value === "clock" ? "18:00" : "close_of_business" },
          )
        }
      >
        {(["clock", "close_of_business", "day"] as const).map((each) => (
          <option key={each} value={each}>
            {t(`byTimes.${each}`)}
          </option>
        ))}
      </select>
      {by !== undefined && by !== "close_of_business" && (
        <input
          className="field w-auto"
          type="time"
          aria-label={t("by")}
          value={by}
          onChange={({ target }) => target.value !== "" && onChange({ ...time, by: target.value })}
        />
      )}
    </>
  );
}
