import { createHash } from "node:crypto";
import { describe, expect, it, onTestFinished } from "vitest";
import { columnsLeftOfCopies, copiedTables, leftOfCopies } from "../../db/copies.ts";
import type { Database } from "../../db/database.ts";
import { findOrganisationByAddress, listOrganisations } from "../../db/organisations.ts";
import { admitMember, findMembership, findPerson } from "../../db/people.ts";
import { everyTable, fillEverything, noon, testDatabase, testOrganisation } from "../../db/testing.ts";
import { fillWithExamples } from "../example/commands.ts";
import { harbourWater } from "../example/harbour-water.ts";
import { acceptInvitation, addPerson, invite, removeMember } from "../members/commands.ts";
import { listPeople } from "../members/queries.ts";
import type { AccessRole } from "../members/rights.ts";
import { hashPassword } from "../passwords/commands.ts";
import { sealedText, versionMetadata } from "../publication/version.ts";
import { startSession } from "../sessions/commands.ts";
import { findActor, findSignedIn, type SignedIn } from "../sessions/queries.ts";
import { openSite } from "../site/site.ts";
import { findDraft } from "../workbook/queries.ts";
import { addOrganisation, removeOrganisation } from "./commands.ts";
import { findHoldings, takeCopy } from "./queries.ts";

const password = "the ferry leaves at nine";
const passwordHash = hashPassword(password);

/** Somebody who is signed in, with these roles in organisations that are there. */
async function somebody(database: Database, name: string, roles: Record<string, AccessRole>) {
  const hash = await passwordHash;
  const { key, personId } = await database.transact(function* (tx) {
    const person = yield* addPerson(tx, { name, signInName: name, passwordHash: hash, language: null }, noon);
    if (!person) throw new Error(`${name} is taken`);
    for (const [slug, role] of Object.entries(roles)) {
      const organisation = yield* findOrganisationByAddress(tx, slug);
      if (organisation) yield* admitMember(tx, organisation.id, { personId: person.id, role, at: noon });
    }
    const session = yield* startSession(tx, person, { userAgent: "", at: noon });
    return { key: session.key, personId: person.id };
  });
  const signedIn = () => database.read((db) => findSignedIn(db, key, noon));
  return {
    personId,
    mayBeSignedIn: signedIn,
    signedIn: async (): Promise<SignedIn> => {
      const found = await signedIn();
      if (!found) throw new Error(`${name} is signed out`);
      return found;
    },
    actorIn: async (slug: string) => {
      const found = await signedIn();
      const actor = found && (await database.read((db) => findActor(db, found, slug)));
      if (!actor) throw new Error(`${name} does not belong to ${slug}`);
      return actor;
    },
  };
}

const wanted = {
  name: "城市公交",
  address: "city-buses",
  languages: "zh-Hans en",
  timeZone: "Asia/Shanghai",
};

describe("another organisation", () => {
  it("is added by an administrator of any, who becomes its administrator", async () => {
    const database = await testDatabase();
    await testOrganisation(database, "harbour-water");
    const li = await somebody(database, "li", { "harbour-water": "administrator" });
    expect(await addOrganisation(database, await li.signedIn(), wanted, noon)).toEqual({
      ok: true,
      value: { slug: "city-buses" },
    });
    expect(await database.read((db) => findMembership(db, li.personId, "city-buses"))).toMatchObject({
      role: "administrator",
      organisation: {
        settings: {
          name: { "zh-Hans": "城市公交" },
          languages: ["zh-Hans", "en"],
          timeZone: "Asia/Shanghai",
        },
      },
    });
    const { organisationId } = await li.actorIn("city-buses");
    const draft = await database.read((db) => findDraft(db, organisationId));
    expect(draft.ok && draft.workbook).toMatchObject({
      languages: ["zh-Hans", "en"],
      organisation: { name: { "zh-Hans": "城市公交" }, timeZone: "Asia/Shanghai" },
    });
  });

  it("is not added by others, who are told whom to ask, nor at an address that is taken", async () => {
    const database = await testDatabase();
    await testOrganisation(database, "harbour-water");
    const li = await somebody(database, "li", { "harbour-water": "administrator" });
    const ann = await somebody(database, "ann", { "harbour-water": "manager" });
    const bo = await somebody(database, "bo", {});
    expect(await addOrganisation(database, await ann.signedIn(), wanted, noon)).toMatchObject({
      code: "not-allowed",
      message: "Your access does not include this. Ask li.",
    });
    expect(await addOrganisation(database, await bo.signedIn(), wanted, noon)).toMatchObject({
      code: "not-allowed",
    });
    const reading = { ...(await li.signedIn()), readOnly: true };
    expect(await addOrganisation(database, reading, wanted, noon)).toMatchObject({ code: "read-only" });
    const taken = { ...wanted, address: "harbour-water" };
    expect(await addOrganisation(database, await li.signedIn(), taken, noon)).toMatchObject({
      faults: { address: { code: "address-taken" } },
    });
    expect(await database.read(listOrganisations)).toHaveLength(1);
  });
});

