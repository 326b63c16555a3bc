/** People at work on one policy, for tests of its life. */
import type { Database } from "../../db/database.ts";
import { makeId } from "../../db/ids.ts";
import { admitMember, createPerson } from "../../db/people.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import type { AccessRole } from "../members/rights.ts";

/** Somebody who belongs to the organisation, as they come in by a session. */
export async function aMember(
  database: Database,
  organisationId: OrganisationId,
  { name, role, slug = "harbour-water", at }: { name: string; role: AccessRole; slug?: string; at: Date },
): Promise<Actor> {
  const personId = makeId(at);
  await database.transact(function* (tx) {
    yield* createPerson(tx, {
      id: personId,
      kind: "person",
      name,
      signInName: `${name.toLowerCase().replace(/\s/g, ".")}@harbour.example`,
      passwordHash: null,
      language: "en",
      createdAt: at,
    });
    yield* admitMember(tx, organisationId, { personId, role, at });
  });
  return {
    personId,
    name,
    organisationId,
    slug,
    role,
    readOnly: false,
    credential: { kind: "session", id: "s" },
  };
}
