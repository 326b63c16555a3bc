/** Every question of the workbook, in the order in which it is asked. */
import { communicationQuestions } from "./communication.ts";
import { complaintsQuestions } from "./complaints.ts";
import { discretionQuestions } from "./discretion.ts";
import { followUpQuestions } from "./follow-up.ts";
import { goalsQuestions } from "./goals.ts";
import { monitoringQuestions } from "./monitoring.ts";
import { organisationQuestions } from "./organisation.ts";
import { overviewQuestions } from "./overview.ts";
import { principlesQuestions } from "./principles.ts";
import type { Question } from "./question.ts";
import { retentionQuestions } from "./retention.ts";
import { speedQuestions } from "./speed.ts";
import { visionQuestions } from "./vision.ts";

export type { Control, Question, QuestionAudience, Suggestion } from "./question.ts";

export const questions: readonly Question[] = [
  ...organisationQuestions,
  ...visionQuestions,
  ...principlesQuestions,
  ...goalsQuestions,
  ...overviewQuestions,
  ...speedQuestions,
  ...communicationQuestions,
  ...followUpQuestions,
  ...complaintsQuestions,
  ...retentionQuestions,
  ...monitoringQuestions,
  ...discretionQuestions,
];

const byId = new Map(questions.map((question) => [question.id, question]));

/** The question of that id, where there is one. */
export function findQuestion(id: string): Question | undefined {
  return byId.get(id);
}

/** Fields that nobody is asked for: of a goal that came from elsewhere or changed, and of clauses reworded where they stand. */
export const fieldsWithoutQuestion: readonly string[] = [
  "goals.goals.headline",
  "goals.goals.history",
  "goals.goals.source",
  "rewordings.rewordings",
  "rewordings.rewordings.clause",
  "rewordings.rewordings.text",
  "rewordings.rewordings.basis",
];
