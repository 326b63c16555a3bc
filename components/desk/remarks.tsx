"use client";

import { useLocale, useTranslations } from "next-intl";
import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useId,
  useMemo,
  useState,
} from "react";
import type { Place, Remark } from "../../lib/document/check/remark.ts";
import type { PolicyLanguage } from "../../lib/language/text.ts";
import { deskOf } from "../../lib/paths.ts";
import { useReading } from "./reading.tsx";
import { About } from "../ui/about.tsx";

/** How long somebody must have stopped typing before the remarks follow, in milliseconds. */
const settleAfter = 1000;
/** How many remarks stand under one answer before the rest is folded away. */
const shownAtOnce = 2;

type Check = {
  remarks: readonly Remark[];
  /** Remarks beside the text may be put away; those who publish see them all the same. */
  isShown: boolean;
  show: (shown: boolean) => void;
};

const CheckContext = createContext<Check>({ remarks: [], isShown: true, show: () => undefined });

/** What the policy check has to say of the draft, once the reader has stopped for a moment. */
export function RemarksProvider({ children }: { children: ReactNode }) {
  const found = useReading();
  const [remarks, setRemarks] = useState<readonly Remark[]>([]);
  const [isShown, show] = useState(true);
  useEffect(() => {
    if (!found) return;
    const { engine, reading } = found;
    const timer = setTimeout(() => {
      const made = engine.remarksOf(reading.workbook, reading.outdated);
      startTransition(() => setRemarks(made));
    }, settleAfter);
    return () => clearTimeout(timer);
  }, [found]);
  const check = useMemo(() => ({ remarks, isShown, show }), [remarks, isShown]);
  return <CheckContext value={check}>{children}</CheckContext>;
}

export function useRemarks(): readonly Remark[] {
  return useContext(CheckContext).remarks;
}

/** A step that nobody has begun lacks everything, which need not be said beside each question. */
function useRemarksOfStep(step: string, language: PolicyLanguage): readonly Remark[] {
  const remarks = useRemarks();
  const state = useReading()?.reading.states[step];
  if (state === "not_started") return [];
  return remarks.filter((remark) => remark.step === step && (remark.language ?? language) === language);
}

function isAt(remark: Remark, { list, item, field }: Place): boolean {
  return remark.list === list && remark.item === item && remark.field === field;
}

/** Remarks on one answer, one item as a whole, or one list. Nothing while they are put away. */
export function useRemarksAt(place: Place, language: PolicyLanguage): readonly Remark[] {
  const some = useRemarksOfStep(place.step, language);
  const { isShown } = useContext(CheckContext);
  return isShown ? some.filter((remark) => isAt(remark, place)) : [];
}

/** How many remarks there are on an item and its fields. */
export function useRemarkCount({ step, list, item }: Place, language: PolicyLanguage): number {
  const some = useRemarksOfStep(step, language);
  const { isShown } = useContext(CheckContext);
  return isShown ? some.filter((remark) => remark.list === list && remark.item === item).length : 0;
}

/** The place of a row's field: `speed` or `speed/waits/phone`. */
export function placeOfField(row: string, field?: string): Place {
  const [step = "", list, item] = row.split("/");
  return { step, list, item, field };
}

/** Where an answer is written: the page of its step, at the answer. */
export function addressOf(
  slug: string,
  { step, list, item, field, language }: Place & { language?: PolicyLanguage | undefined },
  first: PolicyLanguage,
): string {
  const query = new URLSearchParams();
  if (step === "vision") query.set("screen", "statement");
  if (language && language !== first) query.set("in", language);
  const asked = query.size > 0 ? `?${query.toString()}` : "";
  const name = item ? `${step}/${list ?? ""}/${item}` : (list ?? field) && `q-${step}/${list ?? field ?? ""}`;
  return `${deskOf(slug, step)}${asked}${name ? `#${name}` : ""}`;
}

/** One line for the whole page: how many remarks there are, said politely, and the way to put them away. */
export function RemarkSummary({ step, language }: { step: string; language: PolicyLanguage }) {
  const t = useTranslations("desk.remarks");
  const count = useRemarksOfStep(step, language).length;
  const { isShown, show } = useContext(CheckContext);
  return (
    // The line keeps its place when there is nothing to say, so that nothing moves under somebody's hands.
    <div className="text-soft mt-2 flex min-h-8 flex-wrap items-baseline gap-x-3 text-[0.94rem]">
      <p role="status">{count > 0 ? t("summary", { count }) : ""}</p>
      {count > 0 && (
        <button type="button" className="plain quiet" onClick={() => show(!isShown)}>
          {t(isShown ? "putAway" : "show")}
        </button>
      )}
    </div>
  );
}

/** Remarks under what they are about, each two lines at most until somebody asks why. */
export function RemarkNotes({ remarks, id }: { remarks: readonly Remark[]; id?: string }) {
  const t = useTranslations("desk.remarks");
  const [isWhole, setWhole] = useState(false);
  if (remarks.length === 0) return null;
  const shown = isWhole ? remarks : remarks.slice(0, shownAtOnce);
  const folded = remarks.length - shown.length;
  return (
    <div id={id} className="my-2">
      <ul aria-label={t("label")} className="space-y-1.5">
        {shown.map((remark) => (
          <Note key={remark.id} remark={remark} />
        ))}
      </ul>
      {folded > 0 && (
        <button type="button" className="plain quiet text-[0.92rem]" onClick={() => setWhole(true)}>
          {t("more", { count: folded })}
        </button>
      )}
    </div>
  );
}

function Note({ remark: { level, sentence, why, better } }: { remark: Remark }) {
  const t = useTranslations("desk.remarks");
  const locale = useLocale();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <li className={`border-s-3 ps-3 text-[0.94rem] ${level === "must" ? "border-bad" : "border-edge"}`}>
      <div className="flex items-baseline gap-3">
        <p className={`min-w-0 flex-1 ${isOpen ? "" : "line-clamp-2"}`}>
          {level === "must" && <span className="text-bad font-semibold">{t("must")} </span>}
          {sentence[locale]}
          {better && <span className="text-soft"> {better[locale]}</span>}
        </p>
        <button
          type="button"
          className="plain quiet shrink-0"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {t("why")}
          <About>{sentence[locale]}</About>
        </button>
      </div>
      <p id={id} hidden={!isOpen} className="text-soft pb-1">
        {why[locale]}
      </p>
    </li>
  );
}
