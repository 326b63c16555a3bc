import { acknowledge } from "../../../../../../lib/acknowledgements/commands.ts";
import { acknowledgementSchema } from "../../../../../../lib/acknowledgements/forms.ts";
import { listStandings } from "../../../../../../lib/acknowledgements/queries.ts";
import { theInstallation } from "../../../../../installation.ts";
import { actorFor } from "../../../../../session.ts";
import { change, respond } from "../../../../respond.ts";

type Context = { params: Promise<{ slug: string }> };

/** How everybody stands to the version in force. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return respond(request, await database.read((db) => listStandings(db, actor.value, new Date())));
}

/** Says that one has read what a version changed. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return change(request, acknowledgementSchema, (form) =>
    database.transact((tx) => acknowledge(tx, actor.value, form, new Date())),
  );
}
