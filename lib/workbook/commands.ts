import type { Tx, Work } from "../../db/work.ts";
import { replaceRows } from "../../db/workbooks.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { placeOf } from "./queries.ts";
import { rowsFromWorkbook, type Workbook } from "./workbook.ts";

/** Makes the draft this workbook: rows that say the same stay as they are, others move on, missing ones go. */
export function* replaceDraft(
  tx: Tx,
  organisationId: OrganisationId,
  workbook: Workbook,
  by: { savedBy: string | null; at: Date },
): Work<void> {
  const rows = rowsFromWorkbook(workbook).map((row) => ({
    step: row.step,
    item: placeOf(row),
    sortKey: row.sortKey,
    body: row.body,
  }));
  yield* replaceRows(tx, organisationId, rows, by);
}
