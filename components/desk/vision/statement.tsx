"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import type { AskedQuestion } from "../../../lib/workbook/questions/asked.ts";
import { statementRemarks } from "../../../lib/workbook/statement.ts";
import { useDraft, useRow } from "../draft.tsx";
import { wordsIn } from "../items.ts";
import { useListChanges } from "../list.tsx";
import { QuestionField, type Writing } from "../question.tsx";

type Found = { verbs: readonly { text: string; phrase: string }[]; statements: readonly string[] };

/** The verbs in what was picked, kept or dropped, and the sentence that is built from them. */
export function StatementScreen({
  questions,
  writing,
}: {
  questions: readonly AskedQuestion[];
  writing: Writing;
}) {
  const t = useTranslations("desk.vision");
  const { slug, drafts, editable } = useDraft();
  const { language } = writing;
  const { items: elements } = useListChanges("vision", "elements");
  const { items: verbs, add } = useListChanges("vision", "verbs");
  const { body } = useRow("vision");
  const [found, setFound] = useState<Found>({ verbs: [], statements: [] });
  const phrases = elements.map(({ id, body: element }) => ({
    id,
    text: (element.text as Record<string, string> | undefined)?.[language] ?? "",
  }));
  const kept = verbs.flatMap(({ body: verb }) => {
    const text = (verb.text as Record<string, string> | undefined)?.[language];
    return verb.kept === true && text !== undefined
      ? [{ text, phrase: typeof verb.element === "string" ? verb.element : "" }]
      : [];
  });
  const asked = JSON.stringify({ language, phrases: phrases.filter(({ text }) => text !== ""), kept });
  useEffect(() => {
    let wanted = true;
    void fetch(`/api/v1/organisations/${slug}/draft/verbs`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: asked,
    })
      .then(async (response) => {
        if (response.ok && wanted) setFound((await response.json()) as Found);
      })
      // Without an answer there are no suggestions; verbs can still be written.
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [slug, asked]);
  const known = new Set(verbs.map(({ body: verb }) => wordsIn(verb.text, language)));
  const offered = [
    ...found.verbs,
    ...(questions.find(({ list, field }) => list === "verbs" && field === "")?.suggestions ?? [])
      .filter(() => found.verbs.length < 3)
      .map(({ text }) => ({ text: text[language], phrase: "" })),
  ].filter(({ text }, at, all) => !known.has(text) && all.findIndex((each) => each.text === text) === at);
  const statement = body.statement as Record<string, string> | undefined;
  const remarks = useMemo(
    () =>
      statement
        ? statementRemarks(
            statement,
            verbs
              .filter(({ body: verb }) => verb.kept === true)
              .map(({ body: verb }) => verb.text as Record<string, string>),
          ).filter((remark) => remark.language === language && (remark.code !== "no_verb" || kept.length > 0))
        : [],
    [statement, verbs, kept.length, language],
  );
  const [own, setOwn] = useState("");
  const ask = (field: string) =>
    questions.find((question) => question.list === "" && question.field === field);
  const statementQuestion = ask("statement");
  const notToBe = ask("notToBe");
  return (
    <>
      <section className="py-6" aria-labelledby="verbs">
        <h2 id="verbs" className="font-serif text-2xl text-balance">
          {t("verbsTitle")}
        </h2>
        <p className="text-soft mt-1 mb-4">{t("verbsWhy")}</p>
        <div className="flex flex-wrap gap-2" role="group" aria-labelledby="verbs">
          {verbs.map((item) => (
            <label key={item.id} className="chip">
              <input
                className="sr-only"
                type="checkbox"
                disabled={!editable}
                checked={item.body.kept === true}
                onChange={({ target }) =>
                  drafts.edit(item.place, { body: { ...item.body, kept: target.checked } })
                }
              />
              {wordsIn(item.body.text, language)}
            </label>
          ))}
          {editable &&
            offered.map(({ text, phrase }) => (
              <button
                key={text}
                type="button"
                className="chip border-dashed"
                lang={language}
                onClick={() =>
                  add({
                    text: { [language]: text },
                    kept: true,
                    ...(phrase === "" ? {} : { element: phrase }),
                  })
                }
              >
                <span aria-hidden="true">+</span> {text}
              </button>
            ))}
          {editable && (
            <input
              className="field w-40"
              lang={language}
              aria-label={t("ownVerb")}
              placeholder={t("ownVerb")}
              maxLength={60}
              value={own}
              onChange={({ target }) => setOwn(target.value)}
              onBlur={() => addOwn()}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
                event.preventDefault();
                addOwn();
              }}
            />
          )}
        </div>
      </section>
      {statementQuestion && (
        <div className="border-rule border-t">
          <QuestionField
            question={{
              ...statementQuestion,
              suggestions: [
                ...found.statements.map((text) => ({
                  text: { en: text, "zh-Hans": text },
                  value: { [language]: text },
                })),
                ...statementQuestion.suggestions,
              ],
            }}
            place="vision"
            writing={writing}
          />
          <div role="status">
            <ul className="-mt-3 mb-4 space-y-1">
              {remarks.map((remark) => (
                <li key={remark.code} className="border-warn border-s-4 ps-3">
                  {remark.code === "adjective_pile"
                    ? t("remarks.adjective_pile", { words: remark.words.join(t("comma")) })
                    : remark.code === "no_verb"
                      ? t("remarks.no_verb")
                      : remark.code === "too_long"
                        ? t("remarks.too_long", { count: remark.count, limit: remark.limit })
                        : t("remarks.several_sentences", { count: remark.count })}
                </li>
              ))}
              {statement?.[language] && remarks.length === 0 && (
                <li className="text-good">{t("statementGood")}</li>
              )}
            </ul>
          </div>
        </div>
      )}
      {notToBe && (
        <div className="border-rule border-t">
          <QuestionField question={notToBe} place="vision" writing={writing} />
        </div>
      )}
    </>
  );

  function addOwn() {
    const text = own.trim();
    if (text !== "") add({ text: { [language]: text }, kept: true });
    setOwn("");
  }
}
