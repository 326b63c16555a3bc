/** Who came to what, what is due, and what was asked. */
import { findOrganisation, type Organisation } from "../../db/organisations.ts";
import { findMember, findPerson, listMembers, type Member } from "../../db/people.ts";
import { listRemindedFrom } from "../../db/reminders.ts";
import {
  type AttendanceLine,
  countPresences,
  findSession,
  listAnswers,
  listAttendance,
  listAttendanceLines,
  listAttendees,
  listQuestions,
  listSessions,
  listSessionsOf,
  listUnrecorded,
  listWhoCame,
  type TrainingSession,
} from "../../db/training.ts";
import { findDocumentText, listDocumentLanguages } from "../../db/versions.ts";
import type { Db, Work } from "../../db/work.ts";
import { anchorOf, partsOf } from "../document/compare.ts";
import type { PolicyDocument } from "../document/document.ts";
import { sayWeekdayAndHour } from "../language/dates.ts";
import type { InterfaceLanguage } from "../language/interface.ts";
import { phraseFor, type PolicyLanguage } from "../language/phrase.ts";
import { refuse } from "../language/words.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { refuseUnless } from "../members/queries.ts";
import { may, rolesWith } from "../members/rights.ts";
import { languagesInOrder, readDocument } from "../publication/content.ts";
import { inForceAt, scheduledAt, stateAt } from "../publication/in-force.ts";
import { listStandingVersions, type StandingVersion } from "../publication/queries.ts";
import { concernOf } from "../reading/reading.ts";
import { handbookPage } from "../paths.ts";
import { type Result, succeed } from "../result.ts";
import {
  isAbout,
  isOfOneLaunch,
  learntNumbers,
  makesUpFor,
  missing,
  movesOf,
  ownRecord,
  ownSessions,
  type TrainingFacts,
  trainingDue,
} from "./due.ts";
import { audiencesOf, changedAnchors, type LearntPart, learntParts } from "./parts.ts";
import { mostMisleading, stillToAnswer, talliesOf } from "./questions.ts";
import type {
  ListedPerson,
  OpenQuestion,
  OwnAttendance,
  OwnSession,
  OwnTraining,
  PartChange,
  PresenceCounts,
  QuestionsOfVersion,
  RecordedSession,
  SessionChoices,
  SessionDetails,
  SessionRow,
  Training,
  VersionParts,
} from "./views.ts";
import { type SessionMail, sessionMail } from "./words.ts";

/** Those who have the policy to learn: people, not tablets, and not those who only look at the books. */
export function learnersIn(members: readonly Member[]): Member[] {
  return members.filter(({ kind, role }) => kind === "person" && rolesWith("answerQuestions").includes(role));
}

function* timeZoneOf(db: Db, organisationId: OrganisationId): Work<string> {
  return (yield* findOrganisation(db, organisationId))?.settings.timeZone ?? "UTC";
}

/** What the reckoning of what is due starts from, and every session. */
function* gatherFacts(
  db: Db,
  organisationId: OrganisationId,
  at: Date,
): Work<{ facts: TrainingFacts; sessions: TrainingSession[] }> {
  const versions = yield* listStandingVersions(db, organisationId);
  const sessions = yield* listSessions(db, organisationId);
  const held = sessions.filter(({ cancelledAt }) => cancelledAt === null);
  const numbers = learntNumbers(versions, at);
  const wanted = held.filter((session) => session.startsAt > at || isAbout(session, numbers));
  const own = new Set(wanted.map(({ id }) => id));
  const attendance = [
    ...(yield* listAttendance(db, organisationId, [...own])),
    ...(yield* listUnrecorded(db, organisationId, at)).filter(({ sessionId }) => !own.has(sessionId)),
  ];
  return {
    sessions,
    facts: {
      versions,
      learners: learnersIn(yield* listMembers(db, organisationId)),
      sessions: held,
      attendance,
      everCame: new Set(yield* listWhoCame(db, organisationId)),
      timeZone: yield* timeZoneOf(db, organisationId),
      at,
    },
  };
}

