/** What the columns of a spreadsheet are for, by their headings in English or Chinese. */
import type { ResultUnit } from "../results/result.ts";
import { tidy } from "../results/cells.ts";
import { spanOfPeriod } from "../results/period.ts";
import { type CharterRow, charterColumns } from "./charter.ts";
import { timeUnits } from "./goal.ts";
import { readUnit } from "./figures.ts";

/**
 * What a column holds: a column of the table by its exact name, or one of those that people make for themselves.
 * - `time`, `target`: a figure with its unit ("20 seconds", "at least 80%"), or both in one cell
 * - `result`: what was measured in the period that another column names, or in the one that the heading names
 */
export type HeadedColumn =
  | { kind: "exact"; column: keyof CharterRow }
  | { kind: "text"; column: "subject" | "clock_start" | "condition" | "remedy" | "note" | "source_url" }
  | { kind: "choice"; column: "channel" | "lang" }
  | { kind: "time" | "target"; unit?: ResultUnit }
  | { kind: "timeUnit" | "period" }
  | { kind: "result"; period?: string };

/** A column with its heading as it stands there; `holds` is missing where nobody knows what it is for. */
export type Heading = { at: number; heading: string; holds?: HeadedColumn };

const known: readonly (readonly [pattern: RegExp, holds: HeadedColumn])[] = [
  [
    /^((service )?(standard|promise|commitment|goal)s?|services?|what (we|you) promise|subject|服务标准|标准|服务目标|服务承诺|承诺|承诺事项|承诺内容|标准内容|服务|服务内容|服务项目|项目|事项)$/,
    { kind: "text", column: "subject" },
  ],
  [
    /^(channels?|contact channel|by|渠道|服务渠道|受理渠道|联系方式|方式)$/,
    { kind: "choice", column: "channel" },
  ],
  [
    /^(time|times|time limit|limit|within|how (fast|soon|quickly)|deadline|turnaround|response time|时限|时间|期限|时间要求|办理时限|承诺时限|响应时间|完成时限|多久|多长时间内)$/,
    { kind: "time" },
  ],
  [/^(time unit|unit|units|unit of time|单位|时间单位|时限单位)$/, { kind: "timeUnit" }],
  [/^(targets?|target figure|aim|at least|score|目标|目标值|要求|指标值|分数|目标分数)$/, { kind: "target" }],
  [
    /^(share|target share|share kept|how often|percent|percentage|target percentage|%|达标率|目标达标率|比例|目标比例|百分比|合格率)$/,
    { kind: "target", unit: "percent" },
  ],
  [
    /^(counted from|clock starts?|clock|from|starts?|start|起算|计时起点|起点|从何时起|从何时算起|起算时间|起算点)$/,
    { kind: "text", column: "clock_start" },
  ],
  [
    /^(conditions?|applies to|for|for whom|when|where|cases|条件|适用|适用范围|适用情况|适用对象|适用条件|范围)$/,
    { kind: "text", column: "condition" },
  ],
  [
    /^(remedy|if (we|it is|it's) miss(ed)?( it)?|if missed|if not|compensation|what you get|补救|补救措施|补偿|赔偿|未做到时|没做到时|未达标时|如未做到|没有做到时)$/,
    { kind: "text", column: "remedy" },
  ],
  [/^(notes?|comments?|remarks?|备注|说明|注)$/, { kind: "text", column: "note" }],
  [/^(source|link|url|address|web address|来源|出处|网址|链接)$/, { kind: "text", column: "source_url" }],
  [/^(language|语言)$/, { kind: "choice", column: "lang" }],
  [/^(period|result period|期间|周期|统计期|结果期间)$/, { kind: "period" }],
  [
    /^(results?|actual|actuals|achieved|performance|结果|实际|实际值|完成值|实际达标率|完成情况)$/,
    { kind: "result" },
  ],
];

const months = "january february march april may june july august september october november december".split(
  " ",
);

/** A period as a heading or a cell names it, in the way that results name it: "October 2026" is "2026-10". */
export function readPeriodCell(text: string): string | undefined {
  const label = tidy(text);
  const [, name = "", year = ""] = /^([a-z]{3,})\.? (\d{4})$/i.exec(label) ?? [];
  const month = name === "" ? 0 : months.findIndex((each) => each.startsWith(name.toLowerCase())) + 1;
  if (month > 0) return `${year}-${String(month).padStart(2, "0")}`;
  const quarter = /^Q([1-4]) (\d{4})$/i.exec(label);
  if (quarter) return `${quarter[2] ?? ""}-Q${quarter[1] ?? ""}`;
  const slashed = /^(\d{4})[/.年](\d{1,2})月?$/.exec(label);
  if (slashed && Number(slashed[2]) >= 1 && Number(slashed[2]) <= 12)
    return `${slashed[1] ?? ""}-${(slashed[2] ?? "").padStart(2, "0")}`;
  return spanOfPeriod(label) ? label : undefined;
}

/** What is longer is no heading, and what is beyond is no column that a person made. */
const longest = 80;
const mostColumns = 200;

function holdsOf(heading: string): HeadedColumn | undefined {
  const text = tidy(heading).toLowerCase();
  if (text.length > longest) return undefined;
  const exact = charterColumns.find((column) => column === heading.trim());
  if (exact) return { kind: "exact", column: exact };
  const period = readPeriodCell(heading);
  if (period !== undefined) return { kind: "result", period };
  const inside = /[([]([^)\]]*)[)\]]\s*[:*]*$/.exec(text)?.[1]?.trim();
  const bare = text
    .replace(/[([].*$/, "")
    .replace(/[\s:*?]+$/, "")
    .trim();
  const unit = inside === undefined ? undefined : readUnit(inside);
  const found = [bare, bare.replace(/\s*%$/, "")].flatMap(
    (each) => known.find(([pattern]) => pattern.test(each))?.[1] ?? [],
  )[0];
  if (found?.kind === "time" && unit && timeUnits.some((each) => each === unit))
    return { kind: "time", unit };
  if (found?.kind === "target") {
    const percent = bare !== "%" && bare.endsWith("%") ? ("percent" as const) : undefined;
    const own = unit ?? percent ?? found.unit;
    return { kind: "target", ...(own ? { unit: own } : {}) };
  }
  return found;
}

function columnLetter(at: number): string {
  return at < 26
    ? String.fromCharCode(65 + at)
    : columnLetter(Math.floor(at / 26) - 1) + columnLetter(at % 26);
}

/** What each column holds. The second of two that hold the same is one that nobody knows. */
export function readHeadings(cells: readonly string[]): Heading[] {
  const seen = new Set<string>();
  return cells.slice(0, mostColumns).map((cell, at) => {
    const heading = tidy(cell) === "" ? `(${columnLetter(at)})` : tidy(cell).slice(0, longest);
    const holds = holdsOf(cell);
    const key =
      holds &&
      JSON.stringify("column" in holds ? holds.column : [holds.kind, "period" in holds && holds.period]);
    if (!holds || key === undefined || seen.has(key)) return { at, heading };
    seen.add(key);
    return { at, heading, holds };
  });
}
