/** Every step of the workbook in order: its part, whether publishing waits for it, what it holds. */
import { z } from "zod";
import { goal } from "../goals/goal.ts";
import type { PolicyLanguage } from "../language/text.ts";
import { type ListDefinition, list } from "./answers.ts";
import { communicationAnswers, communicationLists } from "./communication.ts";
import { complaintsAnswers, complaintsLists } from "./complaints.ts";
import { discretionAnswers, discretionLists } from "./discretion.ts";
import { followUpAnswers, followUpLists } from "./follow-up.ts";
import { monitoringAnswers, monitoringLists } from "./monitoring.ts";
import { organisationAnswers, organisationLists } from "./organisation.ts";
import { overviewAnswers, overviewLists } from "./overview.ts";
import { principlesAnswers, principlesLists } from "./principles.ts";
import { retentionAnswers, retentionLists } from "./retention.ts";
import { speedAnswers, speedLists } from "./speed.ts";
import { visionAnswers, visionLists } from "./vision.ts";
import { wordingAnswers, wordingLists } from "./wording.ts";

export const parts = ["understand", "promise", "happen", "publish"] as const;
export type Part = (typeof parts)[number];

/** Wording of ours in each language that a policy can be published in. */
export type Words = Readonly<Record<PolicyLanguage, string>>;

/** What the steps that can be answered hold: their single answers, and their lists. */
export const answered = {
  organisation: { answers: organisationAnswers, lists: organisationLists },
  vision: { answers: visionAnswers, lists: visionLists },
  principles: { answers: principlesAnswers, lists: principlesLists },
  goals: { answers: z.strictObject({}), lists: { goals: list(goal, 200) } },
  overview: { answers: overviewAnswers, lists: overviewLists },
  speed: { answers: speedAnswers, lists: speedLists },
  communication: { answers: communicationAnswers, lists: communicationLists },
  follow_up: { answers: followUpAnswers, lists: followUpLists },
  complaints: { answers: complaintsAnswers, lists: complaintsLists },
  retention: { answers: retentionAnswers, lists: retentionLists },
  monitoring: { answers: monitoringAnswers, lists: monitoringLists },
  discretion: { answers: discretionAnswers, lists: discretionLists },
  rewordings: { answers: wordingAnswers, lists: wordingLists },
} as const;

/** A step that can be answered. */
export type AnsweredStep = keyof typeof answered;
export const answeredSteps = Object.keys(answered) as readonly AnsweredStep[];

export function isAnsweredStep(step: string): step is AnsweredStep {
  return Object.hasOwn(answered, step);
}

/** The lists of a step by name, for code that treats all steps alike. */
export function listsOf(step: AnsweredStep): Readonly<Record<string, ListDefinition>> {
  return answered[step].lists;
}

export type Step = {
  id: string;
  part: Part;
  /** Nothing is published before it is done. */
  required: boolean;
  /** Whether it works yet. */
  available: boolean;
  title: Words;
  /** What it is about, in one line. */
  lead: Words;
};

function step(
  part: Part,
  id: string,
  title: readonly [en: string, zh: string],
  lead: readonly [en: string, zh: string],
  required = false,
): Step {
  return {
    id,
    part,
    required,
    available: (isAnsweredStep(id) && id !== "rewordings") || id === "publish",
    title: { en: title[0], "zh-Hans": title[1] },
    lead: { en: lead[0], "zh-Hans": lead[1] },
  };
}

