/** What both languages need to know of a goal before they put it into words. */
import type { Rich } from "../../language/rich.ts";
import { type Language, type LocalisedText, type Phrase, phraseFor } from "../../language/text.ts";
import { weekday } from "../goal.ts";
import type { Band, Duration, Goal, Limit, Payment, Target, Time, Weekday } from "../goal.ts";

/** What a reader sees first of a goal: the figure set large, its unit, and what it is a figure of. */
export type Figure = { number: string; unit: string; caption: Rich };

/** `time` with the event that it counts from, `bare` without it. */
export type LimitParts = { time: Rich; bare: Rich; start: Rich; share: Rich };

/** A goal in words, for readers of one language. */
export type GoalWords = {
  subject: Rich;
  /** The whole promise, remedy included: one or more sentences. */
  statement: Rich;
  /** The limits alone, bands included, as the end of a sentence: "within 10 minutes in at least 90% of cases". */
  limit: Rich;
  /**
   * The limit in its parts, where it is one time, the same for all, and perhaps a share of cases: "within 10
   * working days of receipt", "receipt", "in at least 90% of cases". A share of 100% is left out.
   */
  parts?: LimitParts;
  /** The promise without its bands and its remedy. */
  sentence: Rich;
  bands: { when: Rich; limit: Rich }[];
  figure: Figure;
  counting: Rich[];
  remedy: Rich[];
  /** What it asks of the person who keeps it. */
  instruction: Rich;
};

