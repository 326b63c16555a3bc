/** Follow-up: who is there after the sale, and what is done without being asked. */
import { type ClauseDraft, clausesOf, en, facts, goalOf, bullets, type Writer, zh } from "../wording.ts";
import { areaGoals } from "./overview.ts";

export function followUpClauses(writer: Writer): ClauseDraft[] {
  const { follow_up: followUp } = writer.workbook;
  const { text, say, word, sentences, channel, job, duration, timing } = writer;
  /** A person is kept by reference only: readers see the team. */
  const team = () => say(en`our team`, zh`我们的团队`);
  return [
    ...clausesOf(
      writer,
      { id: "follow_up.contacts", heading: [word("Who is there for you afterwards", "买完以后找谁")] },
      followUp.contacts,
      (items) => [
        facts(
          items.map(({ about, job: id, phone, email }) => [
            text(about),
            sentences(
              writer.list([
                job(id) ?? team(),
                phone ? say(en`phone ${phone}`, zh`电话${phone}`) : [],
                email ? say(en`e-mail ${email}`, zh`邮箱${email}`) : [],
              ]),
            ),
          ]),
        ),
      ],
    ),
    ...clausesOf(
      writer,
      { id: "follow_up.schedule", heading: [word("The dates you are given", "我们会告诉您的时间")] },
      followUp.schedule,
      (items) => [
        facts(
          items.map(({ what, how, ahead }) => [
            text(what),
            sentences(
              how && text(how),
              ahead &&
                ("goal" in ahead
                  ? timing(ahead)
                  : say(en`at least ${duration(ahead.time)} ahead`, zh`至少提前${duration(ahead.time)}`)),
            ),
          ]),
        ),
      ],
      ({ ahead }) => [goalOf(ahead)],
    ),
    ...clausesOf(
      writer,
      { id: "follow_up.help", heading: [word("Help with what you have bought", "使用中的帮助")] },
      followUp.help,
      (items) => [
        facts(
          items.map(({ what, how, channel: id }) => {
            const way = channel(id);
            return [
              text(what),
              sentences(how && text(how), way && say(en`reach us by ${way}`, zh`请通过${way}联系我们`)),
            ] as const;
          }),
        ),
      ],
    ),
    ...clausesOf(
      writer,
      { id: "follow_up.checkIns", heading: [word("We ask whether all is well", "我们会回访")] },
      followUp.checkIns,
      (items) => [bullets(items.map((item) => checkInInWords(writer, item)))],
    ),
    ...areaGoals(writer, "follow_up", followUp.goals),
  ];
}

type Contacted = Pick<
  Writer["workbook"]["follow_up"]["checkIns"][number],
  "what" | "after" | "job" | "channel" | "asks"
>;

/** "Thirty days after the work, the site manager gets in touch by phone. We ask whether …" */
export function checkInInWords(writer: Writer, { what, after, job: id, channel: way, asks }: Contacted) {
  const { say, text, sentences, duration } = writer;
  const who = writer.job(id) ?? say(en`one of us`, zh`我们的同事`);
  const by = writer.channel(way);
  const deed = say(
    en`${who} gets in touch${by ? en` by ${by}` : []}`,
    zh`${who}会${by ? zh`通过${by}` : []}与您联系`,
  );
  return sentences(
    after
      ? say(en`${what}: ${duration(after)} afterwards ${deed}`, zh`${what}：${duration(after)}后，${deed}`)
      : say(en`${what}: ${deed}`, zh`${what}：${deed}`),
    asks && text(asks),
  );
}
