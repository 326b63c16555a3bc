import { settingsLimit } from "../../../../../../lib/settings/choices.ts";
import { changeSettings } from "../../../../../../lib/settings/commands.ts";
import { readSettings } from "../../../../../../lib/settings/queries.ts";
import { settingsSchema } from "../../../../../../lib/settings/settings.ts";
import { theInstallation } from "../../../../../installation.ts";
import { actorFor } from "../../../../../session.ts";
import { change, respond } from "../../../../respond.ts";

type Context = { params: Promise<{ slug: string }> };

/** The settings of the organisation, as they may be sent back changed. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return respond(request, await database.read((db) => readSettings(db, actor.value)));
}

/** Changes the settings of the organisation: all of them or none. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return change(
    request,
    settingsSchema,
    (settings) => database.transact((tx) => changeSettings(tx, actor.value, settings, new Date())),
    { kilobytes: settingsLimit },
  );
}
