import { findAsked } from "../../../../../../../lib/asked/queries.ts";
import { theInstallation } from "../../../../../../installation.ts";
import { actorFor } from "../../../../../../session.ts";
import { respond } from "../../../../../respond.ts";

type Context = { params: Promise<{ slug: string }> };

/** What whoever asks is to read, in `?language=` where it was published in that. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const language = new URL(request.url).searchParams.get("language") ?? undefined;
  const { database } = await theInstallation();
  return respond(request, await database.read((db) => findAsked(db, actor.value, language, new Date())));
}
