import { describe, expect, test } from "vitest";
import type { Database } from "../../db/database.ts";
import { createPerson } from "../../db/people.ts";
import { listResults } from "../../db/results.ts";
import { noon, testDatabase, testOrganisation } from "../../db/testing.ts";
import type { Goal } from "../goals/goal.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { publishVersion } from "../publication/commands.ts";
import { replaceDraft } from "../workbook/commands.ts";
import { smallWorkbook } from "../workbook/testing.ts";
import { emptyWorkbook } from "../workbook/workbook.ts";
import { recordPeriod } from "./commands.ts";
import type { ResultEntry } from "./entry.ts";
import { findMeasuredGoal, periodTable } from "./queries.ts";

const at = new Date("2026-11-24T10:00:00Z");
const period = "2026-10";

const share = (value: number): Goal["bands"][number]["limits"] => [
  {
    statistic: "share",
    time: { kind: "duration", value: 20, unit: "seconds", comparison: "at_most" },
    target: { value, unit: "percent", comparison: "at_least" },
  },
];

function aGoal(id: string, change: Partial<Goal> = {}): Goal & { id: string } {
  return {
    id,
    subject: { en: `answer ${id}`, "zh-Hans": `接听${id}` },
    subjectForm: "deed",
    channels: [],
    measure: "within",
    bands: [{ limits: share(80) }],
    clock: { counts: "calendar" },
    remedy: { payments: [{ kind: "explanation" }] },
    audience: { public: true },
    measurement: { period: "month", smallestSample: 30, tolerance: 2 },
    ...change,
  };
}

const goals = [
  aGoal("calls"),
  aGoal("letters"),
  aGoal("notes", { audience: { public: false } }),
  aGoal("repairs", {
    bands: [
      { id: "town", when: [{ kind: "phrase", phrase: { en: "in town" } }], limits: share(90) },
      { id: "country", when: [{ kind: "phrase", phrase: { en: "outside" } }], limits: share(80) },
    ],
  }),
  aGoal("year", { measurement: { period: "rolling_year" } }),
];

async function aDraft(database: Database, organisationId: OrganisationId, own = goals) {
  const workbook = { ...smallWorkbook, goals: own, speed: emptyWorkbook(["en"]).speed };
  await database.transact((tx) => replaceDraft(tx, organisationId, workbook, { savedBy: null, at: noon }));
}

function anActor(organisationId: OrganisationId, change: Partial<Actor> = {}): Actor {
  return {
    personId: "mei",
    name: "Mei",
    organisationId,
    slug: "harbour-water",
    role: "manager",
    readOnly: false,
    credential: { kind: "session", id: "s" },
    ...change,
  };
}

async function stage() {
  const database = await testDatabase();
  const organisationId = await testOrganisation(database);
  await aDraft(database, organisationId);
  const record = (
    entries: ResultEntry[],
    { actor = anActor(organisationId), label = period, on = at } = {},
  ) => database.transact((tx) => recordPeriod(tx, actor, { period: label, entries }, on));
  const rows = () => database.read((db) => listResults(db, organisationId));
  const table = (label = period) => database.read((db) => periodTable(db, organisationId, label, at));
  const line = async (goalId: string) =>
    (await table()).goals.find((each) => each.goalId === goalId)?.lines[0];
  return { database, organisationId, record, rows, table, line };
}

