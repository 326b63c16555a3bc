/**
 * The steps that bring a database to this program's schema. A database remembers which it has been through,
 * and with what text, so that it is never opened by a program that would misread it.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Dialect } from "./columns.ts";
import { DatabaseRefused } from "./errors.ts";

/** Raised when a backup can no longer be read by the programs before it. */
const FORMAT = "1";

export type Migration = { name: string; hash: string; sql: string };

/** One step as the database remembers it. */
export type AppliedMigration = { name: string; hash: string };

/** The steps that drizzle-kit wrote for one engine, in their order, from `db/migrations`. */
export function readMigrations(dialect: Dialect, folder: string): Migration[] {
  const home = path.join(folder, dialect === "postgres" ? "postgresql" : "sqlite");
  const journal = JSON.parse(readFileSync(path.join(home, "meta", "_journal.json"), "utf8")) as {
    entries: { tag: string }[];
  };
  return journal.entries.map(({ tag }) => {
    // A checkout may have turned the line ends; that is no other migration.
    const sql = readFileSync(path.join(home, `${tag}.sql`), "utf8").replaceAll("\r\n", "\n");
    return { name: tag, hash: createHash("sha256").update(sql).digest("hex"), sql };
  });
}

/**
 * The steps this database has yet to take.
 * @throws DatabaseRefused where it has taken steps that this program does not know, or knows otherwise.
 */
export function pendingMigrations(
  known: Migration[],
  applied: AppliedMigration[],
  place: string,
): Migration[] {
  for (const [position, step] of applied.entries()) {
    const mine = known[position];
    if (!mine) {
      throw new DatabaseRefused(
        "newer",
        `${place} was last used by a newer Keepword, which added “${step.name}”. ` +
          "Start that newer program again, or restore the backup made before the upgrade.",
      );
    }
    if (mine.name !== step.name || mine.hash !== step.hash) {
      throw new DatabaseRefused(
        "altered",
        `${place} was built by another edition of Keepword: its step “${step.name}” is not this program's ` +
          `“${mine.name}”. Start the program that made it, or point Keepword at another database.`,
      );
    }
  }
  return known.slice(applied.length);
}

export const createMigrationsTable =
  "create table if not exists keepword_migrations " +
  "(position integer primary key, name text not null, hash text not null, applied_at text not null)";

export const selectMigrations = "select name, hash from keepword_migrations order by position";

/** The rows of a new installation. */
export function firstInstallation(at: Date): [key: string, value: string][] {
  return [
    ["format", FORMAT],
    ["created", at.toISOString()],
    ["checked", at.toISOString()],
  ];
}
