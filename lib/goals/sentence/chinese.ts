import { joinRich, type Rich, richFor } from "../../language/rich.ts";
import type { LocalisedText, Phrase } from "../../language/text.ts";
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

const zh = richFor("zh-Hans");
const say = (text: LocalisedText) => withoutStop(text, "zh-Hans");

const unitNames: Record<Exclude<TimeUnit, "rings">, string> = {
  seconds: "秒",
  minutes: "分钟",
  hours: "小时",
  calendar_days: "天",
  working_days: "个工作日",
  weeks: "周",
  months: "个月",
  years: "年",
};

const halves: Partial<Record<TimeUnit, string>> = {
  seconds: "半秒",
  minutes: "半分钟",
  hours: "半小时",
  calendar_days: "半天",
  working_days: "半个工作日",
  weeks: "半周",
  months: "半个月",
  years: "半年",
};

function number(value: number): string {
  return String(Number(value.toFixed(6)));
}

/** "一" to "十" for a whole number up to ten. */
function numeral(value: number): string {
  return "零一二三四五六七八九十"[value] ?? number(value);
}

function duration({ value, unit }: Duration): string {
  if (unit === "rings") return `铃响${number(value)}声`;
  return (value === 0.5 && halves[unit]) || `${number(value)}${unitNames[unit]}`;
}

/** "每年", "每6个月", "每半小时" */
function each(interval: Duration): string {
  const single: Partial<Record<TimeUnit, string>> = {
    seconds: "每秒",
    minutes: "每分钟",
    hours: "每小时",
    calendar_days: "每天",
    working_days: "每个工作日",
    weeks: "每周",
    months: "每月",
    years: "每年",
  };
  return (interval.value === 1 && single[interval.unit]) || `每${duration(interval)}`;
}

const atOnce: Record<TimeUnit, string> = {
  seconds: "即时",
  minutes: "即时",
  hours: "即时",
  rings: "即时",
  calendar_days: "当天完成",
  working_days: "当个工作日内完成",
  weeks: "当周内",
  months: "当月内",
  years: "当年内",
};

const comparatives: Record<Comparison, string> = {
  at_least: "不低于",
  more_than: "高于",
  at_most: "不高于",
  less_than: "低于",
};

/** A time that something stays under: "不到3分钟". */
function short(comparison: Comparison | undefined, length: string): string {
  return comparison === "less_than" ? `不到${length}` : long(comparison, length);
}

const lengths: Record<Comparison, string> = {
  at_least: "不少于",
  more_than: "超过",
  at_most: "不超过",
  less_than: "少于",
};

function long(comparison: Comparison | undefined, length: string): string {
  return `${comparison ? lengths[comparison] : ""}${length}`;
}

function clockTime(time: string): string {
  if (time === "12:00") return "中午12点";
  return time.endsWith(":00") ? `${Number(time.slice(0, 2))}点` : time;
}

function deadlineDay({ after, unit }: { after: number; unit: "calendar_days" | "working_days" }): string {
  if (after === 0) return unit === "working_days" ? "同一个工作日" : "当天";
  if (after === 1) return unit === "working_days" ? "下一个工作日" : "次日";
  return `第${after}${unit === "working_days" ? "个工作日" : "天"}`;
}

const weekdayNames = {
  monday: "星期一",
  tuesday: "星期二",
  wednesday: "星期三",
  thursday: "星期四",
  friday: "星期五",
  saturday: "星期六",
  sunday: "星期日",
} as const;

const ordinals = ["", "第一个", "第二个", "第三个", "第四个"];
const periodNames = { day: "每天", week: "每周", month: "每月", year: "每年" } as const;

export function recurrenceInChinese({ every, days, weekday, nth, hours }: Recurrence): string {
  const on = weekday
    ? nth
      ? `${periodNames[every]}${nth === "last" ? "最后一个" : ordinals[nth]}${weekdayNames[weekday]}`
      : `每${weekdayNames[weekday]}`
    : days
      ? days.from === days.to
        ? `${periodNames[every]}${days.from}日`
        : `${periodNames[every]}${days.from}日至${days.to}日`
      : periodNames[every];
  return hours ? `${on}${hours.from}—${hours.to}` : on;
}

function done(time: Time): Rich {
  switch (time.kind) {
    case "duration": {
      const stated = statedDuration(time);
      if (!stated) return [];
      if (stated.value > 0 && (time.comparison === "at_least" || time.comparison === "more_than"))
        return [long(time.comparison, duration(stated))];
      if (stated.value === 0) return [atOnce[stated.unit]];
      return [time.comparison === "less_than" ? `用时不到${duration(stated)}` : `${duration(stated)}内`];
    }
    case "range":
      return [`${number(time.from)}至${duration({ value: time.to, unit: time.unit })}内`];
    case "deadline": {
      const day = deadlineDay(time.day);
      if (!time.by) return [`${day}${time.day.after === 0 && time.day.unit === "calendar_days" ? "" : "内"}`];
      return [time.by === "close_of_business" ? `${day}下班前` : `${day}${clockTime(time.by)}前`];
    }
    case "window": {
      const { early, late } = time;
      if (early.value === late.value && early.unit === late.unit) return [`前后相差不超过${duration(late)}`];
      if (early.value === 0) return [`不提前，最多晚到${duration(late)}`];
      if (late.value === 0) return [`最多提前${duration(early)}，不晚到`];
      return [`最多提前${duration(early)}、最多晚到${duration(late)}`];
    }
    case "slot": {
      const offered = (time.offered ?? []).map(
        ({ from, to, hours }) =>
          `${weekdayNames[from]}${from === to ? "" : `${nextTo(from, to) ? "、" : "至"}${weekdayNames[to]}`}${hours.from}—${hours.to}`,
      );
      return [
        `预约时段${long(time.comparison, duration(time.width))}`,
        offered.length ? `（${offered.join("，")}）` : "",
        time.onRequest ? `，如您提出，尽可能安排${duration(time.onRequest)}的时段` : "",
      ];
    }
    case "stages": {
      const units = new Set(time.stages.map((stage) => stage.time.unit));
      const sum = time.stages.reduce((total, stage) => total + stage.time.value, 0);
      const [unit] = units;
      const parts = joinRich(
        time.stages.map((stage) => zh`${say(stage.name)}${duration(stage.time)}`),
        "，",
      );
      return units.size === 1 && unit ? zh`${duration({ value: sum, unit })}内（${parts}）` : zh`${parts}`;
    }
    case "schedule":
      return [recurrenceInChinese(time.recurrence)];
    case "agreed":
      return ["按与您约定的时间"];
    case "reference":
      return zh`在${say(time.to)}规定的时限内`;
  }
}

