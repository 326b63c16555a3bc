/** What a clinic or a practice can start from: appointments, urgent cases, results, what comes next. */
import { both, phrase } from "../questions/question.ts";
import {
  ahead,
  always,
  atLeast,
  entry,
  mostly,
  principle,
  roundTheClock,
  weekdays,
  within,
} from "./parts.ts";
import { type Start, suggested, suggestedValue } from "./start.ts";

const open = {
  ...weekdays(["08:00", "12:00"], ["13:30", "18:00"]),
  saturday: [{ from: "08:30", to: "12:00" }],
  holidays: [],
};

export const clinic: Start = {
  "organisation.does": [
    phrase(
      "We look after the everyday health of the neighbourhood, from small children to the very old.",
      "给街坊看常见病、慢性病，大人小孩都看。",
    ),
  ],
  "organisation.workingDays": [
    suggestedValue(
      ["Monday to Friday", "周一至周五"],
      ["monday", "tuesday", "wednesday", "thursday", "friday"],
    ),
  ],
  "organisation.channels": [
    suggested("reception", ["Reception, Monday to Saturday", "前台，周一到周六"], {
      kind: "counter",
      name: both("Reception", "前台"),
      hours: open,
      jobs: ["receptionist"],
    }),
    suggested("phone", ["A telephone for appointments and questions", "预约和咨询电话"], {
      kind: "phone",
      hours: open,
      jobs: ["receptionist", "nurse"],
      note: both("This is not an emergency line", "急救请直接拨打急救电话"),
    }),
    suggested("online", ["Appointments online, at any hour", "预约挂号小程序，随时可约"], {
      kind: "web",
      name: both("our appointments page", "预约挂号小程序"),
      hours: roundTheClock,
    }),
    suggested("wechat", ["WeChat, for questions that are not urgent", "微信，问不急的事"], {
      kind: "wechat",
      hours: weekdays(["09:00", "17:00"]),
      jobs: ["nurse"],
    }),
  ],
  "organisation.jobs": [
    suggested("receptionist", ["Receptionist", "前台接待"], {
      name: both("Receptionist", "前台接待"),
      does: both("Finds you a time, and tells you how long the wait is", "帮病人约时间，说清要等多久"),
    }),
    suggested("nurse", ["Nurse", "护士"], {
      name: both("Nurse", "护士"),
      does: both(
        "Judges what cannot wait, and answers questions between visits",
        "判断急不急，解答就诊前后的疑问",
      ),
    }),
    suggested("doctor", ["Doctor", "医生"], {
      name: both("Doctor", "医生"),
      does: both("Examines, explains and decides with you", "看病、讲病情，跟病人一起定方案"),
    }),
    suggested("manager", ["Practice manager", "诊所负责人"], {
      name: both("Practice manager", "诊所负责人"),
      does: both("Answers complaints and keeps the appointments running", "答复投诉，管好预约安排"),
    }),
  ],

  "vision.reasons": [
    entry("one-call", ["One call was enough for an appointment", "打一个电话就能约上"]),
    entry("understood", [
      "Patients understood what they had and what came next",
      "病人弄清楚了得的什么病、下一步怎么办",
    ]),
    entry("no-lost", ["No result was ever lost or forgotten", "检查结果没丢过、没漏过"]),
  ],
  "vision.customerReasons": [
    entry("looked", ["The doctor looked at me and not at the screen", "医生看着我说话，没一直盯着屏幕"]),
    entry("rang", ["They rang me with the result before I worried", "结果一出来就告诉我，没让我干着急"]),
    entry("late", ["When they ran late, they told me", "看得慢了，会出来说一声还要等多久"]),
  ],
  "vision.pastSteps": [
    entry("kept-free", [
      "We kept appointments free each morning for what cannot wait",
      "每天上午留几个号给急症",
    ]),
    entry("slip", ["We gave everybody a slip with what we had agreed", "看完给病人一张条，写明说好的事"]),
    entry("checked", [
      "Somebody checks every evening that each result was told",
      "每天下班前有人核对结果有没有告诉病人",
    ]),
  ],
  "vision.elements": [
    entry("understood-it", ["understood what they had", "弄清楚"], { from: "reasons", entry: "understood" }),
    entry("cannot-wait", ["kept free for what cannot wait", "留号给急症"], {
      from: "pastSteps",
      entry: "kept-free",
    }),
    entry("told-me", ["they told me", "告诉我"], { from: "customerReasons", entry: "late" }),
  ],
  "vision.verbs": [
    entry("see", ["see", "看上"], { kept: true, element: "cannot-wait" }),
    entry("explain", ["explain", "讲明白"], { kept: true, element: "understood-it" }),
    entry("tell", ["tell", "告诉"], { kept: true, element: "told-me" }),
  ],
  "vision.statement": [
    phrase(
      "We see you in time, explain in plain words what we find, and tell you every result.",
      "让您及时看上病，病情讲明白，每个结果都告诉您。",
    ),
    phrase(
      "We see what is urgent on the same day, hear you out, and explain what comes next.",
      "急的当天看上，话让您说完，下一步怎么治讲明白。",
    ),
    phrase(
      "We explain until you understand, and tell you before you have to ask.",
      "病情讲明白为止，该知道的不等您问就告诉您。",
    ),
  ],
  "vision.notToBe": [
    phrase(
      "We will not treat anybody as a number, or send them home not knowing what to do next.",
      "不把病人当成一个号，不让人糊里糊涂地走。",
    ),
  ],

  "principles.principles": [
    principle(
      "urgent",
      ["What cannot wait comes first", "急的先看"],
      [
        "We take people in the order of need, and say so in the waiting room.",
        "按病情轻重排先后，候诊时跟大家说明白。",
      ],
      { verb: "see", goals: ["same-day"] },
    ),
    principle(
      "plain",
      ["Plain words", "讲明白"],
      [
        "You leave knowing what it is, what to do, and when to come back.",
        "走的时候，您知道是什么毛病、怎么做、什么时候再来。",
      ],
      { verb: "explain", goals: ["next-step"] },
    ),
    principle(
      "results",
      ["No result is left lying", "结果不压着"],
      ["Every result reaches you, the good ones too.", "每个结果都告诉您，没事的也告诉。"],
      { verb: "tell", goals: ["results"] },
    ),
    principle(
      "private",
      ["It stays in this room", "替您保密"],
      [
        "At the desk nobody asks aloud why you came. You may ask to speak in a side room.",
        "前台不大声问病情，不方便说的可以到里面说。",
      ],
    ),
  ],

  "goals.goals": [
    suggested(
      "appointment",
      ["Appointments begin within 20 minutes of their time", "预约就诊等候不超过20分钟"],
      {
        subject: both("see you", "请您进诊室"),
        subjectForm: "deed",
        moment: "visit",
        channels: [],
        measure: "within",
        bands: [{ limits: [mostly(90, 20, "minutes")] }],
        clock: { counts: "opening_hours", starts: both("the time of your appointment", "您预约的时间") },
        exclusions: [both("mornings or afternoons with an emergency in the clinic", "诊所里有急救的那半天")],
        warned: both(
          "the receptionist tells you how long it will be and offers you another time",
          "前台告诉您还要等多久，您也可以改约",
        ),
        remedy: { payments: [{ kind: "explanation" }, { kind: "apology" }] },
        measurement: {
          period: "month",
          source: both("the times in the appointment system", "预约系统里的时间"),
          smallestSample: 50,
        },
        because: [{ kind: "verb", ref: "see" }],
        audience: { public: true, jobs: ["doctor", "receptionist"] },
      },
    ),
    suggested("same-day", ["Urgent cases are seen the same day", "急症当天看"], {
      subject: both(
        "urgent cases told to us before 11:00 that are seen the same day",
        "上午11点前提出、当天看上的急症",
      ),
      subjectForm: "thing",
      moment: "contact",
      channels: ["phone", "counter"],
      measure: "rate",
      bands: [{ limits: [atLeast(95)] }],
      exclusions: [
        both("emergencies, for which please call an ambulance at once", "危急情况，请马上拨打急救电话"),
      ],
      remedy: {
        wording: both(
          "we find a clinic or hospital that can see you today, and ring ahead for you",
          "替您联系当天能看的医院，并打电话说明情况",
        ),
      },
      measurement: { period: "month", source: both("the nurse’s list of urgent calls", "护士的急症登记") },
      because: [{ kind: "verb", ref: "see" }],
      audience: { public: true, jobs: ["nurse", "receptionist"] },
    }),
    suggested("results", ["You have your test result within three working days", "检查结果3个工作日内告知"], {
      subject: both("tell you your test result", "把检查结果告诉您"),
      subjectForm: "deed",
      moment: "quality",
      channels: ["phone", "wechat"],
      measure: "within",
      bands: [{ limits: [mostly(98, 3, "working_days")] }],
      clock: { counts: "working_days", starts: both("the laboratory’s report", "收到报告") },
      remedy: { payments: [{ kind: "explanation" }, { kind: "apology" }] },
      measurement: {
        period: "month",
        source: both("the list of results, checked every evening", "每天下班前核对的结果登记"),
        rules: [
          both("A result that needs action is told on the same day", "需要马上处理的结果，当天就告诉您"),
        ],
      },
      because: [{ kind: "verb", ref: "tell" }],
      audience: { public: true, jobs: ["nurse", "doctor"] },
    }),
    suggested("repeat", ["Repeat prescriptions are ready in two working days", "慢病续方2个工作日内备好"], {
      subject: both("have your repeat prescription ready", "为您备好慢病续方"),
      subjectForm: "deed",
      moment: "apply",
      channels: ["web", "phone"],
      measure: "within",
      bands: [{ limits: [mostly(97, 2, "working_days")] }],
      clock: { counts: "working_days" },
      remedy: {
        wording: both(
          "a doctor sees to it that you have enough for the days between",
          "由医生先给您配够这几天的药",
        ),
      },
      measurement: { period: "month", source: both("the prescription list", "续方登记") },
      audience: { public: true, jobs: ["doctor", "receptionist"] },
    }),
    suggested("next-step", ["Nobody leaves without knowing what comes next", "看完讲清下一步"], {
      subject: both(
        "tell you before you leave what we found and what comes next",
        "在您离开前，讲明白查到了什么、下一步怎么办",
      ),
      subjectForm: "deed",
      moment: "visit",
      channels: [],
      measure: "conduct",
      bands: [{ limits: [{}] }],
      remedy: {
        wording: both(
          "ring us, and the same doctor explains it to you again, free of charge",
          "打电话来，由原来的医生再给您讲一遍，不收费",
        ),
      },
      because: [{ kind: "verb", ref: "explain" }],
      audience: { public: true, jobs: ["doctor"] },
    }),
    suggested("told-cost", ["No charge that you were not told of", "没告知过的费用不收"], {
      subject: both("a charge that nobody told you of beforehand", "事先没有告诉您的费用"),
      subjectForm: "thing",
      moment: "account",
      channels: [],
      measure: "event",
      bands: [{ limits: [{}] }],
      remedy: {
        payments: [{ kind: "waiver", what: both("that charge", "这笔费用") }],
        claim: "automatic",
      },
      measurement: { period: "quarter", source: both("charges taken back in the accounts", "退费记录") },
      audience: { public: true },
    }),
    suggested(
      "moved",
      ["You hear a working day ahead if we have to move it", "预约要改，提前一个工作日告诉您"],
      {
        subject: both("tell you of a change to your appointment", "告诉您预约要改期"),
        subjectForm: "deed",
        moment: "change",
        channels: ["phone", "wechat"],
        measure: "notice",
        bands: [{ limits: [ahead(1, "working_days")] }],
        clock: { counts: "working_days" },
        exclusions: [both("a doctor who falls ill on the day", "医生当天突然生病")],
        remedy: {
          wording: both("you choose first among the next free times", "最近的空号由您先挑"),
        },
        measurement: { period: "quarter", source: both("the appointment system", "预约系统") },
        audience: { public: true },
      },
    ),
    suggested("complaint", ["Complaints are answered in ten working days", "投诉10个工作日内书面答复"], {
      subject: both("answer your complaint in writing", "书面答复您的投诉"),
      subjectForm: "deed",
      moment: "complaint",
      channels: [],
      measure: "within",
      bands: [{ limits: [always(10, "working_days")] }],
      clock: { counts: "working_days" },
      warned: both(
        "the practice manager rings you with the reason and a new date",
        "诊所负责人打电话说明原因和新的日期",
      ),
      remedy: { payments: [{ kind: "explanation" }, { kind: "apology" }] },
      measurement: { period: "quarter", source: both("the complaints register", "投诉登记本") },
      audience: { public: true, jobs: ["manager"] },
    }),
  ],

  "overview.offerings": [
    suggested("visits", ["Appointments with a doctor", "医生门诊"], {
      name: both("Appointments with a doctor", "医生门诊"),
      description: both("15 minutes, or 30 if you ask when booking", "一般15分钟，要久一点的约的时候说"),
    }),
    suggested("nurse", ["The nurse", "护士治疗"], {
      name: both("The nurse", "护士治疗"),
      description: both("dressings, injections, blood pressure, blood tests", "换药、打针、量血压、抽血"),
    }),
    suggested("chronic", ["Long-term conditions", "慢病管理"], {
      name: both("Long-term conditions", "慢病管理"),
      description: both("regular checks and repeat prescriptions", "定期复查，续方可以提前约好"),
    }),
    suggested("jabs", ["Vaccinations", "预防接种"], {
      name: both("Vaccinations", "预防接种"),
      description: both("for children, travellers and winter", "儿童、出行和流感疫苗"),
    }),
  ],
  "overview.guides": [
    suggested("who", ["Doctor or nurse", "看医生还是找护士"], {
      what: both("Whether you need a doctor, a nurse or a pharmacy", "该看医生、找护士，还是去药店"),
      where: both("A nurse rings you back the same day and helps you choose.", "护士当天回电，帮您拿主意。"),
      channels: ["phone"],
    }),
    suggested("fees", ["What it costs", "收费标准"], {
      what: both("What it costs", "收费标准"),
      where: both(
        "The list hangs at Reception, and is on our appointments page.",
        "前台墙上有价目表，小程序里也能看。",
      ),
    }),
  ],
  "overview.misunderstandings": [
    suggested("antibiotics", ["“I need an antibiotic for this cold”", "“感冒就要打吊针”"], {
      belief: both("An antibiotic cures a cold faster", "感冒打吊针、吃消炎药好得快"),
      truth: both(
        "A cold is caused by a virus, and antibiotics do nothing against it. We tell you what helps, and when to come back.",
        "感冒多半是病毒引起的，消炎药和吊针治不了。我们会告诉您怎么护理、什么情况要再来。",
      ),
    }),
    suggested("silence", ["“No news is good news”", "“没通知就是没事”"], {
      belief: both("If I hear nothing, the result is fine", "没通知就是没事"),
      truth: both(
        "We tell you every result. If you have heard nothing after a week, ring us.",
        "每个结果我们都会告诉您。过了一周还没消息，请打电话来问。",
      ),
    }),
  ],
  "overview.notDone": [
    suggested("emergencies", ["We do not treat emergencies", "不接危重急救"], {
      what: both(
        "We cannot treat chest pain, a stroke or a serious injury.",
        "胸痛、中风、重伤，我们这里没有条件救治。",
      ),
      instead: both("Call an ambulance at once.", "请马上拨打120。"),
    }),
    suggested("phone-diagnosis", ["No new diagnosis by message", "不在微信上看病"], {
      what: both("We make no diagnosis by message.", "微信上不看病、不开方。"),
      instead: both(
        "Ask there for an appointment, or for a nurse to ring you.",
        "可以在微信上约时间，或请护士给您回电。",
      ),
    }),
  ],
  "overview.goals": [suggestedValue(["No charge without telling you", "收费先告知"], ["told-cost"])],

  "speed.orders": [
    suggested("book", ["An appointment", "预约看病"], {
      what: both("An appointment", "预约看病"),
      how: both(
        "Say in a sentence what it is about, so that you have enough time with the right person.",
        "一句话说明哪里不舒服，好给您约对人、留够时间。",
      ),
      channels: ["phone", "online"],
    }),
    suggested("refill", ["A repeat prescription", "续方"], {
      what: both("A repeat prescription", "续方"),
      how: both("Send the name of the medicine, or a photo of the box.", "报药名，或者拍张药盒照片。"),
      takes: { goal: "repeat" },
      channels: ["online", "phone"],
    }),
    suggested("papers", ["A certificate or a copy of your notes", "开证明、复印病历"], {
      what: both("A certificate, or a copy of your notes", "开证明、复印病历"),
      how: both("Ask at Reception, and show something with your name and photo.", "带身份证到前台办。"),
      takes: within(5, "working_days"),
    }),
  ],
  "speed.waits": [
    suggested("room", ["In the waiting room: as the goal says", "候诊：照服务目标"], {
      kind: "other",
      what: both("In the waiting room, with an appointment", "有预约的候诊"),
      longest: { goal: "appointment" },
    }),
    suggested("ringing", ["On the telephone: three minutes", "电话：3分钟"], {
      kind: "phone",
      longest: within(3, "minutes"),
    }),
    suggested("result", ["For a result: as the goal says", "等结果：照服务目标"], {
      kind: "other",
      what: both("For a test result", "等检查结果"),
      longest: { goal: "results" },
    }),
  ],
  "speed.whenBusy": [
    suggested("mornings", ["A nurse rings you back the same day", "护士当天回电"], {
      measure: "call_back",
      when: both("When the line is busy after eight in the morning", "早上电话打不进来时"),
      what: both(
        "leave your number and your reason, and a nurse rings back before noon, the urgent ones first",
        "留下号码和病情，护士中午前回电，急的先回",
      ),
    }),
    suggested("delay", ["The board in the waiting room", "候诊区写明延误"], {
      measure: "other",
      when: both("When a doctor runs more than 20 minutes late", "医生看得慢了20分钟以上"),
      what: both(
        "the receptionist says so in the waiting room and offers you another time",
        "前台在候诊区告知，您可以改约",
      ),
    }),
  ],
  "speed.goals": [
    suggestedValue(
      ["Waits, urgent cases, prescriptions", "候诊、急症、续方"],
      ["appointment", "same-day", "repeat"],
    ),
  ],

  "communication.payments": [
    suggested("card", ["Card", "银行卡"], { method: "card" }),
    suggested("cash", ["Cash", "现金"], { method: "cash" }),
    suggested("wechat-pay", ["WeChat Pay", "微信支付"], { method: "wechat_pay" }),
    suggested("insurance", ["Health insurance", "医保"], {
      method: "other",
      name: both("your health insurance", "医保"),
      note: both("bring its card or number", "请带医保卡或医保电子凭证"),
    }),
  ],
  "communication.notices": [
    suggested("move", ["A moved appointment: a working day ahead", "预约改期：提前一个工作日"], {
      of: "delay",
      what: both("Your appointment has to be moved", "您的预约要改期"),
      how: both("By telephone; a message only if we cannot reach you.", "打电话通知，联系不上才发消息。"),
      ahead: { goal: "moved" },
    }),
    suggested("holiday", ["Holidays and leave: two weeks ahead", "节假日和医生休假：提前两周"], {
      of: "hours",
      what: both("Holidays, and doctors on leave", "节假日和医生休假"),
      how: both(
        "On the door and on our appointments page, with who stands in.",
        "门口和小程序上写明，并告知由谁代诊。",
      ),
      ahead: within(2, "weeks"),
    }),
  ],
  "communication.totalPrice": [
    phrase(
      "You hear what a visit, a test or a medicine costs before we begin, and what your insurance pays of it.",
      "看诊、检查、用药多少钱，医保报多少，开始之前就告诉您。",
    ),
    phrase(
      "The price list hangs at Reception. If something else turns out to be needed, we ask you first.",
      "前台挂着价目表。要加做检查的，先问过您再做。",
    ),
  ],
  "communication.formats": [
    suggested("step-free", ["No steps from the street to the surgery", "从门口到诊室没有台阶"], {
      format: "step_free",
      how: both("From the street to every consulting room.", "从门口到每间诊室都没有台阶。"),
    }),
    suggested("interpreter", ["An interpreter, if you ask when booking", "约的时候可以要翻译"], {
      format: "interpreter",
      name: both("Somebody who speaks your language", "方言和外语"),
      how: both("Say so when you book, and you have longer with us.", "约的时候说一声，我们安排听得懂的人。"),
    }),
    suggested("home", ["A visit at home", "上门看诊"], {
      format: "home_visit",
      how: both(
        "For those who cannot leave the house. Ring before 10:00.",
        "行动不便的，上午10点前打电话来约。",
      ),
    }),
  ],
  "communication.goals": [suggestedValue(["Moved appointments", "预约改期"], ["moved"])],

  "follow_up.contacts": [
    suggested("after-visit", ["Questions after a visit", "看完病以后的问题"], {
      about: both("Questions after your visit", "看完病以后的问题"),
      job: "nurse",
    }),
    suggested("account", ["Questions about a bill", "费用问题"], {
      about: both("Questions about a bill", "费用问题"),
      job: "receptionist",
    }),
  ],
  "follow_up.help": [
    suggested("medicine", ["How to take a medicine", "药怎么吃"], {
      what: both(
        "How to take a medicine, or what to do if it does not agree with you",
        "药怎么吃、吃了不舒服怎么办",
      ),
      how: both("Ask for the nurse, with the box at hand.", "拿着药盒打来，找护士。"),
      channel: "phone",
    }),
    suggested("worse", ["You feel worse", "病情加重"], {
      what: both("You feel worse than when you left", "比看病时更难受了"),
      how: both(
        "Ring at once and say so in the first sentence. When we are closed, call the emergency number.",
        "马上打电话，开口就说“加重了”。我们下班后，请拨打120或去医院急诊。",
      ),
      channel: "phone",
    }),
  ],
  "follow_up.checkIns": [
    suggested("new-medicine", ["A call after a new medicine", "换新药后打个电话"], {
      what: both("After a new medicine", "用新药之后"),
      after: { value: 1, unit: "weeks" },
      job: "nurse",
      channel: "phone",
      asks: both(
        "How do you feel? Have you been able to take it as agreed?",
        "感觉怎么样？是按说好的吃的吗？",
      ),
    }),
    suggested("procedure", ["A call the day after a procedure", "做完处置第二天打个电话"], {
      what: both("After a procedure", "做完小手术或处置之后"),
      after: { value: 1, unit: "calendar_days" },
      job: "nurse",
      channel: "phone",
      asks: both("Is there pain, fever or bleeding?", "有没有疼、发烧、出血？"),
    }),
  ],
  "follow_up.goals": [suggestedValue(["Results told", "结果告知"], ["results", "next-step"])],

  "complaints.ways": [
    suggested("desk", ["At Reception, in a side room", "前台，可以到里面说"], {
      channel: "reception",
      how: both(
        "Ask for the practice manager. You are taken to a side room, not heard at the desk.",
        "说找负责人，会请您到里面谈，不在前台说。",
      ),
    }),
    suggested("ring", ["By telephone", "打电话"], {
      channel: "phone",
      how: both(
        "Say that it is a complaint, and somebody who was not involved rings you back.",
        "说明是投诉，由没有参与的人给您回电。",
      ),
    }),
    suggested("message", ["In writing", "书面提出"], {
      channel: "wechat",
      how: both("Write it in your own words. You need not give medical details.", "怎么写都行，不必写病情。"),
    }),
  ],
  "complaints.free": [suggestedValue(["Yes, complaining is free", "是，投诉不收费"], true)],
  "complaints.noWorseOff": [
    suggestedValue(["Yes, a complaint never touches your treatment", "是，投诉不影响诊疗"], true),
  ],
  "complaints.helpToComplain": [
    phrase(
      "If you are not well enough to write, we take your complaint by telephone or at your home.",
      "身体不便、写不了的，可以打电话说，也可以请我们上门记录。",
    ),
  ],
  "complaints.onBehalf": [
    phrase(
      "Parents speak for their children. For an adult we need their word that you may, before we speak of their health.",
      "家长可以替孩子说。替成年人投诉，涉及病情的，我们要先征得本人同意。",
    ),
  ],
  "complaints.claim": [
    phrase(
      "What we charged wrongly is paid back without a claim. For anything else, tell us what would put it right.",
      "收错的费用不用申请就退。其他事，告诉我们您希望怎么办。",
    ),
  ],
  "complaints.ownership": [
    phrase(
      "Whoever hears it writes it down on the same day and hands it to the practice manager in person. Nothing about it goes into the patient’s notes.",
      "谁听到谁当天记下，当面交给负责人。投诉内容不写进病历。",
    ),
  ],
  "complaints.acknowledge": [
    suggestedValue(["Within two working days", "2个工作日内"], within(2, "working_days")),
  ],
  "complaints.answer": [
    suggestedValue(["Within ten working days, as the goal says", "10个工作日内，照服务目标"], {
      goal: "complaint",
    }),
  ],
  "complaints.update": [
    suggestedValue(["Every five working days", "每5个工作日"], within(5, "working_days")),
  ],
  "complaints.stages": [
    suggested("talk", ["First: a talk", "第一步：当面谈"], {
      name: both("A talk", "当面谈"),
      job: "manager",
      does: both(
        "You say what happened and what you would like, with somebody beside you if you wish.",
        "您说说经过和想法，可以请家人陪着。",
      ),
      within: within(3, "working_days"),
    }),
    suggested("letter", ["Second: an answer in writing", "第二步：书面答复"], {
      name: both("An answer in writing", "书面答复"),
      job: "manager",
      does: both(
        "A doctor who did not treat you reads the notes, if you agree. You hear what was found and what changes.",
        "征得您同意后，由没有给您看过病的医生查看病历，告诉您查到了什么、怎么改。",
      ),
      within: { goal: "complaint" },
    }),
  ],
  "complaints.seniors": [
    phrase(
      "The doctor in charge speaks with you on the same day if somebody may have come to harm.",
      "可能伤到人的，由主要负责的医生当天跟您谈。",
    ),
  ],
  "complaints.remedies": [
    suggested("waited", ["You waited too long", "等太久"], {
      problem: both("You waited too long", "等得太久"),
      remedy: both(
        "An apology, and the first appointment of the session next time.",
        "道歉，下次给您约当天第一个号。",
      ),
    }),
    suggested("result-lost", ["A result did not reach you", "结果没告诉您"], {
      problem: both("A result did not reach you", "结果没有告诉您"),
      remedy: both(
        "A doctor rings you the same day, and we tell you how it came about.",
        "医生当天打电话，并说明怎么会漏掉。",
      ),
    }),
    suggested("charge", ["A charge was wrong", "费用收错了"], {
      problem: both("We charged the wrong sum", "费用收错了"),
      remedy: both("It is put right and paid back the same day.", "当天更正，多收的退给您。"),
    }),
    suggested("manner", ["Somebody was unkind", "态度不好"], {
      problem: both("Somebody was unkind to you", "态度不好"),
      remedy: both(
        "The practice manager apologises, and you may see another doctor or nurse.",
        "负责人向您道歉，您可以换医生或护士。",
      ),
    }),
  ],
  "complaints.satisfied": [
    phrase(
      "We ask whether you would come to us again, and what we should still do.",
      "我们会问您还放不放心来看病，还有什么要我们做。",
    ),
  ],
  "complaints.satisfiedAfter": [suggestedValue(["After two weeks", "两周后"], within(2, "weeks"))],
  "complaints.outside": [
    suggested(
      "health-authority",
      ["The body that oversees clinics (in mainland China: 12320 or 12345)", "12320卫生热线、12345热线"],
      {
        name: both("The body that oversees clinics where you live", "12320卫生健康热线"),
        for: both(
          "At any time, and free of charge. In mainland China, dial 12320 or 12345.",
          "任何时候都可以拨打，有的城市已并入12345。",
        ),
      },
    ),
  ],
  "complaints.recorded": [
    phrase(
      "What happened, who looked into it, what was found and what we changed. It is kept apart from your notes.",
      "事情经过、谁来查的、查到什么、改了什么。和病历分开存放。",
    ),
  ],
  "complaints.recordedWhy": [
    phrase(
      "To answer you, and so that it does not happen to the next patient.",
      "为了答复您，也为了下一位病人不再碰上。",
    ),
  ],
  "complaints.recordKept": [suggestedValue(["Three years", "三年"], { value: 3, unit: "years" })],
  "complaints.goals": [suggestedValue(["Complaints answered in writing", "投诉书面答复"], ["complaint"])],

  "retention.relationships": [
    suggested("yearly", ["A reminder for the yearly check", "每年复查提醒"], {
      what: both("The yearly check, if you have a long-term condition", "慢性病每年复查"),
      after: { value: 11, unit: "months" },
      job: "nurse",
      channel: "phone",
      asks: both(
        "Which day suits you, and what would you like to talk about?",
        "哪天方便来？有什么想问医生的？",
      ),
    }),
  ],
  "retention.programmes": [
    suggested("winter", ["News before winter", "入冬提醒"], {
      kind: "newsletter",
      name: both("Before winter", "入冬提醒"),
      what: both("One message a year: when to come for the flu jab.", "一年一条：什么时候来打流感疫苗。"),
      consent: both("Only if you said yes at Reception.", "在前台答应过才发。"),
      wayOut: both("Tell us on any channel and it stops.", "说一声就停。"),
    }),
  ],
  "retention.signs": [
    suggested("missed", ["Two appointments missed in a row", "连着两次没来"], {
      sign: both("Somebody misses two appointments in a row", "同一位病人连着两次预约没来"),
      job: "nurse",
      action: both("Ring and ask how they are, without a reproach.", "打电话问问身体怎么样，不责怪。"),
      within: { value: 2, unit: "working_days" },
    }),
    suggested("notes", ["Somebody asks for their notes to be sent on", "要求转走病历"], {
      sign: both("Somebody asks us to send their notes elsewhere", "病人要求把病历转到别处"),
      job: "manager",
      action: both(
        "Send them at once. Then ask what we could have done better.",
        "马上办。办完再问哪里没做好。",
      ),
    }),
  ],

  "monitoring.watches": [
    suggested("waits", ["Waiting times in the system", "系统里的候诊时间"], {
      kind: "system_records",
      what: both("How long people waited past the time of their appointment.", "比预约时间晚了多久才看上。"),
      every: { value: 1, unit: "months" },
      job: "manager",
    }),
    suggested("open-results", ["Results that nobody has told yet", "还没告知的结果"], {
      kind: "samples",
      what: both("Whether every result of the day was told.", "当天的结果是不是都告诉病人了。"),
      every: { value: 1, unit: "calendar_days" },
      job: "nurse",
    }),
    suggested("questions", ["Two questions on a card", "一张卡片两个问题"], {
      kind: "surveys",
      what: both(
        "Were you listened to? Do you know what comes next? No name asked.",
        "话听完了吗？下一步清楚吗？不用写名字。",
      ),
    }),
  ],
  "monitoring.staffKnow": [
    phrase(
      "Everybody knows which figures are read, and sees them first. Nobody listens in on a consultation.",
      "看哪些数字大家都知道，也最先看到。诊室里不旁听、不录音。",
    ),
  ],
  "monitoring.sharing": [
    suggested("monday", ["At the Monday meeting", "周一例会"], {
      what: both("What patients wrote on the cards, without names", "病人卡片上写的话，不带名字"),
      how: both("At the Monday meeting, the kind ones too.", "周一例会上念，夸的也念。"),
      every: { value: 1, unit: "weeks" },
    }),
  ],
  "monitoring.fairPath": [
    suggested("private-talk", ["A talk behind a closed door", "关起门来谈"], {
      what: both("A talk behind a closed door about what got in the way", "关起门来谈，问问难处在哪里"),
      job: "manager",
    }),
    suggested("change-work", ["First change the work, then the person", "先改安排，再要求人"], {
      what: both(
        "First we change what made it hard: the list, the phone, the pauses",
        "先改安排：排号、电话、休息时间",
      ),
    }),
    suggested("together", ["Practising together for a month", "一起练一个月"], {
      what: both("A month of practice beside a colleague", "跟一位同事搭班一个月"),
    }),
  ],
  "monitoring.privately": [
    phrase(
      "Figures by name are seen by that person and the practice manager, and by nobody else.",
      "个人的数字只有本人和负责人看得到。",
    ),
  ],
  "monitoring.recognitions": [
    suggested("thanks", ["A patient says thank you", "病人道谢"], {
      for: both("A patient says thank you", "病人道谢或写信来"),
      gets: both("You hear it in their own words the same day.", "当天把原话转告本人。"),
    }),
  ],

  "discretion.freedom": [
    phrase(
      "If somebody is worried or in pain, help first and ask for the paper afterwards. We stand behind you.",
      "人着急、难受的时候，先帮忙，手续后补，我们给你撑腰。",
    ),
  ],
  "discretion.boundaries": [
    phrase(
      "Nobody but a doctor changes a treatment, and nobody speaks about a patient where others can hear.",
      "除了医生谁也不能改治疗方案；有旁人在，不谈病人的事。",
    ),
  ],
  "discretion.guidelines": [
    suggested("sit", ["Understand: sit down with them", "听明白：坐下来听"], {
      step: "understand",
      do: both(
        "Take them to a quiet place, sit down and let them finish.",
        "请到安静的地方，坐下来让人说完。",
      ),
      say: both("“Come through with me. I would like to hear all of it.”", "“您到里面坐，慢慢说，我听着。”"),
    }),
    suggested("facts", ["Find the cause: what happened when", "找原因：什么时候、发生了什么"], {
      step: "find_cause",
      do: both(
        "Write down the facts with their times. Say nothing about fault before you know.",
        "记下时间和经过。没弄清之前，不说是谁的错。",
      ),
      say: both(
        "“I do not know yet. I will find out and ring you today.”",
        "“我还不清楚，查明了今天给您打电话。”",
      ),
    }),
    suggested("wish", ["Propose: ask what matters most", "提办法：问最在意什么"], {
      step: "propose",
      do: both(
        "Ask what matters most to them: an appointment, an answer, an apology.",
        "问最在意什么：早点看上、弄明白，还是一句道歉。",
      ),
      say: both("“What would help you most now?”", "“眼下怎么办对您最有帮助？”"),
    }),
    suggested("done", ["Solve: do it before they leave", "办到位：走之前办好"], {
      step: "solve",
      do: both(
        "Make the appointment or the call while they are still here.",
        "约号、打电话，趁人还在就办好。",
      ),
      say: both("“It is done. Here is the time, and this is my name.”", "“办好了，时间写在这里，有事找我。”"),
    }),
  ],
  "discretion.limits": [
    suggested("no-slot", ["Worried, and no appointment free", "着急但没号了"], {
      situation: both("Somebody is worried and no appointment is free today", "病人着急，当天没号了"),
      jobs: ["receptionist"],
      offer: both("Ask the nurse to speak with them now.", "马上请护士来问情况。"),
      thenJob: "nurse",
      then: both("Offer a seat and something to drink; do not send them away.", "请坐、倒杯水，不让人白跑。"),
    }),
    suggested("late-patient", ["A patient comes late", "病人迟到"], {
      situation: both("A patient comes up to 15 minutes late", "病人迟到15分钟以内"),
      jobs: ["receptionist"],
      offer: both("Fit them in after the next patient, without a reproach.", "排在下一位后面，不责怪。"),
      thenJob: "doctor",
    }),
    suggested("waited-long", ["Somebody waited far too long", "等得实在太久"], {
      situation: both("Somebody has waited more than 45 minutes", "等了45分钟以上"),
      jobs: ["receptionist", "nurse"],
      offer: both(
        "Another doctor who is free, or the first appointment tomorrow.",
        "换一位有空的医生，或约明天第一个号。",
      ),
      thenJob: "manager",
    }),
  ],
  "discretion.wordings": [
    suggested("doctors-busy", ["“The doctor is busy.”", "“医生忙着呢。”"], {
      never: both("The doctor is busy.", "医生忙着呢。"),
      instead: both(
        "The doctor is with somebody. I will ask as soon as the door opens.",
        "医生正在看病，门一开我就去问。",
      ),
    }),
    suggested("nothing-serious", ["“It is nothing.”", "“没什么大不了的。”"], {
      never: both("It is nothing.", "没什么大不了的。"),
      instead: both(
        "I can see that it worries you. Let us have it looked at.",
        "我知道您担心，咱们请医生看一下。",
      ),
      why: both("Nobody comes here for nothing.", "没事谁也不愿意来看病。"),
    }),
    suggested("wait-turn", ["“You have to wait like everybody else.”", "“大家都在等，您急什么？”"], {
      never: both("You have to wait like everybody else.", "大家都在等，您急什么？"),
      instead: both(
        "It will be about 20 minutes. Are you all right until then?",
        "大概还要20分钟，您撑得住吗？",
      ),
      why: both("The answer tells us who cannot wait.", "听他怎么回答，就知道等不等得了。"),
    }),
  ],
};
