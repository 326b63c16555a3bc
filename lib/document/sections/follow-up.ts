/** Follow-up: who is there after the sale, and what is done without being asked. */
import { joinRich, type Rich } from "../../language/rich.ts";
import type { LocalisedText } from "../../language/text.ts";
import {
  bullets,
  type ClauseDraft,
  clausesOf,
  en,
  facts,
  goalOf,
  isQuestion,
  type Writer,
  zh,
} from "../wording.ts";
import { areaGoals } from "./overview.ts";

export function followUpClauses(writer: Writer): ClauseDraft[] {
  const { follow_up: followUp } = writer.workbook;
  const { text, say, word, sentences, ways, job, toldAhead } = writer;
  /** A person is kept by reference only: readers see the team. */
  const team = () => say(en`our team`, zh`我们的团队`);
  return [
    ...clausesOf(
      writer,
      { id: "follow_up.contacts", heading: [word("Whom to contact afterwards", "后续事宜联系人")] },
      followUp.contacts,
      (items) => [
        facts(
          writer,
          items.map(({ about, job: id, phone, email }) => {
            const reached = joinRich(
              [
                phone ? say(en`phone ${phone}`, zh`电话${phone}`) : [],
                email ? say(en`e-mail ${email}`, zh`邮箱${email}`) : [],
              ],
              word(", ", "，"),
            );
            return [
              text(about),
              sentences(joinRich([job(id) ?? team(), reached], word(": ", "，"))),
            ] as const;
          }),
        ),
      ],
    ),
    ...clausesOf(
      writer,
      { id: "follow_up.schedule", heading: [word("What we tell you, and when", "时间告知")] },
      followUp.schedule,
      (items) => [
        facts(
          writer,
          items.map(({ what, how, ahead }) => [
            text(what),
            sentences(
              how && text(how),
              toldAhead(ahead, {
                done: (time) => say(en`we tell you ${time}`, zh`${time}告知您`),
                label: [word("how far ahead", "告知时间")],
              }),
            ),
          ]),
        ),
      ],
      ({ ahead }) => [goalOf(ahead)],
    ),
    ...clausesOf(
      writer,
      { id: "follow_up.help", heading: [word("Help when you need it", "使用帮助")] },
      followUp.help,
      (items) => [
        facts(
          writer,
          items.map(({ what, how, channel: id }) => {
            const way = ways([id]);
            return [
              text(what),
              sentences(
                how && text(how),
                way.length ? say(en`reach us ${way}`, zh`请通过${way}联系我们`) : undefined,
              ),
            ] as const;
          }),
        ),
      ],
    ),
    ...clausesOf(
      writer,
      { id: "follow_up.checkIns", heading: [word("We ask whether all is well", "主动回访")] },
      followUp.checkIns,
      (items) => [
        bullets(
          writer,
          items.map((item) => checkInInWords(writer, item)),
        ),
      ],
    ),
    ...areaGoals(writer, "follow_up", followUp.goals),
  ];
}

type Contacted = Pick<
  Writer["workbook"]["follow_up"]["checkIns"][number],
  "what" | "after" | "job" | "channel" | "asks"
>;

/** "After a repair: 30 days later, the site manager gets in touch by phone. The question is: “…?”" */
export function checkInInWords(writer: Writer, { what, after, job: id, channel: by, asks }: Contacted): Rich {
  const { say, word, sentences, duration, within } = writer;
  const who = writer.job(id) ?? say(en`one of us`, zh`我们的同事`);
  const way = writer.ways([by]);
  const deed = say(
    en`${who} gets in touch${way.length ? en` ${way}` : []}`,
    zh`${who}会${way.length ? zh`通过${way}` : []}与您联系`,
  );
  const when = !after
    ? ""
    : after.value === 0
      ? word(`${within(after)}, `, `${within(after)}，`)
      : word(`${duration(after)} later, `, `${duration(after)}后，`);
  const asked = asks && askedInWords(writer, asks);
  return sentences(say(en`${what}: ${when}${deed}`, zh`${what}：${when}${deed}`), asked);
}

/** A question in quotation marks; "how the dog is eating" as what we ask; anything else as it was written. */
function askedInWords({ say, text, quoted, afterColon }: Writer, asks: LocalisedText): Rich {
  if (isQuestion(text(asks)))
    return say(en`we ask: ${quoted(asks, "whole")}`, zh`我们会问：${quoted(asks, "whole")}`);
  const [first] = text(asks);
  return typeof first === "string" && /^(whether|if|how|what|why|when|where|who)\b/i.test(first)
    ? en`we ask ${afterColon(asks)}`
    : text(asks);
}
