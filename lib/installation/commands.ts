import { type Database, openDatabase, theDatabase } from "../../db/database.ts";
import { DatabaseRefused, DatabaseUnavailable } from "../../db/errors.ts";
import { proveWritable } from "../../db/installation.ts";
import { createLink, useLink } from "../../db/links.ts";
import { listOrganisations } from "../../db/organisations.ts";
import { admitMember, findMember, findPersonBySignInName, hasPeople } from "../../db/people.ts";
import type { Tx, Work } from "../../db/work.ts";
import { fillWithExamples } from "../example/commands.ts";
import type { Example } from "../example/example.ts";
import { refuse } from "../language/words.ts";
import { countTry } from "../limits/commands.ts";
import { addPerson, writeInvitation } from "../members/commands.ts";
import type { SetUp } from "../members/forms.ts";
import { findOrganisationAt } from "../members/queries.ts";
import { hashPassword } from "../passwords/commands.ts";
import { passwordPage } from "../paths.ts";
import { beginOrganisation } from "../organisations/commands.ts";
import { fail, type Failure, type Result, succeed } from "../result.ts";
import {
  type Client,
  followLink,
  makeKey,
  type NewSession,
  offerPassword,
  startSession,
} from "../sessions/commands.ts";
import { hashKey } from "../sessions/queries.ts";
import { lifetimes } from "../sessions/session.ts";

export type { Database };

/** The database that every command of this process works on. */
export function openInstallation(): Promise<Database> {
  return theDatabase();
}

/** A database of its own, for a script or a test that names where it is. */
export function openInstallationAt(dataDir: string, url?: string): Promise<Database> {
  return openDatabase({ dataDir, url });
}

/** Whether the database can be read and written just now. */
export async function checkHealth(
  at: Date,
): Promise<Result<{ database: Database["dialect"] }, "unavailable">> {
  try {
    const database = await theDatabase();
    await database.transact((tx) => proveWritable(tx, at));
    return succeed({ database: database.dialect });
  } catch (error) {
    if (error instanceof DatabaseRefused || error instanceof DatabaseUnavailable)
      return fail("unavailable", error.message);
    throw error;
  }
}

/** Whether there is nobody yet who could sign in. */
export async function needsSetUp(database: Database): Promise<boolean> {
  return !(await database.read(hasPeople));
}

/**
 * A code that makes the first administrator, for whoever can read what the server says when it starts; nothing
 * where there are people. Codes of earlier starts go on working until one was used.
 */
export async function offerSetUp(database: Database, at: Date): Promise<string | undefined> {
  return database.transact(function* (tx) {
    if (yield* hasPeople(tx)) return undefined;
    const code = makeKey();
    yield* createLink(tx, {
      id: hashKey(code),
      kind: "set-up",
      organisationId: null,
      personId: null,
      role: "administrator",
      name: null,
      signInName: null,
      createdBy: null,
      createdAt: at,
      expiresAt: new Date(at.getTime() + lifetimes.setUp),
    });
    return code;
  });
}

/** Whether a set-up code would be taken. */
export async function isSetUpCode(
  database: Database,
  code: string,
  { address, at }: { address: string; at: Date },
): Promise<Result<undefined, "link-spent" | "too-many-attempts">> {
  const found = await followLink(database, code, ["set-up"], { address, at });
  if (!found.ok) return found;
  return (await needsSetUp(database)) ? succeed(undefined) : refuse("link-spent");
}

/** The organisations that a set-up takes over: nobody belongs to any of them yet. */
export function listOrganisationsHere(database: Database) {
  return database.read(listOrganisations);
}

class NotSetUp extends Error {
  constructor(readonly refusal: Failure<"invalid">) {
    super(refusal.message);
  }
}

/**
 * Makes the first person: administrator of a new organisation or of the examples, and of every organisation that
 * is here already, since until now these belonged to nobody.
 */
