/** What a remark calls the goals, channels and times that it speaks of. */
import type { ChannelKind, Duration } from "../../goals/goal.ts";
import { durationInChinese } from "../../goals/sentence/chinese.ts";
import { durationInEnglish } from "../../goals/sentence/english.ts";
import { type LocalisedText, phraseFor, type PolicyLanguage } from "../../language/phrase.ts";
import { quotedOnce } from "../../language/rich.ts";
import type { Words } from "../../workbook/steps.ts";
import { both } from "./remark.ts";

/** In quotation marks, in the reader's language where there is one. */
export function quoted(text: LocalisedText): Words {
  const named = (language: "en" | "zh-Hans") => `“${quotedOnce(phraseFor(text, language).text)}”`;
  return both(named("en"), named("zh-Hans"));
}

const languageNames: Readonly<Record<PolicyLanguage, Words>> = {
  en: both("English", "英文"),
  "zh-Hans": both("Chinese", "中文"),
};

/** What readers of either language call a language of the policy. */
export function languageName(language: PolicyLanguage): Words {
  return languageNames[language];
}

const channelNames: Readonly<Record<ChannelKind, Words>> = {
  phone: both("phone", "电话"),
  email: both("e-mail", "电子邮件"),
  web: both("web form", "网上表单"),
  chat: both("chat", "在线客服"),
  counter: both("the counter", "柜台"),
  letter: both("letter", "信函"),
  social: both("social media", "社交媒体"),
  wechat: both("WeChat", "微信"),
  field: both("visits to the customer", "上门服务"),
  hotline: both("hotline", "热线"),
};

export function channelName(kind: ChannelKind): Words {
  return channelNames[kind];
}

export function timeName(time: Duration): Words {
  if (time.value === 0)
    return /days$/.test(time.unit) ? both("the same day", "当天") : both("at once", "立即");
  return both(durationInEnglish(time), durationInChinese(time));
}
