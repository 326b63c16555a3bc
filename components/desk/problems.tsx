"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useSyncExternalStore } from "react";
import { deskOf } from "../../lib/paths.ts";
import { useDraft } from "./draft.tsx";
import { nameOfItem } from "./items.ts";

/** What was not taken, and why: with the way to it, and the way to let go of it. */
export function Problems({ titleOf }: { titleOf: (step: string) => string }) {
  const t = useTranslations("desk.problems");
  const { drafts, slug, languages } = useDraft();
  useSyncExternalStore(drafts.subscribe, drafts.version, drafts.version);
  const problems = drafts.problems();
  if (problems.length === 0) return null;
  return (
    <div
      role="alert"
      className="border-bad bg-card mx-auto mt-5 max-w-3xl border-s-4 px-5 py-4"
      aria-label={t("title")}
    >
      <p className="font-semibold">{t("title")}</p>
      <ul className="mt-1 space-y-1">
        {problems.map(({ place, state }) => {
          const [step = ""] = place.split("/");
          const name = nameOfItem(drafts.row(place)?.body ?? {}, languages[0]);
          const reason =
            state.kind === "refused" ? state.message : (Object.values(state.fields)[0] ?? t("invalid"));
          return (
            <li key={place} className="flex flex-wrap items-baseline gap-x-3">
              <Link
                className="text-accent underline underline-offset-4"
                href={`${deskOf(slug, step)}#${place}`}
              >
                {[titleOf(step), name].filter((each) => each).join(" · ")}
              </Link>
              <span>{reason}</span>
              <button type="button" className="plain quiet" onClick={() => drafts.discard(place)}>
                {t("letGo")}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
