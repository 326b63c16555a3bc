import { noteUse } from "../../../../../../lib/discretion/commands.ts";
import { usesAsked, useSchema } from "../../../../../../lib/discretion/forms.ts";
import { listUsesFor } from "../../../../../../lib/discretion/queries.ts";
import { refuse } from "../../../../../../lib/language/words.ts";
import { theInstallation } from "../../../../../installation.ts";
import { actorFor } from "../../../../../session.ts";
import { change, respond } from "../../../../respond.ts";

type Context = { params: Promise<{ slug: string }> };

/** What was settled under the limits of discretion, `?from=2026-10-01&to=2026-10-31`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { searchParams } = new URL(request.url);
  const asked = usesAsked.safeParse({
    from: searchParams.get("from") ?? undefined,
    to: searchParams.get("to") ?? undefined,
  });
  if (!asked.success) return respond(request, refuse("invalid"));
  const { database } = await theInstallation();
  return respond(request, await database.read((db) => listUsesFor(db, actor.value, asked.data, new Date())));
}

/** Notes that something was settled under a limit. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return change(
    request,
    useSchema,
    (form) => database.transact((tx) => noteUse(tx, actor.value, form, new Date())),
    { status: 201 },
  );
}
