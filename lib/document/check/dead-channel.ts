import type { ChannelKind } from "../../goals/goal.ts";
import { danglingReferences } from "../../workbook/references.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { gapId } from "../../workbook/progress.ts";
import { day, isWithinHours, type Span } from "./hours.ts";
import { channelName, quoted } from "./names.ts";
import { publicGoals, type PublicGoal } from "./promises.ts";
import { both, type Remark, remarkAt } from "./remark.ts";
import { weekday } from "../../goals/goal.ts";

const whyListed = both(
  "A customer who reads this will try to reach you there.",
  "顾客看到以后，会照着这个渠道来找您。",
);

const whyHours = both("A customer who comes at that hour finds nobody.", "顾客按这个时间来，会找不到人。");

/** A goal, an area or a way to complain on a channel that is not listed, or at an hour when it is closed. */
export function deadChannels(workbook: Workbook): Remark[] {
  return [
    ...goalsElsewhere(workbook),
    ...waitsElsewhere(workbook),
    ...pointers(workbook),
    ...expertsOutOfHours(workbook),
    ...goalsOutOfHours(workbook),
  ];
}

function kindsOf({ channels, replyChannels = [], bands }: PublicGoal): ChannelKind[] {
  const conditions = bands.flatMap(({ when = [] }) =>
    when.flatMap((each) => (each.kind === "channels" || each.kind === "reply_channels" ? each.channels : [])),
  );
  return [...new Set([...channels, ...replyChannels, ...conditions])];
}

function goalsElsewhere(workbook: Workbook): Remark[] {
  const listed = new Set(workbook.channels.map(({ kind }) => kind));
  return publicGoals(workbook).flatMap((goal) =>
    kindsOf(goal)
      .filter((kind) => !listed.has(kind))
      .map((kind) => {
        const [name, way] = [quoted(goal.subject), channelName(kind)];
        const place = { step: "goals", list: "goals", item: goal.id, field: "channels" };
        return {
          ...remarkAt("dead-channel", place, {
            sentence: both(
              `${name.en} is promised on a channel that you do not list: ${way.en}.`,
              `${name["zh-Hans"]}用到的“${way["zh-Hans"]}”不在联系渠道之中。`,
            ),
            why: whyListed,
            better: both(
              `Add ${way.en} to your channels, or take it out here.`,
              `把“${way["zh-Hans"]}”加进联系渠道，或者在这里去掉。`,
            ),
          }),
          id: `dead-channel:${goal.id}:${kind}`,
        };
      }),
  );
}

/** The channels on which one waits so. A letter can be sent wherever there is an address. */
const waitedFor: Readonly<Record<string, readonly ChannelKind[]>> = {
  counter: ["counter"],
  phone: ["phone", "hotline"],
  chat: ["chat", "wechat", "social"],
  email: ["email"],
  letter: ["letter", "counter"],
};

function waitsElsewhere({ channels, speed }: Workbook): Remark[] {
  const listed = new Set(channels.map(({ kind }) => kind));
  if (listed.size === 0) return [];
  return speed.waits.flatMap(({ id, kind, what, audience }) => {
    const ways = waitedFor[kind];
    if (audience?.public === false || what || !ways || ways.some((way) => listed.has(way))) return [];
    const way = channelName(kind as ChannelKind);
    return [
      remarkAt(
        "dead-channel",
        { step: "speed", list: "waits", item: id, field: "kind" },
        {
          sentence: both(
            `A wait is promised on a channel that you do not list: ${way.en}.`,
            `写了“${way["zh-Hans"]}”要等多久，可是联系渠道里没有它。`,
          ),
          why: whyListed,
          better: both(
            `Add ${way.en} to your channels, or take this wait out.`,
            `把“${way["zh-Hans"]}”加进联系渠道，或者删去这一条。`,
          ),
        },
      ),
    ];
  });
}

/** Answers that point to a channel which is gone. The same gap as the loose end of the step. */
function pointers(workbook: Workbook): Remark[] {
  return danglingReferences(workbook)
    .filter(({ to }) => to === "channel")
    .map(({ step, list, item, field }) => {
      const inList = list !== "";
      const question = inList ? `${step}.${list}.${field}` : `${step}.${field}`;
      return {
        ...remarkAt("dead-channel", inList ? { step, list, item, field } : { step, field }, {
          sentence: both(
            "This points to a channel that is no longer there.",
            "这里用到的联系渠道已经不在了。",
          ),
          why: whyListed,
          better: both("Choose one of your channels.", "请从现有的联系渠道中选一个。"),
        }),
        id: gapId({ code: "dangling", question, ...(inList ? { item } : {}) }),
      };
    });
}

function spansOf(days: readonly number[], { from, to }: { from: string; to: string }): Span[] {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const [opens, closes] = [minutes(from), minutes(to)];
  const length = closes > opens ? closes - opens : closes - opens + day;
  return days.map((at) => ({ from: at * day + opens, to: at * day + opens + length }));
}

function expertsOutOfHours({ channels, speed }: Workbook): Remark[] {
  return speed.experts.flatMap(({ id, channel, hours, audience }) => {
    const found = channels.find((each) => each.id === channel);
    if (!found?.hours || !hours || audience?.public === false) return [];
    const open = found.hours;
    const inner = weekday.options.flatMap((name, at) => {
      const own = hours[name];
      if (own === undefined) return [];
      return own === "round_the_clock"
        ? [{ from: at * day, to: (at + 1) * day }]
        : own.flatMap((each) => spansOf([at], each));
    });
    if (isWithinHours(inner, open)) return [];
    const way = found.name ? quoted(found.name) : channelName(found.kind);
    return [
      remarkAt(
        "dead-channel",
        { step: "speed", list: "experts", item: id, field: "hours" },
        {
          sentence: both(
            `Somebody who knows is promised at hours when ${way.en} is closed.`,
            `这里写的在岗时间，有一部分${way["zh-Hans"]}并不开放。`,
          ),
          why: whyHours,
          better: both(
            "Keep within the channel’s hours, or change those.",
            "改到渠道开放的时间之内，或者修改渠道的时间。",
          ),
        },
      ),
    ];
  });
}

/** Goals that say at which hours of a recurring day something is to be had, on a channel closed at that hour. */
function goalsOutOfHours({ channels, ...workbook }: Workbook): Remark[] {
  return publicGoals({ channels, ...workbook }).flatMap((goal) => {
    if (goal.measure !== "available") return [];
    const closed = goal.bands.some(({ limits }) =>
      limits.some(({ time }) => {
        if (time?.kind !== "schedule" || !time.recurrence.hours) return false;
        const { every, weekday: on, hours } = time.recurrence;
        const days = on ? [weekday.options.indexOf(on)] : every === "day" ? [0, 1, 2, 3, 4, 5, 6] : [];
        const inner = spansOf(days, hours);
        return goal.channels.some((kind) => {
          const ways = channels.filter((each) => each.kind === kind && each.hours);
          return ways.length > 0 && !ways.some((way) => way.hours && isWithinHours(inner, way.hours));
        });
      }),
    );
    if (!closed) return [];
    const name = quoted(goal.subject);
    return [
      remarkAt(
        "dead-channel",
        { step: "goals", list: "goals", item: goal.id, field: "bands" },
        {
          sentence: both(
            `${name.en} is promised at hours when its channel is closed.`,
            `${name["zh-Hans"]}承诺的时间里，渠道并不开放。`,
          ),
          why: whyHours,
          better: both(
            "Keep within the channel’s hours, or change those.",
            "改到渠道开放的时间之内，或者修改渠道的时间。",
          ),
        },
      ),
    ];
  });
}
