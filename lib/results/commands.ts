import { createHash } from "node:crypto";
import type { Tx, Work } from "../../db/work.ts";
import { makeId } from "../../db/ids.ts";
import { appendResults, findLatestResult } from "../../db/results.ts";
import { canonicalText } from "../document/canonical.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { type Result, result as resultSchema } from "./result.ts";

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
