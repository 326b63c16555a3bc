"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import type { Goal } from "../../../lib/goals/goal.ts";
import { deskOf } from "../../../lib/paths.ts";
import { useDraft, useItems } from "../draft.tsx";
import { nameOfItem } from "../items.ts";

type Because = NonNullable<Goal["because"]>;

/** What the goal answers: the verbs of the vision that are kept, and the principles. */
export function BecauseEditor({
  value = [],
  language,
  onChange,
}: {
  value: Because | undefined;
  language: string;
  onChange: (value: Because | undefined) => void;
}) {
  const t = useTranslations("desk.goal.because");
  const { slug } = useDraft();
  const verbs = useItems("vision", "verbs");
  const principles = useItems("principles", "principles");
  const has = (kind: string, ref: string) => value.some((each) => each.kind === kind && each.ref === ref);
  const groups = [
    { kind: "verb", items: verbs.filter(({ id, body }) => body.kept !== false || has("verb", id)) },
    { kind: "principle", items: principles },
  ] as const;
  if (groups.every(({ items }) => items.length === 0))
    return (
      <p className="text-soft">
        {t("nothing")}{" "}
        <Link className="text-accent underline underline-offset-4" href={deskOf(slug, "vision")}>
          {t("toVision")}
        </Link>
      </p>
    );
  return (
    <div className="space-y-2">
      {groups
        .filter(({ items }) => items.length > 0)
        .map(({ kind, items }) => (
          <div
            key={kind}
            role="group"
            aria-label={t(`kinds.${kind}`)}
            className="flex flex-wrap items-center gap-2"
          >
            <span className="text-soft text-[0.94rem]" aria-hidden="true">
              {t(`kinds.${kind}`)}
            </span>
            {items.map(({ id, body }) => (
              <label key={id} className="chip" lang={language}>
                <input
                  className="sr-only"
                  type="checkbox"
                  checked={has(kind, id)}
                  onChange={({ target }) => {
                    const others = value.filter((each) => !(each.kind === kind && each.ref === id));
                    const next = target.checked ? [...others, { kind, ref: id }] : others;
                    onChange(next.length > 0 ? next : undefined);
                  }}
                />
                {nameOfItem(body, language) ?? id}
              </label>
            ))}
          </div>
        ))}
    </div>
  );
}
