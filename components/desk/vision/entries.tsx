"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { AskedQuestion } from "../../../lib/workbook/questions/asked.ts";
import { withWords } from "../controls/words.ts";
import { type ListItem, useDraft } from "../draft.tsx";
import { wordsIn } from "../items.ts";
import { useListChanges } from "../list.tsx";
import type { Writing } from "../question.tsx";

/** A list of short lines that is written like a list on paper: Enter goes on to the next. */
export function Entries({
  question,
  writing,
  most,
}: {
  question: AskedQuestion;
  writing: Writing;
  most: number;
}) {
  const t = useTranslations("desk.vision");
  const { drafts, languages, editable } = useDraft();
  const { items, add, take, remove } = useListChanges("vision", question.list);
  const [next, setNext] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const { language } = writing;
  const names = new Set(items.map(({ body }) => wordsIn(body.text, language)));
  const offered = question.suggestions.filter(({ text }) => !names.has(text[language]));
  const change = (item: ListItem, written: string) => {
    const text = withWords(item.body.text as Record<string, string>, language, written);
    if (text) drafts.edit(item.place, { body: { ...item.body, text } });
    else drafts.edit(item.place, { removed: true });
  };
  const addNext = () => {
    const text = next.trim();
    if (text === "") return;
    add({ text: { [language]: text } });
    setNext("");
  };
  return (
    <section aria-labelledby={`entries-${question.list}`} className="py-6">
      <h2 id={`entries-${question.list}`} className="font-serif text-2xl text-balance">
        {question.label}
      </h2>
      <p className="text-soft mt-1 mb-4">{question.why}</p>
      <ol ref={list} className="space-y-2">
        {items.map((item, at) => (
          <li key={item.id} className="flex items-center gap-3">
            <span className="text-soft w-5 text-end font-serif text-lg" aria-hidden="true">
              {at + 1}
            </span>
            <span className="min-w-0 flex-1">
              <EntryInput
                label={t("entry", { number: at + 1 })}
                language={language}
                value={(item.body.text as Record<string, string> | undefined)?.[language] ?? ""}
                disabled={!editable}
                onChange={(written) => change(item, written)}
              />
            </span>
            {editable && (
              <button
                type="button"
                className="plain text-soft font-normal"
                aria-label={t("removeEntry", { number: at + 1 })}
                onClick={() => remove(item)}
              >
                ×
              </button>
            )}
          </li>
        ))}
        {editable && items.length < most && (
          <li className="flex items-center gap-3">
            <span className="text-soft w-5 text-end font-serif text-lg" aria-hidden="true">
              {items.length + 1}
            </span>
            <input
              className="field flex-1"
              lang={language}
              aria-label={t("entry", { number: items.length + 1 })}
              placeholder={items.length === 0 ? question.example : ""}
              maxLength={300}
              value={next}
              onChange={({ target }) => setNext(target.value)}
              onBlur={addNext}
              onKeyDown={(event) => {
                // Enter also ends a word that is being put together in Chinese, which is not the end of the line.
                if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
                event.preventDefault();
                addNext();
              }}
            />
          </li>
        )}
      </ol>
      {editable && offered.length > 0 && items.length < most && (
        <div className="mt-5">
          <p className="text-soft mb-2 text-[0.94rem]">{t("tapToAdd")}</p>
          <ul className="flex flex-wrap gap-2">
            {offered.map((suggestion) => (
              <li key={suggestion.text.en}>
                <button
                  type="button"
                  className="chip border-dashed text-start"
                  lang={language}
                  onClick={() => take([suggestion], languages)}
                >
                  <span aria-hidden="true">+</span> {suggestion.text[language]}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function EntryInput({
  value,
  onChange,
  label,
  language,
  disabled,
}: {
  value: string;
  onChange: (value: string) => void;
  label: string;
  language: string;
  disabled: boolean;
}) {
  const [typed, setTyped] = useState(value);
  const shown = typed.trim() === value.trim() ? typed : value;
  return (
    <input
      className="field"
      lang={language}
      aria-label={label}
      maxLength={300}
      disabled={disabled}
      value={shown}
      onChange={({ target }) => {
        setTyped(target.value);
        // Emptied in passing, it is not gone: only leaving it empty takes it out of the list.
        if (target.value.trim() !== "") onChange(target.value);
      }}
      onBlur={() => {
        if (typed.trim() === "") onChange("");
      }}
    />
  );
}
