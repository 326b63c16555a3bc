"use client";

import { useTranslations } from "next-intl";

/** The groups of customers that a goal came with: each can go, which makes the goal for more people. */
export function SegmentsEditor({
  value = [],
  label,
  onChange,
}: {
  value: readonly string[] | undefined;
  /** Id of what they are called. */
  label: string;
  onChange: (value: readonly string[] | undefined) => void;
}) {
  const t = useTranslations("desk");
  return (
    <ul className="flex flex-wrap gap-2" aria-labelledby={label}>
      {value.map((name) => (
        <li key={name}>
          <button
            type="button"
            className="chip"
            aria-label={t("removeNamed", { name })}
            onClick={() => {
              const next = value.filter((other) => other !== name);
              onChange(next.length > 0 ? next : undefined);
            }}
          >
            {name} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
