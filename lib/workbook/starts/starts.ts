/** The starting points, and what is suggested to one kind of business. */
import type { Question, Suggestion } from "../questions/questions.ts";
import { clinic } from "./clinic.ts";
import { council } from "./council.ts";
import { courier } from "./courier.ts";
import { hotel } from "./hotel.ts";
import { restaurant } from "./restaurant.ts";
import { shop } from "./shop.ts";
import { software } from "./software.ts";
import type { Start, StartKind } from "./start.ts";
import { utility } from "./utility.ts";

export const starts: Readonly<Record<StartKind, Start>> = {
  shop,
  restaurant,
  clinic,
  utility,
  council,
  software,
  hotel,
  courier,
};

/**
 * What is suggested for a question. A list that the trade has items of its own for is offered those alone, since they
 * go together; a single answer is offered the trade's first, then the general ones that say something else.
 */
export function suggestionsFor(
  question: Question,
  kind: StartKind | "other" | undefined,
): readonly Suggestion[] {
  const own = kind === undefined || kind === "other" ? [] : (starts[kind][question.id] ?? []);
  if (own.length > 0 && question.field === "") return own;
  const said = new Set(own.map(({ text }) => text.en));
  return [...own, ...(question.suggestions ?? []).filter(({ text }) => !said.has(text.en))];
}
