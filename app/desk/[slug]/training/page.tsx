import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import type { ReactNode } from "react";
import { dayIn, sayWeekday, sayWeekdayAndHour } from "../../../../lib/language/dates.ts";
import { interfaceLanguages } from "../../../../lib/language/interface.ts";
import { sayFailure } from "../../../../lib/language/words.ts";
import { findOrganisationAt } from "../../../../lib/members/queries.ts";
import { may } from "../../../../lib/members/rights.ts";
import { trainingApi, trainingPage } from "../../../../lib/paths.ts";
import { findTraining } from "../../../../lib/training/queries.ts";
import type { SessionRow, Training } from "../../../../lib/training/views.ts";
import { theInstallation } from "../../../installation.ts";
import { requireActor } from "../../../session.ts";

type Props = {
  params: Promise<{ slug: string }>;
  /** `all`: every session that was held, and not the last ones alone. */
  searchParams: Promise<{ all?: string | string[] }>;
};

/** So many of the sessions that were held are shown at first. */
const latest = 12;

export async function generateMetadata() {
  const t = await getTranslations("training");
  return { title: t("title") };
}

export default async function TrainingPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const showsAll = (await searchParams).all !== undefined;
  const actor = await requireActor(slug);
  const { database } = await theInstallation();
  const now = new Date();
  const { found, timeZone } = await database.read(function* (db) {
    return {
      found: yield* findTraining(db, actor, now),
      timeZone: (yield* findOrganisationAt(db, slug))?.settings.timeZone ?? "UTC",
    };
  });
  const t = await getTranslations("training");
  const locale = await getLocale();
  const language = interfaceLanguages.find((each) => each === locale) ?? "en";
  const page = (children: ReactNode) => (
    <main className="mx-auto max-w-3xl px-4 py-8 sm:px-8 sm:py-10">
      <h1 className="font-serif text-4xl">{t("title")}</h1>
      {children}
    </main>
  );
  if (!found.ok) return page(<p className="text-soft mt-3 text-lg">{sayFailure(found, language).message}</p>);
  const { due, sessions } = found.value;
  const mayKeep = may(actor, "keepTraining");
  const isToCome = ({ startsAt, cancelledAt }: SessionRow) => cancelledAt === null && startsAt > now;
  const upcoming = sessions.filter(isToCome).reverse();
  const past = sessions.filter((session) => !isToCome(session));
  const shown = showsAll ? past : past.slice(0, latest);
  const rows = (some: readonly SessionRow[]) =>
    some.map((session) => (
      <li key={session.id} className="py-3.5">
        <SessionLine session={session} slug={slug} language={language} timeZone={timeZone} now={now} />
      </li>
    ));
  return page(
    <>
      <p className="text-soft mt-2 text-lg">{t("lead")}</p>
      <DueList due={due} slug={slug} language={language} timeZone={timeZone} mayKeep={mayKeep} />
      <section className="mt-10" aria-labelledby="upcoming">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
          <h2 id="upcoming" className="font-serif text-2xl">
            {t("upcoming")}
          </h2>
          {mayKeep && (
            <Link className="go" href={trainingPage(slug, "plan")}>
              {t("plan")}
            </Link>
          )}
        </div>
        {upcoming.length === 0 ? (
          <p className="text-soft mt-2">{t("noUpcoming")}</p>
        ) : (
          <ul className="divide-rule border-rule mt-2 divide-y border-y">{rows(upcoming)}</ul>
        )}
      </section>
      <section className="mt-10" aria-labelledby="past">
        <h2 id="past" className="font-serif text-2xl">
          {t("past")}
        </h2>
        {past.length === 0 ? (
          <p className="text-soft mt-2">{t("noPast")}</p>
        ) : (
          <ul className="divide-rule border-rule mt-2 divide-y border-y">{rows(shown)}</ul>
        )}
        {shown.length < past.length && (
          <p className="mt-3">
            <Link className="plain" href={`${trainingPage(slug)}?all#past`}>
              {t("all", { count: past.length })}
            </Link>
          </p>
        )}
      </section>
      <p className="mt-10 flex flex-wrap gap-x-6 gap-y-1">
        <Link className="plain" href={trainingPage(slug, "questions")}>
          {t("toQuestions")}
        </Link>
        {past.length + upcoming.length > 0 && (
          <a className="plain" href={trainingApi(slug, "attendance")}>
            {t("export")}
          </a>
        )}
      </p>
    </>,
  );
}

type Shared = { slug: string; language: (typeof interfaceLanguages)[number]; timeZone: string };

