import { askIn, both, itemOf, type Question } from "./question.ts";

const ask = askIn("principles", "public");

export const principlesQuestions: readonly Question[] = [
  ask(
    "principles",
    "list",
    [
      "Which principles guide you every day?",
      "Three to seven: more than that, nobody remembers them at the counter.",
      "Fast: the person you reach first keeps your case.",
    ],
    ["平日里靠哪几条原则办事？", "三到七条。再多，站在柜台前就想不起来了。", "快：谁先接待，谁负责到底。"],
    {
      suggestions: [
        itemOf(["Customer first", "顾客优先"], {
          name: both("Customer first", "顾客优先"),
          meaning: both(
            "When a customer and a task both wait, the customer comes first.",
            "手头有活、面前有人的时候，先招呼人。",
          ),
        }),
        itemOf(["Quick", "快"], {
          name: both("Quick", "快"),
          meaning: both(
            "The person you reach first keeps your case until it is settled.",
            "谁先接到您的事，谁就跟到办完。",
          ),
        }),
        itemOf(["Open", "透明"], {
          name: both("Open", "透明"),
          meaning: both(
            "We tell you the price, the time and the reason before you have to ask.",
            "价钱、时间、原因，不等您问就说清楚。",
          ),
        }),
        itemOf(["Plain", "说人话"], {
          name: both("Plain", "说人话"),
          meaning: both(
            "We explain things in words we would use at home.",
            "用平常在家里说的话来解释，不甩术语。",
          ),
        }),
        itemOf(["Fair", "公道"], {
          name: both("Fair", "公道"),
          meaning: both("When we are at fault we say so and put it right.", "错在我们就认，认了就改。"),
        }),
      ],
    },
  ),
  ask(
    "principles.name",
    "line",
    ["What is it called?", "One or two words that people can say aloud.", "On your side"],
    ["叫什么？", "一两个词，说得出口。", "站在您这边"],
  ),
  ask(
    "principles.meaning",
    "passage",
    [
      "What does it mean on an ordinary day?",
      "A principle counts only if somebody does something different because of it.",
      "If the medicine is out of stock, we ring the other pharmacy for you.",
    ],
    [
      "平常日子里，这意味着怎么做？",
      "让人做法有所不同，才算得上原则。",
      "药卖完了，我们替您打电话问别家药房。",
    ],
  ),
  ask(
    "principles.verb",
    "verb",
    [
      "Which verb of the vision does it come from?",
      "So that vision and daily work say the same thing.",
      "listen",
    ],
    ["出自愿景里的哪个动词？", "让愿景和日常工作说的是一回事。", "倾听"],
    { audience: "staff" },
  ),
  ask(
    "principles.goals",
    "goals",
    [
      "Which goals show it?",
      "A principle with a figure behind it is believed sooner.",
      "Messages answered the same day",
    ],
    ["哪些目标体现了它？", "背后有数字的原则，更让人信服。", "留言当天回复"],
  ),
  ask(
    "principles.clauses",
    "clauses",
    [
      "Which clauses show it?",
      "Readers can go from the idea to the rule that it became.",
      "3.2 When we are busy",
    ],
    ["哪些条款体现了它？", "读的人可以顺着原则找到具体做法。", "3.2 忙的时候怎么办"],
    { audience: "staff" },
  ),
];
