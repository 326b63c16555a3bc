import { askIn, audienceQuestion, both, itemOf, phrase, type Question } from "./question.ts";

const ask = askIn("monitoring", "staff");

export const monitoringQuestions: readonly Question[] = [
  ask(
    "goals",
    "goals",
    [
      "Which goals are for staff alone?",
      "Figures that guide the work but promise nothing to customers.",
      "Ten listened-to calls for each colleague every quarter",
    ],
    ["哪些目标只针对内部？", "用来改进工作、不对外承诺的数字。", "每人每季度抽听十通电话"],
  ),
  ask(
    "watches",
    "list",
    [
      "How do you see whether service is good?",
      "What is looked at gets better, if people know how they are looked at.",
      "Every month we read twenty answers to e-mails together.",
    ],
    ["怎样了解服务好不好？", "有人看就会变好，前提是大家知道怎么看。", "每月一起看二十封邮件答复。"],
    {
      suggestions: [
        itemOf(["Samples of letters and e-mails", "抽查信函和邮件"], {
          kind: "samples",
          what: both(
            "We read some answers together and say what was good about them.",
            "大家一起看几封答复，说说好在哪里。",
          ),
          every: { value: 1, unit: "months" },
        }),
        itemOf(["A mystery visit", "神秘顾客"], {
          kind: "mystery_visits",
          what: both("Somebody you do not know comes as a customer.", "请一位大家不认识的人以顾客身份到访。"),
          every: { value: 3, unit: "months" },
        }),
        itemOf(["A short survey after each case", "每次办完后的简短问卷"], {
          kind: "surveys",
          what: both("Two questions, one of them open.", "两个问题，其中一个让顾客自由写。"),
        }),
      ],
    },
  ),
  ask(
    "watches.kind",
    "choice",
    ["Which way?", "Use more than one: each sees something else.", "Samples"],
    ["用哪种方式？", "不要只用一种，各有各看得到的。", "抽查"],
    {
      options: {
        samples: ["Samples of written work", "抽查书面答复"],
        recordings: ["Recorded calls", "通话录音"],
        mystery_visits: ["Mystery visits", "神秘顾客"],
        surveys: ["Surveys", "问卷"],
        observation: ["Sitting beside", "现场旁听"],
        system_records: ["Times in the system", "系统记录的时间"],
        other: ["Another way", "其他方式"],
      },
    },
  ),
  ask(
    "watches.what",
    "passage",
    ["What is looked at?", "The work, not the person.", "Whether the answer was right, clear and kind"],
    ["看什么？", "看事，不看人。", "答得对不对、清不清楚、客不客气"],
  ),
  ask(
    "watches.every",
    "duration",
    ["How often?", "Often enough that one bad day does not count for all.", "Once a month"],
    ["多久一次？", "次数够多，才不会被某个倒霉日子拖累。", "每月一次"],
  ),
  ask(
    "watches.job",
    "job",
    ["Who does it?", "Somebody who could do the work themselves.", "Senior adviser"],
    ["由谁来看？", "最好是自己也会干这活的人。", "资深客服"],
  ),
  audienceQuestion("monitoring", "watches", "staff"),
  ask(
    "staffKnow",
    "passage",
    [
      "How do staff know that they are watched?",
      "Nothing is secret about it but the day.",
      "On the first day at work, and again when anything changes",
    ],
    ["员工怎么知道会被抽查？", "除了哪天抽，其余都不保密。", "入职第一天就说明，有变动再告知"],
    {
      suggestions: [
        phrase(
          "Everybody is told what is looked at, by whom and how often, before it begins.",
          "事先告诉每个人：看什么、谁来看、多久看一次。",
        ),
      ],
    },
  ),
  ask(
    "sharing",
    "list",
    [
      "How does what customers say reach those who serve them?",
      "Praise that stays in an office is wasted.",
      "Every Friday we read out three letters, two of them kind.",
    ],
    ["顾客的话怎么传到一线？", "表扬锁在办公室里，就浪费了。", "每周五念三封来信，两封是夸的。"],
    {
      suggestions: [
        itemOf(["Praise: the same day, by name", "表扬：当天点名告知"], {
          what: both("Praise", "表扬"),
          how: both("The same day, to the person by name.", "当天告诉本人。"),
        }),
        itemOf(["All feedback: once a week in the team", "全部反馈：每周例会"], {
          what: both("All feedback of the week", "一周的全部反馈"),
          how: both("Together, in the team meeting.", "在例会上一起看。"),
          every: { value: 1, unit: "weeks" },
        }),
      ],
    },
  ),
  ask(
    "sharing.what",
    "line",
    ["What is shared?", "The customer's own words, without their name.", "Comments from the survey"],
    ["分享什么？", "顾客的原话，隐去姓名。", "问卷里的留言"],
  ),
  ask(
    "sharing.how",
    "passage",
    ["How?", "Where people can ask what it means.", "At the start of the early shift"],
    ["怎么分享？", "选个能当场问清楚的场合。", "早班开工前"],
  ),
  ask(
    "sharing.every",
    "duration",
    ["How often?", "While people still remember the customer.", "Once a week"],
    ["多久一次？", "趁大家还记得那位顾客。", "每周一次"],
  ),
  audienceQuestion("monitoring", "sharing", "staff"),
  ask(
    "fairPath",
    "list",
    [
      "What happens when standards are missed again and again?",
      "People who fear blame hide mistakes, and hidden mistakes return.",
      "First a talk, then two weeks beside an experienced colleague",
    ],
    ["一再达不到标准时怎么办？", "怕挨骂就会藏起错误，藏起的错误还会再来。", "先谈一次，再跟老同事两周"],
    {
      suggestions: [
        itemOf(["A talk in private about what got in the way", "私下谈谈遇到什么困难"], {
          what: both("A talk in private about what got in the way", "私下谈谈遇到了什么困难"),
        }),
        itemOf(["Coaching, with time to practise", "辅导，并留出练习时间"], {
          what: both("Coaching, with time to practise", "安排辅导，并留出练习时间"),
        }),
        itemOf(["A second look after an agreed time", "约定时间后再看"], {
          what: both("A second look after an agreed time", "到约定的时间再看一次"),
        }),
        itemOf(["Only then a formal step, with the right to answer", "仍无改进才走正式程序，允许申辩"], {
          what: both(
            "Only then a formal step, with the right to answer",
            "仍无改进才走正式程序，本人可以申辩",
          ),
        }),
      ],
    },
  ),
  ask(
    "fairPath.what",
    "line",
    ["What is this step?", "Coaching comes before anything else.", "A talk over coffee"],
    ["这一步做什么？", "先辅导，再谈其他。", "喝杯茶聊一聊"],
  ),
  ask(
    "fairPath.job",
    "job",
    ["Who takes it?", "Somebody who is trusted.", "Team leader"],
    ["由谁来做？", "找大家信得过的人。", "班组长"],
  ),
  ask(
    "fairPath.note",
    "passage",
    ["What belongs to it?", "What both sides may expect.", "Each may bring a colleague along."],
    ["还有什么要说明？", "双方可以期待什么。", "可以请一位同事陪同。"],
  ),
  audienceQuestion("monitoring", "fairPath", "staff"),
  ask(
    "privately",
    "passage",
    [
      "How is it kept private?",
      "Praise in public, correct in private.",
      "Results by name are seen by the person and their team leader only.",
    ],
    ["怎样保护员工隐私？", "表扬当众说，批评私下谈。", "个人成绩只有本人和班组长能看。"],
    {
      suggestions: [
        phrase(
          "Only you and your team leader see your own results. Others see the figures of the team.",
          "个人结果只有本人和直接负责人能看，其他人只看团队数字。",
        ),
      ],
    },
  ),
  ask(
    "recognitions",
    "list",
    [
      "How is good service recognised?",
      "What is thanked for is done again.",
      "A day off for the idea that saved customers most time",
    ],
    ["服务做得好，怎么表扬和奖励？", "被感谢过的事，人会再做一次。", "替顾客省时间最多的点子，奖一天假"],
    {
      suggestions: [
        itemOf(["Thanks, the same day", "当天道谢"], {
          for: both("Something that a customer praised", "得到顾客表扬"),
          gets: both("Thanks in person, the same day.", "当天当面道谢。"),
        }),
        itemOf(["A bonus for the team", "团队奖金"], {
          for: both("A quarter in which the team kept its promises", "一个季度里团队守住承诺"),
          gets: both("The same bonus for everyone in the team.", "团队每人一份同样的奖金。"),
          every: { value: 3, unit: "months" },
        }),
      ],
    },
  ),
  ask(
    "recognitions.for",
    "line",
    ["For what?", "Name an act that others can copy.", "Staying until the last customer was home"],
    ["因为什么？", "写别人学得来的事。", "一直陪到最后一位顾客到家"],
  ),
  ask(
    "recognitions.gets",
    "passage",
    [
      "What do they get?",
      "Money, praise, time off: ask what people like.",
      "An afternoon off, and a card from the owner",
    ],
    ["得到什么？", "奖金、表扬、休假，先问问大家喜欢什么。", "放半天假，老板亲手写张卡片"],
  ),
  ask(
    "recognitions.every",
    "duration",
    ["How often?", "Leave it empty for whenever it happens.", "Each quarter"],
    ["多久一次？", "随时发生的不用填。", "每季度"],
  ),
  audienceQuestion("monitoring", "recognitions", "staff"),
];
