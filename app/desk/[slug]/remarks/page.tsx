import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { Settle, type SettleItem } from "../../../../components/desk/settle.tsx";
import {
  type ClauseRemarkRow,
  type ClauseTrouble,
  findTroubles,
} from "../../../../lib/clause-remarks/queries.ts";
import {
  type ClauseRemarkOutcome,
  clauseRemarkOutcomes,
  isOver,
} from "../../../../lib/handbook/clause-remark.ts";
import { placeOfPart } from "../../../../lib/handbook/parts.ts";
import { dayIn, sayDate } from "../../../../lib/language/dates.ts";
import { interfaceLanguages } from "../../../../lib/language/interface.ts";
import { sayFailure } from "../../../../lib/language/words.ts";
import { findOrganisationAt } from "../../../../lib/members/queries.ts";
import { may } from "../../../../lib/members/rights.ts";
import { handbookPage, originPage, remarksApi } from "../../../../lib/paths.ts";
import { theInstallation } from "../../../installation.ts";
import { requireActor } from "../../../session.ts";
import { About } from "../../../../components/ui/about.tsx";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata() {
  const t = await getTranslations("desk.staffSay");
  return { title: t("title") };
}

export default async function RemarksPage({ params }: Props) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const { database } = await theInstallation();
  const locale = await getLocale();
  const language = interfaceLanguages.find((each) => each === locale) ?? "en";
  const { found, timeZone } = await database.read(function* (db) {
    return {
      found: yield* findTroubles(db, actor, language, new Date()),
      timeZone: (yield* findOrganisationAt(db, slug))?.settings.timeZone ?? "UTC",
    };
  });
  const t = await getTranslations("desk.staffSay");
  const main = "mx-auto max-w-3xl px-4 py-8 sm:px-8 sm:py-10";
  if (!found.ok)
    return (
      <main className={main}>
        <h1 className="font-serif text-4xl">{t("title")}</h1>
        <p className="text-soft mt-3 text-lg">{sayFailure(found, language).message}</p>
      </main>
    );
  const { clauses } = found.value;
  const answers = may(actor, "answerClauseRemarks") ? remarksApi(slug, "answers") : undefined;
  const day = (iso: string) => sayDate(dayIn(timeZone, new Date(iso)), language);
  const nameOf = ({ who, hasLeft }: Pick<ClauseRemarkRow, "who" | "hasLeft">) =>
    hasLeft ? t("left", { who: who || t("somebody") }) : who;
  const outcomes = clauseRemarkOutcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }));
  const itemOf = (remark: ClauseRemarkRow): SettleItem => ({
    id: remark.id,
    what: t(`kinds.${remark.kind}`),
    text: remark.text,
    by: t("said", { who: nameOf(remark), date: day(remark.at), number: remark.number }),
    ...(remark.since === "changed" || remark.since === "gone" ? { note: t(`became.${remark.since}`) } : {}),
  });
  const answerOf = ({ outcome, answer, answeredBy, answeredAt }: ClauseRemarkRow) =>
    outcome !== null &&
    answeredAt !== null && (
      <div className="border-accent mt-1.5 border-s-2 ps-3">
        <p>
          <span className="text-soft text-[0.9rem]">
            {t("answered", { who: answeredBy || t("somebody"), date: day(answeredAt) })}
          </span>{" "}
          <span className="font-semibold">{t(`outcomes.${outcome}`)}</span>
        </p>
        {answer !== null && <p className="whitespace-pre-line">{answer}</p>}
      </div>
    );
  const settle = (
    some: readonly ClauseRemarkRow[],
    { clause, hasChanged }: ClauseTrouble,
    again: boolean,
  ) => (
    <Settle<ClauseRemarkOutcome>
      items={some.map((remark) => ({ ...itemOf(remark), answered: answerOf(remark) }))}
      address={answers}
      act={again ? t("answerAgain") : t("answer", { count: some.length })}
      outcomes={outcomes}
      preselected={hasChanged || again ? "changed" : undefined}
      needsWords="stays"
      words={{ field: "answer", label: t("words"), hint: t("wordsHint") }}
      again={again}
      backTo={`trouble-${clause}`}
    />
  );
  const view = (trouble: ClauseTrouble) => {
    const {
      clause,
      heading,
      language: lang,
      text,
      clauseNumber,
      people,
      kinds,
      unanswered,
      since,
      origin,
    } = trouble;
    const waiting = trouble.remarks.filter(({ outcome }) => outcome === null);
    const promised = trouble.remarks.filter(({ outcome }) => outcome === "will_change");
    const over = trouble.remarks.filter(isOver);
    const counts = [
      t("people", { count: people }),
      ...(kinds.in_the_way > 0 ? [t("inTheWay", { count: kinds.in_the_way })] : []),
      ...(kinds.unclear > 0 ? [t("unclear", { count: kinds.unclear })] : []),
      t("since", { number: since }),
    ];
    return (
      <li key={clause} className="py-6">
        <section aria-labelledby={`trouble-${clause}`}>
          <h3 id={`trouble-${clause}`} tabIndex={-1} className="text-lg font-semibold">
            {clauseNumber !== null && (
              <span className="text-soft me-1.5 font-normal tabular-nums">{clauseNumber}</span>
            )}
            <span lang={lang ?? undefined}>{heading}</span>
          </h3>
          <p className="mt-0.5">
            {counts.join(" · ")}
            {unanswered > 0 && (
              <span className="text-warn font-semibold"> · {t("waiting", { count: unanswered })}</span>
            )}
          </p>
          {text !== null && text !== "" && (
            <details className="group border-rule mt-2 max-w-prose border-s-2 ps-3">
              <summary className="cursor-pointer list-none [&::-webkit-details-marker]:hidden">
                <span lang={lang ?? undefined} className="line-clamp-2 whitespace-pre-line group-open:hidden">
                  {text}
                </span>
                <span className="text-accent text-[0.94rem]">
                  <span className="group-open:hidden">{t("whole")}</span>
                  <span className="hidden group-open:inline">{t("less")}</span>
                  <About>{heading}</About>
                </span>
              </summary>
              <p lang={lang ?? undefined} className="mt-2 whitespace-pre-line">
                {text}
              </p>
            </details>
          )}
          {origin && (
            <p className="flex flex-wrap gap-x-5">
              <Link className="plain" href={originPage(slug, origin)}>
                {t("toOrigin")}
                <About>{heading}</About>
              </Link>
              <a className="plain" href={`${handbookPage(slug)}#${placeOfPart(clause)}`}>
                {t("seeIt")}
                <About>{heading}</About>
              </a>
            </p>
          )}
          {waiting.length > 0 && settle(waiting, trouble, false)}
          {promised.length > 0 && (
            <div className="mt-4">
              <h4 className="font-semibold">{t("promised")}</h4>
              {settle(promised, trouble, true)}
            </div>
          )}
          {over.length > 0 && (
            <details className="mt-3">
              <summary className="text-soft cursor-pointer">{t("over", { count: over.length })}</summary>
              <ul className="mt-2 space-y-4">
                {over.map((remark) => {
                  const { what, text, by } = itemOf(remark);
                  return (
                    <li key={remark.id}>
                      <p className="font-semibold">{what}</p>
                      {text !== null && <p className="whitespace-pre-line">{text}</p>}
                      <p className="text-soft text-[0.9rem]">{by}</p>
                      {answerOf(remark)}
                    </li>
                  );
                })}
              </ul>
            </details>
          )}
        </section>
      </li>
    );
  };
  const open = clauses.filter((each) => each.open > 0);
  const over = clauses.filter((each) => each.open === 0);
  return (
    <main className={main}>
      <h1 className="font-serif text-4xl">{t("title")}</h1>
      <p className="text-soft mt-2 text-lg">{clauses.length > 0 ? t("lead") : t("none")}</p>
      {clauses.length === 0 && (
        <p className="mt-4">
          <a className="plain" href={handbookPage(slug)}>
            {t("toHandbook")}
          </a>
        </p>
      )}
      {clauses.length > 0 && open.length === 0 && <p className="mt-6 font-semibold">{t("allAnswered")}</p>}
      {open.length > 0 && (
        <section className="mt-8" aria-labelledby="open">
          <h2 id="open" className="font-serif text-2xl">
            {t("openTitle")}
          </h2>
          <ol className="divide-rule border-rule mt-3 divide-y border-y">{open.map(view)}</ol>
        </section>
      )}
      {over.length > 0 && (
        <section className="mt-12" aria-labelledby="over">
          <h2 id="over" className="font-serif text-2xl">
            {t("overTitle")}
          </h2>
          <ol className="divide-rule border-rule mt-3 divide-y border-y">{over.map(view)}</ol>
        </section>
      )}
    </main>
  );
}
