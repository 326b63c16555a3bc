import { checkHealth } from "../../../lib/installation/commands.ts";
import packageFile from "../../../package.json" with { type: "json" };

export const dynamic = "force-dynamic";

/** Whether this process can do its work: 503 with the reason when the database cannot be written. */
export async function GET(): Promise<Response> {
  const health = await checkHealth(new Date());
  const headers = { "Cache-Control": "no-store" };
  if (!health.ok)
    return Response.json(
      { status: "unavailable", reason: health.message, version: packageFile.version },
      { status: 503, headers },
    );
  return Response.json(
    { status: "ok", database: health.value.database, version: packageFile.version },
    { headers },
  );
}
