import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { StatesBar, type StateShare, StateSwatch } from "../../../../components/charts/states.tsx";
import { ExportForm } from "../../../../components/desk/readers/export-form.tsx";
import { type Reachable, RemindForm } from "../../../../components/desk/readers/remind-form.tsx";
import { PrintButton } from "../../../../components/desk/training/print-button.tsx";
import { MessageToCopy } from "../../../../components/ui/message-to-copy.tsx";
import { readingMessage } from "../../../../lib/acknowledgements/words.ts";
import { listStandings } from "../../../../lib/acknowledgements/queries.ts";
import {
  type ReadingState,
  readingStates,
  type Standing,
  type StandingApart,
} from "../../../../lib/acknowledgements/standing.ts";
import { dayIn, sayDate } from "../../../../lib/language/dates.ts";
import { chooseInterfaceLanguage, interfaceLanguages } from "../../../../lib/language/interface.ts";
import { phraseFor } from "../../../../lib/language/text.ts";
import { sayFailure } from "../../../../lib/language/words.ts";
import { findOrganisationAt } from "../../../../lib/members/queries.ts";
import { may } from "../../../../lib/members/rights.ts";
import { deskOf, handbookPage, readersPage } from "../../../../lib/paths.ts";
import { loadDesk } from "../../../desk.ts";
import { theInstallation } from "../../../installation.ts";
import { requireActor } from "../../../session.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk.readers");
  return { title: t("title") };
}

const lists = [...readingStates, "all", "apart"] as const;
type List = (typeof lists)[number];

type Props = {
  params: Promise<{ slug: string }>;
  /** Which list, what is looked for in it, and which of its pages: "2". */
  searchParams: Promise<Partial<Record<"list" | "find" | "page", string | string[]>>>;
};

/** So many people are on a page. */
const perPage = 100;

