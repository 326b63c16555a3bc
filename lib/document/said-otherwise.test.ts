import { expect, test } from "vitest";
import { addsTo } from "./said-otherwise.ts";

test("a promise in other words for those who keep it adds nothing to the task", () => {
  expect(
    addsTo(
      ["We answer your call within 20 seconds, in at least 80% of cases."],
      ["Answer your call: within 20 seconds, in at least 80% of cases."],
      "en",
    ),
  ).toBe(false);
  expect(
    addsTo(
      ["我们在20秒内接听您的来电，达标率不低于80%。"],
      ["接听您的来电：20秒内，达标率不低于80%。"],
      "zh-Hans",
    ),
  ).toBe(false);
});

test("the same word in another form adds nothing", () => {
  expect(
    addsTo(
      ["We count from your report and manage this in time."],
      ["Be there: counted from your report, and we manage this in time."],
      "en",
    ),
  ).toBe(false);
});

test("another figure, another word, or a word said once more is something else", () => {
  const task = ["Answer your call: within 20 seconds."];
  expect(addsTo(["We answer your call within 30 seconds."], task, "en")).toBe(true);
  expect(addsTo(["We answer your call within 20 working seconds."], task, "en")).toBe(true);
  expect(addsTo(["We answer your call, any call, within 20 seconds."], task, "en")).toBe(true);
  expect(addsTo(["我们在30秒内接听您的来电。"], ["接听您的来电：20秒内。"], "zh-Hans")).toBe(true);
  expect(addsTo(["我们在20秒内接听您的来电和来信。"], ["接听您的来电：20秒内。"], "zh-Hans")).toBe(true);
});
