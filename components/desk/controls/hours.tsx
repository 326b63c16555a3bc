"use client";

import { without } from "../../forms/without.ts";
import { useTranslations } from "next-intl";
import type { ControlProps } from "./control.ts";
import { type Text, withWords } from "./words.ts";
import { weekdays } from "./weekdays.ts";

type Weekday = (typeof weekdays)[number];
type Interval = { from: string; to: string };
type Day = "round_the_clock" | readonly Interval[];
type Hours = Partial<Record<Weekday, Day>> & { holidays?: "as_usual" | Day; note?: Text };

const nineToFive: readonly Interval[] = [{ from: "09:00", to: "17:00" }];
const usual = {
  weekdays: Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, nineToFive])),
  everyDay: Object.fromEntries(weekdays.map((day) => [day, nineToFive])),
  always: Object.fromEntries(weekdays.map((day) => [day, "round_the_clock"])),
} as Record<"weekdays" | "everyDay" | "always", Hours>;

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A week of hours. Most weeks are one tap and two times; a day that differs is opened by itself. */
export function HoursControl({ value, onChange, language, id, labelledBy }: ControlProps<Hours>) {
  const t = useTranslations("desk.hours");
  const setDay = (day: Weekday, hours: Day | undefined) => {
    const rest: Hours = without(value ?? {}, day);
    const next = hours === undefined ? rest : { ...rest, [day]: hours };
    onChange(Object.keys(next).length > 0 ? next : undefined);
  };
  const first = weekdays.find((day) => Array.isArray(value?.[day]) && value[day].length > 0);
  const firstDay = first === undefined ? undefined : value?.[first];
  const differing = weekdays.filter((day) => value?.[day] && first && !same(value[day], firstDay));
  return (
    <div id={id} role="group" aria-labelledby={labelledBy}>
      {value === undefined && (
        <div className="flex flex-wrap gap-2">
          {(["weekdays", "everyDay", "always"] as const).map((each) => (
            <button key={each} type="button" className="chip" onClick={() => onChange(usual[each])}>
              {t(`start.${each}`)}
            </button>
          ))}
        </div>
      )}
      {value !== undefined && (
        <>
          <ul className="divide-rule max-w-xl divide-y">
            {weekdays.map((day) => (
              <DayLine
                key={day}
                name={t(`days.${day}`)}
                value={value[day]}
                onChange={(hours) => setDay(day, hours)}
                usual={firstDay ?? nineToFive}
              />
            ))}
            <DayLine
              name={t("holidays")}
              value={value.holidays === "as_usual" ? undefined : value.holidays}
              usual={firstDay ?? nineToFive}
              onChange={(holidays) => {
                const rest = without(value, "holidays");
                onChange(holidays === undefined ? rest : { ...rest, holidays });
              }}
            />
          </ul>
          <div className="mt-2 flex flex-wrap gap-x-3">
            {first !== undefined && differing.length > 0 && (
              <button
                type="button"
                className="plain"
                onClick={() =>
                  onChange({
                    ...value,
                    ...Object.fromEntries(
                      weekdays.filter((day) => value[day] !== undefined).map((day) => [day, firstDay]),
                    ),
                  })
                }
              >
                {t("allAs", { day: t(`days.${first}`) })}
              </button>
            )}
            <button type="button" className="plain" onClick={() => onChange(undefined)}>
              {t("clear")}
            </button>
          </div>
          <label className="mt-2 block max-w-xl">
            <span className="text-soft text-[0.94rem]">{t("note")}</span>
            <input
              className="field mt-1"
              lang={language}
              value={value.note?.[language] ?? ""}
              onChange={({ target }) => {
                const { note, ...rest } = value;
                const next = withWords(note, language, target.value);
                onChange(next ? { ...rest, note: next } : rest);
              }}
            />
          </label>
        </>
      )}
    </div>
  );
}

function DayLine({
  name,
  value,
  usual: start,
  onChange,
}: {
  name: string;
  value: Day | undefined;
  usual: Day;
  onChange: (value: Day | undefined) => void;
}) {
  const t = useTranslations("desk.hours");
  const open = value === "round_the_clock" || (value !== undefined && value.length > 0);
  const intervals = Array.isArray(value) ? (value as readonly Interval[]) : [];
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
      <label className="flex min-h-9 w-36 cursor-pointer items-center gap-2.5">
        <input
          className="accent-accent size-4.5"
          type="checkbox"
          checked={open}
          onChange={({ target }) => onChange(target.checked ? start : undefined)}
        />
        {name}
      </label>
      {!open && <span className="text-soft">{t("closed")}</span>}
      {value === "round_the_clock" && <span>{t("roundTheClock")}</span>}
      {open &&
        intervals.map((interval, at) => (
          <span key={at} className="inline-flex items-center gap-1.5">
            {(["from", "to"] as const).map((end) => (
              <span key={end} className="contents">
                {end === "to" && <span aria-hidden="true">–</span>}
                <input
                  className="field w-auto min-w-24 px-2 py-1 tabular-nums"
                  type="time"
                  aria-label={t(end === "from" ? "opens" : "closes", { day: name })}
                  value={interval[end] === "24:00" ? "00:00" : interval[end]}
                  onChange={({ target }) => {
                    if (target.value === "") return;
                    const to = end === "to" && target.value === "00:00" ? "24:00" : target.value;
                    onChange(intervals.map((each, place) => (place === at ? { ...each, [end]: to } : each)));
                  }}
                />
              </span>
            ))}
            {intervals.length > 1 && (
              <button
                type="button"
                className="plain"
                aria-label={t("removeInterval", { day: name })}
                onClick={() => onChange(intervals.filter((_, place) => place !== at))}
              >
                ×
              </button>
            )}
          </span>
        ))}
      {open && intervals.length > 0 && intervals.length < 4 && (
        <button
          type="button"
          className="plain text-[0.94rem]"
          onClick={() => onChange([...intervals, { from: intervals.at(-1)?.to ?? "14:00", to: "20:00" }])}
        >
          {t("pause")}
        </button>
      )}
    </li>
  );
}
