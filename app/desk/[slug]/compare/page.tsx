import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import type { ReactNode } from "react";
import { CopyText } from "../../../../components/desk/copy-text.tsx";
import { comparisonWords } from "../../../../components/policy/comparison-words.ts";
import { DifferencesView, GoalsView } from "../../../../components/policy/comparison.tsx";
import { SelectField } from "../../../../components/ui/select-field.tsx";
import { groupsOf } from "../../../../lib/document/comparison.ts";
import { dayIn, sayDate } from "../../../../lib/language/dates.ts";
import { interfaceLanguages } from "../../../../lib/language/interface.ts";
import { languageNames } from "../../../../lib/language/names.ts";
import { sayFailure } from "../../../../lib/language/words.ts";
import { findOrganisationAt } from "../../../../lib/members/queries.ts";
import { comparisonPage, deskOf } from "../../../../lib/paths.ts";
import {
  compareVersions,
  type ComparisonOfVersions,
  listComparable,
} from "../../../../lib/publication/queries.ts";
import { editions } from "../../../../lib/publication/version.ts";
import en from "../../../../messages/en.json";
import zhHans from "../../../../messages/zh-Hans.json";
import { loadDesk } from "../../../desk.ts";
import { theInstallation } from "../../../installation.ts";
import { requireActor } from "../../../session.ts";

const messages = { en, "zh-Hans": zhHans };

type Asked = Partial<Record<"from" | "to" | "language" | "edition", string | string[]>>;
type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Asked> };

export async function generateMetadata() {
  const t = await getTranslations("desk.compare");
  return { title: t("title") };
}

export default async function ComparePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const t = await getTranslations("desk.compare");
  const locale = await getLocale();
  const reader = interfaceLanguages.find((each) => each === locale) ?? "en";
  const asked = await searchParams;
  const { workbook } = await loadDesk(actor);
  const { database } = await theInstallation();
  const { versions, languages, timeZone } = await database.read(function* (db) {
    const organisation = yield* findOrganisationAt(db, slug);
    const comparable = yield* listComparable(db, actor.organisationId, workbook);
    return { ...comparable, timeZone: organisation?.settings.timeZone ?? "UTC" };
  });
  const sides = [
    { name: "draft", words: t("draft") },
    ...versions.map(({ number, publishedAt }) => ({
      name: number,
      words: t("version", { number, date: sayDate(dayIn(timeZone, publishedAt), reader) }),
    })),
  ];
  // What somebody typed into the address and there is not becomes what is usual.
  const one = (name: keyof Asked, options: readonly string[], usual: string) =>
    options.find((each) => each === asked[name]) ?? usual;
  const names = sides.map(({ name }) => name);
  const from = one("from", names, versions[0]?.number ?? "draft");
  const to = one("to", names, "draft");
  const language = one("language", languages, languages[0] ?? "en");
  const edition = editions.find((each) => each === asked.edition) ?? "public";
  const page = (children: ReactNode) => (
    <main className="mx-auto max-w-4xl px-4 py-8 sm:px-8 sm:py-10">
      <h1 className="font-serif text-4xl">{t("title")}</h1>
      {children}
    </main>
  );
  if (versions.length === 0)
    return page(
      <>
        <p className="text-soft mt-2 text-lg">{t("nothingYet")}</p>
        <p className="mt-5">
          <Link className="plain" href={deskOf(slug, "publish")}>
            {(await getTranslations("desk.publish"))("title")}
          </Link>
        </p>
      </>,
    );
  const compared = await database.read((db) => compareVersions(db, actor, { from, to, language, edition }));
  const options = (some: readonly { name: string; words: string; lang?: string }[]) =>
    some.map(({ name, words, lang }) => (
      <option key={name} value={name} lang={lang}>
        {words}
      </option>
    ));
  return page(
    <>
      <p className="text-soft mt-2 max-w-2xl text-lg">{t("lead")}</p>
      <form action={comparisonPage(slug)} className="mt-6 flex flex-wrap items-end gap-x-5 gap-y-4">
        <SelectField id="from" name="from" label={t("from")} defaultValue={from}>
          {options(sides)}
        </SelectField>
        <SelectField id="to" name="to" label={t("to")} defaultValue={to}>
          {options(sides)}
        </SelectField>
        {languages.length > 1 && (
          <SelectField id="language" name="language" label={t("language")} defaultValue={language}>
            {options(languages.map((each) => ({ name: each, words: languageNames[each], lang: each })))}
          </SelectField>
        )}
        <SelectField id="edition" name="edition" label={t("edition")} defaultValue={edition}>
          {options(editions.map((each) => ({ name: each, words: t(`editions.${each}`) })))}
        </SelectField>
        <button className="go">{t("go")}</button>
      </form>
      {compared.ok ? (
        <Compared comparison={compared.value} reader={reader} />
      ) : (
        <p className="mt-8">{sayFailure(compared, reader).message}</p>
      )}
    </>,
  );
}

async function Compared({
  comparison,
  reader,
}: {
  comparison: ComparisonOfVersions;
  reader: (typeof interfaceLanguages)[number];
}) {
  const t = await getTranslations("desk.compare");
  const { summary, differences, goals, material, language } = comparison;
  const words = comparisonWords(reader, messages[reader].desk.compare);
  if (differences.length === 0 && goals.length === 0)
    return <p className="border-rule mt-8 border-t pt-6">{t("same")}</p>;
  return (
    <>
      <section className="border-rule mt-8 border-t pt-6" aria-labelledby="in-short">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 id="in-short" className="font-serif text-2xl">
            {t("inShort")}
          </h2>
          <CopyText text={summary} />
        </div>
        <p className="mt-2 max-w-[44rem]" lang={language}>
          {summary}
        </p>
        <p className="text-soft mt-2 text-[0.94rem]">
          {material.length === 0 ? t("editorial") : t("inShortHint")}
        </p>
      </section>
      {goals.length > 0 && (
        <section className="mt-10" aria-labelledby="goals">
          <h2 id="goals" className="font-serif text-2xl">
            {t("goals")}
          </h2>
          <GoalsView goals={goals} language={language} words={words} />
        </section>
      )}
      {differences.length > 0 && (
        <section className="mt-10" aria-labelledby="texts">
          <h2 id="texts" className="font-serif text-2xl">
            {t("texts")}
          </h2>
          <DifferencesView groups={groupsOf(differences, language)} language={language} words={words} />
        </section>
      )}
    </>
  );
}
