/**
 * Results out of a spreadsheet, as they arrive by copying: cells between tabs, or a CSV file's text. Every line is
 * either matched to what is measured or named with the reason why not; nothing is guessed.
 */
import type { Language, PolicyLanguage } from "../language/text.ts";
import { type CellRow, decimalStyle, type DecimalStyle, readNumber, splitCells, tidy } from "./cells.ts";
import { lineKey, valueProblem } from "./line.ts";
import type { Result, ResultUnit } from "./result.ts";
import { convert } from "./status.ts";

/** What a pasted line can be for: a goal, or a band of one. */
export type PasteGoal = {
  goalId: string;
  band?: string;
  /** What it may be called, by language; the promise itself and its subject. */
  names: Readonly<Partial<Record<Language, readonly string[]>>>;
  unit?: ResultUnit;
  /** The best possible score. */
  top?: number;
  /** The last figure, against which an odd one stands out. */
  usual?: number;
};

/** - `fraction`: 0.84 where shares are measured in percent, which a spreadsheet may well show as 84% */
export type PasteDoubt = "fraction";

export type PastedResult = {
  /** Counts from 1, as the spreadsheet does. */
  line: number;
  goalId: string;
  band?: string;
  value?: number;
  outcome?: NonNullable<Result["outcome"]>;
  sample?: number;
  explanation?: string;
  doubt?: PasteDoubt;
};

/**
 * - `unknown`: no goal is called so; `ambiguous`: more than one is; `twice`: an earlier line has it
 * - `no-columns`: there is only a name; `columns`: there are more cells than it is clear what to do with
 * - `no-number`, `no-sample`: the cell is no number; the rest is said of numbers that cannot be
 */
export type PasteFault =
  | "unknown"
  | "ambiguous"
  | "twice"
  | "no-columns"
  | "columns"
  | "no-number"
  | "no-sample"
  | "other-unit"
  | "not-a-share"
  | "below-zero"
  | "outside-scale";

export type UnreadLine = { line: number; text: string; fault: PasteFault };

export type PastedTable = {
  results: readonly PastedResult[];
  unread: readonly UnreadLine[];
  /** Lines of goals without a figure, which stay as they are. */
  blank: number;
};

const outcomes: readonly (readonly [pattern: RegExp, outcome: NonNullable<Result["outcome"]>])[] = [
  [/^(no cases?|none|no data|无|无个案|没有个案|无案例|没有|无业务|未发生|无数据)$/i, "no_cases"],
  [/^(n\/?a|not applicable|不适用)$/i, "not_applicable"],
  [/^(kept|met|yes|achieved|on target|做到|做到了|达标|已达标|是|达成)$/i, "met"],
  [/^(missed|not met|not kept|no|failed|没做到|未做到|未达标|不达标|否|未达成)$/i, "missed"],
];

/** Units that a cell may end in. */
const suffixes: readonly (readonly [pattern: RegExp, unit: ResultUnit])[] = [
  [/(%|percent|per cent|个百分点)$/i, "percent"],
  [/(‰|per thousand|per 1,?000)$/i, "per_thousand"],
  [/(seconds?|secs?|s|秒钟?)$/i, "seconds"],
  [/(minutes?|mins?|分钟)$/i, "minutes"],
  [/(hours?|hrs?|h|小时)$/i, "hours"],
  [/(working days?|business days?|个?工作日)$/i, "working_days"],
  [/(days?|d|天|日)$/i, "calendar_days"],
  [/(weeks?|周)$/i, "weeks"],
  [/(months?|个?月)$/i, "months"],
  [/(rings?|声铃?响?)$/i, "rings"],
  [/(points?|分)$/i, "score"],
  [/(cases?|件|次|人次|单|个|起)$/i, "count"],
];

/** `bare`: the number stood there without a unit. */
type Cell =
  | { kind: "number"; value: number; bare: boolean }
  | { kind: "word"; outcome: NonNullable<Result["outcome"]> }
  | { kind: "fault"; fault: PasteFault }
  | { kind: "blank" };

const nothing = /^[-/.]*$/;

