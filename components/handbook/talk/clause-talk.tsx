"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { type ClauseRemarkKind, clauseRemarkKinds } from "../../../lib/handbook/clause-remark.ts";
import { dayIn, sayDate } from "../../../lib/language/dates.ts";
import { remarksApi } from "../../../lib/paths.ts";
import type { SaidRemark } from "../../../lib/said/said.ts";
import { OwnWord } from "./own-word.tsx";
import { useSending } from "./sending.ts";
import { TakeBack } from "./take-back.tsx";
import { About } from "../../ui/about.tsx";

type Typed = { kind: ClauseRemarkKind | undefined; text: string };

/** What the reader says of a clause or a standard: closed until they have something to say, then with its answer. */
export function ClauseTalk({
  slug,
  number,
  clause,
  about,
  timeZone,
  own,
}: {
  slug: string;
  /** The version that is read. */
  number: string;
  clause: string;
  /** What the clause is called. */
  about: string;
  timeZone: string;
  /** What the reader said of it. */
  own: readonly SaidRemark[];
}) {
  const t = useTranslations("talk");
  const language = useLocale();
  const prefix = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const { busy, problem, send } = useSending();
  const [typed, setTyped] = useState<Typed | undefined>();
  const [done, setDone] = useState(false);
  const day = (iso: string) => sayDate(dayIn(timeZone, new Date(iso)), language);
  function close() {
    setTyped(undefined);
    // The form is gone by then, and the button is there again.
    requestAnimationFrame(() => opener.current?.focus());
  }
  async function say({ kind, text }: Typed) {
    if (!(await send(remarksApi(slug), "POST", { number, clause, kind, text, language }))) return;
    setDone(true);
    close();
  }
  return (
    <div className="talk">
      {own.map((remark) => (
        <OwnWord
          key={remark.id}
          when={
            remark.number === number
              ? t("youSaid", { date: day(remark.at) })
              : t("youSaidOf", { number: remark.number, date: day(remark.at) })
          }
          what={t(`kinds.${remark.kind}`)}
          text={remark.text}
          waiting={t("waiting")}
          answer={
            remark.outcome === null || remark.answeredAt === null
              ? undefined
              : {
                  outcome: t(`outcomes.${remark.outcome}`),
                  words: remark.answer,
                  when: t("answered", { date: day(remark.answeredAt) }),
                  mark: remark.isNew ? t("new") : undefined,
                }
          }
        >
          {remark.outcome === null && (
            <p className="acts">
              {remark.number === number && (
                <button
                  type="button"
                  className="plain"
                  onClick={() => {
                    setTyped({ kind: remark.kind, text: remark.text ?? "" });
                  }}
                >
                  {t("change")}
                  <About>{about}</About>
                </button>
              )}
              <TakeBack address={remarksApi(slug, remark.id)} about={about} />
            </p>
          )}
        </OwnWord>
      ))}
      {typed === undefined ? (
        <button
          ref={opener}
          type="button"
          className="plain"
          onClick={() => {
            setDone(false);
            setTyped({ kind: undefined, text: "" });
          }}
        >
          {t("open")}
          <span className="sr-only"> {about}</span>
        </button>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void say(typed);
          }}
        >
          <fieldset>
            <legend>{t("what")}</legend>
            {clauseRemarkKinds.map((kind, at) => (
              <label key={kind} className="chip">
                <input
                  type="radio"
                  className="sr-only"
                  name={`${prefix}kind`}
                  autoFocus={typed.kind === undefined ? at === 0 : typed.kind === kind}
                  checked={typed.kind === kind}
                  onChange={() => {
                    setTyped({ ...typed, kind });
                  }}
                />
                {t(`kinds.${kind}`)}
              </label>
            ))}
          </fieldset>
          <label htmlFor={`${prefix}why`}>{t("why")}</label>
          <textarea
            id={`${prefix}why`}
            className="field field-sizing-content"
            rows={2}
            // A line is asked for: Enter sends it, unless it chooses among Chinese characters.
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
            maxLength={300}
            autoComplete="off"
            aria-describedby={`${prefix}named`}
            value={typed.text}
            onChange={({ target }) => {
              setTyped({ ...typed, text: target.value });
            }}
          />
          <p id={`${prefix}named`} className="when">
            {t("named")}
          </p>
          <p role="alert" className="problem">
            {problem}
          </p>
          <p className="acts">
            <button type="submit" className="go" disabled={busy || typed.kind === undefined}>
              {t("send")}
            </button>
            <button type="button" className="plain" onClick={close}>
              {t("cancel")}
            </button>
          </p>
        </form>
      )}
      {(done || typed !== undefined) && (
        <p role="status" className="when">
          {done ? t("sent") : ""}
        </p>
      )}
    </div>
  );
}
