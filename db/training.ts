import { and, asc, count, desc, eq, inArray, isNull, lte, ne, notInArray, or } from "drizzle-orm";
import type { Presence, ScenarioQuestion } from "../lib/handbook/training.ts";
import type { OrganisationId } from "../lib/members/organisation.ts";
import { inByteOrder } from "./columns.ts";
import {
  members,
  people,
  trainingAnswers,
  trainingAttendance,
  trainingQuestions,
  trainingSessions,
} from "./schema.ts";
import { type Db, run, type Tx, type Work } from "./work.ts";

export type TrainingSession = typeof trainingSessions.$inferSelect;
export type TrainingAttendance = typeof trainingAttendance.$inferSelect;
export type TrainingQuestion = typeof trainingQuestions.$inferSelect;
export type TrainingAnswer = typeof trainingAnswers.$inferSelect;

/** Every session, cancelled ones as well, the latest first. */
export function* listSessions(db: Db, organisationId: OrganisationId): Work<TrainingSession[]> {
  return yield* run(
    db
      .select()
      .from(trainingSessions)
      .where(eq(trainingSessions.organisationId, organisationId))
      .orderBy(desc(trainingSessions.startsAt), desc(trainingSessions.id)),
  );
}

export function* findSession(
  db: Db,
  organisationId: OrganisationId,
  id: string,
): Work<TrainingSession | undefined> {
  const [found] = yield* run(
    db
      .select()
      .from(trainingSessions)
      .where(and(eq(trainingSessions.organisationId, organisationId), eq(trainingSessions.id, id))),
  );
  return found;
}

export function* insertSession(
  tx: Tx,
  organisationId: OrganisationId,
  session: Omit<TrainingSession, "organisationId" | "revision" | "cancelledAt">,
): Work<void> {
  yield* run(
    tx
      .insert(trainingSessions)
      .values({ ...session, organisationId, revision: 1, cancelledAt: null })
      .returning({ id: trainingSessions.id }),
  );
}

/**
 * Changes a session that is still in the revision it was read in, and was not cancelled. False where somebody else
 * was first.
 */
export function* saveSession(
  tx: Tx,
  organisationId: OrganisationId,
  { id, revision }: Pick<TrainingSession, "id" | "revision">,
  changes: Partial<
    Pick<
      TrainingSession,
      "kind" | "title" | "number" | "clauses" | "startsAt" | "place" | "mandatory" | "cancelledAt"
    >
  >,
): Work<boolean> {
  const [saved] = yield* run(
    tx
      .update(trainingSessions)
      .set({ ...changes, revision: revision + 1 })
      .where(
        and(
          eq(trainingSessions.organisationId, organisationId),
          eq(trainingSessions.id, id),
          eq(trainingSessions.revision, revision),
          isNull(trainingSessions.cancelledAt),
        ),
      )
      .returning({ id: trainingSessions.id }),
  );
  return saved !== undefined;
}

/** Puts people on the list of a session; those who are on it stay as they are. */
export function* expectPeople(
  tx: Tx,
  organisationId: OrganisationId,
  sessionId: string,
  personIds: readonly string[],
  { by, at }: { by: string; at: Date },
): Work<void> {
  if (personIds.length === 0) return;
  yield* run(
    tx
      .insert(trainingAttendance)
      .values(
        personIds.map((personId) => ({
          organisationId,
          sessionId,
          personId,
          presence: "expected" as const,
          recordedBy: by,
          recordedAt: at,
        })),
      )
      .onConflictDoNothing()
      .returning({ personId: trainingAttendance.personId }),
  );
}

/** Takes those off the list of a session who are expected and not among these. */
export function* dropExpected(
  tx: Tx,
  organisationId: OrganisationId,
  sessionId: string,
  personIds: readonly string[],
): Work<void> {
  yield* run(
    tx
      .delete(trainingAttendance)
      .where(
        and(
          eq(trainingAttendance.organisationId, organisationId),
          eq(trainingAttendance.sessionId, sessionId),
          eq(trainingAttendance.presence, "expected"),
          ...(personIds.length > 0 ? [notInArray(trainingAttendance.personId, [...personIds])] : []),
        ),
      )
      .returning({ personId: trainingAttendance.personId }),
  );
}

/** Keeps what somebody said of who came, in place of what was said before. */
export function* recordPresences(
  tx: Tx,
  organisationId: OrganisationId,
  sessionId: string,
  said: readonly { personId: string; presence: Presence }[],
  { by, at }: { by: string; at: Date },
): Work<void> {
  for (const { personId, presence } of said) {
    const row = { presence, recordedBy: by, recordedAt: at };
    yield* run(
      tx
        .insert(trainingAttendance)
        .values({ organisationId, sessionId, personId, ...row })
        .onConflictDoUpdate({
          target: [trainingAttendance.sessionId, trainingAttendance.personId],
          set: row,
          setWhere: eq(trainingAttendance.organisationId, organisationId),
        })
        .returning({ personId: trainingAttendance.personId }),
    );
  }
}

