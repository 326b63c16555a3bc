import { and, desc, eq, gt, inArray, isNull } from "drizzle-orm";
import type { OrganisationId } from "../lib/members/organisation.ts";
import { links } from "./schema.ts";
import { type Db, run, type Tx, type Work } from "./work.ts";

export type Link = typeof links.$inferSelect;
export type LinkKind = Link["kind"];

function isOpen(at: Date) {
  return and(isNull(links.usedAt), isNull(links.withdrawnAt), gt(links.expiresAt, at));
}

type NewLink = Omit<Link, "usedAt" | "withdrawnAt" | "jobs" | "places"> &
  Partial<Pick<Link, "jobs" | "places">>;

export function* createLink(tx: Tx, link: NewLink): Work<void> {
  yield* run(
    tx
      .insert(links)
      .values({ jobs: null, places: null, ...link, usedAt: null, withdrawnAt: null })
      .returning({ id: links.id }),
  );
}

/**
 * A link that works still. Whoever holds what it is the hash of was given it: this is a gate, like a session.
 */
export function* findLink(db: Db, id: string, kinds: readonly LinkKind[], at: Date): Work<Link | undefined> {
  const [found] = yield* run(
    db
      .select()
      .from(links)
      .where(and(eq(links.id, id), inArray(links.kind, [...kinds]), isOpen(at))),
  );
  return found;
}

/** Uses a link up; nothing where it was used, withdrawn or late. Of two at once one gets it. */
export function* useLink(tx: Tx, id: string, kinds: readonly LinkKind[], at: Date): Work<Link | undefined> {
  const [used] = yield* run(
    tx
      .update(links)
      .set({ usedAt: at })
      .where(and(eq(links.id, id), inArray(links.kind, [...kinds]), isOpen(at)))
      .returning(),
  );
  return used;
}

/** Withdraws every open link that sets this person's password. */
export function* withdrawPasswordLinks(tx: Tx, personId: string, at: Date): Work<void> {
  yield* run(
    tx
      .update(links)
      .set({ withdrawnAt: at })
      .where(and(eq(links.personId, personId), eq(links.kind, "password"), isOpen(at)))
      .returning({ id: links.id }),
  );
}

/** The organisation's invitations that are open, for people and for tablets, the newest first. */
export function* listInvitations(db: Db, organisationId: OrganisationId, at: Date): Work<Link[]> {
  return yield* run(
    db
      .select()
      .from(links)
      .where(
        and(
          eq(links.organisationId, organisationId),
          inArray(links.kind, ["invitation", "device"]),
          isOpen(at),
        ),
      )
      .orderBy(desc(links.createdAt)),
  );
}

/** Withdraws one open invitation of the organisation's and gives what it was. */
export function* withdrawInvitation(
  tx: Tx,
  organisationId: OrganisationId,
  id: string,
  at: Date,
): Work<Link | undefined> {
  const [withdrawn] = yield* run(
    tx
      .update(links)
      .set({ withdrawnAt: at })
      .where(and(eq(links.id, id), eq(links.organisationId, organisationId), isOpen(at)))
      .returning(),
  );
  return withdrawn;
}
