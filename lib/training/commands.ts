/** Planning sessions, saying who came, asking and answering. */
import { makeId } from "../../db/ids.ts";
import { findOrganisation, type Organisation } from "../../db/organisations.ts";
import { findPerson, listMembers } from "../../db/people.ts";
import { claimReminder } from "../../db/reminders.ts";
import {
  dropExpected,
  expectPeople,
  findQuestion,
  findSession,
  insertAnswer,
  insertQuestion,
  insertSession,
  listAnswers,
  listAttendees,
  recordPresences,
  saveQuestion,
  saveSession,
  type TrainingSession,
} from "../../db/training.ts";
import type { Tx, Work } from "../../db/work.ts";
import type { ScenarioQuestion } from "../handbook/training.ts";
import { chooseInterfaceLanguage, type InterfaceLanguage } from "../language/interface.ts";
import { momentOf } from "../language/local-time.ts";
import type { LocalisedText, PolicyLanguage } from "../language/phrase.ts";
import { type FaultCode, refuse, refuseFields } from "../language/words.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { refuseUnless } from "../members/queries.ts";
import { isMailAddress, writeMail } from "../outbox/commands.ts";
import { type Result, succeed } from "../result.ts";
import type {
  AnswerForm,
  AttendanceForm,
  Cancellation,
  QuestionChange,
  QuestionForm,
  SessionChange,
  SessionForm,
  Who,
} from "./forms.ts";
import {
  findVersionParts,
  learnersIn,
  listVersionLanguages,
  movedFrom,
  sessionMoved,
  sessionNotice,
} from "./queries.ts";
import { type Changed, type Planned, type SessionField, sessionFields, type Told } from "./views.ts";
import type { SessionMail } from "./words.ts";

/** `origin`: scheme and host that links in mail begin with; without `sendsMail` nothing can be mailed. */
type When = { at: Date; origin: string; sendsMail: boolean };

/** The people whom a session is for, by id; nothing where somebody is named who does not belong to the organisation. */
function* resolveWho(tx: Tx, organisationId: OrganisationId, who: Who): Work<string[] | undefined> {
  const members = yield* listMembers(tx, organisationId);
  const learners = learnersIn(members);
  switch (who.of) {
    case "everybody":
      return learners.map(({ personId }) => personId);
    case "work": {
      const fits = (wanted: readonly string[], done: readonly string[]) =>
        wanted.length === 0 || wanted.some((each) => done.includes(each));
      if (who.jobs.length + who.places.length === 0) return [];
      return learners
        .filter(({ jobs, places }) => fits(who.jobs, jobs) && fits(who.places, places))
        .map(({ personId }) => personId);
    }
    case "people": {
      const known = new Set(members.flatMap(({ kind, personId }) => (kind === "person" ? [personId] : [])));
      const people = [...new Set(who.people)];
      return people.every((each) => known.has(each)) ? people : undefined;
    }
  }
}

type Checked = {
  organisation: Organisation;
  values: Pick<TrainingSession, "kind" | "title" | "number" | "clauses" | "startsAt" | "place" | "mandatory">;
  people: string[] | undefined;
};

/** What is planned, once it can be kept: an hour that exists, clauses of that version, somebody to come. */
function* checkSession(
  tx: Tx,
  { organisationId }: Actor,
  form: Omit<SessionForm, "who" | "mail"> & { who?: Who | undefined },
): Work<Result<Checked>> {
  const organisation = yield* findOrganisation(tx, organisationId);
  if (!organisation) return refuse("not-found");
  const faults: Record<string, FaultCode> = {};
  const read = momentOf(form.startsAt, organisation.settings.timeZone);
  if (!read.ok) faults.startsAt = read.fault === "skipped" ? "hour-skipped" : "invalid";
  const { number, who } = form;
  const clauses = [...new Set(form.clauses)];
  if (number === undefined) {
    if (form.kind === "launch") faults.number = "required";
    else if (clauses.length > 0) faults.clauses = "invalid";
  } else {
    const [language = "en"] = yield* listVersionLanguages(tx, organisationId, number);
    const parts = yield* findVersionParts(tx, organisationId, number, language);
    const known = new Set(parts?.parts.map(({ anchor }) => anchor));
    if (!parts) faults.number = "invalid";
    else if (!clauses.every((anchor) => known.has(anchor))) faults.clauses = "invalid";
  }
  const people = who && (yield* resolveWho(tx, organisationId, who));
  if (who && !people) faults.who = "invalid";
  else if (people?.length === 0) faults.who = "nobody";
  if (!read.ok || Object.keys(faults).length > 0) return refuseFields(faults);
  return succeed({
    organisation,
    people,
    values: {
      kind: form.kind,
      title: form.title,
      number: number ?? null,
      clauses,
      startsAt: read.moment,
      place: form.place === undefined || form.place === "" ? null : form.place,
      mandatory: form.kind === "launch" || form.mandatory,
    },
  });
}

