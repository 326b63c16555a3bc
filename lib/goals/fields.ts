/** What single fields of a goal hold, in a few words each: "at most 24 hours", "不低于80%". */
import { plain, type Rich } from "../language/rich.ts";
import { type LocalisedText, phraseFor, type PolicyLanguage } from "../language/text.ts";
import { sayFigure, sayNumber } from "../results/figure.ts";
import type { ResultUnit } from "../results/result.ts";
import type {
  Band,
  ChannelKind,
  Comparison,
  Duration,
  Goal,
  Limit,
  Measure,
  Payment,
  Target,
  Time,
  TimeUnit,
} from "./goal.ts";
import {
  channelInChinese,
  comparedInChinese,
  comparedLengthInChinese,
  conditionInChinese,
  dateInChinese,
  durationInChinese,
  levelInChinese,
  moneyInChinese,
  paymentInChinese,
  timeInChinese,
} from "./sentence/chinese.ts";
import {
  channelInEnglish,
  comparedInEnglish,
  conditionInEnglish,
  dateInEnglish,
  durationInEnglish,
  levelInEnglish,
  moneyInEnglish,
  paymentInEnglish,
  timeInEnglish,
} from "./sentence/english.ts";

/** Wording of ours in both languages. */
export type Words = readonly [en: string, zh: string];

/** What things of the workbook are called that a goal names by their ids. */
export type Names = (kind: "job" | "place", id: string) => string;

const units: Record<TimeUnit, Words> = {
  seconds: ["seconds", "秒"],
  minutes: ["minutes", "分钟"],
  hours: ["hours", "小时"],
  calendar_days: ["calendar days", "天"],
  working_days: ["working days", "工作日"],
  weeks: ["weeks", "周"],
  months: ["months", "个月"],
  years: ["years", "年"],
  rings: ["rings", "声铃响"],
};

const targetUnits: Record<NonNullable<Target["unit"]>, Words> = {
  percent: ["percent", "百分比"],
  score: ["score", "得分"],
  count: ["count", "数量"],
  currency: ["sum of money", "金额"],
  per_thousand: ["in 1,000", "千分比"],
  per_ten_thousand: ["in 10,000", "万分比"],
};

const statistics: Record<NonNullable<Limit["statistic"]>, Words> = {
  every: ["every case", "每一件"],
  share: ["share of cases", "达标比例"],
  mean: ["average", "平均值"],
  median: ["median", "中位数"],
  percentile: ["percentile", "百分位数"],
};

export const measures: Record<Measure, Words> = {
  within: ["done within a time", "限时完成"],
  average: ["average", "平均值"],
  rate: ["rate", "比例"],
  score: ["score", "得分"],
  count: ["number", "数量"],
  notice: ["notice ahead", "提前告知"],
  frequency: ["how often", "频次"],
  available: ["availability", "可用时间"],
  event: ["what happens", "发生时的处理"],
  conduct: ["conduct", "行为规范"],
};

const facets: Record<string, Words> = {
  place: ["place", "地点"],
  customer: ["customer", "顾客"],
  case: ["case", "事项"],
  size: ["size", "规模"],
  severity: ["severity", "轻重"],
  season: ["season", "季节"],
  hours: ["time of day", "时段"],
  cause: ["cause", "原因"],
  branch: ["branch", "网点"],
};

