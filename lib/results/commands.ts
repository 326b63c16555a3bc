import { createHash } from "node:crypto";
import type { Tx, Work } from "../../db/work.ts";
import { makeId } from "../../db/ids.ts";
import { appendResults, findLatestResult } from "../../db/results.ts";
import { canonicalText } from "../document/canonical.ts";
import { dayIn } from "../language/dates.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { may } from "../members/rights.ts";
import { fail, type Failure, succeed } from "../result.ts";
import type {
  EntryField,
  PeriodEntries,
  PeriodRecorded,
  Problem,
  ProblemCode,
  RecordedEntry,
  ResultEntry,
} from "./entry.ts";
import { bandsOf, resultFrom } from "./gauge.ts";
import { lineKey, saysFigure, valueProblem } from "./line.ts";
import { spanOfPeriod } from "./period.ts";
import { goalsToMeasure, listSignedResults } from "./queries.ts";
import { hasBegun } from "./recurring.ts";
import { type Result, result as resultSchema } from "./result.ts";
import { sameFigure } from "./standing.ts";
import { convert, judge } from "./status.ts";
import { type GoalToMeasure, lineOf, type SignedResult } from "./table.ts";

/** A result to record. `corrects` is the id of the one it replaces, which stays where it is. */
export type ResultToRecord = { goalId: string; result: Result; corrects?: string; at?: Date };

/**
 * Adds results to the organisation's chain, in order, each sealed with the hash of the one before.
 * Gives their ids. A body of work: it can stand in the same transaction as other writes.
 */
export function* recordResults(
  tx: Tx,
  organisationId: OrganisationId,
  recorded: readonly ResultToRecord[],
  by: { recordedBy: string; at: Date },
): Work<string[]> {
  const latest = yield* findLatestResult(tx, organisationId);
  let sequence = latest?.sequence ?? 0;
  let previousHash = latest?.hash ?? null;
  const rows = recorded.map(({ goalId, result, corrects = null, at = by.at }) => {
    sequence += 1;
    const id = makeId(by.at);
    const body = resultSchema.parse(result);
    const text = canonicalText({
      id,
      organisation: organisationId,
      sequence,
      goal: goalId,
      result: body,
      corrects,
      recordedAt: at.toISOString(),
      recordedBy: by.recordedBy,
    });
    const hash = createHash("sha256")
      .update(`${previousHash ?? ""}\n${text}`)
      .digest("hex");
    const row = {
      id,
      sequence,
      goalId,
      body,
      corrects,
      previousHash,
      hash,
      text,
      recordedAt: at,
      recordedBy: by.recordedBy,
    };
    previousHash = hash;
    return row;
  });
  yield* appendResults(tx, organisationId, rows);
  return rows.map(({ id }) => id);
}

/** With `invalid` and `needs-explanation`: nothing was recorded, and each problem is named. */
export type RecordFailure =
  | Failure<"forbidden" | "unknown-period" | "not-begun">
  | (Failure<"invalid" | "needs-explanation"> & { problems: readonly Problem[] });

const sentences: Record<ProblemCode, string> = {
  "unknown-goal": "There is no such goal in the version in force.",
  "unknown-band": "The goal has no such band.",
  twice: "There are two figures for the same goal.",
  "no-figure": "There is no figure yet to which this could belong.",
  "other-unit": "The goal is measured in another unit.",
  "not-a-share": "A share lies between 0 and 100.",
  "below-zero": "This cannot be less than 0.",
  "outside-scale": "This is more than the scale goes up to.",
  "needs-reason": "There is another figure already. Say why it is corrected.",
  stale: "Somebody changed this figure meanwhile. Look at theirs first.",
  "needs-explanation": "The standard was missed. Write the sentence that customers will read.",
};

function refused(problems: readonly Problem[]): RecordFailure {
  const fields = Object.fromEntries(
    problems.map((each) => [`${lineKey(each)}.${each.field}`, sentences[each.code]]),
  );
  const onlySentences = problems.every(({ code }) => code === "needs-explanation");
  return {
    ...(onlySentences
      ? fail("needs-explanation", "Some standards were missed. Write what customers will read.", fields)
      : fail("invalid", "Some of these figures cannot be recorded.", fields)),
    problems,
  };
}

type Taken = { corrects?: string; told: Omit<RecordedEntry, "id" | "goalId" | "band"> };

type Weighed =
  | { outcome: "problem"; problem: { field: EntryField; code: ProblemCode } }
  | { outcome: "unchanged" }
  | { outcome: "record"; taken: Taken };

