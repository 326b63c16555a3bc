/** Cells out of a spreadsheet as text: between tabs where they were copied, or in a CSV file; and numbers as people write them. */

/** A line that is not empty. `line` counts from 1, as the spreadsheet does. */
export type CellRow = { line: number; cells: readonly string[] };

/** Widths of full and half characters, odd spaces and minus signs come out alike. */
export function tidy(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .replace(/[−–—]/g, "-")
    .trim();
}

function delimiterOf(text: string): string {
  if (text.includes("\t")) return "\t";
  const [first = ""] = text.split("\n");
  return first.includes(";") && !first.includes(",") ? ";" : ",";
}

/** Cells between delimiters; a quoted cell may hold them, and line ends too. */
export function splitCells(text: string, separator?: string): { rows: CellRow[]; delimiter: string } {
  const body = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const delimiter = separator ?? delimiterOf(body);
  const rows: CellRow[] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let [line, start] = [1, 1];
  const endRow = () => {
    cells.push(cell);
    if (cells.some((each) => each.trim() !== "")) rows.push({ line: start, cells });
    [cells, cell] = [[], ""];
  };
  for (let at = 0; at < body.length; at += 1) {
    const mark = body.charAt(at);
    if (mark === "\n") line += 1;
    if (quoted) {
      if (mark !== '"') cell += mark;
      else if (body.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (mark === '"' && cell.trim() === "" && closes(body, at, delimiter)) {
      [cell, quoted] = ["", true];
    } else if (mark === delimiter) {
      cells.push(cell);
      cell = "";
    } else if (mark === "\n") {
      endRow();
      start = line;
    } else cell += mark;
  }
  endRow();
  return { rows, delimiter };
}

/** Whether a quotation mark that opens a cell is closed at the end of one: otherwise it is part of the text. */
function closes(text: string, open: number, delimiter: string): boolean {
  for (let at = open + 1; at < text.length; at += 1) {
    if (text.charAt(at) !== '"') continue;
    if (text.charAt(at + 1) === '"') {
      at += 1;
      continue;
    }
    const next = text.slice(at + 1).match(/^ *(.|\n|$)/)?.[1] ?? "";
    return next === "" || next === "\n" || next === delimiter;
  }
  return false;
}

export type DecimalStyle = "point" | "comma" | undefined;

/** Whether the table writes decimals with a comma: one cell where it can be nothing else says so for all. */
export function decimalStyle(rows: readonly CellRow[]): DecimalStyle {
  const cells = rows.flatMap((row) => row.cells.map(tidy));
  const digits = (cell: string) => /^-?\d[\d.,' ]*(?=\s*(%|$))/.exec(cell)?.[0].trim();
  const numbers = cells.flatMap((cell) => digits(cell) ?? []);
  if (numbers.some((each) => /^-?\d+,(\d{1,2}|\d{4,})$/.test(each) || /\.\d{3},\d/.test(each)))
    return "comma";
  if (numbers.some((each) => /\d\.(\d{1,2}|\d{4,})$/.test(each) || /,\d{3}\.\d/.test(each))) return "point";
  return undefined;
}

/** A number as people write it, with a comma or a point, and thousands apart. */
export function readNumber(text: string, style: DecimalStyle, whole = false): number | undefined {
  const bare = text.replace(/(?<=\d)[ '](?=\d{3}(\D|$))/g, "");
  if (!/^[-+]?(\d[\d.,]*|[.,]\d+)$/.test(bare)) return undefined;
  const last = Math.max(bare.lastIndexOf(","), bare.lastIndexOf("."));
  if (last === -1) return Number(bare);
  const mark = bare.charAt(last);
  const other = mark === "," ? "." : ",";
  const grouped = new RegExp(`^[-+]?\\d{1,3}(\\${mark}\\d{3})+$`).test(bare);
  const repeated = bare.indexOf(mark) !== last;
  if (repeated && !grouped) return undefined;
  if (grouped && !bare.includes(other)) {
    // "21,400" is twenty-one thousand unless the table writes decimals with a comma; "21.400" the other way round.
    const isThousands = repeated || whole || (mark === "," ? style !== "comma" : style === "comma");
    if (isThousands && !/^[-+]?0/.test(bare)) return Number(bare.replaceAll(mark, ""));
  }
  const [before, after] = [bare.slice(0, last), bare.slice(last + 1)];
  if (before.includes(other) && !new RegExp(`^[-+]?\\d{1,3}(\\${other}\\d{3})+$`).test(before))
    return undefined;
  return Number(`${before.replaceAll(other, "")}.${after}`);
}
