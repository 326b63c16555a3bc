import { changeRole, removeMember } from "../../../../../../../lib/members/commands.ts";
import { roleSchema } from "../../../../../../../lib/members/forms.ts";
import { theInstallation } from "../../../../../../installation.ts";
import { actorFor } from "../../../../../../session.ts";
import { change, changeWithout } from "../../../../../respond.ts";

type Context = { params: Promise<{ slug: string; person: string }> };

/** Gives a member another access role. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  return change(request, roleSchema, async ({ role }) => {
    const { slug, person } = await params;
    const actor = await actorFor(request, slug);
    if (!actor.ok) return actor;
    const { database } = await theInstallation();
    return changeRole(database, actor.value, person, role);
  });
}

/** Takes a member out of the organisation. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return changeWithout(request, async () => {
    const { slug, person } = await params;
    const actor = await actorFor(request, slug);
    if (!actor.ok) return actor;
    const { database } = await theInstallation();
    return removeMember(database, actor.value, person, new Date());
  });
}
