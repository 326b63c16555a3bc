import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { harbourWater } from "../example/harbour-water.ts";
import { qingheBooks } from "../example/qinghe-books.ts";
import { type GuideLimit, limitInWords } from "../discretion/guide.ts";
import { plain } from "../language/rich.ts";
import type { PolicyLanguage } from "../language/text.ts";
import { anyWorkbook } from "../workbook/testing.ts";
import { type Workbook, workbook as workbookSchema, type WorkbookInput } from "../workbook/workbook.ts";
import { compose } from "./compose.ts";
import type { Block } from "./document.ts";
import { composeGuide } from "./guide.ts";

const both = (en: string, zh: string) => ({ en, "zh-Hans": zh });

function guideOf(answers: Workbook, language: PolicyLanguage) {
  const document = compose(answers, { language, edition: "staff" });
  return { document, guide: composeGuide(answers, document) };
}

const answers = (more: Partial<WorkbookInput["discretion"]>, jobs: WorkbookInput["jobs"] = []): Workbook =>
  workbookSchema.parse({
    format: 1,
    languages: ["en", "zh-Hans"],
    organisation: {},
    jobs,
    discretion: more,
  } satisfies WorkbookInput);

const cashier = { id: "cashier", name: both("Cashier", "收银员") };
const duty = { id: "duty", name: both("Duty manager", "值班经理") };
const crew = { id: "crew", name: both("Crew leader", "班长") };

const late = {
  id: "late",
  situation: both("we came late", "我们来晚了"),
  jobs: ["cashier"],
  offer: both("a voucher.", "一张券。"),
  upTo: { amount: 20, currency: "GBP" },
  thenJob: "duty",
};

const texts = (block: Block | undefined, language: PolicyLanguage) =>
  block?.kind === "table" ? block.rows.map((row) => row.map((cell) => plain(cell, language))) : [];

