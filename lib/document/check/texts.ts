/** What customers will read of what people wrote: every text in its place. What is made from fields is not in it. */
import { type LocalisedText, type PolicyLanguage, policyLanguages } from "../../language/phrase.ts";
import { textsIn } from "../../language/translation.ts";
import { answeredSteps, listsOf } from "../../workbook/steps.ts";
import { answersIn, itemsIn, type Workbook } from "../../workbook/workbook.ts";
import type { Place } from "./remark.ts";

/** `words` holds the text in each language that it is written in. */
export type PlacedText = Place & { language: PolicyLanguage; text: string; words: LocalisedText };

/** Answers that staff alone read, and answers that nobody reads as text. A list stands for all its fields. */
export const notForCustomers: ReadonlySet<string> = new Set([
  "organisation.jobs.does",
  "organisation.holidays",
  "organisation.madeUpDays",
  "vision.reasons",
  "vision.customerReasons",
  "vision.pastSteps",
  "vision.elements",
  "vision.verbs",
  "vision.notToBe",
  "principles.principles.verb",
  "principles.principles.clauses",
  "goals.goals.responsible",
  "goals.goals.due",
  "goals.goals.baseline",
  "goals.goals.because",
  "goals.goals.note",
  "goals.goals.waivers",
  "goals.goals.statusReason",
  "goals.goals.history",
  "goals.goals.source",
  "speed.staffing",
  "communication.findable",
  "complaints.ownership",
  "complaints.spotLimits",
  "retention.signs",
  "monitoring.goals",
  "monitoring.watches",
  "monitoring.staffKnow",
  "monitoring.sharing",
  "monitoring.fairPath",
  "monitoring.privately",
  "monitoring.recognitions",
  "discretion.freedom",
  "discretion.boundaries",
  "discretion.guidelines",
  "discretion.limits",
  "discretion.wordings",
]);

const read = new WeakMap<object, readonly PlacedText[]>();

/** The texts of one answer or item, in every language. An answer that changes is another object, and read anew. */
function textsOf(holder: object, find: () => readonly PlacedText[]): readonly PlacedText[] {
  const found = read.get(holder) ?? find();
  read.set(holder, found);
  return found;
}

function placed(place: Place, value: unknown): PlacedText[] {
  return textsIn(value).flatMap(([, words]) =>
    policyLanguages.flatMap((language) => {
      const text = words[language];
      return text === undefined ? [] : [{ ...place, language, text, words }];
    }),
  );
}

function textsOfItem(step: string, list: string, item: { id: string }): readonly PlacedText[] {
  const question = `${step}.${list}`;
  return textsOf(item, () =>
    isPublic(question, item)
      ? Object.entries(item)
          .filter(([field]) => !notForCustomers.has(`${question}.${field}`))
          .flatMap(([field, value]) => placed({ step, list, item: item.id, field }, value))
      : [],
  );
}

function textsOfAnswer(step: string, field: string, value: unknown): readonly PlacedText[] {
  if (typeof value !== "object" || value === null || notForCustomers.has(`${step}.${field}`)) return [];
  return textsOf(value, () => placed({ step, field }, value));
}

function isPublic(question: string, item: object): boolean {
  const own = "audience" in item ? (item.audience as { public?: boolean } | undefined)?.public : undefined;
  return own ?? !notForCustomers.has(question);
}

/** The clause that an answer becomes, and whether it stands there in other words. */
function rewordedIn(workbook: Workbook): ReadonlySet<string> {
  return new Set(
    workbook.rewordings.flatMap(({ clause, text }) =>
      workbook.languages.filter((each) => text[each] !== undefined).map((each) => `${clause} ${each}`),
    ),
  );
}

/** The list or the single answer that a clause is made from, by the clause's id. */
export function placeOfClause(clause: string): Place {
  const [step = "", name = "", item] = clause.replace(/~.*$/, "").split(".");
  const inList = answeredSteps.some((each) => each === step && Object.hasOwn(listsOf(each), name));
  return inList ? { step, list: name, item, clause } : { step, field: name, clause };
}

function rewordings(workbook: Workbook): PlacedText[] {
  return workbook.rewordings.flatMap(({ clause, text }) => {
    const place = placeOfClause(clause);
    const question = `${place.step}.${place.list ?? place.field ?? ""}`;
    const [, readers = ""] = clause.split("~");
    if (/^staff/.test(readers) || (notForCustomers.has(question) && !/^public/.test(readers))) return [];
    return workbook.languages.flatMap((language) => {
      const own = text[language];
      return own === undefined ? [] : [{ ...place, language, text: own, words: text }];
    });
  });
}

/** Every text for customers, in the languages of the policy and in the order of the steps. */
export function textsForCustomers(workbook: Workbook): PlacedText[] {
  const reworded = rewordedIn(workbook);
  const isRead = ({ step, list, field, language }: PlacedText) =>
    workbook.languages.includes(language) &&
    (reworded.size === 0 || !reworded.has(`${step}.${list ?? field ?? ""} ${language}`));
  const answers = answeredSteps
    .filter((step) => step !== "rewordings")
    .flatMap((step) => [
      ...Object.entries(answersIn(workbook, step)).flatMap(([field, value]) =>
        textsOfAnswer(step, field, value),
      ),
      ...Object.keys(listsOf(step)).flatMap((list) =>
        itemsIn(workbook, step, list).flatMap((item) => textsOfItem(step, list, item)),
      ),
    ]);
  return [...answers.filter(isRead), ...rewordings(workbook)];
}
