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

type Languages = readonly [original: PolicyLanguage, language: PolicyLanguage];

/** Every text of a row that has an original, and how its translation stands. */
function standingOf({ body, outdated = {} }: KeptRow, [original, language]: Languages) {
  return textsIn(body)
    .filter(([, text]) => text[original] !== undefined)
    .map(([path, text]) => {
      const older = outdated[path]?.[language] !== undefined;
      const state: OpenText["state"] = text[language] === undefined ? "missing" : older ? "older" : "there";
      return { path, state };
    });
}

/** Clauses are reworded in each language by themselves. */
const reworded = "rewordings";

function textsOf(
  rows: Rows,
  place: string,
  questions: readonly AskedQuestion[],
  languages: Languages,
): OpenText[] {
  const row = rows[place];
  if (!row) return [];
  const order = (path: string) => {
    const at = questions.findIndex(({ field }) => field === path.split(".")[0]);
    return at < 0 ? questions.length : at;
  };
  return standingOf(row, languages)
    .map(({ path, state }): OpenText => ({ place, path, state, question: questions[order(path)] }))
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
    for (const [place, row] of Object.entries(rows)) {
      const [step = ""] = place.split("/");
      if (step === reworded) continue;
      const count = (counts[step] ??= { missing: 0, older: 0 });
      for (const { state } of standingOf(row, [original, language])) if (state !== "there") count[state] += 1;
    }
    return counts;
  }, [rows, original, language]);
}
