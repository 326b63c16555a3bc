/** Product and service overview. */
import { bullets, type ClauseDraft, clauseOf, clausesOf, en, facts, type Writer, zh } from "../wording.ts";

export function overviewClauses(writer: Writer): ClauseDraft[] {
  const { overview } = writer.workbook;
  const { text, say, word, sentences, afterColon, quoted, ways } = writer;
  return [
    ...clausesOf(
      writer,
      { id: "overview.offerings", heading: [word("Products and services", "我们提供什么")] },
      overview.offerings,
      (items) => [
        bullets(
          writer,
          items.map(({ name, description }) => {
            const said = description && afterColon(description);
            return said ? say(en`${name}: ${said}`, zh`${name}：${said}`) : text(name);
          }),
        ),
      ],
    ),
    ...clausesOf(
      writer,
      { id: "overview.guides", heading: [word("Find out before you buy", "购买前如何了解")] },
      overview.guides,
      (items) => [
        facts(
          writer,
          items.map(({ what, where, channels: ids }) => {
            const asking = ways(ids);
            return [
              text(what),
              sentences(
                where && text(where),
                asking.length > 0
                  ? say(
                      en`you can ${where ? "also " : ""}ask us ${asking}`,
                      zh`${where ? "也" : ""}可以通过${asking}询问`,
                    )
                  : undefined,
              ),
            ] as const;
          }),
        ),
      ],
    ),
    ...clausesOf(
      writer,
      { id: "overview.misunderstandings", heading: [word("Common misunderstandings", "常见误解")] },
      overview.misunderstandings,
      (items) => [
        facts(
          writer,
          items.map(({ belief, truth, action }) => [
            quoted(belief),
            sentences(truth && text(truth), action && text(action)),
          ]),
        ),
      ],
    ),
    ...clausesOf(
      writer,
      { id: "overview.notDone", heading: [word("What we do not do", "我们不提供的服务")] },
      overview.notDone,
      (items) => [
        bullets(
          writer,
          items.map(({ what, instead }) => (instead ? sentences(text(what), text(instead)) : text(what))),
        ),
      ],
    ),
    ...areaGoals(writer, "overview", overview.goals),
  ];
}

/** The goals that belong to an area, each as its sentence: for staff, who look them up where they work. */
export function areaGoals(writer: Writer, step: string, goals: readonly string[] | undefined): ClauseDraft[] {
  const promised = (goals ?? []).map((id) => writer.goal(id)?.statement ?? []);
  return clauseOf(
    writer,
    { id: `${step}.goals`, heading: [writer.word("What we promise here", "这方面的服务承诺")], staff: true },
    [bullets(writer, promised)],
    goals,
  );
}
