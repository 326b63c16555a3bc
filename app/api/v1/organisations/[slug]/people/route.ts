import { listPeople } from "../../../../../../lib/members/queries.ts";
import { theInstallation } from "../../../../../installation.ts";
import { actorFor } from "../../../../../session.ts";
import { respond } from "../../../../respond.ts";

type Context = { params: Promise<{ slug: string }> };

/** Who belongs to the organisation, and who is invited. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return respond(request, await database.read((db) => listPeople(db, actor.value, new Date())));
}
