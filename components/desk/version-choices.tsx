"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { VersionKind } from "../../lib/publication/version.ts";

/** What is said of the next version beside its change note. Times are local, "2026-12-01T09:00"; empty for none. */
export type VersionChoices = { kind: VersionKind; effectiveFrom: string; reviewOn: string };

/** What kind of version it is to be, from when on, and when to look at it again. */
export function VersionChoiceFields({
  choices,
  onChange,
  numbers,
  timeZone,
  soonest,
  refusal,
  sendsMail,
}: {
  choices: VersionChoices;
  onChange: (choices: VersionChoices) => void;
  /** The numbers that the version gets, by kind; without an editorial one there is no choice. */
  numbers: { material: string; editorial?: string };
  timeZone: string;
  /** The local time now, before which nothing can take effect. */
  soonest: string;
  /** Why what was chosen cannot be. */
  refusal: ReactNode;
  sendsMail: boolean;
}) {
  const t = useTranslations("desk.publish");
  const { editorial } = numbers;
  return (
    <>
      {editorial !== undefined && (
        <fieldset className="mt-10">
          <legend className="font-serif text-2xl">{t("kind")}</legend>
          {(["material", "editorial"] as const).map((kind) => (
            <label key={kind} className="mt-3 flex items-start gap-3">
              <input
                type="radio"
                name="kind"
                className="mt-1.5 size-4 accent-(--accent)"
                checked={choices.kind === kind}
                onChange={() => {
                  onChange({ ...choices, kind });
                }}
              />
              <span>
                <span className="font-semibold">
                  {t(`kindLabels.${kind}`, { number: kind === "material" ? numbers.material : editorial })}
                </span>
                <span className="text-soft block text-[0.94rem]">{t(`kindHints.${kind}`)}</span>
              </span>
            </label>
          ))}
          {refusal}
        </fieldset>
      )}
      <section className="mt-10" aria-labelledby="dates">
        <h2 id="dates" className="font-serif text-2xl">
          {t("dates")}
        </h2>
        <div className="mt-3 grid gap-x-8 gap-y-5 sm:grid-cols-2">
          <label className="block">
            <span className="font-semibold">{t("effectiveFrom")}</span>
            <input
              type="datetime-local"
              className="field mt-1"
              min={soonest}
              value={choices.effectiveFrom}
              onChange={({ target }) => {
                onChange({ ...choices, effectiveFrom: target.value });
              }}
            />
            <span className="text-soft mt-1 block text-[0.92rem]">
              {t("effectiveFromHint", { zone: timeZone.replace(/_/g, " ") })}
            </span>
          </label>
          <label className="block">
            <span className="font-semibold">{t("reviewOn")}</span>
            <input
              type="date"
              className="field mt-1"
              min={soonest.slice(0, 10)}
              value={choices.reviewOn}
              onChange={({ target }) => {
                onChange({ ...choices, reviewOn: target.value });
              }}
            />
            <span className="text-soft mt-1 block text-[0.92rem]">
              {t(sendsMail ? "reviewOnHint" : "reviewOnHintNoMail")}
            </span>
          </label>
        </div>
      </section>
    </>
  );
}
