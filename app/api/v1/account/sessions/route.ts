import { endOwnSessions } from "../../../../../lib/sessions/commands.ts";
import { succeed } from "../../../../../lib/result.ts";
import { cookieOfLeaving } from "../../../../cookies.ts";
import { theInstallation } from "../../../../installation.ts";
import { personFor } from "../../../../session.ts";
import { refuseForeign, respond } from "../../../respond.ts";

/** Signs out everywhere. */
export async function DELETE(request: Request): Promise<Response> {
  const refused = await refuseForeign(request);
  if (refused) return respond(request, refused);
  const signedIn = await personFor(request);
  if (!signedIn.ok) return respond(request, signedIn);
  const installation = await theInstallation();
  await endOwnSessions(installation.database, signedIn.value.person.id, new Date());
  return respond(request, succeed(undefined), { cookies: [cookieOfLeaving(installation)] });
}
