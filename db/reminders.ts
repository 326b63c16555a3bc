import { and, eq, inArray, like } from "drizzle-orm";
import type { OrganisationId } from "../lib/members/organisation.ts";
import { reminders } from "./schema.ts";
import { type Db, run, type Tx, type Work } from "./work.ts";

/** Takes a deed on that is done once. False where it was done before, by whichever process. */
export function* claimReminder(
  tx: Tx,
  organisationId: OrganisationId,
  { kind, about, at }: { kind: string; about: string; at: Date },
): Work<boolean> {
  const [claimed] = yield* run(
    tx
      .insert(reminders)
      .values({ organisationId, kind, about, doneAt: at })
      .onConflictDoNothing()
      .returning({ kind: reminders.kind }),
  );
  return claimed !== undefined;
}

/** Which of these deeds were done. */
export function* listReminded(
  db: Db,
  organisationId: OrganisationId,
  kind: string,
  about: readonly string[],
): Work<string[]> {
  if (about.length === 0) return [];
  const found = yield* run(
    db
      .select({ about: reminders.about })
      .from(reminders)
      .where(
        and(
          eq(reminders.organisationId, organisationId),
          eq(reminders.kind, kind),
          inArray(reminders.about, [...about]),
        ),
      ),
  );
  return found.map((each) => each.about);
}

/** Which deeds of a kind were done, of all that are about something that begins so. */
export function* listRemindedFrom(
  db: Db,
  organisationId: OrganisationId,
  { kind, begins }: { kind: string; begins: string },
): Work<string[]> {
  const found = yield* run(
    db
      .select({ about: reminders.about })
      .from(reminders)
      .where(
        and(
          eq(reminders.organisationId, organisationId),
          eq(reminders.kind, kind),
          like(reminders.about, `${begins}%`),
        ),
      ),
  );
  return found.map(({ about }) => about);
}
