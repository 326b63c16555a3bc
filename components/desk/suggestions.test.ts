import { expect, it } from "vitest";
import { smallWorkbook } from "../../lib/workbook/testing.ts";
import { referencesIn } from "../../lib/workbook/references.ts";
import { assembleWorkbook, rowFaults } from "../../lib/workbook/assembly.ts";
import { questions } from "../../lib/workbook/questions/questions.ts";
import { answeredSteps } from "../../lib/workbook/steps.ts";
import { starts, suggestionsFor } from "../../lib/workbook/starts/starts.ts";
import { type Workbook } from "../../lib/workbook/workbook.ts";
import { adopted, adoptedAnswer } from "./suggestions.ts";

it("is kept in the languages of the policy alone", () => {
  const item = { name: { en: "Driver", "zh-Hans": "司机" }, does: { en: "Drives", "zh-Hans": "开车" } };
  expect(adopted(item, ["zh-Hans"], {})).toEqual({
    name: { "zh-Hans": "司机" },
    does: { "zh-Hans": "开车" },
  });
});

it("points only to what is there", () => {
  const item = {
    what: { en: "Ring us" },
    channel: "phone",
    jobs: ["driver", "nobody"],
    within: { goal: "answer" },
    because: [
      { kind: "verb", ref: "keep" },
      { kind: "principle", ref: "fast" },
    ],
  };
  const rows = { "organisation/jobs/driver": {}, "vision/verbs/keep": {} };
  expect(adopted(item, ["en"], rows)).toEqual({
    what: { en: "Ring us" },
    jobs: ["driver"],
    because: [{ kind: "verb", ref: "keep" }],
  });
  expect(
    adoptedAnswer("answer", { text: { en: "x", "zh-Hans": "y" }, value: { goal: "answer" } }, ["en"], {}),
  ).toBe(undefined);
});

it("a goal’s channels are kinds of channel, and stay", () => {
  const goal = { subject: { en: "answer" }, subjectForm: "deed", channels: ["phone"] };
  expect(adopted(goal, ["en"], {})).toEqual(goal);
});

it("taken into an empty workbook, no suggestion of any trade points to something that is not there", () => {
  for (const [kind, start] of Object.entries(starts))
    for (const [id, suggestions] of Object.entries(start)) {
      const question = questions.find((each) => each.id === id);
      if (!question) throw new Error(`There is no question ${id}.`);
      for (const suggestion of suggestions) {
        const { step, list, field } = question;
        const body =
          list === ""
            ? { [field]: adoptedAnswer(field, suggestion, ["en", "zh-Hans"], {}) }
            : adopted(suggestion.item ?? {}, ["en", "zh-Hans"], {});
        const workbook: Workbook = assembleWorkbook(
          [{ step, list, item: list === "" ? "" : "it", sortKey: "i", body }],
          ["en", "zh-Hans"],
        );
        const pointing = referencesIn(workbook).map(({ to, id: target }) => `${to} ${target}`);
        expect(pointing, `${kind} ${id} ${suggestion.text.en}`).toEqual([]);
      }
    }
  expect(referencesIn(smallWorkbook).length).toBeGreaterThan(0);
});

it("of every trade, taken step by step, are answers that can be saved", () => {
  for (const kind of [...(Object.keys(starts) as (keyof typeof starts)[]), "other" as const]) {
    const rows: Record<string, unknown> = {};
    for (const question of questions.filter(({ field }) => field === ""))
      for (const { id } of suggestionsFor(question, kind))
        rows[`${question.step}/${question.list}/${id ?? ""}`] = {};
    for (const step of answeredSteps) {
      const asked = questions.filter((question) => question.step === step);
      const single = asked.filter(({ list }) => list === "");
      const body = Object.fromEntries(
        single.flatMap((question) => {
          const [first] = suggestionsFor(question, kind);
          const answer = first && adoptedAnswer(question.field, first, ["en"], rows);
          return answer === undefined ? [] : [[question.field, answer]];
        }),
      );
      expect(rowFaults({ step, list: "", body }), `${kind} ${step}`).toEqual([]);
      for (const question of asked.filter(({ list, field }) => list !== "" && field === ""))
        for (const { id, item } of suggestionsFor(question, kind))
          expect(
            rowFaults({ step, list: question.list, body: adopted(item ?? {}, ["en"], rows) }),
            `${kind} ${question.id} ${id ?? ""}`,
          ).toEqual([]);
    }
  }
});
