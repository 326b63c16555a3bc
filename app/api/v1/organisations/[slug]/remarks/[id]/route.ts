import { takeRemarkBack } from "../../../../../../../lib/clause-remarks/commands.ts";
import { theInstallation } from "../../../../../../installation.ts";
import { actorFor } from "../../../../../../session.ts";
import { changeWithout } from "../../../../../respond.ts";

type Context = { params: Promise<{ slug: string; id: string }> };

/** Takes back what one said of a clause. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return changeWithout(request, async () => {
    const { slug, id } = await params;
    const actor = await actorFor(request, slug);
    if (!actor.ok) return actor;
    const { database } = await theInstallation();
    return database.transact((tx) => takeRemarkBack(tx, actor.value, id));
  });
}