type Line = { table: string; row: Record<string, unknown> };

async function copyFrom(database: Database, actor: Parameters<typeof takeCopy>[1]) {
  const copy = await takeCopy(database, actor, noon);
  if (!copy.ok) throw new Error(copy.message);
  let text = "";
  for await (const part of copy.value) text += part;
  const lines = text.trimEnd().split("\n");
  const [head = "", ...rows] = lines.slice(0, -1);
  return {
    text,
    head: JSON.parse(head) as object,
    rows: rows.map((line) => JSON.parse(line) as Line),
    end: JSON.parse(lines.at(-1) ?? "") as { end: { rows: number; sha256: string } },
    before: `${lines.slice(0, -1).join("\n")}\n`,
  };
}

describe("a copy of an organisation", () => {
  it("has to do with every table there is: with its rows, or with the reason why not", () => {
    expect([...copiedTables, ...Object.keys(leftOfCopies)].sort()).toEqual(
      everyTable()
        .map(({ name }) => name)
        .sort(),
    );
  });

  it("has every row of its tables, with every column, and nothing of others", async () => {
    const database = await testDatabase();
    for (const slug of ["harbour-water", "city-buses"])
      await fillEverything(database, await testOrganisation(database, slug));
    const li = await somebody(database, "li", { "harbour-water": "administrator" });
    const actor = await li.actorIn("harbour-water");
    const { head, rows, end, before, text } = await copyFrom(database, actor);
    expect(head).toEqual({ kind: "keepword-organisation", format: 1, takenAt: noon.toISOString() });
    expect(end.end).toEqual({ rows: rows.length, sha256: createHash("sha256").update(before).digest("hex") });
    const of = (name: string) => rows.filter(({ table }) => table === name);
    expect(Object.fromEntries(copiedTables.map((name) => [name, of(name).length]))).toEqual({
      organisations: 1,
      addresses: 1,
      people: 2,
      members: 2,
      workbook_rows: 1,
      draft_authors: 1,
      proposals: 1,
      proposal_events: 1,
      notices: 1,
      versions: 1,
      version_documents: 2,
      results: 2,
      acknowledgements: 1,
      discretion_uses: 1,
      clause_remarks: 1,
      consultations: 1,
      consultation_comments: 1,
      training_sessions: 1,
      training_attendance: 1,
      training_questions: 1,
      training_answers: 1,
    });
    for (const { name, columns } of everyTable()) {
      const [first] = of(name);
      if (!first) continue;
      const written = columns.filter((column) => !Object.hasOwn(columnsLeftOfCopies, `${name}.${column}`));
      expect(Object.keys(first.row), name).toHaveLength(written.length);
    }
    const other = await database.read((db) => findOrganisationByAddress(db, "city-buses"));
    expect(text).not.toContain(other?.id);
    expect(text).not.toContain("$argon2");
    expect(text).not.toContain("known to nobody");
  });

  it("proves its versions and results by itself", async () => {
    const database = await testDatabase();
    await fillWithExamples(database, [harbourWater], noon);
    const li = await somebody(database, "li", { "harbour-water": "administrator" });
    const { rows } = await copyFrom(database, await li.actorIn("harbour-water"));
    const of = (table: string) => rows.filter((line) => line.table === table).map(({ row }) => row);
    const documents = of("version_documents") as {
      versionId: string;
      language: string;
      edition: "public" | "staff";
      text: string;
    }[];
    let previous: string | null = null;
    const versions = of("versions");
    expect(versions).toHaveLength(2);
    for (const { id, workbook, metadata, previousHash, hash } of versions as Record<string, string>[]) {
      expect(previousHash).toBe(previous);
      const { languages } = versionMetadata.parse(JSON.parse(metadata ?? ""));
      const sealed = sealedText(
        previous,
        {
          workbook: workbook ?? "",
          documents: languages.flatMap((language) =>
            (["public", "staff"] as const).flatMap((edition) =>
              documents.filter(
                (each) => each.versionId === id && each.language === language && each.edition === edition,
              ),
            ),
          ),
        },
        metadata ?? "",
      );
      expect(createHash("sha256").update(sealed).digest("hex")).toBe(hash);
      previous = hash ?? "";
    }
    const results = of("results");
    expect(results.length).toBeGreaterThan(100);
    expect(results.map(({ sequence }) => sequence)).toEqual(results.map((_, at) => at + 1));
  });

  it("breaks off where the organisation is deleted meanwhile, and is for administrators alone", async () => {
    const database = await testDatabase();
    await fillEverything(database, await testOrganisation(database, "harbour-water"));
    const li = await somebody(database, "li", { "harbour-water": "administrator" });
    const ann = await somebody(database, "ann", { "harbour-water": "auditor" });
    expect(await takeCopy(database, await ann.actorIn("harbour-water"), noon)).toMatchObject({
      code: "not-allowed",
    });
    const actor = await li.actorIn("harbour-water");
    expect(await takeCopy(database, { ...actor, readOnly: true }, noon)).toMatchObject({ code: "read-only" });
    const copy = await takeCopy(database, actor, noon);
    if (!copy.ok) throw new Error(copy.message);
    await copy.value.next();
    await removeOrganisation(database, actor, { name: "Harbour Water", password }, noon);
    await expect(copy.value.next()).rejects.toThrow("deleted while it was being copied");
  });
});

