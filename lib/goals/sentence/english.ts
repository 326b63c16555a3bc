import { joinRich, plain, quotedOnce, type Rich, richFor } from "../../language/rich.ts";
import type { LocalisedText } from "../../language/text.ts";
import type {
  ChannelKind,
  Comparison,
  Condition,
  Duration,
  Goal,
  Level,
  Limit,
  Measure,
  Payment,
  Recurrence,
  Remedy,
  Target,
  Time,
  TimeUnit,
  Weekday,
} from "../goal.ts";
import {
  alternatives,
  commonShare,
  commonTime,
  type Figure,
  type GoalWords,
  isAroundStart,
  isEveryCase,
  isLength,
  isWarranty,
  isShare,
  type LimitParts,
  limitInParts,
  nextTo,
  onlyBand,
  sameLimits,
  saysHours,
  type Start,
  startOf,
  statedDuration,
  subjectSays,
  subjectSaysTime,
  tellingCondition,
  withoutStop,
  withoutTarget,
} from "./shape.ts";

const en = richFor("en");
const say = (text: LocalisedText) => withoutStop(text, "en");

const unitNames: Record<TimeUnit, readonly [one: string, many: string]> = {
  seconds: ["second", "seconds"],
  minutes: ["minute", "minutes"],
  hours: ["hour", "hours"],
  calendar_days: ["calendar day", "calendar days"],
  working_days: ["working day", "working days"],
  weeks: ["week", "weeks"],
  months: ["month", "months"],
  years: ["year", "years"],
  rings: ["ring", "rings"],
};

export function number(value: number): string {
  return value.toLocaleString("en-GB", { maximumFractionDigits: 6 });
}