function compared(comparison: Comparison | undefined, figure: string): string {
  return `${comparison ? comparatives[comparison] : ""}${figure}`;
}

function percent(target: Target): string {
  const value = target.value ?? 0;
  if ((value === 100 && target.comparison === "at_least") || (value === 0 && target.comparison === "at_most"))
    return `${number(value)}%`;
  return compared(target.comparison, `${number(value)}%`);
}

const currencies: Record<string, string> = {
  CNY: "元",
  HKD: "港元",
  MOP: "澳门元",
  TWD: "新台币元",
  GBP: "英镑",
  EUR: "欧元",
  USD: "美元",
  AUD: "澳元",
  CAD: "加元",
  INR: "卢比",
  SGD: "新加坡元",
};

function money(amount: number, currency: string | undefined): string {
  const sum = Number.isInteger(amount) ? number(amount) : amount.toFixed(2);
  if (!currency) return `${sum}（当地货币）`;
  const name = currencies[currency];
  return name ? `${sum}${name}` : `${currency} ${sum}`;
}

function oneYear(length: string): string {
  return length === "1年" ? "一年" : length;
}

function figureOf(target: Target): string {
  const value = target.value ?? 0;
  switch (target.unit) {
    case "percent":
      return percent(target);
    case "per_thousand":
      return compared(target.comparison, `千分之${numeral(value)}`);
    case "per_ten_thousand":
      return compared(target.comparison, `万分之${numeral(value)}`);
    case "score":
      return `得分${compared(target.comparison, `${number(value)}分`)}${!target.scale ? "" : target.scale.to === undefined ? "（未注明满分）" : `（满分${number(target.scale.to)}分）`}`;
    case "currency":
      return target.currency
        ? `金额${long(target.comparison, money(value, target.currency))}`
        : `按当地货币计，金额${long(target.comparison, number(value))}`;
    default:
      return target.per
        ? `${target.per.rolling ? `任意${oneYear(duration(target.per.time))}内` : each(target.per.time)}${long(target.comparison, number(value))}次`
        : `数量${target.comparison && !(target.comparison === "at_most" && value === 0) ? long(target.comparison, number(value)) : `为${number(value)}`}`;
  }
}

/** The source's own word for a figure, quoted: "，原文为“大多数”". */
function asPublished({ wording }: Target): Rich {
  if (!wording) return [];
  const phrase = say(wording);
  return phrase.lang === "zh-Hans" ? zh`，原文为“${phrase}”` : zh`，原文为${phrase}`;
}

/** "压力不低于0.12MPa" */
function levelInWords({ what, comparison, value, unit }: Level): Rich {
  return zh`${say(what)}${compared(comparison, number(value))}${unit}`;
}

/** "达标率不低于90%" */
function shareOf(target: Target | undefined): Rich {
  if (!target) return [];
  if (target.value === undefined && target.reference) return zh`达标率按${say(target.reference)}执行`;
  if (target.value === undefined && target.unit !== "percent") return [];
  if (target.value === undefined) return ["达标率目标尚未设定"];
  const word = asPublished(target);
  return target.unit === "percent" || target.unit === undefined
    ? zh`达标率${percent({ ...target, unit: "percent" }).replace(target.unit ? "" : "%", "")}${word}`
    : isShare(target)
      ? zh`达标率${figureOf(target)}${word}`
      : zh`${figureOf(target)}${word}`;
}

const unset: Record<Measure, string> = {
  within: "达标率目标尚未设定",
  average: "按平均用时统计，尚未设定目标",
  rate: "按比率统计，尚未设定目标",
  score: "按得分统计，尚未设定目标",
  count: "按数量统计，尚未设定目标",
  notice: "事先通知，提前多久未注明",
  frequency: "定期进行，间隔未注明",
  available: "按公布的时间提供",
  event: "",
  conduct: "",
};

/** "自受理起", "漏点确诊定位后" */
function startingAt({ event, from }: Start): Rich {
  const phrase = say(event);
  if (from === "next_day" || from === "next_working_day") {
    const day = from === "next_day" ? "次日" : "次一工作日";
    return phrase.lang === "zh-Hans"
      ? [`自${phrase.text.replace(/^[自从由]/, "").replace(/之?[起后]$/, "")}${day}起`]
      : zh`自${phrase}${day}起`;
  }
  if (phrase.lang === "zh-Hant") {
    if (/(後|之後|以後)$/.test(phrase.text)) return [phrase];
    const [since, on] = [
      /^[自從由]/.test(phrase.text) ? "" : "自",
      /(起|起算|開始)$/.test(phrase.text) ? "" : "起",
    ];
    return /(起|起算|開始)$/.test(phrase.text) ? [phrase] : zh`${since}${phrase}${on}`;
  }
  if (phrase.lang !== "zh-Hans") return zh`自${phrase}起`;
  const { text } = phrase;
  if (/前[\u4e00-\u9fa5]{1,4}$/.test(text)) return [`${text}的，`];
  if (/(后|之后|以后)$/.test(text)) return [text.replace(/^[自从由]/, "")];
  if (/起$|起算$|开始$/.test(text)) return [/^[自从由]/.test(text) ? text : `自${text}`];
  return [/^[自从由]/.test(text) ? `${text}起` : `自${text}起`];
}

function timed(time: Rich, starts: Start | undefined): Rich {
  if (!starts) return time;
  if (time.length === 0) return zh`${startingAt(starts)}计时`;
  if (starts.from === "next_day" || starts.from === "next_working_day")
    return zh`${startingAt(starts)}${time}`;
  const phrase = say(starts.event);
  const first = time[0];
  if (first === atOnce.calendar_days)
    return zh`${phrase}${/(之日|起|後|后|次日|翌日)$/.test(phrase.text) ? "完成" : first}`;
  const moment = /(时|時|后|後|起)$/.test(phrase.text);
  if (first === atOnce.working_days) return zh`${phrase}${moment ? "" : "后"}，${first}`;
  if (first === atOnce.minutes) return zh`${phrase}${moment ? "" : "后"}立即进行`;
  const open =
    typeof first === "string" &&
    /^(当|同一|次日|下一个|第|前后|最多|预约|按|在|不|立即|即时|用时)/.test(first);
  return zh`${startingAt(starts)}${open ? "，" : ""}${time}`;
}

