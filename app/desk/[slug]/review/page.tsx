import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { CommentBox, DecisionBox } from "../../../../components/desk/review-acts.tsx";
import { WhoIsAsked } from "../../../../components/desk/readers/who-is-asked.tsx";
import { comparisonWords } from "../../../../components/policy/comparison-words.ts";
import { DifferencesView, GoalsView } from "../../../../components/policy/comparison.tsx";
import { anchorOf, type Difference } from "../../../../lib/document/compare.ts";
import { groupsOf } from "../../../../lib/document/comparison.ts";
import { sayDate, sayMoment } from "../../../../lib/language/dates.ts";
import { interfaceLanguages } from "../../../../lib/language/interface.ts";
import { languageNames } from "../../../../lib/language/names.ts";
import { policyLanguages } from "../../../../lib/language/text.ts";
import { sayFailure } from "../../../../lib/language/words.ts";
import { findOrganisationAt } from "../../../../lib/members/queries.ts";
import { may as mayRead } from "../../../../lib/members/rights.ts";
import { deskOf } from "../../../../lib/paths.ts";
import { findReview, findReviewedDifferences } from "../../../../lib/review/queries.ts";
import en from "../../../../messages/en.json";
import zhHans from "../../../../messages/zh-Hans.json";
import { theInstallation } from "../../../installation.ts";
import { requireActor } from "../../../session.ts";
import { StaffComments } from "../staff-comments.tsx";

const messages = { en, "zh-Hans": zhHans };

type Props = {
  params: Promise<{ slug: string }>;
  /** `language` and `edition` of the policy that is compared. */
  searchParams: Promise<{ language?: string | string[]; edition?: string | string[] }>;
};

