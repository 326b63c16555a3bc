import { describe, expect, it } from "vitest";
import { workbook as workbookSchema, type WorkbookInput } from "../workbook/workbook.ts";
import { gapsOf, waiveAll } from "./gaps.ts";

const read = (over: Partial<WorkbookInput>) =>
  workbookSchema.parse({ format: 1, languages: ["en", "zh-Hans"], ...over });

describe("gaps", () => {
  it("are all listed at once, each with a sentence in both languages", () => {
    const gaps = gapsOf(read({}));
    expect(gaps.map(({ sentence }) => sentence.en)).toEqual([
      "Organisation and channels: the organisation’s name is not answered yet.",
      "Organisation and channels: a way to reach you is not answered yet.",
      "Vision: the vision statement is not answered yet.",
      "Service goals: a public service goal is not answered yet.",
      "Complaints: a way to complain is not answered yet.",
      "Complaints: who looks at a complaint is not answered yet.",
      "Complaints: the time to answer a complaint is not answered yet.",
    ]);
    expect(gaps.map(({ sentence }) => sentence["zh-Hans"])).toContain("愿景：愿景陈述还没有填写。");
  });

  it("name the language in which required text is missing", () => {
    const gaps = gapsOf(read({ vision: { statement: { en: "We answer quickly." } } }));
    expect(gaps).toContainEqual(
      expect.objectContaining({
        language: "zh-Hans",
        sentence: {
          en: "Vision: the vision statement is not written yet in Chinese.",
          "zh-Hans": "愿景：愿景陈述还没有写中文。",
        },
      }),
    );
  });

  it("find a goal on a channel that is not listed", () => {
    const goals: WorkbookInput["goals"] = [
      {
        id: "calls",
        subject: { en: "answer your call", "zh-Hans": "接听来电" },
        subjectForm: "deed",
        channels: ["phone"],
        measure: "conduct",
        bands: [{ limits: [{}] }],
        audience: { public: true },
      },
    ];
    const found = gapsOf(read({ goals })).find(({ id }) => id === "dead-channel:calls:phone");
    expect(found?.sentence.en).toBe(
      "Service goals: “answer your call” is promised on a channel that you do not list: phone.",
    );
    const channels: WorkbookInput["channels"] = [{ id: "line", kind: "phone" }];
    expect(gapsOf(read({ goals, channels })).map(({ id }) => id)).not.toContain("dead-channel:calls:phone");
  });

  it("are lifted by waivers, one by one", () => {
    const [first, ...others] = gapsOf(read({}));
    if (!first) throw new Error("no gap");
    expect(gapsOf(read({}), { [first.id]: { en: "It has no name yet." } })).toEqual(others);
    expect(gapsOf(read({}), waiveAll(gapsOf(read({})), "As published."))).toEqual([]);
  });
});
