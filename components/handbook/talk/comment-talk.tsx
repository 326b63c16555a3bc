"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { dayIn, sayDate } from "../../../lib/language/dates.ts";
import { consultationsApi } from "../../../lib/paths.ts";
import type { SaidComment } from "../../../lib/said/said.ts";
import { OwnWord } from "./own-word.tsx";
import { useSending } from "./sending.ts";
import { TakeBack } from "./take-back.tsx";
import { About } from "../../ui/about.tsx";

/** `id` is that of the comment which is changed; nothing where it is another one. */
type Typed = { id: string | undefined; text: string };

/** What the reader says of a part of a draft, or of the whole: closed until they have something to say. */
export function CommentTalk({
  slug,
  consultation,
  clause,
  about,
  timeZone,
  own,
  isOpen,
}: {
  slug: string;
  consultation: string;
  /** The clause or standard; nothing for the whole. */
  clause?: string;
  /** What it is called. */
  about: string;
  timeZone: string;
  /** What the reader said of it, the newest first. */
  own: readonly SaidComment[];
  /** Whether comments are taken. */
  isOpen: boolean;
}) {
  const t = useTranslations("talk");
  const say = useTranslations("consultation");
  const language = useLocale();
  const field = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const { busy, problem, send } = useSending();
  const [typed, setTyped] = useState<Typed | undefined>();
  const [done, setDone] = useState("");
  const day = (iso: string) => sayDate(dayIn(timeZone, new Date(iso)), language);
  function close() {
    setTyped(undefined);
    // The form is gone by then, and the button is there again.
    requestAnimationFrame(() => opener.current?.focus());
  }
  async function keep({ id, text }: Typed) {
    const kept =
      id === undefined
        ? await send(consultationsApi(slug, consultation, "comments"), "POST", {
            text,
            ...(clause === undefined ? {} : { clause }),
          })
        : await send(consultationsApi(slug, consultation, `comments/${id}`), "PATCH", { text });
    if (!kept) return;
    setDone(id === undefined ? t("sent") : t("saved"));
    close();
  }
  return (
    <div className="talk">
      {[...own].reverse().map((comment) => (
        <OwnWord
          key={comment.id}
          when={t("youSaid", { date: day(comment.at) })}
          text={comment.text}
          waiting={say("waiting")}
          answer={
            comment.outcome === null || comment.settledAt === null
              ? undefined
              : {
                  outcome: say(`outcomes.${comment.outcome}`),
                  words: comment.reply,
                  when: t("answered", { date: day(comment.settledAt) }),
                  mark: comment.isNew ? t("new") : undefined,
                }
          }
        >
          {comment.isOpen && (
            <p className="acts">
              <button
                type="button"
                className="plain"
                onClick={() => {
                  setDone("");
                  setTyped({ id: comment.id, text: comment.text });
                }}
              >
                {t("change")}
                <About>{about}</About>
              </button>
              <TakeBack
                address={consultationsApi(slug, consultation, `comments/${comment.id}`)}
                about={about}
              />
            </p>
          )}
        </OwnWord>
      ))}
      {isOpen && typed === undefined && (
        <button
          ref={opener}
          type="button"
          className="plain"
          onClick={() => {
            setDone("");
            setTyped({ id: undefined, text: "" });
          }}
        >
          {clause === undefined ? say("commentWhole") : say("comment")}
          {clause !== undefined && <About>{about}</About>}
        </button>
      )}
      {isOpen && typed && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void keep(typed);
          }}
        >
          <label htmlFor={field}>{say("text")}</label>
          <textarea
            id={field}
            autoFocus
            className="field"
            maxLength={2000}
            aria-describedby={`${field}named`}
            value={typed.text}
            onChange={({ target }) => {
              setTyped({ ...typed, text: target.value });
            }}
          />
          <p id={`${field}named`} className="when">
            {t("named")}
          </p>
          <p role="alert" className="problem">
            {problem}
          </p>
          <p className="acts">
            <button type="submit" className="go" disabled={busy || typed.text.trim() === ""}>
              {typed.id === undefined ? t("send") : t("save")}
            </button>
            <button type="button" className="plain" onClick={close}>
              {t("cancel")}
            </button>
          </p>
        </form>
      )}
      {(done !== "" || typed !== undefined) && (
        <p role="status" className="when">
          {done}
        </p>
      )}
    </div>
  );
}
