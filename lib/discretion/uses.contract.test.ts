import { expect, test } from "vitest";
import type { Database } from "../../db/database.ts";
import { noon, testDatabase } from "../../db/testing.ts";
import { fillWithExamples } from "../example/commands.ts";
import { harbourWater } from "../example/harbour-water.ts";
import { plain } from "../language/rich.ts";
import type { Actor } from "../members/actor.ts";
import { findOrganisationAt } from "../members/queries.ts";
import { findHandbook } from "../reading/queries.ts";
import { aMember } from "../review/testing.ts";
import { noteUse, takeBackUse } from "./commands.ts";
import type { UseForm } from "./forms.ts";
import { findSettled, hasGuideNow, listOwnUses, listUsesFor } from "./queries.ts";

const hour = 3_600_000;
const later = (hours: number) => new Date(noon.getTime() + hours * hour);
const pounds = (amount: number) => ({ amount, currency: "GBP" });

async function stage() {
  const database = await testDatabase();
  const filled = await fillWithExamples(database, [harbourWater], new Date(noon.getTime() - 24 * hour));
  if (!filled.ok) throw new Error(filled.message);
  const organisation = await database.read((db) => findOrganisationAt(db, "harbour-water"));
  if (!organisation) throw new Error("There is no example.");
  const member = (name: string, role: Actor["role"]) =>
    aMember(database, organisation.id, { name, role, at: noon });
  return { database, ann: await member("Ann", "staff"), bo: await member("Bo", "manager") };
}

let count = 0;
function note(database: Database, actor: Actor, form: Partial<UseForm> = {}, at = noon) {
  count += 1;
  const use = { saveId: `save-${count}`, number: "2.0", limitId: "late", outcome: "accepted" as const };
  return database.transact((tx) => noteUse(tx, actor, { ...use, ...form }, at));
}

const usesFor = (database: Database, actor: Actor, days: { from?: string; to?: string } = {}) =>
  database.read((db) => listUsesFor(db, actor, days, noon));

test("a use is noted with what the version said of it, and a manager reads who noted it", async () => {
  const { database, ann, bo } = await stage();
  const noted = await note(database, ann, { amount: pounds(60), outcome: "passed_on" });
  expect(noted).toMatchObject({
    ok: true,
    value: { at: noon.toISOString(), until: later(24).toISOString() },
  });
  expect(await usesFor(database, bo)).toMatchObject({
    ok: true,
    value: {
      uses: [
        {
          number: "2.0",
          limitId: "late",
          situation: { en: "We came late" },
          upTo: pounds(50),
          amount: pounds(60),
          outcome: "passed_on",
          who: "Ann",
        },
      ],
    },
  });
  expect(await usesFor(database, ann)).toMatchObject({ ok: false, code: "not-allowed" });
});

test("an answer that was lost is asked for again without a second use", async () => {
  const { database, ann, bo } = await stage();
  const first = await note(database, ann, { saveId: "once" });
  expect(await note(database, ann, { saveId: "once" }, later(1))).toEqual(first);
  expect(await note(database, ann, { saveId: "once", limitId: "damage" })).toMatchObject({
    code: "save-id-used",
  });
  expect(await note(database, bo, { saveId: "once" }, later(-1))).toMatchObject({ ok: true });
  expect(await usesFor(database, bo)).toMatchObject({ value: { uses: [{ who: "Ann" }, { who: "Bo" }] } });
});

test("only a limit of a version that holds or held can be used, in its own currency", async () => {
  const { database, ann, bo } = await stage();
  expect(await note(database, ann, { number: "9.0" })).toMatchObject({ code: "no-version" });
  expect(await note(database, ann, { limitId: "weather" })).toMatchObject({
    code: "invalid",
    faults: { limitId: { code: "not-a-limit" } },
  });
  expect(await note(database, ann, { amount: { amount: 5, currency: "CNY" } })).toMatchObject({
    faults: { amount: { code: "other-currency", values: { currency: "GBP" } } },
  });
  expect(await note(database, ann, { limitId: "no-water", amount: pounds(5) })).toMatchObject({
    faults: { amount: { code: "no-sum-named" } },
  });
  expect(await note(database, ann, { limitId: "no-water" })).toMatchObject({ ok: true });
  // Before the example was published, none of it held.
  expect(await note(database, ann, {}, new Date(0))).toMatchObject({ code: "no-version" });
  expect(await usesFor(database, bo)).toMatchObject({ value: { uses: [{ limitId: "no-water" }] } });
});

test("whoever noted a use takes it back within a day, and nobody else ever", async () => {
  const { database, ann, bo } = await stage();
  const noted = await note(database, ann);
  if (!noted.ok) throw new Error(noted.message);
  const takeBack = (actor: Actor, at: Date) =>
    database.transact((tx) => takeBackUse(tx, actor, noted.value.id, at));
  expect(await takeBack(bo, noon)).toMatchObject({ code: "not-found" });
  expect(await takeBack(ann, later(25))).toMatchObject({ code: "use-stays", values: { hours: 24 } });
  expect(await takeBack({ ...ann, readOnly: true }, later(1))).toMatchObject({ code: "read-only" });
  expect(await takeBack(ann, later(24))).toEqual({ ok: true, value: undefined });
  expect(await takeBack(ann, later(30))).toEqual({ ok: true, value: undefined });
  expect(await usesFor(database, bo)).toMatchObject({
    value: { uses: [{ takenBackAt: later(24).toISOString() }] },
  });
  const settled = await database.read((db) => findSettled(db, bo, { days: 30, at: noon }));
  expect(settled).toMatchObject({ ok: true, value: { settled: [], latest: [] } });
});

