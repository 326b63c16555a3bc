import { and, desc, eq, gte, isNull, lt } from "drizzle-orm";
import type { OrganisationId } from "../lib/members/organisation.ts";
import { discretionUses } from "./schema.ts";
import { type Db, run, type Tx, type Work } from "./work.ts";

export type DiscretionUse = typeof discretionUses.$inferSelect;

/** False where there is a use of that id already: nothing is written then. */
export function* insertUse(
  tx: Tx,
  organisationId: OrganisationId,
  use: Omit<DiscretionUse, "organisationId" | "takenBackAt">,
): Work<boolean> {
  const [made] = yield* run(
    tx
      .insert(discretionUses)
      .values({ ...use, organisationId, takenBackAt: null })
      .onConflictDoNothing()
      .returning({ id: discretionUses.id }),
  );
  return made !== undefined;
}

export function* findUse(
  db: Db,
  organisationId: OrganisationId,
  id: string,
): Work<DiscretionUse | undefined> {
  const [found] = yield* run(
    db
      .select()
      .from(discretionUses)
      .where(and(eq(discretionUses.organisationId, organisationId), eq(discretionUses.id, id))),
  );
  return found;
}

/** The uses that were noted from a moment on and before another, the latest first; those taken back as well. */
export function* listUses(
  db: Db,
  organisationId: OrganisationId,
  { from, to }: { from: Date; to: Date },
): Work<DiscretionUse[]> {
  return yield* run(
    db
      .select()
      .from(discretionUses)
      .where(
        and(
          eq(discretionUses.organisationId, organisationId),
          gte(discretionUses.at, from),
          lt(discretionUses.at, to),
        ),
      )
      .orderBy(desc(discretionUses.at), desc(discretionUses.id)),
  );
}

/** The latest uses that one person noted, without those taken back. */
export function* listUsesBy(
  db: Db,
  organisationId: OrganisationId,
  personId: string,
  most: number,
): Work<DiscretionUse[]> {
  return yield* run(
    db
      .select()
      .from(discretionUses)
      .where(
        and(
          eq(discretionUses.organisationId, organisationId),
          eq(discretionUses.personId, personId),
          isNull(discretionUses.takenBackAt),
        ),
      )
      .orderBy(desc(discretionUses.at), desc(discretionUses.id))
      .limit(most),
  );
}

/** False where it was taken back before. */
export function* takeUseBack(tx: Tx, organisationId: OrganisationId, id: string, at: Date): Work<boolean> {
  const [taken] = yield* run(
    tx
      .update(discretionUses)
      .set({ takenBackAt: at })
      .where(
        and(
          eq(discretionUses.organisationId, organisationId),
          eq(discretionUses.id, id),
          isNull(discretionUses.takenBackAt),
        ),
      )
      .returning({ id: discretionUses.id }),
  );
  return taken !== undefined;
}
