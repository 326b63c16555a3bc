import type { InterfaceLanguage } from "../../../../lib/language/interface.ts";
import { phraseFor } from "../../../../lib/language/text.ts";
import type { Actor } from "../../../../lib/members/actor.ts";
import { loadDesk } from "../../../desk.ts";

/** The jobs and places that people can be chosen by, as they are called now. */
export async function workOf(actor: Actor, language: InterfaceLanguage) {
  const { workbook } = await loadDesk(actor);
  const named = (list: typeof workbook.jobs | typeof workbook.places) =>
    list.map(({ id, name }) => ({ id, name: phraseFor(name, language).text }));
  return { jobs: named(workbook.jobs), places: named(workbook.places) };
}