function bare(text: string): string {
  return text.toLowerCase().replace(/[\s,.;:()'"“”‘’，。；：（）、「」-]+/g, "");
}

/** A guarantee that lasts, such as a warranty: its time is how long it holds, and not how soon something is done. */
export function isWarranty(goal: Goal): boolean {
  const time = goal.bands[0]?.limits[0]?.time;
  if (!goal.guaranteed || time?.kind !== "duration" || goal.bands.length > 1) return false;
  return time.unit === "years" || /warrant|保修|质保|保固/i.test(Object.values(goal.subject).join(" "));
}

/** The goal's condition, unless the subject says the same already. */
export function tellingCondition(goal: Goal, reader: Language): Phrase | undefined {
  if (!goal.condition || isAroundStart(goal)) return undefined;
  const phrase = phraseFor(goal.condition, reader);
  const [first = "", ...others] = phrase.text.split(/;\s*/);
  const repeats = bare(first) !== "" && bare(phraseFor(goal.subject, reader).text).includes(bare(first));
  if (phrase.lang === "en" && others.length > 0 && repeats) return { ...phrase, text: others.join("; ") };
  const subject = bare(phraseFor(goal.subject, reader).text);
  const core = bare(
    phrase.text.replace(/(地区|范围|期间|期|用户|客户|地區|範圍|\s(areas?|season|hours|periods?))$/, ""),
  );
  return core !== "" && subject.includes(core) ? undefined : phrase;
}

const lengths: readonly RegExp[] = [
  /(?<!while you )\b(delay|wait|waiting|waits|waiting times?|queue|queuing|queueing|outage|interruption|duration|late arrival|turnaround|hold|(response|processing|lead|handling|journey|down|travel) ?time)$/i,
  /(时间|时长|时延|时限|间隔|延误|等候|等待|时間|時間|時長|輪候)$/,
];

/** Whether the subject is itself a length of time, such as a wait: that lasts "at most" so long, and not "within". */
export function isLength(goal: Goal): boolean {
  return Object.values(goal.subject).some((text) => {
    const head = text
      .replace(/[.。]$/, "")
      .split(/[,(（:：]|\b(?:of|on|in|for|at|to|by|with|from|after|during|per)\b/)[0]
      ?.trim();
    return head !== undefined && lengths.some((each) => each.test(head));
  });
}

/** Whether the subject says `words` already, for a reader of its language. */
export function subjectSays(goal: Goal, words: string, reader: Language): boolean {
  const phrase = phraseFor(goal.subject, reader);
  return phrase.lang === reader && phrase.text.toLowerCase().includes(words.toLowerCase());
}

const numberWords = "a an one two three four five six seven eight nine ten".split(" ");
const seconds: Partial<Record<Duration["unit"], number>> = { seconds: 1, minutes: 60, hours: 3600 };

/** Whether the subject says the time already, be it in words or in another unit: "calls within one minute". */
export function subjectSaysTime(goal: Goal, stated: Duration | undefined): boolean {
  if (!stated) return false;
  const subject = Object.values(goal.subject).join(" ").toLowerCase();
  return [...subject.matchAll(/\bwithin (\d+|[a-z]+) (working |calendar )?([a-z]+?)s?\b/g)].some(
    ([, figure = "", kind = "", name = ""]) => {
      const word = numberWords.indexOf(figure);
      const value = word < 0 ? Number(figure) : Math.max(1, word - 1);
      const unit = `${kind.trim()}${kind ? "_" : ""}${name}s`;
      if (unit === stated.unit) return value === stated.value;
      const [said, meant] = [seconds[unit as Duration["unit"]], seconds[stated.unit]];
      return said !== undefined && meant !== undefined && value * said === stated.value * meant;
    },
  );
}

/** Whether the goal's condition says that its time may lie on either side of the event: "约定时间前后". */
export function isAroundStart({ condition, clock }: Goal): boolean {
  return Object.values(condition ?? {}).some((text) =>
    Object.values(clock?.starts ?? {}).some((event) => bare(text) === `${bare(event)}前后`),
  );
}

/** Whether the hours of something open stand in the goal's condition alone: "last Friday of every month". */
export function saysHours(goal: Goal): boolean {
  const [limit, ...more] = onlyBand(goal)?.limits ?? [];
  return (
    goal.measure === "available" &&
    more.length === 0 &&
    limit !== undefined &&
    limit.target?.value === undefined &&
    (!limit.time || (limit.time.kind === "duration" && !statedDuration(limit.time)))
  );
}

/** A phrase without the full stop at its end, so that a sentence can go on after it. */
export function withoutStop(text: LocalisedText, reader: Language): Phrase {
  const phrase = phraseFor(text, reader);
  return { lang: phrase.lang, text: phrase.text.trim().replace(/(?<![.。])[.。]$/u, "") };
}

/** Whether a figure is a share of cases. */
export function isShare(target: Target | undefined): boolean {
  return target?.unit === "percent" || target?.unit === "per_thousand" || target?.unit === "per_ten_thousand";
}

/** The target that every band shares in its only limit with a time; said once, after the bands. */
export function commonShare(goal: Goal): Target | undefined {
  if (goal.bands.length < 2) return undefined;
  const [first, ...others] = goal.bands.map((each) =>
    each.limits.length === 1 && each.limits[0]?.time ? each.limits[0].target : undefined,
  );
  if (!first || !isShare(first)) return undefined;
  return others.every((other) => other && JSON.stringify(other) === JSON.stringify(first))
    ? first
    : undefined;
}

export function withoutTarget(limit: Limit): Limit {
  return { ...limit, target: undefined };
}

/** A length of time that is stated in full. */
export function statedDuration(time: Time | undefined): Duration | undefined {
  if (time?.kind !== "duration" || time.value === undefined || time.unit === undefined) return undefined;
  return { value: time.value, unit: time.unit };
}

/** A goal without conditions on its only band. */
export function onlyBand(goal: Goal): Band | undefined {
  const [band, ...more] = goal.bands;
  return band && more.length === 0 && !band.when?.length ? band : undefined;
}

/** The event that starts a clock, and whether counting begins with it or on the day after. */
export type Start = { event: LocalisedText; from?: NonNullable<Goal["clock"]>["from"] };

/** When the clock of a goal, or of one of its bands, starts. */
export function startOf(goal: Goal, band?: Band): Start | undefined {
  const event = band ? band.starts : goal.clock?.starts;
  return event && { event, from: goal.clock?.from };
}

function shared(values: readonly unknown[]): boolean {
  return values.length > 1 && new Set(values.map((each) => JSON.stringify(each))).size === 1;
}

/** Whether all bands have the same limits and differ only in when they hold. */
export function sameLimits(goal: Goal): boolean {
  return shared(goal.bands.map(({ limits, starts }) => [limits, starts]));
}

/** The time that all bands have in common where their targets differ; said once, before the bands. */
export function commonTime(goal: Goal): Time | undefined {
  if (goal.measure !== "within") return undefined;
  const times = goal.bands.map(({ limits, starts }) =>
    limits.length === 1 && !starts && isShare(limits[0]?.target) ? limits[0]?.time : undefined,
  );
  return shared(times) ? times[0] : undefined;
}

/** Payments that are alternatives for different customers, side by side. */
export function alternatives(payments: readonly Payment[]): Payment[][] {
  const groups: Payment[][] = [];
  for (const payment of payments) {
    const last = groups.at(-1);
    if (payment.who && last?.every((each) => each.who && each.kind === payment.kind)) last.push(payment);
    else groups.push([payment]);
  }
  return groups;
}

/** Whether `to` is the day after `from`. */
export function nextTo(from: Weekday, to: Weekday): boolean {
  const days = weekday.options;
  return days.indexOf(to) === (days.indexOf(from) + 1) % days.length;
}

/** The only limit of a goal whose time can stand apart from its share. */
export function limitInParts(goal: Goal): Limit | undefined {
  const band = onlyBand(goal);
  const [limit, ...more] = band?.limits ?? [];
  if (!band || !limit?.time || more.length > 0 || band.starts || goal.due || limit.level) return undefined;
  if (!["within", "notice", "frequency"].includes(goal.measure)) return undefined;
  if (goal.clock?.limits === "customer" || isWarranty(goal) || isLength(goal)) return undefined;
  if (limit.statistic && limit.statistic !== "every" && limit.statistic !== "share") return undefined;
  if (limit.time.kind === "duration" && !statedDuration(limit.time)) return undefined;
  const { target } = limit;
  return !target || (isShare(target) && target.value !== undefined && !target.wording) ? limit : undefined;
}

/** Whether a share is all of the cases, which a promise says without a figure. */
export function isEveryCase(target: Target | undefined): boolean {
  return target?.unit === "percent" && target.value === 100 && target.comparison !== "at_most";
}
