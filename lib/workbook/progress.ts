/**
 * How far the workbook is. One function says what a step still lacks; the task list, the gate before publishing
 * and the errors on a page all read it.
 */
import type { Goal, Limit } from "../goals/goal.ts";
import { hasLanguage, type LocalisedText, type PolicyLanguage } from "../language/text.ts";
import type { Channel, Hours } from "./organisation.ts";
import { danglingReferences, type Reference } from "./references.ts";
import { type AnsweredStep, answeredSteps, listsOf, stepOf } from "./steps.ts";
import { answersIn, itemsIn, type Workbook } from "./workbook.ts";

export type StepState = "not_started" | "in_progress" | "done" | "needs_attention";

/**
 * What a step lacks.
 * - `unanswered`: there is no answer, or none of the list's items is enough for it
 * - `too_few`, `too_many`: a list has other than the number of items it needs
 * - `no_address`, `no_hours`: a channel without one
 * - `no_target`, `no_time`, `no_clock`: a public goal that says less than its measure needs
 * - `no_wording`: an answer that is needed is not written in `language`
 * - `dangling`: it points to something that is no longer there
 */
export type GapCode =
  | "unanswered"
  | "too_few"
  | "too_many"
  | "no_address"
  | "no_hours"
  | "no_target"
  | "no_time"
  | "no_clock"
  | "no_wording"
  | "dangling";

/** `question` is the id of a question in `questions.ts`; `item` the item it is about, where there is one. */
export type Gap = {
  step: AnsweredStep;
  question: string;
  code: GapCode;
  item?: string;
  language?: PolicyLanguage;
};

/** What a waiver calls the gap: the same as long as the gap is. */
export function gapId({ code, question, item, language }: Omit<Gap, "step">): string {
  return [code, question, item, language].filter((part) => part !== undefined).join(":");
}

/** Whether any hours are given, on any day. */
function hasHours(hours: Hours | undefined): boolean {
  if (hours === undefined) return false;
  const { monday, tuesday, wednesday, thursday, friday, saturday, sunday } = hours;
  return [monday, tuesday, wednesday, thursday, friday, saturday, sunday].some(
    (day) => day && day.length > 0,
  );
}

function hasAddress(channel: Channel): boolean {
  return channel.address !== undefined || channel.location !== undefined;
}

/** The languages of the policy in which an answer that is needed has no wording. */
function unworded(workbook: Workbook, text: LocalisedText | undefined): PolicyLanguage[] {
  if (text === undefined) return [];
  return workbook.languages.filter((language) => !hasLanguage(text, language));
}

function hasTime({ time }: Limit): boolean {
  if (time === undefined) return false;
  return time.kind !== "duration" || (time.value !== undefined && time.unit !== undefined);
}

function hasTarget({ target }: Limit): boolean {
  return target?.value !== undefined;
}

/** Units that leave open whether nights and weekends count. */
function needsClock({ time }: Limit): boolean {
  if (time === undefined) return false;
  if (time.kind === "duration" || time.kind === "range")
    return time.unit === "hours" || time.unit === "minutes";
  return false;
}

/**
 * What a goal lacks to be a promise that can be checked, by what its measure needs. Nothing where a waiver of
 * `incomplete-goal` says why it stands as it is.
 */
export function goalGaps(goal: Goal): ("no_target" | "no_time" | "no_clock")[] {
  if (goal.waivers?.some((waiver) => waiver.gap === "incomplete-goal")) return [];
  const limits = goal.bands.flatMap((band) => band.limits);
  const gaps: ("no_target" | "no_time" | "no_clock")[] = [];
  const needed = {
    within: { time: true, target: true },
    average: { time: false, target: false, either: true },
    rate: { time: false, target: true },
    score: { time: false, target: true },
    count: { time: false, target: true },
    notice: { time: true, target: false },
    frequency: { time: true, target: false },
    available: { time: false, target: false, either: true },
    event: { time: false, target: false },
    conduct: { time: false, target: false },
  }[goal.measure] as { time: boolean; target: boolean; either?: boolean };
  // A guarantee, and a limit that every case must meet, have the target of all cases.
  const all = (limit: Limit) => goal.guaranteed === true || limit.statistic === "every";
  if (needed.time && !limits.every(hasTime)) gaps.push("no_time");
  if (needed.either && !limits.every((limit) => hasTime(limit) || hasTarget(limit))) gaps.push("no_target");
  if (needed.target && !limits.every((limit) => hasTarget(limit) || all(limit))) gaps.push("no_target");
  const timed = needed.time || goal.measure === "average";
  if (timed && goal.clock?.counts === undefined && limits.some(needsClock)) gaps.push("no_clock");
  return gaps;
}

/** Gaps of single public goals. A goal taken over from a source stays in its words. */
function gapsOfGoals(workbook: Workbook): Gap[] {
  return workbook.goals
    .filter((goal) => goal.audience.public && goal.status !== "withdrawn")
    .flatMap((goal) => [
      ...goalGaps(goal).map((code): Gap => ({
        step: "goals",
        question: code === "no_clock" ? "goals.goals.clock" : "goals.goals.bands",
        code,
        item: goal.id,
      })),
      ...(goal.source === undefined ? unworded(workbook, goal.subject) : []).map((language): Gap => ({
        step: "goals",
        question: "goals.goals.subject",
        code: "no_wording",
        item: goal.id,
        language,
      })),
    ]);
}

