/** What a restaurant or café can start from: guests at the table, bookings, food to take away. */
import { both, phrase } from "../questions/question.ts";
import { ahead, always, atLeast, daily, entry, mostly, principle, roundTheClock, within } from "./parts.ts";
import { type Start, suggested, suggestedValue } from "./start.ts";

const meals = daily(["11:00", "14:30"], ["17:00", "22:00"]);

export const restaurant: Start = {
  "organisation.does": [
    phrase(
      "We cook to order, for lunch and dinner, at the table or to take away.",
      "午市晚市，现点现做，堂食外带都有。",
    ),
  ],
  "organisation.channels": [
    suggested("tables", ["The restaurant, for lunch and dinner", "店里，午市和晚市"], {
      kind: "counter",
      name: both("The restaurant", "店里"),
      hours: { ...meals, note: both("Last orders half an hour before closing", "打烊前半小时停止点单") },
      jobs: ["waiter", "lead"],
    }),
    suggested("phone", ["A telephone for bookings", "订位电话"], {
      kind: "phone",
      hours: daily(["10:30", "22:00"]),
      jobs: ["lead"],
    }),
    suggested("booking", ["A booking page, at any hour", "订位小程序，随时可订"], {
      kind: "web",
      name: both("our booking page", "订位小程序"),
      hours: roundTheClock,
    }),
    suggested("wechat", ["WeChat", "微信"], {
      kind: "wechat",
      hours: daily(["10:30", "21:30"]),
      jobs: ["lead"],
    }),
  ],
  "organisation.jobs": [
    suggested("waiter", ["Waiter", "服务员"], {
      name: both("Waiter", "服务员"),
      does: both("Looks after your table from the first glass to the bill", "从倒茶到结账，照看好一桌客人"),
    }),
    suggested("lead", ["Shift leader", "领班"], {
      name: both("Shift leader", "领班"),
      does: both("Keeps the bookings, and decides when something goes wrong", "管订位，出了岔子当场拿主意"),
    }),
    suggested("chef", ["Head chef", "厨师长"], {
      name: both("Head chef", "厨师长"),
      does: both("Answers for every dish that leaves the kitchen", "出后厨的每道菜都由他把关"),
    }),
    suggested("manager", ["Restaurant manager", "店长"], {
      name: both("Restaurant manager", "店长"),
      does: both("Answers complaints and looks after regulars", "答复投诉，照应老顾客"),
    }),
  ],

  "vision.reasons": [
    entry("ready", ["The table was ready when we had said so", "说几点有位，就几点有位"]),
    entry("same", ["A dish tasted the same on Monday as on Saturday", "周一和周六，一道菜一个味"]),
    entry("unasked", ["The kitchen put mistakes right before anybody asked", "菜做坏了，不等客人开口就重做"]),
  ],
  "vision.customerReasons": [
    entry("allergy", [
      "They told us what was in it, because of our daughter’s allergy",
      "孩子过敏，他们一样样说清菜里有什么",
    ]),
    entry("bill", ["The bill was what the menu said", "结账的钱和菜单上的对得上"]),
    entry("corner", ["They knew that we like to sit in the corner", "知道我们爱坐角落那桌"]),
  ],
  "vision.pastSteps": [
    entry("off-bill", ["We let waiters take a dish off the bill", "服务员可以直接给客人免一道菜"]),
    entry("written", ["We wrote down what is in every dish", "每道菜用了什么都写下来"]),
    entry("fewer", ["We took fewer bookings and kept every table", "少接几桌，接了的位子都留好"]),
  ],
  "vision.elements": [
    entry("kept-table", ["kept every table", "位子留好"], { from: "pastSteps", entry: "fewer" }),
    entry("told-us", ["told us what was in it", "说清菜里有什么"], {
      from: "customerReasons",
      entry: "allergy",
    }),
    entry("put-right", ["put mistakes right", "做坏了就重做"], { from: "reasons", entry: "unasked" }),
  ],
  "vision.verbs": [
    entry("keep", ["keep", "留好"], { kept: true, element: "kept-table" }),
    entry("tell", ["tell", "说清"], { kept: true, element: "told-us" }),
    entry("cook", ["cook", "现做"], { kept: true }),
    entry("put-right", ["put right", "重做"], { kept: true, element: "put-right" }),
  ],
  "vision.statement": [
    phrase(
      "We keep your table, cook every dish when you order it, and tell you what is in it.",
      "位子给您留好，菜点了现做，里面有什么说清楚。",
    ),
    phrase(
      "We cook as we would for our own table, and tell you honestly when the kitchen is behind.",
      "菜像给自家人吃一样现做，后厨忙不过来也跟您说清楚。",
    ),
    phrase(
      "You find the table that we promised to keep, a dish cooked for you, and a bill without surprises.",
      "来了有位，现做现上，哪里不对马上重做，账单清清楚楚。",
    ),
  ],
  "vision.notToBe": [
    phrase(
      "We will not hurry anybody off a table, or put on the bill what nobody ordered.",
      "不催客人走，没点的东西不上账。",
    ),
  ],

  "principles.principles": [
    principle(
      "fresh",
      ["Cooked when you order", "现点现做"],
      ["What we cannot do well today is not on the menu today.", "今天做不好的菜，今天就不卖。"],
      { verb: "cook" },
    ),
    principle(
      "inside",
      ["You know what you eat", "吃得明白"],
      [
        "Ask what is in a dish and you are shown the written list. Nobody guesses.",
        "问菜里有什么，拿单子给您看，不靠猜。",
      ],
      { verb: "tell", goals: ["allergens"] },
    ),
    principle(
      "booked",
      ["A booking is a promise", "订了就作数"],
      [
        "We hold your table for 15 minutes, and seat nobody else at it.",
        "位子给您留15分钟，这期间不给别人坐。",
      ],
      { verb: "keep", goals: ["table"] },
    ),
    principle(
      "ours",
      ["Our mistake, our bill", "错了算我们的"],
      [
        "Whoever serves you can take a dish off the bill without asking anybody.",
        "服务员当场就能免单，不用再请示。",
      ],
      { verb: "put-right", goals: ["wrong-dish"] },
    ),
  ],

  "goals.goals": [
    suggested("table", ["Booked tables are ready on time", "订好的位子准时有"], {
      subject: both("booked tables that are ready when you arrive", "到店时已经备好的预订座位"),
      subjectForm: "thing",
      moment: "visit",
      channels: ["counter"],
      measure: "rate",
      bands: [{ limits: [atLeast(97)] }],
      exclusions: [both("bookings for which you come more than 15 minutes late", "晚到超过15分钟的预订")],
      remedy: {
        payments: [{ kind: "in_kind", what: both("a drink for everybody in your party", "每人一杯饮料") }],
        claim: "automatic",
      },
      measurement: {
        period: "month",
        source: both("the booking list, marked at the door", "领位台的订位登记"),
      },
      because: [{ kind: "verb", ref: "keep" }],
      audience: { public: true, jobs: ["lead"] },
    }),
    suggested("first-dish", ["The first dish within 20 minutes", "第一道菜20分钟内上桌"], {
      subject: both("bring your first dish", "为您上第一道菜"),
      subjectForm: "deed",
      moment: "visit",
      channels: ["counter"],
      measure: "within",
      bands: [{ limits: [mostly(90, 20, "minutes")] }],
      clock: { counts: "opening_hours", starts: both("your order", "您下单") },
      exclusions: [both("dishes that the menu marks as taking longer", "菜单上注明要多等的菜")],
      warned: both(
        "your waiter tells you, before you have to ask, how long it will be",
        "不等您催，服务员先来说还要多久",
      ),
      remedy: {
        payments: [
          { kind: "in_kind", what: both("a soft drink or a dessert on the house", "一份饮料或甜品") },
        ],
        claim: "automatic",
      },
      measurement: { period: "month", source: both("the times on the kitchen slips", "后厨小票上的时间") },
      audience: { public: true, jobs: ["waiter", "chef"] },
    }),
    suggested("takeaway", ["Takeaways are ready at the time given", "外带按说好的时间备好"], {
      subject: both("takeaways that are ready at the time we gave you", "按说好的时间备好的外带"),
      subjectForm: "thing",
      moment: "apply",
      channels: ["phone", "web"],
      measure: "rate",
      bands: [{ limits: [atLeast(95)] }],
      warned: both("we ring you before you set out", "赶在您出门前打电话告诉您"),
      remedy: {
        payments: [
          { kind: "share_of_price", share: 10, what: both("the price of that order back", "这一单餐费") },
        ],
        claim: "automatic",
      },
      measurement: { period: "month", source: both("the collection list", "外带登记单") },
      audience: { public: true },
    }),
    suggested("wrong-dish", ["A wrong or cold dish is made again or free", "上错、凉了的菜重做或免单"], {
      subject: both("a dish that comes wrong or cold", "上错或凉了的菜"),
      subjectForm: "thing",
      moment: "quality",
      channels: ["counter"],
      measure: "event",
      bands: [{ limits: [{}] }],
      remedy: {
        payments: [
          {
            kind: "in_kind",
            what: both("a new one at once, or that dish off the bill, as you choose", "重做或免单，由您选"),
          },
        ],
      },
      measurement: {
        period: "month",
        source: both("dishes taken off the bill, from the till", "收银系统里的退菜记录"),
      },
      because: [{ kind: "verb", ref: "put-right" }],
      audience: { public: true },
    }),
    suggested("allergens", ["You see what is in each dish", "每道菜用了什么，写给您看"], {
      subject: both(
        "show you in writing what is in each dish, allergens too, before you order",
        "在您点菜前，把每道菜的配料和过敏原拿给您看",
      ),
      subjectForm: "deed",
      moment: "quality",
      channels: ["counter"],
      measure: "conduct",
      bands: [{ limits: [{}] }],
      remedy: {
        wording: both(
          "we take the dish away and cook you another, at no charge",
          "这道菜撤下，另做一道不收钱",
        ),
      },
      because: [{ kind: "verb", ref: "tell" }],
      audience: { public: true, jobs: ["waiter"] },
    }),
    suggested("fridges", ["Fridges are checked twice a day", "冷柜每天查两遍"], {
      subject: both("temperature checks of every fridge", "每台冷柜的温度检查"),
      subjectForm: "thing",
      moment: "quality",
      channels: [],
      measure: "count",
      bands: [
        {
          limits: [
            {
              target: {
                value: 2,
                unit: "count",
                comparison: "at_least",
                per: { time: { value: 1, unit: "calendar_days" } },
              },
            },
          ],
        },
      ],
      remedy: {
        wording: both(
          "nothing from that fridge is served until the chef has been through it",
          "先由厨师长逐样查过，这台冷柜里的东西才能上桌",
        ),
      },
      measurement: { period: "month", source: both("the sheet on each fridge door", "冷柜门上的记录表") },
      audience: { public: true, jobs: ["chef"] },
    }),
    suggested("closed", ["You hear a week ahead when we close for a party", "包场停业提前一周通知"], {
      subject: both("tell you of the days on which we close for a private party", "通知您包场停业的日子"),
      subjectForm: "deed",
      moment: "change",
      channels: [],
      measure: "notice",
      bands: [{ limits: [ahead(1, "weeks")] }],
      clock: { counts: "calendar" },
      remedy: {
        wording: both(
          "we ring everybody who had booked, and you choose another day first",
          "已经订了位的，我们逐一打电话说明，改哪天由您先挑",
        ),
      },
      measurement: { period: "year", source: both("the booking list", "订位登记") },
      audience: { public: true },
    }),
    suggested("complaint", ["Complaints after a visit: three days", "离店后的投诉3天内回复"], {
      subject: both("reply to a complaint that you make after your visit", "回复您离店后提出的投诉"),
      subjectForm: "deed",
      moment: "complaint",
      channels: [],
      measure: "within",
      bands: [{ limits: [always(3, "calendar_days")] }],
      clock: { counts: "calendar" },
      remedy: { payments: [{ kind: "explanation" }, { kind: "apology" }] },
      measurement: { period: "quarter", source: both("the complaints list", "投诉登记表") },
      audience: { public: true, jobs: ["manager"] },
    }),
  ],

  "overview.offerings": [
    suggested("table", ["At the table", "堂食"], {
      name: both("At the table", "堂食"),
      description: both("lunch and dinner, cooked to order", "午市和晚市，现点现做"),
    }),
    suggested("takeaway", ["To take away", "外带"], {
      name: both("To take away", "外带"),
      description: both("most dishes, packed so that they arrive hot", "大部分菜都能打包，到家还是热的"),
    }),
    suggested("parties", ["Parties", "聚餐包场"], {
      name: both("Parties", "聚餐包场"),
      description: both("from ten people up, with a menu agreed beforehand", "十人以上，菜单和价钱先定好"),
    }),
    suggested("children", ["For children", "带孩子来"], {
      name: both("Children", "带孩子来"),
      description: both("small portions and high chairs", "有小份菜和儿童椅"),
    }),
  ],
  "overview.guides": [
    suggested("menu", ["Today’s menu with prices", "今天的菜单和价钱"], {
      what: both("Today’s menu with prices", "今天的菜单和价钱"),
      where: both("On the board outside the door, and on our booking page.", "门口黑板和订位小程序上都有。"),
      channels: ["phone", "wechat"],
    }),
    suggested("inside", ["What is in a dish", "菜里有什么"], {
      what: both("What is in a dish", "菜里有什么"),
      where: both(
        "In the folder that every waiter carries. Ask for it.",
        "配料册在服务员手里，随时可以要来看。",
      ),
    }),
  ],
  "overview.misunderstandings": [
    suggested("mild", ["“Mild” is not without chilli", "“微辣”也是辣的"], {
      belief: both("Mild means no chilli at all", "微辣就是不辣"),
      truth: both(
        "Mild still has some. Say “without chilli” and the kitchen leaves it out.",
        "微辣也放辣椒。一点都不吃辣，请说“不放辣”。",
      ),
    }),
    suggested("table-time", ["“I have to leave when the next guests come”", "“吃完就得赶紧走”"], {
      belief: both("I have to leave when others are waiting", "有人等位，我就得快点吃完"),
      truth: both("Your table is yours. We never ask you to hurry.", "位子是您的，我们不催。"),
    }),
  ],
  "overview.notDone": [
    suggested("service-charge", ["No service or cover charge", "不收茶位费和服务费"], {
      what: both("We add no service or cover charge.", "不收茶位费、餐具费和服务费。"),
      instead: both("A tip is up to you, and all of it goes to the staff.", "菜单上标多少就是多少。"),
    }),
    suggested("leftovers", ["We do not serve what came back", "端回来的菜不再上桌"], {
      what: both("What comes back from a table is never served again.", "端回后厨的菜不再上桌。"),
      instead: both("Ask us to pack what is left; the box is free.", "吃不完可以打包，餐盒不收钱。"),
    }),
  ],
  "overview.goals": [
    suggestedValue(["What is in a dish, and the fridges", "配料和冷柜"], ["allergens", "fridges"]),
  ],

  "speed.orders": [
    suggested("book", ["A table", "订位"], {
      what: both("A table", "订位"),
      how: both(
        "Say when, for how many, and what somebody cannot eat. You have a confirmation at once.",
        "告诉我们几点、几位、有没有忌口，当场确认。",
      ),
      channels: ["phone", "booking"],
    }),
    suggested("collect", ["A takeaway", "外带"], {
      what: both("A takeaway", "外带"),
      how: both(
        "Order ahead, and we tell you the time from which it is ready.",
        "提前点好，我们告诉您几点来取。",
      ),
      channels: ["phone", "wechat"],
    }),
    suggested("party", ["A party of ten or more", "十人以上聚餐"], {
      what: both("A party of ten or more", "十人以上聚餐"),
      how: both(
        "Ask three days before. We agree the menu and the whole price in writing.",
        "提前三天来谈，菜单和总价写在单子上。",
      ),
    }),
  ],
  "speed.waits": [
    suggested("dish", ["For the first dish: as the goal says", "等第一道菜：照服务目标"], {
      kind: "other",
      what: both("For your first dish", "第一道菜"),
      longest: { goal: "first-dish" },
    }),
    suggested("bill", ["For the bill: five minutes", "等结账：5分钟"], {
      kind: "other",
      what: both("For the bill", "结账"),
      longest: within(5, "minutes"),
    }),
    suggested("ringing", ["On the telephone: one minute", "电话：1分钟"], {
      kind: "phone",
      longest: within(1, "minutes"),
    }),
  ],
  "speed.whenBusy": [
    suggested("queue", ["We take your number and ring you", "取号等位，快到了通知您"], {
      measure: "queue_place",
      when: both("When every table is taken", "满座的时候"),
      what: both(
        "we tell you honestly how long it will be, take your number and ring you when your table is nearly free",
        "实话告诉您要等多久，留个号码，快到了打电话叫您",
      ),
    }),
    suggested("drinks", ["Tea and something to nibble while you wait", "等位有茶水小食"], {
      measure: "other",
      when: both("If you wait more than 20 minutes", "等位超过20分钟"),
      what: both("there is tea and something to nibble", "送茶水和小食"),
    }),
  ],
  "speed.goals": [
    suggestedValue(["Tables and first dishes", "位子和上菜"], ["table", "first-dish", "takeaway"]),
  ],

  "communication.payments": [
    suggested("card", ["Card", "银行卡"], { method: "card" }),
    suggested("cash", ["Cash", "现金"], { method: "cash" }),
    suggested("wechat-pay", ["WeChat Pay", "微信支付"], { method: "wechat_pay" }),
    suggested("alipay", ["Alipay", "支付宝"], { method: "alipay" }),
  ],
  "communication.notices": [
    suggested("private", ["Closed for a party: a week ahead", "包场停业：提前一周"], {
      of: "hours",
      what: both("A day on which we close for a private party", "包场停业"),
      how: both("On the door and on our booking page.", "门口贴告示，订位小程序上也写。"),
      ahead: { goal: "closed" },
    }),
    suggested("prices", ["New prices: two weeks ahead", "调价：提前两周"], {
      of: "price",
      how: both("On the board outside, with the old price beside the new.", "门口黑板上写明，新价旧价都写。"),
      ahead: within(2, "weeks"),
    }),
  ],
  "communication.totalPrice": [
    phrase(
      "The price on the menu is what you pay, taxes included. We add no service charge.",
      "菜单上的价就是实付价，不另收茶位费、餐具费和服务费。",
    ),
    phrase(
      "Fish and seafood sold by weight are weighed at your table, and you hear the sum before we cook.",
      "海鲜、活鱼按斤卖的，当着您的面称，报了价再下锅。",
    ),
  ],
  "communication.formats": [
    suggested("large", ["The menu in large print", "大字菜单"], {
      format: "large_print",
      name: both("The menu in large print", "大字菜单"),
      how: both("Ask your waiter.", "跟服务员说一声就拿来。"),
    }),
    suggested("pictures", ["A menu with pictures", "带图菜单"], {
      format: "easy_read",
      name: both("A menu with pictures, and no phone needed to order", "带图的纸质菜单，不用手机也能点"),
      how: both("On every table.", "每桌都有。"),
    }),
  ],
  "communication.goals": [suggestedValue(["Days on which we are closed", "停业通知"], ["closed"])],

  "follow_up.contacts": [
    suggested("after", ["Something you noticed at home", "回家以后才发现的事"], {
      about: both("Something you noticed only at home", "回家以后才发现的事"),
      job: "manager",
    }),
  ],
  "follow_up.help": [
    suggested("unwell", ["You feel unwell after eating here", "吃完不舒服"], {
      what: both("You feel unwell after a meal", "吃完不舒服"),
      how: both(
        "See a doctor first, then ring us at any time we are open. We keep a sample of what we served.",
        "先去看医生，再打电话给我们。当天的菜都有留样，可以送检。",
      ),
      channel: "phone",
    }),
    suggested("lost", ["You left something behind", "东西落在店里"], {
      what: both("You left something behind", "东西落在店里"),
      how: both(
        "We keep it for three months and post it to you if you wish.",
        "替您保管三个月，也可以给您寄去。",
      ),
      channel: "phone",
    }),
  ],
  "follow_up.checkIns": [
    suggested("party", ["A call after a party", "聚餐后打个电话"], {
      what: both("After a party", "聚餐之后"),
      after: { value: 2, unit: "calendar_days" },
      job: "manager",
      channel: "phone",
      asks: both("Was there enough, and was everything as agreed?", "菜够不够？跟说好的一样吗？"),
    }),
  ],

  "complaints.ways": [
    suggested("table", ["At the table, to your waiter", "在桌边跟服务员说"], {
      channel: "tables",
      how: both(
        "Tell your waiter, best while the dish is still in front of you.",
        "跟服务员说，菜还在桌上时说最好办。",
      ),
    }),
    suggested("ring", ["By telephone", "打电话"], {
      channel: "phone",
      how: both("Ask for the manager, and say when you were here.", "说找店长，告诉他哪天来的、坐哪桌。"),
    }),
    suggested("message", ["On WeChat", "发微信"], {
      channel: "wechat",
      how: both("A photo of the dish or the bill helps.", "拍张菜或账单的照片更清楚。"),
    }),
  ],
  "complaints.free": [suggestedValue(["Yes, complaining is free", "是，投诉不收费"], true)],
  "complaints.noWorseOff": [suggestedValue(["Yes, nobody is worse off", "是，不会因此吃亏"], true)],
  "complaints.helpToComplain": [
    phrase(
      "If you would rather not say it in front of your guests, a word to the shift leader at the door is enough.",
      "当着客人不好开口的，出门时跟领班说一句就行。",
    ),
  ],
  "complaints.onBehalf": [
    phrase("Whoever was at the table can speak for all of you.", "同桌的人谁来说都可以。"),
  ],
  "complaints.claim": [
    phrase(
      "At the table you need not claim: it is taken off before you pay. Afterwards, tell us the day you were here and we pay it back.",
      "在店里不用申请，结账前就减掉。离店以后，告诉我们哪天来的，原路退回。",
    ),
  ],
  "complaints.ownership": [
    phrase(
      "Whoever hears it at the table stays with it until the guests are content, and tells the shift leader before the end of the shift.",
      "谁在桌边听到的谁管到客人满意，下班前告诉领班。",
    ),
  ],
  "complaints.acknowledge": [suggestedValue(["Within one day", "1天内"], within(1, "calendar_days"))],
  "complaints.answer": [
    suggestedValue(["Within three days, as the goal says", "3天内，照服务目标"], { goal: "complaint" }),
  ],
  "complaints.stages": [
    suggested("spot", ["First: at the table", "第一步：桌边解决"], {
      name: both("At the table", "桌边解决"),
      job: "waiter",
      does: both("A new dish, or that dish off the bill.", "重做，或者这道菜免单。"),
    }),
    suggested("lead", ["Second: the shift leader, the same evening", "第二步：领班当晚处理"], {
      name: both("The same evening", "当晚处理"),
      job: "lead",
      does: both("We come to your table before you leave.", "在您离店前到桌边来。"),
    }),
    suggested("manager", ["Third: the manager", "第三步：店长答复"], {
      name: both("A full answer", "店长答复"),
      job: "manager",
      does: both("We talk with the kitchen and ring you.", "问过后厨，再打电话给您。"),
      within: { goal: "complaint" },
    }),
  ],
  "complaints.seniors": [
    phrase(
      "The owner steps in on the same day if somebody fell ill, was hurt, or had an allergic reaction.",
      "有人吃坏肚子、受伤或者过敏的，老板当天出面。",
    ),
  ],
  "complaints.remedies": [
    suggested("foreign", ["Something in the food", "菜里有异物"], {
      problem: both("There was something in the food", "菜里吃出东西"),
      remedy: both(
        "That dish is free, and the chef comes to look at once. What the law owes you comes on top.",
        "这道菜免单，厨师长当场来看；该按食品安全法赔的照赔。",
      ),
    }),
    suggested("slow", ["It took too long", "上菜太慢"], {
      problem: both("It took too long", "上菜太慢"),
      remedy: both(
        "A drink or a dessert on the house. What has not come yet can be cancelled.",
        "送饮料或甜品；还没上的菜可以退。",
      ),
    }),
    suggested("bill", ["The bill was wrong", "账算错了"], {
      problem: both("The bill was wrong", "账算错了"),
      remedy: both("Put right at once, and the difference comes back.", "当场改，多收的退给您。"),
    }),
    suggested("spilled", ["We spilled something on you", "菜汤洒到身上"], {
      problem: both("We spilled something on you", "汤水洒到身上"),
      remedy: both(
        "We pay for the cleaning; bring us the bill when it suits you.",
        "干洗费我们出，凭单子来报就行。",
      ),
    }),
  ],
  "complaints.satisfied": [
    phrase(
      "The manager asks whether you would come again. If not, we want to know why.",
      "店长会问您还愿不愿意再来，不愿意的话想听听为什么。",
    ),
  ],
  "complaints.satisfiedAfter": [suggestedValue(["After one week", "一周后"], within(1, "weeks"))],
  "complaints.outside": [
    suggested(
      "food-safety",
      ["The public food safety service (in mainland China: 12315)", "12315投诉举报热线"],
      {
        name: both("The food safety service of your town or county", "12315投诉举报热线"),
        for: both(
          "If you think that our food is not safe, or are not satisfied with our answer. In mainland China, dial 12315.",
          "觉得食品有问题，或者对答复不满意，可以拨打12315，也可以拨打12345。",
        ),
      },
    ),
  ],
  "complaints.recorded": [
    phrase(
      "The day, the dish, what was wrong, how to reach you, and what we did.",
      "哪天、哪道菜、哪里不对、怎么联系您、我们怎么处理的。",
    ),
  ],
  "complaints.recordedWhy": [
    phrase(
      "So that the kitchen sees what goes wrong, and nobody asks you twice.",
      "让后厨知道问题出在哪，也不用您再说一遍。",
    ),
  ],
  "complaints.recordKept": [suggestedValue(["One year", "一年"], { value: 1, unit: "years" })],
  "complaints.goals": [
    suggestedValue(["Complaints answered in three days", "投诉3天内回复"], ["complaint", "wrong-dish"]),
  ],

  "retention.programmes": [
    suggested("card", ["A stamp card", "集章卡"], {
      kind: "loyalty",
      name: both("Lunch card", "午市集章卡"),
      what: both("The tenth lunch is on us.", "午市吃满九次，第十次送一份套餐。"),
      consent: both("No name and no number needed.", "不用留姓名和电话。"),
      wayOut: both("Stop using it whenever you like.", "不想用随时不用。"),
    }),
    suggested("seasonal", ["A message when the menu changes", "换菜单通知"], {
      kind: "newsletter",
      name: both("The new menu", "换季菜单"),
      what: both("Four messages a year, when the menu changes.", "一季一条，换菜单时发。"),
      consent: both("Only if you asked for it.", "您要才发。"),
      wayOut: both("Reply “stop”.", "回复“不要了”就停。"),
    }),
  ],
  "retention.benefits": [
    suggested("first", ["Regulars book the holidays first", "老顾客先订节日"], {
      what: both(
        "You can book the holidays a week before everybody else.",
        "年夜饭和节假日，老顾客早一周订。",
      ),
    }),
  ],
  "retention.signs": [
    suggested("half", ["A plate goes back half full", "菜剩下大半"], {
      sign: both("A plate goes back half full", "一道菜剩下大半"),
      job: "waiter",
      action: both("Ask what was not right before you clear the table.", "收盘子之前问一句哪里不合口味。"),
    }),
    suggested("quiet", ["A regular has stopped booking", "常客不来订位了"], {
      sign: both("A regular has not booked for two months", "常客两个月没来订位"),
      job: "manager",
      action: both("Greet them by name when they come, and ask.", "下次来时认出来，聊几句，问问缘故。"),
    }),
  ],

  "monitoring.watches": [
    suggested("slips", ["The times on the kitchen slips", "看小票上的出菜时间"], {
      kind: "system_records",
      what: both("How long first dishes took on two evenings.", "抽两个晚上，看第一道菜用了多久。"),
      every: { value: 1, unit: "weeks" },
      job: "lead",
    }),
    suggested("guest", ["A guest you do not know", "请生面孔来吃一顿"], {
      kind: "mystery_visits",
      what: both(
        "Somebody you do not know eats here, asks about allergens and sends one dish back.",
        "请一位大家不认识的人来吃饭，问问过敏原，退一道菜。",
      ),
      every: { value: 3, unit: "months" },
    }),
  ],
  "monitoring.staffKnow": [
    phrase(
      "Everybody knows that slips are read and guests are sent. Only the evening is not told.",
      "看小票、请人来吃，大家都知道，只是不说哪天。",
    ),
  ],
  "monitoring.sharing": [
    suggested("briefing", ["At the briefing before dinner", "晚市前例会"], {
      what: both("What guests praised, and what came back", "客人夸了什么、退了什么"),
      how: both(
        "At the briefing before dinner, kitchen and waiters together.",
        "晚市前例会上，后厨前厅一起说。",
      ),
      every: { value: 1, unit: "calendar_days" },
    }),
  ],
  "monitoring.fairPath": [
    suggested("after-shift", ["A talk after the shift", "下班后谈"], {
      what: both(
        "A talk after the shift, never in front of guests or the kitchen",
        "下班后谈，不当着客人和后厨的面",
      ),
      job: "lead",
    }),
    suggested("pair", ["Two shifts with an experienced colleague", "跟老员工两个班"], {
      what: both("Two shifts with an experienced colleague", "跟老员工搭两个班"),
    }),
    suggested("review", ["Looking again after a month", "一个月后再看"], {
      what: both("We look again together after a month", "一个月后一起再看"),
      job: "manager",
    }),
  ],
  "monitoring.privately": [
    phrase(
      "Nobody’s mistakes are read out at the briefing. We speak about the dish, not about who carried it.",
      "例会上不点名说谁错了，只说事、不说人。",
    ),
  ],
  "monitoring.recognitions": [
    suggested("named", ["A guest names you in a review", "客人在评价里提到你"], {
      for: both("A guest praises you by name", "客人点名夸你"),
      gets: both(
        "It hangs in the kitchen the same day, and you choose your next evening off.",
        "当天贴到后厨墙上，下次晚上休息你先挑。",
      ),
    }),
  ],

  "discretion.freedom": [
    phrase(
      "Decide at the table. If a guest leaves content and comes again, it was the right decision.",
      "在桌边就拿主意。客人满意、下次还来，就是对的。",
    ),
  ],
  "discretion.boundaries": [
    phrase(
      "Nobody guesses about allergens, serves alcohol to minors, or serves food that fell or has been out too long.",
      "过敏原不许猜，不卖酒给未成年人，掉过地、放久了的菜不上桌。",
    ),
  ],
  "discretion.guidelines": [
    suggested("look", ["Understand: look at the dish", "听明白：先看菜"], {
      step: "understand",
      do: both("Come to the table, look at the dish and listen to the end.", "走到桌边，看着菜听客人说完。"),
      say: both("“Thank you for saying so. What is wrong with it?”", "“谢谢您告诉我，是哪里不对？”"),
    }),
    suggested("ours", ["Find the cause: do not blame the kitchen", "找原因：不往后厨推"], {
      step: "find_cause",
      do: both("Say “we”, and find out in the kitchen afterwards.", "对客人只说“我们”，原因回后厨再查。"),
      say: both("“We got that wrong. I am sorry.”", "“是我们没做好，对不起。”"),
    }),
    suggested("choose", ["Propose: let them choose", "提办法：让客人选"], {
      step: "propose",
      do: both("Offer two things, and say how long each takes.", "给两样选择，说清各要多久。"),
      say: both(
        "“Shall we make it again, that is ten minutes, or would you like something else?”",
        "“给您重做一份，要十分钟；或者换一道别的，您看呢？”",
      ),
    }),
    suggested("return", ["Solve: come back and ask", "办到位：回头再问一句"], {
      step: "solve",
      do: both("Bring it yourself, and come back after the first bites.", "自己端上来，等客人吃两口再去问。"),
      say: both("“Is it right now?”", "“这回合口味吗？”"),
    }),
  ],
  "discretion.limits": [
    suggested("dish-wrong", ["A dish is wrong", "菜不对"], {
      situation: both("A dish is wrong, cold or not to the guest’s taste", "菜上错、凉了或不合口味"),
      jobs: ["waiter"],
      offer: both("Make it again, change it, or take it off the bill.", "重做、换菜或免这道菜。"),
      thenJob: "lead",
    }),
    suggested("long-wait", ["The table waited much too long", "一桌等得太久"], {
      situation: both("A table has waited more than 40 minutes for its first dish", "第一道菜等了40分钟以上"),
      jobs: ["waiter", "lead"],
      offer: both("Drinks and dessert for the whole table.", "全桌送饮料和甜品。"),
      thenJob: "manager",
      then: both("Bring something to nibble now.", "先上一份小食。"),
    }),
    suggested("ill", ["A guest is unwell", "客人不舒服"], {
      situation: both("A guest is unwell or has an allergic reaction", "客人不舒服或过敏"),
      offer: both(
        "Ring for an ambulance first. Keep the dish, and leave the bill.",
        "先叫救护车，把菜留下，账先不算。",
      ),
      thenJob: "manager",
    }),
  ],
  "discretion.wordings": [
    suggested("nobody-else", ["“Nobody else complained.”", "“别人都没说不好吃。”"], {
      never: both("Nobody else has complained.", "别人都没说不好吃。"),
      instead: both("Thank you for telling me. Shall I change it?", "谢谢您告诉我，给您换一道好吗？"),
    }),
    suggested("kitchen", ["“The kitchen is slow today.”", "“后厨忙，我也没办法。”"], {
      never: both("The kitchen is slow, there is nothing I can do.", "后厨忙，我也没办法。"),
      instead: both(
        "I will ask, and tell you in two minutes how long it takes.",
        "我去问一下，两分钟内告诉您还要多久。",
      ),
    }),
    suggested("eaten", ["“You have eaten half of it.”", "“您都吃了一半了。”"], {
      never: both("You have eaten half of it.", "您都吃了一半了。"),
      instead: both("I am sorry that it was not right. Let me put that right.", "没让您吃好，我来处理。"),
    }),
  ],
};
