/**
 * A backup: a moment of a whole installation as JSON lines, the same from either engine. The first line says what it
 * is and which tables it has; a line `{"table":"…"}` comes before the rows of each, which are arrays in the order of the
 * table's columns; the last line counts and seals everything before it. docs/backup.md describes it.
 */
import { z } from "zod";
import { type ChainName, chains } from "../chains/chain.ts";

/** Raised when the programs before could not read it. */
export const backupFormat = 1;

const tableShape = z.object({
  name: z.string(),
  columns: z.array(z.tuple([z.string(), z.enum(["text", "integer", "boolean", "instant", "json"])])),
  order: z.array(z.string()),
});

/** What the first line is before its format is known. */
export const backupMark = z.object({ kind: z.literal("keepword-backup"), format: z.int() });

export const backupHeader = backupMark.extend({
  takenAt: z.iso.datetime(),
  engine: z.enum(["sqlite", "postgres"]),
  /** The steps of the schema that the rows are for. */
  migrations: z.array(z.string()),
  tables: z.array(tableShape),
});
export type BackupHeader = z.infer<typeof backupHeader>;

export const tableLine = z.object({ table: z.string() });

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** How many rows a table has, and the SHA-256 of their lines. */
const tableSum = z.object({ rows: z.int(), sha256 });
export type TableSum = z.infer<typeof tableSum>;

const none = Object.fromEntries(chains.map((chain) => [chain, 0])) as Record<ChainName, number>;

const chainState = z.object({
  slug: z.string(),
  /** An older Keepword did not know every chain, and had nothing in those that it did not know. */
  counts: z.partialRecord(z.enum(chains), z.int()).transform((counts) => ({ ...none, ...counts })),
  ends: z.partialRecord(z.enum(chains), z.string()),
  broken: z.array(z.string()),
});
/** What a walk along the chains of an organisation found. `broken`: a sentence for each chain that is not whole. */
export type ChainState = z.infer<typeof chainState>;

export const backupEnd = z.object({
  end: z.object({
    tables: z.record(z.string(), tableSum),
    /** Nothing where the database was left by an older program, whose chains this one could not walk along. */
    chains: z.array(chainState).nullable(),
    /** Of every byte before this line. */
    sha256,
  }),
});
export type BackupEnd = z.infer<typeof backupEnd>["end"];

/** What there is in a backup or an installation, for people to compare. */
export type Holdings = {
  tables: Record<string, TableSum>;
  chains: ChainState[] | null;
};

const counted = (count: number, one: string): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : `${one}s`}`;

/** What is in it, in sentences. `when`: a word on when its chains were verified, where it was not just now. */
export function sayHoldings({ tables, chains: found }: Holdings, when = ""): string {
  const rows = (name: string) => tables[name]?.rows ?? 0;
  const all = Object.values(tables).reduce((sum, each) => sum + each.rows, 0);
  const parts = [
    counted(rows("organisations"), "organisation"),
    counted(rows("versions"), "version"),
    counted(rows("results"), "result"),
    counted(rows("people"), "person").replace("persons", "people"),
  ];
  const sentence = `It holds ${parts.join(", ")}: ${counted(all, "row")} in ${counted(Object.keys(tables).length, "table")}.`;
  if (!found)
    return `${sentence}\nThe database was left by an older Keepword; its chains are verified when it is restored.`;
  const broken = found.flatMap((each) => each.broken.map((fault) => `${each.slug}: BROKEN at ${fault}`));
  return [
    sentence,
    ...(broken.length > 0
      ? broken
      : [`The chains of ${counted(found.length, "organisation")} were verified${when} and are whole.`]),
  ].join("\n");
}

/** 1,234,567 bytes as people read them. */
export function sayBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
