import { describe, expect, test } from "vitest";
import { z } from "zod";
import { gapsOf } from "../../document/gaps.ts";
import { policyLanguages } from "../../language/text.ts";
import { findQuestion, type Question, questions } from "../questions/questions.ts";
import { danglingReferences } from "../references.ts";
import { statementRemarks } from "../statement.ts";
import { answered, type AnsweredStep, isAnsweredStep, listsOf, stepOf } from "../steps.ts";
import { accepting, answerOf } from "../testing.ts";
import type { Start, StartKind } from "./start.ts";
import { starts, suggestionsFor } from "./starts.ts";

const all = Object.entries(starts) as [StartKind, Start][];

function questionOf(id: string): Question {
  const question = findQuestion(id);
  if (!question) throw new Error(`There is no question ${id}.`);
  return question;
}

function stepOfQuestion({ id, step }: Question): AnsweredStep {
  if (!isAnsweredStep(step)) throw new Error(`${id} belongs to no step with answers.`);
  return step;
}

function schemaOf(question: Question): z.ZodType {
  const step = stepOfQuestion(question);
  const { list, field } = question;
  const shape = list === "" ? answered[step].answers.shape : listsOf(step)[list]?.item.shape;
  const found: unknown = list !== "" && field === "" ? listsOf(step)[list]?.item : shape?.[field as never];
  if (!(found instanceof z.ZodType)) throw new Error(`${question.id} has no schema.`);
  return found;
}

/** Every text in both languages, at any depth. */
function textsIn(value: unknown): Record<string, string>[] {
  if (typeof value !== "object" || value === null) return [];
  if ("en" in value || "zh-Hans" in value) return [value as Record<string, string>];
  return Object.values(value).flatMap(textsIn);
}

const required = (step: AnsweredStep) => stepOf(step).required;

describe.each(all)("the starting point of a %s", (_kind, start) => {
  test("suggests whole answers to questions that are there", () => {
    for (const [id, suggestions] of Object.entries(start)) {
      const question = questionOf(id);
      expect(suggestions.length, id).toBeGreaterThan(0);
      for (const suggestion of suggestions) {
        const read = z.safeParse(schemaOf(question), answerOf(suggestion));
        expect(read.error, `${id}: ${suggestion.text.en}`).toBeUndefined();
        const inList = question.list !== "" && question.field === "";
        expect(suggestion.item !== undefined, `${id}: ${suggestion.text.en}`).toBe(inList);
        expect(suggestion.id !== undefined, `${id}: ${suggestion.text.en}`).toBe(inList);
      }
    }
  });

  test("has ids and texts once in each list", () => {
    for (const [id, suggestions] of Object.entries(start)) {
      const ids = suggestions.flatMap(({ id: own }) => own ?? []);
      expect(new Set(ids).size, id).toBe(ids.length);
      for (const language of policyLanguages) {
        const shown = suggestions.map(({ text }) => text[language]);
        expect(new Set(shown).size, id).toBe(shown.length);
      }
    }
  });

  test("is written in both languages, each with its own marks", () => {
    for (const [id, suggestions] of Object.entries(start))
      for (const text of suggestions.flatMap(textsIn)) {
        const { en = "", "zh-Hans": zh = "" } = text;
        expect(Object.keys(text), `${id}: ${en}${zh}`).toEqual(["en", "zh-Hans"]);
        expect(en.trim(), id).toBe(en);
        expect(zh.trim(), id).toBe(zh);
        expect(en, id).toMatch(/[a-z]/i);
        expect(zh, id).toMatch(/\p{Script=Han}/u);
        expect(en, id).not.toMatch(/\p{Script=Han}|[!'"]| {2}/u);
        expect(zh, id).not.toMatch(/[!！'"]|\p{Script=Han}[,.:;?()]|[,;?()]\p{Script=Han}/u);
      }
  });

  test("points to nothing that it does not suggest", () => {
    const workbook = accepting(start);
    expect(danglingReferences(workbook)).toEqual([]);
    const { reasons, customerReasons, pastSteps, elements } = workbook.vision;
    const entries = { reasons, customerReasons, pastSteps };
    for (const { from, entry } of elements)
      expect(
        entries[from].map(({ id }) => id),
        entry,
      ).toContain(entry);
  });

  test("is enough to publish, by the required steps alone or altogether", () => {
    expect(gapsOf(accepting(start, required))).toEqual([]);
    expect(gapsOf(accepting(start))).toEqual([]);
  });

  test("has goals of many kinds, most of them public, each with a remedy", () => {
    const { goals } = accepting(start);
    expect(goals.length).toBeGreaterThanOrEqual(6);
    expect(goals.length).toBeLessThanOrEqual(8);
    expect(goals.filter(({ audience }) => audience.public).length).toBeGreaterThanOrEqual(5);
    expect(new Set(goals.map(({ measure }) => measure)).size).toBeGreaterThanOrEqual(4);
    for (const { id, remedy, moment } of goals) {
      expect(remedy?.payments ?? remedy?.wording, id).toBeDefined();
      expect(moment, id).toBeDefined();
    }
  });

  test("suggests visions that their own check has nothing to say about", () => {
    const verbs = accepting(start).vision.verbs.map(({ text }) => text);
    const statements = start["vision.statement"] ?? [];
    expect(statements.length).toBeGreaterThanOrEqual(2);
    for (const { text } of statements) expect(statementRemarks(text, verbs), text.en).toEqual([]);
  });
});

test("two starting points share no goal", () => {
  for (const language of policyLanguages) {
    const subjects = all.flatMap(([, start]) =>
      (start["goals.goals"] ?? []).map(({ item }) => (item?.subject as Record<string, string>)[language]),
    );
    expect(new Set(subjects).size).toBe(subjects.length);
  }
});

describe("suggestions for a question", () => {
  test("are the general ones where nothing is known of the business", () => {
    for (const question of questions) {
      expect(suggestionsFor(question, undefined)).toEqual(question.suggestions ?? []);
      expect(suggestionsFor(question, "other")).toEqual(question.suggestions ?? []);
    }
  });

  test("begin with the trade's own, and say nothing twice", () => {
    for (const [kind, start] of all)
      for (const question of questions) {
        const own = start[question.id] ?? [];
        const shown = suggestionsFor(question, kind);
        expect(shown.slice(0, own.length), question.id).toEqual(own);
        const texts = shown.map(({ text }) => text.en);
        expect(new Set(texts).size, `${kind} ${question.id}`).toBe(texts.length);
      }
  });
});
