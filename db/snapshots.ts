/**
 * Everything in a database as rows that either engine can take: how backups are read and restored, and how an
 * installation moves from one engine to the other. Works on the rows themselves, past the columns of this program, so
 * that what an older Keepword left can be read and made as well.
 */
import { and, getTableColumns, getTableName, isNotNull, isNull } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { OpenOptions } from "./engine.ts";
import { DatabaseRefused } from "./errors.ts";
import * as schema from "./schema.ts";
import { type Db, run, type Tx, type Work } from "./work.ts";

/** How a value is kept in a snapshot: an instant as ISO 8601 in UTC, JSON as the very text that it was kept as. */
export const kinds = ["text", "integer", "boolean", "instant", "json"] as const;
export type Kind = (typeof kinds)[number];
export type Value = string | number | boolean | null;

/** A table as it stands in a snapshot. `order`: the columns that put its rows in one order on both engines. */
export type TableShape = { name: string; columns: [name: string, kind: Kind][]; order: string[] };

/** One moment of a database. Its rows are read as they are asked for, so that few are in memory at a time. */
export interface Snapshot {
  /** The steps of the schema that it has been through, by name. */
  readonly migrations: readonly string[];
  /** Whether these are all the steps of this program; only then may `read` be asked. */
  readonly isCurrent: boolean;
  readonly tables: readonly TableShape[];
  rows(table: TableShape): AsyncIterable<Value[]>;
  read<T>(body: (db: Db) => Work<T>): Promise<T>;
  close(): Promise<void>;
}

/** A database that is being filled where nobody sees it. Nothing is changed in place before `keep`. */
export interface Restoration {
  /** What it is to be filled with: the tables of the schema that was asked for. */
  readonly tables: readonly TableShape[];
  /** How many steps of this program's schema come after that one. */
  readonly stepsToCome: number;
  /** Rows of one table; a row comes after those that it refers to, or with them. */
  insert(table: TableShape, rows: readonly Value[][]): Promise<void>;
  rows(table: TableShape): AsyncIterable<Value[]>;
  /** Takes the steps of the schema that are still missing, then runs `body`, all of it still unseen. */
  complete<T>(body: (tx: Tx) => Work<T>): Promise<T>;
  /** Puts it in place, in one go. */
  keep(): Promise<void>;
  /** Leaves everything as it was. */
  abandon(): Promise<void>;
}

export type SnapshotOptions = Required<OpenOptions> & {
  /** Refuses where Keepword is running on it, so that nothing is written that the snapshot lacks. */
  alone: boolean;
};

export type RestoreOptions = Required<OpenOptions> & {
  /** The steps of the schema that the rows are for. */
  steps: readonly string[];
  /** Whether what is there may go. */
  replace: boolean;
};

/** Every table, those first that others refer to, with the columns that order its rows. */
const everyTable: [PgTable, ...order: string[]][] = [
  [schema.installation, "key"],
  [schema.organisations, "id"],
  [schema.addresses, "slug"],
  [schema.people, "id"],
  [schema.members, "organisation_id", "person_id"],
  [schema.workbookRows, "organisation_id", "step", "item"],
  [schema.saves, "organisation_id", "save_id"],
  [schema.draftAuthors, "organisation_id", "person_id"],
  [schema.versions, "organisation_id", "sequence"],
  [schema.versionDocuments, "version_id", "language", "edition"],
  [schema.proposals, "id"],
  [schema.proposalEvents, "id"],
  [schema.notices, "organisation_id", "sequence"],
  [schema.reminders, "organisation_id", "kind", "about"],
  // A result refers to an earlier one.
  [schema.results, "organisation_id", "sequence"],
  [schema.acknowledgements, "organisation_id", "sequence"],
  [schema.discretionUses, "id"],
  [schema.clauseRemarks, "id"],
  [schema.consultations, "id"],
  [schema.consultationComments, "id"],
  [schema.trainingSessions, "id"],
  [schema.trainingAttendance, "session_id", "person_id"],
  [schema.trainingQuestions, "id"],
  [schema.trainingAnswers, "id"],
  [schema.sessions, "id"],
  [schema.links, "id"],
  [schema.accessTokens, "id"],
  [schema.outbox, "id"],
  [schema.tries, "key"],
];

const kindOfType: Record<string, Kind> = {
  string: "text",
  number: "integer",
  boolean: "boolean",
  date: "instant",
  json: "json",
  custom: "json",
};

type FoundColumn = { table: string; column: string; type: string };

/**
 * The shapes of the tables that were found in a database, whichever schema it is at.
 * @param kindOf the kind of a column by its type in the database, where this program does not know the column
 */
export function shapesOf(
  found: readonly FoundColumn[],
  kindOf: (type: string) => Kind | undefined,
): TableShape[] {
  const shapes: TableShape[] = [];
  for (const [table, ...order] of everyTable) {
    const name = getTableName(table);
    const known = new Map(
      Object.values(getTableColumns(table)).map(({ name: column, dataType }) => [
        column,
        kindOfType[dataType],
      ]),
    );
    const columns = found
      .filter((each) => each.table === name)
      .map(({ column, type }): [string, Kind] => {
        const kind = known.get(column) ?? kindOf(type);
        if (!kind) throw new Error(`The column ${name}.${column} is of no known kind.`);
        return [column, kind];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1));
    if (columns.length > 0) shapes.push({ name, columns, order });
  }
  const strange = found.find(({ table }) => !shapes.some(({ name }) => name === table));
  if (strange) throw new Error(`The table ${strange.table} would be left out.`);
  return shapes;
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The steps that the rows are for, out of those that this program knows. */
export function stepsFor<Step extends { name: string }>(known: Step[], wanted: readonly string[]): Step[] {
  for (const [position, name] of wanted.entries()) {
    if (position >= known.length)
      throw new DatabaseRefused(
        "newer",
        `The backup was made by a newer Keepword, which added “${name}”. Restore it with that newer program.`,
      );
    if (known[position]?.name !== name)
      throw new DatabaseRefused(
        "altered",
        `The backup was made by another edition of Keepword: its step “${name}” is not this program's ` +
          `“${known[position]?.name ?? ""}”. Restore it with the program that made it.`,
      );
  }
  return known.slice(0, wanted.length);
}

/** The refusal of a database that is not empty. */
export function refuseOccupied(place: string): never {
  throw new DatabaseRefused(
    "occupied",
    `${place} holds an installation already. Nothing was changed. Restore into another place, or say --replace to ` +
      "put the backup in its stead.",
  );
}

/** The refusal of a database that others are working on. */
export function refuseInUse(place: string): never {
  throw new DatabaseRefused(
    "in-use",
    `Keepword is running on ${place}. Nothing was changed. Stop it first, and start it again afterwards.`,
  );
}

/**
 * What a backup must not bring back to life: whoever was signed in may have been signed out since, a link may have
 * been used since, and mail that was on its way has gone out since.
 */
export function* settleRestored(tx: Tx, at: Date): Work<void> {
  const { sessions, links, outbox } = schema;
  yield* run(tx.delete(sessions).returning({ id: sessions.id }));
  yield* run(
    tx
      .update(links)
      .set({ withdrawnAt: at })
      .where(and(isNull(links.usedAt), isNull(links.withdrawnAt)))
      .returning({ id: links.id }),
  );
  yield* run(
    tx
      .update(outbox)
      .set({ nextAttemptAt: null, text: "", html: null, lastError: "The installation was restored." })
      .where(isNotNull(outbox.nextAttemptAt))
      .returning({ id: outbox.id }),
  );
}
