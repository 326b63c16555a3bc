/**
 * What both drivers may answer, under one name each, so that no caller has to know which database it is on.
 * Errors that are not listed here pass through as they are: they are bugs.
 */
import { DrizzleQueryError } from "drizzle-orm/errors";

/** A row like this is there already. */
export class UniqueViolation extends Error {
  override readonly name = "UniqueViolation";
  constructor(
    readonly table: string,
    cause: unknown,
  ) {
    super(`a row like this is already in ${table}`, { cause });
  }
}

/** The row would belong to something that is not there, such as an organisation that was removed meanwhile. */
export class MissingReference extends Error {
  override readonly name = "MissingReference";
  constructor(cause: unknown) {
    super("what this row belongs to is not there", { cause });
  }
}

/** Somebody tried to change or delete what was published or measured. */
export class PublishedRowsStay extends Error {
  override readonly name = "PublishedRowsStay";
  constructor(cause: unknown) {
    super("what was published or measured is never changed or deleted", { cause });
  }
}

export type UnavailableReason =
  "full" | "read-only" | "busy" | "unreachable" | "damaged" | "failing" | "closed";

const unavailableSentences: Record<UnavailableReason, string> = {
  full: "There is no room left where the database is kept.",
  "read-only": "The database may only be read.",
  busy: "The database was busy for too long.",
  unreachable: "The database server does not answer.",
  damaged: "The database is damaged.",
  failing: "The disk or the server under the database reports an error.",
  closed: "The database was closed.",
};

/** The database cannot do its work just now; nothing of the transaction was kept. */
export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";
  constructor(
    readonly reason: UnavailableReason,
    cause?: unknown,
  ) {
    super(unavailableSentences[reason], { cause });
  }
}

export type RefusalCode =
  | "newer"
  | "altered"
  | "damaged"
  | "read-only"
  | "foreign"
  | "unsafe"
  | "unreachable"
  | "unknown-address"
  | "missing"
  | "occupied"
  | "in-use";

/** The database was not opened, and nothing in it was touched. The message tells what to do. */
export class DatabaseRefused extends Error {
  override readonly name = "DatabaseRefused";
  constructor(
    readonly code: RefusalCode,
    instruction: string,
    cause?: unknown,
  ) {
    super(instruction, { cause });
  }
}

type DriverError = { code?: unknown; message?: unknown; table?: unknown };

/** What the driver said, out of the wrapper that Drizzle puts around some errors. */
function driverError(error: unknown): DriverError {
  const inner = error instanceof DrizzleQueryError ? error.cause : error;
  return typeof inner === "object" && inner !== null ? inner : {};
}

function driverCode(error: unknown): string {
  const { code } = driverError(error);
  return typeof code === "string" ? code : "";
}

/** Whether PostgreSQL asks for the transaction to be run once more from its beginning. */
export function mustRunAgain(error: unknown): boolean {
  return ["40001", "40P01"].includes(driverCode(error));
}

export function isSqliteBusy(error: unknown): boolean {
  return driverCode(error).startsWith("SQLITE_BUSY");
}

function tableOf(error: unknown): string {
  const { table, message } = driverError(error);
  if (typeof table === "string") return table;
  return /constraint failed: (\w+)\./.exec(String(message))?.[1] ?? "the database";
}

const unavailableByCode: [RegExp, UnavailableReason][] = [
  [/^(SQLITE_FULL|53100)$/, "full"],
  [/^(SQLITE_READONLY.*|25006)$/, "read-only"],
  [/^(SQLITE_BUSY.*|SQLITE_LOCKED.*|40001|40P01|53300|55P03|57014)$/, "busy"],
  [/^(SQLITE_CORRUPT.*|SQLITE_NOTADB|XX00[12])$/, "damaged"],
  [/^(SQLITE_IOERR.*|SQLITE_CANTOPEN.*|58030|53\d\d\d)$/, "failing"],
  [
    /^(08\d\d\d|57P0\d|25P03|E[A-Z]*CONN[A-Z]*|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/,
    "unreachable",
  ],
];

/** The error under its common name, or the very same error where it has none. */
export function named(error: unknown): unknown {
  const code = driverCode(error);
  if (["SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "23505"].includes(code)) {
    return new UniqueViolation(tableOf(error), error);
  }
  if (["SQLITE_CONSTRAINT_FOREIGNKEY", "23503"].includes(code)) return new MissingReference(error);
  if (["SQLITE_CONSTRAINT_TRIGGER", "23001"].includes(code)) return new PublishedRowsStay(error);
  for (const [pattern, reason] of unavailableByCode) {
    if (pattern.test(code)) return new DatabaseUnavailable(reason, error);
  }
  // node-postgres gives these no code.
  const lost = /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout)/;
  if (lost.test(String(driverError(error).message))) return new DatabaseUnavailable("unreachable", error);
  return error;
}
