import type { Database } from "../../db/database.ts";
import { findOrganisation, removeOrganisation as removeRows } from "../../db/organisations.ts";
import { admitMember, findPerson, removePerson } from "../../db/people.ts";
import type { Tx, Work } from "../../db/work.ts";
import type { PolicyLanguage } from "../language/phrase.ts";
import { refuse, refuseFields } from "../language/words.ts";
import { countTry, forgetTry, type Try } from "../limits/commands.ts";
import type { Actor } from "../members/actor.ts";
import { foundOrganisation, signOutStranger } from "../members/commands.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { refuseUnless } from "../members/queries.ts";
import { isTimeZone } from "../members/settings.ts";
import { isPassword } from "../passwords/commands.ts";
import { type Result, succeed } from "../result.ts";
import type { SignedIn } from "../sessions/queries.ts";
import { languagesOf } from "../settings/choices.ts";
import { beginDraft } from "../workbook/commands.ts";
import type { OrganisationToAdd, Removal } from "./forms.ts";
import { isNameOf } from "./names.ts";
import { findNames, refuseToAdd } from "./queries.ts";

type Beginning = {
  name: string;
  address: string;
  /** The first is the one it is written in, and the one of the name. */
  languages: readonly [PolicyLanguage, ...PolicyLanguage[]];
  timeZone: string;
};

/** Makes an organisation whose desk is empty, with one administrator. Writes nothing where the address cannot be had. */
export function* beginOrganisation(
  tx: Tx,
  { name, address, languages, timeZone }: Beginning,
  { administrator, at }: { administrator: string; at: Date },
): Work<Result<OrganisationId, "invalid">> {
  const zone = isTimeZone(timeZone) ? timeZone : "UTC";
  const founded = yield* foundOrganisation(tx, {
    slug: address,
    at,
    settings: {
      name: { [languages[0]]: name },
      languages: [...languages],
      timeZone: zone,
      visibility: "listed",
    },
  });
  if (!founded.ok)
    return refuseFields({ address: founded.code === "taken" ? "address-taken" : "not-an-address" });
  const organisationId = founded.value;
  yield* beginDraft(tx, organisationId, { name, languages, timeZone: zone }, { savedBy: administrator, at });
  yield* admitMember(tx, organisationId, { personId: administrator, role: "administrator", at });
  return founded;
}

/** Adds an organisation to the installation. Whoever adds it becomes its administrator. */
export async function addOrganisation(
  database: Database,
  signedIn: SignedIn,
  { name, address, languages: choice, timeZone }: OrganisationToAdd,
  at: Date,
): Promise<Result<{ slug: string }, "not-allowed" | "read-only" | "invalid">> {
  return database.transact(function* (tx) {
    const refused = yield* refuseToAdd(tx, signedIn);
    if (refused) return refused;
    const [first = "en", ...others] = languagesOf(choice);
    const begun = yield* beginOrganisation(
      tx,
      { name, address, languages: [first, ...others], timeZone },
      { administrator: signedIn.person.id, at },
    );
    return begun.ok ? succeed({ slug: address }) : begun;
  });
}

/**
 * Deletes the actor's organisation with everything in it, and everybody whom no other organisation knows but the
 * actor, who would otherwise be cut off in the middle. It takes their password and the organisation's name.
 */
export async function removeOrganisation(
  database: Database,
  actor: Actor,
  { name, password }: Removal,
  at: Date,
): Promise<
  Result<
    undefined,
    "not-allowed" | "read-only" | "sign-in-needed" | "too-many-attempts" | "invalid" | "not-found"
  >
> {
  const { organisationId, personId, credential } = actor;
  const { refused, names, person } = await database.read(function* (db) {
    return {
      refused: yield* refuseUnless(db, actor, "takeOut"),
      names: yield* findNames(db, organisationId),
      person: yield* findPerson(db, personId),
    };
  });
  if (refused) return refused;
  if (credential.kind !== "session") return refuse("sign-in-needed");
  if (!isNameOf(name, ...names)) return refuseFields({ name: "not-the-name" });
  const tries: Try[] = [["knownDevice", personId, credential.id]];
  const tooMany = await countTry(database, tries);
  if (tooMany) return tooMany;
  if (!(await isPassword(person?.passwordHash ?? null, password)))
    return refuseFields({ password: "wrong-password" });
  await forgetTry(database, tries);
  return database.transact(function* (tx) {
    // Somebody else may have been first.
    if (!(yield* findOrganisation(tx, organisationId))) return refuse("not-found");
    for (const belonged of yield* removeRows(tx, organisationId, at)) {
      if (belonged === personId) continue;
      const isGone = yield* removePerson(tx, belonged);
      if (!isGone) yield* signOutStranger(tx, belonged, at);
    }
    return succeed(undefined);
  });
}
