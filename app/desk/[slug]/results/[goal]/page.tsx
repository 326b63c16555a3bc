import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { notFound } from "next/navigation";
import { TrendChart, type TrendPoint, type TrendStep } from "../../../../../components/charts/trend.tsx";
import { Corrections } from "../../../../../components/desk/results/history.tsx";
import { StatusMark } from "../../../../../components/desk/results/status-mark.tsx";
import { openInstallation } from "../../../../../lib/installation/commands.ts";
import { sayDate } from "../../../../../lib/language/dates.ts";
import { interfaceLanguages } from "../../../../../lib/language/interface.ts";
import { type PolicyLanguage, phraseFor } from "../../../../../lib/language/text.ts";
import { may } from "../../../../../lib/members/rights.ts";
import { resultsPage } from "../../../../../lib/paths.ts";
import { sayFigure } from "../../../../../lib/results/figure.ts";
import type { FigureInTime, LineHistory } from "../../../../../lib/results/history.ts";
import { periodName } from "../../../../../lib/results/period.ts";
import { findMeasuredGoal } from "../../../../../lib/results/queries.ts";
import { kindOfPeriod } from "../../../../../lib/results/recurring.ts";
import { convert, sayTarget } from "../../../../../lib/results/status.ts";
import en from "../../../../../messages/en.json";
import zhHans from "../../../../../messages/zh-Hans.json";
import { requireActor } from "../../../../session.ts";

const messages = { en, "zh-Hans": zhHans };

const monthAndYear = { month: "short", year: "2-digit" } as const;

type Props = { params: Promise<{ slug: string; goal: string }> };

async function interfaceLanguage(): Promise<PolicyLanguage> {
  const locale = await getLocale();
  return interfaceLanguages.find((each) => each === locale) ?? "en";
}

async function load({ params }: Props) {
  const { slug, goal } = await params;
  const actor = await requireActor(slug);
  if (!may(actor, "readResults")) notFound();
  const database = await openInstallation();
  const found = await database.read((db) =>
    findMeasuredGoal(db, actor.organisationId, decodeURIComponent(goal), new Date()),
  );
  if (!found) notFound();
  return { slug, found };
}

export async function generateMetadata(props: Props) {
  const { found } = await load(props);
  return { title: found.goal.promise[await interfaceLanguage()] };
}

export default async function GoalResultsPage(props: Props) {
  const { slug, found } = await load(props);
  const t = await getTranslations("results");
  const reader = await interfaceLanguage();
  const { goal, lines, names } = found;
  const shown = lines.filter(({ figures }) => figures.length > 0);
  const whenOf = (band: string | undefined) =>
    goal.lines.find((line) => line.band === band)?.when?.[reader] ?? t("goal.whole");
  return (
    <main className="mx-auto max-w-5xl px-4 py-8 sm:px-8 sm:py-10">
      <p>
        <Link className="text-accent underline underline-offset-4" href={resultsPage(slug)}>
          <span aria-hidden="true">← </span>
          {t("goal.back")}
        </Link>
      </p>
      <h1 className="mt-4 max-w-3xl font-serif text-3xl leading-snug text-balance">{goal.promise[reader]}</h1>
      {!goal.public && <p className="text-soft mt-1">{t("staffOnly")}</p>}
      {shown.length === 0 && (
        <section className="border-edge mt-8 max-w-2xl rounded-md border border-dashed p-6">
          <p>{t("goal.none")}</p>
          <p className="mt-4">
            <Link className="go" href={resultsPage(slug)}>
              {t("goal.record")}
            </Link>
          </p>
        </section>
      )}
      <NextIntlClientProvider messages={{ results: messages[reader].results }}>
        {shown.map((line) => (
          <section key={line.band ?? ""} className="mt-8">
            {shown.length > 1 && <h2 className="font-serif text-2xl">{whenOf(line.band)}</h2>}
            <LineInTime
              slug={slug}
              line={line}
              reader={reader}
              names={names}
              level={shown.length > 1 ? 3 : 2}
            />
          </section>
        ))}
      </NextIntlClientProvider>
      {shown.length > 0 && <p className="text-soft mt-6 text-[0.92rem]">{t("goal.note")}</p>}
    </main>
  );
}

