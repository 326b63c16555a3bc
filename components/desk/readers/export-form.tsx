"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { acknowledgementsApi } from "../../../lib/paths.ts";

type Format = "csv" | "json";

/** Takes away who had read what at the end of a day: says what is wrong with the day, or that the file is there. */
export function ExportForm({ slug, today }: { slug: string; today: string }) {
  const t = useTranslations("desk.readers");
  const [day, setDay] = useState(today);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const [said, setSaid] = useState("");
  async function take(format: Format) {
    setProblem("");
    setSaid("");
    if (day === "") {
      setProblem(t("exportNoDay"));
      return;
    }
    setBusy(true);
    const query = new URLSearchParams({ day, format });
    const response = await fetch(`${acknowledgementsApi(slug, "export")}?${query}`).catch(() => undefined);
    if (!response?.ok) {
      const reply: unknown = await response?.json().catch(() => undefined);
      const { message, fields } = (reply ?? {}) as { message?: string; fields?: { day?: string } };
      setProblem(fields?.day ?? message ?? t("exportLost"));
      setBusy(false);
      return;
    }
    const name = /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition") ?? "")?.[1];
    const file = await response.blob().catch(() => undefined);
    setBusy(false);
    if (!file) {
      setProblem(t("exportLost"));
      return;
    }
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = name ?? `${slug}-read-by-${day}.${format}`;
    link.click();
    // Some browsers begin to read it only after this.
    setTimeout(() => {
      URL.revokeObjectURL(link.href);
    }, 60_000);
    setSaid(t("exportDone", { name: link.download }));
  }
  return (
    <form
      noValidate
      className="mt-3"
      onSubmit={(event) => {
        event.preventDefault();
        void take("csv");
      }}
    >
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <label>
          <span className="block font-semibold">{t("exportDay")}</span>
          <input
            className="field mt-1"
            type="date"
            name="day"
            value={day}
            aria-invalid={problem !== ""}
            aria-describedby="export-problem"
            onChange={({ target }) => {
              setDay(target.value);
              setProblem("");
            }}
          />
        </label>
        <button className="go" type="submit" disabled={busy}>
          {busy ? t("exporting") : t("exportTable")}
        </button>
        <button className="plain" type="button" disabled={busy} onClick={() => void take("json")}>
          {t("exportData")}
        </button>
      </div>
      <p id="export-problem" role="alert" className="text-bad mt-2 font-semibold empty:hidden">
        {problem}
      </p>
      <p role="status" className="text-good mt-2 font-semibold empty:hidden">
        {said}
      </p>
    </form>
  );
}
