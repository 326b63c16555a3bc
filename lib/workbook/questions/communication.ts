import { askIn, audienceQuestion, both, itemOf, phrase, type Question } from "./question.ts";

const ask = askIn("communication", "public");
const within = (value: number, unit: string) => ({ time: { value, unit } });

export const communicationQuestions: readonly Question[] = [
  ask(
    "goals",
    "goals",
    [
      "Which goals are about keeping customers informed?",
      "Telling people in time is a promise like any other.",
      "Two days' notice before we turn off the water",
    ],
    ["哪些目标和告知有关？", "及时告诉人，也是一种承诺。", "停水提前两天通知"],
  ),
  ask(
    "totalPrice",
    "passage",
    [
      "When does the customer see the total price?",
      "A price that grows at the till feels like a trick, even when it is not.",
      "Before you sign: the offer lists travel, parts and tax.",
    ],
    [
      "顾客什么时候能看到总价？",
      "结账时才多出来的钱，再合理也像是被坑了。",
      "签字之前：报价单列明上门费、配件费和税。",
    ],
    {
      suggestions: [
        phrase(
          "You see the whole price, with taxes and fees, before you decide.",
          "下决定之前，您就能看到含税费的总价。",
        ),
        phrase(
          "If the work turns out to cost more, we ask you first.",
          "费用如果要超出，我们先问过您再动手。",
        ),
      ],
    },
  ),
  ask(
    "languages",
    "languages",
    [
      "In which languages do you write to customers?",
      "Name those you can keep up, in letters as well as in speech.",
      "English and Welsh",
    ],
    ["书面材料有哪些语言？", "只写能一直提供的语言。", "简体中文、维吾尔文"],
  ),

  ask(
    "returns",
    "list",
    [
      "What can people bring back, and how?",
      "Someone who knows that they may return it buys more easily.",
      "Shoes, unworn, within 30 days, and the money back within five",
    ],
    ["哪些东西可以退？怎么退？", "知道能退，买得才放心。", "没穿过的鞋，30天内可退，五天内退款"],
    {
      suggestions: [
        itemOf(["Most things, within 30 days", "一般商品，30天内"], {
          what: both("Anything you bought from us, unused", "在我们这里买的、未使用的商品"),
          within: { value: 30, unit: "calendar_days" },
          condition: both("With the receipt or another proof of purchase.", "凭小票或其他购买凭证。"),
          pays: "organisation",
          refund: within(5, "working_days"),
        }),
        itemOf(["Online orders, within 7 days, no reason asked", "网购商品，七天无理由退货"], {
          what: both("Anything you ordered online", "网上购买的商品"),
          within: { value: 7, unit: "calendar_days" },
          condition: both("Complete and fit for sale. You need give no reason.", "商品完好即可，不问理由。"),
          pays: "customer",
          refund: within(7, "calendar_days"),
        }),
        itemOf(["Anything faulty", "有质量问题的商品"], {
          what: both("Anything that is faulty", "有质量问题的商品"),
          within: { value: 1, unit: "years" },
          pays: "organisation",
          refund: within(3, "working_days"),
        }),
      ],
    },
  ),
  ask(
    "returns.what",
    "line",
    ["What can come back?", "Group what is treated alike.", "Books without notes in them"],
    ["什么可以退？", "处理办法一样的归成一类。", "没有写画过的图书"],
  ),
  ask(
    "returns.within",
    "duration",
    ["Within how long?", "Count from the day on which the customer has it.", "30 days"],
    ["多久之内？", "从顾客拿到手那天算起。", "30天"],
  ),
  ask(
    "returns.condition",
    "passage",
    ["In what condition?", "Name what matters and nothing more.", "Tried on is fine; worn outdoors is not."],
    ["要保持什么状态？", "只写真正要紧的条件。", "试穿没关系，穿出门就不能退了。"],
  ),
  ask(
    "returns.pays",
    "choice",
    ["Who pays for sending it back?", "The question that everybody has and few pages answer.", "We do"],
    ["退回的运费谁出？", "人人都想问，却很少有人写清楚。", "我们出"],
    {
      options: {
        organisation: ["We pay", "我们承担"],
        customer: ["The customer pays", "顾客承担"],
        depends: ["It depends", "视情况而定"],
      },
    },
  ),
  ask(
    "returns.paysNote",
    "line",
    [
      "On what does it depend?",
      "One rule that a customer can apply alone.",
      "We pay when the fault is ours.",
    ],
    ["视什么情况而定？", "写一条顾客自己就能判断的规则。", "责任在我们时由我们承担。"],
  ),
  ask(
    "returns.refund",
    "timing",
    [
      "How soon is the money back?",
      "Until then the customer is lending you money.",
      "Five working days after it reaches us",
    ],
    ["多久退款到账？", "钱没退到之前，等于顾客在借钱给你们。", "收到退货后五个工作日"],
  ),
  ask(
    "returns.steps",
    "lines",
    [
      "What does the customer do, step by step?",
      "Three steps are read, ten are not.",
      "Tell us the order number · stick on our label · leave it at any post office",
    ],
    ["顾客要做哪几步？", "三步有人看，十步没人看。", "告诉我们订单号 · 贴上退货单 · 交给任一快递点"],
  ),
  audienceQuestion("communication", "returns", "public"),

  ask(
    "deliveries",
    "list",
    [
      "Where do you deliver, at what cost, how fast?",
      "Most questions before an order are one of these three.",
      "In town: free, the next working day",
    ],
    ["送到哪里？收多少钱？多久送到？", "下单前的疑问，多半就是这三样。", "县城内：免费，次日送达"],
    {
      suggestions: [
        itemOf(["In our town, next working day", "本地，次日送达"], {
          where: both("In our town", "本市"),
          takes: within(1, "working_days"),
        }),
        itemOf(["In the whole country, three working days", "全国，三个工作日"], {
          where: both("In the whole country", "全国"),
          takes: within(3, "working_days"),
        }),
        itemOf(["Collected at the counter", "到店自提"], {
          where: both("At our counter", "到店自提"),
          how: both("You collect it yourself", "自行领取"),
        }),
      ],
    },
  ),
  ask(
    "deliveries.where",
    "line",
    ["Where to?", "The customer looks for their own place first.", "The islands of Aran"],
    ["送到哪里？", "顾客先找的是自己住的地方。", "长兴岛"],
  ),
  ask(
    "deliveries.how",
    "line",
    ["How does it come?", "Somebody may have to be at home for it.", "By our own van, up to your door"],
    ["怎么送？", "也许家里要有人等着。", "自有车辆，送到家门口"],
  ),
  ask(
    "deliveries.cost",
    "money",
    ["What does it cost?", "Write 0 when it is free.", "€6.50"],
    ["运费多少？", "免费就填0。", "12元"],
  ),
  ask(
    "deliveries.costNote",
    "line",
    [
      "When is it cheaper or dearer?",
      "People gladly add one more book to save the postage.",
      "Free from €50",
    ],
    ["什么时候更便宜或更贵？", "为了免运费，很多人愿意多买一本。", "满99元包邮"],
  ),
  ask(
    "deliveries.takes",
    "timing",
    [
      "How long does it take?",
      "A day that you keep is better than a day sooner that you do not.",
      "Two working days",
    ],
    ["多久送到？", "慢一天但准时，好过早一天却落空。", "两个工作日"],
  ),
  audienceQuestion("communication", "deliveries", "public"),

  ask(
    "payments",
    "list",
    [
      "How can people pay?",
      "Nobody should learn at the till that their way of paying is not taken.",
      "Cash, all cards, and invoice for schools",
    ],
    ["可以怎么付款？", "别让人到结账时才知道付不了。", "现金、微信、支付宝，学校可以开票后付款"],
    {
      suggestions: [
        itemOf(["Cash", "现金"], { method: "cash" }),
        itemOf(["Card", "银行卡"], { method: "card" }),
        itemOf(["Bank transfer", "银行转账"], { method: "bank_transfer" }),
        itemOf(["Direct debit", "自动扣款"], { method: "direct_debit" }),
        itemOf(["WeChat Pay", "微信支付"], { method: "wechat_pay" }),
        itemOf(["Alipay", "支付宝"], { method: "alipay" }),
      ],
    },
  ),
  ask(
    "payments.method",
    "choice",
    ["Which way of paying?", "One entry for each.", "Direct debit"],
    ["哪种付款方式？", "一种写一条。", "自动扣款"],
    {
      options: {
        cash: ["Cash", "现金"],
        card: ["Card", "银行卡"],
        bank_transfer: ["Bank transfer", "银行转账"],
        direct_debit: ["Direct debit", "自动扣款"],
        cheque: ["Cheque", "支票"],
        invoice: ["Invoice", "开票后付款"],
        instalments: ["Instalments", "分期付款"],
        wechat_pay: ["WeChat Pay", "微信支付"],
        alipay: ["Alipay", "支付宝"],
        digital_yuan: ["Digital yuan", "数字人民币"],
        other: ["Another way", "其他方式"],
      },
    },
  ),
  ask(
    "payments.name",
    "line",
    [
      "What is it called, if people know it by a name?",
      "They look for the sign that they know.",
      "Bike-to-Work voucher",
    ],
    ["顾客熟悉的叫法是什么？", "人们找的是自己认得的标志。", "市民卡"],
  ),
  ask(
    "payments.note",
    "line",
    [
      "What should people know about it?",
      "Fees and limits belong here.",
      "No fee. On visits our staff take cards only.",
    ],
    ["还要注意什么？", "手续费和限额写在这里。", "不收手续费；上门服务只收扫码付款。"],
  ),
  audienceQuestion("communication", "payments", "public"),

  ask(
    "extras",
    "list",
    [
      "Which extras and warranties do you offer?",
      "An extra that was explained and refused costs nothing; one that was pushed costs a customer.",
      "Two more years of warranty for a washing machine",
    ],
    ["有哪些附加服务和延保？", "讲清楚被谢绝，不损失什么；硬推销，会丢掉顾客。", "洗衣机延保两年"],
  ),
  ask(
    "extras.name",
    "line",
    ["What is it called?", "A plain name says what it does.", "Breakdown cover"],
    ["叫什么？", "名字要让人一看就懂。", "道路救援"],
  ),
  ask(
    "extras.covers",
    "passage",
    [
      "What does it cover, and what not?",
      "The second half is what people remember.",
      "Parts and work, but not damage by frost.",
    ],
    ["包括什么？不包括什么？", "后半句才是大家事后记得的。", "包配件和人工，不包冻裂。"],
  ),
  ask(
    "extras.price",
    "money",
    ["What does it cost?", "Say it before explaining the benefits.", "€49"],
    ["多少钱？", "先说价钱，再说好处。", "199元"],
  ),
  ask(
    "extras.lasts",
    "duration",
    ["How long does it last?", "So that it can be compared with what the law already gives.", "2 years"],
    ["有效期多长？", "方便和法定保修比一比。", "2年"],
  ),
  ask(
    "extras.explained",
    "passage",
    [
      "How is it explained without pressure?",
      "Staff need words for offering something and leaving it at that.",
      "We say once that it exists, what the law gives you anyway, and leave you the leaflet.",
    ],
    [
      "怎样介绍才不让人有压力？",
      "让员工知道怎么提一句就打住。",
      "只介绍一次，先说清法定保修有哪些，再把说明书留给您自己看。",
    ],
    {
      suggestions: [
        phrase(
          "We mention it once, tell you what you are entitled to anyway, and never add it unasked.",
          "我们只提一次，先告诉您本来就有的权益，绝不擅自加进订单。",
        ),
      ],
    },
  ),
  audienceQuestion("communication", "extras", "public"),

  ask(
    "formats",
    "list",
    [
      "How can people be served who need it in another form?",
      "Asking for help is hard enough without having to explain why.",
      "Bills in large print, sent to every later bill too",
    ],
    [
      "有特殊需要的人可以得到哪些方便？",
      "开口求助已经不容易，别让人再解释一遍。",
      "大字账单，申请一次，以后都用大字",
    ],
    {
      suggestions: [
        itemOf(["Large print", "大字版"], { format: "large_print" }),
        itemOf(["Easy read", "简明易读版"], { format: "easy_read" }),
        itemOf(["Sign language", "手语服务"], { format: "sign_language" }),
        itemOf(["An entrance without steps", "无障碍通道"], { format: "step_free" }),
        itemOf(["We come to you", "上门办理"], { format: "home_visit" }),
      ],
    },
  ),
  ask(
    "formats.format",
    "choice",
    ["Which form?", "Offer what you can really give within days.", "Large print"],
    ["哪种形式？", "只写几天内真能提供的。", "大字版"],
    {
      options: {
        large_print: ["Large print", "大字版"],
        braille: ["Braille", "盲文"],
        easy_read: ["Easy read", "简明易读版"],
        audio: ["Read aloud", "语音版"],
        sign_language: ["Sign language", "手语服务"],
        interpreter: ["Interpreter", "口译"],
        text_relay: ["Text relay for deaf callers", "听障人士文字电话"],
        step_free: ["No steps", "无障碍通道"],
        home_visit: ["Visit at home", "上门办理"],
        other: ["Another form", "其他形式"],
      },
    },
  ),
  ask(
    "formats.name",
    "line",
    [
      "What is it called, if it needs a name?",
      "Those who use it know its name.",
      "Hearing loop at counter 3",
    ],
    ["需要的话，写明具体名称。", "用得着的人认得这个名字。", "3号窗口助听回路"],
  ),
  ask(
    "formats.how",
    "passage",
    [
      "How do people get it?",
      "One request should do for ever.",
      "Tell us once, on any channel; we note it for next time.",
    ],
    ["怎么申请？", "最好说一次就一直有效。", "在任何渠道说一声，我们记下来，以后不用再说。"],
  ),
  audienceQuestion("communication", "formats", "public"),

  ask(
    "notices",
    "list",
    [
      "How do customers hear of changes and outages, and how far ahead?",
      "Surprises are what people complain about most.",
      "Planned work: a card through the door, three days before",
    ],
    ["变动和停供怎么通知？提前多久？", "让人最恼火的，往往是突然。", "计划停水：提前三天在楼道张贴通知"],
    {
      suggestions: [
        itemOf(["Prices: one month ahead", "价格：提前一个月"], {
          of: "price",
          ahead: within(1, "months"),
          how: both("In a letter or an e-mail to everyone it concerns.", "用信件或邮件通知每一位相关顾客。"),
        }),
        itemOf(["Planned outages: two days ahead", "计划停供：提前两天"], {
          of: "planned_outage",
          ahead: within(2, "calendar_days"),
          how: both("By text message and on our website.", "短信通知，网站同步公布。"),
        }),
        itemOf(["Outages nobody planned: as soon as we know", "突发停供：得知后立即告知"], {
          of: "unplanned_outage",
          how: both(
            "On our website within half an hour, with the time when we expect it to work again.",
            "半小时内在网站公布，并写明预计恢复的时间。",
          ),
        }),
        itemOf(["Other opening hours: one week ahead", "营业时间调整：提前一周"], {
          of: "hours",
          ahead: within(1, "weeks"),
        }),
      ],
    },
  ),
  ask(
    "notices.of",
    "choice",
    ["What changes?", "Different news needs a different lead.", "A planned outage"],
    ["是哪类变动？", "事情不同，提前的时间也不同。", "计划停供"],
    {
      options: {
        price: ["Prices", "价格"],
        terms: ["Terms", "条款"],
        planned_outage: ["A planned outage", "计划停供或停机"],
        unplanned_outage: ["An outage that nobody planned", "突发停供或故障"],
        hours: ["Opening hours", "营业时间"],
        delay: ["A delay", "延误"],
        product: ["The product or service", "产品或服务内容"],
        other: ["Something else", "其他"],
      },
    },
  ),
  ask(
    "notices.what",
    "line",
    [
      "What exactly, if it needs saying?",
      "A reader should know whether it concerns them.",
      "Work on the mains for more than four hours",
    ],
    ["需要说明的话，具体指什么？", "让人知道跟自己有没有关系。", "超过四小时的管网施工"],
  ),
  ask(
    "notices.how",
    "passage",
    [
      "How do they hear?",
      "Choose a way that reaches those who do not look.",
      "A card through every door in the street",
    ],
    ["怎么通知到人？", "要能通知到那些平时不看公告的人。", "挨家挨户放通知卡"],
  ),
  ask(
    "notices.channels",
    "channels",
    ["On which of your channels?", "So that people know where to look.", "Website and text message"],
    ["通过哪些渠道？", "让人知道去哪里看。", "网站和微信公众号"],
  ),
  ask(
    "notices.ahead",
    "timing",
    ["How far ahead?", "Long enough to fill a kettle, or to change a plan.", "Three days"],
    ["提前多久？", "要来得及接一桶水，或者改个安排。", "三天"],
  ),
  audienceQuestion("communication", "notices", "public"),

  ask(
    "findable",
    "list",
    [
      "Where does a customer find each of these?",
      "Returns and delivery should be one step away from anywhere. Only staff see this list.",
      "Returns: at the foot of every page and on every receipt",
    ],
    [
      "这些内容，顾客在哪里能找到？",
      "退换和配送，在哪儿都应当一步找到。这张单子只给员工看。",
      "退换说明：每页页脚、每张小票背面",
    ],
    {
      audience: "staff",
      suggestions: [
        itemOf(["Returns, in one step", "退换说明，一步可达"], { what: "returns", oneStep: true }),
        itemOf(["Delivery, in one step", "配送说明，一步可达"], { what: "delivery", oneStep: true }),
      ],
    },
  ),
  ask(
    "findable.what",
    "choice",
    ["What are they looking for?", "Each should have one home.", "Returns"],
    ["顾客要找什么？", "每样内容固定放在一个地方。", "退换说明"],
    {
      audience: "staff",
      options: {
        returns: ["Returns", "退换"],
        delivery: ["Delivery", "配送"],
        payment: ["Payment", "付款"],
        extras: ["Extras and warranties", "附加服务和延保"],
        price: ["The total price", "总价"],
        languages: ["Languages and accessible formats", "语言和无障碍服务"],
        notices: ["News of changes", "变动通知"],
        complaints: ["How to complain", "怎么投诉"],
      },
    },
  ),
  ask(
    "findable.where",
    "line",
    ["Where is it?", "Go and look before you write it down.", "On the back of every receipt"],
    ["在什么地方？", "先去看一眼再写。", "小票背面"],
    { audience: "staff" },
  ),
  ask(
    "findable.oneStep",
    "yes_no",
    [
      "Is it one step from anywhere?",
      "If you have to explain the way, it is not.",
      "Yes, in the footer of every page",
    ],
    ["从任何地方一步就能找到吗？", "需要解释怎么走，就不算一步。", "是，每页页脚都有"],
    { audience: "staff" },
  ),
];
