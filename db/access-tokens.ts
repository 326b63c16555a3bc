import { and, desc, eq, isNull } from "drizzle-orm";
import type { Person } from "./people.ts";
import { accessTokens, people } from "./schema.ts";
import { type Db, run, type Tx, type Work } from "./work.ts";

export type AccessToken = typeof accessTokens.$inferSelect;

export function* createAccessToken(tx: Tx, token: AccessToken): Work<void> {
  yield* run(tx.insert(accessTokens).values(token).returning({ id: accessTokens.id }));
}

/** A token that was not ended, and whose it is. */
export function* findAccessToken(
  db: Db,
  id: string,
): Work<{ token: AccessToken; person: Person } | undefined> {
  const [found] = yield* run(
    db
      .select({ token: accessTokens, person: people })
      .from(accessTokens)
      .innerJoin(people, eq(people.id, accessTokens.personId))
      .where(and(eq(accessTokens.id, id), isNull(accessTokens.endedAt))),
  );
  return found;
}

export function* listAccessTokens(db: Db, personId: string): Work<AccessToken[]> {
  return yield* run(
    db
      .select()
      .from(accessTokens)
      .where(and(eq(accessTokens.personId, personId), isNull(accessTokens.endedAt)))
      .orderBy(desc(accessTokens.createdAt)),
  );
}

export function* markTokenUsed(tx: Tx, id: string, at: Date): Work<void> {
  yield* run(
    tx
      .update(accessTokens)
      .set({ lastUsedAt: at })
      .where(eq(accessTokens.id, id))
      .returning({ id: accessTokens.id }),
  );
}

/** Ends one token of this person's; false where there is none such. */
export function* endAccessToken(tx: Tx, personId: string, id: string, at: Date): Work<boolean> {
  const [ended] = yield* run(
    tx
      .update(accessTokens)
      .set({ endedAt: at })
      .where(and(eq(accessTokens.id, id), eq(accessTokens.personId, personId), isNull(accessTokens.endedAt)))
      .returning({ id: accessTokens.id }),
  );
  return ended !== undefined;
}

export function* endAccessTokens(tx: Tx, personId: string, at: Date): Work<void> {
  yield* run(
    tx
      .update(accessTokens)
      .set({ endedAt: at })
      .where(and(eq(accessTokens.personId, personId), isNull(accessTokens.endedAt)))
      .returning({ id: accessTokens.id }),
  );
}
