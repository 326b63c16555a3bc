import { takeBackUse } from "../../../../../../../lib/discretion/commands.ts";
import { theInstallation } from "../../../../../../installation.ts";
import { actorFor } from "../../../../../../session.ts";
import { changeWithout, respond } from "../../../../../respond.ts";

type Context = { params: Promise<{ slug: string; id: string }> };

/** Takes back what one noted by mistake. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { slug, id } = await params;
  const actor = await actorFor(request, slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return changeWithout(request, () =>
    database.transact((tx) => takeBackUse(tx, actor.value, id, new Date())),
  );
}
