/** The discretion guide of a version, in the words of its clauses. */
import type { ClauseLink, Guide, LimitSum } from "../discretion/guide.ts";
import { settlingSteps } from "../workbook/discretion.ts";
import type { Money } from "../workbook/answers.ts";
import type { Workbook } from "../workbook/workbook.ts";
import type { PolicyDocument } from "./document.ts";
import { guidelineWords, limitWords, mostOf, stepName, wordingWords } from "./sections/discretion.ts";
import { cell, en, staffClauseOf, type Writer, writerFor } from "./wording.ts";

/**
 * @param workbook the answers of the version
 * @param document what was published of them for staff, whose language and numbers of clauses the guide has
 */
export function composeGuide(
  workbook: Workbook,
  { language, sections }: Pick<PolicyDocument, "language" | "sections">,
): Guide {
  const writer = writerFor(workbook, language, "staff");
  const { discretion, jobs } = workbook;
  const numbers = new Map(sections.flatMap(({ clauses }) => clauses.map(({ id, number }) => [id, number])));
  const clauseOf = (id: string): { clause?: ClauseLink } => {
    const number = numbers.get(id);
    return number === undefined ? {} : { clause: { id, number } };
  };
  const limits = discretion.limits.map((item) => {
    const { id, upTo } = item;
    const { situation, who, as, offer, beyond, line, decides } = limitWords(writer, item);
    return {
      id,
      situation: cell(writer, situation),
      jobs: item.jobs?.length ? item.jobs : jobsOf(item),
      who,
      as,
      line,
      offer: cell(writer, offer),
      ...(upTo ? { upTo: sumOf(writer, upTo) } : {}),
      beyond,
      ...(decides && item.thenJob !== undefined ? { decider: { id: item.thenJob, name: decides } } : {}),
      ...clauseOf(staffClauseOf("discretion.limits", item)),
    };
  });
  const named = new Set(limits.flatMap((limit) => limit.jobs));
  return {
    jobs: jobs
      .filter(({ id }) => named.has(id))
      .map(({ id }) => {
        const name = writer.jobName(id) ?? [];
        return { id, name: cell(writer, name), as: writer.say(en`as ${name}`, name) };
      }),
    limits,
    steps: settlingSteps.flatMap((step) => {
      const lines = discretion.guidelines
        .filter((each) => each.step === step)
        .map((item) => ({ ...guidelineWords(writer, item), jobs: jobsOf(item) }));
      return lines.length > 0 ? [{ step, title: stepName(writer, step), lines }] : [];
    }),
    freedom: discretion.freedom ? writer.sentences(writer.text(discretion.freedom)) : [],
    boundaries: discretion.boundaries ? writer.sentences(writer.text(discretion.boundaries)) : [],
    wordings: discretion.wordings.map((item) => ({ ...wordingWords(writer, item), jobs: jobsOf(item) })),
  };
}

function sumOf(writer: Writer, upTo: Money): LimitSum {
  const { money } = writer;
  const [before = "", after = ""] = money({ ...upTo, amount: 7 }).split("7");
  return { ...upTo, words: mostOf(writer, upTo), sum: money(upTo), around: [before, after] };
}

/** The jobs that an item is meant for. */
function jobsOf({
  audience,
}: {
  audience?: { jobs?: readonly string[] | undefined } | undefined;
}): readonly string[] {
  return audience?.jobs ?? [];
}
