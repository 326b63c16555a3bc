import { settledAsked } from "../../../../../../../lib/discretion/forms.ts";
import { findSettled } from "../../../../../../../lib/discretion/queries.ts";
import { settledLines, settledTable } from "../../../../../../../lib/discretion/table.ts";
import { settledHead } from "../../../../../../../lib/discretion/words.ts";
import { phraseFor } from "../../../../../../../lib/language/text.ts";
import { refuse } from "../../../../../../../lib/language/words.ts";
import { theInstallation } from "../../../../../../installation.ts";
import { actorFor } from "../../../../../../session.ts";
import { languageOf, respond } from "../../../../../respond.ts";

type Context = { params: Promise<{ slug: string }> };

/** What was settled by situation, as CSV that spreadsheets open as it is; `?days=90` until now. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const actor = await actorFor(request, slug);
  if (!actor.ok) return respond(request, actor);
  const asked = settledAsked.safeParse({ days: new URL(request.url).searchParams.get("days") ?? undefined });
  if (!asked.success) return respond(request, refuse("invalid"));
  const { days } = asked.data;
  const { database } = await theInstallation();
  const found = await database.read((db) => findSettled(db, actor.value, { days, at: new Date() }));
  if (!found.ok) return respond(request, found);
  const { settled, limits } = found.value;
  const language = languageOf(request);
  const jobsOf = (limitId: string) =>
    (limits.find((each) => each.limitId === limitId)?.jobs ?? [])
      .map((job) => phraseFor(job, language).text)
      .join("; ");
  const table = settledTable(settledLines(settled, jobsOf, language), settledHead(language));
  // Without the mark at its head spreadsheets take UTF-8 for something else.
  return new Response(`\ufeff${table}`, {
    headers: {
      "Cache-Control": "no-store",
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${slug}-settled-${days}-days.csv"`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
