import { askIn, audienceQuestion, both, itemOf, phrase, type Question } from "./question.ts";

const ask = askIn("speed", "public");
const within = (value: number, unit: string) => ({ time: { value, unit } });

export const speedQuestions: readonly Question[] = [
  ask(
    "goals",
    "goals",
    [
      "Which goals are about speed?",
      "Times in figures belong to a goal, so that they can be measured.",
      "Calls answered within 20 seconds",
    ],
    ["哪些目标和速度有关？", "用数字说的时间要归到目标里，才好衡量。", "20秒内接听来电"],
  ),
  ask(
    "orders",
    "list",
    [
      "How can people order or apply, and how long does it take?",
      "Knowing the steps and the time takes the worry out of starting.",
      "A new meter: fill in one form online, fitted within ten working days",
    ],
    [
      "怎么下单或申请？要多久？",
      "知道有几步、要多久，人就不慌。",
      "新装水表：网上填一张表，十个工作日内装好",
    ],
  ),
  ask(
    "orders.what",
    "line",
    [
      "What is ordered or applied for?",
      "One entry for each thing that takes its own way.",
      "A parking permit",
    ],
    ["订什么或申请什么？", "办法不同的分开写。", "居民停车证"],
  ),
  ask(
    "orders.how",
    "passage",
    [
      "How is it done?",
      "In the order in which the customer does it.",
      "Bring your passport and a bill with your address. We print the permit while you wait.",
    ],
    ["怎么办理？", "按顾客操作的先后来写。", "带身份证和房产证来柜台，当场打印。"],
  ),
  ask(
    "orders.takes",
    "timing",
    ["How long does it take?", "From the customer's first step to the thing in hand.", "15 minutes"],
    ["需要多久？", "从顾客动手到东西拿到手。", "15分钟"],
  ),
  ask(
    "orders.channels",
    "channels",
    ["On which channels?", "Not every channel can take every order.", "Counter and website"],
    ["可以在哪些渠道办？", "不是每个渠道都能办每件事。", "柜台和网站"],
  ),
  audienceQuestion("speed", "orders", "public"),

  ask(
    "experts",
    "list",
    [
      "When is a person there who knows?",
      "People plan a visit around somebody who can really answer.",
      "A tax adviser sits at the counter on Tuesday afternoons.",
    ],
    ["什么时候有懂行的人在？", "知道专人什么时候在，顾客就会挑那时来。", "每周二下午有税务人员在窗口答疑。"],
  ),
  ask(
    "experts.channel",
    "channel",
    ["On which channel?", "One entry for each channel keeps it clear.", "Advice line"],
    ["在哪个渠道？", "一个渠道写一条，清清楚楚。", "咨询热线"],
  ),
  ask(
    "experts.about",
    "line",
    [
      "What do they know about?",
      "So that nobody waits for the wrong expert.",
      "Hearing aids and their settings",
    ],
    ["他们懂哪方面？", "免得等了半天找错人。", "助听器选配和调试"],
  ),
  ask(
    "experts.hours",
    "hours",
    [
      "When are they there?",
      "Leave it empty if it is whenever the channel is open.",
      "Tuesday and Thursday 14:00–17:00",
    ],
    ["什么时候在？", "和渠道时间一样的不用填。", "周二、周四14:00–17:00"],
  ),
  ask(
    "experts.jobs",
    "jobs",
    ["Which job is it?", "Customers ask for a job, not for a department.", "Audiologist"],
    ["是什么岗位？", "顾客找的是人，不是部门。", "听力师"],
  ),
  audienceQuestion("speed", "experts", "public"),

  ask(
    "waits",
    "list",
    [
      "What is the longest that anybody should wait?",
      "A wait whose end is known feels half as long.",
      "10 minutes at the counter, two working days for an e-mail",
    ],
    ["顾客最长要等多久？", "知道等到几时，等待就短了一半。", "柜台10分钟，邮件两个工作日"],
    {
      suggestions: [
        itemOf(["At the counter: 10 minutes", "柜台：10分钟"], {
          kind: "counter",
          longest: within(10, "minutes"),
        }),
        itemOf(["On the telephone: 2 minutes", "电话：2分钟"], {
          kind: "phone",
          longest: within(2, "minutes"),
        }),
        itemOf(["In chat: 1 minute", "在线客服：1分钟"], { kind: "chat", longest: within(1, "minutes") }),
        itemOf(["For an e-mail: 2 working days", "邮件：2个工作日"], {
          kind: "email",
          longest: within(2, "working_days"),
        }),
        itemOf(["For a letter: 5 working days", "来信：5个工作日"], {
          kind: "letter",
          longest: within(5, "working_days"),
        }),
        itemOf(["For a delivery: 3 working days", "配送：3个工作日"], {
          kind: "delivery",
          longest: within(3, "working_days"),
        }),
        itemOf(["For a repair: 7 working days", "维修：7个工作日"], {
          kind: "repair",
          longest: within(7, "working_days"),
        }),
      ],
    },
  ),
  ask(
    "waits.kind",
    "choice",
    ["What are they waiting for?", "Each kind of wait is felt differently.", "A repair"],
    ["在等什么？", "等的事不同，感受也不同。", "维修"],
    {
      options: {
        counter: ["To be served at the counter", "在柜台等候办理"],
        phone: ["For a call to be answered", "等电话接通"],
        chat: ["For a chat to be answered", "等在线客服回应"],
        email: ["For an answer to an e-mail", "等邮件答复"],
        letter: ["For an answer to a letter", "等来信答复"],
        delivery: ["For a delivery", "等配送"],
        repair: ["For a repair", "等维修"],
        other: ["For something else", "等其他事"],
      },
    },
  ),
  ask(
    "waits.what",
    "line",
    [
      "What exactly, if it needs saying?",
      "Spare people the question of which deliveries are meant.",
      "Delivery of large furniture",
    ],
    ["需要说明的话，具体指什么？", "免得人问指的是哪种配送。", "大件家具配送"],
  ),
  ask(
    "waits.longest",
    "timing",
    [
      "How long at most?",
      "Give a time that you keep on a bad day, or choose the goal that promises it.",
      "Five working days",
    ],
    ["最长多久？", "写最忙的日子也做得到的时间，或者选一个已有目标。", "五个工作日"],
  ),
  audienceQuestion("speed", "waits", "public"),

  ask(
    "whenBusy",
    "list",
    [
      "What do you do for customers when it is busy?",
      "Anybody can be quick on a quiet morning.",
      "After three minutes on hold we offer to ring you back.",
    ],
    ["忙的时候，你们怎么照顾顾客？", "清闲的上午谁都快得起来。", "等满三分钟，可以留号等我们回电。"],
    {
      suggestions: [
        itemOf(["We offer to call back", "可以预约回电"], {
          measure: "call_back",
          what: both(
            "You can leave your number and keep your place; we call you back the same day.",
            "您可以留下号码，位置保留，我们当天回电。",
          ),
        }),
        itemOf(["We keep your place in the queue", "保留排队位置"], {
          measure: "queue_place",
          what: both(
            "Take a number and walk about: we send a message when it is nearly your turn.",
            "取号后可以先去忙别的，快轮到时我们发消息通知您。",
          ),
        }),
        itemOf(["We open another counter", "加开窗口"], {
          measure: "extra_counter",
          when: both("When more than five people are waiting", "排队超过五人时"),
          what: both("We open another counter.", "加开一个窗口。"),
        }),
      ],
    },
  ),
  ask(
    "whenBusy.measure",
    "choice",
    ["What do you offer?", "One way is enough, if it is always there.", "A call back"],
    ["你们提供什么办法？", "有一样就好，但要随时都有。", "回电"],
    {
      options: {
        call_back: ["We call back", "回电"],
        queue_place: ["We keep a place in the queue", "保留排队位置"],
        extra_counter: ["We open another counter", "加开窗口"],
        appointment: ["We give an appointment", "预约时间"],
        self_service: ["It can be done without us", "自助办理"],
        other: ["Something else", "其他办法"],
      },
    },
  ),
  ask(
    "whenBusy.when",
    "line",
    [
      "From when on?",
      "A rule that starts by itself needs no one to decide in the rush.",
      "When more than eight people are waiting",
    ],
    ["到什么程度启用？", "到点自动启用，忙乱中不用再请示。", "排队超过八人时"],
  ),
  ask(
    "whenBusy.what",
    "passage",
    [
      "What happens then?",
      "Say what the customer notices.",
      "A colleague walks along the queue and takes the simple questions.",
    ],
    ["这时会怎么做？", "写顾客看得到的变化。", "一位同事沿着队伍走，先处理简单的事。"],
  ),
  ask(
    "whenBusy.channels",
    "channels",
    ["On which channels?", "So that nobody hopes for it where it is not.", "Telephone"],
    ["在哪些渠道？", "没有的地方，别让人空等。", "客服电话"],
  ),
  audienceQuestion("speed", "whenBusy", "public"),

  ask(
    "staffing",
    "list",
    [
      "What does it take to keep these times?",
      "Volume and handling time show how many people a promise needs. Only staff see this.",
      "Mondays 9 to 10: 60 calls of four minutes, six people",
    ],
    [
      "要守住这些时间，得有多少人手？",
      "从业务量和办理时间能算出要几个人。只给员工看。",
      "周一9点到10点：60通电话，每通四分钟，六个人",
    ],
    { audience: "staff" },
  ),
  ask(
    "staffing.channel",
    "channel",
    ["On which channel?", "Each channel has its own rush.", "Order line"],
    ["哪个渠道？", "每个渠道的高峰不一样。", "订购热线"],
    { audience: "staff" },
  ),
  ask(
    "staffing.goal",
    "goal",
    [
      "Which goal has to be kept?",
      "Its target decides how many people are enough.",
      "Calls answered within 20 seconds",
    ],
    ["要守住哪个目标？", "人手够不够，由目标说了算。", "20秒内接听来电"],
    { audience: "staff" },
  ),
  ask(
    "staffing.when",
    "line",
    ["When is it?", "Plan for the busy hours first.", "Mondays from 9 to 11"],
    ["什么时段？", "先把高峰排好。", "周一9点到11点"],
    { audience: "staff" },
  ),
  ask(
    "staffing.interval",
    "duration",
    ["How long is the interval that you count in?", "Half hours show the rush; days hide it.", "30 minutes"],
    ["按多长的时段统计？", "按半小时看得出高峰，按天就看不出。", "30分钟"],
    { audience: "staff" },
  ),
  ask(
    "staffing.volume",
    "number",
    ["How many come in that interval?", "Take an ordinary busy week, not the best one.", "42 calls"],
    ["这个时段有多少笔？", "取平常的忙碌周，别取最轻松的。", "42通来电"],
    { audience: "staff" },
  ),
  ask(
    "staffing.handling",
    "duration",
    [
      "How long does one take, with the notes afterwards?",
      "It is for planning only, never a target for anybody.",
      "4 minutes",
    ],
    ["处理一笔要多久（含事后记录）？", "只用来排班，不拿来考核人。", "4分钟"],
    { audience: "staff" },
  ),
  ask(
    "staffing.staff",
    "number",
    ["How many people are at work then?", "Count those who really answer, without breaks.", "5 people"],
    ["这时有几个人在岗？", "只算真正接待的，不算休息的。", "5人"],
    { audience: "staff" },
  ),
  ask(
    "staffing.note",
    "passage",
    [
      "What else should planners know?",
      "What the figures cannot say.",
      "In January twice as many people call about bills.",
    ],
    ["排班时还要知道什么？", "数字说不出来的，写在这里。", "一月问账单的来电会翻一倍。"],
    {
      audience: "staff",
      suggestions: [
        phrase("Two people can be moved here from the back office.", "必要时可以从后台调两个人过来。"),
      ],
    },
  ),
];
