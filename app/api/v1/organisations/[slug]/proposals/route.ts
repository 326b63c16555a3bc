import { versionSchema } from "../../../../../../lib/publication/forms.ts";
import { submitDraft } from "../../../../../../lib/review/commands.ts";
import { findReview } from "../../../../../../lib/review/queries.ts";
import { succeed } from "../../../../../../lib/result.ts";
import { theInstallation } from "../../../../../installation.ts";
import { actorFor } from "../../../../../session.ts";
import { change, respond } from "../../../../respond.ts";

type Context = { params: Promise<{ slug: string }> };

/** The last proposal and what became of it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  const review = await database.read((db) => findReview(db, actor.value));
  return respond(request, review.ok ? succeed({ ...review.value }) : review);
}

/** Puts the draft up for review. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database, publicUrl: origin } = await theInstallation();
  return change(
    request,
    versionSchema,
    (form) => database.transact((tx) => submitDraft(tx, actor.value, form, { at: new Date(), origin })),
    { status: 201 },
  );
}
