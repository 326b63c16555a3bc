import { describe, expect, it } from "vitest";
import { noon, testDatabase, testOrganisation, testStage } from "../../db/testing.ts";
import { harbourWater } from "../example/harbour-water.ts";
import { acceptInvitation } from "../members/commands.ts";
import type { SetUp } from "../members/forms.ts";
import { type Client, resetPassword, signIn } from "../sessions/commands.ts";
import { findActor, findSignedIn } from "../sessions/queries.ts";
import type { Database } from "./commands.ts";
import { giveAccess, isSetUpCode, offerSetUp, setUp } from "./commands.ts";

let count = 0;
function aClient(): Client {
  count += 1;
  return {
    address: `set-up-${count}`,
    userAgent: "",
    deviceMark: undefined,
    deviceKey: Buffer.alloc(32, 1),
  };
}

const first: Omit<SetUp, "code"> = {
  start: "own",
  organisation: "Harbour Water",
  address: "harbour-water",
  language: "en",
  timeZone: "Pacific/Auckland",
  name: "Li Na",
  signInName: "li",
  password: "the ferry leaves at nine",
};
const by = () => ({ client: aClient(), examples: [harbourWater], at: noon });

function actorWith(database: Database, key: string, slug: string) {
  return database.read(function* (db) {
    const signedIn = yield* findSignedIn(db, key, noon);
    return signedIn && (yield* findActor(db, signedIn, slug));
  });
}

describe("setting up", () => {
  it("makes an organisation and its administrator, by a code that works once", async () => {
    const { database, sql } = await testStage();
    const code = (await offerSetUp(database, noon))!;
    expect(JSON.stringify(await sql("select * from links"))).not.toContain(code);
    const done = await setUp(database, { ...first, code }, by());
    if (!done.ok) throw new Error(done.message);
    expect(await actorWith(database, done.value.session.key, "harbour-water")).toMatchObject({
      role: "administrator",
      language: "en",
    });
    expect(await setUp(database, { ...first, code, signInName: "x1" }, by())).toMatchObject({
      code: "link-spent",
    });
    expect(await offerSetUp(database, noon)).toBeUndefined();
  });

  it("is done by one of two who have a code each", async () => {
    const database = await testDatabase();
    const codes = [await offerSetUp(database, noon), await offerSetUp(database, noon)];
    const answers = await Promise.all(
      codes.map((code, at) =>
        setUp(database, { ...first, code: code!, signInName: `li-${at}`, address: `harbour-${at}` }, by()),
      ),
    );
    expect(answers.map((answer) => (answer.ok ? "done" : answer.code)).sort()).toEqual([
      "done",
      "link-spent",
    ]);
  });

  it("is refused without the code, and after many wrong ones from one address", async () => {
    const database = await testDatabase();
    await offerSetUp(database, noon);
    const client = aClient();
    const attempt = () => isSetUpCode(database, "guess", { address: client.address, at: noon });
    for (let n = 0; n < 20; n += 1) expect(await attempt()).toMatchObject({ code: "link-spent" });
    expect(await attempt()).toMatchObject({ code: "too-many-attempts" });
  });

  it("says at the field that an address is taken, and the code goes on working", async () => {
    const database = await testDatabase();
    await testOrganisation(database, "harbour-water");
    const code = (await offerSetUp(database, noon))!;
    expect(await setUp(database, { ...first, code }, by())).toMatchObject({
      faults: { address: { code: "address-taken" } },
    });
    const done = await setUp(database, { ...first, code, address: "harbour" }, by());
    // What was there before belongs to the first person as well.
    expect(done.ok && (await actorWith(database, done.value.session.key, "harbour-water"))).toMatchObject({
      role: "administrator",
    });
  });

  it("can begin with the examples, also where they are there already", async () => {
    const database = await testDatabase();
    await testOrganisation(database, "city-buses");
    const code = (await offerSetUp(database, noon))!;
    const done = await setUp(
      database,
      { ...first, code, start: "examples", organisation: "", address: "" },
      by(),
    );
    if (!done.ok) throw new Error(done.message);
    for (const slug of [harbourWater.slug, "city-buses"])
      expect(await actorWith(database, done.value.session.key, slug), slug).toMatchObject({
        role: "administrator",
      });
  });
});

describe("access from the command line", () => {
  const tokenIn = (path: string) => path.slice(path.lastIndexOf("/") + 1);

  it("gives somebody a new password, and an organisation where one is named", async () => {
    const database = await testDatabase();
    const code = (await offerSetUp(database, noon))!;
    await setUp(database, { ...first, code }, by());
    await testOrganisation(database, "city-buses");
    const access = await giveAccess(database, { signInName: "li", slug: "city-buses" }, noon);
    if (!access.ok) throw new Error(access.message);
    expect(access.value.path).toMatch(/^\/password\/[\w-]{43}$/);
    const password = "slow green river boats";
    const post = { publicUrl: "", sendsMail: false };
    const session = await resetPassword(
      database,
      { token: tokenIn(access.value.path), password },
      { client: aClient(), post, at: noon },
    );
    expect(session.ok && (await actorWith(database, session.value.key, "city-buses"))).toMatchObject({
      role: "administrator",
    });
    expect(await signIn(database, { signInName: "li", password }, aClient(), noon)).toMatchObject({
      ok: true,
    });
  });

  it("invites who is not here as administrator, and asks which organisation where there are several", async () => {
    const database = await testDatabase();
    expect(await giveAccess(database, { signInName: "ann", slug: undefined }, noon)).toMatchObject({
      code: "no-organisation",
    });
    await testOrganisation(database, "harbour-water");
    const access = await giveAccess(database, { signInName: "ann", slug: undefined }, noon);
    if (!access.ok) throw new Error(access.message);
    const accepted = await acceptInvitation(
      database,
      {
        as: "new",
        token: tokenIn(access.value.path),
        name: "Ann",
        signInName: "ann",
        password: first.password,
      },
      { client: aClient(), signedIn: undefined, language: "en", at: noon },
    );
    expect(accepted).toMatchObject({ value: { slug: "harbour-water", role: "administrator" } });
    await testOrganisation(database, "city-buses");
    expect(await giveAccess(database, { signInName: "ben", slug: undefined }, noon)).toMatchObject({
      code: "which-organisation",
    });
    expect(await giveAccess(database, { signInName: "ben", slug: "nowhere" }, noon)).toMatchObject({
      code: "no-organisation",
    });
  });
});
