import { createHash } from "node:crypto";
import { listMovingRows, listChainRows, listVersionRows } from "../../db/copies.ts";
import type { Database } from "../../db/database.ts";
import { findOrganisation, listOrganisations } from "../../db/organisations.ts";
import { countOnlyHere, listMembers, listMemberships } from "../../db/people.ts";
import { findLatestResult } from "../../db/results.ts";
import { findLatestVersion } from "../../db/versions.ts";
import { findRow } from "../../db/workbooks.ts";
import type { Db, Work } from "../../db/work.ts";
import type { LocalisedText } from "../language/phrase.ts";
import { refuse } from "../language/words.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { refuseUnless } from "../members/queries.ts";
import { type Failure, type Result, succeed } from "../result.ts";
import type { SignedIn } from "../sessions/queries.ts";

/**
 * The refusal of adding an organisation, with the names of those to ask; nothing where they may. An administrator of
 * any organisation here may; where there is none at all, whoever can sign in.
 */
export function* refuseToAdd(
  db: Db,
  { person, readOnly }: SignedIn,
): Work<Failure<"not-allowed" | "read-only"> | undefined> {
  if (readOnly || person.kind === "device") return refuse("read-only");
  const memberships = yield* listMemberships(db, person.id);
  if (memberships.some(({ role }) => role === "administrator")) return undefined;
  if ((yield* listOrganisations(db)).length === 0) return undefined;
  const names = new Set<string>();
  for (const { organisation } of memberships)
    for (const { kind, role, name } of yield* listMembers(db, organisation.id))
      if (kind === "person" && role === "administrator") names.add(name);
  return refuse("not-allowed", { names: [...names].slice(0, 5), known: names.size });
}

/** The organisation's names: as they are kept, and as the draft has them. */
export function* findNames(
  db: Db,
  organisationId: OrganisationId,
): Work<[LocalisedText | undefined, LocalisedText | undefined]> {
  const organisation = yield* findOrganisation(db, organisationId);
  const row = yield* findRow(db, organisationId, "organisation", "");
  const body = row?.body as { name?: LocalisedText } | undefined;
  return [organisation?.settings.name, body?.name];
}

/** What goes with an organisation: how many versions and results, and how many people whom nobody else knows. */
export type Holdings = { versions: number; results: number; people: number };

/** What the actor's organisation holds, for whoever may take it out or delete it. */
export function* findHoldings(db: Db, actor: Actor): Work<Result<Holdings, "not-allowed" | "read-only">> {
  const refused = yield* refuseUnless(db, actor, "takeOut");
  if (refused) return refused;
  const { organisationId, personId } = actor;
  return succeed({
    versions: (yield* findLatestVersion(db, organisationId))?.sequence ?? 0,
    results: (yield* findLatestResult(db, organisationId))?.sequence ?? 0,
    people: yield* countOnlyHere(db, organisationId, personId),
  });
}

/** Results read at a time. */
const atATime = 500;

/**
 * Everything of an organisation as JSON lines (docs/organisation-copy.md). What may change is read in one go; the
 * versions, results and acknowledgements that there were at that moment never change, and are read one after the
 * other, so that no more than one version is in memory. Without its last line a copy is not whole.
 */
async function* copyOrganisation(
  database: Pick<Database, "read">,
  organisationId: OrganisationId,
  at: Date,
): AsyncGenerator<string> {
  const sum = createHash("sha256");
  let rows = 0;
  const lines = (objects: readonly object[]) => {
    const text = objects.map((each) => `${JSON.stringify(each)}\n`).join("");
    sum.update(text);
    return text;
  };
  const moving = await database.read((db) => listMovingRows(db, organisationId));
  yield lines([{ kind: "keepword-organisation", format: 1, takenAt: at.toISOString() }, ...moving.rows]);
  rows += moving.rows.length;
  for (let sequence = 1; sequence <= moving.versions; sequence += 1) {
    const version = await database.read((db) => listVersionRows(db, organisationId, sequence));
    if (version.length === 0) throw new Error("The organisation was deleted while it was being copied.");
    yield lines(version);
    rows += version.length;
  }
  for (const chain of ["results", "acknowledgements"] as const)
    for (let after = 0; after < moving[chain]; after += atATime) {
      const some = await database.read((db) =>
        listChainRows(db, organisationId, chain, { after, upTo: moving[chain], most: atATime }),
      );
      if (some.length === 0) throw new Error("The organisation was deleted while it was being copied.");
      yield lines(some);
      rows += some.length;
    }
  yield `${JSON.stringify({ end: { rows, sha256: sum.digest("hex") } })}\n`;
}

/** Everything of the actor's organisation, as lines that are read from the database while they are sent. */
export async function takeCopy(
  database: Pick<Database, "read">,
  actor: Actor,
  at: Date,
): Promise<Result<AsyncGenerator<string>, "not-allowed" | "read-only">> {
  const refused = await database.read((db) => refuseUnless(db, actor, "takeOut"));
  return refused ?? succeed(copyOrganisation(database, actor.organisationId, at));
}
