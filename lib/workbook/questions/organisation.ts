import { channelOptions } from "./channel-options.ts";
import { askIn, both, itemOf, phrase, type Question } from "./question.ts";

const ask = askIn("organisation", "public");

export const organisationQuestions: readonly Question[] = [
  ask(
    "name",
    "line",
    [
      "What do customers call you?",
      "It stands at the head of every page. The name over the door serves better than the one in the register.",
      "Harbour Street Bakery",
    ],
    [
      "顾客平时怎么称呼你们？",
      "它会放在每一页的最上面。写招牌上的名字，比写营业执照上的全称更亲切。",
      "老街面包房",
    ],
  ),
  ask(
    "kind",
    "choice",
    [
      "What kind of organisation are you?",
      "It decides what is suggested to you from here on. You can take or leave each suggestion.",
      "A restaurant",
    ],
    ["你们是做哪一行的？", "后面的建议会照这一行来给，每条要不要，都由你们定。", "餐馆"],
    {
      options: {
        shop: ["A shop", "商店"],
        restaurant: ["A restaurant or café", "餐饮店"],
        clinic: ["A clinic or practice", "诊所、门诊部"],
        utility: ["Water, power, gas or heating", "水、电、气、暖"],
        council: ["A council or public office", "政府办事机构"],
        software: ["Software or online services", "软件、线上服务"],
        hotel: ["A hotel or guest house", "酒店、民宿"],
        courier: ["Delivery or courier", "快递、配送"],
        other: ["Something else", "其他"],
      },
    },
  ),
  ask(
    "does",
    "line",
    [
      "What do you do, in one line?",
      "A stranger should know after one sentence whether they are in the right place.",
      "We bake bread and cakes every morning and deliver within the town.",
    ],
    [
      "用一句话说说你们做什么。",
      "让第一次来的人看一眼就知道有没有找对地方。",
      "每天早上现烤面包糕点，县城内送货上门。",
    ],
  ),
  ask(
    "country",
    "country",
    [
      "Which country are you in?",
      "It decides the form of telephone numbers, dates and legal lines.",
      "Ireland",
    ],
    ["你们在哪个国家或地区？", "电话、日期的写法和页脚要列的内容都跟它有关。", "中国"],
  ),
  ask(
    "timeZone",
    "time_zone",
    [
      "Which time zone do your hours follow?",
      "“By 18:00” means something only when it is clear whose 18:00 it is.",
      "Europe/Dublin",
    ],
    ["营业时间按哪个时区算？", "写“18:00前”，得先说清是哪里的18:00。", "Asia/Shanghai（北京时间）"],
  ),
  ask(
    "currency",
    "currency",
    [
      "In which currency are your prices?",
      "Refunds and remedies are given in it unless you say otherwise.",
      "EUR",
    ],
    ["价格用哪种货币？", "没有另外说明时，退款和补偿都用它计算。", "CNY（人民币）"],
  ),
  ask(
    "workingDays",
    "weekdays",
    [
      "Which days count as working days?",
      "“Within five working days” can then be counted to the day by anybody.",
      "Monday to Saturday",
    ],
    ["一周里哪几天算工作日？", "这样“五个工作日内”到底是哪一天，谁都算得出来。", "周一至周五"],
  ),
  ask(
    "statutory",
    "passages",
    [
      "Which legal lines must the page carry?",
      "Registration and regulator stand at the foot of the page, once, and out of the way.",
      "Registered in Ireland, company 482913. Licensed by the Food Safety Authority.",
    ],
    [
      "页脚按规定要写明哪些内容？",
      "登记、许可、监管单位放在页脚写一次，不打扰阅读。",
      "食品经营许可证编号：JY13301060000000",
    ],
  ),
  ask(
    "recordNumber",
    "address",
    [
      "Have you an ICP record number?",
      "Sites that are hosted in mainland China must show it; all others leave this empty.",
      "Zhejiang ICP No. 20260001-1",
    ],
    [
      "网站的ICP备案号是多少？",
      "服务器在中国内地的网站必须在页脚标明；没有网站可以不填。",
      "浙ICP备20260001号-1",
    ],
  ),

  ask(
    "channels",
    "list",
    [
      "How can customers reach you?",
      "Every promise is kept or broken on one of these channels, so each needs an address and hours.",
      "A shop counter, a telephone line and an e-mail address",
    ],
    [
      "顾客可以通过哪些渠道找到你们？",
      "每一条承诺都落在某个渠道上，所以每个渠道都要写明地址和时间。",
      "门店柜台、客服电话、微信公众号",
    ],
    {
      suggestions: [
        itemOf(["A telephone line on weekdays, 9 to 5", "工作日9点到17点的客服电话"], {
          kind: "phone",
          name: both("Customer line", "客服电话"),
          hours: weekdays("09:00", "17:00"),
        }),
        itemOf(["An e-mail address, read on weekdays", "工作日有人查看的邮箱"], {
          kind: "email",
          name: both("E-mail", "客服邮箱"),
          hours: weekdays("09:00", "17:00"),
        }),
        itemOf(["A counter, open Monday to Saturday", "周一到周六营业的柜台"], {
          kind: "counter",
          name: both("Our counter", "服务柜台"),
          hours: { ...weekdays("09:00", "18:00"), saturday: [{ from: "09:00", to: "13:00" }] },
        }),
        itemOf(["A WeChat account, every day", "每天在线的微信客服"], {
          kind: "wechat",
          name: both("WeChat", "微信客服"),
          hours: {
            ...weekdays("09:00", "21:00"),
            saturday: [{ from: "09:00", to: "21:00" }],
            sunday: [{ from: "09:00", to: "21:00" }],
            holidays: "as_usual",
          },
        }),
        itemOf(["An emergency line, around the clock", "24小时抢修电话"], {
          kind: "phone",
          name: both("Emergency line", "抢修电话"),
          hours: {
            monday: "round_the_clock",
            tuesday: "round_the_clock",
            wednesday: "round_the_clock",
            thursday: "round_the_clock",
            friday: "round_the_clock",
            saturday: "round_the_clock",
            sunday: "round_the_clock",
            holidays: "as_usual",
          },
        }),
      ],
    },
  ),
  ask(
    "channels.kind",
    "choice",
    ["What kind of channel is it?", "A goal can then be for all calls or all letters at once.", "Telephone"],
    ["这是哪一类渠道？", "这样定目标时，可以一次涵盖所有电话或所有来信。", "电话"],
    {
      options: channelOptions,
    },
  ),
  ask(
    "channels.name",
    "line",
    ["What do you call it?", "Customers and staff should use one name for it.", "Repairs desk"],
    ["它叫什么？", "顾客和员工用同一个叫法，才不会找错。", "维修服务台"],
  ),
  ask(
    "channels.address",
    "address",
    [
      "Which number, address or account is it?",
      "It is shown exactly as you write it, and can be tapped on a phone.",
      "01 496 0000",
    ],
    ["号码、网址或账号是什么？", "页面会原样显示，在手机上一点就能拨打或打开。", "0571-8888 0000"],
  ),
  ask(
    "channels.location",
    "line",
    [
      "Where is it?",
      "For a counter or a letter: enough to walk there, or to write on the envelope.",
      "12 Harbour Street, Howth, next to the library",
    ],
    ["它在什么地方？", "柜台写清怎么找，信函写清寄到哪里。", "文昌路18号，市图书馆东侧"],
  ),
  ask(
    "channels.hours",
    "hours",
    [
      "When is somebody there?",
      "A promise in hours runs only while you are open, and customers plan by it.",
      "Monday to Friday 8:30–12:00 and 13:00–17:00",
    ],
    [
      "什么时候有人在？",
      "按营业时间计算的承诺从这里起算，顾客也照着它安排行程。",
      "周一至周五8:30–12:00，13:30–17:30",
    ],
  ),
  ask(
    "channels.languages",
    "languages",
    [
      "In which languages can you help here?",
      "People like to know before they call whether they will be understood.",
      "English, Irish and Polish",
    ],
    ["这里能用哪些语言服务？", "让人打电话之前就知道能不能沟通。", "普通话、粤语、英语"],
  ),
  ask(
    "channels.jobs",
    "jobs",
    [
      "Which jobs look after it?",
      "A promise on a channel belongs to those who answer there.",
      "Shop assistants, with the shift leader in charge",
    ],
    ["由哪些岗位负责？", "渠道上的承诺，要由在那里接待的人来兑现。", "前台接待，当班主管负责"],
    { audience: "staff" },
  ),
  ask(
    "channels.place",
    "place",
    [
      "Which branch or department is it part of?",
      "Leave it empty when it serves everybody.",
      "Airport branch",
    ],
    ["它属于哪个门店或部门？", "面向所有顾客的渠道不用填。", "城西店"],
  ),
  ask(
    "channels.note",
    "line",
    [
      "What else should people know before using it?",
      "Costs, busy hours and things to bring save everybody a second visit.",
      "Calls are free. Mondays before ten are the busiest.",
    ],
    [
      "使用之前还要知道什么？",
      "费用、高峰时段、要带的东西，提前说清能少跑一趟。",
      "电话免费；周一上午较忙，建议下午打。",
    ],
  ),

  ask(
    "jobs",
    "list",
    [
      "Which jobs deal with customers?",
      "Goals and limits can then be for the people they concern, and for nobody else.",
      "Cashier, fitter, shift leader",
    ],
    [
      "哪些岗位会接触顾客？",
      "这样目标和权限可以对应到具体岗位，不必人人都看。",
      "收银员、安装师傅、值班店长",
    ],
    {
      suggestions: [
        itemOf(["Front desk", "前台"], { name: both("Front desk", "前台") }),
        itemOf(["Shift leader", "值班主管"], { name: both("Shift leader", "值班主管") }),
        itemOf(["Technician", "技术人员"], { name: both("Technician", "技术人员") }),
        itemOf(["Manager", "经理"], { name: both("Manager", "经理") }),
      ],
    },
  ),
  ask(
    "jobs.name",
    "line",
    ["What is the job called?", "Use the title that people themselves use.", "Pharmacist"],
    ["岗位叫什么？", "用大家平时的叫法。", "药师"],
  ),
  ask(
    "jobs.does",
    "line",
    [
      "What does this job do for customers?",
      "Everybody should be able to say how their work serves a customer.",
      "Checks every prescription and answers questions about it",
    ],
    [
      "这个岗位能为顾客做什么？",
      "每个人都应当说得出自己的工作对顾客有什么用。",
      "核对每张处方，解答用药疑问",
    ],
    { audience: "staff" },
  ),

  ask(
    "places",
    "list",
    [
      "Have you branches or departments with hours or standards of their own?",
      "Name only those that differ; everything else is the same everywhere.",
      "An airport branch that opens at five",
    ],
    ["有没有时间或标准不一样的门店、部门？", "只写不一样的，其余各处都按统一标准。", "机场店，早上五点开门"],
  ),
  ask(
    "places.name",
    "line",
    ["What is it called?", "Customers choose by this name.", "Riverside Clinic"],
    ["它叫什么名字？", "顾客按这个名字选择去哪里。", "滨江门诊部"],
  ),
  ask(
    "places.kind",
    "choice",
    [
      "Is it a branch or a department?",
      "A branch is somewhere else; a department is another desk in the same house.",
      "Branch",
    ],
    ["是门店还是部门？", "门店在别处，部门就在同一处。", "门店"],
    { options: { branch: ["Branch", "门店"], department: ["Department", "部门"] } },
  ),
  ask(
    "places.location",
    "line",
    ["Where is it?", "Enough for a visitor to find the door.", "Terminal 2, level 1, by gate B"],
    ["在什么地方？", "写到能找到门口为止。", "2号航站楼一层B门旁"],
  ),
  ask(
    "places.hours",
    "hours",
    [
      "When is it open, if not at the usual hours?",
      "Nobody should stand before a closed door because of this page.",
      "Daily 5:00–23:00",
    ],
    ["时间和别处不同的话，什么时候开门？", "别让人照着页面来了却吃闭门羹。", "每天5:00–23:00"],
  ),

  ask(
    "holidays",
    "list",
    [
      "On which holidays are you closed?",
      "They do not count as working days, and customers see them in good time.",
      "Christmas, 25 and 26 December",
    ],
    ["哪些节假日休息？", "这些天不算工作日，也好让顾客提前知道。", "春节，2月17日至23日"],
  ),
  ask(
    "holidays.from",
    "date",
    ["What is the first day?", "Deadlines skip every day from here on.", "25 December 2026"],
    ["从哪天开始？", "从这天起不计入工作日。", "2026年10月1日"],
  ),
  ask(
    "holidays.until",
    "date",
    ["What is the last day?", "Leave it empty for a single day.", "26 December 2026"],
    ["到哪天结束？", "只休一天的不用填。", "2026年10月7日"],
  ),
  ask(
    "holidays.name",
    "line",
    ["What is the holiday?", "“Closed for Easter” is kinder than “closed”.", "Easter Monday"],
    ["是什么节日？", "写明原因，比只写“休息”周到。", "国庆节"],
  ),

  ask(
    "madeUpDays",
    "list",
    [
      "On which days off do you work to make up for a holiday?",
      "Such days count as working days although the week says otherwise.",
      "The Saturday after a long bank holiday",
    ],
    ["哪些周末因调休要上班？", "这些天虽是周末，也算工作日。", "2026年10月10日（周六）上班"],
  ),
  ask(
    "madeUpDays.date",
    "date",
    ["Which day is it?", "It counts as a working day in every deadline.", "Saturday 10 October 2026"],
    ["哪一天上班？", "计算期限时，这天按工作日算。", "2026年2月14日"],
  ),
  ask(
    "madeUpDays.like",
    "choice",
    [
      "Which weekday's hours apply?",
      "The doors then open as on that day. Left open, it is Monday's hours.",
      "As on a Friday",
    ],
    ["按星期几的时间营业？", "当天照这一天的时间开门；不填按周一。", "按周五的时间"],
    {
      options: {
        monday: ["Monday", "周一"],
        tuesday: ["Tuesday", "周二"],
        wednesday: ["Wednesday", "周三"],
        thursday: ["Thursday", "周四"],
        friday: ["Friday", "周五"],
        saturday: ["Saturday", "周六"],
        sunday: ["Sunday", "周日"],
      },
    },
  ),
  ask(
    "madeUpDays.name",
    "line",
    [
      "Which holiday does it make up for?",
      "So that nobody wonders why you are open.",
      "For the long May weekend",
    ],
    ["是为哪个假期调休？", "免得有人奇怪周末怎么开着门。", "国庆节调休"],
  ),

  ask(
    "unreachable",
    "list",
    [
      "Who cannot be reached in some way?",
      "Saying so beforehand spares customers a search, and staff a telephone that never rests.",
      "Drivers do not take calls on the road; the dispatcher does.",
    ],
    [
      "哪些人不方便直接联系？",
      "事先说清，顾客不用白找，同事也能安心做事。",
      "送货司机开车时不接电话，请找调度。",
    ],
  ),
  ask(
    "unreachable.who",
    "line",
    ["Who is it?", "Name the job, not the person.", "Nurses on the ward"],
    ["是谁？", "写岗位，不写姓名。", "病房护士"],
    { suggestions: [phrase("Engineers on site", "外勤工程师"), phrase("Teachers in class", "上课中的老师")] },
  ),
  ask(
    "unreachable.kinds",
    "choices",
    ["How can they not be reached?", "They may still read letters when they take no calls.", "By telephone"],
    ["哪些方式联系不上？", "不接电话的人，也许可以留言。", "电话"],
    {
      options: channelOptions,
    },
  ),
  ask(
    "unreachable.instead",
    "line",
    [
      "What should the customer do instead?",
      "A closed door should always have an arrow beside it.",
      "Ask the ward office, which passes messages on within the hour.",
    ],
    ["那顾客应当怎么办？", "说了“不行”，就要接着说“可以这样”。", "请联系护士站，一小时内转告。"],
  ),
  ask(
    "unreachable.channels",
    "channels",
    [
      "Which of your channels takes it instead?",
      "It is shown with its number and hours.",
      "Ward office line",
    ],
    ["改由哪个渠道受理？", "页面会带出它的号码和时间。", "护士站电话"],
  ),
];

/** The same hours from Monday to Friday. */
function weekdays(from: string, to: string) {
  const day = [{ from, to }];
  return { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };
}