function rowOf(session: TrainingSession, counts: PresenceCounts): SessionRow {
  const { id, revision, kind, title, number, clauses, startsAt, place, mandatory, cancelledAt } = session;
  return { id, revision, kind, title, number, clauses, startsAt, place, mandatory, cancelledAt, counts };
}

const nobody: PresenceCounts = { expected: 0, came: 0, absent: 0, excused: 0 };

/** Every session, the latest first, and what is due. */
export function* findTraining(db: Db, actor: Actor, at: Date): Work<Result<Training>> {
  const refused = yield* refuseUnless(db, actor, "readTraining");
  if (refused) return refused;
  const { facts, sessions } = yield* gatherFacts(db, actor.organisationId, at);
  const counts = new Map<string, PresenceCounts>();
  for (const { sessionId, presence, people } of yield* countPresences(db, actor.organisationId))
    counts.set(sessionId, { ...(counts.get(sessionId) ?? nobody), [presence]: people });
  return succeed({
    due: trainingDue(facts),
    sessions: sessions.map((session) => rowOf(session, counts.get(session.id) ?? nobody)),
  });
}

/**
 * A session with its list and what it covers.
 * @param wanted the language to name clauses in, where the version has it
 */
export function* findSessionAs(
  db: Db,
  actor: Actor,
  id: string,
  { language: wanted, at }: { language: PolicyLanguage; at: Date },
): Work<Result<SessionDetails>> {
  const refused = yield* refuseUnless(db, actor, "readTraining");
  if (refused) return refused;
  const { organisationId } = actor;
  const session = yield* findSession(db, organisationId, id);
  if (!session) return refuse("not-found");
  const timeZone = yield* timeZoneOf(db, organisationId);
  const attendees = yield* listAttendees(db, organisationId, id);
  const document =
    session.number === null
      ? undefined
      : yield* findStaffDocument(db, organisationId, session.number, wanted);
  const about = (yield* listSessions(db, organisationId)).filter(
    (other) => other.cancelledAt === null && makesUpFor(other, session),
  );
  const madeUp = new Set(
    (yield* listAttendance(
      db,
      organisationId,
      about.map((other) => other.id),
    )).flatMap(({ personId, presence }) => (presence === "came" ? [personId] : [])),
  );
  const names = new Map<string, string>();
  const people: ListedPerson[] = [];
  for (const { personId, name, presence, recordedBy, recordedAt, removedAt } of attendees) {
    const left = removedAt !== null;
    if (!names.has(recordedBy)) names.set(recordedBy, (yield* findPerson(db, recordedBy))?.name ?? "");
    people.push({
      personId,
      name,
      presence,
      left,
      ...(presence === "expected" ? {} : { recorded: { by: names.get(recordedBy) ?? "", at: recordedAt } }),
      isAbsentee: !left && missing(presence, session, at, timeZone) !== undefined && !madeUp.has(personId),
    });
  }
  const counts = { ...nobody };
  for (const { presence, left } of people) if (!left || presence !== "expected") counts[presence] += 1;
  const listed = new Set(people.map(({ personId }) => personId));
  return succeed({
    ...rowOf(session, counts),
    people,
    parts: document ? learntParts(document).filter(({ anchor }) => session.clauses.includes(anchor)) : [],
    ...(document ? { language: document.language } : {}),
    others: learnersIn(yield* listMembers(db, organisationId)).flatMap(({ personId, name }) =>
      listed.has(personId) ? [] : [{ personId, name }],
    ),
  });
}

/** The staff edition of a version: in the language that is wanted, else in the one it was written in. */
function* findStaffDocument(
  db: Db,
  organisationId: OrganisationId,
  number: string,
  wanted: PolicyLanguage,
): Work<PolicyDocument | undefined> {
  const languages = yield* listVersionLanguages(db, organisationId, number);
  const language = languages.find((each) => each === wanted) ?? languages[0];
  const text = language && (yield* findDocumentText(db, organisationId, number, language, "staff"));
  return text === undefined ? undefined : readDocument(text);
}

/** The languages of a version, the one that the policy is written in first. */
export function* listVersionLanguages(
  db: Db,
  organisationId: OrganisationId,
  number: string,
): Work<PolicyLanguage[]> {
  const organisation = yield* findOrganisation(db, organisationId);
  return languagesInOrder(
    organisation?.settings.languages ?? [],
    yield* listDocumentLanguages(db, organisationId, number),
  );
}

