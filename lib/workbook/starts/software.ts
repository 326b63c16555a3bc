/** Where a maker of software or of an online service starts from. */
import { both, phrase } from "../questions/question.ts";
import {
  ahead,
  everyDay,
  guideline,
  inTime,
  lasts,
  limit,
  lineIn,
  misunderstanding,
  notDone,
  offering,
  open,
  percent,
  picked,
  principle,
  putRight,
  verb,
  wording,
  workweek,
} from "./pieces.ts";
import { type Start, suggested, suggestedValue } from "./start.ts";

const text = lineIn("text");

export const software: Start = {
  "organisation.does": [
    phrase(
      "We make software for small firms and look after it while they use it.",
      "为小公司做好用的软件，用起来有人管。",
    ),
    phrase("We run an online service that you pay for by the month.", "按月付费的线上服务，打开就能用。"),
  ],
  "organisation.workingDays": [
    suggestedValue(
      ["Monday to Friday", "周一至周五"],
      ["monday", "tuesday", "wednesday", "thursday", "friday"],
    ),
  ],
  "organisation.channels": [
    suggested("urgent", ["A line for outages, every day", "故障专线，每天7点到22点"], {
      kind: "phone",
      name: both("outage line", "故障专线"),
      hours: everyDay(open("07:00", "22:00")),
      jobs: ["on-call"],
      note: both("Only for when you cannot work at all.", "完全没法用的时候，请打这个电话。"),
    }),
    suggested("chat", ["Chat, on weekdays", "工作日在线客服"], {
      kind: "chat",
      name: both("chat", "在线客服"),
      hours: workweek(open("09:00", "18:00")),
      jobs: ["support"],
    }),
    suggested("email", ["An e-mail address for support", "技术支持邮箱"], {
      kind: "email",
      name: both("e-mail", "支持邮箱"),
      hours: workweek(open("09:00", "18:00")),
      jobs: ["support"],
    }),
    suggested("web", ["A form inside the product", "产品内的问题反馈"], {
      kind: "web",
      name: both("help form", "问题反馈"),
      hours: {
        ...workweek(open("09:00", "18:00")),
        note: both("You can send it at any time.", "随时可以提交，工作时间处理。"),
      },
      jobs: ["support"],
    }),
  ],
  "organisation.jobs": [
    suggested("support", ["Support engineer", "技术支持"], {
      name: both("Support engineer", "技术支持"),
      does: both("Answers questions and keeps each one until it is solved", "解答问题，一直跟到解决"),
    }),
    suggested("on-call", ["Engineer on call", "值班工程师"], {
      name: both("Engineer on call", "值班工程师"),
      does: both("Brings the service back, also at weekends", "周末也在岗，先把服务恢复"),
    }),
    suggested("customers", ["Customer manager", "客户经理"], {
      name: both("Customer manager", "客户经理"),
      does: both("Helps firms to start, and asks later how it goes", "帮客户上手，过后回访"),
    }),
    suggested("lead", ["Head of support", "支持主管"], {
      name: both("Head of support", "支持主管"),
      does: both("Decides on refunds, credits and exceptions", "退款、补偿和破例由他定"),
    }),
  ],

  "vision.reasons": [
    text("up", "It worked whenever people needed it", "要用的时候，它总能用"),
    text("warned", "We warned people before anything changed", "有改动，都提前告知"),
    text("leave", "People were free to leave, and stayed", "数据随时能带走，大家却留下来了"),
  ],
  "vision.customerReasons": [
    text("knew", "The first person who answered knew the product", "第一个接话的人就懂产品"),
    text("before", "They wrote to me before I had noticed", "我还没发现，他们先来信了"),
    text("honest", "They explained how it happened, without excuses", "怎么出的错讲得明明白白，没找借口"),
  ],
  "vision.pastSteps": [
    text(
      "turns",
      "We had every developer answer customers one week in the year",
      "每个开发每年轮一周，亲自答客户",
    ),
    text("published", "We published every outage with its cause", "每次故障都公布原因"),
    text("export", "We tested the export as often as the import", "导出和导入测得一样勤"),
  ],
  "vision.elements": [
    picked("warned", "warned people before anything changed", "提前告知", "reasons", "warned"),
    picked("answered", "the first person who answered", "第一个接话的人就懂", "customerReasons", "knew"),
    picked("explained", "explained how it happened", "讲得明明白白", "customerReasons", "honest"),
    picked("leave", "free to leave", "随时能带走", "reasons", "leave"),
  ],
  "vision.verbs": [
    verb("warn", "warn", "告知", "warned"),
    verb("answer", "answer", "答复", "answered"),
    verb("explain", "explain", "讲明白", "explained"),
    verb("leave", "leave", "带走", "leave"),
  ],
  "vision.statement": [
    phrase(
      "We keep it running, answer as people who know it, and warn you before anything changes.",
      "让它一直能用，由懂行的人答复，有改动提前告知。",
    ),
    phrase(
      "We mend what breaks, explain why it broke, and let you leave with everything you brought.",
      "坏了就修好，原因讲明白，数据您随时带走。",
    ),
    phrase(
      "We answer the first time, learn from what goes wrong, and explain it without excuses.",
      "一次答复到位，出了错讲明白，下回不再错。",
    ),
  ],
  "vision.notToBe": [
    phrase("A service that is easy to join and hard to leave.", "进来容易、出去难的产品。"),
    phrase(
      "A status page that shows green while customers cannot work.",
      "客户都用不了了，状态页上还写着“一切正常”的公司。",
    ),
  ],

  "principles.principles": [
    principle(
      "restore",
      ["Bring it back first", "先恢复，再追究"],
      [
        "In an outage we get you working again before we look for who did what.",
        "出了故障，先让您能用，再去查是谁的问题。",
      ],
      ["outage-reply", "uptime"],
    ),
    principle(
      "surprises",
      ["No surprises", "不搞突然袭击"],
      [
        "Prices, limits and screens change only after you have been told.",
        "价格、用量和界面要变，先告诉您再变。",
      ],
      ["changes"],
    ),
    principle(
      "yours",
      ["Your data is yours", "数据是您的"],
      [
        "You can take it out at any time, in a form that other programs can read.",
        "随时可以导出，格式别家软件也能打开。",
      ],
      ["export"],
    ),
    principle(
      "once",
      ["Tell it once", "只用说一遍"],
      [
        "Whoever answers you reads what you wrote before, and keeps the case.",
        "接手的人先看完您之前写的，一件事一个人跟到底。",
      ],
      ["reply"],
    ),
  ],

  "goals.goals": [
    suggested("outage-reply", ["An outage is answered within an hour", "服务中断1小时内有人接手"], {
      subject: both("answer your report of an outage", "接手您报告的服务中断"),
      subjectForm: "deed",
      moment: "fault",
      channels: ["phone"],
      measure: "within",
      bands: [{ limits: [inTime(1, "hours", 95)] }],
      clock: { counts: "opening_hours" },
      remedy: {
        wording: both(
          "the head of support rings you the same day and says why",
          "支持主管当天打电话，向您说明原因",
        ),
      },
      audience: { public: true, jobs: ["on-call"] },
      measurement: {
        period: "quarter",
        tolerance: 2,
        rules: [
          both(
            "An answer counts when it comes from a person who has begun to look",
            "有人开始查了才算接手，自动回复不算",
          ),
        ],
      },
    }),
    suggested("reply", ["Questions are answered in 4 hours or 1 working day", "提问4小时或1个工作日内答复"], {
      subject: both("send you a first useful answer", "给出第一次有用的答复"),
      subjectForm: "deed",
      moment: "contact",
      channels: ["email", "web"],
      measure: "within",
      bands: [
        {
          id: "important",
          when: [
            {
              kind: "phrase",
              facet: "severity",
              phrase: both("when something important fails", "重要功能故障"),
            },
          ],
          limits: [inTime(4, "hours", 90)],
        },
        {
          id: "question",
          when: [{ kind: "phrase", facet: "severity", phrase: both("for all other questions", "其他问题") }],
          limits: [inTime(1, "working_days", 90)],
        },
      ],
      clock: { counts: "opening_hours" },
      remedy: { payments: [{ kind: "explanation" }, { kind: "apology" }] },
      audience: { public: true, jobs: ["support"] },
      measurement: { period: "month", tolerance: 2 },
    }),
    suggested("uptime", ["It works 99.9% of the time each month", "每月可用率99.9%"], {
      subject: both("The service is there for you", "服务随时能用"),
      subjectForm: "clause",
      moment: "quality",
      channels: [],
      measure: "available",
      bands: [{ limits: [{ target: percent(99.9) }] }],
      condition: both("counted month by month", "按月计算"),
      exclusions: [
        both("maintenance at night that we announced three days before", "提前三天通知过的夜间维护"),
      ],
      remedy: {
        payments: [{ kind: "share_of_price", share: 10, what: both("that month’s price", "当月服务费") }],
        claim: "automatic",
      },
      audience: { public: true },
      measurement: {
        period: "month",
        tolerance: 0.1,
        source: both("a check from outside, every minute", "外部监测，每分钟一次"),
      },
    }),
    suggested("changes", ["You hear of changes 30 days ahead", "变动提前30天通知"], {
      subject: both(
        "tell you of new prices, new terms and functions that we withdraw",
        "把涨价、条款变动和要下线的功能告诉您",
      ),
      subjectForm: "deed",
      moment: "change",
      channels: [],
      measure: "notice",
      bands: [{ limits: [ahead(30, "calendar_days", 100)] }],
      clock: { counts: "calendar" },
      remedy: {
        wording: both(
          "the old price and terms hold for you until the 30 days are over",
          "满30天之前，对您仍按原来的价格和条款",
        ),
      },
      audience: { public: true },
      measurement: { period: "year" },
    }),
    suggested("backup", ["Your data is backed up every day", "数据每天备份"], {
      subject: both("backups of your data, kept in another place", "把您的数据备份到另一处"),
      subjectForm: "thing",
      moment: "quality",
      channels: [],
      measure: "frequency",
      bands: [
        { limits: [{ time: { kind: "duration", comparison: "at_most", value: 1, unit: "calendar_days" } }] },
      ],
      remedy: { payments: [{ kind: "explanation" }] },
      audience: { public: true },
      measurement: { period: "quarter" },
    }),
    suggested("report", ["After an outage you get its cause in writing", "中断之后，书面告知原因"], {
      subject: both("an outage of more than one hour", "超过1小时的服务中断"),
      subjectForm: "thing",
      moment: "fault",
      channels: [],
      measure: "event",
      bands: [{ limits: [{}] }],
      remedy: {
        payments: [
          {
            kind: "in_kind",
            what: both(
              "a written report of the cause within 5 working days",
              "一份书面原因说明，5个工作日内给出",
            ),
          },
        ],
        claim: "automatic",
      },
      audience: { public: true },
      measurement: { period: "quarter" },
    }),
    suggested("export", ["You have all your data within 5 working days", "5个工作日内拿到全部数据"], {
      subject: both("hand over a full copy of your data on request", "应您要求导出全部数据"),
      subjectForm: "deed",
      moment: "apply",
      channels: [],
      measure: "within",
      bands: [{ limits: [inTime(5, "working_days", 98)] }],
      clock: { counts: "working_days" },
      remedy: { wording: both("you pay nothing until you have it", "交到您手上之前，不收服务费") },
      audience: { public: true },
      measurement: { period: "quarter" },
    }),
    suggested("complaint", ["Complaints are answered within 5 working days", "投诉5个工作日内答复"], {
      subject: both("answer your complaint and say what we will change", "答复您的投诉，并说明怎么改"),
      subjectForm: "deed",
      moment: "complaint",
      channels: [],
      measure: "within",
      bands: [{ limits: [inTime(5, "working_days", 95)] }],
      clock: { counts: "working_days" },
      warned: both("we write with the reason and a new date", "我们写信告诉您原因和新的日期"),
      remedy: {
        wording: both("somebody from the management rings you the same day", "公司负责人当天给您打电话"),
      },
      audience: { public: true },
      measurement: { period: "quarter", tolerance: 2 },
    }),
  ],

  "overview.offerings": [
    offering(
      "service",
      ["The service", "软件服务"],
      ["in the browser and on the phone, always the newest version", "电脑、手机都能用，自动更新到最新版"],
    ),
    offering(
      "support",
      ["Support", "技术支持"],
      ["from people who know the product, included in the price", "由懂产品的人解答，不另收费"],
    ),
    offering(
      "moving",
      ["Moving in", "数据迁移"],
      ["we help to bring over what you have elsewhere", "帮您把原来的数据搬过来"],
    ),
    offering(
      "training",
      ["Training", "上手培训"],
      ["an hour online for you and your colleagues", "线上一小时，同事可以一起听"],
    ),
  ],
  "overview.guides": [
    suggested("trial", ["A trial of 30 days", "试用30天"], {
      what: both("Whether it suits you", "合不合用"),
      where: both("Try it for 30 days without a card; it ends by itself", "试用30天，不用绑卡，到期自动停"),
    }),
    suggested("prices", ["Prices and limits", "价格和用量"], {
      what: both("What it costs, and how much you can use", "多少钱、能用多少"),
      where: both("On one page of our website, without asking for an offer", "官网一页写清，不用留电话询价"),
      channels: ["chat"],
    }),
  ],
  "overview.misunderstandings": [
    misunderstanding(
      "ending",
      ["When I stop paying, my data is gone", "不续费，数据就没了"],
      ["We keep it for another 30 days, so that you can take it out.", "到期后再保留30天，您随时可以导出。"],
      ["We write to you twice before it is deleted.", "删除之前，我们会通知您两次。"],
    ),
    misunderstanding(
      "undo",
      ["A backup means that I can undo any mistake", "有备份，误删什么都能找回"],
      [
        "Our backup is for when the whole service fails. What you delete yourself stays in the bin for 30 days.",
        "备份是防整个系统出问题的。自己删的内容，在回收站里保留30天。",
      ],
      ["The product says so each time you delete something.", "每次删除时，界面上都会提醒。"],
    ),
  ],
  "overview.notDone": [
    notDone(
      "sell",
      ["We do not sell your data, and show you no advertising.", "我们不卖您的数据，也不放广告。"],
      ["What you pay for the service is all that we live on.", "我们的收入只来自服务费。"],
    ),
    notDone(
      "custom",
      ["We do not write software for one customer alone.", "我们不做单独定制。"],
      [
        "The interface is open to other programs, and we can name firms that know it.",
        "接口是开放的，也可以介绍熟悉它的开发公司。",
      ],
    ),
  ],

  "speed.orders": [
    suggested("account", ["A new account", "开通账号"], {
      what: both("A new account", "开通账号"),
      how: both("Give an e-mail address and choose a password.", "用手机号或邮箱注册，设好密码。"),
      takes: lasts(5, "minutes"),
    }),
    suggested("more", ["More users, or a larger plan", "加人数、升套餐"], {
      what: both("More users, or a larger plan", "加人数、升套餐"),
      how: both(
        "Under “Account”. You pay only for the days that are left.",
        "在“账户”里操作，差价按剩余天数算。",
      ),
      takes: lasts(0, "minutes"),
    }),
    suggested("moving", ["Bringing over your data", "搬迁数据"], {
      what: both("Bringing over your data", "搬迁数据"),
      how: both(
        "Send us a sample. We say what can come over, and do it with you.",
        "先发一份样例，我们看看哪些能搬，再和您一起搬。",
      ),
      takes: lasts(5, "working_days"),
      channels: ["email", "chat"],
    }),
  ],
  "speed.waits": [
    suggested("outage", ["When you cannot work at all: one hour", "完全没法用：1小时"], {
      kind: "repair",
      what: both("When you cannot work at all", "完全没法用时"),
      longest: { goal: "outage-reply" },
    }),
    suggested("email", ["For an answer by e-mail or form", "等邮件或反馈答复"], {
      kind: "email",
      what: both("For an answer by e-mail or form", "等邮件或反馈答复"),
      longest: { goal: "reply" },
    }),
    suggested("chat", ["In chat: 3 minutes", "在线客服：3分钟"], {
      kind: "chat",
      longest: lasts(3, "minutes"),
    }),
  ],
  "speed.whenBusy": [
    suggested("outage", ["News every 30 minutes in an outage", "故障期间每30分钟更新"], {
      measure: "other",
      when: both("In an outage", "故障期间"),
      what: both(
        "the status page says every 30 minutes how it stands, so that you need not write",
        "状态页每30分钟更新一次进展，您不用挨个来问",
      ),
    }),
    suggested("chat", ["Chat is full", "在线客服排队时"], {
      measure: "call_back",
      when: both("When chat is full", "在线客服排队时"),
      what: both("leave your question and we write to you the same day", "留下问题，我们当天回复到您的邮箱"),
    }),
  ],

  "communication.returns": [
    suggested("subscription", ["A new subscription, within 14 days", "新购订阅，14天内"], {
      what: both("A new subscription", "新购的订阅"),
      within: { value: 14, unit: "calendar_days" },
      condition: both("You need give no reason, and you keep your data.", "不问理由，数据照样可以导出。"),
      refund: lasts(5, "working_days"),
    }),
  ],
  "communication.payments": [
    suggested("card", ["Card", "银行卡"], { method: "card" }),
    suggested("transfer", ["Bank transfer", "对公转账"], {
      method: "bank_transfer",
      note: both("for a year or more", "一年起"),
    }),
    suggested("invoice", ["Invoice", "先用后付"], {
      method: "invoice",
      note: both("for firms, within 30 days", "限企业，30天内付清"),
    }),
    suggested("alipay", ["Alipay", "支付宝"], { method: "alipay" }),
  ],
  "communication.notices": [
    suggested("changes", ["Prices, terms and endings: 30 days ahead", "价格、条款、下线：提前30天"], {
      of: "terms",
      what: both("A new price, new terms, a function that ends", "涨价、条款变动、功能下线"),
      how: both(
        "An e-mail that says what changes for you, what it costs and what you can do.",
        "发邮件写明您这边变什么、多少钱、可以怎么办。",
      ),
      ahead: { goal: "changes" },
    }),
    suggested("maintenance", ["Maintenance: three days ahead", "停机维护：提前三天"], {
      of: "planned_outage",
      how: both(
        "A line at the head of the page. We work at night, and never at month’s end.",
        "页面顶部提示。维护放在夜里，避开月底。",
      ),
      ahead: lasts(3, "calendar_days"),
    }),
    suggested("outage", ["Outages: as soon as we know", "突发故障：一经确认就通知"], {
      of: "unplanned_outage",
      how: both("On the status page, and by e-mail to whoever asked for it.", "状态页公布，订阅了的发邮件。"),
      ahead: lasts(0, "hours"),
    }),
  ],
  "communication.totalPrice": [
    phrase(
      "You see the whole price for the year, tax included, before you enter a card.",
      "付款之前就能看到全年含税总价。",
    ),
    phrase(
      "A subscription is renewed only after we have reminded you, with the price, two weeks before.",
      "续费前两周提醒您，写明价钱，不悄悄扣款。",
    ),
  ],

  "follow_up.contacts": [
    suggested("start", ["Starting, and bringing over data", "上手和搬数据"], {
      about: both("Starting, and bringing over data", "上手和搬数据"),
      job: "customers",
    }),
    suggested("faults", ["Faults and questions", "故障和疑问"], {
      about: both("Faults and questions", "故障和疑问"),
      job: "support",
    }),
  ],
  "follow_up.help": [
    suggested("sign-in", ["You cannot sign in", "登录不了"], {
      what: both("You cannot sign in", "登录不了"),
      how: both(
        "We ask two questions to be sure that it is you, never for your password.",
        "我们会核对两个问题，但绝不会要您的密码。",
      ),
      channel: "chat",
    }),
    suggested("wrong", ["Something does not work", "有地方不对劲"], {
      what: both("Something does not work", "有地方不对劲"),
      how: both(
        "Say what you did, what you expected and what came. A picture helps.",
        "说说做了什么、本来该怎样、结果怎样，最好附张截图。",
      ),
      channel: "web",
    }),
  ],
  "follow_up.checkIns": [
    suggested("two-weeks", ["Two weeks after the start", "开始用两周后"], {
      what: both("After you start", "开始用以后"),
      after: { value: 2, unit: "weeks" },
      job: "customers",
      channel: "email",
      asks: both(
        "What is still done on paper? Where did you get stuck?",
        "还有哪些活在用纸和表格？哪一步卡住了？",
      ),
    }),
    suggested("solved", ["A week after a fault", "故障解决一周后"], {
      what: both("After we have solved a fault", "故障解决以后"),
      after: { value: 1, unit: "weeks" },
      job: "support",
      channel: "email",
      asks: both("Has it come back?", "有没有再出现？"),
    }),
  ],

  "complaints.ways": [
    suggested("email", ["By e-mail", "发邮件"], { channel: "email" }),
    suggested("web", ["With the help form", "在产品里反馈"], {
      channel: "web",
      how: both("Choose “Complaint”, and it goes to the head of support", "选“投诉”，直接到支持主管那里"),
    }),
    suggested("chat", ["In chat", "在线客服"], { channel: "chat" }),
  ],
  "complaints.free": [
    suggestedValue(["Complaining is free, whatever your plan", "不论什么套餐，投诉不收费"], true),
  ],
  "complaints.noWorseOff": [
    suggestedValue(["Nobody’s account suffers because of it", "不会因为投诉限制账号"], true),
  ],
  "complaints.helpToComplain": [
    phrase(
      "Write it in your own words; we find the technical details ourselves.",
      "照平常说话写就行，技术细节我们自己查。",
    ),
  ],
  "complaints.acknowledge": [
    suggestedValue(["Within one working day", "一个工作日内"], lasts(1, "working_days")),
  ],
  "complaints.answer": [
    suggestedValue(["Within five working days", "五个工作日内"], lasts(5, "working_days")),
    suggestedValue(["Within ten working days", "十个工作日内"], lasts(10, "working_days")),
  ],
  "complaints.update": [suggestedValue(["Every two working days", "每两个工作日"], lasts(2, "working_days"))],
  "complaints.stages": [
    suggested("answer", ["First: a full answer", "第一步：调查答复"], {
      name: both("A full answer", "调查答复"),
      job: "lead",
      within: lasts(5, "working_days"),
      does: both(
        "With the cause, what it meant for you, and what we will change.",
        "写明原因、对您的影响，以及怎么改。",
      ),
    }),
    suggested("review", ["Second: somebody outside support", "第二步：支持部门以外的人复核"], {
      name: both("A second look by somebody outside support", "由支持部门以外的人复核"),
      within: lasts(5, "working_days"),
    }),
  ],
  "complaints.seniors": [
    phrase(
      "At once when data was lost or seen by others, or when the same fault comes back a third time.",
      "数据丢失、被他人看到，或同一故障第三次出现时，负责人马上出面。",
    ),
  ],
  "complaints.remedies": [
    putRight(
      "down",
      ["You could not work", "您没法用"],
      ["A share of the month’s price, without having to ask.", "按比例退当月服务费，不用申请。"],
    ),
    putRight(
      "charged",
      ["We charged you wrongly", "扣错了钱"],
      ["Paid back within five working days, with a corrected invoice.", "五个工作日内退回，重开发票。"],
    ),
    putRight(
      "lost",
      ["Something that you entered is gone", "录入的内容不见了"],
      [
        "We look for it in the backup the same day, and help you to enter what is missing.",
        "当天从备份里找，找不回的帮您补录。",
      ],
    ),
  ],
  "complaints.outside": [
    suggested("outside", ["A consumer advice body", "12315消费者投诉热线"], {
      name: both("A consumer advice body in your country", "12315消费者投诉热线"),
      for: both(
        "If you bought as a private person, you can ask them for help at any time.",
        "个人用户对我们的处理不满意，可以拨打12315，或在全国12315平台上投诉。",
      ),
    }),
  ],

  "retention.relationships": [
    suggested("renewal", ["Before a renewal", "续费之前"], {
      what: both("Before a renewal", "续费之前"),
      job: "customers",
      channel: "email",
      asks: both(
        "Do you need all that you pay for? A smaller plan may be enough.",
        "买的都用上了吗？用不完的话，可以换小一点的套餐。",
      ),
    }),
  ],
  "retention.programmes": [
    suggested("news", ["What is new", "更新说明"], {
      kind: "newsletter",
      name: both("What is new", "更新说明"),
      what: both("New functions and how to use them, once a month.", "新功能怎么用，每月一期。"),
      consent: both("Only if you tick the box.", "您勾选了才发。"),
      wayOut: both("One tap at the foot of each letter.", "邮件末尾一点就退订。"),
    }),
  ],
  "retention.benefits": [
    suggested("price", ["The price holds for the term that you paid for", "已付费期内不涨价"], {
      what: both("The price holds for the whole term that you paid for", "已付费的期限内不涨价"),
    }),
    suggested("wish", ["A say in what comes next", "新功能先听老客户的"], {
      what: both("A say in what we build next", "下一步做什么，先问您的意见"),
      after: { value: 1, unit: "years" },
    }),
  ],
  "retention.signs": [
    suggested("silent", ["Nobody has signed in for three weeks", "三周没人登录"], {
      sign: both("Nobody has signed in for three weeks", "三周没人登录"),
      job: "customers",
      action: both(
        "Write and ask what is in the way; offer an hour together.",
        "写信问问卡在哪里，约一小时一起看。",
      ),
      within: { value: 2, unit: "working_days" },
    }),
    suggested("exported", ["All data is exported for the first time", "第一次导出全部数据"], {
      sign: both("All data is exported for the first time", "第一次导出全部数据"),
      job: "customers",
      action: both(
        "Ask whether everything came out well. If they are leaving, help, and ask what we should have done.",
        "问问导得全不全。如果要走，帮忙办好，再请教哪里没做好。",
      ),
      within: { value: 1, unit: "weeks" },
    }),
  ],

  "monitoring.watches": [
    suggested("answers", ["Answers, read together", "一起看答复"], {
      kind: "samples",
      what: both(
        "Five answers of each engineer: right, clear, and without words of the trade?",
        "每人抽五条答复：对不对、清不清楚、有没有行话。",
      ),
      every: { value: 1, unit: "months" },
      job: "lead",
    }),
    suggested("times", ["Times in the help desk", "系统里的时间记录"], {
      kind: "system_records",
      what: both("First answers and cases that were opened again.", "首次答复用时，和重新打开的问题。"),
      every: { value: 1, unit: "weeks" },
    }),
    suggested("survey", ["One question when a case is closed", "问题关闭时问一句"], {
      kind: "surveys",
      what: both("Is it solved, and would you have liked it otherwise?", "解决了吗？希望怎样更好？"),
    }),
  ],
  "monitoring.sharing": [
    suggested("demo", ["Three customers’ words, before each release", "每次发布前念三条客户的话"], {
      what: both("What customers wrote", "客户的原话"),
      how: both("Three of them read out to developers and support together.", "开发和支持坐在一起，念三条。"),
      every: { value: 2, unit: "weeks" },
    }),
  ],
  "monitoring.fairPath": [
    suggested("talk", ["A talk about what made it hard", "先聊聊难在哪里"], {
      what: both(
        "A talk about what made it hard: the tool, the time, the knowledge",
        "先聊聊难在哪里：工具、时间还是知识",
      ),
      job: "lead",
    }),
    suggested("pair", ["Two weeks of answering in pairs", "两人一组答复两周"], {
      what: both("Two weeks of answering in pairs", "两人一组答复两周"),
    }),
    suggested("plan", ["A written plan with dates", "书面计划，写明日期"], {
      what: both("A written plan with dates, and the right to answer", "书面计划，写明日期，本人可以申辩"),
      job: "lead",
    }),
  ],
  "monitoring.recognitions": [
    suggested("gone", ["A question that nobody has to ask any more", "再也没人需要问的问题"], {
      for: both("A change after which a question is never asked again", "改了以后，再也没人来问的问题"),
      gets: both("A day off, and the story told at the next team lunch.", "放一天假，聚餐时请本人讲讲经过。"),
    }),
  ],

  "discretion.guidelines": [
    guideline(
      "understand",
      "understand",
      [
        "Find out what they wanted to get done, not only which button failed.",
        "先弄清人家想做成什么，不只是哪个按钮坏了。",
      ],
      [
        "So the wages have to go out by noon. Let us see to that first.",
        "您是说中午前要把工资发出去，我们先保这件事。",
      ],
    ),
    guideline(
      "cause",
      "find_cause",
      ["Try it yourself before you ask for logs.", "先自己试一遍，再让人家截图。"],
      [
        "I can see it here too. It is ours, and nothing that you did.",
        "我这边也出现了，是我们的问题，不是您操作的事。",
      ],
    ),
    guideline(
      "propose",
      "propose",
      ["Give a way round for today, and a date for the repair.", "先给今天能用的办法，再说哪天修好。"],
      ["You can do it this way for now. The repair comes on Thursday.", "今天先这样绕过去，周四修好。"],
    ),
    guideline(
      "solve",
      "solve",
      ["Close a case only when the customer says so.", "客户说好了才算好。"],
      ["It is out now. Will you try it and tell me?", "已经更新了，您试一下，好了告诉我。"],
    ),
  ],
  "discretion.limits": [
    limit(
      "outage",
      ["They could not work for part of a day", "有半天没法用"],
      ["One week added to the subscription", "订阅顺延一周"],
      { jobs: ["support", "on-call"], thenJob: "lead" },
    ),
    limit(
      "forgot",
      ["Somebody forgot to cancel", "忘了取消续费"],
      ["The last month back, if it was not used", "没用过就退最近一个月"],
      { jobs: ["support"], thenJob: "lead" },
    ),
    limit(
      "expired",
      ["A trial runs out in the middle of a test", "试用到期，人家还没试完"],
      ["Two more weeks", "再延两周"],
    ),
  ],
  "discretion.wordings": [
    wording(
      "works-here",
      ["It works on my machine.", "我这边是好的。"],
      ["I don’t see it here yet. Can we look at yours together?", "我这边暂时没出现，能一起看看您的屏幕吗？"],
    ),
    wording(
      "roadmap",
      ["It is on the roadmap.", "已经在规划了。"],
      ["We have not decided on it. If we do, you will hear from me.", "还没定下来，定了我告诉您。"],
    ),
  ],
};