test("uses are read by days of the organisation, and by default those of the last thirty", async () => {
  const { database, ann, bo } = await stage();
  const day = 24;
  for (const hours of [0, -29 * day, -31 * day]) {
    const at = later(hours);
    const use = { number: "1.0" };
    if (at < noon) expect((await note(database, ann, use, at)).ok, String(hours)).toBe(true);
    else await note(database, ann, {}, at);
  }
  const times = async (days: { from?: string; to?: string }) => {
    const found = await usesFor(database, bo, days);
    return found.ok ? found.value.uses.map(({ at }) => at) : found.code;
  };
  expect(await times({})).toEqual([later(0), later(-29 * day)].map((at) => at.toISOString()));
  const last = later(-31 * day).toISOString();
  expect(await times({ from: last.slice(0, 10), to: last.slice(0, 10) })).toEqual([last]);
  expect(await times({ to: last.slice(0, 10) })).toEqual([last]);
});

test("a manager reads what was settled beside the limits in force", async () => {
  const { database, ann, bo } = await stage();
  for (const amount of [60, 70, 80, 45, 10]) await note(database, ann, { amount: pounds(amount) });
  await note(database, ann, { limitId: "no-water", outcome: "declined" }, later(-1));
  const found = await database.read((db) => findSettled(db, bo, { days: 30, at: noon }));
  expect(found).toMatchObject({
    ok: true,
    value: {
      settled: [
        { limitId: "late", uses: 5, beyond: 3, atLimit: 1, upTo: pounds(50), tells: "often_beyond" },
        { limitId: "no-water", uses: 1, amounts: [] },
      ],
      latest: [{}, {}, {}, {}, {}, { limitId: "no-water" }],
    },
  });
  if (!found.ok) throw new Error(found.message);
  expect(found.value.limits.find(({ limitId }) => limitId === "late")).toMatchObject({
    upTo: pounds(50),
    saysWhoDecides: true,
  });
  expect(await database.read((db) => findSettled(db, ann, { days: 30, at: noon }))).toMatchObject({
    code: "not-allowed",
  });
});

test("the handbook has the guide of the version in force, in its language", async () => {
  const { database, ann } = await stage();
  const find = (language: "en" | "zh-Hans") =>
    database.read((db) => findHandbook(db, ann, { language, origin: "https://promises.example", at: noon }));
  for (const [language, upTo] of [
    ["en", "up to £50"],
    ["zh-Hans", "最多50英镑"],
  ] as const) {
    const found = await find(language);
    if (!found.ok) throw new Error(found.message);
    const { content, guide } = found.value;
    const late = guide?.limits.find(({ id }) => id === "late");
    expect(plain(late?.upTo?.words ?? [], language)).toBe(upTo);
    const clauses = content.document.sections.flatMap((section) => section.clauses);
    expect(clauses.find(({ id }) => id === late?.clause?.id)?.number).toBe(late?.clause?.number);
  }
});

test("whoever noted uses reads their own and nobody else's, and until when each can be taken back", async () => {
  const { database, ann, bo } = await stage();
  const own = (actor: Actor, at = later(30)) => database.read((db) => listOwnUses(db, actor, at));
  expect(await own(ann)).toEqual({ ok: true, value: [] });
  await note(database, ann, { amount: pounds(60), outcome: "passed_on" }, noon);
  await note(database, ann, { limitId: "no-water" }, later(10));
  const mistake = await note(database, ann, {}, later(11));
  await note(database, bo, {}, later(12));
  if (!mistake.ok) throw new Error(mistake.message);
  await database.transact((tx) => takeBackUse(tx, ann, mistake.value.id, later(12)));
  const found = await own(ann);
  if (!found.ok) throw new Error(found.message);
  expect(found.value).toMatchObject([
    { at: later(10).toISOString(), outcome: "accepted", until: later(34).toISOString() },
    { at: noon.toISOString(), situation: { en: "We came late" }, amount: pounds(60), outcome: "passed_on" },
  ]);
  expect(found.value.map(({ until }) => until !== undefined)).toEqual([true, false]);
  expect(await own(bo)).toMatchObject({ value: [{ at: later(12).toISOString() }] });
  // A shared tablet notes nothing, and has nothing of its own.
  expect(await own({ ...ann, readOnly: true })).toMatchObject({ code: "read-only" });
});

test("there is a guide as long as a version is in force", async () => {
  const { database, ann } = await stage();
  const has = (at: Date) => database.read((db) => hasGuideNow(db, ann, at));
  expect(await has(noon)).toBe(true);
  expect(await has(new Date(0))).toBe(false);
});
