import { remindPending } from "../../../../../../../lib/acknowledgements/commands.ts";
import { remindingSchema } from "../../../../../../../lib/acknowledgements/forms.ts";
import { theInstallation } from "../../../../../../installation.ts";
import { actorFor } from "../../../../../../session.ts";
import { change, respond } from "../../../../../respond.ts";

type Context = { params: Promise<{ slug: string }> };

/** Asks those by mail who have something to read. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database, post } = await theInstallation();
  return change(
    request,
    remindingSchema,
    (form) => remindPending(database, actor.value, form, { post, at: new Date() }),
    { kilobytes: 512 },
  );
}
