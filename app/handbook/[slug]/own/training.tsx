import { getTranslations } from "next-intl/server";
import { sayMoment } from "../../../../lib/language/dates.ts";
import type { InterfaceLanguage } from "../../../../lib/language/interface.ts";
import { handbookPage } from "../../../../lib/paths.ts";
import type { OwnAttendance, RecordedSession } from "../../../../lib/training/views.ts";

/** In which order they are told; what is over comes after what is to come. */
const told = ["toCome", "calledOff", "missed", "came", "excused", "unrecorded"] as const;

/** The sessions that the reader was asked to, by what became of them. */
export async function TrainingView({
  slug,
  training,
  language,
}: {
  slug: string;
  training: OwnAttendance;
  language: InterfaceLanguage;
}) {
  const t = await getTranslations("own.training");
  const kinds = await getTranslations("training.kinds");
  const { timeZone } = training;
  const moment = (each: Date) => sayMoment(each, language, timeZone);
  if (told.every((each) => training[each].length === 0)) return <p className="note">{t("none")}</p>;
  const sessionOf = (
    { id, kind, title, startsAt, place, parts, movedFrom, isOpen }: RecordedSession,
    what: (typeof told)[number],
  ) => (
    <li key={id}>
      <h4 lang="">{title}</h4>
      <p>
        {what === "calledOff" ? (
          <>
            <b className="off">{t("isCalledOff")}</b> <s>{moment(startsAt)}</s>
          </>
        ) : (
          <b>{moment(startsAt)}</b>
        )}
        {place !== null && (
          <>
            {" · "}
            <span lang="">{place}</span>
          </>
        )}
      </p>
      {movedFrom.length > 0 && (
        <p className="moved">
          {t("moved", { date: movedFrom.map(moment).join(language === "en" ? ", " : "、") })}
        </p>
      )}
      {isOpen && <p className="moved">{t("stillOpen")}</p>}
      <p className="note">{kinds(kind)}</p>
      {parts.length > 0 && (what === "toCome" || isOpen === true) && (
        <p className="note">
          {t("about")}{" "}
          {parts.map(({ anchor, number, heading }, at) => (
            <span key={anchor}>
              {at > 0 && " · "}
              <a href={`${handbookPage(slug)}#${anchor}`}>
                {number !== undefined && `${number} `}
                {heading}
              </a>
            </span>
          ))}
        </p>
      )}
    </li>
  );
  return told.map(
    (what) =>
      training[what].length > 0 && (
        <section key={what} aria-labelledby={`training-${what}`}>
          <h3 id={`training-${what}`}>{t(what)}</h3>
          <ul>{training[what].map((session) => sessionOf(session, what))}</ul>
        </section>
      ),
  );
}
