import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { Masthead } from "../../../../components/handbook/masthead.tsx";
import "../../../../components/handbook/own/own.css";
import { OnThisPhone } from "../../../../components/handbook/own/on-this-phone.tsx";
import { SignOutButton } from "../../../../components/handbook/sign-out.tsx";
import { findAsked } from "../../../../lib/asked/queries.ts";
import { findOpenUntil } from "../../../../lib/consultations/queries.ts";
import { hasGuideNow, listOwnUses } from "../../../../lib/discretion/queries.ts";
import type { Asked } from "../../../../lib/handbook/asking.ts";
import { dayIn, sayDate } from "../../../../lib/language/dates.ts";
import { type InterfaceLanguage, interfaceLanguages } from "../../../../lib/language/interface.ts";
import { phraseFor } from "../../../../lib/language/phrase.ts";
import { findOrganisationAt } from "../../../../lib/members/queries.ts";
import { may } from "../../../../lib/members/rights.ts";
import { accountPage, deskOf, handbookManifest, handbookPage, signInPage } from "../../../../lib/paths.ts";
import { draftLook } from "../../../../lib/render/handbook.ts";
import { findSaid } from "../../../../lib/said/queries.ts";
import { findOwnAttendance, findOwnTraining } from "../../../../lib/training/queries.ts";
import { theInstallation } from "../../../installation.ts";
import { requireActor } from "../../../session.ts";
import { WordsForForms } from "../../../words-for-forms.tsx";
import { Looks } from "../looks.tsx";
import { handbookIcons } from "../open.ts";
import { OpenDraft } from "../talk.tsx";
import { hasOwnPage, Ways } from "../ways.tsx";
import { SaidView } from "./said.tsx";
import { SettledView } from "./settled.tsx";
import { TrainingView } from "./training.tsx";

type Props = { params: Promise<{ slug: string }> };

export { handbookViewport as viewport } from "../open.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("own");
  return { title: t("title"), robots: { index: false }, icons: handbookIcons };
}

/** What the reader is asked to read, in a line, with the way to it. */
async function ReadingView({
  slug,
  asked,
  language,
  timeZone,
}: {
  slug: string;
  asked: Asked;
  language: InterfaceLanguage;
  timeZone: string;
}) {
  const t = await getTranslations("own.reading");
  const handbook = await getTranslations("acknowledgements.handbook");
  switch (asked.state) {
    case "nobody":
      return <p className="note">{t("nobody")}</p>;
    case "current":
      return (
        <>
          <p className="state good">{handbook("upToDate", { number: asked.inForce })}</p>
          {asked.read && (
            <p className="note">
              {t("readOn", {
                number: asked.read.number,
                date: sayDate(dayIn(timeZone, new Date(asked.read.at)), language),
              })}
            </p>
          )}
        </>
      );
    default:
      return (
        <>
          <p className="state">
            {asked.since
              ? t("outdated", { number: asked.number, count: asked.differences.length })
              : t("pending", { number: asked.number })}
          </p>
          <p>
            <a className="go" href={`${handbookPage(slug)}#asked`}>
              {t("toRead")}
            </a>
          </p>
        </>
      );
  }
}

/** A part of the page; `id` is its place. */
function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

/** What is the reader's own: what they are asked to read, their training, what they settled and said, their account. */
export default async function OwnPage({ params }: Props) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  // A tablet that many share is nobody's.
  if (!hasOwnPage(actor)) notFound();
  const locale = await getLocale();
  const language = interfaceLanguages.find((each) => each === locale) ?? "en";
  const { database } = await theInstallation();
  const at = new Date();
  const { asked, attendance, training, uses, said, openUntil, hasGuide, settings } = await database.read(
    function* (db) {
      return {
        asked: yield* findAsked(db, actor, language, at),
        attendance: yield* findOwnAttendance(db, actor, { language, at }),
        training: yield* findOwnTraining(db, actor, { language, at }),
        uses: yield* listOwnUses(db, actor, at),
        said: yield* findSaid(db, actor, language, at),
        openUntil: yield* findOpenUntil(db, actor, at),
        hasGuide: yield* hasGuideNow(db, actor, at),
        settings: (yield* findOrganisationAt(db, slug))?.settings,
      };
    },
  );
  if (!settings) notFound();
  const t = await getTranslations("own");
  const account = await getTranslations("account");
  const handbook = await getTranslations("handbook");
  const consultation = await getTranslations("said");
  const tryIt = await getTranslations("training.tryIt");
  const { mark, accent } = draftLook(language, settings);
  const { timeZone } = settings;
  const name = phraseFor(settings.name, language);
  const words = said.ok ? said.value : { remarks: [], comments: [] };
  const news = [...words.remarks, ...words.comments].filter(({ isNew }) => isNew).length;
  const questions = training.ok ? training.value.questions.length : 0;
  return (
    <WordsForForms also={["talk", "guide", "own"]}>
      <Looks accent={accent} />
      <link rel="manifest" href={handbookManifest(slug, language)} crossOrigin="use-credentials" />
      <div className="book single own">
        <Masthead
          mark={mark}
          name={<span lang={name.lang}>{name.text}</span>}
          before={
            <p className="ways">
              <a href={handbookPage(slug)}>
                <span aria-hidden="true">← </span>
                {consultation("back")}
              </a>
            </p>
          }
          title={t("title")}
          atHand={
            <Ways slug={slug} language={language} page="own" reader={actor} hasGuide={hasGuide} news={news} />
          }
        />
        <main>
          <Part id="reading" title={t("reading.title")}>
            {asked.ok && (
              <ReadingView slug={slug} asked={asked.value} language={language} timeZone={timeZone} />
            )}
            {openUntil !== null && <OpenDraft slug={slug} until={openUntil} language={language} />}
          </Part>
          {may(actor, "answerQuestions") && (
            <Part id="training" title={t("training.title")}>
              {questions > 0 && (
                <p>
                  <a href={`${handbookPage(slug)}#try-it`}>{t("training.questions")}</a>{" "}
                  <span className="note">{tryIt("count", { count: questions })}</span>
                </p>
              )}
              {attendance.ok && <TrainingView slug={slug} training={attendance.value} language={language} />}
            </Part>
          )}
          {uses.ok && (
            <Part id="settled" title={t("settled.title")}>
              <SettledView slug={slug} uses={uses.value} language={language} timeZone={timeZone} />
            </Part>
          )}
          {may(actor, "sayOfClauses") && (
            <Part id="said" title={consultation("title")}>
              <SaidView actor={actor} said={words} language={language} timeZone={timeZone} />
            </Part>
          )}
          <Part id="phone" title={t("phone.title")}>
            <OnThisPhone slug={slug} language={language} />
          </Part>
          <Part id="account" title={handbook("account")}>
            <p>{account("signInAs", { name: actor.signInName })}</p>
            <div className="actions">
              <a href={accountPage}>{t("toAccount")}</a>
              {may(actor, "readDraft") && <a href={deskOf(slug)}>{handbook("desk")}</a>}
              <SignOutButton
                address="/api/v1/session"
                method="DELETE"
                label={account("signOut")}
                to={`${signInPage}?out`}
              />
            </div>
          </Part>
        </main>
      </div>
    </WordsForForms>
  );
}
