import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import type { ReactNode } from "react";
import { SeriesLine } from "../../../../components/charts/series.tsx";
import { PeriodPicker } from "../../../../components/desk/results/period-picker.tsx";
import { ResultsForm } from "../../../../components/desk/results/results-form.tsx";
import { openInstallation } from "../../../../lib/installation/commands.ts";
import { dayIn } from "../../../../lib/language/dates.ts";
import { interfaceLanguages } from "../../../../lib/language/interface.ts";
import { findOrganisationAt } from "../../../../lib/members/queries.ts";
import { may } from "../../../../lib/members/rights.ts";
import { deskOf, publicPage } from "../../../../lib/paths.ts";
import { sayFigure } from "../../../../lib/results/figure.ts";
import { lineKey } from "../../../../lib/results/line.ts";
import { periodName, spanOfPeriod } from "../../../../lib/results/period.ts";
import { periodTable } from "../../../../lib/results/queries.ts";
import {
  hasBegun,
  kindOfPeriod,
  lastEnded,
  periodOf,
  shiftPeriod,
} from "../../../../lib/results/recurring.ts";
import { convert } from "../../../../lib/results/status.ts";
import type { TableLine } from "../../../../lib/results/table.ts";
import en from "../../../../messages/en.json";
import zhHans from "../../../../messages/zh-Hans.json";
import { loadDesk } from "../../../desk.ts";
import { requireActor } from "../../../session.ts";

const messages = { en, "zh-Hans": zhHans };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ period?: string | string[] }>;
};

/** How many periods there are to pick from. */
const offered = 24;

export async function generateMetadata() {
  const t = await getTranslations("results");
  return { title: t("title") };
}

export default async function ResultsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const t = await getTranslations("results");
  const locale = await getLocale();
  const reader = interfaceLanguages.find((each) => each === locale) ?? "en";
  const lead = may(actor, "recordResults") ? t("lead") : t("leadReading");
  const page = (children: ReactNode) => (
    // It begins where other pages do, and has the width that the table needs.
    <main className="ms-[max(0px,calc((100%-48rem)/2))] max-w-6xl px-4 py-8 sm:px-8 sm:py-10">
      <h1 className="font-serif text-4xl">{t("title")}</h1>
      {children}
    </main>
  );
  if (!may(actor, "readResults"))
    return page(
      <>
        <p className="text-soft mt-2 text-lg">{t("forbidden")}</p>
        <p className="mt-4">
          <a className="text-accent underline underline-offset-4" href={publicPage(slug)}>
            {t("publicPage")}
          </a>
        </p>
      </>,
    );

  const database = await openInstallation();
  const at = new Date();
  const wanted = (await searchParams).period;
  const { table, today } = await database.read(function* (db) {
    const organisation = yield* findOrganisationAt(db, slug);
    const day = dayIn(organisation?.settings.timeZone ?? "UTC", at);
    const asked = typeof wanted === "string" && kindOfPeriod(wanted) && hasBegun(wanted, day);
    if (asked) return { today: day, table: yield* periodTable(db, actor.organisationId, wanted, at) };
    const months = yield* periodTable(db, actor.organisationId, lastEnded("month", day), at);
    const [kind = "month"] = months.kinds;
    return kind === "month" || months.kinds.includes("month")
      ? { today: day, table: months }
      : { today: day, table: yield* periodTable(db, actor.organisationId, lastEnded(kind, day), at) };
  });
  const { period, goals, kinds, version, names } = table;
  const { languages } = await loadDesk(actor);
  if (kinds.length === 0) {
    return page(
      <>
        <p className="text-soft mt-2 text-lg">{lead}</p>
        <section className="border-edge mt-8 max-w-2xl rounded-md border border-dashed p-6">
          <h2 className="font-serif text-2xl">{t("empty.title")}</h2>
          <p className="mt-2">{t("empty.text")}</p>
          <p className="mt-5">
            <Link className="go" href={deskOf(slug, "goals")}>
              {t("empty.go")}
            </Link>
          </p>
        </section>
      </>,
    );
  }
  const kind = kindOfPeriod(period) ?? "month";
  const named = (each: string) => ({ period: each, name: sentenceCase(periodName(each, reader)) });
  const current = periodOf(kind, today);
  const recent = Array.from({ length: offered }, (_, back) => shiftPeriod(current, -back));
  const periods = recent.includes(period) ? recent : [...recent, period];
  const following = shiftPeriod(period, 1);
  const charts = Object.fromEntries(
    goals.flatMap(({ lines }) =>
      lines.map((line) => [lineKey(line), <SmallChart key={lineKey(line)} line={line} reader={reader} />]),
    ),
  );
  return page(
    <>
      <p className="text-soft mt-2 max-w-2xl text-lg">{lead}</p>
      <p className="text-soft mt-1">
        {version === undefined ? (
          t("draftOnly")
        ) : (
          <>
            {t("fromVersion", { version })}{" "}
            <a className="text-accent underline underline-offset-4" href={publicPage(slug)}>
              {t("publicPage")}
            </a>
          </>
        )}
      </p>
      <NextIntlClientProvider messages={{ results: messages[reader].results }}>
        <PeriodPicker
          slug={slug}
          period={period}
          periods={periods.map(named)}
          previous={named(shiftPeriod(period, -1))}
          {...(hasBegun(following, today) ? { next: named(following) } : {})}
          kinds={kinds.map((each) => ({
            kind: each,
            period: each === kind ? period : lastEnded(each, today),
            current: each === kind,
          }))}
        />
        {(spanOfPeriod(period)?.to ?? "") >= today && <p className="text-warn mt-3">{t("notOver")}</p>}
        {goals.length === 0 ? (
          <p className="text-soft mt-8">{t("empty.kind")}</p>
        ) : (
          <ResultsForm
            key={period}
            slug={slug}
            personId={actor.personId}
            period={period}
            goals={goals}
            charts={charts}
            names={names}
            languages={languages}
            editable={may(actor, "recordResults")}
            published={version !== undefined}
          />
        )}
      </NextIntlClientProvider>
    </>,
  );
}

/** A name at the head of a line: "The first quarter of 2026". */
function sentenceCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The last figures of a line against its target. */
async function SmallChart({ line, reader }: { line: TableLine; reader: "en" | "zh-Hans" }) {
  const t = await getTranslations("results");
  const { series, unit, target, scale } = line;
  const figures = series.map(({ value }) => value);
  if (figures.length < 2) return null;
  const limit = target && convert(target.limit, target.unit, unit);
  const say = (value: number) => sayFigure(value, unit, reader, scale);
  return (
    <span className="[&_circle]:fill-accent [&_.line]:stroke-accent [&_.target]:stroke-ink mt-1 block w-32 [&_.line]:fill-none [&_.line]:[stroke-width:1.6] [&_.target]:fill-none [&_.target]:[stroke-dasharray:3_3] [&_.target]:[stroke-width:.8] [&_svg]:block [&_svg]:w-full [&_svg]:overflow-visible">
      <SeriesLine
        figures={figures}
        {...(limit === undefined ? {} : { target: limit })}
        label={t("series", {
          from: periodName(series[0]?.period ?? "", reader),
          to: periodName(series.at(-1)?.period ?? "", reader),
          low: say(Math.min(...figures)),
          high: say(Math.max(...figures)),
        })}
      />
    </span>
  );
}
