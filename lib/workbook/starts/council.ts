/** Where a council or a public office starts from. */
import { both, phrase } from "../questions/question.ts";
import {
  ahead,
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

export const council: Start = {
  "organisation.does": [
    phrase(
      "We look after streets, waste, permits and advice for everybody who lives or works here.",
      "为本地居民和单位办证办事，管好道路、路灯和环境卫生。",
    ),
    phrase("We register, certify and keep the records that people need.", "办理登记、证明和档案查询。"),
  ],
  "organisation.workingDays": [
    suggestedValue(
      ["Monday to Friday", "周一至周五"],
      ["monday", "tuesday", "wednesday", "thursday", "friday"],
    ),
  ],
  "organisation.channels": [
    suggested("counter", ["A front desk, one evening a week until seven", "政务服务大厅，周四开到晚上七点"], {
      kind: "counter",
      name: both("visit to our office", "政务服务大厅"),
      hours: { ...workweek(open("09:00", "17:00")), thursday: open("09:00", "19:00") },
      jobs: ["desk"],
    }),
    suggested("phone", ["A telephone line on weekdays", "工作日接听的咨询电话"], {
      kind: "phone",
      name: both("phone", "咨询电话"),
      hours: workweek(open("09:00", "17:00")),
      jobs: ["desk"],
    }),
    suggested("web", ["An online form", "网上办事大厅"], {
      kind: "web",
      name: both("online form", "网上办事大厅"),
      hours: {
        ...workweek(open("09:00", "17:00")),
        note: both("You can send it at any time.", "随时可以提交，工作时间办理。"),
      },
      jobs: ["desk"],
    }),
    suggested("email", ["An e-mail address, read on weekdays", "工作日有人查看的信箱"], {
      kind: "email",
      name: both("e-mail", "公开信箱"),
      hours: workweek(open("09:00", "17:00")),
      jobs: ["desk"],
    }),
  ],
  "organisation.jobs": [
    suggested("desk", ["Front-desk officer", "窗口工作人员"], {
      name: both("Front-desk officer", "窗口工作人员"),
      does: both(
        "Says what is needed, takes applications, and knows how far each one is",
        "说清要什么材料，收件，查得到办理进度",
      ),
    }),
    suggested("case", ["Case officer", "承办人"], {
      name: both("Case officer", "承办人"),
      does: both(
        "Looks into an application and writes the decision with its reasons",
        "审查申请，写明决定和理由",
      ),
    }),
    suggested("inspector", ["Street inspector", "巡查员"], {
      name: both("Street inspector", "巡查员"),
      does: both("Looks at reports on the spot and sees that repairs are done", "到现场看，盯着修好为止"),
    }),
    suggested("head", ["Head of service", "科室负责人"], {
      name: both("Head of service", "科室负责人"),
      does: both("Answers for every decision of the department", "对本科室的每个决定负责"),
    }),
  ],

  "vision.reasons": [
    text("visit", "One visit was enough", "来一趟就办成了"),
    text("day", "We decided by the day we had given", "说哪天办完，就哪天办完"),
    text("mended", "We mended streets before people had to ask twice", "路坏了灯灭了，报一次就修好"),
  ],
  "vision.customerReasons": [
    text("bring", "I knew what to bring before I came", "来之前就知道要带什么"),
    text("why", "They explained why, in words I could follow", "为什么不行，讲得我听得懂"),
    text("desk", "Nobody sent me to another desk", "没有人让我再去别的窗口问"),
  ],
  "vision.pastSteps": [
    text("page", "We put what each application needs on one page", "每件事要什么材料，都写成一页纸"),
    text("file", "We let the front desk see every file", "让窗口也查得到办理进度"),
    text("walk", "We walked our own streets at night", "晚上自己上街走一遍，看哪盏灯不亮"),
  ],
  "vision.elements": [
    picked("one-visit", "one visit was enough", "来一趟就办成", "reasons", "visit"),
    picked("decided", "decided by the day", "说哪天办完，就哪天办完", "reasons", "day"),
    picked("mended", "mended streets", "报一次就修好", "reasons", "mended"),
    picked("explained", "explained why", "讲得我听得懂", "customerReasons", "why"),
  ],
  "vision.verbs": [
    verb("decide", "decide", "办完", "decided"),
    verb("explain", "explain", "讲清", "explained"),
    verb("mend", "mend", "修好", "mended"),
  ],
  "vision.statement": [
    phrase(
      "We explain what you need, decide by the day we gave you, and mend what we all share.",
      "要带什么一次讲清，说好哪天就哪天办完，路灯路面坏了就修好。",
    ),
    phrase(
      "We decide fairly and on time, and explain a no as carefully as a yes.",
      "按规矩、按日子办完，能办讲清怎么办，不能办讲清为什么。",
    ),
    phrase(
      "We make one visit enough, explain things in plain words, and own up when we are wrong.",
      "让您来一趟就够，事情讲清楚，错了就认。",
    ),
  ],
  "vision.notToBe": [
    phrase("An office that sends people from desk to desk.", "让人来回跑、到处问的单位。"),
    phrase(
      "A voice that says “it is being dealt with” and nothing more.",
      "只会说“正在办”，却说不出哪天办完的单位。",
    ),
  ],

  "principles.principles": [
    principle(
      "visit",
      ["One visit", "一次办好"],
      [
        "We tell you everything you need before you come, and take your application when it is all there.",
        "来之前告诉您要带什么，材料齐了当场收件。",
      ],
      ["papers"],
    ),
    principle(
      "same",
      ["The same for everybody", "一视同仁"],
      ["First come, first served, and nobody needs to know somebody here.", "先来先办，不用找熟人。"],
      ["decision"],
    ),
    principle(
      "plain",
      ["Plain words", "说人话"],
      [
        "Our letters can be understood without a lawyer, and each says what to do next.",
        "我们的通知不用请人解释也看得懂，还写明下一步做什么。",
      ],
    ),
    principle(
      "pass",
      ["We take you to the right door", "不往外推"],
      [
        "If you come to the wrong desk, we find the right one and hand you over in person.",
        "走错了窗口，我们替您问清楚，带您过去。",
      ],
    ),
  ],

  "goals.goals": [
    suggested(
      "decision",
      ["Applications are decided within 10 or 20 working days", "申请10个或20个工作日内办结"],
      {
        subject: both("decide on your application", "办结您的申请"),
        subjectForm: "deed",
        moment: "apply",
        channels: [],
        measure: "within",
        bands: [
          {
            id: "papers-only",
            when: [
              { kind: "phrase", facet: "case", phrase: both("when the papers are enough", "书面审查事项") },
            ],
            limits: [inTime(10, "working_days", 95)],
          },
          {
            id: "inspection",
            when: [
              { kind: "phrase", facet: "case", phrase: both("when we have to inspect", "现场勘查事项") },
            ],
            limits: [inTime(20, "working_days", 95)],
          },
        ],
        clock: {
          counts: "working_days",
          starts: both("receipt of all your papers", "收齐材料"),
          pauses: [both("the days on which we wait for something from you", "等您补交材料的日子")],
        },
        warned: both(
          "your case officer writes with the reason and a new date",
          "承办人会告诉您原因和新的日期",
        ),
        remedy: {
          wording: both(
            "the head of service tells you why in writing, and we give back half of the fee",
            "科室负责人书面向您说明原因；收了费的，退一半",
          ),
        },
        audience: { public: true },
        responsible: both("Head of service", "科室负责人"),
        measurement: { period: "month", tolerance: 2 },
      },
    ),
    suggested("papers", ["You are told once what to bring", "要带的材料一次告知"], {
      subject: both(
        "tell you everything you need to bring, in one go and in writing",
        "一次告知您要带的全部材料，并写在纸上",
      ),
      subjectForm: "deed",
      moment: "apply",
      channels: [],
      measure: "conduct",
      bands: [{ limits: [{}] }],
      remedy: {
        wording: both(
          "you need not come again: send us what is missing in any way you like",
          "缺的材料不用再跑一趟，拍照、邮寄都行",
        ),
      },
      audience: { public: true, jobs: ["desk"] },
      measurement: { period: "quarter" },
    }),
    suggested("desk", ["You are seen within 15 minutes", "取号后15分钟内叫到"], {
      subject: both("see you at the front desk", "在窗口叫到您的号"),
      subjectForm: "deed",
      moment: "visit",
      channels: ["counter"],
      measure: "within",
      bands: [{ limits: [inTime(15, "minutes", 90)] }],
      clock: { counts: "opening_hours", starts: both("your taking a ticket", "取号") },
      remedy: { payments: [{ kind: "apology" }] },
      audience: { public: true, jobs: ["desk"] },
      measurement: { period: "month", tolerance: 2 },
    }),
    suggested("light", ["A street light is mended within 5 working days", "路灯5个工作日内修好"], {
      subject: both("mend a street light that you report", "修好您报修的路灯"),
      subjectForm: "deed",
      moment: "fault",
      channels: [],
      measure: "within",
      bands: [{ limits: [inTime(5, "working_days", 90)] }],
      clock: { counts: "working_days" },
      exclusions: [both("lights that have no power from the network", "供电线路停电造成的灭灯")],
      warned: both("we write to you with the reason and a new date", "我们告诉您原因和新的日期"),
      remedy: { payments: [{ kind: "explanation" }] },
      audience: { public: true, jobs: ["inspector"] },
      measurement: { period: "month", tolerance: 2 },
    }),
    suggested("road", ["Dangerous damage to a road is made safe in 24 hours", "危险路段24小时内处理"], {
      subject: both("make safe or mend damaged roads and pavements", "处理好破损的路面"),
      subjectForm: "deed",
      moment: "fault",
      channels: [],
      measure: "within",
      bands: [
        {
          id: "danger",
          when: [{ kind: "phrase", facet: "severity", phrase: both("where there is danger", "危险路段") }],
          limits: [inTime(24, "hours", 95)],
        },
        {
          id: "other",
          when: [{ kind: "phrase", facet: "severity", phrase: both("where there is none", "其他路段") }],
          limits: [inTime(15, "calendar_days", 95)],
        },
      ],
      clock: { counts: "calendar", starts: both("your report", "接到报修") },
      exclusions: [both("days of snow and ice", "冰雪天气")],
      remedy: { payments: [{ kind: "explanation" }, { kind: "apology" }] },
      audience: { public: true, jobs: ["inspector"] },
      measurement: {
        period: "month",
        tolerance: 2,
        rules: [
          both(
            "A dangerous place counts as dealt with once it is fenced off and lit",
            "危险路段先围护、设警示灯，即算处理",
          ),
        ],
      },
    }),
    suggested("bins", ["Bins are emptied on the day in the calendar", "垃圾按公布的日子清运"], {
      subject: both("bins emptied on the day in the calendar", "按公布的日子清运的垃圾点"),
      subjectForm: "thing",
      moment: "quality",
      channels: [],
      measure: "rate",
      bands: [{ limits: [{ statistic: "share", target: percent(99) }] }],
      remedy: {
        wording: both(
          "tell us, and we come by the end of the next working day",
          "告诉我们，下一个工作日之内补清",
        ),
      },
      audience: { public: true },
      measurement: { period: "month", tolerance: 0.5 },
    }),
    suggested("closures", ["You hear of closed streets 5 working days ahead", "封路提前5个工作日告知"], {
      subject: both("warn residents of a street closure", "把封路的时间和绕行办法告诉附近居民"),
      subjectForm: "deed",
      moment: "change",
      channels: [],
      measure: "notice",
      bands: [{ limits: [ahead(5, "working_days", 95)] }],
      clock: { counts: "working_days" },
      exclusions: [both("emergency work", "抢险施工")],
      remedy: { payments: [{ kind: "explanation" }, { kind: "apology" }] },
      audience: { public: true },
      measurement: { period: "quarter", tolerance: 2 },
    }),
    suggested("complaint", ["Complaints are answered within 10 working days", "投诉10个工作日内答复"], {
      subject: both("answer your complaint in writing, point by point", "逐条书面答复您的投诉"),
      subjectForm: "deed",
      moment: "complaint",
      channels: [],
      measure: "within",
      bands: [{ limits: [inTime(10, "working_days", 95)] }],
      clock: { counts: "working_days", starts: both("receipt", "收到投诉") },
      warned: both("we write with the reason and a new date", "我们告诉您原因和新的日期"),
      remedy: {
        wording: both(
          "the head of service takes your case over and rings you",
          "科室负责人接手，并打电话给您",
        ),
      },
      audience: { public: true },
      measurement: { period: "quarter", tolerance: 2 },
    }),
  ],

  "overview.offerings": [
    offering(
      "permits",
      ["Permits and registrations", "办证和登记"],
      ["from parking to opening a café", "从居民停车到开店经营"],
    ),
    offering(
      "streets",
      ["Streets and lights", "道路和路灯"],
      ["inspected, mended and swept", "巡查、维修、保洁"],
    ),
    offering(
      "waste",
      ["Waste collection", "垃圾清运"],
      ["on fixed days, in every street", "固定日子，条条街都到"],
    ),
    offering(
      "advice",
      ["Advice on what you are entitled to", "政策咨询"],
      ["free of charge, also at your home if you cannot come", "不收费，行动不便的可以上门"],
    ),
  ],
  "overview.guides": [
    suggested("pages", ["What each application needs", "办事指南"], {
      what: both("What each application needs, costs and takes", "每件事要什么材料、多少钱、几天办完"),
      where: both("One page for each, by the door and on our website", "每件事一页纸，大厅门口和网上都有"),
      channels: ["phone"],
    }),
    suggested("trial", ["A look at your papers before you apply", "提交前先看一遍材料"], {
      what: both("Whether your papers are complete", "材料齐不齐"),
      where: both("Show them at the front desk, no appointment needed", "带到窗口先看一遍，不用预约"),
    }),
  ],
  "overview.misunderstandings": [
    misunderstanding(
      "person",
      ["I have to come in person", "非得本人来"],
      [
        "Most things can be done online or by somebody you send with a signed note.",
        "多数事情网上能办，也可以写张委托书请人代办。",
      ],
      ["Each guide says in its first line whether you have to come.", "办事指南第一行就写明要不要本人到场。"],
    ),
    misunderstanding(
      "ringing",
      ["Those who ring every week are dealt with first", "谁催得勤就先办谁的"],
      ["We go by the day on which the papers were complete.", "我们按材料收齐的先后办理。"],
      [
        "The number on your receipt shows you online how far your case is.",
        "凭受理单上的编号，网上随时能查到哪一步了。",
      ],
    ),
  ],
  "overview.notDone": [
    notDone(
      "faster",
      ["Nobody here takes money to speed a case up.", "我们不收加急费，更不收好处费。"],
      ["If somebody asks you for any, tell the head of service.", "有人索要，请直接告诉科室负责人。"],
    ),
    notDone(
      "law",
      ["We do not give legal advice or write to courts for you.", "我们不代写诉状，也不代理打官司。"],
      ["Ask us where the nearest free legal advice is.", "请拨打12348公共法律服务热线。"],
    ),
  ],

  "speed.orders": [
    suggested("permit", ["A permit", "申请许可"], {
      what: both("A permit", "申请许可"),
      how: both("Fill in the form and add what the guide lists.", "填表，附上指南里列的材料。"),
      takes: { goal: "decision" },
      channels: ["web", "counter"],
    }),
    suggested("copy", ["A copy of a record or certificate", "补证明、查档案"], {
      what: both("A copy of a record or certificate", "补证明、查档案"),
      how: both("Show who you are and say what it is for.", "带身份证，说明用途。"),
      takes: lasts(3, "working_days"),
      channels: ["web", "counter"],
    }),
    suggested("report", ["A report of something broken in the street", "报修路灯、路面"], {
      what: both("A report of something broken in the street", "报修路灯、路面"),
      how: both(
        "Say what and where; a photo or the number on the lamp post helps.",
        "说清在哪里、坏成什么样；拍张照片或报灯杆编号更快。",
      ),
      channels: ["web", "phone"],
    }),
  ],
  "speed.waits": [
    suggested("counter", ["At the front desk: 15 minutes", "窗口：15分钟"], {
      kind: "counter",
      what: both("At the front desk", "在窗口"),
      longest: { goal: "desk" },
    }),
    suggested("phone", ["On the phone: 3 minutes", "电话：3分钟"], {
      kind: "phone",
      longest: lasts(3, "minutes"),
    }),
    suggested("email", ["For an e-mail: 5 working days", "邮件：5个工作日"], {
      kind: "email",
      what: both("For an answer to an e-mail", "等邮件答复"),
      longest: lasts(5, "working_days"),
    }),
  ],
  "speed.whenBusy": [
    suggested("extra", ["Another desk when ten are waiting", "等候满十人，加开窗口"], {
      measure: "extra_counter",
      when: both("When more than ten people are waiting", "等候超过十人时"),
      what: both("we open another desk", "加开一个窗口"),
    }),
    suggested("appointment", ["A time of your own", "预约办理"], {
      measure: "appointment",
      what: both(
        "You can book a time by phone or online and go straight to the desk",
        "可以打电话或在网上预约，到点直接去窗口",
      ),
    }),
  ],

  "communication.deliveries": [
    suggested("post", ["Decisions and certificates by post", "证照邮寄到家"], {
      where: both("By post, to the address on your form", "邮寄到您填写的地址"),
      costNote: both("you pay the postage", "邮费由您承担"),
      takes: lasts(5, "working_days"),
    }),
    suggested("collect", ["Collected at the front desk", "窗口自取"], {
      where: both("Collected at the front desk", "窗口自取"),
      how: both("We send a message when it is ready", "办好了发短信通知您来取"),
    }),
  ],
  "communication.payments": [
    suggested("card", ["Card", "银行卡"], { method: "card" }),
    suggested("transfer", ["Bank transfer", "银行转账"], { method: "bank_transfer" }),
    suggested("cash", ["Cash at the front desk", "窗口收现金"], {
      method: "cash",
      note: both("at the front desk", "限窗口"),
    }),
    suggested("wechat", ["WeChat Pay", "微信支付"], { method: "wechat_pay" }),
  ],
  "communication.notices": [
    suggested("streets", ["Closed streets: 5 working days ahead", "封路：提前5个工作日"], {
      of: "other",
      what: both("A street that will be closed", "封路"),
      how: both("Signs in the street and a note through each door.", "路口立牌，楼道张贴，附绕行图。"),
      ahead: { goal: "closures" },
    }),
    suggested("case", ["A delay to your case: as soon as we know", "办理延期：一经确认就告知"], {
      of: "delay",
      how: both(
        "Your case officer rings or writes with the reason and the new date.",
        "承办人打电话或发短信，说明原因和新的日期。",
      ),
      ahead: lasts(0, "hours"),
    }),
    suggested("rules", ["New rules and fees: one month ahead", "规定和收费变动：提前一个月"], {
      of: "terms",
      what: both("New rules and fees", "规定和收费有变"),
      how: both("By the door and on our website, old and new side by side.", "大厅门口和网站公布新旧对照。"),
      ahead: lasts(1, "months"),
    }),
  ],
  "communication.totalPrice": [
    phrase(
      "Every fee stands in the guide. Where none stands, you pay nothing.",
      "收费标准都写在办事指南里，没写的就不收钱。",
    ),
  ],

  "follow_up.contacts": [
    suggested("case", ["An application that is under way", "正在办的申请"], {
      about: both("An application that is under way", "正在办的申请"),
      job: "case",
    }),
    suggested("street", ["Streets, lights and bins", "道路、路灯和垃圾"], {
      about: both("Streets, lights and bins", "道路、路灯和垃圾"),
      job: "inspector",
    }),
  ],
  "follow_up.help": [
    suggested("form", ["Filling in a form", "填表有困难"], {
      what: both("Filling in a form", "填表有困难"),
      how: both("Bring what you have; we go through it with you.", "带上手头的材料，我们陪您一项一项填。"),
      channel: "counter",
    }),
    suggested("letter", ["A letter of ours that is hard to understand", "我们的通知看不明白"], {
      what: both("A letter of ours that is hard to understand", "我们的通知看不明白"),
      how: both("Ring us with the number at its head.", "报上通知右上角的编号。"),
      channel: "phone",
    }),
  ],
  "follow_up.checkIns": [
    suggested("refusal", ["One week after a no", "没批准的，一周后"], {
      what: both("After we have said no", "没批准的"),
      after: { value: 1, unit: "weeks" },
      job: "case",
      channel: "phone",
      asks: both(
        "Are the reasons clear? Do you know how to ask for a review?",
        "理由看明白了吗？知道怎么申请复核吗？",
      ),
    }),
    suggested("repair", ["Two weeks after a repair that you reported", "报修处理两周后"], {
      what: both("After a repair that you reported", "您报修的地方修好以后"),
      after: { value: 2, unit: "weeks" },
      job: "inspector",
      asks: both("Is it done as it should be?", "修得怎么样？"),
    }),
  ],

  "complaints.ways": [
    suggested("phone", ["By phone", "打咨询电话"], { channel: "phone" }),
    suggested("counter", ["At the front desk", "到大厅当面说"], {
      channel: "counter",
      how: both("We write it down for you and read it back", "我们替您写下来，念给您听"),
    }),
    suggested("web", ["With the online form", "在网上办事大厅提交"], {
      channel: "web",
      how: both("You need not give your name", "可以不留姓名"),
    }),
  ],
  "complaints.free": [suggestedValue(["Complaining is free", "投诉不收费"], true)],
  "complaints.noWorseOff": [
    suggestedValue(["Nobody’s case suffers because of it", "不影响正在办的事"], true),
  ],
  "complaints.helpToComplain": [
    phrase(
      "If writing is hard for you, or you speak another language, ask us: we write it down with you or find an interpreter.",
      "写不了、说不清的，我们帮您记；听不懂普通话的，我们找人翻译。",
    ),
  ],
  "complaints.acknowledge": [
    suggestedValue(["Within two working days", "两个工作日内"], lasts(2, "working_days")),
  ],
  "complaints.answer": [
    suggestedValue(["Within ten working days", "十个工作日内"], lasts(10, "working_days")),
    suggestedValue(["Within fifteen working days", "十五个工作日内"], lasts(15, "working_days")),
  ],
  "complaints.update": [
    suggestedValue(["Every five working days", "每五个工作日"], lasts(5, "working_days")),
  ],
  "complaints.stages": [
    suggested("answer", ["First: the department answers", "第一步：承办科室答复"], {
      name: both("An answer from the department", "科室答复"),
      job: "case",
      within: lasts(10, "working_days"),
    }),
    suggested("review", ["Second: the head of service looks again", "第二步：负责人复核"], {
      name: both("A second look", "复核"),
      job: "head",
      within: lasts(15, "working_days"),
      does: both("Everything is read again, also what you add.", "从头看一遍，您补充的也一起看。"),
    }),
  ],
  "complaints.seniors": [
    phrase(
      "At once when somebody says that a member of staff was unfair or asked for money.",
      "反映工作人员办事不公、吃拿卡要的，负责人马上过问。",
    ),
  ],
  "complaints.remedies": [
    putRight(
      "late",
      ["We decided too late", "过了日子才办完"],
      ["The reason in writing, and half of the fee back.", "书面说明原因；收了费的，退一半。"],
    ),
    putRight(
      "lost",
      ["We lost your papers", "把您的材料弄丢了"],
      ["We get copies ourselves and pay for them.", "由我们去补，费用我们出。"],
    ),
    putRight(
      "wrong-advice",
      ["We told you something wrong", "告诉您的办法不对"],
      [
        "We say so, put your case right, and fetch what papers we can ourselves.",
        "我们认错，接着把事办好，能由我们去取的材料不让您再跑。",
      ],
    ),
  ],
  "complaints.outside": [
    suggested("outside", ["The ombudsman for public services", "12345政务服务便民热线"], {
      name: both("The ombudsman for public services", "12345政务服务便民热线"),
      for: both(
        "If you are not satisfied with our last answer, you can ask them whether we acted fairly.",
        "对我们的答复不满意，可以拨打12345反映。",
      ),
    }),
  ],

  "retention.relationships": [
    suggested("expiry", ["Before a permit runs out", "证件到期前提醒"], {
      what: both("Before a permit runs out", "证件到期前"),
      job: "desk",
      asks: both("We tell you the last day and what you need to renew it.", "告诉您哪天到期、换证要带什么。"),
    }),
  ],
  "retention.programmes": [
    suggested("news", ["News from your part of town", "街区消息"], {
      kind: "newsletter",
      name: both("News from your part of town", "街区消息"),
      what: both("Road works, collection days and meetings, once a month.", "施工、清运和议事会，每月一期。"),
      consent: both("Only if you ask for it.", "您订阅了才发。"),
      wayOut: both("One tap ends it.", "点一下就退订。"),
    }),
  ],
  "retention.signs": [
    suggested("third", ["Somebody comes a third time about the same thing", "为同一件事来了第三趟"], {
      sign: both("Somebody comes a third time about the same thing", "为同一件事来了第三趟"),
      job: "head",
      action: both("Take them to a quiet room and settle it with them.", "请到里屋坐下，当面把事情理清。"),
      within: { value: 1, unit: "working_days" },
    }),
    suggested("given-up", ["An application that was begun and not finished", "申请填到一半没了下文"], {
      sign: both("An application that was begun and not finished", "申请填到一半没了下文"),
      job: "desk",
      action: both("Ring and ask what was in the way.", "打电话问问卡在哪里。"),
      within: { value: 2, unit: "weeks" },
    }),
  ],

  "monitoring.watches": [
    suggested("letters", ["Samples of our letters", "抽看发出去的通知"], {
      kind: "samples",
      what: both(
        "Five letters, read aloud: would a neighbour understand them?",
        "抽五份念一遍，街坊听得懂吗？",
      ),
      every: { value: 1, unit: "months" },
      job: "head",
    }),
    suggested("walk", ["The head of service applies for something", "负责人走一遍流程"], {
      kind: "observation",
      what: both(
        "The head of service goes through one application as a resident would.",
        "负责人像居民一样，把一件事从头办一遍。",
      ),
      every: { value: 3, unit: "months" },
    }),
    suggested("survey", ["Two questions after each case", "办完后问两句"], {
      kind: "surveys",
      what: both(
        "Was it clear what you needed? How often did you have to come?",
        "要带什么清楚吗？一共跑了几趟？",
      ),
    }),
  ],
  "monitoring.sharing": [
    suggested("week", ["What residents said, once a week", "每周例会：居民说了什么"], {
      what: both("What residents said", "居民说了什么"),
      how: both("Read out in the team meeting, the thanks first.", "例会上念，先念表扬。"),
      every: { value: 1, unit: "weeks" },
    }),
  ],
  "monitoring.fairPath": [
    suggested("talk", ["A talk in private about what got in the way", "私下谈，问问难处"], {
      what: both("A talk in private about what got in the way", "私下谈，问问难处"),
      job: "head",
    }),
    suggested("beside", ["A fortnight beside an experienced colleague", "跟老同事两周"], {
      what: both("A fortnight beside an experienced colleague", "跟老同事两周"),
    }),
    suggested("formal", ["Only then a formal step, with the right to answer", "仍无改进才按程序处理"], {
      what: both("Only then a formal step, with the right to answer", "仍无改进才按程序处理，本人可以申辩"),
      job: "head",
    }),
  ],
  "monitoring.recognitions": [
    suggested("visit-saved", ["An idea that saves people a visit", "让居民少跑一趟的点子"], {
      for: both("An idea that saves people a visit", "让居民少跑一趟的点子"),
      gets: both(
        "It is named after whoever had it, and they have an afternoon off.",
        "办法用本人名字命名，放半天假。",
      ),
    }),
  ],

  "discretion.guidelines": [
    guideline(
      "understand",
      "understand",
      ["Ask what they want to achieve before you ask for papers.", "先问想办成什么，再问材料。"],
      ["What would you like to have at the end of it?", "您最后是想办成什么？"],
    ),
    guideline(
      "cause",
      "find_cause",
      ["Look the case up yourself; do not send them to ask.", "自己查进度，别让人家再去问。"],
      [
        "I can see that it has been lying with us since Monday. I am sorry.",
        "我看到了，周一起就压在我们这儿，对不住。",
      ],
    ),
    guideline(
      "propose",
      "propose",
      ["Say first what is possible, and only then what is not.", "先说能办什么，再说不能办什么。"],
      [
        "This I can do today. For the rest you need one more paper.",
        "这部分今天就能办，剩下的还差一份材料。",
      ],
    ),
    guideline(
      "solve",
      "solve",
      ["Write down the next step, the day and your name.", "把下一步、日期和你的姓名写给人家。"],
      ["You will hear from me by Thursday. Here is my name.", "周四之前我给您回话，这是我的名字。"],
    ),
  ],
  "discretion.limits": [
    limit(
      "paper",
      ["One paper is missing", "差一份材料"],
      [
        "Take the application and let them send the paper within five working days",
        "先收件，五个工作日内补交",
      ],
      { jobs: ["desk"], thenJob: "head" },
    ),
    limit(
      "closing",
      ["Somebody arrives just before closing", "快下班时有人赶来"],
      ["See them, if it takes no longer than half an hour", "半小时内能办的，办完再下班"],
    ),
    limit(
      "our-mistake",
      ["It was our mistake and they would have to come again", "是我们弄错，害人要再跑一趟"],
      ["Go there, send a courier, or do it by phone", "我们上门、寄快递，或者电话里办"],
      { jobs: ["desk", "case"], thenJob: "head" },
    ),
  ],
  "discretion.wordings": [
    wording(
      "not-here",
      ["That is another department.", "这不归我们管。"],
      ["Let me find out who does this, and take you there.", "我帮您问清楚归谁管，带您过去。"],
    ),
    wording(
      "being-dealt-with",
      ["It is being dealt with.", "正在走流程。"],
      ["It is with the case officer, and you will hear by Friday.", "现在到承办人手里了，周五之前给您答复。"],
    ),
  ],
};
