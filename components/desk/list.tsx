"use client";

import { useTranslations } from "next-intl";
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { AskedQuestion } from "../../lib/workbook/questions/asked.ts";
import type { Suggestion } from "../../lib/workbook/questions/questions.ts";
import { keyBetween } from "../../lib/workbook/order.ts";
import type { PolicyLanguage } from "../../lib/language/text.ts";
import { patiently } from "../forms/patiently.ts";
import type { KeptRow } from "../forms/drafts.ts";
import { type ListItem, useDraft, useItems, useRow, useRows } from "./draft.tsx";
import { isPointing, useOptions } from "./controls/references.tsx";
import { nameOfItem } from "./items.ts";
import { adopted, makeItemId } from "./suggestions.ts";
import { QuestionField, type Writing } from "./question.tsx";
import { placeOfField, RemarkNotes, useRemarkCount, useRemarksAt } from "./remarks.tsx";
import { About } from "../ui/about.tsx";

const Reorder = lazy(() => patiently(() => import("./reorder.tsx")));

type Removed = { place: string; name: string; row: KeptRow };

/** Changes to the items of one list. */
export function useListChanges(step: string, list: string) {
  const { drafts } = useDraft();
  const items = useItems(step, list);
  const rows = useRows();
  const lastKey = items.at(-1)?.sortKey;
  return {
    items,
    add: (body: Readonly<Record<string, unknown>>, id = makeItemId()): string => {
      drafts.edit(`${step}/${list}/${id}`, { body, sortKey: keyBetween(lastKey, undefined), removed: false });
      return id;
    },
    /** Takes suggestions over in their order, leaving out what points to things that are not there. */
    take: (suggestions: readonly Suggestion[], languages: readonly string[]): string[] => {
      let key = lastKey;
      return suggestions.map((suggestion) => {
        const taken = drafts.row(`${step}/${list}/${suggestion.id ?? ""}`);
        const id = suggestion.id && (!taken || taken.removed) ? suggestion.id : makeItemId();
        key = keyBetween(key, undefined);
        drafts.edit(`${step}/${list}/${id}`, {
          body: adopted(suggestion.item ?? {}, languages, drafts.rows()),
          sortKey: key,
          removed: false,
        });
        return id;
      });
    },
    /** Puts an item at a place among the others, counted from 0. */
    move: (id: string, to: number): void => {
      const others = items.filter((item) => item.id !== id);
      const sortKey = keyBetween(others[to - 1]?.sortKey, others[to]?.sortKey);
      drafts.edit(`${step}/${list}/${id}`, { sortKey });
    },
    remove: ({ place }: ListItem): KeptRow | undefined => {
      const row = rows[place];
      drafts.edit(place, { removed: true });
      return row;
    },
  };
}

