/**
 * A table of standards as a spreadsheet has it: cells that were copied, or a file's text, with the headings that people
 * gave them or the exact names of the columns. Every line becomes a standard or is named with the reason why not.
 */
import { z } from "zod";
import type { Language, PolicyLanguage } from "../language/text.ts";
import {
  type CellRow,
  decimalStyle,
  type DecimalStyle,
  readNumber,
  splitCells,
  tidy,
} from "../results/cells.ts";
import { result as resultSchema, type ResultUnit, resultUnits } from "../results/result.ts";
import { type CharterEntry, type CharterRow, charterColumns, charterRow, entryFromRow } from "./charter.ts";
import { readChannels, readLanguage } from "./choices.ts";
import { type CellFigures, readFigures, readUnit } from "./figures.ts";
import { type ChannelKind, goal as goalSchema, timeUnits } from "./goal.ts";
import { type HeadedColumn, type Heading, readHeadings, readPeriodCell } from "./headings.ts";
import { withoutGuard } from "./table.ts";

/** Every reason why a line cannot be read. */
export const sheetFaults = [
  "no-subject",
  "not-json",
  "columns",
  "unknown-keys",
  "time",
  "target",
  "number",
  "fraction",
  "no-unit",
  "time-unit",
  "not-a-share",
  "channel",
  "language",
  "period",
  "no-period",
  "results",
  "too-long",
  "choice",
] as const;

/**
 * Why a line cannot be read. `cell` is what stands there, `column` its heading.
 * - `fraction`: 0.95 where 95% may be meant; `no-unit`: a number that could be anything
 * - `no-period`: a result of no period; `columns`: a cell beyond the last heading
 */
export type SheetFault = {
  code: (typeof sheetFaults)[number];
  column?: string;
  cell?: string;
};

/** `text` is the line as it stands, shortened. */
export type SheetLine = { line: number; text: string } & ({ entry: CharterEntry } | { fault: SheetFault });

export type Sheet = {
  /** Headings of columns that nobody knows what they are for; what stands in them is left alone. */
  unknown: readonly string[];
  lines: readonly SheetLine[];
  /** Nothing was read at all: no line names a column with what is promised, or there are more than `mostLines`. */
  problem?: "no-headings" | "too-many-lines";
};

/** Lines that are looked at in one go. */
export const mostLines = 500;
const tooMany: Sheet = { unknown: [], lines: [], problem: "too-many-lines" };

/** Whose table it is, where the table does not say. */
export type SheetOwner = {
  org: string;
  languages: readonly PolicyLanguage[];
  /** What the table is, where that is not to be told from how it begins. */
  format?: "csv" | "jsonl";
};

type Cells = Readonly<Partial<Record<keyof CharterRow, unknown>>>;
/** What a cell says that no column of the table holds. */
type Beyond = { top?: number; timeIsLess?: boolean; channels?: ChannelKind[] };

class Unread extends Error {
  readonly fault: SheetFault;
  constructor(fault: SheetFault) {
    super(fault.code);
    this.fault = fault;
  }
}

function languageOf(subject: string, { languages }: SheetOwner): Language {
  if (/\p{Script=Han}/u.test(subject)) return "zh-Hans";
  return languages.includes("en") ? "en" : (languages[0] ?? "en");
}

/** What the cells of one line hold, gathered by what the columns are for. */
class Line {
  readonly #cells = new Map<string, { cell: string; heading: Heading }>();
  readonly #results: { period: string | undefined; cell: string; heading: Heading }[] = [];
  constructor(headings: readonly Heading[], { cells }: CellRow) {
    for (const heading of headings) {
      const cell = cells[heading.at] ?? "";
      const { holds } = heading;
      if (!holds || cell.trim() === "") continue;
      if (holds.kind === "result") this.#results.push({ period: holds.period, cell, heading });
      else this.#cells.set("column" in holds ? holds.column : holds.kind, { cell, heading });
    }
  }
  get(name: keyof CharterRow | "time" | "target" | "timeUnit" | "period") {
    return this.#cells.get(name);
  }
  get results() {
    return this.#results;
  }
}

const numeric: ReadonlySet<keyof CharterRow> = new Set(["threshold_value", "target_value"]);

