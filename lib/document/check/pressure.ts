import type { Workbook } from "../../workbook/workbook.ts";
import { stumblesOf, type Stumble } from "./phrases.ts";
import { both, type Remark, remarkAt } from "./remark.ts";
import type { PlacedText } from "./texts.ts";

const kinds: Readonly<Record<string, Stumble>> = {
  silence: {
    en: /\bunless you (?:tell us|say|object|opt out|ask us|write to us)\b|\bpre-?(?:ticked|selected|checked)\b|\b(?:automatically|will be) (?:add(?:ed)?|enrol+(?:ed)?|renew(?:s|ed)?|subscrib(?:e|ed)|signed up)\b|\byou are deemed to (?:agree|accept|consent)\b|\bby (?:using|buying|visiting)[^.;]{0,40} you (?:agree|consent)\b/gi,
    "zh-Hans":
      /默认(?:勾选|开通|同意|订阅|加入|选中|购买)|自动(?:续费|扣款|开通|订阅|加入|续订)|(?:视为|视同|即表示|即代表)(?:您)?(?:已)?(?:同意|接受|认可)/g,
    say: (phrase) => ({
      sentence: both(`“${phrase}” takes silence for a yes.`, `“${phrase}”是把沉默当成同意。`),
      why: both(
        "People find out from their bill, and remember it longer than anything you gave them.",
        "顾客往往看到账单才知道，这种事比什么好处都记得久。",
      ),
      better: both(
        "Ask, and do it only after a yes; say how it ends with one tap.",
        "先问，同意了再办，并写明怎样一步取消。",
      ),
    }),
  },
  push: {
    en: /\bmust (?:also )?(?:buy|purchase|take out|subscribe)\b|\b(?:limited time|while stocks last|act now|don[’']t miss|last chance)\b|\bstrongly recommend\w*\b/gi,
    "zh-Hans":
      /必须(?:同时)?(?:购买|搭配|办理|加购)|须(?:同时|一并)购买|捆绑|搭售|强烈(?:推荐|建议)|(?:欲购|预购)从速|机不可失|仅限今日|错过不再/g,
    say: (phrase) => ({
      sentence: both(`“${phrase}” pushes an extra.`, `“${phrase}”是在催人多买。`),
      why: both(
        "Somebody who was pushed brings it back, or does not come back.",
        "被催着买的人，要么来退，要么不再来。",
      ),
      better: both(
        "Say what it is good for and for whom it is not worth it, and let them choose.",
        "写明它有什么用、什么人用不着，由顾客自己选。",
      ),
    }),
  },
};

const pushes = stumblesOf("pressure", kinds);

/** Extras that are pushed, and consent that nobody gave. */
export function pressures(workbook: Workbook, texts: readonly PlacedText[]): Remark[] {
  // How one gets out may well say what happens of itself.
  return [...pushes(texts.filter(({ field }) => field !== "wayOut")), ...withoutConsent(workbook)];
}

function withoutConsent({ retention }: Workbook): Remark[] {
  return retention.programmes
    .filter(({ audience }) => audience?.public !== false)
    .flatMap(({ id, consent, wayOut }) => {
      const field = consent ? "wayOut" : "consent";
      if (consent && wayOut) return [];
      return [
        remarkAt(
          "pressure",
          { step: "retention", list: "programmes", item: id, field },
          {
            sentence: consent
              ? both("It is not said how one gets out of it.", "没有写怎样退出。")
              : both("It is not said that one is asked first.", "没有写会先征得同意。"),
            why: both(
              "People join more readily when they see the door.",
              "知道随时可以退出，顾客才愿意加入。",
            ),
            better: consent
              ? both("For example: one tap ends it, at once.", "例如：点一下就退订，立即生效。")
              : both("For example: only if you ask for it.", "例如：您自己订阅了才会收到。"),
          },
          "consent",
        ),
      ];
    });
}
