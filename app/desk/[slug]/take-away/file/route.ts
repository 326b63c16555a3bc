import { fileChoice, format as formatSchema } from "../../../../../lib/exports/format.ts";
import { listTakeableAs } from "../../../../../lib/exports/queries.ts";
import { fileApi, takeAwayPage } from "../../../../../lib/paths.ts";
import { theInstallation } from "../../../../installation.ts";
import { actorFor } from "../../../../session.ts";
import { respond } from "../../../../api/respond.ts";

type Context = { params: Promise<{ slug: string }> };

/** Where the form leads: to the file that was chosen, or back to it where there is no such file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const actor = await actorFor(request, slug);
  if (!actor.ok) return respond(request, actor);
  const { format, ...asked } = Object.fromEntries(new URL(request.url).searchParams);
  const form = formatSchema.safeParse(format);
  const choice = fileChoice.safeParse(asked);
  const { database } = await theInstallation();
  const versions = await database.read((db) => listTakeableAs(db, actor.value, new Date()));
  const version = choice.success ? versions.find(({ number }) => number === choice.data.version) : undefined;
  const to = (location: string) =>
    new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } });
  if (!form.success || !choice.success || !version) return to(takeAwayPage(slug));
  const { language, edition } = choice.data;
  const whole = form.data === "json";
  if (!whole && language && !version.languages.includes(language))
    return to(`${takeAwayPage(slug)}?${new URLSearchParams({ ...choice.data, refused: "language" })}`);
  return to(
    fileApi(slug, {
      version: version.number,
      format: form.data,
      ...(whole ? {} : { edition, ...(language ? { language } : {}) }),
    }),
  );
}
