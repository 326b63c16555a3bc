import { getTranslations } from "next-intl/server";
import { AnswersRead } from "../../../../components/handbook/talk/answers-read.tsx";
import { OwnWord } from "../../../../components/handbook/talk/own-word.tsx";
import { TakeBack } from "../../../../components/handbook/talk/take-back.tsx";
import { placeOfPart } from "../../../../lib/handbook/parts.ts";
import { dayIn, sayDate } from "../../../../lib/language/dates.ts";
import type { InterfaceLanguage } from "../../../../lib/language/interface.ts";
import { may } from "../../../../lib/members/rights.ts";
import { consultationPage, handbookPage, remarksApi } from "../../../../lib/paths.ts";
import type { Said, SaidComment, SaidRemark } from "../../../../lib/said/said.ts";
import type { ActorInPage } from "../../../session.ts";

/** Those with an answer that was not read yet come first, then the newest. */
function inOrder<Each extends { isNew: boolean }>(some: readonly Each[]): Each[] {
  return [...some].sort((one, other) => Number(other.isNew) - Number(one.isNew));
}

/** What the reader said of the policy and of drafts, and what came of it. */
export async function SaidView({
  actor,
  said: { remarks, comments },
  language,
  timeZone,
}: {
  actor: ActorInPage;
  said: Said;
  language: InterfaceLanguage;
  timeZone: string;
}) {
  const { slug } = actor;
  const t = await getTranslations("said");
  const talk = await getTranslations("talk");
  const consultation = await getTranslations("consultation");
  const day = (iso: string) => sayDate(dayIn(timeZone, new Date(iso)), language);
  const answered = (when: string, isNew: boolean) => ({
    when: talk("answered", { date: day(when) }),
    mark: isNew ? talk("new") : undefined,
  });
  const remarkOf = (remark: SaidRemark) => (
    <li key={remark.id} className="talk">
      <h4>
        <a href={`${handbookPage(slug)}#${placeOfPart(remark.clause)}`}>{remark.heading}</a>
      </h4>
      <OwnWord
        when={t("of", { number: remark.number, date: day(remark.at) })}
        what={talk(`kinds.${remark.kind}`)}
        text={remark.text}
        waiting={talk("waiting")}
        answer={
          remark.outcome === null || remark.answeredAt === null
            ? undefined
            : {
                outcome: talk(`outcomes.${remark.outcome}`),
                words: remark.answer,
                ...answered(remark.answeredAt, remark.isNew),
              }
        }
      >
        {remark.outcome === null && may(actor, "sayOfClauses") && (
          <p className="acts">
            <TakeBack address={remarksApi(slug, remark.id)} about={remark.heading} />
          </p>
        )}
      </OwnWord>
    </li>
  );
  const commentOf = (comment: SaidComment) => {
    const place = comment.clause === null ? "" : `#${placeOfPart(comment.clause)}`;
    return (
      <li key={comment.id} className="talk">
        <h4>
          <a href={`${consultationPage(slug, { id: comment.consultation })}&show=all${place}`}>
            {comment.heading ?? t("whole")}
          </a>
        </h4>
        <OwnWord
          when={day(comment.at)}
          text={comment.text}
          waiting={consultation("waiting")}
          answer={
            comment.outcome === null || comment.settledAt === null
              ? undefined
              : {
                  outcome: consultation(`outcomes.${comment.outcome}`),
                  words: comment.reply,
                  ...answered(comment.settledAt, comment.isNew),
                }
          }
        />
      </li>
    );
  };
  if (remarks.length + comments.length === 0) return <p className="note">{t("none")}</p>;
  return (
    <>
      {[...remarks, ...comments].some(({ isNew }) => isNew) && <AnswersRead slug={slug} />}
      {comments.length > 0 && (
        <>
          <h3>{t("comments")}</h3>
          <ul>{inOrder(comments).map(commentOf)}</ul>
        </>
      )}
      {remarks.length > 0 && (
        <>
          <h3>{t("remarks")}</h3>
          <ul>{inOrder(remarks).map(remarkOf)}</ul>
        </>
      )}
    </>
  );
}
