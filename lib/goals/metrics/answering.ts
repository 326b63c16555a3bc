import { both, monthly, type Metric, type Preset } from "./metric.ts";
import { counted } from "./sample.ts";
import { customary, ownBaseline, published } from "./source.ts";

const yourMessage = both("the arrival of your message", "收到您的消息");
const asFirstReply = both(
  "The usual target for a first reply, taken over for later ones.",
  "沿用首次回复的常用目标。",
);
const emailDay = {
  comparison: "at_most",
  target: { value: 1, unit: "working_days" },
  label: both("E-mail", "电子邮件"),
  channels: ["email"],
} satisfies Omit<Preset, "source">;
const chatMinutes = {
  comparison: "at_most",
  target: { value: 2, unit: "minutes" },
  label: both("Chat", "在线客服"),
  channels: ["chat"],
} satisfies Omit<Preset, "source">;

/** How soon a person replies to what a customer wrote. */
export const answering: readonly Metric[] = [
  {
    id: "first-response-time",
    family: "answering",
    name: both("First response time (90th percentile)", "首次响应时间（第90百分位）"),
    formula: {
      kind: "typical",
      of: both(
        "Time from a customer's first message to the first reply by a person",
        "从顾客发来第一条消息到人工首次回复的时间",
      ),
    },
    unit: "hours",
    direction: "down",
    statistic: "percentile",
    percentile: 90,
    clock: "opening_hours",
    starts: yourMessage,
    pauses: [],
    window: monthly,
    smallestSample: counted,
    presets: [
      { ...emailDay, ...published },
      { ...chatMinutes, ...customary },
    ],
    misleads: both(
      "Counting automatic replies makes it short without anybody having been helped.",
      "把自动回复也算进去，数字会很好看，顾客却没有得到帮助。",
    ),
    publicPromise: true,
    measure: "within",
    moment: "contact",
    channels: ["email", "web", "chat"],
    promise: {
      subject: both("the time until we reply to your message", "首次回复您的消息所需的时间"),
      form: "thing",
    },
  },
  {
    id: "responded-in-time",
    family: "answering",
    name: both("Replied in time", "首次响应及时率"),
    formula: {
      kind: "ratio",
      above: both("Cases with a first reply by a person within the time limit", "时限内由人工首次回复的事项"),
      below: both(
        "All cases received, those still without a reply included",
        "收到的全部事项（含尚未回复的）",
      ),
    },
    unit: "percent",
    timeUnit: "working_days",
    direction: "up",
    statistic: "share_within",
    clock: "working_days",
    starts: yourMessage,
    pauses: [],
    window: monthly,
    smallestSample: counted,
    counted: "arrivals",
    presets: [{ comparison: "at_least", target: { value: 90, unit: "percent" }, ...customary }],
    misleads: both(
      "Cases that still wait for a reply drop out of it unless they are counted as late.",
      "至今没有回复的事项如果不算超时，就会从统计里漏掉。",
    ),
    publicPromise: true,
    measure: "within",
    moment: "contact",
    channels: ["email", "web"],
    promise: { subject: both("reply to your message", "回复您的消息"), form: "deed" },
  },
  {
    id: "next-response-time",
    family: "answering",
    name: both("Next response time (90th percentile)", "后续响应时间（第90百分位）"),
    formula: {
      kind: "typical",
      of: both("Time from each further message by a customer to our reply", "从顾客每次追问到我们答复的时间"),
    },
    unit: "hours",
    direction: "down",
    statistic: "percentile",
    percentile: 90,
    clock: "opening_hours",
    starts: yourMessage,
    pauses: [],
    window: monthly,
    smallestSample: counted,
    presets: [
      { ...emailDay, source: asFirstReply },
      { ...chatMinutes, source: asFirstReply },
    ],
    misleads: both(
      "A note that only says you are looking into it counts as a reply and makes you look quick.",
      "只说一句“正在处理”也算答复，看上去就快了。",
    ),
    publicPromise: true,
    measure: "within",
    moment: "contact",
    channels: ["email", "web", "chat"],
    promise: {
      subject: both("the time until we reply to each further message from you", "答复您每次追问所需的时间"),
      form: "thing",
    },
  },
  {
    id: "customer-wait",
    family: "answering",
    name: both("Time customers wait for us", "顾客等待时间"),
    formula: {
      kind: "typical",
      of: both("Time that each case waits for us, all its waits added up", "每件事项等我们处理的时间合计"),
    },
    unit: "hours",
    direction: "down",
    statistic: "median",
    clock: "opening_hours",
    starts: yourMessage,
    pauses: [both("time spent waiting for your answer", "等待您回复的时间")],
    window: monthly,
    smallestSample: counted,
    counted: "closures",
    presets: [],
    noPreset: ownBaseline,
    misleads: both(
      "It rests on a status set by hand, and a case marked as waiting for the customer may be waiting for you.",
      "计时靠人工切换状态，标着“等待顾客”的事项，其实可能在等您处理。",
    ),
    publicPromise: true,
    measure: "average",
    moment: "contact",
    channels: [],
    promise: { subject: both("the time your case waits for us", "您的事项等我们处理的时间"), form: "thing" },
  },
];
