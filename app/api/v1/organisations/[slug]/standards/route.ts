import { bringing, type Preview, type ToldPreview } from "../../../../../../lib/goals/bringing.ts";
import { bringStandardsIn } from "../../../../../../lib/goals/commands.ts";
import { listStandardRows, planStandards } from "../../../../../../lib/goals/queries.ts";
import { writeTable } from "../../../../../../lib/goals/table.ts";
import { saySheetFault } from "../../../../../../lib/goals/words.ts";
import type { InterfaceLanguage } from "../../../../../../lib/language/interface.ts";
import { refuseUnless } from "../../../../../../lib/members/queries.ts";
import { succeed } from "../../../../../../lib/result.ts";
import { theInstallation } from "../../../../../installation.ts";
import { actorFor } from "../../../../../session.ts";
import { change, languageOf, respond } from "../../../../respond.ts";

type Context = { params: Promise<{ slug: string }> };

const types = { csv: "text/csv", jsonl: "application/jsonl" } as const;

/** The goals of the draft as a table: CSV that spreadsheets open as it is, or `?format=jsonl`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const actor = await actorFor(request, slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  const rows = await database.read(function* (db) {
    const refused =
      (yield* refuseUnless(db, actor.value, "readDraft")) ??
      (yield* refuseUnless(db, actor.value, "readResults"));
    return refused ?? (yield* listStandardRows(db, actor.value.organisationId, slug));
  });
  if (!rows.ok) return respond(request, rows);
  const format = new URL(request.url).searchParams.get("format") === "jsonl" ? "jsonl" : "csv";
  // Without the mark at its head spreadsheets take UTF-8 for something else.
  const text = `${format === "csv" ? "\ufeff" : ""}${writeTable(rows.value, format)}`;
  return new Response(text, {
    headers: {
      "Cache-Control": "no-store",
      "Content-Type": `${types[format]}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="${slug}-standards.${format}"`,
    },
  });
}

/** The preview with the reasons in the reader's language. */
function told(preview: Preview, language: InterfaceLanguage): ToldPreview {
  return {
    ...preview,
    unread: preview.unread.map((each) => ({ ...each, reason: saySheetFault(each.fault, language) })),
  };
}

/** What each line of a table would become, with `dryRun`; else brings in what a preview named by its `plan` showed. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  const language = languageOf(request);
  return change(
    request,
    bringing,
    async (asked) => {
      if (asked.dryRun) {
        const planned = await database.read((db) => planStandards(db, actor.value, asked));
        return planned.ok ? succeed(told(planned.value.preview, language)) : planned;
      }
      const brought = await database.transact((tx) => bringStandardsIn(tx, actor.value, asked, new Date()));
      return "preview" in brought
        ? { ...brought, details: { preview: told(brought.preview, language) } }
        : brought;
    },
    { kilobytes: 256 },
  );
}
