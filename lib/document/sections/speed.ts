/** Speed: how to order, who is there, the longest waits, what happens when it is busy. */
import type { LocalisedText } from "../../language/text.ts";
import type { busyMeasures, waitKinds } from "../../workbook/speed.ts";
import { hoursInWords } from "../hours.ts";
import { bullets, type ClauseDraft, clausesOf, en, facts, goalOf, type Writer, zh } from "../wording.ts";
import { areaGoals } from "./overview.ts";

const waitNames: Record<(typeof waitKinds)[number], readonly [string, string]> = {
  counter: ["At the counter", "柜台"],
  phone: ["On the phone", "电话"],
  chat: ["In chat", "在线客服"],
  email: ["By e-mail", "电子邮件"],
  letter: ["By letter", "信函"],
  delivery: ["Delivery", "送货"],
  repair: ["Repair", "维修"],
  other: ["Otherwise", "其他"],
};

const busyNames: Record<(typeof busyMeasures)[number], readonly [string, string]> = {
  call_back: ["We call you back", "我们给您回电"],
  queue_place: ["You keep your place in the queue", "我们替您保留排队位置"],
  extra_counter: ["We open another counter", "我们加开窗口"],
  appointment: ["You can take an appointment instead", "您可以改为预约"],
  self_service: ["You can do it yourself without queuing", "您可以自助办理，不必排队"],
  other: ["We find another way", "我们另想办法"],
};

export function speedClauses(writer: Writer): ClauseDraft[] {
  const { speed } = writer.workbook;
  const { text, say, word, sentences, timing, channels, channel, jobs, duration } = writer;
  return [
    ...clausesOf(
      writer,
      { id: "speed.orders", heading: [word("How to order, and how long it takes", "怎么办理，要多久")] },
      speed.orders,
      (items) => [
        facts(
          items.map(({ what, how, takes, channels: ids }) => {
            const ways = channels(ids);
            const time = timing(takes);
            return [
              text(what),
              sentences(
                how && text(how),
                ways.length ? say(en`you can do it by ${ways}`, zh`可通过${ways}办理`) : undefined,
                time.length ? say(en`it is done ${time}`, zh`办理时间：${time}`) : undefined,
              ),
            ] as const;
          }),
        ),
      ],
      ({ takes }) => [goalOf(takes)],
    ),
    ...clausesOf(
      writer,
      { id: "speed.experts", heading: [word("When someone who knows is there", "什么时候有懂行的人在")] },
      speed.experts,
      (items) => [
        facts(
          items.map(({ channel: id, about, hours, jobs: ids }) => {
            const name = channel(id);
            const open = hoursInWords(
              writer,
              hours ?? writer.workbook.channels.find((each) => each.id === id)?.hours,
            );
            const who = jobs(ids);
            const term = about
              ? name
                ? say(en`${about} (${name})`, zh`${about}（${name}）`)
                : text(about)
              : (name ?? [word("Any way you reach us", "各种联系方式")]);
            return [
              term,
              sentences(open, who.length ? say(en`you speak to ${who}`, zh`由${who}答复`) : undefined),
            ] as const;
          }),
        ),
      ],
    ),
    ...clausesOf(
      writer,
      { id: "speed.waits", heading: [word("The longest you wait", "您最多等多久")] },
      speed.waits,
      (items) => [
        facts(
          items.map(({ kind, what, longest }) => [
            what ? text(what) : [word(...waitNames[kind])],
            sentences(timing(longest)),
          ]),
        ),
      ],
      ({ longest }) => [goalOf(longest)],
    ),
    ...clausesOf(
      writer,
      { id: "speed.whenBusy", heading: [word("When it is busy", "人多的时候")] },
      speed.whenBusy,
      (items) => [
        bullets(
          items.map(({ measure, when, what, channels: ids }) => {
            const own: LocalisedText | undefined = what;
            const deed = own ? text(own) : [word(...busyNames[measure])];
            const where = channels(ids);
            const doing = where.length ? say(en`${deed} (${where})`, zh`${deed}（${where}）`) : deed;
            return sentences(when ? say(en`${when}: ${doing}`, zh`${when}：${doing}`) : doing);
          }),
        ),
      ],
    ),
    ...clausesOf(
      writer,
      {
        id: "speed.staffing",
        heading: [word("What it takes to keep this", "要做到这些需要多少人手")],
        staff: true,
      },
      speed.staffing,
      (items) => [
        {
          kind: "table",
          head: [
            [word("Where and when", "环节与时段")],
            [word("Cases", "业务量")],
            [word("Time per case", "单件用时")],
            [word("People", "人手")],
          ],
          rows: items.map(({ channel: id, when, interval, volume, handling, staff, note }) => [
            say(
              en`${writer.list([channel(id) ?? [], when ? text(when) : []])}${note ? en`. ${note}` : []}`,
              zh`${writer.list([channel(id) ?? [], when ? text(when) : []])}${note ? zh`。${note}` : []}`,
            ),
            volume === undefined
              ? []
              : [
                  interval
                    ? word(`${volume} in ${duration(interval)}`, `每${duration(interval)}${volume}件`)
                    : word(`${volume}`, `${volume}件`),
                ],
            handling ? [duration(handling)] : [],
            staff === undefined ? [] : [word(`${staff}`, `${staff}人`)],
          ]),
        },
      ],
      ({ goal }) => [goal],
    ),
    ...areaGoals(writer, "speed", speed.goals),
  ];
}
