import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { ChangeConsultation, OpenConsultation } from "../../../../components/desk/consultation-forms.tsx";
import { Settle, type SettleItem } from "../../../../components/desk/settle.tsx";
import {
  type CommentGroup,
  type CommentRow,
  type ConsultationRow,
  findComments,
  listConsultationsFor,
} from "../../../../lib/consultations/queries.ts";
import {
  type CommentOutcome,
  commentOutcomes,
  consultationDays,
  longestConsultation,
} from "../../../../lib/handbook/consultation.ts";
import { steps } from "../../../../lib/workbook/steps.ts";
import { dayIn, sayDate } from "../../../../lib/language/dates.ts";
import { interfaceLanguages } from "../../../../lib/language/interface.ts";
import { sayFailure } from "../../../../lib/language/words.ts";
import { findOrganisationAt, refuseUnless } from "../../../../lib/members/queries.ts";
import { may } from "../../../../lib/members/rights.ts";
import { consultationPage, consultationsApi, deskOf, originPage } from "../../../../lib/paths.ts";
import { findBase } from "../../../../lib/publication/queries.ts";
import { loadDesk } from "../../../desk.ts";
import { theInstallation } from "../../../installation.ts";
import { requireActor } from "../../../session.ts";
import { About } from "../../../../components/ui/about.tsx";

type Props = {
  params: Promise<{ slug: string }>;
  /** `id` of an earlier consultation. */
  searchParams: Promise<{ id?: string | string[] }>;
};

export async function generateMetadata() {
  const t = await getTranslations("desk.consultation");
  return { title: t("title") };
}

