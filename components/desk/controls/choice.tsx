"use client";

import { useTranslations } from "next-intl";
import type { ControlProps } from "./control.ts";

type Option = readonly [value: string, words: string];

/** One of a few, as chips that show all there is; of many, as a list that opens. */
export function ChoiceField({
  options,
  value,
  onChange,
  id,
  labelledBy,
  label,
  required = false,
}: {
  options: readonly Option[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  id: string;
  labelledBy?: string;
  label?: string;
  required?: boolean;
}) {
  const t = useTranslations("desk");
  if (options.length > 9)
    return (
      <select
        className="field"
        id={id}
        aria-labelledby={labelledBy}
        aria-label={label}
        value={value ?? ""}
        onChange={({ target }) => onChange(target.value === "" ? undefined : target.value)}
      >
        <option value="">{t("choose")}</option>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    );
  return (
    <div
      className="flex flex-wrap gap-2"
      role="radiogroup"
      id={id}
      aria-labelledby={labelledBy}
      aria-label={label}
    >
      {options.map(([each, words]) => (
        <label key={each} className="chip">
          <input
            className="sr-only"
            type="radio"
            name={id}
            checked={value === each}
            onChange={() => onChange(each)}
            // A second tap takes an answer back that need not be given.
            onClick={() => {
              if (value === each && !required) onChange(undefined);
            }}
          />
          {words}
        </label>
      ))}
    </div>
  );
}

export function ChoiceControl({ question, value, onChange, id, labelledBy }: ControlProps<string>) {
  return (
    <ChoiceField
      options={question.options}
      value={value}
      onChange={onChange}
      id={id}
      labelledBy={labelledBy}
      required={question.required}
    />
  );
}

/** Any number of several. */
export function ChoicesField({
  options,
  value = [],
  onChange,
  id,
  labelledBy,
  label,
}: {
  options: readonly Option[];
  value: readonly string[] | undefined;
  onChange: (value: readonly string[] | undefined) => void;
  id: string;
  labelledBy?: string;
  label?: string;
}) {
  return (
    <div
      className="flex flex-wrap gap-2"
      role="group"
      id={id}
      aria-labelledby={labelledBy}
      aria-label={label}
    >
      {options.map(([each, words]) => (
        <label key={each} className="chip">
          <input
            className="sr-only"
            type="checkbox"
            checked={value.includes(each)}
            onChange={({ target }) => {
              const chosen = new Set(value);
              if (target.checked) chosen.add(each);
              else chosen.delete(each);
              const next = options.map(([name]) => name).filter((name) => chosen.has(name));
              onChange(next.length > 0 ? next : undefined);
            }}
          />
          {words}
        </label>
      ))}
    </div>
  );
}

export function ChoicesControl({
  question,
  value,
  onChange,
  id,
  labelledBy,
}: ControlProps<readonly string[]>) {
  // A goal that is for every channel says so with an empty list, which it cannot be without.
  return (
    <ChoicesField
      options={question.options}
      value={value}
      onChange={(chosen) => onChange(chosen ?? (question.required ? [] : undefined))}
      id={id}
      labelledBy={labelledBy}
    />
  );
}

export function YesNoControl({ value, onChange, id, labelledBy, question }: ControlProps<boolean>) {
  const t = useTranslations("desk");
  return (
    <ChoiceField
      options={[
        ["yes", t("yes")],
        ["no", t("no")],
      ]}
      value={value === undefined ? undefined : value ? "yes" : "no"}
      onChange={(chosen) => onChange(chosen === undefined ? undefined : chosen === "yes")}
      id={id}
      labelledBy={labelledBy}
      required={question.required}
    />
  );
}
