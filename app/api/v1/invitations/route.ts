import { acceptInvitation } from "../../../../lib/members/commands.ts";
import { acceptSchema } from "../../../../lib/members/forms.ts";
import { succeed } from "../../../../lib/result.ts";
import { theInstallation } from "../../../installation.ts";
import { clientFor, personFor } from "../../../session.ts";
import { comeIn } from "../../come-in.ts";
import { languageOf, readBody, refuseForeign, respond } from "../../respond.ts";

/** Answers an invitation, or signs a shared tablet in. */
export async function POST(request: Request): Promise<Response> {
  const refused = await refuseForeign(request);
  if (refused) return respond(request, refused);
  const body = await readBody(request, acceptSchema);
  if (!body.ok) return respond(request, body);
  const { database } = await theInstallation();
  const person = await personFor(request);
  const accepted = await acceptInvitation(database, body.value, {
    client: await clientFor(request),
    signedIn: person.ok ? person.value : undefined,
    language: languageOf(request),
    at: new Date(),
  });
  if (!accepted.ok) return respond(request, accepted);
  const { session, slug, role } = accepted.value;
  return session ? comeIn(request, session, { slug, role }) : respond(request, succeed({ slug, role }));
}