const tones: Partial<Record<FigureInTime["status"], TrendPoint["tone"]>> = {
  kept: "kept",
  nearly: "nearly",
  missed: "missed",
};

/** A period in a few letters, to stand below its figure. */
function shortName(period: string, to: string, reader: PolicyLanguage): string {
  const kind = kindOfPeriod(period);
  if (kind === "year") return period;
  if (kind === "quarter") return period.replace("-", " ");
  const parts = kind === "week" ? ({ day: "numeric", month: "short" } as const) : monthAndYear;
  return new Intl.DateTimeFormat(reader === "en" ? "en-GB" : "zh-CN", { ...parts, timeZone: "UTC" }).format(
    new Date(`${to}T00:00:00Z`),
  );
}

function pointsOf({ figures, unit }: LineHistory, reader: PolicyLanguage): TrendPoint[] {
  return figures.flatMap(({ period, span, value, status, history }) => {
    if (!span || value === undefined) return [];
    const before = history
      .slice(0, -1)
      .flatMap((each) => {
        const old = each.value === undefined ? undefined : convert(each.value, each.unit, unit);
        return old === undefined || old === value ? [] : [old];
      })
      .at(-1);
    return [
      {
        ...span,
        name: shortName(period, span.to, reader),
        value,
        tone: tones[status] ?? "plain",
        ...(before === undefined ? {} : { before }),
      },
    ];
  });
}

function stepsOf({ steps, unit }: LineHistory): TrendStep[] {
  return steps.map(({ since, bound, version }) => {
    const limit = bound && convert(bound.limit, bound.unit, unit);
    const above = bound?.comparison === "at_least" || bound?.comparison === "more_than";
    return {
      since,
      ...(limit === undefined ? {} : { limit, kept: above ? "above" : "below" }),
      ...(version === undefined ? {} : { label: version }),
    };
  });
}

async function LineInTime({
  slug,
  line,
  reader,
  names,
  level,
}: {
  slug: string;
  line: LineHistory;
  reader: PolicyLanguage;
  names: Readonly<Record<string, string>>;
  level: 2 | 3;
}) {
  const t = await getTranslations("results");
  const Heading = level === 2 ? "h2" : "h3";
  const points = pointsOf(line, reader);
  const say = (value: number) => sayFigure(value, line.unit, reader, line.scale);
  const values = points.map(({ value }) => value);
  const { figures, steps } = line;
  return (
    <>
      {points.length > 1 && (
        <figure className="mt-4">
          <TrendChart
            points={points}
            steps={stepsOf(line)}
            bounds={{
              ...(Math.min(...values) < 0 ? {} : { low: 0 }),
              ...(line.unit === "percent" ? { high: 100 } : {}),
            }}
            label={t("goal.chartLabel", {
              count: points.length,
              from: periodName(figures[0]?.period ?? "", reader),
              to: periodName(figures.at(-1)?.period ?? "", reader),
              low: say(Math.min(...values)),
              high: say(Math.max(...values)),
            })}
            sayFigure={(value) => (line.unit === "percent" ? say(value) : sayFigure(value, "count", reader))}
          />
          <figcaption className="text-soft mt-2 flex flex-wrap gap-x-5 gap-y-1 text-[0.9rem]">
            <span className="before:border-ink before:me-2 before:inline-block before:w-6 before:border-t-2 before:border-dashed before:align-middle">
              {t("goal.legend.target")}
            </span>
            <span className="before:bg-good/15 before:me-2 before:inline-block before:h-3 before:w-6 before:align-middle">
              {t("goal.legend.side")}
            </span>
            {points.some(({ before }) => before !== undefined) && (
              <span className="before:border-edge before:me-2 before:inline-block before:size-2 before:rounded-full before:border before:align-middle">
                {t("goal.legend.old")}
              </span>
            )}
          </figcaption>
        </figure>
      )}
      {steps.length > 1 && (
        <>
          <Heading className="mt-8 font-serif text-xl">{t("goal.targets")}</Heading>
          <ol className="mt-1 list-disc ps-5">
            {steps.map(({ since, bound, version }) => {
              const said = {
                target: bound ? sayTarget(bound, reader) : t("goal.targetNone"),
                date: sayDate(since, reader),
              };
              return (
                <li key={since}>
                  {version === undefined
                    ? t("goal.targetStep", said)
                    : t("goal.targetStepVersion", { ...said, version })}
                </li>
              );
            })}
          </ol>
        </>
      )}
      <Heading className="mt-8 font-serif text-xl">{t("goal.table")}</Heading>
      <FigureTable slug={slug} line={line} reader={reader} names={names} />
    </>
  );
}

