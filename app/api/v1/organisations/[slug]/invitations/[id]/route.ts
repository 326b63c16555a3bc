import { inviteAgain, withdrawFromInvited } from "../../../../../../../lib/members/commands.ts";
import { theInstallation } from "../../../../../../installation.ts";
import { actorFor } from "../../../../../../session.ts";
import { changeWithout } from "../../../../../respond.ts";
import { withQr } from "../../../../../with-qr.ts";

type Context = { params: Promise<{ slug: string; id: string }> };

/** Replaces an invitation by a fresh link. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return changeWithout(
    request,
    async () => {
      const { slug, id } = await params;
      const actor = await actorFor(request, slug);
      if (!actor.ok) return actor;
      const { database, post } = await theInstallation();
      return withQr(await inviteAgain(database, actor.value, id, { post, at: new Date() }));
    },
    { status: 201 },
  );
}

/** Takes an invitation back. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return changeWithout(request, async () => {
    const { slug, id } = await params;
    const actor = await actorFor(request, slug);
    if (!actor.ok) return actor;
    const { database } = await theInstallation();
    return withdrawFromInvited(database, actor.value, id, new Date());
  });
}