/** Who is on the list of a session, by name; those who left the organisation as well. */
export type Attendee = Pick<TrainingAttendance, "personId" | "presence" | "recordedBy" | "recordedAt"> & {
  name: string;
  /** When they left the organisation. */
  removedAt: Date | null;
};

export function* listAttendees(db: Db, organisationId: OrganisationId, sessionId: string): Work<Attendee[]> {
  return yield* run(
    db
      .select({
        personId: trainingAttendance.personId,
        presence: trainingAttendance.presence,
        recordedBy: trainingAttendance.recordedBy,
        recordedAt: trainingAttendance.recordedAt,
        name: people.name,
        removedAt: members.removedAt,
      })
      .from(trainingAttendance)
      .innerJoin(people, eq(people.id, trainingAttendance.personId))
      .innerJoin(
        members,
        and(eq(members.personId, people.id), eq(members.organisationId, trainingAttendance.organisationId)),
      )
      .where(
        and(
          eq(trainingAttendance.organisationId, organisationId),
          eq(trainingAttendance.sessionId, sessionId),
        ),
      )
      .orderBy(inByteOrder(people.name), inByteOrder(people.id)),
  );
}

/** Who was on which list, for these sessions. */
export function* listAttendance(
  db: Db,
  organisationId: OrganisationId,
  sessionIds: readonly string[],
): Work<Pick<TrainingAttendance, "sessionId" | "personId" | "presence">[]> {
  if (sessionIds.length === 0) return [];
  return yield* run(
    db
      .select({
        sessionId: trainingAttendance.sessionId,
        personId: trainingAttendance.personId,
        presence: trainingAttendance.presence,
      })
      .from(trainingAttendance)
      .where(
        and(
          eq(trainingAttendance.organisationId, organisationId),
          inArray(trainingAttendance.sessionId, [...sessionIds]),
        ),
      ),
  );
}

/** Everybody of whom nobody has said yet whether they came, to sessions that have begun. */
export function* listUnrecorded(
  db: Db,
  organisationId: OrganisationId,
  at: Date,
): Work<Pick<TrainingAttendance, "sessionId" | "personId" | "presence">[]> {
  return yield* run(
    db
      .select({
        sessionId: trainingAttendance.sessionId,
        personId: trainingAttendance.personId,
        presence: trainingAttendance.presence,
      })
      .from(trainingAttendance)
      .innerJoin(trainingSessions, eq(trainingSessions.id, trainingAttendance.sessionId))
      .where(
        and(
          eq(trainingAttendance.organisationId, organisationId),
          eq(trainingAttendance.presence, "expected"),
          lte(trainingSessions.startsAt, at),
          isNull(trainingSessions.cancelledAt),
        ),
      ),
  );
}

/** How many people are on the list of each session, by presence; nobody expects those who left. */
export function* countPresences(
  db: Db,
  organisationId: OrganisationId,
): Work<{ sessionId: string; presence: Presence; people: number }[]> {
  return yield* run(
    db
      .select({
        sessionId: trainingAttendance.sessionId,
        presence: trainingAttendance.presence,
        people: count(),
      })
      .from(trainingAttendance)
      .innerJoin(
        members,
        and(
          eq(members.personId, trainingAttendance.personId),
          eq(members.organisationId, trainingAttendance.organisationId),
        ),
      )
      .where(
        and(
          eq(trainingAttendance.organisationId, organisationId),
          or(ne(trainingAttendance.presence, "expected"), isNull(members.removedAt)),
        ),
      )
      .groupBy(trainingAttendance.sessionId, trainingAttendance.presence),
  );
}

/** Everybody who ever came to a session. */
export function* listWhoCame(db: Db, organisationId: OrganisationId): Work<string[]> {
  const found = yield* run(
    db
      .selectDistinct({ personId: trainingAttendance.personId })
      .from(trainingAttendance)
      .innerJoin(trainingSessions, eq(trainingSessions.id, trainingAttendance.sessionId))
      .where(
        and(
          eq(trainingAttendance.organisationId, organisationId),
          eq(trainingAttendance.presence, "came"),
          isNull(trainingSessions.cancelledAt),
        ),
      ),
  );
  return found.map(({ personId }) => personId);
}