export async function setUp(
  database: Database,
  { code, start, organisation, address, timeZone, ...person }: SetUp,
  { client, examples, at }: { client: Client; examples: readonly Example[]; at: Date },
): Promise<
  Result<{ session: NewSession; slug: string | undefined }, "link-spent" | "too-many-attempts" | "invalid">
> {
  const refused = await countTry(database, [["setUpFromAddress", client.address]]);
  if (refused) return refused;
  const known = await isSetUpCode(database, code, { address: client.address, at });
  if (!known.ok) return known;
  const passwordHash = await hashPassword(person.password);
  if (start === "examples") {
    const here = (await listOrganisationsHere(database)).map(({ slug }) => slug);
    const missing = examples.filter(({ slug }) => !here.includes(slug));
    const filled = await fillWithExamples(database, missing, at);
    if (!filled.ok) throw new Error(filled.message);
  }
  return database
    .transact(function* (tx) {
      const link = yield* useLink(tx, hashKey(code), ["set-up"], at);
      // Two at once with a code each: one becomes the first, the other is too late.
      if (!link || (yield* hasPeople(tx))) return refuse("link-spent");
      const { name, signInName, language } = person;
      const first = yield* addPerson(tx, { name, signInName, passwordHash, language }, at);
      if (!first) return refuse("link-spent");
      let slug: string | undefined;
      if (start === "own") {
        const begun = yield* beginOrganisation(
          tx,
          { name: organisation, address, languages: [language], timeZone },
          { administrator: first.id, at },
        );
        if (!begun.ok) throw new NotSetUp(begun);
        slug = address;
      }
      for (const { id } of yield* listOrganisations(tx))
        yield* admitMember(tx, id, { personId: first.id, role: "administrator", at });
      return succeed({
        session: yield* startSession(tx, first, { userAgent: client.userAgent, at }),
        slug,
      });
    })
    .catch((error: unknown) => {
      if (error instanceof NotSetUp) return error.refusal;
      throw error;
    });
}

/**
 * For whoever may run commands on the machine: a link by which a person sets a new password, or becomes
 * administrator of an organisation who was not there before. Gives the path of the page.
 */
export async function giveAccess(
  database: Database,
  { signInName, slug }: { signInName: string; slug: string | undefined },
  at: Date,
): Promise<Result<{ path: string; name: string; isNew: boolean }, "no-organisation" | "which-organisation">> {
  return database.transact(function* (tx) {
    const named = slug === undefined ? undefined : yield* findOrganisationAt(tx, slug);
    if (slug !== undefined && !named) return fail("no-organisation", `There is no organisation at ${slug}.`);
    const person = yield* findPersonBySignInName(tx, signInName);
    if (person) {
      if (named) yield* makeAdministrator(tx, named.id, person.id);
      const token = yield* offerPassword(tx, person, { at, lasts: lifetimes.access });
      return succeed({ path: passwordPage(token), name: person.name, isNew: false });
    }
    const all = named ? [named] : yield* listOrganisations(tx);
    const [only] = all;
    if (!only)
      return fail(
        "no-organisation",
        "There is no organisation yet. Start Keepword and open the address that it prints to set it up.",
      );
    if (all.length > 1)
      return fail(
        "which-organisation",
        `Nobody here signs in as ${signInName}. To make them an administrator, say of which organisation with --org: ${all.map((each) => each.slug).join(", ")}.`,
      );
    const { link } = yield* writeInvitation(
      tx,
      only.id,
      { kind: "invitation", name: "", signInName, role: "administrator" },
      { by: undefined, lasts: lifetimes.access, post: { publicUrl: "", sendsMail: false }, at },
    );
    return succeed({ path: link, name: signInName, isNew: true });
  });

  function* makeAdministrator(
    tx: Tx,
    ...[id, personId]: [Parameters<typeof admitMember>[1], string]
  ): Work<void> {
    const member = yield* findMember(tx, id, personId);
    if (member?.role !== "administrator") yield* admitMember(tx, id, { personId, role: "administrator", at });
  }
}
