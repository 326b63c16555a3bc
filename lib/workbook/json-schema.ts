/** The workbook's JSON Schema, for programs that write or read workbooks without us. */
import { z } from "zod";
import { duration } from "../goals/goal.ts";
import { line, money, passage, timing } from "./answers.ts";
import { hours } from "./organisation.ts";
import { workbook, workbookFormat } from "./workbook.ts";

/** Names of what occurs in many places, so that the published schema says each once. */
function sharedDefinitions() {
  const definitions = z.registry<{ id: string; description: string }>();
  definitions.add(line, {
    id: "line",
    description: "A name or one sentence, in one or more languages.",
  });
  definitions.add(passage, {
    id: "passage",
    description: "One or several paragraphs, in one or more languages.",
  });
  definitions.add(duration, { id: "duration", description: "A length of time." });
  definitions.add(money, { id: "money", description: "A sum of money." });
  definitions.add(timing, { id: "timing", description: "A time, or the id of the goal that promises it." });
  definitions.add(hours, {
    id: "hours",
    description: "Opening hours by weekday. A day that is left out is closed.",
  });
  return definitions;
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
      if (zodSchema === line || zodSchema === passage) jsonSchema.minProperties = 1;
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
