import { compareVersions } from "../../../../../../lib/publication/queries.ts";
import { theInstallation } from "../../../../../installation.ts";
import { actorFor } from "../../../../../session.ts";
import { respond } from "../../../../respond.ts";

type Context = { params: Promise<{ slug: string }> };

/** What differs between two versions, or one and the draft: `?from=1.0&to=draft&language=en&edition=staff`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { searchParams } = new URL(request.url);
  const asked = (name: string) => searchParams.get(name) ?? undefined;
  const edition = asked("edition") === "staff" ? "staff" : "public";
  const { database } = await theInstallation();
  return respond(
    request,
    await database.read((db) =>
      compareVersions(db, actor.value, {
        from: asked("from"),
        to: asked("to"),
        language: asked("language"),
        edition,
      }),
    ),
  );
}
