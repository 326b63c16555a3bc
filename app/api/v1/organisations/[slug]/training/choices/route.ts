import { findSessionChoices } from "../../../../../../../lib/training/queries.ts";
import { theInstallation } from "../../../../../../installation.ts";
import { actorFor } from "../../../../../../session.ts";
import { respond } from "../../../../../respond.ts";
import { wantedLanguage } from "../../../../../wanted-language.ts";

type Context = { params: Promise<{ slug: string }> };

/** What a session can be about and who can come: `?version=` says of which version. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  const version = new URL(request.url).searchParams.get("version") ?? undefined;
  const asked = { version, language: wantedLanguage(request), at: new Date() };
  return respond(request, await database.read((db) => findSessionChoices(db, actor.value, asked)));
}
