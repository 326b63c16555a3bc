import { findPerson } from "../../db/people.ts";
import { findOrganisation } from "../../db/organisations.ts";
import { listResults } from "../../db/results.ts";
import { findVersion } from "../../db/versions.ts";
import type { Db, Work } from "../../db/work.ts";
import { type Goal, goal as goalSchema } from "../goals/goal.ts";
import { dayIn } from "../language/dates.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { inForceAt } from "../publication/in-force.ts";
import { listStandingVersions } from "../publication/queries.ts";
import { findDraft } from "../workbook/queries.ts";
import { readWorkbook } from "../workbook/workbook.ts";
import { type GoalVersion, historyOf, type LineHistory } from "./history.ts";
import { result as resultSchema } from "./result.ts";
import type { PeriodKind } from "./recurring.ts";
import { bandsOf } from "./gauge.ts";
import { type GoalToMeasure, type SignedResult, type TableGoal, tableGoal, tableGoals } from "./table.ts";

/** What is to be measured: the goals in force, or those of the draft where nothing was published. */
export type ToMeasure = {
  /** The version that they are from. */
  version?: string;
  goals: readonly GoalToMeasure[];
  timeZone: string;
};

/** The day that it is where the organisation is. */
function* timeZoneOf(db: Db, organisationId: OrganisationId): Work<string> {
  return (yield* findOrganisation(db, organisationId))?.settings.timeZone ?? "UTC";
}

function withoutIds(goals: readonly ({ id: string } & Goal)[]): GoalToMeasure[] {
  return goals.map(({ id, ...goal }) => ({ id, goal }));
}

/** The goals that results are recorded for at a moment. */
export function* goalsToMeasure(db: Db, organisationId: OrganisationId, at: Date): Work<ToMeasure> {
  const timeZone = yield* timeZoneOf(db, organisationId);
  const versions = yield* listStandingVersions(db, organisationId);
  const inForce = inForceAt(versions, at) ?? versions[0];
  if (!inForce) {
    const draft = yield* findDraft(db, organisationId);
    return { goals: draft.ok ? withoutIds(draft.workbook.goals) : [], timeZone };
  }
  const version = yield* findVersion(db, organisationId, inForce.number);
  const read = readWorkbook(JSON.parse(version?.workbook ?? "null"));
  if (!read.ok) throw new Error(`The workbook of version ${inForce.number} cannot be read: ${read.code}.`);
  return { version: inForce.number, goals: withoutIds(read.workbook.goals), timeZone };
}

/** Every result with who recorded it and when, corrected ones too, in the order in which they were recorded. */
export function* listSignedResults(db: Db, organisationId: OrganisationId): Work<SignedResult[]> {
  return (yield* listResults(db, organisationId)).map(
    ({ id, goalId, body, corrects, recordedAt, recordedBy }) => ({
      id,
      goalId,
      result: resultSchema.parse(body),
      ...(corrects === null ? {} : { corrects }),
      recordedAt,
      recordedBy,
    }),
  );
}

/** What those are called who recorded results, by the ids under which they did; also of people who left since. */
function* namesOf(db: Db, recorded: readonly SignedResult[]): Work<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const id of new Set(recorded.map(({ recordedBy }) => recordedBy))) {
    const person = yield* findPerson(db, id);
    if (person) names[id] = person.name;
  }
  return names;
}

export type PeriodTable = {
  period: string;
  version?: string;
  goals: readonly TableGoal[];
  /** The kinds of period in which goals of the organisation are measured. */
  kinds: readonly PeriodKind[];
  /** Who recorded results, by the id that stands beside each. */
  names: Readonly<Record<string, string>>;
};

/** The table of a period: each goal with its target, the figure that stands, and what was recorded before it. */
export function* periodTable(
  db: Db,
  organisationId: OrganisationId,
  period: string,
  at: Date,
): Work<PeriodTable> {
  const { version, goals } = yield* goalsToMeasure(db, organisationId, at);
  const recorded = yield* listSignedResults(db, organisationId);
  const { here, kinds } = tableGoals(goals, period, recorded);
  const names = yield* namesOf(db, recorded);
  return { period, ...(version === undefined ? {} : { version }), goals: here, kinds, names };
}

export type MeasuredGoal = {
  goal: TableGoal;
  /** The goal as a whole, then each band that has figures. */
  lines: readonly LineHistory[];
  /** Who recorded them, by the id that stands beside each. */
  names: Readonly<Record<string, string>>;
};

/** One goal with every figure of it, and the targets that it had, or nothing where there is no such goal. */
export function* findMeasuredGoal(
  db: Db,
  organisationId: OrganisationId,
  goalId: string,
  at: Date,
): Work<MeasuredGoal | undefined> {
  const { goals, timeZone } = yield* goalsToMeasure(db, organisationId, at);
  const found = goals.find(({ id }) => id === goalId);
  if (!found) return undefined;
  const versions: GoalVersion[] = [];
  for (const { number, effectiveFrom } of (yield* listStandingVersions(db, organisationId)).reverse()) {
    if (effectiveFrom > at) continue;
    const version = yield* findVersion(db, organisationId, number);
    const goal = goalIn(version?.workbook, goalId);
    if (goal) versions.push({ number, since: dayIn(timeZone, effectiveFrom), goal });
  }
  const recorded = (yield* listSignedResults(db, organisationId)).filter((each) => each.goalId === goalId);
  const today = dayIn(timeZone, at);
  const lines = [undefined, ...bandsOf(found.goal)].map((band) =>
    historyOf(found, band, { versions, recorded, today }),
  );
  return {
    goal: tableGoal(found, today.slice(0, 7), recorded),
    lines: lines.filter(({ band, figures }) => band === undefined || figures.length > 0),
    names: yield* namesOf(db, recorded),
  };
}

/** A goal as a version had it. Versions of formats that are not known say nothing here. */
function goalIn(workbook: string | undefined, goalId: string): Goal | undefined {
  const { goals } = JSON.parse(workbook ?? "{}") as { goals?: unknown };
  if (!Array.isArray(goals)) return undefined;
  const found = (goals as { id?: unknown }[]).find(({ id }) => id === goalId);
  if (!found) return undefined;
  const read = goalSchema.safeParse(
    Object.fromEntries(Object.entries(found).filter(([field]) => field !== "id")),
  );
  return read.success ? read.data : undefined;
}
