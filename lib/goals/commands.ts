import { makeId } from "../../db/ids.ts";
import type { Db, Tx, Work } from "../../db/work.ts";
import { listRows, saveRow } from "../../db/workbooks.ts";
import type { PolicyLanguage } from "../language/text.ts";
import { refuse } from "../language/words.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { fail, type Failure, type Result, succeed } from "../result.ts";
import { recordResults, type ResultToRecord } from "../results/commands.ts";
import { replaceDraft } from "../workbook/commands.ts";
import { type DraftRow, placeInWords } from "../workbook/draft.ts";
import { keyBetween } from "../workbook/order.ts";
import { goalGaps } from "../workbook/progress.ts";
import { findDraft, findFirstLanguage, listDraftRows, outdatedFrom, placeOf } from "../workbook/queries.ts";
import { emptyWorkbook, type Workbook, workbook as workbookSchema } from "../workbook/workbook.ts";
import type { Bringing, Preview } from "./bringing.ts";
import type { CharterSource } from "./charter.ts";
import { type Goal, goal as goalSchema } from "./goal.ts";
import { keptGoals, mostGoals, planStandards } from "./queries.ts";
import { type GoalChange, type Incoming, planTakeover } from "./takeover.ts";

type TakeoverFailure = "unreadable-draft" | "too-many";
export type Takeover = { changes: readonly GoalChange[] };

/** The language in which a policy can be written for a source in `lang`. */
export function policyLanguageOf(source: CharterSource): PolicyLanguage {
  return source.lang === "en" ? "en" : "zh-Hans";
}

/** The draft, or an empty one where nothing was ever answered. */
function* draftOr(
  db: Db,
  organisationId: OrganisationId,
  language: PolicyLanguage,
): Work<Workbook | undefined> {
  const rows = yield* listRows(db, organisationId);
  if (rows.length === 0) return emptyWorkbook([language]);
  const draft = yield* findDraft(db, organisationId);
  return draft.ok ? draft.workbook : undefined;
}

/** What was published elsewhere may say less than our goals do: it is taken over as it stands, and says so. */
function withWaivers(goal: Goal): Goal {
  const reason = { en: "As published by its source.", "zh-Hans": "按来源公布的内容收录。" };
  const gaps = [
    ...(goalGaps(goal).length > 0 ? ["incomplete-goal"] : []),
    ...(goal.remedy ? [] : ["no-remedy"]),
  ];
  return gaps.length > 0 ? { ...goal, waivers: gaps.map((gap) => ({ gap, reason })) } : goal;
}

/**
 * Takes published standards over into the draft, with their results, in one transaction. With `dryRun` nothing is
 * written and the answer is what would have been.
 */
export function* takeOverStandards(
  tx: Tx,
  organisationId: OrganisationId,
  incoming: readonly Incoming[],
  by: { recordedBy: string; at: Date; dryRun: boolean },
): Work<Result<Takeover, TakeoverFailure>> {
  const [first] = incoming;
  if (!first) return succeed({ changes: [] });
  const draft = yield* draftOr(tx, organisationId, policyLanguageOf(first.entry.source));
  if (!draft) return fail("unreadable-draft", "The draft cannot be read, so nothing was taken over.");
  const kept = yield* keptGoals(tx, organisationId, draft);
  const changes = planTakeover(
    kept,
    incoming.map(({ line, entry }) => ({ line, entry: { ...entry, goal: withWaivers(entry.goal) } })),
  );
  if (by.dryRun) return succeed({ changes });
  const goals = new Map(draft.goals.map((goal) => [goal.id, goal]));
  const results = changes.flatMap(({ id = makeId(by.at), goal, results: recorded }) => {
    goals.set(id, { ...goal, id });
    return recorded.map((each) => ({ goalId: id, ...each }));
  });
  const { org, country } = first.entry.source;
  const named = { ...draft.organisation };
  named.name ??= { [policyLanguageOf(first.entry.source)]: org };
  if (country && /^[A-Z]{2}$/.test(country)) named.country ??= country;
  const next = workbookSchema.safeParse(
    JSON.parse(JSON.stringify({ ...draft, organisation: named, goals: [...goals.values()] })),
  );
  if (!next.success)
    return fail(
      "too-many",
      next.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "),
    );
  yield* replaceDraft(tx, organisationId, next.data, { savedBy: by.recordedBy, at: by.at });
  yield* recordResults(tx, organisationId, results, by);
  return succeed({ changes });
}

