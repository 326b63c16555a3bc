"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useRef, useState } from "react";
import type { Goal } from "../../../lib/goals/goal.ts";
import { patiently } from "../../forms/patiently.ts";
import { Dialog } from "../../ui/dialog.tsx";

const MetricLibrary = lazy(() => patiently(() => import("./metric-library.tsx")));

/** The way to a goal that somebody has thought through already: what to measure, how to count it, how much is usual. */
export function MetricStart({ begin }: { begin: (goal: Goal) => void }) {
  const t = useTranslations("desk.goal.library");
  const [isOpen, setOpen] = useState(false);
  const chosen = useRef<Goal>(undefined);
  return (
    <>
      <button type="button" className="plain" onClick={() => setOpen(true)}>
        {t("start")}
      </button>
      <Dialog
        title={t("title")}
        wide
        isOpen={isOpen}
        onClose={() => {
          const goal = chosen.current;
          chosen.current = undefined;
          setOpen(false);
          // Only now: the dialog gives the focus back as it closes, and the new goal is to have it.
          if (goal) begin(goal);
        }}
      >
        <Suspense fallback={<p className="text-soft mt-4">{t("loading")}</p>}>
          <MetricLibrary
            onClose={() => setOpen(false)}
            onChoose={(goal) => {
              chosen.current = goal;
              setOpen(false);
            }}
          />
        </Suspense>
      </Dialog>
    </>
  );
}
