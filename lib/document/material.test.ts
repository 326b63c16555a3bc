import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { harbourWater } from "../example/harbour-water.ts";
import { anyWorkbook, smallWorkbookInput } from "../workbook/testing.ts";
import { workbook as workbookSchema, type Workbook, type WorkbookInput } from "../workbook/workbook.ts";
import { materialDifferences } from "./material.ts";

const base: WorkbookInput = {
  ...smallWorkbookInput,
  jobs: [
    { id: "mechanic", name: { en: "Mechanic", "zh-Hans": "技师" } },
    { id: "owner", name: { en: "Owner", "zh-Hans": "店主" } },
  ],
  discretion: {
    limits: [
      {
        id: "late",
        situation: { en: "A repair is late" },
        jobs: ["mechanic"],
        offer: { en: "Take 10% off" },
        upTo: { amount: 20, currency: "GBP" },
        thenJob: "owner",
      },
    ],
  },
  communication: {
    returns: [{ id: "all", what: { en: "Anything unused" }, within: { value: 30, unit: "calendar_days" } }],
    deliveries: [{ id: "town", where: { en: "In town" }, cost: { amount: 5, currency: "GBP" } }],
  },
};

type Input = Required<Pick<WorkbookInput, "goals" | "jobs" | "channels">> & {
  discretion: { limits: NonNullable<NonNullable<WorkbookInput["discretion"]>["limits"]> };
  communication: NonNullable<WorkbookInput["communication"]>;
  complaints: NonNullable<WorkbookInput["complaints"]>;
  vision: NonNullable<WorkbookInput["vision"]>;
} & WorkbookInput;

const read = (input: unknown): Workbook => workbookSchema.parse(input);

function after(change: (input: Input) => void) {
  const input = structuredClone(base) as Input;
  change(input);
  return materialDifferences(read(base), read(input));
}

const shortly = (change: (input: Input) => void) =>
  after(change).map(({ kind, id, name, what }) => `${kind} ${id} | ${name.en} | ${what.en}`);

