/** What the draft says and lacks, worked out where it is written. Loaded after the page: it knows the whole trade. */
import { compareDocuments } from "../../lib/document/compare.ts";
import { remarksOf } from "../../lib/document/check/check.ts";
import type { OutdatedRow } from "../../lib/document/check/stale-translation.ts";
import { groupsOf } from "../../lib/document/comparison.ts";
import { compose } from "../../lib/document/compose.ts";
import { gapsOf, type Gap } from "../../lib/document/gaps.ts";
import { placesOf } from "../../lib/document/places.ts";
import { compareGoalLists } from "../../lib/goals/compare.ts";
import { goalInWords } from "../../lib/goals/sentence/sentence.ts";
import { clauseText } from "../../lib/document/rewording.ts";
import type { PolicyLanguage } from "../../lib/language/text.ts";
import { assembleWorkbook } from "../../lib/workbook/assembly.ts";
import { type StepState, stepState } from "../../lib/workbook/progress.ts";
import { type AnsweredStep, answeredSteps, stepOf } from "../../lib/workbook/steps.ts";
import type { Workbook, WorkbookRow } from "../../lib/workbook/workbook.ts";
import type { KeptRow } from "../forms/drafts.ts";

export type Reading = {
  workbook: Workbook;
  states: Readonly<Record<string, StepState>>;
  gaps: readonly Gap[];
  /** Rows with translations that are older than their original. */
  outdated: readonly OutdatedRow[];
};

function rowAt(place: string, { body, sortKey }: KeptRow): WorkbookRow {
  const [step = "", list = "", item = ""] = place.split("/");
  return { step, list, item, sortKey, body };
}

function readDraft(
  rows: Readonly<Record<string, KeptRow>>,
  languages: readonly [PolicyLanguage, ...PolicyLanguage[]],
): Reading {
  const workbook = assembleWorkbook(
    Object.entries(rows).map(([place, row]) => rowAt(place, row)),
    languages,
  );
  const gaps = gapsOf(workbook);
  // A step that is done by itself may still have something in it that must not be so.
  const stateOf = (step: AnsweredStep): StepState => {
    const state = stepState(workbook, step);
    return state === "done" && gaps.some((gap) => gap.step === step) ? "needs_attention" : state;
  };
  const outdated = Object.entries(rows).flatMap(([place, row]) => {
    const { step, list, item } = rowAt(place, row);
    return row.outdated
      ? [{ step, list: list || undefined, item: item || undefined, outdated: row.outdated }]
      : [];
  });
  const states = Object.fromEntries(answeredSteps.map((step) => [step, stateOf(step)]));
  return { workbook, states, gaps, outdated };
}

/** What the answers make of a clause, whatever it has been reworded to. */
function madeText(workbook: Workbook, clause: string, language: PolicyLanguage): string {
  const { sections } = compose({ ...workbook, rewordings: [] }, { language, edition: "staff" });
  const made = sections.flatMap(({ clauses }) => clauses).find(({ id }) => id === clause);
  return made ? clauseText(made, language) : "";
}

function titleOf(step: string) {
  return stepOf(step).title;
}

/** Everything the desk asks of the trade, in one piece that is loaded when the page stands. */
export const engine = {
  compareDocuments,
  compareGoalLists,
  clauseText,
  compose,
  goalInWords,
  groupsOf,
  madeText,
  placesOf,
  readDraft,
  remarksOf,
  titleOf,
};
export type Engine = typeof engine;
