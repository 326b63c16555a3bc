import { both, monthly, yearly, type Metric } from "./metric.ts";
import { counted, surveyed } from "./sample.ts";
import { ownBaseline } from "./source.ts";

const ourGain = both(
  "It is something that you hope to gain, and nothing that a customer is owed.",
  "这是您想赢得的，不是对顾客应尽的责任。",
);

/** What people who may become customers think of you and do. */
export const reputation: readonly Metric[] = [
  {
    id: "reputation",
    family: "reputation",
    name: both("Reputation", "美誉度"),
    formula: {
      kind: "ratio",
      above: both("People asked who have a favourable view of us", "对我们评价好的受访者"),
      below: both("All people asked who know us", "了解我们的全部受访者"),
    },
    unit: "percent",
    direction: "up",
    statistic: "share",
    clock: "none",
    pauses: [],
    window: yearly,
    smallestSample: surveyed,
    presets: [],
    noPreset: ownBaseline,
    misleads: both(
      "Ask your own customers and it is flattering, ask the street and it is not the same figure.",
      "问老顾客，结果自然好看；问路人，就是另一个数字。",
    ),
    surveyQuestion: both(
      "Is your view of us favourable, neutral or unfavourable, or do you not know us?",
      "您对我们的评价是好、一般还是不好？或者您不了解我们？",
    ),
    publicPromise: false,
    notPublic: ourGain,
    measure: "rate",
    moment: "other",
    channels: [],
    promise: { subject: both("people who think well of us", "对我们评价好的人"), form: "thing" },
  },
  {
    id: "awareness",
    family: "reputation",
    name: both("Known without prompting", "无提示知名度"),
    formula: {
      kind: "ratio",
      above: both("People asked who name us unprompted", "不经提示就说出我们名字的受访者"),
      below: both("All people asked", "全部受访者"),
    },
    unit: "percent",
    direction: "up",
    statistic: "share",
    clock: "none",
    pauses: [],
    window: yearly,
    smallestSample: surveyed,
    presets: [],
    noPreset: ownBaseline,
    misleads: both(
      "It depends on where and whom you ask, and a scandal raises it as surely as good work.",
      "结果取决于在哪里问、问的是谁，而且出了丑闻，知名度一样会上升。",
    ),
    surveyQuestion: both(
      "Which providers of this kind of service can you name? (no list is shown)",
      "提到这类服务，您能想到哪些单位或品牌？（不出示名单）",
    ),
    publicPromise: false,
    notPublic: ourGain,
    measure: "rate",
    moment: "other",
    channels: [],
    promise: {
      subject: both("people who name us without being prompted", "不经提示就想到我们的人"),
      form: "thing",
    },
  },
  {
    id: "sales-pull",
    family: "reputation",
    name: both("Sales pull", "销售力"),
    formula: {
      kind: "ratio",
      above: both("Customers who bought at the first offer", "首次推介即购买的顾客"),
      below: both("All customers to whom it was offered", "首次接受推介的全部顾客"),
    },
    unit: "percent",
    direction: "up",
    statistic: "share",
    clock: "none",
    pauses: [],
    window: monthly,
    smallestSample: counted,
    presets: [],
    noPreset: ownBaseline,
    misleads: both(
      "A price cut or a pushy seller moves it more than a good name does.",
      "降价或强行推销对它的影响，比好名声更大。",
    ),
    publicPromise: false,
    notPublic: ourGain,
    measure: "rate",
    moment: "other",
    channels: [],
    promise: { subject: both("customers who buy at the first offer", "首次推介即购买的顾客"), form: "thing" },
  },
];
