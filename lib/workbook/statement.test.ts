import { describe, expect, test } from "vitest";
import { inLanguage, type PolicyLanguage } from "../language/text.ts";
import { statementRemarks } from "./statement.ts";

function codes(language: PolicyLanguage, statement: string, verbs: readonly string[]) {
  return statementRemarks(
    inLanguage(language, statement),
    verbs.map((verb) => inLanguage(language, verb)),
  ).map((remark) => remark.code);
}

describe("the statement of the vision", () => {
  test.each([
    ["en", "We answer fast and put things right the first time.", ["answer"]],
    ["en", "Everyone who looks after a pet can count on us at 3 a.m.", ["look after"]],
    ["en", "We put every mistake of ours right.", ["put right"]],
    ["en", "Getting you home, whatever the weather.", ["get"]],
    ["en", "She tries it, and it fits.", ["try"]],
    ["zh-Hans", "让街坊随时找得到想读的书，有问题当天解决。", ["解决"]],
  ] as const)("%s: nothing to say about “%s”", (language, statement, verbs) => {
    expect(codes(language, statement, verbs)).toEqual([]);
  });

  test.each([
    ["en", "We answer fast. We put things right.", ["answer"], "several_sentences"],
    ["zh-Hans", "有问必答。有错就改。", ["答"], "several_sentences"],
    ["en", "Water for everyone.", ["answer"], "no_verb"],
    ["en", "We put it off.", ["put right"], "no_verb"],
    ["en", "We know it by our answerability.", ["answer"], "no_verb"],
    ["en", "We answer.", [], "no_verb"],
    ["zh-Hans", "人人用得上好水", ["解决"], "no_verb"],
    ["en", "We answer as a leading, world-class supplier.", ["answer"], "adjective_pile"],
    ["zh-Hans", "以一流团队和卓越品质解决问题", ["解决"], "adjective_pile"],
  ] as const)("%s: “%s” with %j is %s", (language, statement, verbs, code) => {
    expect(codes(language, statement, verbs)).toEqual([code]);
  });

  test("twenty-five English words and forty Chinese characters are not too many, one more is", () => {
    const words = (count: number) => `keep ${"word ".repeat(count - 1)}`.trim();
    expect(codes("en", words(25), ["keep"])).toEqual([]);
    expect(statementRemarks({ en: words(26) }, [{ en: "keep" }])).toEqual([
      { language: "en", code: "too_long", count: 26, limit: 25 },
    ]);
    expect(codes("zh-Hans", `守${"字".repeat(39)}。`, ["守"])).toEqual([]);
    expect(codes("zh-Hans", `守${"字".repeat(40)}。`, ["守"])).toEqual(["too_long"]);
  });

  test("each language is read by itself", () => {
    expect(
      statementRemarks({ en: "We answer.", "zh-Hans": "有问必答" }, [{ en: "answer", "zh-Hans": "听" }]),
    ).toEqual([{ language: "zh-Hans", code: "no_verb" }]);
  });
});
