import { publishAs } from "../../../../../../lib/publication/commands.ts";
import { publishingSchema } from "../../../../../../lib/publication/forms.ts";
import { listVersionsFor } from "../../../../../../lib/publication/queries.ts";
import { theInstallation } from "../../../../../installation.ts";
import { actorFor } from "../../../../../session.ts";
import { change, respond } from "../../../../respond.ts";

type Context = { params: Promise<{ slug: string }> };

/** Every version with what it is now, the newest first. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return respond(request, await database.read((db) => listVersionsFor(db, actor.value, new Date())));
}

/** Publishes the draft without review. Answers its number and its hash, or all the gaps at once. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return change(
    request,
    publishingSchema,
    (publishing) => publishAs(database, actor.value, publishing, new Date()),
    { status: 201 },
  );
}
