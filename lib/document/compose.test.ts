import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain } from "../language/rich.ts";
import type { PolicyLanguage } from "../language/text.ts";
import { anyWorkbook } from "../workbook/testing.ts";
import { workbook as workbookSchema, type WorkbookInput } from "../workbook/workbook.ts";
import { canonicalText } from "./canonical.ts";
import { compose } from "./compose.ts";
import type { Block, Edition, PolicyDocument } from "./document.ts";

const both = (en: string, zh: string) => ({ en, "zh-Hans": zh });

const answers: WorkbookInput = {
  format: 1,
  languages: ["en", "zh-Hans"],
  organisation: { name: both("Harbour Water", "海港水务"), does: both("Water for the coast", "为沿海供水") },
  channels: [
    {
      id: "phone",
      kind: "phone",
      address: "0800 555 0142",
      hours: {
        monday: [{ from: "08:00", to: "20:00" }],
        tuesday: [{ from: "08:00", to: "20:00" }],
        wednesday: [{ from: "08:00", to: "20:00" }],
        thursday: [{ from: "08:00", to: "20:00" }],
        friday: [{ from: "08:00", to: "20:00" }],
        saturday: [{ from: "09:00", to: "13:00" }],
        holidays: [],
      },
    },
    { id: "web", kind: "web", address: "javascript:alert(1)" },
  ],
  jobs: [{ id: "manager", name: both("Duty manager", "值班经理") }],
  vision: {
    statement: both("We answer quickly.", "我们答得快。"),
    notToBe: both("A voice that says no", "只会说不的声音"),
  },
  principles: [
    {
      id: "fast",
      name: both("Fast", "快"),
      meaning: both("Whoever takes your call keeps it.", "谁接的电话谁负责。"),
    },
  ],
  goals: [
    {
      id: "calls",
      subject: both("answer your call", "接听您的来电"),
      subjectForm: "deed",
      channels: ["phone"],
      measure: "within",
      bands: [
        {
          limits: [
            {
              statistic: "share",
              time: { kind: "duration", value: 20, unit: "seconds" },
              target: { value: 80, unit: "percent", comparison: "at_least" },
            },
          ],
        },
      ],
      audience: { public: true },
    },
    {
      id: "notes",
      subject: both("write up every visit", "记录每次上门"),
      subjectForm: "deed",
      channels: [],
      measure: "conduct",
      bands: [{ limits: [{}] }],
      audience: { public: false },
    },
  ],
  overview: {
    offerings: [
      { id: "tap", name: both("Drinking water", "自来水"), description: both("at the tap", "送到龙头") },
      { id: "bulk", name: both("Bulk water", "大宗供水"), audience: { public: false } },
    ],
  },
  speed: { goals: ["calls"], waits: [{ id: "w", kind: "phone", longest: { goal: "calls" } }] },
  complaints: {
    free: true,
    noWorseOff: true,
    ways: [{ id: "p", channel: "phone" }],
    acknowledge: { time: { value: 1, unit: "working_days" } },
    answer: { time: { value: 10, unit: "working_days" } },
    update: { time: { value: 1, unit: "weeks" } },
    stages: [
      {
        id: "one",
        name: both("First look", "初步处理"),
        within: { time: { value: 10, unit: "working_days" } },
      },
      { id: "two", name: both("Second look", "复核"), job: "manager" },
    ],
    ownership: both("It is yours until it is settled.", "接到手就负责到底。"),
  },
  monitoring: { watches: [{ id: "w", kind: "samples", every: { value: 1, unit: "months" } }] },
  discretion: {
    limits: [
      { id: "late", situation: both("We came late", "我们迟到"), upTo: { amount: 30, currency: "GBP" } },
    ],
  },
};
const workbook = workbookSchema.parse(answers);

function blockText(block: Block, language: PolicyLanguage): string[] {
  switch (block.kind) {
    case "paragraph":
      return [plain(block.text, language)];
    case "list":
      return block.items.map((item) => plain(item, language));
    case "facts":
      return block.facts.map(({ term, text }) => `${plain(term, language)} = ${plain(text, language)}`);
    case "table":
      return block.rows.map((row) => row.map((cell) => plain(cell, language)).join(" | "));
  }
}

function clauseTexts(document: PolicyDocument): Record<string, string[]> {
  return Object.fromEntries(
    document.sections.flatMap(({ clauses }) =>
      clauses.map(({ id, body }) => [id, body.flatMap((block) => blockText(block, document.language))]),
    ),
  );
}

const said = (language: PolicyLanguage, edition: Edition) =>
  clauseTexts(compose(workbook, { language, edition }));

