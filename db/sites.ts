import { eq, sql } from "drizzle-orm";
import type { OrganisationId } from "../lib/members/organisation.ts";
import { dialect } from "./columns.ts";
import { organisations } from "./schema.ts";
import { type Db, type Tx, type Work, run } from "./work.ts";

/** The PostgreSQL channel on which a moved site is told of. */
export const SITES_CHANNEL = "keepword_site";

/**
 * Marks the organisation's public page as out of date. Every transaction that changes a version, a result or
 * the settings calls it. On PostgreSQL the notice leaves with the transaction, or not at all.
 */
export function* moveSite(tx: Tx, organisationId: OrganisationId): Work<void> {
  const notice = dialect === "postgres" ? sql`pg_notify(${SITES_CHANNEL}, ${organisations.id})` : sql`1`;
  yield* run(
    tx
      .update(organisations)
      .set({ siteRevision: sql`${organisations.siteRevision} + 1` })
      .where(eq(organisations.id, organisationId))
      .returning({ id: organisations.id, notice }),
  );
}

export type SiteRevision = { organisationId: OrganisationId; slug: string; siteRevision: number };

/** How far each organisation's public page has moved; for the keeper of the pages, once a watch says so. */
export function* listSiteRevisions(db: Db): Work<SiteRevision[]> {
  return yield* run(
    db
      .select({
        organisationId: organisations.id,
        slug: organisations.slug,
        siteRevision: organisations.siteRevision,
      })
      .from(organisations)
      .orderBy(organisations.id),
  );
}
