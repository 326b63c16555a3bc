import type { z } from "zod";
import { type FaultCode, refuse, refuseFields } from "../language/words.ts";
import { findRow, listRows, replaceRows, type SaveReply, saveRow } from "../../db/workbooks.ts";
import type { Tx, Work } from "../../db/work.ts";
import type { PolicyLanguage } from "../language/text.ts";
import type { Outdated } from "../language/translation.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { refuseUnless } from "../members/queries.ts";
import { findPersonOf } from "../sessions/queries.ts";
import { type Failure, succeed } from "../result.ts";
import { itemId } from "./answers.ts";
import type { Place, RowChange } from "./draft.ts";
import { findDraft, findFirstLanguage, listDraftRows, outdatedFrom, placeOf, rowFrom } from "./queries.ts";
import { usesOfItem } from "./references.ts";
import { isAnsweredStep, listsOf } from "./steps.ts";
import { emptyWorkbook, headStep, rowSchema, rowsFromWorkbook, type Workbook } from "./workbook.ts";

/** Makes the draft this workbook: rows that say the same stay as they are, others move on, missing ones go. */
export function* replaceDraft(
  tx: Tx,
  organisationId: OrganisationId,
  workbook: Workbook,
  by: { savedBy: string | null; at: Date },
): Work<void> {
  const kept = new Map(
    (yield* listRows(tx, organisationId)).map((row) => [`${row.step} ${row.item}`, row] as const),
  );
  const [original = "en"] = workbook.languages;
  const rows = rowsFromWorkbook(workbook).map(({ step, sortKey, body, ...row }) => {
    const item = placeOf(row);
    const outdated = outdatedFrom(kept.get(`${step} ${item}`), { step, body }, original);
    return { step, item, sortKey, body, outdated };
  });
  yield* replaceRows(tx, organisationId, rows, by);
}

/** Begins the draft of a new organisation with what was said when it was set up; the name is in the first language. */
export function* beginDraft(
  tx: Tx,
  organisationId: OrganisationId,
  {
    name,
    languages,
    timeZone,
  }: { name: string; languages: readonly [PolicyLanguage, ...PolicyLanguage[]]; timeZone: string },
  by: { savedBy: string | null; at: Date },
): Work<void> {
  const empty = emptyWorkbook(languages);
  const organisation = { ...empty.organisation, name: { [languages[0]]: name }, timeZone };
  yield* replaceDraft(tx, organisationId, { ...empty, organisation }, by);
}

/**
 * Why an answer was not saved.
 * - `not-found`: there is no such step or list
 * - `invalid`: `fields` says what does not fit, by the path of the field ("bands.0.limits.0.time")
 * - `in-use`: the item is pointed to from elsewhere, so it was not removed; `details.uses` says where
 * - `list-full`: the list has as many items as it may have
 * - `stale`: somebody else saved the row meanwhile; `details.theirs` is how they left it, or nothing where it is gone
 * - `save-id-used`: the save id belongs to the save of another row
 */
export type SaveFailure = Failure<
  "not-allowed" | "read-only" | "not-found" | "invalid" | "in-use" | "list-full" | "stale" | "save-id-used"
>;

export type AnswerSaved = {
  revision: number;
  savedAt: string;
  /** Translations in the row that are now older than their original, where there are any. */
  outdated?: Outdated;
};

/** What a schema finds wrong, as codes that are said in every language. */
function faultsOf(error: z.ZodError): Record<string, FaultCode> {
  return Object.fromEntries(
    error.issues.map((issue): [string, FaultCode] => [
      issue.path.join("."),
      issue.code === "too_big"
        ? "too-long"
        : issue.code === "invalid_type" && issue.input === undefined
          ? "required"
          : "invalid",
    ]),
  );
}

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
  const refused = yield* refuseUnless(tx, actor, "editDraft");
  if (refused) return refused;
  const { step, list, item } = place;
  const schema = rowSchema(step, list);
  // The head of the workbook, its format and languages, is a matter of the settings.
  if (!schema || step === headStep || (list === "") !== (item === "") || !isItemId(item))
    return refuse("not-found");
  const read = schema.safeParse(change.body);
  if (!read.success) return refuseFields(faultsOf(read.error));
  if (change.removed && list !== "") {
    const draft = yield* findDraft(tx, actor.organisationId);
    const uses = draft.ok ? usesOfItem(draft.workbook, place) : [];
    if (uses.length > 0) return { ...refuse("in-use", { count: uses.length }), details: { uses } };
  }
  if (change.revision === 0 && list !== "" && isAnsweredStep(step)) {
    const most = listsOf(step)[list]?.most ?? 0;
    const rows = yield* listDraftRows(tx, actor.organisationId);
    if (rows.filter((row) => row.step === step && row.list === list).length >= most)
      return refuse("list-full", { most });
  }
  const { organisationId } = actor;
  const before = yield* findRow(tx, organisationId, step, placeOf(place));
  const original = yield* findFirstLanguage(tx, organisationId);
  const saved = yield* saveRow(
    tx,
    actor.organisationId,
    {
      step,
      item: placeOf(place),
      sortKey: change.sortKey,
      body: change.body,
      outdated: outdatedFrom(before, { step, body: change.body }, original, change.stillRight),
      removed: change.removed,
      revision: change.revision,
    },
    { saveId: change.saveId, savedBy: actor.personId, at },
  );
  if ("saved" in saved) return succeed(reply(saved.saved));
  if ("usedFor" in saved) return refuse("save-id-used");
  const { stale } = saved;
  return {
    ...refuse("stale", { of: "answer" }),
    details: {
      theirs: stale && {
        ...rowFrom(stale),
        removed: stale.removedAt !== null,
        savedBy: stale.savedBy === null ? undefined : (yield* findPersonOf(tx, stale.savedBy))?.name,
      },
    },
  };
}

function isItemId(item: string): boolean {
  return item === "" || itemId.safeParse(item).success;
}

function reply({ revision, savedAt, outdated }: SaveReply): AnswerSaved {
  return { revision, savedAt, ...(outdated && { outdated }) };
}
