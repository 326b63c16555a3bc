/** What is suggested to one kind of business, and the shorthand in which it is written down. */
import type { businessKinds } from "../organisation.ts";
import type { Suggestion } from "../questions/questions.ts";

export type StartKind = Exclude<(typeof businessKinds)[number], "other">;

/**
 * A starting point: for a question, by its id, what to start from. A list has whole items; a single answer has one
 * suggestion or several to choose from. Items point to each other by the ids that they are suggested with.
 */
export type Start = Readonly<Record<string, readonly Suggestion[]>>;

/** A suggested item of a list: its id, how it is shown in each language, and the item. */
export function suggested(
  id: string,
  [en, zh]: readonly [en: string, zh: string],
  item: Readonly<Record<string, unknown>>,
): Suggestion {
  return { id, text: { en, "zh-Hans": zh }, item };
}

/** A suggested answer that is not text: how it is shown in each language, and the answer. */
export function suggestedValue([en, zh]: readonly [en: string, zh: string], value: unknown): Suggestion {
  return { text: { en, "zh-Hans": zh }, value };
}
