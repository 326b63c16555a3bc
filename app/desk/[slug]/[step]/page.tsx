import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { notFound } from "next/navigation";
import { LanguageTabs } from "../../../../components/desk/language-tabs.tsx";
import { StepForm } from "../../../../components/desk/step.tsx";
import { TranslateForm } from "../../../../components/desk/translate.tsx";
import { interfaceLanguages } from "../../../../lib/language/interface.ts";
import { deskOf } from "../../../../lib/paths.ts";
import { askedQuestions } from "../../../../lib/workbook/questions/asked.ts";
import { suggestionsFor } from "../../../../lib/workbook/starts/starts.ts";
import { isAnsweredStep, steps, stepOf } from "../../../../lib/workbook/steps.ts";
import { loadDesk } from "../../../desk.ts";
import { requireActor } from "../../../session.ts";

type Props = {
  params: Promise<{ slug: string; step: string }>;
  /** `in`: the language to write, where it is not the first. */
  searchParams: Promise<{ in?: string | string[] }>;
};

async function interfaceLanguage() {
  const locale = await getLocale();
  return interfaceLanguages.find((each) => each === locale) ?? "en";
}

export async function generateMetadata({ params }: Props) {
  const { step } = await params;
  return isAnsweredStep(step) ? { title: stepOf(step).title[await interfaceLanguage()] } : {};
}

export default async function StepPage({ params, searchParams }: Props) {
  const { slug, step } = await params;
  if (!isAnsweredStep(step)) notFound();
  const actor = await requireActor(slug);
  const { languages, workbook } = await loadDesk(actor);
  const t = await getTranslations("desk");
  const reader = await interfaceLanguage();
  const wanted = (await searchParams).in;
  const [first, ...others] = languages;
  const language = others.find((each) => each === wanted) ?? first;
  const { title, lead } = stepOf(step);
  const questions = askedQuestions(step, reader, (question) =>
    suggestionsFor(question, workbook.organisation.kind),
  );
  const available = steps.filter((each) => each.available);
  const next = available[available.findIndex(({ id }) => id === step) + 1];
  return (
    <main className="mx-auto max-w-3xl px-4 py-8 sm:px-8 sm:py-10">
      <h1 className="font-serif text-4xl">{title[reader]}</h1>
      <p className="text-soft mt-2 text-lg">{lead[reader]}</p>
      <LanguageTabs step={step} language={language} />
      {language === first ? (
        <StepForm key={step} step={step} questions={questions} writing={{ language }} />
      ) : (
        <TranslateForm key={step} step={step} questions={questions} language={language} />
      )}
      {next && (
        <p className="border-rule mt-8 border-t pt-8">
          <Link
            className="go"
            href={`${deskOf(slug, next.id)}${language === first ? "" : `?in=${language}`}`}
          >
            {t("onTo", { step: next.title[reader] })}
          </Link>
        </p>
      )}
    </main>
  );
}
