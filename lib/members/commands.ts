import { makeId } from "../../db/ids.ts";
import { createOrganisation } from "../../db/organisations.ts";
import type { Tx, Work } from "../../db/work.ts";
import { fail, type Result, succeed } from "../result.ts";
import type { OrganisationId } from "./organisation.ts";
import { type OrganisationSettings, organisationSettingsSchema, slugSchema } from "./settings.ts";

/** Makes an organisation. A body of work: it can stand in one transaction with what fills it. */
export function* foundOrganisation(
  tx: Tx,
  { slug, settings, at }: { slug: string; settings: OrganisationSettings; at: Date },
): Work<Result<OrganisationId, "invalid" | "taken">> {
  if (!slugSchema.safeParse(slug).success)
    return fail(
      "invalid",
      `“${slug}” cannot be an address: use 2 to 60 lower-case letters, digits and single hyphens, such as harbour-water.`,
    );
  const read = organisationSettingsSchema.safeParse(settings);
  if (!read.success)
    return fail(
      "invalid",
      read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "),
    );
  const made = yield* createOrganisation(tx, makeId(at), { slug, settings: read.data, at });
  return made ? succeed(made) : fail("taken", `The address ${slug} is taken.`);
}
