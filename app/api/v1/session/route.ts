import { signInSchema } from "../../../../lib/members/forms.ts";
import { endOwnSession, signIn } from "../../../../lib/sessions/commands.ts";
import { succeed } from "../../../../lib/result.ts";
import { cookieOfLeaving } from "../../../cookies.ts";
import { theInstallation } from "../../../installation.ts";
import { clientFor, personFor } from "../../../session.ts";
import { comeIn } from "../../come-in.ts";
import { readBody, refuseForeign, respond } from "../../respond.ts";

/** Signs in by name and password. */
export async function POST(request: Request): Promise<Response> {
  const refused = await refuseForeign(request);
  if (refused) return respond(request, refused);
  const body = await readBody(request, signInSchema);
  if (!body.ok) return respond(request, body);
  const { database } = await theInstallation();
  const session = await signIn(database, body.value, await clientFor(request), new Date());
  return session.ok ? comeIn(request, session.value, {}) : respond(request, session);
}

/** Signs out: ends the session in the database, not in this browser alone. */
export async function DELETE(request: Request): Promise<Response> {
  const refused = await refuseForeign(request);
  if (refused) return respond(request, refused);
  const installation = await theInstallation();
  const person = await personFor(request);
  if (person.ok)
    await endOwnSession(
      installation.database,
      person.value.person.id,
      person.value.credential.id,
      new Date(),
    );
  return respond(request, succeed(undefined), { cookies: [cookieOfLeaving(installation)] });
}
