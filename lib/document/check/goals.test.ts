import { describe, expect, it } from "vitest";
import { smallWorkbook } from "../../workbook/testing.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { remarksOf } from "./check.ts";
import type { RemarkCode } from "./remark.ts";

const [puncture] = smallWorkbook.goals;
type Goal = Workbook["goals"][number];
const goal = (over: Partial<Goal>): Goal => ({ ...(puncture as Goal), ...over });
const codes = (over: Partial<Workbook>, ...wanted: RemarkCode[]) =>
  remarksOf({ ...smallWorkbook, ...over })
    .map(({ code }) => code)
    .filter((code) => wanted.includes(code));

const remedy = { payments: [{ kind: "apology" as const }] };

describe("a public goal", () => {
  it("says what follows when it is missed, above all where it holds in every case", () => {
    expect(codes({}, "no-remedy", "absolute")).toEqual(["no-remedy", "absolute"]);
    expect(codes({ goals: [goal({ remedy })] }, "no-remedy", "absolute")).toEqual([]);
    expect(codes({ goals: [goal({ measure: "conduct", guaranteed: false })] }, "no-remedy")).toEqual([]);
  });

  it("may stand as its source published it", () => {
    const waivers = [{ gap: "no-remedy", reason: { en: "As published by its source." } }];
    const taken = goal({ waivers, source: { url: "https://council.example" } });
    expect(codes({ goals: [taken] }, "no-remedy", "absolute", "unmeasured", "orphan")).toEqual([]);
  });

  it("is measured somehow", () => {
    expect(codes({}, "unmeasured")).toEqual(["unmeasured"]);
    expect(codes({ goals: [goal({ measurement: { tolerance: 2 } })] }, "unmeasured")).toEqual(["unmeasured"]);
    const measurement = { source: { en: "The list by the till" } };
    expect(codes({ goals: [goal({ measurement })] }, "unmeasured")).toEqual([]);
  });

  it("answers something, where the vision has verbs to answer", () => {
    expect(codes({}, "orphan")).toEqual(["orphan"]);
    const because = [{ kind: "verb" as const, ref: "ride" }];
    expect(codes({ goals: [goal({ because })] }, "orphan")).toEqual([]);
    const principles = [{ id: "quick", name: { en: "Quick" }, goals: ["puncture"] }];
    expect(codes({ principles }, "orphan")).toEqual([]);
    expect(codes({ vision: { ...smallWorkbook.vision, verbs: [] } }, "orphan")).toEqual([]);
  });

  it("promises on one way of writing what it promises on another", () => {
    const channels: Workbook["channels"] = [
      ...smallWorkbook.channels,
      { id: "mail", kind: "email", address: "help@cycles.example" },
      { id: "chat", kind: "chat", address: "cycles.example" },
    ];
    const reply = (over: Partial<Goal>) => ({
      channels,
      goals: [goal({ moment: "contact", channels: ["email"], ...over })],
    });
    const found = remarksOf({ ...smallWorkbook, ...reply({}) }).find(({ code }) => code === "channel-gap");
    expect(found?.sentence).toEqual({
      en: "How soon you answer is said for e-mail, and not for chat.",
      "zh-Hans": "电子邮件写了多久答复，在线客服没有写。",
    });
    expect(codes(reply({ channels: ["email", "chat"] }), "channel-gap")).toEqual([]);
    expect(codes(reply({ channels: [] }), "channel-gap")).toEqual([]);
    expect(codes(reply({ moment: "fault" }), "channel-gap")).toEqual([]);
  });
});