/** What is due, each in a sentence with what can be done about it. */
async function DueList({
  due,
  slug,
  language,
  timeZone,
  mayKeep,
}: Shared & { due: Training["due"]; mayKeep: boolean }) {
  const t = await getTranslations("training.due");
  const names = (all: readonly string[]) =>
    new Intl.ListFormat(language, { type: "conjunction", style: "long" }).format(all);
  const day = (moment: Date) => sayWeekday(dayIn(timeZone, moment), language);
  const { launch, absentees, unrecorded, unasked, never } = due;
  const lines: { key: string; isLate?: boolean; text: string; act?: { href: string; label: string } }[] = [];
  const planFor = (query: string, count: number) => ({
    href: trainingPage(slug, `plan?${query}`),
    label: t("planFor", { count }),
  });
  if (launch) {
    const { number, isLate, planned } = launch;
    lines.push({
      key: "launch",
      isLate,
      text: t(isLate ? "launchLate" : "launch", {
        number,
        since: sayWeekday(launch.since, language),
        by: sayWeekday(launch.by, language),
        planned: planned ? day(planned.startsAt) : "none",
      }),
      act: planned
        ? { href: trainingPage(slug, planned.id), label: t("toLaunch") }
        : { href: trainingPage(slug, `plan?kind=launch&version=${number}`), label: t("planLaunch") },
    });
  }
  for (const { session, people } of unrecorded)
    lines.push({
      key: `unrecorded ${session.id}`,
      text: t("unrecorded", { title: session.title, date: day(session.startsAt), people }),
      act: { href: trainingPage(slug, session.id), label: t("record") },
    });
  for (const { session, number, people } of absentees) {
    const open = people.filter(({ next }) => !next).length;
    lines.push({
      key: `absentees ${session.id}`,
      isLate: open > 0,
      text: t("absentees", {
        count: people.length,
        title: session.title,
        date: day(session.startsAt),
        number,
        names: names(
          people.map(({ name, why, next }) =>
            next ? t("personNext", { name, date: day(next.startsAt) }) : t(`person.${why}`, { name }),
          ),
        ),
      }),
      ...(open > 0
        ? {
            act: {
              href: trainingPage(slug, `plan?for=absentees&of=${session.id}`),
              label: t("planForAbsentees"),
            },
          }
        : {}),
    });
  }
  if (unasked)
    lines.push({
      key: "unasked",
      text: t("unasked", {
        count: unasked.people.length,
        number: unasked.number,
        names: names(
          unasked.people.map(({ name, joinedOn }) =>
            joinedOn === undefined ? name : t("personJoined", { name, date: sayWeekday(joinedOn, language) }),
          ),
        ),
      }),
      act: planFor("for=unasked", unasked.people.length),
    });
  if (never.length > 0)
    lines.push({
      key: "never",
      text: t("never", {
        count: never.length,
        names: names(
          never.map(({ name, joinedOn }) => t("personSince", { name, date: sayWeekday(joinedOn, language) })),
        ),
      }),
      act: planFor("for=never", never.length),
    });
  return (
    <section className="mt-8" aria-labelledby="due">
      <h2 id="due" className="font-serif text-2xl">
        {t("title")}
      </h2>
      {lines.length === 0 ? (
        <p className="text-soft mt-2">{t("nothing")}</p>
      ) : (
        <ul className="mt-3 space-y-4">
          {lines.map(({ key, isLate = false, text, act }) => (
            <li key={key} className={`border-s-2 ps-4 ${isLate ? "border-warn" : "border-accent"}`}>
              <p className="max-w-prose">{text}</p>
              {mayKeep && act && (
                <p>
                  <Link className="plain inline-block" href={act.href}>
                    {act.label}
                  </Link>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** One session in a list. */
async function SessionLine({
  session,
  slug,
  language,
  timeZone,
  now,
}: Shared & { session: SessionRow; now: Date }) {
  const t = await getTranslations("training");
  const { id, kind, title, number, startsAt, place, cancelledAt, counts } = session;
  const hasBegun = startsAt <= now;
  const { expected, came, absent, excused } = counts;
  const said = [
    ...(hasBegun || came + absent + excused > 0 ? [t("counts.came", { count: came })] : []),
    ...(absent > 0 ? [t("counts.absent", { count: absent })] : []),
    ...(excused > 0 ? [t("counts.excused", { count: excused })] : []),
    ...(expected > 0 ? [t(hasBegun ? "counts.unsaid" : "counts.expected", { count: expected })] : []),
  ];
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-4">
        <Link className="hover:text-accent text-lg font-semibold" href={trainingPage(slug, id)}>
          {title}
        </Link>
        <span className="text-soft">
          {t(`kinds.${kind}`)}
          {number !== null && ` · ${t("aboutVersion", { number })}`}
        </span>
      </p>
      <p>
        {sayWeekdayAndHour(startsAt, language, timeZone)}
        {place !== null && ` · ${place}`}
      </p>
      <p className="text-soft text-[0.94rem] tabular-nums">
        {cancelledAt === null ? said.join(" · ") : t("calledOff")}
      </p>
    </>
  );
}
