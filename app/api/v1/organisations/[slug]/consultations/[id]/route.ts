import { policyLanguage } from "../../../../../../../lib/language/text.ts";
import { changeConsultation } from "../../../../../../../lib/consultations/commands.ts";
import { consultationChangeSchema } from "../../../../../../../lib/consultations/forms.ts";
import { findConsultationToRead } from "../../../../../../../lib/consultations/queries.ts";
import { theInstallation } from "../../../../../../installation.ts";
import { actorFor } from "../../../../../../session.ts";
import { change, respond } from "../../../../../respond.ts";

type Context = { params: Promise<{ slug: string; id: string }> };

/** A draft as staff read it, with what differs and what one said of it: `?language=en`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, id } = await params;
  const actor = await actorFor(request, slug);
  if (!actor.ok) return respond(request, actor);
  const language = policyLanguage.safeParse(new URL(request.url).searchParams.get("language")).data;
  const { database } = await theInstallation();
  return respond(
    request,
    await database.read((db) => findConsultationToRead(db, actor.value, { id, language }, new Date())),
  );
}

/** Closes the draft to comments, or leaves it open until another day. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug, id } = await params;
  const actor = await actorFor(request, slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return change(request, consultationChangeSchema, (form) =>
    database.transact((tx) => changeConsultation(tx, actor.value, id, form, new Date())),
  );
}
