/** Discretion: the four steps of settling a problem, how far each job may go, and words not to use. For staff. */
import { settlingSteps } from "../../workbook/discretion.ts";
import { type ClauseDraft, clauseOf, clausesOf, en, facts, paragraph, type Writer, zh } from "../wording.ts";

const stepNames: Record<(typeof settlingSteps)[number], readonly [string, string]> = {
  understand: ["Understand", "听明白"],
  find_cause: ["Find the cause", "找原因"],
  propose: ["Propose", "提办法"],
  solve: ["Solve", "办到位"],
};

export function discretionClauses(writer: Writer): ClauseDraft[] {
  const { discretion } = writer.workbook;
  const { text, say, word, sentences, jobs, job, money, list } = writer;
  return [
    ...clauseOf(
      writer,
      {
        id: "discretion.freedom",
        heading: [word("What you decide yourself", "你可以自己作主的事")],
        staff: true,
      },
      [paragraph(discretion.freedom ? sentences(text(discretion.freedom)) : [])],
    ),
    ...clauseOf(
      writer,
      { id: "discretion.boundaries", heading: [word("Where it ends", "边界在哪里")], staff: true },
      [paragraph(discretion.boundaries ? sentences(text(discretion.boundaries)) : [])],
    ),
    ...settlingSteps.flatMap((step) =>
      clausesOf(
        writer,
        {
          id: `discretion.guidelines.${step}`,
          heading: [word(...stepNames[step])],
          staff: true,
          questions: ["discretion.guidelines"],
        },
        discretion.guidelines.filter((guideline) => guideline.step === step),
        (items) => [facts(items.map(({ do: deed, say: words }) => [text(deed), words ? text(words) : []]))],
      ),
    ),
    ...clausesOf(
      writer,
      { id: "discretion.limits", heading: [word("What you may offer", "你可以给到什么程度")], staff: true },
      discretion.limits,
      (items) => [
        {
          kind: "table",
          head: [
            [word("Situation", "情形")],
            [word("Who", "岗位")],
            [word("You may offer", "可以给")],
            [word("Beyond that", "超出时")],
          ],
          rows: items.map(({ situation, jobs: ids, offer, upTo, thenJob, then }) => {
            const who = jobs(ids);
            const decides = job(thenJob);
            return [
              text(situation),
              who.length ? who : [word("everyone", "所有岗位")],
              list([
                offer ? text(offer) : [],
                upTo ? say(en`up to ${money(upTo)}`, zh`最高${money(upTo)}`) : [],
              ]),
              sentences(decides && say(en`${decides} decides`, zh`由${decides}决定`), then && text(then)),
            ];
          }),
        },
      ],
    ),
    ...clausesOf(
      writer,
      { id: "discretion.wordings", heading: [word("Words we do not use", "不说的话")], staff: true },
      discretion.wordings,
      (items) => [
        facts(
          items.map(({ never, instead, why }) => [
            say(en`“${never}”`, zh`“${never}”`),
            sentences(
              instead && say(en`say instead: “${instead}”`, zh`换成：“${instead}”`),
              why && text(why),
            ),
          ]),
        ),
      ],
    ),
  ];
}
