import type { OrganisationId } from "../members/organisation.ts";
import { listRows, type DraftRow } from "../../db/workbooks.ts";
import type { Db, Work } from "../../db/work.ts";
import { type ReadWorkbook, type WorkbookRow, workbookFromRows } from "./workbook.ts";

/** In storage a list item's place is `list/id`; a step's single answers have none. */
export function placeOf({ list, item }: Pick<WorkbookRow, "list" | "item">): string {
  return list === "" ? "" : `${list}/${item}`;
}

function rowFrom({ step, item, sortKey, body }: DraftRow): WorkbookRow {
  const [list = "", id = ""] = item === "" ? [] : item.split("/");
  return { step, list, item: id, sortKey, body: body as WorkbookRow["body"] };
}

/** The draft as one workbook. */
export function* findDraft(db: Db, organisationId: OrganisationId): Work<ReadWorkbook> {
  const rows = yield* listRows(db, organisationId);
  return workbookFromRows(rows.map(rowFrom));
}
