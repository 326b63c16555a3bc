import { askIn, audienceQuestion, both, itemOf, phrase, type Question } from "./question.ts";

const ask = askIn("discretion", "staff");

export const discretionQuestions: readonly Question[] = [
  ask(
    "freedom",
    "passage",
    [
      "What may staff decide for themselves, in spirit?",
      "Guidelines free people only if they know that you stand behind them.",
      "If it is fair to the customer and you could explain it to a colleague, do it.",
    ],
    [
      "哪些事员工可以自己做主？说个大原则。",
      "知道有人撑腰，大家才敢做主。",
      "对顾客公道、对同事讲得通的事，就放手去做。",
    ],
    {
      suggestions: [
        phrase(
          "These are guidelines, not rules. If you act in good faith for a customer, we stand behind you.",
          "这是指引，不是死规定。只要真心为顾客好，单位给大家撑腰。",
        ),
      ],
    },
  ),
  ask(
    "boundaries",
    "passage",
    [
      "What may nobody do?",
      "A few clear boundaries make the freedom inside them safe.",
      "Give medical advice by telephone, or share another customer's details",
    ],
    ["哪些事谁都不能做？", "有几条清楚的底线，底线之内才敢放手。", "电话里给诊疗意见，或透露其他顾客的情况"],
    {
      suggestions: [
        phrase(
          "Nobody breaks the law, risks anybody's safety, or shares another person's details.",
          "不违法，不拿安全冒险，不透露他人信息。",
        ),
      ],
    },
  ),
  ask(
    "guidelines",
    "list",
    [
      "What is done, and what is said, at each of the four steps?",
      "In a hot moment people need words that they have used before.",
      "Understand: let the customer finish. “Let me say back what I heard.”",
    ],
    [
      "四个步骤里，各做什么、说什么？",
      "场面紧张时，说得出口的是平时练过的话。",
      "了解情况：让顾客把话说完。“我复述一遍，您看对不对。”",
    ],
    {
      suggestions: [
        itemOf(["Understand: let them finish", "了解情况：让顾客说完"], {
          step: "understand",
          do: both(
            "Let the customer finish. Note the facts and say them back.",
            "让顾客把话说完，记下要点，再复述一遍。",
          ),
          say: both(
            "“Let me say back what I heard, so that I get it right.”",
            "“我把您说的复述一遍，看看有没有听错。”",
          ),
        }),
        itemOf(["Find the cause: ours to explain", "查明原因：责任先担下来"], {
          step: "find_cause",
          do: both(
            "Find out what was done and what should have been. Take responsibility for us all; blame nobody.",
            "弄清做了什么、本该怎么做。代表单位担下责任，不推给别人。",
          ),
          say: both(
            "“This should not have happened. I am finding out why.”",
            "“这件事本不该发生，我来查清原因。”",
          ),
        }),
        itemOf(["Propose: ask first", "提出办法：先问顾客"], {
          step: "propose",
          do: both(
            "Ask the customer what would put it right before you offer anything.",
            "先问顾客希望怎么解决，再提办法。",
          ),
          say: both("“What would put this right for you?”", "“您觉得怎么处理比较好？”"),
        }),
        itemOf(["Solve: do it, check it", "解决：做到并确认"], {
          step: "solve",
          do: both(
            "Do it at once where you can. Check that it worked, apologise, and make good.",
            "能办的马上办，确认办好了，再道歉和补偿。",
          ),
          say: both(
            "“It is done. I am sorry for the trouble, and I will ring on Friday to see that it holds.”",
            "“已经办好了，给您添麻烦了。周五我再打电话确认一次。”",
          ),
        }),
      ],
    },
  ),
  ask(
    "guidelines.step",
    "choice",
    [
      "To which step does it belong?",
      "The order keeps people from offering before they have listened.",
      "Understand",
    ],
    ["属于哪一步？", "按顺序来，才不会没听完就先开价。", "了解情况"],
    {
      options: {
        understand: ["Understand", "了解情况"],
        find_cause: ["Find the cause", "查明原因"],
        propose: ["Propose", "提出办法"],
        solve: ["Solve", "解决"],
      },
    },
  ),
  ask(
    "guidelines.do",
    "passage",
    [
      "What do you do?",
      "One act that a new colleague could do today.",
      "Sit down beside the customer, not across the desk.",
    ],
    ["怎么做？", "写新同事今天就能做到的动作。", "坐到顾客旁边，不要隔着桌子。"],
  ),
  ask(
    "guidelines.say",
    "passage",
    [
      "Which words help?",
      "As you would really say them.",
      "“Thank you for telling me. I'll stay with this.”",
    ],
    ["怎么说？", "写嘴上真会说的话。", "“谢谢您告诉我，这事我来跟。”"],
  ),
  audienceQuestion("discretion", "guidelines", "staff"),

  ask(
    "limits",
    "list",
    [
      "Who may offer what, in which situation?",
      "On a phone at the counter it answers one question: what may I do now?",
      "Parcel damaged: everyone may send a new one; above €100 the shift leader decides.",
    ],
    [
      "什么情况下，谁可以给什么？",
      "站在柜台前拿出手机，只想知道：现在我能怎么办？",
      "包裹破损：人人都可以补寄；超过300元由值班主管定。",
    ],
    {
      suggestions: [
        itemOf(["A small mistake of ours", "我们的小失误"], {
          situation: both("A small mistake of ours", "我们的小失误"),
          offer: both("Put it right at once, without asking anybody.", "马上改正，不用请示。"),
        }),
        itemOf(["We kept somebody waiting longer than promised", "让人等得比承诺的久"], {
          situation: both("We kept somebody waiting longer than promised", "让顾客等得比承诺的久"),
          offer: both("Waive the fee for this visit.", "免收这一次的服务费。"),
        }),
        itemOf(["Something came broken", "收到时已损坏"], {
          situation: both("Something came broken", "收到时已损坏"),
          offer: both("Send a new one today. The broken one need not come back.", "当天补发，坏的不用退回。"),
        }),
        itemOf(["Somebody asks for an exception", "顾客希望破例"], {
          situation: both("Somebody asks for an exception to a rule", "顾客希望破个例"),
          offer: both("Grant it if it harms nobody, and note why.", "不影响他人就答应，并记下原因。"),
        }),
      ],
    },
  ),
  ask(
    "limits.situation",
    "line",
    [
      "What is the situation?",
      "As it looks from behind the counter.",
      "The guest's room is not ready at three",
    ],
    ["是什么情况？", "站在柜台里看到的样子。", "下午三点客房还没收拾好"],
  ),
  ask(
    "limits.jobs",
    "jobs",
    ["Which jobs may decide it?", "None chosen means everybody.", "Receptionist, night porter"],
    ["哪些岗位可以决定？", "不选表示人人都可以。", "前台、夜班值守"],
  ),
  ask(
    "limits.offer",
    "passage",
    [
      "What may they offer?",
      "Something that makes up for the trouble, not only for the price.",
      "A free lunch while you wait, or the next better room",
    ],
    ["可以给什么？", "要补的是人家的麻烦，不只是价钱。", "请用午餐等候，或升级房型"],
  ),
  ask(
    "limits.upTo",
    "money",
    ["Up to which sum?", "High enough that most cases end here.", "€40"],
    ["金额上限是多少？", "定得够用，让多数事情到此为止。", "150元"],
  ),
  ask(
    "limits.thenJob",
    "job",
    ["Who decides beyond that?", "Somebody who can be reached at that hour.", "Duty manager"],
    ["超过了由谁决定？", "要在那个时间找得到的人。", "值班经理"],
  ),
  ask(
    "limits.then",
    "passage",
    [
      "What should happen until they have decided?",
      "The customer should not be left standing.",
      "Offer a seat and a drink; the answer comes within ten minutes.",
    ],
    ["等决定的时候怎么办？", "别让顾客干站着。", "请坐、倒杯水，十分钟内给答复。"],
  ),
  audienceQuestion("discretion", "limits", "staff"),

  ask(
    "wordings",
    "list",
    [
      "Which words do you never use, and what do you say instead?",
      "A few sentences end more friendships than a high price.",
      "Not “that is our policy” but “let me see what I can do”",
    ],
    ["哪些话从不说？换成怎么说？", "有几句话，比高价更得罪人。", "不说“这是规定”，说“我看看能怎么帮您”"],
    {
      suggestions: [
        itemOf(["“That is our policy.”", "“这是公司规定。”"], {
          never: both("“That is our policy.”", "“这是公司规定。”"),
          instead: both("“Let me see what I can do for you.”", "“我看看能怎么帮您。”"),
        }),
        itemOf(["“That is not my department.”", "“这不归我管。”"], {
          never: both("“That is not my department.”", "“这不归我管。”"),
          instead: both(
            "“I will find the right person and stay with you until you have them.”",
            "“我帮您找负责的人，找到为止。”",
          ),
        }),
        itemOf(["“Calm down.”", "“您别激动。”"], {
          never: both("“Calm down.”", "“您别激动。”"),
          instead: both("“I can see why you are upset.”", "“换了我也会着急。”"),
        }),
        itemOf(["“You should have…”", "“谁让您不早说。”"], {
          never: both("“You should have told us.”", "“谁让您不早说。”"),
          instead: both("“Let us see what is possible now.”", "“我们看看现在还能怎么办。”"),
        }),
      ],
    },
  ),
  ask(
    "wordings.never",
    "line",
    ["What is never said?", "The sentence as it slips out on a bad day.", "“The computer won't let me.”"],
    ["哪句话不能说？", "写忙乱时容易脱口而出的那句。", "“系统不让办。”"],
  ),
  ask(
    "wordings.instead",
    "passage",
    [
      "What is said instead?",
      "Words that open a door.",
      "“I can't do it here. Let me ring somebody who can.”",
    ],
    ["换成怎么说？", "说能往下走的话。", "“我这里办不了，我帮您打给能办的同事。”"],
  ),
  ask(
    "wordings.why",
    "line",
    ["Why?", "A reason is remembered longer than a ban.", "It makes the customer argue with a machine."],
    ["为什么？", "记住道理，比记住禁令更久。", "等于让顾客去跟机器讲理。"],
  ),
  audienceQuestion("discretion", "wordings", "staff"),
];
