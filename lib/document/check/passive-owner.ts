import { stumblesOf, type Stumble } from "./phrases.ts";
import { both } from "./remark.ts";

const kinds: Readonly<Record<string, Stumble>> = {
  nobody: {
    en: /\b(?:will|shall|must|should) be (?:\w+ly )?(?:ensured|dealt with|handled|processed|reviewed|addressed|investigated|considered|actioned|monitored|resolved|answered|acknowledged|informed|notified|contacted|taken|made|carried out)\b(?! by\b)/gi,
    "zh-Hans":
      /将(?:会)?被|会被(?!您)|予以(?:处理|解决|答复|安排|协调|反馈)|(?:将|会)?得到(?:妥善|及时|有效)?(?:处理|解决|落实|答复)/g,
    say: (phrase) => ({
      sentence: both(`“${phrase}”: by whom?`, `“${phrase}”：由谁来做？`),
      why: both(
        "What nobody does in the sentence is done by nobody in the shop.",
        "句子里没有人做，实际上也常常没人做。",
      ),
      better: both(
        "Name who does it: “the duty manager answers you”.",
        "写明谁来做，例如“由值班经理答复您”。",
      ),
    }),
  },
};

/** Sentences in which nobody does it. */
export const passiveOwners = stumblesOf("passive-owner", kinds);
