import { and, eq, gte, isNull, lt } from "drizzle-orm";
import type { OrganisationId } from "../lib/members/organisation.ts";
import type { Outdated } from "../lib/language/translation.ts";
import { inByteOrder } from "./columns.ts";
import { touchDraft } from "./proposals.ts";
import { saves, workbookRows } from "./schema.ts";
import { type Db, run, type Tx, type Work } from "./work.ts";

/** A row of the draft as it is kept. `item` is empty for a step's single answers. */
export type DraftRow = typeof workbookRows.$inferSelect;

/** A row to save, with the revision that it was changed from: 0 for a row that is not there yet. */
export type RowToSave = {
  step: string;
  item: string;
  sortKey: string;
  body: unknown;
  outdated?: Outdated;
  /** Taken out of its list; it can be put back. */
  removed?: boolean;
  revision: number;
};

export type SaveReply = (typeof saves.$inferSelect)["reply"];

/** Kept, or the row as somebody else left it, or the save of another row that has the same save id. */
export type Saved = { saved: SaveReply } | { stale: DraftRow | undefined } | { usedFor: SaveReply };

/** How long a save may be repeated and get its first reply, in milliseconds. */
const replayTime = 30 * 86_400_000;

/** The rows of the draft that are in it: those that were removed are left out. */
export function* listRows(db: Db, organisationId: OrganisationId): Work<DraftRow[]> {
  return yield* run(
    db
      .select()
      .from(workbookRows)
      .where(and(eq(workbookRows.organisationId, organisationId), isNull(workbookRows.removedAt)))
      .orderBy(
        inByteOrder(workbookRows.step),
        inByteOrder(workbookRows.sortKey),
        inByteOrder(workbookRows.item),
      ),
  );
}

/** The rows that were saved at this moment or later, removed ones too. */
export function* listRowsSince(db: Db, organisationId: OrganisationId, since: Date): Work<DraftRow[]> {
  return yield* run(
    db
      .select()
      .from(workbookRows)
      .where(and(eq(workbookRows.organisationId, organisationId), gte(workbookRows.savedAt, since))),
  );
}

export function* findRow(
  db: Db,
  organisationId: OrganisationId,
  step: string,
  item: string,
): Work<DraftRow | undefined> {
  const [found] = yield* run(
    db
      .select()
      .from(workbookRows)
      .where(rowIs(organisationId, step, item)),
  );
  return found;
}

function rowIs(organisationId: OrganisationId, step: string, item: string) {
  return and(
    eq(workbookRows.organisationId, organisationId),
    eq(workbookRows.step, step),
    eq(workbookRows.item, item),
  );
}

/** A note that says nothing is none. */
function noted(outdated: Outdated | undefined): Outdated | null {
  return outdated && Object.keys(outdated).length > 0 ? outdated : null;
}

/**
 * Saves a row where it still has the revision it was changed from. A save id that was answered before is
 * answered the same again, and nothing is saved twice.
 */
export function* saveRow(
  tx: Tx,
  organisationId: OrganisationId,
  row: RowToSave,
  by: { saveId: string; savedBy: string | null; at: Date },
): Work<Saved> {
  const [before] = yield* run(
    tx
      .select()
      .from(saves)
      .where(and(eq(saves.organisationId, organisationId), eq(saves.saveId, by.saveId))),
  );
  if (before) {
    const isSame = before.reply.step === row.step && before.reply.item === row.item;
    return isSame ? { saved: before.reply } : { usedFor: before.reply };
  }
  const { step, item, sortKey, body, revision } = row;
  const outdated = noted(row.outdated);
  const values = {
    revision: revision + 1,
    sortKey,
    body,
    outdated,
    removedAt: row.removed ? by.at : null,
    savedBy: by.savedBy,
    savedAt: by.at,
  };
  const [saved] =
    revision === 0
      ? yield* run(
          tx
            .insert(workbookRows)
            .values({ organisationId, step, item, ...values })
            .onConflictDoNothing()
            .returning(),
        )
      : yield* run(
          tx
            .update(workbookRows)
            .set(values)
            .where(and(rowIs(organisationId, step, item), eq(workbookRows.revision, revision)))
            .returning(),
        );
  if (!saved) return { stale: yield* findRow(tx, organisationId, step, item) };
  yield* touchDraft(tx, organisationId, by);
  const reply: SaveReply = {
    step,
    item,
    revision: saved.revision,
    savedAt: by.at.toISOString(),
    ...(outdated && { outdated }),
  };
  yield* run(
    tx
      .insert(saves)
      .values({ organisationId, saveId: by.saveId, reply, savedAt: by.at })
      .returning({ id: saves.saveId }),
  );
  yield* run(
    tx
      .delete(saves)
      .where(
        and(
          eq(saves.organisationId, organisationId),
          lt(saves.savedAt, new Date(by.at.getTime() - replayTime)),
        ),
      )
      .returning({ id: saves.saveId }),
  );
  return { saved: reply };
}

/** Makes the draft these rows and no others. A row that stays the same keeps its revision. */
export function* replaceRows(
  tx: Tx,
  organisationId: OrganisationId,
  rows: readonly Omit<RowToSave, "revision">[],
  by: { savedBy: string | null; at: Date },
): Work<void> {
  const kept = yield* run(
    tx.select().from(workbookRows).where(eq(workbookRows.organisationId, organisationId)),
  );
  const old = new Map(kept.map((row) => [`${row.step}\n${row.item}`, row]));
  let touched = false;
  for (const { step, item, sortKey, body, ...row } of rows) {
    const key = `${step}\n${item}`;
    const before = old.get(key);
    old.delete(key);
    const outdated = noted(row.outdated);
    const values = { sortKey, body, outdated, removedAt: null, savedBy: by.savedBy, savedAt: by.at };
    if (!before) {
      touched = true;
      yield* run(
        tx
          .insert(workbookRows)
          .values({ organisationId, step, item, revision: 1, ...values })
          .returning({ step: workbookRows.step }),
      );
    } else if (
      before.removedAt !== null ||
      before.sortKey !== sortKey ||
      JSON.stringify(before.body) !== JSON.stringify(body) ||
      JSON.stringify(before.outdated) !== JSON.stringify(outdated)
    ) {
      touched = true;
      yield* run(
        tx
          .update(workbookRows)
          .set({ ...values, revision: before.revision + 1 })
          .where(rowIs(organisationId, step, item))
          .returning({ step: workbookRows.step }),
      );
    }
  }
  for (const { step, item, revision, removedAt } of old.values()) {
    if (removedAt !== null) continue;
    touched = true;
    yield* run(
      tx
        .update(workbookRows)
        .set({ removedAt: by.at, revision: revision + 1, savedBy: by.savedBy, savedAt: by.at })
        .where(rowIs(organisationId, step, item))
        .returning({ step: workbookRows.step }),
    );
  }
  if (touched) yield* touchDraft(tx, organisationId, by);
}
