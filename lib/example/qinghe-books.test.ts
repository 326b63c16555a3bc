import { describe, expect, it } from "vitest";
import { gapsOf } from "../document/gaps.ts";
import { spanOfPeriod } from "../results/period.ts";
import { result as resultSchema } from "../results/result.ts";
import { judge, statuses, type Status } from "../results/status.ts";
import { missing } from "../workbook/progress.ts";
import { danglingReferences } from "../workbook/references.ts";
import { statementRemarks } from "../workbook/statement.ts";
import { answeredSteps } from "../workbook/steps.ts";
import { workbook as workbookSchema } from "../workbook/workbook.ts";
import { qingheBooks } from "./qinghe-books.ts";

const versions = qingheBooks.versions.map(({ workbook }) => workbookSchema.parse(workbook));
const current = versions.at(-1);
if (!current) throw new Error("The example has no version.");
const { goals } = current;

describe.each(versions.map((workbook, at) => [at + 1, workbook] as const))("version %i", (_, workbook) => {
  it("can be published: every step is complete and every reference resolves", () => {
    expect(danglingReferences(workbook)).toEqual([]);
    expect(gapsOf(workbook)).toEqual([]);
    expect(answeredSteps.flatMap((step) => missing(workbook, step))).toEqual([]);
  });

  it("has a vision statement an editor would leave alone", () => {
    const { statement, verbs } = workbook.vision;
    if (!statement) throw new Error("There is no statement.");
    const kept = verbs.filter((verb) => verb.kept).map(({ text }) => text);
    expect(statementRemarks(statement, kept)).toEqual([]);
  });
});

const everyMonth = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, "0")}-23`);

describe.each(everyMonth)("results on %s", (today) => {
  const results = qingheBooks.results(today);
  /** What stands: corrected entries give way to their corrections. */
  const replaced = new Set(results.map(({ corrects }) => corrects));
  const standing = results.filter((_, at) => !replaced.has(at));
  const statusOf = ({ goalId, result }: (typeof results)[number]) => {
    const goal = goals.find(({ id }) => id === goalId);
    if (!goal) throw new Error(`There is no goal ${goalId}.`);
    return judge(goal, result).status;
  };

  it("parse, are the same every time and end with the month before", () => {
    for (const { result } of results) expect(resultSchema.parse(result)).toEqual(result);
    expect(qingheBooks.results(today)).toEqual(results);
    const latest = new Date(`${today.slice(0, 7)}-01T00:00:00Z`).getTime() - 86_400_000;
    const end = new Date(latest).toISOString().slice(0, 10);
    for (const goalId of new Set(standing.map((each) => each.goalId))) {
      const periods = standing.filter((each) => each.goalId === goalId).map(({ result }) => result.period);
      expect(new Set(periods).size).toBe(13);
      expect(periods).toHaveLength(13);
      expect(
        periods
          .map((period) => spanOfPeriod(period)?.to)
          .sort()
          .at(-1),
      ).toBe(end);
    }
  });

  it("correct one earlier figure of the same goal and month, and say why", () => {
    const corrections = results.filter(({ corrects }) => corrects !== undefined);
    expect(corrections).toHaveLength(1);
    for (const { goalId, result, corrects } of corrections) {
      const before = results[corrects ?? -1];
      expect(before).toMatchObject({ goalId, result: { period: result.period } });
      expect(before?.result.value).not.toBe(result.value);
      expect(result.reason).toBeDefined();
    }
  });

  it("show every standing in the latest month", () => {
    const end = standing
      .map(({ result }) => result.period)
      .sort()
      .at(-1);
    const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>;
    for (const { id } of goals.filter(({ audience }) => audience.public)) {
      const latest = standing.find((each) => each.goalId === id && each.result.period === end);
      counts[latest ? statusOf(latest) : "none"] += 1;
    }
    expect(counts).toEqual({ kept: 9, nearly: 2, missed: 1, too_few: 1, unjudged: 0, none: 1 });
  });

  it("explain whatever was not kept", () => {
    const short = standing.filter((each) => ["nearly", "missed"].includes(statusOf(each)));
    expect(short.filter(({ result }) => result.explanation === undefined)).toEqual([]);
  });
});

it("dips in November and around the Spring Festival", () => {
  const results = qingheBooks.results("2026-11-23").filter(({ goalId }) => goalId === "dispatch");
  const value = (period: string) => results.find(({ result }) => result.period === period)?.result.value ?? 0;
  const usual = value("2026-05");
  expect(value("2025-11")).toBeLessThan(usual - 3);
  expect(value("2026-02")).toBeLessThan(usual - 2);
});
