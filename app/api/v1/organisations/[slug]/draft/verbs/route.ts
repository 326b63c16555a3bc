import { z } from "zod";
import { policyLanguage } from "../../../../../../../lib/language/text.ts";
import { refuseUnless } from "../../../../../../../lib/members/queries.ts";
import { succeed } from "../../../../../../../lib/result.ts";
import { firstStatements } from "../../../../../../../lib/workbook/verbs/first-statements.ts";
import { findVerbs } from "../../../../../../../lib/workbook/verbs/verbs.ts";
import { theInstallation } from "../../../../../../installation.ts";
import { actorFor } from "../../../../../../session.ts";
import { change, respond } from "../../../../../respond.ts";

type Context = { params: Promise<{ slug: string }> };

const asked = z.strictObject({
  language: policyLanguage,
  phrases: z.array(z.strictObject({ id: z.string().max(60), text: z.string().max(300) })).max(40),
  /** Verbs that were kept, with the id of the phrase they were found in, or nothing. */
  kept: z.array(z.strictObject({ text: z.string().max(300), phrase: z.string().max(60) })).max(40),
});

/** The verbs in what was picked for the vision, and first sentences from those that were kept. Changes nothing. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await actorFor(request, (await params).slug);
  if (!actor.ok) return respond(request, actor);
  const { database } = await theInstallation();
  const refused = await database.read((db) => refuseUnless(db, actor.value, "readDraft"));
  if (refused) return respond(request, refused);
  return change(request, asked, async ({ language, phrases, kept }) =>
    succeed({
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
