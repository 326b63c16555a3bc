"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { keysInOrder } from "../../lib/workbook/order.ts";
import type { AskedQuestion } from "../../lib/workbook/questions/asked.ts";
import type { KeptRow } from "../forms/drafts.ts";
import { itemsOf, useDraft, useRow, useRows } from "./draft.tsx";
import { adopted, adoptedAnswer, makeItemId } from "./suggestions.ts";

/** What the suggestions of a step would add: for each question that has no answer yet, or no item in its list. */
function useOpenQuestions(step: string, questions: readonly AskedQuestion[]) {
  const rows = useRows();
  const { body } = useRow(step);
  return questions.filter(({ list, field, suggestions }) => {
    if (suggestions.length === 0) return false;
    if (list === "") return body[field] === undefined;
    return field === "" && itemsOf(rows, step, list).length === 0;
  });
}

/** One tap that answers a whole step from its suggestions, and one that takes it back. */
export function TakeAll({
  step,
  questions,
  waiting,
}: {
  step: string;
  questions: readonly AskedQuestion[];
  /** Whether other suggestions are on their way. */
  waiting: boolean;
}) {
  const t = useTranslations("desk");
  const { drafts, languages, editable } = useDraft();
  const open = useOpenQuestions(step, questions);
  const [taken, setTaken] = useState<{ before: KeptRow | undefined; items: readonly string[] } | undefined>();
  if (!editable) return null;
  const take = () => {
    const before = drafts.row(step);
    const items: string[] = [];
    // Lists first: single answers may point to what is in them.
    for (const { list, suggestions } of open.filter((question) => question.list !== "")) {
      const keys = keysInOrder(suggestions.length);
      suggestions.forEach(({ id, item }, at) => {
        const known = id && drafts.row(`${step}/${list}/${id}`);
        const place = `${step}/${list}/${id && !known ? id : makeItemId()}`;
        drafts.edit(place, {
          body: adopted(item ?? {}, languages, drafts.rows()),
          sortKey: keys[at] ?? "",
          removed: false,
        });
        items.push(place);
      });
    }
    const answers = Object.fromEntries(
      open
        .filter(({ list }) => list === "")
        .flatMap(({ field, suggestions: [first] }) => {
          const answer = first && adoptedAnswer(field, first, languages, drafts.rows());
          return answer === undefined ? [] : [[field, answer]];
        }),
    );
    if (Object.keys(answers).length > 0) drafts.edit(step, { body: { ...before?.body, ...answers } });
    setTaken({ before, items });
  };
  return (
    <p className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2" role="status">
      {taken ? (
        <>
          <span>{t("tookAll")}</span>
          <button
            type="button"
            className="plain"
            onClick={() => {
              for (const place of taken.items) drafts.edit(place, { removed: true });
              drafts.edit(step, { body: taken.before?.body ?? {} });
              setTaken(undefined);
            }}
          >
            {t("takeBack")}
          </button>
        </>
      ) : (
        open.length > 1 && (
          <>
            <span className="text-soft">{t("startFrom")}</span>
            <button type="button" className="plain" disabled={waiting} onClick={take}>
              {t("takeStep")}
            </button>
          </>
        )
      )}
    </p>
  );
}