/** A cell under the exact name of a column. */
function exactCell(column: keyof CharterRow, cell: string, style: DecimalStyle): unknown {
  if (numeric.has(column)) {
    const value = /^-?\d+(\.\d+)?$/.test(cell.trim()) ? Number(cell) : readNumber(tidy(cell), style);
    if (value === undefined) throw new Unread({ code: "number", column, cell });
    return value;
  }
  if (column !== "actuals") return withoutGuard(cell);
  try {
    return JSON.parse(cell) as unknown;
  } catch {
    throw new Unread({ code: "results", column, cell });
  }
}

/** The unit that goes without saying in the cells of a column. */
function assumedUnit(holds: HeadedColumn | undefined) {
  return holds && "unit" in holds ? holds.unit : undefined;
}

function figuresOf(line: Line, style: DecimalStyle): CellFigures {
  const figures: CellFigures = {};
  const time = line.get("time");
  const target = line.get("target");
  const unitCell = line.get("timeUnit");
  const unit = unitCell ? readUnit(unitCell.cell) : assumedUnit(time?.heading.holds);
  if (unitCell && !timeUnits.some((each) => each === unit))
    throw new Unread({ code: "time-unit", column: unitCell.heading.heading, cell: unitCell.cell });
  if (time) {
    const read = readFigures(time.cell, style, unit);
    const fault = { column: time.heading.heading, cell: time.cell };
    if (!read) throw new Unread({ code: "time", ...fault });
    if (!read.time && read.target?.unit === undefined) throw new Unread({ code: "no-unit", ...fault });
    Object.assign(figures, read);
  }
  if (target) {
    const own = assumedUnit(target.heading.holds);
    const read = readFigures(target.cell, style, own);
    const fault = { column: target.heading.heading, cell: target.cell };
    if (!read || (read.time && figures.time)) throw new Unread({ code: "target", ...fault });
    if (read.target) {
      const { value, unit: said } = read.target;
      const isBare = said === undefined || !/[%‰a-z\u4e00-\u9fff/]/i.test(tidy(target.cell));
      // A share of cases is what a number beside a time is; a part of one may be a percentage without its format.
      const isShare = said === "percent" || (said === undefined && figures.time !== undefined);
      if (isBare && isShare && value > 0 && value <= 1) throw new Unread({ code: "fraction", ...fault });
      if (said === undefined && !isShare) throw new Unread({ code: "no-unit", ...fault });
      if (isShare && (value > 100 || value < 0)) throw new Unread({ code: "not-a-share", ...fault });
      read.target.unit = said ?? "percent";
    }
    Object.assign(figures, {
      ...read,
      ...(figures.isMean ? { isMean: true } : {}),
      ...(figures.isAhead ? { isAhead: true } : {}),
    });
  }
  return figures;
}

/** The columns of the table that the figures of such cells stand for. */
function columnsOf({ time, target, isMean, isAhead }: CellFigures): { cells: Cells; beyond: Beyond } {
  const kind = time
    ? isAhead
      ? "notice"
      : target?.unit === "percent"
        ? "share_within_time"
        : isMean
          ? "average_time"
          : "within_time"
    : target === undefined
      ? "qualitative"
      : target.unit === "score"
        ? "score"
        : target.unit === "count"
          ? "count"
          : "rate";
  const isShort = target?.value !== 100 || target.unit !== "percent";
  // What is to be reached is at least that, where nothing else is said; less would not be kept.
  const compares = target ? (target.comparison ?? (isShort ? "at_least" : undefined)) : time?.comparison;
  return {
    cells: {
      kind,
      threshold_value: time?.value ?? null,
      threshold_unit: time?.unit ?? null,
      target_value: target?.value ?? null,
      target_unit: target?.unit ?? null,
      comparison: compares ?? null,
    },
    beyond: {
      ...(target?.top === undefined ? {} : { top: target.top }),
      ...(target && time?.comparison === "less_than" ? { timeIsLess: true } : {}),
    },
  };
}

function resultsOf(line: Line, style: DecimalStyle, unit: ResultUnit | undefined): CharterRow["actuals"] {
  return line.results.flatMap(({ period: named, cell, heading }): CharterRow["actuals"] => {
    const text = tidy(cell);
    if (/^[-/.]*$/.test(text)) return [];
    const periodCell = line.get("period");
    const period = named ?? (periodCell ? readPeriodCell(periodCell.cell) : undefined);
    const fault = { column: heading.heading, cell };
    if (period === undefined)
      throw new Unread(
        periodCell
          ? { code: "period", column: periodCell.heading.heading, cell: periodCell.cell }
          : { code: "no-period", ...fault },
      );
    const read = readFigures(text, style);
    const figure = read?.target ?? read?.time;
    if (!figure) return [{ period, value: text, unit: null }];
    const own = figure.unit ?? unit;
    if (figure.unit === undefined && unit === "percent" && figure.value > 0 && figure.value <= 1)
      throw new Unread({ code: "fraction", ...fault });
    return [{ period, value: figure.value, unit: own ?? null }];
  });
}

