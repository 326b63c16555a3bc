import { changeComment, takeCommentBack } from "../../../../../../../../../lib/consultations/commands.ts";
import { commentChangeSchema } from "../../../../../../../../../lib/consultations/forms.ts";
import { theInstallation } from "../../../../../../../../installation.ts";
import { actorFor } from "../../../../../../../../session.ts";
import { change, changeWithout } from "../../../../../../../respond.ts";

type Context = { params: Promise<{ slug: string; id: string; comment: string }> };

/** Says in other words what one said of a draft. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  return change(request, commentChangeSchema, async (form) => {
    const { slug, id, comment } = await params;
    const actor = await actorFor(request, slug);
    if (!actor.ok) return actor;
    const { database } = await theInstallation();
    return database.transact((tx) => changeComment(tx, actor.value, id, comment, form, new Date()));
  });
}

/** Takes back what one said of a draft. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return changeWithout(request, async () => {
    const { slug, id, comment } = await params;
    const actor = await actorFor(request, slug);
    if (!actor.ok) return actor;
    const { database } = await theInstallation();
    return database.transact((tx) => takeCommentBack(tx, actor.value, id, comment, new Date()));
  });
}
