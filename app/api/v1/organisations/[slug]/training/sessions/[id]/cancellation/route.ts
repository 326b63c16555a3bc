import { cancelSession } from "../../../../../../../../../lib/training/commands.ts";
import { cancellationSchema } from "../../../../../../../../../lib/training/forms.ts";
import { theInstallation } from "../../../../../../../../installation.ts";
import { actorFor } from "../../../../../../../../session.ts";
import { change, respond } from "../../../../../../../respond.ts";

type Context = { params: Promise<{ slug: string; id: string }> };

/** Calls a session off. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug, id } = await params;
  const actor = await actorFor(request, slug);
  if (!actor.ok) return respond(request, actor);
  const { database, post } = await theInstallation();
  return change(request, cancellationSchema, (form) =>
    database.transact((tx) =>
      cancelSession(tx, actor.value, id, form, {
        at: new Date(),
        origin: post.publicUrl,
        sendsMail: post.sendsMail,
      }),
    ),
  );
}
