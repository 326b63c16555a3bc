import { describe, expect, test } from "vitest";
import { z } from "zod";
import { policyLanguages } from "../../language/text.ts";
import { missing } from "../progress.ts";
import { statementRemarks } from "../statement.ts";
import { answered, answeredSteps, listsOf, steps, type Words } from "../steps.ts";
import { emptyWorkbook, readWorkbook, topLists } from "../workbook.ts";
import { fieldsWithoutQuestion, findQuestion, type Question, questions } from "./questions.ts";

/** Every single answer, list and field of a list item, as the id of its question. */
function fields(): { id: string; schema: unknown }[] {
  return answeredSteps.flatMap((step) => [
    ...Object.entries(answered[step].answers.shape).map(([field, schema]) => ({
      id: `${step}.${field}`,
      schema: schema as unknown,
    })),
    ...Object.entries(listsOf(step)).flatMap(([list, { item }]) => [
      { id: `${step}.${list}`, schema: item },
      ...Object.entries(item.shape).map(([field, schema]) => ({
        id: `${step}.${list}.${field}`,
        schema: schema as unknown,
      })),
    ]),
  ]);
}

function schemaOf(question: Question): z.ZodType {
  const found = fields().find((field) => field.id === question.id)?.schema;
  if (!(found instanceof z.ZodType)) throw new Error(`${question.id} has no schema.`);
  return found;
}

/** The values that a choice may have, of one or of several. */
function choicesIn(schema: unknown): readonly unknown[] | undefined {
  if (schema instanceof z.ZodOptional) return choicesIn(schema.unwrap());
  if (schema instanceof z.ZodArray) return choicesIn(schema.element);
  return schema instanceof z.ZodEnum ? schema.options : undefined;
}

function wordsOf(question: Question): { what: string; words: Words }[] {
  const { id, label, why, example, options = {}, suggestions = [] } = question;
  return [
    { what: `${id} label`, words: label },
    { what: `${id} why`, words: why },
    { what: `${id} example`, words: example },
    ...Object.entries(options).map(([value, words]) => ({ what: `${id} option ${value}`, words })),
    ...suggestions.map(({ text }, at) => ({ what: `${id} suggestion ${at}`, words: text })),
  ];
}

const allWords = [
  ...questions.flatMap(wordsOf),
  ...steps.flatMap(({ id, title, lead }) => [
    { what: `${id} title`, words: title },
    { what: `${id} lead`, words: lead },
  ]),
];

describe("questions and answers", () => {
  test("every answer has a question and every question an answer, each once", () => {
    const asked = questions.map((question) => question.id);
    expect(new Set(asked).size).toBe(asked.length);
    const kept = new Set(fieldsWithoutQuestion);
    expect([...asked].sort()).toEqual(
      fields()
        .map((field) => field.id)
        .filter((id) => !kept.has(id))
        .sort(),
    );
    for (const id of kept) expect(fields().map((field) => field.id)).toContain(id);
  });

  test("a list is asked for as a list, and nothing else is", () => {
    for (const question of questions) {
      const isList = question.field === "";
      expect(question.control === "list", question.id).toBe(isList);
    }
  });

  test("the words of a choice are those of its values", () => {
    for (const question of questions) {
      const choices = choicesIn(schemaOf(question));
      const isChoice = question.control === "choice" || question.control === "choices";
      expect(Object.keys(question.options ?? {}).sort(), question.id).toEqual(
        isChoice ? [...(choices ?? [])].filter((each) => each !== undefined).sort() : [],
      );
      if (isChoice) expect(choices, question.id).toBeDefined();
    }
  });

  test("every suggestion is a whole answer to its question", () => {
    for (const question of questions)
      for (const { text, item } of question.suggestions ?? []) {
        const read = z.safeParse(schemaOf(question), item ?? text);
        expect(read.error, `${question.id}: ${text.en}`).toBeUndefined();
        if (question.control === "list") expect(item, question.id).toBeDefined();
      }
  });

  test("gaps name questions that there are", () => {
    const empty = emptyWorkbook(["en"]);
    for (const step of answeredSteps)
      for (const gap of missing(empty, step)) expect(findQuestion(gap.question), gap.question).toBeDefined();
  });

  test("the suggestions alone fill a workbook that can be read, and leave only what nobody else can know", () => {
    const filled: Record<string, unknown> = { format: 1, languages: ["en", "zh-Hans"] };
    for (const question of questions) {
      const { step, list, field, suggestions = [] } = question;
      const [first] = suggestions;
      if (!first || (list !== "" && field !== "")) continue;
      const isTop = Object.hasOwn(topLists, list);
      const holder = isTop ? filled : ((filled[step] ??= {}) as Record<string, unknown>);
      holder[list === "" ? field : list] =
        list === ""
          ? (first.item ?? first.text)
          : suggestions.map(({ item }, at) => ({ id: `${list.toLowerCase()}-${at}`, ...item }));
    }
    const read = readWorkbook(filled);
    if (!read.ok) throw new Error(JSON.stringify(read));
    const lacking = answeredSteps.flatMap((step) => missing(read.workbook, step));
    expect([...new Set(lacking.map((gap) => `${gap.question} ${gap.code}`))]).toEqual([
      "organisation.name unanswered",
      "organisation.channels.address no_address",
      "overview.offerings unanswered",
    ]);
  });
});

test("every suggested vision is one that its own check has nothing to say about", () => {
  const verbs = (findQuestion("vision.verbs")?.suggestions ?? []).map(({ text }) => text);
  const statements = findQuestion("vision.statement")?.suggestions ?? [];
  expect(statements.length).toBeGreaterThan(0);
  for (const { text } of statements) expect(statementRemarks(text, verbs), text.en).toEqual([]);
});

describe("words", () => {
  test("stand in both languages, each its own", () => {
    for (const { what, words } of allWords) {
      expect(Object.keys(words).sort(), what).toEqual([...policyLanguages].sort());
      expect(words.en.trim(), what).toBe(words.en);
      expect(words["zh-Hans"].trim(), what).toBe(words["zh-Hans"]);
      expect(words.en, what).not.toBe("");
      expect(words["zh-Hans"], what).not.toBe("");
      expect(words.en, what).not.toBe(words["zh-Hans"]);
      expect(words.en, what).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test("do not shout, and Chinese has Chinese marks", () => {
    for (const { what, words } of allWords) {
      expect(words.en, what).not.toMatch(/[!]/);
      expect(words["zh-Hans"], what).not.toMatch(/[!！]/);
      expect(words["zh-Hans"], what).not.toMatch(/\p{Script=Han}[,.:;?()]|[,;?()]\p{Script=Han}/u);
    }
  });

  test("every reason is one line", () => {
    for (const { id, why } of questions) {
      expect(why.en.length, id).toBeLessThanOrEqual(120);
      expect(why["zh-Hans"].length, id).toBeLessThanOrEqual(50);
    }
  });
});
