"use client";

import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import type { Remark } from "../../lib/document/check/remark.ts";
import type { PolicyDocument } from "../../lib/document/document.ts";
import { languageNames } from "../../lib/language/names.ts";
import type { MaterialDifference } from "../../lib/document/material.ts";
import { deskOf, proposalsApi, publicPage, versionsApi } from "../../lib/paths.ts";
import { useDraft } from "./draft.tsx";
import { WhoIsAsked } from "./readers/who-is-asked.tsx";
import { useReading } from "./reading.tsx";
import { addressOf, useRemarks } from "./remarks.tsx";
import { VersionChoiceFields, type VersionChoices } from "./version-choices.tsx";
import { WhatChanges } from "./what-changes.tsx";
import { About } from "../ui/about.tsx";

type Props = {
  /** The version that the next one follows, and what customers read in it. */
  inForce: string | undefined;
  /** The numbers that the next one gets, by kind. */
  next: { material: string; editorial?: string };
  /** Whether there is nobody else who could approve it. */
  alone: boolean;
  /** Who may approve it, by name, and how many of them have to. */
  approvers: readonly string[];
  approvalsNeeded: number;
  /** The number of the version that is in review now. */
  inReview: string | undefined;
  timeZone: string;
  /** The local time there, "2026-12-01T09:00". */
  now: string;
  published: PolicyDocument | undefined;
  /** Whether anything at all would be another, also in another language or for staff alone. */
  hasMoved: boolean;
  allowed: boolean;
  /** Whether they may see who will be asked to read it. */
  seesReaders: boolean;
  /** Why what the draft changes is not wording alone; nothing where it is. */
  substance: readonly MaterialDifference[];
  /** Where people are invited, for whoever may. */
  invite: string | undefined;
  /** Whether anybody can be reminded by mail. */
  sendsMail: boolean;
};

