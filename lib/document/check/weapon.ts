import { stumblesOf, type Stumble } from "./phrases.ts";
import { both } from "./remark.ts";

const kinds: Readonly<Record<string, Stumble>> = {
  refusal: {
    en: /\bno exceptions\b|\bunder no circumstances\b|\bwill not be (?:entertained|considered|accepted|tolerated)\b|\bstrictly (?:no|prohibited|forbidden)\b|\b(?:absolutely|positively) no\b|\bno refunds?(?: (?:or|and) (?:no )?(?:exchanges?|returns?))?\b/gi,
    "zh-Hans":
      /概不(?:退换|退款|受理|接待|退还|办理)|一律不(?:予|退|换|得|接|受理)|一经(?:售出|离柜|签收)[，,]?(?:概|恕|一律)?不|恕不|不予(?:受理|退还|退换|退款|办理)|离柜概/g,
    say: (phrase) => ({
      sentence: both(`“${phrase}” shuts the door.`, `“${phrase}”把话说死了。`),
      why: both(
        "It is read by all the honest customers, and stops hardly any of the others.",
        "看到它的大多是讲理的顾客，真正要防的人反而防不住。",
      ),
      better: both(
        "Say what does work: “with the receipt, within 30 days; after that we look for a way with you”.",
        "写怎样可以办，例如“30天内凭小票退换；过期的，我们和您商量办法”。",
      ),
    }),
  },
  blame: {
    en: /\bnot our (?:responsibility|fault|problem|liability)\b|\b(?:is|are|be|accept|take|bear|assume) (?:no|not) (?:responsib(?:le|ility)|liab(?:le|ility))\b|\bat (?:your|the customer[’']s) own risk\b|\bdisclaim\w*\b/gi,
    "zh-Hans":
      /概不负责|(?:不承担|不负)(?:任何)?(?:责任|赔偿责任)|(?:责任|后果|风险|损失)自负|与(?:本店|本单位|本公司|我们|我司)无关/g,
    say: (phrase) => ({
      sentence: both(`“${phrase}” pushes the customer away.`, `“${phrase}”是在把顾客往外推。`),
      why: both(
        "A policy about service that begins with what is not yours tells them to look for somebody else.",
        "服务政策先讲不管什么，顾客就会觉得该去找别人了。",
      ),
      better: both(
        "Say whose it is and how you help: “the carrier answers for it; we make the claim for you”.",
        "写明该找谁、您帮什么，例如“由快递公司赔付，我们替您申请”。",
      ),
    }),
  },
  power: {
    en: /\b(?:the|our|its) decision (?:is|shall be|will be) final\b|\bfinal decision\b|\breserves? the right\b|\bat our (?:sole |absolute |own )?discretion\b|\bcompany policy\b/gi,
    "zh-Hans":
      /最终解释权|(?:解释|决定|裁定)权归|保留[^。；，]{0,12}(?:的)?权利|以(?:本店|本公司|我司|我方)(?:的)?(?:解释|决定|规定)为准|本店有权/g,
    say: (phrase) => ({
      sentence: both(
        `“${phrase}” says that you may do as you like.`,
        `“${phrase}”等于说怎么办由您一家说了算。`,
      ),
      why: both(
        "It takes back every promise around it, and in many places it does not stand up in law.",
        "它把前后的承诺都收了回去，而且往往在法律上也站不住。",
      ),
      better: both(
        "Say how it is decided, and whom one can ask to look again.",
        "写明按什么来定、不同意可以找谁复核。",
      ),
    }),
  },
};

/** Rules that are used against the customer. */
export const weapons = stumblesOf("weapon", kinds);
