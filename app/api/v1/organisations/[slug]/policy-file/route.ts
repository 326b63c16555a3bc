import { policyBringing } from "../../../../../../lib/portable/bringing.ts";
import { bringPolicyInAs } from "../../../../../../lib/portable/commands.ts";
import { policyFileLimits } from "../../../../../../lib/portable/limits.ts";
import { planPolicyAs } from "../../../../../../lib/portable/queries.ts";
import { succeed } from "../../../../../../lib/result.ts";
import { theInstallation } from "../../../../../installation.ts";
import { actorFor } from "../../../../../session.ts";
import { change, respond } from "../../../../respond.ts";

type Context = { params: Promise<{ slug: string }> };

/** What a policy file would make of the draft, with `dryRun`; else replaces the draft as a preview showed by its `plan`. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return change(
    request,
    policyBringing,
    async (asked) => {
      if (asked.dryRun) {
        const planned = await database.read((db) => planPolicyAs(db, actor.value, asked.text));
        return planned.ok ? succeed(planned.value.preview) : planned;
      }
      const brought = await database.transact((tx) => bringPolicyInAs(tx, actor.value, asked, new Date()));
      return "preview" in brought ? { ...brought, details: { preview: brought.preview } } : brought;
    },
    { kilobytes: policyFileLimits.sent },
  );
}
