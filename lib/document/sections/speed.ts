/** Speed: how to order, who is there, the longest waits, what happens when it is busy. */
import { joinRich, type Rich } from "../../language/rich.ts";
import type { Duration } from "../../goals/goal.ts";
import type { Timing } from "../../workbook/answers.ts";
import type { busyMeasures, waitKinds } from "../../workbook/speed.ts";
import { hoursInWords } from "../hours.ts";
import {
  bullets,
  type ClauseDraft,
  clausesOf,
  en,
  facts,
  goalOf,
  table,
  type Writer,
  zh,
} from "../wording.ts";
import { areaGoals } from "./overview.ts";

const waitNames: Record<(typeof waitKinds)[number], readonly [string, string]> = {
  counter: ["At the counter", "柜台"],
  phone: ["On the phone", "电话"],
  chat: ["In chat", "在线客服"],
  email: ["By e-mail", "电子邮件"],
  letter: ["By letter", "信函"],
  delivery: ["Delivery", "送货"],
  repair: ["Repair", "维修"],
  other: ["Anything else", "其他事项"],
};

const busyNames: Record<(typeof busyMeasures)[number], readonly [string, string]> = {
  call_back: ["we call you back", "我们给您回电"],
  queue_place: ["you keep your place in the queue", "我们替您保留排队位置"],
  extra_counter: ["we open another counter", "我们加开窗口"],
  appointment: ["you can make an appointment instead", "您可以改为预约"],
  self_service: ["you can do it yourself without queuing", "您可以自助办理，不必排队"],
  other: ["we find another way", "我们另作安排"],
};

export function speedClauses(writer: Writer): ClauseDraft[] {
  const { speed } = writer.workbook;
  const { text, say, word, sentences, told, ways, channel, jobs, duration, list, afterColon } = writer;
  return [
    ...clausesOf(
      writer,
      { id: "speed.orders", heading: [word("How to order, and how long it takes", "如何办理，需要多久")] },
      speed.orders,
      (items) => [
        facts(
          writer,
          items.map(({ what, how, takes, channels: ids }) => {
            const places = ways(ids);
            return [
              text(what),
              sentences(
                how && text(how),
                places.length ? say(en`you can do this ${places}`, zh`可通过${places}办理`) : undefined,
                told(takes, {
                  done: (time) =>
                    say(en`it is done ${time}`, zh`${onTheSpot(time)}${verbOf(time, "完成", "办理")}`),
                  label: [word("how long it takes", "办理时间")],
                }),
              ),
            ] as const;
          }),
        ),
      ],
      ({ takes }) => [goalOf(takes)],
    ),
    ...clausesOf(
      writer,
      { id: "speed.experts", heading: [word("When an expert is there", "专业人员在岗时间")] },
      speed.experts,
      (items) => [
        facts(
          writer,
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
              : (name ?? [word("However you reach us", "各种联系方式")]);
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
      { id: "speed.waits", heading: [word("The longest you wait", "最长等候时间")] },
      speed.waits,
      (items) => [
        facts(
          writer,
          items.map(({ kind, what, longest }) => [
            what ? text(what) : [word(...waitNames[kind])],
            sentences(longestInWords(writer, longest)),
          ]),
        ),
      ],
      ({ longest }) => [goalOf(longest)],
    ),
    ...clausesOf(
      writer,
      { id: "speed.whenBusy", heading: [word("When it is busy", "繁忙时的安排")] },
      speed.whenBusy,
      (items) => [
        bullets(
          writer,
          items.map(({ measure, when, what, channels: ids }) => {
            const places = list(
              (ids ?? []).map((id) => channel(id) ?? []),
              "or",
            );
            const aside = places.length ? say(en` (${places})`, zh`（${places}）`) : [];
            const ours: Rich = [word(...busyNames[measure])];
            if (!when && !what) return sentences(say(en`${ours}${aside}`, zh`${ours}${aside}`));
            const deed = what ? afterColon(what) : ours;
            const at = when ? say(en`${when}${aside}`, zh`${when}${aside}`) : places;
            return sentences(at.length ? say(en`${at}: ${deed}`, zh`${at}：${deed}`) : deed);
          }),
        ),
      ],
    ),
    ...clausesOf(
      writer,
      {
        id: "speed.staffing",
        heading: [word("Staff needed to keep these times", "人手安排")],
        staff: true,
      },
      speed.staffing,
      (items) => [
        table(
          writer,
          [
            word("Where and when", "环节与时段"),
            word("Cases", "业务量"),
            word("Time per case", "单件用时"),
            word("People", "人手"),
          ],
          items.map(({ channel: id, when, interval, volume, handling, staff, note }) => {
            const place = joinRich([channel(id), when && text(when)], word(", ", "，"));
            return [
              note ? sentences(place, text(note)) : place,
              volume === undefined ? [] : [casesIn(writer, volume, interval)],
              handling?.value ? [duration(handling)] : [],
              staff === undefined ? [] : [word(`${staff}`, `${staff}人`)],
            ];
          }),
        ),
      ],
      ({ goal }) => [goal],
    ),
    ...areaGoals(writer, "speed", speed.goals),
  ];
}

/** "10个工作日内完成", but "按与您约定的时间办理" and "立即办理". */
export function verbOf(time: Rich, end: string, deed: string): string {
  const last = time.at(-1);
  return typeof last === "string" && /(时间|立即)$/.test(last) ? deed : end;
}

function onTheSpot(time: Rich): Rich {
  return time.length === 1 && time[0] === "立即" ? ["当场"] : time;
}

/** Under a heading that says that it is the longest: "10 minutes at most". */
function longestInWords(
  { say, duration, within, goal }: Writer,
  longest: Timing | undefined,
): Rich | undefined {
  if (!longest) return undefined;
  if ("goal" in longest) return goal(longest.goal)?.limit;
  const { time } = longest;
  if (time.value > 0) return say(en`${duration(time)} at most`, zh`最长${duration(time)}`);
  return say(
    en`${within(time).replace("at once", "no wait")}`,
    zh`${within(time).replace("立即", "无须等候")}`,
  );
}

/** "60 an hour", "每小时60件" */
function casesIn({ word, every }: Writer, volume: number, interval: Duration | undefined): string {
  const often = interval ? every(interval) : "";
  if (!often) return word(`${volume}`, `${volume}件`);
  const each = often.replace(/^every (?!half |\d)(?=hour)/, "an ").replace(/^every (?!half |\d)/, "a ");
  return word(`${volume} ${each}`, `${often}${volume}件`);
}
