import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { without } from "../../components/forms/without.ts";
import { harbourWater } from "../example/harbour-water.ts";
import { qingheBooks } from "../example/qinghe-books.ts";
import { languages } from "../language/text.ts";
import { entryFromRow, charterRow, rowsFromEntry } from "./charter.ts";
import { hardStandards } from "./fixtures/hard-standards.ts";
import type { Goal } from "./goal.ts";
import { type KeptGoal, planTakeover } from "./takeover.ts";

const row = (over: object) =>
  charterRow.parse({
    org: "Harbour Water",
    lang: "en",
    subject: "calls answered",
    kind: "share_within_time",
    threshold_value: 20,
    threshold_unit: "seconds",
    target_value: 80,
    target_unit: "percent",
    comparison: "at_least",
    ...over,
  });
const incoming = (...overs: object[]) =>
  overs.map((over, at) => ({ line: at + 1, entry: entryFromRow(row(over)) }));

/** The workbook after a plan is carried out. */
function carriedOut(kept: readonly KeptGoal[], plan: ReturnType<typeof planTakeover>): KeptGoal[] {
  const goals = new Map(kept.map((each) => [each.id, each]));
  let next = kept.length;
  for (const change of plan) {
    const id = change.id ?? `goal-${(next += 1)}`;
    const before = goals.get(id)?.results ?? [];
    const replaced = new Set(change.results.map((each) => each.corrects));
    const results = [
      ...before.filter((each) => !replaced.has(each.id)),
      ...change.results.map(({ result }, at) => ({ id: `${id}-${before.length + at}`, result })),
    ];
    goals.set(id, { id, goal: change.goal, results });
  }
  return [...goals.values()];
}

