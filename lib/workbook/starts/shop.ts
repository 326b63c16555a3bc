/** What a shop can start from: goods over the counter, some to order, the heavy ones delivered. */
import { both, phrase } from "../questions/question.ts";
import { ahead, always, atLeast, entry, mostly, principle, weekdays, within } from "./parts.ts";
import { type Start, suggested, suggestedValue } from "./start.ts";

const day = [{ from: "09:00", to: "19:00" }];
const open = {
  ...weekdays(["09:00", "19:00"]),
  saturday: day,
  sunday: [{ from: "10:00", to: "18:00" }],
  holidays: [{ from: "10:00", to: "17:00" }],
};

export const shop: Start = {
  "organisation.does": [
    phrase(
      "We sell what the neighbourhood needs, order what we do not have, and deliver what is too heavy to carry.",
      "卖街坊用得着的东西，店里没有的帮忙代订，拿不动的送货上门。",
    ),
  ],
  "organisation.channels": [
    suggested("counter", ["The shop itself, seven days a week", "门店，一周七天营业"], {
      kind: "counter",
      name: both("The shop", "门店"),
      hours: open,
      jobs: ["assistant", "cashier"],
    }),
    suggested("phone", ["A telephone in the shop", "店里的电话"], {
      kind: "phone",
      hours: open,
      jobs: ["assistant"],
    }),
    suggested("wechat", ["WeChat, for questions and photos", "微信，问货、发照片都方便"], {
      kind: "wechat",
      hours: open,
      jobs: ["assistant"],
    }),
    suggested("email", ["E-mail, read on weekdays", "邮箱，工作日有人看"], {
      kind: "email",
      hours: weekdays(["09:00", "18:00"]),
      jobs: ["manager"],
    }),
  ],
  "organisation.jobs": [
    suggested("assistant", ["Shop assistant", "店员"], {
      name: both("Shop assistant", "店员"),
      does: both("Finds what you need and says what suits you", "帮顾客找东西，实话实说合不合适"),
    }),
    suggested("cashier", ["Cashier", "收银员"], {
      name: both("Cashier", "收银员"),
      does: both("Takes payment and takes things back", "收款，也办退换"),
    }),
    suggested("driver", ["Delivery driver", "送货员"], {
      name: both("Delivery driver", "送货员"),
      does: both("Brings orders to the door and takes the packaging away", "把东西送到家，把包装带走"),
    }),
    suggested("manager", ["Shop manager", "店长"], {
      name: both("Shop manager", "店长"),
      does: both("Settles what others could not settle", "别人解决不了的，由店长解决"),
    }),
  ],

  "vision.reasons": [
    entry("found", ["People found what they came for", "来了就能买到想买的"]),
    entry("honest", ["We told people when something would not suit them", "东西不合适，我们会直说"]),
    entry("easy-back", ["Bringing something back was never a trial", "退换东西从不为难人"]),
  ],
  "vision.customerReasons": [
    entry("cheaper", ["They told me the cheaper one would do", "他们说便宜的那款就够用"]),
    entry("storeroom", ["They looked in the storeroom before they said no", "说没有之前，先去仓库翻了一遍"]),
    entry("no-frown", ["They took it back without a frown", "退货没给我脸色看"]),
  ],
  "vision.pastSteps": [
    entry("till-returns", ["We let everyone at the till take things back", "收银员都可以直接办退换"]),
    entry("shelf-prices", ["We put the whole price on every shelf", "每样货都标上实价"]),
    entry("asked-for", [
      "We wrote down what people asked for and we did not have",
      "顾客问过而没货的，都记下来去进",
    ]),
  ],
  "vision.elements": [
    entry("would-not-suit", ["told people when something would not suit them", "不合适会直说"], {
      from: "reasons",
      entry: "honest",
    }),
    entry("looked", ["looked in the storeroom", "先去找一遍"], {
      from: "customerReasons",
      entry: "storeroom",
    }),
    entry("take-things-back", ["take things back", "直接办退换"], {
      from: "pastSteps",
      entry: "till-returns",
    }),
  ],
  "vision.verbs": [
    entry("look", ["look", "找"], { kept: true, element: "looked" }),
    entry("tell", ["tell", "直说"], { kept: true, element: "would-not-suit" }),
    entry("take-back", ["take back", "退换"], { kept: true, element: "take-things-back" }),
  ],
  "vision.statement": [
    phrase(
      "We look until we find it, tell you honestly what suits you, and take back what does not.",
      "用心帮您找，合不合适直说，不合适就退换。",
    ),
    phrase(
      "We tell you what we would buy ourselves, and take back without a frown what was a mistake.",
      "自己愿意买的才推荐，好坏直说，买错了痛快退换。",
    ),
    phrase(
      "We look after strangers as we do after regulars, and tell both of them the truth about our goods.",
      "生客熟客一样招呼，帮着找、照实说，货好货坏都直说。",
    ),
  ],
  "vision.notToBe": [
    phrase(
      "We will not talk people into more than they came for, or question them when they bring something back.",
      "不硬劝人多买，不把退货弄得像审问。",
    ),
  ],

  "principles.principles": [
    principle(
      "advice",
      ["Honest advice", "说实话"],
      [
        "We say which one we would take ourselves, even when it is the cheaper.",
        "我们自己会买哪一个，就推荐哪一个，哪怕它更便宜。",
      ],
      { verb: "tell" },
    ),
    principle(
      "looking",
      ["We look before we say no", "先找再说没有"],
      [
        "Before anybody says that we have run out, they have looked on the shelf, in the storeroom and at the next delivery.",
        "货架、仓库、下一批到货都看过，才说没有。",
      ],
      { verb: "look", goals: ["shelves"] },
    ),
    principle(
      "returns",
      ["Easy to bring back", "退换不为难"],
      ["Whoever is at the till takes it back. Nobody has to give a reason.", "谁在收银台谁办，不盘问理由。"],
      { verb: "take-back", goals: ["refund"] },
    ),
    principle(
      "price",
      ["One price", "标多少收多少"],
      ["The price on the shelf is the price at the till.", "货架上标多少，收银台就收多少。"],
      { goals: ["price"] },
    ),
  ],

  "goals.goals": [
    suggested("till", ["Served at the till within five minutes", "结账排队5分钟内"], {
      subject: both("serve you at the till", "为您结账"),
      subjectForm: "deed",
      moment: "visit",
      channels: ["counter"],
      measure: "within",
      bands: [{ limits: [mostly(90, 5, "minutes")] }],
      clock: { counts: "opening_hours", starts: both("your joining the queue", "您开始排队") },
      remedy: { payments: [{ kind: "apology" }] },
      measurement: {
        metric: "counter-wait",
        period: "month",
        source: both("two busy hours each week, timed by the shop manager", "店长每周抽两个高峰时段计时"),
      },
      audience: { public: true, jobs: ["cashier"] },
    }),
    suggested("price", ["The shelf price is the till price", "收银价和标价一致"], {
      subject: both("a price at the till that is higher than on the shelf", "收银价高于货架标价"),
      subjectForm: "thing",
      moment: "account",
      channels: ["counter"],
      measure: "event",
      bands: [{ limits: [{}] }],
      remedy: {
        payments: [{ kind: "apology" }, { kind: "refund", what: both("the difference", "差价") }],
        claim: "automatic",
      },
      measurement: { period: "month", source: both("the list kept at the till", "收银台的登记本") },
      audience: { public: true },
    }),
    suggested("refund", ["Your money is back within five days", "退货款5天内退回"], {
      subject: both("give you your money back", "把货款退给您"),
      subjectForm: "deed",
      moment: "account",
      channels: [],
      measure: "within",
      bands: [{ limits: [mostly(95, 5, "calendar_days")] }],
      clock: { counts: "calendar", starts: both("your return", "收到退货") },
      remedy: { payments: [{ kind: "explanation" }, { kind: "apology" }] },
      measurement: { period: "month", source: both("the till’s own record", "收银系统的记录") },
      because: [{ kind: "verb", ref: "take-back" }],
      audience: { public: true },
    }),
    suggested("messages", ["Messages are answered within four hours", "消息4小时内回复"], {
      subject: both("reply to your message", "回复您的消息"),
      subjectForm: "deed",
      moment: "contact",
      channels: ["wechat", "email"],
      measure: "within",
      bands: [{ limits: [mostly(90, 4, "hours")] }],
      clock: { counts: "opening_hours" },
      remedy: { payments: [{ kind: "apology" }] },
      measurement: { period: "month", source: both("every tenth message, looked up", "每十条消息抽查一条") },
      audience: { public: true },
    }),
    suggested("late-order", ["You hear a day ahead if an order is late", "订货晚到，提前一天告诉您"], {
      subject: both("tell you of a delay to your order", "告诉您订的货要晚到"),
      subjectForm: "deed",
      moment: "change",
      channels: [],
      measure: "notice",
      bands: [{ limits: [ahead(1, "calendar_days")] }],
      clock: { counts: "calendar" },
      remedy: {
        wording: both("you may cancel and get back everything you paid", "您可以取消，付过的钱全部退还"),
      },
      measurement: { period: "quarter", source: both("the order book", "订货登记本") },
      because: [{ kind: "verb", ref: "tell" }],
      audience: { public: true },
    }),
    suggested("delivery", ["Deliveries come in the two hours agreed", "按约好的两小时送到"], {
      subject: both("deliveries that arrive in the two hours agreed with you", "在约好的两小时内送到的货"),
      subjectForm: "thing",
      moment: "delivery",
      channels: [],
      measure: "rate",
      bands: [{ limits: [atLeast(95)] }],
      warned: both("the driver rings you and gives you a new time", "送货员打电话告诉您新的时间"),
      remedy: {
        payments: [{ kind: "apology" }, { kind: "waiver", what: both("the delivery charge", "运费") }],
        claim: "automatic",
      },
      measurement: { period: "month", source: both("the driver’s delivery list", "送货单上的签收时间") },
      audience: { public: true, jobs: ["driver"] },
    }),
    suggested("shelves", ["Shelves are checked every day", "货架每天查"], {
      subject: both("go through the shelves and fill the gaps", "巡查货架、补上缺货"),
      subjectForm: "deed",
      moment: "quality",
      channels: ["counter"],
      measure: "frequency",
      bands: [
        {
          limits: [{ time: { kind: "duration", comparison: "at_most", value: 1, unit: "calendar_days" } }],
        },
      ],
      remedy: {
        wording: both(
          "ask any of us, and we set one aside for you from the next delivery",
          "跟店员说一声，下批到货先给您留",
        ),
      },
      measurement: { period: "month", source: both("the sheet at the storeroom door", "仓库门口的登记表") },
      because: [{ kind: "verb", ref: "look" }],
      audience: { public: true, jobs: ["assistant"] },
    }),
    suggested("complaint", ["An answer to a complaint within five days", "投诉5天内给说法"], {
      subject: both("tell you what we will do about your complaint", "给您的投诉一个说法"),
      subjectForm: "deed",
      moment: "complaint",
      channels: [],
      measure: "within",
      bands: [{ limits: [always(5, "calendar_days")] }],
      clock: { counts: "calendar" },
      warned: both(
        "the shop manager rings you with the reason and a new day",
        "店长打电话说明原因和新的日期",
      ),
      remedy: { payments: [{ kind: "explanation" }, { kind: "apology" }] },
      measurement: { period: "quarter", source: both("the complaints book", "投诉登记本") },
      audience: { public: true, jobs: ["manager"] },
    }),
  ],

  "overview.offerings": [
    suggested("shelves", ["Goods on the shelf", "店里现货"], {
      name: both("On the shelf", "店里现货"),
      description: both("look at it, try it, take it home", "看一看、试一试，当场带走"),
    }),
    suggested("orders", ["Goods to order", "代订"], {
      name: both("To order", "代订"),
      description: both("what we do not keep, usually here within a week", "店里没有的，一般一周内到货"),
    }),
    suggested("deliveries", ["Delivery to the door", "送货上门"], {
      name: both("Delivery", "送货"),
      description: both("for anything too big or too heavy to carry", "大件、重件送到家里"),
    }),
    suggested("gifts", ["Gift wrapping", "礼品包装"], {
      name: both("Gift wrapping", "礼品包装"),
      description: both("free, while you wait", "免费，当场包好"),
    }),
  ],
  "overview.guides": [
    suggested("advice", ["Advice without having to buy", "不买也可以问"], {
      what: both("Which one is right for you", "哪一款适合您"),
      where: both("Ask anybody in the shop. You need not buy.", "店里随便问，不买也没关系。"),
      channels: ["phone", "wechat"],
    }),
    suggested("stock", ["Whether we have it", "有没有货"], {
      what: both("Whether we have it", "有没有货"),
      where: both(
        "Ring before you set out, and we put it aside until closing time.",
        "出门前打个电话，给您留到打烊。",
      ),
    }),
  ],
  "overview.misunderstandings": [
    suggested("receipt", ["“No receipt, no return”", "“没小票不能退”"], {
      belief: both("Without the receipt I cannot bring it back", "小票丢了就不能退"),
      truth: both("A card statement or the number of your order will do.", "有付款记录或订单号就行。"),
      action: both("This is now printed on every receipt.", "这句话已经印在小票上。"),
    }),
  ],
  "overview.notDone": [
    suggested("display", ["We do not sell display pieces as new", "样品不当新货卖"], {
      what: both("We do not sell display pieces as new.", "样品不当新货卖。"),
      instead: both("They carry a red label and cost less.", "样品贴红标，价格低一些。"),
    }),
    suggested("repairs", ["We do not repair what others sold", "别家的东西我们不修"], {
      what: both("We do not repair what was bought elsewhere.", "别处买的东西，我们不修。"),
      instead: both("Ask us: we know who in town does.", "可以问我们，附近谁会修我们知道。"),
    }),
  ],
  "overview.goals": [suggestedValue(["Shelves checked every day", "货架每天查"], ["shelves"])],

  "speed.orders": [
    suggested("special", ["Something we do not keep", "店里没有的东西"], {
      what: both("Something we do not keep", "店里没有的东西"),
      how: both(
        "Tell us what it is and leave your number. You hear the price and the day before you decide.",
        "告诉我们要什么，留个电话。价钱和到货日先说好，您再决定。",
      ),
      channels: ["phone", "wechat"],
    }),
    suggested("home", ["A delivery", "送货"], {
      what: both("A delivery", "送货上门"),
      how: both("Choose a day and two hours when you pay.", "付款时选好日子和两小时的时段。"),
    }),
  ],
  "speed.waits": [
    suggested("till", ["At the till: as the goal says", "收银台：照服务目标"], {
      kind: "counter",
      what: both("At the till", "收银台"),
      longest: { goal: "till" },
    }),
    suggested("ringing", ["On the telephone: one minute", "电话：1分钟"], {
      kind: "phone",
      longest: within(1, "minutes"),
    }),
    suggested("messages", ["For a reply to a message: as the goal says", "等消息回复：照服务目标"], {
      kind: "email",
      what: both("On WeChat and by e-mail", "微信和邮件"),
      longest: { goal: "messages" },
    }),
  ],
  "speed.whenBusy": [
    suggested("next-till", ["We open the next till", "加开收银台"], {
      measure: "extra_counter",
      when: both("When four people are waiting at a till", "一个收银台排到四个人"),
      what: both("we open the next one", "马上再开一个"),
    }),
    suggested("evening", ["Everybody to the tills after work hours", "下班高峰全员收银"], {
      measure: "other",
      when: both("When everybody comes in after work", "下班高峰"),
      what: both("all of us are at the tills, and the shelves are filled later", "全员上收银台，理货往后放"),
    }),
  ],
  "speed.goals": [suggestedValue(["The till and messages", "结账和消息回复"], ["till", "messages"])],

  "communication.returns": [
    suggested("unused", ["Anything unused, within 30 days", "没用过的，30天内"], {
      what: both("Anything you have not used", "没用过的东西"),
      within: { value: 30, unit: "calendar_days" },
      condition: both(
        "Bring the receipt or another proof of payment. You may have opened it to look.",
        "带上小票或付款记录。拆开看过没关系。",
      ),
      refund: { goal: "refund" },
    }),
    suggested("faulty", ["Anything faulty, for a year", "有毛病的，一年内"], {
      what: both("Anything that turns out to be faulty", "用着用着发现有毛病的"),
      within: { value: 1, unit: "years" },
      condition: both(
        "We repair it, change it or give you your money back. Your rights in law come on top of this.",
        "修、换、退都可以。法律规定的三包权利照样有效。",
      ),
      refund: { goal: "refund" },
    }),
  ],
  "communication.deliveries": [
    suggested("town", ["In town, within two days", "同城，两天内"], {
      where: both("In town", "同城"),
      how: both("Our own driver brings it to your door", "自己的送货员送到家门口"),
      costNote: both(
        "The charge depends on the distance; you hear it before you pay",
        "运费看远近，付款前先告诉您",
      ),
      takes: within(2, "calendar_days"),
    }),
    suggested("collect", ["Collected in the shop", "到店自取"], {
      where: both("Collected in the shop", "到店自取"),
      how: both("We keep it for you for a week, free of charge", "免费给您留一周"),
    }),
  ],
  "communication.payments": [
    suggested("card", ["Card", "银行卡"], { method: "card" }),
    suggested("cash", ["Cash", "现金"], { method: "cash" }),
    suggested("wechat-pay", ["WeChat Pay", "微信支付"], { method: "wechat_pay" }),
    suggested("alipay", ["Alipay", "支付宝"], { method: "alipay" }),
  ],
  "communication.notices": [
    suggested("hours", ["Other opening hours: a week ahead", "营业时间有变：提前一周"], {
      of: "hours",
      how: both("A notice on the door, and a message on WeChat.", "门口贴告示，微信上同步发。"),
      ahead: within(1, "weeks"),
    }),
    suggested("recall", ["A recall: as soon as we know", "召回：马上通知"], {
      of: "product",
      what: both("Something we sold is recalled", "卖出的东西要召回"),
      how: both(
        "We ring everybody whose number we have, and put up a notice at the till.",
        "留了电话的逐个打，收银台同时张贴。",
      ),
      ahead: within(0, "calendar_days"),
    }),
  ],
  "communication.totalPrice": [
    phrase(
      "The price on the shelf is the whole price. Delivery or fitting is added only if you want it, and you hear the sum before you pay.",
      "货架上标的就是全价。送货、安装要另外收钱的，付款前先报给您。",
    ),
    phrase(
      "The price tag has everything in it, taxes too. Carrier bags are priced at the till, where you can see it.",
      "标价含税，不另加钱。购物袋多少钱，收银台写着。",
    ),
  ],
  "communication.goals": [suggestedValue(["Late orders", "订货晚到"], ["late-order"])],

  "follow_up.contacts": [
    suggested("bought", ["Questions about what you bought", "买回去以后的问题"], {
      about: both("Something you bought from us", "在我们店买的东西"),
      job: "manager",
    }),
    suggested("delivered", ["Questions about a delivery", "送货的问题"], {
      about: both("A delivery that is on its way", "正在送的货"),
      job: "driver",
    }),
  ],
  "follow_up.help": [
    suggested("use", ["How it works", "不会用、装不上"], {
      what: both("It does not do what it should", "不会用，或者装不上"),
      how: both(
        "Bring it in, or send us a photo or a short film of it.",
        "拿到店里来，或者发张照片、发段视频给我们看。",
      ),
      channel: "wechat",
    }),
  ],
  "follow_up.checkIns": [
    suggested("week", ["A call a week after a delivery", "送货一周后打个电话"], {
      what: both("After a delivery", "送货之后"),
      after: { value: 1, unit: "weeks" },
      job: "manager",
      channel: "phone",
      asks: both("Is it what you expected? Does everything work?", "东西合用吗？有没有哪里不对？"),
    }),
  ],
  "follow_up.goals": [
    suggestedValue(["Deliveries in the agreed two hours", "按约好的时段送到"], ["delivery"]),
  ],

  "complaints.ways": [
    suggested("here", ["In the shop, to anybody", "在店里，跟谁说都行"], {
      channel: "counter",
      how: both(
        "Tell whoever is serving you. They write it down and tell you who will answer.",
        "跟接待您的人说，他会记下来，并告诉您由谁答复。",
      ),
    }),
    suggested("ring", ["By telephone", "打电话"], {
      channel: "phone",
      how: both("Ask for the shop manager.", "说找店长就行。"),
    }),
    suggested("message", ["On WeChat, with a photo if you like", "发微信，可以附照片"], {
      channel: "wechat",
      how: both("A photo helps, but is not needed.", "有照片更好，没有也行。"),
    }),
  ],
  "complaints.free": [suggestedValue(["Yes, complaining is free", "是，投诉不收费"], true)],
  "complaints.noWorseOff": [suggestedValue(["Yes, nobody is worse off", "是，不会因此吃亏"], true)],
  "complaints.helpToComplain": [
    phrase(
      "If you would rather not write, tell us. We write it down, read it back and give you a copy.",
      "不想写就直接说，我们记下来念给您听，再给您一份。",
    ),
  ],
  "complaints.onBehalf": [
    phrase(
      "You can complain for a neighbour or a parent. We only need to know how to reach them.",
      "可以替家里老人或邻居来说，留下本人的联系方式就行。",
    ),
  ],
  "complaints.claim": [
    phrase(
      "You need not claim. What we owe you is paid at the till or the way you paid.",
      "不用申请。该退的当场退，或者原路退回。",
    ),
  ],
  "complaints.ownership": [
    phrase(
      "Whoever hears a complaint first signs it in the book and keeps it until the customer has an answer. On days off it is handed to a colleague by name.",
      "谁先听到谁在本子上签名，跟到顾客得到答复为止；轮休时当面交给同事，写上名字。",
    ),
  ],
  "complaints.acknowledge": [suggestedValue(["Within one day", "1天内"], within(1, "calendar_days"))],
  "complaints.answer": [
    suggestedValue(["Within five days, as the goal says", "5天内，照服务目标"], { goal: "complaint" }),
  ],
  "complaints.update": [suggestedValue(["Every two days", "每2天"], within(2, "calendar_days"))],
  "complaints.stages": [
    suggested("spot", ["First: on the spot", "第一步：当场解决"], {
      name: both("On the spot", "当场解决"),
      job: "assistant",
      does: both("Most things end here: changed, mended or paid back.", "能换、能修、能退的，当场就办。"),
    }),
    suggested("manager", ["Second: the shop manager", "第二步：店长答复"], {
      name: both("A full answer", "店长答复"),
      job: "manager",
      does: both("We hear both sides and ring you.", "问清双方，再打电话答复您。"),
      within: { goal: "complaint" },
    }),
  ],
  "complaints.seniors": [
    phrase(
      "The owner rings you in person if somebody was hurt by something we sold, or if we let you down twice.",
      "卖出的东西伤了人，或者同一位顾客两次没得到解决的，由老板亲自打电话。",
    ),
  ],
  "complaints.remedies": [
    suggested("broken", ["It is faulty", "东西有毛病"], {
      problem: both("It is faulty", "东西有毛病"),
      remedy: both("You choose: repaired, changed or your money back.", "修、换、退，由您选。"),
    }),
    suggested("wrong", ["We delivered the wrong thing", "送错了"], {
      problem: both("We brought the wrong thing", "送错了"),
      remedy: both(
        "The right one comes on the next trip, and we take the other away. You pay nothing for it.",
        "下一趟就送对的来，错的带走，不收您一分钱。",
      ),
    }),
    suggested("overcharged", ["We charged too much", "多收了钱"], {
      problem: both("We charged too much", "多收了钱"),
      remedy: both("The difference comes back the same day.", "差价当天退。"),
    }),
    suggested("rude", ["Somebody was rude", "态度不好"], {
      problem: both("Somebody was rude to you", "店员态度不好"),
      remedy: both(
        "The shop manager apologises to you and talks with the colleague.",
        "店长向您道歉，并找当事人谈。",
      ),
    }),
  ],
  "complaints.satisfied": [
    phrase(
      "The shop manager asks whether it is settled. If it is not, we begin again.",
      "店长会问一声解决了没有，没解决就接着办。",
    ),
  ],
  "complaints.satisfiedAfter": [suggestedValue(["After one week", "一周后"], within(1, "weeks"))],
  "complaints.outside": [
    suggested(
      "consumer",
      ["The public consumer advice service (in mainland China: 12315)", "12315消费者投诉举报热线"],
      {
        name: both("The public consumer advice service where you live", "12315消费者投诉举报热线"),
        for: both(
          "If you are not satisfied with our answer. In mainland China, dial 12315.",
          "对我们的答复不满意，可以拨打12315，也可以拨打12345。",
        ),
      },
    ),
  ],
  "complaints.recorded": [
    phrase(
      "What you bought, what was wrong, how to reach you, and what we agreed.",
      "买了什么、哪里不对、怎么联系您、商量好怎么办。",
    ),
  ],
  "complaints.recordedWhy": [
    phrase(
      "So that you tell it once, and so that we stop selling what keeps coming back.",
      "免得您说第二遍；总被退回来的货，我们也好不再进。",
    ),
  ],
  "complaints.recordKept": [suggestedValue(["Two years", "两年"], { value: 2, unit: "years" })],
  "complaints.goals": [
    suggestedValue(["Complaints answered in five days", "投诉5天内给说法"], ["complaint"]),
  ],

  "retention.programmes": [
    suggested("card", ["A loyalty card", "积分卡"], {
      kind: "loyalty",
      name: both("Regulars’ card", "街坊卡"),
      what: both(
        "A stamp for each purchase; the tenth brings you a discount.",
        "买一次盖一个章，满十个打一次折。",
      ),
      consent: both("No name and no number needed.", "不用留姓名和电话。"),
      wayOut: both("Stop using it whenever you like.", "不想用随时不用。"),
    }),
    suggested("news", ["News of what has come in", "到货通知"], {
      kind: "newsletter",
      name: both("What is new in the shop", "到货通知"),
      what: both("A message at most twice a month.", "一个月最多发两次。"),
      consent: both("Only if you asked for it.", "您要才发。"),
      wayOut: both("Reply “stop”, or tell us in the shop.", "回复“不要了”，或者到店说一声。"),
    }),
  ],
  "retention.benefits": [
    suggested("hold", ["We keep it aside for you", "给老顾客留货"], {
      what: both(
        "We put things aside for you for a week without a deposit.",
        "老顾客看中的货，不收订金留一周。",
      ),
    }),
  ],
  "retention.signs": [
    suggested("gone", ["A regular has not been in for a month", "老顾客一个月没来"], {
      sign: both("A regular has not been in for a month", "常来的顾客一个月没来"),
      job: "manager",
      action: both(
        "When they are next in, ask what we could do better. Do not ring them.",
        "下次来时问问哪里没做好，不打电话打扰。",
      ),
    }),
    suggested("twice-back", ["Two returns in a row", "连着退了两次"], {
      sign: both("Somebody brings back two things in a row", "同一位顾客连着退了两次"),
      job: "assistant",
      action: both(
        "Ask what they need it for, and advise again from the beginning.",
        "问清楚拿来做什么，重新帮着挑。",
      ),
    }),
  ],

  "monitoring.watches": [
    suggested("queue", ["Timing the queue", "给排队计时"], {
      kind: "samples",
      what: both("How long the queue takes in two busy hours.", "抽两个高峰时段，看排队要多久。"),
      every: { value: 1, unit: "weeks" },
      job: "manager",
    }),
    suggested("visit", ["A friend of the shop buys and returns something", "请熟人来买一次、退一次"], {
      kind: "mystery_visits",
      what: both(
        "Somebody you do not know buys something and brings it back.",
        "请一位大家不认识的人来买样东西，再来退。",
      ),
      every: { value: 3, unit: "months" },
    }),
  ],
  "monitoring.staffKnow": [
    phrase(
      "Everybody hears on the first day what is looked at. Only the day of a visit is not told.",
      "上班第一天就说清看什么，只有哪天来不说。",
    ),
  ],
  "monitoring.sharing": [
    suggested("morning", ["Five minutes before opening", "开门前五分钟"], {
      what: both("What customers asked for, praised and brought back", "顾客问了什么、夸了什么、退了什么"),
      how: both("Before opening on Mondays, all together.", "周一开门前，大家一起说。"),
      every: { value: 1, unit: "weeks" },
    }),
  ],
  "monitoring.fairPath": [
    suggested("talk", ["A talk in the back, not at the till", "到后面谈，不在收银台说"], {
      what: both("A talk in the back, never in front of customers", "到后面谈，不当着顾客的面"),
      job: "manager",
    }),
    suggested("beside", ["A week beside an experienced colleague", "跟老同事一周"], {
      what: both("A week beside an experienced colleague", "跟老同事搭班一周"),
    }),
    suggested("again", ["Looking again after a month", "一个月后再看"], {
      what: both("We look again together after a month", "一个月后一起再看"),
      job: "manager",
    }),
  ],
  "monitoring.privately": [
    phrase(
      "What is found about one person is told to that person alone. The others see only how the shop did.",
      "个人的情况只跟本人说，其他人只看全店的。",
    ),
  ],
  "monitoring.recognitions": [
    suggested("praise", ["A customer praised somebody", "顾客夸了谁"], {
      for: both("A customer praises you", "顾客夸了你"),
      gets: both(
        "You hear it the same day, and choose your next day off first.",
        "当天告诉你，下次排休你先挑。",
      ),
    }),
  ],

  "discretion.freedom": [
    phrase(
      "If it is fair and the customer leaves content, do it. Write down what and why; nobody will be told off for it.",
      "只要公道、顾客能满意，就办。记下办了什么、为什么，不会因此挨说。",
    ),
  ],
  "discretion.boundaries": [
    phrase(
      "Nobody sells tobacco, alcohol or blades to children, and nobody gives out another customer’s number.",
      "不卖烟酒刀具给未成年人，不把顾客的电话给别人。",
    ),
  ],
  "discretion.guidelines": [
    suggested("listen", ["Understand: look at it together", "听明白：一起看东西"], {
      step: "understand",
      do: both(
        "Put the thing on the counter and look at it together while the customer tells you.",
        "东西放到柜台上，边看边听顾客说。",
      ),
      say: both("“Show me what it does.”", "“您给我看看是怎么回事。”"),
    }),
    suggested("cause", ["Find the cause: ours first", "找原因：先想是不是我们的错"], {
      step: "find_cause",
      do: both(
        "Ask yourself first what we did: wrong advice, a wrong label, a bad batch.",
        "先想想是不是我们的事：介绍错了、标错了，还是这批货不好。",
      ),
      say: both("“That should not happen. Let me see what went wrong.”", "“照理不该这样，我查一下。”"),
    }),
    suggested("ask", ["Propose: a new one or the money", "提办法：换还是退"], {
      step: "propose",
      do: both("Ask what they would like before you offer anything.", "先问顾客想怎么办。"),
      say: both("“Would you like another one, or your money back?”", "“您看是换一个，还是退钱？”"),
    }),
    suggested("finish", ["Solve: before they leave", "办到位：出门之前"], {
      step: "solve",
      do: both(
        "Do it before the customer leaves, and try the new one out together.",
        "顾客出门前办好，新的当面试一下。",
      ),
      say: both("“Let us try it before you take it home.”", "“先试一下您再拿走。”"),
    }),
  ],
  "discretion.limits": [
    suggested("no-receipt", ["A return without a receipt", "没有小票的退货"], {
      situation: both("A return without any proof of payment", "退货没有任何凭证"),
      jobs: ["cashier"],
      offer: both("Change it for something of the same price.", "换一样同价的。"),
      thenJob: "manager",
    }),
    suggested("late-return", ["A few days late", "过了退货期几天"], {
      situation: both("The time for returns is over by less than a week", "过了退货期，不到一周"),
      jobs: ["cashier", "assistant"],
      offer: both("Take it back as if it were in time.", "照样退。"),
      thenJob: "manager",
    }),
    suggested("damaged", ["Damaged in delivery", "送货时碰坏了"], {
      situation: both("Something was damaged on the way", "送货路上碰坏了"),
      jobs: ["driver"],
      offer: both(
        "Take it back at once and promise a new one on the next trip, or take something off the price.",
        "当场带回，答应下一趟送新的；顾客愿意留下的，可以便宜些。",
      ),
      thenJob: "manager",
      then: both(
        "Ring from the customer’s door; they need not wait for a second call.",
        "在顾客家门口就打电话问，不让顾客等第二个电话。",
      ),
    }),
  ],
  "discretion.wordings": [
    suggested("sale", ["“Sale items cannot be returned.”", "“特价商品不退不换。”"], {
      never: both("Sale items cannot be returned.", "特价商品不退不换。"),
      instead: both("What is wrong with it? Let me see what we can do.", "怎么了？我看看能怎么办。"),
      why: both("A lower price is no reason for a worse thing.", "便宜不等于可以差。"),
    }),
    suggested("shelf", ["“What you see is what we have.”", "“都在货架上了，没有就是没有。”"], {
      never: both("What you see is what we have.", "都在货架上了，没有就是没有。"),
      instead: both("I will look in the storeroom. One moment.", "您稍等，我去仓库看看。"),
    }),
    suggested("used", ["“You have used it.”", "“这是您自己弄坏的吧？”"], {
      never: both("You must have broken it yourself.", "这是您自己弄坏的吧？"),
      instead: both("Tell me what happened.", "您说说是怎么坏的？"),
    }),
  ],
};
