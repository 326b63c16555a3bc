import { expect, it } from "vitest";
import { noon, testDatabase, testOrganisation } from "../../db/testing.ts";
import { admitMember, createPerson } from "../../db/people.ts";
import type { Actor } from "../members/actor.ts";
import { type AccessRole, accessRoles } from "../members/rights.ts";
import { publishVersion } from "../publication/commands.ts";
import { replaceDraft } from "../workbook/commands.ts";
import { smallWorkbook } from "../workbook/testing.ts";
import { findHandbook } from "./queries.ts";

const origin = "https://promises.example";
const later = new Date(noon.getTime() + 3_600_000);

async function stage() {
  const database = await testDatabase();
  const organisationId = await testOrganisation(database);
  await database.transact(function* (tx) {
    yield* createPerson(tx, {
      id: "mei",
      kind: "person",
      name: "Mei",
      signInName: "mei@example.org",
      passwordHash: null,
      language: null,
      createdAt: noon,
    });
    yield* admitMember(tx, organisationId, {
      personId: "mei",
      role: "staff",
      jobs: ["cashier"],
      places: ["quay"],
      at: noon,
    });
  });
  const actorOf = (role: AccessRole): Actor => ({
    personId: "mei",
    name: "Mei",
    organisationId,
    slug: "harbour-water",
    role,
    readOnly: false,
    credential: { kind: "session", id: "s" },
  });
  const open = (actor: Actor, language?: "en" | "zh-Hans") =>
    database.read((db) => findHandbook(db, actor, { ...(language ? { language } : {}), origin, at: later }));
  const publish = async (effectiveFrom?: Date) => {
    await database.transact((tx) =>
      replaceDraft(tx, organisationId, smallWorkbook, { savedBy: null, at: noon }),
    );
    const outcome = await publishVersion(database, organisationId, {
      changeNote: { en: "Begun." },
      publishedBy: "mei",
      at: noon,
      ...(effectiveFrom ? { effectiveFrom } : {}),
    });
    expect(outcome).toMatchObject({ ok: true });
  };
  return { actorOf, open, publish };
}

it("is the version in force in its edition for staff, for every member, with what they do there", async () => {
  const { actorOf, open, publish } = await stage();
  await publish();
  for (const role of accessRoles) {
    const found = await open(actorOf(role));
    if (!found.ok) throw new Error(found.message);
    const { content, own, names, timeZone } = found.value;
    expect(content.document).toMatchObject({ edition: "staff", language: "en" });
    expect(content.version).toMatchObject({ number: "1.0", state: "in_force" });
    expect(own).toEqual({ jobs: ["cashier"], places: ["quay"] });
    expect([...names.jobs.keys()]).toEqual(smallWorkbook.jobs.map(({ id }) => id));
    expect(timeZone).not.toBe("");
  }
  expect(await open(actorOf("staff"), "zh-Hans")).toMatchObject({ ok: false, code: "no-such-language" });
  // Somebody who is no member any more does nothing there.
  const gone = await open({ ...actorOf("staff"), personId: "gone" });
  expect(gone).toMatchObject({ ok: true, value: { own: { jobs: [], places: [] } } });
});

it("is nothing before a version is in force", async () => {
  const { actorOf, open, publish } = await stage();
  expect(await open(actorOf("staff"))).toMatchObject({ ok: false, code: "no-version" });
  await publish(new Date("2099-01-01T09:00:00Z"));
  expect(await open(actorOf("staff"))).toMatchObject({ ok: false, code: "no-version" });
});