/** The figure in a cell: a number in the goal's unit, a word in its place, or nothing. */
function readFigure(raw: string, goal: PasteGoal, style: DecimalStyle): Cell {
  const text = tidy(raw);
  if (nothing.test(text)) return { kind: "blank" };
  const outcome = outcomes.find(([pattern]) => pattern.test(text))?.[1];
  if (outcome) return { kind: "word", outcome };
  const outOf = /^(.+?)\s*(\/|out of)\s*(\d+)$/i.exec(text);
  const stripped = (outOf?.[1] ?? text).replace(/^(US|CN|HK)?[$£€¥]\s*/, "");
  const suffix = suffixes.find(([pattern]) => pattern.test(stripped));
  const digits = suffix ? stripped.replace(suffix[0], "").trim() : stripped;
  const number = readNumber(digits, style);
  if (number === undefined) return { kind: "fault", fault: "no-number" };
  const unit = suffix?.[1];
  const value = unit === undefined || goal.unit === undefined ? number : convert(number, unit, goal.unit);
  if (value === undefined) return { kind: "fault", fault: "other-unit" };
  const fault = valueProblem(value, goal.unit, goal.top === undefined ? {} : { top: goal.top });
  if (fault) return { kind: "fault", fault };
  return { kind: "number", value: Math.round(value * 1e9) / 1e9, bare: unit === undefined };
}

/** A number of cases: whole, and in Chinese perhaps in ten thousands. */
function readSample(raw: string, style: DecimalStyle): number | undefined {
  const text = tidy(raw).replace(/\s*(cases?|件|次|人次|单|个|起)$/i, "");
  const tenThousands = text.endsWith("万");
  const number = readNumber(tenThousands ? text.slice(0, -1).trim() : text, style, !tenThousands);
  if (number === undefined) return undefined;
  const whole = tenThousands ? Math.round(number * 10_000) : number;
  return Number.isInteger(whole) && whole >= 0 ? whole : undefined;
}

const columns = {
  name: /^(goal|goals|promise|standard|service standard|name|subject|id|measure|服务目标|目标|承诺|服务承诺|标准|服务标准|名称|项目|指标|编号)$/i,
  value:
    /^(value|result|figure|actual|actuals|score|achieved|performance|this month|数值|结果|实际|实际值|完成值|完成率|达成率|本月|本期|达标率)$/i,
  sample:
    /^(sample|cases|number of cases|n|count|volume|sample size|样本|样本量|样本数|件数|数量|个案数|总量|业务量)$/i,
  explanation: /^(explanation|why|reason|comment|note|说明|原因|备注)$/i,
  other: /^(target|unit|status|period|month|owner|目标值|单位|状态|期间|月份|负责人)$/i,
} as const;
type Column = keyof typeof columns;

