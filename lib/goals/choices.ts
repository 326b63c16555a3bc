/** Channels and languages as people write them in a cell. */
import type { Language } from "../language/text.ts";
import { tidy } from "../results/cells.ts";
import { type ChannelKind, channelKinds } from "./goal.ts";

const channelWords: readonly (readonly [pattern: RegExp, channel: ChannelKind])[] = [
  [/^(phone|telephone|calls?|by phone|电话)$/, "phone"],
  [/^(hotline|热线|服务热线)$/, "hotline"],
  [/^(e-?mails?|电子邮件|邮件|电邮|邮箱)$/, "email"],
  [/^(web|website|online|site|internet|网站|网上|线上|在线)$/, "web"],
  [/^(chat|live chat|webchat|在线客服|聊天)$/, "chat"],
  [/^(counter|in person|desk|shop|branch|office|front desk|柜台|窗口|现场|门店|当面|前台)$/, "counter"],
  [/^(letters?|post|mail|信件|书信|信函|来信)$/, "letter"],
  [/^(social|social media|社交媒体|微博)$/, "social"],
  [/^(wechat|微信)$/, "wechat"],
  [/^(field|on site|home visit|visit|上门|外勤|现场服务)$/, "field"],
];
const everywhere = /^(any|all|every|-|不限|全部|任何|各渠道|所有渠道)$/;

const languageWords: readonly (readonly [pattern: RegExp, language: Language])[] = [
  [/^(en|english|英文|英语)$/, "en"],
  [/^(zh|zh-hans|zh-cn|chinese|simplified chinese|中文|简体中文|汉语)$/, "zh-Hans"],
  [/^(zh-hant|zh-tw|zh-hk|traditional chinese|繁体中文|繁體中文)$/, "zh-Hant"],
];

/** The channels that a cell names, none where it is any; nothing where one of them is not known. */
export function readChannels(cell: string): ChannelKind[] | undefined {
  const said = tidy(cell).toLowerCase();
  if (everywhere.test(said)) return [];
  const found = said
    .split(/\s*(?:[,;/、，；+&]|\band\b|\bor\b|和|或)\s*/)
    .map(
      (each) =>
        channelKinds.find((kind) => kind === each) ??
        channelWords.find(([pattern]) => pattern.test(each))?.[1],
    );
  return found.every((each) => each !== undefined) ? found : undefined;
}

export function readLanguage(cell: string): Language | undefined {
  const said = tidy(cell).toLowerCase();
  return languageWords.find(([pattern]) => pattern.test(said))?.[1];
}
