/** Tables of published standards: JSON lines or CSV text to rows and back. */
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { charterColumns, charterRow, type CharterRow } from "./charter.ts";

/** A row that was read, or the reason why it was not. `line` counts from 1 in the file. */
export type TableLine = { line: number } & ({ row: CharterRow; keys: readonly string[] } | { error: string });

/** Reads a table line by line: a line that cannot be read is named and the others go on. */
export function readTable(text: string): TableLine[] {
  const body = text.replace(/^\uFEFF/, "");
  return /^\s*\{/.test(body) ? readJsonLines(body) : readCsv(body);
}

function readJsonLines(text: string): TableLine[] {
  return text.split(/\r?\n/).flatMap((content, at): TableLine[] => {
    if (content.trim() === "") return [];
    const line = at + 1;
    let value: unknown;
    try {
      value = JSON.parse(content);
    } catch {
      return [{ line, error: "This line is not JSON." }];
    }
    return [readRow(line, value)];
  });
}

const csvRecords = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

const numeric: ReadonlySet<string> = new Set(["threshold_value", "target_value"]);

function readCsv(text: string): TableLine[] {
  let records: z.infer<typeof csvRecords>;
  try {
    records = csvRecords.parse(parse(text, { info: true, relax_column_count: true, skip_empty_lines: true }));
  } catch (failure) {
    const line = z.object({ lines: z.number() }).safeParse(failure).data?.lines ?? 1;
    return [{ line, error: "This line is not CSV: a quotation mark is open or misplaced." }];
  }
  const [head, ...rows] = records;
  if (!head) return [];
  const columns = head.record.map((name) => name.trim());
  const unknown = columns.filter((name) => !charterColumns.some((column) => column === name));
  if (unknown.length > 0) return [{ line: 1, error: `Unknown columns: ${unknown.join(", ")}.` }];
  return rows.map(({ record, info }) => {
    const line = info.lines;
    if (record.length !== columns.length)
      return {
        line,
        error: `This line has ${record.length} cells; the table has ${columns.length} columns.`,
      };
    const cells: Record<string, unknown> = {};
    for (const [at, column] of columns.entries()) {
      const cell = readCell(column, record[at] ?? "");
      if (cell === undefined)
        return {
          line,
          error: `${column}: "${record[at]}" is not ${column === "actuals" ? "JSON" : "a number"}.`,
        };
      cells[column] = cell;
    }
    return readRow(line, cells);
  });
}

/** What a cell holds; `undefined` when it cannot be read. An empty cell is null, and no results. */
function readCell(column: string, cell: string): unknown {
  if (cell === "") return column === "actuals" ? [] : null;
  if (numeric.has(column)) return /^-?\d+(\.\d+)?$/.test(cell.trim()) ? Number(cell) : undefined;
  if (column !== "actuals") return withoutGuard(cell);
  try {
    return JSON.parse(cell);
  } catch {
    return undefined;
  }
}

function readRow(line: number, value: unknown): TableLine {
  const parsed = charterRow.safeParse(value);
  if (!parsed.success) return { line, error: reasons(parsed.error) };
  return { line, row: parsed.data, keys: Object.keys(value as object) };
}

function reasons(error: z.ZodError): string {
  const said = error.issues.map(({ path, message }) =>
    path.length ? `${path.join(".")}: ${message}` : message,
  );
  return [...new Set(said)].join("; ");
}

/** What a spreadsheet would take for a formula. */
const formula = /^'*\s*[=+\-@＝＋－＠]|^'*[\t\r\n]/;

/** A text cell with an apostrophe before what a spreadsheet would take for a formula and run. */
function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text as it was before it was guarded. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

/** A cell of a CSV line: quoted where it has to be, and never taken for a formula. */
export function writeCell(value: string | number | readonly object[] | null): string {
  const text =
    value === null
      ? ""
      : typeof value === "string"
        ? guarded(value)
        : typeof value === "object"
          ? JSON.stringify(value)
          : value.toString();
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as JSON lines or as CSV with a head line. */
export function writeTable(rows: readonly CharterRow[], format: "jsonl" | "csv"): string {
  if (format === "jsonl") return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
  const lines = rows.map((row) =>
    charterColumns
      .map((column) => writeCell(column === "actuals" && row.actuals.length === 0 ? null : row[column]))
      .join(","),
  );
  return [charterColumns.join(","), ...lines, ""].join("\n");
}
