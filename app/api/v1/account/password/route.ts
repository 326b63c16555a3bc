import { changePasswordSchema } from "../../../../../lib/members/forms.ts";
import { changePassword } from "../../../../../lib/sessions/commands.ts";
import { theInstallation } from "../../../../installation.ts";
import { personFor } from "../../../../session.ts";
import { change } from "../../../respond.ts";

/** Changes one's own password. */
export async function PUT(request: Request): Promise<Response> {
  return change(request, changePasswordSchema, async (body) => {
    const signedIn = await personFor(request);
    if (!signedIn.ok) return signedIn;
    const { database, post } = await theInstallation();
    return changePassword(database, signedIn.value, body, post, new Date());
  });
}