describe("recording a period", () => {
  test("every goal, its figure and its cases at once", async () => {
    const { record, table, rows } = await stage();
    const outcome = await record([
      { goalId: "calls", value: 84.5, sample: 21_400 },
      { goalId: "letters", value: 79, sample: 310 },
      { goalId: "notes", outcome: "no_cases" },
      { goalId: "year" },
    ]);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        unchanged: 1,
        recorded: [
          { goalId: "calls", kind: "recorded", status: "kept" },
          { goalId: "letters", kind: "recorded", status: "nearly" },
          { goalId: "notes", kind: "recorded", status: "none" },
        ],
      },
    });
    const [first, second] = await rows();
    expect(first?.body).toEqual({ period, value: 84.5, unit: "percent", sample: 21_400 });
    expect(second?.previousHash).toBe(first?.hash);
    const calls = (await table()).goals.find(({ goalId }) => goalId === "calls");
    expect(calls?.promise.en).toMatch(/20 seconds/);
    expect(calls?.lines[0]).toMatchObject({
      unit: "percent",
      targetWords: { en: "at least 80%", "zh-Hans": "不低于80%" },
      status: "kept",
      figure: { value: 84.5, recordedBy: "mei", recordedAt: at.toISOString() },
      series: [{ period, value: 84.5 }],
    });
  });

  test("needs the right to", async () => {
    const { record, rows, organisationId } = await stage();
    for (const change of [{ role: "staff" }, { role: "auditor" }, { readOnly: true }] as const)
      expect(
        await record([{ goalId: "calls", value: 90 }], { actor: anActor(organisationId, change) }),
      ).toMatchObject({ ok: false, code: "forbidden" });
    expect(await rows()).toEqual([]);
  });

  test("is refused whole, with each cause by its goal", async () => {
    const { record, rows } = await stage();
    const outcome = await record([
      { goalId: "calls", value: 90 },
      { goalId: "calls", value: 91 },
      { goalId: "nothing", value: 1 },
      { goalId: "letters", value: 184 },
      { goalId: "notes", value: 12, unit: "seconds" },
      { goalId: "repairs", band: "moon", value: 3 },
      { goalId: "year", sample: 12 },
    ]);
    expect(outcome).toMatchObject({ ok: false, code: "invalid" });
    expect(!outcome.ok && "problems" in outcome && outcome.problems).toEqual([
      { goalId: "calls", field: "goalId", code: "twice" },
      { goalId: "nothing", field: "goalId", code: "unknown-goal" },
      { goalId: "letters", field: "value", code: "not-a-share" },
      { goalId: "notes", field: "unit", code: "other-unit" },
      { goalId: "repairs", band: "moon", field: "band", code: "unknown-band" },
      { goalId: "year", field: "value", code: "no-figure" },
    ]);
    expect(!outcome.ok && Object.keys(outcome.fields ?? {})).toContain("repairs/moon.band");
    expect(await rows()).toEqual([]);
  });

  test.each([
    ["last winter", "unknown-period"],
    ["2026-12", "not-begun"],
  ])("in %j is refused", async (label, code) => {
    const { record } = await stage();
    expect(await record([{ goalId: "calls", value: 90 }], { label })).toMatchObject({ ok: false, code });
  });

  test("a rolling year is kept under its twelve months", async () => {
    const { record, rows, table } = await stage();
    await record([{ goalId: "year", value: 91 }]);
    expect((await rows())[0]?.body).toMatchObject({ period: "2025-11/2026-10" });
    expect((await table()).goals.find(({ goalId }) => goalId === "year")?.lines[0].figure?.value).toBe(91);
  });

  test("a band has a figure of its own", async () => {
    const { record, table } = await stage();
    await record([
      { goalId: "repairs", band: "town", value: 92 },
      { goalId: "repairs", band: "country", value: 79 },
    ]);
    const repairs = (await table()).goals.find(({ goalId }) => goalId === "repairs");
    expect(repairs?.lines.map(({ band, status, when }) => [band, status, when?.en])).toEqual([
      [undefined, "none", undefined],
      ["town", "kept", "in town"],
      ["country", "nearly", "outside"],
    ]);
  });
});

describe("a missed standard", () => {
  test("asks for the sentence, and records nothing until it is there or declined", async () => {
    const { record, rows } = await stage();
    const missed = { goalId: "calls", value: 60 };
    expect(await record([missed, { goalId: "letters", value: 95 }])).toMatchObject({
      ok: false,
      code: "needs-explanation",
      problems: [{ goalId: "calls", field: "explanation", code: "needs-explanation" }],
    });
    expect(await rows()).toEqual([]);
    expect(await record([{ ...missed, unexplained: true }])).toMatchObject({ ok: true });
    const explanation = { en: "Two lines were down for a week.", "zh-Hans": "有两条线路停了一周。" };
    expect(await record([{ goalId: "calls", explanation }])).toMatchObject({
      ok: true,
      value: { recorded: [{ kind: "explained", status: "missed" }] },
    });
    const [, second] = await rows();
    expect(second?.body).toMatchObject({ value: 60, explanation });
    expect(second?.body).not.toHaveProperty("reason");
  });

  test("that staff alone see asks for none", async () => {
    const { record } = await stage();
    expect(await record([{ goalId: "notes", value: 12 }])).toMatchObject({ ok: true });
  });

  test("of too few cases is not missed", async () => {
    const { record } = await stage();
    expect(await record([{ goalId: "calls", value: 12, sample: 8 }])).toMatchObject({
      ok: true,
      value: { recorded: [{ status: "too_few" }] },
    });
  });
});

