"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { sendJson } from "../../forms/send.ts";
import { About } from "../../ui/about.tsx";

/** Takes back a use that the reader noted by mistake, and says so where it was tapped. */
export function UndoUse({ address, about, until }: { address: string; about: string; until: string }) {
  const t = useTranslations("guide.note");
  const [isBusy, setBusy] = useState(false);
  const [isUndone, setUndone] = useState(false);
  const [problem, setProblem] = useState("");
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that was pressed is gone.
    if (isUndone) said.current?.focus();
  }, [isUndone]);
  async function undo() {
    setBusy(true);
    setProblem("");
    const sent = await sendJson(address, "DELETE");
    setBusy(false);
    if (sent.ok) setUndone(true);
    else setProblem(sent.message ?? t("undoFailed"));
  }
  if (isUndone)
    return (
      <p ref={said} tabIndex={-1} className="done">
        {t("undone")}
      </p>
    );
  return (
    <p className="undo">
      <button type="button" className="plain" disabled={isBusy} onClick={() => void undo()}>
        {t("undo")}
        <About>{about}</About>
      </button>
      <span className="note">{until}</span>
      <span role="alert" className="problem">
        {problem}
      </span>
    </p>
  );
}
