import { getLocale, getTranslations } from "next-intl/server";
import { NoticeForm } from "../../../../components/desk/notice-forms.tsx";
import { dayIn, sayDate, sayMoment } from "../../../../lib/language/dates.ts";
import { interfaceLanguages } from "../../../../lib/language/interface.ts";
import { phraseFor } from "../../../../lib/language/text.ts";
import { sayFailure } from "../../../../lib/language/words.ts";
import { findOrganisationAt } from "../../../../lib/members/queries.ts";
import { may } from "../../../../lib/members/rights.ts";
import { handbookPage, publicPage } from "../../../../lib/paths.ts";
import { listVersionsFor } from "../../../../lib/publication/queries.ts";
import { theInstallation } from "../../../installation.ts";
import { requireActor } from "../../../session.ts";
import { About } from "../../../../components/ui/about.tsx";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata() {
  const t = await getTranslations("desk.versions");
  return { title: t("title") };
}

export default async function VersionsPage({ params }: Props) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const { database } = await theInstallation();
  const now = new Date();
  const { found, timeZone } = await database.read(function* (db) {
    return {
      found: yield* listVersionsFor(db, actor, now),
      timeZone: (yield* findOrganisationAt(db, slug))?.settings.timeZone ?? "UTC",
    };
  });
  const t = await getTranslations("desk.versions");
  const locale = await getLocale();
  const language = interfaceLanguages.find((each) => each === locale) ?? "en";
  const today = dayIn(timeZone, now);
  const day = (iso: string) => sayDate(dayIn(timeZone, new Date(iso)), language);
  const time = (iso: string) => sayMoment(new Date(iso), language, timeZone);
  const names = new Intl.ListFormat(locale, { type: "conjunction" });
  return (
    <main className="mx-auto max-w-3xl px-4 py-8 sm:px-8 sm:py-10">
      <h1 className="font-serif text-4xl">{t("title")}</h1>
      <p className="text-soft mt-2 text-lg">{found.ok ? t("lead") : sayFailure(found, language).message}</p>
      {found.ok && found.value.versions.length === 0 && <p className="mt-6">{t("none")}</p>}
      <ol reversed className="divide-rule border-rule mt-8 divide-y border-y empty:hidden">
        {(found.ok ? found.value.versions : []).map((version) => {
          const { number, state, reviewOn, reviewed, withdrawn, approvedBy } = version;
          const isPublic = new Date(version.effectiveFrom) <= now;
          const due = state === "in_force" && reviewOn !== undefined && reviewOn <= today;
          return (
            <li key={number} className="py-5">
              <p className="flex flex-wrap items-baseline gap-x-4">
                <span className="font-serif text-xl">{t("number", { number })}</span>
                <span className={state === "in_force" ? "text-good font-semibold" : "text-soft"}>
                  {t(`states.${state}`)}
                </span>
                {version.kind === "editorial" && <span className="text-soft">{t("editorial")}</span>}
              </p>
              {Object.entries(version.changeNote).map(([lang, text]) => (
                <p key={lang} lang={lang}>
                  {text}
                </p>
              ))}
              <p className="text-soft mt-1 text-[0.94rem]">
                {t("from", { date: time(version.effectiveFrom) })} ·{" "}
                {t("published", { date: day(version.publishedAt), who: version.publishedBy ?? "none" })}
                {approvedBy.length > 0 && ` · ${t("approved", { names: names.format(approvedBy) })}`}
                {version.withoutReview && ` · ${t("withoutReview")}`}
              </p>
              {state === "in_force" && reviewOn !== undefined && (
                <p className={due ? "text-warn font-semibold" : "text-soft text-[0.94rem]"}>
                  {due
                    ? t("due", { date: sayDate(reviewOn, language) })
                    : t("reviewOn", { date: sayDate(reviewOn, language) })}
                </p>
              )}
              {reviewed && (
                <p className="text-soft text-[0.94rem]">
                  {t("reviewed", {
                    date: day(reviewed.at),
                    because: phraseFor(reviewed.because, language).text,
                  })}
                </p>
              )}
              {withdrawn && (
                <p>
                  {t("withdrawn", {
                    date: day(withdrawn.at),
                    because: phraseFor(withdrawn.because, language).text,
                  })}
                </p>
              )}
              <details className="mt-1 text-[0.94rem]">
                <summary className="text-soft cursor-pointer">{t("hash")}</summary>
                <p>
                  <code className="break-all">{version.hash}</code>
                </p>
                <p className="text-soft">{t("hashWhy")}</p>
              </details>
              <div className="mt-1 flex flex-wrap items-baseline gap-x-5">
                <a className="plain" href={(isPublic ? publicPage : handbookPage)(slug, { version: number })}>
                  {t("open")}
                  <About>{t("number", { number })}</About>
                </a>
                {may(actor, "keepVersions") && state === "in_force" && (
                  <NoticeForm
                    slug={slug}
                    number={number}
                    kind="reviewed"
                    languages={Object.keys(version.changeNote)}
                    soonest={today}
                  />
                )}
                {may(actor, "keepVersions") && (state === "in_force" || state === "scheduled") && (
                  <NoticeForm
                    slug={slug}
                    number={number}
                    kind="withdrawn"
                    languages={Object.keys(version.changeNote)}
                    soonest={today}
                  />
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </main>
  );
}
