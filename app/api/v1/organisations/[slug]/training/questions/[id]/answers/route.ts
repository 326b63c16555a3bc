import { answerQuestion } from "../../../../../../../../../lib/training/commands.ts";
import { answerSchema } from "../../../../../../../../../lib/training/forms.ts";
import { theInstallation } from "../../../../../../../../installation.ts";
import { actorFor } from "../../../../../../../../session.ts";
import { change, respond } from "../../../../../../../respond.ts";

type Context = { params: Promise<{ slug: string; id: string }> };

/** Notes what somebody chose, and says whether it is right. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug, id } = await params;
  const actor = await actorFor(request, slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return change(
    request,
    answerSchema,
    (form) => database.transact((tx) => answerQuestion(tx, actor.value, id, form, new Date())),
    { status: 201 },
  );
}