/** Everything that is needed to say a field in one language. */
export function fieldWords(language: PolicyLanguage, names: Names = (_, id) => id) {
  const english = language === "en";
  const word = ([en, zh]: Words) => (english ? en : zh);
  const flat = (line: Rich) => plain(line, language);
  const text = (said: LocalisedText) => {
    const phrase = phraseFor(said, language);
    return flat(phrase.lang === language ? [phrase.text] : [phrase]);
  };
  const several = (items: readonly string[]) => items.join(english ? ", " : "、");
  const apart = (items: readonly (string | undefined)[]) =>
    items.filter((item) => item !== undefined && item !== "").join(english ? "; " : "；");
  const duration = (length: Duration) => (english ? durationInEnglish : durationInChinese)(length);
  const money = (amount: number, currency: string | undefined) =>
    (english ? moneyInEnglish : moneyInChinese)(amount, currency);
  const compared = (comparison: Comparison | undefined, figure: string) =>
    (english ? comparedInEnglish : comparedInChinese)(comparison, figure);
  const comparedLength = (comparison: Comparison | undefined, length: string) =>
    (english ? comparedInEnglish : comparedLengthInChinese)(comparison, length);
  const inBrackets = (said: string, more: string | undefined) =>
    more ? (english ? `${said} (${more})` : `${said}（${more}）`) : said;
  const channels = (kinds: readonly ChannelKind[]) =>
    kinds.length === 0
      ? word(["any", "不限"])
      : several(kinds.map(english ? channelInEnglish : channelInChinese));
  const time = (limit: Time): string => {
    if (limit.kind === "duration") {
      const { value, unit, comparison } = limit;
      if (value !== undefined && unit !== undefined)
        return value === 0
          ? flat((english ? timeInEnglish : timeInChinese)(limit))
          : comparedLength(comparison, duration({ value, unit }));
      return apart([
        value === undefined
          ? word(["not set yet", "尚未设定"])
          : comparedLength(comparison, sayNumber(value, language)),
        unit && word(["in ", "单位："]) + word(units[unit]),
        value === undefined && comparison ? compared(comparison, "…") : undefined,
      ]);
    }
    const said = flat((english ? timeInEnglish : timeInChinese)(limit));
    const unsaid =
      limit.kind === "deadline" && limit.comparison !== "less_than" ? limit.comparison : undefined;
    return inBrackets(said, unsaid && comparedLength(unsaid, "").trim());
  };
  const target = (aim: Target): string => {
    const { value, unit, comparison, currency, scale, per, wording, reference } = aim;
    const isSimple = scale?.to !== undefined && scale.from === undefined && unit === "score";
    const figure =
      value === undefined
        ? apart([
            reference ? undefined : word(["not set yet", "尚未设定"]),
            unit && word(targetUnits[unit]),
            comparison && compared(comparison, "…"),
          ])
        : compared(
            comparison,
            sayFigure(value, unit, language, {
              ...(currency ? { currency } : {}),
              ...(isSimple ? { top: scale.to } : {}),
            }),
          );
    const end = (bound: number | undefined) => (bound === undefined ? "?" : sayNumber(bound, language));
    return apart([
      figure,
      value !== undefined && unit === undefined ? word(["no unit", "未注明单位"]) : undefined,
      currency && (unit !== "currency" || value === undefined) ? currency : undefined,
      scale && !isSimple
        ? word([
            `on a scale from ${end(scale.from)} to ${end(scale.to)}`,
            `评分范围${end(scale.from)}至${end(scale.to)}`,
          ])
        : undefined,
      per &&
        word(
          per.rolling
            ? [`in any ${duration(per.time)}`, `任意${duration(per.time)}内`]
            : [`per ${duration(per.time)}`, `每${duration(per.time)}`],
        ),
      per?.rolling === false ? word(["not rolling", "不滚动"]) : undefined,
      wording && word([`published as “${text(wording)}”`, `原文为“${text(wording)}”`]),
      reference && word([`as set by ${text(reference)}`, `按${text(reference)}执行`]),
    ]);
  };
  const statistic = ({ statistic: kind, percentile }: Limit): string | undefined => {
    if (!kind && percentile === undefined) return undefined;
    return apart([
      kind && word(statistics[kind]),
      percentile === undefined ? undefined : `P${sayNumber(percentile, language)}`,
    ]);
  };
  const level = (reached: NonNullable<Limit["level"]>) =>
    flat((english ? levelInEnglish : levelInChinese)(reached));
  const limit = (one: Limit): string =>
    apart([
      one.time && time(one.time),
      one.target && target(one.target),
      statistic(one),
      one.level && level(one.level),
    ]) || word(["not set yet", "尚未设定"]);
  const conditions = (band: Band): string =>
    several(
      (band.when ?? []).map((condition) =>
        inBrackets(
          flat((english ? conditionInEnglish : conditionInChinese)(condition)),
          condition.kind === "phrase" && condition.facet
            ? word(facets[condition.facet] ?? ["", ""])
            : undefined,
        ),
      ),
    );
  const payment = (given: Payment): string =>
    flat((english ? paymentInEnglish : paymentInChinese)(given, false));
  const figure = (value: number, unit: ResultUnit) =>
    inBrackets(
      sayFigure(value, unit, language),
      unit === "currency" ? word(targetUnits.currency) : undefined,
    );
  return {
    language,
    word,
    text,
    texts: (all: readonly LocalisedText[]) => apart(all.map(text)),
    several,
    apart,
    inBrackets,
    duration,
    money,
    channels,
    time,
    target,
    statistic,
    level,
    limit,
    conditions,
    payment,
    figure,
    number: (value: number) => sayNumber(value, language),
    date: (day: string) => (english ? dateInEnglish : dateInChinese)(day),
    names,
    /** One case of a goal, whole: "in town: at most 60 minutes; at least 95%". */
    band: (band: Band): string => {
      const when = conditions(band);
      const said = apart([...band.limits.map(limit), band.starts && text(band.starts)]);
      return when ? `${when}${english ? ": " : "："}${said}` : said;
    },
    audience: ({ public: isPublic, jobs = [], places = [] }: Goal["audience"]): string =>
      apart([
        isPublic ? word(["customers and staff", "顾客和员工"]) : word(["staff only", "仅员工"]),
        jobs.length ? several(jobs.map((id) => names("job", id))) : undefined,
        places.length ? several(places.map((id) => names("place", id))) : undefined,
      ]),
  };
}
export type FieldWords = ReturnType<typeof fieldWords>;
