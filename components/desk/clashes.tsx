"use client";

import { useLocale, useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import type { Body, Clash } from "../forms/drafts.ts";
import { useDraft } from "./draft.tsx";
import { wordsIn } from "./items.ts";

/** An answer as text to read, whatever it is. */
function shown(value: unknown, language: string): string {
  if (value === undefined || value === null) return "";
  const words = wordsIn(value, language);
  if (words !== undefined) return words;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return String(value);
  if (Array.isArray(value)) return value.map((each) => shown(each, language)).join(" · ");
  return Object.values(value)
    .map((each) => shown(each, language))
    .filter((each) => each !== "")
    .join(" · ");
}

/** Two people changed the same answer: both texts, and the choice. */
export function Clashes() {
  const { drafts } = useDraft();
  useSyncExternalStore(drafts.subscribe, drafts.version, drafts.version);
  return drafts.clashes().map(({ place, clash }) => <ClashPanel key={place} place={place} clash={clash} />);
}

function ClashPanel({ place, clash }: { place: string; clash: Clash }) {
  const t = useTranslations("desk.clash");
  const locale = useLocale();
  const { drafts } = useDraft();
  const mine = drafts.row(place)?.body ?? {};
  const theirs = clash.theirs;
  const gone = !theirs || theirs.removed;
  const merged = (pick: "mine" | "theirs"): Body => {
    const settled = new Map(Object.entries({ ...theirs?.body, ...mine }));
    for (const { name, ...field } of clash.fields) settled.set(name, field[pick]);
    return Object.fromEntries([...settled].filter(([, value]) => value !== undefined));
  };
  return (
    <div
      className="border-warn bg-card mx-auto mt-5 max-w-3xl border-s-4 px-5 py-4"
      role="alertdialog"
      aria-labelledby={`clash-${place}`}
    >
      <h2 id={`clash-${place}`} className="font-semibold">
        {gone
          ? t("gone", { name: clash.savedBy ?? t("somebody") })
          : t("both", { name: clash.savedBy ?? t("somebody") })}
      </h2>
      {gone ? (
        <p className="my-2">{shown(mine, locale)}</p>
      ) : (
        clash.fields.map(({ name, mine: here, theirs: there }) => (
          <div key={name} className="my-3 grid gap-4 sm:grid-cols-2">
            <div>
              <p className="text-soft text-[0.9rem]">{t("yours")}</p>
              <p>{shown(here, locale) || t("empty")}</p>
            </div>
            <div>
              <p className="text-soft text-[0.9rem]">
                {t("theirs", { name: clash.savedBy ?? t("somebody") })}
              </p>
              <p>{shown(there, locale) || t("empty")}</p>
            </div>
          </div>
        ))
      )}
      <div className="flex flex-wrap gap-3">
        <button type="button" className="go" onClick={() => drafts.settle(place, merged("mine"))}>
          {gone ? t("putBack") : t("keepMine")}
        </button>
        <button
          type="button"
          className="plain"
          onClick={() => (gone ? drafts.accept(place) : drafts.settle(place, merged("theirs")))}
        >
          {gone ? t("leaveGone") : t("takeTheirs")}
        </button>
      </div>
    </div>
  );
}
