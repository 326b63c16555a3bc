import { sayOfClause } from "../../../../../../lib/clause-remarks/commands.ts";
import { clauseRemarkSchema } from "../../../../../../lib/clause-remarks/forms.ts";
import { findTroubles } from "../../../../../../lib/clause-remarks/queries.ts";
import { theInstallation } from "../../../../../installation.ts";
import { actorFor } from "../../../../../session.ts";
import { change, languageOf, respond } from "../../../../respond.ts";

type Context = { params: Promise<{ slug: string }> };

/** The clauses and standards that trouble staff, those that trouble most first. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return respond(
    request,
    await database.read((db) => findTroubles(db, actor.value, languageOf(request), new Date())),
  );
}

/** Says of a clause that it gets in the customer's way, or is not clear. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return change(
    request,
    clauseRemarkSchema,
    (form) => database.transact((tx) => sayOfClause(tx, actor.value, form, new Date())),
    { status: 201 },
  );
}
