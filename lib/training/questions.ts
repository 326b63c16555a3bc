/** What answers to questions about a situation come to. */

/** An answer; answers are told in the order in which they were given. */
export type GivenAnswer = { questionId: string; personId: string; isRight: boolean };

export type QuestionTally = {
  /** How many people have answered, however often. */
  people: number;
  /** How many of them were right the first time. */
  rightAtFirst: number;
};

/** What became of each question that was answered. */
export function talliesOf(answers: readonly GivenAnswer[]): Map<string, QuestionTally> {
  const tallies = new Map<string, QuestionTally>();
  const seen = new Set<string>();
  for (const { questionId, personId, isRight } of answers) {
    const key = `${questionId} ${personId}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const { people, rightAtFirst } = tallies.get(questionId) ?? { people: 0, rightAtFirst: 0 };
    tallies.set(questionId, { people: people + 1, rightAtFirst: rightAtFirst + (isRight ? 1 : 0) });
  }
  return tallies;
}

export type Misleading = { clause: string; wrong: number; people: number };

/** The clause about which the largest share of first answers is wrong; of equals the one with more of them. */
export function mostMisleading(
  questions: readonly { id: string; clause: string }[],
  tallies: ReadonlyMap<string, QuestionTally>,
): Misleading | undefined {
  const clauses = new Map<string, Misleading>();
  for (const { id, clause } of questions) {
    const { people, rightAtFirst } = tallies.get(id) ?? { people: 0, rightAtFirst: 0 };
    const so = clauses.get(clause) ?? { clause, wrong: 0, people: 0 };
    clauses.set(clause, { clause, wrong: so.wrong + people - rightAtFirst, people: so.people + people });
  }
  let worst: Misleading | undefined;
  for (const each of clauses.values()) if (each.wrong > 0 && (!worst || isWorse(each, worst))) worst = each;
  return worst;
}

function isWorse(one: Misleading, other: Misleading): boolean {
  const [own, theirs] = [one.wrong * other.people, other.wrong * one.people];
  return own > theirs || (own === theirs && one.wrong > other.wrong);
}

/** The questions that somebody has not answered yet, or answered wrong the last time. */
export function stillToAnswer<Q extends { id: string }>(
  questions: readonly Q[],
  own: readonly Pick<GivenAnswer, "questionId" | "isRight">[],
): (Q & { wasWrong: boolean })[] {
  const last = new Map(own.map(({ questionId, isRight }) => [questionId, isRight]));
  return questions
    .filter(({ id }) => last.get(id) !== true)
    .map((question) => ({ ...question, wasWrong: last.get(question.id) === false }));
}
