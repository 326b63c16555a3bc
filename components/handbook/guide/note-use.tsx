"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState, useSyncExternalStore } from "react";
import type { GuideLimit } from "../../../lib/discretion/guide.ts";
import { reachOf } from "../../../lib/discretion/reach.ts";
import { type UseOutcome, useOutcomes } from "../../../lib/handbook/use.ts";
import type { PolicyLanguage } from "../../../lib/language/phrase.ts";
import { usesApi } from "../../../lib/paths.ts";
import { readNumber, tidy } from "../../../lib/results/cells.ts";
import { sendJson } from "../../forms/send.ts";
import { Line } from "../../policy/line.tsx";
import { Button } from "../../ui/button.tsx";

type Noted = { id: string; outcome: UseOutcome; sum: string | undefined };

function subscribe(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

function useIsOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
}

function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16)).join("-");
}

const locales = { en: "en-GB", "zh-Hans": "zh-CN" };

function sumIn(
  { around: [before, after] }: NonNullable<GuideLimit["upTo"]>,
  amount: number,
  language: PolicyLanguage,
) {
  const decimals = Number.isInteger(amount) ? 0 : 2;
  const figure = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(amount);
  return `${before}${figure}${after}`;
}

/** How it ended, in one tap; what was given beside it, where it was money. Nothing is kept on the device. */
export function NoteUse({
  slug,
  number,
  language,
  limit,
}: {
  slug: string;
  number: string;
  language: PolicyLanguage;
  limit: GuideLimit;
}) {
  const t = useTranslations("guide.note");
  const isOnline = useIsOnline();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [noted, setNoted] = useState<Noted>();
  const [isUndone, setUndone] = useState(false);
  const [problem, setProblem] = useState<string>();
  /** What was sent without an answer: sent once more it is the same use. */
  const sent = useRef<{ what: string; saveId: string }>(undefined);
  const outcome = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that was pressed is gone.
    if (noted || isUndone) outcome.current?.focus();
  }, [noted, isUndone]);

  const { upTo, beyond } = limit;
  const given = typed.trim() === "" ? undefined : readNumber(tidy(typed), undefined);
  const isUnread = typed.trim() !== "" && (given === undefined || given < 0);
  const amount =
    upTo && given !== undefined && !isUnread ? { amount: given, currency: upTo.currency } : undefined;
  const isBeyond = reachOf(amount, upTo) === "beyond";

  async function note(how: UseOutcome) {
    if (isUnread) {
      document.getElementById(`${id}amount`)?.focus();
      return;
    }
    setBusy(true);
    setProblem(undefined);
    setUndone(false);
    const use = { number, limitId: limit.id, outcome: how, ...(amount ? { amount } : {}) };
    const what = JSON.stringify(use);
    if (sent.current?.what !== what) sent.current = { what, saveId: newId() };
    const reply = await sendJson(usesApi(slug), "POST", { ...use, saveId: sent.current.saveId });
    setBusy(false);
    if (!reply.ok) {
      setProblem(reply.message ?? t("failed"));
      return;
    }
    sent.current = undefined;
    setTyped("");
    setNoted({
      id: (reply.reply as { id: string }).id,
      outcome: how,
      sum: upTo && amount ? sumIn(upTo, amount.amount, language) : undefined,
    });
  }

  async function undo({ id: use }: Noted) {
    setBusy(true);
    setProblem(undefined);
    const reply = await sendJson(usesApi(slug, use), "DELETE");
    setBusy(false);
    if (!reply.ok) {
      setProblem(reply.message ?? t("undoFailed"));
      return;
    }
    setNoted(undefined);
    setUndone(true);
  }

  return (
    <section aria-labelledby={`${id}title`} className="border-rule bg-wash mt-6 rounded-md border p-4">
      <h4 id={`${id}title`} className="font-semibold">
        {t("title")}
      </h4>
      {noted ? (
        <>
          <p ref={outcome} tabIndex={-1} className="text-good mt-2 text-lg font-semibold outline-none">
            {t("done", { outcome: noted.outcome, sum: noted.sum ?? "none" })}
          </p>
          <div className="mt-1 flex flex-wrap gap-x-6">
            <Button look="plain" isDisabled={isBusy} onPress={() => void undo(noted)}>
              {t("undo")}
            </Button>
            <Button look="plain" onPress={() => setNoted(undefined)}>
              {t("another")}
            </Button>
          </div>
        </>
      ) : !isOnline ? (
        <p className="mt-1">{t("offline")}</p>
      ) : (
        <>
          {isUndone && (
            <p ref={outcome} tabIndex={-1} className="mt-1 outline-none">
              {t("undone")}
            </p>
          )}
          <p className="text-soft text-[0.94rem]">{t("seen")}</p>
          {upTo && (
            <div className="mt-3">
              <label htmlFor={`${id}amount`} className="block">
                {t("amount")}
              </label>
              <span className="mt-1 flex items-center gap-2">
                {upTo.around[0].trim() !== "" && <span aria-hidden="true">{upTo.around[0]}</span>}
                <input
                  id={`${id}amount`}
                  className="field max-w-32 tabular-nums"
                  inputMode="decimal"
                  autoComplete="off"
                  value={typed}
                  aria-invalid={isUnread}
                  aria-describedby={`${id}said`}
                  onChange={({ target }) => setTyped(target.value)}
                />
                {upTo.around[1].trim() !== "" && <span aria-hidden="true">{upTo.around[1]}</span>}
              </span>
            </div>
          )}
          <div className="mt-3 grid grid-cols-3 gap-2">
            {useOutcomes.map((how) => (
              <button
                key={how}
                type="button"
                disabled={isBusy}
                className="border-accent text-accent bg-paper hover:bg-tint min-h-14 cursor-pointer rounded border px-1 py-2 text-base leading-tight font-semibold disabled:opacity-55"
                onClick={() => void note(how)}
              >
                {t(`outcomes.${how}`)}
              </button>
            ))}
          </div>
          {/* Under the buttons, which stay where they are while somebody types. */}
          {upTo && (
            <p id={`${id}said`} role="status" className="mt-2 empty:hidden">
              {isUnread && <span className="text-bad font-semibold">{t("unread")}</span>}
              {isBeyond && (
                <span className="text-warn font-semibold">
                  {t("isBeyond", { sum: upTo.sum })} <Line text={beyond} /> {t("allTheSame")}
                </span>
              )}
            </p>
          )}
        </>
      )}
      <p role="alert" className="text-bad mt-2 font-semibold empty:hidden">
        {problem}
      </p>
    </section>
  );
}
