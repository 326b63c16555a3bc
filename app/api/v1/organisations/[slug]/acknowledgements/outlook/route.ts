import { findOutlook } from "../../../../../../../lib/acknowledgements/queries.ts";
import { theInstallation } from "../../../../../../installation.ts";
import { actorFor } from "../../../../../../session.ts";
import { respond } from "../../../../../respond.ts";

type Context = { params: Promise<{ slug: string }> };

/** Who would be asked to read something if the draft were published now. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return respond(request, await database.read((db) => findOutlook(db, actor.value, new Date())));
}
