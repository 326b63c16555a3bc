import { refuse } from "../../../../../../../lib/language/words.ts";
import { saveAnswer } from "../../../../../../../lib/workbook/commands.ts";
import { readPlace, rowChange } from "../../../../../../../lib/workbook/draft.ts";
import { theInstallation } from "../../../../../../installation.ts";
import { actorFor } from "../../../../../../session.ts";
import { change, respond } from "../../../../../respond.ts";

type Context = { params: Promise<{ slug: string; place: string[] }> };

/** Saves one row of the draft: a step's single answers (`speed`), or one item of a list (`speed/waits/phone`). */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { slug, place } = await params;
  const actor = await actorFor(request, slug);
  if (!actor.ok) return respond(request, actor);
  const at = readPlace(place.join("/"));
  if (!at) return respond(request, refuse("not-found"));
  const { database } = await theInstallation();
  return change(
    request,
    rowChange,
    (row) => database.transact((tx) => saveAnswer(tx, actor.value, at, row, new Date())),
    { kilobytes: 256 },
  );
}
