import { changeSession } from "../../../../../../../../lib/training/commands.ts";
import { sessionChangeSchema, trainingKilobytes } from "../../../../../../../../lib/training/forms.ts";
import { findSessionAs } from "../../../../../../../../lib/training/queries.ts";
import { theInstallation } from "../../../../../../../installation.ts";
import { actorFor } from "../../../../../../../session.ts";
import { change, respond } from "../../../../../../respond.ts";
import { wantedLanguage } from "../../../../../../wanted-language.ts";

type Context = { params: Promise<{ slug: string; id: string }> };

/** A session with its list. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, id } = await params;
  const actor = await actorFor(request, slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  const asked = { language: wantedLanguage(request), at: new Date() };
  return respond(request, await database.read((db) => findSessionAs(db, actor.value, id, asked)));
}

/** Changes a session. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { slug, id } = await params;
  const actor = await actorFor(request, slug);
  if (!actor.ok) return respond(request, actor);
  const { database, post } = await theInstallation();
  return change(
    request,
    sessionChangeSchema,
    (form) =>
      database.transact((tx) =>
        changeSession(tx, actor.value, id, form, {
          at: new Date(),
          origin: post.publicUrl,
          sendsMail: post.sendsMail,
        }),
      ),
    { kilobytes: trainingKilobytes },
  );
}
