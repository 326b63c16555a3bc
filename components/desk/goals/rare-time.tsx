"use client";

import { useTranslations } from "next-intl";
import type { Duration, Recurrence, Time, Weekday } from "../../../lib/goals/goal.ts";
import { DurationField } from "../controls/amounts.tsx";
import { NumberField } from "../controls/text.tsx";
import { weekdays } from "../controls/weekdays.ts";
import { WordsField } from "../controls/words-field.tsx";
import type { Text } from "../controls/words.ts";
import type { Writing } from "../question.tsx";

export type RareTime = Extract<Time, { kind: "window" | "slot" | "stages" | "schedule" | "reference" }>;
type Editing<Shape> = { time: Shape; writing: Writing; onChange: (time: Shape) => void };

/** The shapes of time that few promises have: appointments, stages, recurring days, the time of another document. */
export default function RareTimeEditor({ time, writing, onChange }: Editing<RareTime>) {
  const t = useTranslations("desk.goal");
  switch (time.kind) {
    case "window":
      return <WindowEditor time={time} onChange={onChange} />;
    case "slot":
      return <SlotEditor time={time} onChange={onChange} />;
    case "stages":
      return <StagesEditor time={time} writing={writing} onChange={onChange} />;
    case "schedule":
      return (
        <RecurrenceEditor
          recurrence={time.recurrence}
          onChange={(recurrence) => onChange({ ...time, recurrence })}
        />
      );
    case "reference":
      return (
        <WordsField
          label={t("document")}
          placeholder={t("documentExample")}
          isLabelShown={false}
          isNeeded
          writing={writing}
          value={time.to}
          onChange={(to) => to && onChange({ ...time, to })}
        />
      );
  }
}

/** A length that cannot be left out. */
function Length({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Duration;
  onChange: (value: Duration) => void;
}) {
  return (
    <DurationField
      label={label}
      isNeeded
      value={value}
      onChange={(length) =>
        length?.value !== undefined && onChange({ value: length.value, unit: length.unit ?? value.unit })
      }
    />
  );
}

type OfKind<Kind extends RareTime["kind"]> = Omit<Editing<Extract<RareTime, { kind: Kind }>>, "writing">;

function WindowEditor({ time, onChange }: OfKind<"window">) {
  const t = useTranslations("desk.goal");
  return (
    <>
      <Length label={t("early")} value={time.early} onChange={(early) => onChange({ ...time, early })} />
      <span>{t("early")}</span>
      <Length label={t("late")} value={time.late} onChange={(late) => onChange({ ...time, late })} />
      <span>{t("late")}</span>
    </>
  );
}

function WeekdaySelect({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Weekday;
  onChange: (value: Weekday) => void;
}) {
  const t = useTranslations("desk.hours.days");
  return (
    <select
      className="field w-auto"
      aria-label={label}
      value={value}
      onChange={({ target }) => onChange(target.value as Weekday)}
    >
      {weekdays.map((day) => (
        <option key={day} value={day}>
          {t(day)}
        </option>
      ))}
    </select>
  );
}

type Hours = { from: string; to: string };

function HoursFields({ hours, onChange }: { hours: Hours; onChange: (hours: Hours) => void }) {
  const t = useTranslations("desk.goal");
  const field = (name: keyof Hours) => (
    <input
      className="field w-auto"
      type="time"
      aria-label={t(`hours.${name}`)}
      value={hours[name]}
      onChange={({ target }) => target.value !== "" && onChange({ ...hours, [name]: target.value })}
    />
  );
  return (
    <span className="inline-flex items-center gap-2">
      {field("from")}
      <span aria-hidden="true">–</span>
      {field("to")}
    </span>
  );
}

function SlotEditor({ time, onChange }: OfKind<"slot">) {
  const t = useTranslations("desk.goal");
  const { onRequest, offered = [], ...rest } = time;
  type Offered = (typeof offered)[number];
  const put = (next: { onRequest?: Duration | undefined; offered?: readonly Offered[] }) => {
    const request = "onRequest" in next ? next.onRequest : onRequest;
    const days = next.offered ?? offered;
    onChange({
      ...rest,
      ...(request ? { onRequest: request } : {}),
      ...(days.length > 0 ? { offered: [...days] } : {}),
    });
  };
  const change = (at: number, day: Partial<Offered>) =>
    put({ offered: offered.map((each, place) => (place === at ? { ...each, ...day } : each)) });
  return (
    <span className="basis-full space-y-2">
      <span className="flex flex-wrap items-center gap-2">
        <span>{t("slotWidth")}</span>
        <Length
          label={t("slotWidth")}
          value={time.width}
          onChange={(width) => onChange({ ...time, width })}
        />
      </span>
      <span className="flex flex-wrap items-center gap-2">
        <span className="text-soft">{t("slotOnRequest")}</span>
        <DurationField
          label={t("slotOnRequest")}
          value={onRequest}
          onChange={(length) =>
            put({
              onRequest:
                length?.value === undefined
                  ? undefined
                  : { value: length.value, unit: length.unit ?? "hours" },
            })
          }
        />
      </span>
      {offered.map((day, at) => (
        <span key={at} className="flex flex-wrap items-center gap-2">
          <WeekdaySelect label={t("dayFrom")} value={day.from} onChange={(from) => change(at, { from })} />
          <span>{t("to")}</span>
          <WeekdaySelect label={t("dayTo")} value={day.to} onChange={(to) => change(at, { to })} />
          <HoursFields hours={day.hours} onChange={(hours) => change(at, { hours })} />
          <button
            type="button"
            className="plain quiet"
            onClick={() => put({ offered: offered.filter((_, place) => place !== at) })}
          >
            {t("removeDays")}
          </button>
        </span>
      ))}
      <button
        type="button"
        className="plain text-[0.94rem]"
        onClick={() =>
          put({
            offered: [...offered, { from: "monday", to: "friday", hours: { from: "08:00", to: "18:00" } }],
          })
        }
      >
        {t("addDays")}
      </button>
    </span>
  );
}

