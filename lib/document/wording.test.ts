import { describe, expect, it } from "vitest";
import { questions } from "../workbook/questions/questions.ts";
import { danglingReferences } from "../workbook/references.ts";
import { workbook as workbookSchema, type WorkbookInput } from "../workbook/workbook.ts";
import { compose } from "./compose.ts";
import { hearingCentre } from "./fixtures/hearing-centre.ts";
import { documentText } from "./testing.ts";

const workbook = workbookSchema.parse(hearingCentre);

const areas = [
  "overview",
  "speed",
  "communication",
  "follow_up",
  "complaints",
  "retention",
  "monitoring",
  "discretion",
] as const;

describe("the workbook in which everything is answered", () => {
  const answersTo = (step: (typeof areas)[number], list: string, field: string): unknown[] => {
    const answers = workbook[step] as Readonly<Record<string, unknown>>;
    if (!list) return [answers[field]].filter((answer) => answer !== undefined);
    const items = answers[list] as Readonly<Record<string, unknown>>[];
    return items.flatMap((item) => (field ? (item[field] ?? []) : [item]));
  };

  it("points to nothing that is not there", () => {
    expect(danglingReferences(workbook)).toEqual([]);
  });

  it.each(areas)("answers every question of %s, with every option", (area) => {
    const open = questions
      .filter(({ step, field }) => step === area && field !== "audience")
      .flatMap(({ id, list, field, options }) => {
        const given = answersTo(area, list, field);
        const missing = Object.keys(options ?? {}).filter((option) => !given.includes(option));
        return given.length === 0 ? [id] : missing.map((option) => `${id}: ${option}`);
      });
    expect(open).toEqual([]);
  });

  it.each(["en", "zh-Hans"] as const)("reads like this in %s", async (language) => {
    await expect(documentText(compose(workbook, { language, edition: "staff" }))).toMatchFileSnapshot(
      `./fixtures/hearing-centre.${language}.golden.txt`,
    );
  });
});

describe("the times of complaints", () => {
  const days = (value: number) => ({ time: { value, unit: "working_days" as const } });
  const goals = [
    ...(hearingCentre.goals ?? []),
    {
      id: "average",
      subject: { en: "answers to complaints", "zh-Hans": "投诉答复" },
      subjectForm: "thing" as const,
      channels: [],
      measure: "average" as const,
      bands: [{ limits: [{ time: { kind: "duration" as const, value: 4, unit: "working_days" as const } }] }],
      audience: { public: true },
    },
  ];
  const said = (complaints: WorkbookInput["complaints"]) => {
    const other = workbookSchema.parse({ ...hearingCentre, goals, complaints });
    return (["en", "zh-Hans"] as const).map((language) =>
      documentText(compose(other, { language, edition: "public" }))
        .split("\n")
        .filter((_, at, lines) => /\[complaints\.(answer|satisfied)\]/.test(lines[at - 1] ?? ""))
        .join("")
        .trim(),
    );
  };

  it.each<[string, WorkbookInput["complaints"], string, string]>([
    [
      "of our own",
      { acknowledge: days(1), answer: days(10), update: days(1) },
      "We tell you that we have your complaint within 1 working day. You have our answer, with reasons, within 10 working days. Meanwhile we tell you every working day how it stands.",
      "我们收到投诉后1个工作日内告知您已受理。收到投诉后10个工作日内答复您，并说明理由。处理期间，每个工作日向您通报一次进展。",
    ],
    [
      "at once",
      { acknowledge: { time: { value: 0, unit: "hours" } }, update: days(0) },
      "We tell you that we have your complaint at once. Meanwhile we tell you at once of anything new.",
      "我们收到投诉后立即告知您已受理。处理期间，一有进展立即告知您。",
    ],
    [
      "of which one is a goal",
      { acknowledge: days(1), answer: { goal: "answered" } },
      "We tell you that we have your complaint within 1 working day. You have our answer, with reasons, within 10 working days of receipt of your complaint. We manage this in at least 95% of cases.",
      "我们收到投诉后1个工作日内告知您已受理。自收到投诉起10个工作日内答复您，并说明理由，达标率不低于95%。",
    ],
    [
      "that a goal gives as an average",
      { answer: { goal: "average" }, update: { goal: "average" } },
      "When you have our answer, with reasons: 4 working days on average. Meanwhile we keep you up to date: 4 working days on average.",
      "答复时限（答复附理由）：平均4个工作日。处理期间，我们会向您通报进展：平均4个工作日。",
    ],
    [
      "after which we ask, of our own",
      { satisfiedAfter: { time: { value: 7, unit: "calendar_days" } } },
      "We ask you 7 days after it is settled whether you are satisfied.",
      "投诉处理完毕7天后，我们会回访，了解您是否满意。",
    ],
    [
      "after which we ask, at once",
      { satisfiedAfter: { time: { value: 0, unit: "hours" } } },
      "As soon as it is settled, we ask you whether you are satisfied.",
      "投诉处理完毕后，我们立即回访，了解您是否满意。",
    ],
  ])("%s", (_, complaints, english, chinese) => {
    expect(said(complaints)).toEqual([english, chinese]);
  });
});
