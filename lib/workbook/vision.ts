/** The vision: an exercise in five small screens, and the statement that comes out of it. */
import { z } from "zod";
import { elementId, itemId, line, list, passage } from "./answers.ts";

/** One entry of the exercise, in the words of whoever wrote it. */
export const entry = z.strictObject({ text: line });

/** The three lists that key elements are picked from. */
export const elementSources = ["reasons", "customerReasons", "pastSteps"] as const;

/** A word or phrase that was picked, and the entry it was picked in. */
export const element = z.strictObject({
  text: line,
  from: z.enum(elementSources),
  entry: itemId.optional(),
});

/** A verb found in the key elements, kept or dropped. */
export const verb = z.strictObject({ text: line, kept: z.boolean(), element: elementId.optional() });

export const visionAnswers = z.strictObject({
  statement: passage.optional(),
  /** What we will not be. */
  notToBe: passage.optional(),
});

export const visionLists = {
  reasons: list(entry, 10),
  customerReasons: list(entry, 10),
  pastSteps: list(entry, 20),
  elements: list(element, 40),
  verbs: list(verb, 40),
};
