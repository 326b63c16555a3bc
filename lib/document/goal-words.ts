import type { Goal } from "../goals/goal.ts";
import { goalInWords } from "../goals/sentence/sentence.ts";
import type { GoalWords } from "../goals/sentence/shape.ts";
import type { PolicyLanguage } from "../language/phrase.ts";

const known = new WeakMap<Goal, Partial<Record<PolicyLanguage, GoalWords>>>();

/** A goal in the words of `language`. A goal that changes is another object, so each is put into words once. */
export function wordsOfGoal(goal: Goal, language: PolicyLanguage): GoalWords {
  const words = known.get(goal) ?? {};
  known.set(goal, words);
  return (words[language] ??= goalInWords(goal, language));
}