describe("taking over a table of standards", () => {
  it("adds what is new with its results", () => {
    const [change] = planTakeover(
      [],
      incoming({ actuals: [{ period: "2026-10", value: 84, unit: "percent" }] }),
    );
    expect(change).toMatchObject({
      kind: "add",
      line: 1,
      results: [{ result: { period: "2026-10", value: 84 } }],
    });
  });

  it("changes nothing the second time, whatever the table", () => {
    const anyRow = fc.record({
      subject: fc.constantFrom("calls answered", "letters answered", "visits"),
      condition: fc.constantFrom(null, "in town", "in the country"),
      channel: fc.constantFrom("phone", "any"),
      target_value: fc.integer({ min: 0, max: 100 }),
      actuals: fc.array(
        fc.record({
          period: fc.constantFrom("2026-09", "2026-10"),
          value: fc.integer(),
          unit: fc.constant("percent"),
        }),
        { maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 8 }), (table) => {
        const first = carriedOut([], planTakeover([], incoming(...table)));
        const again = planTakeover(first, incoming(...table));
        expect(again.map((each) => each.kind)).toEqual(table.map(() => "same"));
        expect(carriedOut(first, again)).toHaveLength(table.length);
      }),
    );
  });

  it("keeps what was worked into a goal by hand when its figures change", () => {
    const [added] = carriedOut([], planTakeover([], incoming({})));
    if (!added) throw new Error("nothing was added");
    const worked: KeptGoal = {
      ...added,
      goal: {
        ...added.goal,
        responsible: { en: "Head of the call centre" },
        subject: { ...added.goal.subject, "zh-Hans": "来电接听" },
      },
    };
    const [change] = planTakeover([worked], incoming({ target_value: 90 }));
    expect(change).toMatchObject({ kind: "change", id: added.id });
    expect(change?.goal.responsible).toEqual({ en: "Head of the call centre" });
    expect(change?.goal.subject).toEqual({ en: "calls answered", "zh-Hans": "来电接听" });
    expect(change?.goal.bands[0]?.limits[0]?.target?.value).toBe(90);
  });

  it("corrects a result that differs and names the one it replaces", () => {
    const kept = carriedOut(
      [],
      planTakeover([], incoming({ actuals: [{ period: "2026-10", value: 84, unit: "percent" }] })),
    );
    const [change] = planTakeover(
      kept,
      incoming({ actuals: [{ period: "2026-10", value: 83, unit: "percent" }] }),
    );
    expect(change?.results).toEqual([
      { corrects: kept[0]?.results[0]?.id, result: { period: "2026-10", value: 83, unit: "percent" } },
    ]);
  });

  describe("that went out of the workbook itself", () => {
    const langOf = (goal: Goal) => languages.find((each) => goal.subject[each] !== undefined) ?? "en";
    const goals: Goal[] = [
      ...hardStandards.map((each) => each.goal),
      ...[harbourWater, qingheBooks].flatMap(({ versions }) =>
        (versions.at(-1)?.workbook.goals ?? []).map((each): Goal => without(each, "id")),
      ),
    ];
    const kept = goals.map((goal, at): KeptGoal => ({ id: `goal-${at}`, goal, results: [] }));
    const table = kept
      .flatMap(({ goal }) =>
        rowsFromEntry({ source: { org: "A", lang: langOf(goal) }, goal, results: [] }, langOf(goal)),
      )
      .map((each, at) => ({ line: at + 1, entry: entryFromRow(each) }));

    it("changes nothing, however much the goals hold that no column says", () => {
      expect(table.length).toBeGreaterThan(goals.length);
      expect(planTakeover(kept, table).filter(({ kind }) => kind !== "same")).toEqual([]);
    });

    it("changes one figure of one limit, and leaves the other limits and bands of the goal alone", () => {
      const at = kept.findIndex(({ goal }) => goal.bands.length > 1 && goal.measure === "within");
      const goal = kept[at]?.goal;
      if (!goal) throw new Error("No goal has several bands.");
      const own = { id: "goal", goal, results: [] };
      const lang = langOf(goal);
      const rows = rowsFromEntry({ source: { org: "A", lang }, goal, results: [] }, lang);
      const last = rows.length - 1;
      const plan = planTakeover(
        [own],
        rows.map((each, nth) => ({
          line: nth + 1,
          entry: entryFromRow(
            nth === last ? { ...each, threshold_value: 77, threshold_unit: "hours" } : each,
          ),
        })),
      );
      expect(plan.map(({ kind }) => kind)).toEqual([...rows.slice(1).map(() => "same"), "change"]);
      const changed = plan.at(-1)?.goal;
      expect(changed?.bands.slice(0, -1)).toEqual(goal.bands.slice(0, -1));
      expect(changed?.bands.at(-1)?.limits.at(-1)?.time).toMatchObject({ value: 77, unit: "hours" });
      expect({ ...changed, bands: [] }).toEqual({ ...goal, bands: [] });
    });
  });

  it("takes an empty cell for nothing said", () => {
    const [added] = carriedOut([], planTakeover([], incoming({})));
    if (!added) throw new Error("nothing was added");
    const worked: KeptGoal = {
      ...added,
      goal: { ...added.goal, remedy: { wording: { en: "We ring you back." } }, note: { en: "Ask Mei." } },
    };
    expect(planTakeover([worked], incoming({}))).toMatchObject([{ kind: "same" }]);
    const [change] = planTakeover([worked], incoming({ remedy: "We pay 10." }));
    expect(change?.goal).toMatchObject({
      remedy: { wording: { en: "We pay 10." } },
      note: { en: "Ask Mei." },
    });
  });

  it("carries nothing of a line that is left out on to the next", () => {
    const [added] = carriedOut([], planTakeover([], incoming({})));
    if (!added) throw new Error("nothing was added");
    const two: KeptGoal = {
      ...added,
      goal: {
        ...added.goal,
        bands: [
          {
            limits: [
              ...(added.goal.bands[0]?.limits ?? []),
              { statistic: "every", time: { kind: "duration", value: 60, unit: "seconds" } },
            ],
          },
        ],
      },
    };
    const table = incoming(
      { target_value: 90 },
      { kind: "within_time", threshold_value: 70, target_value: null, target_unit: null, comparison: null },
    );
    const [, both] = planTakeover([two], table);
    const [, second] = planTakeover([two], table, new Set([1]));
    expect(both?.goal.bands[0]?.limits.map(({ target }) => target?.value)).toEqual([90, undefined]);
    expect(second?.goal.bands[0]?.limits.map(({ target }) => target?.value)).toEqual([80, undefined]);
  });
});