/** What an entry comes to, beside what is there. */
function weigh(
  entry: ResultEntry,
  measured: GoalToMeasure,
  label: string,
  recorded: readonly SignedResult[],
): Weighed {
  const problem = (field: EntryField, code: ProblemCode): Weighed => ({
    outcome: "problem",
    problem: { field, code },
  });
  const { goal } = measured;
  const { band } = entry;
  if (band !== undefined && !bandsOf(goal).includes(band)) return problem("band", "unknown-band");
  const line = lineOf(measured, band, label, recorded);
  const before = recorded.find(({ id }) => id === line.figure?.id);
  if (entry.corrects !== undefined && entry.corrects !== before?.id) return problem("corrects", "stale");
  const says = saysFigure(entry);
  if (!says && !before)
    return entry.explanation || entry.sample !== undefined
      ? problem("value", "no-figure")
      : { outcome: "unchanged" };
  const figure: Result =
    says || !before
      ? resultFrom(entry, { period: line.period, gauge: line })
      : { ...before.result, ...(entry.sample === undefined ? {} : { sample: entry.sample }) };
  if (says && figure.value !== undefined) {
    if (line.unit !== undefined && convert(0, figure.unit, line.unit) === undefined)
      return problem("unit", "other-unit");
    const wrong = valueProblem(figure.value, figure.unit, line.scale);
    if (wrong) return problem("value", wrong);
  }
  const same = before !== undefined && sameFigure(before.result, figure);
  const { status } = judge(goal, figure);
  const sentence =
    entry.explanation ?? (same || status === "missed" ? before?.result.explanation : undefined);
  if (same && JSON.stringify(sentence) === JSON.stringify(before.result.explanation))
    return { outcome: "unchanged" };
  if (before && !same && !entry.reason) return problem("reason", "needs-reason");
  if (status === "missed" && goal.audience.public && !sentence && !entry.unexplained)
    return problem("explanation", "needs-explanation");
  const { reason } = entry;
  return {
    outcome: "record",
    taken: {
      ...(before ? { corrects: before.id } : {}),
      told: {
        kind: !before ? "recorded" : same ? "explained" : "corrected",
        status,
        result: {
          ...(same ? before.result : figure),
          ...(sentence ? { explanation: sentence } : {}),
          ...(reason ? { reason } : {}),
        },
        ...(before ? { before: before.result } : {}),
      },
    },
  };
}

/**
 * Records the figures of a period, all of them or none. A figure that is there already is corrected: the old one
 * stays, with who replaced it, when and why. One that says the same again is left alone.
 */
export function* recordPeriod(
  tx: Tx,
  actor: Actor,
  { period, entries }: PeriodEntries,
  at: Date,
): Work<{ ok: true; value: PeriodRecorded } | RecordFailure> {
  if (!may(actor, "recordResults"))
    return fail("forbidden", "You may read results here, and not record them.");
  const { organisationId } = actor;
  const { goals, timeZone } = yield* goalsToMeasure(tx, organisationId, at);
  if (!spanOfPeriod(period))
    return fail("unknown-period", "Write the period as 2026-10, 2026-Q4 or 2026.", {
      period: "This says no clear dates.",
    });
  if (!hasBegun(period, dayIn(timeZone, at)))
    return fail("not-begun", "This period has not begun yet.", { period: "This has not begun yet." });
  const recorded = yield* listSignedResults(tx, organisationId);
  const problems: Problem[] = [];
  const taken: (Taken & { place: { goalId: string; band?: string } })[] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    const { goalId, band } = entry;
    const place = { goalId, ...(band === undefined ? {} : { band }) };
    const measured = goals.find(({ id }) => id === goalId);
    if (!measured) problems.push({ ...place, field: "goalId", code: "unknown-goal" });
    else if (seen.has(lineKey(entry))) problems.push({ ...place, field: "goalId", code: "twice" });
    else {
      const own = recorded.filter((each) => each.goalId === goalId);
      const weighed = weigh(entry, measured, period, own);
      if (weighed.outcome === "problem") problems.push({ ...place, ...weighed.problem });
      if (weighed.outcome === "record") taken.push({ place, ...weighed.taken });
    }
    seen.add(lineKey(entry));
  }
  if (problems.length > 0) return refused(problems);
  const ids = yield* recordResults(
    tx,
    organisationId,
    taken.map(({ place, told, corrects }) => ({
      goalId: place.goalId,
      result: told.result,
      ...(corrects === undefined ? {} : { corrects }),
    })),
    { recordedBy: actor.personId, at },
  );
  return succeed({
    recorded: taken.map(({ place, told }, nth) => ({ ...place, id: ids[nth] ?? "", ...told })),
    unchanged: entries.length - taken.length,
  });
}
