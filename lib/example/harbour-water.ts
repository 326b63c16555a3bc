/** Harbour Water: an invented utility on an invented coast. */
import type { LocalisedText } from "../language/text.ts";
import type { Goal } from "../goals/goal.ts";
import type { WorkbookInput } from "../workbook/workbook.ts";
import { type Example, type ExampleResult, monthly } from "./example.ts";

function t(en: string, chinese: string): LocalisedText {
  return { en, "zh-Hans": chinese };
}

const allWeek = <T>(day: T) => ({
  monday: day,
  tuesday: day,
  wednesday: day,
  thursday: day,
  friday: day,
  saturday: day,
  sunday: day,
});
const workdays = <T>(day: T) => ({ monday: day, tuesday: day, wednesday: day, thursday: day, friday: day });
const from = (start: string, end: string) => [{ from: start, to: end }];

type Share = { share: number };
const within = (value: number, unit: "seconds" | "minutes" | "hours" | "working_days", { share }: Share) => ({
  statistic: "share" as const,
  time: { kind: "duration" as const, value, unit },
  target: { value: share, unit: "percent" as const, comparison: "at_least" as const },
});
const every = (value: number, unit: "minutes" | "hours" | "working_days") => ({
  statistic: "every" as const,
  time: { kind: "duration" as const, value, unit },
});
const atLeast = (value: number) => ({
  target: { value, unit: "percent" as const, comparison: "at_least" as const },
});

const town = t("in town", "城区");
const country = t("in the country", "乡村");
const islands = t("on the islands", "海岛");
const place = (phrase: LocalisedText) => [{ kind: "phrase" as const, facet: "place" as const, phrase }];

