import { askForPasswordSchema, resetSchema } from "../../../../lib/members/forms.ts";
import { askForPassword, resetPassword } from "../../../../lib/sessions/commands.ts";
import { theInstallation } from "../../../installation.ts";
import { clientFor } from "../../../session.ts";
import { comeIn } from "../../come-in.ts";
import { change, readBody, refuseForeign, respond } from "../../respond.ts";

/** Has a link mailed by which a password is set anew. */
export async function POST(request: Request): Promise<Response> {
  return change(request, askForPasswordSchema, async (body) => {
    const { database, post } = await theInstallation();
    return askForPassword(database, body, { client: await clientFor(request), post, at: new Date() });
  });
}

/** Sets a password by such a link. */
export async function PUT(request: Request): Promise<Response> {
  const refused = await refuseForeign(request);
  if (refused) return respond(request, refused);
  const body = await readBody(request, resetSchema);
  if (!body.ok) return respond(request, body);
  const { database, post } = await theInstallation();
  const session = await resetPassword(database, body.value, {
    client: await clientFor(request),
    post,
    at: new Date(),
  });
  return session.ok ? comeIn(request, session.value, {}) : respond(request, session);
}
