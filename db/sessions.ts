import { and, desc, eq, gt, isNull, ne } from "drizzle-orm";
import type { Person } from "./people.ts";
import { people, sessions } from "./schema.ts";
import { type Db, run, type Tx, type Work } from "./work.ts";

export type Session = typeof sessions.$inferSelect;

/** Neither ended nor past its time, and seen since `idleSince`. */
function isOpen(at: Date, idleSince: Date) {
  return and(isNull(sessions.endedAt), gt(sessions.expiresAt, at), gt(sessions.lastSeenAt, idleSince));
}

export function* createSession(tx: Tx, session: Session): Work<void> {
  yield* run(tx.insert(sessions).values(session).returning({ id: sessions.id }));
}

/** An open session and whose it is. */
export function* findSession(
  db: Db,
  id: string,
  { at, idleSince }: { at: Date; idleSince: Date },
): Work<{ session: Session; person: Person } | undefined> {
  const [found] = yield* run(
    db
      .select({ session: sessions, person: people })
      .from(sessions)
      .innerJoin(people, eq(people.id, sessions.personId))
      .where(and(eq(sessions.id, id), isOpen(at, idleSince))),
  );
  return found;
}

/** A person's open sessions, the one seen last first. */
export function* listSessions(
  db: Db,
  personId: string,
  { at, idleSince }: { at: Date; idleSince: Date },
): Work<Session[]> {
  return yield* run(
    db
      .select()
      .from(sessions)
      .where(and(eq(sessions.personId, personId), isOpen(at, idleSince)))
      .orderBy(desc(sessions.lastSeenAt)),
  );
}

export function* markSeen(tx: Tx, id: string, at: Date): Work<void> {
  yield* run(
    tx
      .update(sessions)
      .set({ lastSeenAt: at })
      .where(and(eq(sessions.id, id), isNull(sessions.endedAt)))
      .returning({ id: sessions.id }),
  );
}

/** Ends one session of this person's; false where there is none such. */
export function* endSession(tx: Tx, personId: string, id: string, at: Date): Work<boolean> {
  const [ended] = yield* run(
    tx
      .update(sessions)
      .set({ endedAt: at })
      .where(and(eq(sessions.id, id), eq(sessions.personId, personId), isNull(sessions.endedAt)))
      .returning({ id: sessions.id }),
  );
  return ended !== undefined;
}

/** Ends a person's sessions, all but one where one is named; gives how many. */
export function* endSessions(tx: Tx, personId: string, at: Date, except?: string): Work<number> {
  const ended = yield* run(
    tx
      .update(sessions)
      .set({ endedAt: at })
      .where(
        and(
          eq(sessions.personId, personId),
          isNull(sessions.endedAt),
          except === undefined ? undefined : ne(sessions.id, except),
        ),
      )
      .returning({ id: sessions.id }),
  );
  return ended.length;
}
