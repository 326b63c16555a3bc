import { both, monthly, type Metric } from "./metric.ts";
import { counted } from "./sample.ts";
import { customary, published } from "./source.ts";

/** How well the work is done, and what it takes. */
export const quality: readonly Metric[] = [
  {
    id: "quality-score",
    family: "quality",
    name: both("Contacts without serious error", "服务质检合格率"),
    formula: {
      kind: "ratio",
      above: both("Sampled contacts without a critical error", "抽检中没有严重差错的服务记录"),
      below: both("All contacts sampled", "抽检的全部服务记录"),
    },
    unit: "percent",
    direction: "up",
    statistic: "share",
    clock: "none",
    pauses: [],
    window: monthly,
    smallestSample: counted,
    presets: [{ comparison: "at_least", target: { value: 95, unit: "percent" }, ...customary }],
    misleads: both(
      "Whoever picks the sample and does the marking can set the result.",
      "抽哪些、怎么打分由谁定，结果就由谁左右。",
    ),
    publicPromise: true,
    measure: "rate",
    moment: "quality",
    channels: [],
    promise: {
      subject: both("contacts found free of serious error when we check", "抽检中没有严重差错的服务"),
      form: "thing",
    },
  },
  {
    id: "handle-time",
    family: "quality",
    name: both("Handle time", "平均处理时长"),
    formula: {
      kind: "typical",
      of: both(
        "Talking, holding and wrap-up time of each contact handled",
        "每次服务的通话、保持和话后处理时间合计",
      ),
    },
    unit: "seconds",
    direction: "neither",
    statistic: "mean",
    clock: "calendar",
    pauses: [],
    window: monthly,
    smallestSample: counted,
    presets: [],
    noPreset: both(
      "Use it to plan how many people you need, and aim at no figure.",
      "只用来测算需要多少人手，不设目标。",
    ),
    misleads: both(
      "People who are held to it hang up early and leave the problem unsolved.",
      "拿它考核，员工就会急着挂电话，问题却没有解决。",
    ),
    publicPromise: false,
    notPublic: both(
      "Customers want their problem solved, and a promise to keep the talk short works against that.",
      "顾客要的是问题得到解决，承诺通话简短恰恰与此相反。",
    ),
    measure: "average",
    moment: "quality",
    channels: ["phone", "chat"],
  },
  {
    id: "occupancy",
    family: "quality",
    name: both("Occupancy", "坐席占用率"),
    formula: {
      kind: "ratio",
      above: both("Time spent handling contacts", "处理服务请求的时间"),
      below: both("Time on duty and ready for contacts, handling included", "在岗可服务的时间（含处理时间）"),
    },
    unit: "percent",
    direction: "band",
    statistic: "share",
    clock: "opening_hours",
    pauses: [both("breaks, training and meetings", "休息、培训和会议时间")],
    window: monthly,
    smallestSample: counted,
    presets: [{ comparison: "between", target: { value: 80, to: 85, unit: "percent" }, ...published }],
    misleads: both(
      "A high figure looks thrifty, yet people who never get a pause wear out, make mistakes and leave.",
      "占用率高看似省人，但员工长期没有喘息，就会疲惫、出错、离职。",
    ),
    publicPromise: false,
    notPublic: both(
      "It is about how hard your people work, and customers gain nothing from seeing it pushed up.",
      "它反映的是员工有多忙，推高它对顾客没有好处。",
    ),
    measure: "rate",
    moment: "quality",
    channels: ["phone", "chat"],
  },
];
