import { getTranslations } from "next-intl/server";
import { sayMoment } from "../../../lib/language/dates.ts";
import type { PolicyLanguage } from "../../../lib/language/phrase.ts";
import type { OwnTraining } from "../../../lib/training/views.ts";

/** Where somebody is expected, and what they missed, in quiet lines. */
export async function OwnSessions({
  training: { expected, missed, timeZone },
  language,
}: {
  training: OwnTraining;
  language: PolicyLanguage;
}) {
  if (expected.length + missed.length === 0) return null;
  const t = await getTranslations({ locale: language, namespace: "training.own" });
  const time = (moment: Date) => sayMoment(moment, language, timeZone);
  return (
    <aside aria-label={t("label")} className="border-rule mt-4 space-y-1 border-y py-3 print:hidden">
      {expected.map(({ id, title, startsAt, place }) => (
        <p key={id}>{t("expected", { title, date: time(startsAt), place: place ?? "none" })}</p>
      ))}
      {missed.map(({ id, title, startsAt, parts }) => (
        <p key={id}>
          {t("missed", { title, date: time(startsAt) })}
          {parts.length > 0 && ` ${t("about")} `}
          {parts.map(({ anchor, number, heading }, at) => (
            <span key={anchor}>
              {at > 0 && " · "}
              <a className="text-accent underline underline-offset-4" href={`#${anchor}`}>
                {number !== undefined && `${number} `}
                {heading}
              </a>
            </span>
          ))}
        </p>
      ))}
    </aside>
  );
}
