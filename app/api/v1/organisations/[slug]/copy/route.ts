import { takeCopy } from "../../../../../../lib/organisations/queries.ts";
import { theInstallation } from "../../../../../installation.ts";
import { actorFor } from "../../../../../session.ts";
import { respond } from "../../../../respond.ts";
import { streamOf } from "../../../../stream.ts";

type Context = { params: Promise<{ slug: string }> };

/** Everything of the organisation as one file of JSON lines. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  const at = new Date();
  const copy = await takeCopy(database, actor.value, at);
  if (!copy.ok) return respond(request, copy);
  const name = `${actor.value.slug}-${at.toISOString().slice(0, 10)}.jsonl`;
  return new Response(streamOf(copy.value), {
    headers: {
      "Content-Type": "application/x-ndjson; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}