/** Everything that stands in the way at once, what customers will see change, and the button. */
export function Publish({
  inForce,
  next,
  alone,
  approvers,
  approvalsNeeded,
  inReview,
  timeZone,
  now,
  published,
  hasMoved,
  allowed,
  seesReaders,
  substance,
  invite,
  sendsMail,
}: Props) {
  const t = useTranslations("desk.publish");
  const locale = useLocale();
  const router = useRouter();
  const { slug, drafts, languages } = useDraft();
  const found = useReading();
  const [first] = languages;
  const reader = locale === "zh-Hans" ? "zh-Hans" : "en";
  const names = new Intl.ListFormat(locale, { type: "disjunction" });
  const [notes, setNotes] = useState<Record<string, string>>({});
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState("");
  const [material, setMaterial] = useState<readonly MaterialDifference[]>([]);
  const [withoutReview, setWithoutReview] = useState(false);
  const [choices, setChoices] = useState<VersionChoices>({
    kind: "material",
    effectiveFrom: "",
    reviewOn: "",
  });
  const [busy, setBusy] = useState(false);
  const changes = useMemo(
    () =>
      found &&
      found.engine.compareDocuments(
        published,
        found.engine.compose(found.reading.workbook, { language: first, edition: "public" }),
      ),
    [found, published, first],
  );
  const gaps = found?.reading.gaps ?? [];
  const remarks = useRemarks();
  const open = gaps.filter(({ id }) => (reasons[id] ?? "").trim() === "");
  const note = (language: string) =>
    (notes[language] ?? (inForce === undefined ? t("firstNote", { language }) : "")).trim();
  const unnoted = languages.filter((language) => note(language) === "");
  const isSame = inForce !== undefined && !hasMoved && changes?.length === 0;
  const isRefused = choices.kind === "editorial" && substance.length > 0;
  const number = (choices.kind === "editorial" ? next.editorial : undefined) ?? next.material;
  async function publish() {
    setProblem("");
    setMaterial([]);
    if (unnoted.length > 0) {
      setProblem(t("noteMissing"));
      document.getElementById(`note-${unnoted[0] ?? ""}`)?.focus();
      return;
    }
    setBusy(true);
    await drafts.flush();
    if (drafts.state().kind !== "saved") {
      setBusy(false);
      setProblem(t("unsaved"));
      return;
    }
    const response = await fetch(alone ? versionsApi(slug) : proposalsApi(slug), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        ...(alone ? { withoutReview } : {}),
        kind: choices.kind,
        ...(choices.effectiveFrom === "" ? {} : { effectiveFrom: choices.effectiveFrom }),
        ...(choices.reviewOn === "" ? {} : { reviewOn: choices.reviewOn }),
        changeNote: Object.fromEntries(languages.map((language) => [language, note(language)])),
        waivers: Object.fromEntries(
          gaps.flatMap(({ id }) => {
            const reason = (reasons[id] ?? "").trim();
            return reason === "" ? [] : [[id, { [first]: reason }]];
          }),
        ),
      }),
    }).catch(() => undefined);
    if (response?.ok) {
      router.push(deskOf(slug, alone ? `publish?done=${number}` : "review"));
      router.refresh();
      return;
    }
    setBusy(false);
    const said = (await response?.json().catch(() => undefined)) as
      { message?: string; fields?: Record<string, string>; material?: MaterialDifference[] } | undefined;
    const { effectiveFrom, reviewOn } = said?.fields ?? {};
    setMaterial(said?.material ?? []);
    setProblem(
      [
        ...(effectiveFrom === undefined ? [] : [`${t("effectiveFrom")}: ${effectiveFrom}`]),
        ...(reviewOn === undefined ? [] : [`${t("reviewOn")}: ${reviewOn}`]),
      ].join(" ") ||
        (said?.message ?? t("noAnswer")),
    );
  }
  if (!found) return <p className="text-soft mt-8">{t("reading")}</p>;
  return (
    <>
      {inReview !== undefined && (
        <p className="border-warn mt-6 border-s-4 ps-4">
          {t("inReview", { number: inReview })}{" "}
          <Link className="text-accent underline underline-offset-4" href={deskOf(slug, "review")}>
            {t("seeReview")}
          </Link>
        </p>
      )}
      <section className="mt-8" aria-labelledby="gaps">
        <h2 id="gaps" className="font-serif text-2xl">
          {open.length > 0 ? t("gaps", { count: open.length }) : t("noGaps")}
        </h2>
        {gaps.length > 0 && (
          <ul className="divide-rule border-rule mt-3 divide-y border-y">
            {gaps.map(({ id, sentence, ...place }) => (
              <li key={id} className="py-3">
                <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                  <span>{sentence[locale]}</span>
                  <Link className="plain" href={addressOf(slug, place, first)}>
                    {t("fix")}
                    <About>{sentence[locale]}</About>
                  </Link>
                </div>
                <Better remark={remarks.find((each) => each.id === id)} />
                <details open={reasons[id] !== undefined}>
                  <summary className="text-soft cursor-pointer text-[0.92rem]">{t("without")}</summary>
                  <label className="mt-1 block">
                    <span className="text-soft text-[0.92rem]">{t("withoutWhy")}</span>
                    <input
                      className="field mt-1"
                      lang={first}
                      maxLength={300}
                      value={reasons[id] ?? ""}
                      onChange={({ target }) => setReasons({ ...reasons, [id]: target.value })}
                    />
                  </label>
                </details>
              </li>
            ))}
          </ul>
        )}
      </section>
      <Worthwhile remarks={remarks.filter(({ level }) => level === "should")} />
      {changes && (
        <section className="mt-10" aria-labelledby="changes">
          <h2 id="changes" className="font-serif text-2xl">
            {inForce === undefined ? t("firstChanges") : t("changes", { number: inForce })}
          </h2>
          {changes.length === 0 ? (
            <p className="text-soft mt-2">
              {t(inForce === undefined ? "firstNothing" : hasMoved ? "otherChanges" : "noChanges")}
            </p>
          ) : inForce === undefined ? (
            <p className="text-soft mt-2">
              {t("firstSummary", {
                standards: changes.filter(({ what }) => what === "standard").length,
                clauses: changes.filter(({ what }) => what === "clause").length,
              })}
            </p>
          ) : (
            <WhatChanges published={published} differences={changes} />
          )}
        </section>
      )}
      <section className="mt-10" aria-labelledby="note">
        <h2 id="note" className="font-serif text-2xl">
          {t("note")}
        </h2>
        <p className="text-soft mt-1">{t("noteWhy")}</p>
        {languages.map((language) => (
          <label key={language} className="mt-4 block">
            <span className="font-semibold">
              {languages.length > 1 ? languageNames[language] : t("noteLabel")}
            </span>
            <textarea
              id={`note-${language}`}
              className="field mt-1"
              lang={language}
              maxLength={2000}
              value={notes[language] ?? (inForce === undefined ? t("firstNote", { language }) : "")}
              onChange={({ target }) => setNotes({ ...notes, [language]: target.value })}
            />
          </label>
        ))}
      </section>
      {allowed && (
        <VersionChoiceFields
          choices={choices}
          onChange={setChoices}
          numbers={next}
          timeZone={timeZone}
          soonest={now}
          refusal={
            isRefused && (
              <div role="status" className="border-warn mt-3 border-s-4 ps-4">
                <p>{t("kindMaterial")}</p>
                <Differences differences={substance} reader={reader} />
              </div>
            )
          }
          sendsMail={sendsMail}
        />
      )}
      {seesReaders && !isRefused && <WhoIsAsked kind={choices.kind} />}
      {allowed && (
        <section className="mt-10" aria-labelledby="who">
          <h2 id="who" className="font-serif text-2xl">
            {t("who")}
          </h2>
          {alone ? (
            <>
              <p className="text-soft mt-1">{t("alone")}</p>
              <label className="mt-3 flex items-start gap-3">
                <input
                  type="checkbox"
                  className="mt-1.5 size-4 accent-(--accent)"
                  checked={withoutReview}
                  onChange={({ target }) => {
                    setWithoutReview(target.checked);
                  }}
                />
                <span>{t("withoutReview")}</span>
              </label>
            </>
          ) : (
            <p className="text-soft mt-1">
              {approvers.length < approvalsNeeded
                ? t("tooFew", { needed: approvalsNeeded, there: approvers.length })
                : t("approvers", { needed: approvalsNeeded, names: names.format(approvers) })}
            </p>
          )}
          {invite !== undefined && (alone || approvers.length < approvalsNeeded) && (
            <p className="mt-1">
              <Link className="plain" href={invite}>
                {t("invite")}
              </Link>
            </p>
          )}
        </section>
      )}
      <div role="alert" className="text-bad mt-4 font-semibold">
        {problem}
        {material.length > 0 && <Differences differences={material} reader={reader} />}
      </div>
      {allowed ? (
        <p className="mt-4 flex flex-wrap items-center gap-4">
          <button
            type="button"
            className="go"
            disabled={
              busy ||
              open.length > 0 ||
              isSame ||
              isRefused ||
              (alone ? !withoutReview : approvers.length < approvalsNeeded)
            }
            onClick={() => void publish()}
          >
            {busy ? t("publishing") : t(alone ? "button" : "submit", { number })}
          </button>
          {open.length > 0 && <span className="text-soft">{t("afterGaps")}</span>}
          {open.length === 0 && isSame && <span className="text-soft">{t("nothingNew")}</span>}
          {open.length === 0 && !isSame && alone && !withoutReview && (
            <span className="text-soft">{t("tickAlone")}</span>
          )}
        </p>
      ) : (
        <p className="text-soft mt-4">{t("notAllowed")}</p>
      )}
      <p className="text-soft mt-3 text-[0.94rem]">
        {t("forever")}{" "}
        {inForce !== undefined && (
          <a className="text-accent underline underline-offset-4" href={publicPage(slug)}>
            {t("seeInForce", { number: inForce })}
          </a>
        )}
      </p>
    </>
  );
}

