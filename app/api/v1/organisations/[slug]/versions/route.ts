import { publishAs } from "../../../../../../lib/publication/commands.ts";
import { publishingSchema } from "../../../../../../lib/publication/forms.ts";
import { theInstallation } from "../../../../../installation.ts";
import { actorFor } from "../../../../../session.ts";
import { change, respond } from "../../../../respond.ts";

type Context = { params: Promise<{ slug: string }> };

/** Publishes the draft as the next version. Answers its number and its hash, or all the gaps at once. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return change(
    request,
    publishingSchema,
    ({ changeNote, waivers }) => publishAs(database, actor.value, { changeNote, waivers, at: new Date() }),
    { status: 201 },
  );
}
