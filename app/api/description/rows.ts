/** What a row of the draft holds, step by step and list by list, out of the schemas that judge it when it is saved. */
import { z } from "zod";
import { rowChange } from "../../../lib/workbook/draft.ts";
import { answeredSteps, listsOf } from "../../../lib/workbook/steps.ts";
import { rowSchema } from "../../../lib/workbook/workbook.ts";

type Row = { step: string; list: string; schema: z.ZodObject };

function rowAt(step: string, list: string): Row {
  const schema = rowSchema(step, list);
  if (!schema) throw new Error(`There is no row ${step} ${list}.`);
  // Lists that hold the same have one schema, and each its own name in the description.
  return { step, list, schema: schema.clone() };
}

export const stepRows = answeredSteps.map((step) => rowAt(step, ""));
export const itemRows = answeredSteps.flatMap((step) =>
  Object.keys(listsOf(step)).map((list) => rowAt(step, list)),
);

function changeOf(rows: readonly Row[]) {
  return rowChange.extend({ body: z.union(rows.map(({ schema }) => schema)) });
}

export const stepChange = changeOf(stepRows);
export const itemChange = changeOf(itemRows);
