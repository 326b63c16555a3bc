import type { Database } from "../../db/database.ts";
import type { Tx, Work } from "../../db/work.ts";
import { foundOrganisation } from "../members/commands.ts";
import { publishDraft } from "../publication/commands.ts";
import { fail, type Result, succeed } from "../result.ts";
import { recordResults } from "../results/commands.ts";
import { replaceDraft } from "../workbook/commands.ts";
import { workbook as workbookSchema } from "../workbook/workbook.ts";
import type { Example } from "./example.ts";

/** The first of the month so many months before `at`, at nine in the morning. */
function monthsBefore(at: Date, months: number): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - months, 1, 9));
}

function* fillOne(tx: Tx, example: Example, at: Date): Work<Result<string, "not-made">> {
  const [first] = example.versions;
  const foundedAt = monthsBefore(at, (first?.monthsAgo ?? 0) + 1);
  const organisation = yield* foundOrganisation(tx, {
    slug: example.slug,
    settings: example.settings,
    at: foundedAt,
  });
  if (!organisation.ok) return fail("not-made", organisation.message);
  for (const { workbook, changeNote, monthsAgo } of example.versions) {
    const publishedAt = monthsBefore(at, monthsAgo);
    const by = { savedBy: "example", at: publishedAt };
    yield* replaceDraft(
      tx,
      organisation.value,
      workbookSchema.parse(JSON.parse(JSON.stringify(workbook))),
      by,
    );
    const published = yield* publishDraft(tx, organisation.value, {
      changeNote,
      publishedBy: "example",
      at: publishedAt,
    });
    if (!published.ok) return fail("not-made", published.message);
  }
  const entries = example.results(at.toISOString().slice(0, 10));
  const by = { recordedBy: "example", at };
  const plain = entries.filter(({ corrects }) => corrects === undefined);
  const ids = yield* recordResults(
    tx,
    organisation.value,
    plain.map(({ goalId, result }) => ({ goalId, result })),
    by,
  );
  yield* recordResults(
    tx,
    organisation.value,
    entries.flatMap(({ goalId, result, corrects }) => {
      const replaced =
        corrects === undefined ? undefined : ids[plain.indexOf(entries[corrects] as (typeof plain)[number])];
      return replaced ? [{ goalId, result, corrects: replaced }] : [];
    }),
    by,
  );
  return succeed(example.slug);
}

/** Fills an installation with example organisations, each whole or not at all; gives their addresses. */
export async function fillWithExamples(
  database: Database,
  examples: readonly Example[],
  at: Date,
): Promise<Result<string[], "not-made">> {
  const made: string[] = [];
  for (const example of examples) {
    const outcome = await database
      .transact(function* (tx) {
        const filled = yield* fillOne(tx, example, at);
        // Thrown so that nothing of it is kept.
        if (!filled.ok) throw new NotMade(filled.message);
        return filled.value;
      })
      .catch((error: unknown) => {
        if (error instanceof NotMade) return error;
        throw error;
      });
    if (outcome instanceof NotMade) return fail("not-made", outcome.message);
    made.push(outcome);
  }
  return succeed(made);
}

class NotMade extends Error {}