type Named = Goal & { id: string };
const goals: readonly Named[] = [
  {
    id: "calls",
    subject: t("answer your call", "接听您的来电"),
    subjectForm: "deed",
    moment: "contact",
    channels: ["phone"],
    measure: "within",
    bands: [{ limits: [within(20, "seconds", { share: 80 })] }],
    clock: { counts: "opening_hours" },
    warned: t(
      "the recorded greeting tells you how long the wait is and offers to call you back",
      "语音提示会告知大约要等多久，并可为您安排回电",
    ),
    remedy: {
      payments: [{ kind: "explanation" }],
      wording: t("we say on this page why a month was missed", "当月没有达标的，我们在本页说明原因"),
    },
    measurement: {
      metric: "phone-service-level",
      period: "month",
      smallestSample: 200,
      rules: [
        t(
          "Every call that reaches the queue counts, also those that hang up",
          "进入排队的来电都计算在内，中途挂断的也算",
        ),
      ],
    },
    because: [{ kind: "verb", ref: "answer" }],
    audience: { public: true },
    responsible: t("Head of customer contact", "客户联络主管"),
  },
  {
    id: "written",
    subject: t("reply to your e-mail or letter", "答复您的邮件或来信"),
    subjectForm: "deed",
    moment: "contact",
    channels: ["email", "letter"],
    measure: "within",
    bands: [{ limits: [within(2, "working_days", { share: 95 })] }],
    clock: { counts: "working_days", starts: t("receipt", "收到") },
    exclusions: [t("bulk mailings and anonymous letters", "群发邮件和匿名信")],
    remedy: {
      payments: [{ kind: "fixed_sum", amount: 20, currency: "GBP" }],
      claim: "claimed",
      claimWithin: { value: 3, unit: "months" },
    },
    measurement: { period: "month", smallestSample: 50, tolerance: 2 },
    because: [{ kind: "verb", ref: "answer" }],
    audience: { public: true },
  },
  {
    id: "chat",
    subject: t("reply in chat", "在线答复您"),
    subjectForm: "deed",
    moment: "contact",
    channels: ["chat"],
    measure: "average",
    bands: [
      {
        limits: [
          {
            statistic: "mean",
            time: { kind: "duration", value: 90, unit: "seconds", comparison: "at_most" },
          },
        ],
      },
    ],
    clock: { counts: "opening_hours" },
    measurement: { period: "month", smallestSample: 100, tolerance: 15 },
    audience: { public: true },
  },
  {
    id: "burst",
    subject: t("are with you after you report a burst or a loss of supply", "在您报告爆管或停水后赶到现场"),
    subjectForm: "deed",
    moment: "fault",
    channels: ["field"],
    measure: "within",
    bands: [
      { id: "town", when: place(town), limits: [within(60, "minutes", { share: 95 })] },
      { id: "country", when: place(country), limits: [within(90, "minutes", { share: 95 })] },
      { id: "islands", when: place(islands), limits: [within(3, "hours", { share: 95 })] },
    ],
    clock: { counts: "calendar", starts: t("your report", "接到报告") },
    exclusions: [t("days with a public storm warning", "气象部门发布风暴预警的日子")],
    warned: t("the crew’s dispatcher rings you with a new time", "调度员会打电话告诉您新的到达时间"),
    remedy: {
      payments: [{ kind: "fixed_sum", amount: 30, currency: "GBP" }],
      claim: "automatic",
      paidWithin: { value: 20, unit: "working_days" },
    },
    measurement: { period: "month", smallestSample: 20, tolerance: 2 },
    because: [{ kind: "verb", ref: "mend" }],
    audience: { public: true },
    responsible: t("Network manager", "管网经理"),
  },
  {
    id: "restore",
    subject: t("restore your water supply", "恢复供水"),
    subjectForm: "deed",
    moment: "fault",
    channels: ["field"],
    measure: "within",
    guaranteed: true,
    bands: [
      { id: "town", when: place(town), limits: [every(12, "hours")] },
      { id: "country", when: place(country), limits: [every(18, "hours")] },
      { id: "islands", when: place(islands), limits: [every(24, "hours")] },
    ],
    clock: {
      counts: "calendar",
      starts: t("the loss of supply", "停水"),
      pauses: [
        t("the hours in which a public authority keeps us off the site", "政府部门不允许进入现场的时间"),
      ],
    },
    exclusions: [t("faults in the pipes of your own building", "您自家楼内管道的故障")],
    remedy: {
      payments: [
        { kind: "fixed_sum", amount: 30, currency: "GBP" },
        {
          kind: "fixed_sum",
          amount: 15,
          currency: "GBP",
          every: { value: 12, unit: "hours" },
          cap: { amount: 150 },
        },
      ],
      claim: "automatic",
      paidWithin: { value: 20, unit: "working_days" },
      late: { after: { value: 20, unit: "working_days" }, amount: 20, currency: "GBP" },
    },
    measurement: { period: "month", smallestSample: 10, tolerance: 2 },
    because: [{ kind: "verb", ref: "mend" }],
    basis: "regulator",
    audience: { public: true },
  },
  {
    id: "bottled",
    subject: t(
      "bring bottled water to customers on our priority list when their supply is off",
      "为名单上的重点用户送水上门",
    ),
    subjectForm: "deed",
    moment: "fault",
    channels: ["field"],
    measure: "within",
    bands: [{ limits: [within(4, "hours", { share: 98 })] }],
    clock: { counts: "calendar", starts: t("the loss of supply", "停水") },
    remedy: { payments: [{ kind: "fixed_sum", amount: 25, currency: "GBP" }], claim: "automatic" },
    measurement: { period: "month", smallestSample: 10 },
    because: [{ kind: "principle", ref: "fair" }],
    audience: { public: true },
  },
  {
    id: "notice",
    subject: t("tell you before planned work stops your water", "通知您计划停水的时间"),
    subjectForm: "deed",
    moment: "change",
    channels: [],
    measure: "notice",
    bands: [
      {
        limits: [
          {
            time: { kind: "duration", value: 48, unit: "hours", comparison: "at_least" },
            target: { value: 98, unit: "percent", comparison: "at_least" },
          },
        ],
      },
    ],
    clock: { counts: "calendar" },
    remedy: { payments: [{ kind: "fixed_sum", amount: 20, currency: "GBP" }], claim: "automatic" },
    measurement: { period: "month", smallestSample: 30, tolerance: 2 },
    because: [{ kind: "verb", ref: "tell" }],
    audience: { public: true },
  },
  {
    id: "appointments",
    subject: t("keep the appointments we make with you, in a slot of two hours", "按约定的两小时时段上门"),
    subjectForm: "deed",
    moment: "delivery",
    channels: ["field"],
    measure: "rate",
    bands: [{ limits: [atLeast(97)] }],
    warned: t(
      "we ring you at least two hours before the slot begins",
      "我们至少在约定时段开始前两小时打电话告诉您",
    ),
    remedy: { payments: [{ kind: "fixed_sum", amount: 20, currency: "GBP" }], claim: "automatic" },
    measurement: { period: "month", smallestSample: 100, tolerance: 1 },
    because: [{ kind: "principle", ref: "word" }],
    audience: { public: true },
  },
  {
    id: "quality",
    subject: t("samples of tap water that meet every limit of the law", "水龙头出水抽检全部项目合格"),
    subjectForm: "thing",
    moment: "quality",
    channels: [],
    measure: "rate",
    bands: [{ limits: [atLeast(99.9)] }],
    remedy: {
      wording: t(
        "we tell every household concerned within 24 hours, and bring water",
        "24小时内通知受影响的每一户，并送水上门",
      ),
    },
    measurement: { period: "month", smallestSample: 100, tolerance: 0.1 },
    basis: "law",
    audience: { public: true },
  },
  {
    id: "bills",
    subject: t("bills that were right the first time", "一次开对的账单"),
    subjectForm: "thing",
    moment: "account",
    channels: [],
    measure: "rate",
    bands: [{ limits: [atLeast(99.5)] }],
    remedy: {
      payments: [{ kind: "apology" }, { kind: "fixed_sum", amount: 10, currency: "GBP" }],
      claim: "automatic",
    },
    measurement: { period: "month", smallestSample: 1000, tolerance: 0.2 },
    audience: { public: true },
  },
  {
    id: "refunds",
    subject: t("pay back what you paid too much", "退还您多付的款项"),
    subjectForm: "deed",
    moment: "account",
    channels: [],
    measure: "within",
    bands: [{ limits: [within(5, "working_days", { share: 98 })] }],
    clock: { counts: "working_days", starts: t("agreement of the amount", "双方确认金额") },
    remedy: { payments: [{ kind: "fixed_sum", amount: 20, currency: "GBP" }], claim: "automatic" },
    measurement: { period: "month", smallestSample: 20 },
    audience: { public: true },
  },
  {
    id: "complaints",
    subject: t("answer your complaint in full", "对您的投诉给出完整答复"),
    subjectForm: "deed",
    moment: "complaint",
    channels: [],
    measure: "within",
    bands: [{ limits: [within(10, "working_days", { share: 95 })] }],
    clock: {
      counts: "working_days",
      starts: t("receipt", "收到投诉"),
      pauses: [t("the days on which we wait for something from you", "等您补充材料的日子")],
    },
    warned: t(
      "whoever holds your case writes with a new date and the reason",
      "承办人会写信告诉您新的日期和原因",
    ),
    remedy: { payments: [{ kind: "fixed_sum", amount: 30, currency: "GBP" }], claim: "automatic" },
    measurement: { period: "month", smallestSample: 20, tolerance: 3 },
    because: [{ kind: "principle", ref: "open" }],
    audience: { public: true },
  },
  {
    id: "handled-well",
    subject: t("customers who tell us their complaint was handled fairly", "认为投诉处理公道的顾客"),
    subjectForm: "thing",
    moment: "complaint",
    channels: [],
    measure: "rate",
    bands: [{ limits: [atLeast(75)] }],
    remedy: {
      wording: t("we publish what they told us and what we changed", "我们公布他们的意见和我们的改动"),
    },
    measurement: {
      period: "month",
      smallestSample: 30,
      tolerance: 3,
      question: t("Was your complaint handled fairly?", "您觉得这次投诉处理得公道吗？"),
    },
    audience: { public: true },
  },
  {
    id: "meters",
    subject: t("read your meter", "抄读您的水表"),
    subjectForm: "deed",
    moment: "account",
    channels: ["field"],
    measure: "frequency",
    bands: [{ limits: [{ time: { kind: "duration", value: 6, unit: "months", comparison: "at_most" } }] }],
    measurement: { period: "year" },
    audience: { public: true },
  },
  {
    id: "call-notes",
    subject: t("write up every call before the next one", "接下一个电话前记好上一个"),
    subjectForm: "deed",
    channels: ["phone"],
    measure: "rate",
    bands: [{ limits: [atLeast(98)] }],
    measurement: { period: "month" },
    audience: { public: false, jobs: ["adviser"] },
  },
  {
    id: "crew-handover",
    subject: t("hand a site over to the next crew in person", "现场当面交接给下一班"),
    subjectForm: "deed",
    channels: ["field"],
    measure: "conduct",
    bands: [{ limits: [{}] }],
    audience: { public: false, jobs: ["crew"] },
  },
];

