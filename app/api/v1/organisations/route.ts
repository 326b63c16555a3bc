import { addOrganisation } from "../../../../lib/organisations/commands.ts";
import { organisationSchema } from "../../../../lib/organisations/forms.ts";
import { theInstallation } from "../../../installation.ts";
import { senderFor } from "../../../session.ts";
import { change } from "../../respond.ts";

/** Adds an organisation; whoever adds it becomes its administrator. */
export async function POST(request: Request): Promise<Response> {
  return change(
    request,
    organisationSchema,
    async (body) => {
      const sender = await senderFor(request);
      if (!sender.ok) return sender;
      const { database } = await theInstallation();
      return addOrganisation(database, sender.value, body, new Date());
    },
    { status: 201 },
  );
}
