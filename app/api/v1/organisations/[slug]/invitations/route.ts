import { invite } from "../../../../../../lib/members/commands.ts";
import { invitationSchema } from "../../../../../../lib/members/forms.ts";
import { theInstallation } from "../../../../../installation.ts";
import { actorFor } from "../../../../../session.ts";
import { change } from "../../../../respond.ts";
import { withQr } from "../../../../with-qr.ts";

type Context = { params: Promise<{ slug: string }> };

/** Invites a person; the answer is the only place where the link can be read, but for the mail. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return change(
    request,
    invitationSchema,
    async (body) => {
      const actor = await actorFor(request, (await params).slug);
      if (!actor.ok) return actor;
      const { database, post } = await theInstallation();
      return withQr(await invite(database, actor.value, body, { post, at: new Date() }));
    },
    { status: 201 },
  );
}
