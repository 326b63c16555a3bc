"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type LocalisedText, phraseFor, type PolicyLanguage } from "../../../lib/language/phrase.ts";
import { trainingApi } from "../../../lib/paths.ts";
import type { LearntPart } from "../../../lib/training/parts.ts";
import type { OpenQuestion } from "../../../lib/training/views.ts";
import { sendJson } from "../../forms/send.ts";

/** Leads to a clause on this page, and takes the focus there. */
function ToClause({ part }: { part: LearntPart }) {
  return (
    <a
      className="text-accent underline underline-offset-4"
      href={`#${part.anchor}`}
      onClick={() => {
        // The browser moves the focus along where there is something to take it.
        const clause = document.getElementById(part.anchor);
        if (clause && !clause.hasAttribute("tabindex")) clause.tabIndex = -1;
        clause?.focus({ preventScroll: true });
      }}
    >
      {part.number !== undefined && `${part.number} `}
      {part.heading}
    </a>
  );
}

/** Questions about what changed in one's own work: choosing says whether it is right, and one may choose again. */
export function TryIt({
  slug,
  language,
  questions,
}: {
  slug: string;
  language: PolicyLanguage;
  questions: readonly OpenQuestion[];
}) {
  const t = useTranslations("training.tryIt");
  // A question that was answered right stays until the page is opened again: it is not taken from under one's eyes.
  const [asked] = useState(questions);
  return (
    <section className="mt-6 print:hidden" aria-labelledby="try-it">
      {/* Closed at first: whoever stands at a counter looks for an answer, and has this to do later. */}
      <details>
        <summary className="opens border-rule min-h-14 flex-wrap items-center gap-x-3 border-y py-2">
          <h2 id="try-it" className="font-serif text-2xl">
            {t("title")}
          </h2>
          <span className="text-soft">{t("count", { count: asked.length })}</span>
        </summary>
        <p className="text-soft">{t("lead")}</p>
        <ul className="mt-3 space-y-6">
          {asked.map((question) => (
            <li key={question.id}>
              <Question slug={slug} language={language} question={question} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

type Outcome = { chosen: number; isRight: boolean; because?: LocalisedText };

function Question({
  slug,
  language,
  question: { id, part, lang, situation, options, wasWrong },
}: {
  slug: string;
  language: PolicyLanguage;
  question: OpenQuestion;
}) {
  const t = useTranslations("training.tryIt");
  const [outcome, setOutcome] = useState<Outcome>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const isDone = outcome?.isRight === true;
  async function choose(chosen: number) {
    setBusy(true);
    setProblem("");
    const sent = await sendJson(trainingApi(slug, `questions/${id}/answers`), "POST", { chosen });
    setBusy(false);
    if (!sent.ok) {
      setProblem(sent.message ?? t("offline"));
      return;
    }
    setOutcome({ chosen, ...(sent.reply as Omit<Outcome, "chosen">) });
  }
  const why = outcome?.because && phraseFor(outcome.because, language);
  return (
    <fieldset className="border-rule rounded border px-4 pt-3 pb-4">
      <legend className="sr-only" lang={lang}>
        {situation}
      </legend>
      <p aria-hidden="true" lang={lang} className="font-semibold">
        {situation}
      </p>
      {wasWrong && !outcome && (
        <p className="text-soft mt-1 text-[0.94rem]">
          {t("wasWrong")} <ToClause part={part} />
        </p>
      )}
      <ul className="mt-3 space-y-2">
        {options.map((option, at) => {
          const isChosen = outcome?.chosen === at;
          const tone = !isChosen
            ? "border-edge"
            : isDone
              ? "border-good text-good font-semibold"
              : "border-bad text-bad font-semibold";
          return (
            <li key={at}>
              <button
                type="button"
                className={`flex min-h-12 w-full cursor-pointer items-center gap-3 rounded border px-3.5 py-2 text-start disabled:cursor-default ${tone}`}
                aria-pressed={isChosen}
                disabled={isDone && !isChosen}
                onClick={() => {
                  if (!busy && !isDone) void choose(at);
                }}
              >
                <span aria-hidden="true" className="w-4 shrink-0 text-center">
                  {isChosen ? (isDone ? "✓" : "✗") : "○"}
                </span>
                <span className="min-w-0 flex-1" lang={lang}>
                  {option}
                </span>
                {isChosen && <span>{isDone ? t("right") : t("wrong")}</span>}
              </button>
            </li>
          );
        })}
      </ul>
      <div role="status" className="mt-3 empty:hidden">
        {outcome && (
          <>
            <p className="font-semibold">
              {isDone ? t("rightSaid") : t("wrongSaid")} <ToClause part={part} />
            </p>
            {why && <p lang={why.lang}>{why.text}</p>}
          </>
        )}
      </div>
      <p role="alert" className="text-bad mt-2 font-semibold empty:hidden">
        {problem}
      </p>
    </fieldset>
  );
}
