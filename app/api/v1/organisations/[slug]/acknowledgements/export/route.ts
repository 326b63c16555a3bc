import { exportChoice } from "../../../../../../../lib/acknowledgements/forms.ts";
import { exportAcknowledgements } from "../../../../../../../lib/reading-record/queries.ts";
import { attachment } from "../../../../../../../lib/exports/format.ts";
import { refuseFields } from "../../../../../../../lib/language/words.ts";
import { theInstallation } from "../../../../../../installation.ts";
import { actorFor } from "../../../../../../session.ts";
import { languageOf, respond } from "../../../../../respond.ts";
import { streamOf } from "../../../../../stream.ts";

type Context = { params: Promise<{ slug: string }> };

const types = { csv: "text/csv; charset=utf-8", json: "application/json; charset=utf-8" } as const;

/** Who had read what at the end of a day, `?day=2026-09-01`: today where none is said. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { searchParams } = new URL(request.url);
  const choice = exportChoice.safeParse({
    ...(searchParams.get("day") ? { day: searchParams.get("day") } : {}),
    ...(searchParams.get("format") ? { format: searchParams.get("format") } : {}),
  });
  const { database } = await theInstallation();
  const day = searchParams.get("day") ?? "";
  if (!choice.success) return respond(request, refuseFields({ [day === "" ? "format" : "day"]: "invalid" }));
  const file = await exportAcknowledgements(database, actor.value, choice.data, {
    language: languageOf(request),
    at: new Date(),
  });
  if (!file.ok) return respond(request, file);
  return new Response(streamOf(file.value.parts), {
    headers: {
      "Cache-Control": "no-store",
      "Content-Type": types[choice.data.format],
      "Content-Disposition": attachment(file.value.name),
      "X-Content-Type-Options": "nosniff",
    },
  });
}