export async function generateMetadata() {
  const t = await getTranslations("desk.review");
  return { title: t("title") };
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const { database } = await theInstallation();
  const asked = await searchParams;
  const edition = asked.edition === "staff" ? "staff" : "public";
  const wanted = policyLanguages.find((each) => each === asked.language);
  const { review, compared, timeZone } = await database.read(function* (db) {
    return {
      review: yield* findReview(db, actor),
      compared: yield* findReviewedDifferences(db, actor.organisationId, { language: wanted, edition }),
      timeZone: (yield* findOrganisationAt(db, slug))?.settings.timeZone ?? "UTC",
    };
  });
  const t = await getTranslations("desk.review");
  const compare = await getTranslations("desk.compare");
  const locale = await getLocale();
  const language = interfaceLanguages.find((each) => each === locale) ?? "en";
  const time = (iso: string) => sayMoment(new Date(iso), language, timeZone);
  const main = "mx-auto max-w-3xl px-4 py-8 sm:px-8 sm:py-10";
  if (!review.ok)
    return (
      <main className={main}>
        <h1 className="font-serif text-4xl">{t("title")}</h1>
        <p className="text-soft mt-3 text-lg">{sayFailure(review, language).message}</p>
      </main>
    );
  const found = review.value;
  if (!found)
    return (
      <main className={main}>
        <h1 className="font-serif text-4xl">{t("title")}</h1>
        <p className="text-soft mt-3 text-lg">{t("none")}</p>
        <p className="mt-4">
          <Link className="plain" href={deskOf(slug, "publish")}>
            {t("toPublish")}
          </Link>
        </p>
      </main>
    );
  const { proposal, open, events, approvals, waitingFor, may } = found;
  const names = new Intl.ListFormat(locale, { type: "disjunction" });
  const said = (clause: string | null) =>
    events.filter((each) => each.kind === "commented" && each.clause === clause);
  const remarks = (clause: string | null) =>
    said(clause).map(({ text, who, at }) => (
      <p key={at} className="border-accent mt-2 border-s-2 ps-3">
        {text}{" "}
        <span className="text-soft text-[0.9rem]">
          {who}, {time(at)}
        </span>
      </p>
    ));
  const words = comparisonWords(language, messages[language].desk.compare);
  const nameOf = ({ number, oldNumber, heading, what }: Difference) =>
    [number ?? oldNumber, what === "vision" ? words.vision : heading].join(" ").trim();
  const clauseNames = new Map((compared?.differences ?? []).map((each) => [anchorOf(each), nameOf(each)]));
  return (
    <main className={main}>
      <h1 className="font-serif text-4xl">{t("heading", { number: proposal.number })}</h1>
      <p className="text-soft mt-2 text-lg">
        {t(`states.${proposal.state}`, { approvals, needed: proposal.approvalsNeeded })}
        {waitingFor.length > 0 && t("waitingFor", { names: names.format(waitingFor) })}
      </p>
      <dl className="border-rule mt-6 grid gap-x-6 gap-y-2 border-y py-4 sm:grid-cols-[11rem_1fr]">
        <dt className="text-soft">{t("submitted")}</dt>
        <dd>
          {proposal.submitter}, {time(proposal.submittedAt)}
        </dd>
        <dt className="text-soft">{t("kind")}</dt>
        <dd>{t(`kinds.${proposal.kind}`)}</dd>
        <dt className="text-soft">{t("effectiveFrom")}</dt>
        <dd>{proposal.effectiveFrom === undefined ? t("atOnce") : time(proposal.effectiveFrom)}</dd>
        {proposal.reviewOn !== null && (
          <>
            <dt className="text-soft">{t("reviewOn")}</dt>
            <dd>{sayDate(proposal.reviewOn, language)}</dd>
          </>
        )}
        <dt className="text-soft">{t("note")}</dt>
        <dd>
          {Object.entries(proposal.changeNote).map(([lang, text]) => (
            <p key={lang} lang={lang}>
              {text}
            </p>
          ))}
        </dd>
      </dl>
      {open && <StaffComments actor={actor} />}
      {open && (
        <div className="mt-6">
          <DecisionBox slug={slug} id={proposal.id} number={proposal.number} may={may} />
          {may.comment && (
            <div className="mt-2">
              <CommentBox slug={slug} id={proposal.id} about={t("whole")} />
            </div>
          )}
          {remarks(null)}
        </div>
      )}
      {open && mayRead(actor, "readAcknowledgements") && <WhoIsAsked kind={proposal.kind} />}
      {compared && (
        <section className="mt-10" aria-labelledby="changes">
          <h2 id="changes" className="font-serif text-2xl">
            {compared.from === undefined ? t("first") : t("changes", { number: compared.from })}
          </h2>
          <nav aria-label={t("show")} className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-[0.94rem]">
            {compared.languages.flatMap((each) =>
              (["public", "staff"] as const).map((which) => (
                <Link
                  key={`${each} ${which}`}
                  className="plain aria-[current]:text-ink aria-[current]:underline aria-[current]:underline-offset-4"
                  aria-current={each === compared.language && which === edition ? "true" : undefined}
                  href={deskOf(slug, `review?language=${each}&edition=${which}`)}
                >
                  {t(`editions.${which}`, { language: languageNames[each] })}
                </Link>
              )),
            )}
          </nav>
          {compared.differences.length === 0 && <p className="text-soft mt-3">{t("nothing")}</p>}
          {compared.from !== undefined && compared.goals.length > 0 && (
            <section className="mt-8" aria-labelledby="goals">
              <h3 id="goals" className="text-lg font-semibold">
                {compare("goals")}
              </h3>
              <GoalsView goals={compared.goals} language={compared.language} words={words} />
            </section>
          )}
          <DifferencesView
            groups={groupsOf(compared.differences, compared.language)}
            language={compared.language}
            words={words}
            below={(difference) => {
              const place = anchorOf(difference);
              return (
                <>
                  {remarks(place)}
                  {open && may.comment && (
                    <CommentBox slug={slug} id={proposal.id} clause={place} about={nameOf(difference)} />
                  )}
                </>
              );
            }}
          />
        </section>
      )}
      <section className="mt-10" aria-labelledby="course">
        <h2 id="course" className="font-serif text-2xl">
          {t("course")}
        </h2>
        <ol className="mt-3 space-y-2">
          {events.map(({ kind, who, at, text, clause }) => (
            <li key={`${at} ${kind}`}>
              <span className="font-semibold">{t(`events.${kind}`, { who: who || t("somebody") })}</span>{" "}
              <span className="text-soft text-[0.94rem]">{time(at)}</span>
              {text !== null && (
                <p className="border-rule border-s-2 ps-3">
                  {clause !== null && clauseNames.has(clause) && (
                    <span className="text-soft block" lang={compared?.language}>
                      {clauseNames.get(clause)}
                    </span>
                  )}
                  {text}
                </p>
              )}
            </li>
          ))}
        </ol>
      </section>
    </main>
  );
}
