"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ControlProps } from "./control.ts";
import { type Text, withWords } from "./words.ts";

/** One line or a passage of text, in the language that is being written. */
export function TextControl({
  value,
  onChange,
  language,
  id,
  labelledBy,
  describedBy,
  invalid,
  long,
}: Omit<ControlProps<Text>, "question"> & { long: boolean }) {
  const written = value?.[language] ?? "";
  // What is being typed may end in a space, which an answer may not.
  const [typed, setTyped] = useState(written);
  const shown = typed.trim() === written.trim() ? typed : written;
  const Field = long ? "textarea" : "input";
  return (
    <Field
      className="field"
      id={id}
      lang={language}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      maxLength={long ? 4000 : 300}
      value={shown}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(withWords(value, language, target.value));
      }}
    />
  );
}

/** An address, a number, a name that is the same in every language. */
export function PlainControl({
  value,
  onChange,
  id,
  labelledBy,
  describedBy,
  invalid,
}: ControlProps<string>) {
  const [typed, setTyped] = useState(value ?? "");
  const shown = typed.trim() === (value ?? "").trim() ? typed : (value ?? "");
  return (
    <input
      className="field"
      id={id}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      maxLength={300}
      value={shown}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(target.value.trim() === "" ? undefined : target.value.trim());
      }}
    />
  );
}

/** Several short texts, one below the other; an empty one at the end waits for the next. */
export function TextsControl({
  long,
  value = [],
  onChange,
  ...rest
}: Omit<ControlProps<readonly Text[]>, "question"> & { long: boolean }) {
  const t = useTranslations("desk");
  const change = (at: number, text: Text | undefined) => {
    const next = [...value.slice(0, at), ...(text ? [text] : []), ...value.slice(at + 1)];
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <ol className="space-y-2" id={rest.id} aria-labelledby={rest.labelledBy}>
      {[...value, undefined].map((text, at) => (
        <li key={at} className="flex items-start gap-2">
          <span className="text-soft w-5 pt-2 text-end tabular-nums" aria-hidden="true">
            {at + 1}
          </span>
          <div className="min-w-0 flex-1">
            <TextControl
              {...rest}
              long={long}
              id={`${rest.id}-${at}`}
              labelledBy={rest.labelledBy}
              value={text}
              onChange={(changed) => change(at, changed)}
            />
          </div>
          {text && (
            <button type="button" className="plain" onClick={() => change(at, undefined)}>
              {t("remove")}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

export function NumberControl({
  value,
  onChange,
  id,
  labelledBy,
  describedBy,
  invalid,
}: ControlProps<number>) {
  return (
    <NumberField
      id={id}
      value={value}
      onChange={onChange}
      labelledBy={labelledBy}
      describedBy={describedBy}
      invalid={invalid}
    />
  );
}

/** A number of at most a few digits. What is no number is no answer, and stays on the screen. */
export function NumberField({
  value,
  onChange,
  id,
  labelledBy,
  label,
  describedBy,
  invalid = false,
  isNeeded = false,
}: {
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  id?: string;
  labelledBy?: string;
  label?: string;
  describedBy?: string | undefined;
  invalid?: boolean;
  /** What it belongs to cannot be without it: while the field holds no number, the last one stays. */
  isNeeded?: boolean;
}) {
  const written = value === undefined ? "" : String(value);
  const [typed, setTyped] = useState(written);
  const read = readNumber(typed);
  const isOpen = typed.trim() === "" ? isNeeded : read === undefined;
  return (
    <input
      className="field max-w-28 text-end tabular-nums"
      id={id}
      inputMode="decimal"
      autoComplete="off"
      aria-labelledby={labelledBy}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid || (typed.trim() !== "" && read === undefined)}
      value={isOpen || read === value ? typed : written}
      onBlur={() => {
        if (isNeeded) setTyped(written);
      }}
      onChange={({ target }) => {
        setTyped(target.value);
        const next = readNumber(target.value);
        if (next !== undefined || !isNeeded) onChange(next);
      }}
    />
  );
}

function readNumber(typed: string): number | undefined {
  const text = typed.trim().replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
