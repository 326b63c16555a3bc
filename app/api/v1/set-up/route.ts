import { harbourWater } from "../../../../lib/example/harbour-water.ts";
import { qingheBooks } from "../../../../lib/example/qinghe-books.ts";
import { setUp } from "../../../../lib/installation/commands.ts";
import { setUpSchema } from "../../../../lib/members/forms.ts";
import { theInstallation } from "../../../installation.ts";
import { clientFor } from "../../../session.ts";
import { comeIn } from "../../come-in.ts";
import { readBody, refuseForeign, respond } from "../../respond.ts";

/** Makes the first person, for whoever has the code that the server printed. */
export async function POST(request: Request): Promise<Response> {
  const refused = await refuseForeign(request);
  if (refused) return respond(request, refused);
  const body = await readBody(request, setUpSchema);
  if (!body.ok) return respond(request, body);
  const { database } = await theInstallation();
  const done = await setUp(database, body.value, {
    client: await clientFor(request),
    examples: [harbourWater, qingheBooks],
    at: new Date(),
  });
  if (!done.ok) return respond(request, done);
  const { session, slug } = done.value;
  return comeIn(request, session, { slug });
}