/** The unit of a result that is a bare number: that of the target, or else of the time. */
function unitOf({ target_unit: target, threshold_unit: time }: Cells): ResultUnit | undefined {
  return resultUnits.find((each) => each === (target ?? time));
}

/** A line of cells as a row of the table, and what it says beyond the columns. */
function rowOf(line: Line, owner: SheetOwner, style: DecimalStyle): { cells: Cells; beyond: Beyond } {
  const cells: Partial<Record<keyof CharterRow, unknown>> = {};
  const beyond: Beyond = {};
  for (const column of charterColumns) {
    const found = line.get(column);
    if (!found) continue;
    const { cell, heading } = found;
    if (heading.holds?.kind === "exact" && column !== "channel" && column !== "lang")
      cells[column] = exactCell(column, cell, style);
    else if (column === "channel") {
      const channels = readChannels(cell);
      if (!channels) throw new Unread({ code: "channel", column: heading.heading, cell });
      const [first, ...more] = channels;
      cells.channel = first && more.length === 0 ? first : "any";
      if (first && more.length > 0) beyond.channels = [first, ...more];
    } else if (column === "lang") {
      cells.lang = readLanguage(cell);
      if (cells.lang === undefined) throw new Unread({ code: "language", column: heading.heading, cell });
    } else cells[column] = withoutGuard(cell.trim());
  }
  const subject = cells.subject;
  if (typeof subject !== "string") throw new Unread({ code: "no-subject" });
  cells.org ??= owner.org;
  cells.lang ??= languageOf(subject, owner);
  if (line.get("time") || line.get("target") || cells.kind === undefined) {
    const figures = figuresOf(line, style);
    const read = columnsOf(withExact(figures, cells));
    Object.assign(cells, {
      ...read.cells,
      ...(figures.time ? {} : { threshold_value: null, threshold_unit: null }),
      ...(figures.target ? {} : { target_value: null, target_unit: null }),
      ...cells,
    });
    Object.assign(beyond, read.beyond);
  }
  if (line.results.length > 0)
    cells.actuals = [
      ...((cells.actuals as CharterRow["actuals"] | undefined) ?? []),
      ...resultsOf(line, style, unitOf(cells)),
    ];
  return { cells, beyond };
}

/** Figures of cells together with those under exact names, which decide what kind of promise it is as well. */
function withExact(figures: CellFigures, cells: Cells): CellFigures {
  const time = cells.threshold_value ?? cells.threshold_unit;
  const target = cells.target_value ?? cells.target_unit;
  const unit = cells.target_unit === "score" || cells.target_unit === "count" ? cells.target_unit : "percent";
  return {
    ...figures,
    ...(time !== undefined && !figures.time ? { time: { value: 0 } } : {}),
    ...(target !== undefined && !figures.target ? { target: { value: 0, unit } } : {}),
  };
}

const faultOf: Readonly<Partial<Record<keyof CharterRow, SheetFault["code"]>>> = {
  subject: "no-subject",
  channel: "channel",
  lang: "language",
  threshold_value: "number",
  target_value: "number",
  threshold_unit: "time-unit",
  actuals: "results",
};

function faultFrom({ issues }: z.ZodError, cells: Cells): SheetFault {
  const [issue] = issues;
  if (issue?.code === "unrecognized_keys") return { code: "unknown-keys", cell: issue.keys.join(", ") };
  const column = charterColumns.find((each) => each === issue?.path[0]);
  const value = column && cells[column];
  const isShare = issue?.code === "custom" && column === "target_value";
  return {
    code: isShare ? "not-a-share" : ((column && faultOf[column]) ?? "choice"),
    ...(column ? { column } : {}),
    ...(typeof value === "string" || typeof value === "number" ? { cell: String(value) } : {}),
  };
}

