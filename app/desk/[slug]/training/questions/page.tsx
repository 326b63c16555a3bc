import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import type { ReactNode } from "react";
import { About } from "../../../../../components/ui/about.tsx";
import { ActButton } from "../../../../../components/forms/act-button.tsx";
import { QuestionForm } from "../../../../../components/desk/training/question-form.tsx";
import { comparisonWords } from "../../../../../components/policy/comparison-words.ts";
import { WholeMarked } from "../../../../../components/policy/comparison.tsx";
import { interfaceLanguages } from "../../../../../lib/language/interface.ts";
import { phraseFor } from "../../../../../lib/language/text.ts";
import { sayFailure } from "../../../../../lib/language/words.ts";
import { may } from "../../../../../lib/members/rights.ts";
import { handbookPage, trainingApi, trainingPage } from "../../../../../lib/paths.ts";
import { findVersionInForce } from "../../../../../lib/publication/queries.ts";
import type { LearntPart } from "../../../../../lib/training/parts.ts";
import { findPartChanges, findQuestionsAs } from "../../../../../lib/training/queries.ts";
import type { AskedQuestion } from "../../../../../lib/training/views.ts";
import en from "../../../../../messages/en.json";
import zhHans from "../../../../../messages/zh-Hans.json";
import { theInstallation } from "../../../../installation.ts";
import { requireActor } from "../../../../session.ts";
import { WordsForForms } from "../../../../words-for-forms.tsx";

const messages = { en, "zh-Hans": zhHans };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ version?: string | string[] }>;
};

export async function generateMetadata() {
  const t = await getTranslations("training.questions");
  return { title: t("title") };
}

