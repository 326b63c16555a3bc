"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type ReactNode, useId, useState } from "react";
import { sendJson } from "../forms/send.ts";

/** Something that somebody said, in words that are ready to read. */
export type SettleItem = {
  id: string;
  /** The choice that goes with it, where there was one. */
  what?: string;
  text: string | null;
  /** Who said it, and when. */
  by: string;
  /** What one should know before one answers. */
  note?: string;
  /** What was answered before. */
  answered?: ReactNode;
};

/** What was said and waits for an answer, and the form that answers it: several alike, if one likes. */
export function Settle<Outcome extends string>({
  items,
  address,
  act,
  outcomes,
  preselected,
  needsWords,
  words,
  again = false,
  backTo,
}: {
  items: readonly SettleItem[];
  /** Where the answer is sent; nothing where the reader may not answer. */
  address: string | undefined;
  /** The words on the button that opens the form. */
  act: string;
  outcomes: readonly { value: Outcome; label: string }[];
  preselected?: Outcome | undefined;
  /** The outcome that is not sent without words. */
  needsWords: Outcome;
  /** The field for them: what it is called when it is sent, and when it is read. */
  words: { field: "answer" | "reply"; label: string; hint: string };
  /** Whether they were answered before. */
  again?: boolean;
  /** The id of what has the focus afterwards. */
  backTo: string;
}) {
  const t = useTranslations("desk.settle");
  const router = useRouter();
  const prefix = useId();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<Outcome | undefined>(preselected);
  const [text, setText] = useState("");
  const chosen = items.filter(({ id }) => !left.has(id));
  const ready = chosen.length > 0 && outcome !== undefined && (outcome !== needsWords || text.trim() !== "");
  async function send(to: string) {
    setBusy(true);
    setProblem("");
    const sent = await sendJson(to, "POST", {
      ids: chosen.map(({ id }) => id),
      outcome,
      [words.field]: text,
      again,
    });
    setBusy(false);
    if (!sent.ok) {
      setProblem(sent.fields ? Object.values(sent.fields).join(" ") : (sent.message ?? t("noAnswer")));
      return;
    }
    setOpen(false);
    setText("");
    setLeft(new Set());
    document.getElementById(backTo)?.focus();
    router.refresh();
  }
  const list = (
    <ul className="mt-2 space-y-3">
      {items.map(({ id, what, text: said, by, note, answered }) => (
        <li key={id} className="flex gap-3">
          {open && items.length > 1 && (
            <input
              type="checkbox"
              className="mt-1.5 size-4 shrink-0 accent-(--accent)"
              aria-labelledby={`${prefix}${id}`}
              checked={!left.has(id)}
              onChange={({ target }) => {
                const next = new Set(left);
                if (target.checked) next.delete(id);
                else next.add(id);
                setLeft(next);
              }}
            />
          )}
          <div id={`${prefix}${id}`} className="min-w-0">
            {what !== undefined && <p className="font-semibold">{what}</p>}
            {said !== null && <p className="[overflow-wrap:anywhere] whitespace-pre-line">{said}</p>}
            <p className="text-soft text-[0.9rem]">{by}</p>
            {note !== undefined && <p className="text-warn text-[0.9rem]">{note}</p>}
            {answered}
          </div>
        </li>
      ))}
    </ul>
  );
  if (address === undefined) return list;
  if (!open)
    return (
      <>
        {list}
        <button
          type="button"
          className="plain mt-2"
          onClick={() => {
            setOpen(true);
          }}
        >
          {act}
        </button>
      </>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send(address);
      }}
    >
      <fieldset>
        <legend className="sr-only">{t("to")}</legend>
        {list}
      </fieldset>
      <div className="border-rule mt-4 border-s-2 ps-4">
        <fieldset>
          <legend className="font-semibold">{t("outcome")}</legend>
          <div className="mt-2 flex flex-wrap gap-2">
            {outcomes.map(({ value, label }, at) => (
              <label key={value} className="chip">
                <input
                  type="radio"
                  className="sr-only"
                  name={`${prefix}outcome`}
                  autoFocus={outcome === undefined ? at === 0 : outcome === value}
                  checked={outcome === value}
                  onChange={() => {
                    setOutcome(value);
                  }}
                />
                {label}
              </label>
            ))}
          </div>
        </fieldset>
        <label htmlFor={`${prefix}words`} className="mt-4 block font-semibold">
          {words.label}
        </label>
        <p id={`${prefix}hint`} className="text-soft text-[0.94rem]">
          {words.hint}
        </p>
        <textarea
          id={`${prefix}words`}
          className="field mt-1"
          maxLength={2000}
          aria-describedby={`${prefix}hint`}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
          }}
        />
        <p role="alert" className="text-bad mt-2 font-semibold empty:hidden">
          {problem}
        </p>
        <p className="mt-3 flex flex-wrap gap-4">
          <button type="submit" className="go" disabled={busy || !ready}>
            {t("send", { count: chosen.length })}
          </button>
          <button
            type="button"
            className="plain"
            onClick={() => {
              setOpen(false);
            }}
          >
            {t("cancel")}
          </button>
        </p>
      </div>
    </form>
  );
}
