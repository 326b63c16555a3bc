import { describe, expect, test } from "vitest";
import { listResults } from "../../db/results.ts";
import { listRows } from "../../db/workbooks.ts";
import { noon, testOrganisation, testStage } from "../../db/testing.ts";
import type { Actor } from "../members/actor.ts";
import { replaceDraft, saveAnswer } from "../workbook/commands.ts";
import { findDraft, listDraftRows } from "../workbook/queries.ts";
import { smallWorkbook } from "../workbook/testing.ts";
import { bringStandardsIn } from "./commands.ts";
import { listStandardRows, mostGoals, planStandards } from "./queries.ts";
import { writeTable } from "./table.ts";

const at = new Date("2026-11-24T10:00:00Z");

const table = `Standard\tTime limit\tTarget\tOctober 2026
Calls answered\t20 seconds\t80%\t84%
Letters answered\t10 working days\t95%\t
Visits\tsoon\t90%\t
Meters read\t\t98%\t99%`;

async function stage() {
  const { database, sql } = await testStage();
  const organisationId = await testOrganisation(database);
  await database.transact((tx) =>
    replaceDraft(tx, organisationId, smallWorkbook, { savedBy: null, at: noon }),
  );
  const manager: Actor = {
    personId: "mei",
    name: "Mei",
    organisationId,
    slug: "harbour-water",
    role: "manager",
    readOnly: false,
    credential: { kind: "session", id: "s" },
  };
  const plan = (text: string, actor = manager) => database.read((db) => planStandards(db, actor, { text }));
  const preview = async (text: string) => {
    const planned = await plan(text);
    if (!planned.ok) throw new Error(planned.message);
    return planned.value.preview;
  };
  const bring = (text: string, asked: { plan: string; leaveOut?: number[] }, actor = manager) =>
    database.transact((tx) =>
      bringStandardsIn(tx, actor, { text, dryRun: false, leaveOut: [], ...asked }, at),
    );
  /** Previews a table and brings it in as it was shown. */
  const all = async (text: string, leaveOut: number[] = []) =>
    bring(text, { plan: (await preview(text)).plan, leaveOut });
  const rows = () => database.read((db) => listRows(db, organisationId));
  const goals = async () => {
    const draft = await database.read((db) => findDraft(db, organisationId));
    if (!draft.ok) throw new Error("The draft cannot be read.");
    return draft.workbook.goals;
  };
  const results = () => database.read((db) => listResults(db, organisationId));
  return { database, sql, organisationId, manager, plan, preview, bring, all, rows, goals, results };
}

const subjects = (goals: readonly { subject: { en?: string | undefined } }[]) =>
  goals.map(({ subject }) => subject.en);