/** A list: its items, closed but one; what could be added; and the way to another order. */
export function ListField({
  question,
  fields,
  writing,
  summary,
  extra,
  starts,
  empty = {},
}: {
  question: AskedQuestion;
  /** What is asked of each item. */
  fields: readonly AskedQuestion[];
  writing: Writing;
  /** How a closed item is shown, where that is more than its name. */
  summary?: (item: ListItem) => ReactNode;
  /** Stands above the fields of an open item. */
  extra?: (item: ListItem) => ReactNode;
  /** Other ways to begin an item than the empty one: `begin` adds it and takes the reader to it. */
  starts?: (begin: (body: Readonly<Record<string, unknown>>) => void) => ReactNode;
  /** What a new item begins with. */
  empty?: Readonly<Record<string, unknown>>;
}) {
  const t = useTranslations("desk");
  const { drafts, languages, editable } = useDraft();
  const [step = ""] = question.id.split(".");
  const { items, add, take, move, remove } = useListChanges(step, question.list);
  const addressed = useAddressed();
  const [chosen, setOpen] = useState<string | null | undefined>();
  // An item that the address names is open until another one is opened, or it is closed.
  const open = chosen === undefined ? items.find(({ place }) => place === addressed)?.id : chosen;
  const [ordering, setOrdering] = useState(false);
  const [removed, setRemoved] = useState<Removed | undefined>();
  const heading = `list-${step}-${question.list}`;
  const { language } = writing;
  const taken = new Set(items.map(({ id }) => id));
  const names = new Set(items.map(({ body }) => nameOfItem(body, language)));
  const offered = question.suggestions.filter(
    ({ id, item }) => !(id && taken.has(id)) && !names.has(nameOfItem(item ?? {}, language)),
  );
  const choice = fields.find(({ options }) => options.length > 0);
  const pointer = fields.find(({ control }) => ["channel", "job", "goal"].includes(control));
  const pointed = useOptions(pointer && isPointing(pointer.control) ? pointer.control : "channel", language);
  const remarks = useRemarksAt({ step, list: question.list }, language);
  const nameOf = ({ body }: ListItem) =>
    nameOfItem(body, language) ??
    choice?.options.find(([value]) => value === body[choice.field])?.[1] ??
    (pointer && pointed.find(([id]) => id === body[pointer.field])?.[1]);
  return (
    <section className="scroll-mt-14 py-6" aria-labelledby={heading} id={`q-${step}/${question.list}`}>
      <h2 id={heading} className="text-[1.08rem] font-semibold">
        {question.label}
        {question.audience === "staff" && (
          <span className="text-soft ms-2 text-[0.85rem] font-normal">{t("staffOnly")}</span>
        )}
      </h2>
      <p className="text-soft mb-3 text-[0.94rem]">{question.why}</p>
      <RemarkNotes remarks={remarks} />
      {ordering ? (
        <Suspense fallback={<p className="text-soft">{t("oneMoment")}</p>}>
          <Reorder
            label={question.label}
            items={items.map((item) => ({ id: item.id, name: nameOf(item) ?? t("unnamed") }))}
            onMove={move}
            onDone={() => setOrdering(false)}
          />
        </Suspense>
      ) : (
        items.length > 0 && (
          <ol className="border-rule bg-card divide-rule divide-y rounded-md border">
            {items.map((item) => (
              <Item
                key={item.id}
                item={item}
                language={language}
                open={open === item.id}
                onToggle={() => setOpen(open === item.id ? null : item.id)}
                name={summary?.(item) ?? nameOf(item) ?? t("unnamed")}
                {...(editable
                  ? {
                      onRemove: () => {
                        const row = remove(item);
                        if (row) setRemoved({ place: item.place, name: nameOf(item) ?? "", row });
                      },
                    }
                  : {})}
              >
                <ItemRemarks place={item.place} language={language} />
                {extra?.(item)}
                {fields.map((field) => (
                  <QuestionField
                    key={field.id}
                    question={field}
                    place={item.place}
                    writing={writing}
                    compact
                  />
                ))}
              </Item>
            ))}
          </ol>
        )
      )}
      {items.length === 0 && question.example !== "" && (
        <p className="text-soft text-[0.92rem]">{t("example", { example: question.example })}</p>
      )}
      <p role="status">
        {removed && (
          <span className="appear mt-2 inline-flex flex-wrap items-center gap-2">
            {t("removed", { name: removed.name || t("unnamed") })}
            <button
              type="button"
              className="plain"
              onClick={() => {
                drafts.edit(removed.place, { ...removed.row, removed: false });
                setRemoved(undefined);
              }}
            >
              {t("putBack")}
            </button>
          </span>
        )}
      </p>
      {editable && !ordering && (
        <div className="mt-2 flex flex-wrap gap-x-4">
          <button type="button" className="plain" onClick={() => setOpen(add(empty))}>
            {t("add")}
          </button>
          {starts?.((body) => setOpen(add(body)))}
          {items.length > 1 && (
            <button type="button" className="plain" onClick={() => setOrdering(true)}>
              {t("changeOrder")}
            </button>
          )}
        </div>
      )}
      {editable && !ordering && offered.length > 0 && (
        <Suggestions folded={items.length > 0} label={t("suggestionsFor", { question: question.label })}>
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <p className="text-soft text-[0.94rem]">{t("suggested")}</p>
            {offered.length > 1 && items.length === 0 && (
              <button type="button" className="plain" onClick={() => take(offered, languages)}>
                {t("takeAll", { count: offered.length })}
              </button>
            )}
          </div>
          <ul className="border-edge mt-1 rounded-md border border-dashed">
            {offered.map((suggestion) => (
              <li
                key={suggestion.text.en}
                className="border-rule flex items-baseline gap-3 border-t px-3.5 py-2 first:border-t-0"
              >
                <span className="min-w-0 flex-1" lang={language}>
                  {suggestion.text[language]}
                </span>
                <button
                  type="button"
                  className="plain shrink-0"
                  onClick={() => take([suggestion], languages)}
                >
                  {t("take")}
                  <About>{suggestion.text[language]}</About>
                </button>
              </li>
            ))}
          </ul>
        </Suggestions>
      )}
    </section>
  );
}

