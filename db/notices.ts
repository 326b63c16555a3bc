import { asc, desc, eq } from "drizzle-orm";
import type { OrganisationId } from "../lib/members/organisation.ts";
import { notices } from "./schema.ts";
import { moveSite } from "./sites.ts";
import { type Db, run, type Tx, type Work } from "./work.ts";

export type Notice = typeof notices.$inferSelect;

/** Every notice in the order in which it was given. */
export function* listNotices(db: Db, organisationId: OrganisationId): Work<Notice[]> {
  return yield* run(
    db
      .select()
      .from(notices)
      .where(eq(notices.organisationId, organisationId))
      .orderBy(asc(notices.sequence)),
  );
}

/** The end of the chain. */
export function* findLatestNotice(
  db: Db,
  organisationId: OrganisationId,
): Work<Pick<Notice, "sequence" | "hash"> | undefined> {
  const [latest] = yield* run(
    db
      .select({ sequence: notices.sequence, hash: notices.hash })
      .from(notices)
      .where(eq(notices.organisationId, organisationId))
      .orderBy(desc(notices.sequence))
      .limit(1),
  );
  return latest;
}

/** Adds to the end of the chain. Nothing that is there is ever altered. */
export function* appendNotice(
  tx: Tx,
  organisationId: OrganisationId,
  notice: Omit<Notice, "organisationId">,
): Work<void> {
  yield* moveSite(tx, organisationId);
  yield* run(
    tx
      .insert(notices)
      .values({ ...notice, organisationId })
      .returning({ id: notices.id }),
  );
}
