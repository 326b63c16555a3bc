import { describe, expect, test } from "vitest";
import { goalGaps, missing, publishingGaps, stepState } from "./progress.ts";
import { answeredSteps, steps } from "./steps.ts";
import { smallWorkbook } from "./testing.ts";
import { emptyWorkbook, type Workbook } from "./workbook.ts";

const [puncture] = smallWorkbook.goals;
if (!puncture) throw new Error("The small workbook has a goal.");

describe("the steps", () => {
  test("stand in the order of the four parts, each once", () => {
    expect(steps.map((step) => step.part)).toEqual([
      ...Array<string>(7).fill("understand"),
      ...Array<string>(11).fill("promise"),
      ...Array<string>(3).fill("happen"),
      ...Array<string>(5).fill("publish"),
    ]);
    expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
  });

  test("that work are those that can be answered, and publishing", () => {
    expect(steps.filter((step) => step.available).map((step) => step.id)).toEqual([
      ...answeredSteps.filter((step) => step !== "rewordings"),
      "publish",
    ]);
    expect(steps.filter((step) => step.required).map((step) => step.id)).toEqual([
      "organisation",
      "vision",
      "goals",
      "complaints",
    ]);
  });
});

describe("progress", () => {
  test("an empty workbook has no step started and says all that publishing needs", () => {
    const empty = emptyWorkbook(["en"]);
    for (const step of answeredSteps) expect(stepState(empty, step)).toBe("not_started");
    expect(publishingGaps(empty)).toEqual([
      { step: "organisation", question: "organisation.name", code: "unanswered" },
      { step: "organisation", question: "organisation.channels", code: "unanswered" },
      { step: "vision", question: "vision.statement", code: "unanswered" },
      { step: "goals", question: "goals.goals", code: "unanswered" },
      { step: "complaints", question: "complaints.ways", code: "unanswered" },
      { step: "complaints", question: "complaints.stages", code: "unanswered" },
      { step: "complaints", question: "complaints.answer", code: "unanswered" },
    ]);
  });

  test("a small workbook can be published, with other steps not started", () => {
    expect(publishingGaps(smallWorkbook)).toEqual([]);
    expect(answeredSteps.filter((step) => stepState(smallWorkbook, step) === "done")).toEqual([
      "organisation",
      "vision",
      "goals",
      "speed",
      "complaints",
    ]);
    expect(stepState(smallWorkbook, "discretion")).toBe("not_started");
  });

  test("a channel counts once it has an address and hours", () => {
    const closed: Workbook = {
      ...smallWorkbook,
      channels: [{ id: "shop", kind: "counter", hours: { monday: [], note: { en: "By appointment" } } }],
    };
    expect(missing(closed, "organisation")).toEqual([
      { step: "organisation", question: "organisation.channels.address", code: "no_address", item: "shop" },
      { step: "organisation", question: "organisation.channels.hours", code: "no_hours", item: "shop" },
    ]);
    expect(stepState(closed, "organisation")).toBe("in_progress");
    const phone: Workbook = {
      ...smallWorkbook,
      channels: [
        ...closed.channels,
        { id: "phone", kind: "phone", address: "020 7946 0018", hours: { sunday: "round_the_clock" } },
      ],
    };
    expect(missing({ ...phone, complaints: smallWorkbook.complaints }, "organisation")).toEqual([]);
  });

  test("required text is needed in every language of the policy", () => {
    const both: Workbook = { ...smallWorkbook, languages: ["en", "zh-Hans"] };
    expect(publishingGaps(both)).toEqual([
      { step: "organisation", question: "organisation.name", code: "no_wording", language: "zh-Hans" },
      { step: "vision", question: "vision.statement", code: "no_wording", language: "zh-Hans" },
      {
        step: "goals",
        question: "goals.goals.subject",
        code: "no_wording",
        item: "puncture",
        language: "zh-Hans",
      },
    ]);
    expect(stepState(both, "vision")).toBe("needs_attention");
  });

  test("an answer that points to nothing needs attention, and stops publishing from any step", () => {
    const without: Workbook = { ...smallWorkbook, channels: [], jobs: [] };
    expect(missing(without, "complaints")).toEqual([
      { step: "complaints", question: "complaints.ways.channel", code: "dangling", item: "shop" },
    ]);
    const goalless: Workbook = { ...smallWorkbook, goals: [] };
    expect(stepState(goalless, "speed")).toBe("needs_attention");
    expect(publishingGaps(goalless).filter((gap) => gap.step === "speed")).toEqual([
      { step: "speed", question: "speed.goals", code: "dangling" },
      { step: "speed", question: "speed.waits.longest", code: "dangling", item: "repair" },
    ]);
  });

  test("three to seven principles are done; fewer are on the way and more need thinning", () => {
    const withPrinciples = (count: number): Workbook => ({
      ...smallWorkbook,
      principles: Array.from({ length: count }, (_, at) => ({
        id: `p${at}`,
        name: { en: `Principle ${at}` },
      })),
    });
    expect([0, 2, 3, 7, 8].map((count) => stepState(withPrinciples(count), "principles"))).toEqual([
      "not_started",
      "in_progress",
      "done",
      "done",
      "needs_attention",
    ]);
  });

  test("a goal for staff alone is not enough to publish, and one withdrawn does not count", () => {
    const internal: Workbook = { ...smallWorkbook, goals: [{ ...puncture, audience: { public: false } }] };
    const withdrawn: Workbook = { ...smallWorkbook, goals: [{ ...puncture, status: "withdrawn" }] };
    for (const workbook of [internal, withdrawn])
      expect(missing(workbook, "goals")).toEqual([
        { step: "goals", question: "goals.goals", code: "unanswered" },
      ]);
  });
});

describe("what a goal lacks", () => {
  const hours = { kind: "duration", value: 2, unit: "hours" } as const;
  const days = { kind: "duration", value: 2, unit: "working_days" } as const;
  const most = { value: 90, unit: "percent", comparison: "at_least" } as const;

  test.each([
    ["within", { time: days, target: most }, []],
    ["within", { time: days }, ["no_target"]],
    ["within", { time: days, statistic: "every" }, []],
    ["within", { target: most }, ["no_time"]],
    ["within", { time: { kind: "duration", value: 2 }, target: most }, ["no_time"]],
    ["within", { time: hours, target: most }, ["no_clock"]],
    ["average", { time: days }, []],
    ["average", {}, ["no_target"]],
    ["rate", { target: most }, []],
    ["rate", { target: { unit: "percent" } }, ["no_target"]],
    ["notice", { time: hours }, ["no_clock"]],
    ["available", {}, ["no_target"]],
    ["conduct", {}, []],
    ["event", {}, []],
  ] as const)("%s with %j: %j", (measure, limit, gaps) => {
    const goal = { ...puncture, guaranteed: false, clock: undefined, measure, bands: [{ limits: [limit] }] };
    expect(goalGaps(goal)).toEqual(gaps);
  });

  test("nothing, where a waiver says why it stands as it is", () => {
    const goal = {
      ...puncture,
      clock: undefined,
      waivers: [{ gap: "incomplete-goal", reason: { en: "As published by its source" } }],
    };
    expect(goalGaps({ ...goal, waivers: [] })).toEqual(["no_clock"]);
    expect(goalGaps(goal)).toEqual([]);
  });
});
