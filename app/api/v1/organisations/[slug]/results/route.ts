import { refuseUnless } from "../../../../../../lib/members/queries.ts";
import { fail, succeed } from "../../../../../../lib/result.ts";
import { recordPeriod } from "../../../../../../lib/results/commands.ts";
import { periodEntries } from "../../../../../../lib/results/entry.ts";
import { spanOfPeriod } from "../../../../../../lib/results/period.ts";
import { periodTable } from "../../../../../../lib/results/queries.ts";
import { theInstallation } from "../../../../../installation.ts";
import { actorFor } from "../../../../../session.ts";
import { change, respond } from "../../../../respond.ts";

type Context = { params: Promise<{ slug: string }> };

/** The table of a period, `?period=2026-10`: every goal with its target, the figure that stands, and those before it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const period = new URL(request.url).searchParams.get("period") ?? "";
  const { database } = await theInstallation();
  return respond(
    request,
    await database.read(function* (db) {
      const refused = yield* refuseUnless(db, actor.value, "readResults");
      if (refused) return refused;
      if (!spanOfPeriod(period))
        return fail("unknown-period", "Say which period: ?period=2026-10, 2026-Q4 or 2026.");
      return succeed(yield* periodTable(db, actor.value.organisationId, period, new Date()));
    }),
  );
}

/** Records the figures of a period, all of them or none. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  return change(
    request,
    periodEntries,
    (entries) =>
      database.transact(function* (tx) {
        const refused = yield* refuseUnless(tx, actor.value, "recordResults");
        if (refused) return refused;
        const outcome = yield* recordPeriod(tx, actor.value, entries, new Date());
        return "problems" in outcome ? { ...outcome, details: { problems: outcome.problems } } : outcome;
      }),
    { kilobytes: 256 },
  );
}
