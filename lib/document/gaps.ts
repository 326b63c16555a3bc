/**
 * What stands in the way of publishing, all of it at once: required steps that are unfinished, musts of the
 * policy check, required text without a translation. A gap is lifted by a waiver with a reason.
 */
import { channelInChinese } from "../goals/sentence/chinese.ts";
import { channelInEnglish } from "../goals/sentence/english.ts";
import { plain } from "../language/rich.ts";
import { type LocalisedText, type PolicyLanguage, policyLanguages } from "../language/text.ts";
import { type Gap as StepGap, type GapCode, publishingGaps } from "../workbook/progress.ts";
import { stepOf } from "../workbook/steps.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { en, zh } from "./wording.ts";

export type Gap = {
  /** Stays the same as long as the gap does; a waiver names it. */
  id: string;
  step: string;
  /** Id of the goal, channel or other item that it is about. */
  item?: string;
  language?: PolicyLanguage;
  sentence: Readonly<Record<PolicyLanguage, string>>;
};

/** Reasons for publishing all the same, by gap id. */
export type Waivers = Readonly<Record<string, LocalisedText>>;

/** Every gap that no waiver lifts, in the order of the steps. */
export function gapsOf(workbook: Workbook, waivers: Waivers = {}): Gap[] {
  return [...publishingGaps(workbook).map((gap) => stepGap(workbook, gap)), ...deadChannels(workbook)].filter(
    ({ id }) => !Object.hasOwn(waivers, id),
  );
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

const languageNames: Record<PolicyLanguage, Readonly<Record<PolicyLanguage, string>>> = {
  en: { en: "English", "zh-Hans": "英文" },
  "zh-Hans": { en: "Chinese", "zh-Hans": "中文" },
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
  "complaints.answer": ["the time to answer a complaint", "答复投诉的时限"],
};

function stepGap(workbook: Workbook, gap: StepGap): Gap {
  const { step, question, code, item, language } = gap;
  const [english, chinese] = codes[code];
  const title = stepOf(step).title;
  const inLanguage = (reader: PolicyLanguage) =>
    language
      ? reader === "en"
        ? ` in ${languageNames[language].en}`
        : languageNames[language]["zh-Hans"]
      : "";
  return {
    id: [code, question, item, language].filter((part) => part !== undefined).join(":"),
    step,
    ...(item ? { item } : {}),
    ...(language ? { language } : {}),
    sentence: {
      en: `${title.en}: ${nameOf(workbook, gap, "en")} ${english}${inLanguage("en")}.`,
      "zh-Hans": `${title["zh-Hans"]}：${nameOf(workbook, gap, "zh-Hans")}${chinese}${inLanguage("zh-Hans")}。`,
    },
  };
}

/** Public goals on a channel that the organisation does not list. */
function deadChannels(workbook: Workbook): Gap[] {
  const listed = new Set(workbook.channels.map(({ kind }) => kind));
  return workbook.goals
    .filter((goal) => goal.audience.public && goal.status !== "withdrawn")
    .flatMap((goal) =>
      goal.channels
        .filter((kind) => !listed.has(kind))
        .map((kind): Gap => ({
          id: `dead-channel:${goal.id}:${kind}`,
          step: "goals",
          item: goal.id,
          sentence: {
            en: plain(
              en`Service goals: “${goal.subject}” is promised by ${channelInEnglish(kind)}, which is not among your channels.`,
              "en",
            ),
            "zh-Hans": plain(
              zh`服务目标：“${goal.subject}”承诺的渠道“${channelInChinese(kind)}”不在联系渠道之中。`,
              "zh-Hans",
            ),
          },
        })),
    );
}

/** One reason for every gap: what was published elsewhere is taken over as it stands. */
export function waiveAll(gaps: readonly Gap[], reason: string): Waivers {
  const localised = Object.fromEntries(policyLanguages.map((language) => [language, reason]));
  return Object.fromEntries(gaps.map(({ id }) => [id, localised]));
}
