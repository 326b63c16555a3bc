"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { languageNames } from "../../lib/language/names.ts";
import type { PolicyLanguage } from "../../lib/language/text.ts";
import { deskOf } from "../../lib/paths.ts";
import { useDraft } from "./draft.tsx";
import { Mark, partsInOrder, type TaskLine, useStates } from "./frame.tsx";
import { useOpenTexts } from "./translating.ts";

/** Where the policy stands: what must be done before it can be published, and everything else. */
export function Overview({ tasks }: { tasks: readonly (TaskLine & { lead: string })[] }) {
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
          : t("overview.ready")}
      </p>
      <p className="mt-6 flex flex-wrap gap-3">
        {ready && (
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
                      {required && <span className="text-soft ms-2 text-[0.88rem]">{t("toPublish")}</span>}
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
