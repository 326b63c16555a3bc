"use client";

import { useMemo } from "react";
import { textsIn } from "../../lib/language/translation.ts";
import type { PolicyLanguage } from "../../lib/language/text.ts";
import type { AskedQuestion } from "../../lib/workbook/questions/asked.ts";
import type { KeptRow } from "../forms/drafts.ts";
import { itemsOf, useDraft, useRows } from "./draft.tsx";

type Rows = Readonly<Record<string, KeptRow>>;

/** A text to translate: where it stands, the question that it answers, and how its translation stands. */
export type OpenText = {
  place: string;
  path: string;
  question: AskedQuestion | undefined;
  state: "missing" | "older" | "there";
};

/** Clauses are reworded in each language by themselves. */
const reworded = "rewordings";

function textsOf(
  rows: Rows,
  place: string,
  questions: readonly AskedQuestion[],
  [original, language]: readonly [PolicyLanguage, PolicyLanguage],
): OpenText[] {
  const row = rows[place];
  if (!row) return [];
  const order = (path: string) => {
    const at = questions.findIndex(({ field }) => field === path.split(".")[0]);
    return at < 0 ? questions.length : at;
  };
  return textsIn(row.body)
    .filter(([, text]) => text[original] !== undefined)
    .map(([path, text]): OpenText => ({
      place,
      path,
      question: questions[order(path)],
      state: text[language] === undefined ? "missing" : row.outdated?.[path]?.[language] ? "older" : "there",
    }))
    .sort((one, other) => order(one.path) - order(other.path));
}

/** The texts of a step in the order in which they are asked: its single answers, then its lists, item by item. */
export function useTexts(
  step: string,
  questions: readonly AskedQuestion[],
  language: PolicyLanguage,
): readonly { list: AskedQuestion | undefined; place: string; texts: readonly OpenText[] }[] {
  const rows = useRows();
  const {
    languages: [original],
  } = useDraft();
  return useMemo(() => {
    const of = (list: string) =>
      questions.filter((question) => question.list === list && question.field !== "");
    const single = { list: undefined, place: step, texts: textsOf(rows, step, of(""), [original, language]) };
    const lists = questions
      .filter(({ list, field }) => list !== "" && field === "")
      .flatMap((list) =>
        itemsOf(rows, step, list.list).map(({ place }) => ({
          list,
          place,
          texts: textsOf(rows, place, of(list.list), [original, language]),
        })),
      );
    return [single, ...lists].filter(({ texts }) => texts.length > 0);
  }, [rows, step, questions, original, language]);
}

export type Count = { missing: number; older: number };

/** How many texts are still to be written in a language, and how many are older than their original, by step. */
export function useOpenTexts(language: PolicyLanguage): Readonly<Record<string, Count>> {
  const rows = useRows();
  const {
    languages: [original],
  } = useDraft();
  return useMemo(() => {
    const counts: Record<string, Count> = {};
    if (language === original) return counts;
    for (const [place, { body, outdated = {} }] of Object.entries(rows)) {
      const [step = ""] = place.split("/");
      if (step === reworded) continue;
      const count = (counts[step] ??= { missing: 0, older: 0 });
      for (const [path, text] of textsIn(body)) {
        if (text[original] === undefined) continue;
        if (text[language] === undefined) count.missing += 1;
        else if (outdated[path]?.[language] !== undefined) count.older += 1;
      }
    }
    return counts;
  }, [rows, original, language]);
}
