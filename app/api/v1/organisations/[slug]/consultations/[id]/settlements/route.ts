import { settleComments } from "../../../../../../../../lib/consultations/commands.ts";
import { settlementSchema } from "../../../../../../../../lib/consultations/forms.ts";
import { theInstallation } from "../../../../../../../installation.ts";
import { actorFor } from "../../../../../../../session.ts";
import { change, respond } from "../../../../../../respond.ts";

type Context = { params: Promise<{ slug: string; id: string }> };

/** Says of comments what comes of them. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug, id } = await params;
  const actor = await actorFor(request, slug);
  if (!actor.ok) return respond(request, actor);
  const { database, publicUrl: origin } = await theInstallation();
  return change(request, settlementSchema, (form) =>
    database.transact((tx) => settleComments(tx, actor.value, id, form, { at: new Date(), origin })),
  );
}
