import { both, monthly, rollingYear, yearly, type Metric } from "./metric.ts";
import { personal } from "./sample.ts";
import { customary, ownBaseline } from "./source.ts";

/** How those who serve are prepared, and how they fare. */
export const people: readonly Metric[] = [
  {
    id: "trained-and-read",
    family: "people",
    name: both("Trained and up to date", "培训与阅读达标率"),
    formula: {
      kind: "ratio",
      above: both("People whose training and reading are up to date", "培训和必读内容均已完成且未过期的人员"),
      below: both("All people of whom they are required", "按要求应完成的全部人员"),
    },
    unit: "percent",
    direction: "up",
    statistic: "share",
    clock: "none",
    pauses: [],
    window: monthly,
    smallestSample: personal,
    presets: [{ comparison: "at_least", target: { value: 100, unit: "percent" }, ...customary }],
    misleads: both(
      "A tick shows that a page was opened, and not that it was understood.",
      "打了勾只说明看过，不说明看懂了。",
    ),
    publicPromise: true,
    measure: "rate",
    moment: "quality",
    channels: [],
    promise: {
      subject: both(
        "staff whose training is up to date and who have read our rules",
        "完成培训并读过现行规定的员工",
      ),
      form: "thing",
    },
  },
  {
    id: "staff-satisfaction",
    family: "people",
    name: both("Staff satisfaction", "员工满意度"),
    formula: {
      kind: "typical",
      of: both("Mark from 1 to 5 in each answer", "每份答卷的评分（1～5分）"),
    },
    unit: "score",
    scale: { from: 1, to: 5 },
    direction: "up",
    statistic: "mean",
    clock: "none",
    pauses: [],
    window: yearly,
    smallestSample: personal,
    presets: [],
    noPreset: ownBaseline,
    misleads: both(
      "When the boss asks, or answers can be traced, people say what is expected of them.",
      "由领导来问，或者能查到是谁答的，大家就只拣好听的说。",
    ),
    surveyQuestion: both(
      "All in all, how satisfied or dissatisfied are you with working here? (1 very dissatisfied, 5 very satisfied)",
      "总的来说，您对在这里工作满意还是不满意？（1＝非常不满意，5＝非常满意）",
    ),
    publicPromise: false,
    notPublic: both(
      "It is owed to your staff, and a public target would press them to answer well.",
      "这是对员工的责任，公开设目标会逼着员工往好里答。",
    ),
    measure: "score",
    moment: "other",
    channels: [],
    promise: {
      subject: both("how satisfied our staff are with working here", "员工对工作的满意程度"),
      form: "thing",
    },
  },
  {
    id: "staff-turnover",
    family: "people",
    name: both("Staff turnover", "员工流失率"),
    formula: {
      kind: "ratio",
      above: both("People who left in twelve months", "十二个月内离职的人数"),
      below: both("Average headcount of the same twelve months", "同一时期的平均在职人数"),
    },
    unit: "percent",
    direction: "down",
    statistic: "share",
    clock: "none",
    pauses: [],
    window: rollingYear,
    smallestSample: personal,
    presets: [],
    noPreset: ownBaseline,
    misleads: both(
      "Seasonal contracts that end as planned look like people walking out.",
      "季节工合同正常到期，看上去也像员工出走。",
    ),
    publicPromise: false,
    notPublic: both(
      "Whether to leave is for each of your people to decide, and customers notice the service and not the figure.",
      "去留由员工自己决定，顾客感受到的是服务，不是这个数字。",
    ),
    measure: "rate",
    moment: "other",
    channels: [],
    promise: { subject: both("staff who leave within twelve months", "十二个月内离职的员工"), form: "thing" },
  },
];
