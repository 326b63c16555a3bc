import { expect, test } from "vitest";
import { noon, testOrganisation, testStage } from "../../db/testing.ts";
import { acknowledge } from "../acknowledgements/commands.ts";
import { findAsked } from "../asked/queries.ts";
import { sayOfClause } from "../clause-remarks/commands.ts";
import type { Actor } from "../members/actor.ts";
import { publishVersion } from "../publication/commands.ts";
import { decideAs, submitDraft } from "../review/commands.ts";
import { aMember } from "../review/testing.ts";
import { planSession, recordAttendance } from "../training/commands.ts";
import { sessionSchema } from "../training/forms.ts";
import { replaceDraft } from "../workbook/commands.ts";
import { smallWorkbook } from "../workbook/testing.ts";
import { findWaiting } from "./queries.ts";

const day = 86_400_000;
const later = (days: number) => new Date(noon.getTime() + days * day);
const origin = "https://promises.example";

async function stage() {
  const { database } = await testStage();
  const organisationId = await testOrganisation(database);
  const member = (name: string, role: Actor["role"]) =>
    aMember(database, organisationId, { name, role, at: noon });
  const mei = await member("Mei", "manager");
  const waiting = (who = mei, at = later(1)) => database.read((db) => findWaiting(db, who, at));
  return { database, organisationId, member, mei, waiting };
}

async function published() {
  const all = await stage();
  const { database, organisationId } = all;
  await database.transact((tx) =>
    replaceDraft(tx, organisationId, smallWorkbook, { savedBy: null, at: noon }),
  );
  const outcome = await publishVersion(database, organisationId, {
    changeNote: { en: "Because." },
    publishedBy: "mei",
    at: noon,
  });
  if (!outcome.ok) throw new Error(outcome.message);
  return all;
}

test("nothing waits where nothing was published", async () => {
  const { waiting } = await stage();
  expect(await waiting()).toEqual([]);
});

test("what staff said, what they have not read and what they have not learnt waits for a manager alone", async () => {
  const { database, member, mei, waiting } = await published();
  const ada = await member("Ada", "staff");
  const approver = await member("Ann", "approver");
  await database.transact((tx) =>
    sayOfClause(
      tx,
      ada,
      { number: "1.0", clause: "speed.waits", kind: "unclear", text: undefined, language: "en" },
      noon,
    ),
  );
  expect(await waiting()).toEqual([
    { what: "remarks", clauses: 1 },
    { what: "readers", number: "1.0", people: 3 },
    { what: "launch", number: "1.0", by: "2026-10-01", isLate: false },
  ]);
  expect(await waiting(mei, later(60))).toContainEqual({
    what: "launch",
    number: "1.0",
    by: "2026-10-01",
    isLate: true,
  });
  expect(await waiting(approver)).toEqual([]);

  const asked = await database.read((db) => findAsked(db, ada, "en", noon));
  if (!asked.ok || asked.value.state !== "pending") throw new Error("Ada is asked nothing.");
  const { number, hash, language } = asked.value;
  await database.transact((tx) => acknowledge(tx, ada, { number, hash, language }, noon));
  expect(await waiting()).toContainEqual({ what: "readers", number: "1.0", people: 2 });
});

test("a session that is over waits to be recorded, and whoever missed it until they are expected again", async () => {
  const { database, member, mei, waiting } = await published();
  const ada = await member("Ada", "staff");
  const plan = async (title: string, kind: "launch" | "regular", startsAt: string) => {
    const outcome = await database.transact((tx) =>
      planSession(
        tx,
        mei,
        sessionSchema.parse({
          kind,
          title,
          number: "1.0",
          clauses: ["speed.waits"],
          startsAt,
          place: "Workshop",
          who: { of: "people", people: [ada.personId, mei.personId] },
        }),
        { at: noon, origin, sendsMail: true },
      ),
    );
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    return outcome.value.id;
  };
  const id = await plan("Launch of version 1.0", "launch", "2026-09-05T09:00");
  const about = async (at: Date) =>
    (await waiting(mei, at)).filter(({ what }) => what !== "readers" && what !== "remarks");
  expect(await about(later(1))).toEqual([]);
  expect(await about(later(9))).toContainEqual({ what: "unrecorded", sessions: 1 });
  await database.transact((tx) =>
    recordAttendance(
      tx,
      mei,
      id,
      {
        people: [
          { personId: ada.personId, presence: "absent" },
          { personId: mei.personId, presence: "came" },
        ],
      },
      later(9),
    ),
  );
  expect(await about(later(9))).toEqual([{ what: "absentees", people: 1 }]);
  await plan("Again", "regular", "2026-10-05T09:00");
  expect(await about(later(9))).toEqual([]);
});

test("a version in review waits for whoever may approve it, then for whoever may publish it; one sent back for its author", async () => {
  const { database, organisationId, member, mei, waiting } = await stage();
  const ann = await member("Ann", "approver");
  await database.transact((tx) =>
    replaceDraft(tx, organisationId, smallWorkbook, { savedBy: mei.personId, at: noon }),
  );
  const submit = async () => {
    const submitted = await database.transact((tx) =>
      submitDraft(
        tx,
        mei,
        { changeNote: { en: "Because." }, waivers: {}, kind: "material" },
        { at: noon, origin },
      ),
    );
    if (!submitted.ok) throw new Error(submitted.message);
    return submitted.value.id;
  };
  const sent = await submit();
  expect(await waiting(ann)).toEqual([{ what: "approve", number: "1.0" }]);
  expect(await waiting()).toEqual([]);
  await decideAs(
    database,
    ann,
    sent,
    { do: "return", reason: "Two hours is too long." },
    { at: noon, origin },
  );
  expect(await waiting()).toEqual([{ what: "returned", number: "1.0" }]);
  expect(await waiting(ann)).toEqual([]);
  const again = await submit();
  await decideAs(database, ann, again, { do: "approve" }, { at: noon, origin });
  expect(await waiting()).toEqual([{ what: "publish", number: "1.0" }]);
});
