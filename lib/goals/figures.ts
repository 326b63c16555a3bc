/** Times and targets as people write them in a cell: "within 2 working days", "≥ 95%", "20秒内，达标率不低于80%". */
import { type DecimalStyle, readNumber, tidy } from "../results/cells.ts";
import type { ResultUnit } from "../results/result.ts";
import type { Comparison, TimeUnit } from "./goal.ts";

/** What a cell says, as far as it says it. */
export type CellFigures = {
  time?: { value: number; unit?: TimeUnit; comparison?: Comparison };
  target?: {
    value: number;
    unit?: "percent" | "score" | "count" | "per_thousand";
    comparison?: Comparison;
    top?: number;
  };
  /** A mean is promised and not every case. */
  isMean?: boolean;
  /** It is a time in advance. */
  isAhead?: boolean;
};

const units: readonly (readonly [pattern: string, unit: ResultUnit])[] = [
  ["percent|per cent|%", "percent"],
  ["per thousand|‰", "per_thousand"],
  ["working days?|business days?|workdays?|个?工作日", "working_days"],
  ["seconds?|secs?|s|秒钟?", "seconds"],
  ["minutes?|mins?|分钟", "minutes"],
  ["hours?|hrs?|h|个?小时|个?钟头", "hours"],
  ["calendar days?|days?|d|个?自然日|日历日|天|日", "calendar_days"],
  ["weeks?|wks?|周|个?星期", "weeks"],
  ["months?|个?月", "months"],
  ["years?|yrs?|年", "years"],
  ["rings?|声铃响?|声铃?", "rings"],
  ["points?|score|分", "score"],
  ["times?|cases?|count|次|件|起", "count"],
];

/** A unit as people write it, or by its own name. */
export function readUnit(text: string): ResultUnit | undefined {
  const said = tidy(text).toLowerCase().replaceAll("_", " ");
  return units.find(([pattern]) => new RegExp(`^(${pattern})$`).test(said))?.[1];
}

const wordsFor: Readonly<Record<Comparison, string>> = {
  at_most:
    "within|in|up to|at most|no more than|not more than|maximum|max\\.?|no later than|<=|≤|不超过|不多于|不大于|最多|最长|至多|不迟于",
  at_least: "at least|no less than|not less than|minimum|min\\.?|>=|≥|不少于|不低于|不小于|至少|最少",
  less_than: "less than|under|below|fewer than|<|少于|小于|低于|不到|不足",
  more_than: "more than|over|above|>|多于|大于|高于|超过",
};
const before = (Object.entries(wordsFor) as [Comparison, string][]).map(
  ([comparison, words]) => [new RegExp(`(?<![a-z不])(?:${words})\\s*$`), comparison] as const,
);
const after: readonly (readonly [pattern: RegExp, comparison: Comparison])[] = [
  [/^\s*(or less|or fewer|or sooner|maximum|以内|之内|内|以下)/, "at_most"],
  [/^\s*(or more|or better|以上|及以上)/, "at_least"],
];

const counted: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  半: 0.5,
};
const number = `(?:[-+]?\\d[\\d.,]*|\\b(?:${Object.keys(counted)
  .filter((word) => /[a-z]/.test(word))
  .join("|")})\\b|[一两二三四五六七八九十半])`;

/** Times that are said without a number: 0 is at once, or within the same day. */
const spoken: readonly (readonly [pattern: RegExp, value: number, unit: TimeUnit])[] = [
  [/(on |by )?(the )?same (working|business) day|当个工作日|同一工作日/, 0, "working_days"],
  [/(on |by )?(the )?same day|当天|当日|即日/, 0, "calendar_days"],
  [/(on |by )?(the )?next (working|business) day|(下一个|次个?|下个)工作日/, 1, "working_days"],
  [/(on |by )?(the )?next day|次日|第二天/, 1, "calendar_days"],
  [/immediately|at once|straight away|立即|立刻|即时|马上/, 0, "seconds"],
];

/** What is longer is prose and no figure. */
const longest = 200;

/** What may stand beside the figures and says nothing of them. */
const filler =
  /\b(of|in|by|the|and|all|for|to|with|a|time|target|cases|calls|customers|visits|letters|requests|enquiries|on|average|mean|ahead|advance|notice|before|beforehand|kept|met|responses?|answered)\b|[,;:.()，；：。、（）]|达标率|的?(情况|来电|顾客|客户|案件|申请|个案|比例)|平均|提前|时间|之?前|为|在|时|要|应|做到|完成|办结|答复|接听|率|的/g;

