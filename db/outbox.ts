import { and, asc, eq, isNotNull, isNull, lte } from "drizzle-orm";
import { outbox } from "./schema.ts";
import { type Db, run, type Tx, type Work } from "./work.ts";

export type Mail = typeof outbox.$inferSelect;

/** @param from when to try for the first time */
export function* createMail(
  tx: Tx,
  mail: Pick<Mail, "id" | "kind" | "to" | "subject" | "text" | "html" | "createdAt">,
  from: Date = mail.createdAt,
): Work<void> {
  yield* run(
    tx
      .insert(outbox)
      .values({ ...mail, attempts: 0, nextAttemptAt: from, sentAt: null, lastError: null })
      .returning({ id: outbox.id }),
  );
}

/** Mail whose turn it is, the oldest first. */
export function* listDueMail(db: Db, at: Date, limit: number): Work<Mail[]> {
  return yield* run(
    db
      .select()
      .from(outbox)
      .where(and(isNull(outbox.sentAt), lte(outbox.nextAttemptAt, at)))
      .orderBy(asc(outbox.nextAttemptAt), asc(outbox.id))
      .limit(limit),
  );
}

/** Whether the very same mail is still to be sent. */
export function* isWaiting(db: Db, { kind, to, text }: Pick<Mail, "kind" | "to" | "text">): Work<boolean> {
  const [found] = yield* run(
    db
      .select({ id: outbox.id })
      .from(outbox)
      .where(
        and(
          isNull(outbox.sentAt),
          isNotNull(outbox.nextAttemptAt),
          eq(outbox.kind, kind),
          eq(outbox.to, to),
          eq(outbox.text, text),
        ),
      )
      .limit(1),
  );
  return found !== undefined;
}

/**
 * Takes a mail on for an attempt: nobody else does until `until`. False where another process was first.
 */
export function* claimMail(tx: Tx, mail: Mail, until: Date): Work<boolean> {
  const [claimed] = yield* run(
    tx
      .update(outbox)
      .set({ attempts: mail.attempts + 1, nextAttemptAt: until })
      .where(and(eq(outbox.id, mail.id), eq(outbox.attempts, mail.attempts), isNull(outbox.sentAt)))
      .returning({ id: outbox.id }),
  );
  return claimed !== undefined;
}

/** Keeps how an attempt went. What is over loses its text. */
export function* recordAttempt(
  tx: Tx,
  id: string,
  outcome: { sentAt: Date } | { lastError: string; nextAttemptAt: Date | null },
): Work<void> {
  const over = "sentAt" in outcome || outcome.nextAttemptAt === null;
  yield* run(
    tx
      .update(outbox)
      .set({
        ...("sentAt" in outcome ? { ...outcome, nextAttemptAt: null, lastError: null } : outcome),
        ...(over ? { text: "", html: null } : {}),
      })
      .where(eq(outbox.id, id))
      .returning({ id: outbox.id }),
  );
}
