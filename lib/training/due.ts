/** What is due in learning the policy: it follows from dates, lists of names and who came, and is written nowhere. */
import { Temporal } from "temporal-polyfill";
import type { Presence, TrainingKind } from "../handbook/training.ts";
import { dayIn } from "../language/dates.ts";
import { type DatedVersion, hasBegun, inForceAt, scheduledAt } from "../publication/in-force.ts";

/** Within so many days of coming into force a version is launched. */
export const launchDays = 30;

/** A session that was not cancelled. */
export type HeldSession = {
  id: string;
  kind: TrainingKind;
  title: string;
  /** The version that it is about. */
  number: string | null;
  startsAt: Date;
  mandatory: boolean;
};

export type Attendance = { sessionId: string; personId: string; presence: Presence };

/** Somebody who has the policy to learn, and belongs to the organisation now. */
export type Learner = { personId: string; name: string; joinedAt: Date };

type NumberedVersion = DatedVersion & { number: string };

export type TrainingFacts = {
  versions: readonly NumberedVersion[];
  learners: readonly Learner[];
  sessions: readonly HeldSession[];
  /** At least that of sessions about versions that are learnt, of sessions to come, and all that is still `expected`. */
  attendance: readonly Attendance[];
  /** Everybody who ever came to a session. */
  everCame: ReadonlySet<string>;
  /** An IANA name: days are those of the organisation. */
  timeZone: string;
  at: Date;
};

/** `not_recorded`: it is over, and nobody has said whether they came. */
export type Missing = "absent" | "not_recorded";

type SessionNamed = Pick<HeldSession, "id" | "title" | "kind" | "startsAt">;

export type Absentee = Pick<Learner, "personId" | "name"> & {
  why: Missing;
  /** The session about the same at which they are expected next. */
  next?: SessionNamed;
};

export type TrainingDue = {
  /** The version in force has not been launched, and no launch is planned in time. Days are ISO dates. */
  launch?: { number: string; since: string; by: string; isLate: boolean; planned?: SessionNamed };
  /** Who missed a mandatory session about a version that is learnt, and has been to none about it since. */
  absentees: { session: SessionNamed; number: string; people: Absentee[] }[];
  /** Sessions that have begun, and of how many people nobody has said yet whether they came. */
  unrecorded: { session: SessionNamed; people: number }[];
  /** Whom no session about the version in force has expected: they joined later, or were left out. */
  unasked?: { number: string; people: (Pick<Learner, "personId" | "name"> & { joinedOn?: string })[] };
  /** Who has never been at a session at all. */
  never: (Pick<Learner, "personId" | "name"> & { joinedOn: string })[];
};

/** The launch of 3.0 is that of 3.1 as well, which says the same in other words. */
export function isOfOneLaunch(number: string | null, other: string): boolean {
  return number !== null && number.split(".")[0] === other.split(".")[0];
}

/** The numbers of the versions that are learnt: the one in force, and those that are launched before their time. */
export function learntNumbers(versions: readonly NumberedVersion[], at: Date): string[] {
  const current = inForceAt(versions, at);
  return [...(current ? [current] : []), ...scheduledAt(versions, at)].map(({ number }) => number);
}

/** Whether a session is about one of these versions. */
export function isAbout({ number }: Pick<HeldSession, "number">, numbers: readonly string[]): boolean {
  return numbers.some((each) => isOfOneLaunch(number, each));
}

/** Whether the day of a session is over. */
export function isOver({ startsAt }: Pick<HeldSession, "startsAt">, at: Date, timeZone: string): boolean {
  return dayIn(timeZone, startsAt) < dayIn(timeZone, at);
}

/** How somebody missed a session; nothing where they came, were excused or may still come. */
export function missing(
  presence: Presence | undefined,
  session: Pick<HeldSession, "startsAt">,
  at: Date,
  timeZone: string,
): Missing | undefined {
  if (presence === "absent") return "absent";
  return presence === "expected" && isOver(session, at, timeZone) ? "not_recorded" : undefined;
}

/**
 * Whether coming to one session makes up for having missed another: it is about the same version and was later, or
 * both are sittings of one launch.
 */
