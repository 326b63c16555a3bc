"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { languageNames } from "../../lib/language/names.ts";
import { type PolicyLanguage, policyLanguages } from "../../lib/language/text.ts";
import { noticesApi } from "../../lib/paths.ts";
import { sendJson } from "../forms/send.ts";
import { About } from "../ui/about.tsx";

/**
 * Says of a version that it holds no more, or that it is still right: closed until somebody has something to say.
 */
export function NoticeForm({
  slug,
  number,
  kind,
  languages,
  soonest,
}: {
  slug: string;
  number: string;
  kind: "withdrawn" | "reviewed";
  /** The languages of the version: readers of each are told why. */
  languages: readonly string[];
  /** The day it is there: the next look has to be later. */
  soonest: string;
}) {
  const t = useTranslations("desk.versions");
  const router = useRouter();
  const prefix = useId();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const [because, setBecause] = useState<Record<string, string>>({});
  const [reviewOn, setReviewOn] = useState("");
  const label = kind === "withdrawn" ? t("withdraw") : t("still");
  if (!open)
    return (
      <button
        type="button"
        className="plain"
        onClick={() => {
          setOpen(true);
        }}
      >
        {label}
        <About>{t("number", { number })}</About>
      </button>
    );
  const ready =
    languages.every((each) => (because[each] ?? "").trim() !== "") &&
    (kind === "withdrawn" || reviewOn !== "");
  async function send() {
    setBusy(true);
    setProblem("");
    const sent = await sendJson(noticesApi(slug, number), "POST", {
      kind,
      because,
      ...(kind === "reviewed" ? { reviewOn } : {}),
    });
    setBusy(false);
    if (!sent.ok) {
      setProblem(sent.fields ? Object.values(sent.fields).join(" ") : (sent.message ?? t("noAnswer")));
      return;
    }
    setOpen(false);
    router.refresh();
  }
  return (
    <div className="border-rule mt-2 w-full border-s-2 ps-4">
      <p className="font-semibold">{label}</p>
      <p className="text-soft text-[0.94rem]">{kind === "withdrawn" ? t("withdrawWhy") : t("stillWhy")}</p>
      {languages.map((each) => {
        const known: PolicyLanguage | undefined = policyLanguages.find((one) => one === each);
        return (
          <div key={each} className="mt-3">
            <label htmlFor={`${prefix}${each}`}>
              {t("because", {
                language: languages.length > 1 && known ? languageNames[known] : "none",
              })}
            </label>
            <textarea
              id={`${prefix}${each}`}
              lang={each}
              className="field mt-1"
              maxLength={2000}
              value={because[each] ?? ""}
              onChange={({ target }) => {
                setBecause({ ...because, [each]: target.value });
              }}
            />
          </div>
        );
      })}
      {kind === "reviewed" && (
        <div className="mt-3">
          <label htmlFor={`${prefix}next`}>{t("next")}</label>
          <input
            id={`${prefix}next`}
            type="date"
            className="field mt-1 block"
            min={soonest}
            value={reviewOn}
            onChange={({ target }) => {
              setReviewOn(target.value);
            }}
          />
        </div>
      )}
      <p role="alert" className="text-bad mt-2 font-semibold empty:hidden">
        {problem}
      </p>
      <p className="mt-3 flex flex-wrap gap-4">
        <button type="button" className="go" disabled={busy || !ready} onClick={() => void send()}>
          {kind === "withdrawn" ? t("withdrawDo", { number }) : t("stillDo")}
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
