import { accessTokenSchema } from "../../../../../lib/members/forms.ts";
import { makeAccessToken } from "../../../../../lib/sessions/commands.ts";
import { theInstallation } from "../../../../installation.ts";
import { personFor } from "../../../../session.ts";
import { change } from "../../../respond.ts";

/** Makes an access token; the answer is the only place where it can be read. */
export async function POST(request: Request): Promise<Response> {
  return change(
    request,
    accessTokenSchema,
    async (body) => {
      const signedIn = await personFor(request);
      if (!signedIn.ok) return signedIn;
      const { database } = await theInstallation();
      return makeAccessToken(database, signedIn.value, body, new Date());
    },
    { status: 201 },
  );
}