/** A time of any kind and its start; an appointment is something to be early or late for. */
function doneFrom(time: Time, starts: Start | undefined): Rich {
  if (time.kind !== "window" || !starts) return timed(done(time), starts);
  const { early, late } = time;
  return early.value === late.value && early.unit === late.unit
    ? zh`${say(starts.event)}前后${duration(late)}内`
    : zh`不早于${say(starts.event)}前${duration(early)}，不晚于${say(starts.event)}后${duration(late)}`;
}

function comparisonOf(time: Time | undefined): Comparison | undefined {
  return time && "comparison" in time ? time.comparison : undefined;
}

function startsFirst(starts: Start | undefined, said: Rich): Rich {
  return starts ? zh`${startingAt(starts)}计，${said}` : said;
}

function limitInWords(limit: Limit, goal: Goal, starts: Start | undefined): Rich {
  const said = measured(limit, goal, starts);
  const whole = limit.level ? zh`${said}，以${levelInWords(limit.level)}为合格` : said;
  return goal.clock?.limits === "customer" && limit.time ? zh`请您${whole}办理` : whole;
}

/** The subject without what stands in brackets at its end. */
function head(goal: Goal): string {
  return say(goal.subject).text.replace(/[(（][^)）]*[)）]$/, "");
}

/** Whether the subject names a rate itself. */
function isRate(goal: Goal): boolean {
  return /(率|度)$/.test(head(goal));
}

function flatShare(target: Target): string {
  return target.unit === "percent" ? percent(target) : figureOf(target);
}

/** "达标率不低于98%" where the subject is what is to be done well, "比例低于5%" where it is not. */
function rateOf(goal: Goal, target: Target): string {
  const said = figureOf(target);
  if (target.unit !== "percent" || goal.measure !== "rate" || isRate(goal)) return said;
  const subject = say(goal.subject);
  if (/(程度|率|度)$/.test(head(goal))) return said;
  const good = target.comparison === "at_least" || target.comparison === "more_than";
  const name = subject.lang === "zh-Hans" && good && !goal.guaranteed ? "达标率" : "比例";
  return `${name}${name === "比例" && /^\d/.test(said) ? "为" : ""}${said}`;
}

/** Things that happen are counted in times: "不超过3次". */
function timesOf(goal: Goal, said: string): string {
  const subject = Object.values(goal.subject).join(" ");
  const condition = Object.values(goal.condition ?? {}).join(" ");
  return /interruption|incident|complaint|accident|中断|中斷|意外|投诉|投訴|事故/i.test(subject) ||
    /单次|單次|occasion/i.test(condition)
    ? said.replace(/^数量(不|超|少)(.*)$/, "$1$2次")
    : said;
}

function measured(limit: Limit, goal: Goal, starts: Start | undefined): Rich {
  const { time, target } = limit;
  const stated = statedDuration(time);
  switch (goal.measure) {
    case "within": {
      if (limit.statistic === "mean" || limit.statistic === "median" || limit.statistic === "percentile")
        return averageInWords(limit, goal, starts);
      if (!time || (time.kind === "duration" && !stated)) {
        const ontime = target?.value !== undefined ? zh`按时完成率${flatShare(target)}` : ["未注明时限"];
        return startsFirst(starts, ontime);
      }
      if (isWarranty(goal) && stated)
        return starts ? zh`保证期${startingAt(starts)}${duration(stated)}` : [`保证期为${duration(stated)}`];
      const length =
        isLength(goal) && stated?.value
          ? short(comparisonOf(time) ?? "at_most", duration(stated))
          : undefined;
      const when = length
        ? joinRich([starts ? startingAt(starts) : [], [length]], "，")
        : doneFrom(
            stated && isAroundStart(goal) ? { kind: "window", early: stated, late: stated } : time,
            starts,
          );
      const saidAlready = !starts && subjectSaysTime(goal, stated);
      if (target?.value !== undefined) return saidAlready ? shareOf(target) : zh`${when}，${shareOf(target)}`;
      if (limit.statistic !== "share") return when;
      if (saidAlready) return [unset.within];
      return isRate(goal)
        ? joinRich([starts ? when : [], ["尚未设定目标"]], "，")
        : zh`${when}，${unset.within}`;
    }
    case "average":
      return averageInWords({ ...limit, statistic: limit.statistic ?? "mean" }, goal, starts);
    case "notice": {
      const share = target?.value === undefined ? [] : shareOf(target);
      if (!stated) {
        const ahead =
          time?.kind === "range"
            ? [`提前${number(time.from)}至${duration({ value: time.to, unit: time.unit })}`]
            : time && time.kind !== "duration"
              ? done(time)
              : [unset.notice];
        return joinRich([startsFirst(starts, ahead), share], "，");
      }
      const comparison = comparisonOf(time);
      const length = duration(stated);
      const ahead =
        stated.value === 0
          ? "在发生的同时"
          : comparison === "at_most"
            ? `最多提前${length}`
            : comparison === "more_than"
              ? `提前${length}以上`
              : comparison === "less_than"
                ? `提前不到${length}`
                : `至少提前${length}`;
      return joinRich([startsFirst(starts, [ahead]), share], "，");
    }
    case "frequency":
      return joinRich(
        [
          startsFirst(
            starts,
            stated && stated.value > 0 && /间隔$/.test(head(goal))
              ? [long("at_most", duration(stated))]
              : frequencyInWords(limit),
          ),
          target && isShare(target) && target.value !== undefined ? shareOf(target) : [],
        ],
        "，",
      );
    case "available": {
      const when: Rich = stated
        ? [openFor(stated, comparisonOf(time))]
        : time && time.kind !== "duration"
          ? done(time)
          : [];
      const how =
        target?.value === undefined
          ? []
          : [target.unit === "percent" ? `可用率${percent(target)}` : figureOf(target)];
      if (when.length + how.length === 0)
        return [
          goal.condition ? unset.available : isRate(goal) ? "尚未设定目标" : "按可用率统计，尚未设定目标",
        ];
      return joinRich([when, how], "，");
    }
    case "rate":
    case "score":
    case "count": {
      const word = target ? asPublished(target) : [];
      if (target?.value === undefined && target?.reference) return zh`按${say(target.reference)}执行`;
      if (target?.value === undefined) {
        const unit = time?.kind === "duration" && !stated ? time.unit : undefined;
        const counted = unit
          ? `按${unit === "rings" ? "铃响声数" : unitNames[unit].replace("个", "")}统计，尚未设定目标`
          : goal.measure === "rate" && isRate(goal)
            ? "尚未设定目标"
            : unset[goal.measure];
        return stated ? zh`按${duration(stated)}以内的比率统计，尚未设定目标${word}` : zh`${counted}${word}`;
      }
      const tail = stated
        ? zh`，以${duration(stated)}为界`
        : time && time.kind !== "duration"
          ? zh`，${done(time)}`
          : [];
      return startsFirst(starts, zh`${timesOf(goal, rateOf(goal, target))}${word}${tail}`);
    }
    case "event":
    case "conduct":
      return joinRich(
        [
          time ? doneFrom(time, starts) : starts ? timed([], starts) : [],
          target?.value === undefined ? [] : [figureOf(target)],
        ],
        "，",
      );
  }
}

