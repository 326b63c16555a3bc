import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markWords, type Run } from "./marked.ts";

const shown = (runs: readonly Run[]) =>
  runs.map(({ kind, text }) => ({ same: text, added: `+${text}+`, removed: `-${text}-` })[kind]).join("");

describe("what differs between two texts", () => {
  it.each([
    ["en", "80%", "90%", "-80-+90+%"],
    ["zh-Hans", "24小时", "12小时", "-24-+12+小时"],
    [
      "en",
      "We answer within 24 hours in at least 80% of cases.",
      "We answer within 12 hours in at least 90% of cases.",
      "We answer within -24-+12+ hours in at least -80-+90+% of cases.",
    ],
    [
      "zh-Hans",
      "我们在24小时内答复，达标率不低于80%。",
      "我们在12小时内答复，达标率不低于90%。",
      "我们在-24-+12+小时内答复，达标率不低于-80-+90+%。",
    ],
    ["zh-Hans", "由店长决定。", "由经理决定。", "由-店长-+经理+决定。"],
    ["en", "Call us.", "Call us on Monday.", "Call us+ on Monday+."],
    ["en", "Call our old shop.", "Call the new shop.", "Call -our old-+the new+ shop."],
    ["en", "", "New", "+New+"],
    ["en", "Old", "", "-Old-"],
    ["en", "Same", "Same", "Same"],
    ["en", "", "", ""],
    ["en", "One line", "One line\nand more", "One line+\nand more+"],
  ] as const)("%s: %s → %s", (language, before, after, wanted) => {
    expect(shown(markWords(before, after, language))).toBe(wanted);
  });

  it("sets texts that have next to nothing in common side by side", () => {
    const before = "Bring it back within thirty days with the receipt and we exchange it.";
    const after = "Our couriers ring once, then leave the parcel with whoever you named.";
    expect(markWords(before, after, "en")).toEqual([
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ]);
  });

  it("loses and invents nothing, whatever the texts", () => {
    const text = fc
      .array(
        fc.oneof(
          fc.constantFrom("within ", "24 ", "hours", "小时", "投诉", "。", "\n", " ", "80", "%", "our "),
          fc.string({ unit: "binary", maxLength: 3 }),
        ),
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, fc.constantFrom("en", "zh-Hans"), (before, after, language) => {
        const runs = markWords(before, after, language);
        const told = (kept: Run["kind"]) =>
          runs
            .filter(({ kind }) => kind === "same" || kind === kept)
            .map((run) => run.text)
            .join("");
        expect([told("removed"), told("added")]).toEqual([before, after]);
        expect(runs.every((run) => run.text !== "")).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("gives up on a patchwork of thousands of words rather than on the reader’s time", () => {
    const many = (word: string) => Array.from({ length: 3000 }, (_, at) => `${word}${at}`).join(" ");
    expect(markWords(many("a"), many("b"), "en").map(({ kind }) => kind)).toEqual(["removed", "added"]);
  });
});
