"use client";

import { useState } from "react";
import type { Writing } from "../question.tsx";
import { type Text, withWords } from "./words.ts";

/** A few words that belong to a larger answer, with a label of their own. */
export function WordsField({
  label,
  value,
  onChange,
  writing: { language },
  placeholder,
  isLabelShown = true,
  isLong = false,
  isNeeded = false,
}: {
  label: string;
  value: Text | undefined;
  onChange: (value: Text | undefined) => void;
  writing: Writing;
  placeholder?: string;
  /** Where the words stand in the middle of a line that says what they are. */
  isLabelShown?: boolean;
  isLong?: boolean;
  /** What it belongs to cannot be without them: while the field is empty, the last words stay. */
  isNeeded?: boolean;
}) {
  const [isEmptied, setEmptied] = useState(false);
  const Field = isLong ? "textarea" : "input";
  return (
    <label className={isLabelShown ? "block max-w-md" : "inline-block min-w-0 grow basis-48"}>
      <span className={isLabelShown ? "text-soft text-[0.94rem]" : "sr-only"}>{label}</span>
      <Field
        className={`field ${isLabelShown ? "mt-1" : ""}`}
        lang={language}
        placeholder={placeholder}
        maxLength={isLong ? 4000 : 300}
        value={isEmptied ? "" : (value?.[language] ?? "")}
        onBlur={() => setEmptied(false)}
        onChange={({ target }) => {
          const next = withWords(value, language, target.value);
          setEmptied(isNeeded && !next);
          if (next || !isNeeded) onChange(next);
        }}
      />
    </label>
  );
}
