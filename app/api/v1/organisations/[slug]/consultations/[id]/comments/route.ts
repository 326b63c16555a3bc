import { commentOn } from "../../../../../../../../lib/consultations/commands.ts";
import { commentSchema } from "../../../../../../../../lib/consultations/forms.ts";
import { findComments } from "../../../../../../../../lib/consultations/queries.ts";
import { theInstallation } from "../../../../../../../installation.ts";
import { actorFor } from "../../../../../../../session.ts";
import { change, languageOf, respond } from "../../../../../../respond.ts";

type Context = { params: Promise<{ slug: string; id: string }> };

/** What staff said of a draft, clause by clause. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, id } = await params;
  const actor = await actorFor(request, slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return respond(
    request,
    await database.read((db) => findComments(db, actor.value, id, languageOf(request), new Date())),
  );
}

/** Says something of a draft that is open. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug, id } = await params;
  const actor = await actorFor(request, slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return change(
    request,
    commentSchema,
    (form) => database.transact((tx) => commentOn(tx, actor.value, id, form, new Date())),
    { status: 201 },
  );
}
