/** The starting points, and what is suggested to one kind of business. */
import type { Question, Suggestion } from "../questions/questions.ts";
import { clinic } from "./clinic.ts";
import { hotel } from "./hotel.ts";
import { restaurant } from "./restaurant.ts";
import { shop } from "./shop.ts";
import type { Start, StartKind } from "./start.ts";

export const starts: Readonly<Partial<Record<StartKind, Start>>> = {
  shop,
  restaurant,
  clinic,
  hotel,
};

/** What is suggested for a question: the trade's own first, then the general ones that say something else. */
export function suggestionsFor(
  question: Question,
  kind: StartKind | "other" | undefined,
): readonly Suggestion[] {
  const own = (kind === undefined || kind === "other" ? undefined : starts[kind])?.[question.id] ?? [];
  const said = new Set(own.map(({ text }) => text.en));
  return [...own, ...(question.suggestions ?? []).filter(({ text }) => !said.has(text.en))];
}
