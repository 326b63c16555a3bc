import { plain } from "../../language/rich.ts";
import type { PolicyLanguage } from "../../language/text.ts";
import type { Goal } from "../goal.ts";
import { inChinese } from "./chinese.ts";
import { inEnglish } from "./english.ts";
import type { GoalWords } from "./shape.ts";

/** A goal in the words of `language`. */
export function goalInWords(goal: Goal, language: PolicyLanguage): GoalWords {
  return language === "en" ? inEnglish(goal) : inChinese(goal);
}

/** The whole promise as a plain string: what the public page says of it. */
export function goalSentence(goal: Goal, language: PolicyLanguage): string {
  return plain(goalInWords(goal, language).statement, language);
}