describe("the guide of a version", () => {
  it.each([
    ["en", ["We came late", "A voucher", "up to £20", "The duty manager decides.", "Cashier"]],
    ["zh-Hans", ["我们来晚了", "一张券", "最多20英镑", "由值班经理决定。", "收银员"]],
  ] as const)("says in %s when, what, up to which sum, and who decides beyond it", (language, expected) => {
    const { guide } = guideOf(answers({ limits: [late] }, [cashier, duty]), language);
    const [limit] = guide.limits;
    const said = [limit?.situation, limit?.offer, limit?.upTo?.words, limit?.beyond, guide.jobs[0]?.name];
    expect(said.map((line) => plain(line ?? [], language))).toEqual(expected);
    expect(limit).toMatchObject({
      id: "late",
      jobs: ["cashier"],
      upTo: {
        amount: 20,
        currency: "GBP",
        sum: language === "en" ? "£20" : "20英镑",
        around: language === "en" ? ["£", ""] : ["", "英镑"],
      },
      clause: { id: "discretion.limits" },
    });
    expect(guide.jobs.map(({ id }) => id)).toEqual(["cashier"]);
    const inWords = limit && plain(limitInWords(guide, limit), language);
    expect(inWords).toBe(
      language === "en"
        ? "as cashier up to £20 (a voucher). Beyond that: the duty manager decides."
        : "收银员最多20英镑（一张券）。超出时：由值班经理决定。",
    );
    expect(limit?.decider?.id).toBe("duty");
  });

  it("says nothing where nothing was answered", () => {
    const { guide } = guideOf(answers({ limits: [{ id: "bare", situation: both("Rain", "下雨") }] }), "en");
    expect(guide).toEqual({
      jobs: [],
      limits: [
        {
          id: "bare",
          situation: ["Rain"],
          jobs: [],
          who: ["everyone"],
          as: ["everyone"],
          line: ["."],
          offer: [],
          beyond: [],
          clause: { id: "discretion.limits", number: "1.1" },
        },
      ],
      steps: [],
      freedom: [],
      boundaries: [],
      wordings: [],
    });
  });

  it("names the clause that a limit for some readers alone stands in, with the number it was published under", () => {
    const limits = [
      late,
      { id: "leak", situation: both("A leak", "漏水"), audience: { public: false, jobs: ["crew"] } },
    ];
    const { guide, document } = guideOf(answers({ limits }, [cashier, duty, crew]), "en");
    const published = new Map(
      document.sections.flatMap(({ clauses }) => clauses.map(({ id, number }) => [id, number])),
    );
    expect(guide.limits.map(({ clause }) => clause)).toEqual([
      { id: "discretion.limits", number: published.get("discretion.limits") },
      { id: "discretion.limits~jobs:crew", number: published.get("discretion.limits~jobs:crew") },
    ]);
    expect(guide.limits[1]).toMatchObject({ jobs: ["crew"] });
    const renumbered = document.sections.map((section) => ({
      ...section,
      clauses: section.clauses.map((clause) => ({ ...clause, number: "9.9" })),
    }));
    const older = composeGuide(answers({ limits }, [crew]), { language: "en", sections: renumbered });
    expect(older.limits[0]?.clause?.number).toBe("9.9");
  });

  it("gives the four steps in their order with words to use, and words that are not used", () => {
    const { guide } = guideOf(
      answers(
        {
          freedom: both("If it is fair, do it", "公道就办"),
          guidelines: [
            { id: "s", step: "solve", do: both("ring back", "回电") },
            {
              id: "u",
              step: "understand",
              do: both("let them finish", "让人说完"),
              say: both("Is that right?", "对吗？"),
              audience: { public: false, jobs: ["crew"] },
            },
          ],
          wordings: [
            {
              id: "p",
              never: both("that is our policy", "这是规定"),
              instead: both("here is what I can do", "我能做的是"),
            },
          ],
        },
        [crew],
      ),
      "en",
    );
    expect(guide.steps).toEqual([
      {
        step: "understand",
        title: "Understand",
        lines: [{ do: ["Let them finish."], say: ["“Is that right?”"], jobs: ["crew"] }],
      },
      { step: "solve", title: "Solve", lines: [{ do: ["Ring back."], say: [], jobs: [] }] },
    ]);
    expect(guide.freedom).toEqual(["If it is fair, do it."]);
    expect(guide.wordings).toEqual([
      { never: ["“That is our policy”"], instead: ["“Here is what I can do.”"], why: [], jobs: [] },
    ]);
  });

  it.each([
    ["harbour-water", harbourWater, "en"],
    ["harbour-water", harbourWater, "zh-Hans"],
    ["qinghe-books", qingheBooks, "zh-Hans"],
  ] as const)("says the same as the clauses of %s (%s)", (_, example, language) => {
    for (const version of example.versions) {
      const { guide, document } = guideOf(workbookSchema.parse(version.workbook), language);
      const clauses = document.sections.flatMap((section) => section.clauses);
      const rows = clauses
        .filter(({ id }) => id.startsWith("discretion.limits"))
        .flatMap(({ body }) => texts(body[0], language));
      const said = ({ situation, who, beyond }: GuideLimit) =>
        [situation, who, beyond].map((line) => plain(line, language));
      expect(guide.limits.length).toBeGreaterThan(3);
      expect(guide.limits.map((limit) => said(limit)[0])).toEqual(rows.map(([situation]) => situation));
      expect(guide.limits.map((limit) => said(limit)[1]?.toLowerCase())).toEqual(
        rows.map(([, who]) => who?.toLowerCase()),
      );
      // A cell with one sentence has no full stop.
      const stopped = (cell = "") =>
        cell === "" || /[.。]$/.test(cell) ? cell : `${cell}${language === "en" ? "." : "。"}`;
      expect(guide.limits.map((limit) => said(limit)[2])).toEqual(
        rows.map(([, , , beyond]) => stopped(beyond)),
      );
      for (const limit of guide.limits) expect(clauses.map(({ id }) => id)).toContain(limit.clause?.id);
    }
  });

  it("is made of whatever was answered, and is plain JSON", () => {
    fc.assert(
      fc.property(anyWorkbook(), (workbook) => {
        for (const language of workbook.languages) {
          const { guide } = guideOf(workbook, language);
          expect(JSON.parse(JSON.stringify(guide))).toEqual(guide);
          expect(guide.limits).toHaveLength(workbook.discretion.limits.length);
        }
      }),
      { numRuns: 40 },
    );
  });
});
