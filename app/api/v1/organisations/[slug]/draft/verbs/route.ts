import { refuseUnless } from "../../../../../../../lib/members/queries.ts";
import { succeed } from "../../../../../../../lib/result.ts";
import { verbsAsked } from "../../../../../../../lib/workbook/asked.ts";
import { firstStatements } from "../../../../../../../lib/workbook/verbs/first-statements.ts";
import { findVerbs } from "../../../../../../../lib/workbook/verbs/verbs.ts";
import { theInstallation } from "../../../../../../installation.ts";
import { actorFor } from "../../../../../../session.ts";
import type { VerbsFound } from "../../../../../description/replies.ts";
import { change, respond } from "../../../../../respond.ts";

type Context = { params: Promise<{ slug: string }> };

/** The verbs in what was picked for the vision, and first sentences from those that were kept. Changes nothing. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  const refused = await database.read((db) => refuseUnless(db, actor.value, "readDraft"));
  if (refused) return respond(request, refused);
  return change(request, verbsAsked, async ({ language, phrases, kept }) =>
    succeed<VerbsFound>({
      verbs: findVerbs(phrases, language),
      statements: firstStatements(
        kept.map(({ text, phrase }) => {
          const from = phrases.find(({ id }) => id === phrase)?.text;
          return { text, ...(from ? { from } : {}) };
        }),
        language,
      ),
    }),
  );
}
