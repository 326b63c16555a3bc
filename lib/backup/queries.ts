import { createHash, type Hash } from "node:crypto";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { type OpenOptions, openSnapshot } from "../../db/database.ts";
import type { TableShape, Value } from "../../db/snapshots.ts";
import type { Db, Work } from "../../db/work.ts";
import { verifyEverything } from "../chains/queries.ts";
import {
  type BackupEnd,
  backupEnd,
  backupFormat,
  type BackupHeader,
  backupHeader,
  backupMark,
  type ChainState,
  tableLine,
  type TableSum,
} from "./backup.ts";

/** A file that is not a whole backup, or not one that this program reads. The message says which. */
export class BackupRefused extends Error {
  override readonly name = "BackupRefused";
  constructor(
    readonly code: "not-a-backup" | "damaged" | "newer-format",
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

function damaged(what: string, cause?: unknown): BackupRefused {
  return new BackupRefused("damaged", `The backup is damaged: ${what}. Nothing was changed.`, cause);
}

/** The state of all chains, to be the same before and after. */
export function* findChainStates(db: Db): Work<ChainState[]> {
  return (yield* verifyEverything(db, {})).map(({ slug, report: { counts, ends, broken } }) => ({
    slug,
    counts,
    ends,
    broken: broken.map(({ chain, sequence, name, fault }) => `${chain} ${sequence} (${name}): ${fault}`),
  }));
}

/** Counts the rows of a table and sums up their lines. */
export class TableCount {
  #hash: Hash = createHash("sha256");
  #rows = 0;
  add(line: string): void {
    this.#hash.update(line);
    this.#rows += 1;
  }
  sum(): TableSum {
    return { rows: this.#rows, sha256: this.#hash.digest("hex") };
  }
}

export const rowLine = (row: readonly Value[]): string => `${JSON.stringify(row)}\n`;

/** About how many characters are handed on at once. */
const portion = 64_000;

/**
 * The database as the lines of a backup, all of one moment, read while they are taken. Others may write meanwhile.
 * @param tell given what was in it, once all is read
 * @throws DatabaseRefused where there is no database, or one that this program must not read
 */
export async function* takeBackup(
  options: OpenOptions & { alone?: boolean },
  at: Date,
  tell: (end: BackupEnd) => void = () => undefined,
): AsyncGenerator<string> {
  const snapshot = await openSnapshot(options);
  try {
    const sum = createHash("sha256");
    let waiting = "";
    const header: BackupHeader = {
      kind: "keepword-backup",
      format: backupFormat,
      takenAt: at.toISOString(),
      engine: options.url ? "postgres" : "sqlite",
      migrations: [...snapshot.migrations],
      tables: [...snapshot.tables],
    };
    waiting += `${JSON.stringify(header)}\n`;
    const tables: Record<string, TableSum> = {};
    for (const table of snapshot.tables) {
      const count = new TableCount();
      waiting += `${JSON.stringify({ table: table.name })}\n`;
      for await (const row of snapshot.rows(table)) {
        const line = rowLine(row);
        count.add(line);
        waiting += line;
        if (waiting.length < portion) continue;
        sum.update(waiting);
        yield waiting;
        waiting = "";
      }
      tables[table.name] = count.sum();
    }
    const chains = snapshot.isCurrent ? await snapshot.read(findChainStates) : null;
    sum.update(waiting);
    const end: BackupEnd = { tables, chains, sha256: sum.digest("hex") };
    tell(end);
    yield `${waiting}${JSON.stringify({ end })}\n`;
  } finally {
    await snapshot.close();
  }
}

const lineEnd = 0x0a;

/** The lines of a stream of bytes, without their ends; what stands after the last end must be nothing. */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(lineEnd); to >= 0; to = chunk.indexOf(lineEnd, from)) {
      yield Buffer.concat([...begun, chunk.subarray(from, to)]);
      begun = [];
      from = to + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  if (begun.length > 0) throw damaged("it ends in the middle");
}

function parse(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString("utf8")) as unknown;
  } catch (error) {
    throw damaged("a line of it cannot be read", error);
  }
}

