import { randomBytes } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { link, mkdir, open, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type OpenOptions, openRestoration } from "../../db/database.ts";
import { DatabaseRefused, DatabaseUnavailable, MissingReference, UniqueViolation } from "../../db/errors.ts";
import { type Restoration, settleRestored, type TableShape, type Value } from "../../db/snapshots.ts";
import { canonicalText } from "../document/canonical.ts";
import { fail, type Result, succeed } from "../result.ts";
import type { BackupEnd, BackupHeader, ChainState, Holdings } from "./backup.ts";
import { BackupRefused, findChainStates, readBackup, rowLine, TableCount, takeBackup } from "./queries.ts";

/** The refusals of a database or of a file, as values. */
async function refusing<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return succeed(await work());
  } catch (error) {
    if (error instanceof DatabaseRefused || error instanceof BackupRefused)
      return fail(error.code, error.message);
    if (error instanceof DatabaseUnavailable) return fail("unavailable", error.message);
    if (error instanceof UniqueViolation || error instanceof MissingReference)
      return fail("damaged", `The backup is damaged: ${error.message}. Nothing was changed.`);
    throw error;
  }
}

/** Writes a backup to a stream, such as standard output. `alone`: only where Keepword is not running. */
export function sendBackup(
  options: OpenOptions & { alone?: boolean },
  to: NodeJS.WritableStream,
  at: Date,
): Promise<Result<BackupEnd>> {
  return refusing(async () => {
    let end: BackupEnd | undefined;
    const lines = takeBackup(options, at, (found) => (end = found));
    await pipeline(Readable.from(lines), createGzip(), to);
    if (!end) throw new Error("The backup has no end.");
    return end;
  });
}

/** What a backup is called unless somebody says otherwise. */
export function backupName(at: Date): string {
  return `keepword-${at.toISOString().slice(0, 19).replace(/[-:]/g, "").replace("T", "-")}.jsonl.gz`;
}

export type SavedBackup = BackupEnd & { file: string; bytes: number };

/**
 * Writes a backup under another name, reads it from the disk once more, and only then gives it its name. A file that
 * is there is never overwritten.
 */
export async function saveBackup(options: OpenOptions, file: string, at: Date): Promise<Result<SavedBackup>> {
  const taken = () => fail("taken", `There is a file ${file} already. Nothing was written.`);
  if (existsSync(file)) return taken();
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.unfinished-${randomBytes(6).toString("hex")}`;
  try {
    const sent = await sendBackup(options, createWriteStream(draft, { flags: "wx", mode: 0o600 }), at);
    if (!sent.ok) return sent;
    await sync(draft, "r+");
    const checked = await checkBackup(createReadStream(draft));
    if (!checked.ok) return checked;
    if (checked.value.end.sha256 !== sent.value.sha256)
      return fail("damaged", `What was written to ${folder} is not what was read from there afterwards.`);
    try {
      await link(draft, file);
    } catch (error) {
      if ((error as { code?: string }).code === "EEXIST") return taken();
      throw error;
    }
    if (process.platform !== "win32") await sync(folder, "r");
    return succeed({ ...sent.value, file, bytes: (await stat(file)).size });
  } finally {
    await rm(draft, { force: true });
  }
}

async function sync(place: string, flags: string): Promise<void> {
  const handle = await open(place, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Reads a backup from one end to the other, and keeps nothing. */
export function checkBackup(file: Readable): Promise<Result<{ header: BackupHeader; end: BackupEnd }>> {
  return refusing(async () => {
    let header: BackupHeader | undefined;
    for await (const part of readBackup(file)) {
      if ("header" in part) ({ header } = part);
      else if ("end" in part && header) return { header, end: part.end };
    }
    throw new Error("The backup has no end.");
  });
}

export type RestoreOptions = {
  /** Whether an installation that is there may go. */
  replace: boolean;
  /**
   * A backup is of the past: nobody is signed in afterwards, links work no more, and mail that was on its way stays. A
   * move goes on where the other place stopped.
   */
  as: "backup" | "move";
  at: Date;
  /** Told how far it is. */
  tell?: (phase: "writing" | "comparing" | "placing") => void;
};

/** What a restoring came to. `added`: the steps that the schema of the backup lacked. */
export type Restored = Holdings & { chains: ChainState[]; takenAt: string; added: number };

/** Rows written at a time: about as many characters, and at most as many rows. */
const atATime = { characters: 1_000_000, rows: 1000 };

/**
 * Fills an installation from a backup: all of it is there afterwards, verified, or nothing has changed. What is
 * written is read back and compared, table by table, before it is put in place; so are the chains.
 */
export function restoreBackup(
  options: OpenOptions,
  file: Readable,
  { replace, as, at, tell = () => undefined }: RestoreOptions,
): Promise<Result<Restored>> {
  return refusing(async () => {
    let header: BackupHeader | undefined;
    let restoration: Restoration | undefined;
    try {
      let waiting: { table: TableShape; rows: Value[][]; characters: number } | undefined;
      const flush = async () => {
        if (waiting) await restoration?.insert(waiting.table, waiting.rows);
        waiting = undefined;
      };
      for await (const part of readBackup(file)) {
        if ("header" in part) {
          ({ header } = part);
          tell("writing");
          restoration = await openRestoration({ ...options, steps: header.migrations, replace });
          refuseOtherTables(header, restoration);
        } else if ("row" in part) {
          if (waiting?.table !== part.table) await flush();
          waiting ??= { table: part.table, rows: [], characters: 0 };
          waiting.rows.push(part.row);
          waiting.characters += part.line.length;
          if (waiting.rows.length >= atATime.rows || waiting.characters >= atATime.characters) await flush();
        } else {
          await flush();
          if (!header || !restoration) throw new Error("The backup has no beginning.");
          tell("comparing");
          const tables = await compareRows(header, part.end, restoration);
          const chains = await restoration.complete(function* (tx) {
            if (as === "backup") yield* settleRestored(tx, at);
            return yield* findChainStates(tx);
          });
          refuseOtherChains(part.end, chains);
          const added = restoration.stepsToCome;
          tell("placing");
          await restoration.keep();
          restoration = undefined;
          return { tables, chains, takenAt: header.takenAt, added };
        }
      }
      throw new Error("The backup has no end.");
    } finally {
      await restoration?.abandon();
    }
  });
}

function refuseOtherTables({ tables }: BackupHeader, { tables: made }: Restoration): void {
  if (canonicalText(tables) !== canonicalText(made))
    throw new BackupRefused(
      "damaged",
      "The backup is damaged: its tables are not those of the Keepword that it says it is from. Nothing was changed.",
    );
}

async function compareRows(
  { tables }: BackupHeader,
  end: BackupEnd,
  restoration: Restoration,
): Promise<Holdings["tables"]> {
  for (const table of tables) {
    const count = new TableCount();
    for await (const row of restoration.rows(table)) count.add(rowLine(row));
    const found = count.sum();
    const wanted = end.tables[table.name];
    if (found.rows !== wanted?.rows || found.sha256 !== wanted.sha256)
      throw new BackupRefused(
        "damaged",
        `What was written into ${table.name} is not what was read from there afterwards. Nothing was changed.`,
      );
  }
  return end.tables;
}

/** Chains that were broken when the backup was taken stay so, and it is said; none may break on the way. */
function refuseOtherChains({ chains: wanted }: BackupEnd, found: ChainState[]): void {
  if (wanted && canonicalText(wanted) !== canonicalText(found))
    throw new BackupRefused(
      "damaged",
      "The backup is damaged: its chains are not as they were when it was taken. Nothing was changed.",
    );
}
