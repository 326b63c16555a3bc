import { answerRemarks } from "../../../../../../../lib/clause-remarks/commands.ts";
import { clauseAnswerSchema } from "../../../../../../../lib/clause-remarks/forms.ts";
import { theInstallation } from "../../../../../../installation.ts";
import { actorFor } from "../../../../../../session.ts";
import { change, respond } from "../../../../../respond.ts";

type Context = { params: Promise<{ slug: string }> };

/** Answers what was said of a clause, one remark or several. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database, publicUrl: origin } = await theInstallation();
  return change(request, clauseAnswerSchema, (form) =>
    database.transact((tx) => answerRemarks(tx, actor.value, form, { at: new Date(), origin })),
  );
}