function Differences({
  differences,
  reader,
}: {
  differences: readonly MaterialDifference[];
  reader: "en" | "zh-Hans";
}) {
  return (
    <ul className="text-ink mt-2 list-disc ps-5 font-normal">
      {differences.map(({ id, kind, name, what }) => (
        <li key={`${kind} ${id}`}>
          {name[reader]}
          {reader === "zh-Hans" ? "：" : ": "}
          {what[reader]}
        </li>
      ))}
    </ul>
  );
}

function Better({ remark }: { remark: Remark | undefined }) {
  const locale = useLocale();
  if (!remark) return null;
  return (
    <p className="text-soft text-[0.94rem]">
      {remark.why[locale]} {remark.better?.[locale]}
    </p>
  );
}

/** What an editor would look at again. None of it stands in the way. */
function Worthwhile({ remarks }: { remarks: readonly Remark[] }) {
  const t = useTranslations("desk.publish");
  const locale = useLocale();
  const { slug, languages } = useDraft();
  const engine = useReading()?.engine;
  if (remarks.length === 0 || !engine) return null;
  return (
    <section className="mt-10" aria-labelledby="worthwhile">
      <h2 id="worthwhile" className="font-serif text-2xl">
        {t("worthwhile")}
      </h2>
      <p className="text-soft mt-1">{t("worthwhileWhy")}</p>
      <ul className="divide-rule border-rule mt-3 divide-y border-y">
        {remarks.map((remark) => (
          <li key={remark.id} className="py-3">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="min-w-0">
                {remark.step !== "publish" && (
                  <span className="text-soft">{engine.titleOf(remark.step)[locale]} · </span>
                )}
                {remark.sentence[locale]}
              </span>
              {remark.step !== "publish" && (
                <Link className="plain" href={addressOf(slug, remark, languages[0])}>
                  {t("fix")}
                  <About>{remark.sentence[locale]}</About>
                </Link>
              )}
            </div>
            <Better remark={remark} />
          </li>
        ))}
      </ul>
    </section>
  );
}
