import { getLocale, getTranslations } from "next-intl/server";
import { interfaceLanguages } from "../lib/language/interface.ts";
import { sayDate } from "../lib/language/dates.ts";
import { languageNames } from "../lib/language/names.ts";
import { publicPage } from "../lib/paths.ts";
import { publicSite } from "./site.ts";

/** What is listed changes with every first publication. */
export const dynamic = "force-dynamic";

export default async function FrontPage() {
  const t = await getTranslations("front");
  const locale = await getLocale();
  const language = interfaceLanguages.find((each) => each === locale) ?? "en";
  const site = await publicSite();
  const published = await site.listPublished();
  const reasons = ["write", "publish", "keep"] as const;
  return (
    <main className="mx-auto max-w-3xl px-5 py-12 sm:py-20">
      <p className="mb-14 font-semibold tracking-wide">{t("title")}</p>
      <h1 className="font-serif text-4xl leading-tight text-balance sm:text-6xl sm:leading-[1.08]">
        {t("heading")}
      </h1>
      <p className="text-soft mt-6 max-w-2xl font-serif text-xl leading-relaxed">{t("summary")}</p>
      <dl className="border-rule mt-14 grid gap-x-10 gap-y-6 border-t pt-8 sm:grid-cols-3">
        {reasons.map((reason) => (
          <div key={reason}>
            <dt className="font-semibold">{t(`reasons.${reason}.title`)}</dt>
            <dd className="text-soft mt-1">{t(`reasons.${reason}.text`)}</dd>
          </div>
        ))}
      </dl>
      <h2 className="mt-16 font-serif text-2xl">{t("published")}</h2>
      {published.length === 0 ? (
        <div className="text-soft mt-3 space-y-2">
          <p>{t("nothing")}</p>
          <p>
            {t("example")} <code className="bg-wash rounded px-1.5 py-0.5">npm run example</code>
          </p>
        </div>
      ) : (
        <ul className="divide-rule mt-3 divide-y">
          {published.map(({ slug, name, number, since }) => {
            const lang = language in name ? language : (Object.keys(name)[0] ?? "en");
            return (
              <li key={slug} className="flex flex-wrap items-baseline justify-between gap-x-6 py-4">
                <a
                  className="text-accent text-lg underline decoration-1 underline-offset-4 hover:decoration-2"
                  href={publicPage(slug)}
                  lang={lang}
                >
                  {name[lang]}
                </a>
                <span className="text-soft text-sm">
                  {t("version", { number, date: sayDate(since, language) })}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <footer className="border-rule text-soft mt-20 border-t pt-5 text-sm">
        {interfaceLanguages.map((each) => languageNames[each]).join(" · ")}
      </footer>
    </main>
  );
}