function headingsOf({ cells }: CellRow): (Column | undefined)[] | undefined {
  const found = cells.map((cell) => {
    const text = tidy(cell)
      .replace(/[(（:].*$/, "")
      .replace(/\s*%$/, "")
      .trim();
    return (Object.keys(columns) as Column[]).find((name) => columns[name].test(text));
  });
  return found.includes("value") && found.includes("name") ? found : undefined;
}

/** A name without what is lost or added on its way through a spreadsheet. */
function loose(name: string): string {
  return tidy(name)
    .toLowerCase()
    .replace(/[\s.,;:()'"“”‘’，。；：（）、「」·…/-]+/g, "");
}

type Matching = { goal: PasteGoal } | { fault: "unknown" | "ambiguous" };

function matcher(goals: readonly PasteGoal[], language: PolicyLanguage): (name: string) => Matching {
  const byId = new Map(goals.map((goal) => [loose(lineKey(goal)), goal]));
  const named = (said: readonly Language[]) => {
    const byName = new Map<string, PasteGoal[]>();
    for (const goal of goals)
      for (const name of new Set(said.flatMap((each) => goal.names[each] ?? []).map(loose)))
        if (name !== "") byName.set(name, [...(byName.get(name) ?? []), goal]);
    return byName;
  };
  // A name that is two goals' in one language and one goal's in the reader's is that one.
  const inOwn = named([language]);
  const inAny = named(["en", "zh-Hans", "zh-Hant"]);
  return (name) => {
    const wanted = loose(name);
    const goal = byId.get(wanted);
    if (goal) return { goal };
    const own = inOwn.get(wanted) ?? [];
    const found = own.length > 0 ? own : (inAny.get(wanted) ?? []);
    const [only, ...others] = found;
    if (only && others.length === 0) return { goal: only };
    return { fault: only ? "ambiguous" : "unknown" };
  };
}

/** Cells by what they are, where a first line did not say. A name may hold commas of its own. */
function splitRow(
  cells: readonly string[],
  match: (name: string) => Matching,
  delimiter: string,
): { name: string; rest: readonly string[] } {
  for (let count = delimiter === "\t" ? 1 : cells.length; count > 1; count -= 1) {
    const name = cells.slice(0, count).join(delimiter);
    if ("goal" in match(name)) return { name, rest: cells.slice(count) };
  }
  return { name: cells[0] ?? "", rest: cells.slice(1) };
}

function trimEnd(cells: readonly string[]): readonly string[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1]?.trim() === "") length -= 1;
  return cells.slice(0, length);
}

/** Reads what was pasted, for the goals of a period. `language` is the reader's. */
export function readPastedResults(
  text: string,
  goals: readonly PasteGoal[],
  language: PolicyLanguage,
): PastedTable {
  const { rows, delimiter } = splitCells(text);
  const match = matcher(goals, language);
  const headings = rows[0] && headingsOf(rows[0]);
  const style = decimalStyle(rows);
  const results: PastedResult[] = [];
  const unread: UnreadLine[] = [];
  const taken = new Set<string>();
  let blank = 0;
  for (const row of headings ? rows.slice(1) : rows) {
    const { line } = row;
    const cells = trimEnd(row.cells);
    const refuse = (fault: PasteFault) =>
      unread.push({ line, text: cells.map(tidy).filter(Boolean).join(" · ").slice(0, 200), fault });
    const at = (column: Column) => (headings ? (cells[headings.indexOf(column)] ?? "") : "");
    const split = headings
      ? { name: at("name"), rest: [at("value"), at("sample"), at("explanation")] }
      : splitRow(cells, match, delimiter);
    const matched = match(split.name);
    if ("fault" in matched) {
      // A first line whose figure is no number is a head that we do not know.
      const isHead = row === rows[0] && rows.length > 1 && !split.rest.some((cell) => /\d/.test(cell));
      if (!isHead || matched.fault === "ambiguous") refuse(matched.fault);
      continue;
    }
    const { goal } = matched;
    const [figure = "", cases = "", why = "", ...more] = split.rest;
    if (!headings && cells.length < 2 && delimiter === ",") {
      refuse("no-columns");
      continue;
    }
    if (more.some((cell) => cell.trim() !== "")) {
      refuse("columns");
      continue;
    }
    const read = readFigure(figure, goal, style);
    if (read.kind === "blank") {
      blank += 1;
      continue;
    }
    if (read.kind === "fault") {
      refuse(read.fault);
      continue;
    }
    const sample = readSample(cases, style);
    if (sample === undefined && !nothing.test(tidy(cases))) {
      refuse("no-sample");
      continue;
    }
    if (taken.has(lineKey(goal))) {
      refuse("twice");
      continue;
    }
    taken.add(lineKey(goal));
    const { goalId, band } = goal;
    const fraction =
      read.kind === "number" &&
      read.bare &&
      goal.unit === "percent" &&
      read.value > 0 &&
      read.value <= 1 &&
      (goal.usual ?? 100) > 5;
    results.push({
      line,
      goalId,
      ...(band === undefined ? {} : { band }),
      ...(read.kind === "number" ? { value: read.value } : { outcome: read.outcome }),
      ...(sample === undefined ? {} : { sample }),
      ...(why.trim() === "" ? {} : { explanation: why.trim() }),
      ...(fraction ? { doubt: "fraction" as const } : {}),
    });
  }
  return { results, unread, blank };
}
