import type { OrganisationId } from "../members/organisation.ts";
import { listRows, listRowsSince, type DraftRow as KeptRow } from "../../db/workbooks.ts";
import type { Db, Work } from "../../db/work.ts";
import type { DraftRow, Place } from "./draft.ts";
import { type ReadWorkbook, type WorkbookRow, workbookFromRows } from "./workbook.ts";

/** In storage a list item's place is `list/id`; a step's single answers have none. */
export function placeOf({ list, item }: Pick<Place, "list" | "item">): string {
  return list === "" ? "" : `${list}/${item}`;
}

export function rowFrom({ step, item, sortKey, body, revision, outdated }: KeptRow): DraftRow {
  const [list = "", id = ""] = item === "" ? [] : item.split("/");
  return {
    step,
    list,
    item: id,
    sortKey,
    body: body as WorkbookRow["body"],
    revision,
    ...(outdated && { outdated }),
  };
}

/** Every row of the draft, with its revision. */
export function* listDraftRows(db: Db, organisationId: OrganisationId): Work<DraftRow[]> {
  return (yield* listRows(db, organisationId)).map(rowFrom);
}

/** A row that was saved after some moment, by whom, and whether it was removed. */
export type ChangedRow = DraftRow & { removed: boolean; savedBy: string | null; savedAt: Date };

/** What was saved at or after a moment: a row may come twice, and none is left out. */
export function* listChangedRows(db: Db, organisationId: OrganisationId, since: Date): Work<ChangedRow[]> {
  return (yield* listRowsSince(db, organisationId, since)).map((row) => ({
    ...rowFrom(row),
    removed: row.removedAt !== null,
    savedBy: row.savedBy,
    savedAt: row.savedAt,
  }));
}

/** The draft as one workbook. */
export function* findDraft(db: Db, organisationId: OrganisationId): Work<ReadWorkbook> {
  return workbookFromRows(yield* listDraftRows(db, organisationId));
}