describe("the public edition", () => {
  it("says in English what was answered", () => {
    expect(said("en", "public")).toMatchObject({
      "overview.offerings": ["Drinking water: at the tap"],
      "speed.waits": ["On the phone = Within 20 seconds in at least 80% of cases."],
      "complaints.ways": ["Phone: 0800 555 0142"],
      "complaints.free": ["Complaining is free. You are never treated worse for having complained."],
      "complaints.answer": [
        "We tell you that we have your complaint within 1 working day. You have our answer, with reasons, within 10 working days. Meanwhile we tell you every week how it stands.",
      ],
      "complaints.stages": ["First look, within 10 working days.", "Second look (duty manager)."],
    });
  });

  it("says the same in Chinese", () => {
    expect(said("zh-Hans", "public")).toMatchObject({
      "overview.offerings": ["自来水：送到龙头"],
      "speed.waits": ["电话 = 20秒内，达标率不低于80%。"],
      "complaints.ways": ["电话：0800 555 0142"],
      "complaints.stages": ["初步处理：10个工作日内完成。", "复核（值班经理）。"],
    });
  });

  it("leaves out what is for staff only, clause by clause, item by item and goal by goal", () => {
    const document = compose(workbook, { language: "en", edition: "public" });
    const text = canonicalText(document);
    for (const staff of [
      "Bulk water",
      "It is yours until it is settled",
      "We came late",
      "write up every visit",
      "instruction",
    ])
      expect(text).not.toContain(staff);
    expect(document.sections.map(({ id }) => id)).not.toContain("monitoring");
    expect(document.sections.every(({ clauses }) => clauses.every(({ audience }) => audience.public))).toBe(
      true,
    );
  });

  it("gives hours in words and links only what opens safely", () => {
    const { contact } = compose(workbook, { language: "en", edition: "public" });
    expect(contact.map(({ name, hours, href }) => [plain(name, "en"), plain(hours, "en"), href])).toEqual([
      [
        "Phone",
        "Monday to Friday 8:00–20:00, Saturday 9:00–13:00; closed on public holidays",
        "tel:08005550142",
      ],
      ["Web form", "", undefined],
    ]);
  });
});

describe("the staff edition", () => {
  it("has everything, the public clauses too", () => {
    const staff = said("en", "staff");
    for (const id of Object.keys(said("en", "public"))) expect(staff).toHaveProperty([id]);
    expect(staff["overview.offerings~staff"]).toEqual(["Bulk water"]);
    expect(staff["discretion.limits"]).toEqual(["We came late | Everyone | Up to £30 | "]);
    expect(staff["monitoring.watches"]).toEqual(["Samples of work = Every month."]);
  });
});

describe("the ids of clauses", () => {
  const ids = (from: typeof workbook) =>
    compose(from, { language: "en", edition: "staff" }).sections.flatMap(({ clauses }) =>
      clauses.map(({ id }) => id),
    );

  it("are each used once", () => {
    expect(new Set(ids(workbook)).size).toBe(ids(workbook).length);
  });

  it("stay when items are put in another order, added or reworded", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(workbook.complaints.stages, { minLength: 2 }),
        fc.string({ minLength: 1 }),
        (stages, name) => {
          const edited = structuredClone(workbook);
          edited.complaints.stages = stages;
          edited.principles.unshift({ id: "first", name: { en: `x${name}` } });
          expect(ids(edited).filter((id) => id !== "principles.principles.first")).toEqual(ids(workbook));
        },
      ),
    );
  });
});

describe("an almost empty workbook", () => {
  it("composes without empty headings", () => {
    const empty = workbookSchema.parse({ format: 1, languages: ["en"] });
    const document = compose(empty, { language: "en", edition: "staff" });
    expect(document.sections).toEqual([]);
    expect(document.goals).toEqual([]);
  });
});

describe("any workbook", () => {
  it("composes, whatever was answered", () => {
    fc.assert(
      fc.property(anyWorkbook(), fc.constantFrom("en" as const, "zh-Hans" as const), (any, language) => {
        expect(compose(any, { language, edition: "staff" }).format).toBe(1);
      }),
    );
  });

  it("keeps the code of a language that nobody knows", () => {
    const odd = workbookSchema.parse({ ...answers, communication: { languages: ["aa-0A"] } });
    expect(clauseTexts(compose(odd, { language: "en", edition: "public" }))).toMatchObject({
      "communication.languages": ["You can speak or write to us in aa-0A."],
    });
  });
});

describe("a document", () => {
  it("is plain JSON: its canonical text gives it back", () => {
    for (const language of ["en", "zh-Hans"] as const)
      for (const edition of ["public", "staff"] as const) {
        const document = compose(workbook, { language, edition });
        expect(JSON.parse(canonicalText(document))).toEqual(JSON.parse(JSON.stringify(document)));
      }
  });

  it("marks what is written in another language only", () => {
    const chinese = workbookSchema.parse({
      ...answers,
      languages: ["zh-Hans"],
      overview: { offerings: [{ id: "a", name: { "zh-Hans": "自来水" } }] },
    });
    const clause = compose(chinese, { language: "en", edition: "public" }).sections.find(
      ({ id }) => id === "overview",
    )?.clauses[0];
    expect(clause?.body).toEqual([{ kind: "list", items: [[{ text: "自来水", lang: "zh-Hans" }]] }]);
  });
});