async function FigureTable({
  slug,
  line,
  reader,
  names,
}: {
  slug: string;
  line: LineHistory;
  reader: PolicyLanguage;
  names: Readonly<Record<string, string>>;
}) {
  const t = await getTranslations("results");
  const head = "border-rule text-soft border-b py-2 pe-4 text-start text-[0.9rem] font-normal";
  const cell = "sm:table-cell sm:py-3 sm:pe-4 sm:align-top";
  return (
    <table role="table" className="mt-2 block w-full border-collapse sm:table">
      <thead role="rowgroup" className="max-sm:sr-only">
        <tr role="row">
          {[
            t("period"),
            t("figureOf"),
            t("casesOf"),
            t("goal.targetThen"),
            t("columns.status"),
            t("goal.recorded"),
          ].map((name) => (
            <th key={name} role="columnheader" scope="col" className={head}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {line.figures.toReversed().map(({ period, status, target, history }) => {
        const standing = history.at(-1);
        if (!standing) return null;
        const { value, unit, words, outcome, sample, explanation } = standing;
        const said =
          value === undefined
            ? (words ?? (outcome === "no_cases" ? t("status.no_cases") : ""))
            : sayFigure(value, unit, reader, line.scale);
        const sentence = explanation && phraseFor(explanation, reader);
        const name = periodName(period, reader);
        return (
          <tbody
            key={standing.id}
            role="rowgroup"
            className="border-rule block border-b py-3 sm:table-row-group sm:py-0"
          >
            <tr role="row" className="grid grid-cols-2 gap-x-4 sm:table-row">
              <th role="rowheader" scope="row" className={`text-start font-semibold ${cell}`}>
                {kindOfPeriod(period) ? (
                  <Link className="hover:underline" href={resultsPage(slug, { period })}>
                    {name}
                  </Link>
                ) : (
                  name
                )}
              </th>
              <td role="cell" className={`text-end font-semibold tabular-nums sm:text-start ${cell}`}>
                {said}
              </td>
              <td role="cell" className={`text-soft tabular-nums ${cell}`}>
                {sample !== undefined && (
                  <>
                    <span className="sm:hidden">{t("casesOf")} </span>
                    {sayFigure(sample, "count", reader)}
                  </>
                )}
              </td>
              <td role="cell" className={`text-soft text-end sm:text-start ${cell}`}>
                {target ? sayTarget(target, reader) : ""}
              </td>
              <td role="cell" className={cell}>
                <StatusMark status={outcome === "no_cases" ? "no_cases" : status} />
              </td>
              <td role="cell" className={`text-soft text-end text-[0.92rem] sm:text-start ${cell}`}>
                {t("goal.by", {
                  name: names[standing.recordedBy] ?? t("somebody"),
                  date: sayDate(standing.recordedAt.slice(0, 10), reader),
                })}
              </td>
            </tr>
            {(sentence || history.length > 1) && (
              <tr role="row" className="block sm:table-row">
                <td role="cell" colSpan={6} className="block pb-2 text-[0.94rem] sm:table-cell sm:pb-4">
                  {sentence && (
                    <p
                      className="border-bad max-w-2xl border-s-2 ps-3"
                      lang={sentence.lang === reader ? undefined : sentence.lang}
                    >
                      {sentence.text}
                    </p>
                  )}
                  {history.length > 1 && (
                    <div className="border-edge text-soft mt-1 max-w-2xl border-s-2 ps-3">
                      <Corrections history={history} line={line} names={names} />
                    </div>
                  )}
                </td>
              </tr>
            )}
          </tbody>
        );
      })}
    </table>
  );
}
