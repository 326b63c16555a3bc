import {
  attachment,
  fileChoice,
  format as formatSchema,
  mediaTypes,
  nameOf,
} from "../../../../../../../../../lib/exports/format.ts";
import { takeFileAs } from "../../../../../../../../../lib/exports/queries.ts";
import { refuse } from "../../../../../../../../../lib/language/words.ts";
import { renderFile } from "../../../../../../../../../lib/render/file.ts";
import { theInstallation } from "../../../../../../../../installation.ts";
import { actorFor } from "../../../../../../../../session.ts";
import { respond } from "../../../../../../../respond.ts";

type Context = { params: Promise<{ slug: string; number: string; format: string }> };

/** A version as a file: `?language=` and `?edition=` say which of its documents. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, number, format } = await params;
  const actor = await actorFor(request, slug);
  if (!actor.ok) return respond(request, actor);
  const known = formatSchema.safeParse(format);
  if (!known.success) return respond(request, refuse("not-found"));
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const choice = fileChoice.safeParse({
    version: number,
    ...(asked.language ? { language: asked.language } : {}),
    ...(asked.edition ? { edition: asked.edition } : {}),
  });
  if (!choice.success) return respond(request, refuse("invalid"));
  const { database, publicUrl } = await theInstallation();
  const taken = await database.read((db) =>
    takeFileAs(db, actor.value, known.data, { ...choice.data, origin: publicUrl, at: new Date() }),
  );
  if (!taken.ok) return respond(request, taken);
  const bytes = await renderFile(taken.value);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": mediaTypes[known.data],
      "Content-Length": String(bytes.length),
      "Content-Disposition": attachment(nameOf(taken.value)),
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