/** The sessions on whose list somebody is, the soonest first; those that were cancelled as well. */
export function* listSessionsOf(
  db: Db,
  organisationId: OrganisationId,
  personId: string,
): Work<{ session: TrainingSession; presence: Presence }[]> {
  return yield* run(
    db
      .select({ session: trainingSessions, presence: trainingAttendance.presence })
      .from(trainingAttendance)
      .innerJoin(trainingSessions, eq(trainingSessions.id, trainingAttendance.sessionId))
      .where(
        and(eq(trainingAttendance.organisationId, organisationId), eq(trainingAttendance.personId, personId)),
      )
      .orderBy(asc(trainingSessions.startsAt), asc(trainingSessions.id)),
  );
}

/** Every line of attendance with its session and its name, without sessions that were cancelled, the oldest first. */
export type AttendanceLine = {
  session: TrainingSession;
  personId: string;
  name: string;
  presence: Presence;
  recordedBy: string;
  recordedAt: Date;
};

export function* listAttendanceLines(db: Db, organisationId: OrganisationId): Work<AttendanceLine[]> {
  return yield* run(
    db
      .select({
        session: trainingSessions,
        personId: trainingAttendance.personId,
        name: people.name,
        presence: trainingAttendance.presence,
        recordedBy: trainingAttendance.recordedBy,
        recordedAt: trainingAttendance.recordedAt,
      })
      .from(trainingAttendance)
      .innerJoin(trainingSessions, eq(trainingSessions.id, trainingAttendance.sessionId))
      .innerJoin(people, eq(people.id, trainingAttendance.personId))
      .where(and(eq(trainingAttendance.organisationId, organisationId), isNull(trainingSessions.cancelledAt)))
      .orderBy(
        asc(trainingSessions.startsAt),
        asc(trainingSessions.id),
        inByteOrder(people.name),
        inByteOrder(people.id),
      ),
  );
}

/** Every question about the changes of these versions, retired ones as well, the oldest first. */
export function* listQuestions(
  db: Db,
  organisationId: OrganisationId,
  numbers: readonly string[],
): Work<TrainingQuestion[]> {
  if (numbers.length === 0) return [];
  return yield* run(
    db
      .select()
      .from(trainingQuestions)
      .where(
        and(
          eq(trainingQuestions.organisationId, organisationId),
          inArray(trainingQuestions.number, [...numbers]),
        ),
      )
      .orderBy(asc(trainingQuestions.createdAt), asc(trainingQuestions.id)),
  );
}

export function* findQuestion(
  db: Db,
  organisationId: OrganisationId,
  id: string,
): Work<TrainingQuestion | undefined> {
  const [found] = yield* run(
    db
      .select()
      .from(trainingQuestions)
      .where(and(eq(trainingQuestions.organisationId, organisationId), eq(trainingQuestions.id, id))),
  );
  return found;
}

export function* insertQuestion(
  tx: Tx,
  organisationId: OrganisationId,
  question: Omit<TrainingQuestion, "organisationId" | "retiredAt">,
): Work<void> {
  yield* run(
    tx
      .insert(trainingQuestions)
      .values({ ...question, organisationId, retiredAt: null })
      .returning({ id: trainingQuestions.id }),
  );
}

/** Rewords a question, or retires it. False where it is not there, or was retired before. */
export function* saveQuestion(
  tx: Tx,
  organisationId: OrganisationId,
  id: string,
  changes: { body: ScenarioQuestion } | { retiredAt: Date },
): Work<boolean> {
  const [saved] = yield* run(
    tx
      .update(trainingQuestions)
      .set(changes)
      .where(
        and(
          eq(trainingQuestions.organisationId, organisationId),
          eq(trainingQuestions.id, id),
          isNull(trainingQuestions.retiredAt),
        ),
      )
      .returning({ id: trainingQuestions.id }),
  );
  return saved !== undefined;
}

/** Every answer to these questions, in the order in which they were given; or those of one person alone. */
export function* listAnswers(
  db: Db,
  organisationId: OrganisationId,
  questionIds: readonly string[],
  personId?: string,
): Work<TrainingAnswer[]> {
  if (questionIds.length === 0) return [];
  return yield* run(
    db
      .select()
      .from(trainingAnswers)
      .where(
        and(
          eq(trainingAnswers.organisationId, organisationId),
          inArray(trainingAnswers.questionId, [...questionIds]),
          ...(personId === undefined ? [] : [eq(trainingAnswers.personId, personId)]),
        ),
      )
      .orderBy(asc(trainingAnswers.at), asc(trainingAnswers.id)),
  );
}

/** Adds an answer. None is ever altered. */
export function* insertAnswer(
  tx: Tx,
  organisationId: OrganisationId,
  answer: Omit<TrainingAnswer, "organisationId">,
): Work<void> {
  yield* run(
    tx
      .insert(trainingAnswers)
      .values({ ...answer, organisationId })
      .returning({ id: trainingAnswers.id }),
  );
}
