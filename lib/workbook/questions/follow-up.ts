import { askIn, audienceQuestion, both, itemOf, phrase, type Question } from "./question.ts";

const ask = askIn("follow_up", "public");

export const followUpQuestions: readonly Question[] = [
  ask(
    "goals",
    "goals",
    [
      "Which goals are about the time after the sale?",
      "This is when customers find out whether you meant it.",
      "A call back within one working day on a fault",
    ],
    ["哪些目标和售后有关？", "你们是不是说真的，顾客买完才知道。", "报修后一个工作日内回电"],
  ),
  ask(
    "contacts",
    "list",
    [
      "Whom can a customer reach after buying?",
      "A person who is responsible calms more than a number in a queue.",
      "Your fitter's office, for a year after the installation",
    ],
    ["买完之后，顾客可以找谁？", "有人专门管，比一串客服号码更让人踏实。", "装好后一年内，可以直接找安装组"],
  ),
  ask(
    "contacts.about",
    "line",
    [
      "What is it for?",
      "So that the first call reaches the right person.",
      "Questions about your new boiler",
    ],
    ["什么事找他？", "让第一个电话就打对。", "新锅炉怎么用"],
    {
      suggestions: [
        phrase("Questions after your purchase", "购买后的各种问题"),
        phrase("Repairs and faults", "维修和故障"),
      ],
    },
  ),
  ask(
    "contacts.job",
    "job",
    ["Which job is it?", "A job stays when people change.", "Heating engineer"],
    ["是什么岗位？", "人会变动，岗位不变。", "暖通工程师"],
  ),
  ask(
    "contacts.person",
    "person",
    [
      "Is it one particular person?",
      "If the name is withdrawn later, every version reads “our team” instead.",
      "Maeve from the workshop, with her consent",
    ],
    ["是某一位同事吗？", "以后撤下姓名时，所有版本都会改写成“我们的团队”。", "维修组的老陈（本人同意）"],
  ),
  ask(
    "contacts.phone",
    "address",
    ["On which number?", "A number of the organisation, never a private one.", "01 496 0012"],
    ["打什么电话？", "写单位的号码，不要写私人手机。", "0571-8888 0012"],
  ),
  ask(
    "contacts.email",
    "address",
    [
      "At which e-mail address?",
      "An address that is read when somebody is on holiday.",
      "workshop@northgate.example",
    ],
    ["发到哪个邮箱？", "有人休假时也要有人看的邮箱。", "shouhou@laojie.example"],
  ),
  audienceQuestion("follow_up", "contacts", "public"),

  ask(
    "schedule",
    "list",
    [
      "What are customers told about when things will happen?",
      "A date takes the waiting out of waiting.",
      "The day of delivery at once, the hour on the evening before",
    ],
    [
      "什么时候送、什么时候做，怎么告诉顾客？",
      "有了日子，等待就不那么难熬。",
      "下单即告知送货日，前一晚告知时段",
    ],
    {
      suggestions: [
        itemOf(["The date, when the order is confirmed", "确认订单时告知日期"], {
          what: both("The day on which it comes or is done", "送达或完成的日期"),
          how: both("With the confirmation of your order.", "随订单确认一起告知。"),
        }),
        itemOf(["The hour, the day before", "前一天告知时段"], {
          what: both("The two hours in which we come", "上门的两小时时段"),
          how: both("By text message.", "短信通知。"),
          ahead: { time: { value: 1, unit: "calendar_days" } },
        }),
      ],
    },
  ),
  ask(
    "schedule.what",
    "line",
    [
      "What are they told?",
      "What somebody has to take a day off for.",
      "The hour at which the piano arrives",
    ],
    ["告诉他们什么？", "写顾客需要请假等着的事。", "钢琴几点送到"],
  ),
  ask(
    "schedule.how",
    "passage",
    [
      "How do they hear?",
      "A message stays; a call can be missed.",
      "By text message, with a link to change it",
    ],
    ["怎么告知？", "短信留得住，电话可能漏接。", "短信告知，点链接可以改期"],
  ),
  ask(
    "schedule.ahead",
    "timing",
    ["How far ahead?", "Long enough to arrange to be at home.", "On the day before"],
    ["提前多久？", "要来得及安排人在家。", "提前一天"],
  ),
  audienceQuestion("follow_up", "schedule", "public"),

  ask(
    "help",
    "list",
    [
      "How can people get support or other help?",
      "What is bought has to work, not only to arrive.",
      "Setting up your hearing aid: drop in, no appointment",
    ],
    ["怎样得到技术支持或其他帮助？", "东西到手还不够，要会用才行。", "助听器调试：随到随做，不用预约"],
    {
      suggestions: [
        itemOf(["Help by telephone", "电话指导"], { what: both("Help by telephone", "电话指导") }),
        itemOf(["Instructions and videos", "说明书和视频"], {
          what: both("Instructions and short films on our website", "网站上的说明书和短视频"),
        }),
        itemOf(["Somebody comes to you", "上门服务"], {
          what: both("Somebody comes to you", "工作人员上门"),
        }),
      ],
    },
  ),
  ask(
    "help.what",
    "line",
    ["What help is it?", "Name the problem, as the customer has it.", "The software does not start"],
    ["是什么帮助？", "写顾客遇到的麻烦。", "软件打不开"],
  ),
  ask(
    "help.how",
    "passage",
    ["How do they get it?", "Say what to have ready.", "Ring us with the number on the back of the device."],
    ["怎么得到？", "说明要准备什么。", "报上机身背面的编号，我们远程查看。"],
  ),
  ask(
    "help.channel",
    "channel",
    ["On which channel?", "It is shown with its hours.", "Support line"],
    ["通过哪个渠道？", "会一并显示服务时间。", "技术支持热线"],
  ),
  audienceQuestion("follow_up", "help", "public"),

  ask(
    "checkIns",
    "list",
    [
      "When do you get in touch to see that all is well?",
      "Most people who are unhappy never say so. They just do not come back.",
      "A call ten days after a new hip",
    ],
    ["多久之后主动联系，问问好不好用？", "不满意的人大多不说，只是不再来了。", "出院十天后打一个电话"],
    {
      suggestions: [
        itemOf(["A call after one week", "一周后打个电话"], {
          what: both("A call to ask whether all is well", "打电话问问是否一切顺利"),
          after: { value: 1, unit: "weeks" },
          asks: both(
            "Does everything work? Is anything unclear? What should we have done better?",
            "用着怎么样？有没有不明白的？哪里还可以做得更好？",
          ),
        }),
        itemOf(["A message after one month", "一个月后发条消息"], {
          what: both("A short message with one question", "一条只有一个问题的短信"),
          after: { value: 1, unit: "months" },
          asks: both("Would you come to us again, and why?", "下次还会找我们吗？为什么？"),
        }),
      ],
    },
  ),
  ask(
    "checkIns.what",
    "line",
    ["What do you do?", "Something small that really happens.", "A call to ask how the dog is eating"],
    ["做什么？", "事情小没关系，要真去做。", "打电话问问狗吃得怎么样"],
  ),
  ask(
    "checkIns.after",
    "duration",
    ["How long afterwards?", "Long enough to have used it, early enough to put it right.", "10 days"],
    ["隔多久？", "用过了，又还来得及补救的时候。", "10天"],
  ),
  ask(
    "checkIns.job",
    "job",
    ["Which job does it?", "Best the one whom the customer knows.", "The vet's assistant"],
    ["由哪个岗位来做？", "最好是顾客见过的人。", "兽医助理"],
  ),
  ask(
    "checkIns.channel",
    "channel",
    ["On which channel?", "Where the customer is at ease.", "Telephone"],
    ["通过哪个渠道？", "选顾客觉得自在的方式。", "电话"],
  ),
  ask(
    "checkIns.asks",
    "passage",
    [
      "What is asked?",
      "Open questions; nothing is sold in this call.",
      "How do the brakes feel? Is anything loose?",
    ],
    ["问些什么？", "问开放的问题，不借机推销。", "刹车好用吗？有没有松动的地方？"],
  ),
  audienceQuestion("follow_up", "checkIns", "public"),
];
