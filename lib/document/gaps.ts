/**
 * What stands in the way of publishing, all of it at once: required steps that are unfinished, musts of the
 * policy check, required text without a translation. A gap is lifted by a waiver with a reason.
 */
import { channelInChinese } from "../goals/sentence/chinese.ts";
import { channelInEnglish } from "../goals/sentence/english.ts";
import { plain } from "../language/rich.ts";
import { type LocalisedText, type PolicyLanguage, policyLanguages } from "../language/text.ts";
import { type Gap as StepGap, type GapCode, gapId, publishingGaps } from "../workbook/progress.ts";
import { isAnsweredStep, listsOf, stepOf } from "../workbook/steps.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { mustsOf } from "./check/check.ts";
import { languageName } from "./check/names.ts";
import type { Place } from "./check/remark.ts";
import { en, zh } from "./wording.ts";

export type Gap = {
  /** Stays the same as long as the gap does; a waiver names it. */
  id: string;
  step: string;
  list?: string;
  /** Id of the goal, channel or other item that it is about. */
  item?: string;
  field?: string;
  language?: PolicyLanguage;
  sentence: Readonly<Record<PolicyLanguage, string>>;
};

/** Reasons for publishing all the same, by gap id. */
export type Waivers = Readonly<Record<string, LocalisedText>>;

/** Every gap that no waiver lifts: what the steps lack, then what the check finds that must not be so. */
export function gapsOf(workbook: Workbook, waivers: Waivers = {}): Gap[] {
  const unfinished = publishingGaps(workbook).map((gap) => stepGap(workbook, gap));
  const known = new Set(unfinished.map(({ id }) => id));
  const musts = mustsOf(workbook).filter(({ id }) => !known.has(id));
  return [
    ...unfinished,
    ...musts.map(({ id, step, list, item, field, language, sentence }): Gap => {
      const title = stepOf(step).title;
      return {
        id,
        ...given({ step, list, item, field }),
        ...(language ? { language } : {}),
        sentence: {
          en: `${title.en}: ${sentence.en}`,
          "zh-Hans": `${title["zh-Hans"]}：${sentence["zh-Hans"]}`,
        },
      };
    }),
  ].filter(({ id }) => !Object.hasOwn(waivers, id));
}

/** A place without what is not said of it. */
function given({ step, list, item, field }: Place): Pick<Gap, "step" | "list" | "item" | "field"> {
  return { step, ...(list ? { list } : {}), ...(item ? { item } : {}), ...(field ? { field } : {}) };
}

/** The list or the answer that a question asks for: `complaints.ways.channel`, `vision.statement`. */
function placeOf({ step, question, item }: StepGap): Place {
  const [, first, second] = question.split(".");
  if (item) return { step, list: first, item, field: second };
  return isAnsweredStep(step) && first !== undefined && Object.hasOwn(listsOf(step), first)
    ? { step, list: first }
    : { step, field: first };
}

const codes: Record<GapCode, readonly [en: string, zh: string]> = {
  unanswered: ["is not answered yet", "还没有填写"],
  too_few: ["needs more entries", "条目太少"],
  too_many: ["has too many entries", "条目太多"],
  no_address: ["has no address or number", "缺少地址或号码"],
  no_hours: ["has no hours", "缺少服务时间"],
  no_target: ["has no target", "没有写明目标值"],
  no_time: ["has no time limit", "没有写明时限"],
  no_clock: ["does not say whether nights and weekends count", "没有写明夜间和休息日是否计时"],
  no_wording: ["is not written yet", "还没有写"],
  dangling: ["points to something that is no longer there", "所指的内容已不存在"],
};

/** What people call the answer that a gap is about: the goal's subject, the channel's name, or the question. */
function nameOf(workbook: Workbook, { question, item }: StepGap, reader: PolicyLanguage): string {
  const quoted = (text: LocalisedText) => plain(reader === "en" ? en`“${text}”` : zh`“${text}”`, reader);
  const goal = workbook.goals.find((each) => each.id === item);
  if (goal) return quoted(goal.subject);
  const channel = workbook.channels.find((each) => each.id === item);
  if (channel)
    return channel.name
      ? quoted(channel.name)
      : reader === "en"
        ? channelInEnglish(channel.kind)
        : channelInChinese(channel.kind);
  return names[question]?.[reader === "en" ? 0 : 1] ?? question.split(".").at(-1) ?? question;
}

const names: Record<string, readonly [en: string, zh: string]> = {
  "organisation.name": ["the organisation’s name", "单位名称"],
  "organisation.channels": ["a way to reach you", "联系渠道"],
  "vision.statement": ["the vision statement", "愿景陈述"],
  "goals.goals": ["a public service goal", "公开的服务目标"],
  "complaints.ways": ["a way to complain", "投诉渠道"],
  "complaints.stages": ["who looks at a complaint", "投诉由谁处理"],
  "complaints.answer": ["the time to answer a complaint", "答复投诉的时限"],
};

function stepGap(workbook: Workbook, gap: StepGap): Gap {
  const { step, code, language } = gap;
  const [english, chinese] = codes[code];
  const title = stepOf(step).title;
  const inLanguage = (reader: PolicyLanguage) =>
    language
      ? reader === "en"
        ? ` in ${languageName(language).en}`
        : languageName(language)["zh-Hans"]
      : "";
  return {
    id: gapId(gap),
    ...given(placeOf(gap)),
    ...(language ? { language } : {}),
    sentence: {
      en: `${title.en}: ${nameOf(workbook, gap, "en")} ${english}${inLanguage("en")}.`,
      "zh-Hans": `${title["zh-Hans"]}：${nameOf(workbook, gap, "zh-Hans")}${chinese}${inLanguage("zh-Hans")}。`,
    },
  };
}

/** One reason for every gap: what was published elsewhere is taken over as it stands. */
export function waiveAll(gaps: readonly Gap[], reason: string): Waivers {
  const localised = Object.fromEntries(policyLanguages.map((language) => [language, reason]));
  return Object.fromEntries(gaps.map(({ id }) => [id, localised]));
}