/** The version that one followed when it was published; nothing where it was the first. */
function precursorOf(version: StandingVersion, versions: readonly StandingVersion[]) {
  return versions.find(
    ({ sequence, withdrawnAt }) =>
      sequence < version.sequence && !(withdrawnAt && withdrawnAt <= version.publishedAt),
  );
}

/**
 * The parts of a version; nothing where there is no such version. New or changed is what is so in any language that
 * the version before had as well.
 */
export function* findVersionParts(
  db: Db,
  organisationId: OrganisationId,
  number: string,
  wanted: PolicyLanguage,
): Work<VersionParts | undefined> {
  const versions = yield* listStandingVersions(db, organisationId);
  const version = versions.find((each) => each.number === number);
  const document = version && (yield* findStaffDocument(db, organisationId, number, wanted));
  if (!document) return undefined;
  const parts = learntParts(document);
  const before = precursorOf(version, versions)?.number;
  const changed = new Set<string>();
  const added = new Set<string>();
  let isCompared = false;
  for (const language of yield* listVersionLanguages(db, organisationId, number)) {
    if (before === undefined) break;
    const earlier = yield* findDocumentText(db, organisationId, before, language, "staff");
    const later = yield* findDocumentText(db, organisationId, number, language, "staff");
    if (earlier === undefined || later === undefined) continue;
    isCompared = true;
    const found = changedAnchors(readDocument(earlier), readDocument(later));
    for (const anchor of found.added) added.add(anchor);
    for (const anchor of [...found.added, ...found.changed]) changed.add(anchor);
  }
  const anchors = parts.map(({ anchor }) => anchor);
  return {
    number,
    language: document.language,
    parts,
    changed: isCompared ? anchors.filter((anchor) => changed.has(anchor)) : anchors,
    added: isCompared ? anchors.filter((anchor) => added.has(anchor)) : anchors,
  };
}

/** What a session can be about: what holds, what is to come, and what held; and who can come. */
export function* findSessionChoices(
  db: Db,
  actor: Actor,
  { version, language, at }: { version?: string | undefined; language: PolicyLanguage; at: Date },
): Work<Result<SessionChoices>> {
  const refused = yield* refuseUnless(db, actor, "readTraining");
  if (refused) return refused;
  const { organisationId } = actor;
  const versions = yield* listStandingVersions(db, organisationId);
  const usual = inForceAt(versions, at) ?? scheduledAt(versions, at)[0];
  const number = version ?? usual?.number;
  const parts =
    number === undefined ? undefined : yield* findVersionParts(db, organisationId, number, language);
  if (version !== undefined && !parts) return refuse("no-version");
  const people = learnersIn(yield* listMembers(db, organisationId));
  return succeed({
    versions: versions.flatMap((each) => {
      const state = stateAt(each, versions, at);
      // One that was withdrawn is left out, unless it is the one that was asked for.
      return state === "withdrawn" && each.number !== version ? [] : [{ number: each.number, state }];
    }),
    people: people
      .map(({ personId, name }) => ({ personId, name }))
      .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0)),
    ...(parts ? { parts } : {}),
  });
}

/** Every line of attendance with what those are called who recorded it. */
export function* listAttendanceAs(
  db: Db,
  actor: Actor,
): Work<Result<{ lines: AttendanceLine[]; recorders: ReadonlyMap<string, string>; timeZone: string }>> {
  const refused = yield* refuseUnless(db, actor, "readTraining");
  if (refused) return refused;
  const lines = yield* listAttendanceLines(db, actor.organisationId);
  const recorders = new Map<string, string>();
  for (const id of new Set(lines.map(({ recordedBy }) => recordedBy))) {
    const person = yield* findPerson(db, id);
    if (person) recorders.set(id, person.name);
  }
  return succeed({ lines, recorders, timeZone: yield* timeZoneOf(db, actor.organisationId) });
}

