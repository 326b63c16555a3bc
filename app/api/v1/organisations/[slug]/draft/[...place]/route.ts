import { openInstallation } from "../../../../../../../lib/installation/commands.ts";
import { saveAnswer } from "../../../../../../../lib/workbook/commands.ts";
import { readPlace } from "../../../../../../../lib/workbook/draft.ts";
import { actorFor } from "../../../../../../session.ts";
// TEMPORARY
export async function PUT(
  request: Request,
  { params }: { params: Promise<{ slug: string; place: string[] }> },
) {
  const { slug, place } = await params;
  const actor = await actorFor(request, slug);
  const at = readPlace(place.join("/"));
  if (!at) return Response.json({}, { status: 404 });
  const database = await openInstallation();
  const change = await request.json();
  const outcome = await database.transact((tx) => saveAnswer(tx, actor.value, at, change, new Date()));
  if (outcome.ok) return Response.json(outcome.value);
  return Response.json(outcome, {
    status: {
      stale: 409,
      invalid: 400,
      "in-use": 409,
      forbidden: 403,
      full: 409,
      "not-found": 404,
      "save-id-used": 409,
    }[outcome.code],
  });
}
