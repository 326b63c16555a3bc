import { decideAs } from "../../../../../../../lib/review/commands.ts";
import { decisionSchema } from "../../../../../../../lib/review/forms.ts";
import { theInstallation } from "../../../../../../installation.ts";
import { actorFor } from "../../../../../../session.ts";
import { change, respond } from "../../../../../respond.ts";

type Context = { params: Promise<{ slug: string; id: string }> };

/** Approves the proposal, sends it back, comments on it, takes it back or publishes it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug, id } = await params;
  const actor = await actorFor(request, slug);
  if (!actor.ok) return respond(request, actor);
  const { database, publicUrl: origin } = await theInstallation();
  return change(request, decisionSchema, (decision) =>
    decideAs(database, actor.value, id, decision, { at: new Date(), origin }),
  );
}
