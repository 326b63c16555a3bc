"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { consultationsApi } from "../../lib/paths.ts";
import { sendJson } from "../forms/send.ts";
import { Dialog } from "../ui/dialog.tsx";

/** The days until which a draft may be open: ISO dates where the organisation is. */
type Days = { first: string; last: string };

/** Sends what was filled in, and draws the page anew. */
function useChange() {
  const t = useTranslations("desk.consultation");
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  async function send(address: string, body: object): Promise<boolean> {
    setBusy(true);
    setProblem("");
    const sent = await sendJson(address, "POST", body);
    setBusy(false);
    if (!sent.ok) {
      setProblem(sent.fields ? Object.values(sent.fields).join(" ") : (sent.message ?? t("noAnswer")));
      return false;
    }
    router.refresh();
    return true;
  }
  return { busy, problem, send };
}

/** Opens the draft as it is to staff. */
export function OpenConsultation({
  slug,
  days,
  proposed,
  zone,
  most,
}: {
  slug: string;
  days: Days;
  /** The day that is filled in at first. */
  proposed: string;
  zone: string;
  /** How many days there are at most. */
  most: number;
}) {
  const t = useTranslations("desk.consultation");
  const prefix = useId();
  const { busy, problem, send } = useChange();
  const [until, setUntil] = useState(proposed);
  const [question, setQuestion] = useState("");
  return (
    <form
      className="mt-6"
      onSubmit={(event) => {
        event.preventDefault();
        void send(consultationsApi(slug), { until, question });
      }}
    >
      <label htmlFor={`${prefix}until`} className="font-semibold">
        {t("until")}
      </label>
      <p id={`${prefix}zone`} className="text-soft text-[0.94rem]">
        {t("untilHint", { zone, days: most })}
      </p>
      <input
        id={`${prefix}until`}
        type="date"
        className="field mt-1 block max-w-56"
        aria-describedby={`${prefix}zone`}
        required
        min={days.first}
        max={days.last}
        value={until}
        onChange={({ target }) => {
          setUntil(target.value);
        }}
      />
      <label htmlFor={`${prefix}question`} className="mt-5 block font-semibold">
        {t("question")}
      </label>
      <p id={`${prefix}hint`} className="text-soft text-[0.94rem]">
        {t("questionHint")}
      </p>
      <textarea
        id={`${prefix}question`}
        className="field mt-1"
        maxLength={500}
        aria-describedby={`${prefix}hint`}
        value={question}
        onChange={({ target }) => {
          setQuestion(target.value);
        }}
      />
      <p role="alert" className="text-bad mt-2 font-semibold empty:hidden">
        {problem}
      </p>
      <p className="mt-4 flex flex-wrap items-center gap-4">
        <button type="submit" className="go" disabled={busy || until === ""}>
          {t("open")}
        </button>
        <span className="text-soft min-w-0 flex-1 basis-64 text-[0.94rem]">{t("frozen")}</span>
      </p>
    </form>
  );
}

/** Leaves a draft that is open open longer, or closes it. */
export function ChangeConsultation({
  slug,
  id,
  days,
  until: last,
}: {
  slug: string;
  id: string;
  days: Days;
  /** Its last day as it is now. */
  until: string;
}) {
  const t = useTranslations("desk.consultation");
  const settle = useTranslations("desk.settle");
  const field = useId();
  const { busy, problem, send } = useChange();
  const [until, setUntil] = useState(last);
  const [asking, setAsking] = useState<"longer" | "close" | undefined>();
  const leave = () => {
    setAsking(undefined);
  };
  const alert = (
    <p role="alert" className="text-bad mt-2 font-semibold empty:hidden">
      {problem}
    </p>
  );
  return (
    <>
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
        {asking !== "longer" && (
          <button
            type="button"
            className="plain"
            onClick={() => {
              setAsking("longer");
            }}
          >
            {t("prolong")}
          </button>
        )}
        <button
          type="button"
          className="plain"
          onClick={() => {
            setAsking("close");
          }}
        >
          {t("close")}
        </button>
      </p>
      {asking === "longer" && (
        <form
          className="mt-2"
          onSubmit={(event) => {
            event.preventDefault();
            void send(consultationsApi(slug, id), { do: "prolong", until }).then((done) => {
              if (done) leave();
            });
          }}
        >
          <label htmlFor={field} className="font-semibold">
            {t("prolongTo")}
          </label>
          <input
            id={field}
            type="date"
            autoFocus
            className="field mt-1 block max-w-56"
            required
            min={days.first}
            max={days.last}
            value={until}
            onChange={({ target }) => {
              setUntil(target.value);
            }}
          />
          {alert}
          <p className="mt-3 flex flex-wrap gap-4">
            <button type="submit" className="go" disabled={busy || until === last || until === ""}>
              {t("prolong")}
            </button>
            <button type="button" className="plain" onClick={leave}>
              {settle("cancel")}
            </button>
          </p>
        </form>
      )}
      <Dialog title={t("closeTitle")} isOpen={asking === "close"} onClose={leave}>
        <p className="text-soft mt-2">{t("closeText")}</p>
        {alert}
        <div className="mt-6 flex flex-wrap gap-4">
          <button
            type="button"
            className="go"
            disabled={busy}
            onClick={() => {
              void send(consultationsApi(slug, id), { do: "close" }).then((done) => {
                if (done) leave();
              });
            }}
          >
            {t("close")}
          </button>
          <button type="button" className="plain" onClick={leave}>
            {settle("cancel")}
          </button>
        </div>
      </Dialog>
    </>
  );
}
