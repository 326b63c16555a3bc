import { refuseUnless } from "../../../../../../../lib/members/queries.ts";
import { succeed } from "../../../../../../../lib/result.ts";
import { companyAsked } from "../../../../../../../lib/workbook/asked.ts";
import { rowsByPlace } from "../../../../../../../lib/workbook/draft.ts";
import { listChangedRows } from "../../../../../../../lib/workbook/queries.ts";
import { noteAtWork } from "../../../../../../company.ts";
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
  return change(request, companyAsked, (asked) =>
    database.read(function* (db) {
      const refused = yield* refuseUnless(db, actor.value, "readDraft");
      if (refused) return refused;
      const at = new Date();
      const since = new Date(new Date(asked.since).getTime() - overlap);
      const rows = yield* listChangedRows(db, organisationId, since);
      return succeed<Company>({
        until: at.toISOString(),
        people: noteAtWork(organisationId, { personId, name, step: asked.step }, at),
        rows: rowsByPlace(rows),
      });
    }),
  );
}
