/** Product and service overview. */
import { bullets, type ClauseDraft, clauseOf, clausesOf, en, facts, type Writer, zh } from "../wording.ts";

export function overviewClauses(writer: Writer): ClauseDraft[] {
  const { overview } = writer.workbook;
  const { text, say, sentences, channels } = writer;
  return [
    ...clausesOf(
      writer,
      { id: "overview.offerings", heading: [writer.word("What we offer", "我们提供什么")] },
      overview.offerings,
      (items) => [
        bullets(
          items.map(({ name, description }) =>
            description ? say(en`${name}: ${description}`, zh`${name}：${description}`) : text(name),
          ),
        ),
      ],
    ),
    ...clausesOf(
      writer,
      { id: "overview.guides", heading: [writer.word("Find out before you buy", "购买之前怎么了解")] },
      overview.guides,
      (items) => [
        facts(
          items.map(({ what, where, channels: ids }) => {
            const asking = channels(ids);
            return [
              text(what),
              sentences(
                where && text(where),
                asking.length > 0 ? say(en`ask us by ${asking}`, zh`也可以通过${asking}询问`) : undefined,
              ),
            ] as const;
          }),
        ),
      ],
    ),
    ...clausesOf(
      writer,
      {
        id: "overview.misunderstandings",
        heading: [writer.word("What is easily misunderstood", "容易误会的地方")],
      },
      overview.misunderstandings,
      (items) => [
        facts(
          items.map(({ belief, truth, action }) => [
            say(en`“${belief}”`, zh`“${belief}”`),
            sentences(truth && text(truth), action && text(action)),
          ]),
        ),
      ],
    ),
    ...clausesOf(
      writer,
      { id: "overview.notDone", heading: [writer.word("What we do not do", "我们不做什么")] },
      overview.notDone,
      (items) => [bullets(items.map(({ what, instead }) => sentences(text(what), instead && text(instead))))],
    ),
    ...areaGoals(writer, "overview", overview.goals),
  ];
}

/** The goals that belong to an area, each as its sentence: for staff, who look them up where they work. */
export function areaGoals(writer: Writer, step: string, goals: readonly string[] | undefined): ClauseDraft[] {
  const promised = (goals ?? []).map((id) => writer.goal(id)?.statement ?? []);
  return clauseOf(
    writer,
    { id: `${step}.goals`, heading: [writer.word("What we promise here", "这方面的承诺")], staff: true },
    [bullets(promised)],
    goals,
  );
}
