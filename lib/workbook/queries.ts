import type { PolicyLanguage } from "../language/text.ts";
import { type Outdated, outdatedAfter, type StillRight } from "../language/translation.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { findRow, listRows, listRowsSince, type DraftRow as KeptRow } from "../../db/workbooks.ts";
import type { Db, Work } from "../../db/work.ts";
import type { DraftRow, Place } from "./draft.ts";
import {
  headStep,
  type ReadWorkbook,
  type WorkbookRow,
  workbookFromRows,
  workbookLanguages,
} from "./workbook.ts";

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

/** The language that the draft is written in, from which the others are translated. */
export function* findFirstLanguage(db: Db, organisationId: OrganisationId): Work<PolicyLanguage> {
  const head = yield* findRow(db, organisationId, headStep, "");
  const languages = workbookLanguages.safeParse(
    (head?.body as { languages?: unknown } | undefined)?.languages,
  );
  return languages.data?.[0] ?? "en";
}

/** What is outdated in a row once it says `body`. A clause that was reworded says by itself when answers moved on. */
export function outdatedFrom(
  before: { body: unknown; outdated?: Outdated | null } | undefined,
  { step, body }: { step: string; body: unknown },
  original: PolicyLanguage,
  stillRight: readonly StillRight[] = [],
): Outdated {
  if (!before || step === "rewordings") return {};
  return outdatedAfter({ body: before.body, outdated: before.outdated ?? {} }, body, original, stillRight);
}