describe("deleting an organisation", () => {
  it("takes its name and the password of an administrator who is signed in", async () => {
    const database = await testDatabase();
    await testOrganisation(database, "harbour-water");
    const li = await somebody(database, "li", { "harbour-water": "administrator" });
    const ann = await somebody(database, "ann", { "harbour-water": "manager" });
    const actor = await li.actorIn("harbour-water");
    const attempt = (
      change: Partial<typeof actor>,
      removal: Partial<{ name: string; password: string }> = {},
    ) =>
      removeOrganisation(
        database,
        { ...actor, ...change },
        { name: "Harbour Water", password, ...removal },
        noon,
      );
    expect(await attempt({}, { name: "Harbour" })).toMatchObject({
      faults: { name: { code: "not-the-name" } },
    });
    expect(await attempt({}, { password: "something else entirely" })).toMatchObject({
      faults: { password: { code: "wrong-password" } },
    });
    expect(await attempt({ credential: { kind: "token", id: "t" } })).toMatchObject({
      code: "sign-in-needed",
    });
    expect(await attempt({ readOnly: true })).toMatchObject({ code: "read-only" });
    expect(
      await removeOrganisation(
        database,
        await ann.actorIn("harbour-water"),
        { name: "Harbour Water", password },
        noon,
      ),
    ).toMatchObject({ code: "not-allowed", message: "Your access does not include this. Ask li." });
    expect(await database.read(listOrganisations)).toHaveLength(1);
    for (let n = 0; n < 9; n += 1) await attempt({}, { password: "wrong wrong wrong" });
    expect(await attempt({})).toMatchObject({ code: "too-many-attempts" });
  });

  it("removes whom nobody else knows but who did it, and signs out who belongs nowhere now", async () => {
    const database = await testDatabase();
    for (const slug of ["harbour-water", "city-buses"]) await testOrganisation(database, slug);
    const li = await somebody(database, "li", { "harbour-water": "administrator" });
    const ann = await somebody(database, "ann", { "harbour-water": "manager" });
    const both = await somebody(database, "both", { "harbour-water": "staff", "city-buses": "staff" });
    const left = await somebody(database, "left", { "harbour-water": "staff", "city-buses": "staff" });
    const mei = await somebody(database, "mei", { "city-buses": "administrator" });
    await removeMember(database, await mei.actorIn("city-buses"), left.personId, noon);
    const actor = await li.actorIn("harbour-water");
    expect(await database.read((db) => findHoldings(db, actor))).toEqual({
      ok: true,
      value: { versions: 0, results: 0, people: 1 },
    });
    expect(await removeOrganisation(database, actor, { name: "Harbour Water", password }, noon)).toEqual({
      ok: true,
      value: undefined,
    });
    const isKept = async (personId: string) =>
      (await database.read((db) => findPerson(db, personId))) !== undefined;
    expect(await isKept(ann.personId)).toBe(false);
    expect(await ann.mayBeSignedIn()).toBeUndefined();
    expect(await both.mayBeSignedIn()).toBeDefined();
    expect(await isKept(left.personId)).toBe(true);
    expect(await left.mayBeSignedIn()).toBeUndefined();
    expect(await li.mayBeSignedIn()).toBeDefined();
    expect(await mei.actorIn("city-buses")).toMatchObject({ role: "administrator" });
    const again = await removeOrganisation(database, actor, { name: "Harbour Water", password }, noon);
    expect(again.ok).toBe(false);
    // Who is administrator of nothing may begin anew only where nothing is left.
    expect(await addOrganisation(database, await li.signedIn(), wanted, noon)).toMatchObject({
      code: "not-allowed",
    });
    await removeOrganisation(
      database,
      await mei.actorIn("city-buses"),
      { name: "Harbour Water", password },
      noon,
    );
    expect(await addOrganisation(database, await li.signedIn(), wanted, noon)).toMatchObject({ ok: true });
  });

  it("by two at once is done once", async () => {
    const database = await testDatabase();
    await fillEverything(database, await testOrganisation(database, "harbour-water"));
    const li = await somebody(database, "li", { "harbour-water": "administrator" });
    const mei = await somebody(database, "mei", { "harbour-water": "administrator" });
    const actors = [await li.actorIn("harbour-water"), await mei.actorIn("harbour-water")];
    const outcomes = await Promise.all(
      actors.map((actor) => removeOrganisation(database, actor, { name: "Harbour Water", password }, noon)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await database.read(listOrganisations)).toEqual([]);
  });

  it("takes its page out of the memory of the site, and leaves that of others", async () => {
    const database = await testDatabase();
    await fillWithExamples(database, [harbourWater, { ...harbourWater, slug: "other-water" }], noon);
    const site = await openSite({ database, publicUrl: "https://promises.example", now: () => noon });
    onTestFinished(() => site.close());
    const status = async (url: string) => (await site.answer({ method: "GET", url }))?.status;
    const addresses = ["/s/harbour-water", "/s/harbour-water.json", "/s/harbour-water/v/1.0"];
    for (const url of [...addresses, "/s/other-water"]) expect(await status(url), url).toBe(200);
    const li = await somebody(database, "li", { "harbour-water": "administrator" });
    const removed = await removeOrganisation(
      database,
      await li.actorIn("harbour-water"),
      { name: "海港水务", password },
      noon,
    );
    expect(removed.ok).toBe(true);
    await site.settle();
    for (const url of addresses) expect(await status(url), url).toBe(404);
    expect(await status("/s/other-water")).toBe(200);
    expect((await site.listPublished()).map(({ slug }) => slug)).toEqual(["other-water"]);
  });
});

describe("jobs and places", () => {
  it("that an invitation says are those of whoever comes by it", async () => {
    const database = await testDatabase();
    await testOrganisation(database, "harbour-water");
    const li = await somebody(database, "li", { "harbour-water": "administrator" });
    const made = await invite(
      database,
      await li.actorIn("harbour-water"),
      { name: "Ann", signInName: "", role: "staff", jobs: ["adviser"], places: ["quay"] },
      { post: { publicUrl: "https://promises.example", sendsMail: false }, at: noon },
    );
    if (!made.ok) throw new Error(made.message);
    const accepted = await acceptInvitation(
      database,
      {
        as: "new",
        token: made.value.link.slice(made.value.link.lastIndexOf("/") + 1),
        name: "Ann",
        signInName: "ann",
        password: "slow green river boats",
      },
      {
        client: { address: "192.0.2.9", userAgent: "", deviceMark: undefined, deviceKey: Buffer.from("k") },
        signedIn: undefined,
        language: "en",
        at: noon,
      },
    );
    if (!accepted.ok) throw new Error(accepted.message);
    const actor = await li.actorIn("harbour-water");
    const people = await database.read((db) => listPeople(db, actor, noon));
    expect(people.ok && people.value.members.find(({ name }) => name === "Ann")).toMatchObject({
      jobs: ["adviser"],
      places: ["quay"],
    });
  });
});
