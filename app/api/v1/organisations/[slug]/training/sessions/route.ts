import { planSession } from "../../../../../../../lib/training/commands.ts";
import { sessionSchema, trainingKilobytes } from "../../../../../../../lib/training/forms.ts";
import { theInstallation } from "../../../../../../installation.ts";
import { actorFor } from "../../../../../../session.ts";
import { change, respond } from "../../../../../respond.ts";

type Context = { params: Promise<{ slug: string }> };

/** Plans a session. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database, post } = await theInstallation();
  return change(
    request,
    sessionSchema,
    (form) =>
      database.transact((tx) =>
        planSession(tx, actor.value, form, {
          at: new Date(),
          origin: post.publicUrl,
          sendsMail: post.sendsMail,
        }),
      ),
    { status: 201, kilobytes: trainingKilobytes },
  );
}