export default async function ConsultationPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const asked = await searchParams;
  const { workbook } = await loadDesk(actor);
  const { database } = await theInstallation();
  const locale = await getLocale();
  const language = interfaceLanguages.find((each) => each === locale) ?? "en";
  const now = new Date();
  const { refused, consultations, found, base, timeZone } = await database.read(function* (db) {
    const list = yield* listConsultationsFor(db, actor, now);
    const all = list.ok ? list.value.consultations : [];
    const shown = all.find(({ id }) => id === asked.id) ?? all[0];
    return {
      refused: yield* refuseUnless(db, actor, "readComments"),
      consultations: all,
      found: shown ? yield* findComments(db, actor, shown.id, language, now) : undefined,
      base: yield* findBase(db, actor.organisationId, workbook),
      timeZone: (yield* findOrganisationAt(db, slug))?.settings.timeZone ?? "UTC",
    };
  });
  const t = await getTranslations("desk.consultation");
  const main = "mx-auto max-w-3xl px-4 py-8 sm:px-8 sm:py-10";
  if (refused)
    return (
      <main className={main}>
        <h1 className="font-serif text-4xl">{t("title")}</h1>
        <p className="text-soft mt-3 text-lg">{sayFailure(refused, language).message}</p>
      </main>
    );
  const day = (iso: string) => sayDate(dayIn(timeZone, new Date(iso)), language);
  const days = consultationDays(dayIn(timeZone, now));
  const decides = may(actor, "openConsultations");
  const isOneOpen = consultations.some(({ isOpen }) => isOpen);
  const outcomes = commentOutcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }));
  const itemOf = ({ id, text, who, hasLeft, at }: CommentRow): SettleItem => ({
    id,
    text,
    by: t("said", { who: hasLeft ? t("left", { who: who || t("somebody") }) : who, date: day(at) }),
  });
  const settledAs = ({ outcome, reply, settledBy, settledAt }: CommentRow) =>
    outcome !== null &&
    settledAt !== null && (
      <div className="border-accent mt-1.5 border-s-2 ps-3">
        <p>
          <span className="text-soft text-[0.9rem]">
            {t("settled", { who: settledBy || t("somebody"), date: day(settledAt) })}
          </span>{" "}
          <span className="font-semibold">{t(`outcomes.${outcome}`)}</span>
        </p>
        {reply !== null && <p className="whitespace-pre-line">{reply}</p>}
      </div>
    );
  const settle = (consultation: string, some: readonly CommentRow[], heading: string, again: boolean) => (
    <Settle<CommentOutcome>
      items={some.map((comment) => ({ ...itemOf(comment), answered: settledAs(comment) }))}
      address={decides ? consultationsApi(slug, consultation, "settlements") : undefined}
      act={again ? t("settleAgain") : t("settle", { count: some.length })}
      outcomes={outcomes}
      needsWords="not_taken_up"
      words={{ field: "reply", label: t("reply"), hint: t("replyHint") }}
      again={again}
      backTo={heading}
    />
  );
  const groupView = (
    { clause, heading, clauseNumber, origin, people, unsettled, comments }: CommentGroup,
    consultation: string,
    lang: string,
  ) => {
    const id = `comments-${clause ?? "whole"}`;
    const waiting = comments.filter(({ outcome }) => outcome === null);
    const over = comments.filter(({ outcome }) => outcome !== null);
    return (
      <li key={id} className="py-6">
        <section aria-labelledby={id}>
          <h3 id={id} tabIndex={-1} className="text-lg font-semibold">
            {clauseNumber !== null && (
              <span className="text-soft me-1.5 font-normal tabular-nums">{clauseNumber}</span>
            )}
            {heading === null ? t("whole") : <span lang={lang}>{heading}</span>}
          </h3>
          <p className="text-soft">
            {[
              t("comments", { count: comments.length }),
              t("people", { count: people }),
              t("unsettled", { count: unsettled }),
            ].join(" · ")}
          </p>
          {origin && (
            <p>
              <Link className="plain" href={originPage(slug, origin)}>
                {t("toOrigin")}
                <About>{heading}</About>
              </Link>
            </p>
          )}
          {waiting.length > 0 && settle(consultation, waiting, id, false)}
          {over.map((comment) => (
            <div key={comment.id} className="mt-4">
              {settle(consultation, [comment], id, true)}
            </div>
          ))}
        </section>
      </li>
    );
  };
  const shown = found?.ok ? found.value : undefined;
  const state = ({ isOpen, until, openedAt, closedAt }: ConsultationRow) =>
    isOpen
      ? t("isOpen", { date: sayDate(until, language) })
      : t("wasOpen", {
          from: day(openedAt),
          to: closedAt === null ? sayDate(until, language) : day(closedAt),
        });
  const others = consultations.filter(({ id }) => id !== shown?.consultation.id);
  return (
    <main className={main}>
      <h1 className="font-serif text-4xl">{t("title")}</h1>
      <p className="text-soft mt-2 text-lg">{t("lead")}</p>
      {decides &&
        !isOneOpen &&
        // What says the same as the version in force leaves nothing to ask about.
        (base.number !== undefined && !base.hasMoved ? (
          <p className="border-warn mt-6 border-s-4 ps-4">
            {t("same", { number: base.number })}{" "}
            <Link className="text-accent underline underline-offset-4" href={deskOf(slug, steps[0]?.id)}>
              {t("toFirstStep")}
            </Link>
          </p>
        ) : (
          <OpenConsultation
            slug={slug}
            days={days}
            proposed={days.proposed}
            zone={timeZone}
            most={longestConsultation}
          />
        ))}
      {shown && (
        <section className="mt-10" aria-labelledby="comments">
          <h2 id="comments" className="font-serif text-2xl">
            {t("commentsTitle")}
          </h2>
          <p className="mt-1 font-semibold">{state(shown.consultation)}</p>
          <p className="text-soft">
            {[
              t("by", { who: shown.consultation.openedBy || t("somebody") }),
              shown.consultation.comments === 0 && !shown.consultation.isOpen
                ? t("noneMade")
                : t("comments", { count: shown.consultation.comments }),
              ...(shown.consultation.comments > 0
                ? [t("unsettled", { count: shown.consultation.comments - shown.consultation.settled })]
                : []),
            ].join(" · ")}
          </p>
          {shown.consultation.question !== null && (
            <p className="border-rule mt-2 border-s-2 ps-3 whitespace-pre-line">
              {shown.consultation.question}
            </p>
          )}
          <p className="mt-2">
            <a className="plain" href={consultationPage(slug, { id: shown.consultation.id })}>
              {t("see")}
            </a>
          </p>
          {decides && shown.consultation.isOpen && (
            <ChangeConsultation
              key={shown.consultation.until}
              slug={slug}
              id={shown.consultation.id}
              days={days}
              until={shown.consultation.until}
            />
          )}
          {shown.groups.length > 0 && (
            <ol className="divide-rule border-rule mt-5 divide-y border-y">
              {shown.groups.map((group) => groupView(group, shown.consultation.id, shown.language))}
            </ol>
          )}
        </section>
      )}
      {others.length > 0 && (
        <section className="mt-12" aria-labelledby="earlier">
          <h2 id="earlier" className="font-serif text-2xl">
            {t("earlier")}
          </h2>
          <ul className="mt-2">
            {others.map(({ id, openedAt, comments, settled }) => (
              <li key={id}>
                <Link className="plain inline-block" href={`${deskOf(slug, "consultation")}?id=${id}`}>
                  {t("line", { date: day(openedAt), count: comments })}
                  {comments > settled && ` · ${t("unsettled", { count: comments - settled })}`}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}
