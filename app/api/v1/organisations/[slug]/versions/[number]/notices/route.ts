import { giveNotice } from "../../../../../../../../lib/notices/commands.ts";
import { noticeSchema } from "../../../../../../../../lib/notices/forms.ts";
import { theInstallation } from "../../../../../../../installation.ts";
import { actorFor } from "../../../../../../../session.ts";
import { change, respond } from "../../../../../../respond.ts";

type Context = { params: Promise<{ slug: string; number: string }> };

/** Says of a version that it holds no more, or that it was looked at again and is still right. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug, number } = await params;
  const actor = await actorFor(request, slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return change(
    request,
    noticeSchema,
    (notice) => database.transact((tx) => giveNotice(tx, actor.value, number, notice, new Date())),
    { status: 201 },
  );
}
