import { noteAtWork } from "../../../../../../../lib/company/commands.ts";
import { refuseUnless } from "../../../../../../../lib/members/queries.ts";
import { succeed } from "../../../../../../../lib/result.ts";
import { companyAsked } from "../../../../../../../lib/workbook/asked.ts";
import { rowsByPlace } from "../../../../../../../lib/workbook/draft.ts";
import { listChangedRows } from "../../../../../../../lib/workbook/queries.ts";
import { theInstallation } from "../../../../../../installation.ts";
import { actorFor } from "../../../../../../session.ts";
import type { Company } from "../../../../../description/replies.ts";
import { change, respond } from "../../../../../respond.ts";

type Context = { params: Promise<{ slug: string }> };

/** Saves that were under way when one asked last may carry an earlier time than that. */
const overlap = 10_000;

/** Says where one is at work, and hears who else is and what was saved since one asked last. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { organisationId, personId, name } = actor.value;
  const { database } = await theInstallation();
  return change(request, companyAsked, async (asked) => {
    const at = new Date();
    const since = new Date(new Date(asked.since).getTime() - overlap);
    const rows = await database.read(function* (db) {
      const refused = yield* refuseUnless(db, actor.value, "readDraft");
      return refused ?? succeed(yield* listChangedRows(db, organisationId, since));
    });
    if (!rows.ok) return rows;
    return succeed<Company>({
      until: at.toISOString(),
      people: await noteAtWork(database, organisationId, { personId, name, step: asked.step }, at),
      rows: rowsByPlace(rows.value),
    });
  });
}
