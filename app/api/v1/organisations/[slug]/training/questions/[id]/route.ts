import { retireQuestion, rewordQuestion } from "../../../../../../../../lib/training/commands.ts";
import { questionChangeSchema } from "../../../../../../../../lib/training/forms.ts";
import { theInstallation } from "../../../../../../../installation.ts";
import { actorFor } from "../../../../../../../session.ts";
import { change, changeWithout, respond } from "../../../../../../respond.ts";

type Context = { params: Promise<{ slug: string; id: string }> };

/** Rewords a question that nobody has answered. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { slug, id } = await params;
  const actor = await actorFor(request, slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return change(request, questionChangeSchema, (form) =>
    database.transact((tx) => rewordQuestion(tx, actor.value, id, form)),
  );
}

/** Asks a question no more. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { slug, id } = await params;
  const actor = await actorFor(request, slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return changeWithout(request, () =>
    database.transact((tx) => retireQuestion(tx, actor.value, id, new Date())),
  );
}
