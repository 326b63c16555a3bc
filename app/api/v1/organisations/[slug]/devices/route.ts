import { inviteDevice } from "../../../../../../lib/members/commands.ts";
import { deviceSchema } from "../../../../../../lib/members/forms.ts";
import { theInstallation } from "../../../../../installation.ts";
import { actorFor } from "../../../../../session.ts";
import { change } from "../../../../respond.ts";
import { withQr } from "../../../../with-qr.ts";

type Context = { params: Promise<{ slug: string }> };

/** Makes a link that signs a shared tablet in. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return change(
    request,
    deviceSchema,
    async (body) => {
      const actor = await actorFor(request, (await params).slug);
      if (!actor.ok) return actor;
      const { database, post } = await theInstallation();
      return withQr(await inviteDevice(database, actor.value, body, { post, at: new Date() }));
    },
    { status: 201 },
  );
}