function averageInWords(limit: Limit, goal: Goal, starts: Start | undefined): Rich {
  const percentile = number(limit.percentile ?? 90);
  const name =
    limit.statistic === "median"
      ? "中位数"
      : limit.statistic === "percentile"
        ? `${percentile}%的情况下`
        : subjectSays(goal, "平均", "zh-Hans")
          ? ""
          : "平均";
  const stated = statedDuration(limit.time);
  const share = limit.target?.value === undefined ? [] : shareOf(limit.target);
  if (!stated) {
    if (limit.time && limit.time.kind !== "duration")
      return joinRich([timed(done(limit.time), starts), [name], share], "，");
    if (limit.target?.value !== undefined) return zh`${name}${figureOf(limit.target)}`;
    const unit = limit.time?.unit;
    const counted = unit ? `，以${unit === "rings" ? "铃声" : unitNames[unit].replace("个", "")}计` : "";
    return startsFirst(starts, [`按平均用时统计${counted}，尚未设定目标`]);
  }
  const said: Rich = [`${name}${short(comparisonOf(limit.time), duration(stated))}`];
  return joinRich([starts ? zh`${startingAt(starts)}，${said}` : said, share], "，");
}

function frequencyInWords({ time, target }: Limit): Rich {
  if (time && time.kind !== "duration") return done(time);
  const stated = statedDuration(time);
  const times = target && target.value !== undefined && !isShare(target) ? target : undefined;
  if (!stated) return times ? [`${long(times.comparison, number(times.value ?? 0))}次`] : [unset.frequency];
  if (stated.value === 0) return ["不间断进行"];
  if (times) {
    const least =
      times.comparison === "at_least" ? "至少" : times.comparison ? lengths[times.comparison] : "";
    return [`${each(stated)}${least}${number(times.value ?? 0)}次`];
  }
  switch (comparisonOf(time)) {
    case "at_least":
      return [`${each(stated)}最多一次`];
    case "more_than":
      return [`${each(stated)}不到一次`];
    case "less_than":
      return [`${each(stated)}超过一次`];
    case "at_most":
      return [`至少${each(stated)}一次`];
    default:
      return [`${each(stated)}一次`];
  }
}

function openFor(stated: Duration, comparison: Comparison | undefined): string {
  if (stated.unit === "hours" && stated.value === 24) return "全天24小时";
  if (stated.unit === "hours" && stated.value < 24) return `每天${long(comparison, duration(stated))}`;
  if (stated.unit === "calendar_days" && stated.value <= 7)
    return `每周${stated.value === 7 ? "" : long(comparison, "")}${number(stated.value)}天`;
  return `${long(comparison, duration(stated))}内`;
}

/** A condition as an aside: "13点前收到", "停水超过12小时". */
export function conditionInChinese(condition: Condition): Rich {
  switch (condition.kind) {
    case "phrase":
      return zh`${say(condition.phrase)}`;
    case "received": {
      const { what, before, after } = condition;
      const when =
        before && after
          ? `${clockTime(after)}至${clockTime(before)}`
          : before
            ? `${clockTime(before)}前`
            : `${clockTime(after ?? "00:00")}后`;
      if (!what) return [`${when}收到`];
      const phrase = say(what);
      return phrase.lang === "zh-Hans" ? [`${when}${phrase.text}`] : zh`${phrase}在${when}`;
    }
    case "lasting":
      return zh`${say(condition.what)}${long(condition.comparison, duration(condition.time))}`;
    case "quantity":
      return levelInWords(condition);
    case "dates":
      return [
        condition.from && condition.until
          ? `${dateInChinese(condition.from)}至${dateInChinese(condition.until)}`
          : condition.from
            ? `自${dateInChinese(condition.from)}起`
            : `至${dateInChinese(condition.until ?? "")}止`,
      ];
    case "channels":
      return [`通过${channelsInWords(condition.channels)}提出`];
    case "reply_channels":
      return [`以${channelsInWords(condition.channels)}答复`];
    case "otherwise":
      return ["其他情况"];
  }
}

/** What a band's limit follows: "市区", "13点前收到的，", "其他情况下，". */
function leadInWords(conditions: readonly Condition[]): Rich {
  const leads = conditions.map((condition): Rich => {
    const alone = conditionInChinese(condition);
    if (condition.kind === "otherwise") return ["其他情况下，"];
    if (condition.kind === "dates") return zh`${alone}，`;
    const { text, lang } =
      condition.kind === "phrase" ? say(condition.phrase) : { text: "", lang: undefined };
    if (lang === "zh-Hans" && /^[^，。；：（）、]{1,6}$/.test(text) && !/[的时后前起者下]$/.test(text))
      return conditions.length === 1 ? [text] : [`${text}，`];
    return lang === "zh-Hans" && /(的|时|后|前|起|下|期间)$/.test(text) ? [`${text}，`] : zh`${alone}的，`;
  });
  return joinRich(leads, "");
}

