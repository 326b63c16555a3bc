import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { BringPolicy } from "../../../../components/desk/policy-file/bring-policy.tsx";
import { formats } from "../../../../lib/exports/format.ts";
import { listTakeableAs } from "../../../../lib/exports/queries.ts";
import { sayDate } from "../../../../lib/language/dates.ts";
import { languageNames } from "../../../../lib/language/names.ts";
import { policyLanguages } from "../../../../lib/language/text.ts";
import { may } from "../../../../lib/members/rights.ts";
import { deskOf, takeAwayPage } from "../../../../lib/paths.ts";
import en from "../../../../messages/en.json";
import zhHans from "../../../../messages/zh-Hans.json";
import { theInstallation } from "../../../installation.ts";
import { requireActor } from "../../../session.ts";

const messages = { en, "zh-Hans": zhHans };

type Props = {
  params: Promise<{ slug: string }>;
  /** What was chosen before, where it could not be had. */
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata() {
  const t = await getTranslations("takeAway");
  return { title: t("title") };
}

export default async function TakeAwayPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const { database } = await theInstallation();
  const versions = await database.read((db) => listTakeableAs(db, actor, new Date()));
  const t = await getTranslations("takeAway");
  const reader = (await getLocale()) === "zh-Hans" ? "zh-Hans" : "en";
  const { bring, desk } = messages[reader];
  const asked = await searchParams;
  const current = versions.find(({ state }) => state === "in_force") ?? versions[0];
  const offered = policyLanguages.filter((each) =>
    versions.some(({ languages }) => languages.includes(each)),
  );
  const kinds = formats.filter((each) => each !== "json" || may(actor, "readVersions"));
  return (
    <main className="mx-auto max-w-3xl px-4 py-8 sm:px-8 sm:py-10">
      <h1 className="font-serif text-4xl">{t("title")}</h1>
      <p className="text-soft mt-2 text-lg">{current ? t("lead") : t("none")}</p>
      {!current && (
        <p className="mt-5">
          <Link className="go" href={deskOf(slug, "publish")}>
            {t("toPublish")}
          </Link>
        </p>
      )}
      {current && (
        <form method="get" action={`${takeAwayPage(slug)}/file`} className="mt-8">
          {asked.refused === "language" && (
            <p role="alert" className="text-bad mb-5">
              {t("refused")}
            </p>
          )}
          <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
            <label className="block sm:col-span-2">
              <span className="font-semibold">{t("version")}</span>
              <select
                name="version"
                className="field mt-1"
                defaultValue={typeof asked.version === "string" ? asked.version : current.number}
              >
                {versions.map(({ number, since, state }) => (
                  <option key={number} value={number}>
                    {t(`versions.${state}`, { number, date: sayDate(since, reader) })}
                  </option>
                ))}
              </select>
            </label>
            <label className="block">
              <span className="font-semibold">{t("language")}</span>
              <select
                name="language"
                className="field mt-1"
                defaultValue={current.languages.includes(reader) ? reader : current.languages[0]}
              >
                {offered.map((each) => (
                  <option key={each} value={each} lang={each}>
                    {languageNames[each]}
                  </option>
                ))}
              </select>
            </label>
            <label className="block">
              <span className="font-semibold">{t("edition")}</span>
              <select
                name="edition"
                className="field mt-1"
                defaultValue={asked.edition === "staff" ? "staff" : "public"}
              >
                <option value="public">{t("public")}</option>
                <option value="staff">{t("staff")}</option>
              </select>
            </label>
          </div>
          <h2 className="mt-9 font-serif text-2xl">{t("format")}</h2>
          <ul className="divide-rule border-rule mt-3 divide-y border-y">
            {kinds.map((each) => (
              <li key={each} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
                <p className="min-w-0 flex-1 basis-40">
                  <span className="font-semibold">{t(each)}</span>
                  <span className="text-soft block" id={`why-${each}`}>
                    {t(`${each}Why`)}
                  </span>
                </p>
                <button
                  type="submit"
                  name="format"
                  value={each}
                  className="plain"
                  aria-describedby={`why-${each}`}
                  aria-label={t("takeAs", { format: t(each) })}
                >
                  {t("take")}
                </button>
              </li>
            ))}
          </ul>
        </form>
      )}
      {may(actor, "editDraft") && (
        <NextIntlClientProvider messages={{ bring, desk: { compare: desk.compare } }}>
          <BringPolicy />
        </NextIntlClientProvider>
      )}
    </main>
  );
}
