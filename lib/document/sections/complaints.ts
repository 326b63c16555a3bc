/** Complaints: how to make one, how long it takes, who decides, what is put right. */
import { joinRich, type Rich } from "../../language/rich.ts";
import {
  bullets,
  type ClauseDraft,
  clauseOf,
  clausesOf,
  en,
  facts,
  goalOf,
  paragraph,
  type Writer,
  zh,
} from "../wording.ts";
import { areaGoals } from "./overview.ts";

export function complaintClauses(writer: Writer): ClauseDraft[] {
  const { complaints } = writer.workbook;
  const { text, say, word, sentences, timing, channel, job, money, duration } = writer;
  const passages = (id: string, english: string, chinese: string, ...said: readonly (Rich | undefined)[]) =>
    clauseOf(writer, { id: `complaints.${id}`, heading: [word(english, chinese)] }, [
      paragraph(sentences(...said)),
    ]);
  const times = timesInWords(writer);
  return [
    ...clausesOf(
      writer,
      { id: "complaints.ways", heading: [word("How to complain", "怎么投诉")] },
      complaints.ways,
      (items) => [
        bullets(
          items.map(({ channel: id, how }) => {
            const way = channel(id);
            const address = writer.workbook.channels.find((each) => each.id === id)?.address;
            const named = way && (address ? joinRich([way, [address]], word(": ", "：")) : way);
            return sentences(named, how && text(how));
          }),
        ),
      ],
    ),
    ...passages(
      "free",
      "It costs you nothing",
      "投诉不会让您吃亏",
      complaints.free ? say(en`Complaining is free`, zh`投诉不收任何费用`) : undefined,
      complaints.noWorseOff
        ? say(en`You are never treated worse for having complained`, zh`不会因为投诉而受到不同对待`)
        : undefined,
    ),
    ...passages(
      "helpToComplain",
      "Help to complain",
      "需要帮忙时",
      complaints.helpToComplain && text(complaints.helpToComplain),
      complaints.onBehalf && text(complaints.onBehalf),
    ),
    ...clauseOf(
      writer,
      {
        id: "complaints.answer",
        heading: [word("How long it takes", "多久有答复")],
        questions: ["complaints.acknowledge", "complaints.answer", "complaints.update"],
      },
      [paragraph(times)],
      [complaints.acknowledge, complaints.answer, complaints.update].map(goalOf),
    ),
    ...clausesOf(
      writer,
      { id: "complaints.stages", heading: [word("What happens to your complaint", "投诉怎么处理")] },
      complaints.stages,
      (items) => [
        bullets(
          items.map(({ name, job: id, does, within }) => {
            const who = job(id);
            const time = timing(within);
            const head = who ? say(en`${name}, by ${who}`, zh`${name}（${who}）`) : text(name);
            return sentences(
              time.length ? say(en`${head}, ${time}`, zh`${head}：${time}`) : head,
              does && text(does),
            );
          }),
          true,
        ),
      ],
      ({ within }) => [goalOf(within)],
    ),
    ...passages(
      "seniors",
      "When a senior manager steps in",
      "什么时候由负责人出面",
      complaints.seniors && text(complaints.seniors),
    ),
    ...clausesOf(
      writer,
      { id: "complaints.remedies", heading: [word("How we put things right", "我们怎么补救")] },
      complaints.remedies,
      (items) => [
        facts(
          items.map(({ problem, remedy, amount }) => [
            text(problem),
            sentences(
              remedy && text(remedy),
              amount && say(en`up to ${money(amount)}`, zh`最高${money(amount)}`),
            ),
          ]),
        ),
      ],
    ),
    ...passages("claim", "How to claim", "怎么申请补偿", complaints.claim && text(complaints.claim)),
    ...clauseOf(
      writer,
      {
        id: "complaints.satisfied",
        heading: [word("We check that it is settled", "处理之后的回访")],
        questions: ["complaints.satisfied", "complaints.satisfiedAfter"],
      },
      [
        paragraph(
          sentences(
            complaints.satisfied && text(complaints.satisfied),
            complaints.satisfiedAfter &&
              ("goal" in complaints.satisfiedAfter
                ? timing(complaints.satisfiedAfter)
                : say(
                    en`we ask you ${duration(complaints.satisfiedAfter.time)} after it is settled`,
                    zh`处理完${duration(complaints.satisfiedAfter.time)}后，我们会问问您是否满意`,
                  )),
          ),
        ),
      ],
      [goalOf(complaints.satisfiedAfter)],
    ),
    ...clausesOf(
      writer,
      { id: "complaints.outside", heading: [word("If you are still not satisfied", "仍不满意时")] },
      complaints.outside,
      (items) => [
        facts(
          items.map(({ name, for: what, address, location }) => [
            text(name),
            sentences(what && text(what), address ? [address] : undefined, location && text(location)),
          ]),
        ),
      ],
    ),
    ...clauseOf(
      writer,
      {
        id: "complaints.recorded",
        heading: [word("What we write down", "我们记录什么")],
        questions: ["complaints.recorded", "complaints.recordedWhy", "complaints.recordKept"],
      },
      [
        paragraph(
          sentences(
            complaints.recorded && text(complaints.recorded),
            complaints.recordedWhy && text(complaints.recordedWhy),
            complaints.recordKept &&
              say(
                en`we keep it for ${duration(complaints.recordKept)}`,
                zh`记录保存${duration(complaints.recordKept)}`,
              ),
          ),
        ),
      ],
    ),
    ...clauseOf(
      writer,
      {
        id: "complaints.ownership",
        heading: [word("Whoever takes it keeps it", "首接负责")],
        staff: true,
      },
      [paragraph(complaints.ownership ? sentences(text(complaints.ownership)) : [])],
    ),
    ...clauseOf(
      writer,
      {
        id: "complaints.spotLimits",
        heading: [word("What you may settle on the spot", "可以当场解决的")],
        staff: true,
      },
      [bullets(spotLimits(writer))],
    ),
    ...areaGoals(writer, "complaints", complaints.goals),
  ];
}

function timesInWords(writer: Writer): Rich {
  const { say, timing, duration } = writer;
  const { acknowledge, answer, update } = writer.workbook.complaints;
  const [heard, answered] = [timing(acknowledge), timing(answer)];
  return writer.sentences(
    heard.length
      ? say(en`We tell you that we have your complaint ${heard}`, zh`收到投诉后，${heard}告知您已受理`)
      : undefined,
    answered.length
      ? say(en`You have our answer, with reasons, ${answered}`, zh`${answered}给您答复，并说明理由`)
      : undefined,
    update &&
      ("goal" in update
        ? say(
            en`Until then we keep you up to date: ${timing(update)}`,
            zh`在此之前，我们会告诉您进展：${timing(update)}`,
          )
        : say(
            en`Until then we tell you every ${duration(update.time).replace(/^1 /, "")} how it stands`,
            zh`在此之前，每${duration(update.time)}告诉您一次进展`,
          )),
  );
}

function spotLimits(writer: Writer): Rich[] {
  const { complaints, discretion } = writer.workbook;
  return (complaints.spotLimits ?? []).flatMap((id) => {
    const limit = discretion.limits.find((each) => each.id === id);
    if (!limit) return [];
    const { situation, offer, upTo } = limit;
    const most = upTo && writer.say(en`up to ${writer.money(upTo)}`, zh`最高${writer.money(upTo)}`);
    const may = writer.list([offer ? writer.text(offer) : [], most ?? []]);
    return [
      may.length ? writer.say(en`${situation}: ${may}`, zh`${situation}：${may}`) : writer.text(situation),
    ];
  });
}