/** Tells people of a session, each in their language. */
function* mailAbout(
  tx: Tx,
  organisation: Organisation,
  kind: SessionMail,
  {
    session,
    people,
    origin,
    at,
  }: Pick<When, "origin" | "at"> & {
    session: Checked["values"];
    people: readonly string[];
  },
): Work<Told> {
  const mails = new Map<InterfaceLanguage, { subject: string; text: string }>();
  const told: Told = { mailed: 0, withoutAddress: 0 };
  for (const personId of people) {
    const person = yield* findPerson(tx, personId);
    if (!person || !isMailAddress(person.signInName)) {
      told.withoutAddress += 1;
      continue;
    }
    const language =
      person.language ?? chooseInterfaceLanguage(undefined, organisation.settings.languages[0] ?? null);
    const mail =
      mails.get(language) ?? (yield* sessionNotice(tx, organisation, kind, { session, language, origin }));
    mails.set(language, mail);
    yield* writeMail(tx, { kind: `training-${kind}`, to: person.signInName, at, ...mail });
    told.mailed += 1;
  }
  return told;
}

const nobodyTold: Told = { mailed: 0, withoutAddress: 0 };

/** Plans a session, or writes one down that was held. Who is expected is settled now, by name. */
export function* planSession(
  tx: Tx,
  actor: Actor,
  form: SessionForm,
  { at, origin, sendsMail }: When,
): Work<Result<Planned>> {
  const refused = yield* refuseUnless(tx, actor, "keepTraining");
  if (refused) return refused;
  if (form.mail && !sendsMail) return refuse("no-mail");
  const checked = yield* checkSession(tx, actor, form);
  if (!checked.ok) return checked;
  const { values: session, people = [], organisation } = checked.value;
  const { organisationId, personId: by } = actor;
  const id = makeId(at);
  yield* insertSession(tx, organisationId, { ...session, id, createdBy: by, createdAt: at });
  yield* expectPeople(tx, organisationId, id, people, { by, at });
  const told =
    form.mail && session.startsAt > at
      ? yield* mailAbout(tx, organisation, "invited", { session, people, origin, at })
      : nobodyTold;
  return succeed({ id, revision: 1, expected: people.length, ...told });
}

/**
 * Changes a session that is still as it was read. Once somebody said who came, its kind, its time and its list stay;
 * a new list takes off it only whom nothing was recorded of.
 */
