import { openInstallation } from "../../../../../../lib/installation/commands.ts";
import { may } from "../../../../../../lib/members/rights.ts";
import { fail } from "../../../../../../lib/result.ts";
import { recordPeriod } from "../../../../../../lib/results/commands.ts";
import { periodEntries } from "../../../../../../lib/results/entry.ts";
import { spanOfPeriod } from "../../../../../../lib/results/period.ts";
import { periodTable } from "../../../../../../lib/results/queries.ts";
import { actorFor } from "../../../../../session.ts";

type Context = { params: Promise<{ slug: string }> };

const mostBytes = 256 * 1024;

function refuse(failure: { ok: false; code: string; message: string }, status: number): Response {
  return Response.json(Object.fromEntries(Object.entries(failure).filter(([name]) => name !== "ok")), {
    status,
    headers: { "Cache-Control": "no-store" },
  });
}

/** The table of a period, `?period=2026-10`: every goal with its target, the figure that stands, and those before it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = (await actorFor(request, (await params).slug)).value;
  if (!may(actor, "readResults"))
    return refuse(fail("forbidden", "You may not read who recorded which results."), 403);
  const period = new URL(request.url).searchParams.get("period") ?? "";
  if (!spanOfPeriod(period))
    return refuse(fail("unknown-period", "Say which period: ?period=2026-10, 2026-Q4 or 2026."), 400);
  const database = await openInstallation();
  const table = await database.read((db) => periodTable(db, actor.organisationId, period, new Date()));
  return Response.json(table, { headers: { "Cache-Control": "no-store" } });
}

/** Records the figures of a period, all of them or none. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = (await actorFor(request, (await params).slug)).value;
  const text = await readText(request);
  if (text === undefined) return refuse(fail("too-large", "Send at most 256 KB at a time."), 413);
  const body = periodEntries.safeParse(parse(text));
  if (!body.success)
    return refuse(
      fail(
        "malformed",
        "This is not a table of results.",
        Object.fromEntries(body.error.issues.map(({ path, message }) => [path.join("."), message])),
      ),
      400,
    );
  const database = await openInstallation();
  const outcome = await database.transact((tx) => recordPeriod(tx, actor, body.data, new Date()));
  if (!outcome.ok) return refuse(outcome, outcome.code === "forbidden" ? 403 : 400);
  return Response.json(outcome.value, { headers: { "Cache-Control": "no-store" } });
}

/** The body as text; nothing where it is larger than allowed, and then no more of it is read. */
async function readText(request: Request): Promise<string | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) return undefined;
  const decoder = new TextDecoder();
  let text = "";
  let length = 0;
  for await (const part of request.body ?? []) {
    const bytes = part as Uint8Array;
    length += bytes.length;
    if (length > mostBytes) return undefined;
    text += decoder.decode(bytes, { stream: true });
  }
  return text + decoder.decode();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
