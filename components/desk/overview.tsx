"use client";

import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { sayDate } from "../../lib/language/dates.ts";
import { languageNames } from "../../lib/language/names.ts";
import type { PolicyLanguage } from "../../lib/language/text.ts";
import { deskOf } from "../../lib/paths.ts";
import type { Waiting } from "../../lib/waiting/waiting.ts";
import { useDraft } from "./draft.tsx";
import { Mark, partsInOrder, type TaskLine, useStates } from "./frame.tsx";
import { useOpenTexts } from "./translating.ts";

/** Where the policy stands: what waits for somebody, what must be done before publishing, and everything else. */
export function Overview({
  tasks,
  same,
  waiting,
}: {
  tasks: readonly (TaskLine & { lead: string })[];
  /** The version in force or to come that the draft says the same as. */
  same: string | undefined;
  waiting: readonly Waiting[];
}) {
  const t = useTranslations("desk");
  const { slug, languages } = useDraft();
  const states = useStates();
  const now = tasks.map((task) => ({ ...task, state: states?.[task.id] ?? task.state }));
  const needed = now.filter(({ required }) => required);
  const open = needed.filter(({ state }) => state !== "done");
  const next = open[0] ?? now.find(({ id, state }) => id !== "publish" && state !== "done");
  const ready = open.length === 0;
  return (
    <main className="mx-auto max-w-3xl px-4 py-8 sm:px-8 sm:py-12">
      <h1 className="font-serif text-4xl">{t("overview.title")}</h1>
      <p className="text-soft mt-2 text-lg">
        {open.length > 0
          ? t("overview.open", { open: open.length, needed: needed.length })
          : same !== undefined
            ? t("overview.same", { number: same })
            : t("overview.ready")}
      </p>
      <p className="mt-6 flex flex-wrap gap-3">
        {ready && same === undefined && (
          <Link className="go" href={deskOf(slug, "publish")}>
            {t("overview.publish")}
          </Link>
        )}
        {next && (
          <Link className={ready ? "plain self-center" : "go"} href={deskOf(slug, next.id)}>
            {t("overview.goOn", { step: next.title })}
          </Link>
        )}
      </p>
      {waiting.length > 0 && <WaitingList waiting={waiting} />}
      {partsInOrder.map((part) => {
        const some = now.filter((task) => task.part === part);
        if (some.length === 0) return null;
        return (
          <section key={part} className="mt-10" aria-labelledby={`part-${part}`}>
            <h2 id={`part-${part}`} className="font-serif text-2xl">
              {t(`parts.${part}`)}
            </h2>
            <ol className="divide-rule border-rule mt-2 divide-y border-y">
              {some.map(({ id, title, lead, state, required }) => (
                <li key={id}>
                  <Link
                    href={deskOf(slug, id)}
                    className="hover:bg-wash flex items-start gap-4 px-1 py-3.5 sm:px-3"
                  >
                    <span className="pt-2">
                      <Mark state={state} />
                    </span>
                    <span className="min-w-0 flex-1">
                      <span className="font-semibold">{title}</span>
                      {required && state !== "done" && (
                        <span className="text-soft ms-2 text-[0.88rem]">{t("toPublish")}</span>
                      )}
                      <span className="text-soft block text-[0.95rem]">{lead}</span>
                    </span>
                    <span className="text-soft pt-0.5 text-[0.9rem] whitespace-nowrap">
                      {t(`states.${state}`)}
                    </span>
                  </Link>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
      {languages.slice(1).map((language) => (
        <Translation key={language} language={language} tasks={now} />
      ))}
    </main>
  );
}

const pageOf: Record<Waiting["what"], string> = {
  approve: "review",
  publish: "review",
  returned: "review",
  remarks: "remarks",
  readers: "readers",
  launch: "training",
  absentees: "training",
  unrecorded: "training",
};

function WaitingList({ waiting }: { waiting: readonly Waiting[] }) {
  const t = useTranslations("desk.waiting");
  const locale = useLocale();
  const { slug } = useDraft();
  const said = (each: Waiting) => {
    switch (each.what) {
      case "remarks":
        return t("remarks", { count: each.clauses });
      case "readers":
        return t("readers", { number: each.number, count: each.people });
      case "launch":
        return t("launch", {
          number: each.number,
          late: each.isLate ? "yes" : "no",
          date: sayDate(each.by, locale === "zh-Hans" ? "zh-Hans" : "en"),
        });
      case "absentees":
        return t("absentees", { count: each.people });
      case "unrecorded":
        return t("unrecorded", { count: each.sessions });
      default:
        return t(each.what, { number: each.number });
    }
  };
  return (
    <section className="mt-10" aria-labelledby="waiting">
      <h2 id="waiting" className="font-serif text-2xl">
        {t("title")}
      </h2>
      <ul className="divide-rule border-rule mt-2 divide-y border-y">
        {waiting.map((each) => (
          <li key={each.what}>
            <Link
              href={deskOf(slug, pageOf[each.what])}
              className="hover:bg-wash flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 px-1 py-3.5 sm:flex-nowrap sm:px-3"
            >
              <span>{said(each)}</span>
              <span className="text-accent shrink-0 font-semibold">{t(`act.${each.what}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is left to write in a further language of the policy, step by step. */
function Translation({ language, tasks }: { language: PolicyLanguage; tasks: readonly TaskLine[] }) {
  const t = useTranslations("desk.translate");
  const { slug } = useDraft();
  const open = useOpenTexts(language);
  const left = tasks.flatMap((task) => {
    const count = open[task.id];
    return count && count.missing + count.older > 0 ? [{ ...task, ...count }] : [];
  });
  const id = `in-${language}`;
  return (
    <section className="mt-10" aria-labelledby={id}>
      <h2 id={id} className="font-serif text-2xl" lang={language}>
        {languageNames[language]}
      </h2>
      {left.length === 0 ? (
        <p className="text-soft mt-1">{t(Object.keys(open).length > 0 ? "allDone" : "notYet")}</p>
      ) : (
        <ul className="divide-rule border-rule mt-2 divide-y border-y">
          {left.map((task) => (
            <li key={task.id}>
              <Link
                href={`${deskOf(slug, task.id)}?in=${language}`}
                className="hover:bg-wash flex flex-wrap items-baseline justify-between gap-x-4 px-1 py-2.5 sm:px-3"
              >
                <span>{task.title}</span>
                <span className="text-warn text-[0.9rem]">
                  {t("openShort", { missing: task.missing, older: task.older })}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
