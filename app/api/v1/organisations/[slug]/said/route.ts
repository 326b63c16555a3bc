import { noteAnswersRead } from "../../../../../../lib/said/commands.ts";
import { findSaid } from "../../../../../../lib/said/queries.ts";
import { theInstallation } from "../../../../../installation.ts";
import { actorFor } from "../../../../../session.ts";
import { changeWithout, languageOf, respond } from "../../../../respond.ts";

type Context = { params: Promise<{ slug: string }> };

/** What one said of clauses and of drafts, and what came of it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return respond(
    request,
    await database.read((db) => findSaid(db, actor.value, languageOf(request), new Date())),
  );
}

/** Notes that one has read every answer. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return changeWithout(request, async () => {
    const actor = await actorFor(request, (await params).slug);
    if (!actor.ok) return actor;
    const { database } = await theInstallation();
    return database.transact((tx) => noteAnswersRead(tx, actor.value, new Date()));
  });
}
