import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { notFound } from "next/navigation";
import { CancelSession } from "../../../../../components/desk/training/cancel-session.tsx";
import { Presences } from "../../../../../components/desk/training/presences.tsx";
import { PrintButton } from "../../../../../components/desk/training/print-button.tsx";
import { MessageToCopy } from "../../../../../components/ui/message-to-copy.tsx";
import { sayMoment, sayWeekdayAndHour } from "../../../../../lib/language/dates.ts";
import {
  chooseInterfaceLanguage,
  type InterfaceLanguage,
  interfaceLanguages,
} from "../../../../../lib/language/interface.ts";
import { sayFailure } from "../../../../../lib/language/words.ts";
import { findOrganisationAt } from "../../../../../lib/members/queries.ts";
import { may } from "../../../../../lib/members/rights.ts";
import { handbookPage, trainingPage } from "../../../../../lib/paths.ts";
import { findVersionInForce } from "../../../../../lib/publication/queries.ts";
import { findSessionAs, sessionNotice } from "../../../../../lib/training/queries.ts";
import { type ListedPerson, sessionFields } from "../../../../../lib/training/views.ts";
import { theInstallation } from "../../../../installation.ts";
import { requireActor } from "../../../../session.ts";
import { WordsForForms } from "../../../../words-for-forms.tsx";

type Asked = Partial<Record<"done" | "what" | "told" | "without", string | string[]>>;
type Props = {
  params: Promise<{ slug: string; id: string }>;
  /** What was just done: `what` of it is another, and how many were `told` by mail and have no address. */
  searchParams: Promise<Asked>;
};

const acts = ["planned", "changed", "cancelled"] as const;

async function find(slug: string, id: string) {
  const actor = await requireActor(slug);
  const locale = await getLocale();
  const language = interfaceLanguages.find((each) => each === locale) ?? "en";
  const { database, post } = await theInstallation();
  const at = new Date();
  const read = await database.read(function* (db) {
    const found = yield* findSessionAs(db, actor, id, { language, at });
    const organisation = yield* findOrganisationAt(db, slug);
    const isToTell = found.ok && !post.sendsMail && may(actor, "keepTraining") && found.value.startsAt > at;
    const noticeLanguage = chooseInterfaceLanguage(undefined, organisation?.settings.languages[0] ?? null);
    return {
      found,
      /** What is handed on where no mail can be sent, in the language of the organisation. */
      notice:
        isToTell && organisation
          ? {
              language: noticeLanguage,
              ...(yield* sessionNotice(
                db,
                organisation,
                found.value.cancelledAt !== null
                  ? "cancelled"
                  : found.value.revision > 1
                    ? "changed"
                    : "invited",
                { session: found.value, language: noticeLanguage, origin: post.publicUrl },
              )),
            }
          : undefined,
      inForce: (yield* findVersionInForce(db, actor.organisationId, at))?.number,
      timeZone: organisation?.settings.timeZone ?? "UTC",
    };
  });
  if (!read.found.ok && read.found.code === "not-found") notFound();
  return { ...read, actor, language, at, sendsMail: post.sendsMail };
}

export async function generateMetadata() {
  const t = await getTranslations("training");
  return { title: t("title") };
}