/** "20 seconds", "half an hour", "1 working day" */
function duration({ value, unit }: Duration): string {
  const [one, many] = unitNames[unit];
  if (value === 0.5 && unit === "calendar_days") return "half a day";
  if (value === 0.5) return `half ${one === "hour" ? "an" : "a"} ${one}`;
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** "every 6 months", "a year", "every half hour" */
function interval({ value, unit }: Duration, each: "a" | "every"): string {
  const [one] = unitNames[unit];
  if (value === 0.5) return `every half ${one}`;
  if (value !== 1) return `every ${duration({ value, unit })}`;
  if (each === "every" || unit === "calendar_days" || unit === "working_days")
    return unit === "calendar_days"
      ? "a day"
      : unit === "working_days"
        ? "every working day"
        : `every ${one}`;
  return `${one === "hour" ? "an" : "a"} ${one}`;
}

const comparatives: Record<Comparison, string> = {
  at_least: "at least ",
  more_than: "more than ",
  at_most: "at most ",
  less_than: "less than ",
};

function compared(comparison: Comparison | undefined, figure: string): string {
  return `${comparison ? comparatives[comparison] : ""}${figure}`;
}

const atOnce: Record<TimeUnit, string> = {
  seconds: "at once",
  minutes: "at once",
  hours: "at once",
  rings: "at once",
  calendar_days: "on the same day",
  working_days: "on the same working day",
  weeks: "in the same week",
  months: "in the same month",
  years: "in the same year",
};

/** "by noon", "by 18:00" */
function clockTime(time: string): string {
  return time === "12:00" ? "noon" : time === "00:00" ? "midnight" : time;
}

function deadlineDay({ after, unit }: { after: number; unit: "calendar_days" | "working_days" }): string {
  const day = unit === "working_days" ? "working day" : "day";
  if (after === 0) return `the same ${day}`;
  if (after === 1) return `the next ${day}`;
  return `the ${ordinal(after)} ${day}`;
}

function ordinal(value: number): string {
  const words = [
    "",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
  ];
  return words[value] ?? numeral(value);
}

/** "1st", "23rd", "90th" */
function numeral(value: number): string {
  const tail = Math.floor(value) % 100;
  const suffix = tail > 10 && tail < 14 ? "th" : (["th", "st", "nd", "rd"][tail % 10] ?? "th");
  return `${number(value)}${suffix}`;
}

const monthNames =
  "January February March April May June July August September October November December".split(" ");

/** "1 April 2025", "April 2025", "2025" */
function dateInEnglish(date: string): string {
  const [year, month, day] = date.split("-");
  return [day && String(Number(day)), month && monthNames[Number(month) - 1], year].filter(Boolean).join(" ");
}

function rangeOfTime(from: number, to: number, unit: TimeUnit): string {
  return `${number(from)} to ${duration({ value: to, unit })}`;
}

const weekdayNames = {
  monday: "Monday",
  tuesday: "Tuesday",
  wednesday: "Wednesday",
  thursday: "Thursday",
  friday: "Friday",
  saturday: "Saturday",
  sunday: "Sunday",
} as const;

export function recurrenceInEnglish({ every, days, weekday, nth, hours }: Recurrence): string {
  const on = weekday
    ? nth
      ? `on the ${nth === "last" ? "last" : ordinal(nth)} ${weekdayNames[weekday]} of every ${every}`
      : `every ${weekdayNames[weekday]}`
    : days
      ? days.from === days.to
        ? `on the ${numeral(days.from)} of every ${every}`
        : `between the ${numeral(days.from)} and the ${numeral(days.to)} of every ${every}`
      : `every ${every}`;
  return hours ? `${on}, ${hours.from}–${hours.to}` : on;
}

/** "Monday", "Saturday and Sunday", "Monday to Friday" */
function daysInWords(from: Weekday, to: Weekday): string {
  if (from === to) return weekdayNames[from];
  return `${weekdayNames[from]} ${nextTo(from, to) ? "and" : "to"} ${weekdayNames[to]}`;
}

/** The time of a promise to do something: "within 10 minutes". */
function done(time: Time): Rich {
  switch (time.kind) {
    case "duration": {
      const stated = statedDuration(time);
      if (!stated) return [];
      if (stated.value > 0 && (time.comparison === "at_least" || time.comparison === "more_than"))
        return en`after ${compared(time.comparison, duration(stated))}`;
      if (stated.value === 0) return [atOnce[stated.unit]];
      return [
        time.comparison === "less_than" ? `in less than ${duration(stated)}` : `within ${duration(stated)}`,
      ];
    }
    case "range":
      return [`in ${rangeOfTime(time.from, time.to, time.unit)}`];
    case "deadline": {
      const before = time.comparison === "less_than" ? "before" : "by";
      if (!time.by) return [`${time.day.after === 0 ? "on" : before} ${deadlineDay(time.day)}`];
      const by = time.by === "close_of_business" ? "close of business" : clockTime(time.by);
      return [`${before} ${by} ${time.by === "close_of_business" ? "on " : "on "}${deadlineDay(time.day)}`];
    }
    case "window": {
      const { early, late } = time;
      if (early.value === late.value && early.unit === late.unit)
        return [`no more than ${duration(late)} early or late`];
      if (early.value === 0) return [`never early, and no more than ${duration(late)} late`];
      if (late.value === 0) return [`no more than ${duration(early)} early, and never late`];
      return [`no more than ${duration(early)} early or ${duration(late)} late`];
    }
    case "slot": {
      const offered = (time.offered ?? []).map(
        ({ from, to, hours }) => `${daysInWords(from, to)} ${hours.from}–${hours.to}`,
      );
      return [
        `in a slot of ${compared(time.comparison, duration(time.width))}`,
        offered.length ? `, ${offered.join(" and ")}` : "",
        time.onRequest ? `, or of ${duration(time.onRequest)} if you ask and we can` : "",
      ];
    }
    case "stages": {
      const units = new Set(time.stages.map((stage) => stage.time.unit));
      const sum = time.stages.reduce((total, stage) => total + stage.time.value, 0);
      const [unit] = units;
      const parts = joinRich(
        time.stages.map((stage) => en`${duration(stage.time)} for ${say(stage.name)}`),
        " and ",
      );
      return units.size === 1 && unit
        ? en`within ${duration({ value: sum, unit })} (${parts})`
        : en`within ${parts}`;
    }
    case "schedule":
      return [recurrenceInEnglish(time.recurrence)];
    case "agreed":
      return ["at the time agreed with you"];
    case "reference":
      return en`within the time set by ${say(time.to)}`;
  }
}

/** "at least 90%", "a score above 8.5 out of 10", "fewer than 5 in any year" */
function figureOf(target: Target, comparison: Comparison | undefined = target.comparison): string {
  const value = target.value ?? 0;
  switch (target.unit) {
    case "percent":
      return value === 100 || value === 0
        ? (exact(comparison, value) ?? compared(comparison, `${number(value)}%`))
        : compared(comparison, `${number(value)}%`);
    case "per_thousand":
      return `${compared(comparison, number(value))} in every 1,000`;
    case "per_ten_thousand":
      return `${compared(comparison, number(value))} in every 10,000`;
    case "score": {
      const scale = !target.scale
        ? ""
        : target.scale.to === undefined
          ? " on a scale that is not stated"
          : ` out of ${number(target.scale.to)}`;
      const above = comparison === "more_than" ? "above " : comparison === "less_than" ? "below " : undefined;
      const figure = `${above ?? (comparison ? comparatives[comparison] : "")}${number(value)}${scale}`;
      return above ? `a score ${figure}` : `a score of ${figure}`;
    }
    case "currency":
      return target.currency
        ? compared(comparison, money(value, target.currency))
        : `${compared(comparison, number(value))}, in local currency`;
    default: {
      const time = target.per?.time;
      const rolling = time && (time.value === 1 ? unitNames[time.unit][0] : duration(time));
      const per = !time ? "" : target.per?.rolling ? ` in any ${rolling ?? ""}` : ` ${interval(time, "a")}`;
      const few =
        comparison === "less_than"
          ? `fewer than ${number(value)}`
          : compared(comparison === "at_most" && value === 0 ? undefined : comparison, number(value));
      return few + per;
    }
  }
}

/** 100% that must be at least reached, or 0% at most, is said without its comparison. */
function exact(comparison: Comparison | undefined, percent: number): string | undefined {
  if (percent === 100 && comparison === "at_least") return "100%";
  if (percent === 0 && comparison === "at_most") return "0%";
  return undefined;
}

/** The source's own word for a figure, quoted: ", published as “the majority”". */
function asPublished({ wording }: Target): Rich {
  if (!wording) return [];
  const phrase = say(wording);
  return phrase.lang === "en"
    ? [`, published as “${quotedOnce(phrase.text)}”`]
    : en`, published as ${phrase}`;
}

/** "pressure of at least 0.12 MPa" */
function levelInWords({ what, comparison, value, unit }: Level): Rich {
  return en`${say(what)} of ${compared(comparison, number(value))} ${unit}`;
}

/** "in at least 90% of cases"; nothing where there is no share. */
function shareOf(target: Target | undefined): Rich {
  if (!target) return [];
  if (target.value === undefined) {
    if (target.reference) return en`in the share of cases set by ${say(target.reference)}`;
    return target.unit === "percent" ? ["in a share of cases that is not set yet"] : [];
  }
  const word = asPublished(target);
  if (target.unit === "percent") return en`in ${figureOf(target)} of cases${word}`;
  if (isShare(target)) return en`in ${figureOf(target)} cases${word}`;
  return en`with ${figureOf(target)}${word}`;
}

const unset: Record<Measure, string> = {
  within: "no target share is set",
  average: "measured as an average; no target is set",
  rate: "measured as a percentage; no target is set",
  score: "measured as a score; no target is set",
  count: "counted; no target is set",
  notice: "told in advance; how far ahead is not stated",
  frequency: "repeated; how often is not stated",
  available: "at the stated times",
  event: "",
  conduct: "",
};

const eventNouns =
  /^(receipt|completion|confirmation|filing|arrival|purchase|agreement|loss|customer contact|becoming|first becoming|posting|payment|approval|submission|acceptance|delivery|departure|booking|registration|notification|diagnosis|collection|admission|referral|lodge?ment|check-in|check-out|settlement|closure|opening|handover|installation|dispatch|activation|request|application|discharge|contact|entry|issue|validation|verification|publication|inspection|assignment|[a-z]+ing (?!(date|time|day|hours?|period)\b))\b/i;
const pointsInTime = /^(start|end|beginning|close|day|date|time|moment|hour|week|month)\b/i;
const definiteNouns =
  /^(airline|aircraft|estimated|scheduled|agreed|advertised|appointed|appointment|planned|published|promised|first|last|initial|next|customer|patient|passenger|tenant|resident|student|guest|caller|claimant|applicant|member|order|ticket|incident|event|hearing|flight|train|contract|deadline|due|closing|original|final)\b/i;
const clauseEnd =
  /\b(met|received|reviewed|completed|paid|accepted|agreed|approved|made|signed|confirmed|submitted|provided|cleared|logged|opened|closed|done|settled|verified|issued)$/i;
const ownArticle = /^(the|a|an|your|our|their|each|every|any)\b/i;
const conjunctions = /^(when|once|after|from|as soon as)\b/i;

/** The event that starts a clock, ready to follow "counted from". */
function event(starts: LocalisedText): Rich {
  const phrase = say(starts);
  if (phrase.lang !== "en") return [phrase];
  const { text } = phrase;
  if (ownArticle.test(text)) return [lower(text)];
  if (pointsInTime.test(text)) return [`the ${lower(text)}`];
  if (clauseEnd.test(text)) return [`“${quotedOnce(text)}”`];
  return [definiteNouns.test(text) ? `the ${lower(text)}` : lower(text)];
}

function dayAfter({ from }: Start): boolean {
  return from === "next_day" || from === "next_working_day";
}

/** "receipt of your letter", "the day after receipt of your letter" */
function startEvent(starts: Start): Rich {
  const day = starts.from === "next_working_day" ? "working day" : "day";
  return dayAfter(starts) ? en`the ${day} after ${event(starts.event)}` : event(starts.event);
}

/** How a limit is tied to the event that starts its clock: " of receipt of your letter". */
function startingAt(starts: Start | undefined, after: "within" | "other"): Rich {
  if (!starts) return [];
  const phrase = say(starts.event);
  if (dayAfter(starts)) return en`, counted from ${startEvent(starts)}`;
  const { text } = phrase;
  if (phrase.lang === "en" && conjunctions.test(text)) {
    if (/^(once|after|as soon as)\b/i.test(text)) return [` ${lower(text)}`];
    return [`, counted ${/^from\b/i.test(text) ? "" : "from "}${lower(text)}`];
  }
  const flows =
    phrase.lang === "en" && (ownArticle.test(text) || (eventNouns.test(text) && !clauseEnd.test(text)));
  return flows && after === "within" ? [` of ${lower(text)}`] : en`, counted from ${event(starts.event)}`;
}

function lower(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Whether an event is said by a clause of English, which nothing but "counted from" can lead into. */
function isClause(starts: LocalisedText): boolean {
  const { lang, text } = say(starts);
  return lang === "en" && (conjunctions.test(text) || (clauseEnd.test(text) && !pointsInTime.test(text)));
}

/** A time and its start as one piece, ready to be followed by a share. */
function timed(time: Rich, starts: Start | undefined): Rich {
  if (time.length === 0) return starts ? en`with the clock starting at ${startEvent(starts)}` : [];
  if (starts && !dayAfter(starts) && !isClause(starts.event)) {
    if (opening(time) === atOnce.minutes) return en`immediately after ${event(starts.event)}`;
    if (/^(on|in) the same /.test(opening(time))) return en`${time} as ${event(starts.event)}`;
  }
  return en`${time}${startingAt(starts, opening(time).startsWith("within ") ? "within" : "other")}`;
}

/** The words of ours that a line begins with. */
function opening(line: Rich): string {
  const [first] = line;
  return typeof first === "string" ? first : "";
}

/** A time of any kind and its start; an appointment is something to be early or late for. */
function doneFrom(time: Time, starts: Start | undefined): Rich {
  if (time.kind !== "window" || !starts) return timed(done(time), starts);
  const { early, late } = time;
  const around =
    early.value === late.value && early.unit === late.unit
      ? `${duration(late)} before or after`
      : `${duration(early)} before or ${duration(late)} after`;
  return en`no more than ${around} ${startEvent(starts)}`;
}

function listed(pieces: readonly Rich[]): Rich {
  return joinRich(pieces, " ");
}

/** One limit of a goal, as the end of a sentence. */
function limitInWords(limit: Limit, goal: Goal, starts: Start | undefined): Rich {
  const said = measured(limit, goal, starts);
  const level = limit.level && levelInWords(limit.level);
  // A rate is of cases that reach the level; anything else is done, and reaches it.
  const whole = !level
    ? said
    : goal.measure === "rate"
      ? en`${said}, where ${level} counts as met`
      : en`${said}, with ${level}`;
  return goal.clock?.limits === "customer" && limit.time ? en`if you act ${whole}` : whole;
}

function measured(limit: Limit, goal: Goal, starts: Start | undefined): Rich {
  const { time, target } = limit;
  const stated = statedDuration(time);
  const share = target && (isShare(target) || target.unit === undefined) ? shareOf(target) : [];
  switch (goal.measure) {
    case "within": {
      if (limit.statistic === "mean" || limit.statistic === "median" || limit.statistic === "percentile")
        return averageInWords(limit, goal, starts);
      const open = time?.kind === "duration" && !stated;
      if (!time || open) {
        const ontime =
          target?.value !== undefined ? en`on time ${shareOf(target)}` : ["no time limit is stated"];
        return starts ? en`${ontime}${startingAtClause(starts)}` : ontime;
      }
      const when = isWarranty(goal)
        ? en`guaranteed for ${stated ? duration(stated) : done(time)}${startingAtClause(starts)}`
        : isLength(goal) && stated?.value
          ? timed([lasting(stated, comparisonOf(time))], starts)
          : stated && isAroundStart(goal)
            ? doneFrom({ kind: "window", early: stated, late: stated }, starts)
            : doneFrom(time, starts);
      const comma = needsComma(when);
      if (target?.value !== undefined) {
        const saidAlready =
          !starts && (subjectSays(goal, plain(when, "en"), "en") || subjectSaysTime(goal, stated));
        if (saidAlready) return shareOf(target);
        return saysMajority(goal, target)
          ? en`${when} (${figureOf(target)})`
          : en`${when}${comma} ${shareOf(target)}`;
      }
      if (limit.statistic === "share")
        return !starts && subjectSaysTime(goal, stated) ? [unset.within] : en`${when}; ${unset.within}`;
      return when;
    }
    case "average":
      return averageInWords({ ...limit, statistic: limit.statistic ?? "mean" }, goal, starts);
    case "notice": {
      if (!stated && time?.kind !== "range" && time?.kind !== "deadline") {
        const lead = time && time.kind !== "duration" ? done(time) : [unset.notice];
        return listed([lead, share]);
      }
      const ahead =
        time?.kind === "range"
          ? [`${rangeOfTime(time.from, time.to, time.unit)} ahead`]
          : time?.kind === "deadline"
            ? done(time)
            : stated?.value === 0
              ? ["at the time it happens"]
              : [`${compared(comparisonOf(time) ?? "at_least", stated ? duration(stated) : "")} ahead`];
      return listed([timed(ahead, starts), target?.value === undefined ? [] : shareOf(target)]);
    }
    case "frequency": {
      const often = timed(frequencyInWords(limit), starts);
      if (!target || !isShare(target) || target.value === undefined) return often;
      return isEveryCase(target) ? en`${often}, without exception` : listed([often, shareOf(target)]);
    }
    case "available": {
      const when: Rich =
        time?.kind === "schedule"
          ? [recurrenceInEnglish(time.recurrence)]
          : stated
            ? [openFor(stated, comparisonOf(time))]
            : time && time.kind !== "duration"
              ? done(time)
              : [];
      const how =
        target?.value === undefined
          ? []
          : [target.unit === "percent" ? `${figureOf(target)} of the time` : figureOf(target)];
      if (when.length === 0 && how.length === 0)
        return [goal.condition ? unset.available : "measured as availability; no target is set"];
      return joinRich(
        [time?.kind === "schedule" || when.length === 0 ? when : en`available ${when}`, how],
        ", ",
      );
    }
    case "rate":
    case "score":
    case "count": {
      const tail = stated
        ? en`, with a limit of ${duration(stated)}`
        : time && time.kind !== "duration"
          ? en`, ${done(time)}`
          : [];
      if (target?.value === undefined) {
        if (target?.reference) return en`as set by ${say(target.reference)}`;
        const word = target ? asPublished(target) : [];
        const counted =
          time?.kind === "duration" && time.unit && !stated
            ? `measured in ${unitNames[time.unit][1]}; no target is set`
            : unset[goal.measure];
        return stated
          ? en`measured as a percentage, with a limit of ${duration(stated)}; no target is set${word}`
          : en`${counted}${word}`;
      }
      const word = asPublished(target);
      if (goal.subjectForm !== "thing" && goal.measure === "rate" && say(goal.subject).lang === "en")
        return en`${shareOf(target)}${tail}${startingAtClause(starts)}`;
      return en`${figureOf(target)}${word}${tail}${startingAtClause(starts)}`;
    }
    case "event":
    case "conduct":
      return joinRich(
        [
          time ? doneFrom(time, starts) : starts ? timed([], starts) : [],
          target?.value === undefined ? [] : [figureOf(target)],
        ],
        ", ",
      );
  }
}

/** "We serve the majority of customers": a subject that says already what more than half is. */
function saysMajority(goal: Goal, { unit, value, comparison }: Target): boolean {
  return (
    unit === "percent" && value === 50 && comparison === "more_than" && subjectSays(goal, "majority", "en")
  );
}

function startingAtClause(starts: Start | undefined): Rich {
  return startingAt(starts, "other");
}

function needsComma(when: Rich): string {
  return when.some(
    (span) =>
      typeof span === "string" && /, counted | (once|after|as soon as) | of \S+ \S+ \S| as /.test(span),
  )
    ? ","
    : "";
}

function lasting(stated: Duration, comparison: Comparison | undefined): string {
  return compared(comparison ?? "at_most", duration(stated));
}

function comparisonOf(time: Time | undefined): Comparison | undefined {
  return time && "comparison" in time ? time.comparison : undefined;
}

function averageInWords(limit: Limit, goal: Goal, starts: Start | undefined): Rich {
  const percentile = limit.percentile ?? 90;
  const name =
    limit.statistic === "median"
      ? "for the median case"
      : limit.statistic === "percentile"
        ? `for ${number(percentile)}% of cases`
        : "on average";
  const stated = statedDuration(limit.time);
  const share = limit.target?.value === undefined ? [] : shareOf(limit.target);
  if (!stated) {
    const unit = limit.time?.kind === "duration" ? limit.time.unit : undefined;
    if (limit.time && limit.time.kind !== "duration")
      return listed([timed(done(limit.time), starts), [name], share]);
    if (limit.target?.value !== undefined) return en`${figureOf(limit.target)} ${name}`;
    const average = subjectSays(goal, "average", "en") ? "measured" : "measured as an average";
    return en`${average}${unit ? ` in ${unitNames[unit][1]}` : ""}${startingAtClause(starts)}; no target is set`;
  }
  const from = startingAtClause(starts);
  const saidAlready = limit.statistic === "mean" && subjectSays(goal, "average", "en");
  return listed([
    en`${compared(comparisonOf(limit.time), duration(stated))}${saidAlready ? "" : ` ${name}`}${from}`,
    share,
  ]);
}

function frequencyInWords({ time, target }: Limit): Rich {
  if (time && time.kind !== "duration") return done(time);
  const stated = statedDuration(time);
  const times = target && target.value !== undefined && !isShare(target) ? target : undefined;
  if (!stated) return times ? [`${figureOf(times)} times`] : [unset.frequency];
  if (stated.value === 0) return ["all the time"];
  if (times) return [`${compared(times.comparison, timesOf(times.value ?? 0))} ${interval(stated, "a")}`];
  switch (comparisonOf(time)) {
    case "at_least":
      return [`no more than once ${interval(stated, "every")}`];
    case "more_than":
      return [`less than once ${interval(stated, "every")}`];
    case "less_than":
      return [`more than once ${interval(stated, "every")}`];
    case "at_most":
      return [`at least once ${interval(stated, "a")}`];
    default:
      return [`once ${interval(stated, "a")}`];
  }
}

function timesOf(value: number): string {
  return value === 1 ? "once" : value === 2 ? "twice" : `${number(value)} times`;
}

function openFor(stated: Duration, comparison: Comparison | undefined): string {
  if (stated.unit === "hours" && stated.value <= 24) {
    return `${compared(stated.value === 24 ? undefined : comparison, duration(stated))} a day`;
  }
  if (stated.unit === "calendar_days" && stated.value <= 7)
    return `${compared(stated.value === 7 ? undefined : comparison, `${number(stated.value)} days`)} a week`;
  return `for ${compared(comparison, duration(stated))}`;
}

/** A condition on its own: "received before 13:00", "interruption of more than 12 hours". */
export function conditionInEnglish(condition: Condition): Rich {
  switch (condition.kind) {
    case "phrase":
      return en`${say(condition.phrase)}`;
    case "received": {
      const { what, before, after } = condition;
      const when =
        before && after
          ? `between ${clockTime(after)} and ${clockTime(before)}`
          : before
            ? `before ${clockTime(before)}`
            : `after ${clockTime(after ?? "00:00")}`;
      return en`${what ? say(what) : "received"} ${when}`;
    }
    case "lasting":
      return en`${say(condition.what)} of ${compared(condition.comparison, duration(condition.time))}`;
    case "quantity":
      return levelInWords(condition);
    case "dates":
      return [
        condition.from && condition.until
          ? `from ${dateInEnglish(condition.from)} to ${dateInEnglish(condition.until)}`
          : condition.from
            ? `from ${dateInEnglish(condition.from)}`
            : `until ${dateInEnglish(condition.until ?? "")}`,
      ];
    case "channels":
      return [byChannels(condition.channels)];
    case "reply_channels":
      return [`answered ${byChannels(condition.channels)}`];
    case "otherwise":
      return ["all other cases"];
  }
}

/** A condition as the end of a sentence, "if received before 13:00"; nothing where it reads better as an aside. */
function conditionFlowing(condition: Condition): Rich | undefined {
  const alone = conditionInEnglish(condition);
  switch (condition.kind) {
    case "phrase":
      return /^(in|on|at|for|from|if|when|where|while|during|with|without|outside|after|before|by|to) /i.test(
        opening(alone),
      )
        ? uncapital(alone)
        : undefined;
    case "received":
      return condition.what ? undefined : en`if ${alone}`;
    case "channels":
      return en`if you reach us ${alone}`;
    case "reply_channels":
      return [`if we answer ${byChannels(condition.channels)}`];
    case "dates":
      return alone;
    case "otherwise":
      return ["otherwise"];
    default:
      return undefined;
  }
}

/** The conditions of a band after its limit. */
function whenInWords(conditions: readonly Condition[] | undefined): Rich {
  if (!conditions?.length) return [];
  const flowing = conditions.map(conditionFlowing).filter((each) => each !== undefined);
  return flowing.length === conditions.length
    ? en` ${joinRich(flowing, ", ")}`
    : aside(joinRich(conditions.map(conditionInEnglish), ", "));
}

function byChannels(channels: readonly ChannelKind[]): string {
  return enumerated(channels.map((each) => channelWays[each])).join("");
}

/** "by phone", ", ", "by e-mail", " or ", "by letter": the pieces with what stands between them. */
function enumerated(pieces: readonly string[], last = " or "): string[] {
  return pieces.flatMap((piece, at) =>
    at === 0 ? [piece] : [at === pieces.length - 1 ? last : ", ", piece],
  );
}

const channelWays: Record<ChannelKind, string> = {
  phone: "by phone",
  email: "by e-mail",
  web: "online",
  chat: "by chat",
  counter: "in person",
  letter: "by letter",
  social: "on social media",
  wechat: "on WeChat",
  field: "at your door",
  hotline: "through the public hotline",
};

const channelNames: Record<ChannelKind, string> = {
  phone: "phone",
  email: "e-mail",
  web: "web form",
  chat: "chat",
  counter: "visit",
  letter: "letter",
  social: "social media",
  wechat: "WeChat",
  field: "home visit",
  hotline: "public hotline",
};

function aside(text: Rich): Rich {
  return /[()（）]/.test(text.map((span) => (typeof span === "string" ? span : span.text)).join(""))
    ? en` – ${text}`
    : en` (${text})`;
}

/** The aside where it belongs: with the limit, before what is said of the target. */
function withAside(line: Rich, about: Rich): Rich {
  const last = line.at(-1);
  const words = opening(about);
  if (words.startsWith(" of ") && typeof last === "string" && last.endsWith(" of the time"))
    return en`${line.slice(0, -1)}${last.replace(/ of the time$/, "")}${about}`;
  const at = typeof last === "string" ? last.lastIndexOf("; no target") : -1;
  if (about.length === 0 || at === -1 || typeof last !== "string") return en`${line}${about}`;
  const [limit, target] = [last.slice(0, at), last.slice(at + 2)];
  return words.startsWith(" – ")
    ? en`${line.slice(0, -1)}${limit}${about}. ${capital([target])}`
    : en`${line.slice(0, -1)}${limit}${about}; ${target}`;
}

function capital(line: Rich): Rich {
  const [first, ...others] = line;
  if (typeof first !== "string" || /^[a-z][A-Z]/.test(first)) return line;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...others];
}

function sentence(line: Rich): Rich {
  const last = line.at(-1);
  const end = typeof last === "string" ? last : last?.text;
  return end && typeof last === "string" && /[.!?]["”’)]?$/.test(end) ? capital(line) : capital(en`${line}.`);
}

/** Several limits for the same cases, all to be met. */
function limitsInWords(limits: readonly Limit[], goal: Goal, starts: Start | undefined): Rich {
  const [first, ...more] = limits;
  if (!first) return [];
  if (more.length === 0) return limitInWords(first, goal, starts);
  const pieces = limits.map((each) => {
    const stated = statedDuration(each.time);
    return each.statistic === "every" && stated && comparisonOf(each.time) !== "at_least"
      ? [`never more than ${duration(stated)}`]
      : limitInWords(each, goal, undefined);
  });
  return en`${inSeries(pieces)}${startingAtClause(starts)}`;
}

/** "a", "a and b", "a, b and c"; with semicolons where a piece has a comma of its own. */
function inSeries(pieces: readonly Rich[], last = " and "): Rich {
  const commas = pieces.some((piece) => piece.some((span) => typeof span === "string" && span.includes(",")));
  if (commas) return joinRich(pieces, "; ");
  const end = pieces.at(-1) ?? [];
  return pieces.length < 2 ? end : en`${joinRich(pieces.slice(0, -1), ", ")}${last}${end}`;
}

function bandsInWords(goal: Goal): { when: Rich; limit: Rich }[] {
  const common = commonShare(goal);
  return goal.bands.map((band) => ({
    when: joinRich((band.when ?? []).map(conditionInEnglish), ", "),
    limit: limitsInWords(
      common ? band.limits.map(withoutTarget).map(everyCase) : band.limits,
      goal,
      startOf(goal, band),
    ),
  }));
}

/** All bands in one sentence; what they have in common is said once. */
function bandsTogether(goal: Goal): Rich {
  const [first] = goal.bands;
  if (first && sameLimits(goal)) {
    const whens = goal.bands
      .map(({ when }) => joinRich((when ?? []).map(conditionInEnglish), ", "))
      .filter((when) => when.length > 0);
    const limits = commonShare(goal) ? first.limits.map(withoutTarget).map(everyCase) : first.limits;
    const about = whens.length > 0 ? aside(joinRich(whens, "; ")) : [];
    return en`${limitsInWords(limits, goal, startOf(goal, first))}${about}`;
  }
  const time = commonTime(goal);
  const limits = time
    ? goal.bands.map((band) => shareOf(band.limits[0]?.target))
    : bandsInWords(goal).map(({ limit }) => limit);
  const all = inSeries(
    limits.map((limit, at) => en`${limit}${whenInWords(goal.bands[at]?.when)}`),
    ", and ",
  );
  return time ? en`${doneFrom(time, startOf(goal))}, ${all}` : all;
}

function everyCase(limit: Limit): Limit {
  return limit.statistic === "share" ? { ...limit, statistic: "every" } : limit;
}

const notAdverbial =
  /^(no target|measured|counted|no time limit|a score|at the stated|repeated|told in|\d|at (least|most) [\d,.]+( |$)(?!second|minute|hour|day|calendar|working|week|month|year|ring|times)|fewer than)/;

/** "no more than 5", where "at most 5" would read as a promise of the harm. */
function noMoreThan([first, ...others]: Rich): Rich {
  if (typeof first !== "string") return first === undefined ? [] : [first, ...others];
  return [first.replace(/^at most /, "no more than "), ...others];
}

/** "above 4.5" after a subject that says "score" itself, "no target is set" after one that says "percentage". */
function withoutEcho(goal: Goal, [first, ...others]: Rich): Rich {
  if (typeof first !== "string") return first === undefined ? [] : [first, ...others];
  const said = subjectSays(goal, "score", "en")
    ? first.replace(/^a score (of )?/, "")
    : subjectSays(goal, "percentage", "en")
      ? first.replace(/^measured as a percentage; /, "")
      : first;
  return [said, ...others];
}

function promise(goal: Goal, said: Rich): Rich {
  const subject = say(goal.subject);
  const first = opening(said);
  const flows =
    subject.lang === "en" &&
    !notAdverbial.test(first) &&
    goal.measure !== "count" &&
    goal.measure !== "score";
  if (goal.subjectForm === "deed" && subject.lang === "en" && (flows || said.length === 0)) {
    const opening = goal.guaranteed ? "We guarantee to" : "We";
    return said.length === 0
      ? en`${opening} ${lower(subject.text)}`
      : en`${opening} ${lower(subject.text)} ${said}`;
  }
  const thing = capital(subject.lang === "en" ? [subject.text] : [subject]);
  if (goal.subjectForm === "clause" && subject.lang === "en")
    return said.length === 0 ? thing : en`${thing}${flows ? " " : ": "}${said}`;
  if (goal.measure === "conduct")
    return en`Our commitment: ${uncapital(thing)}${said.length ? en`, ${said}` : []}`;
  if (said.length === 0)
    return goal.guaranteed ? en`${thing}: covered by our service guarantee` : en`${thing}`;
  const colon = subject.lang === "en" && /: /.test(subject.text) ? " – " : ": ";
  if (isWarranty(goal)) return en`${thing}${colon}${said}`;
  if (!goal.guaranteed) return en`${thing}${colon}${withoutEcho(goal, said)}`;
  return /^(within|in a slot|if you act|on the same|in the same|immediately|at once|by |before )/.test(first)
    ? en`${thing}${colon}guaranteed ${said}`
    : en`${thing}${colon}we guarantee ${noMoreThan(said)}`;
}

/** The promise as the heading of its bands, which hold its times. */
function aboveBands(goal: Goal, said: { share: Rich; due: Rich; starts: Start | undefined }): Rich {
  const { share, due, starts } = said;
  const heading = (words: Rich) => promise({ ...goal, guaranteed: false }, words);
  if (!starts) return en`${heading(share)}${due}`;
  const event = startEvent(starts);
  if (goal.subjectForm === "thing" || say(goal.subject).lang !== "en")
    return en`${heading(share)}, counted from ${event}${due}`;
  const managed = share.length > 0 ? en` and manage this ${share}` : [];
  return en`${heading([])}${due}; we count from ${event}${managed}`;
}

function uncapital(line: Rich): Rich {
  const [first, ...others] = line;
  return typeof first === "string" ? [lower(first), ...others] : line;
}

const payees = (payment: Payment) => (payment.who ? en` (${say(payment.who)})` : []);

function money(amount: number, currency: string | undefined): string {
  const sum = Number.isInteger(amount) ? number(amount) : amount.toFixed(2);
  if (!currency) return `${sum} in local currency`;
  const symbols: Record<string, string> = { GBP: "£", EUR: "€", USD: "US$", CNY: "¥", AUD: "A$", HKD: "HK$" };
  const symbol = symbols[currency];
  return symbol ? `${symbol}${sum}` : `${currency} ${sum}`;
}

function capInWords(payment: Payment): Rich {
  const { cap } = payment;
  if (!cap) return [];
  const per = !cap.per ? "" : cap.year ? ` in a ${cap.year} year` : ` ${interval(cap.per, "a")}`;
  if (cap.amount !== undefined) return [`, up to ${money(cap.amount, payment.currency)}${per}`];
  if (cap.times !== undefined)
    return [`, up to ${cap.times === 1 ? "one payment" : `${number(cap.times)} payments`}${per}`];
  return cap.share === undefined
    ? []
    : en`, up to ${number(cap.share)}%${payment.what ? en` of ${say(payment.what)}` : []}${per}`;
}

/** One payment; `further` when another stands before it. */
function paymentInWords(payment: Payment, further: boolean): Rich {
  const what = payment.what ? say(payment.what) : undefined;
  const tail = en`${payees(payment)}${payment.when ? en` for ${say(payment.when)}` : []}${capInWords(payment)}${payment.claim ? claiming[payment.claim] : ""}`;
  switch (payment.kind) {
    case "fixed_sum": {
      const sum = payment.amount === undefined ? "a payment" : money(payment.amount, payment.currency);
      if (payment.per) return en`${sum} ${interval(payment.per, "a")}${tail}`;
      if (!payment.every) return en`${sum}${tail}`;
      const step = interval(payment.every, "every").replace(/^every |^a /, "");
      return further
        ? en`${sum} more for every further ${step}${tail}`
        : en`${sum} for every ${step} that it lasts${tail}`;
    }
    case "share_of_price":
      return en`${number(payment.share ?? 0)}% of ${what ?? "the price"}${tail}`;
    case "refund":
      return payment.share !== undefined && payment.share !== 100
        ? en`a refund of ${number(payment.share)}%${what ? en` of ${what}` : []}${tail}`
        : en`a ${payment.share === 100 ? "full " : ""}refund${what ? en` of ${what}` : []}${tail}`;
    case "explanation":
      return en`an explanation${tail}`;
    case "apology":
      return en`an apology${tail}`;
    case "repair":
      return en`a free repair${what ? en` of ${what}` : []}${tail}`;
    case "replacement":
      return en`a replacement${what ? en` of ${what}` : []}${tail}`;
    case "waiver":
      return en`${what ?? "the charge"} waived${tail}`;
    case "advance":
      return en`an advance${what && !payment.cap ? en` for ${what}` : []}${tail}`;
    case "in_kind":
      return en`${what ?? "something in kind"}${tail}`;
  }
}

const claiming = { automatic: " (without having to ask)", claimed: " (when you claim it)" } as const;

function paymentsInWords(payments: readonly Payment[]): Rich {
  const groups = alternatives(payments).map((group, at) =>
    joinRich(
      group.map((payment) => paymentInWords(payment, at > 0)),
      " or ",
    ),
  );
  const last = groups.at(-1) ?? [];
  const short = groups.length === 2 && !/,| or /.test(plain(joinRich(groups, ""), "en"));
  return groups.length < 2
    ? last
    : en`${joinRich(groups.slice(0, -1), ", ")}${short ? " and " : ", and "}${last}`;
}

function remedyInWords(remedy: Remedy | undefined, goal: Goal): Rich[] {
  if (!remedy) return [];
  // What is owed when something happens, or while a guarantee lasts, is not for a promise that was missed.
  const isEvent = goal.measure === "event" || isWarranty(goal);
  const lines: Rich[] = [];
  const how =
    remedy.claim === "automatic"
      ? ", without having to ask"
      : remedy.claim === "claimed"
        ? `, when you claim it${remedy.claimWithin ? ` within ${duration(remedy.claimWithin)}` : ""}`
        : "";
  const fund = remedy.fund ? say(remedy.fund) : "a fund";
  const gets = remedy.to === "fund" ? en`we pay` : en`you get`;
  const to = remedy.to === "fund" ? en` to ${fund}` : [];
  if (remedy.payments?.length) {
    const given = paymentsInWords(remedy.payments);
    const paid = remedy.paidWithin ? en`; we pay within ${duration(remedy.paidWithin)}` : [];
    lines.push(sentence(en`${isEvent ? [] : "If we miss this, "}${gets} ${given}${to}${how}${paid}`));
  } else if (remedy.wording) {
    lines.push(
      sentence(
        en`${isEvent ? "Remedy" : "If we miss this"}: ${say(remedy.wording)}${remedy.to === "fund" ? en`, paid${to}` : []}${how}`,
      ),
    );
  }
  if (remedy.late)
    lines.push(
      sentence(
        en`If that is not paid within ${duration(remedy.late.after)}, we add ${money(remedy.late.amount, remedy.late.currency)}`,
      ),
    );
  if (remedy.atLeast) lines.push(sentence(en`You never get less than ${say(remedy.atLeast)}`));
  if (remedy.howToClaim) lines.push(sentence(en`To claim: ${say(remedy.howToClaim)}`));
  return lines;
}

const counts = {
  calendar: "The clock runs day and night, every day of the year.",
  opening_hours: "Only our opening hours count.",
  working_days: "Only working days count.",
} as const;

function countingInWords(goal: Goal): Rich[] {
  const lines: Rich[] = [];
  const { clock, measurement } = goal;
  if (clock?.counts) lines.push([counts[clock.counts]]);
  if (goal.headline) {
    const short = limitInWords(goal.headline, { ...goal, clock: undefined }, undefined);
    lines.push(sentence(en`In short we say “${short}”; the full wording here is what we measure`));
  }
  if (clock?.starts) {
    // Said with the limit itself.
  } else if (clock?.from === "next_day") lines.push(["We count from the day after."]);
  else if (clock?.from === "next_working_day") lines.push(["We count from the next working day."]);
  if (clock?.limits === "customer")
    lines.push(["This time is yours: it limits when you may act, not when we do."]);
  for (const pause of clock?.pauses ?? []) lines.push(sentence(en`The clock stops for ${say(pause)}`));
  for (const { when, by, how } of clock?.extensions ?? [])
    lines.push(
      sentence(en`${say(when)}: ${by ? `${duration(by)} more` : "more time"}${how ? en`, ${say(how)}` : []}`),
    );
  if (goal.exclusions?.length)
    lines.push(
      sentence(
        en`Not counted: ${joinRich(
          goal.exclusions.map((left) => en`${say(left)}`),
          "; ",
        )}`,
      ),
    );
  if (goal.dependsOn) lines.push(sentence(en`This depends on ${say(goal.dependsOn)}`));
  if (goal.replyChannels?.length) lines.push([`We answer ${byChannels(goal.replyChannels)}.`]);
  if (measurement) {
    if (measurement.counted === "closures")
      lines.push(["Cases are counted when they are closed, not when they arrive."]);
    if (measurement.weight === "minutes") lines.push(["Measured in minutes, not in cases."]);
    if (measurement.weight === "customer_hours")
      lines.push(["Measured in customer-hours: customers affected, times the hours for each."]);
    if (measurement.weight === "customers")
      lines.push(["Each case weighs as much as the number of customers affected."]);
    if (measurement.statistic === "share") lines.push(["What we publish is the share done on time."]);
    if (measurement.statistic === "mean") lines.push(["What we publish is the average."]);
    if (measurement.statistic === "median") lines.push(["What we publish is the median."]);
    if (measurement.statistic === "percentile")
      lines.push(["What we publish is the time at that percentile."]);
    if (measurement.formula) lines.push(sentence(en`How we work it out: ${say(measurement.formula)}`));
    for (const rule of measurement.rules ?? []) lines.push(sentence(en`${say(rule)}`));
    if (measurement.alternative)
      lines.push(sentence(en`Where that cannot be counted: ${say(measurement.alternative)}`));
    if (measurement.composite) {
      const { method, of, leavingOut } = measurement.composite;
      const left = leavingOut ? en`, leaving out ${say(leavingOut)}` : [];
      lines.push(
        sentence(
          en`${method === "mean_of_results" ? "The plain average of the results of" : "The share of standards met among"} ${say(of)}${left}`,
        ),
      );
    }
    if (measurement.group) {
      const { name, method } = measurement.group;
      const made =
        method === "mean_of_results" ? "the average of their results" : "the share of them that are met";
      lines.push(sentence(en`One of the standards behind our figure for ${say(name)}, which is ${made}`));
    }
    if (measurement.question) lines.push(sentence(en`The question we ask: ${say(measurement.question)}`));
    if (measurement.source) lines.push(sentence(en`Source: ${say(measurement.source)}`));
    if (measurement.smallestSample)
      lines.push([`We publish a figure from ${number(measurement.smallestSample)} cases up.`]);
  }
  if (goal.legalLimit) {
    const { time, target, reference } = goal.legalLimit;
    const limit = joinRich([time ? done(time) : [], target ? shareOf(target) : []], " ");
    const law = time ? "The law sets a limit of its own:" : "The law asks for this";
    lines.push(
      sentence(
        limit.length ? en`${law} ${limit}${aside(en`${say(reference)}`)}` : en`The law: ${say(reference)}`,
      ),
    );
  } else if (goal.basis === "law") lines.push(["This is required by law."]);
  else if (goal.basis === "regulator") lines.push(["This is set by our regulator."]);
  for (const { since, until, measure: earlier, limits, band } of goal.history ?? []) {
    const when =
      since && until
        ? `From ${since} to ${until}`
        : until
          ? `Until ${until}`
          : `As published in ${since ?? "earlier years"}`;
    const was = limitsInWords(limits, { ...goal, measure: earlier ?? goal.measure }, undefined);
    const where = goal.bands.find(({ id }) => band !== undefined && id === band);
    lines.push(sentence(en`${when}: ${was}${whenInWords(where?.when)}`));
  }
  return lines;
}

const states = {
  proposed: "This standard is proposed; it does not hold yet.",
  suspended: "This standard is suspended.",
  withdrawn: "This standard has been withdrawn.",
} as const;

function stateInWords(goal: Goal): Rich[] {
  if (!goal.status || goal.status === "active") return [];
  return [
    en`${states[goal.status]}${goal.statusReason ? en` ${sentence(en`${say(goal.statusReason)}`)}` : []}`,
  ];
}

function figure(goal: Goal): Figure {
  const limit = goal.bands[0]?.limits[0];
  const stated = statedDuration(limit?.time);
  const share = limit?.target?.value !== undefined && isShare(limit.target) ? shareOf(limit.target) : [];
  if (stated && stated.value > 0) {
    const [one, many] = unitNames[stated.unit];
    const short: Partial<Record<TimeUnit, string>> = {
      seconds: "s",
      minutes: "min",
      hours: "h",
      calendar_days: stated.value === 1 ? "day" : "days",
    };
    const unit = short[stated.unit] ?? (stated.value === 1 ? one : many);
    const caption: Rich =
      goal.measure === "average"
        ? ["on average"]
        : goal.measure === "notice"
          ? ["ahead"]
          : goal.measure === "frequency"
            ? ["at the longest"]
            : share;
    return { number: stated.value === 0.5 ? "½" : number(stated.value), unit, caption };
  }
  if (stated)
    return {
      number: capitalWord(atOnce[stated.unit].replace(/^(on|in) the /, "")),
      unit: "",
      caption: share,
    };
  const target = limit?.target;
  if (target?.value !== undefined && target.unit === "percent")
    return {
      number: `${number(target.value)}%`,
      unit: "",
      caption: goal.measure === "within" ? ["on time"] : comparisonWord(target),
    };
  if (target?.value !== undefined)
    return {
      number: number(target.value),
      unit: target.unit === "currency" ? (target.currency ?? "") : "",
      caption: comparisonWord(target),
    };
  return { number: "", unit: "", caption: [] };
}

function comparisonWord(target: Target): Rich {
  if (!target.comparison || target.value === 100) return [];
  return [
    { at_least: "or more", more_than: "and above", at_most: "at most", less_than: "fewer than" }[
      target.comparison
    ],
  ];
}

function capitalWord(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function partsInWords(goal: Goal): LimitParts | undefined {
  const limit = limitInParts(goal);
  if (!limit) return undefined;
  const starts = startOf(goal);
  const alone = everyCase(withoutTarget(limit));
  return {
    time: limitInWords(alone, goal, starts),
    bare: limitInWords(alone, goal, undefined),
    start: starts ? startEvent(starts) : [],
    share: isEveryCase(limit.target) ? [] : shareOf(limit.target),
  };
}

/** A goal in English. Phrases of other languages are marked with theirs. */
export function inEnglish(goal: Goal): GoalWords {
  const subject = say(goal.subject);
  const only = onlyBand(goal);
  const parts = partsInWords(goal);
  const bands = only ? [] : bandsInWords(goal);
  const told = tellingCondition(goal, "en");
  // Opening hours that somebody wrote down in words are the promise itself.
  const hours = told && saysHours(goal) ? en`${withoutStop({ [told.lang]: told.text }, "en")}` : undefined;
  const condition = hours ? undefined : told;
  const about = condition
    ? /^(of|per) /.test(condition.text) && condition.lang === "en"
      ? [` ${withoutStop({ en: condition.text }, "en").text}`]
      : aside([condition.lang === "en" ? withoutStop({ en: condition.text }, "en").text : condition])
    : [];
  const common = commonShare(goal);
  const starts = startOf(goal);
  const single = goal.bands.length === 1 ? goal.bands[0] : undefined;
  const said = hours ?? (single ? limitsInWords(single.limits, goal, startOf(goal, single) ?? starts) : []);
  const when = single ? whenInWords(single.when) : [];
  const deed = goal.subjectForm === "deed" && subject.lang === "en";
  const counted = starts && !commonTime(goal) ? en`counted from ${startEvent(starts)}` : [];
  const share = common ? shareOf(common) : [];
  const kept = share.length ? en`${deed ? "we manage this" : "met"} ${share}` : [];
  const afterBands = joinRich([counted, kept], ", and ");
  const bandList = single ? [] : bandsTogether(goal);
  const due = goal.due ? en`, to be reached by ${dateInEnglish(goal.due)}` : [];
  const whole = single
    ? en`${said}${due}`
    : en`${bandList}${afterBands.length ? en`; ${afterBands}` : []}${due}`;
  const remedy = remedyInWords(goal.remedy, goal);
  const thing = capital(subject.lang === "en" ? [subject.text] : [subject]);
  const [first, ...others] = remedy;
  // What happens and what is owed for it, in one sentence.
  const owed =
    goal.measure === "event" && goal.remedy?.payments?.length && first && whole.length === 0
      ? [en`${thing}${when}${about}: ${uncapital(first)}`]
      : undefined;
  const further = owed ? others : remedy;
  const warned = goal.warned ? [sentence(en`If we see that we will miss it: ${say(goal.warned)}`)] : [];
  return {
    subject: thing,
    statement: joinRich(
      [
        ...(owed ?? [sentence(withAside(en`${promise(goal, whole)}${when}`, about))]),
        ...stateInWords(goal),
        ...further,
      ],
      " ",
    ),
    limit: en`${whole}${when}`,
    ...(parts ? { parts } : {}),
    sentence: only
      ? sentence(withAside(promise(goal, whole), about))
      : sentence(
          en`${aboveBands(goal, { share, due, starts: counted.length > 0 ? starts : undefined })}${about}`,
        ),
    bands,
    figure: figure(goal),
    counting: [...stateInWords(goal), ...countingInWords(goal)],
    remedy: [...warned, ...remedy],
    instruction: sentence(en`${thing}${whole.length ? en`: ${whole}` : []}${when}${about}`),
  };
}

export {
  compared as comparedInEnglish,
  dateInEnglish,
  done as timeInEnglish,
  duration as durationInEnglish,
  levelInWords as levelInEnglish,
  money as moneyInEnglish,
  paymentInWords as paymentInEnglish,
};

/** "phone", "e-mail" */
export function channelInEnglish(kind: ChannelKind): string {
  return channelNames[kind];
}