function StagesEditor({ time, writing, onChange }: Editing<Extract<RareTime, { kind: "stages" }>>) {
  const t = useTranslations("desk.goal");
  const { stages } = time;
  const change = (at: number, stage: Partial<(typeof stages)[number]>) =>
    onChange({
      ...time,
      stages: stages.map((each, place) => (place === at ? { ...each, ...stage } : each)),
    });
  return (
    <span className="basis-full space-y-2">
      {stages.map((stage, at) => (
        <span key={at} className="flex flex-wrap items-center gap-2">
          <Length
            label={t("stageTime")}
            value={stage.time}
            onChange={(length) => change(at, { time: length })}
          />
          <span>{t("stageFor")}</span>
          <WordsField
            label={t("stageName")}
            isLabelShown={false}
            isNeeded
            writing={writing}
            value={stage.name as Text}
            onChange={(name) => name && change(at, { name })}
          />
          {stages.length > 2 && (
            <button
              type="button"
              className="plain quiet"
              onClick={() => onChange({ ...time, stages: stages.filter((_, place) => place !== at) })}
            >
              {t("removeStage")}
            </button>
          )}
        </span>
      ))}
      <button
        type="button"
        className="plain text-[0.94rem]"
        onClick={() =>
          onChange({
            ...time,
            stages: [
              ...stages,
              { name: { [writing.language]: t("nextStage") }, time: { value: 1, unit: "working_days" } },
            ],
          })
        }
      >
        {t("addStage")}
      </button>
    </span>
  );
}

const rhythms = ["day", "week", "month_days", "month_weekday", "year"] as const;
type Rhythm = (typeof rhythms)[number];

function rhythmOf({ every, weekday }: Recurrence): Rhythm {
  if (every === "month") return weekday ? "month_weekday" : "month_days";
  return every;
}

function firstOf(rhythm: Rhythm): Recurrence {
  switch (rhythm) {
    case "day":
      return { every: "day" };
    case "week":
      return { every: "week", weekday: "monday" };
    case "month_days":
      return { every: "month", days: { from: 1, to: 1 } };
    case "month_weekday":
      return { every: "month", weekday: "monday", nth: 1 };
    case "year":
      return { every: "year" };
  }
}

/** When something recurs, and at which hours. */
function RecurrenceEditor({
  recurrence,
  onChange,
}: {
  recurrence: Recurrence;
  onChange: (recurrence: Recurrence) => void;
}) {
  const t = useTranslations("desk.goal");
  const { hours, ...rest } = recurrence;
  const day = (value: number | undefined) =>
    value !== undefined && Number.isInteger(value) && value >= 1 && value <= 31;
  const { days } = recurrence;
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <select
        className="field w-auto"
        aria-label={t("howOften")}
        value={rhythmOf(recurrence)}
        onChange={({ target }) =>
          onChange({ ...firstOf(target.value as Rhythm), ...(hours ? { hours } : {}) })
        }
      >
        {rhythms.map((each) => (
          <option key={each} value={each}>
            {t(`rhythms.${each}`)}
          </option>
        ))}
      </select>
      {recurrence.nth !== undefined && (
        <select
          className="field w-auto"
          aria-label={t("which")}
          value={recurrence.nth}
          onChange={({ target }) =>
            onChange({ ...recurrence, nth: target.value === "last" ? "last" : Number(target.value) })
          }
        >
          {(["1", "2", "3", "4", "last"] as const).map((each) => (
            <option key={each} value={each}>
              {t(`nth.${each}`)}
            </option>
          ))}
        </select>
      )}
      {recurrence.weekday && (
        <WeekdaySelect
          label={t("day")}
          value={recurrence.weekday}
          onChange={(weekday) => onChange({ ...recurrence, weekday })}
        />
      )}
      {days && (
        <>
          <NumberField
            label={t("dayFrom")}
            isNeeded
            value={days.from}
            onChange={(from) =>
              from !== undefined &&
              day(from) &&
              onChange({ ...recurrence, days: { from, to: Math.max(from, days.to) } })
            }
          />
          <span>{t("to")}</span>
          <NumberField
            label={t("dayTo")}
            isNeeded
            value={days.to}
            onChange={(to) =>
              to !== undefined && day(to) && onChange({ ...recurrence, days: { ...days, to } })
            }
          />
        </>
      )}
      {hours ? (
        <>
          <HoursFields hours={hours} onChange={(changed) => onChange({ ...recurrence, hours: changed })} />
          <button type="button" className="plain quiet" onClick={() => onChange(rest)}>
            {t("noHours")}
          </button>
        </>
      ) : (
        <button
          type="button"
          className="plain text-[0.94rem]"
          onClick={() => onChange({ ...rest, hours: { from: "08:00", to: "20:00" } })}
        >
          {t("addHours")}
        </button>
      )}
    </span>
  );
}
