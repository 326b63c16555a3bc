/** Vision and principles: where the service is going, and what that means on an ordinary day. */
import { joinRich } from "../../language/rich.ts";
import type { ClauseDraft, Writer } from "../wording.ts";
import { bullets, clauseOf, facts, paragraph } from "../wording.ts";

export function visionClauses(writer: Writer): ClauseDraft[] {
  const { vision } = writer.workbook;
  const kept = vision.verbs.filter((verb) => verb.kept).map((verb) => writer.text(verb.text));
  return [
    ...clauseOf(
      writer,
      { id: "vision.notToBe", heading: [writer.word("What we will not be", "我们不愿成为的样子")] },
      [paragraph(vision.notToBe ? writer.sentences(writer.text(vision.notToBe)) : [])],
    ),
    ...clauseOf(
      writer,
      {
        id: "vision.reasons",
        heading: [writer.word("Where our vision comes from", "愿景的由来")],
        staff: true,
        questions: ["vision.reasons", "vision.customerReasons", "vision.pastSteps", "vision.verbs"],
      },
      [
        ...listOf(
          writer,
          "A few years from now, we would like to say:",
          "几年以后，我们希望能这样说：",
          vision.reasons,
        ),
        ...listOf(writer, "And our customers would say:", "顾客会这样说：", vision.customerReasons),
        ...listOf(writer, "This is how we will have got there:", "我们是这样做到的：", vision.pastSteps),
        paragraph(
          kept.length
            ? writer.sentences([
                writer.word("The words we kept: ", "我们选定的动词："),
                ...joinRich(kept, writer.word(", ", "、")),
              ])
            : [],
        ),
      ],
    ),
  ];
}

function listOf(
  writer: Writer,
  english: string,
  chinese: string,
  entries: Writer["workbook"]["vision"]["reasons"],
) {
  if (entries.length === 0) return [];
  return [
    paragraph([writer.word(english, chinese)]),
    bullets(
      writer,
      entries.map(({ text }) => writer.text(text)),
    ),
  ];
}

export function principleClauses(writer: Writer): ClauseDraft[] {
  const { principles } = writer.workbook;
  return principles.flatMap((principle) =>
    clauseOf(
      writer,
      {
        id: `principles.principles.${principle.id}`,
        heading: writer.text(principle.name),
        questions: ["principles.principles"],
      },
      [
        principle.meaning
          ? paragraph(writer.sentences(writer.text(principle.meaning)))
          : facts(writer, [[writer.text(principle.name), []]]),
      ],
      principle.goals ?? [],
    ),
  );
}
