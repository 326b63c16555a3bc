import { makeId } from "../../db/ids.ts";
import { listResults } from "../../db/results.ts";
import type { Db, Tx, Work } from "../../db/work.ts";
import { listRows } from "../../db/workbooks.ts";
import type { PolicyLanguage } from "../language/text.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { fail, type Result, succeed } from "../result.ts";
import { recordResults } from "../results/commands.ts";
import { result as resultSchema } from "../results/result.ts";
import { replaceDraft } from "../workbook/commands.ts";
import { goalGaps } from "../workbook/progress.ts";
import { findDraft } from "../workbook/queries.ts";
import { emptyWorkbook, type Workbook, workbook as workbookSchema } from "../workbook/workbook.ts";
import type { CharterSource } from "./charter.ts";
import type { Goal } from "./goal.ts";
import { type GoalChange, type Incoming, type KeptGoal, planTakeover } from "./takeover.ts";

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
