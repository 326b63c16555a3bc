/** Where a courier or a delivery service starts from. */
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

export const courier: Start = {
  "organisation.does": [
    phrase(
      "We collect parcels and bring them to the door, in town and across the country.",
      "上门取件、送件到家，同城和全国都送。",
    ),
    phrase(
      "We bring meals and shopping from local shops to your door.",
      "把附近店里的饭菜和货物送到您家门口。",
    ),
  ],
  "organisation.workingDays": [
    suggestedValue(
      ["Monday to Saturday", "周一至周六"],
      ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday"],
    ),
    suggestedValue(
      ["Every day", "每天"],
      ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    ),
  ],
  "organisation.channels": [
    suggested("phone", ["A telephone line, every day from 8 to 8", "每天8点到20点的客服电话"], {
      kind: "phone",
      name: both("phone", "客服电话"),
      hours: everyDay(open("08:00", "20:00")),
      jobs: ["adviser"],
    }),
    suggested("chat", ["Chat, every day", "每天在线的客服"], {
      kind: "chat",
      name: both("chat", "在线客服"),
      hours: everyDay(open("08:00", "20:00")),
      jobs: ["adviser"],
    }),
    suggested("counter", ["A depot where parcels are handed in and collected", "收寄和自取的网点"], {
      kind: "counter",
      name: both("visit to our depot", "服务网点"),
      hours: { ...workweek(open("09:00", "19:00")), saturday: open("09:00", "17:00") },
      jobs: ["depot"],
    }),
    suggested("web", ["An online form for claims", "网上理赔申请"], {
      kind: "web",
      name: both("online form", "网上服务"),
      hours: {
        ...workweek(open("09:00", "18:00")),
        saturday: open("09:00", "13:00"),
        note: both("You can send it at any time.", "随时可以提交，工作时间处理。"),
      },
      jobs: ["claims"],
    }),
  ],
  "organisation.jobs": [
    suggested("courier", ["Courier", "快递员"], {
      name: both("Courier", "快递员"),
      does: both("Knows the streets, rings first, and hands over in person", "熟悉片区，先打电话，当面交件"),
    }),
    suggested("adviser", ["Customer adviser", "客服专员"], {
      name: both("Customer adviser", "客服专员"),
      does: both("Finds the parcel and says where it is", "查件，说清件在哪里"),
    }),
    suggested("claims", ["Claims officer", "理赔专员"], {
      name: both("Claims officer", "理赔专员"),
      does: both("Keeps a claim from the first call to the payment", "从报损到赔付，一个人跟到底"),
    }),
    suggested("depot", ["Depot manager", "网点负责人"], {
      name: both("Depot manager", "网点负责人"),
      does: both("Sees that the vans leave full and come back empty", "把住进出，当天的件当天清"),
    }),
  ],

  "vision.reasons": [
    text("day", "We brought parcels on the day we had given", "说哪天送到，就哪天送到"),
    text("whole", "What we carried arrived whole", "寄的时候什么样，到的时候还什么样"),
    text("settled", "We settled what was lost without a fight", "丢了的件，赔得痛快"),
  ],
  "vision.customerReasons": [
    text("asked", "They asked me before they left it anywhere", "放哪里，先问过我"),
    text("where", "I always knew where it was", "件到哪里了，一查就知道"),
    text(
      "late",
      "They told me that it would be late, and when it would come",
      "要晚到，先告诉我，还说了几点来",
    ),
  ],
  "vision.pastSteps": [
    text("fewer", "We gave each courier fewer parcels before the holidays", "旺季加人手，不让一个人硬扛"),
    text("door", "We let couriers settle small damage at the door", "小破损让快递员当面就能处理"),
    text("claims", "We gave every claim one person and one date", "每件理赔定一个人、定一个日子"),
  ],
  "vision.elements": [
    picked("brought", "brought parcels on the day", "说哪天送到，就哪天送到", "reasons", "day"),
    picked("settled", "settled what was lost", "赔得痛快", "reasons", "settled"),
    picked("asked", "asked me before they left it", "先问过我", "customerReasons", "asked"),
    picked("told", "told me that it would be late", "先告诉我", "customerReasons", "late"),
  ],
  "vision.verbs": [
    verb("bring", "bring", "送到", "brought"),
    verb("ask", "ask", "问", "asked"),
    verb("tell", "tell", "告诉", "told"),
    verb("settle", "settle", "赔", "settled"),
  ],
  "vision.statement": [
    phrase(
      "We bring your parcel whole, on the day we gave you, and tell you before we are late.",
      "说好哪天就哪天送到，完完整整，要晚先告诉您。",
    ),
    phrase(
      "We ask before we leave your parcel anywhere, and settle fairly what we lose or break.",
      "放哪里先问您，丢了坏了爽快赔。",
    ),
    phrase(
      "We bring it to your hand, and tell you where it is all the way.",
      "送到您手上，不是送到小区门口，到哪里了一路告诉您。",
    ),
  ],
  "vision.notToBe": [
    phrase(
      "A firm that marks a parcel as delivered while it is still in the van.",
      "件还在车上，就点“已签收”的公司。",
    ),
    phrase("A voice that says “it is on its way” and nothing else.", "只会说“在路上了”的公司。"),
  ],

  "principles.principles": [
    principle(
      "hand",
      ["To your hand", "送到手里"],
      [
        "A parcel is delivered when you have it, or when it lies where you asked us to leave it.",
        "您拿到了，或者放在您指定的地方，才算送到。",
      ],
      ["place"],
    ),
    principle(
      "ring",
      ["We ring first", "先打电话"],
      [
        "Before we turn back, leave a parcel or come late, we ring you.",
        "要折返、要放别处、要晚到，都先给您打电话。",
      ],
      ["failed"],
    ),
    principle(
      "careful",
      ["As if it were ours", "当自家的东西"],
      [
        "Nothing is thrown, and nothing is stacked on what says “fragile”.",
        "不抛不摔，标了“易碎”的上面不压东西。",
      ],
      ["loss"],
    ),
    principle(
      "claim",
      ["No fight over a claim", "理赔不扯皮"],
      [
        "We look for the parcel ourselves. You tell us once what was in it.",
        "件由我们去找，里面是什么您说一遍就行。",
      ],
      ["claim"],
    ),
  ],

  "goals.goals": [
    suggested("promised", ["Parcels come on the promised day", "按承诺的日子送到"], {
      subject: both("parcels delivered by the promised day", "按承诺日期送到的包裹"),
      subjectForm: "thing",
      moment: "delivery",
      channels: [],
      measure: "rate",
      bands: [{ limits: [{ statistic: "share", target: percent(96) }] }],
      exclusions: [
        both("days on which the road or the ferry is closed", "封路、停航的日子"),
        both("a later day that you chose yourself", "您自己改约的日子"),
      ],
      remedy: {
        payments: [{ kind: "share_of_price", share: 50, what: both("the postage", "运费") }],
        claim: "claimed",
        claimWithin: { value: 1, unit: "months" },
      },
      audience: { public: true },
      responsible: both("Depot manager", "网点负责人"),
      measurement: {
        period: "month",
        tolerance: 1,
        rules: [
          both(
            "A first visit on the promised day counts, also when nobody was in",
            "当天上门而没人在家的，也算按时",
          ),
        ],
      },
    }),
    suggested("collection", ["Booked before 3 p.m., collected the same day", "15点前下单，当天取件"], {
      subject: both("collect your parcel", "上门取件"),
      subjectForm: "deed",
      moment: "apply",
      channels: [],
      measure: "within",
      bands: [
        {
          id: "before-three",
          when: [{ kind: "received", what: both("booked", "下单"), before: "15:00" }],
          limits: [
            {
              statistic: "share",
              time: { kind: "deadline", day: { after: 0, unit: "calendar_days" } },
              target: percent(95),
            },
          ],
        },
        {
          id: "after-three",
          when: [{ kind: "received", what: both("booked", "下单"), after: "15:00" }],
          limits: [
            {
              statistic: "share",
              time: { kind: "deadline", day: { after: 1, unit: "calendar_days" }, by: "12:00" },
              target: percent(95),
            },
          ],
        },
      ],
      clock: { counts: "calendar" },
      warned: both("the courier rings you with a new time", "快递员打电话与您另约时间"),
      remedy: { payments: [{ kind: "apology" }, { kind: "explanation" }] },
      audience: { public: true, jobs: ["courier"] },
      measurement: { period: "month", tolerance: 2 },
    }),
    suggested("failed", ["A failed delivery is rung about within the hour", "没送成的，一小时内打电话"], {
      subject: both("ring you about a failed delivery", "打电话与您约好再次派送"),
      subjectForm: "deed",
      moment: "delivery",
      channels: ["phone"],
      measure: "within",
      bands: [{ limits: [inTime(1, "hours", 95)] }],
      clock: { counts: "opening_hours", starts: both("the attempt", "上门没送成") },
      remedy: {
        wording: both(
          "we come again at the hour that you choose, also in the evening",
          "几点再送由您定，晚上也行",
        ),
      },
      audience: { public: true, jobs: ["courier", "adviser"] },
      measurement: { period: "month", tolerance: 2 },
    }),
    suggested("late", ["You hear two hours ahead that it will be late", "要晚到，提前两小时告知"], {
      subject: both("tell you of a late parcel and its new time", "把要晚到的消息和新的时间告诉您"),
      subjectForm: "deed",
      moment: "change",
      channels: [],
      measure: "notice",
      bands: [{ limits: [ahead(2, "hours", 90)] }],
      clock: { counts: "calendar" },
      exclusions: [both("accidents on the road on the same day", "当天路上出的意外")],
      remedy: { payments: [{ kind: "apology" }] },
      audience: { public: true },
      measurement: { period: "month", tolerance: 2 },
    }),
    suggested("place", ["We leave it only where you said", "没征得同意不乱放"], {
      subject: both(
        "leave your parcel with a neighbour or in a locker only when you agree",
        "先征得您同意，才放快递柜、驿站或请人代收",
      ),
      subjectForm: "deed",
      moment: "delivery",
      channels: [],
      measure: "conduct",
      bands: [{ limits: [{}] }],
      remedy: {
        wording: both("we fetch it and bring it to your door the same day", "当天取回来，送到您家门口"),
      },
      audience: { public: true, jobs: ["courier"] },
      measurement: { period: "month" },
    }),
    suggested("loss", ["What is lost or broken is paid for", "丢了坏了，照价赔付"], {
      subject: both("a parcel that is lost or damaged with us", "在我们手里丢失或损坏的包裹"),
      subjectForm: "thing",
      moment: "quality",
      channels: [],
      measure: "event",
      bands: [{ limits: [{}] }],
      remedy: {
        payments: [
          { kind: "refund", share: 100, what: both("the postage", "运费") },
          { kind: "in_kind", what: both("the value that you declared", "保价金额以内的损失赔偿") },
        ],
        claim: "claimed",
        claimWithin: { value: 1, unit: "months" },
      },
      audience: { public: true },
      measurement: { period: "quarter" },
    }),
    suggested("claim", ["A claim is settled within 10 days", "理赔10天内办结"], {
      subject: both("settle your claim for a lost or damaged parcel", "办结丢失、破损的理赔"),
      subjectForm: "deed",
      moment: "quality",
      channels: ["web", "phone", "counter"],
      measure: "within",
      bands: [{ limits: [inTime(10, "calendar_days", 95)] }],
      clock: {
        counts: "calendar",
        starts: both("receipt", "收到申请"),
        pauses: [both("the days on which we wait for a photo or a bill from you", "等您补照片、凭证的日子")],
      },
      warned: both(
        "the claims officer rings you with the reason and a new date",
        "理赔专员打电话说明原因和新的日期",
      ),
      remedy: {
        payments: [{ kind: "in_kind", what: both("another parcel carried free of charge", "一次免费寄件") }],
        claim: "automatic",
      },
      audience: { public: true, jobs: ["claims"] },
      responsible: both("Claims officer", "理赔专员"),
      measurement: { period: "month", tolerance: 3 },
    }),
    suggested("complaint", ["Complaints are settled within 7 days", "投诉7天内办结"], {
      subject: both("look into your complaint and answer it", "查清并答复您的投诉"),
      subjectForm: "deed",
      moment: "complaint",
      channels: [],
      measure: "within",
      bands: [{ limits: [inTime(7, "calendar_days", 95)] }],
      clock: { counts: "calendar", starts: both("receipt", "收到投诉") },
      warned: both("we ring you with the reason and a new date", "打电话告诉您原因和新的日期"),
      remedy: {
        wording: both("the depot manager takes your case over and rings you", "网点负责人接手，并打电话给您"),
      },
      audience: { public: true },
      measurement: { period: "month", tolerance: 2 },
    }),
  ],

  "overview.offerings": [
    offering("town", ["In town", "同城"], ["collected and delivered within a day", "上门取件，一天内送到"]),
    offering(
      "country",
      ["Across the country", "全国"],
      ["door to door, with a number to follow it by", "门到门，凭单号全程可查"],
    ),
    offering(
      "collect",
      ["Collection point", "网点自取"],
      ["kept for you for seven days, free of charge", "免费保管七天"],
    ),
    offering(
      "packing",
      ["Packing", "代打包"],
      ["we pack what you bring, at the price of the box", "东西拿来我们包，只收材料费"],
    ),
  ],
  "overview.guides": [
    suggested("prices", ["Prices and times", "价格和时效"], {
      what: both("What it costs and when it arrives", "多少钱、几天到"),
      where: both("On our website, from the two addresses and the weight", "网上填两头地址和重量就能查"),
      channels: ["phone", "chat"],
    }),
    suggested("packing", ["How to pack it", "怎么打包"], {
      what: both("How to pack glass, plants and food", "玻璃、花草、食品怎么包"),
      where: both("On a sheet at our depot; ask and we show you", "网点有说明，也可以当场教您"),
    }),
  ],
  "overview.misunderstandings": [
    misunderstanding(
      "insured",
      ["Every parcel is insured for what it is worth", "寄丢了肯定照原价赔"],
      [
        "Without a declared value we pay what you can show, up to the limit in our terms.",
        "没有保价的，按实际损失赔，但有限额。",
      ],
      [
        "We ask for the value each time, and tell you what cover costs.",
        "每次收件都会问贵不贵重，讲清保价要多少钱。",
      ],
    ),
    misunderstanding(
      "delivered",
      ["It is marked as delivered, so somebody must have taken it", "显示已签收，那就是有人拿了"],
      ["It may lie in a locker, or we made a mistake.", "可能在快递柜里，也可能是我们弄错了。"],
      [
        "Tell us at once; we find out the same day where it was handed over.",
        "马上告诉我们，当天查清交给了谁。",
      ],
    ),
  ],
  "overview.notDone": [
    notDone(
      "forbidden",
      [
        "We do not carry anything that burns, explodes or is against the law.",
        "易燃、易爆和违禁的东西，我们不收。",
      ],
      ["If you are not sure, show it to us before you pack it.", "拿不准的，封箱前先给我们看看。"],
    ),
    notDone(
      "links",
      [
        "We never send a link to pay before a parcel is delivered.",
        "我们不会发链接让您先付钱、填银行卡再派件。",
      ],
      ["If you get one, do not tap it, and ring us.", "收到这样的短信别点，打客服电话核实。"],
    ),
  ],

  "speed.orders": [
    suggested("send", ["Sending a parcel", "寄件"], {
      what: both("Sending a parcel", "寄件"),
      how: both(
        "Book online or by phone with both addresses and the weight. We bring the label.",
        "网上或打电话下单，填好两头地址，带上身份证，面单我们来贴。",
      ),
      takes: { goal: "collection" },
    }),
    suggested("change", ["Another address or another day", "改地址、改时间"], {
      what: both("Another address or another day", "改地址、改时间"),
      how: both(
        "Give us the parcel number before the van leaves in the morning.",
        "早上派件前，报上单号就能改。",
      ),
      takes: lasts(1, "hours"),
      channels: ["phone", "chat"],
    }),
  ],
  "speed.waits": [
    suggested("phone", ["On the phone: 2 minutes", "电话：2分钟"], {
      kind: "phone",
      longest: lasts(2, "minutes"),
    }),
    suggested("depot", ["At the depot: 10 minutes", "网点：10分钟"], {
      kind: "counter",
      what: both("At the depot", "在网点取件寄件"),
      longest: lasts(10, "minutes"),
    }),
    suggested("claim", ["For the answer to a claim: 10 days", "等理赔：10天"], {
      kind: "other",
      what: both("For a claim to be settled", "等理赔"),
      longest: { goal: "claim" },
    }),
  ],
  "speed.whenBusy": [
    suggested("season", ["Before the holidays", "大促和节前"], {
      measure: "other",
      when: both("In the weeks before the holidays", "大促和节前"),
      what: both("we say before you book how many days longer it takes", "下单前就写明要多几天"),
    }),
    suggested("call-back", ["We ring you back", "我们给您回电"], {
      measure: "call_back",
      when: both("When the wait is over two minutes", "等候超过两分钟时"),
      what: both(
        "leave the parcel number, and we ring you back within the hour",
        "留下单号，一小时内给您回电",
      ),
      channels: ["phone"],
    }),
  ],

  "communication.deliveries": [
    suggested("town", ["In town", "同城"], {
      where: both("In town", "同城"),
      takes: lasts(1, "calendar_days"),
    }),
    suggested("region", ["In the same region", "省内"], {
      where: both("In the same region", "省内"),
      takes: lasts(2, "calendar_days"),
    }),
    suggested("country", ["Elsewhere in the country", "跨省"], {
      where: both("Elsewhere in the country", "跨省"),
      takes: lasts(4, "calendar_days"),
    }),
    suggested("remote", ["Islands and remote villages", "海岛和偏远乡镇"], {
      where: both("Islands and remote villages", "海岛和偏远乡镇"),
      how: both("We say the day when you book", "下单时告诉您哪天到"),
      takes: lasts(7, "calendar_days"),
    }),
  ],
  "communication.payments": [
    suggested("card", ["Card", "银行卡"], { method: "card" }),
    suggested("cash", ["Cash at the depot", "网点收现金"], {
      method: "cash",
      note: both("at the depot", "限网点"),
    }),
    suggested("account", ["A monthly account for firms", "企业月结"], {
      method: "invoice",
      name: both("monthly account", "月结"),
      note: both("for firms", "限企业"),
    }),
    suggested("wechat", ["WeChat Pay", "微信支付"], { method: "wechat_pay" }),
  ],
  "communication.notices": [
    suggested("coming", ["The two hours in which we come", "派件时段"], {
      of: "other",
      what: both("The two hours in which we come", "几点到几点送来"),
      how: both("A message on the morning of the day.", "当天早上发短信。"),
    }),
    suggested("late", ["A delay: two hours ahead", "要晚到：提前两小时"], {
      of: "delay",
      what: both("A parcel that will be late", "包裹要晚到"),
      how: both("A message with the new time.", "发短信告知新的时间。"),
      ahead: { goal: "late" },
    }),
    suggested("prices", ["Prices: one month ahead", "涨价：提前一个月"], {
      of: "price",
      how: both("At the depot and wherever you book.", "网点张贴，下单页面同步公布。"),
      ahead: lasts(1, "months"),
    }),
  ],
  "communication.totalPrice": [
    phrase(
      "You see the whole price before you book. If the parcel is heavier than you said, we ask you first.",
      "下单前就看到总价；称出来比您填的重，先问过您再收。",
    ),
  ],

  "follow_up.contacts": [
    suggested("underway", ["A parcel that is under way", "在路上的件"], {
      about: both("A parcel that is under way", "在路上的件"),
      job: "adviser",
    }),
    suggested("claim", ["A parcel that is lost or broken", "丢失、破损的件"], {
      about: both("A parcel that is lost or broken", "丢失、破损的件"),
      job: "claims",
    }),
  ],
  "follow_up.help": [
    suggested("where", ["Where is my parcel?", "我的件到哪里了"], {
      what: both("Where is my parcel?", "我的件到哪里了"),
      how: both(
        "Have the parcel number ready; without it, the two addresses.",
        "请报单号；没有单号，报收寄双方地址也能查。",
      ),
      channel: "chat",
    }),
    suggested("broken", ["It came broken", "收到时已经坏了"], {
      what: both("It came broken", "收到时已经坏了"),
      how: both(
        "Keep the box and take a photo of it with what was in it.",
        "箱子留着，连同里面的东西一起拍张照。",
      ),
      channel: "web",
    }),
  ],
  "follow_up.checkIns": [
    suggested("claim", ["A week after a claim was paid", "赔付一周后"], {
      what: both("After a claim has been paid", "赔付以后"),
      after: { value: 1, unit: "weeks" },
      job: "claims",
      channel: "phone",
      asks: both("Has the money arrived, and was it fair?", "钱收到了吗？您觉得公道吗？"),
    }),
    suggested("first", ["After a firm’s first month", "企业客户满一个月"], {
      what: both("After a firm has sent with us for the first time", "企业客户开始寄件以后"),
      after: { value: 1, unit: "months" },
      job: "depot",
      channel: "phone",
      asks: both("Is the hour of collection right for you?", "取件时间合不合适？"),
    }),
  ],

  "complaints.ways": [
    suggested("phone", ["By phone", "打客服电话"], {
      channel: "phone",
      how: both("The parcel number is enough", "报单号就行"),
    }),
    suggested("chat", ["In chat", "找在线客服"], { channel: "chat" }),
    suggested("web", ["With the online form", "在网上提交"], { channel: "web" }),
  ],
  "complaints.free": [suggestedValue(["Complaining is free", "投诉不收费"], true)],
  "complaints.noWorseOff": [
    suggestedValue(["Nobody’s parcels are handled worse for it", "不会因为投诉怠慢您的件"], true),
  ],
  "complaints.helpToComplain": [
    phrase(
      "Both the sender and whoever the parcel is for may complain. If writing is hard for you, ring us and we write it down.",
      "寄件人、收件人都可以投诉。不方便写的，打电话由我们记录。",
    ),
  ],
  "complaints.acknowledge": [suggestedValue(["Within one day", "一天内"], lasts(1, "calendar_days"))],
  "complaints.answer": [
    suggestedValue(["Within seven days", "七天内"], lasts(7, "calendar_days")),
    suggestedValue(["Within three days", "三天内"], lasts(3, "calendar_days")),
  ],
  "complaints.update": [suggestedValue(["Every two days", "每两天"], lasts(2, "calendar_days"))],
  "complaints.stages": [
    suggested("answer", ["First: find it and answer", "第一步：查件答复"], {
      name: both("A search and an answer", "查件答复"),
      job: "adviser",
      within: lasts(7, "calendar_days"),
      does: both(
        "Whoever took your complaint asks the courier and the depot, so that you need not.",
        "谁接的谁去问快递员和网点，不用您自己跑。",
      ),
    }),
    suggested("review", ["Second: the depot manager looks again", "第二步：网点负责人复核"], {
      name: both("A second look", "复核"),
      job: "depot",
      within: lasts(7, "calendar_days"),
    }),
  ],
  "complaints.seniors": [
    phrase(
      "At once when a courier was threatening or rude, or when the same address was let down three times.",
      "快递员辱骂、威胁人，或同一地址三次没送好的，负责人马上出面。",
    ),
  ],
  "complaints.remedies": [
    putRight(
      "late",
      ["It came late", "送晚了"],
      ["An apology, and half of the postage back.", "道歉，退一半运费。"],
    ),
    putRight(
      "broken",
      ["It came broken", "东西坏了"],
      [
        "Small damage is settled with you at the door; the rest goes to the claims officer the same day.",
        "小破损当面商量处理，其余当天转理赔专员。",
      ],
    ),
    putRight(
      "elsewhere",
      ["It was left where you did not want it", "没经同意放到别处"],
      ["We fetch it and bring it to your door the same day.", "当天取回来，送到您家门口。"],
    ),
  ],
  "complaints.outside": [
    suggested("outside", ["The postal regulator or a consumer advice body", "12305邮政业申诉"], {
      name: both("The postal regulator or a consumer advice body", "12305邮政业用户申诉"),
      for: both(
        "If you are not satisfied with our answer, you can ask them to look at it.",
        "我们7天内没有答复，或您对处理结果不满意，可以向邮政管理部门申诉。",
      ),
    }),
  ],

  "retention.relationships": [
    suggested("firms", ["When a firm has sent for three months", "企业客户寄满三个月"], {
      what: both("When a firm has sent with us for three months", "企业客户寄满三个月"),
      job: "depot",
      channel: "phone",
      asks: both(
        "What will you send more of next season? Would another hour suit you better?",
        "下一季哪些货会多？取件时间要不要调？",
      ),
    }),
  ],
  "retention.programmes": [
    suggested("coupons", ["A coupon for every tenth parcel", "寄满十件送券"], {
      kind: "coupons",
      name: both("Every tenth parcel", "寄满十件送一件"),
      what: both("After nine parcels the tenth in town is free.", "同城寄满九件，第十件免费。"),
      consent: both("Only if you join.", "您参加了才算。"),
      wayOut: both(
        "Tell us on any channel; what you have earned stays yours.",
        "随时可以退出，攒下的照样能用。",
      ),
    }),
  ],
  "retention.benefits": [
    suggested("same-courier", ["The same courier at the same hour", "固定快递员、固定时间"], {
      what: both("The same courier, at an hour that suits you", "固定快递员，固定时间取件"),
      condition: both("For those who send every week", "每周都寄件的客户"),
    }),
  ],
  "retention.signs": [
    suggested("half", ["A firm that sends half as much as last month", "企业件量比上月少一半"], {
      sign: both("A firm that sends half as much as last month", "企业件量比上月少一半"),
      job: "depot",
      action: both("Drop in and ask what went wrong.", "上门坐坐，问问哪里没做好。"),
      within: { value: 1, unit: "weeks" },
    }),
    suggested("claims", ["A second claim within three months", "三个月内第二次理赔"], {
      sign: both("A second claim within three months", "三个月内第二次理赔"),
      job: "claims",
      action: both(
        "Settle it first, then look at how the goods are packed, with the customer.",
        "先赔，再和客户一起看看怎么包装。",
      ),
      within: { value: 3, unit: "calendar_days" },
    }),
  ],

  "monitoring.watches": [
    suggested("ride", ["A morning out with a courier", "跟车跑一上午"], {
      kind: "observation",
      what: both(
        "How parcels are handed over, and what makes it hard: lifts, parking, heavy bags.",
        "看怎么交件，也看难在哪里：等电梯、停车、件太重。",
      ),
      every: { value: 3, unit: "months" },
      job: "depot",
    }),
    suggested("test", ["Parcels that we send to ourselves", "自己给自己寄件"], {
      kind: "mystery_visits",
      what: both("Ten parcels with an egg in each, to ten addresses.", "寄十个装鸡蛋的包裹，到十个地址。"),
      every: { value: 3, unit: "months" },
    }),
    suggested("records", ["“Delivered” against the place where it was scanned", "核对签收位置"], {
      kind: "system_records",
      what: both(
        "Parcels that were marked as delivered far from the address.",
        "离收件地址很远就点了签收的件。",
      ),
      every: { value: 1, unit: "weeks" },
      job: "depot",
    }),
  ],
  "monitoring.sharing": [
    suggested("morning", ["Before the vans leave", "出车前"], {
      what: both("Thanks and complaints of the day before", "前一天的表扬和投诉"),
      how: both(
        "Five minutes before the vans leave; the thanks by name, the complaints without.",
        "出车前五分钟，表扬点名，投诉不点名。",
      ),
      every: { value: 1, unit: "working_days" },
    }),
  ],
  "monitoring.fairPath": [
    suggested("load", ["Look first at the load and the round", "先看件量和路线合不合理"], {
      what: both(
        "Look first at the load and the round, then at the person",
        "先看件量和路线合不合理，再看人",
      ),
      job: "depot",
    }),
    suggested("ride", ["A week with an experienced courier", "跟老师傅跑一周"], {
      what: both("A week with an experienced courier", "跟老师傅跑一周"),
    }),
    suggested("plan", ["A written plan; no fines", "书面计划，不罚款"], {
      what: both(
        "A written plan with dates and the right to answer; no fines",
        "书面计划写明日期，本人可以申辩，不以罚代管",
      ),
      job: "depot",
    }),
  ],
  "monitoring.recognitions": [
    suggested("street", ["A street without a complaint for three months", "片区三个月没有投诉"], {
      for: both("A round without a complaint for three months", "片区三个月没有投诉"),
      gets: both("First choice of days off in the next month.", "下个月优先挑休息日。"),
      every: { value: 3, unit: "months" },
    }),
  ],

  "discretion.guidelines": [
    guideline(
      "understand",
      "understand",
      [
        "Ask for the number, then what is in it and by when it is needed.",
        "先问单号，再问里面是什么、急不急。",
      ],
      [
        "It is your daughter’s birthday present, for tomorrow. Have I got that right?",
        "是给女儿的生日礼物，明天要用，对吗？",
      ],
    ),
    guideline(
      "cause",
      "find_cause",
      [
        "Ring the courier yourself while the customer waits, no longer than two minutes.",
        "当场打给快递员问清，别让顾客等过两分钟。",
      ],
      ["It was sorted into the wrong van this morning. That was us.", "早上分错了车，是我们的错。"],
    ),
    guideline(
      "propose",
      "propose",
      ["Offer two ways: we bring it, or you fetch it sooner.", "给两个办法：我们送来，或者您早点来取。"],
      [
        "I can have it with you by seven, or you can fetch it from four. Which is better?",
        "七点前给您送到，或者四点后来取，您看哪样方便？",
      ],
    ),
    guideline(
      "solve",
      "solve",
      [
        "Stay with it until the parcel is in the hand, then ring once more.",
        "盯到件交到手上，再打一个电话。",
      ],
      ["Has it arrived, and is everything in one piece?", "收到了吧？东西都完好吗？"],
    ),
  ],
  "discretion.limits": [
    limit(
      "dent",
      ["A small thing broke on the way", "路上碰坏了小东西"],
      ["Pay for it on the spot, against a photo", "拍张照，当场赔"],
      {
        jobs: ["courier", "adviser"],
        thenJob: "claims",
        then: both("Take a photo and leave the parcel with the customer", "先拍照，件留给顾客"),
      },
    ),
    limit(
      "late",
      ["It is late and the customer needs it today", "晚到了，人家今天急用"],
      ["A special trip this evening", "晚上专程送一趟"],
      { jobs: ["adviser"], thenJob: "depot" },
    ),
    limit(
      "kept",
      ["The week at the depot is over", "网点保管过了七天"],
      ["Keep it for another week, free of charge", "再免费放一周"],
    ),
  ],
  "discretion.wordings": [
    wording(
      "on-its-way",
      ["It is on its way.", "在路上了，您再等等。"],
      ["It left the depot at ten and is four streets from you.", "十点出的网点，离您还有四条街。"],
    ),
    wording(
      "signed",
      ["The system says that it was signed for.", "系统显示已签收。"],
      [
        "It says so here, but you have not got it. I am finding out who took it.",
        "记录是签收了，可您没拿到，我来查交给了谁。",
      ],
    ),
  ],
};