export const steps: readonly Step[] = [
  step(
    "understand",
    "organisation",
    ["Organisation and channels", "单位与联系渠道"],
    [
      "Who you are, when you are open, and every way a customer can reach you.",
      "你们是谁、什么时候营业、顾客能从哪里找到你们。",
    ],
    true,
  ),
  step(
    "understand",
    "customers",
    ["Customers", "顾客"],
    ["The groups your customers fall into, and what each of them needs.", "顾客分成哪几类，各自需要什么。"],
  ),
  step(
    "understand",
    "wants",
    ["What customers want", "顾客想要什么"],
    ["Their wishes in order of weight, and how you know.", "顾客最看重什么，按轻重排好，并写明依据。"],
  ),
  step(
    "understand",
    "findings",
    ["Findings", "调查发现"],
    [
      "What complaints, research and your own figures have taught you.",
      "投诉、调查和日常数据让你们看到了什么。",
    ],
  ),
  step(
    "understand",
    "issues",
    ["The three big issues", "三个大问题"],
    ["The three problems that this policy has to answer.", "这份政策首先要解决的三个问题。"],
  ),
  step(
    "understand",
    "assessment",
    ["Self-assessment", "自评"],
    ["Twenty-five statements that show where you stand today.", "用二十五句话看看现在做得怎么样。"],
  ),
  step(
    "understand",
    "touchpoints",
    ["Touchpoints", "接触点"],
    [
      "Every moment at which a customer meets you, and how well it goes.",
      "顾客与你们打交道的每一个环节，做得好不好。",
    ],
  ),
  step(
    "promise",
    "vision",
    ["Vision", "愿景"],
    [
      "Where your service is going, in one sentence that people remember.",
      "用一句记得住的话说清服务要走向哪里。",
    ],
    true,
  ),
  step(
    "promise",
    "principles",
    ["Principles", "服务原则"],
    [
      "Three to seven habits, each with what it means on an ordinary day.",
      "三到七条原则，每条都说明平常日子里该怎么做。",
    ],
  ),
  step(
    "promise",
    "goals",
    ["Service goals", "服务目标"],
    [
      "What a customer can count on, in figures you are willing to be held to.",
      "顾客可以指望的事，用你们愿意被检验的数字说出来。",
    ],
    true,
  ),
  step(
    "promise",
    "overview",
    ["Products and services", "产品与服务"],
    [
      "What you offer, what you do not, and what people get wrong about it.",
      "提供什么、不提供什么、哪些地方容易误会。",
    ],
  ),
  step(
    "promise",
    "speed",
    ["Speed", "速度"],
    ["How long things take, and what happens when it is busy.", "办一件事要多久，忙的时候怎么办。"],
  ),
  step(
    "promise",
    "communication",
    ["Communication", "告知"],
    [
      "Returns, delivery, payment and prices, told before anybody has to ask.",
      "退换、配送、付款和价格，不等顾客问就说清楚。",
    ],
  ),
  step(
    "promise",
    "follow_up",
    ["Follow-up", "售后跟进"],
    ["Who is there for the customer once the sale is made.", "买完之后，顾客可以找谁、会得到什么照应。"],
  ),
  step(
    "promise",
    "complaints",
    ["Complaints", "投诉"],
    ["How to complain, how soon you answer, and what you put right.", "怎么投诉、多久答复、怎么补救。"],
    true,
  ),
  step(
    "promise",
    "retention",
    ["Staying with you", "留住老顾客"],
    [
      "How you keep in touch, thank those who stay, and notice those about to go.",
      "怎样保持联系、感谢老顾客、及早留意要离开的人。",
    ],
  ),
  step(
    "promise",
    "monitoring",
    ["Watching over service", "服务质量跟踪"],
    [
      "How you see whether service is good, and what follows, fairly, for those who give it.",
      "怎样了解服务好不好，以及怎样公平地对待一线员工。",
    ],
  ),
  step(
    "promise",
    "discretion",
    ["Discretion", "处置权限"],
    [
      "What each person may decide alone, so that a problem ends where it is told.",
      "每个岗位可以自己做主到什么程度，让问题在第一个人手里解决。",
    ],
  ),
  step(
    "happen",
    "process",
    ["Service process and channels", "服务流程与渠道"],
    [
      "Who does what at each stage, and the same promise on every channel.",
      "每个阶段谁做什么，各个渠道承诺一致。",
    ],
  ),
  step(
    "happen",
    "people",
    ["People", "员工"],
    ["Hiring, training, rewarding and backing the people who serve.", "招人、培训、奖励，以及给一线撑腰。"],
  ),
  step(
    "happen",
    "tools",
    ["Tools, measures and review", "工具、衡量与回顾"],
    [
      "What you work with, what you measure, and when you look again.",
      "用什么工具、看哪些数字、什么时候回头检查。",
    ],
  ),
  // Not a page of its own: clauses are reworded where they are read.
  step("publish", "wording", ["Wording", "措辞"], ["Clauses in your own words.", "用自己的话写的条款。"]),
  step(
    "publish",
    "check",
    ["Check", "检查"],
    ["A careful reader goes through the draft with you.", "像一位细心的编辑，陪您把草稿过一遍。"],
  ),
  step(
    "publish",
    "consult",
    ["Consult staff", "征求员工意见"],
    ["Those who will keep the promises say what they think first.", "先听听兑现承诺的人怎么说。"],
  ),
  step(
    "publish",
    "approve",
    ["Approve", "审批"],
    ["A second person reads the exact change.", "由另一个人逐处看过改动。"],
  ),
  step(
    "publish",
    "publish",
    ["Publish", "发布"],
    ["The draft becomes a numbered version that never changes.", "草稿成为一个有编号、不再改动的版本。"],
  ),
];

/** The step of that id. Throws when there is none: ids come from `steps`. */
export function stepOf(id: string): Step {
  const found = steps.find((each) => each.id === id);
  if (!found) throw new Error(`No step is called ${id}.`);
  return found;
}
