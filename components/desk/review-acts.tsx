"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { proposalsApi } from "../../lib/paths.ts";
import type { Decision } from "../../lib/review/forms.ts";
import { sendJson } from "../forms/send.ts";
import { About } from "../ui/about.tsx";

/** Sends what was decided, and draws the page anew. */
function useDecide(slug: string, id: string) {
  const t = useTranslations("desk.review");
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  async function decide(decision: Decision): Promise<boolean> {
    setBusy(true);
    setProblem("");
    const sent = await sendJson(proposalsApi(slug, id), "POST", decision);
    setBusy(false);
    if (!sent.ok) {
      setProblem(sent.fields ? Object.values(sent.fields).join(" ") : (sent.message ?? t("noAnswer")));
      return false;
    }
    if (decision.do === "publish") {
      const { version } = sent.reply as { version: { number: string } };
      router.push(`/desk/${slug}/publish?done=${version.number}`);
    }
    router.refresh();
    return true;
  }
  return { busy, problem, decide };
}

/** A remark on one clause, or on the whole: closed until somebody has one. */
export function CommentBox({
  slug,
  id,
  clause,
  about,
}: {
  slug: string;
  id: string;
  clause?: string;
  /** What the remark is about, in words. */
  about: string;
}) {
  const t = useTranslations("desk.review");
  const field = useId();
  const { busy, problem, decide } = useDecide(slug, id);
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <button
        type="button"
        className="plain"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t("comment")}
        <About>{about}</About>
      </button>
    );
  return (
    <div className="mt-2">
      <label htmlFor={field} className="font-semibold">
        {t("commentOn", { about })}
      </label>
      <textarea
        id={field}
        autoFocus
        className="field mt-1"
        maxLength={2000}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      <p role="alert" className="text-bad font-semibold empty:hidden">
        {problem}
      </p>
      <p className="mt-2 flex gap-4">
        <button
          type="button"
          className="go"
          disabled={busy || text.trim() === ""}
          onClick={() => {
            void decide({ do: "comment", text, ...(clause === undefined ? {} : { clause }) }).then((done) => {
              if (!done) return;
              setText("");
              setOpen(false);
            });
          }}
        >
          {t("send")}
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
  );
}

/** What the reader may decide about the proposal now. */
export function DecisionBox({
  slug,
  id,
  number,
  may,
}: {
  slug: string;
  id: string;
  number: string;
  may: { approve: boolean; return: boolean; withdraw: boolean; publish: boolean };
}) {
  const t = useTranslations("desk.review");
  const field = useId();
  const { busy, problem, decide } = useDecide(slug, id);
  const [reason, setReason] = useState("");
  const [returning, setReturning] = useState(false);
  return (
    <div>
      <p className="flex flex-wrap items-center gap-x-6 gap-y-3">
        {may.publish && (
          <button type="button" className="go" disabled={busy} onClick={() => void decide({ do: "publish" })}>
            {t("publish", { number })}
          </button>
        )}
        {may.approve && (
          <button type="button" className="go" disabled={busy} onClick={() => void decide({ do: "approve" })}>
            {t("approve", { number })}
          </button>
        )}
        {may.return && !returning && (
          <button
            type="button"
            className="plain"
            onClick={() => {
              setReturning(true);
            }}
          >
            {t("return")}
          </button>
        )}
        {may.withdraw && (
          <button
            type="button"
            className="plain"
            disabled={busy}
            onClick={() => void decide({ do: "withdraw" })}
          >
            {t("withdraw")}
          </button>
        )}
      </p>
      {returning && (
        <div className="mt-4">
          <label htmlFor={field} className="font-semibold">
            {t("reason")}
          </label>
          <p className="text-soft text-[0.94rem]">{t("reasonHint")}</p>
          <textarea
            id={field}
            autoFocus
            className="field mt-1"
            maxLength={2000}
            value={reason}
            onChange={({ target }) => {
              setReason(target.value);
            }}
          />
          <p className="mt-2 flex gap-4">
            <button
              type="button"
              className="go"
              disabled={busy || reason.trim() === ""}
              onClick={() => void decide({ do: "return", reason })}
            >
              {t("sendBack")}
            </button>
            <button
              type="button"
              className="plain"
              onClick={() => {
                setReturning(false);
              }}
            >
              {t("cancel")}
            </button>
          </p>
        </div>
      )}
      <p role="alert" className="text-bad mt-3 font-semibold empty:hidden">
        {problem}
      </p>
    </div>
  );
}
