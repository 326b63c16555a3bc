import { describe, expect, test } from "vitest";
import { inLanguage, type PolicyLanguage, policyLanguages } from "../../language/text.ts";
import { visionQuestions } from "../questions/vision.ts";
import { statementRemarks } from "../statement.ts";
import { deedsInChinese } from "./chinese-deeds.ts";
import { deedsInEnglish } from "./english-deeds.ts";
import { firstStatements, type KeptVerb } from "./first-statements.ts";
import * as chinese from "./fixtures/chinese.ts";
import * as english from "./fixtures/english.ts";
import { findVerbs } from "./verbs.ts";

function keptFrom(phrases: readonly string[], language: PolicyLanguage): KeptVerb[] {
  const named = phrases.map((text, at) => ({ id: String(at), text }));
  return findVerbs(named, language).map(({ text, phrase }) => ({ text, from: phrases[Number(phrase)] }));
}

describe("what we do, by the phrase that a verb was found in", () => {
  test.each([
    ["tell", "told me before I had to ask", "tell you before you have to ask"],
    ["put right", "We put mistakes right without being asked", "put mistakes right without being asked"],
    ["keep", "We kept what we promised", "keep what we promise"],
    ["tell", "I never had to tell it twice", "never make you tell it twice"],
    ["reach", "I could reach a person at any hour", "let you reach a person at any hour"],
    ["rush", "They did not rush me", "never rush you"],
    ["remember", "They remembered my name and my usual order", "remember your name and your usual order"],
    ["read", "We read every complaint and removed its cause", "read every complaint"],
    ["warn", "They warned us before the water went off", "warn you"],
    ["explain", "Fair prices, clearly explained", "explain what we do"],
    ["sort out", "They sorted it out on the spot", "sort things out"],
    ["protect", "We protected our customers' data", "protect our customers' data"],
    ["answer", undefined, "answer you"],
    ["yodel", undefined, undefined],
    ["keep", "kept our word", "keep our word"],
    ["promise", "We kept the day we had promised", undefined],
  ])("en: %s, of “%s”", (verb, from, deed) => {
    expect(deedsInEnglish(verb, from).whole).toBe(deed);
  });

  test.each([
    ["听", "他们肯听我把话说完", "听你把话说完"],
    ["告诉", "我还没问，他们就告诉我了", "你还没问，就告诉你"],
    ["改", "出了错主动改", "出了错主动改"],
    ["催", "从不催我", "从不催你"],
    ["修", "能修就不换", "能修就不换"],
    ["介绍", "医生看病前先自我介绍", "医生看病前先自我介绍"],
    ["装好", "装好以后，过一周再来检查", "装好"],
    ["记得", "也记得它对什么过敏", "记得"],
    ["答", "也就答它", undefined],
    ["答", undefined, "答"],
  ])("zh-Hans: %s, of “%s”", (verb, from, deed) => {
    expect(deedsInChinese(verb, from).whole).toBe(deed);
  });
});

describe("first statements", () => {
  test("use the phrases that the verbs came from", () => {
    expect(
      firstStatements(
        keptFrom(
          ["They listened to me", "answered quickly", "put mistakes right", "told me before I had to ask"],
          "en",
        ),
        "en",
        "We repair bicycles",
      ),
    ).toEqual([
      "We listen to you, answer quickly and put mistakes right.",
      "We repair bicycles, listen to you, answer quickly and put mistakes right.",
      "We answer quickly, put mistakes right and tell you before you have to ask.",
    ]);
    expect(
      firstStatements(
        keptFrom(
          ["他们肯听我把话说完", "每次都答复得快", "出了错主动改", "我还没问，他们就告诉我了"],
          "zh-Hans",
        ),
        "zh-Hans",
        "修自行车",
      ),
    ).toEqual([
      "听你把话说完，每次都答复得快，出了错主动改。",
      "修自行车，听你把话说完，每次都答复得快，出了错主动改。",
      "每次都答复得快，出了错主动改，你还没问，就告诉你。",
    ]);
  });

  test("stand without a phrase, and without a verb there are none", () => {
    expect(firstStatements([{ text: "listen" }, { text: "put right" }], "en")).toEqual([
      "We listen and put mistakes right.",
    ]);
    expect(firstStatements([{ text: "倾听" }], "zh-Hans")).toEqual(["倾听。"]);
    expect(firstStatements([{ text: "yodel" }], "en")).toEqual(["We yodel."]);
    expect(firstStatements([], "en")).toEqual([]);
    expect(firstStatements([{ text: " " }], "zh-Hans")).toEqual([]);
  });

  test("never say the opposite of a phrase that denies", () => {
    expect(firstStatements(keptFrom(["They never pushed me to buy"], "en"), "en")).toEqual([
      "We never push you to buy.",
    ]);
    expect(
      firstStatements(keptFrom(["We never promised a date we could not keep"], "en"), "en").join(),
    ).not.toMatch(/We (?:promise|keep)/u);
    expect(firstStatements(keptFrom(["从不推销"], "zh-Hans"), "zh-Hans")).toEqual(["从不推销。"]);
  });

  test("leave out what we do where it is long, several sentences, or nothing", () => {
    const kept = [{ text: "listen" }];
    const long = "Drinking water, drains, meters and pipes for the coast and all of the islands beyond it";
    for (const does of [long, "Water. And drains.", "", "…"]) {
      expect(firstStatements(kept, "en", does)).toEqual(["We listen."]);
    }
    expect(firstStatements(kept, "en", "bread for the street")).toEqual([
      "We listen.",
      "Bread for the street: we listen.",
    ]);
  });

  test.each(policyLanguages)("%s: three phrases of any kind give a statement without remarks", (language) => {
    const { phrases, heldOut } = language === "en" ? english : chinese;
    const suggested = visionQuestions.flatMap(({ id, suggestions = [] }) =>
      /reasons|customerReasons|pastSteps|elements/u.test(id)
        ? suggestions.map(({ text }) => text[language])
        : [],
    );
    const all = [...suggested, ...[...phrases, ...heldOut].map(([text]) => text)];
    for (const at of all.keys()) {
      const kept = keptFrom(all.slice(at, at + 3), language);
      const statements = firstStatements(kept, language);
      expect(statements.length).toBeGreaterThanOrEqual(kept.length > 0 ? 1 : 0);
      expect(statements.length).toBeLessThanOrEqual(3);
      const verbs = kept.map(({ text }) => inLanguage(language, text));
      for (const statement of statements) {
        expect(statementRemarks(inLanguage(language, statement), verbs), statement).toEqual([]);
      }
    }
  });
});
