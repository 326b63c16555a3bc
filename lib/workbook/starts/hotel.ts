/** What a hotel or a guest house can start from: rooms, nights, and somebody at the desk. */
import { both, phrase } from "../questions/question.ts";
import { ahead, always, atLeast, daily, entry, mostly, principle, roundTheClock, within } from "./parts.ts";
import { type Start, suggested, suggestedValue } from "./start.ts";

export const hotel: Start = {
  "organisation.does": [
    phrase(
      "Quiet rooms, a good breakfast, and somebody at the desk day and night.",
      "房间安静，早饭可口，前台日夜有人。",
    ),
  ],
  "organisation.channels": [
    suggested("desk", ["The front desk, day and night", "前台，日夜有人"], {
      kind: "counter",
      name: both("The front desk", "前台"),
      hours: roundTheClock,
      jobs: ["receptionist"],
    }),
    suggested("phone", ["A telephone, day and night", "总机，24小时"], {
      kind: "phone",
      hours: roundTheClock,
      jobs: ["receptionist"],
      note: both("From your room, dial 0", "住客在房间拨0"),
    }),
    suggested("email", ["E-mail", "邮箱"], {
      kind: "email",
      hours: daily(["08:00", "20:00"]),
      jobs: ["receptionist"],
    }),
    suggested("wechat", ["WeChat", "微信"], {
      kind: "wechat",
      hours: daily(["07:00", "23:00"]),
      jobs: ["receptionist"],
    }),
  ],
  "organisation.jobs": [
    suggested("receptionist", ["Receptionist", "前台接待"], {
      name: both("Receptionist", "前台接待"),
      does: both("Welcomes guests, and decides at night what cannot wait", "接待客人，夜里的急事当场拿主意"),
    }),
    suggested("housekeeper", ["Housekeeper", "客房服务员"], {
      name: both("Housekeeper", "客房服务员"),
      does: both("Prepares the rooms, and reports what is broken", "收拾房间，发现坏了的马上报"),
    }),
    suggested("duty", ["Duty manager", "值班经理"], {
      name: both("Duty manager", "值班经理"),
      does: both("Can be reached at any hour when a guest is in trouble", "客人遇到麻烦，随时找得到"),
    }),
    suggested("manager", ["General manager", "总经理"], {
      name: both("General manager", "总经理"),
      does: both("Answers complaints after a stay", "答复客人离店后的投诉"),
    }),
  ],

  "vision.reasons": [
    entry("slept", ["Guests slept well", "客人睡得好"]),
    entry("ready", ["Rooms were ready when we had said so", "说几点有房，就几点有房"]),
    entry("same-evening", ["What broke was mended the same evening", "东西坏了，当晚就修好"]),
  ],
  "vision.customerReasons": [
    entry("quiet", ["They remembered that I like a quiet room", "记得我怕吵，给了安静的房间"]),
    entry("shower", ["I said it once, and the shower worked", "淋浴的事说一遍就修好了"]),
    entry("booked", ["I paid what I had booked, and nothing more", "订的时候多少钱，退房就多少钱"]),
  ],
  "vision.pastSteps": [
    entry("night-move", ["We let the night desk move a guest to another room", "夜班前台可以直接给客人换房"]),
    entry("second-look", [
      "We prepared each room as if we were to sleep in it",
      "每间房都按自己来住那样备好",
    ]),
    entry("wishes", ["We wrote down what guests like, when they agreed", "客人同意的，把习惯记下来"]),
  ],
  "vision.elements": [
    entry("prepared", ["prepared each room", "每间房都备好"], { from: "pastSteps", entry: "second-look" }),
    entry("mended", ["mended the same evening", "当晚就修好"], { from: "reasons", entry: "same-evening" }),
    entry("remembered", ["they remembered", "记得"], { from: "customerReasons", entry: "quiet" }),
  ],
  "vision.verbs": [
    entry("prepare", ["prepare", "备好"], { kept: true, element: "prepared" }),
    entry("mend", ["mend", "修好"], { kept: true, element: "mended" }),
    entry("remember", ["remember", "记得"], { kept: true, element: "remembered" }),
  ],
  "vision.statement": [
    phrase(
      "We prepare your room with care, mend what breaks the same day, and remember what you like.",
      "房间用心备好，坏了当天修好，您的习惯我们记得。",
    ),
    phrase(
      "You sleep well, because we prepare every room as if we were to sleep in it ourselves.",
      "每间房都像自己来住一样备好，让您睡个好觉。",
    ),
    phrase(
      "We remember what you told us, and mend things before you have to say so twice.",
      "您说过的我们记得，坏了的不等您说第二遍就修好。",
    ),
  ],
  "vision.notToBe": [
    phrase(
      "We will not charge for what a guest did not know about, or argue with somebody who is tired from the road.",
      "不收客人不知道的钱，不跟赶路累了的人争。",
    ),
  ],

  "principles.principles": [
    principle(
      "sleep",
      ["Sleep comes first", "睡好最要紧"],
      [
        "If noise keeps you awake, we stop it or move you. At night you need not wait for a manager.",
        "吵得睡不着，要么让声音停，要么给您换房，夜里也不用等经理。",
      ],
      { goals: ["noise"] },
    ),
    principle(
      "checked",
      ["Checked before you have the key", "查过才交房"],
      [
        "Somebody other than the housekeeper looks at each room first.",
        "打扫完，换一个人查过，才交到您手里。",
      ],
      { verb: "prepare", goals: ["room-ready"] },
    ),
    principle(
      "once",
      ["Say it once", "说一遍就够"],
      ["Whoever hears it sees to it, and tells you when it is done.", "谁听到谁去办，办好了告诉您。"],
      { verb: "mend", goals: ["repair"] },
    ),
    principle(
      "booked-price",
      ["The price you booked", "订多少就多少"],
      [
        "What is extra is priced where it stands, the minibar and the garage too.",
        "另收费的都标好价，小冰箱、停车也一样。",
      ],
      { goals: ["bill"] },
    ),
  ],

  "goals.goals": [
    suggested("room-ready", ["Rooms are ready at check-in time", "到入住时间就有房"], {
      subject: both("rooms that are ready when check-in begins", "到入住时间已经备好的房间"),
      subjectForm: "thing",
      moment: "visit",
      channels: ["counter"],
      measure: "rate",
      bands: [{ limits: [atLeast(97)] }],
      warned: both(
        "we tell you the time, look after your luggage and find you a place to sit",
        "告诉您几点能好，替您看行李，请您坐下歇歇",
      ),
      remedy: {
        payments: [
          { kind: "share_of_price", share: 10, what: both("the price of the first night back", "首晚房费") },
        ],
        claim: "automatic",
      },
      measurement: { period: "month", source: both("the housekeeping list", "客房清洁登记") },
      because: [{ kind: "verb", ref: "prepare" }],
      audience: { public: true, jobs: ["housekeeper"] },
    }),
    suggested("check-in", ["You have your key within ten minutes", "10分钟内办好入住"], {
      subject: both("hand you your key", "为您办好入住"),
      subjectForm: "deed",
      moment: "visit",
      channels: ["counter"],
      measure: "within",
      bands: [{ limits: [mostly(90, 10, "minutes")] }],
      clock: { counts: "calendar", starts: both("your arrival at the desk", "您到店") },
      remedy: { payments: [{ kind: "apology" }] },
      measurement: {
        period: "month",
        source: both(
          "two arrival hours each week, timed by the duty manager",
          "值班经理每周抽两个入住高峰计时",
        ),
      },
      audience: { public: true, jobs: ["receptionist"] },
    }),
    suggested("repair", ["Mended within an hour, or another room", "1小时内修好，或者换房"], {
      subject: both(
        "mend what is broken in your room or move you to another",
        "修好您房里坏了的东西，或给您换房",
      ),
      subjectForm: "deed",
      moment: "fault",
      channels: ["phone", "counter"],
      measure: "within",
      bands: [{ limits: [mostly(95, 1, "hours")] }],
      clock: { counts: "calendar", starts: both("your telling us", "您告诉我们") },
      warned: both(
        "the desk rings you and tells you what you can have instead",
        "前台打电话告诉您还能怎么安排",
      ),
      remedy: {
        payments: [
          { kind: "share_of_price", share: 10, what: both("the price of that night back", "当晚房费") },
        ],
        claim: "automatic",
      },
      measurement: { period: "month", source: both("the repairs book at the desk", "前台的报修登记") },
      because: [{ kind: "verb", ref: "mend" }],
      audience: { public: true },
    }),
    suggested("noise", ["A night spoilt by noise: part of the price back", "吵得没法睡：退部分房费"], {
      subject: both(
        "noise in the house that keeps you awake, and no quiet room left to move you to",
        "店里吵得没法睡，又没有安静的房间可换",
      ),
      subjectForm: "thing",
      moment: "quality",
      channels: [],
      measure: "event",
      bands: [{ limits: [{}] }],
      remedy: {
        payments: [
          { kind: "apology" },
          { kind: "share_of_price", share: 30, what: both("the price of that night back", "当晚房费") },
        ],
        claim: "automatic",
      },
      measurement: { period: "quarter", source: both("the night book", "夜班记录") },
      audience: { public: true },
    }),
    suggested("bill", ["Nothing on the bill that you did not order", "账单一次算对"], {
      subject: both("bills with nothing on them that you did not order", "退房时一次算对的账单"),
      subjectForm: "thing",
      moment: "account",
      channels: [],
      measure: "rate",
      bands: [{ limits: [atLeast(99)] }],
      remedy: {
        payments: [{ kind: "apology" }, { kind: "refund", what: both("whatever was too much", "多收部分") }],
        claim: "automatic",
      },
      measurement: { period: "month", source: both("bills that were corrected", "更正过的账单") },
      audience: { public: true, jobs: ["receptionist"] },
    }),
    suggested("works", ["You hear a week ahead of building work", "施工和停用提前一周告知"], {
      subject: both(
        "tell you of building work and of anything that will be out of use",
        "告诉您店里要施工、哪些设施要停用",
      ),
      subjectForm: "deed",
      moment: "change",
      channels: ["email", "phone", "wechat"],
      measure: "notice",
      bands: [{ limits: [ahead(1, "weeks")] }],
      clock: { counts: "calendar" },
      remedy: {
        wording: both(
          "you may cancel free of charge, even on the day of arrival",
          "您可以免费取消，入住当天也行",
        ),
      },
      measurement: { period: "quarter", source: both("the list of works", "施工登记") },
      audience: { public: true },
    }),
    suggested("alarms", ["Smoke alarms are tested every month", "烟雾报警器每月测一次"], {
      subject: both("test the smoke alarm in every room", "测试每间房的烟雾报警器"),
      subjectForm: "deed",
      moment: "quality",
      channels: [],
      measure: "frequency",
      bands: [{ limits: [{ time: { kind: "duration", comparison: "at_most", value: 1, unit: "months" } }] }],
      remedy: { wording: both("the room is not let until it has been tested", "没测过的房间不卖") },
      measurement: { period: "quarter", source: both("the date on each alarm", "报警器上贴的日期") },
      audience: { public: true },
    }),
    suggested("complaint", ["Complaints after a stay: 48 hours", "离店后的投诉48小时内答复"], {
      subject: both("answer a complaint about your stay", "答复您对这次入住的投诉"),
      subjectForm: "deed",
      moment: "complaint",
      channels: [],
      measure: "within",
      bands: [{ limits: [always(48, "hours")] }],
      clock: { counts: "calendar" },
      remedy: { payments: [{ kind: "explanation" }, { kind: "apology" }] },
      measurement: { period: "quarter", source: both("the complaints book", "投诉登记本") },
      audience: { public: true, jobs: ["manager"] },
    }),
  ],

  "overview.offerings": [
    suggested("rooms", ["Rooms for one to four", "一至四人的房间"], {
      name: both("Rooms for one to four", "一至四人的房间"),
      description: both("quiet ones at the back if you ask when booking", "怕吵的，订的时候说，给您留背街的"),
    }),
    suggested("breakfast", ["Breakfast", "早餐"], {
      name: both("Breakfast", "早餐"),
      description: both("from 7:00; earlier, as a packed bag, if you leave early", "7点开始，赶早的打包带走"),
    }),
    suggested("luggage", ["Luggage room", "行李寄存"], {
      name: both("Luggage", "行李寄存"),
      description: both(
        "kept free of charge before check-in and after check-out",
        "入住前、退房后都可以免费存",
      ),
    }),
    suggested("families", ["Families", "带孩子的客人"], {
      name: both("Families", "带孩子的客人"),
      description: both("cots, and small children without charge", "有婴儿床，小孩不另收费"),
    }),
  ],
  "overview.guides": [
    suggested("room", ["Which room suits you", "选哪间房"], {
      what: both("Which room suits you", "选哪间房合适"),
      where: both(
        "We know each of them: which is quiet, which has the morning sun.",
        "哪间安静、哪间朝阳，我们都清楚。",
      ),
      channels: ["phone", "wechat"],
    }),
    suggested("price", ["What the price includes", "房价包括什么"], {
      what: both("What the price includes", "房价包括什么"),
      where: both("In the confirmation of your booking, line by line.", "订房确认里一项一项写明。"),
    }),
  ],
  "overview.misunderstandings": [
    suggested("early", ["“If I arrive early, I have to wait outside”", "“到早了只能干等”"], {
      belief: both("If I arrive early, I cannot come in", "到早了只能在外面等"),
      truth: both(
        "Come in, leave your luggage, have a coffee. You have your room as soon as it is ready, without a charge.",
        "可以先寄存行李，进来坐坐。房间一收拾好就给您，不加钱。",
      ),
    }),
    suggested("deposit", ["“The deposit is gone”", "“押金退得慢”"], {
      belief: both("You keep the deposit for weeks", "押金要拖好久才退"),
      truth: both(
        "We release it when you check out. How soon you see it depends on your bank.",
        "退房当时就办退，到账快慢看银行和支付平台。",
      ),
    }),
  ],
  "overview.notDone": [
    suggested("overbooking", ["We do not sell a room twice", "不超售"], {
      what: both("We do not sell more rooms than we have.", "有几间房卖几间，不超售。"),
      instead: both(
        "Should a room be out of use, we find you one as good nearby and pay the difference.",
        "万一房间用不了，替您在附近找同样的，差价我们补。",
      ),
    }),
    suggested("entry", ["Nobody enters without knocking", "不敲门不进房"], {
      what: both("Nobody enters your room without knocking.", "不敲门，谁也不进您的房间。"),
      instead: both(
        "Hang out the card, and we do not clean until you take it in.",
        "挂上“请勿打扰”，取下之前不打扫。",
      ),
    }),
  ],
  "overview.goals": [
    suggestedValue(["Rooms ready, alarms tested", "房间备好、报警器测过"], ["room-ready", "alarms"]),
  ],

  "speed.orders": [
    suggested("room", ["A room", "订房"], {
      what: both("A room", "订房"),
      how: both(
        "Say the nights, how many you are and what matters to you. The confirmation names the whole price.",
        "告诉我们哪几晚、几个人、有什么要求。确认单上写明总价。",
      ),
      channels: ["phone", "wechat"],
    }),
    suggested("wake", ["A taxi, a wake-up call, an early breakfast", "叫车、叫早、早点吃饭"], {
      what: both("A taxi, a wake-up call, an early breakfast", "叫车、叫早、提前开早餐"),
      how: both("Tell the desk by ten in the evening.", "晚上10点前跟前台说。"),
    }),
  ],
  "speed.waits": [
    suggested("desk", ["At check-in: as the goal says", "办入住：照服务目标"], {
      kind: "counter",
      what: both("At check-in", "办入住"),
      longest: { goal: "check-in" },
    }),
    suggested("mend", ["For something broken: as the goal says", "等维修：照服务目标"], {
      kind: "repair",
      what: both("Something broken in your room", "房间里坏了东西"),
      longest: { goal: "repair" },
    }),
    suggested("towels", ["For towels and the like: 15 minutes", "要毛巾、要开水：15分钟"], {
      kind: "other",
      what: both("Towels, a kettle, another pillow", "要毛巾、热水壶、枕头"),
      longest: within(15, "minutes"),
    }),
    suggested("mail", ["For an e-mail: one day", "邮件：1天"], {
      kind: "email",
      longest: within(1, "calendar_days"),
    }),
  ],
  "speed.whenBusy": [
    suggested("second", ["A second person at the desk", "前台加人"], {
      measure: "extra_counter",
      when: both("When three parties are waiting at the desk", "前台排到三拨客人"),
      what: both("the duty manager checks you in, too", "值班经理也来办入住"),
    }),
    suggested("express", ["Check-out without queuing", "退房不排队"], {
      measure: "self_service",
      when: both("Between nine and eleven in the morning", "早上9点到11点"),
      what: both(
        "leave the key in the box; the bill comes by message, and you can ask about it for a month",
        "房卡投进箱子就能走，账单发给您，一个月内都可以来问",
      ),
    }),
  ],
  "speed.goals": [suggestedValue(["Check-in and repairs", "入住和维修"], ["check-in", "repair"])],

  "communication.payments": [
    suggested("card", ["Card", "银行卡"], { method: "card" }),
    suggested("cash", ["Cash", "现金"], { method: "cash" }),
    suggested("wechat-pay", ["WeChat Pay", "微信支付"], { method: "wechat_pay" }),
    suggested("alipay", ["Alipay", "支付宝"], { method: "alipay" }),
  ],
  "communication.notices": [
    suggested("works", ["Building work: a week ahead", "施工停用：提前一周"], {
      of: "planned_outage",
      what: both("Building work, or something out of use", "施工、设施停用"),
      how: both("By message to everybody who has booked.", "订了房的客人逐一发消息。"),
      ahead: { goal: "works" },
    }),
    suggested("water", ["Hot water or power fails: at once", "停水停电：马上告知"], {
      of: "unplanned_outage",
      what: both("Hot water, lift or power fails", "停热水、停电、电梯故障"),
      how: both(
        "We knock or ring every room that it concerns, and say how long.",
        "逐间敲门或打电话，说明要多久。",
      ),
      ahead: within(0, "hours"),
    }),
  ],
  "communication.totalPrice": [
    phrase(
      "The price in your confirmation is the whole price: tax, breakfast if you chose it, and every fee.",
      "确认单上的就是总价，税费、选了的早餐都在里面。",
    ),
    phrase(
      "Parking, laundry and the minibar carry their prices where you find them. Nothing else is ever added.",
      "停车、洗衣、小冰箱都标着价，此外不再加钱。",
    ),
  ],
  "communication.formats": [
    suggested("step-free", ["A room without steps", "无障碍客房"], {
      format: "step_free",
      name: both("A room without steps", "无障碍客房"),
      how: both(
        "Tell us when you book. We send you the widths of the doors and photos of the bathroom.",
        "订房时说一声，门宽和浴室照片都可以发给您。",
      ),
    }),
    suggested("alarm", ["An alarm that you can see and feel", "震动闪光报警器"], {
      format: "other",
      name: both("An alarm that you can see and feel", "震动闪光报警器"),
      how: both("For guests who do not hear well. Ask at the desk.", "听力不便的客人，前台可借。"),
    }),
  ],
  "communication.goals": [suggestedValue(["Building work and bills", "施工告知和账单"], ["works", "bill"])],

  "follow_up.contacts": [
    suggested("bill", ["A question about your bill", "账单有疑问"], {
      about: both("A question about your bill", "账单有疑问"),
      job: "receptionist",
    }),
    suggested("stay", ["Anything about your stay", "住店期间的任何事"], {
      about: both("Anything that spoils your stay, at any hour", "住得不舒心，随时"),
      job: "duty",
    }),
  ],
  "follow_up.help": [
    suggested("plans", ["Your plans change", "行程有变"], {
      what: both("Your plans change", "行程有变"),
      how: both(
        "You can cancel free of charge until 18:00 on the day before. If you are ill, ring us all the same.",
        "入住前一天18点前免费取消，钱原路退回。临时生病的，也请打电话来商量。",
      ),
      channel: "phone",
    }),
    suggested("lost", ["You left something behind", "东西落在房间"], {
      what: both("You left something behind", "东西落在房间里"),
      how: both(
        "We keep it for three months. You pay the post, and we do the packing.",
        "替您保管三个月。包装我们来，邮费您出。",
      ),
      channel: "phone",
    }),
    suggested("invoice", ["An invoice", "开发票"], {
      what: both("You need an invoice, or one with another name", "要发票、换抬头"),
      how: both("Write to us at any time within a year.", "一年之内都可以补开、换开。"),
      channel: "email",
    }),
  ],
  "follow_up.checkIns": [
    suggested("first-evening", ["A call an hour after check-in", "入住一小时后问一声"], {
      what: both("After you have moved in", "入住之后"),
      after: { value: 1, unit: "hours" },
      job: "receptionist",
      channel: "phone",
      asks: both("Is the room as you hoped? Is anything missing?", "房间还满意吗？缺不缺什么？"),
    }),
  ],
  "follow_up.goals": [suggestedValue(["Repairs", "维修"], ["repair"])],

  "complaints.ways": [
    suggested("desk", ["At the front desk, at any hour", "前台，随时"], {
      channel: "desk",
      how: both(
        "Tell us while you are here: we can still put it right tonight.",
        "住着的时候就说，当晚还来得及补救。",
      ),
    }),
    suggested("ring", ["By telephone", "打电话"], {
      channel: "phone",
      how: both("Ask for the duty manager.", "说找值班经理。"),
    }),
    suggested("write", ["By e-mail, after your stay", "离店后发邮件"], {
      channel: "email",
      how: both(
        "Give the night and the room, as far as you remember.",
        "写上哪天住的、哪间房，记得多少写多少。",
      ),
    }),
  ],
  "complaints.free": [suggestedValue(["Yes, complaining is free", "是，投诉不收费"], true)],
  "complaints.noWorseOff": [suggestedValue(["Yes, nobody is worse off", "是，不会因此吃亏"], true)],
  "complaints.helpToComplain": [
    phrase(
      "Tell us in your own language; we find somebody who understands it. We write it down for you.",
      "说方言、外语都行，我们找听得懂的人，替您记下来。",
    ),
  ],
  "complaints.onBehalf": [
    phrase(
      "Whoever booked, and whoever slept here, may complain for all of you.",
      "订房的人、同住的人，谁来说都可以。",
    ),
  ],
  "complaints.claim": [
    phrase(
      "What we owe you is taken off at check-out. If you have left already, we pay it back the way you paid.",
      "该减的退房时直接减，已经离店的原路退回。",
    ),
  ],
  "complaints.ownership": [
    phrase(
      "Whoever hears it first stays with it through the shift, and hands it over by name in the log book.",
      "谁先听到，这个班就由谁跟；下班时在交接本上写明交给谁。",
    ),
  ],
  "complaints.acknowledge": [suggestedValue(["Within 12 hours", "12小时内"], within(12, "hours"))],
  "complaints.answer": [
    suggestedValue(["Within 48 hours, as the goal says", "48小时内，照服务目标"], { goal: "complaint" }),
  ],
  "complaints.stages": [
    suggested("tonight", ["First: tonight, at the desk", "第一步：前台当晚处理"], {
      name: both("While you are here", "住店期间"),
      job: "receptionist",
      does: both("Another room, something mended, or something off the price.", "换房、维修，或者减房费。"),
    }),
    suggested("duty", ["Second: the duty manager", "第二步：值班经理"], {
      name: both("The same day", "当天"),
      job: "duty",
      does: both("We come to see you, at an hour that suits you.", "按您方便的时间来见您。"),
    }),
    suggested("manager", ["Third: the general manager", "第三步：总经理答复"], {
      name: both("A full answer", "书面答复"),
      job: "manager",
      does: both(
        "We read the night book, ask everybody concerned and write to you.",
        "查夜班记录，问过有关的人，写信答复您。",
      ),
      within: { goal: "complaint" },
    }),
  ],
  "complaints.seniors": [
    phrase(
      "The general manager is woken, too, if somebody is hurt, robbed or threatened.",
      "有人受伤、失窃或受到威胁，半夜也叫总经理出面。",
    ),
  ],
  "complaints.remedies": [
    suggested("dirty", ["The room was not clean", "房间不干净"], {
      problem: both("The room was not clean", "房间不干净"),
      remedy: both(
        "Another room at once, or cleaned while you have a drink with us.",
        "马上换房；愿意等的，请您喝杯东西，当场重新打扫。",
      ),
    }),
    suggested("not-as-booked", ["Not the room that was booked", "跟订的不一样"], {
      problem: both("It is not the room you booked", "房间跟订的不一样"),
      remedy: both(
        "The one you booked or a better one at the same price. If there is none, you may leave and pay nothing.",
        "换成您订的，或者升级不加钱。换不了的，全额退。",
      ),
    }),
    suggested("wrong-bill", ["The bill was wrong", "账单有误"], {
      problem: both("The bill was wrong", "账单有误"),
      remedy: both(
        "Put right at the desk. If you have left, the difference is on its way the same day.",
        "当场更正；已经离店的，差价当天退。",
      ),
    }),
    suggested("missing", ["Something is missing from the room", "房间里丢了东西"], {
      problem: both("Something of yours is missing", "房间里丢了东西"),
      remedy: both(
        "We look with you, show you who opened the door, and go with you to the police if you wish.",
        "陪您一起找，调开门记录给您看，需要报警的陪您去。",
      ),
    }),
  ],
  "complaints.satisfied": [
    phrase(
      "The general manager asks whether you would stay with us again, and what would have to change.",
      "总经理会问您还愿不愿意来住，哪里要改。",
    ),
  ],
  "complaints.satisfiedAfter": [suggestedValue(["After one week", "一周后"], within(1, "weeks"))],
  "complaints.outside": [
    suggested(
      "travel-consumer",
      ["The public consumer advice service (in mainland China: 12345 or 12315)", "12345、12315热线"],
      {
        name: both("The consumer advice service of your country", "12345政务服务便民热线"),
        for: both(
          "If you are not satisfied with our answer. In mainland China, dial 12345 or 12315.",
          "对答复不满意，可以拨打12345，涉及收费的也可以拨打12315。",
        ),
      },
    ),
  ],
  "complaints.recorded": [
    phrase(
      "The night, the room, what happened, what we did, and how to reach you.",
      "哪天、哪间房、什么事、怎么处理的、怎么联系您。",
    ),
  ],
  "complaints.recordedWhy": [
    phrase(
      "So that you need not say it twice, and so that the room is right for the next guest.",
      "免得您说第二遍，也让下一位住这间房的客人不再碰上。",
    ),
  ],
  "complaints.recordKept": [suggestedValue(["Two years", "两年"], { value: 2, unit: "years" })],
  "complaints.goals": [
    suggestedValue(["Complaints answered in 48 hours", "投诉48小时内答复"], ["complaint"]),
  ],

  "retention.relationships": [
    suggested("thanks", ["A message after the stay", "离店后发条消息"], {
      what: both("After your stay", "离店以后"),
      after: { value: 3, unit: "calendar_days" },
      job: "receptionist",
      channel: "email",
      asks: both("How did you sleep? What should be different next time?", "睡得好吗？下次哪里要改？"),
    }),
  ],
  "retention.programmes": [
    suggested("direct", ["A better price for booking with us", "直接订更便宜"], {
      kind: "membership",
      name: both("Guests of the house", "老客直订"),
      what: both(
        "The eleventh night is free when you book with us directly.",
        "直接跟我们订，住满十晚送一晚。",
      ),
      consent: both("You join at the desk, or you do not.", "愿意就在前台登记，不愿意不劝。"),
      wayOut: both("Tell us, and we delete what we noted about you.", "说一声就退出，记下的习惯一并删除。"),
    }),
  ],
  "retention.benefits": [
    suggested("same-room", ["The same room, if it is free", "还住原来那间"], {
      what: both(
        "If you liked your room, you have it again whenever it is free.",
        "住惯的那间，空着就还给您留。",
      ),
    }),
    suggested("late", ["A later check-out", "晚退房"], {
      what: both(
        "Check-out until 14:00 on your second stay, free of charge.",
        "第二次入住起，可以免费延到下午2点退房。",
      ),
    }),
  ],
  "retention.signs": [
    suggested("silent", ["A regular leaves without a word", "熟客退房时不说话"], {
      sign: both("A regular checks out without a word", "熟客退房时一句话没有"),
      job: "receptionist",
      action: both("Ask how they slept, and note what they say.", "问一句睡得怎么样，把话记下来。"),
    }),
    suggested("low-mark", ["A low mark after the stay", "离店评分低"], {
      sign: both("Somebody gives us a low mark after the stay", "客人离店后给了低分"),
      job: "manager",
      action: both("Write back in person. Do not ask to have it changed.", "亲自回复，不要求改评价。"),
      within: { value: 2, unit: "calendar_days" },
    }),
  ],

  "monitoring.watches": [
    suggested("rooms", ["A second look at three rooms a day", "每天复查三间房"], {
      kind: "samples",
      what: both("Three rooms, chosen by lot, with the housekeeper.", "抽三间房，和服务员一起看。"),
      every: { value: 1, unit: "calendar_days" },
      job: "duty",
    }),
    suggested("sleeper", ["Somebody stays a night as a guest", "请人当客人住一晚"], {
      kind: "mystery_visits",
      what: both(
        "Somebody you do not know stays a night and asks for another pillow at eleven.",
        "请一位大家不认识的人住一晚，夜里11点要个枕头。",
      ),
      every: { value: 6, unit: "months" },
    }),
  ],
  "monitoring.staffKnow": [
    phrase(
      "Everybody knows that rooms are looked at again and that guests are sent, and what is written down.",
      "复查房间、请人来住，记些什么，都事先跟大家说明。",
    ),
  ],
  "monitoring.sharing": [
    suggested("handover", ["At the handover of shifts", "交接班时"], {
      what: both("What guests said since yesterday", "昨天到今天客人说了什么"),
      how: both("At the morning handover, desk and housekeeping together.", "早班交接，前台和客房一起听。"),
      every: { value: 1, unit: "calendar_days" },
    }),
  ],
  "monitoring.fairPath": [
    suggested("quiet-talk", ["A talk in the office", "办公室里谈"], {
      what: both("A talk in the office about what got in the way", "在办公室里谈，问问难处"),
      job: "duty",
    }),
    suggested("alongside", ["Three shifts with a colleague", "跟同事三个班"], {
      what: both("Three shifts alongside a colleague", "跟一位同事搭三个班"),
    }),
    suggested("agreed-day", ["Looking again on an agreed day", "约定日子再看"], {
      what: both("We look again on a day that we agreed", "约好日子再看一次"),
      job: "manager",
    }),
  ],
  "monitoring.privately": [
    phrase(
      "What was found in a room is said to whoever cleaned it, and to nobody else.",
      "哪间房有问题，只跟打扫的人说。",
    ),
  ],
  "monitoring.recognitions": [
    suggested("by-name", ["A guest thanks somebody by name", "客人点名感谢"], {
      for: both("A guest thanks you by name", "客人点名感谢你"),
      gets: both(
        "You have the note to keep, and a night for two in the house.",
        "留言原件给你，再送两人一晚。",
      ),
    }),
  ],

  "discretion.freedom": [
    phrase(
      "At night you are the manager. Do what lets the guest sleep, and write it in the log.",
      "夜里你就是经理。怎么能让客人睡好就怎么办，记在交接本上。",
    ),
  ],
  "discretion.boundaries": [
    phrase(
      "Nobody gives out a room number or a key without seeing who it is, and nobody says who is staying here.",
      "不核对身份不给房号、不给房卡，不对外说谁住在这里。",
    ),
  ],
  "discretion.guidelines": [
    suggested("come-out", ["Understand: come out from behind the desk", "听明白：从前台走出来"], {
      step: "understand",
      do: both(
        "Come out from behind the desk, offer a seat, and let the guest finish.",
        "从前台走出来，请客人坐下，把话听完。",
      ),
      say: both("“You must be tired. Tell me what happened.”", "“您一路辛苦，先坐，出什么事了？”"),
    }),
    suggested("go-see", ["Find the cause: go and see", "找原因：去看一眼"], {
      step: "find_cause",
      do: both("Go up and see the room yourself.", "自己上去看房间。"),
      say: both("“That is not how the room should be.”", "“房间不该是这样的。”"),
    }),
    suggested("two-ways", ["Propose: two ways to choose from", "提办法：给两样选"], {
      step: "propose",
      do: both("Offer two ways, and let the guest choose.", "给两个办法，让客人选。"),
      say: both(
        "“I can move you now, or send somebody up in ten minutes. Which would you like?”",
        "“现在就给您换一间，或者十分钟内有人上去修，您看哪样好？”",
      ),
    }),
    suggested("carry", ["Solve: carry the luggage", "办到位：帮忙搬行李"], {
      step: "solve",
      do: both(
        "Carry the luggage, see that everything works, and ring half an hour later.",
        "帮忙搬行李，样样试过，半小时后再打个电话。",
      ),
      say: both("“Is it quiet enough now? Sleep well.”", "“现在安静了吧？您好好休息。”"),
    }),
  ],
  "discretion.limits": [
    suggested("not-ready", ["The room is not ready in time", "到点房间没好"], {
      situation: both("The room is not ready when check-in begins", "到入住时间房间还没好"),
      jobs: ["receptionist"],
      offer: both("A drink or lunch while they wait, or a better room.", "请喝东西或吃午饭，或者升级房型。"),
      thenJob: "duty",
    }),
    suggested("noise-night", ["Noise at night", "夜里吵"], {
      situation: both("A guest cannot sleep for noise", "客人被吵得睡不着"),
      jobs: ["receptionist"],
      offer: both("Another room of any kind at the same price.", "换任何一间空房，不加钱。"),
      thenJob: "duty",
      then: both("Bring earplugs, and go to where the noise comes from.", "先送耳塞，去吵的那间敲门。"),
    }),
    suggested("nothing-works", ["No hot water or no heating", "没热水、没暖气"], {
      situation: both("No hot water or heating for more than two hours", "没热水、没暖气超过两小时"),
      jobs: ["receptionist", "duty"],
      offer: both(
        "Half the price of the night, and a shower in another room.",
        "当晚房费减半，另开一间给客人洗澡。",
      ),
      thenJob: "manager",
    }),
  ],
  "discretion.wordings": [
    suggested("full", ["“We are full.”", "“满房了。”"], {
      never: both("We are full, I can do nothing.", "满房了，我也没办法。"),
      instead: both(
        "I have no other room. Let me ring the house next door for you.",
        "我们没空房了，我帮您问问隔壁。",
      ),
    }),
    suggested("nobody-heard", ["“Nobody else heard anything.”", "“别的客人都没说吵。”"], {
      never: both("Nobody else heard anything.", "别的客人都没说吵。"),
      instead: both("I am coming up. Which side does it come from?", "我马上上来，声音从哪边来的？"),
    }),
    suggested("platform", ["“You have to ask the site where you booked.”", "“您找平台去。”"], {
      never: both("You have to ask the site where you booked.", "您找平台去。"),
      instead: both("I will ring them for you while you sit down.", "您先坐，我来跟平台联系。"),
      why: both("The guest sleeps here, not on the site.", "客人住的是我们店，不是平台。"),
    }),
  ],
};
