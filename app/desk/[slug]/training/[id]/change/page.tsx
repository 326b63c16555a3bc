import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { SessionForm } from "../../../../../../components/desk/training/session-form.tsx";
import { interfaceLanguages } from "../../../../../../lib/language/interface.ts";
import { localTimeOf } from "../../../../../../lib/language/local-time.ts";
import { sayFailure } from "../../../../../../lib/language/words.ts";
import { findOrganisationAt, refuseUnless } from "../../../../../../lib/members/queries.ts";
import { findSessionAs, findSessionChoices } from "../../../../../../lib/training/queries.ts";
import { theInstallation } from "../../../../../installation.ts";
import { requireActor } from "../../../../../session.ts";
import { WordsForForms } from "../../../../../words-for-forms.tsx";
import { workOf } from "../../work.ts";

type Props = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata() {
  const t = await getTranslations("training.form");
  return { title: t("changeTitle") };
}

export default async function ChangePage({ params }: Props) {
  const { slug, id } = await params;
  const actor = await requireActor(slug);
  const locale = await getLocale();
  const language = interfaceLanguages.find((each) => each === locale) ?? "en";
  const { database, post } = await theInstallation();
  const at = new Date();
  const { refused, session, choices, timeZone } = await database.read(function* (db) {
    const found = yield* findSessionAs(db, actor, id, { language, at });
    const version = found.ok ? (found.value.number ?? undefined) : undefined;
    return {
      refused: yield* refuseUnless(db, actor, "keepTraining"),
      session: found,
      choices: yield* findSessionChoices(db, actor, { version, language, at }),
      timeZone: (yield* findOrganisationAt(db, slug))?.settings.timeZone ?? "UTC",
    };
  });
  if (!session.ok && session.code === "not-found") notFound();
  const t = await getTranslations("training.form");
  const failure = refused ?? (session.ok ? (choices.ok ? undefined : choices) : session);
  if (failure || !session.ok || !choices.ok)
    return (
      <main className="mx-auto max-w-3xl px-4 py-8 sm:px-8 sm:py-10">
        <h1 className="font-serif text-4xl">{t("changeTitle")}</h1>
        <p className="text-soft mt-3 text-lg">{failure && sayFailure(failure, language).message}</p>
      </main>
    );
  const { revision, kind, title, number, clauses, startsAt, place, mandatory, people } = session.value;
  const listed = people.flatMap(({ personId, left }) => (left ? [] : [personId]));
  const learners = choices.value.people.map(({ personId }) => personId);
  const isEverybody = [...listed].sort().join() === [...learners].sort().join();
  return (
    <main className="mx-auto max-w-3xl px-4 py-8 sm:px-8 sm:py-10">
      <h1 className="font-serif text-4xl">{t("changeTitle")}</h1>
      <WordsForForms also={["training"]}>
        <SessionForm
          slug={slug}
          session={{ id, revision, isRecorded: people.some(({ presence }) => presence !== "expected") }}
          choices={choices.value}
          work={await workOf(actor, language)}
          timeZone={timeZone}
          sendsMail={post.sendsMail}
          values={{
            kind,
            title,
            number: number ?? "",
            clauses,
            startsAt: localTimeOf(startsAt, timeZone),
            place: place ?? "",
            mandatory,
            who: {
              of: isEverybody ? "everybody" : "people",
              jobs: [],
              places: [],
              people: listed,
            },
          }}
        />
      </WordsForForms>
    </main>
  );
}
