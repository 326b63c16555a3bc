"use client";

import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import type { LocalisedText, PolicyLanguage } from "../../lib/language/text.ts";
import { textsIn, withWordsAt } from "../../lib/language/translation.ts";
import type { AskedQuestion } from "../../lib/workbook/questions/asked.ts";
import { useDraft, useRow } from "./draft.tsx";
import { GoalSentence } from "./goals/goal-form.tsx";
import { nameOfItem } from "./items.ts";
import { type OpenText, useTexts } from "./translating.ts";

/** The texts of a step in a second language, each beside its original. What is no text is the same in every language. */
export function TranslateForm({
  step,
  questions,
  language,
}: {
  step: string;
  questions: readonly AskedQuestion[];
  language: PolicyLanguage;
}) {
  const t = useTranslations("desk.translate");
  const form = useRef<HTMLDivElement>(null);
  const groups = useTexts(step, questions, language);
  const all = groups.flatMap(({ texts }) => texts);
  const count = (state: OpenText["state"]) => all.filter((text) => text.state === state).length;
  const [missing, older] = [count("missing"), count("older")];
  const goOn = () => {
    const fields = [...(form.current?.querySelectorAll<HTMLElement>("textarea") ?? [])];
    const at = fields.indexOf(document.activeElement as HTMLElement);
    const next = [...fields.slice(at + 1), ...fields.slice(0, at + 1)].find(
      ({ dataset }) => dataset.state !== "there",
    );
    next?.focus();
    next?.scrollIntoView({ block: "center" });
  };
  if (all.length === 0) return <p className="text-soft mt-8">{t("nothing")}</p>;
  return (
    <div ref={form}>
      <div className="border-rule bg-paper sticky top-12 z-10 mt-6 flex min-h-12 flex-wrap items-center gap-x-6 gap-y-1 border-b py-2">
        <p role="status">{missing + older > 0 ? t("open", { missing, older }) : t("allThere")}</p>
        {missing + older > 0 && (
          <button
            type="button"
            className="plain"
            onMouseDown={(event) => event.preventDefault()}
            onClick={goOn}
          >
            {t("next")}
          </button>
        )}
      </div>
      {groups.map(({ list, place, texts }, at) => {
        const begins = list && groups[at - 1]?.list !== list;
        return (
          <div key={place}>
            {begins && <h2 className="mt-10 text-[1.08rem] font-semibold">{list.label}</h2>}
            <Texts place={place} texts={texts} language={language} step={step} isItem={list !== undefined} />
          </div>
        );
      })}
    </div>
  );
}

function Texts({
  step,
  place,
  texts,
  language,
  isItem,
}: {
  step: string;
  place: string;
  texts: readonly OpenText[];
  language: PolicyLanguage;
  isItem: boolean;
}) {
  const {
    languages: [original],
  } = useDraft();
  const { body } = useRow(place);
  const id = useId();
  return (
    <section
      aria-labelledby={isItem ? id : undefined}
      className={isItem ? "border-rule mt-4 border-t pt-3" : "mt-4"}
      id={isItem ? place : undefined}
    >
      {isItem && (
        <h3 id={id} className="sr-only" lang={original}>
          {nameOfItem(body, original)}
        </h3>
      )}
      {step === "goals" && (
        <div className="bg-wash mt-2 rounded px-4">
          <GoalSentence id={place.split("/")[2] ?? ""} writing={{ language }} />
        </div>
      )}
      {texts.map((text) => (
        <TextPair key={text.path} text={text} language={language} />
      ))}
    </section>
  );
}

function TextPair({
  text: { place, path, question, state },
  language,
}: {
  text: OpenText;
  language: PolicyLanguage;
}) {
  const t = useTranslations("desk.translate");
  const { drafts, languages, editable } = useDraft();
  const [original] = languages;
  const { body, outdated } = useRow(place);
  const found = textsIn(body).find(([each]) => each === path)?.[1] as LocalisedText;
  const written = found[language] ?? "";
  const [typed, setTyped] = useState(written);
  const id = useId();
  const long = question?.control === "passage" || question?.control === "passages";
  const earlier = outdated[path]?.[language];
  return (
    <div className="grid gap-x-6 gap-y-1.5 py-3 sm:grid-cols-2" id={`q-${place}/${path}`}>
      <p id={`${id}-label`} className="text-soft text-[0.9rem] sm:col-span-2">
        {question?.label}
        {state === "missing" && <span className="text-warn ms-2 font-semibold">{t("missing")}</span>}
        {state === "older" && <span className="text-warn ms-2 font-semibold">{t("older")}</span>}
      </p>
      <div>
        <p id={`${id}-original`} lang={original} className="whitespace-pre-line">
          {found[original]}
        </p>
        {earlier !== undefined && (
          <p className="text-soft mt-1.5 text-[0.92rem]">
            {t("before")} <span lang={original}>{earlier}</span>
          </p>
        )}
      </div>
      <div>
        <textarea
          className="field min-h-11!"
          rows={long ? 3 : 1}
          lang={language}
          data-state={state}
          aria-labelledby={`${id}-label`}
          aria-describedby={`${id}-original`}
          maxLength={long ? 4000 : 300}
          disabled={!editable}
          value={typed.trim() === written.trim() ? typed : written}
          onChange={({ target }) => {
            const words = long ? target.value : target.value.replace(/\s*\n\s*/g, " ");
            setTyped(words);
            const now = drafts.row(place)?.body ?? body;
            drafts.edit(place, { body: withWordsAt(now, path, language, words) as typeof body });
          }}
        />
        {editable && earlier !== undefined && (
          <button
            type="button"
            className="plain mt-1"
            onClick={() => drafts.edit(place, { stillRight: [{ path, language }] })}
          >
            {t("stillRight")}
          </button>
        )}
      </div>
    </div>
  );
}
