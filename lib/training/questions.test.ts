import { expect, it } from "vitest";
import { mostMisleading, stillToAnswer, talliesOf } from "./questions.ts";

const answer = (questionId: string, personId: string, isRight: boolean) => ({
  questionId,
  personId,
  isRight,
});

it("counts people and not answers, and who was right the first time", () => {
  const tallies = talliesOf([
    answer("a", "ada", false),
    answer("a", "ada", true),
    answer("a", "bo", true),
    answer("a", "bo", false),
    answer("b", "ada", true),
  ]);
  expect([...tallies]).toEqual([
    ["a", { people: 2, rightAtFirst: 1 }],
    ["b", { people: 1, rightAtFirst: 1 }],
  ]);
});

it("names the clause with the largest share of wrong first answers, over all its questions", () => {
  const questions = [
    { id: "a", clause: "speed" },
    { id: "b", clause: "returns" },
    { id: "c", clause: "returns" },
    { id: "d", clause: "hours" },
  ];
  const tallies = new Map([
    ["a", { people: 10, rightAtFirst: 6 }],
    ["b", { people: 2, rightAtFirst: 0 }],
    ["c", { people: 2, rightAtFirst: 1 }],
  ]);
  expect(mostMisleading(questions, tallies)).toEqual({ clause: "returns", wrong: 3, people: 4 });
  const equal = new Map([
    ["a", { people: 4, rightAtFirst: 2 }],
    ["b", { people: 8, rightAtFirst: 4 }],
  ]);
  expect(mostMisleading(questions, equal)).toMatchObject({ clause: "returns" });
  expect(mostMisleading(questions, new Map([["a", { people: 9, rightAtFirst: 9 }]]))).toBeUndefined();
  expect(mostMisleading([], new Map())).toBeUndefined();
});

it("asks again what was answered wrong the last time, and no more what was right then", () => {
  const questions = ["new", "wrong", "right", "forgotten"].map((id) => ({ id }));
  const own = [
    answer("wrong", "ada", false),
    answer("right", "ada", false),
    answer("right", "ada", true),
    answer("forgotten", "ada", true),
    answer("forgotten", "ada", false),
  ];
  expect(stillToAnswer(questions, own)).toEqual([
    { id: "new", wasWrong: false },
    { id: "wrong", wasWrong: true },
    { id: "forgotten", wasWrong: true },
  ]);
});