/** A session: what it covers and who came. Printed, it is a list to sign. */
export default async function SessionPage({ params, searchParams }: Props) {
  const { slug, id } = await params;
  const asked = await searchParams;
  const { found, notice, inForce, timeZone, actor, language, at, sendsMail } = await find(slug, id);
  const t = await getTranslations("training");
  const main = "mx-auto max-w-3xl px-4 py-8 sm:px-8 sm:py-10 print:max-w-none print:p-0";
  if (!found.ok)
    return (
      <main className={main}>
        <h1 className="font-serif text-4xl">{t("title")}</h1>
        <p className="text-soft mt-3 text-lg">{sayFailure(found, language).message}</p>
      </main>
    );
  const session = found.value;
  const { revision, kind, title, number, startsAt, place, mandatory, cancelledAt, people, parts, others } =
    session;
  const time = (moment: Date) => sayWeekdayAndHour(moment, language, timeZone);
  const mayKeep = may(actor, "keepTraining") && cancelledAt === null;
  const hasBegun = startsAt <= at;
  const isRecorded = people.some(({ presence }) => presence !== "expected");
  const absentees = people.filter(({ isAbsentee }) => isAbsentee);
  const policy = (anchor = "") =>
    `${handbookPage(slug, {
      ...(session.language === undefined ? {} : { language: session.language }),
      ...(number === null || number === inForce ? {} : { version: number }),
    })}${anchor === "" ? "" : `#${anchor}`}`;
  const noteOf = ({ recorded }: ListedPerson) =>
    recorded && t("session.recorded", { by: recorded.by, date: sayMoment(recorded.at, language, timeZone) });
  return (
    <main className={main}>
      <p className="print:hidden">
        <Link className="plain" href={trainingPage(slug)}>
          {t("back")}
        </Link>
      </p>
      <h1 className="mt-1 font-serif text-4xl text-balance">{title}</h1>
      <Done asked={asked} language={language} />
      {cancelledAt !== null && (
        <p className="text-warn mt-2 font-semibold">{t("session.cancelled", { date: time(cancelledAt) })}</p>
      )}
      <dl className="border-rule mt-5 grid gap-x-6 gap-y-2 border-y py-4 sm:grid-cols-[9rem_1fr] print:grid-cols-[9rem_1fr]">
        <dt className="text-soft">{t("session.when")}</dt>
        <dd>{time(startsAt)}</dd>
        {place !== null && (
          <>
            <dt className="text-soft">{t("session.where")}</dt>
            <dd>{place}</dd>
          </>
        )}
        <dt className="text-soft">{t("session.kind")}</dt>
        <dd>
          {t(`kinds.${kind}`)}
          {mandatory && <span className="block">{t("session.mandatory")}</span>}
        </dd>
        {number !== null && (
          <>
            <dt className="text-soft">{t("session.about")}</dt>
            <dd>
              <a className="text-accent underline underline-offset-4" href={policy()}>
                {t("session.version", { number })}
              </a>
            </dd>
          </>
        )}
      </dl>
      <WordsForForms also={["training"]}>
        <div className="mt-2 flex flex-wrap items-baseline gap-x-6 print:hidden">
          {mayKeep && (
            <Link className="plain" href={trainingPage(slug, `${id}/change`)}>
              {t("session.change")}
            </Link>
          )}
          {people.length > 0 && <PrintButton>{t("session.print")}</PrintButton>}
          {mayKeep && !isRecorded && (
            <CancelSession
              slug={slug}
              id={id}
              revision={revision}
              title={title}
              isToCome={!hasBegun}
              sendsMail={sendsMail}
            />
          )}
        </div>
        {notice && (people.length > 0 || cancelledAt !== null) && (
          <section className="mt-8 print:hidden" aria-labelledby="tell">
            <h2 id="tell" className="font-serif text-2xl">
              {t("tell.title")}
            </h2>
            <p className="text-soft mt-1">{t("tell.noMail")}</p>
            <MessageToCopy
              text={`${notice.subject}\n\n${notice.text}`}
              lang={notice.language}
              copy={t("tell.copy")}
              copied={t("tell.copied")}
            />
          </section>
        )}
        {cancelledAt === null && (
          <section className="mt-8" aria-labelledby="list">
            <h2 id="list" className="font-serif text-2xl print:sr-only">
              {hasBegun ? t("session.list") : t("session.listBefore")}
            </h2>
            {people.length === 0 && <p className="text-soft mt-2">{t("session.nobody")}</p>}
            {!hasBegun && mayKeep && (
              <p className="text-soft mt-1 print:hidden">{t("session.notBegun", { date: time(startsAt) })}</p>
            )}
            {hasBegun && mayKeep ? (
              <Presences
                slug={slug}
                sessionId={id}
                personId={actor.personId}
                others={others}
                people={people.map((person) => {
                  const note = noteOf(person);
                  const { personId, name, presence, left } = person;
                  return { personId, name, presence, left, ...(note === undefined ? {} : { note }) };
                })}
              />
            ) : (
              <ul className="divide-rule mt-2 divide-y print:hidden">
                {people.map((person) => (
                  <li key={person.personId} className="flex flex-wrap justify-between gap-x-6 py-2">
                    <span>
                      {person.name}
                      {person.left && <span className="text-soft ms-2">{t("session.left")}</span>}
                    </span>
                    {hasBegun && (
                      <span>
                        {t(`presences.${person.presence}`)}{" "}
                        <span className="text-soft text-[0.9rem]">{noteOf(person)}</span>
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            )}
            <SigningList people={people} />
          </section>
        )}
        {cancelledAt === null && hasBegun && people.length > 0 && (
          <section className="mt-8 print:hidden" aria-labelledby="absentees">
            <h2 id="absentees" className="font-serif text-2xl">
              {t("session.absentees")}
            </h2>
            {absentees.length === 0 ? (
              <p className="text-soft mt-2">{t("session.noAbsentees")}</p>
            ) : (
              <>
                <ul className="mt-2">
                  {absentees.map(({ personId, name, presence }) => (
                    <li key={personId}>
                      {name} <span className="text-soft">({t(`presences.${presence}`)})</span>
                    </li>
                  ))}
                </ul>
                {mayKeep && (
                  <p className="mt-2">
                    <Link
                      className="plain inline-block"
                      href={trainingPage(slug, `plan?for=absentees&of=${id}`)}
                    >
                      {t("due.planForAbsentees")}
                    </Link>
                  </p>
                )}
              </>
            )}
          </section>
        )}
        {number !== null && (
          <section className="mt-8" aria-labelledby="covers">
            <h2 id="covers" className="font-serif text-2xl">
              {t("session.covers")}
            </h2>
            {parts.length === 0 ? (
              <p className="text-soft mt-2">{t("session.coversNothing")}</p>
            ) : (
              <ul className="mt-2">
                {parts.map((part) => (
                  <li key={part.anchor}>
                    {part.number !== undefined && (
                      <span className="text-soft me-1.5 tabular-nums">{part.number}</span>
                    )}
                    <a
                      className="text-accent underline underline-offset-4"
                      href={policy(part.anchor)}
                      lang={session.language}
                    >
                      {part.heading}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </section>
        )}
      </WordsForForms>
    </main>
  );
}

/** What was just done, as long as the address says so. */
async function Done({ asked, language }: { asked: Asked; language: InterfaceLanguage }) {
  const t = await getTranslations("training.done");
  const act = acts.find((each) => each === asked.done);
  if (!act) return null;
  const named = typeof asked.what === "string" ? asked.what.split(",") : [];
  const what = sessionFields.filter((field) => named.includes(field));
  const [told, without] = [Number(asked.told), Number(asked.without)];
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  return (
    <p role="status" className="text-good mt-3 font-semibold print:hidden">
      {act === "changed"
        ? what.length === 0
          ? t("unchanged")
          : t("changed", { what: list.format(what.map((field) => t(`fields.${field}`))) })
        : t(act)}
      {Number.isInteger(told) && Number.isInteger(without) && (
        <span className="text-ink block font-normal">{t("told", { told, without })}</span>
      )}
    </p>
  );
}

/** The list as it lies on the table in the room: names, and room to sign. On paper alone. */
async function SigningList({ people }: { people: readonly ListedPerson[] }) {
  const t = await getTranslations("training");
  return (
    <table className="mt-4 hidden w-full border-collapse print:table">
      <thead>
        <tr>
          {[t("session.name"), t("session.list"), t("session.signature")].map((head) => (
            <th key={head} scope="col" className="border-b border-black py-1 pe-4 text-start">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people
          .filter(({ left, presence }) => !left || presence !== "expected")
          .map(({ personId, name, presence }) => (
            <tr key={personId} className="break-inside-avoid">
              <td className="h-11 border-b border-black/50 pe-4">{name}</td>
              <td className="border-b border-black/50 pe-4">
                {presence === "expected" ? "" : t(`presences.${presence}`)}
              </td>
              <td className="w-1/2 border-b border-black/50" />
            </tr>
          ))}
      </tbody>
    </table>
  );
}
