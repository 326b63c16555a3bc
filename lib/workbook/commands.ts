import { saveRow, replaceRows, type SaveReply } from "../../db/workbooks.ts";
import type { Tx, Work } from "../../db/work.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { may } from "../members/rights.ts";
import { succeed } from "../result.ts";
import { type Place, type RowChange, type DraftRow } from "./draft.ts";
import { findDraft, listDraftRows, placeOf, rowFrom } from "./queries.ts";
import { type Reference, usesOfItem } from "./references.ts";
import { isAnsweredStep, listsOf } from "./steps.ts";
import { headStep, rowSchema, rowsFromWorkbook, type Workbook } from "./workbook.ts";

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

/**
 * Why an answer was not saved.
 * - `forbidden`: the right to edit the draft is lacking
 * - `not-found`: there is no such step or list
 * - `invalid`: `fields` says what does not fit, by the path of the field ("bands.0.limits.0.time")
 * - `in-use`: the item is pointed to from elsewhere, so it was not removed
 * - `full`: the list has as many items as it may have, `most`
 * - `stale`: somebody else saved the row meanwhile; `theirs` is how they left it, or nothing where it is gone
 * - `save-id-used`: the save id belongs to the save of another row
 */
export type SaveFailure = { ok: false } & (
  | { code: "forbidden" | "not-found" | "save-id-used" }
  | { code: "invalid"; fields: Readonly<Record<string, string>> }
  | { code: "in-use"; uses: readonly Reference[] }
  | { code: "full"; most: number }
  | { code: "stale"; theirs: (DraftRow & { savedBy: string | null; removed: boolean }) | undefined }
);

export type AnswerSaved = { revision: number; savedAt: string };

/**
 * Saves one row of the draft: a step's single answers, or one item of a list. The same save id twice is one save, and
 * gets the same answer.
 */
export function* saveAnswer(
  tx: Tx,
  actor: Actor,
  place: Place,
  change: RowChange,
  at: Date,
): Work<{ ok: true; value: AnswerSaved } | SaveFailure> {
  if (!may(actor, "editDraft")) return { ok: false, code: "forbidden" };
  const { step, list, item } = place;
  const schema = rowSchema(step, list);
  // The head of the workbook, its format and languages, is a matter of the settings.
  if (!schema || step === headStep || (list === "") !== (item === ""))
    return { ok: false, code: "not-found" };
  const read = schema.safeParse(change.body);
  if (!read.success)
    return {
      ok: false,
      code: "invalid",
      fields: Object.fromEntries(read.error.issues.map((issue) => [issue.path.join("."), issue.message])),
    };
  if (change.removed && list !== "") {
    const draft = yield* findDraft(tx, actor.organisationId);
    const uses = draft.ok ? usesOfItem(draft.workbook, place) : [];
    if (uses.length > 0) return { ok: false, code: "in-use", uses };
  }
  if (change.revision === 0 && list !== "" && isAnsweredStep(step)) {
    const most = listsOf(step)[list]?.most ?? 0;
    const rows = yield* listDraftRows(tx, actor.organisationId);
    if (rows.filter((row) => row.step === step && row.list === list).length >= most)
      return { ok: false, code: "full", most };
  }
  const saved = yield* saveRow(
    tx,
    actor.organisationId,
    {
      step,
      item: placeOf(place),
      sortKey: change.sortKey,
      body: change.body,
      removed: change.removed,
      revision: change.revision,
    },
    { saveId: change.saveId, savedBy: actor.personId, at },
  );
  if ("saved" in saved) return succeed(reply(saved.saved));
  if ("usedFor" in saved) return { ok: false, code: "save-id-used" };
  const { stale } = saved;
  return {
    ok: false,
    code: "stale",
    theirs: stale && { ...rowFrom(stale), savedBy: stale.savedBy, removed: stale.removedAt !== null },
  };
}

function reply({ revision, savedAt }: SaveReply): AnswerSaved {
  return { revision, savedAt };
}