function channelsInWords(channels: readonly ChannelKind[]): string {
  return channels
    .map((channel) => channelNames[channel])
    .join("、")
    .replace(/、([^、]*)$/, "或$1");
}

function dateInChinese(date: string): string {
  const [year, month, day] = date.split("-");
  return `${year}年${month ? `${Number(month)}月` : ""}${day ? `${Number(day)}日` : ""}`;
}

const channelNames: Record<ChannelKind, string> = {
  phone: "电话",
  email: "电子邮件",
  web: "网上",
  chat: "在线客服",
  counter: "现场",
  letter: "信函",
  social: "社交媒体",
  wechat: "微信",
  field: "上门",
  hotline: "热线",
};

function aside(text: Rich): Rich {
  const nested = /[（）]/.test(text.map((span) => (typeof span === "string" ? span : span.text)).join(""));
  return nested ? zh`〔${text}〕` : zh`（${text}）`;
}

function flat(line: Rich): string {
  return line.map((span) => (typeof span === "string" ? span : span.text)).join("");
}

function sentence(line: Rich): Rich {
  const last = line.at(-1);
  return typeof last === "string" && /[。！？]["”』」）]?$/.test(last) ? line : zh`${line}。`;
}

function limitsInWords(limits: readonly Limit[], goal: Goal, starts: Start | undefined): Rich {
  const [first, ...more] = limits;
  if (!first) return [];
  if (more.length === 0) return limitInWords(first, goal, starts);
  const pieces = limits.map((limit): Rich => {
    const stated = statedDuration(limit.time);
    if (limit.statistic === "every" && stated && comparisonOf(limit.time) !== "at_least")
      return [`最长不超过${duration(stated)}`];
    if (limit.statistic === "share" && !limit.time && limit.target?.unit === "percent")
      return limit.target.value === undefined ? [] : [`及时率${percent(limit.target)}`];
    return limitInWords(limit, goal, undefined);
  });
  const timedShares = limits.some((limit) => limit.time && limit.target);
  return joinRich([starts ? startingAt(starts) : [], joinRich(pieces, timedShares ? "；" : "，")], "，");
}

function bandsInWords(goal: Goal): { when: Rich; limit: Rich }[] {
  const common = commonShare(goal);
  return goal.bands.map((band) => ({
    when: joinRich((band.when ?? []).map(conditionInChinese), "，"),
    limit: limitsInWords(
      common ? band.limits.map(withoutTarget).map(everyCase) : band.limits,
      goal,
      startOf(goal, band),
    ),
  }));
}

function everyCase(limit: Limit): Limit {
  return limit.statistic === "share" ? { ...limit, statistic: "every" } : limit;
}

/** All bands in one sentence; what they have in common is said once. */
function bandsTogether(goal: Goal): Rich {
  const [first] = goal.bands;
  if (first && sameLimits(goal)) {
    const whens = goal.bands
      .map(({ when }) => joinRich((when ?? []).map(conditionInChinese), "，"))
      .filter((when) => when.length > 0);
    const limits = commonShare(goal) ? first.limits.map(withoutTarget).map(everyCase) : first.limits;
    const about = whens.length > 0 ? aside(joinRich(whens, "；")) : [];
    return zh`${limitsInWords(limits, goal, startOf(goal, first))}${about}`;
  }
  const time = commonTime(goal);
  const leads = goal.bands.map((band) => leadInWords(band.when ?? []));
  const limits = time
    ? goal.bands.map((band) => shareOf(band.limits[0]?.target))
    : bandsInWords(goal).map(({ limit }) => limit);
  const pieces = leads.map((lead, at) => zh`${lead}${limits[at] ?? []}`);
  const listed = joinRich(pieces, flowing(leads, limits) ? "、" : "；");
  return time ? zh`${doneFrom(time, startOf(goal))}，${listed}` : listed;
}

/** Whether bands can stand in a row inside a sentence: "城区60分钟内、农村90分钟内". */
function flowing(leads: readonly Rich[], limits: readonly Rich[]): boolean {
  return [...leads, ...limits].every(
    (piece) => piece.length === 1 && typeof piece[0] === "string" && /^[^，；（、]+$/.test(piece[0]),
  );
}

/** What we do, once for each band: "城区60分钟内、农村90分钟内到达现场"; nothing where the limits are not plain times. */
function deedByBand(goal: Goal): Rich | undefined {
  const subject = say(goal.subject);
  if (goal.subjectForm !== "deed" || subject.lang !== "zh-Hans" || goal.bands.length < 2) return undefined;
  if (goal.due || /^[在于自从]/.test(subject.text)) return undefined;
  const limits = bandsInWords(goal).map(({ limit }) => limit);
  if (
    sameLimits(goal) ||
    commonTime(goal) ||
    !limits.every((limit) => /^[^，；（]*(内|前|当天|立即)$/.test(flat(limit)))
  )
    return undefined;
  const leads = goal.bands.map((band) => leadInWords(band.when ?? []));
  const starts = startOf(goal);
  const row = flowing(leads, limits);
  const surely = goal.guaranteed ? "保证" : "";
  const pieces = leads.map((lead, at) =>
    row
      ? zh`${lead}${limits[at] ?? []}`
      : zh`${lead}${at === 0 ? `我们${surely}` : ""}${limits[at] ?? []}${subject}`,
  );
  const said = row ? zh`${surely}${joinRich(pieces, "、")}${subject}` : joinRich(pieces, "；");
  const share = commonShare(goal);
  return zh`${starts ? zh`${startingAt(starts)}，` : []}${said}${share ? zh`${row ? "，" : "；"}${shareOf(share)}` : []}`;
}

/** `ofCases`: the cases that it is for, after the subject. */
function promise(goal: Goal, said: Rich, ofCases: Rich = []): Rich {
  const subject = say(goal.subject);
  if (goal.subjectForm === "deed" && subject.lang === "zh-Hans") {
    const text = said.map((span) => (typeof span === "string" ? span : span.text)).join("");
    const [first, ...others] = said;
    if (said.length === 0) return zh`我们${subject}`;
    if (goal.bands.length > 1) return zh`我们${subject}：${said}`;
    const counted =
      /^(自[^，：；（]*起|[^，：；（]*后)\d[^，：；（]*[内前](，|$)/.test(text) &&
      !/^[自在于从]/.test(subject.text);
    const apart = /^(自|按|达标率|数量|得分|平均|可用率|[^，]*后\d|.*统计)/.test(text) && !counted;
    if (apart || typeof first !== "string") return zh`我们${subject}：${said}`;
    const [when, ...rest] = first
      .replace(/^即时/, "立即")
      .replace(/^(当天|当个工作日内)完成/, "$1")
      .split("，");
    const tail = zh`${rest.length ? `，${rest.join("，")}` : ""}${others}`;
    const plainly = counted || /^(至少|每|当|次|立即|即时|全天|提前)/.test(when ?? "");
    return zh`我们${plainly ? "" : "在"}${when}${subject}${tail}`;
  }
  if (goal.subjectForm === "clause" && subject.lang === "zh-Hans")
    return said.length === 0 ? zh`${subject}` : zh`${subject}，${said}`;
  if (goal.measure === "conduct")
    return zh`我们的承诺：${subject}${ofCases}${said.length ? zh`，${said}` : []}`;
  if (said.length === 0)
    return goal.guaranteed ? zh`${subject}${ofCases}：列入服务保证` : zh`${subject}${ofCases}`;
  const kept =
    goal.guaranteed && goal.clock?.limits !== "customer" && !isWarranty(goal) ? "，列入服务保证" : "";
  return zh`${subject}${ofCases}：${said}${kept}`;
}

function capInWords(payment: Payment): Rich {
  const { cap } = payment;
  if (!cap) return [];
  const years = { calendar: "每个自然年", financial: "每个财政年度" } as const;
  const per = !cap.per ? "" : cap.year ? years[cap.year] : each(cap.per);
  if (cap.amount !== undefined) return [`，${per}最高${money(cap.amount, payment.currency)}`];
  if (cap.times !== undefined) return [`，${per}最多${number(cap.times)}次`];
  return cap.share === undefined
    ? []
    : zh`，${per}最高为${payment.what ? say(payment.what) : "总额"}的${number(cap.share)}%`;
}

const acts: ReadonlySet<Payment["kind"]> = new Set([
  "explanation",
  "apology",
  "repair",
  "replacement",
  "waiver",
  "advance",
]);

/** One payment: what the customer gets, or, for `acts`, what we do; `further` when another stands before it. */
function paymentInWords(payment: Payment, further: boolean): Rich {
  const what = payment.what ? say(payment.what) : undefined;
  const who = payment.who ? say(payment.who) : undefined;
  const named = who?.lang === "zh-Hans" ? who : undefined;
  const tail = zh`${who && !named ? zh`（${who}）` : []}${capInWords(payment)}${payment.claim ? claiming[payment.claim] : ""}`;
  const lead = zh`${payment.when ? leadInWords([{ kind: "phrase", phrase: payment.when }]) : []}${named ?? ""}`;
  switch (payment.kind) {
    case "fixed_sum": {
      const sum = payment.amount === undefined ? "补偿金" : money(payment.amount, payment.currency);
      if (payment.per) return zh`${lead}${each(payment.per)}${sum}${tail}`;
      if (!payment.every) return zh`${lead}${sum}${tail}`;
      return further
        ? zh`${lead}此后每超时${duration(payment.every)}加付${sum}${tail}`
        : zh`${lead}${each(payment.every)}${sum}${tail}`;
    }
    case "share_of_price":
      return zh`${lead}${what ?? "价款"}的${number(payment.share ?? 0)}%${tail}`;
    case "refund":
      return zh`${lead}${what ?? ""}${payment.share === undefined ? "退款" : payment.share === 100 ? "全额退款" : `${number(payment.share)}%退款`}${tail}`;
    case "explanation":
      return zh`${lead}向您说明原因${tail}`;
    case "apology":
      return zh`${lead}向您道歉${tail}`;
    case "repair":
      return zh`${lead}免费维修${what ?? ""}${tail}`;
    case "replacement":
      return zh`${lead}为您更换${what ?? ""}${tail}`;
    case "waiver":
      return zh`${lead}免收${what ?? "费用"}${tail}`;
    case "advance":
      return zh`${lead}先行垫付${payment.cap ? "" : (what ?? "")}${tail}`;
    case "in_kind":
      return zh`${lead}${what ?? "实物补偿"}${tail}`;
  }
}

const claiming = { automatic: "（无需申请）", claimed: "（需申请）" } as const;

function paymentsInWords({ payments = [], to, fund }: Remedy): Rich {
  const done = payments.filter(({ kind }) => acts.has(kind));
  const given = payments.filter(({ kind }) => !acts.has(kind));
  const doing = joinRich(
    done.map((payment) => paymentInWords(payment, false)),
    "、",
  );
  const giving = joinRich(
    alternatives(given).map((group, at) =>
      joinRich(
        group.map((payment) => paymentInWords(payment, at > 0)),
        group.every(({ who }) => who && say(who).lang === "zh-Hans") ? "、" : "或",
      ),
    ),
    given.some(({ cap, when }) => cap ?? when) ? "；" : "，",
  );
  const classed = given.some(({ who }) => who && say(who).lang === "zh-Hans");
  return joinRich(
    [
      doing.length ? zh`我们将${doing}` : [],
      giving.length
        ? zh`${to === "fund" ? zh`我们将向${fund ? say(fund) : "基金"}支付` : `您${doing.length ? "还" : ""}将得到`}${classed ? "补偿：" : ""}${giving}`
        : [],
    ],
    "，",
  );
}

function remedyInWords(remedy: Remedy | undefined, goal: Goal): Rich[] {
  if (!remedy) return [];
  const isEvent = goal.measure === "event";
  const lines: Rich[] = [];
  const how =
    remedy.claim === "automatic"
      ? "，无需申请"
      : remedy.claim === "claimed"
        ? `，需您${remedy.claimWithin ? `在${duration(remedy.claimWithin)}内` : ""}提出申请`
        : "";
  const to = remedy.to === "fund" ? zh`，款项付给${remedy.fund ? say(remedy.fund) : "基金"}` : [];
  if (remedy.payments?.length) {
    const given = paymentsInWords(remedy);
    lines.push(
      sentence(
        zh`${isEvent ? "" : "如未做到，"}${given}${how}${remedy.paidWithin ? `，${duration(remedy.paidWithin)}内兑现` : ""}`,
      ),
    );
  } else if (remedy.wording)
    lines.push(
      sentence(
        zh`${isWarranty(goal) ? "保证期内" : isEvent ? "补偿办法" : "如未做到"}：${say(remedy.wording)}${how}${to}`,
      ),
    );
  if (remedy.late)
    lines.push(
      sentence(
        zh`${duration(remedy.late.after)}内仍未付款的，再加付${money(remedy.late.amount, remedy.late.currency)}`,
      ),
    );
  if (remedy.atLeast) lines.push(sentence(zh`所得不低于${say(remedy.atLeast)}`));
  if (remedy.howToClaim) lines.push(sentence(zh`申请办法：${say(remedy.howToClaim)}`));
  return lines;
}

const counts = {
  calendar: "全年全天计时，节假日不扣除。",
  opening_hours: "只计营业时间。",
  working_days: "只计工作日。",
} as const;

function countingInWords(goal: Goal): Rich[] {
  const lines: Rich[] = [];
  const { clock, measurement } = goal;
  if (clock?.counts) lines.push([counts[clock.counts]]);
  if (goal.headline) {
    const short = limitInWords(goal.headline, { ...goal, clock: undefined }, undefined);
    lines.push(sentence(zh`简要说法是“${short}”，实际按本标准全文衡量`));
  }
  if (clock?.starts) {
    // Said with the limit itself.
  } else if (clock?.from === "next_day") lines.push(["从次日起算。"]);
  else if (clock?.from === "next_working_day") lines.push(["从下一个工作日起算。"]);
  if (clock?.limits === "customer") lines.push(["这是您办理的时限，不是我们办理的时限。"]);
  for (const pause of clock?.pauses ?? []) lines.push(sentence(zh`${say(pause)}不计时`));
  for (const { when, by, how } of clock?.extensions ?? [])
    lines.push(
      sentence(zh`${say(when)}的，${by ? `延长${duration(by)}` : "可以延期"}${how ? zh`，${say(how)}` : []}`),
    );
  if (goal.exclusions?.length)
    lines.push(
      sentence(
        zh`不计在内：${joinRich(
          goal.exclusions.map((left) => zh`${say(left)}`),
          "；",
        )}`,
      ),
    );
  if (goal.dependsOn) lines.push(sentence(zh`视${say(goal.dependsOn)}而定`));
  if (goal.replyChannels?.length) lines.push([`我们以${channelsInWords(goal.replyChannels)}答复。`]);
  if (measurement) {
    if (measurement.counted === "closures") lines.push(["按办结时计数，不按受理时计数。"]);
    if (measurement.weight === "minutes") lines.push(["按分钟数计算，不按件数计算。"]);
    if (measurement.weight === "customer_hours") lines.push(["按受影响户数乘以小时数（户时）计算。"]);
    if (measurement.weight === "customers") lines.push(["按受影响的用户数加权计算。"]);
    if (measurement.statistic === "share") lines.push(["公布的结果是按时完成的比例。"]);
    if (measurement.statistic === "mean") lines.push(["公布的结果是平均值。"]);
    if (measurement.statistic === "median") lines.push(["公布的结果是中位数。"]);
    if (measurement.statistic === "percentile") lines.push(["公布的结果是该百分位上的时间。"]);
    if (measurement.formula) lines.push(sentence(zh`计算方法：${say(measurement.formula)}`));
    for (const rule of measurement.rules ?? []) lines.push(sentence(zh`${say(rule)}`));
    if (measurement.alternative) lines.push(sentence(zh`无法统计时：${say(measurement.alternative)}`));
    if (measurement.composite) {
      const { method, of, leavingOut } = measurement.composite;
      lines.push(
        sentence(
          zh`由${say(of)}${method === "mean_of_results" ? "的结果简单平均得出" : "中达标项目所占比例得出"}${leavingOut ? zh`，不含${say(leavingOut)}` : []}`,
        ),
      );
    }
    if (measurement.group) {
      const { name, method } = measurement.group;
      const made = method === "mean_of_results" ? "各项标准结果的平均值" : "达标项目所占比例";
      lines.push(sentence(zh`本标准计入${say(name)}的总体结果，总体结果为${made}`));
    }
    if (measurement.question) lines.push(sentence(zh`我们问的问题：${say(measurement.question)}`));
    if (measurement.source) lines.push(sentence(zh`数据来源：${say(measurement.source)}`));
    if (measurement.smallestSample) lines.push([`满${number(measurement.smallestSample)}件才公布结果。`]);
  }
  if (goal.legalLimit) {
    const { time, target, reference } = goal.legalLimit;
    const limit = joinRich([time ? done(time) : [], target ? shareOf(target) : []], "，");
    lines.push(
      sentence(
        limit.length
          ? zh`法定要求为${limit}${aside(zh`${say(reference)}`)}`
          : zh`法定要求见${say(reference)}`,
      ),
    );
  } else if (goal.basis === "law") lines.push(["这是法律规定的义务。"]);
  else if (goal.basis === "regulator") lines.push(["这是监管机构规定的标准。"]);
  for (const { since, until, measure: earlier, limits, band } of goal.history ?? []) {
    const when =
      since && until ? `${since}年至${until}年` : until ? `${until}年以前` : `${since ?? "此前"}年公布`;
    const was = limitsInWords(limits, { ...goal, measure: earlier ?? goal.measure }, undefined);
    const where = goal.bands.find(({ id }) => band !== undefined && id === band);
    lines.push(sentence(zh`${when}：${leadInWords(where?.when ?? [])}${was}`));
  }
  return lines;
}

const states = {
  proposed: "本标准尚在拟议，还未生效。",
  suspended: "本标准暂停执行。",
  withdrawn: "本标准已撤销。",
} as const;

function stateInWords(goal: Goal): Rich[] {
  if (!goal.status || goal.status === "active") return [];
  return [zh`${states[goal.status]}${goal.statusReason ? sentence(zh`${say(goal.statusReason)}`) : []}`];
}

function figure(goal: Goal): Figure {
  const limit = goal.bands[0]?.limits[0];
  const stated = statedDuration(limit?.time);
  const share = limit?.target?.value !== undefined && isShare(limit.target) ? shareOf(limit.target) : [];
  if (stated && stated.value > 0) {
    const unit = stated.unit === "rings" ? "声铃响" : unitNames[stated.unit];
    const caption: Rich =
      goal.measure === "average"
        ? ["平均"]
        : goal.measure === "notice"
          ? ["提前"]
          : goal.measure === "frequency"
            ? ["至少一次"]
            : share;
    return { number: stated.value === 0.5 ? "½" : number(stated.value), unit, caption };
  }
  if (stated) return { number: atOnce[stated.unit].replace(/内?(完成)?$/, ""), unit: "", caption: share };
  const target = limit?.target;
  if (target?.value !== undefined && target.unit === "percent")
    return {
      number: `${number(target.value)}%`,
      unit: "",
      caption: goal.measure === "within" ? ["按时"] : comparisonWord(target),
    };
  if (target?.value !== undefined)
    return {
      number: number(target.value),
      unit:
        target.unit === "score"
          ? "分"
          : target.unit === "currency"
            ? (currencies[target.currency ?? ""] ?? "")
            : "",
      caption: comparisonWord(target),
    };
  return { number: "", unit: "", caption: [] };
}

function comparisonWord(target: Target): Rich {
  if (!target.comparison || target.value === 100) return [];
  return [
    { at_least: "以上", more_than: "以上，不含本数", at_most: "以下", less_than: "以下，不含本数" }[
      target.comparison
    ],
  ];
}

/** A condition without what the limit says anyway: "安装报警器" of "安装报警器:每年一次". */
function withoutLimit(goal: Goal, condition: Phrase): Phrase {
  const [, when, often] = /^([^:：]+)[:：](.+)$/.exec(condition.text) ?? [];
  const [band] = goal.bands;
  return when && often && band && flat(limitsInWords(band.limits, goal, undefined)).includes(often)
    ? { ...condition, text: when }
    : condition;
}

function partsInWords(goal: Goal): LimitParts | undefined {
  const limit = limitInParts(goal);
  if (!limit) return undefined;
  const starts = startOf(goal);
  const alone = everyCase(withoutTarget(limit));
  return {
    time: limitInWords(alone, goal, starts),
    bare: limitInWords(alone, goal, undefined),
    start: starts ? startingAt(starts) : [],
    share: isEveryCase(limit.target) ? [] : shareOf(limit.target),
  };
}

/** A goal in Simplified Chinese. Phrases of other languages, Traditional Chinese among them, are marked with theirs. */
export function inChinese(goal: Goal): GoalWords {
  const subject = say(goal.subject);
  const only = onlyBand(goal);
  const parts = partsInWords(goal);
  const bands = only ? [] : bandsInWords(goal);
  const told = tellingCondition(goal, "zh-Hans");
  // Opening hours that somebody wrote down in words are the promise itself.
  const hours =
    told && saysHours(goal) ? zh`${withoutStop({ [told.lang]: told.text }, "zh-Hans")}` : undefined;
  const condition = hours ? undefined : told && withoutLimit(goal, told);
  const said = condition ? zh`${withoutStop({ [condition.lang]: condition.text }, "zh-Hans")}` : [];
  const apart = condition !== undefined && /[()（）]/.test(condition.text);
  const about = condition && !apart ? aside(said) : [];
  const note = apart ? [sentence(zh`说明：${said}`)] : [];
  const common = commonShare(goal);
  const starts = startOf(goal);
  const single = goal.bands.length === 1 ? goal.bands[0] : undefined;
  const limits = hours ?? (single ? limitsInWords(single.limits, goal, startOf(goal, single) ?? starts) : []);
  const start = starts && !commonTime(goal) ? startingAt(starts) : [];
  const share = common ? shareOf(common) : [];
  const due = goal.due ? [`${dateInChinese(goal.due)}前达到`] : [];
  // The bands are told below it.
  const within = !single && goal.measure === "within" ? ["在以下时限内"] : [];
  const all = single ? limits : joinRich([start, bandsTogether(goal)], "，");
  const whole = joinRich([joinRich([all, share], /[；]/.test(flat(all)) ? "；" : "，"), due], "，");
  // A case that is told first: "预计停水超过6小时的，我们立即告知".
  const when = single?.when?.length ? single.when : [];
  const deed = goal.subjectForm !== "thing" && subject.lang === "zh-Hans";
  const lead = deed ? leadInWords(when) : [];
  const ofCases = deed || when.length === 0 ? [] : aside(joinRich(when.map(conditionInChinese), "，"));
  const remedy = remedyInWords(goal.remedy, goal);
  const [first, ...others] = remedy;
  // What happens and what is owed for it, in one sentence.
  const owed =
    goal.measure === "event" && goal.remedy?.payments?.length && first && whole.length === 0
      ? [zh`${subject}${ofCases}${about}：${first}`]
      : undefined;
  const further = owed ? others : remedy;
  const warned = goal.warned ? [sentence(zh`如预计无法做到：${say(goal.warned)}`)] : [];
  return {
    subject: zh`${subject}`,
    statement: joinRich(
      [
        ...(owed ?? [
          sentence(zh`${deedByBand(goal) ?? zh`${lead}${promise(goal, whole, ofCases)}`}${about}`),
        ]),
        ...note,
        ...stateInWords(goal),
        ...further,
      ],
      "",
    ),
    limit: joinRich([whole, when.length ? aside(joinRich(when.map(conditionInChinese), "，")) : []], ""),
    ...(parts ? { parts } : {}),
    sentence: only
      ? sentence(zh`${promise(goal, whole)}${about}`)
      : sentence(
          zh`${promise({ ...goal, guaranteed: false }, joinRich([start, within, share, due], "，"))}${about}`,
        ),
    bands,
    figure: figure(goal),
    counting: [...stateInWords(goal), ...countingInWords(goal)],
    remedy: [...warned, ...remedy],
    instruction: sentence(
      zh`${subject}${when.length ? aside(joinRich(when.map(conditionInChinese), "，")) : []}${whole.length ? zh`：${whole}` : []}${about}`,
    ),
  };
}

export {
  compared as comparedInChinese,
  dateInChinese,
  done as timeInChinese,
  duration as durationInChinese,
  each as eachInChinese,
  levelInWords as levelInChinese,
  long as comparedLengthInChinese,
  money as moneyInChinese,
  paymentInWords as paymentInChinese,
};

/** "电话", "电子邮件" */
export function channelInChinese(kind: ChannelKind): string {
  return channelNames[kind];
}
