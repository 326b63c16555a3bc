import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { Masthead } from "../../../../components/handbook/masthead.tsx";
import { ReplacingLinks } from "../../../../components/handbook/replacing-links.tsx";
import { CommentTalk } from "../../../../components/handbook/talk/comment-talk.tsx";
import { DraftView } from "../../../../components/handbook/talk/draft.tsx";
import { comparisonWords } from "../../../../components/policy/comparison-words.ts";
import { Line } from "../../../../components/policy/line.tsx";
import { LanguageNav } from "../../../../components/policy/page.tsx";
import { Sheet } from "../../../../components/ui/sheet.tsx";
import { findConsultationToRead } from "../../../../lib/consultations/queries.ts";
import { hasGuideNow } from "../../../../lib/discretion/queries.ts";
import { sayDate } from "../../../../lib/language/dates.ts";
import { policyLanguages } from "../../../../lib/language/text.ts";
import { findOrganisationAt } from "../../../../lib/members/queries.ts";
import { may } from "../../../../lib/members/rights.ts";
import { consultationPage, handbookPage } from "../../../../lib/paths.ts";
import { listUnreadAnswers } from "../../../../lib/said/queries.ts";
import { draftLook } from "../../../../lib/render/handbook.ts";
import en from "../../../../messages/en.json";
import zhHans from "../../../../messages/zh-Hans.json";
import { theInstallation } from "../../../installation.ts";
import { requireActor } from "../../../session.ts";
import { Looks } from "../looks.tsx";
import { single } from "../open.ts";
import { Ways } from "../ways.tsx";

const messages = { en, "zh-Hans": zhHans };

type Props = {
  params: Promise<{ slug: string }>;
  /** `id` of a consultation that is over; `show=all` for what did not change as well. */
  searchParams: Promise<Partial<Record<"language" | "id" | "show", string | string[]>>>;
};

export async function generateMetadata() {
  const t = await getTranslations("consultation");
  return { title: t("title"), robots: { index: false } };
}

/** The draft that is open to staff: what differs in it, and what they say of it. */
export default async function ConsultationPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const asked = await searchParams;
  const locale = await getLocale();
  const wanted = single(asked.language) ?? locale;
  const id = single(asked.id);
  const { database } = await theInstallation();
  const at = new Date();
  const { found, settings, hasGuide, unread } = await database.read(function* (db) {
    const language = policyLanguages.find((each) => each === wanted);
    return {
      found: yield* findConsultationToRead(db, actor, { id, language }, at),
      settings: (yield* findOrganisationAt(db, slug))?.settings,
      hasGuide: yield* hasGuideNow(db, actor, at),
      unread: yield* listUnreadAnswers(db, actor),
    };
  });
  if (!found.ok) {
    const t = await getTranslations("consultation");
    return (
      <Sheet title={t("title")} lead={t("none")}>
        <a className="go" href={handbookPage(slug)}>
          {t("back")}
        </a>
      </Sheet>
    );
  }
  const { consultation, language, languages, document, differences, comments } = found.value;
  const { basedOn, isOpen, question, openedBy, until } = consultation;
  const t = await getTranslations({ locale: language, namespace: "consultation" });
  const { words, mark, accent } = draftLook(language, {
    ...(settings?.colour ? { colour: settings.colour } : {}),
    ...(settings?.mark ? { mark: settings.mark } : {}),
  });
  const timeZone = settings?.timeZone ?? "UTC";
  const hasChoice = basedOn !== null && differences.length > 0;
  const only = hasChoice && single(asked.show) !== "all";
  const named = id === undefined ? {} : { id };
  const address = (show: "changes" | "all") => {
    const page = consultationPage(slug, { language, ...named });
    return show === "all" ? `${page}&show=all` : page;
  };
  const { talk, consultation: own } = messages[language];
  const takes = isOpen && may(actor, "comment");
  return (
    <NextIntlClientProvider locale={language} messages={{ talk, consultation: own }}>
      <Looks accent={accent} />
      <div lang={language} className="book single">
        <Masthead
          mark={mark}
          name={<Line text={document.organisation.name} />}
          languages={
            <ReplacingLinks>
              <LanguageNav
                languages={languages}
                language={language}
                links={{ inLanguage: (to) => consultationPage(slug, { language: to, ...named }) }}
                words={words}
              />
            </ReplacingLinks>
          }
          before={
            <p className="ways">
              <a href={handbookPage(slug, { language })}>
                <span aria-hidden="true">← </span>
                {t("back")}
              </a>
            </p>
          }
          title={t("title")}
          atHand={
            <Ways
              slug={slug}
              language={language}
              page="consultation"
              reader={actor}
              hasGuide={hasGuide}
              news={unread.length}
            />
          }
        />
        <main>
          <div className="draft-lead">
            <p>{isOpen ? t("until", { date: sayDate(until, language) }) : t("over")}</p>
            {question !== null && (
              <div>
                <p>{t("asks", { who: openedBy })}</p>
                <blockquote lang="">{question}</blockquote>
              </div>
            )}
            <p>
              {basedOn === null
                ? t("first")
                : differences.length === 0
                  ? t("same", { number: basedOn })
                  : t("since", { number: basedOn })}
            </p>
            {hasChoice && (
              <ReplacingLinks>
                <nav aria-label={t("show")}>
                  {(["changes", "all"] as const).map((show) => (
                    <a
                      key={show}
                      href={address(show)}
                      aria-current={(show === "changes") === only ? "true" : undefined}
                    >
                      {show === "all" ? t("all") : t("changes", { count: differences.length })}
                    </a>
                  ))}
                </nav>
              </ReplacingLinks>
            )}
            <CommentTalk
              slug={slug}
              consultation={consultation.id}
              about={t("title")}
              timeZone={timeZone}
              own={comments.filter(({ clause }) => clause === null)}
              isOpen={takes}
            />
          </div>
          <div className="policy">
            <DraftView
              document={document}
              differences={basedOn === null ? [] : differences}
              words={comparisonWords(language, messages[language].desk.compare)}
              staffOnly={words.staffOnly}
              only={only}
              talk={(part) => (
                <CommentTalk
                  slug={slug}
                  consultation={consultation.id}
                  clause={part.id}
                  about={part.heading}
                  timeZone={timeZone}
                  own={comments.filter(({ clause }) => clause === part.id)}
                  isOpen={takes}
                />
              )}
            />
          </div>
        </main>
      </div>
    </NextIntlClientProvider>
  );
}