/** What was asked about the changes of a version, by default of the one in force, and how it was answered. */
export function* findQuestionsAs(
  db: Db,
  actor: Actor,
  { version, language, at }: { version?: string | undefined; language: PolicyLanguage; at: Date },
): Work<Result<QuestionsOfVersion>> {
  const choices = yield* findSessionChoices(db, actor, { version, language, at });
  if (!choices.ok) return choices;
  const { parts, versions } = choices.value;
  if (!parts) return refuse("no-version");
  const { organisationId } = actor;
  const questions = yield* listQuestions(db, organisationId, [parts.number]);
  const answers = yield* listAnswers(
    db,
    organisationId,
    questions.map(({ id }) => id),
  );
  const tallies = talliesOf(answers);
  const misleading = mostMisleading(questions, tallies);
  return succeed({
    ...parts,
    versions,
    languages: yield* listVersionLanguages(db, organisationId, parts.number),
    questions: questions.map(({ id, number, clause, body, createdAt, retiredAt }) => ({
      id,
      number,
      clause,
      body,
      createdAt,
      retiredAt,
      ...(tallies.get(id) ?? { people: 0, rightAtFirst: 0 }),
    })),
    ...(misleading ? { misleading } : {}),
  });
}

function ownSession(
  { id, kind, title, number, startsAt, place, clauses }: TrainingSession,
  parts: readonly LearntPart[],
): OwnSession {
  return {
    id,
    kind,
    title,
    number,
    startsAt,
    place,
    parts: parts.filter(({ anchor }) => clauses.includes(anchor)),
  };
}

/** What is noted once a session was moved away from a moment: under the session and that moment. */
export const sessionMoved = "session-moved";
export const movedFrom = ({ id, startsAt }: Pick<TrainingSession, "id" | "startsAt">): string =>
  `${id} ${startsAt.toISOString()}`;

/** Every session that the actor was asked to, with what became of it, and what it covers of the version in force. */
export function* findOwnAttendance(
  db: Db,
  actor: Actor,
  { language, at }: { language: PolicyLanguage; at: Date },
): Work<Result<OwnAttendance>> {
  const refused = yield* refuseUnless(db, actor, "readPolicy");
  if (refused) return refused;
  const { organisationId, personId } = actor;
  const timeZone = yield* timeZoneOf(db, organisationId);
  const versions = yield* listStandingVersions(db, organisationId);
  const current = inForceAt(versions, at);
  const listed = yield* listSessionsOf(db, organisationId, personId);
  const record = ownRecord(listed, { numbers: learntNumbers(versions, at), at, timeZone });
  const document =
    current && listed.some(({ session }) => session.clauses.length > 0)
      ? yield* findStaffDocument(db, organisationId, current.number, language)
      : undefined;
  const parts = document ? learntParts(document) : [];
  const moved = new Map<string, Date[]>();
  for (const { id } of [...record.toCome, ...record.calledOff]) {
    const begins = `${id} `;
    const noted = yield* listRemindedFrom(db, organisationId, { kind: sessionMoved, begins });
    moved.set(
      id,
      noted.map((about) => new Date(about.slice(begins.length))),
    );
  }
  const told = (session: TrainingSession): RecordedSession => ({
    ...ownSession(session, parts),
    movedFrom: movesOf(session, moved.get(session.id) ?? []),
  });
  const { toCome, calledOff, came, missed, excused, unrecorded } = record;
  return succeed({
    toCome: toCome.map(told),
    calledOff: calledOff.map(told),
    came: came.map(told),
    missed: missed.map(({ session, isOpen }) => ({ ...told(session), isOpen })),
    excused: excused.map(told),
    unrecorded: unrecorded.map(told),
    timeZone,
  });
}

/**
 * What somebody has to learn: where they are expected, what they missed, and the questions about clauses of their jobs
 * that they have not answered right.
 * @param document the staff edition of the version in force, where it is at hand
 */