/** What is asked about the changes of a version, change by change, and how it was answered. */
export default async function QuestionsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { version: wanted } = await searchParams;
  const actor = await requireActor(slug);
  const locale = await getLocale();
  const reader = interfaceLanguages.find((each) => each === locale) ?? "en";
  const { database } = await theInstallation();
  const at = new Date();
  const { found, changes, inForce } = await database.read(function* (db) {
    const version = typeof wanted === "string" ? wanted : undefined;
    const questions = yield* findQuestionsAs(db, actor, { version, language: reader, at });
    return {
      found: questions,
      changes: questions.ok
        ? yield* findPartChanges(db, actor.organisationId, questions.value.number, reader)
        : [],
      inForce: (yield* findVersionInForce(db, actor.organisationId, at))?.number,
    };
  });
  const t = await getTranslations("training.questions");
  const training = await getTranslations("training");
  const page = (children: ReactNode) => (
    <main className="mx-auto max-w-3xl px-4 py-8 sm:px-8 sm:py-10">
      <p>
        <Link className="plain" href={trainingPage(slug)}>
          {training("back")}
        </Link>
      </p>
      <h1 className="mt-1 font-serif text-4xl">{t("title")}</h1>
      {children}
    </main>
  );
  if (!found.ok)
    return page(
      <p className="text-soft mt-3 text-lg">
        {found.code === "no-version" && wanted === undefined ? t("none") : sayFailure(found, reader).message}
      </p>,
    );
  const { number, language, parts, changed, added, languages, versions, questions, misleading } = found.value;
  const mayKeep = may(actor, "keepTraining");
  const isChanged = new Set(changed);
  const isNew = new Set(added);
  const words = comparisonWords(reader, messages[reader].desk.compare);
  const changeOf = (anchor: string) => {
    const change = changes.find((each) => each.anchor === anchor);
    return (
      change && (
        <div className="space-y-1">
          <WholeMarked before={change.before} after={change.after} language={language} words={words} />
        </div>
      )
    );
  };
  const shown = parts.filter(({ anchor }) => isChanged.has(anchor));
  const nameOf = (part: LearntPart) =>
    part.number === undefined ? part.heading : `${part.number} ${part.heading}`;
  const worst = misleading && parts.find(({ anchor }) => anchor === misleading.clause);
  const policy = handbookPage(slug, { language, ...(number === inForce ? {} : { version: number }) });
  const sections = [...new Map(shown.map(({ section, title }) => [section, title]))];
  return page(
    <WordsForForms also={["training"]}>
      <p className="text-soft mt-2 text-lg">{t("lead")}</p>
      {versions.length > 1 && (
        <nav aria-label={t("versions")} className="mt-4 flex flex-wrap gap-x-5 gap-y-1">
          {versions.map((each) => (
            <Link
              key={each.number}
              className="plain aria-[current]:text-ink aria-[current]:underline aria-[current]:underline-offset-4"
              aria-current={each.number === number ? "page" : undefined}
              href={trainingPage(slug, `questions?version=${each.number}`)}
            >
              {training(`form.states.${each.state === "withdrawn" ? "superseded" : each.state}`, {
                number: each.number,
              })}
            </Link>
          ))}
        </nav>
      )}
      {worst && (
        <p className="border-warn mt-6 max-w-prose border-s-2 ps-4">
          {t("misleading", { clause: nameOf(worst), wrong: misleading.wrong, people: misleading.people })}
        </p>
      )}
      <h2 className="mt-8 font-serif text-2xl">{t("changes", { number })}</h2>
      {shown.length === 0 && <p className="text-soft mt-2">{t("nothingChanged")}</p>}
      {sections.map(([section, title]) => (
        <section key={section} className="mt-6" aria-labelledby={`of-${section}`}>
          <h3 id={`of-${section}`} className="text-soft text-[0.94rem] font-semibold" lang={language}>
            {title}
          </h3>
          <ul className="divide-rule border-rule mt-1 divide-y border-y">
            {shown
              .filter((part) => part.section === section)
              .map((part) => (
                <li key={part.anchor} className="py-3">
                  <p className="flex flex-wrap items-baseline justify-between gap-x-6">
                    <a
                      className="hover:text-accent font-semibold"
                      href={`${policy}#${part.anchor}`}
                      lang={language}
                    >
                      {part.number !== undefined && (
                        <span className="text-soft me-1.5 font-normal tabular-nums">{part.number}</span>
                      )}
                      {part.heading}
                    </a>
                    {added.length < changed.length && (
                      <span className="text-soft text-[0.9rem]">
                        {training(isNew.has(part.anchor) ? "form.isNew" : "form.hasChanged")}
                      </span>
                    )}
                  </p>
                  {questions
                    .filter(({ clause }) => clause === part.anchor)
                    .map((question) => (
                      <QuestionView
                        key={question.id}
                        slug={slug}
                        question={question}
                        name={nameOf(part)}
                        languages={languages}
                        language={language}
                        mayKeep={mayKeep}
                        change={changeOf(part.anchor)}
                      />
                    ))}
                  {mayKeep && (
                    <QuestionForm
                      slug={slug}
                      languages={languages}
                      about={{ number, clause: part.anchor, name: nameOf(part) }}
                      change={changeOf(part.anchor)}
                    />
                  )}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </WordsForForms>,
  );
}

/** A question as managers see it: which option is right, and how it was answered. */
async function QuestionView({
  slug,
  question,
  name,
  languages,
  language,
  mayKeep,
  change,
}: {
  slug: string;
  question: AskedQuestion;
  /** What the clause is called. */
  name: string;
  languages: Parameters<typeof QuestionForm>[0]["languages"];
  language: (typeof languages)[number];
  mayKeep: boolean;
  /** The clause with its change marked. */
  change: ReactNode;
}) {
  const t = await getTranslations("training.questions");
  const { id, number, clause, body, people, rightAtFirst, retiredAt } = question;
  const situation = phraseFor(body.situation, language);
  return (
    <div className={`border-rule mt-2 mb-3 border-s-2 ps-4 ${retiredAt === null ? "" : "text-soft"}`}>
      <p lang={situation.lang}>{situation.text}</p>
      <ul className="mt-1">
        {body.options.map(({ text, isRight }, at) => {
          const option = phraseFor(text, language);
          return (
            <li key={at} className="flex gap-2">
              <span aria-hidden="true" className={isRight ? "text-good" : "text-soft"}>
                {isRight ? "✓" : "·"}
              </span>
              <span>
                <span lang={option.lang}>{option.text}</span>
                {isRight && <span className="text-good ms-2 font-semibold">{t("isRight")}</span>}
              </span>
            </li>
          );
        })}
      </ul>
      {body.because && (
        <p className="text-soft mt-1" lang={phraseFor(body.because, language).lang}>
          {phraseFor(body.because, language).text}
        </p>
      )}
      <p className="text-soft mt-1 text-[0.94rem] tabular-nums">
        {t("answered", { people, right: rightAtFirst })}
        {retiredAt !== null && ` · ${t("retired")}`}
      </p>
      {mayKeep && retiredAt === null && (
        <div className="flex flex-wrap gap-x-5">
          {people === 0 && (
            <QuestionForm
              slug={slug}
              languages={languages}
              about={{ number, clause, name }}
              change={change}
              question={{ id, body, name: situation.text }}
            />
          )}
          <ActButton
            address={trainingApi(slug, `questions/${id}`)}
            method="DELETE"
            label={
              <>
                {t("retire")}
                <About>{situation.text}</About>
              </>
            }
            confirm={{
              title: t("retireTitle"),
              text: t("retireText"),
              yes: t("retire"),
              no: t("keep"),
            }}
          />
        </div>
      )}
    </div>
  );
}
