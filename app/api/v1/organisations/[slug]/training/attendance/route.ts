import { listAttendanceAs } from "../../../../../../../lib/training/queries.ts";
import { attendanceTable } from "../../../../../../../lib/training/table.ts";
import { tableWords } from "../../../../../../../lib/training/words.ts";
import { theInstallation } from "../../../../../../installation.ts";
import { actorFor } from "../../../../../../session.ts";
import { languageOf, respond } from "../../../../../respond.ts";

type Context = { params: Promise<{ slug: string }> };

/** Who came to what, as CSV that spreadsheets open as it is. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const actor = await actorFor(request, slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  const found = await database.read((db) => listAttendanceAs(db, actor.value));
  if (!found.ok) return respond(request, found);
  const { lines, recorders, timeZone } = found.value;
  const table = attendanceTable(lines, { words: tableWords(languageOf(request)), recorders, timeZone });
  // Without the mark at its head spreadsheets take UTF-8 for something else.
  return new Response(`\ufeff${table}`, {
    headers: {
      "Cache-Control": "no-store",
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${slug}-training.csv"`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
