import { getLocale, getTranslations } from "next-intl/server";
import { SessionForm } from "../../../../../components/desk/training/session-form.tsx";
import { type TrainingKind, trainingKinds } from "../../../../../lib/handbook/training.ts";
import { interfaceLanguages } from "../../../../../lib/language/interface.ts";
import { sayFailure } from "../../../../../lib/language/words.ts";
import { findOrganisationAt, refuseUnless } from "../../../../../lib/members/queries.ts";
import { findSessionChoices, findTraining } from "../../../../../lib/training/queries.ts";
import type { Training } from "../../../../../lib/training/views.ts";
import { theInstallation } from "../../../../installation.ts";
import { requireActor } from "../../../../session.ts";
import { WordsForForms } from "../../../../words-for-forms.tsx";
import { workOf } from "../work.ts";

type Asked = Partial<Record<"kind" | "version" | "for" | "of", string | string[]>>;
type Props = {
  params: Promise<{ slug: string }>;
  /** `for`: whom it is for of those who are due; `of`: the session that absentees missed. */
  searchParams: Promise<Asked>;
};

export async function generateMetadata() {
  const t = await getTranslations("training");
  return { title: t("plan") };
}

/** Whom it is for, where it makes up for something: what they are to learn, and who they are. */
function startOf(
  { due, sessions }: Training,
  asked: Asked,
): { kind?: TrainingKind; version?: string; clauses?: string[]; people: string[] } | undefined {
  const idsOf = (people: readonly { personId: string }[]) => people.map(({ personId }) => personId);
  switch (asked.for) {
    case "absentees": {
      const missed = due.absentees.find(({ session }) => session.id === asked.of);
      const session = sessions.find(({ id }) => id === asked.of);
      if (!session) return undefined;
      return {
        kind: session.kind,
        ...(session.number === null ? {} : { version: session.number }),
        clauses: session.clauses,
        people: idsOf((missed?.people ?? []).filter(({ next }) => !next)),
      };
    }
    case "unasked":
      return (
        due.unasked && { kind: "regular", version: due.unasked.number, people: idsOf(due.unasked.people) }
      );
    case "never":
      return { kind: "regular", people: idsOf(due.never) };
    default:
      return undefined;
  }
}

export default async function PlanPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const asked = await searchParams;
  const actor = await requireActor(slug);
  const locale = await getLocale();
  const language = interfaceLanguages.find((each) => each === locale) ?? "en";
  const { database, post } = await theInstallation();
  const at = new Date();
  const { refused, start, choices, timeZone } = await database.read(function* (db) {
    const training = yield* findTraining(db, actor, at);
    const wanted = training.ok ? startOf(training.value, asked) : undefined;
    const named = typeof asked.version === "string" ? asked.version : undefined;
    const version = wanted?.version ?? named;
    const found = yield* findSessionChoices(db, actor, { version, language, at });
    return {
      refused: yield* refuseUnless(db, actor, "keepTraining"),
      start: wanted,
      // A version that is not there becomes the usual one.
      choices: found.ok ? found : yield* findSessionChoices(db, actor, { language, at }),
      timeZone: (yield* findOrganisationAt(db, slug))?.settings.timeZone ?? "UTC",
    };
  });
  const t = await getTranslations("training.form");
  const failure = refused ?? (choices.ok ? undefined : choices);
  const { parts } = choices.ok ? choices.value : {};
  const kind =
    start?.kind ?? trainingKinds.find((each) => each === asked.kind) ?? (parts ? "launch" : "regular");
  return (
    <main className="mx-auto max-w-3xl px-4 py-8 sm:px-8 sm:py-10">
      <h1 className="font-serif text-4xl">{t("planTitle")}</h1>
      {failure || !choices.ok ? (
        <p className="text-soft mt-3 text-lg">{failure && sayFailure(failure, language).message}</p>
      ) : (
        <WordsForForms also={["training"]}>
          <p className="text-soft mt-2 text-lg">{t("lead")}</p>
          <SessionForm
            slug={slug}
            choices={choices.value}
            work={await workOf(actor, language)}
            timeZone={timeZone}
            again={asked.for === "absentees"}
            sendsMail={post.sendsMail}
            values={{
              kind,
              title: "",
              number: parts?.number ?? "",
              clauses: start?.clauses ?? parts?.changed ?? [],
              startsAt: "",
              place: "",
              mandatory: false,
              who: {
                of: start && start.people.length > 0 ? "people" : "everybody",
                jobs: [],
                places: [],
                people: start?.people ?? [],
              },
            }}
          />
        </WordsForForms>
      )}
    </main>
  );
}
