import { describe, expect, test } from "vitest";
import type { PolicyLanguage } from "../../language/text.ts";
import * as chinese from "./fixtures/chinese.ts";
import * as english from "./fixtures/english.ts";
import { findVerbs } from "./verbs.ts";

const verbsOf = (text: string, language: PolicyLanguage) =>
  findVerbs([{ id: "p", text }], language).map((verb) => verb.text);

/** How many of the verbs found were picked by hand, and how many of those picked were found. */
function measure(phrases: readonly english.PickedVerbs[], language: PolicyLanguage) {
  let found = 0;
  let right = 0;
  let picked = 0;
  let met = 0;
  for (const [text, ...verbs] of phrases) {
    const wanted = verbs.map((verb) => verb.split("|"));
    const given = verbsOf(text, language);
    found += given.length;
    right += given.filter((verb) => wanted.some((forms) => forms.includes(verb))).length;
    picked += wanted.length;
    met += wanted.filter((forms) => forms.some((form) => given.includes(form))).length;
  }
  return { precision: right / found, recall: met / picked };
}

describe("verbs that a careful person would pick", () => {
  test.each([
    // The held-out phrases say what to expect of phrases that nobody has seen.
    ["English", english.phrases, "en", 0.98, 0.99],
    ["English, held out", english.heldOut, "en", 0.97, 0.99],
    ["Chinese", chinese.phrases, "zh-Hans", 0.95, 0.97],
    ["Chinese, held out", chinese.heldOut, "zh-Hans", 0.85, 0.85],
  ] as const)("%s", (_, phrases, language, precision, recall) => {
    const measured = measure(phrases, language);
    expect(measured.precision).toBeGreaterThanOrEqual(precision);
    expect(measured.recall).toBeGreaterThanOrEqual(recall);
  });

  test("the tables are large enough to mean something", () => {
    expect(english.phrases.length).toBeGreaterThanOrEqual(60);
    expect(chinese.phrases.length).toBeGreaterThanOrEqual(60);
    expect(english.heldOut.length).toBeGreaterThanOrEqual(20);
    expect(chinese.heldOut.length).toBeGreaterThanOrEqual(20);
  });
});

describe("findVerbs", () => {
  test.each([
    ["told me before I had to ask", ["tell"]],
    ["looked after", ["look after"]],
    ["We put mistakes right without being asked", ["put right"]],
    ["We let the front line settle problems", ["settle"]],
    ["I never had to tell it twice", ["tell"]],
    ["It was easy to deal with us", ["deal with"]],
    ["We could, we had, we did and we were", []],
    ["They didn’t rush me", ["rush"]],
    ["", []],
    ["12 … !", []],
    ["the constructor of __proto__", []],
  ])("en: %s", (text, verbs) => {
    expect(verbsOf(text, "en")).toEqual(verbs);
  });

  test.each([
    ["说到做到", ["做到"]],
    ["出了错主动改", ["改"]],
    ["他们肯听我把话说完", ["听"]],
    ["老员工留得住，认得老顾客", ["留住", "认得"]],
    ["不用说第二遍", ["说"]],
    ["我们是有，能，会，要", []],
    ["", []],
    ["12……！", []],
  ])("zh-Hans: %s", (text, verbs) => {
    expect(verbsOf(text, "zh-Hans")).toEqual(verbs);
  });

  test("come in order, each once, with the phrase where it was found first", () => {
    expect(
      findVerbs(
        [
          { id: "a", text: "They listened, and answered quickly" },
          { id: "b", text: "We answered and we explained" },
        ],
        "en",
      ),
    ).toEqual([
      { text: "listen", phrase: "a" },
      { text: "answer", phrase: "a" },
      { text: "explain", phrase: "b" },
    ]);
    expect(
      findVerbs(
        [
          { id: "a", text: "先听，再答" },
          { id: "b", text: "听得进，改得快" },
        ],
        "zh-Hans",
      ),
    ).toEqual([
      { text: "听", phrase: "a" },
      { text: "答", phrase: "a" },
      { text: "改", phrase: "b" },
    ]);
  });
});