const second: WorkbookInput = {
  format: 1,
  languages: ["en", "zh-Hans"],
  organisation: {
    name: t("Harbour Water", "海港水务"),
    does: t(
      "Drinking water and drains for the coast, the valleys and the islands",
      "为沿海、山谷和海岛供水排水",
    ),
    country: "GB",
    timeZone: "Europe/London",
    currency: "GBP",
    workingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"],
    statutory: [
      t(
        "Harbour Water is an invented company, made to show Keepword at work.",
        "海港水务是虚构的公司，用来展示Keepword。",
      ),
    ],
    unreachable: [
      {
        who: t("Customers who cannot use the telephone", "不便打电话的顾客"),
        instead: t(
          "write, chat or use the relay service, and nobody will ask you to ring",
          "可以写信、在线联系或使用文字转接，我们不会要求您打电话",
        ),
        channels: ["email", "chat"],
        id: "relay",
      },
    ],
  },
  channels: [
    {
      id: "phone",
      kind: "phone",
      name: t("Customer line", "客服电话"),
      address: "0800 555 0142",
      hours: { ...allWeek(from("08:00", "20:00")), holidays: from("09:00", "17:00") },
      jobs: ["adviser"],
    },
    {
      id: "faults",
      kind: "phone",
      name: t("Bursts and leaks", "爆管与漏水"),
      address: "0800 555 0199",
      hours: { ...allWeek("round_the_clock" as const), holidays: "as_usual" },
      jobs: ["dispatcher"],
    },
    {
      id: "email",
      kind: "email",
      address: "help@harbourwater.example",
      hours: workdays(from("09:00", "17:00")),
    },
    {
      id: "chat",
      kind: "chat",
      name: t("chat", "在线客服"),
      address: "https://harbourwater.example/chat",
      hours: workdays(from("09:00", "18:00")),
    },
    {
      id: "letter",
      kind: "letter",
      location: t("Harbour Water, 3 Quay Street, Northport", "诺斯港码头街3号 海港水务"),
      hours: workdays(from("09:00", "17:00")),
    },
    {
      id: "office",
      kind: "counter",
      name: t("Office", "营业厅"),
      location: t("3 Quay Street, Northport, step-free", "诺斯港码头街3号，无障碍通行"),
      hours: workdays(from("09:00", "17:00")),
    },
    {
      id: "field",
      kind: "field",
      name: t("Crews on site", "上门服务"),
      hours: allWeek(from("07:00", "19:00")),
    },
  ],
  jobs: [
    { id: "adviser", name: t("Customer adviser", "客服专员") },
    { id: "dispatcher", name: t("Dispatcher", "调度员") },
    { id: "crew", name: t("Crew leader", "抢修班长") },
    { id: "duty", name: t("Duty manager", "值班经理") },
    { id: "director", name: t("Customer director", "客户总监") },
  ],
  vision: {
    statement: t(
      "We answer quickly, mend it once, and tell you the truth about when.",
      "答得快，一次修好，什么时候好，照实说。",
    ),
    notToBe: t(
      "A company that hides behind its pipes, its contracts or the weather.",
      "一家拿管道、合同和天气当挡箭牌的公司。",
    ),
    reasons: [
      { id: "r1", text: t("Repairs stay repaired", "修过的地方不再坏") },
      { id: "r2", text: t("One call is enough", "打一次电话就够了") },
      { id: "r3", text: t("Crews decide on the spot", "抢修班当场能作主") },
      { id: "r4", text: t("We say when, and we are there", "说几点到就几点到") },
      { id: "r5", text: t("Neighbours speak well of us", "街坊都说我们好") },
    ],
    customerReasons: [
      { id: "c1", text: t("They answer, and the person knows my street", "有人接，还知道我家在哪条街") },
      { id: "c2", text: t("They told me the truth when it took longer", "要多等一会儿，他们照实告诉我") },
      { id: "c3", text: t("The credit came before I asked", "还没开口，补偿就到了") },
    ],
    pastSteps: [
      { id: "p1", text: t("We put dispatchers and advisers in one room", "把调度和客服放到一间屋里") },
      { id: "p2", text: t("We let crews offer credits themselves", "让抢修班自己可以给补偿") },
      { id: "p3", text: t("We published every missed month", "没达标的月份一个不少地公布") },
    ],
    verbs: [
      { id: "answer", text: t("answer", "答"), kept: true },
      { id: "mend", text: t("mend", "修"), kept: true },
      { id: "tell", text: t("tell", "说"), kept: true },
    ],
  },
  principles: [
    {
      id: "word",
      name: t("Our word is a time", "说话算数"),
      meaning: t(
        "We give you an hour, not a day, and ring before we are late.",
        "我们告诉您几点到，而不是哪天到；要晚，先打电话。",
      ),
      goals: ["appointments"],
    },
    {
      id: "once",
      name: t("Mended once", "一次修好"),
      meaning: t(
        "A crew stays until the water runs clear, and looks again the next morning.",
        "抢修班等水流清了才走，第二天早上再来看一遍。",
      ),
      goals: ["restore"],
    },
    {
      id: "open",
      name: t("Nothing hidden", "不藏着"),
      meaning: t(
        "What we missed stands on this page beside what we kept.",
        "没做到的和做到的，一起写在这一页上。",
      ),
      goals: ["complaints"],
    },
    {
      id: "fair",
      name: t("Those who need it most come first", "最要紧的先办"),
      meaning: t(
        "Homes on dialysis, with babies or with someone who cannot go out are on our list before you ring.",
        "家里有透析病人、婴儿或行动不便的人，不用打电话就在我们的名单上。",
      ),
      goals: ["bottled"],
    },
    {
      id: "keep",
      name: t("Whoever takes it keeps it", "谁接谁管"),
      meaning: t(
        "The adviser who takes your call stays with it until it is settled.",
        "接您电话的人一直跟到事情办完。",
      ),
    },
  ],
  goals: goals as WorkbookInput["goals"],
  overview: {
    offerings: [
      {
        id: "water",
        name: t("Drinking water", "自来水"),
        description: t("at your tap, day and night", "全天送到您家水龙头"),
      },
      {
        id: "drains",
        name: t("Drains", "排水"),
        description: t("from your boundary to the treatment works", "从您家边界到污水处理厂"),
      },
      {
        id: "meters",
        name: t("Meters", "水表"),
        description: t("fitted, read and tested", "安装、抄读和检验"),
      },
      {
        id: "advice",
        name: t("Leak advice", "查漏建议"),
        description: t("a visit free of charge when your bill doubles", "账单翻倍时免费上门查看"),
      },
    ],
    guides: [
      {
        id: "prices",
        what: t("Prices and what they pay for", "水价及其构成"),
        where: t(
          "Northport library has them on paper, and so has our office",
          "诺斯港图书馆和我们的营业厅都有纸质版",
        ),
        channels: ["phone"],
      },
    ],
    misunderstandings: [
      {
        id: "pipe",
        belief: t("The pipe in my garden is yours", "院子里的管子归你们管"),
        truth: t(
          "From the stop tap inwards it is yours. We still find the leak free of charge and give you the names of three plumbers.",
          "止水阀以内归您。漏点我们照样免费查，并给您三家水管工的名字。",
        ),
      },
      {
        id: "cloudy",
        belief: t("Cloudy water is unsafe", "水发白就不能喝"),
        truth: t(
          "It is air. Fill a glass and wait two minutes; if it does not clear from below, ring us at once.",
          "那是空气。接一杯放两分钟，若不是从下往上变清，请马上打电话。",
        ),
      },
    ],
    notDone: [
      {
        id: "boilers",
        what: t("We do not repair boilers or taps.", "我们不修锅炉和水龙头。"),
        instead: t("A plumber of your choice does.", "请找您信得过的水管工。"),
      },
    ],
    goals: ["quality"],
  },
  speed: {
    orders: [
      {
        id: "new",
        what: t("A new connection", "新装用水"),
        how: t("Send the form with a sketch of the site.", "填表并附上一张现场草图。"),
        takes: { time: { value: 15, unit: "working_days" } },
        channels: ["email", "office"],
      },
    ],
    waits: [
      { id: "w1", kind: "phone", longest: { goal: "calls" } },
      { id: "w2", kind: "email", what: t("E-mail and letters", "邮件和来信"), longest: { goal: "written" } },
      { id: "w3", kind: "counter", longest: { time: { value: 10, unit: "minutes" } } },
    ],
    whenBusy: [
      {
        id: "b1",
        measure: "call_back",
        when: t("More than five minutes to wait", "要等五分钟以上"),
        what: t("you can leave your number and keep your place", "您可以留下号码，排位不变"),
        channels: ["phone"],
      },
      {
        id: "b2",
        measure: "extra_counter",
        when: t("More than six people in the office", "营业厅超过六个人"),
      },
    ],
    staffing: [
      {
        id: "s1",
        channel: "phone",
        goal: "calls",
        when: t("weekdays 9–11", "工作日9—11点"),
        interval: { value: 30, unit: "minutes" },
        volume: 64,
        handling: { value: 5, unit: "minutes" },
        staff: 14,
      },
    ],
    goals: ["calls", "written", "chat"],
  },
  communication: {
    payments: [
      { id: "dd", method: "direct_debit", note: t("two per cent cheaper", "优惠百分之二") },
      { id: "card", method: "card" },
      { id: "cash", method: "cash", note: t("at the office and in any post office", "营业厅和各邮局") },
    ],
    totalPrice: t(
      "Your bill shows the whole price on its first page, tax included, with last year’s beside it.",
      "账单第一页写明含税总额，并列出去年同期。",
    ),
    languages: ["en", "zh", "pl", "cy"],
    formats: [
      {
        id: "large",
        format: "large_print",
        how: t("Ask once and every letter comes that way.", "说一次，以后每封信都用大字。"),
      },
      {
        id: "sign",
        format: "sign_language",
        how: t("By video, on working days 9:00–17:00.", "工作日9:00—17:00，视频服务。"),
      },
    ],
    notices: [
      {
        id: "planned",
        of: "planned_outage",
        how: t("A card through your door and a text message.", "投递通知单并发短信。"),
        ahead: { goal: "notice" },
      },
      {
        id: "price",
        of: "price",
        how: t("A letter with the old and the new price.", "寄信列出新旧价格。"),
        ahead: { time: { value: 6, unit: "weeks" } },
      },
    ],
    findable: [
      {
        id: "f1",
        what: "complaints",
        where: t("The foot of every page and every bill", "每个网页和每张账单的页脚"),
        oneStep: true,
      },
    ],
    goals: ["notice"],
  },
  follow_up: {
    contacts: [
      {
        id: "works",
        about: t("After works in your street", "您家附近施工之后"),
        job: "crew",
        phone: "0800 555 0199",
      },
    ],
    schedule: [
      {
        id: "slot",
        what: t("The day and the two-hour slot of a visit", "上门的日期和两小时时段"),
        ahead: { time: { value: 2, unit: "working_days" } },
      },
    ],
    help: [
      {
        id: "leak",
        what: t("A leak that comes back", "漏水复发"),
        how: t(
          "Say “again” when we answer and you are put through to the crew that came.",
          "接通后说“又漏了”，电话会转给上次来的班组。",
        ),
        channel: "faults",
      },
    ],
    checkIns: [
      {
        id: "day",
        what: t("After a repair", "修好以后"),
        after: { value: 1, unit: "calendar_days" },
        job: "crew",
        channel: "phone",
        asks: t("Is the pressure right, and is the street as you want it?", "水压正常吗？路面收拾好了吗？"),
      },
    ],
    goals: ["appointments"],
  },
  complaints: {
    free: true,
    noWorseOff: true,
    ways: [
      { id: "phone", channel: "phone" },
      { id: "email", channel: "email" },
      {
        id: "office",
        channel: "office",
        how: t("we write it down for you and read it back", "我们替您写下来，念给您听"),
      },
    ],
    helpToComplain: t(
      "If writing is hard, we take your complaint by telephone or at your home.",
      "写字不方便的，我们可以电话记录或上门记录。",
    ),
    onBehalf: t(
      "A friend, a carer or your councillor may complain for you if you tell us that they may.",
      "您说一声，朋友、护理人员或议员都可以代您投诉。",
    ),
    claim: t(
      "Most credits come by themselves. For the others, tell us within three months; a sentence is enough.",
      "大多数补偿自动到账。其余的请在三个月内告诉我们，一句话就行。",
    ),
    ownership: t(
      "The adviser who takes a complaint keeps it, or hands it over by name and tells the customer.",
      "谁接的投诉谁跟到底；要转交，就指名转交并告诉顾客。",
    ),
    spotLimits: ["late", "wrong-bill"],
    acknowledge: { time: { value: 1, unit: "working_days" } },
    answer: { goal: "complaints" },
    update: { time: { value: 5, unit: "working_days" } },
    stages: [
      {
        id: "one",
        name: t("The adviser who took it answers", "接办的客服专员答复"),
        job: "adviser",
        within: { time: { value: 10, unit: "working_days" } },
      },
      {
        id: "two",
        name: t("The duty manager looks again", "值班经理复核"),
        job: "duty",
        within: { time: { value: 10, unit: "working_days" } },
        does: t("They were not part of the first answer.", "由没有参与过第一次答复的人负责。"),
      },
      {
        id: "three",
        name: t("The customer director decides", "客户总监决定"),
        job: "director",
        within: { time: { value: 20, unit: "working_days" } },
      },
    ],
    seniors: t(
      "At once, when someone’s health is at risk or a promise was broken twice.",
      "涉及健康，或同一承诺两次没做到的，立即由负责人出面。",
    ),
    remedies: [
      {
        id: "late",
        problem: t("We came late or not at all", "我们来晚了或没来"),
        remedy: t("An apology, the credit, and a new time of your choice.", "道歉、补偿，时间由您重新定。"),
      },
      {
        id: "bill",
        problem: t("Your bill was wrong", "账单有误"),
        remedy: t("Put right at once, with the difference and £10.", "当场改正，退还差额并补偿10英镑。"),
      },
      {
        id: "garden",
        problem: t("We damaged your garden or drive", "我们弄坏了您的院子或车道"),
        remedy: t(
          "Put back as it was, or paid for at the price of a firm you choose.",
          "恢复原样，或按您选定的施工队报价赔付。",
        ),
      },
    ],
    satisfied: t(
      "We ask whether it was fair, and publish what we hear.",
      "我们会问您处理得是否公道，并公布听到的意见。",
    ),
    satisfiedAfter: { time: { value: 2, unit: "weeks" } },
    outside: [
      {
        id: "council",
        name: t("Coast Water Council", "沿海用水委员会"),
        for: t(
          "Free and independent, once we have answered or eight weeks have passed.",
          "免费、独立；我们答复之后，或满八周之后，都可以找它。",
        ),
        address: "https://watercouncil.example",
      },
    ],
    recorded: t(
      "Your name, how to reach you, what happened and what we did.",
      "您的姓名和联系方式、事情经过和我们的处理。",
    ),
    recordedWhy: t(
      "So that you tell it once, and so that we see what keeps going wrong.",
      "这样您只用说一遍，我们也能看出什么事总出问题。",
    ),
    recordKept: { value: 3, unit: "years" },
    goals: ["complaints", "handled-well"],
  },
  retention: {
    relationships: [
      {
        id: "month",
        what: t("A new connection", "新装用水"),
        after: { value: 1, unit: "months" },
        job: "adviser",
        channel: "phone",
        asks: t("Is anything not as you expected?", "有没有和您想的不一样的地方？"),
      },
    ],
    programmes: [
      {
        id: "letter",
        kind: "newsletter",
        name: t("The tide table", "潮汐月报"),
        what: t("Works in your street, four times a year.", "您家附近的施工安排，一年四期。"),
        consent: t("Only if you ask for it.", "您要才寄。"),
        wayOut: t("One tap or one call ends it.", "点一下或打个电话就停。"),
      },
    ],
    signs: [
      {
        id: "twice",
        sign: t("Two complaints in three months", "三个月内投诉两次"),
        job: "duty",
        action: t("Ring them, listen, and mend the cause.", "打电话，听完，把根子上的问题解决。"),
        within: { value: 2, unit: "working_days" },
      },
    ],
  },
  monitoring: {
    watches: [
      {
        id: "calls",
        kind: "recordings",
        what: t("Four calls of each adviser, chosen by lot.", "每位客服专员随机抽四通录音。"),
        every: { value: 1, unit: "months" },
        job: "duty",
      },
      {
        id: "visits",
        kind: "observation",
        what: t("A manager rides with each crew.", "管理人员随每个班组出一次现场。"),
        every: { value: 3, unit: "months" },
      },
    ],
    staffKnow: t(
      "Everybody knows what is listened to, hears their own calls, and may answer.",
      "听什么大家都知道，自己的录音自己能听，也可以申辩。",
    ),
    sharing: [
      {
        id: "monday",
        what: t("What customers said", "顾客说了什么"),
        how: t("Ten minutes on Monday, the good before the bad.", "周一早会十分钟，先说好的。"),
        every: { value: 1, unit: "weeks" },
      },
    ],
    fairPath: [
      { id: "talk", what: t("Talk it over and find the cause", "先谈，找原因"), job: "duty" },
      { id: "coach", what: t("Coaching for a month", "带一个月") },
      { id: "plan", what: t("A written plan with dates", "定书面计划和日期"), job: "director" },
    ],
    privately: t(
      "Never in front of others, and never about a number alone.",
      "不当着别人的面，也不只谈数字。",
    ),
    recognitions: [
      {
        id: "thanks",
        for: t("A customer who writes to thank you", "顾客写信表扬"),
        gets: t("The letter on the wall, and a day off.", "信贴上墙，放一天假。"),
      },
    ],
    goals: ["call-notes", "crew-handover"],
  },
  discretion: {
    freedom: t(
      "If it is fair and you would want it for your own mother, do it. Write down why.",
      "合情合理，换成自己的母亲也希望这样办的，就办。把理由记下来。",
    ),
    boundaries: t(
      "Nobody’s safety, nobody else’s money, nothing that we could not do for the next customer too.",
      "不动安全，不动别人的钱，不做换一位顾客就做不到的事。",
    ),
    guidelines: [
      {
        id: "u1",
        step: "understand",
        do: t(
          "Let them finish. Note the street, the hour, who is in the house.",
          "让人把话说完。记下街道、时间、家里有谁。",
        ),
        say: t(
          "So your water went at six, and your mother is at home. Is that right?",
          "您是说六点停的水，您母亲在家，对吗？",
        ),
      },
      {
        id: "f1",
        step: "find_cause",
        do: t("Look at the map before you look at the rules.", "先看管网图，再看规定。"),
        say: t(
          "You should have had a card on Tuesday. That is ours to answer for.",
          "周二就该给您送通知单，这是我们的事。",
        ),
      },
      {
        id: "p1",
        step: "propose",
        do: t("Ask what would help, then add what you know.", "先问怎样能帮上忙，再说自己知道的办法。"),
        say: t("What would help you most this evening?", "今晚最需要我们做什么？"),
      },
      {
        id: "s1",
        step: "solve",
        do: t("Do it, ring back, apologise, make it good.", "办好，回电，道歉，补上。"),
        say: t(
          "I have put the credit on your account, and I will ring you at nine tomorrow.",
          "补偿已经记到您账上，明天九点我给您打电话。",
        ),
      },
    ],
    limits: [
      {
        id: "late",
        situation: t("We came late", "我们来晚了"),
        jobs: ["adviser", "crew"],
        offer: t(
          "a new slot, and a credit; the £20 that is always due is part of it",
          "另约时段，再给补偿；照例的20英镑算在内",
        ),
        upTo: { amount: 50, currency: "GBP" },
        thenJob: "duty",
      },
      {
        id: "wrong-bill",
        situation: t("A bill was wrong", "账单开错了"),
        jobs: ["adviser"],
        offer: t("the difference, with the £10 that is always due included", "退还差额；照例的10英镑算在内"),
        upTo: { amount: 200, currency: "GBP" },
        thenJob: "duty",
      },
      {
        id: "damage",
        situation: t("We damaged something", "我们弄坏了东西"),
        jobs: ["crew"],
        offer: t("to put it right today", "当天修好"),
        upTo: { amount: 400, currency: "GBP" },
        thenJob: "director",
      },
      {
        id: "missed",
        situation: t("We did not come at all", "说好的，我们没去"),
        jobs: ["adviser"],
        offer: t(
          "the first slot of tomorrow, and a credit; the £20 that is always due is part of it",
          "安排明天第一个时段，再给补偿；照例的20英镑算在内",
        ),
        upTo: { amount: 80, currency: "GBP" },
        thenJob: "duty",
      },
      {
        id: "held",
        situation: t("They waited long on the telephone", "电话里等了很久"),
        jobs: ["adviser"],
        offer: t("to ring back at the hour that they choose", "按对方方便的时间回电"),
      },
      {
        id: "leak",
        situation: t("A leak on their side made the bill high", "户内漏水，账单偏高"),
        jobs: ["adviser"],
        offer: t("half of what leaked, once in three years", "减免漏失水量的一半，三年一次"),
        upTo: { amount: 150, currency: "GBP" },
        thenJob: "duty",
        then: t("No reminder is sent until they have decided.", "定下来之前不催缴。"),
      },
      {
        id: "cannot-pay",
        situation: t("They cannot pay this month", "这个月交不上水费"),
        jobs: ["adviser"],
        offer: t("a plan over twelve months, without interest", "分十二个月交，不收利息"),
        thenJob: "duty",
      },
      {
        id: "mud",
        situation: t("We left mud or rubble behind", "我们留下了泥土或碎石"),
        jobs: ["crew"],
        offer: t("to clear it before the van leaves", "收车之前清干净"),
        upTo: { amount: 100, currency: "GBP" },
        thenJob: "duty",
      },
      {
        id: "upheld",
        situation: t("A complaint is upheld", "投诉成立"),
        jobs: ["duty"],
        offer: t("what it cost them, and something for the trouble", "补上对方的花费，再为添的麻烦表示心意"),
        upTo: { amount: 300, currency: "GBP" },
        thenJob: "director",
      },
      {
        id: "no-water",
        situation: t("Someone has no water and cannot fetch it", "家里没水又没法去取"),
        offer: t("water brought within the hour, whatever it costs", "一小时内送水，不计成本"),
        thenJob: "duty",
      },
    ],
    wordings: [
      {
        id: "policy",
        never: t("That is our policy", "这是公司规定"),
        instead: t("Here is what I can do today", "我今天能为您做的是这些"),
      },
      {
        id: "calm",
        never: t("Calm down", "您先冷静一下"),
        instead: t("I would be angry too. Tell me from the start", "换我也会生气。您从头跟我说"),
      },
    ],
  },
};

