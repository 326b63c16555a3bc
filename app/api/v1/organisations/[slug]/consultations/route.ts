import { openConsultation } from "../../../../../../lib/consultations/commands.ts";
import { consultationSchema } from "../../../../../../lib/consultations/forms.ts";
import { listConsultationsFor } from "../../../../../../lib/consultations/queries.ts";
import { theInstallation } from "../../../../../installation.ts";
import { actorFor } from "../../../../../session.ts";
import { change, respond } from "../../../../respond.ts";

type Context = { params: Promise<{ slug: string }> };

/** Every draft that was open to staff, the newest first. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return respond(request, await database.read((db) => listConsultationsFor(db, actor.value, new Date())));
}

/** Opens the draft as it is to staff, until the end of a day. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return change(
    request,
    consultationSchema,
    (form) => database.transact((tx) => openConsultation(tx, actor.value, form, new Date())),
    { status: 201 },
  );
}