describe("a figure that is there already", () => {
  test("is left alone when it is the same", async () => {
    const { record, rows } = await stage();
    const entry = { goalId: "calls", value: 90, sample: 100 };
    await record([entry]);
    expect(await record([entry])).toEqual({ ok: true, value: { recorded: [], unchanged: 1 } });
    expect(await rows()).toHaveLength(1);
  });

  test("is corrected with a reason, and stays with who, when and why", async () => {
    const { record, rows, line, organisationId } = await stage();
    await record([{ goalId: "calls", value: 90, sample: 100 }]);
    const [first] = await rows();
    expect(await record([{ goalId: "calls", value: 88, sample: 100 }])).toMatchObject({
      ok: false,
      problems: [{ goalId: "calls", field: "reason", code: "needs-reason" }],
    });
    const reason = { en: "Four calls were counted twice." };
    const li = anActor(organisationId, { personId: "li" });
    const later = new Date("2026-11-25T09:00:00Z");
    await record([{ goalId: "calls", value: 88, sample: 100, reason }], { actor: li, on: later });
    await record([{ goalId: "calls", value: 86, sample: 98, reason: { en: "Once more." } }]);
    const all = await rows();
    expect(all[0]).toEqual(first);
    expect(all.map(({ corrects }) => corrects)).toEqual([null, all[0]?.id, all[1]?.id]);
    expect(all.map(({ previousHash }) => previousHash)).toEqual([null, all[0]?.hash, all[1]?.hash]);
    const calls = await line("calls");
    expect(calls?.figure?.value).toBe(86);
    expect(
      calls?.history.map(({ value, recordedBy, recordedAt }) => [value, recordedBy, recordedAt]),
    ).toEqual([
      [90, "mei", at.toISOString()],
      [88, "li", later.toISOString()],
      [86, "mei", at.toISOString()],
    ]);
    expect(calls?.history[1]?.reason).toEqual(reason);
    expect(calls?.series).toEqual([{ period, value: 86 }]);
  });

  test("that somebody else corrected meanwhile is looked at first", async () => {
    const { record, line, rows } = await stage();
    await record([{ goalId: "calls", value: 90 }]);
    const seen = (await line("calls"))?.figure?.id;
    await record([{ goalId: "calls", value: 89, corrects: seen, reason: { en: "Counted again." } }]);
    expect(
      await record([{ goalId: "calls", value: 91, corrects: seen, reason: { en: "Mine." } }]),
    ).toMatchObject({ ok: false, problems: [{ field: "corrects", code: "stale" }] });
    expect(await rows()).toHaveLength(2);
  });
});

describe("whose goals", () => {
  test("those in force, whatever the draft says by now", async () => {
    const { database, organisationId, record, table } = await stage();
    const published = await publishVersion(database, organisationId, {
      changeNote: { en: "First." },
      publishedBy: "mei",
      at: noon,
    });
    expect(published).toMatchObject({ ok: true });
    await aDraft(database, organisationId, [
      aGoal("calls", { bands: [{ limits: share(99) }] }),
      aGoal("new"),
    ]);
    expect(await table()).toMatchObject({ version: "1.0" });
    expect(await record([{ goalId: "calls", value: 84 }])).toMatchObject({
      value: { recorded: [{ status: "kept" }] },
    });
    expect(await record([{ goalId: "new", value: 84 }])).toMatchObject({
      problems: [{ code: "unknown-goal" }],
    });
    const later = new Date("2026-11-20T12:00:00Z");
    await publishVersion(database, organisationId, {
      changeNote: { en: "Second." },
      publishedBy: "mei",
      at: later,
    });
    const found = await database.read((db) => findMeasuredGoal(db, organisationId, "calls", at));
    expect(found?.lines[0]?.steps).toMatchObject([
      { since: "2026-10-01", version: "1.0", bound: { limit: 80 } },
      { since: "2026-11-20", version: "2.0", bound: { limit: 99 } },
    ]);
    // October is judged by what was promised in October.
    expect(found?.lines[0]?.figures).toMatchObject([{ period, value: 84, status: "kept" }]);
  });

  test("with the name of whoever recorded it, also for colleagues", async () => {
    const { database, organisationId, record, table } = await stage();
    await database.transact((tx) =>
      createPerson(tx, {
        id: "mei",
        kind: "person",
        name: "Mei",
        signInName: "mei@example.org",
        passwordHash: null,
        language: null,
        createdAt: at,
      }),
    );
    await record([{ goalId: "calls", value: 84 }]);
    expect((await table()).names).toEqual({ mei: "Mei" });
    const found = await database.read((db) => findMeasuredGoal(db, organisationId, "calls", at));
    expect(found?.names).toEqual({ mei: "Mei" });
  });

  test("never those of another organisation, and never its figures", async () => {
    const { database, record, rows, line } = await stage();
    const other = await testOrganisation(database, "city-buses");
    await aDraft(database, other, [aGoal("calls"), aGoal("theirs")]);
    await record([{ goalId: "calls", value: 90 }]);
    const theirs = anActor(other);
    const ours = (await line("calls"))?.figure?.id;
    expect(await record([{ goalId: "letters", value: 90 }], { actor: theirs })).toMatchObject({
      problems: [{ code: "unknown-goal" }],
    });
    expect(
      await record([{ goalId: "calls", value: 70, corrects: ours, reason: { en: "x" } }], { actor: theirs }),
    ).toMatchObject({ problems: [{ code: "stale" }] });
    expect(await record([{ goalId: "calls", value: 95 }], { actor: theirs })).toMatchObject({
      value: { recorded: [{ kind: "recorded" }] },
    });
    expect(await rows()).toHaveLength(1);
    expect((await line("calls"))?.figure?.value).toBe(90);
  });
});