/** Before: calls at 70%, no chat, no bottled water promise, one day more for complaints. */
function first(): WorkbookInput {
  const earlier = structuredClone(second);
  earlier.goals = (earlier.goals ?? [])
    .filter(({ id }) => id !== "chat" && id !== "bottled")
    .map((goal) => {
      if (goal.id === "calls")
        return { ...goal, bands: [{ limits: [within(30, "seconds", { share: 70 })] }] };
      if (goal.id === "written")
        return { ...goal, bands: [{ limits: [within(5, "working_days", { share: 90 })] }] };
      return goal;
    });
  earlier.channels = (earlier.channels ?? []).filter(({ id }) => id !== "chat");
  earlier.speed = { ...earlier.speed, goals: ["calls", "written"] };
  earlier.principles = (earlier.principles ?? []).map((each) =>
    each.id === "fair" ? { ...each, goals: [] } : each,
  );
  earlier.organisation = { ...earlier.organisation, unreachable: [] };
  return earlier;
}

function results(today: string): ExampleResult[] {
  const measured: ExampleResult[] = [
    ...monthly(today, "calls", [74, 77, 76, 79, 81, 80, 82, 83, 81, 84, 83, 84, 85], { samples: 21_400 }),
    ...monthly(today, "written", [91, 92, 94, 93, 95, 96, 95, 96, 94, 95, 93, 94, 93.6], { samples: 1_860 }),
    ...monthly(today, "chat", [118, 104, 96, 92, 88, 85], { unit: "seconds", samples: 930 }),
    ...monthly(today, "burst", [95, 96, 94, 97, 96, 95, 98, 97, 98, 96, 97, 98, 98.2], { samples: 112 }),
    ...monthly(today, "restore", [98, 99, 97, 99, 100, 99, 100, 99, 98, 100, 99, 100, 100], { samples: 47 }),
    ...monthly(today, "bottled", [97, 100, 99, 100, 98, 99], { samples: 58 }),
    ...monthly(today, "notice", [99, 98.4, 99.2, 98.8, 98.1, 99.4, 98.6, 98.9, 98.3, 99, 98.2, 97.1, 91.3], {
      samples: 243,
    }),
    ...monthly(
      today,
      "appointments",
      [96, 97, 97.4, 97.2, 98, 97.6, 97.9, 98.2, 97.1, 97.8, 98, 97.3, 97.7],
      { samples: 1_204 },
    ),
    ...monthly(
      today,
      "quality",
      [99.92, 99.95, 99.97, 99.94, 99.96, 99.98, 99.95, 99.93, 99.97, 99.96, 99.95, 99.98, 99.97],
      { samples: 1_460 },
    ),
    ...monthly(
      today,
      "bills",
      [99.1, 99.3, 99.4, 99.5, 99.6, 99.6, 99.5, 99.7, 99.6, 99.7, 99.6, 99.5, 99.6],
      { samples: 48_200 },
    ),
    ...monthly(today, "refunds", [97, 98, 99, 98, 100, 99, 98, 99, 100, 99, 98, 99, 99], { samples: 86 }),
    ...monthly(today, "complaints", [90, 92, 93, 95, 96, 95, 97, 96, 94, 96, 95, 96, 96.4], { samples: 139 }),
    ...monthly(today, "handled-well", [70, 75, 78], { samples: 18 }),
  ];
  return measured.flatMap((each, at): ExampleResult[] => {
    const next = measured[at + 1];
    const isLast = next?.goalId !== each.goalId;
    if (each.goalId === "notice" && isLast)
      return [
        {
          ...each,
          result: {
            ...each.result,
            explanation: t(
              "Two rounds of cards in the old town went out late after our printer changed. They go by text message as well now.",
              "因更换印刷厂，老城区有两批通知单晚送了。现在同时发短信。",
            ),
          },
        },
      ];
    return [each];
  });
}

