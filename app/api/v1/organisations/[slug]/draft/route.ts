import { refuseUnless } from "../../../../../../lib/members/queries.ts";
import { succeed } from "../../../../../../lib/result.ts";
import { rowsByPlace } from "../../../../../../lib/workbook/draft.ts";
import { listDraftRows } from "../../../../../../lib/workbook/queries.ts";
import { theInstallation } from "../../../../../installation.ts";
import { actorFor } from "../../../../../session.ts";
import type { Draft } from "../../../../description/replies.ts";
import { respond } from "../../../../respond.ts";

type Context = { params: Promise<{ slug: string }> };

/** Every row of the draft, by its place, with the revision to send back when it is saved. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return respond(
    request,
    await database.read(function* (db) {
      const refused = yield* refuseUnless(db, actor.value, "readDraft");
      if (refused) return refused;
      return succeed<Draft>({ rows: rowsByPlace(yield* listDraftRows(db, actor.value.organisationId)) });
    }),
  );
}