/** What could be added; folded away where there is something already. */
function Suggestions({ folded, label, children }: { folded: boolean; label: string; children: ReactNode }) {
  const t = useTranslations("desk");
  if (folded)
    return (
      <details className="mt-2">
        <summary className="plain">{t("moreSuggestions")}</summary>
        <div role="group" aria-label={label}>
          {children}
        </div>
      </details>
    );
  return (
    <div className="mt-4" role="group" aria-label={label}>
      {children}
    </div>
  );
}

/** What the address names: a list item's place, behind the hash. */
function useAddressed(): string {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener("hashchange", changed);
      return () => window.removeEventListener("hashchange", changed);
    },
    () => decodeURIComponent(window.location.hash.slice(1)),
    () => "",
  );
}

/** Remarks on an item as a whole. */
function ItemRemarks({ place, language }: { place: string; language: PolicyLanguage }) {
  return <RemarkNotes remarks={useRemarksAt(placeOfField(place), language)} />;
}

function Item({
  item,
  language,
  name,
  open,
  onToggle,
  onRemove,
  children,
}: {
  item: ListItem;
  language: PolicyLanguage;
  name: ReactNode;
  open: boolean;
  onToggle: () => void;
  onRemove?: () => void;
  children: ReactNode;
}) {
  const t = useTranslations("desk");
  const { state } = useRow(item.place);
  const place = useRef<HTMLLIElement>(null);
  const remarks = useRemarkCount(placeOfField(item.place), language);
  useEffect(() => {
    const item = place.current;
    if (!open || !item) return;
    item
      .querySelector<HTMLElement>("section input, section textarea, section select")
      ?.focus({ preventScroll: true });
    const { top } = item.getBoundingClientRect();
    if (top < 0 || top > window.innerHeight * 0.6) item.scrollIntoView({ block: "start" });
  }, [open]);
  const note =
    state.kind === "unfinished" ? t("state.unfinished") : state.kind === "invalid" ? t("state.invalid") : "";
  return (
    <li ref={place} id={item.place} className="scroll-mt-24">
      <div className="flex items-baseline gap-2 pe-2">
        <button
          type="button"
          className="hover:bg-wash flex min-h-11 min-w-0 flex-1 cursor-pointer items-baseline gap-3 rounded-md px-3.5 py-2.5 text-start"
          aria-expanded={open}
          onClick={onToggle}
        >
          <span className="text-soft text-[0.8rem]" aria-hidden="true">
            {open ? "▾" : "▸"}
          </span>
          <span className="min-w-0 flex-1">{name}</span>
          {note && <span className="text-warn text-[0.9rem]">{note}</span>}
          {!note && !open && remarks > 0 && (
            <span className="text-soft shrink-0 text-[0.9rem]">{t("remarks.count", { count: remarks })}</span>
          )}
        </button>
        {onRemove && (
          <button
            type="button"
            className={`plain quiet shrink-0 text-[0.9rem] ${open ? "" : "max-sm:hidden"}`}
            onClick={onRemove}
          >
            {t("remove")}
            {typeof name === "string" && <About>{name}</About>}
          </button>
        )}
      </div>
      {open && <div className="border-rule appear border-t px-4 pt-1 pb-4 sm:px-5">{children}</div>}
    </li>
  );
}
