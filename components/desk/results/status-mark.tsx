"use client";

import { useTranslations } from "next-intl";
import type { Status } from "../../../lib/results/status.ts";

const tones: Record<Status | "no_cases", string> = {
  kept: "text-good before:bg-good",
  nearly: "text-warn before:bg-[linear-gradient(90deg,var(--warn)_50%,transparent_50%)]",
  missed: "text-bad",
  too_few: "text-soft before:border-dashed",
  unjudged: "text-ink before:rounded-none",
  none: "text-soft before:hidden",
  no_cases: "text-soft before:border-dashed",
};

/** The status in words, with a shape that says the same without its colour. */
export function StatusMark({ status }: { status: Status | "no_cases" }) {
  const t = useTranslations("results.status");
  return (
    <span
      className={`inline-flex items-baseline gap-2 font-semibold before:size-2.5 before:shrink-0 before:rounded-full before:border-2 before:border-current forced-colors:before:forced-color-adjust-none ${tones[status]}`}
    >
      {t(status)}
    </span>
  );
}