/** The standard that a row makes, as far as a workbook can hold it. */
function entryOf(cells: Cells, beyond: Beyond): CharterEntry {
  const read = charterRow.safeParse(cells);
  if (!read.success) throw new Unread(faultFrom(read.error, cells));
  const { goal, ...entry } = entryFromRow(read.data);
  const [band] = goal.bands;
  const [limit] = band?.limits ?? [];
  const isLess = beyond.timeIsLess && limit?.time?.kind === "duration";
  const whole = {
    ...entry,
    goal: {
      ...goal,
      channels: beyond.channels ?? goal.channels,
      bands: [
        {
          limits: [
            {
              ...limit,
              ...(isLess ? { time: { ...limit.time, comparison: "less_than" as const } } : {}),
              ...(beyond.top === undefined
                ? {}
                : { target: { ...limit?.target, scale: { to: beyond.top } } }),
            },
          ],
        },
      ],
    } as CharterEntry["goal"],
  };
  const fits = z
    .object({ goal: goalSchema, results: z.array(resultSchema) })
    .safeParse(JSON.parse(JSON.stringify(whole)));
  if (!fits.success) {
    const [issue] = fits.error.issues;
    throw new Unread({ code: issue?.code === "too_big" ? "too-long" : "choice" });
  }
  return { source: entry.source, ...fits.data };
}

/** Stops at what cannot be read, and says what it was. */
function attempt(line: number, text: string, read: () => CharterEntry): SheetLine {
  try {
    return { line, text, entry: read() };
  } catch (failure) {
    if (failure instanceof Unread) return { line, text, fault: failure.fault };
    throw failure;
  }
}

function shortened(text: string): string {
  const said = tidy(text);
  return said.length > 160 ? `${said.slice(0, 159)}…` : said;
}

function readJsonLines(text: string, owner: SheetOwner): Sheet {
  const written = text
    .split(/\r?\n/)
    .map((content, at) => ({ content, line: at + 1 }))
    .filter(({ content }) => content.trim() !== "");
  if (written.length > mostLines) return tooMany;
  const lines = written.map(({ content, line }): SheetLine =>
    attempt(line, shortened(content), () => {
      let value: unknown;
      try {
        value = JSON.parse(content);
      } catch {
        throw new Unread({ code: "not-json" });
      }
      const row = z.record(z.string(), z.unknown()).safeParse(value);
      if (!row.success) throw new Unread({ code: "not-json" });
      const { subject } = row.data;
      const lang = typeof subject === "string" ? languageOf(subject, owner) : "en";
      return entryOf({ org: owner.org, lang, ...row.data }, {});
    }),
  );
  return { unknown: [], lines };
}

/** How far down the line with the headings is looked for: a title and a date often stand above it. */
const headWithin = 10;

function separatorOf(text: string): string {
  const first = text.split(/\r?\n/).slice(0, headWithin).join("\n");
  if (first.includes("\t")) return "\t";
  const count = (mark: string) => first.split(mark).length;
  return count(";") > count(",") ? ";" : ",";
}

/** Reads a table as it was pasted, or out of a file. */
export function readSheet(text: string, owner: SheetOwner): Sheet {
  const body = text.replace(/^\ufeff/, "");
  if (owner.format ? owner.format === "jsonl" : /^\s*\{/.test(body)) return readJsonLines(body, owner);
  const { rows } = splitCells(body, separatorOf(body));
  const heads = rows.slice(0, headWithin).map(({ cells }) => readHeadings(cells));
  const known = heads.map((head) => head.filter(({ holds }) => holds).length);
  const at = heads.findIndex(
    (head, nth) =>
      head.some(({ holds }) => holds && "column" in holds && holds.column === "subject") &&
      known[nth] === Math.max(...known),
  );
  const headings = heads[at];
  if (!headings) return { unknown: [], lines: [], ...(rows.length > 0 ? { problem: "no-headings" } : {}) };
  const below = rows.slice(at + 1);
  if (below.length > mostLines) return tooMany;
  const style = decimalStyle(below);
  const used = new Set(
    below.flatMap(({ cells }) => cells.flatMap((cell, nth) => (cell.trim() === "" ? [] : [nth]))),
  );
  return {
    unknown: headings
      .filter((each) => !each.holds && (used.has(each.at) || !each.heading.startsWith("(")))
      .map(({ heading }) => heading),
    lines: below.map((row) =>
      attempt(row.line, shortened(row.cells.filter((cell) => cell.trim() !== "").join(" · ")), () => {
        if (row.cells.slice(headings.length).some((cell) => cell.trim() !== ""))
          throw new Unread({ code: "columns" });
        const { cells, beyond } = rowOf(new Line(headings, row), owner, style);
        return entryOf(cells, beyond);
      }),
    ),
  };
}
