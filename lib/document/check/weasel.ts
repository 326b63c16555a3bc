import { stumblesOf, type Stumble } from "./phrases.ts";
import { both } from "./remark.ts";

const kinds: Readonly<Record<string, Stumble>> = {
  soon: {
    en: /\b(?:as (?:soon|quickly|early|promptly) as (?:possible|practicable|we can)|in due course|in a timely (?:manner|fashion)|promptly|without undue delay|at (?:our|the) earliest convenience)\b/gi,
    "zh-Hans": /尽快|尽早|尽速|第一时间|适时|从速|(?<!不|未|没|欠)及时(?!率|性|退出)/g,
    say: (phrase) => ({
      sentence: both(`“${phrase}” does not say when.`, `“${phrase}”没有说清是什么时候。`),
      why: both(
        "You mean an hour and the customer hears a minute, or you mean a week and they wait by the phone.",
        "您说的可能是一小时，顾客听成马上；您说的是一周，顾客却一直在等。",
      ),
      better: both(
        "Name the time that you can keep, such as “within 2 working days”.",
        "写一个做得到的时间，例如“2个工作日内”。",
      ),
    }),
  },
  effort: {
    en: /\b(?:we|and) (?:will |shall )?(?:strive|aim|endeavou?r|seek|try|hope|intend|attempt)(?: hard)? to\b|\b(?:do|try) our (?:very )?best\b|\b(?:best|reasonable) (?:endeavou?rs|efforts)\b|\bmake every effort\b/gi,
    "zh-Hans": /力争|力求|争取|尽量|尽力|尽可能|努力(?:做到|实现|提供|为)|竭诚|竭尽全力/g,
    say: (phrase) => ({
      sentence: both(
        `“${phrase}” promises the effort and not the result.`,
        `“${phrase}”说的是会努力，不是会做到。`,
      ),
      why: both(
        "Nobody can be let down by an effort, so nobody counts on one.",
        "谁也没法检验努力了多少，所以谁也不会当真。",
      ),
      better: both(
        "Say what you do: “we ring you within a day”. If it sometimes fails, say in how many cases it works.",
        "直接写做什么，例如“一天内给您回电”；有时做不到的，写明能做到多少。",
      ),
    }),
  },
  loophole: {
    en: /\b(?:where(?:ver)?|if|whenever|when) (?:at all )?(?:reasonably )?(?:possible|practicable|practical|feasible|appropriate)\b|\bas (?:far|much) as (?:possible|practicable)\b|\bin (?:principle|general)\b|\bsubject to (?:operational|business|resource) \w+\b/gi,
    "zh-Hans":
      /原则上|一般情况下|视(?:具体)?情况(?:而定)?|酌情|条件允许(?:的情况下)?|如有可能|必要时可?适当/g,
    say: (phrase) => ({
      sentence: both(`“${phrase}” leaves it open whether you do it.`, `“${phrase}”等于没说做还是不做。`),
      why: both(
        "The customer cannot tell whether they are the exception, and neither can the colleague who has to decide.",
        "顾客不知道自己算不算例外，经办的员工也不知道。",
      ),
      better: both(
        "Say when it does not hold: “except on public holidays”.",
        "写明哪些情况除外，例如“法定节假日除外”。",
      ),
    }),
  },
};

/** Words that take back what the sentence promises. */
export const weasels = stumblesOf("weasel", kinds);
