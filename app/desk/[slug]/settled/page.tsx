import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { SpreadChart } from "../../../../components/charts/spread.tsx";
import { findSettled, type LimitInForce, type UseRow } from "../../../../lib/discretion/queries.ts";
import { reachOf } from "../../../../lib/discretion/reach.ts";
import { type Amounts, givenIn, type Settled } from "../../../../lib/discretion/settled.ts";
import { settledLines } from "../../../../lib/discretion/table.ts";
import { sayMoney } from "../../../../lib/document/wording.ts";
import { useOutcomes } from "../../../../lib/handbook/use.ts";
import { sayMoment } from "../../../../lib/language/dates.ts";
import { interfaceLanguages } from "../../../../lib/language/interface.ts";
import { type LocalisedText, phraseFor, type PolicyLanguage } from "../../../../lib/language/text.ts";
import { sayFailure } from "../../../../lib/language/words.ts";
import { deskOf, handbookPage, settledPage, usesApi } from "../../../../lib/paths.ts";
import { theInstallation } from "../../../installation.ts";
import { requireActor } from "../../../session.ts";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ days?: string | string[] }>;
};

/** The periods that there are to pick from, in days until now. */
const periods = [30, 90, 365] as const;

/** Fewer amounts than these are read faster than drawn. */
const fewestDrawn = 3;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settled");
  return { title: t("title") };
}

/** What staff settled under each limit: where the limits are met, and where they are too narrow. */
export default async function SettledPage({ params, searchParams }: Props) {
  const [{ slug }, { days: wanted }] = await Promise.all([params, searchParams]);
  const actor = await requireActor(slug);
  const days = periods.find((each) => String(each) === wanted) ?? periods[0];
  const { database } = await theInstallation();
  const at = new Date();
  const found = await database.read((db) => findSettled(db, actor, { days, at }));
  const t = await getTranslations("settled");
  const locale = await getLocale();
  const language = interfaceLanguages.find((each) => each === locale) ?? "en";
  if (!found.ok)
    return (
      <main className="mx-auto max-w-3xl px-4 py-8 sm:px-8 sm:py-10">
        <h1 className="font-serif text-4xl">{t("title")}</h1>
        <p className="text-soft mt-2 text-lg">{sayFailure(found, language).message}</p>
      </main>
    );
  const { settled, latest, limits, timeZone } = found.value;
  const given = givenIn(settled);
  const sums = new Intl.ListFormat(language, { type: "conjunction" });
  const unused = limits.filter(({ limitId }) => !settled.some((each) => each.limitId === limitId));
  return (
    <main className="mx-auto max-w-3xl px-4 py-8 sm:px-8 sm:py-10">
      <h1 className="font-serif text-4xl">{t("title")}</h1>
      <p className="text-soft mt-2 max-w-2xl text-lg">{t("lead")}</p>
      <nav aria-label={t("period")} className="mt-5 flex flex-wrap gap-x-5 gap-y-1">
        {periods.map((each) => (
          <Link
            key={each}
            href={settledPage(slug, each)}
            aria-current={each === days ? "page" : undefined}
            className="plain aria-[current]:text-ink aria-[current]:underline aria-[current]:underline-offset-4"
          >
            {t("days", { days: each })}
          </Link>
        ))}
      </nav>
      {settled.length === 0 ? (
        <section className="border-edge mt-8 max-w-2xl rounded-md border border-dashed p-6">
          <h2 className="font-serif text-2xl">{t("empty.title", { days })}</h2>
          <p className="mt-2">{t(limits.length > 0 ? "empty.text" : "empty.noLimits")}</p>
          <p className="mt-5">
            <Link className="go" href={limits.length > 0 ? handbookPage(slug) : deskOf(slug, "discretion")}>
              {t(limits.length > 0 ? "empty.handbook" : "empty.limits")}
            </Link>
          </p>
        </section>
      ) : (
        <>
          <p className="mt-7 text-lg font-semibold">
            {t("total", {
              uses: settled.reduce((count, { uses }) => count + uses, 0),
              given: given.length === 0 ? "none" : sums.format(given.map((each) => sayMoney(each, language))),
            })}
          </p>
          <FiguresTable settled={settled} limits={limits} language={language} />
          <p className="mt-2">
            <a className="plain" href={`${usesApi(slug, "table")}?days=${days}`}>
              {t("download")}
            </a>
          </p>
          <div className="divide-rule border-rule mt-8 divide-y border-y">
            {settled.map((each) => (
              <SituationSettled
                key={each.limitId}
                slug={slug}
                settled={each}
                inForce={limits.find(({ limitId }) => limitId === each.limitId)}
                language={language}
              />
            ))}
          </div>
          {unused.length > 0 && (
            <p className="text-soft mt-4">
              {t("unused")}{" "}
              {unused.map(({ limitId, situation }, place) => (
                <span key={limitId}>
                  {place > 0 && t("between")}
                  <Words text={situation} language={language} />
                </span>
              ))}
            </p>
          )}
          <h2 className="mt-10 font-serif text-2xl">{t("latest")}</h2>
          <ol className="divide-rule border-rule mt-3 divide-y border-y">
            {latest.map((use) => (
              <Use key={use.id} use={use} language={language} timeZone={timeZone} />
            ))}
          </ol>
        </>
      )}
    </main>
  );
}

