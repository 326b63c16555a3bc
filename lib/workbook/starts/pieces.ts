/** What several starting points are made of: weeks of opening hours, limits of goals, lists of single lines. */
import type { Suggestion } from "../questions/questions.ts";
import { both } from "../questions/question.ts";
import { suggested } from "./start.ts";

type Hours = readonly { from: string; to: string }[] | "round_the_clock";
type Rest = Readonly<Record<string, unknown>>;

/** Open from one time to another. */
export function open(from: string, to: string): Hours {
  return [{ from, to }];
}

/** The same hours from Monday to Friday. */
export function workweek(day: Hours) {
  return { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };
}

/** The same hours on every day of the year. */
export function everyDay(day: Hours) {
  return { ...workweek(day), saturday: day, sunday: day, holidays: "as_usual" };
}

/** At least so many percent of cases. */
export function percent(value: number) {
  return { value, unit: "percent", comparison: "at_least" };
}

/** At most so long, in at least so many percent of cases. */
export function inTime(value: number, unit: string, share: number) {
  return {
    statistic: "share",
    time: { kind: "duration", comparison: "at_most", value, unit },
    target: percent(share),
  };
}

/** Told at least so long ahead, in at least so many percent of cases. */
export function ahead(value: number, unit: string, share: number) {
  return { time: { kind: "duration", comparison: "at_least", value, unit }, target: percent(share) };
}

/** A time that is said where it stands. */
export function lasts(value: number, unit: string) {
  return { time: { value, unit } };
}

/** A suggested item whose one text is also how it is shown. */
export function lineIn(field: string, rest: Rest = {}) {
  return (id: string, en: string, zh: string, more: Rest = {}): Suggestion =>
    suggested(id, [en, zh], { ...rest, [field]: both(en, zh), ...more });
}

/** A phrase of the vision, picked in one of its lists. */
export function picked(id: string, en: string, zh: string, from: string, entry: string): Suggestion {
  return suggested(id, [en, zh], { text: both(en, zh), from, entry });
}

/** A verb of the vision that is kept, and the phrase that it stands in. */
export function verb(id: string, en: string, zh: string, element: string): Suggestion {
  return suggested(id, [en, zh], { text: both(en, zh), kept: true, element });
}

/** A step of settling a problem: what to do, and words that help. */
export function guideline(
  id: string,
  step: string,
  deed: readonly [en: string, zh: string],
  words: readonly [en: string, zh: string],
): Suggestion {
  return suggested(id, deed, { step, do: both(...deed), say: both(...words) });
}

/** Words that are not used, and what is said instead. Both are shown in quotation marks where they are read. */
export function wording(
  id: string,
  never: readonly [en: string, zh: string],
  instead: readonly [en: string, zh: string],
): Suggestion {
  return suggested(id, [`“${never[0]}”`, `“${never[1]}”`], {
    never: both(...never),
    instead: both(...instead),
  });
}

/** What is offered, as it is named and in one line. */
export function offering(
  id: string,
  name: readonly [en: string, zh: string],
  description: readonly [en: string, zh: string],
): Suggestion {
  return suggested(id, name, { name: both(...name), description: both(...description) });
}

/** What is often got wrong, how it is, and what is done about it. */
export function misunderstanding(
  id: string,
  belief: readonly [en: string, zh: string],
  truth: readonly [en: string, zh: string],
  action: readonly [en: string, zh: string],
): Suggestion {
  return suggested(id, belief, { belief: both(...belief), truth: both(...truth), action: both(...action) });
}

/** What is not done, and where to turn instead. */
export function notDone(
  id: string,
  what: readonly [en: string, zh: string],
  instead: readonly [en: string, zh: string],
): Suggestion {
  return suggested(id, what, { what: both(...what), instead: both(...instead) });
}

/** A principle, and what it means on an ordinary day. */
export function principle(
  id: string,
  name: readonly [en: string, zh: string],
  meaning: readonly [en: string, zh: string],
  goals: readonly string[] = [],
): Suggestion {
  return suggested(id, name, {
    name: both(...name),
    meaning: both(...meaning),
    ...(goals.length ? { goals } : {}),
  });
}

/** What is done about one kind of problem. */
export function putRight(
  id: string,
  problem: readonly [en: string, zh: string],
  remedy: readonly [en: string, zh: string],
): Suggestion {
  return suggested(id, problem, { problem: both(...problem), remedy: both(...remedy) });
}

/** What staff may offer in a situation, and who decides beyond it. */
export function limit(
  id: string,
  situation: readonly [en: string, zh: string],
  offer: readonly [en: string, zh: string],
  rest: Rest = {},
): Suggestion {
  return suggested(id, situation, { situation: both(...situation), offer: both(...offer), ...rest });
}
