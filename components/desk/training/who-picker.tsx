"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import type { Who } from "../../../lib/training/forms.ts";

type Named = { id: string; name: string };
export type Work = { jobs: readonly Named[]; places: readonly Named[] };

/** Everything that was chosen, so that going to and fro between the ways of choosing loses nothing. */
export type WhoChoice = { of: Who["of"]; jobs: string[]; places: string[]; people: string[] };

export function whoOf({ of, jobs, places, people }: WhoChoice): Who {
  switch (of) {
    case "everybody":
      return { of };
    case "work":
      return { of, jobs, places };
    case "people":
      return { of, people };
  }
}

function toggled(list: readonly string[], id: string): string[] {
  return list.includes(id) ? list.filter((each) => each !== id) : [...list, id];
}

/** Who is expected at a session. */
export function WhoPicker({
  id,
  people,
  work,
  value,
  onChange,
}: {
  id: string;
  people: readonly { personId: string; name: string }[];
  work: Work;
  value: WhoChoice;
  onChange: (value: WhoChoice) => void;
}) {
  const t = useTranslations("training.form");
  const name = useId();
  const way = (of: Who["of"], label: ReactNode, first = false) => (
    <label className="flex min-h-11 items-center gap-3">
      <input
        {...(first ? { id } : {})}
        type="radio"
        name={name}
        className="accent-accent size-4.5 shrink-0"
        checked={value.of === of}
        onChange={() => {
          onChange({ ...value, of });
        }}
      />
      <span>{label}</span>
    </label>
  );
  const chips = (list: "jobs" | "places") =>
    work[list].length > 0 && (
      <fieldset className="mt-1 mb-3">
        <legend className="text-soft text-[0.94rem]">{t(list)}</legend>
        <div className="mt-1 flex flex-wrap gap-2">
          {work[list].map((each) => (
            <label key={each.id} className="chip">
              <input
                type="checkbox"
                className="sr-only"
                checked={value[list].includes(each.id)}
                onChange={() => {
                  onChange({ ...value, [list]: toggled(value[list], each.id) });
                }}
              />
              {each.name}
            </label>
          ))}
        </div>
      </fieldset>
    );
  return (
    <fieldset>
      <legend className="font-semibold">{t("who")}</legend>
      {way("everybody", t("everybody", { count: people.length }), true)}
      {way("work", t("work"))}
      {value.of === "work" && (
        <div className="ms-7.5">
          {work.jobs.length + work.places.length === 0 && <p className="text-soft">{t("noWork")}</p>}
          {chips("jobs")}
          {chips("places")}
        </div>
      )}
      {way("people", t("people"))}
      {value.of === "people" && (
        <div className="ms-7.5">
          <p className="text-soft text-[0.94rem]" role="status">
            {t("chosen", { count: value.people.length })}
          </p>
          <ul className="border-rule mt-1 grid max-h-96 gap-x-6 overflow-y-auto border-y sm:grid-cols-2">
            {people.map(({ personId, name: called }) => (
              <li key={personId}>
                <label className="flex min-h-11 items-center gap-3">
                  <input
                    type="checkbox"
                    className="accent-accent size-4.5 shrink-0"
                    checked={value.people.includes(personId)}
                    onChange={() => {
                      onChange({ ...value, people: toggled(value.people, personId) });
                    }}
                  />
                  <span className="wrap-anywhere">{called}</span>
                </label>
              </li>
            ))}
          </ul>
        </div>
      )}
    </fieldset>
  );
}