export function makesUpFor(other: HeldSession, missed: HeldSession): boolean {
  if (other.id === missed.id || missed.number === null || !isOfOneLaunch(other.number, missed.number))
    return false;
  return other.startsAt > missed.startsAt || (other.kind === "launch" && missed.kind === "launch");
}

function named({ id, title, kind, startsAt }: HeldSession): SessionNamed {
  return { id, title, kind, startsAt };
}

const byTime = (one: HeldSession, other: HeldSession) => one.startsAt.getTime() - other.startsAt.getTime();

/** When the version in force came, and by when it is to be launched. */
function launchOf(
  current: NumberedVersion,
  { versions, sessions, timeZone, at }: TrainingFacts,
): TrainingDue["launch"] {
  const launches = sessions.filter(
    ({ kind, number }) => kind === "launch" && isOfOneLaunch(number, current.number),
  );
  if (launches.some(({ startsAt }) => startsAt <= at)) return undefined;
  const [first = current] = versions
    .filter((version) => isOfOneLaunch(version.number, current.number) && hasBegun(version, at))
    .sort((one, other) => one.effectiveFrom.getTime() - other.effectiveFrom.getTime());
  const since = dayIn(timeZone, first.effectiveFrom);
  const by = Temporal.PlainDate.from(since).add({ days: launchDays }).toString();
  const [planned] = [...launches].sort(byTime);
  if (planned && dayIn(timeZone, planned.startsAt) <= by) return undefined;
  return {
    number: first.number,
    since,
    by,
    isLate: dayIn(timeZone, at) > by,
    ...(planned ? { planned: named(planned) } : {}),
  };
}

/** Everything that is due at a moment. Each person is named once: as an absentee, or else as not asked, or else as never there. */
export function trainingDue(facts: TrainingFacts): TrainingDue {
  const { versions, learners, attendance, everCame, timeZone, at } = facts;
  const sessions = [...facts.sessions].sort(byTime);
  const learnerOf = new Map(learners.map((learner) => [learner.personId, learner]));
  const presenceOf = new Map(
    attendance.map(({ sessionId, personId, presence }) => [`${sessionId} ${personId}`, presence]),
  );
  const presenceAt = ({ id }: HeldSession, personId: string) => presenceOf.get(`${id} ${personId}`);
  const said = new Set<string>();

  const unrecorded = sessions.flatMap((session) => {
    const people = attendance.filter(
      ({ sessionId, personId, presence }) =>
        sessionId === session.id && presence === "expected" && learnerOf.has(personId),
    ).length;
    return session.startsAt <= at && people > 0 ? [{ session: named(session), people }] : [];
  });

  const current = inForceAt(versions, at);
  const launch = current && launchOf(current, facts);
  const numbers = learntNumbers(versions, at);
  const learnt = sessions.filter((session) => isAbout(session, numbers));

  const absentees: TrainingDue["absentees"] = [];
  // The last one that somebody missed is the one to name.
  for (const missed of learnt.filter(({ mandatory }) => mandatory).reverse()) {
    const people = learners.flatMap(({ personId, name }): Absentee[] => {
      const why = missing(presenceAt(missed, personId), missed, at, timeZone);
      if (!why || said.has(personId)) return [];
      const others = learnt.filter((other) => makesUpFor(other, missed));
      if (others.some((other) => presenceAt(other, personId) === "came")) return [];
      said.add(personId);
      const next = others.find(
        (other) => presenceAt(other, personId) === "expected" && !isOver(other, at, timeZone),
      );
      return [{ personId, name, why, ...(next ? { next: named(next) } : {}) }];
    });
    if (people.length > 0) absentees.unshift({ session: named(missed), number: missed.number ?? "", people });
  }

  const about = current ? learnt.filter((session) => isAbout(session, [current.number])) : [];
  const launches = about.filter(({ kind }) => kind === "launch");
  const [firstLaunch] = launches;
  const unasked = firstLaunch
    ? learners.filter(
        ({ personId }) =>
          !said.has(personId) && about.every((session) => presenceAt(session, personId) === undefined),
      )
    : [];
  for (const { personId } of unasked) said.add(personId);

  // Before the first session nobody could have been at one.
  const never = sessions.some(({ startsAt }) => startsAt <= at)
    ? learners.filter(({ personId }) => {
        if (said.has(personId) || everCame.has(personId)) return false;
        return !sessions.some(
          (session) => presenceAt(session, personId) === "expected" && !isOver(session, at, timeZone),
        );
      })
    : [];

  return {
    ...(launch ? { launch } : {}),
    absentees,
    unrecorded,
    ...(firstLaunch && current && unasked.length > 0
      ? {
          unasked: {
            number: current.number,
            people: unasked.map(({ personId, name, joinedAt }) => ({
              personId,
              name,
              ...(joinedAt > firstLaunch.startsAt ? { joinedOn: dayIn(timeZone, joinedAt) } : {}),
            })),
          },
        }
      : {}),
    never: never.map(({ personId, name, joinedAt }) => ({
      personId,
      name,
      joinedOn: dayIn(timeZone, joinedAt),
    })),
  };
}

