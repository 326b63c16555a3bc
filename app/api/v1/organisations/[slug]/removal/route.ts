import { removeOrganisation } from "../../../../../../lib/organisations/commands.ts";
import { removalSchema } from "../../../../../../lib/organisations/forms.ts";
import { theInstallation } from "../../../../../installation.ts";
import { actorFor } from "../../../../../session.ts";
import { publicSite } from "../../../../../site.ts";
import { change } from "../../../../respond.ts";

type Context = { params: Promise<{ slug: string }> };

/** Deletes the organisation with everything in it. It answers once its pages are out of the memory here as well. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return change(request, removalSchema, async (body) => {
    const actor = await actorFor(request, (await params).slug);
    if (!actor.ok) return actor;
    const { database } = await theInstallation();
    const removed = await removeOrganisation(database, actor.value, body, new Date());
    if (removed.ok) await (await publicSite()).settle();
    return removed;
  });
}