export function* findOwnTraining(
  db: Db,
  actor: Actor,
  { document: given, language, at }: { document?: PolicyDocument; language: PolicyLanguage; at: Date },
): Work<Result<OwnTraining>> {
  const refused = yield* refuseUnless(db, actor, "readPolicy");
  if (refused) return refused;
  const { organisationId, personId } = actor;
  const timeZone = yield* timeZoneOf(db, organisationId);
  const versions = yield* listStandingVersions(db, organisationId);
  const current = inForceAt(versions, at);
  const listed = yield* listSessionsOf(db, organisationId, personId);
  const held = listed.filter(({ session }) => session.cancelledAt === null);
  const own = ownSessions(held, {
    numbers: learntNumbers(versions, at),
    at,
    timeZone,
  });
  const asked = may(actor, "answerQuestions")
    ? (yield* listQuestions(
        db,
        organisationId,
        versions.flatMap(({ number }) => (current && isOfOneLaunch(number, current.number) ? [number] : [])),
      )).filter(({ retiredAt }) => retiredAt === null)
    : [];
  const answers = yield* listAnswers(
    db,
    organisationId,
    asked.map(({ id }) => id),
    personId,
  );
  const open = stillToAnswer(asked, answers);
  const document =
    given ??
    (current && (open.length > 0 || own.expected.length + own.missed.length > 0)
      ? yield* findStaffDocument(db, organisationId, current.number, language)
      : undefined);
  const parts = document ? learntParts(document) : [];
  const audiences = document && audiencesOf(document);
  const { jobs, places } = (yield* findMember(db, organisationId, personId)) ?? { jobs: [], places: [] };
  const isOwn = (anchor: string) => {
    const audience = audiences?.get(anchor);
    return audience !== undefined && concernOf(audience, { jobs, places }) !== "others";
  };
  const told = (session: TrainingSession) => ownSession(session, parts);
  return succeed({
    expected: own.expected.map(told),
    missed: own.missed.map(told),
    questions: open.flatMap(({ id, clause, body, wasWrong }): OpenQuestion[] => {
      const part = parts.find(({ anchor }) => anchor === clause);
      if (!part || !isOwn(clause)) return [];
      const situation = phraseFor(body.situation, language);
      return [
        {
          id,
          part,
          lang: situation.lang,
          situation: situation.text,
          options: body.options.map(({ text }) => phraseFor(text, language).text),
          wasWrong,
        },
      ];
    }),
    timeZone,
  });
}

/**
 * What people are told of a session, by mail or by whoever hands it on, in one language.
 * @param origin scheme and host that the link begins with
 */
export function* sessionNotice(
  db: Db,
  { id, slug, settings }: Pick<Organisation, "id" | "slug" | "settings">,
  kind: SessionMail,
  {
    session,
    language,
    origin,
  }: {
    session: Pick<TrainingSession, "title" | "number" | "clauses" | "startsAt" | "place">;
    language: InterfaceLanguage;
    origin: string;
  },
): Work<{ subject: string; text: string }> {
  const { title, number, clauses, startsAt, place } = session;
  const version = number === null ? undefined : yield* findVersionParts(db, id, number, language);
  const parts = (version?.parts ?? []).filter(({ anchor }) => clauses.includes(anchor));
  return sessionMail(kind, language, {
    organisation: phraseFor(settings.name, language).text,
    title,
    date: sayWeekdayAndHour(startsAt, language, settings.timeZone),
    place,
    number,
    parts: parts.map((part) => (part.number === undefined ? part.heading : `${part.number} ${part.heading}`)),
    link: origin + handbookPage(slug),
  });
}

/** How the parts that are new or changed in a version read before and read now, in one language. */
export function* findPartChanges(
  db: Db,
  organisationId: OrganisationId,
  number: string,
  wanted: PolicyLanguage,
): Work<PartChange[]> {
  const versions = yield* listStandingVersions(db, organisationId);
  const version = versions.find((each) => each.number === number);
  const document = version && (yield* findStaffDocument(db, organisationId, number, wanted));
  if (!document) return [];
  const precursor = precursorOf(version, versions);
  const earlier =
    precursor && (yield* findDocumentText(db, organisationId, precursor.number, document.language, "staff"));
  const before = new Map(
    earlier === undefined ? [] : partsOf(readDocument(earlier)).map((part) => [anchorOf(part), part.text]),
  );
  return partsOf(document).map((part): PartChange => {
    const text = before.get(anchorOf(part));
    return { anchor: anchorOf(part), after: part.text, ...(text === undefined ? {} : { before: text }) };
  });
}
