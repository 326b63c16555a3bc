import { changeAddress, findOrganisation, saveSettings } from "../../db/organisations.ts";
import { findRow, saveRow } from "../../db/workbooks.ts";
import { makeId } from "../../db/ids.ts";
import type { Tx, Work } from "../../db/work.ts";
import { refuse, refuseFields } from "../language/words.ts";
import type { Actor } from "../members/actor.ts";
import { refuseUnless } from "../members/queries.ts";
import { isTimeZone } from "../members/settings.ts";
import { type Result, succeed } from "../result.ts";
import { headStep, workbookFormat } from "../workbook/workbook.ts";
import { languagesOf } from "./choices.ts";
import { addressOfMark, readMark } from "./mark.ts";
import type { SettingsForm } from "./settings.ts";

/** The mark that is to be kept: the one there is, also where it comes back as it was read, a new one, or none. */
function markFrom(picture: string | undefined, kept: string | undefined) {
  const isKept = picture === undefined || (kept !== undefined && picture === addressOfMark(kept));
  if (isKept) return { ok: true, mark: kept } as const;
  return picture === "" ? ({ ok: true, mark: undefined } as const) : readMark(picture);
}

/**
 * Changes the settings, all of them or none. The languages of the draft follow; a language that is taken out keeps
 * what was written in it. An address that is left leads on to the new one.
 */
export function* changeSettings(
  tx: Tx,
  actor: Actor,
  {
    revision,
    address,
    languages: choice,
    timeZone,
    visibility,
    approvals,
    colour,
    mark: picture,
  }: SettingsForm,
  at: Date,
): Work<Result<{ revision: number; slug: string }>> {
  const refused = yield* refuseUnless(tx, actor, "changeSettings");
  if (refused) return refused;
  const { organisationId } = actor;
  const before = yield* findOrganisation(tx, organisationId);
  if (!before) return refuse("not-found");
  if (before.revision !== revision) return refuse("stale", { of: "settings" });
  if (!isTimeZone(timeZone)) return refuseFields({ timeZone: "invalid" });
  const mark = markFrom(picture, before.settings.mark);
  if (!mark.ok) return refuseFields({ mark: mark.fault });
  // First, since it writes nothing where the address is somebody else's.
  if (address !== before.slug && !(yield* changeAddress(tx, organisationId, address, at)))
    return refuseFields({ address: "address-taken" });
  const now = (yield* findOrganisation(tx, organisationId)) ?? before;
  const languages = languagesOf(choice);
  const { name } = now.settings;
  const needed = approvals === undefined ? (now.settings.approvals ?? 1) : Number(approvals);
  const saved = yield* saveSettings(tx, organisationId, now.revision, {
    name,
    languages,
    timeZone,
    visibility,
    ...(needed === 1 ? {} : { approvals: needed }),
    ...(mark.mark === undefined ? {} : { mark: mark.mark }),
    ...(colour === "" ? {} : { colour: colour.toLowerCase() }),
  });
  if (saved === undefined) return refuse("stale", { of: "settings" });
  const head = yield* findRow(tx, organisationId, headStep, "");
  yield* saveRow(
    tx,
    organisationId,
    {
      step: headStep,
      item: "",
      sortKey: head?.sortKey ?? "",
      body: { format: workbookFormat, languages },
      revision: head?.revision ?? 0,
    },
    { saveId: makeId(at), savedBy: actor.personId, at },
  );
  return succeed({ revision: saved, slug: address });
}
