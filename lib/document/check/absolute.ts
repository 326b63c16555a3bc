import type { PolicyLanguage } from "../../language/phrase.ts";
import { answersIn, itemsIn, type Workbook } from "../../workbook/workbook.ts";
import { isAnsweredStep } from "../../workbook/steps.ts";
import { quoted } from "./names.ts";
import { stumblesOf, type Stumble } from "./phrases.ts";
import { claimsOf, publicGoals } from "./promises.ts";
import { both, type Remark, remarkAt } from "./remark.ts";
import type { PlacedText } from "./texts.ts";

const why = both(
  "The first time it fails, the word is what they quote back to you. A promise that strong needs to cost you something.",
  "只要有一次没做到，顾客就会拿这个词来问您。话说得这么满，做不到就得有个交代。",
);

const kinds: Readonly<Record<string, Stumble>> = {
  word: {
    en: /(?<=\b(?:we|you|it|they|our \w+|everyone|everybody) (?:will |shall |can |are |is )?)(?:always|never(?! ask))\b|\b100 ?(?:%|per ?cent)|\bevery single (?:time|customer|day)\b|\bguarantee[ds]?\b/gi,
    "zh-Hans":
      /永远|[绝决从]不(?!会?(?:向您)?[要问索])|百分之百|百分百|100 ?%|万无一失|零(?:差错|失误|投诉|误差)|保证(?!金|书|期)/g,
    say: (phrase) => ({
      sentence: both(`“${phrase}”: and if it does happen, what then?`, `“${phrase}”：万一没做到，怎么办？`),
      why,
      better: both(
        "Say what the customer gets if it fails, or how often you manage it.",
        "写明没做到时顾客得到什么，或者写明能做到多少。",
      ),
    }),
  },
};

const remedies: Record<PolicyLanguage, RegExp> = {
  en: /\b(?:refund|give (?:you )?back|money back|pay|pays|paid|free|apolog|credit|voucher|replac|mend|put (?:it|that|this) right|instead|make (?:it )?good)/i,
  "zh-Hans": /退|赔|补|免费|免收|道歉|换|减免|抵|承担|送/,
};

/** Steps whose words say who one is, and promise nothing that could be missed. */
const bearing: ReadonlySet<string> = new Set(["organisation", "vision", "principles", "goals"]);

/** Lists that say what is not done here, and what is not so. */
const denying: ReadonlySet<string> = new Set(["notDone", "misunderstandings"]);

const words = stumblesOf("absolute", kinds);

/** "Always", "never" and 100% with nothing for the customer when it fails. */
export function absolutes(workbook: Workbook, texts: readonly PlacedText[]): Remark[] {
  return [
    ...texts.flatMap((text) => {
      const found = words([text]);
      return found.length > 0 && !isBacked(workbook, text) ? found : [];
    }),
    ...goalsWithout(workbook),
  ];
}

function isBacked(workbook: Workbook, placed: PlacedText): boolean {
  const { step, list = "", language, text } = placed;
  return (
    bearing.has(step) ||
    denying.has(list) ||
    remedies[language].test(text) ||
    (step === "complaints" && list === "remedies") ||
    hasRemedyBehind(workbook, placed)
  );
}

/** Whether the same item, or the same step where it is a single answer, makes a promise of a goal with a remedy. */
function hasRemedyBehind(workbook: Workbook, { step, list, item }: PlacedText): boolean {
  if (!isAnsweredStep(step)) return false;
  const holder = list
    ? itemsIn(workbook, step, list).find(({ id }) => id === item)
    : answersIn(workbook, step);
  const said = JSON.stringify(holder ?? {});
  return workbook.goals.some(({ id, remedy }) => remedy && said.includes(`"${id}"`));
}

function goalsWithout(workbook: Workbook): Remark[] {
  return publicGoals(workbook)
    .filter((goal) => !goal.remedy && !goal.source)
    .filter((goal) => goal.guaranteed || claimsOf(goal).some(({ share }) => share === 100))
    .map((goal) => {
      const name = quoted(goal.subject);
      return remarkAt(
        "absolute",
        { step: "goals", list: "goals", item: goal.id, field: "remedy" },
        {
          sentence: both(
            `${name.en} holds in every case: and if it does not, what then?`,
            `${name["zh-Hans"]}说的是每次都做到：万一没做到，怎么办？`,
          ),
          why,
          better: both(
            "Say what the customer gets, or promise a share such as 95%.",
            "写明顾客得到什么，或者写一个比例，例如95%。",
          ),
        },
      );
    });
}
