/** Discretion: the four steps of settling a problem, how far each job may go, and words not to use. For staff. */
import { settlingSteps } from "../../workbook/discretion.ts";
import {
  type ClauseDraft,
  clauseOf,
  clausesOf,
  en,
  facts,
  paragraph,
  table,
  type Writer,
  zh,
} from "../wording.ts";

const stepNames: Record<(typeof settlingSteps)[number], readonly [string, string]> = {
  understand: ["Understand", "了解情况"],
  find_cause: ["Find the cause", "查明原因"],
  propose: ["Propose", "提出办法"],
  solve: ["Solve", "落实解决"],
};

export function discretionClauses(writer: Writer): ClauseDraft[] {
  const { discretion } = writer.workbook;
  const { text, say, word, sentences, job, jobName, list, quoted } = writer;
  return [
    ...clauseOf(
      writer,
      {
        id: "discretion.freedom",
        heading: [word("What you decide yourself", "你可以自主决定的事")],
        staff: true,
      },
      [paragraph(discretion.freedom ? sentences(text(discretion.freedom)) : [])],
    ),
    ...clauseOf(
      writer,
      { id: "discretion.boundaries", heading: [word("Where it ends", "权限的边界")], staff: true },
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
        (items) => [
          facts(
            writer,
            items.map(({ do: deed, say: words }) => [
              sentences(text(deed)),
              words
                ? say(en`Say, for example: ${quoted(words, "whole")}`, zh`可以说：${quoted(words, "whole")}`)
                : [],
            ]),
          ),
        ],
      ),
    ),
    ...clausesOf(
      writer,
      { id: "discretion.limits", heading: [word("What you may offer", "处置权限")], staff: true },
      discretion.limits,
      (items) => [
        table(
          writer,
          [
            word("Situation", "情形"),
            word("Who", "岗位"),
            word("You may offer", "可以提供"),
            word("Beyond that", "超出时"),
          ],
          items.map(({ situation, jobs, offer, upTo, thenJob, then }) => {
            const decides = job(thenJob);
            return [
              text(situation),
              jobs?.length
                ? list(
                    jobs.map((id) => jobName(id) ?? []),
                    "or",
                  )
                : [word("everyone", "所有岗位")],
              writer.upTo(offer, upTo),
              sentences(decides && say(en`${decides} decides`, zh`由${decides}决定`), then && text(then)),
            ];
          }),
        ),
      ],
    ),
    ...clausesOf(
      writer,
      { id: "discretion.wordings", heading: [word("Words we do not use", "服务忌语")], staff: true },
      discretion.wordings,
      (items) => [
        facts(
          writer,
          items.map(({ never, instead, why }) => [
            quoted(never),
            sentences(
              instead &&
                say(en`say instead: ${quoted(instead, "whole")}`, zh`可以说：${quoted(instead, "whole")}`),
              why && text(why),
            ),
          ]),
        ),
      ],
    ),
  ];
}
