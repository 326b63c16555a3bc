import { cache } from "react";
import { openInstallation } from "../lib/installation/commands.ts";
import type { PolicyLanguage } from "../lib/language/text.ts";
import type { Actor } from "../lib/members/actor.ts";
import { assembleWorkbook } from "../lib/workbook/assembly.ts";
import type { DraftRow } from "../lib/workbook/draft.ts";
import { listDraftRows } from "../lib/workbook/queries.ts";
import { headStep, workbookLanguages, type Workbook } from "../lib/workbook/workbook.ts";

export type DeskDraft = {
  rows: readonly DraftRow[];
  workbook: Workbook;
  languages: readonly [PolicyLanguage, ...PolicyLanguage[]];
};

/** The draft that a page of the desk is about: read once for a request, however many parts of the page ask. */
export const loadDesk = cache(async ({ organisationId }: Actor): Promise<DeskDraft> => {
  const database = await openInstallation();
  const rows = await database.read((db) => listDraftRows(db, organisationId));
  const head = rows.find(({ step }) => step === headStep);
  const [first = "en", ...others] = workbookLanguages.catch(["en"]).parse(head?.body.languages);
  const languages = [first, ...others] as const;
  return { rows, workbook: assembleWorkbook(rows, languages), languages };
});
