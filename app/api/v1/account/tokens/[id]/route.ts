import { endOwnAccessToken } from "../../../../../../lib/sessions/commands.ts";
import { theInstallation } from "../../../../../installation.ts";
import { personFor } from "../../../../../session.ts";
import { changeWithout } from "../../../../respond.ts";

type Context = { params: Promise<{ id: string }> };

/** Ends one of one's own access tokens. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return changeWithout(request, async () => {
    const signedIn = await personFor(request);
    if (!signedIn.ok) return signedIn;
    const { database } = await theInstallation();
    return endOwnAccessToken(database, signedIn.value.person.id, (await params).id, new Date());
  });
}
