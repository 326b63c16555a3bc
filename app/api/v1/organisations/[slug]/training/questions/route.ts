import { askQuestion } from "../../../../../../../lib/training/commands.ts";
import { questionSchema } from "../../../../../../../lib/training/forms.ts";
import { findQuestionsAs } from "../../../../../../../lib/training/queries.ts";
import { theInstallation } from "../../../../../../installation.ts";
import { actorFor } from "../../../../../../session.ts";
import { change, respond } from "../../../../../respond.ts";
import { wantedLanguage } from "../../../../../wanted-language.ts";

type Context = { params: Promise<{ slug: string }> };

/** What was asked about the changes of a version, `?version=`, and how it was answered. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  const version = new URL(request.url).searchParams.get("version") ?? undefined;
  const asked = { version, language: wantedLanguage(request), at: new Date() };
  return respond(request, await database.read((db) => findQuestionsAs(db, actor.value, asked)));
}

/** Asks something about a change. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return change(
    request,
    questionSchema,
    (form) => database.transact((tx) => askQuestion(tx, actor.value, form, new Date())),
    { status: 201 },
  );
}
