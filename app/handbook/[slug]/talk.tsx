import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { BookPart } from "../../../components/handbook/book.tsx";
import { ClauseTalk } from "../../../components/handbook/talk/clause-talk.tsx";
import { findOpenUntil } from "../../../lib/consultations/queries.ts";
import { isOver } from "../../../lib/handbook/clause-remark.ts";
import { partsToSpeakOf } from "../../../lib/handbook/parts.ts";
import { sayDate } from "../../../lib/language/dates.ts";
import type { PolicyLanguage } from "../../../lib/language/text.ts";
import { may } from "../../../lib/members/rights.ts";
import { consultationPage, saidPage } from "../../../lib/paths.ts";
import type { Handbook } from "../../../lib/reading/queries.ts";
import { findOwnRemarks } from "../../../lib/said/queries.ts";
import { theInstallation } from "../../installation.ts";
import type { ActorInPage } from "../../session.ts";

/** What a reader says of the policy: the news of it, the control of each part, and how many answers are unread. */
export type Talk = { news: ReactNode; actions: (part: BookPart) => ReactNode; unread: number };

/** That a draft is open to staff, and the way to it. */
export async function OpenDraft({
  slug,
  until,
  language,
}: {
  slug: string;
  until: string;
  language: PolicyLanguage;
}) {
  const t = await getTranslations({ locale: language, namespace: "consultation" });
  return (
    <p>
      {t("open", { date: sayDate(until, language) })}{" "}
      <a href={consultationPage(slug, { language })}>{t("read")}</a>
    </p>
  );
}

export async function talkOf(actor: ActorInPage, handbook: Handbook, at: Date): Promise<Talk> {
  const { slug } = actor;
  const { content, timeZone } = handbook;
  const { document, version } = content;
  const { language } = document;
  const { database } = await theInstallation();
  const { own, openUntil } = await database.read(function* (db) {
    return { own: yield* findOwnRemarks(db, actor), openUntil: yield* findOpenUntil(db, actor, at) };
  });
  const { remarks, news } = own;
  const headings = new Map(partsToSpeakOf(document).map(({ id, heading }) => [id, heading]));
  const speaks = may(actor, "sayOfClauses");
  const t = await getTranslations({ locale: language, namespace: "talk" });
  return {
    news: (openUntil !== null || news > 0) && (
      <div className="talk-notice">
        {openUntil !== null && <OpenDraft slug={slug} until={openUntil} language={language} />}
        {news > 0 && (
          <p>
            <a href={saidPage(slug)}>{t("answers", { count: news })}</a>
          </p>
        )}
      </div>
    ),
    actions: ({ id }) =>
      speaks && (
        <ClauseTalk
          slug={slug}
          number={version.number}
          clause={id}
          about={headings.get(id) ?? ""}
          timeZone={timeZone}
          own={remarks
            .filter((each) => each.clause === id && (each.number === version.number || !isOver(each)))
            .reverse()}
        />
      ),
    unread: news,
  };
}
