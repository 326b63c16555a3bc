import { changeMember, removeMember } from "../../../../../../../lib/members/commands.ts";
import { memberSchema } from "../../../../../../../lib/members/forms.ts";
import { theInstallation } from "../../../../../../installation.ts";
import { actorFor } from "../../../../../../session.ts";
import { change, changeWithout } from "../../../../../respond.ts";

type Context = { params: Promise<{ slug: string; person: string }> };

/** Changes a member's access role, jobs or places. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  return change(request, memberSchema, async (changes) => {
    const { slug, person } = await params;
    const actor = await actorFor(request, slug);
    if (!actor.ok) return actor;
    const { database } = await theInstallation();
    return changeMember(database, actor.value, person, changes);
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