/** Why a figure that was there is another now, where a table said so. */
const asInTheTable = { en: "As in the table that was brought in.", "zh-Hans": "以导入的表格为准。" };

/** What was written, and the rows of the draft as they are now, by their place. */
export type Brought = {
  added: number;
  changed: number;
  results: number;
  rows: Readonly<
    Record<string, Pick<DraftRow, "body" | "sortKey" | "revision" | "outdated"> & { removed: boolean }>
  >;
};

/** With `standards-moved` the preview as it would be now. */
export type NotBrought =
  | (Failure<"standards-moved"> & { preview: Preview })
  | Failure<"not-allowed" | "read-only" | "draft-not-read" | "too-many-lines" | "list-full">;

/**
 * Brings the standards of a spreadsheet into the draft, with their results: those that were previewed, without the
 * lines that are left out, all of them or none. Where the draft moved on since, nothing is written, and the failure
 * carries the new preview.
 */
export function* bringStandardsIn(
  tx: Tx,
  actor: Actor,
  asked: Bringing,
  at: Date,
): Work<{ ok: true; value: Brought } | NotBrought> {
  const planned = yield* planStandards(tx, actor, asked);
  if (!planned.ok) return planned;
  const { preview, kept, incoming } = planned.value;
  if (preview.plan !== asked.plan) return { ...refuse("standards-moved"), preview };
  const leftOut = new Set(asked.leaveOut);
  const changes = planTakeover(kept, incoming, leftOut).filter(
    ({ kind, line }) => kind !== "same" && !leftOut.has(line),
  );
  const added = changes.filter(({ kind }) => kind === "add");
  if (added.length > preview.room) return refuse("list-full", { most: mostGoals });
  const { organisationId, personId } = actor;
  const draft = (yield* listDraftRows(tx, organisationId)).filter(({ step }) => step === "goals");
  const rows = new Map(draft.map((row) => [row.item, row]));
  const original = yield* findFirstLanguage(tx, organisationId);
  let lastKey = draft.at(-1)?.sortKey;
  const recorded: ResultToRecord[] = [];
  const written = new Map<string, Brought["rows"][string]>();
  for (const { id = makeId(at), goal, results } of changes) {
    const before = rows.get(id);
    const sortKey: string = before?.sortKey ?? keyBetween(lastKey, undefined);
    if (!before) lastKey = sortKey;
    const body = goalSchema.parse(JSON.parse(JSON.stringify(goal)));
    const place = { step: "goals", list: "goals", item: id };
    const revision = written.get(placeInWords(place))?.revision ?? before?.revision ?? 0;
    const outdated = outdatedFrom(before, { step: place.step, body }, original);
    const saved = yield* saveRow(
      tx,
      organisationId,
      { step: place.step, item: placeOf(place), sortKey, body, outdated, revision },
      { saveId: makeId(at), savedBy: personId, at },
    );
    if (!("saved" in saved)) throw new Error(`The goal ${id} moved on within its own transaction.`);
    written.set(placeInWords(place), {
      body,
      sortKey,
      revision: saved.saved.revision,
      removed: false,
      ...(saved.saved.outdated && { outdated: saved.saved.outdated }),
    });
    for (const { result, corrects } of results)
      recorded.push({
        goalId: id,
        result: corrects === undefined ? result : { ...result, reason: asInTheTable },
        ...(corrects === undefined ? {} : { corrects }),
      });
  }
  yield* recordResults(tx, organisationId, recorded, { recordedBy: personId, at });
  return succeed({
    added: added.length,
    changed: changes.length - added.length,
    results: recorded.length,
    rows: Object.fromEntries(written),
  });
}
