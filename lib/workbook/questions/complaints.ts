import { askIn, audienceQuestion, both, itemOf, phrase, type Question } from "./question.ts";

const ask = askIn("complaints", "public");
const within = (value: number, unit: string) => ({ time: { value, unit } });

export const complaintsQuestions: readonly Question[] = [
  ask(
    "goals",
    "goals",
    [
      "Which goals are about complaints?",
      "A promise about complaints is read by people who are already disappointed: keep it.",
      "95% of complaints answered within ten working days",
    ],
    ["哪些目标和投诉有关？", "看这条承诺的人已经失望过一次，务必做到。", "95%的投诉十个工作日内答复"],
  ),
  ask(
    "ways",
    "list",
    [
      "How can people complain?",
      "One way that is easy to find does more good than five that are hidden.",
      "At the counter, by telephone, or on a form without signing in",
    ],
    ["怎么投诉？", "一个好找的渠道，胜过五个藏起来的。", "柜台、电话，或者不用注册就能填的网上表单"],
    {
      suggestions: [
        itemOf(["Tell any member of staff", "告诉任何一位员工"], {
          how: both(
            "Tell anybody who works here: they write it down for you.",
            "跟任何一位员工说，由他替您记下来。",
          ),
        }),
        itemOf(["Use the form on our page", "在本页填写表单"], {
          how: both("Use the form on this page. You need no account.", "填写本页的表单，不用注册。"),
        }),
        itemOf(["Write to us", "写信给我们"], {
          how: both("Write a letter or an e-mail in your own words.", "写信或发邮件，怎么说都可以。"),
        }),
      ],
    },
  ),
  ask(
    "ways.channel",
    "channel",
    ["On which channel?", "It is shown with its address and hours.", "Customer line"],
    ["通过哪个渠道？", "会一并显示地址和时间。", "客服电话"],
  ),
  ask(
    "ways.how",
    "passage",
    [
      "What does the customer do?",
      "Ask for no more than you need to put it right.",
      "Tell us what happened and how to reach you. A photo helps but is not needed.",
    ],
    ["顾客要做什么？", "只问解决问题用得上的。", "告诉我们发生了什么、怎么联系您；有照片更好，没有也行。"],
  ),
  audienceQuestion("complaints", "ways", "public"),
  ask(
    "free",
    "yes_no",
    ["Is complaining free?", "Nobody should pay to tell you what went wrong.", "Yes, and so is the call"],
    ["投诉免费吗？", "别让人花钱来告诉你们哪里错了。", "免费，电话费也由我们承担"],
  ),
  ask(
    "noWorseOff",
    "yes_no",
    [
      "Do you promise that nobody is worse off for complaining?",
      "Patients, tenants and parents stay silent when they fear for what comes after.",
      "Yes, a complaint never touches your treatment",
    ],
    [
      "能保证投诉的人不会因此吃亏吗？",
      "病人、租户、家长常常因为怕被记恨而不敢说。",
      "能，投诉不影响后续诊疗",
    ],
  ),
  ask(
    "helpToComplain",
    "passage",
    [
      "Who helps people to complain?",
      "Those with most reason to complain often find it hardest to write.",
      "We write it down for you, read it back, and give you a copy.",
    ],
    ["谁来帮人投诉？", "最有理由投诉的人，往往最不会写。", "我们替您写下来，念给您听，再给您一份。"],
    {
      suggestions: [
        phrase(
          "If writing is hard for you, tell us: we write it down with you and give you a copy.",
          "不方便写的话，告诉我们，我们帮您记录并留一份给您。",
        ),
      ],
    },
  ),
  ask(
    "onBehalf",
    "passage",
    [
      "Can somebody complain for another?",
      "Children, parents and neighbours often notice first.",
      "Yes. We ask the person concerned for their consent before we share anything.",
    ],
    [
      "可以替别人投诉吗？",
      "最先发现问题的，常常是子女、父母或邻居。",
      "可以。透露个人情况之前，我们会先征得本人同意。",
    ],
    {
      suggestions: [
        phrase(
          "Yes. We need that person's consent before we tell you anything about them.",
          "可以。涉及个人情况的，我们会先征得本人同意。",
        ),
      ],
    },
  ),
  ask(
    "claim",
    "passage",
    [
      "How does a customer claim a remedy?",
      "A remedy that is hard to claim is no remedy.",
      "You need not claim it: we credit your next bill. If it is missing, ring us.",
    ],
    ["怎样领取补偿？", "领不到手的补偿等于没有。", "不用申请，下期账单自动减免；没减的话打电话给我们。"],
    {
      suggestions: [
        phrase("You need not ask: we pay it without a claim.", "不用申请，我们会主动支付。"),
        phrase(
          "Tell us on any channel within three months. We check our own records, you need no proof.",
          "三个月内通过任一渠道告诉我们，由我们查记录，不用您举证。",
        ),
      ],
    },
  ),
  ask(
    "ownership",
    "passage",
    [
      "Who keeps a complaint until it is settled?",
      "Whoever takes it first keeps it, or hands it over in person; a customer tells it once.",
      "The colleague who takes it signs it, and stays the contact even when others do the work.",
    ],
    [
      "投诉由谁跟到底？",
      "谁先接，谁负责到底；要转交就当面交代，别让顾客再说一遍。",
      "接到的人在单子上签名，就算由别人处理，也一直由他联系顾客。",
    ],
    {
      audience: "staff",
      suggestions: [
        phrase(
          "Whoever takes a complaint keeps it until it is settled, or until a colleague has taken it over by name.",
          "首问负责：谁接到投诉谁跟到办结；要转交，须有同事具名接手。",
        ),
      ],
    },
  ),
  ask(
    "spotLimits",
    "limits",
    [
      "Up to which limits is a complaint settled on the spot?",
      "Choose them from the table of discretion, so that the figures are written down once.",
      "Cashiers: up to €20 for food that is not fresh",
    ],
    ["当场解决的权限到哪里？", "从“处置权限”里选，数字只写一处。", "收银员：食品不新鲜，20元以内当场赔"],
    { audience: "staff" },
  ),
  ask(
    "acknowledge",
    "timing",
    [
      "How soon do you confirm that you have it?",
      "A reference and a name stop people from writing twice.",
      "One working day",
    ],
    ["多久确认收到？", "给个编号和联系人，顾客就不用再来问第二遍。", "一个工作日"],
    { suggestions: [itemOf(["Within one working day", "一个工作日内"], within(1, "working_days"))] },
  ),
  ask(
    "answer",
    "timing",
    [
      "How soon do you answer in full?",
      "It is the date that the customer is given with the reference. Choose one that you keep.",
      "Ten working days",
    ],
    ["多久给出完整答复？", "顾客拿到编号时，也会看到这个日期，要选做得到的。", "十个工作日"],
    {
      suggestions: [
        itemOf(["Within five working days", "五个工作日内"], within(5, "working_days")),
        itemOf(["Within ten working days", "十个工作日内"], within(10, "working_days")),
      ],
    },
  ),
  ask(
    "update",
    "timing",
    ["How often do you tell them how it stands?", "Silence is read as no.", "Every five working days"],
    ["多久通报一次进展？", "没有消息，人家就当你们不管了。", "每五个工作日"],
    { suggestions: [itemOf(["Every five working days", "每五个工作日"], within(5, "working_days"))] },
  ),
  ask(
    "stages",
    "list",
    [
      "Through which stages does a complaint go?",
      "People accept a no more easily when they know who else will look.",
      "First the branch, then the area manager, each within five working days",
    ],
    [
      "投诉要经过哪几步？",
      "知道还有谁会再看一遍，人更容易接受结果。",
      "先由门店处理，再由区域经理复核，各五个工作日",
    ],
    {
      suggestions: [
        itemOf(["First: whoever takes it", "第一步：接待人当场处理"], {
          name: both("On the spot", "当场处理"),
          does: both("Whoever hears it tries to settle it at once.", "接待的人先想办法当场解决。"),
        }),
        itemOf(["Second: a full answer", "第二步：调查并答复"], {
          name: both("A full answer", "调查答复"),
          does: both(
            "Somebody who was not involved looks into it and answers you.",
            "由没有参与此事的人调查并答复您。",
          ),
          within: within(10, "working_days"),
        }),
        itemOf(["Third: a second look", "第三步：复核"], {
          name: both("A second look", "复核"),
          does: both(
            "If you are not satisfied, a senior manager reads it afresh.",
            "您不满意，由上级负责人重新看一遍。",
          ),
          within: within(10, "working_days"),
        }),
      ],
    },
  ),
  ask(
    "stages.name",
    "line",
    ["What is this stage called?", "A name that a customer can ask for.", "Second look"],
    ["这一步叫什么？", "顾客问起来说得出口的名字。", "复核"],
  ),
  ask(
    "stages.job",
    "job",
    ["Which job looks at it?", "Never the person it is about.", "Branch manager"],
    ["由哪个岗位处理？", "不能由被投诉的人处理。", "店长"],
  ),
  ask(
    "stages.does",
    "passage",
    [
      "What happens?",
      "What the customer would see if the door were open.",
      "We hear both sides and write to you what we found.",
    ],
    ["这一步做什么？", "写得像敞开门让顾客看一样。", "听双方说明，把查到的情况写给您。"],
  ),
  ask(
    "stages.within",
    "timing",
    ["Within what time?", "All stages together should not be longer than patience.", "Five working days"],
    ["多久完成？", "几步加起来，别长过人的耐心。", "五个工作日"],
  ),
  audienceQuestion("complaints", "stages", "public"),
  ask(
    "seniors",
    "passage",
    [
      "When do senior managers step in?",
      "Staff and customers should both know when to call them.",
      "At once, if somebody was hurt or if the same thing happened three times",
    ],
    [
      "什么情况下高层出面？",
      "员工和顾客都该知道什么时候可以找领导。",
      "有人受伤，或同一问题出现三次，立即出面",
    ],
    {
      suggestions: [
        phrase(
          "A senior manager steps in when somebody was harmed, when a promise to you was missed twice, or when you ask for it.",
          "有人受到伤害、对您的承诺两次落空，或者您要求时，由高层负责人出面。",
        ),
      ],
    },
  ),
  ask(
    "remedies",
    "list",
    [
      "What do you do for which problem?",
      "Alike problems should end alike, whoever is at the counter.",
      "Wrong glasses: new ones within three days, and the fee back",
    ],
    ["哪种问题怎么补救？", "同样的问题，换谁接待结果都该一样。", "眼镜配错：三天内重配，并退验光费"],
    {
      suggestions: [
        itemOf(["It came late", "送迟了"], {
          problem: both("It came late", "送迟了"),
          remedy: both("We apologise and return what you paid for delivery.", "我们道歉，并退还运费。"),
        }),
        itemOf(["It does not work", "东西有毛病"], {
          problem: both("It does not work", "东西有毛病"),
          remedy: both("You choose: repair, a new one, or your money back.", "修、换、退，由您选。"),
        }),
        itemOf(["We charged too much", "多收了钱"], {
          problem: both("We charged too much", "多收了钱"),
          remedy: both("We pay it back the same day and tell you how it happened.", "当天退还，并说明原因。"),
        }),
        itemOf(["Somebody was rude", "态度不好"], {
          problem: both("Somebody was rude to you", "受到怠慢"),
          remedy: both(
            "The manager apologises to you in person, and speaks with the colleague.",
            "由负责人当面向您道歉，并与当事员工谈话。",
          ),
        }),
      ],
    },
  ),
  ask(
    "remedies.problem",
    "line",
    ["Which problem?", "As the customer would say it.", "The cake had the wrong name on it"],
    ["什么问题？", "照顾客的话写。", "蛋糕上的名字写错了"],
  ),
  ask(
    "remedies.remedy",
    "passage",
    [
      "What do you do about it?",
      "First put it right, then make good.",
      "A new cake within two hours, and the first one is yours.",
    ],
    ["怎么补救？", "先改正，再补偿。", "两小时内重做一个，原来那个送您。"],
  ),
  ask(
    "remedies.amount",
    "money",
    ["Up to which sum?", "Leave it empty where it is not about money.", "€50"],
    ["最多赔多少？", "跟钱无关的不用填。", "200元"],
  ),
  audienceQuestion("complaints", "remedies", "public"),
  ask(
    "satisfied",
    "passage",
    [
      "How do you see that the customer is satisfied?",
      "A complaint is over when the customer says so.",
      "The colleague who kept it rings and asks two questions.",
    ],
    ["怎样确认顾客满意了？", "顾客说好了，才算办完。", "由跟办的同事打电话，问两个问题。"],
    {
      suggestions: [
        phrase(
          "We ask you whether it is settled. If it is not, we open it again.",
          "我们会回访，问您是否解决了；没解决就重新处理。",
        ),
      ],
    },
  ),
  ask(
    "satisfiedAfter",
    "timing",
    ["How long after the answer?", "Long enough to know whether the repair holds.", "Seven days"],
    ["答复后多久回访？", "要等到看得出修没修好。", "七天"],
    { suggestions: [itemOf(["After seven days", "七天后"], within(7, "calendar_days"))] },
  ),
  ask(
    "outside",
    "list",
    [
      "To whom can people go outside?",
      "Naming them shows that you have nothing to fear.",
      "The Energy Ombudsman, free for households",
    ],
    ["还可以向哪些外部单位反映？", "敢写出来，说明你们不怕查。", "12345政务服务便民热线"],
  ),
  ask(
    "outside.name",
    "line",
    ["Who is it?", "The name that stands over their door.", "Consumer Advice Centre"],
    ["是哪个单位？", "写正式名称。", "市消费者权益保护委员会"],
  ),
  ask(
    "outside.for",
    "passage",
    [
      "For what, and when?",
      "Some take a case only after you have answered.",
      "If you are not satisfied with our answer, or have none after eight weeks",
    ],
    ["什么情况下可以找？", "有些单位要等你们答复之后才受理。", "对答复不满意，或八周仍未收到答复"],
  ),
  ask(
    "outside.address",
    "address",
    ["What is their number or web address?", "Shown as you write it.", "0800 432 0000"],
    ["电话或网址是什么？", "页面会原样显示。", "12315"],
  ),
  ask(
    "outside.location",
    "line",
    ["Where are they?", "For those who would rather go there.", "5 Court Square, second floor"],
    ["在哪里？", "有人更愿意当面去说。", "人民路66号二楼"],
  ),
  audienceQuestion("complaints", "outside", "public"),
  ask(
    "recorded",
    "passage",
    [
      "What do you record?",
      "People tell more when they know what is written down.",
      "Your name, how to reach you, what happened, and what we agreed",
    ],
    ["会记录哪些内容？", "知道会记什么，人才肯多说。", "您的称呼、联系方式、事情经过和商定的办法"],
    {
      suggestions: [
        phrase(
          "What happened, how to reach you, what we agreed, and whether it was done.",
          "事情经过、您的联系方式、商定的办法，以及有没有落实。",
        ),
      ],
    },
  ),
  ask(
    "recordedWhy",
    "passage",
    [
      "Why do you record it?",
      "A reason that helps the next customer is a good one.",
      "To settle it, and so that it does not happen to others",
    ],
    ["为什么要记录？", "为了不让下一位顾客再遇到，就是好理由。", "为了解决问题，也为了不再让别人碰上"],
    {
      suggestions: [
        phrase(
          "To settle your complaint, and to see what goes wrong more than once.",
          "为了解决您的投诉，也为了看清哪些问题反复出现。",
        ),
      ],
    },
  ),
  ask(
    "recordKept",
    "duration",
    ["How long is it kept?", "Long enough to answer questions, and not a day longer.", "Two years"],
    ["保存多久？", "够查问就行，多一天也不留。", "两年"],
    { suggestions: [itemOf(["Two years", "两年"], { value: 2, unit: "years" })] },
  ),
];