const looks: Record<ReadingState, StateShare["look"]> = {
  current: "full",
  outdated: "half",
  pending: "empty",
};

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** Who has read the version in force, who has something to read, and what was on record on a day. */
export default async function ReadersPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const { database, post } = await theInstallation();
  const now = new Date();
  const { standings, settings } = await database.read(function* (db) {
    return {
      standings: yield* listStandings(db, actor, now),
      settings: (yield* findOrganisationAt(db, slug))?.settings,
    };
  });
  const timeZone = settings?.timeZone ?? "UTC";
  const t = await getTranslations("desk.readers");
  const locale = await getLocale();
  const language = interfaceLanguages.find((each) => each === locale) ?? "en";
  const main = "mx-auto max-w-3xl px-4 py-8 sm:px-8 sm:py-10";
  if (!standings.ok)
    return (
      <main className={main}>
        <h1 className="font-serif text-4xl">{t("title")}</h1>
        <p className="text-soft mt-3 text-lg">{sayFailure(standings, language).message}</p>
      </main>
    );
  const { version, people, counts, apart } = standings.value;
  const { workbook } = await loadDesk(actor);
  const names = new Map([...workbook.jobs, ...workbook.places].map(({ id, name }) => [id, name]));
  const workOf = ({ jobs, places }: Pick<Standing, "jobs" | "places">) =>
    [...jobs, ...places].flatMap((id) => {
      const name = names.get(id);
      return name ? [phraseFor(name, language)] : [];
    });
  const day = (at: string) => sayDate(dayIn(timeZone, new Date(at)), language);
  const asked = await searchParams;
  const list: List = lists.find((each) => each === single(asked.list)) ?? "all";
  const find = (single(asked.find) ?? "").trim();
  const isFound = (person: Standing | StandingApart) => {
    const said = [person.name, ...workOf(person).map(({ text }) => text)].join(" ").toLocaleLowerCase(locale);
    return said.includes(find.toLocaleLowerCase(locale));
  };
  const inList: (Standing | StandingApart)[] =
    list === "apart" ? apart : people.filter(({ state }) => list === "all" || state === list);
  const found = inList.filter(isFound);
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(Math.max(1, Math.floor(Number(single(asked.page) ?? 1)) || 1), pages);
  const shown = found.slice((page - 1) * perPage, page * perPage);
  const address = (to: { list?: List; page?: number }) => {
    const query = new URLSearchParams({
      ...((to.list ?? list) === "all" ? {} : { list: to.list ?? list }),
      ...(find === "" ? {} : { find }),
      ...((to.page ?? 1) === 1 ? {} : { page: String(to.page) }),
    });
    return query.size > 0 ? `${readersPage(slug)}?${query}` : readersPage(slug);
  };
  const open = people.filter(({ state }) => state !== "current");
  const reachable = Object.fromEntries(
    (["mail", "mailed_today", "no_address"] as const).map((reach) => [
      reach,
      open.filter((each) => each.reach === reach).length,
    ]),
  ) as Reachable;
  const mayRemind = may(actor, "remindPeople") && post.sendsMail;
  // Where no mail can be sent somebody hands the message on, in the language of the organisation.
  const handedOn = chooseInterfaceLanguage(undefined, settings?.languages[0] ?? null);
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const sizes: Record<List, number> = { ...counts, all: people.length, apart: apart.length };
  const listed = (
    <section aria-labelledby="people" className="mt-10">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="people" className="font-serif text-2xl">
          {t("people")}
        </h2>
        {found.length > 0 && (
          <span className="print:hidden">
            <PrintButton>{t("print")}</PrintButton>
          </span>
        )}
      </div>
      <nav aria-label={t("show")} className="mt-2 flex print:hidden flex-wrap gap-x-5 gap-y-1 text-[0.94rem]">
        {(["all", ...readingStates, "apart"] as const)
          .filter((each) => each === "all" || each === list || sizes[each] > 0)
          .map((each) => (
            <Link
              key={each}
              className="plain aria-[current]:text-ink aria-[current]:underline aria-[current]:underline-offset-4"
              href={address({ list: each })}
              aria-current={each === list ? "page" : undefined}
              scroll={false}
            >
              {t(`lists.${each}`)} {sizes[each]}
            </Link>
          ))}
      </nav>
      {found.length === 0 ? (
        <p className="text-soft mt-4">{find === "" ? t("nobodyHere") : t("nobodyFound", { find })}</p>
      ) : (
        <ul className="divide-rule border-rule mt-3 divide-y border-y">
          {shown.map((person) => {
            const { personId, name, read } = person;
            const state = "state" in person ? person.state : undefined;
            const reach = "state" in person ? person.reach : undefined;
            const isOpen = state !== undefined && state !== "current";
            const work = workOf(person);
            return (
              <li key={personId} className="flex gap-3 py-2.5">
                {mayRemind && list !== "apart" && (
                  <span className="w-5 shrink-0 pt-1 print:hidden">
                    {isOpen && (
                      <input
                        type="checkbox"
                        name="person"
                        value={personId}
                        data-reach={reach}
                        aria-label={t("choose", { name })}
                        className="size-4 accent-(--accent)"
                      />
                    )}
                  </span>
                )}
                <span className="min-w-0 flex-1 sm:grid sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] sm:gap-x-5">
                  <span className="block">
                    <span className="font-semibold wrap-anywhere">{name}</span>
                    <span className="text-soft block text-[0.94rem]">
                      {work.length > 0
                        ? work.map(({ text, lang }, at) => (
                            <span key={at} lang={lang}>
                              {at > 0 && " · "}
                              {text}
                            </span>
                          ))
                        : t("outlook.noJob")}
                    </span>
                  </span>
                  <span className="block">
                    {state !== undefined ? (
                      <span className={isOpen ? "" : "text-good"}>
                        <StateSwatch look={looks[state]} />
                        {t(`states.${state}`)}
                      </span>
                    ) : "leftAt" in person && person.leftAt !== undefined ? (
                      t("left", { date: day(person.leftAt) })
                    ) : (
                      t("notAsked")
                    )}
                    <span className="text-soft block text-[0.94rem]">
                      {read && t("read", { number: read.number, date: day(read.at) })}
                      {isOpen && reach !== "mail" && (
                        <>
                          {read && " · "}
                          {t(reach === "no_address" ? "noAddress" : "mailedToday")}
                        </>
                      )}
                    </span>
                  </span>
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {pages > 1 && (
        <nav aria-label={t("pages")} className="mt-3 flex print:hidden flex-wrap items-baseline gap-x-6">
          {page > 1 && (
            <Link className="plain" href={address({ page: page - 1 })}>
              {t("previous")}
            </Link>
          )}
          <span className="text-soft">
            {t("page", {
              from: (page - 1) * perPage + 1,
              to: (page - 1) * perPage + shown.length,
              all: found.length,
            })}
          </span>
          {page < pages && (
            <Link className="plain" href={address({ page: page + 1 })}>
              {t("next")}
            </Link>
          )}
        </nav>
      )}
    </section>
  );
  return (
    <main className={main}>
      <h1 className="font-serif text-4xl">{t("title")}</h1>
      {version ? (
        <>
          <p className="text-soft mt-2 text-lg">
            {t("lead", {
              number: version.number,
              date: day(version.since),
              corrected: version.inForce === version.number ? "none" : version.inForce,
            })}
          </p>
          <div className="mt-7">
            <StatesBar
              shares={(["current", "outdated", "pending"] as const).map((state) => ({
                look: looks[state],
                count: counts[state],
              }))}
              label={t("bar", { ...counts, all: people.length })}
            />
          </div>
          <table className="mt-3 w-full max-w-xl">
            <caption className="sr-only">{t("figures")}</caption>
            <thead>
              <tr className="text-soft text-[0.9rem]">
                <th scope="col" className="pb-1 text-start font-normal">
                  {t("state")}
                </th>
                <th scope="col" className="pb-1 text-end font-normal">
                  {t("count")}
                </th>
                <th scope="col" className="pb-1 text-end font-normal">
                  {t("share")}
                </th>
              </tr>
            </thead>
            <tbody className="divide-rule border-rule divide-y border-y tabular-nums">
              {(["current", "outdated", "pending"] as const).map((state) => (
                <tr key={state}>
                  <th scope="row" className="py-1.5 text-start font-normal">
                    <StateSwatch look={looks[state]} />
                    {t(`states.${state}`)}
                  </th>
                  <td className="text-end">{counts[state].toLocaleString(locale)}</td>
                  <td className="text-end">
                    {people.length === 0 ? "–" : share.format(counts[state] / people.length)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : (
        <p className="text-soft mt-2 text-lg">
          {t("none")}{" "}
          <Link className="text-accent underline underline-offset-4" href={deskOf(slug, "publish")}>
            {t("toPublish")}
          </Link>
        </p>
      )}
      {(people.length > perPage || find !== "") && (
        <form
          action={readersPage(slug)}
          className="mt-8 flex flex-wrap items-end gap-3 print:hidden"
          role="search"
        >
          {list !== "all" && <input type="hidden" name="list" value={list} />}
          <label className="min-w-0 flex-1 basis-64">
            <span className="block font-semibold">{t("find")}</span>
            <input className="field mt-1" name="find" defaultValue={find} maxLength={100} type="search" />
          </label>
          <button className="go" type="submit">
            {t("findDo")}
          </button>
        </form>
      )}
      {version && mayRemind ? (
        <RemindForm slug={slug} all={reachable}>
          {listed}
        </RemindForm>
      ) : (
        <>
          {version && may(actor, "remindPeople") && (
            <section aria-labelledby="remind" className="mt-10 print:hidden">
              <h2 id="remind" className="font-serif text-2xl">
                {t("tell")}
              </h2>
              {open.length === 0 ? (
                <p className="mt-1">{t("nobodyOpen")}</p>
              ) : (
                <>
                  <p className="mt-1">{t("noMail")}</p>
                  <MessageToCopy
                    text={readingMessage(handedOn, {
                      organisation: settings ? phraseFor(settings.name, handedOn).text : slug,
                      number: version.inForce,
                      link: post.publicUrl + handbookPage(slug),
                    })}
                    lang={handedOn}
                    copy={t("copyMessage")}
                    copied={t("copied")}
                  />
                </>
              )}
            </section>
          )}
          {(version ?? apart.length > 0) && listed}
        </>
      )}
      <section aria-labelledby="export" className="mt-12 print:hidden">
        <h2 id="export" className="font-serif text-2xl">
          {t("export")}
        </h2>
        <p className="text-soft mt-1">{t("exportWhy")}</p>
        <ExportForm slug={slug} today={dayIn(timeZone, now)} />
        <p className="text-soft mt-3 max-w-prose text-[0.94rem]">
          {t.rich("exportCheck", {
            command: (words) => <code className="text-ink wrap-anywhere">{words}</code>,
          })}
        </p>
      </section>
    </main>
  );
}
