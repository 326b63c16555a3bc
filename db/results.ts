import { and, asc, desc, eq } from "drizzle-orm";
import type { OrganisationId } from "../lib/members/organisation.ts";
import { MissingReference } from "./errors.ts";
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

/** Rows in one insert: SQLite takes no more than 32 766 parameters. */
const batch = 500;

/**
 * Adds to the end of the chain. Nothing that is there is ever altered.
 * @throws MissingReference where one is said to correct what is no result of this organisation.
 */
export function* appendResults(
  tx: Tx,
  organisationId: OrganisationId,
  added: readonly Omit<StoredResult, "organisationId">[],
): Work<void> {
  if (added.length === 0) return;
  yield* moveSite(tx, organisationId);
  const known = new Set<string>();
  for (const { id, corrects } of added) {
    if (corrects !== null && !known.has(corrects)) {
      const [corrected] = yield* run(
        tx
          .select({ id: results.id })
          .from(results)
          .where(and(eq(results.organisationId, organisationId), eq(results.id, corrects))),
      );
      if (!corrected) throw new MissingReference(`result ${corrects}`);
    }
    known.add(id);
  }
  for (let start = 0; start < added.length; start += batch) {
    const rows = added.slice(start, start + batch).map((result) => ({ ...result, organisationId }));
    yield* run(tx.insert(results).values(rows).returning({ id: results.id }));
  }
}