function Words({ text, language }: { text: LocalisedText; language: PolicyLanguage }) {
  const phrase = phraseFor(text, language);
  return <span lang={phrase.lang}>{phrase.text}</span>;
}

/** Everything that was counted, a line for each situation and currency; on a phone one under the other. */
async function FiguresTable({
  settled,
  limits,
  language,
}: {
  settled: readonly Settled[];
  limits: readonly LimitInForce[];
  language: PolicyLanguage;
}) {
  const t = await getTranslations("settled");
  const jobsOf = (limitId: string) =>
    (limits.find((each) => each.limitId === limitId)?.jobs ?? []).map((job) => phraseFor(job, language));
  const lines = settledLines(settled, () => "", language);
  const numbers = new Intl.NumberFormat(language);
  const ids = settled.flatMap(({ limitId, amounts }) =>
    Array.from({ length: Math.max(1, amounts.length) }, () => limitId),
  );
  const counted = ["uses", ...useOutcomes, "beyond"] as const;
  const sums = ["given", "median", "limit"] as const;
  return (
    <table role="table" className="mt-3 w-full max-sm:block">
      <caption className="sr-only">{t("table")}</caption>
      <thead role="rowgroup" className="max-sm:sr-only">
        <tr role="row" className="text-soft text-[0.88rem]">
          <th role="columnheader" scope="col" className="pe-3 pb-1 text-start align-bottom font-normal">
            {t("columns.situation")}
          </th>
          {[...counted, ...sums].map((column) => (
            <th
              key={column}
              role="columnheader"
              scope="col"
              className="ps-3 pb-1 text-end align-bottom font-normal"
            >
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="divide-rule border-rule divide-y border-y tabular-nums max-sm:block">
        {lines.map((line, at) => {
          const limitId = ids[at] ?? "";
          const isFirst = ids[at - 1] !== limitId;
          const jobs = jobsOf(limitId);
          const cell = (column: (typeof counted)[number] | (typeof sums)[number], said: string) => (
            <td
              key={column}
              role="cell"
              className={`py-2 text-end align-top max-sm:flex max-sm:justify-between max-sm:py-0.5 sm:ps-3 sm:whitespace-nowrap ${said === "" ? "max-sm:hidden" : ""} ${column === "beyond" && line.beyond !== null && line.beyond > 0 ? "text-warn font-semibold" : ""}`}
            >
              <span className="text-soft font-normal sm:hidden" aria-hidden="true">
                {t(`columns.${column}`)}
              </span>
              <span>{said}</span>
            </td>
          );
          const { currency } = line;
          return (
            <tr key={`${limitId} ${currency ?? ""}`} role="row" className="max-sm:block max-sm:py-3">
              <th
                role="rowheader"
                scope="row"
                className="py-2 text-start align-top font-normal max-sm:block max-sm:py-0.5 max-sm:font-semibold"
              >
                <span className={isFirst ? "" : "sr-only"}>{line.situation}</span>
                {isFirst && jobs.length > 0 && (
                  <span className="text-soft block text-[0.88rem] font-normal">
                    {jobs.map(({ text, lang }, nth) => (
                      <span key={nth} lang={lang}>
                        {nth > 0 && t("between")}
                        {text}
                      </span>
                    ))}
                  </span>
                )}
              </th>
              {counted.map((column) => {
                const count = line[column];
                return cell(column, count !== null ? numbers.format(count) : "");
              })}
              {sums.map((column) => {
                const amount = line[column];
                return cell(
                  column,
                  amount !== null && currency !== null ? sayMoney({ amount, currency }, language) : "",
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

async function SituationSettled({
  slug,
  settled,
  inForce,
  language,
}: {
  slug: string;
  settled: Settled;
  inForce: LimitInForce | undefined;
  language: PolicyLanguage;
}) {
  const t = await getTranslations("settled");
  const { limitId, situation, uses, atLimit, beyond, outcomes, amounts, upTo, tells } = settled;
  const counts = {
    often_beyond: beyond,
    often_passed_on: outcomes.passed_on,
    often_declined: outcomes.declined,
    often_at_limit: atLimit + beyond,
    within: beyond,
  };
  return (
    <section aria-labelledby={`settled-${limitId}`} className="py-6">
      <h2 id={`settled-${limitId}`} className="font-serif text-xl">
        <Words text={situation} language={language} />
      </h2>
      <p className={`mt-1 ${tells === "often_beyond" ? "text-warn font-semibold" : ""}`}>
        {t(`tells.${tells}`, {
          uses,
          count: counts[tells],
          sum: upTo ? sayMoney(upTo, language) : "none",
          named: inForce?.saysWhoDecides ? "yes" : "no",
        })}
      </p>
      <div className="max-w-md">
        {amounts.map((each) => (
          <Spread key={each.currency} amounts={each} language={language} />
        ))}
      </div>
      <p className="mt-2">
        {inForce ? (
          <Link className="plain" href={`${deskOf(slug, "discretion")}#discretion/limits/${limitId}`}>
            {t("change")}
            <span className="sr-only">
              : <Words text={situation} language={language} />
            </span>
          </Link>
        ) : (
          <span className="text-soft">{t("gone")}</span>
        )}
      </p>
    </section>
  );
}

async function Spread({
  amounts: { currency, all, limit },
  language,
}: {
  amounts: Amounts;
  language: PolicyLanguage;
}) {
  if (all.length < fewestDrawn || limit === undefined || limit <= 0) return null;
  const t = await getTranslations("settled");
  const say = (amount: number) => sayMoney({ amount, currency }, language);
  return (
    <SpreadChart
      amounts={all}
      limit={limit}
      sayLimit={t("limit", { sum: say(limit) })}
      label={t("spread", {
        count: all.length,
        low: say(all[0] ?? 0),
        high: say(all.at(-1) ?? 0),
        limit: say(limit),
      })}
    />
  );
}

async function Use({
  use: { situation, amount, upTo, outcome, who, at },
  language,
  timeZone,
}: {
  use: UseRow;
  language: PolicyLanguage;
  timeZone: string;
}) {
  const t = await getTranslations("settled");
  const isBeyond = reachOf(amount, upTo) === "beyond";
  return (
    <li className="py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-6">
        <span className="font-semibold">
          <Words text={situation} language={language} />
        </span>
        <span className="text-soft text-[0.94rem]">
          {who ?? t("somebody")} · {sayMoment(new Date(at), language, timeZone)}
        </span>
      </p>
      <p>
        {t(`outcomes.${outcome}`)}
        {amount && (
          <>
            {" · "}
            <span className={isBeyond ? "text-warn font-semibold" : ""}>
              {sayMoney(amount, language)}
              {isBeyond && upTo && t("beyondSum", { sum: sayMoney(upTo, language) })}
            </span>
          </>
        )}
      </p>
    </li>
  );
}
