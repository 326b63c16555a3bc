import { askIn, entryOf, phrase, type Question } from "./question.ts";

const ask = askIn("vision", "staff");
const text = entryOf("text");
const kept = entryOf("text", { kept: true });
const picked = entryOf("text", { from: "reasons" });

export const visionQuestions: readonly Question[] = [
  ask(
    "reasons",
    "list",
    [
      "It is three to five years from now, and you succeeded. Why?",
      "Looking back from success makes it easier to say what it will take.",
      "People recommend us because repairs are ready when we said.",
    ],
    [
      "想象三到五年以后，你们成功了。靠的是什么？",
      "站在成功的那一天回头看，更容易说清要做好什么。",
      "说好哪天修好就哪天修好，街坊都愿意介绍人来。",
    ],
    {
      suggestions: [
        text("We answered quickly, every time", "每次都答复得快"),
        text("We kept what we promised", "说到做到"),
        text("We put mistakes right without being asked", "出了错主动改"),
        text("Our people stayed and knew our customers", "老员工留得住，认得老顾客"),
        text("It was easy to deal with us", "找我们办事省心"),
      ],
    },
  ),
  ask(
    "reasons.text",
    "line",
    [
      "One reason for your success",
      "One thing in each line is easier to work with.",
      "We always picked up the phone.",
    ],
    ["成功的一个原因", "一行写一件事，后面好用。", "电话总有人接。"],
  ),
  ask(
    "customerReasons",
    "list",
    [
      "How would a customer explain that success?",
      "Customers rarely praise what we are proudest of.",
      "“They remembered my dog's name and his allergy.”",
    ],
    [
      "如果让顾客来说，他们会怎么解释？",
      "顾客记住的，往往不是我们最得意的地方。",
      "“他们记得我家狗的名字，也记得它对什么过敏。”",
    ],
    {
      suggestions: [
        text("They listened to me", "他们肯听我把话说完"),
        text("I never had to tell it twice", "同一件事不用说第二遍"),
        text("They told me before I had to ask", "我还没问，他们就告诉我了"),
        text("They were honest about what they could not do", "做不到的事，他们会直说"),
      ],
    },
  ),
  ask(
    "customerReasons.text",
    "line",
    [
      "One reason, in a customer's words",
      "Write it as somebody would say it to a neighbour.",
      "“When the part was late they rang me first.”",
    ],
    ["用顾客的话说一个原因", "就像跟邻居聊天那样写。", "“配件晚到，是他们先给我打的电话。”"],
  ),
  ask(
    "pastSteps",
    "list",
    [
      "Which steps for better service took you there?",
      "The steps that you see from there are the ones to begin with now.",
      "We gave every nurse the right to rebook an appointment.",
    ],
    [
      "回头看，你们为服务做了哪些事才走到那一步？",
      "那时看见的脚步，就是现在该迈的脚步。",
      "让每位护士都能直接给病人改预约。",
    ],
    {
      suggestions: [
        text("We wrote down what customers can expect, and published it", "把顾客可以期待什么写下来并公开"),
        text("We let the front line settle problems", "让一线当场解决问题"),
        text("We read every complaint and removed its cause", "每条投诉都看，把原因去掉"),
        text("We trained everyone who meets customers", "凡是接触顾客的人都培训过"),
      ],
    },
  ),
  ask(
    "pastSteps.text",
    "line",
    [
      "One step that you took",
      "A step is something that somebody did.",
      "We opened the counter an hour earlier.",
    ],
    ["你们做的一件事", "写有人真正动手做了的事。", "柜台提前一小时开门。"],
  ),
  ask(
    "elements",
    "list",
    [
      "Which words and phrases matter most?",
      "Pick them from the lists above: what comes up again and again is what you stand for.",
      "ready when we said · rang me first · settle problems",
    ],
    [
      "哪些字眼最要紧？",
      "从上面几张单子里挑。反复出现的，就是你们真正在乎的。",
      "说好就做到 · 先打电话 · 当场解决",
    ],
    {
      suggestions: [
        picked("kept what we promised", "说到做到"),
        picked("answered quickly", "答复得快"),
        picked("put mistakes right", "有错就改"),
      ],
    },
  ),
  ask(
    "elements.text",
    "line",
    ["The word or phrase", "As it stands in the list that it comes from.", "kept our word"],
    ["字词或短语", "照原来的写法摘下来。", "守信用"],
  ),
  ask(
    "elements.from",
    "choice",
    [
      "Which list does it come from?",
      "The handbook shows where the vision came from.",
      "What a customer would say",
    ],
    ["出自哪张单子？", "员工手册里会写明愿景是怎么来的。", "顾客会怎么说"],
    {
      options: {
        reasons: ["Our reasons for success", "我们成功的原因"],
        customerReasons: ["What a customer would say", "顾客会怎么说"],
        pastSteps: ["The steps we took", "我们做过的事"],
      },
    },
  ),
  ask(
    "elements.entry",
    "entry",
    [
      "Which line was it picked in?",
      "So that the way back to it is short.",
      "“They told me before I had to ask”",
    ],
    ["摘自哪一行？", "方便回头查看。", "“我还没问，他们就告诉我了”"],
  ),
  ask(
    "verbs",
    "list",
    [
      "Which verbs will you keep?",
      "A vision without a verb asks nothing of anybody.",
      "keep, answer, repair",
    ],
    ["保留哪些动词？", "没有动词的愿景，等于没让任何人做任何事。", "守住、答复、修好"],
    {
      suggestions: [
        kept("answer", "答复"),
        kept("listen", "倾听"),
        kept("keep", "做到"),
        kept("solve", "解决"),
        kept("explain", "说清"),
      ],
    },
  ),
  ask(
    "verbs.text",
    "line",
    ["The verb", "What somebody does, in its plain form.", "listen"],
    ["动词", "写一个人能做的动作。", "倾听"],
  ),
  ask(
    "verbs.kept",
    "yes_no",
    ["Do you keep it?", "Three or four strong verbs are plenty.", "Yes"],
    ["保留吗？", "有三四个有力的动词就够了。", "保留"],
  ),
  ask(
    "verbs.element",
    "element",
    ["Which phrase is it from?", "It ties the statement to what you wrote before.", "“rang me first”"],
    ["出自哪个短语？", "让愿景和前面写的对得上。", "“先打电话”"],
  ),
  ask(
    "statement",
    "passage",
    [
      "What is your vision, in one sentence?",
      "Short enough to remember: one sentence, no more than 25 words.",
      "We repair what you ride, keep the day we promised, and ring you before you have to ring us.",
    ],
    [
      "用一句话写下你们的愿景。",
      "短到记得住：一句话，不超过四十个字。",
      "把车修好，守住说好的日子，有变化先给您打电话。",
    ],
    {
      audience: "public",
      suggestions: [
        phrase(
          "We answer quickly, keep what we promise, and put mistakes right without being asked.",
          "答复要快，说到做到，出了错主动改。",
        ),
        phrase(
          "We listen first, explain in plain words, and solve the problem where it is told.",
          "先听您说，把话说明白，问题在谁手里就在谁手里解决。",
        ),
        phrase(
          "We make it easy to reach us, and we stay with your question until it is solved.",
          "让您找得到人，您的事我们一直跟到解决。",
        ),
      ],
    },
  ),
  ask(
    "notToBe",
    "passage",
    [
      "What will you not be?",
      "A line that you refuse to cross says as much as a wish.",
      "We will not be the cheapest at the price of a rushed repair.",
    ],
    [
      "你们不想成为什么样子？",
      "不肯越过的线，和愿望一样能说明你们是谁。",
      "不为便宜几块钱，糊弄着把车修完。",
    ],
    {
      suggestions: [
        phrase(
          "We will not hide behind rules or send people from desk to desk.",
          "不拿规定当挡箭牌，不让人一个窗口一个窗口地跑。",
        ),
        phrase("We will not promise what we cannot keep.", "做不到的事不许诺。"),
      ],
    },
  ),
];
