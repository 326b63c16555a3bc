/** The questions of a step in one reader's language, as a page is given them. */
import type { z } from "zod";
import type { PolicyLanguage } from "../../language/text.ts";
import { type AnsweredStep, answered, listsOf } from "../steps.ts";
import {
  type Control,
  type Question,
  type QuestionAudience,
  questions,
  type Suggestion,
} from "./questions.ts";

export type AskedQuestion = {
  id: string;
  list: string;
  field: string;
  control: Control;
  audience: QuestionAudience;
  /** An item of its list cannot be without it. */
  required: boolean;
  label: string;
  why: string;
  example: string;
  /** The values of a choice, each with its words. */
  options: readonly (readonly [value: string, words: string])[];
  suggestions: readonly Suggestion[];
};

/** The fields that an item of a list cannot be without. */
export function requiredFields(step: AnsweredStep, list: string): string[] {
  const shape = (listsOf(step)[list]?.item.shape ?? {}) as Record<string, z.ZodType>;
  return Object.entries(shape)
    .filter(([, schema]) => !schema.safeParse(undefined).success)
    .map(([field]) => field);
}

/** The same for every list, by its place: `speed/waits`. */
export function allRequiredFields(): Record<string, string[]> {
  return Object.fromEntries(
    (Object.keys(answered) as AnsweredStep[]).flatMap((step) =>
      Object.keys(listsOf(step)).map((list) => [`${step}/${list}`, requiredFields(step, list)] as const),
    ),
  );
}

export function askedQuestions(
  step: AnsweredStep,
  language: PolicyLanguage,
  suggestionsFor: (question: Question) => readonly Suggestion[] = ({ suggestions = [] }) => suggestions,
): AskedQuestion[] {
  return questions
    .filter((question) => question.step === step)
    .map((question) => {
      const { id, list, field, control, audience, label, why, example, options = {} } = question;
      return {
        id,
        list,
        field,
        control,
        audience,
        required: list !== "" && requiredFields(step, list).includes(field),
        label: label[language],
        why: why[language],
        example: example[language],
        options: Object.entries(options).map(([value, words]) => [value, words[language]] as const),
        suggestions: suggestionsFor(question),
      };
    });
}
