import { createHash } from "node:crypto";
import { listResults } from "../../db/results.ts";
import type { Db, Work } from "../../db/work.ts";
import { canonicalText } from "../document/canonical.ts";
import { languages, type PolicyLanguage } from "../language/text.ts";
import { refuse } from "../language/words.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { refuseUnless } from "../members/queries.ts";
import { type Result, succeed } from "../result.ts";
import { result as resultSchema } from "../results/result.ts";
import { listDraftRows } from "../workbook/queries.ts";
import { listsOf } from "../workbook/steps.ts";
import {
  emptyWorkbook,
  headStep,
  type ReadWorkbook,
  rowsFromWorkbook,
  type Workbook,
  workbookFromRows,
} from "../workbook/workbook.ts";
import type { Bringing, Preview, PreviewRow } from "./bringing.ts";
import { type CharterRow, rowsFromEntry } from "./charter.ts";
import type { Goal } from "./goal.ts";
import { goalSentence } from "./sentence/sentence.ts";
import { mostLines, readSheet } from "./sheet.ts";
import { type GoalChange, type Incoming, type KeptGoal, planTakeover } from "./takeover.ts";

/** Goals of the draft with the results that stand for each. */
export function* keptGoals(db: Db, organisationId: OrganisationId, draft: Workbook): Work<KeptGoal[]> {
  const recorded = yield* listResults(db, organisationId);
  const replaced = new Set(recorded.map(({ corrects }) => corrects));
  return draft.goals.map(({ id, ...goal }) => ({
    id,
    goal,
    results: recorded
      .filter((each) => each.goalId === id && !replaced.has(each.id))
      .map((each) => ({ id: each.id, result: resultSchema.parse(each.body) })),
  }));
}

/** The draft; where nothing was said of its languages yet, in the one that the desk begins with. */
function* readDraft(db: Db, organisationId: OrganisationId): Work<ReadWorkbook> {
  const rows = yield* listDraftRows(db, organisationId);
  const isBegun = rows.some(({ step }) => step === headStep);
  return workbookFromRows(
    isBegun
      ? rows
      : [...rowsFromWorkbook(emptyWorkbook(["en"])).filter(({ step }) => step === headStep), ...rows],
  );
}

/** The goals of the draft as rows of the table, in the first language of the policy that each is written in. */
export function* listStandardRows(
  db: Db,
  organisationId: OrganisationId,
  address: string,
): Work<Result<CharterRow[], "draft-not-read">> {
  const draft = yield* readDraft(db, organisationId);
  if (!draft.ok) return refuse("draft-not-read");
  const { name = {}, country } = draft.workbook.organisation;
  const kept = yield* keptGoals(db, organisationId, draft.workbook);
  const inOrder = [...draft.workbook.languages, ...languages];
  return succeed(
    kept.flatMap(({ goal, results }): CharterRow[] => {
      const lang = inOrder.find((each) => goal.subject[each] !== undefined) ?? "en";
      const source = {
        org: name[lang] ?? Object.values(name)[0] ?? address,
        lang,
        ...(country ? { country } : {}),
      };
      return rowsFromEntry({ source, goal, results: results.map(({ result }) => result) }, lang);
    }),
  );
}

/** How many goals a workbook may have. */
export const mostGoals = listsOf("goals").goals?.most ?? 0;

/** What a table would make of the draft, for a person to look at, and what it takes to carry it out. */
export type PlannedStandards = {
  preview: Preview;
  kept: readonly KeptGoal[];
  incoming: readonly Incoming[];
};

/** Works out what becomes of each line of a spreadsheet. Nothing is written. */
export function* planStandards(
  db: Db,
  actor: Actor,
  { text, format }: Pick<Bringing, "text" | "format">,
): Work<Result<PlannedStandards, "not-allowed" | "read-only" | "draft-not-read" | "too-many-lines">> {
  const refused =
    (yield* refuseUnless(db, actor, "editDraft")) ?? (yield* refuseUnless(db, actor, "recordResults"));
  if (refused) return refused;
  const draft = yield* readDraft(db, actor.organisationId);
  if (!draft.ok) return refuse("draft-not-read");
  const { workbook } = draft;
  const { name = {} } = workbook.organisation;
  const sheet = readSheet(text, {
    org: Object.values(name)[0] ?? actor.slug,
    languages: workbook.languages,
    ...(format ? { format } : {}),
  });
  if (sheet.problem === "too-many-lines") return refuse("too-many-lines", { most: mostLines });
  const kept = yield* keptGoals(db, actor.organisationId, workbook);
  const incoming = sheet.lines.flatMap((each) =>
    "entry" in each ? [{ line: each.line, entry: each.entry }] : [],
  );
  const changes = planTakeover(kept, incoming);
  const goals = new Map(kept.map(({ id, goal }) => [id, goal]));
  return succeed({
    kept,
    incoming,
    preview: {
      plan: createHash("sha256").update(canonicalText(changes)).digest("hex"),
      rows: changes.map((change) =>
        previewRow(change, change.id === undefined ? undefined : goals.get(change.id), workbook.languages),
      ),
      unread: sheet.lines.flatMap((each) =>
        "fault" in each ? [{ line: each.line, text: each.text, fault: each.fault }] : [],
      ),
      unknown: sheet.unknown,
      ...(sheet.problem ? { problem: sheet.problem } : {}),
      room: mostGoals - kept.length,
    },
  });
}

function previewRow(
  { kind, id, line, goal, results }: GoalChange,
  before: Goal | undefined,
  written: readonly PolicyLanguage[],
): PreviewRow {
  const sentences = (each: Goal) =>
    Object.fromEntries(written.map((language) => [language, goalSentence(each, language)]));
  const now = sentences(goal);
  const then = before && sentences(before);
  return {
    line,
    kind,
    ...(id === undefined ? {} : { id }),
    subject: goal.subject,
    sentences: now,
    ...(then && written.some((language) => then[language] !== now[language]) ? { before: then } : {}),
    results: results.map(({ result, corrects }) => ({
      period: result.period,
      ...(result.value === undefined ? {} : { value: result.value }),
      ...(result.unit === undefined ? {} : { unit: result.unit }),
      ...(result.words === undefined ? {} : { words: result.words }),
      corrects: corrects !== undefined,
    })),
  };
}