function requiredText(workbook: Workbook, step: AnsweredStep, field: string, text?: LocalisedText): Gap[] {
  const question = `${step}.${field}`;
  if (text === undefined) return [{ step, question, code: "unanswered" }];
  return unworded(workbook, text).map((language) => ({ step, question, code: "no_wording", language }));
}

function gapsOfOrganisation(workbook: Workbook): Gap[] {
  const step = "organisation";
  const gaps = requiredText(workbook, step, "name", workbook.organisation.name);
  const { channels } = workbook;
  if (channels.length === 0)
    return [...gaps, { step, question: "organisation.channels", code: "unanswered" }];
  if (channels.some((channel) => hasAddress(channel) && hasHours(channel.hours))) return gaps;
  for (const channel of channels) {
    if (!hasAddress(channel))
      gaps.push({ step, question: "organisation.channels.address", code: "no_address", item: channel.id });
    if (!hasHours(channel.hours))
      gaps.push({ step, question: "organisation.channels.hours", code: "no_hours", item: channel.id });
  }
  return gaps;
}

function gapsOfComplaints(workbook: Workbook): Gap[] {
  const step = "complaints";
  const { ways, stages, seniors, answer } = workbook.complaints;
  const gaps: Gap[] = [];
  if (!ways.some((way) => way.channel !== undefined || way.how !== undefined))
    gaps.push({ step, question: "complaints.ways", code: "unanswered" });
  if (stages.length === 0 && seniors === undefined)
    gaps.push({ step, question: "complaints.stages", code: "unanswered" });
  if (answer === undefined) gaps.push({ step, question: "complaints.answer", code: "unanswered" });
  return gaps;
}

/** Lists of which at least one must have an item for the step to be done. */
const enough: Partial<Record<AnsweredStep, readonly string[]>> = {
  overview: ["offerings"],
  speed: ["orders", "waits"],
  communication: ["returns", "deliveries", "payments", "notices"],
  follow_up: ["contacts", "help", "checkIns"],
  retention: ["relationships", "programmes", "benefits"],
  monitoring: ["watches"],
  discretion: ["limits"],
};

/** What a step lacks by itself, leaving aside what it points to. */
function gapsOf(workbook: Workbook, step: AnsweredStep): Gap[] {
  switch (step) {
    case "organisation":
      return gapsOfOrganisation(workbook);
    case "vision":
      return requiredText(workbook, step, "statement", workbook.vision.statement);
    case "principles": {
      const count = workbook.principles.length;
      if (count >= 3 && count <= 7) return [];
      return [{ step, question: "principles.principles", code: count < 3 ? "too_few" : "too_many" }];
    }
    case "goals":
      return workbook.goals.some((goal) => goal.audience.public && goal.status !== "withdrawn")
        ? gapsOfGoals(workbook)
        : [{ step, question: "goals.goals", code: "unanswered" }];
    case "complaints":
      return gapsOfComplaints(workbook);
    default: {
      const lists = enough[step] ?? [];
      if (lists.some((list) => itemsIn(workbook, step, list).length > 0)) return [];
      return lists.slice(0, 1).map((list) => ({ step, question: `${step}.${list}`, code: "unanswered" }));
    }
  }
}

function gapOfReference({ step, list, item, field }: Reference): Gap {
  const question = list === "" ? `${step}.${field}` : `${step}.${list}.${field}`;
  return { step, question, code: "dangling", ...(item === "" ? {} : { item }) };
}

/** Everything that keeps a step from being done, in the order in which it is asked. */
export function missing(workbook: Workbook, step: AnsweredStep): Gap[] {
  const dangling = danglingReferences(workbook).filter((reference) => reference.step === step);
  return [...gapsOf(workbook, step), ...dangling.map(gapOfReference)];
}

/** Whether anything at all is answered in a step. */
export function isStarted(workbook: Workbook, step: AnsweredStep): boolean {
  return (
    Object.keys(answersIn(workbook, step)).length > 0 ||
    Object.keys(listsOf(step)).some((list) => itemsIn(workbook, step, list).length > 0)
  );
}

/** Gaps that something already answered has, as against something not answered yet. */
const attention: readonly GapCode[] = [
  "dangling",
  "no_target",
  "no_time",
  "no_clock",
  "no_wording",
  "too_many",
];

/** How far a step is. A step whose answers have something wrong with them needs attention, however much is there. */
export function stepState(workbook: Workbook, step: AnsweredStep): StepState {
  const gaps = missing(workbook, step);
  if (!isStarted(workbook, step)) return "not_started";
  if (gaps.some((gap) => attention.includes(gap.code))) return "needs_attention";
  return gaps.length === 0 ? "done" : "in_progress";
}

/**
 * Everything that stands in the way of publishing: what the required steps lack, and whatever points to
 * something that is not there, in any step.
 */
export function publishingGaps(workbook: Workbook): Gap[] {
  return answeredSteps.flatMap((step) =>
    missing(workbook, step).filter((gap) => stepOf(step).required || gap.code === "dangling"),
  );
}