export function* changeSession(
  tx: Tx,
  actor: Actor,
  id: string,
  form: SessionChange,
  { at, origin, sendsMail }: When,
): Work<Result<Changed>> {
  const refused = yield* refuseUnless(tx, actor, "keepTraining");
  if (refused) return refused;
  if (form.mail && !sendsMail) return refuse("no-mail");
  const { organisationId, personId: by } = actor;
  const before = yield* findSession(tx, organisationId, id);
  if (!before) return refuse("not-found");
  if (before.cancelledAt !== null) return refuse("session-cancelled");
  const checked = yield* checkSession(tx, actor, form);
  if (!checked.ok) return checked;
  const { values: session, people, organisation } = checked.value;
  const attendees = yield* listAttendees(tx, organisationId, id);
  const recorded = attendees.some(({ presence }) => presence !== "expected");
  const moves = session.startsAt.getTime() !== before.startsAt.getTime() || session.kind !== before.kind;
  if (recorded && (moves || people)) return refuse("attendance-recorded");
  if (!(yield* saveSession(tx, organisationId, { id, revision: form.revision }, session)))
    return refuse("stale", { of: "session" });
  if (session.startsAt.getTime() !== before.startsAt.getTime())
    yield* claimReminder(tx, organisationId, { kind: sessionMoved, about: movedFrom(before), at });
  if (people) {
    yield* dropExpected(tx, organisationId, id, people);
    yield* expectPeople(tx, organisationId, id, people, { by, at });
  }
  const list = (yield* listAttendees(tx, organisationId, id)).filter(({ removedAt }) => removedAt === null);
  const idsOf = (some: typeof list) =>
    some
      .map(({ personId }) => personId)
      .sort()
      .join();
  const isSame: Record<SessionField, boolean> = {
    kind: session.kind === before.kind,
    title: session.title === before.title,
    number: session.number === before.number,
    clauses: [...session.clauses].sort().join() === [...before.clauses].sort().join(),
    startsAt: session.startsAt.getTime() === before.startsAt.getTime(),
    place: session.place === before.place,
    mandatory: session.mandatory === before.mandatory,
    who: idsOf(list) === idsOf(attendees.filter(({ removedAt }) => removedAt === null)),
  };
  const told =
    form.mail && session.startsAt > at
      ? yield* mailAbout(tx, organisation, "changed", {
          session,
          people: list.map(({ personId }) => personId),
          origin,
          at,
        })
      : nobodyTold;
  return succeed({
    id,
    revision: form.revision + 1,
    expected: list.length,
    ...told,
    changed: sessionFields.filter((field) => !isSame[field]),
  });
}

/** Calls a session off. One to which somebody came was held, and stays. */
export function* cancelSession(
  tx: Tx,
  actor: Actor,
  id: string,
  { revision, mail }: Cancellation,
  { at, origin, sendsMail }: When,
): Work<Result<Told>> {
  const refused = yield* refuseUnless(tx, actor, "keepTraining");
  if (refused) return refused;
  if (mail && !sendsMail) return refuse("no-mail");
  const { organisationId } = actor;
  const session = yield* findSession(tx, organisationId, id);
  const organisation = yield* findOrganisation(tx, organisationId);
  if (!session || !organisation) return refuse("not-found");
  if (session.cancelledAt !== null) return refuse("session-cancelled");
  const list = yield* listAttendees(tx, organisationId, id);
  if (list.some(({ presence }) => presence !== "expected")) return refuse("attendance-recorded");
  if (!(yield* saveSession(tx, organisationId, { id, revision }, { cancelledAt: at })))
    return refuse("stale", { of: "session" });
  const people = list.flatMap(({ personId, removedAt }) => (removedAt === null ? [personId] : []));
  return succeed(
    mail && session.startsAt > at
      ? yield* mailAbout(tx, organisation, "cancelled", { session, people, origin, at })
      : nobodyTold,
  );
}

/**
 * Says of people whether they came, in place of what was said before: who said so last, and when, is kept. Somebody
 * who was not expected and came is put on the list. What was recorded of a person who has left can be put right too.
 */
export function* recordAttendance(
  tx: Tx,
  actor: Actor,
  id: string,
  { people }: AttendanceForm,
  at: Date,
): Work<Result<{ recorded: number }>> {
  const refused = yield* refuseUnless(tx, actor, "keepTraining");
  if (refused) return refused;
  const { organisationId, personId: by } = actor;
  const session = yield* findSession(tx, organisationId, id);
  if (!session) return refuse("not-found");
  if (session.cancelledAt !== null) return refuse("session-cancelled");
  if (session.startsAt > at) return refuse("session-to-come");
  const known = new Set([
    ...(yield* listAttendees(tx, organisationId, id)).map(({ personId }) => personId),
    ...(yield* listMembers(tx, organisationId)).flatMap(({ kind, personId }) =>
      kind === "person" ? [personId] : [],
    ),
  ]);
  // Said twice of one person, the last word holds.
  const said = new Map(people.map((each) => [each.personId, each]));
  if (![...said.keys()].every((personId) => known.has(personId))) return refuseFields({ people: "invalid" });
  yield* recordPresences(tx, organisationId, id, [...said.values()], { by, at });
  return succeed({ recorded: said.size });
}

/**
 * What a question lacks, by the path of the field: it is whole in one language at least, and in each in which it was
 * begun. Readers of another language read it in one that it has.
 */