function isOf(kind: TableShape["columns"][number][1], value: unknown): boolean {
  if (value === null) return true;
  if (kind === "integer") return Number.isSafeInteger(value);
  if (kind === "boolean") return typeof value === "boolean";
  return typeof value === "string" && (kind !== "instant" || !Number.isNaN(Date.parse(value)));
}

export type BackupPart =
  { header: BackupHeader } | { table: TableShape; row: Value[]; line: string } | { end: BackupEnd };

/**
 * The parts of a backup in their order, checked on the way; the end comes only where every count and every hash is
 * right, so that nobody must keep anything of it before.
 * @throws BackupRefused
 */
export async function* readBackup(file: Readable): AsyncGenerator<BackupPart> {
  const plain = file.pipe(createGunzip());
  file.on("error", (error) => plain.destroy(error));
  const sum = createHash("sha256");
  const counts = new Map<string, TableCount>();
  let header: BackupHeader | undefined;
  let table: TableShape | undefined;
  let end: BackupEnd | undefined;
  try {
    for await (const line of linesOf(plain)) {
      if (end) throw damaged("something stands after its end");
      if (!header) {
        header = readHeader(line);
        yield { header };
      } else {
        const value = parse(line);
        if (Array.isArray(value)) {
          if (!table) throw damaged("a row belongs to no table");
          const { columns } = table;
          const fits =
            value.length === columns.length && columns.every(([, kind], at) => isOf(kind, value[at]));
          if (!fits) throw damaged(`a row of ${table.name} is not as it should be`);
          const text = `${line.toString("utf8")}\n`;
          counts.get(table.name)?.add(text);
          yield { table, row: value as Value[], line: text };
        } else {
          const last = backupEnd.safeParse(value);
          const next = tableLine.safeParse(value);
          if (last.success) end = last.data.end;
          else if (next.success) {
            table = header.tables.find(({ name }) => name === next.data.table);
            if (!table || counts.has(table.name)) throw damaged(`it has a strange table ${next.data.table}`);
            counts.set(table.name, new TableCount());
          } else throw damaged("a line of it is of no known kind");
        }
      }
      if (!end) sum.update(line).update("\n");
    }
  } catch (error) {
    const { code } = error as { code?: string };
    if (!header && code === "Z_DATA_ERROR")
      throw new BackupRefused("not-a-backup", "The file is not a backup of Keepword's.", error);
    if (code === "Z_BUF_ERROR") throw damaged("it ends too early", error);
    if (code?.startsWith("Z_")) throw damaged("it cannot be unpacked", error);
    throw error;
  } finally {
    file.destroy();
    plain.destroy();
  }
  if (!header || !end) throw damaged("it ends too early");
  if (end.sha256 !== sum.digest("hex")) throw damaged("its hash is not that of its content");
  for (const { name } of header.tables) {
    const found = counts.get(name)?.sum();
    const said = end.tables[name];
    if (!found || found.rows !== said?.rows || found.sha256 !== said.sha256)
      throw damaged(`the rows of ${name} are not those that its end speaks of`);
  }
  yield { end };
}

function readHeader(line: Buffer): BackupHeader {
  let value: unknown;
  try {
    value = JSON.parse(line.toString("utf8"));
  } catch {
    value = undefined;
  }
  const mark = backupMark.safeParse(value);
  if (!mark.success) throw new BackupRefused("not-a-backup", "The file is not a backup of Keepword's.");
  if (mark.data.format > backupFormat)
    throw new BackupRefused(
      "newer-format",
      `The backup is of format ${mark.data.format}, and this Keepword reads formats up to ${backupFormat}. ` +
        "Restore it with the Keepword that made it, or a newer one.",
    );
  const read = backupHeader.safeParse(value);
  if (!read.success) throw damaged("its first line is not as it should be", read.error);
  return read.data;
}
