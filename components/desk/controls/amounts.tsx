"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { Duration, TimeUnit } from "../../../lib/goals/goal.ts";
import { useItems, useRow } from "../draft.tsx";
import { nameOfItem } from "../items.ts";
import { ChoiceField } from "./choice.tsx";
import type { ControlProps } from "./control.ts";
import { NumberField } from "./text.tsx";

/** Units that a person picks from; rings and years come up where a goal already has them. */
export const usualUnits = [
  "minutes",
  "hours",
  "working_days",
  "calendar_days",
  "weeks",
  "months",
  "seconds",
  "years",
  "rings",
] as const satisfies readonly TimeUnit[];

type Part = { value?: number; unit?: TimeUnit };

/** A number and a unit of time, which make a length of time once both are there. */
export function DurationField({
  value,
  onChange,
  label,
  labelledBy,
  id,
  isNeeded = false,
}: {
  value: Part | undefined;
  onChange: (value: Part | undefined) => void;
  label?: string;
  labelledBy?: string;
  id?: string;
  /** What it belongs to cannot be without it: while there is no number, the last length stays. */
  isNeeded?: boolean;
}) {
  const t = useTranslations("desk");
  // A unit that is chosen before there is a number to it is no answer yet, and is not forgotten.
  const [chosen, setChosen] = useState<TimeUnit>("working_days");
  const unit = value?.unit ?? chosen;
  return (
    <span
      className="inline-flex items-center gap-2"
      role="group"
      aria-label={label}
      aria-labelledby={labelledBy}
    >
      <NumberField
        id={id}
        label={t("howMany")}
        isNeeded={isNeeded}
        value={value?.value}
        onChange={(count) => onChange(count === undefined ? undefined : { value: count, unit })}
      />
      <select
        className="field w-auto"
        aria-label={t("unit")}
        value={unit}
        onChange={({ target }) => {
          const next = target.value as TimeUnit;
          setChosen(next);
          onChange(value?.value === undefined ? undefined : { value: value.value, unit: next });
        }}
      >
        {usualUnits.map((each) => (
          <option key={each} value={each}>
            {t(`units.${each}`)}
          </option>
        ))}
      </select>
    </span>
  );
}

export function DurationControl({ value, onChange, id, labelledBy }: ControlProps<Duration>) {
  return (
    <DurationField
      id={id}
      labelledBy={labelledBy}
      value={value}
      onChange={(length) => onChange(length as Duration | undefined)}
    />
  );
}

type Timing = { time: Duration } | { goal: string };

/** A time of its own, or the goal that promises it. */
export function TimingControl({ value, onChange, id, labelledBy, language }: ControlProps<Timing>) {
  const t = useTranslations("desk");
  const goals = useItems("goals", "goals");
  const byGoal = value !== undefined && "goal" in value;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {!byGoal && (
        <DurationField
          id={id}
          labelledBy={labelledBy}
          value={value && "time" in value ? value.time : undefined}
          onChange={(length) => onChange(length ? { time: length as Duration } : undefined)}
        />
      )}
      {goals.length > 0 && (
        <label className="text-soft flex min-w-0 flex-wrap items-center gap-2">
          {byGoal ? t("asPromisedIn") : t("orAsPromisedIn")}
          <select
            className="field text-ink w-auto max-w-80"
            value={byGoal ? value.goal : ""}
            onChange={({ target }) => onChange(target.value === "" ? undefined : { goal: target.value })}
          >
            <option value="">{t("noGoal")}</option>
            {goals.map(({ id: goal, body }) => (
              <option key={goal} value={goal}>
                {nameOfItem(body, language) ?? goal}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

type Money = { amount: number; currency: string };

/** The currency that the organisation's prices are in. */
export function useCurrency(): string {
  const { body } = useRow("organisation");
  return typeof body.currency === "string" ? body.currency : "USD";
}

export function MoneyControl({ value, onChange, id, labelledBy }: ControlProps<Money>) {
  const usual = useCurrency();
  const currency = value?.currency ?? usual;
  return (
    <span className="inline-flex items-center gap-2">
      <NumberField
        id={id}
        labelledBy={labelledBy}
        value={value?.amount}
        onChange={(amount) => onChange(amount === undefined ? undefined : { amount, currency })}
      />
      <span className="text-soft">{currency}</span>
    </span>
  );
}

export function DateControl({ value, onChange, id, labelledBy, describedBy }: ControlProps<string>) {
  return (
    <input
      className="field max-w-48"
      type="date"
      id={id}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      value={value ?? ""}
      onChange={({ target }) => onChange(target.value === "" ? undefined : target.value)}
    />
  );
}

type Audience = { public: boolean; jobs?: readonly string[]; places?: readonly string[] };

/** Customers or staff alone; and of staff, whose jobs and which places. */
export function AudienceControl({
  value,
  onChange,
  id,
  labelledBy,
  language,
  question,
}: ControlProps<Audience>) {
  const t = useTranslations("desk");
  const jobs = useItems("organisation", "jobs");
  const places = useItems("organisation", "places");
  const own = useId();
  const set = (change: Partial<Audience>) => {
    const next = { public: question.audience === "public", ...value, ...change };
    onChange({
      public: next.public,
      ...(next.jobs?.length ? { jobs: next.jobs } : {}),
      ...(next.places?.length ? { places: next.places } : {}),
    });
  };
  const pick = (items: typeof jobs, name: "jobs" | "places") =>
    items.length > 0 && (
      <div
        role="group"
        aria-label={t(name === "jobs" ? "onlyJobs" : "onlyPlaces")}
        className="flex flex-wrap items-center gap-2"
      >
        <span className="text-soft text-[0.94rem]">{t(name === "jobs" ? "onlyJobs" : "onlyPlaces")}</span>
        {items.map(({ id: each, body }) => (
          <label key={each} className="chip">
            <input
              className="sr-only"
              type="checkbox"
              checked={value?.[name]?.includes(each) ?? false}
              onChange={({ target }) =>
                set({
                  [name]: target.checked
                    ? [...(value?.[name] ?? []), each]
                    : (value?.[name] ?? []).filter((other) => other !== each),
                })
              }
            />
            {nameOfItem(body, language) ?? each}
          </label>
        ))}
      </div>
    );
  return (
    <div className="space-y-2">
      <ChoiceField
        id={id || own}
        labelledBy={labelledBy}
        options={[
          ["public", t("forCustomers")],
          ["staff", t("forStaff")],
        ]}
        value={value ? (value.public ? "public" : "staff") : undefined}
        onChange={(chosen) =>
          chosen === undefined ? onChange(undefined) : set({ public: chosen === "public" })
        }
        required={question.required}
      />
      {pick(jobs, "jobs")}
      {pick(places, "places")}
    </div>
  );
}