function faultsOf(
  { situation, options, because }: QuestionChange,
  languages: readonly PolicyLanguage[],
): Record<string, FaultCode> {
  const needed: [string, LocalisedText][] = [
    ["situation", situation],
    ...options.map(({ text }, at): [string, LocalisedText] => [`options.${at}.text`, text]),
  ];
  const texts = [...needed.map(([, text]) => text), ...(because ? [because] : [])];
  const begun = languages.filter((language) => texts.some((text) => text[language] !== undefined));
  return Object.fromEntries(
    needed.flatMap(([path, text]) =>
      (begun.length > 0 ? begun : languages.slice(0, 1))
        .filter((language) => text[language] === undefined)
        .map((language) => [`${path}.${language}`, "required" as const]),
    ),
  );
}

function bodyOf({ situation, options, because }: QuestionChange): ScenarioQuestion {
  return { situation, options, ...(because ? { because } : {}) };
}

/** Asks something about a clause or a standard that is new or changed in a version. */
export function* askQuestion(
  tx: Tx,
  actor: Actor,
  form: QuestionForm,
  at: Date,
): Work<Result<{ id: string }>> {
  const refused = yield* refuseUnless(tx, actor, "keepTraining");
  if (refused) return refused;
  const { organisationId, personId } = actor;
  const { number, clause } = form;
  const languages = yield* listVersionLanguages(tx, organisationId, number);
  const [first] = languages;
  const version = first && (yield* findVersionParts(tx, organisationId, number, first));
  if (!version) return refuse("no-version");
  const faults = faultsOf(form, languages);
  if (!version.changed.includes(clause)) faults.clause = "not-changed";
  if (Object.keys(faults).length > 0) return refuseFields(faults);
  const id = makeId(at);
  yield* insertQuestion(tx, organisationId, {
    id,
    number,
    clause,
    body: bodyOf(form),
    createdBy: personId,
    createdAt: at,
  });
  return succeed({ id });
}

/** Rewords a question that nobody has answered yet: an answer is an answer to the words that were read. */
export function* rewordQuestion(
  tx: Tx,
  actor: Actor,
  id: string,
  form: QuestionChange,
): Work<Result<undefined>> {
  const refused = yield* refuseUnless(tx, actor, "keepTraining");
  if (refused) return refused;
  const { organisationId } = actor;
  const question = yield* findQuestion(tx, organisationId, id);
  if (!question) return refuse("not-found");
  if ((yield* listAnswers(tx, organisationId, [id])).length > 0) return refuse("question-answered");
  const languages = yield* listVersionLanguages(tx, organisationId, question.number);
  const faults = faultsOf(form, languages);
  if (Object.keys(faults).length > 0) return refuseFields(faults);
  if (!(yield* saveQuestion(tx, organisationId, id, { body: bodyOf(form) })))
    return refuse("question-retired");
  return succeed(undefined);
}

/** Asks a question no more. What was answered stays. */
export function* retireQuestion(tx: Tx, actor: Actor, id: string, at: Date): Work<Result<undefined>> {
  const refused = yield* refuseUnless(tx, actor, "keepTraining");
  if (refused) return refused;
  const { organisationId } = actor;
  if (!(yield* findQuestion(tx, organisationId, id))) return refuse("not-found");
  if (!(yield* saveQuestion(tx, organisationId, id, { retiredAt: at }))) return refuse("question-retired");
  return succeed(undefined);
}

export type Answered = {
  isRight: boolean;
  /** Why the right option is right. */
  because?: LocalisedText;
};

/** Notes what somebody chose, and says whether it is right. They may choose again. */
export function* answerQuestion(
  tx: Tx,
  actor: Actor,
  id: string,
  { chosen }: AnswerForm,
  at: Date,
): Work<Result<Answered>> {
  const refused = yield* refuseUnless(tx, actor, "answerQuestions");
  if (refused) return refused;
  const { organisationId, personId } = actor;
  const question = yield* findQuestion(tx, organisationId, id);
  if (!question) return refuse("not-found");
  if (question.retiredAt !== null) return refuse("question-retired");
  const option = question.body.options[chosen];
  if (!option) return refuseFields({ chosen: "invalid" });
  const { isRight } = option;
  yield* insertAnswer(tx, organisationId, {
    id: makeId(at),
    questionId: id,
    personId,
    chosen,
    isRight,
    at,
  });
  const { because } = question.body;
  return succeed({ isRight, ...(because ? { because } : {}) });
}
