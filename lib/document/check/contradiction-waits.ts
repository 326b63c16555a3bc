import type { ChannelKind, Duration } from "../../goals/goal.ts";
import { phraseFor } from "../../language/phrase.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { quoted, timeName } from "./names.ts";
import { claimsOf, publicGoals, type PublicGoal } from "./promises.ts";
import { both, type Remark, remarkAt } from "./remark.ts";
import { isLonger } from "./times.ts";

type Waiting = {
  channels: readonly ChannelKind[];
  metrics: readonly string[];
  english: RegExp;
  chinese: RegExp;
};

const replies = ["first-response-time", "responded-in-time", "longest-wait"];

/** Which goals are about the same waiting, by how they are measured or, where that is not said, by their words. */
const waitings: Readonly<Record<string, Waiting>> = {
  phone: {
    channels: ["phone", "hotline"],
    metrics: ["phone-service-level", "longest-wait"],
    english: /\banswer (your|the|a|every|all)?\s*(telephone |phone )?(calls?|telephone|phone)\b|\bpick up\b/i,
    chinese: /接听|接通|接起/,
  },
  counter: {
    channels: ["counter"],
    metrics: ["counter-wait", "longest-wait"],
    english: /\b(serve you|see you) at (the|our) (counter|desk|till|front desk|reception)\b/i,
    chinese: /柜台.*(接待|办理|等候|叫号)|(接待|等候|叫号).*柜台/,
  },
  chat: {
    channels: ["chat"],
    metrics: replies,
    english: /\b(answer|reply|respond)\b.*\bchat\b/i,
    chinese: /(回复|答复|接入).*(在线|聊天)|(在线|聊天).*(回复|答复|接入)/,
  },
  email: {
    channels: ["email"],
    metrics: replies,
    english: /\b(answer|reply|respond)\b.*\be-?mails?\b/i,
    chinese: /(回复|答复).*邮件|邮件.*(回复|答复)/,
  },
  letter: {
    channels: ["letter"],
    metrics: replies,
    english: /\b(answer|reply|respond)\b.*\bletters?\b/i,
    chinese: /(回复|答复).*信|来信.*(回复|答复)/,
  },
};

function isSameWaiting({ subject, channels, measurement }: PublicGoal, waiting: Waiting): boolean {
  if (channels.length === 0 || !channels.some((kind) => waiting.channels.includes(kind))) return false;
  const metric = measurement?.metric;
  if (metric !== undefined) return waiting.metrics.includes(metric);
  return (
    waiting.english.test(phraseFor(subject, "en").text) ||
    waiting.chinese.test(phraseFor(subject, "zh-Hans").text)
  );
}

const why = both(
  "The two stand on one page, and a customer believes the shorter one.",
  "两个时间写在同一页上，顾客会相信短的那个。",
);

/** The longest wait on a channel beside the goals about the same waiting, and beside each other. */
export function waitsAgainstGoals(workbook: Workbook): Remark[] {
  const goals = publicGoals(workbook);
  const before = new Map<string, Duration>();
  return workbook.speed.waits.flatMap(({ id, kind, what, longest, audience }) => {
    if (audience?.public === false || !longest || !("time" in longest)) return [];
    const place = { step: "speed", list: "waits", item: id, field: "longest" };
    const { time } = longest;
    const told = timeName(time);
    const same = JSON.stringify([kind, what, audience]);
    const earlier = before.get(same);
    before.set(same, time);
    if (earlier && (isLonger(earlier, time) || isLonger(time, earlier))) {
      const first = timeName(earlier);
      return [
        remarkAt("contradiction", place, {
          sentence: both(
            `Two longest waits for one thing: ${first.en} and ${told.en}.`,
            `同一件事写了两个最长等候时间：${first["zh-Hans"]}和${told["zh-Hans"]}。`,
          ),
          why,
          better: both("Keep one, or say what each of them is for.", "只留一个，或者写明各自指什么。"),
        }),
      ];
    }
    const waiting = waitings[kind];
    if (!waiting || what) return [];
    return goals
      .filter((goal) => isSameWaiting(goal, waiting))
      .flatMap((goal) => {
        const clash = claimsOf(goal).find(
          (claim) => isLonger(claim.time, time) || (claim.share === 100 && isLonger(time, claim.time)),
        );
        if (!clash) return [];
        const [name, promised] = [quoted(goal.subject), timeName(clash.time)];
        return [
          remarkAt(
            "contradiction",
            place,
            {
              sentence: both(
                `${told.en} at most here, and ${promised.en} in the goal ${name.en}.`,
                `这里写最长${told["zh-Hans"]}，服务目标${name["zh-Hans"]}写的是${promised["zh-Hans"]}。`,
              ),
              why,
              better: both(
                "Choose the goal here instead of a time: then both change together.",
                "这里改选那个服务目标，不另写时间，以后两处一起变。",
              ),
            },
            goal.id,
          ),
        ];
      })
      .slice(0, 1);
  });
}
