import { describe, expect, it } from "vitest";
import { compareGoalLists } from "../goals/compare.ts";
import { harbourWater } from "../example/harbour-water.ts";
import { workbook } from "../workbook/workbook.ts";
import { compareDocuments, type Difference } from "./compare.ts";
import { compose } from "./compose.ts";
import { summaryOf } from "./summary.ts";

const [first, second] = harbourWater.versions.map((version) =>
  workbook.parse(JSON.parse(JSON.stringify(version.workbook))),
);

function ofExample(language: "en" | "zh-Hans") {
  const [before, after] = [first!, second!].map((each) => compose(each, { language, edition: "public" }));
  const isRead = ({ audience }: { audience: { public: boolean } }) => audience.public;
  return summaryOf(
    compareDocuments(before, after!),
    compareGoalLists(first!.goals.filter(isRead), second!.goals.filter(isRead), language),
    language,
  );
}

const clause = (heading: string, number: string, kind: "added" | "changed" | "moved"): Difference => ({
  what: "clause",
  id: heading,
  kinds: [kind],
  section: "speed",
  heading,
  number,
});

describe("the summary of a comparison", () => {
  it("of the example says first what is promised otherwise, with the figures, in each language", () => {
    expect(ofExample("en")).toBe(
      "“Answer your call”: time limit from 30 to 20 seconds; target from at least 70% to 80%. “Reply to your e-mail or letter”: time limit from 5 to 2 working days; target from at least 90% to 95%. New standards: “Reply in chat” and “Bring bottled water to customers on our priority list when their supply is off”. New: If you cannot reach us in the usual way (10.1). Changed: The longest you wait (5.2). How to reach us has changed: Chat.",
    );
    expect(ofExample("zh-Hans")).toBe(
      "“接听您的来电”：时限由30秒改为20秒；目标由不低于70%改为不低于80%。“答复您的邮件或来信”：时限由5个工作日改为2个工作日；目标由不低于90%改为不低于95%。新增服务标准：“在线答复您”、“为名单上的重点用户送水上门”。新增条款：“不便使用某些联系方式时”（10.1）。修改条款：“最长等候时间”（5.2）。联系方式有变动：“在线客服”。",
    );
  });

  it("names clauses by kind, with their numbers, and counts when there are many", () => {
    const many = Array.from({ length: 8 }, (_, at) => clause(`Clause ${at + 1}`, `3.${at + 1}`, "changed"));
    expect(summaryOf([...many, clause("Returns", "4.1", "added")], [], "en")).toBe(
      "New: Returns (4.1). Changed: Clause 1 (3.1), Clause 2 (3.2), Clause 3 (3.3), Clause 4 (3.4), Clause 5 (3.5), Clause 6 (3.6) and 2 more.",
    );
    expect(summaryOf(many, [], "zh-Hans")).toMatch(/^修改条款：“Clause 1”（3\.1）、.*等8处。$/);
  });

  it("leaves out clauses that changed with their goal alone", () => {
    const both = [clause("Returns", "4.1", "changed"), clause("Waiting", "3.1", "changed")];
    expect(summaryOf(both, [], "en", new Set(["Waiting"]))).toBe("Changed: Returns (4.1).");
  });

  it("says of a promise in other words that it is the same", () => {
    const goals = [
      {
        id: "calls",
        name: "Calls",
        kind: "changed" as const,
        fields: [{ field: "subject", label: "Promise", before: "Phone calls", after: "Calls" }],
      },
    ];
    expect(summaryOf([], goals, "en")).toBe("We have reworded “Calls”; what we promise is the same.");
    expect(summaryOf([], goals, "zh-Hans")).toBe("“Calls”仅调整文字，承诺不变。");
  });

  it("never makes a span of two figures", () => {
    const changed = (before: string, after: string) =>
      summaryOf(
        [],
        [
          {
            id: "calls",
            name: "Calls",
            kind: "changed",
            fields: [{ field: "limit", label: "Time limit", before, after }],
          },
        ],
        "en",
      );
    expect(changed("at most 2 hours", "at most 3 hours")).toBe(
      "“Calls”: time limit from at most 2 hours to 3.",
    );
    expect(changed("at least 70%", "at least 80%")).toBe("“Calls”: time limit from at least 70% to 80%.");
    expect(changed("30 seconds", "1 minute")).toBe("“Calls”: time limit from 30 seconds to 1 minute.");
  });

  it("says so where there is nothing to say", () => {
    expect(summaryOf([], [], "en")).toBe("Nothing that readers see has changed.");
    expect(summaryOf([], [], "zh-Hans")).toBe("读者看到的内容没有变化。");
  });
});