/** The figure of complaints two months back was first published from an incomplete list. */
function withCorrection(all: readonly ExampleResult[]): ExampleResult[] {
  const place = all.findLastIndex(({ goalId }) => goalId === "complaints");
  const standing = all[place];
  if (!standing) return [...all];
  return [
    ...all,
    {
      goalId: "complaints",
      corrects: place,
      result: {
        ...standing.result,
        value: 95.7,
        reason: t(
          "Four complaints made at the office were missing from the list.",
          "漏算了营业厅收到的四件投诉。",
        ),
      },
    },
  ];
}

const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><circle cx="18" cy="18" r="17" fill="#0a5560"/><path d="M18 6c4.5 5.2 7.5 9.3 7.5 13.2a7.5 7.5 0 0 1-15 0C10.5 15.3 13.5 11.2 18 6z" fill="#fbfaf6"/><path d="M8 27c2.5-1.6 4.6-1.6 6.700 0s4.3 1.6 6.6 0 4.5-1.6 6.700 0" fill="none" stroke="#fbfaf6" stroke-width="1.8" stroke-linecap="round"/></svg>';

export const harbourWater: Example = {
  slug: "harbour-water",
  settings: {
    name: { en: "Harbour Water", "zh-Hans": "海港水务" },
    languages: ["en", "zh-Hans"],
    colour: "#0a5560",
    mark,
    timeZone: "Europe/London",
    visibility: "listed",
  },
  versions: [
    {
      workbook: first(),
      changeNote: t("Our first published promises.", "首次公布服务承诺。"),
      monthsAgo: 14,
    },
    {
      workbook: second,
      changeNote: t(
        "We answer calls in 20 seconds instead of 30, letters in two working days instead of five, and promise water at the door for customers on our priority list. Chat is new.",
        "接听来电由30秒改为20秒，回信由五个工作日改为两个，新增为重点用户送水上门的承诺，并开通在线客服。",
      ),
      monthsAgo: 2,
    },
  ],
  results: (today) => withCorrection(results(today)),
};
