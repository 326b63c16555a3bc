"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import type { LearntPart } from "../../../lib/training/parts.ts";

type Section = { id: string; title: string; parts: LearntPart[] };

function sectionsOf(parts: readonly LearntPart[]): Section[] {
  const sections = new Map<string, Section>();
  for (const part of parts) {
    const section = sections.get(part.section) ?? { id: part.section, title: part.title, parts: [] };
    section.parts.push(part);
    sections.set(part.section, section);
  }
  return [...sections.values()];
}

/** A whole section: all of it, none, or some. */
function SectionBox({
  checked,
  partly,
  onChange,
  children,
}: {
  checked: boolean;
  partly: boolean;
  onChange: (checked: boolean) => void;
  children: string;
}) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = partly;
  }, [partly]);
  return (
    <label className="flex min-h-11 min-w-0 flex-1 items-center gap-3 py-1">
      <input
        ref={box}
        type="checkbox"
        className="accent-accent size-4.5 shrink-0"
        checked={checked}
        onChange={({ target }) => {
          onChange(target.checked);
        }}
      />
      <span className="font-semibold">{children}</span>
    </label>
  );
}

/** Which clauses and standards a session covers: by section, or one by one. */
export function ClausePicker({
  parts,
  changed,
  added,
  language,
  chosen,
  onChange,
}: {
  parts: readonly LearntPart[];
  changed: readonly string[];
  /** Those of what changed that are new. */
  added: readonly string[];
  /** The language that the parts are named in. */
  language: string;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}) {
  const t = useTranslations("training.form");
  const prefix = useId();
  const [open, setOpen] = useState<readonly string[]>([]);
  const has = new Set(chosen);
  const hasMoved = new Set(changed);
  const isNew = new Set(added);
  const all = parts.map(({ anchor }) => anchor);
  /** In reading order, whatever was ticked first. */
  const choose = (wanted: ReadonlySet<string>) => {
    onChange(all.filter((anchor) => wanted.has(anchor)));
  };
  const toggle = (anchors: readonly string[], on: boolean) => {
    const wanted = new Set(has);
    for (const anchor of anchors) {
      if (on) wanted.add(anchor);
      else wanted.delete(anchor);
    }
    choose(wanted);
  };
  const button = (label: string, wanted: readonly string[]) => (
    <button
      type="button"
      className="plain"
      onClick={() => {
        choose(new Set(wanted));
      }}
    >
      {label}
    </button>
  );
  return (
    <div>
      <p className="mt-1 flex flex-wrap gap-x-5">
        {changed.length > 0 &&
          changed.length < all.length &&
          button(t("changed", { count: changed.length }), changed)}
        {button(t("everything", { count: all.length }), all)}
        {button(t("nothing"), [])}
      </p>
      <ul className="divide-rule border-rule mt-2 divide-y border-y">
        {sectionsOf(parts).map(({ id, title, parts: own }) => {
          const anchors = own.map(({ anchor }) => anchor);
          const count = anchors.filter((anchor) => has.has(anchor)).length;
          const isOpen = open.includes(id);
          return (
            <li key={id}>
              <div className="flex items-center gap-3">
                <SectionBox
                  checked={count === own.length}
                  partly={count > 0 && count < own.length}
                  onChange={(on) => {
                    toggle(anchors, on);
                  }}
                >
                  {title}
                </SectionBox>
                <button
                  type="button"
                  className="plain whitespace-nowrap tabular-nums"
                  aria-expanded={isOpen}
                  aria-controls={`${prefix}${id}`}
                  onClick={() => {
                    setOpen(isOpen ? open.filter((each) => each !== id) : [...open, id]);
                  }}
                >
                  {t("some", { chosen: count, all: own.length })}{" "}
                  <span className="sr-only">{t("open", { title })}</span>
                  <span aria-hidden="true">{isOpen ? "▴" : "▾"}</span>
                </button>
              </div>
              <ul id={`${prefix}${id}`} hidden={!isOpen} className="pb-2 pl-7.5">
                {own.map(({ anchor, number, heading }) => (
                  <li key={anchor}>
                    <label className="flex min-h-11 items-center gap-3 py-1">
                      <input
                        type="checkbox"
                        className="accent-accent size-4.5 shrink-0"
                        checked={has.has(anchor)}
                        onChange={({ target }) => {
                          toggle([anchor], target.checked);
                        }}
                      />
                      <span>
                        {number !== undefined && (
                          <span className="text-soft me-1.5 tabular-nums">{number}</span>
                        )}
                        <span lang={language}>{heading}</span>
                        {hasMoved.has(anchor) && changed.length < all.length && (
                          <span className="text-soft ms-2 text-[0.9rem]">
                            {t(isNew.has(anchor) ? "isNew" : "hasChanged")}
                          </span>
                        )}
                      </span>
                    </label>
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
