import { findOrganisation, saveSettings } from "../../db/organisations.ts";
import type { Tx, Work } from "../../db/work.ts";
import { refuse } from "../language/words.ts";
import type { Actor } from "../members/actor.ts";
import type { OrganisationId } from "../members/organisation.ts";
import { type Failure, type Result, succeed } from "../result.ts";
import { replaceDraft } from "../workbook/commands.ts";
import { rowsByPlace } from "../workbook/draft.ts";
import { listChangedRows } from "../workbook/queries.ts";
import { headStep } from "../workbook/workbook.ts";
import type { PolicyPreview } from "./bringing.ts";
import { planPolicy, planPolicyAs, type PlannedPolicy } from "./queries.ts";

/** The rows of the draft that are others now, by their place; those that went are among them. */
export type PolicyBrought = { rows: ReturnType<typeof rowsByPlace> };

/** With `draft-moved` the preview as it would be now. */
export type PolicyNotBrought = (Failure<"draft-moved"> & { preview: PolicyPreview }) | Failure;

type Asked = { text: string; plan?: string | undefined };
type By = { savedBy: string | null; at: Date };

/** Writes what was planned, where the plan is the one that was asked for. */
function* write(
  tx: Tx,
  organisationId: OrganisationId,
  planned: Result<PlannedPolicy>,
  { plan }: Asked,
  by: By,
): Work<{ ok: true; value: PolicyBrought } | PolicyNotBrought> {
  if (!planned.ok) return planned;
  const { workbook, preview } = planned.value;
  if (preview.plan !== plan) return { ...refuse("draft-moved"), preview };
  if (preview.same) return succeed({ rows: {} });
  yield* replaceDraft(tx, organisationId, workbook, by);
  yield* takeLanguages(tx, organisationId, workbook.languages);
  const rows = yield* listChangedRows(tx, organisationId, by.at);
  return succeed({ rows: rowsByPlace(rows.filter(({ step }) => step !== headStep)) });
}

/** The languages of the draft are those of the settings. */
function* takeLanguages(
  tx: Tx,
  organisationId: OrganisationId,
  languages: PlannedPolicy["workbook"]["languages"],
): Work<void> {
  const organisation = yield* findOrganisation(tx, organisationId);
  if (!organisation || organisation.settings.languages.join() === languages.join()) return;
  yield* saveSettings(tx, organisationId, organisation.revision, { ...organisation.settings, languages });
}

/**
 * Makes the draft the workbook of a policy file that was previewed, as one edit of `savedBy`: what is in review goes
 * out of it. Where the draft or the file is another than in the preview nothing is written, and the failure carries
 * the new preview.
 */
export function* bringPolicyIn(
  tx: Tx,
  organisationId: OrganisationId,
  asked: Asked,
  by: By,
): Work<{ ok: true; value: PolicyBrought } | PolicyNotBrought> {
  return yield* write(tx, organisationId, yield* planPolicy(tx, organisationId, asked.text), asked, by);
}

/** The same for a member. */
export function* bringPolicyInAs(
  tx: Tx,
  actor: Actor,
  asked: Asked,
  at: Date,
): Work<{ ok: true; value: PolicyBrought } | PolicyNotBrought> {
  const { organisationId, personId } = actor;
  const planned = yield* planPolicyAs(tx, actor, asked.text);
  return yield* write(tx, organisationId, planned, asked, { savedBy: personId, at });
}
