import { describe, expect, it } from "vitest";
import type { Goal } from "./goal.ts";
import { momentOf } from "./moment.ts";

function goalOf(subject: string, rest: Partial<Goal> = {}): Goal {
  return {
    subject: { en: subject },
    subjectForm: "thing",
    channels: [],
    measure: "within",
    bands: [{ limits: [{}] }],
    audience: { public: true },
    ...rest,
  };
}

describe("the moment at which a customer meets a goal", () => {
  it.each([
    ["local letters delivered by the following working day", { channels: ["letter"] }, "delivery"],
    ["restore water supply", { channels: ["field"] }, "fault"],
    ["计划外停电抢修到达现场", {}, "fault"],
    ["bills that were right the first time", { measure: "rate" }, "account"],
    ["complaints answered by letter", { channels: ["letter"] }, "complaint"],
    ["reply to your letter", { channels: ["letter"] }, "contact"],
    ["satisfaction with repairs", { measure: "score", channels: ["counter"] }, "visit"],
    ["notice of planned outages", { measure: "notice" }, "change"],
    ["licence issued", {}, "apply"],
    ["samples that pass", { measure: "rate" }, "quality"],
  ] as const)("%s", (subject, rest, moment) => {
    expect(momentOf(goalOf(subject, rest as Partial<Goal>))).toBe(moment);
  });

  it("is its own where it says so", () => {
    expect(momentOf(goalOf("deliver your parcel", { moment: "visit" }))).toBe("visit");
  });
});
