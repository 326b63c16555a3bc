/** Where a supplier of water, power, gas or heating starts from. */
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

export const utility: Start = {
  "organisation.does": [
    phrase(
      "We bring drinking water to your tap and take the waste water away.",
      "供水、排水，接到每家每户。",
    ),
    phrase("We bring electricity to homes and businesses, day and night.", "为居民和单位供电，昼夜不停。"),
    phrase(
      "We bring gas to homes and businesses and look after the pipes.",
      "为居民和单位供气，管网由我们维护。",
    ),
    phrase("We heat homes and offices through the winter.", "冬天为住户和单位集中供暖。"),
  ],
  "organisation.workingDays": [
    suggestedValue(
      ["Monday to Friday", "周一至周五"],
      ["monday", "tuesday", "wednesday", "thursday", "friday"],
    ),
  ],
  "organisation.channels": [
    suggested("faults", ["An emergency line, day and night", "24小时抢修热线"], {
      kind: "phone",
      name: both("emergency line", "抢修热线"),
      hours: everyDay("round_the_clock"),
      jobs: ["dispatcher"],
      note: both("In an emergency always ring; do not write.", "紧急情况请直接打电话，不要留言。"),
    }),
    suggested("phone", ["A telephone line for bills and questions", "问账单、问业务的客服热线"], {
      kind: "phone",
      name: both("phone", "客服热线"),
      hours: { ...workweek(open("08:00", "20:00")), saturday: open("09:00", "13:00") },
      jobs: ["adviser"],
    }),
    suggested("counter", ["An office with a counter", "营业厅"], {
      kind: "counter",
      name: both("visit to our office", "营业厅"),
      hours: { ...workweek(open("09:00", "17:00")), saturday: open("09:00", "12:00") },
      jobs: ["adviser"],
    }),
    suggested("web", ["An online form", "网上营业厅"], {
      kind: "web",
      name: both("online form", "网上营业厅"),
      hours: {
        ...workweek(open("08:30", "17:30")),
        note: both("You can send it at any time.", "随时可以提交，工作时间办理。"),
      },
      jobs: ["adviser"],
    }),
  ],
  "organisation.jobs": [
    suggested("adviser", ["Customer adviser", "客服专员"], {
      name: both("Customer adviser", "客服专员"),
      does: both("Answers questions about bills, moves and visits", "解答账单、过户和上门的问题"),
    }),
    suggested("dispatcher", ["Dispatcher", "调度员"], {
      name: both("Dispatcher", "调度员"),
      does: both("Takes emergency calls and sends the nearest crew", "接抢修电话，派最近的班组"),
    }),
    suggested("crew", ["Crew leader", "抢修班长"], {
      name: both("Crew leader", "抢修班长"),
      does: both(
        "Mends the fault and tells people in the street how long it takes",
        "带人抢修，向住户说明要多久",
      ),
    }),
    suggested("duty", ["Duty manager", "值班经理"], {
      name: both("Duty manager", "值班经理"),
      does: both("Decides what others may not, at any hour", "随时在，别人定不了的由他定"),
    }),
  ],

  "vision.reasons": [
    text("mended", "Faults stayed mended", "修过的地方不再坏"),
    text("told", "We told people before we turned anything off", "要停之前，先通知到家"),
    text("bills", "Bills were right, and people could read them", "账单开得准，也看得懂"),
  ],
  "vision.customerReasons": [
    text("came", "They came when they said they would", "说几点到，就几点到"),
    text("knew", "I knew how long it would be off", "要停多久，我心里有数"),
    text("night", "Somebody answered in the middle of the night", "半夜打过去也有人接"),
  ],
  "vision.pastSteps": [
    text("doorstep", "We let crews decide at the door", "让抢修班在现场就能作主"),
    text("message", "We sent a message to every home before planned work", "计划停供，短信发到每一户"),
    text("date", "We put a name and a date on every open case", "没办完的事，件件写明谁办、哪天完"),
  ],
  "vision.elements": [
    picked("stayed-mended", "stayed mended", "不再坏", "reasons", "mended"),
    picked("told-before", "told people before", "先通知到家", "reasons", "told"),
    picked("came-when", "came when they said", "说几点到，就几点到", "customerReasons", "came"),
    picked(
      "answered",
      "answered in the middle of the night",
      "半夜打过去也有人接",
      "customerReasons",
      "night",
    ),
  ],
  "vision.verbs": [
    verb("mend", "mend", "修好", "stayed-mended"),
    verb("tell", "tell", "告诉", "told-before"),
    verb("come", "come", "赶到", "came-when"),
    verb("answer", "answer", "接听", "answered"),
  ],
  "vision.statement": [
    phrase(
      "We come quickly when something fails, mend it once, and tell you honestly when it will be back.",
      "出了故障尽早赶到，一次修好，几时恢复照实告诉您。",
    ),
    phrase(
      "We keep your supply safe and steady, and tell you before we turn anything off.",
      "供得安全，供得稳，要停先告诉您。",
    ),
    phrase(
      "We answer day and night, mend faults for good, and send bills that anyone can read.",
      "白天黑夜有人接听，故障彻底修好，账单谁都看得懂。",
    ),
  ],
  "vision.notToBe": [
    phrase("A company that goes quiet when something breaks.", "一出事就没了声音的公司。"),
    phrase(
      "A company that blames the weather, the pipes or the customer.",
      "只会怪天气、怪管线、怪用户的公司。",
    ),
  ],

  "principles.principles": [
    principle(
      "safe",
      ["Safety first", "安全第一"],
      [
        "If something may be dangerous, we send somebody first and ask questions afterwards.",
        "可能有危险的，先派人到现场，再问别的。",
      ],
      ["arrival"],
    ),
    principle(
      "hour",
      ["A time, and not just a day", "说几点就几点"],
      [
        "We tell you at what time we come, and ring you before we are late.",
        "告诉您几点到，不说“这两天”；要晚，先打电话。",
      ],
      ["slot"],
    ),
    principle(
      "need",
      ["Those who need it most come first", "最要紧的先办"],
      [
        "Homes with medical equipment, a baby or someone who cannot go out can join a list; we think of them first.",
        "家里有医疗设备、婴儿或行动不便的人，可以登记；一旦停供，先照应这些人家。",
      ],
    ),
    principle(
      "open",
      ["Nothing hidden", "有话明说"],
      [
        "We say what failed, what we did and what it costs before you have to ask.",
        "哪里坏了、怎么修的、收不收钱，不等您问就说清楚。",
      ],
      ["complaint"],
    ),
  ],

  "goals.goals": [
    suggested("emergency-calls", ["The emergency line is answered within 20 seconds", "抢修热线20秒内接听"], {
      subject: both("answer the emergency line", "接听抢修热线"),
      subjectForm: "deed",
      moment: "contact",
      channels: ["phone"],
      measure: "within",
      bands: [{ limits: [inTime(20, "seconds", 90)] }],
      clock: { counts: "calendar" },
      remedy: {
        wording: both(
          "we say on this page why a month was missed and what we changed",
          "当月没达标的，我们在本页说明原因和改进",
        ),
      },
      audience: { public: true },
      measurement: {
        period: "month",
        tolerance: 2,
        rules: [both("Calls that hang up while they wait are counted too", "等候时挂断的电话也计算在内")],
      },
    }),
    suggested(
      "arrival",
      [
        "A crew is there within 60 minutes in towns, 2 hours in the country",
        "抢修到场：城区60分钟，乡村2小时",
      ],
      {
        subject: both("reach the place of an emergency", "到达抢修现场"),
        subjectForm: "deed",
        moment: "fault",
        channels: ["phone"],
        measure: "within",
        bands: [
          {
            id: "town",
            when: [{ kind: "phrase", facet: "place", phrase: both("in towns", "城区") }],
            limits: [inTime(60, "minutes", 95)],
          },
          {
            id: "country",
            when: [{ kind: "phrase", facet: "place", phrase: both("in the country", "乡村") }],
            limits: [inTime(2, "hours", 95)],
          },
        ],
        clock: { counts: "calendar", starts: both("your call", "接到电话") },
        exclusions: [both("days with a public storm or flood warning", "当地发布暴雨、台风等预警的日子")],
        warned: both("the dispatcher rings you with a new time", "调度员会打电话告诉您新的到达时间"),
        remedy: { payments: [{ kind: "explanation" }, { kind: "apology" }] },
        audience: { public: true },
        responsible: both("Duty manager", "值班经理"),
        measurement: { period: "month", tolerance: 2 },
      },
    ),
    suggested("restored", ["Supply is back within 12 hours", "故障停供12小时内恢复"], {
      subject: both("have your supply back after a fault", "在故障停供后恢复供应"),
      subjectForm: "deed",
      moment: "fault",
      channels: [],
      measure: "within",
      bands: [{ limits: [inTime(12, "hours", 95)] }],
      clock: { counts: "calendar", starts: both("the first report", "接到首次报修") },
      exclusions: [both("faults in your own pipes or wiring", "您自家管线的故障")],
      warned: both("we send a message with the cause and a new time", "我们发短信说明原因和新的时间"),
      remedy: {
        payments: [
          { kind: "explanation" },
          { kind: "share_of_price", share: 10, what: both("that month’s bill", "当月账单") },
        ],
        claim: "automatic",
      },
      audience: { public: true },
      responsible: both("Duty manager", "值班经理"),
      measurement: { period: "month", tolerance: 2 },
    }),
    suggested("planned", ["You hear of planned work 48 hours ahead", "计划停供提前48小时通知"], {
      subject: both("tell you of planned work that cuts off your supply", "把计划停供的时间通知到您"),
      subjectForm: "deed",
      moment: "change",
      channels: [],
      measure: "notice",
      bands: [{ limits: [ahead(48, "hours", 98)] }],
      clock: { counts: "calendar" },
      remedy: {
        payments: [
          { kind: "apology" },
          { kind: "share_of_price", share: 5, what: both("that month’s bill", "当月账单") },
        ],
        claim: "automatic",
      },
      audience: { public: true },
      measurement: { period: "month", tolerance: 1 },
    }),
    suggested("slot", ["We come within the two hours agreed", "按约定的两小时时段上门"], {
      subject: both("come within the two hours that we agreed with you", "按约好的两小时时段上门"),
      subjectForm: "deed",
      moment: "delivery",
      channels: [],
      measure: "rate",
      bands: [{ limits: [{ statistic: "share", target: percent(95) }] }],
      warned: both(
        "we ring you before the two hours begin and agree another time",
        "时段开始之前打电话给您，另约时间",
      ),
      remedy: {
        wording: both("we say sorry, and the visit costs you nothing", "我们向您道歉，这次上门不收费"),
      },
      audience: { public: true },
      measurement: { period: "month", tolerance: 2 },
    }),
    suggested("meter", ["Your meter is read every two months", "每两个月抄一次表"], {
      subject: both("readings of your meter", "上门或远程抄表"),
      subjectForm: "thing",
      moment: "account",
      channels: [],
      measure: "frequency",
      bands: [{ limits: [{ time: { kind: "duration", comparison: "at_most", value: 2, unit: "months" } }] }],
      remedy: {
        wording: both(
          "send us a photo of the meter and we correct the bill to what it shows",
          "您拍一张表的照片发来，账单按实际读数改正",
        ),
      },
      audience: { public: true },
      measurement: { period: "year" },
    }),
    suggested("ground", ["We leave the place as we found it", "施工后恢复原样"], {
      subject: both(
        "leave roads, gardens and drives as we found them",
        "施工后把路面、院子恢复原样，垃圾当天带走",
      ),
      subjectForm: "deed",
      moment: "delivery",
      channels: [],
      measure: "conduct",
      bands: [{ limits: [{}] }],
      remedy: { wording: both("we come back and put it right at our cost", "我们返工修好，费用由我们承担") },
      audience: { public: true },
      measurement: { period: "quarter" },
    }),
    suggested("complaint", ["Complaints are answered within 10 working days", "投诉10个工作日内答复"], {
      subject: both("answer your complaint and give reasons", "答复您的投诉并说明理由"),
      subjectForm: "deed",
      moment: "complaint",
      channels: [],
      measure: "within",
      bands: [{ limits: [inTime(10, "working_days", 95)] }],
      clock: { counts: "working_days", starts: both("receipt", "收到投诉") },
      warned: both(
        "whoever has your case writes with the reason and a new date",
        "承办人会说明原因，并告诉您新的日期",
      ),
      remedy: {
        wording: both("the duty manager takes your case over and rings you", "值班经理接手，并打电话给您"),
      },
      audience: { public: true },
      measurement: { period: "quarter", tolerance: 2 },
    }),
  ],

  "overview.offerings": [
    offering(
      "supply",
      ["Supply", "日常供应"],
      ["day and night, as far as your meter", "昼夜不停，送到您家表前"],
    ),
    offering(
      "connections",
      ["New connections", "新装"],
      ["from the street to your building", "从主管线接到您的楼里"],
    ),
    offering(
      "emergencies",
      ["Emergency repairs", "故障抢修"],
      ["free of charge up to the meter", "24小时受理，表前不收费"],
    ),
    offering("meters", ["Meters", "计量表"], ["fitted, read and tested", "安装、抄表、校验"]),
  ],
  "overview.guides": [
    suggested("prices", ["How your bill is made up", "账单是怎么算出来的"], {
      what: both("How your bill is made up", "账单是怎么算出来的"),
      where: both("On the back of every bill, and on our website", "账单背面和网站上都有说明"),
      channels: ["phone"],
    }),
    suggested("connecting", ["What a new connection needs", "新装要准备什么"], {
      what: both("What a new connection needs, and what it costs", "新装要准备什么、多少钱"),
      where: both("On one page, on paper in our office and online", "写成一页纸，营业厅和网上都能看"),
    }),
  ],
  "overview.misunderstandings": [
    misunderstanding(
      "inside",
      ["Everything inside my home is yours to mend", "家里的管线也归你们修"],
      ["As far as the meter it is ours; behind the meter it is yours.", "表前归我们，表后归您家。"],
      [
        "If you are not sure, ring us and we will tell you whose it is.",
        "拿不准的，先打电话，我们告诉您归谁。",
      ],
    ),
    misunderstanding(
      "estimate",
      ["An estimated bill means that nobody looks at my meter", "估算的账单就是乱收费"],
      [
        "We estimate from your earlier use only when we cannot get to the meter.",
        "抄不到表的时候，才按您以往的用量估算。",
      ],
      ["Send us a photo of the meter and we correct the bill.", "您拍张表的照片发来，我们按读数重开。"],
    ),
  ],
  "overview.notDone": [
    notDone(
      "cold-calls",
      [
        "We never ask for bank details or passwords at your door or by phone.",
        "我们不会上门或打电话要您的银行卡号、密码和验证码。",
      ],
      ["If somebody does, do not answer, and ring us.", "遇到这样的人，请别理会，再打客服热线核实。"],
    ),
    notDone(
      "appliances",
      ["We do not repair taps, heaters or wiring inside your home.", "我们不修家里的龙头、热水器和电线。"],
      ["A qualified tradesperson does.", "请找有资质的维修人员。"],
    ),
  ],

  "speed.orders": [
    suggested("connection", ["A new connection", "新装"], {
      what: both("A new connection", "新装"),
      how: both(
        "Send us the address and a sketch. We come to look, tell you the price, and agree a day with you.",
        "带身份证和房屋证明申请。我们上门查看，报好价，再和您约日子。",
      ),
      takes: lasts(15, "working_days"),
      channels: ["web", "counter"],
    }),
    suggested("moving", ["Moving in or out", "过户"], {
      what: both("Moving in or out", "过户"),
      how: both(
        "Tell us both addresses, the day, and what the meter shows.",
        "双方身份证加房屋证明，再报上表的读数。",
      ),
      takes: lasts(2, "working_days"),
      channels: ["web", "phone", "counter"],
    }),
  ],
  "speed.waits": [
    suggested("emergency", ["Until a crew is there in an emergency", "等抢修人员到场"], {
      kind: "repair",
      what: both("Until a crew is there in an emergency", "等抢修人员到场"),
      longest: { goal: "arrival" },
    }),
    suggested("counter", ["At our office: 15 minutes", "营业厅：15分钟"], {
      kind: "counter",
      what: both("At our office", "在营业厅"),
      longest: lasts(15, "minutes"),
    }),
    suggested("phone", ["On the phone, about a bill: 3 minutes", "打客服热线：3分钟"], {
      kind: "phone",
      what: both("On the phone, about a bill or a move", "打客服热线"),
      longest: lasts(3, "minutes"),
    }),
  ],
  "speed.whenBusy": [
    suggested("outage", ["When many homes are off at once", "大面积停供时"], {
      measure: "other",
      when: both("When many homes are off at once", "大面积停供时"),
      what: both(
        "the emergency line first says which streets are off and when we expect them back",
        "抢修热线先播报停供范围和预计恢复时间",
      ),
    }),
    suggested("call-back", ["We ring you back", "我们给您回电"], {
      measure: "call_back",
      when: both("When the wait is over three minutes", "等候超过三分钟时"),
      what: both(
        "you can leave your number, and we ring you back the same day",
        "可以留下号码，我们当天回电",
      ),
      channels: ["phone"],
    }),
  ],

  "communication.payments": [
    suggested("debit", ["Direct debit", "银行代扣"], {
      method: "direct_debit",
      note: both("you can stop it at any time", "随时可以取消"),
    }),
    suggested("card", ["Card", "银行卡"], { method: "card" }),
    suggested("cash", ["Cash at our office", "营业厅现金缴费"], {
      method: "cash",
      note: both("at our office", "限营业厅"),
    }),
    suggested("wechat", ["WeChat Pay", "微信支付"], {
      method: "wechat_pay",
      note: both("with the code on your bill", "扫账单上的二维码"),
    }),
  ],
  "communication.notices": [
    suggested("planned", ["Planned work: 48 hours ahead", "计划停供：提前48小时"], {
      of: "planned_outage",
      how: both("A message to your phone and a card through your door.", "发短信，并在小区和楼道张贴通知。"),
      ahead: { goal: "planned" },
    }),
    suggested("faults", ["Faults: as soon as we know", "突发停供：一经确认就通知"], {
      of: "unplanned_outage",
      how: both(
        "On the emergency line and our website, with the cause and the time we expect.",
        "抢修热线和网站同时公布原因和预计恢复时间。",
      ),
      ahead: lasts(0, "hours"),
    }),
    suggested("prices", ["Prices: one month ahead", "价格调整：提前一个月"], {
      of: "price",
      how: both("With your bill, the old and the new price side by side.", "随账单附上新旧价格对照。"),
      ahead: lasts(1, "months"),
    }),
  ],
  "communication.totalPrice": [
    phrase(
      "Before work that you pay for, you get the whole price in writing; we begin when you agree.",
      "要收费的活，动手前先书面报总价，您同意了再做。",
    ),
    phrase(
      "The first page of your bill shows what to pay, tax included, and last year’s use beside it.",
      "账单第一页写明应缴总额，并列出去年同期用量。",
    ),
  ],

  "follow_up.contacts": [
    suggested("work", ["After work in your street or home", "施工、抢修之后"], {
      about: both("After work in your street or home", "施工、抢修之后"),
      job: "crew",
    }),
    suggested("bills", ["Bills and payments", "账单和缴费"], {
      about: both("Bills and payments", "账单和缴费"),
      job: "adviser",
    }),
  ],
  "follow_up.help": [
    suggested("danger", ["A burst, a smell of gas, a cable down", "管道爆裂、燃气泄漏、电线落地"], {
      what: both("A burst, a smell of gas, a cable down", "管道爆裂、燃气泄漏、电线落地"),
      how: both("Get everybody away, then ring the emergency line.", "人先离开，再打抢修热线。"),
    }),
    suggested("high-bill", ["A bill that looks too high", "账单突然变高"], {
      what: both("A bill that looks too high", "账单突然变高"),
      how: both("Have the bill and a photo of the meter ready.", "请准备好账单和表的照片。"),
      channel: "phone",
    }),
  ],
  "follow_up.checkIns": [
    suggested("repair", ["Two working days after a repair", "修好两个工作日后"], {
      what: both("After a repair", "修好以后"),
      after: { value: 2, unit: "working_days" },
      job: "crew",
      asks: both("Does everything work? Is the ground as you want it?", "用着正常吗？路面、院子收拾好了吗？"),
    }),
    suggested("connection", ["One month after a new connection", "新装一个月后"], {
      what: both("After a new connection", "新装以后"),
      after: { value: 1, unit: "months" },
      job: "adviser",
      asks: both("Is your first bill clear to you?", "第一张账单看得明白吗？"),
    }),
  ],

  "complaints.ways": [
    suggested("phone", ["By phone", "打客服热线"], { channel: "phone" }),
    suggested("counter", ["At our office", "到营业厅"], {
      channel: "counter",
      how: both("We write it down for you and read it back", "我们替您写下来，念给您听"),
    }),
    suggested("web", ["With the online form", "在网上营业厅提交"], { channel: "web" }),
  ],
  "complaints.free": [suggestedValue(["Complaining is free", "投诉不收费"], true)],
  "complaints.noWorseOff": [
    suggestedValue(["Nobody is cut off or treated worse for it", "不会因为投诉被停供或受冷落"], true),
  ],
  "complaints.helpToComplain": [
    phrase(
      "If writing is hard for you, tell us by phone or ask for a visit, and we write it down with you.",
      "不方便写的，打个电话，或请我们上门，由我们记录。",
    ),
  ],
  "complaints.acknowledge": [
    suggestedValue(["Within one working day", "一个工作日内"], lasts(1, "working_days")),
  ],
  "complaints.answer": [
    suggestedValue(["Within ten working days", "十个工作日内"], lasts(10, "working_days")),
    suggestedValue(["Within five working days", "五个工作日内"], lasts(5, "working_days")),
  ],
  "complaints.update": [
    suggestedValue(["Every five working days", "每五个工作日"], lasts(5, "working_days")),
  ],
  "complaints.stages": [
    suggested("answer", ["First: a full answer", "第一步：调查答复"], {
      name: both("A full answer", "调查答复"),
      job: "adviser",
      within: lasts(10, "working_days"),
      does: both(
        "Whoever took your complaint looks into it and keeps it until it is settled.",
        "谁接的谁查，一直跟到办完。",
      ),
    }),
    suggested("review", ["Second: somebody else looks again", "第二步：换人复核"], {
      name: both("A second look", "复核"),
      job: "duty",
      within: lasts(10, "working_days"),
      does: both(
        "Somebody who had no part in the first answer looks at it.",
        "由没有参与第一次答复的人来看。",
      ),
    }),
  ],
  "complaints.seniors": [
    phrase(
      "At once when somebody’s health or safety is at risk, or when the same fault comes back a third time.",
      "涉及人身安全，或同一故障第三次出现时，负责人马上出面。",
    ),
  ],
  "complaints.remedies": [
    putRight(
      "late",
      ["We came late or not at all", "约好了没来，或来晚了"],
      [
        "An apology, a time that you choose, and no charge for the visit.",
        "道歉，时间由您重新定，免收上门费。",
      ],
    ),
    putRight(
      "bill",
      ["Your bill was wrong", "账单开错了"],
      [
        "We correct it, pay back the difference, and say how it happened.",
        "改正账单，退还多收的钱，并说明是怎么错的。",
      ],
    ),
    putRight(
      "damage",
      ["Our work damaged something of yours", "施工弄坏了您的东西"],
      ["We put it back as it was, or pay for somebody who does.", "恢复原样，或者由我们出钱请人修。"],
    ),
  ],
  "complaints.outside": [
    suggested("outside", ["The regulator or ombudsman for our trade", "12345政务服务便民热线"], {
      name: both("The regulator or ombudsman for our trade", "12345政务服务便民热线"),
      for: both(
        "If you are not satisfied with our last answer, you can ask them to look at it.",
        "对我们的答复不满意，可以拨打12345反映。",
      ),
    }),
  ],

  "retention.relationships": [
    suggested("new-home", ["Two weeks after somebody moves in", "新住户搬来两周后"], {
      what: both("After you move in", "搬来以后"),
      after: { value: 2, unit: "weeks" },
      job: "adviser",
      asks: both(
        "Do you know where to turn everything off? Is anybody at home who should be on our list?",
        "总阀、总闸在哪里，知道吗？家里有没有需要登记照应的人？",
      ),
    }),
  ],
  "retention.programmes": [
    suggested("works", ["News of work in your street", "附近施工消息"], {
      kind: "newsletter",
      name: both("News of work in your street", "附近施工消息"),
      what: both(
        "What we will dig up, where and when, four times a year.",
        "哪里要施工、哪天动工，每季度一期。",
      ),
      consent: both("Only if you ask for it.", "您订阅了才发。"),
      wayOut: both("One tap or one call ends it.", "点一下或打个电话就停。"),
    }),
  ],
  "retention.signs": [
    suggested("twice", ["Two complaints in three months", "三个月内投诉两次"], {
      sign: both("Two complaints in three months", "三个月内投诉两次"),
      job: "duty",
      action: both("Ring them, listen, and remove the cause.", "打电话，听他说完，把根子上的问题解决。"),
      within: { value: 2, unit: "working_days" },
    }),
    suggested("unpaid", ["A good payer who stops paying", "一向按时缴费的人不缴了"], {
      sign: both("Somebody who always paid stops paying", "一向按时缴费的人不缴了"),
      job: "adviser",
      action: both(
        "Ask what has happened before any reminder goes out.",
        "先问问出了什么事，别急着发催缴单。",
      ),
      within: { value: 1, unit: "weeks" },
    }),
  ],

  "monitoring.watches": [
    suggested("calls", ["Recorded calls", "抽听电话录音"], {
      kind: "recordings",
      what: both("Three calls of each adviser, chosen by lot.", "每位客服专员随机抽三通。"),
      every: { value: 1, unit: "months" },
      job: "duty",
    }),
    suggested("ride", ["A day out with a crew", "跟班组跑一天"], {
      kind: "observation",
      what: both(
        "A manager spends a day with a crew and looks at how they speak with people.",
        "管理人员跟班组跑一天，看怎么和住户打交道。",
      ),
      every: { value: 3, unit: "months" },
    }),
  ],
  "monitoring.sharing": [
    suggested("monday", ["What customers said, on Monday mornings", "周一早会：用户说了什么"], {
      what: both("What customers said", "用户说了什么"),
      how: both("Ten minutes before the crews go out, the good first.", "班组出发前十分钟，先说好的。"),
      every: { value: 1, unit: "weeks" },
    }),
  ],
  "monitoring.fairPath": [
    suggested("talk", ["A talk in private about the cause", "私下谈，先找原因"], {
      what: both("A talk in private about the cause", "私下谈，先找原因"),
      job: "duty",
    }),
    suggested("beside", ["Two weeks beside an experienced colleague", "跟老师傅两周"], {
      what: both("Two weeks beside an experienced colleague", "跟老师傅两周"),
    }),
    suggested("plan", ["A written plan with dates", "书面计划，写明日期"], {
      what: both("A written plan with dates, and the right to answer", "书面计划，写明日期，本人可以申辩"),
      job: "duty",
    }),
  ],
  "monitoring.recognitions": [
    suggested("night", ["A night’s work that went well", "漂亮的夜间抢修"], {
      for: both("A night’s work that people thanked us for", "夜间抢修，住户道谢"),
      gets: both(
        "Thanks by name in the Monday meeting, and the next morning off.",
        "周一早会点名表扬，第二天上午休息。",
      ),
    }),
  ],

  "discretion.guidelines": [
    guideline(
      "understand",
      "understand",
      [
        "Let them finish. Note the address, since when it is off, and who is in the house.",
        "让人说完。记下地址、从几点停的、家里有谁。",
      ],
      [
        "It has been off since six, and your mother is at home. Have I got that right?",
        "您是说六点停的，老人一个人在家，对吗？",
      ],
    ),
    guideline(
      "cause",
      "find_cause",
      ["Look at the map of faults before you look at the rules.", "先看故障图，再看规定。"],
      ["You should have had a card on Tuesday. That was ours to do.", "通知本该周二送到，是我们没做好。"],
    ),
    guideline(
      "propose",
      "propose",
      ["Ask what would help most now.", "先问眼下最需要什么。"],
      ["What would help you most tonight?", "今晚最需要我们做什么？"],
    ),
    guideline(
      "solve",
      "solve",
      ["Do it, ring back to see that it holds, and say sorry.", "办好，回电确认，道歉。"],
      ["It is back on. I will ring you at nine tomorrow to be sure.", "已经恢复了，明早九点我再打电话确认。"],
    ),
  ],
  "discretion.limits": [
    limit(
      "late",
      ["We came late", "我们来晚了"],
      ["No charge for the visit, and a time that the customer chooses", "免收上门费，时间由顾客重新定"],
      { jobs: ["adviser", "crew"], thenJob: "duty" },
    ),
    limit(
      "wrong-bill",
      ["A bill was wrong", "账单开错了"],
      ["A new bill at once, and time to pay until the next one", "当场重开，缴费期限顺延到下一期"],
      { jobs: ["adviser"], thenJob: "duty" },
    ),
    limit(
      "vulnerable",
      ["Somebody ill, old or with a baby is without supply", "停供的人家有病人、老人或婴儿"],
      [
        "Whatever gets them through the night: water, a heater, a lift to family",
        "先让人过得去这一夜：送水、送取暖器、送去亲戚家",
      ],
      {
        jobs: ["dispatcher", "crew"],
        thenJob: "duty",
        then: both("Act first, tell the duty manager afterwards", "先办，再报值班经理"),
      },
    ),
  ],
  "discretion.wordings": [
    wording(
      "soon",
      ["It will be back soon.", "快了快了。"],
      ["We expect it back at eight. If that changes, I will tell you.", "预计八点恢复，有变化我马上告诉您。"],
    ),
    wording(
      "yours",
      ["That is behind your meter.", "表后的不归我们管。"],
      [
        "That part is yours. Let me tell you whom to ask, and how to turn it off for now.",
        "这一段是您自家的。我告诉您找谁修，先教您把阀门关上。",
      ],
    ),
  ],
};
