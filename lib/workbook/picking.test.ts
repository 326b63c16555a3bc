import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { policyLanguages } from "../language/text.ts";
import { wordsToPick } from "./picking.ts";
import { visionQuestions } from "./questions/vision.ts";

const texts = (text: string, language: "en" | "zh-Hans") =>
  wordsToPick(text, language).map((piece) => piece.text);

describe("the pieces of an entry", () => {
  test.each([
    ["They told me before I had to ask.", ["They", "told", "me", "before", "I", "had to ask"]],
    ["We kept what we promised", ["We", "kept", "what", "we", "promised"]],
    ["We picked up the phone, every time!", ["We", "picked", "up", "the phone", "every time"]],
    ["right first-time, “in person”", ["right", "first-time", "in person"]],
    ["They didn’t rush me", ["They", "didn’t rush", "me"]],
    ["what it was for, they said", ["what", "it", "was for", "they", "said"]],
    ["  ", []],
    ["…!", []],
  ])("en: %s", (text, pieces) => {
    expect(texts(text, "en")).toEqual(pieces);
  });

  test.each([
    ["他们就告诉我了", ["他们", "就告诉", "我了"]],
    ["每次都答复", ["每次", "都答复"]],
    ["，。", []],
  ])("zh-Hans: %s", (text, pieces) => {
    expect(texts(text, "zh-Hans")).toEqual(pieces);
  });

  test("stand where they say, in order, with every letter of the text in one of them", () => {
    const entries = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.constantFrom(
        ...visionQuestions.flatMap(({ suggestions = [] }) =>
          suggestions.flatMap(({ text }) => Object.values(text)),
        ),
      ),
    );
    fc.assert(
      fc.property(entries, fc.constantFrom(...policyLanguages), (text, language) => {
        const pieces = wordsToPick(text, language);
        let end = 0;
        for (const piece of pieces) {
          expect(piece.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(piece.start, piece.end)).toBe(piece.text);
          expect(text.slice(end, piece.start)).not.toMatch(/[a-z\u4e00-\u9fa5]/iu);
          end = piece.end;
        }
      }),
    );
  });
});