describe("what makes a change one of substance", () => {
  it.each<[string, (input: Input) => void, string]>([
    [
      "a limit of a goal",
      ({ goals }) => {
        goals[0]!.bands = [
          { limits: [{ time: { kind: "duration", comparison: "at_most", value: 3, unit: "hours" } }] },
        ];
      },
      "goal goals.goals.puncture | punctures | Time limit: at most 2 hours → at most 3 hours",
    ],
    [
      "whom a goal is for",
      ({ goals }) => (goals[0]!.audience = { public: true, jobs: ["owner"] }),
      "goal goals.goals.puncture | punctures | For whom: customers and staff; Mechanic → customers and staff; Owner",
    ],
    [
      "a goal more",
      ({ goals }) => goals.push({ ...goals[0]!, id: "chain", subject: { en: "chains" } }),
      "goal goals.goals.chain | chains | added",
    ],
    [
      "how far somebody may go",
      ({ discretion }) => (discretion.limits[0]!.upTo = { amount: 50, currency: "GBP" }),
      "limit discretion.limits.late.upTo | A repair is late | Up to which sum? £20 → £50",
    ],
    [
      "who may go so far",
      ({ discretion }) => (discretion.limits[0]!.jobs = ["owner"]),
      "limit discretion.limits.late.jobs | A repair is late | Which jobs may decide it? Mechanic → Owner",
    ],
    [
      "a limit less",
      ({ discretion }) => (discretion.limits = []),
      "limit discretion.limits.late | A repair is late | removed",
    ],
    [
      "a job more",
      ({ jobs }) => jobs.push({ id: "clerk", name: { en: "Clerk" } }),
      "job organisation.jobs.clerk | Clerk | added",
    ],
    [
      "an address",
      ({ channels }) => (channels[0]!.location = { en: "6 Mill Lane" }),
      "contact organisation.channels.shop.location | visit | Where is it? 4 Mill Lane → 6 Mill Lane",
    ],
    [
      "opening hours",
      ({ channels }) => (channels[0]!.hours = {}),
      "contact organisation.channels.shop.hours | visit | When is somebody there?",
    ],
    [
      "a deadline of complaints",
      ({ complaints }) => (complaints.answer = { time: { value: 3, unit: "working_days" } }),
      "deadline complaints.answer | Complaints | How soon do you answer in full? 5 working days → 3 working days",
    ],
    [
      "how long something can be returned",
      ({ communication }) => (communication.returns![0]!.within = { value: 14, unit: "calendar_days" }),
      "deadline communication.returns.all.within | Anything unused | Within how long? 30 calendar days → 14 calendar days",
    ],
    [
      "what something costs",
      ({ communication }) => (communication.deliveries![0]!.cost = { amount: 0, currency: "GBP" }),
      "sum communication.deliveries.town.cost | In town | What does it cost? £5 → £0",
    ],
    [
      "who a clause is for",
      ({ communication }) => (communication.deliveries![0]!.audience = { public: false }),
      "audience communication.deliveries.town.audience | In town | For whom: – → staff only",
    ],
    [
      "an answer more, and with it a clause",
      ({ complaints }) => (complaints.ownership = { en: "Whoever hears it keeps it." }),
      "clause complaints.ownership | Complaints | Who keeps a complaint until it is settled? – → Whoever hears it keeps it.",
    ],
    [
      "a figure inside a text",
      ({ discretion }) => (discretion.limits[0]!.offer = { en: "Take 15% off" }),
      "figure discretion.limits.late.offer | A repair is late | What may they offer? Take 10% off → Take 15% off",
    ],
    [
      "a word that turns a text round",
      ({ vision }) => (vision.statement = { en: "You ride home, but not on the day you come to us." }),
      "figure vision.statement | Vision | What is your vision, in one sentence? You ride home on the day you come to us. → You ride home, but not on the day you come to us.",
    ],
    [
      "a language",
      (input) => (input.languages = ["en", "zh-Hans"]),
      "language languages | Languages | the languages of the policy",
    ],
  ])("%s", (_, change, wanted) => {
    expect(shortly(change).join("\n")).toContain(wanted);
  });

  it("is told in Chinese as well", () => {
    const [difference] = after(({ complaints }) => {
      complaints.answer = { time: { value: 3, unit: "working_days" } };
    });
    expect(difference?.name["zh-Hans"]).toBe("投诉");
    expect(difference?.what["zh-Hans"]).toContain("5个工作日 → 3个工作日");
  });

  it.each<[string, (input: Input) => void]>([
    ["the subject of a goal", ({ goals }) => (goals[0]!.subject = { en: "flat tyres" })],
    ["a note", ({ channels }) => (channels[0]!.note = { en: "Mornings are quiet." })],
    ["what a job is called", ({ jobs }) => (jobs[0]!.name = { en: "Bicycle mechanic" })],
    [
      "a typing error",
      ({ vision }) => (vision.statement = { en: "You ride hom on the day you come to us." }),
    ],
    [
      "a translation",
      ({ vision }) => (vision.statement = { ...vision.statement, "zh-Hans": "当天骑车回家。" }),
    ],
    ["which goals a step names", (input) => (input.speed = { ...input.speed, goals: [] })],
    ["the order of jobs", ({ jobs }) => jobs.reverse()],
    ["a word in the exercise", ({ vision }) => (vision.verbs = [])],
    [
      "a clause in other words",
      (input) => {
        input.rewordings = [
          {
            id: "r",
            clause: "complaints.answer",
            text: { en: "You have our answer within 5 working days." },
            basis: { en: "We answer within 5 working days." },
          },
        ];
      },
    ],
  ])("is not %s", (_, change) => {
    expect(shortly(change)).toEqual([]);
  });

  it("is a clause in other words with another figure", () => {
    const [only, ...more] = after((input) => {
      input.rewordings = [
        {
          id: "r",
          clause: "complaints.stages",
          text: { en: "You have our answer within 7 working days." },
          basis: { en: "We answer within 5 working days." },
        },
      ];
    });
    expect(only).toMatchObject({ kind: "figure", id: "complaints.stages" });
    expect(more).toEqual([]);
  });

  it("names the goals that moved between the versions of the example", () => {
    const [first, second] = harbourWater.versions.map(({ workbook }) =>
      read(JSON.parse(JSON.stringify(workbook))),
    );
    const found = materialDifferences(first!, second!);
    expect(found.filter(({ kind }) => kind === "goal").map(({ id }) => id)).toEqual(
      expect.arrayContaining(["goals.goals.calls", "goals.goals.written"]),
    );
  });

  it("is nothing between a workbook and itself, and never fails, whatever was answered", () => {
    fc.assert(
      fc.property(anyWorkbook(), anyWorkbook(), (one, other) => {
        expect(materialDifferences(one, structuredClone(one))).toEqual([]);
        for (const { name, what, id } of materialDifferences(one, other)) {
          expect(id).not.toBe("");
          for (const language of ["en", "zh-Hans"] as const) {
            expect(name[language]).not.toBe("");
            expect(what[language]).not.toBe("");
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
