import { describe, expect, it } from "vitest";
import { smallWorkbookInput } from "../../workbook/testing.ts";
import { workbook as workbookSchema, type WorkbookInput } from "../../workbook/workbook.ts";
import { remarksOf } from "./check.ts";
import type { RemarkCode } from "./remark.ts";

const phrases: readonly RemarkCode[] = ["weasel", "weapon", "absolute", "pressure", "passive-owner"];

function said(over: Partial<WorkbookInput>): [string, string][] {
  return remarksOf(workbookSchema.parse({ ...smallWorkbookInput, languages: ["en", "zh-Hans"], ...over }))
    .filter(({ code, step }) => phrases.includes(code) && step !== "goals")
    .map(({ code, sentence }) => [code, sentence.en]);
}

const order = (text: string) => {
  const language = /\p{Script=Han}/u.test(text) ? "zh-Hans" : "en";
  return { speed: { orders: [{ id: "frame", what: { en: "A frame" }, how: { [language]: text } }] } };
};

describe("an editor stumbles", () => {
  it.each([
    ["weasel", "We ring you as soon as possible."],
    ["weasel", "Where possible we lend you a bicycle."],
    ["weasel", "We aim to reply the same day."],
    ["weasel", "我们会尽快回复您。"],
    ["weasel", "原则上当天修好。"],
    ["weasel", "力争三天内办结。"],
    ["weapon", "Sale items: no refunds."],
    ["weapon", "We are not responsible for things left in bags."],
    ["weapon", "Our decision is final."],
    ["weapon", "贵重物品丢失，概不负责。"],
    ["weapon", "本店保留最终解释权。"],
    ["weapon", "商品售出，概不退换。"],
    ["absolute", "We always ring before we come."],
    ["absolute", "It works in 100% of cases."],
    ["absolute", "绝不拖延。"],
    ["pressure", "We add the warranty unless you tell us."],
    ["pressure", "到期自动续费。"],
    ["pressure", "默认勾选延保。"],
    ["passive-owner", "Your request will be dealt with."],
    ["passive-owner", "您的申请将得到妥善处理。"],
  ] as const)("over a %s: %s", (code, text) => {
    expect(said(order(text)).map(([each]) => each)).toEqual([code]);
  });

  it.each([
    "We do not say “no exceptions”.",
    "Nobody says that our decision is final.",
    "We do not add anything unless you ask.",
    "We always ring before we come, or the visit is free.",
    "Your request will be answered by the mechanic.",
    "我们不默认勾选任何服务。",
    "不会自动续费。",
    "没能及时送到的，运费退给您。",
    "我们不说“概不负责”。",
    "Say where the bicycle is and what it does.",
    "说清车在哪里、哪里不对。",
  ])("over nothing in: %s", (text) => {
    expect(said(order(text))).toEqual([]);
  });

  it("over one phrase of a kind in a text, and names it", () => {
    expect(said(order("We reply promptly, and mend it as soon as possible."))).toEqual([
      ["weasel", "“promptly” does not say when."],
    ]);
  });

  it("over nothing that only staff read, that others believe, or that is the vision", () => {
    const text = { en: "As soon as possible. Our decision is final." };
    expect(said({ monitoring: { staffKnow: text } })).toEqual([]);
    expect(said({ vision: { ...smallWorkbookInput.vision, statement: text } })).toEqual([]);
    expect(said({ speed: { orders: [{ id: "frame", what: text, audience: { public: false } }] } })).toEqual(
      [],
    );
  });

  it("over a clause in somebody’s own words, and no longer over the answers behind it", () => {
    const rewordings = [
      { id: "one", clause: "speed.orders", text: { en: "We try to be quick." }, basis: {} },
    ];
    const found = remarksOf(
      workbookSchema.parse({ ...smallWorkbookInput, ...order("Ask us, in due course."), rewordings }),
    ).filter(({ code }) => code === "weasel");
    expect(found).toMatchObject([{ step: "speed", list: "orders", clause: "speed.orders" }]);
    expect(found[0]?.sentence.en).toContain("We try to");
  });
});

describe("consent", () => {
  it("is asked for, and has a way out", () => {
    const programme = (over: object) => ({
      retention: { programmes: [{ id: "letter", kind: "newsletter" as const, ...over }] },
    });
    expect(said(programme({}))).toEqual([["pressure", "It is not said that one is asked first."]]);
    const consent = { en: "Only if you ask for it." };
    expect(said(programme({ consent }))).toEqual([["pressure", "It is not said how one gets out of it."]]);
    expect(said(programme({ consent, wayOut: { en: "One tap ends it." } }))).toEqual([]);
  });
});
