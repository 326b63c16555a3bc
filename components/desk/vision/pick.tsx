"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { PolicyLanguage } from "../../../lib/language/text.ts";
import { wordsToPick } from "../../../lib/workbook/picking.ts";
import { type ListItem, useDraft, useItems } from "../draft.tsx";
import { wordsIn } from "../items.ts";
import { useListChanges } from "../list.tsx";
import type { Writing } from "../question.tsx";

const sources = ["reasons", "customerReasons", "pastSteps"] as const;
type Source = (typeof sources)[number];

/** Everything written so far, to tap words in; neighbours that are both picked are one phrase. */
export function PickElements({ writing }: { writing: Writing }) {
  const t = useTranslations("desk.vision");
  const { items: elements, remove } = useListChanges("vision", "elements");
  const { editable } = useDraft();
  return (
    <section className="py-6" aria-labelledby="pick">
      <h2 id="pick" className="font-serif text-2xl text-balance">
        {t("pickTitle")}
      </h2>
      <p className="text-soft mt-1 mb-4">{t("pickWhy")}</p>
      {sources.map((source) => (
        <SourceLines key={source} source={source} writing={writing} />
      ))}
      <h3 className="mt-8 mb-2 font-semibold">{t("picked")}</h3>
      {elements.length === 0 ? (
        <p className="text-soft">{t("nothingPicked")}</p>
      ) : (
        <ul className="flex flex-wrap gap-2">
          {elements.map((item) => (
            <li key={item.id}>
              <button
                type="button"
                className="chip bg-tint border-accent"
                disabled={!editable}
                aria-label={t("unpick", { words: wordsIn(item.body.text, writing.language) ?? "" })}
                onClick={() => remove(item)}
              >
                {wordsIn(item.body.text, writing.language)} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function SourceLines({ source, writing }: { source: Source; writing: Writing }) {
  const t = useTranslations("desk.vision");
  const items = useItems("vision", source);
  if (items.length === 0) return null;
  return (
    <section aria-label={t(`from.${source}`)} className="mb-5">
      <h3 className="text-soft mb-1 text-[0.9rem]">{t(`from.${source}`)}</h3>
      <ul className="space-y-1.5">
        {items.map((item) => (
          <li key={item.id}>
            <EntryWords item={item} source={source} language={writing.language} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The words of one line as buttons. */
function EntryWords({
  item,
  source,
  language,
}: {
  item: ListItem;
  source: Source;
  language: PolicyLanguage;
}) {
  const { drafts, editable } = useDraft();
  const { items: elements, add } = useListChanges("vision", "elements");
  const text = wordsIn(item.body.text, language) ?? "";
  const chunks = useMemo(() => wordsToPick(text, language), [text, language]);
  const own = elements.filter(({ body }) => body.entry === item.id && body.from === source);
  const picked = new Set<number>();
  for (const { body } of own) {
    const words = wordsIn(body.text, language) ?? "";
    const start = text.indexOf(words);
    if (start < 0) continue;
    chunks.forEach((chunk, at) => {
      if (chunk.start >= start && chunk.end <= start + words.length) picked.add(at);
    });
  }
  const toggle = (at: number) => {
    const next = new Set(picked);
    if (next.has(at)) next.delete(at);
    else next.add(at);
    const runs: string[] = [];
    let run: { start: number; end: number } | undefined;
    chunks.forEach(({ start, end }, place) => {
      if (next.has(place)) run = run ? { ...run, end } : { start, end };
      else if (run) {
        runs.push(text.slice(run.start, run.end));
        run = undefined;
      }
    });
    if (run) runs.push(text.slice(run.start, run.end));
    for (const element of own)
      if (!runs.includes(wordsIn(element.body.text, language) ?? ""))
        drafts.edit(element.place, { removed: true });
    const there = new Set(own.map(({ body }) => wordsIn(body.text, language)));
    for (const words of runs)
      if (!there.has(words)) add({ text: { [language]: words }, from: source, entry: item.id });
  };
  return (
    <p lang={language} className="flex flex-wrap items-baseline gap-x-1 gap-y-1.5 text-[1.06rem]">
      {chunks.map(({ start, end }, at) => (
        <button
          key={start}
          type="button"
          disabled={!editable}
          aria-pressed={picked.has(at)}
          className="hover:bg-wash aria-pressed:bg-tint aria-pressed:border-accent min-h-8 cursor-pointer rounded-sm border-b-2 border-transparent px-1"
          onClick={() => toggle(at)}
        >
          {text.slice(start, end)}
        </button>
      ))}
    </p>
  );
}