/** The moments at which a session that was moved was to be before, the earliest first; none where it was not. */
export function movesOf({ startsAt }: Pick<HeldSession, "startsAt">, earlier: readonly Date[]): Date[] {
  return earlier
    .filter((each) => each.getTime() !== startsAt.getTime())
    .sort((one, other) => one.getTime() - other.getTime());
}

/** For how many days after its day one is told of a session that was called off. */
const calledOffDays = 30;

/** Everything that somebody was asked to, by what became of it; what is to come the soonest first, the rest the latest. */
export type OwnRecord<S> = {
  toCome: S[];
  calledOff: S[];
  came: S[];
  /** `isOpen`: it is about a version that is learnt, and was not made up for. */
  missed: { session: S; isOpen: boolean }[];
  excused: S[];
  /** Over, and nobody has said who came. */
  unrecorded: S[];
};

export function ownRecord<S extends HeldSession & { cancelledAt: Date | null }>(
  own: readonly { session: S; presence: Presence }[],
  { numbers, at, timeZone }: { numbers: readonly string[]; at: Date; timeZone: string },
): OwnRecord<S> {
  const held = own.filter(({ session }) => session.cancelledAt === null);
  const { expected, missed } = ownSessions(held, { numbers, at, timeZone });
  const latest = [...held].sort((one, other) => byTime(other.session, one.session));
  const those = (presence: Presence) =>
    latest.filter((each) => each.presence === presence).map(({ session }) => session);
  const since = at.getTime() - calledOffDays * 86_400_000;
  return {
    toCome: expected,
    calledOff: own
      .map(({ session }) => session)
      .filter(({ cancelledAt, startsAt }) => cancelledAt !== null && startsAt.getTime() > since)
      .sort(byTime),
    came: those("came"),
    missed: those("absent").map((session) => ({ session, isOpen: missed.includes(session) })),
    excused: those("excused"),
    unrecorded: those("expected").filter((session) => !expected.includes(session)),
  };
}

/** What somebody is told of their own training: where they are expected, the soonest first, and what they missed. */
export type OwnSessions<S> = { expected: S[]; missed: S[] };

/**
 * Of a person's own sessions. Missed is what somebody said they were absent from, about a version that is learnt, and
 * what they have not made up for.
 */
export function ownSessions<S extends HeldSession>(
  own: readonly { session: S; presence: Presence }[],
  { numbers, at, timeZone }: { numbers: readonly string[]; at: Date; timeZone: string },
): OwnSessions<S> {
  const sorted = [...own].sort((one, other) => byTime(one.session, other.session));
  return {
    expected: sorted.flatMap(({ session, presence }) =>
      presence === "expected" && !isOver(session, at, timeZone) ? [session] : [],
    ),
    missed: sorted.flatMap(({ session, presence }) => {
      if (presence !== "absent" || !isAbout(session, numbers)) return [];
      const madeUp = sorted.some((other) => other.presence === "came" && makesUpFor(other.session, session));
      return madeUp ? [] : [session];
    }),
  };
}
