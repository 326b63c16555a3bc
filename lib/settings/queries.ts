import { findOrganisation } from "../../db/organisations.ts";
import type { Db, Work } from "../../db/work.ts";
import { refuse } from "../language/words.ts";
import type { Actor } from "../members/actor.ts";
import { refuseUnless } from "../members/queries.ts";
import { type Result, succeed } from "../result.ts";
import { addressOfMark } from "./mark.ts";
import type { SettingsForm } from "./settings.ts";

/** The settings as they are changed; the mark as the address of an image. */
export function* readSettings(
  db: Db,
  actor: Actor,
): Work<Result<SettingsForm, "not-allowed" | "read-only" | "not-found">> {
  const refused = yield* refuseUnless(db, actor, "readSettings");
  if (refused) return refused;
  const organisation = yield* findOrganisation(db, actor.organisationId);
  if (!organisation) return refuse("not-found");
  const { revision, slug, settings } = organisation;
  const { languages, timeZone, visibility, colour = "", mark, approvals = 1 } = settings;
  return succeed({
    revision,
    address: slug,
    languages: languages.join(" "),
    timeZone,
    visibility,
    approvals: String(approvals) as NonNullable<SettingsForm["approvals"]>,
    colour,
    mark: mark === undefined ? "" : addressOfMark(mark),
  });
}