type Found<T> = { value: T; rest: string } | undefined;

function compares(
  text: string,
  start: number,
  end: number,
): { comparison?: Comparison; start: number; end: number } {
  const [head, tail] = [text.slice(0, start), text.slice(end)];
  for (const [pattern, comparison] of before) {
    const found = pattern.exec(head);
    if (found) return { comparison, start: found.index, end };
  }
  for (const [pattern, comparison] of after) {
    const found = pattern.exec(tail);
    if (found) return { comparison, start, end: end + found[0].length };
  }
  return { start, end };
}

function valueOf(digits: string, style: DecimalStyle): number | undefined {
  return counted[digits] ?? readNumber(digits, style);
}

/** The first figure with one of these units, the comparison beside it, and the text without both. */
function findFigure(
  text: string,
  wanted: (unit: ResultUnit) => boolean,
  style: DecimalStyle,
): Found<{ value: number; unit: ResultUnit; comparison?: Comparison }> {
  for (const [pattern, unit] of units) {
    if (!wanted(unit)) continue;
    const found = new RegExp(`(${number})\\s*-?\\s*(?:${pattern})(?![a-z钟])`).exec(text);
    const value = valueOf(found?.[1] ?? "", style);
    if (!found || value === undefined) continue;
    const { comparison, start, end } = compares(text, found.index, found.index + found[0].length);
    return {
      value: { value, unit, ...(comparison ? { comparison } : {}) },
      rest: `${text.slice(0, start)} ${text.slice(end)}`,
    };
  }
  return undefined;
}

function isTime(unit: ResultUnit): unit is TimeUnit {
  return [
    "seconds",
    "minutes",
    "hours",
    "working_days",
    "calendar_days",
    "weeks",
    "months",
    "years",
    "rings",
  ].includes(unit);
}

function isTarget(unit: ResultUnit): unit is "percent" | "score" | "count" | "per_thousand" {
  return ["percent", "score", "count", "per_thousand"].includes(unit);
}

/**
 * Reads a cell that holds a time, a target, or both. `assumed` is the unit of a number that has none.
 * Nothing where there is something in it that is not understood: a figure is never guessed.
 */
export function readFigures(
  cell: string,
  style: DecimalStyle,
  assumed?: ResultUnit,
): CellFigures | undefined {
  let text = tidy(cell).toLowerCase().replaceAll("_", " ");
  if (text.length > longest) return undefined;
  const figures: CellFigures = {};
  if (/\b(average|mean)\b|平均/.test(text)) figures.isMean = true;
  if (/\b(ahead|advance|notice|beforehand)\b|提前/.test(text)) figures.isAhead = true;
  const outOf = new RegExp(`(${number})\\s*分?\\s*(?:/|out of|[,(]?\\s*满分)\\s*(\\d+)\\s*分?\\s*\\)?`).exec(
    text,
  );
  if (outOf) {
    const value = valueOf(outOf[1] ?? "", style);
    if (value === undefined) return undefined;
    const { comparison, start, end } = compares(text, outOf.index, outOf.index + outOf[0].length);
    figures.target = { value, unit: "score", top: Number(outOf[2]), ...(comparison ? { comparison } : {}) };
    text = `${text.slice(0, start)} ${text.slice(end)}`;
  }
  if (!figures.target) {
    const target = findFigure(text, isTarget, style);
    if (target && isTarget(target.value.unit)) {
      figures.target = { ...target.value, unit: target.value.unit };
      text = target.rest;
    }
  }
  const said = spoken.find(([pattern]) => pattern.test(text));
  if (said) {
    figures.time = { value: said[1], unit: said[2] };
    text = text.replace(said[0], " ");
  } else {
    const time = findFigure(text, isTime, style);
    if (time && isTime(time.value.unit)) {
      figures.time = { ...time.value, unit: time.value.unit };
      text = time.rest;
    }
  }
  if (!figures.time && !figures.target) {
    const bare = new RegExp(number).exec(text);
    const value = valueOf(bare?.[0] ?? "", style);
    if (!bare || value === undefined) return undefined;
    const { comparison, start, end } = compares(text, bare.index, bare.index + bare[0].length);
    text = `${text.slice(0, start)} ${text.slice(end)}`;
    const own = { value, ...(comparison ? { comparison } : {}) };
    if (assumed !== undefined && isTime(assumed)) figures.time = { ...own, unit: assumed };
    else
      figures.target = { ...own, ...(assumed !== undefined && isTarget(assumed) ? { unit: assumed } : {}) };
  }
  return text.replace(filler, "").trim() === "" ? figures : undefined;
}
