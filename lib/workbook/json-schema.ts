/** The workbook's JSON Schema, for programs that write or read workbooks without us. */
import { z } from "zod";
import { duration } from "../goals/goal.ts";
import { line, money, passage, timing } from "./answers.ts";
import { hours } from "./organisation.ts";
import { workbook, workbookFormat } from "./workbook.ts";

/** What occurs in many places, by the name under which a published schema says it once. */
export const sharedSchemas = {
  line: { schema: line, description: "A name or one sentence, in one or more languages." },
  passage: { schema: passage, description: "One or several paragraphs, in one or more languages." },
  duration: { schema: duration, description: "A length of time." },
  money: { schema: money, description: "A sum of money." },
  timing: { schema: timing, description: "A time, or the id of the goal that promises it." },
  hours: { schema: hours, description: "Opening hours by weekday. A day that is left out is closed." },
} as const satisfies Record<string, { schema: z.ZodType; description: string }>;

function sharedDefinitions() {
  const definitions = z.registry<{ id: string; description: string }>();
  for (const [id, { schema, description }] of Object.entries(sharedSchemas))
    definitions.add(schema, { id, description });
  return definitions;
}

/** Says of localised text what a refinement cannot: that it is there in one language at least. */
export function sayLeast(zodSchema: z.core.$ZodType, jsonSchema: z.core.JSONSchema.BaseSchema): void {
  if (zodSchema === line || zodSchema === passage) jsonSchema.minProperties = 1;
}

/**
 * The published schema, JSON Schema 2020-12. Lists and steps may be left out. It cannot say that ids are
 * unique in a list, nor that ids point to something: `readWorkbook` and `danglingReferences` do.
 */
export function workbookJsonSchema(): z.core.JSONSchema.JSONSchema {
  const { $schema, ...schema } = z.toJSONSchema(workbook, {
    io: "input",
    target: "draft-2020-12",
    metadata: sharedDefinitions(),
    override: ({ zodSchema, jsonSchema }) => {
      sayLeast(zodSchema, jsonSchema);
    },
  });
  return {
    $schema,
    $id: `urn:keepword:workbook:${workbookFormat}`,
    title: `Keepword workbook, format ${workbookFormat}`,
    description:
      "The answers from which an organisation's customer service policy is made. Everything but format and languages may be left out.",
    ...schema,
  };
}