describe("bringing standards in from a spreadsheet", () => {
  test("shows what each line becomes, and writes nothing", async () => {
    const { preview, rows, results } = await stage();
    const before = await rows();
    const shown = await preview(table);
    expect(shown.rows.map(({ line, kind, sentences }) => [line, kind, sentences.en])).toEqual([
      [2, "add", "Calls answered: within 20 seconds in at least 80% of cases."],
      [3, "add", "Letters answered: within 10 working days in at least 95% of cases."],
      [5, "add", "Meters read: at least 98%."],
    ]);
    expect(shown.rows[0]?.results).toEqual([
      { period: "2026-10", value: 84, unit: "percent", corrects: false },
    ]);
    expect(shown.unread).toEqual([
      { line: 4, text: "Visits · soon · 90%", fault: { code: "time", column: "Time limit", cell: "soon" } },
    ]);
    expect(await rows()).toEqual(before);
    expect(await results()).toEqual([]);
  });

  test("writes what was shown, after the goals that are there, and leaves every other row alone", async () => {
    const { all, rows, goals, results } = await stage();
    const before = await rows();
    const there = subjects(await goals());
    const brought = await all(table);
    expect(brought).toMatchObject({ ok: true, value: { added: 3, changed: 0, results: 2 } });
    expect(subjects(await goals())).toEqual([...there, "Calls answered", "Letters answered", "Meters read"]);
    const after = await rows();
    expect(
      after.filter(({ step, item }) => before.some((row) => row.step === step && row.item === item)),
    ).toEqual(before);
    if (!brought.ok) throw new Error(brought.message);
    const own = after.filter(
      (row) => !before.some(({ step, item }) => row.step === step && row.item === item),
    );
    expect(brought.value.rows).toEqual(
      Object.fromEntries(
        own.map(({ step, item, body, sortKey, revision }) => [
          `${step}/${item}`,
          { body, sortKey, revision, removed: false },
        ]),
      ),
    );
    expect(own.map(({ savedBy, savedAt }) => [savedBy, savedAt])).toEqual(own.map(() => ["mei", at]));
    expect((await results()).map(({ recordedBy, body }) => [recordedBy, body])).toEqual([
      ["mei", { period: "2026-10", value: 84, unit: "percent" }],
      ["mei", { period: "2026-10", value: 99, unit: "percent" }],
    ]);
  });

  test("a second time changes nothing and doubles nothing", async () => {
    const { all, preview, rows, results } = await stage();
    await all(table);
    const [before, figures] = [await rows(), await results()];
    expect((await preview(table)).rows.map(({ kind }) => kind)).toEqual(["same", "same", "same"]);
    expect(await all(table)).toMatchObject({
      ok: true,
      value: { added: 0, changed: 0, results: 0, rows: {} },
    });
    expect(await rows()).toEqual(before);
    expect(await results()).toEqual(figures);
  });

  test("leaves out what is not wanted", async () => {
    const { all, goals, results } = await stage();
    const there = subjects(await goals());
    expect(await all(table, [2, 5])).toMatchObject({ ok: true, value: { added: 1, results: 0 } });
    expect(subjects(await goals())).toEqual([...there, "Letters answered"]);
    expect(await results()).toEqual([]);
  });

  test("changes a goal in its place, with both sentences shown, and corrects its result with a reason", async () => {
    const { all, preview, goals, results } = await stage();
    await all(table);
    const before = await goals();
    const other = table.replace("80%\t84%", "85%\t83%");
    const [calls, ...others] = (await preview(other)).rows;
    expect(calls).toMatchObject({
      kind: "change",
      before: { en: "Calls answered: within 20 seconds in at least 80% of cases." },
      sentences: { en: "Calls answered: within 20 seconds in at least 85% of cases." },
      results: [{ period: "2026-10", value: 83, corrects: true }],
    });
    expect(others.map(({ kind }) => kind)).toEqual(["same", "same"]);
    expect(await all(other)).toMatchObject({ ok: true, value: { added: 0, changed: 1, results: 1 } });
    const after = await goals();
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(
      after.find(({ subject }) => subject.en === "Calls answered")?.bands[0]?.limits[0]?.target?.value,
    ).toBe(85);
    const [first, , corrected] = await results();
    expect(corrected).toMatchObject({
      corrects: first?.id,
      body: { value: 83, reason: { en: "As in the table that was brought in." } },
    });
  });

  test("writes nothing where the draft moved on since the preview, and shows what it would be now", async () => {
    const { database, manager, organisationId, all, preview, bring, rows } = await stage();
    await all(table);
    const other = table.replace("80%", "85%");
    const { plan } = await preview(other);
    const calls = (await database.read((db) => listDraftRows(db, organisationId))).find(
      ({ step, body }) => step === "goals" && (body.subject as { en?: string }).en === "Calls answered",
    );
    if (!calls) throw new Error("There are no calls.");
    const colleague = await database.transact((tx) =>
      saveAnswer(
        tx,
        { ...manager, personId: "ana" },
        calls,
        {
          revision: calls.revision,
          saveId: "ana-1",
          sortKey: calls.sortKey,
          body: { ...calls.body, remedy: { wording: { en: "We ring you back." } } },
          removed: false,
          stillRight: [],
        },
        at,
      ),
    );
    expect(colleague.ok).toBe(true);
    const before = await rows();
    const refused = await bring(other, { plan });
    expect(refused).toMatchObject({ ok: false, code: "standards-moved" });
    expect(await rows()).toEqual(before);
    if (!("preview" in refused)) throw new Error("There is no new preview.");
    expect(refused.preview.rows[0]?.sentences.en).toContain("We ring you back.");
    expect(await bring(other, { plan: refused.preview.plan })).toMatchObject({
      ok: true,
      value: { changed: 1 },
    });
  });

  test("one of two that bring in the same table at the same moment is told that the draft moved on", async () => {
    const { preview, bring, goals } = await stage();
    const there = (await goals()).length;
    const { plan } = await preview(table);
    const both = await Promise.all([bring(table, { plan }), bring(table, { plan })]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await goals()).length).toBe(there + 3);
  });

  test("what went out comes back as the same", async () => {
    const { database, organisationId, all, preview } = await stage();
    await all(table);
    const out = await database.read((db) => listStandardRows(db, organisationId, "harbour-water"));
    if (!out.ok) throw new Error(out.message);
    expect(out.value.length).toBeGreaterThanOrEqual(4);
    for (const format of ["csv", "jsonl"] as const) {
      const { rows, unread, unknown } = await preview(writeTable(out.value, format));
      expect(rows.map(({ kind }) => kind)).toEqual(out.value.map(() => "same"));
      expect([unread, unknown]).toEqual([[], []]);
    }
  });

  test("is refused to whoever may not write the draft, before anything is looked at", async () => {
    const { plan, bring, preview, manager, rows } = await stage();
    const before = await rows();
    const shown = await preview(table);
    for (const actor of [
      ...(["approver", "staff", "auditor"] as const).map((role) => ({ ...manager, role })),
      { ...manager, readOnly: true },
    ]) {
      const code = actor.readOnly ? "read-only" : "not-allowed";
      expect(await plan(table, actor)).toMatchObject({ ok: false, code });
      expect(await bring(table, { plan: shown.plan }, actor)).toMatchObject({ ok: false, code });
    }
    expect(await rows()).toEqual(before);
  });

  test("takes no more than the workbook has room for, nor more lines than can be looked at", async () => {
    const { all, preview, goals, rows, plan } = await stage();
    const before = await rows();
    const lines = (count: number) =>
      ["Standard", ...Array.from({ length: count }, (_, at) => `Promise ${at + 1}`)].join("\n");
    const room = mostGoals - (await goals()).length;
    expect((await preview(lines(room + 1))).room).toBe(room);
    expect(await all(lines(room + 1))).toMatchObject({ ok: false, code: "list-full" });
    expect(await rows()).toEqual(before);
    expect(await all(lines(room + 1), [2])).toMatchObject({ ok: true, value: { added: room } });
    expect(await plan(lines(501))).toMatchObject({ ok: false, code: "too-many-lines" });
  });

  test("begins a draft in which nothing was answered yet", async () => {
    const { all, sql, rows } = await stage();
    await sql("delete from workbook_rows");
    expect(await all(table)).toMatchObject({ ok: true, value: { added: 3 } });
    expect((await rows()).map(({ step }) => step)).toEqual(["goals", "goals", "goals"]);
    expect(await all(table)).toMatchObject({ ok: true, value: { added: 0, changed: 0 } });
  });

  test("refuses where the draft cannot be read", async () => {
    const { plan, bring, sql, preview } = await stage();
    const shown = await preview(table);
    await sql("update workbook_rows set step = 'unknown' where step = 'vision'");
    expect(await plan(table)).toMatchObject({ ok: false, code: "draft-not-read" });
    expect(await bring(table, { plan: shown.plan })).toMatchObject({ ok: false, code: "draft-not-read" });
  });
});
