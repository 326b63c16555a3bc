import { accountSchema } from "../../../../lib/members/forms.ts";
import { saveAccount } from "../../../../lib/sessions/commands.ts";
import { refuse } from "../../../../lib/language/words.ts";
import { succeed } from "../../../../lib/result.ts";
import { cookieOfLanguage } from "../../../cookies.ts";
import { theInstallation } from "../../../installation.ts";
import { personFor } from "../../../session.ts";
import { readBody, refuseForeign, respond } from "../../respond.ts";

/** Saves one's own name and language. */
export async function PATCH(request: Request): Promise<Response> {
  const refused = await refuseForeign(request);
  if (refused) return respond(request, refused);
  const signedIn = await personFor(request);
  if (!signedIn.ok) return respond(request, signedIn);
  if (signedIn.value.readOnly) return respond(request, refuse("read-only"));
  const body = await readBody(request, accountSchema);
  if (!body.ok) return respond(request, body);
  const installation = await theInstallation();
  await saveAccount(installation.database, signedIn.value.person.id, body.value);
  return respond(request, succeed(undefined), {
    cookies: [cookieOfLanguage(installation, body.value.language)],
  });
}
