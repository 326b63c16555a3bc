import { askIn, both, itemOf, phrase, type Question } from "./question.ts";
import { channelOptions } from "./channel-options.ts";

const ask = askIn("goals", "public");

const share = (value: number) => ({ value, unit: "percent", comparison: "at_least" }) as const;
const atMost = (value: number, unit: string) =>
  ({ kind: "duration", comparison: "at_most", value, unit }) as const;

export const goalsQuestions: readonly Question[] = [
  ask(
    "goals",
    "list",
    [
      "What can customers count on, in figures?",
      "Two or three promises that you keep are worth more than ten that you miss.",
      "We answer 80% of calls within 20 seconds.",
    ],
    ["顾客可以指望什么？请用数字说。", "守住两三条，胜过许下十条却做不到。", "八成来电在20秒内接听。"],
    {
      suggestions: [
        itemOf(["Most calls are answered within 20 seconds", "大多数来电20秒内接听"], {
          subject: both("answer your call", "接听您的来电"),
          subjectForm: "deed",
          moment: "contact",
          channels: ["phone"],
          measure: "within",
          bands: [{ limits: [{ statistic: "share", time: atMost(20, "seconds"), target: share(80) }] }],
          clock: { counts: "opening_hours" },
          remedy: { payments: [{ kind: "explanation" }] },
          audience: { public: true },
          measurement: { period: "month", tolerance: 2 },
        }),
        itemOf(["E-mails are answered within two working days", "邮件两个工作日内答复"], {
          subject: both("answer your e-mail", "答复您的邮件"),
          subjectForm: "deed",
          moment: "contact",
          channels: ["email"],
          measure: "within",
          bands: [{ limits: [{ statistic: "share", time: atMost(2, "working_days"), target: share(95) }] }],
          clock: { counts: "working_days" },
          remedy: { payments: [{ kind: "explanation" }, { kind: "apology" }] },
          audience: { public: true },
          measurement: { period: "month", tolerance: 2 },
        }),
        itemOf(["Nobody waits longer than 10 minutes at the counter", "柜台等候不超过10分钟"], {
          subject: both("serve you at the counter", "在柜台为您办理"),
          subjectForm: "deed",
          moment: "visit",
          channels: ["counter"],
          measure: "within",
          bands: [{ limits: [{ statistic: "share", time: atMost(10, "minutes"), target: share(90) }] }],
          clock: { counts: "opening_hours" },
          remedy: { payments: [{ kind: "apology" }] },
          audience: { public: true },
          measurement: { period: "month", tolerance: 2 },
        }),
        itemOf(["Complaints are answered within 10 working days", "投诉10个工作日内答复"], {
          subject: both("answer your complaint in full", "对您的投诉给出完整答复"),
          subjectForm: "deed",
          moment: "complaint",
          channels: [],
          measure: "within",
          bands: [{ limits: [{ statistic: "share", time: atMost(10, "working_days"), target: share(95) }] }],
          clock: { counts: "working_days" },
          remedy: { payments: [{ kind: "explanation" }, { kind: "apology" }] },
          audience: { public: true },
          measurement: { period: "quarter", tolerance: 2 },
        }),
        itemOf(["You hear of planned interruptions two days ahead", "计划内停供提前两天通知"], {
          subject: both("tell you before planned work interrupts your service", "通知您会影响服务的计划施工"),
          subjectForm: "deed",
          moment: "change",
          channels: [],
          measure: "notice",
          bands: [
            {
              limits: [
                {
                  time: { kind: "duration", comparison: "at_least", value: 48, unit: "hours" },
                  target: share(100),
                },
              ],
            },
          ],
          clock: { counts: "calendar" },
          remedy: { payments: [{ kind: "apology" }] },
          audience: { public: true },
          measurement: { period: "quarter" },
        }),
        itemOf(["Nine customers in ten are satisfied", "九成顾客满意"], {
          subject: both("customers satisfied with our service", "对服务满意的顾客"),
          subjectForm: "thing",
          moment: "quality",
          channels: [],
          measure: "rate",
          bands: [{ limits: [{ statistic: "share", target: share(90) }] }],
          remedy: { payments: [{ kind: "explanation" }] },
          audience: { public: true },
          measurement: { period: "quarter", smallestSample: 50, tolerance: 2 },
        }),
      ],
    },
  ),
  ask(
    "goals.subject",
    "line",
    [
      "What do you promise?",
      "Name what the customer gets, in the customer's words.",
      "come to repair a burst pipe",
    ],
    ["承诺的是什么事？", "写顾客得到什么，用顾客的话。", "上门抢修爆裂的水管"],
    {
      suggestions: [
        phrase("answer your call", "接听您的来电"),
        phrase("answer your letter or e-mail", "答复您的来信和邮件"),
        phrase("deliver your order", "送达您的订单"),
        phrase("repair what you bring us", "修好您送来的东西"),
      ],
    },
  ),
  ask(
    "goals.subjectForm",
    "choice",
    [
      "Is it a thing, something you do, or a whole sentence?",
      "The sentence that customers read is built differently for each.",
      "Something we do: “answer your call”",
    ],
    ["写的是一样东西、一个动作，还是一整句话？", "页面上的句子要照它来组织。", "一个动作：“接听您的来电”"],
    {
      options: {
        thing: ["A thing: “calls to our helpline”", "一样东西：“客服来电”"],
        deed: ["Something we do: “answer your call”", "一个动作：“接听您的来电”"],
        clause: ["A whole sentence: “your call is answered”", "一整句话：“您的来电有人接听”"],
      },
    },
  ),
  ask(
    "goals.moment",
    "choice",
    [
      "When does a customer meet this promise?",
      "The public page puts together what happens at the same moment.",
      "When something breaks",
    ],
    ["顾客在什么时候会碰到这条承诺？", "公开页面会把同一个时候的承诺放在一起。", "出故障时"],
    {
      options: {
        contact: ["When getting in touch", "联系我们时"],
        visit: ["On a visit", "到访时"],
        apply: ["When applying or ordering", "申请或下单时"],
        delivery: ["On delivery", "收货或交付时"],
        fault: ["When something breaks", "出故障时"],
        change: ["When something changes", "有变动时"],
        account: ["When paying or being billed", "付款和账单"],
        quality: ["In the quality of what they get", "产品和服务的质量"],
        complaint: ["When complaining", "投诉时"],
        other: ["At another time", "其他时候"],
      },
    },
  ),
  ask(
    "goals.channels",
    "choices",
    [
      "On which channels does it hold?",
      "None chosen means all of them: be sure that every one can keep it.",
      "Telephone and chat",
    ],
    ["在哪些渠道有效？", "不选表示全部渠道，请确认每个渠道都做得到。", "电话和在线客服"],
    { options: channelOptions },
  ),
  ask(
    "goals.replyChannels",
    "choices",
    [
      "On which channels does the answer come, if on others?",
      "Somebody who wrote a letter should know to expect a call.",
      "By telephone, for questions sent through the website",
    ],
    ["如果换个渠道答复，用哪些渠道？", "写信来问的人，应当知道会接到电话。", "网上提问，电话答复"],
    { options: channelOptions },
  ),
  ask(
    "goals.segments",
    "segments",
    [
      "For which groups of customers?",
      "None chosen means everybody, and that is usually best.",
      "Households on the priority register",
    ],
    ["针对哪几类顾客？", "不选就是所有人，通常这样最好。", "登记在册的独居老人"],
  ),
  ask(
    "goals.measure",
    "choice",
    [
      "How will you measure it?",
      "The way of measuring decides which figures the promise needs.",
      "Done in time: the share of parcels that arrive the next day",
    ],
    ["怎么衡量？", "衡量方式决定了承诺里要写哪些数字。", "按时完成：次日送达的包裹占多少"],
    {
      options: {
        within: ["Done in time", "按时完成"],
        average: ["On average", "平均值"],
        rate: ["Share of cases", "占比"],
        score: ["Mean score on a scale", "平均得分"],
        count: ["How often, at most or at least", "次数，不多于或不少于"],
        notice: ["Told ahead", "提前告知"],
        frequency: ["Done every so often", "定期做"],
        available: ["Open or working at stated hours", "按时开放或可用"],
        event: ["When this happens, the remedy is due", "一旦发生就补偿"],
        conduct: ["How we behave, without a figure", "怎样待人，不设数字"],
      },
    },
  ),
  ask(
    "goals.guaranteed",
    "yes_no",
    [
      "Is it a guarantee?",
      "A guarantee holds for each customer: miss it once and the remedy is due.",
      "Yes: late pizza is free",
    ],
    ["是不是保证？", "保证是对每一位顾客的：只要一次没做到，就要补偿。", "是：送迟了免单"],
  ),
  ask(
    "goals.bands",
    "bands",
    [
      "What are the limits, and are they the same for everybody?",
      "Different places or hours may have their own limit. All limits of a band are to be met.",
      "In town 45 minutes, in the country 90, on the islands 2 hours, each for 95% of reports",
    ],
    [
      "要求定到多少？是不是人人一样？",
      "不同地方、不同时段可以各有各的要求；同一档里的须全部做到。",
      "城区45分钟，郊区90分钟，海岛2小时，都要达到95%",
    ],
  ),
  ask(
    "goals.condition",
    "passage",
    [
      "Does it hold only in some circumstances?",
      "Say so in the promise itself, never in small print.",
      "When you order before noon",
    ],
    ["是否只在某些情况下有效？", "条件写在承诺里，不要藏进小字。", "中午12点前下单"],
  ),
  ask(
    "goals.clock",
    "clock",
    [
      "How is time counted?",
      "Customer and staff should read the same time off the same clock.",
      "In opening hours, from when your form reaches us, with a pause while we wait for your photo",
    ],
    ["时间怎么算？", "顾客和员工看的应当是同一只钟。", "按营业时间算，从收到申请起；等您补照片的时间不算"],
  ),
  ask(
    "goals.exclusions",
    "passages",
    [
      "What does not count?",
      "Few and plain: every exception costs some trust.",
      "Days on which the ferry does not run",
    ],
    ["哪些情况不计算在内？", "越少越清楚越好，每多一条例外就少一分信任。", "轮渡停航的日子"],
  ),
  ask(
    "goals.dependsOn",
    "line",
    [
      "What does it depend on that is not in your hands?",
      "Honest promises name what could get in their way.",
      "Clearance by customs",
    ],
    ["有什么是你们左右不了的？", "诚实的承诺会说明可能受什么影响。", "以海关放行时间为准"],
  ),
  ask(
    "goals.warned",
    "passage",
    [
      "How does the customer hear before you miss it?",
      "Bad news told early is half forgiven.",
      "We send a text message as soon as we know that the fitter is running late.",
    ],
    ["做不到之前，怎么提前告诉顾客？", "坏消息说得早，人家多半能体谅。", "师傅一旦赶不及，马上短信告知。"],
    {
      suggestions: [
        phrase(
          "We ring or text you as soon as we know, and give you a new time.",
          "一知道赶不上，就打电话或发短信，并给出新的时间。",
        ),
      ],
    },
  ),
  ask(
    "goals.remedy",
    "remedy",
    [
      "What does the customer get when you miss it?",
      "An honest remedy is worth more than a shorter time.",
      "£30 credited to the next bill without asking, and £15 for every further 12 hours",
    ],
    [
      "没做到时，顾客能得到什么？",
      "实实在在的补偿，比把时间写短更管用。",
      "不用申请，下期账单直接减30元；每多12小时再减15元",
    ],
  ),
  ask(
    "goals.audience",
    "audience",
    [
      "Is it for customers to read, or for staff alone?",
      "A public goal is a standard, and its results stand beside it.",
      "Public, and kept by the counter staff",
    ],
    [
      "公开给顾客看，还是只给员工看？",
      "公开的目标就是服务标准，旁边会写出完成情况。",
      "公开，由柜台人员负责",
    ],
  ),
  ask(
    "goals.responsible",
    "line",
    ["Who answers for it?", "One job, so that nobody has to ask whose it is.", "Head of customer care"],
    ["由谁负责？", "写一个岗位，不必再问是谁的事。", "客服部主任"],
    { audience: "staff" },
  ),
  ask(
    "goals.due",
    "date",
    [
      "By when will you reach it?",
      "A target that is not reached yet may be promised from a date.",
      "1 September 2026",
    ],
    ["什么时候要达到？", "眼下还没达到的，可以写明从哪天起做到。", "2026年9月1日"],
    { audience: "staff" },
  ),
  ask(
    "goals.baseline",
    "baseline",
    [
      "Where does it stand today?",
      "A target far from today's figure needs people or money before it needs courage.",
      "71% in the last quarter",
    ],
    ["现在做到多少？", "目标离现状太远，光有决心不够，还得有人有钱。", "上季度71%"],
    { audience: "staff" },
  ),
  ask(
    "goals.measurement",
    "measurement",
    [
      "How, from what and how often is it measured?",
      "A figure is believed when others could work it out too.",
      "From the telephone system, every month, on at least 100 calls",
    ],
    ["用什么数据、多久衡量一次？", "别人也算得出来的数字才可信。", "按月从电话系统统计，至少100通"],
  ),
  ask(
    "goals.because",
    "because",
    [
      "What does it answer?",
      "A goal without a reason is the first to be dropped when it gets busy.",
      "The verb “keep” of our vision",
    ],
    ["它是为了回应什么？", "说不出理由的目标，一忙起来最先被丢下。", "愿景里的“守住”"],
    { audience: "staff" },
  ),
  ask(
    "goals.basis",
    "choice",
    [
      "Is it your own choice, or do others require it?",
      "Customers give credit for what you do freely.",
      "Our own choice, beyond what the law asks",
    ],
    ["是自己定的，还是外面要求的？", "自愿做到的，顾客会记在心上。", "自己定的，比法律要求更高"],
    {
      options: {
        own: ["Our own choice", "自己定的"],
        law: ["Required by law", "法律规定"],
        regulator: ["Set by a regulator", "监管部门规定"],
      },
    },
  ),
  ask(
    "goals.legalLimit",
    "legal_limit",
    [
      "Which outside limit stands beside it?",
      "Readers see at a glance how your promise compares with the rule.",
      "The licence allows 15 working days; we promise 10.",
    ],
    ["外部规定的要求是多少？", "读者一眼就能看出你们的承诺与规定差多少。", "法定15个工作日，我们承诺10个。"],
  ),
  ask(
    "goals.status",
    "choice",
    [
      "Is it in force?",
      "A promise on hold is shown as such rather than quietly removed.",
      "On hold while the bridge is closed",
    ],
    ["目前是否有效？", "暂停的承诺要如实标明，不要悄悄拿掉。", "大桥封闭期间暂停"],
    {
      options: {
        proposed: ["Proposed", "拟定中"],
        active: ["In force", "有效"],
        suspended: ["On hold", "暂停"],
        withdrawn: ["Withdrawn", "已撤销"],
      },
    },
  ),
  ask(
    "goals.statusReason",
    "passage",
    [
      "Why is it on hold or withdrawn?",
      "Those who relied on it deserve the reason.",
      "The ferry is in dock until May.",
    ],
    ["为什么暂停或撤销？", "指望过它的人有权知道原因。", "渡轮进坞检修，五月恢复。"],
  ),
  ask(
    "goals.note",
    "passage",
    [
      "What should you remember about it yourselves?",
      "It is never published.",
      "The old telephone system counted calls that hung up after a second.",
    ],
    ["自己人要记住什么？", "这里写的不会公开。", "旧电话系统把响一秒就挂的也算进去了。"],
    { audience: "staff" },
  ),
  ask(
    "goals.waivers",
    "waivers",
    [
      "Why is it published although something is missing?",
      "The reason is kept with the version, for whoever asks later.",
      "As published by the regulator, who names no remedy",
    ],
    ["缺了内容为什么仍要发布？", "理由会随版本保存，日后有据可查。", "照监管部门公布的原文，其中没有写补偿"],
    { audience: "staff" },
  ),
];
