"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Goal } from "../../../lib/goals/goal.ts";
import { wordsIn } from "../items.ts";

type Waivers = NonNullable<Goal["waivers"]>;

const named = ["incomplete-goal", "no-remedy"] as const;

/** Why the goal is published although it lacks something; once a reason no longer holds, it can go. */
export function WaiversEditor({
  value = [],
  language,
  onChange,
}: {
  value: Waivers | undefined;
  language: string;
  onChange: (value: Waivers | undefined) => void;
}) {
  const t = useTranslations("desk.goal.waivers");
  const [removed, setRemoved] = useState<Waivers>();
  return (
    <>
      <ul className="space-y-1.5">
        {value.map(({ gap, reason }) => {
          const name = named.find((each) => each === gap);
          return (
            <li key={gap} className="flex flex-wrap items-baseline gap-x-3">
              <span className="min-w-0 flex-1 basis-64">
                {t.rich("because", {
                  gap: name ? t(`gaps.${name}`) : gap,
                  reason: wordsIn(reason, language) ?? "",
                  said: (words) => <q lang={language}>{words}</q>,
                })}
              </span>
              <button
                type="button"
                className="plain shrink-0"
                onClick={() => {
                  const next = value.filter((each) => each.gap !== gap);
                  setRemoved(value);
                  onChange(next.length > 0 ? next : undefined);
                }}
              >
                {t("remove")}
              </button>
            </li>
          );
        })}
      </ul>
      {removed && removed.length > value.length && (
        <p role="status" className="appear flex flex-wrap items-center gap-2">
          {t("removed")}
          <button
            type="button"
            className="plain"
            onClick={() => {
              onChange(removed);
              setRemoved(undefined);
            }}
          >
            {t("putBack")}
          </button>
        </p>
      )}
    </>
  );
}
