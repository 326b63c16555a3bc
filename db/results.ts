import { asc, desc, eq } from "drizzle-orm";
import type { OrganisationId } from "../lib/members/organisation.ts";
import { results } from "./schema.ts";
import { moveSite } from "./sites.ts";
import { type Db, run, type Tx, type Work } from "./work.ts";

export type StoredResult = typeof results.$inferSelect;

/** Every result in the order in which it was recorded, corrected ones too. */
export function* listResults(db: Db, organisationId: OrganisationId): Work<StoredResult[]> {
  return yield* run(
    db
      .select()
      .from(results)
      .where(eq(results.organisationId, organisationId))
      .orderBy(asc(results.sequence)),
  );
}

/** The end of the chain. */
export function* findLatestResult(
  db: Db,
  organisationId: OrganisationId,
): Work<Pick<StoredResult, "sequence" | "hash"> | undefined> {
  const [latest] = yield* run(
    db
      .select({ sequence: results.sequence, hash: results.hash })
      .from(results)
      .where(eq(results.organisationId, organisationId))
      .orderBy(desc(results.sequence))
      .limit(1),
  );
  return latest;
}

/** Adds to the end of the chain. Nothing that is there is ever altered. */
export function* appendResults(
  tx: Tx,
  organisationId: OrganisationId,
  added: readonly Omit<StoredResult, "organisationId">[],
): Work<void> {
  if (added.length === 0) return;
  yield* moveSite(tx, organisationId);
  for (const result of added) {
    yield* run(
      tx
        .insert(results)
        .values({ ...result, organisationId })
        .returning({ id: results.id }),
    );
  }
}
