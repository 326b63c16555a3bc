import { deskOf } from "../lib/paths.ts";
import { expect, test } from "./fixtures.ts";

const words = {
  en: {
    start: "Start from a measure",
    search: "Find a measure",
    looked: "counter",
    measure: "Served in time at the counter",
    misleads: "How it misleads:",
    handleTime: "Handle time",
    forHandleTime: "wrap-up",
    neverAimed: "It is for understanding and planning. No goal should aim at it.",
    forCustomers: "To promise to customers",
    forStaff: "For staff only",
    choose: /^Start from this/,
    subject: "What do you promise?",
    how: "How it is measured, and who answers for it",
    today: "Where does it stand today?",
    unit: "Unit",
    saved: /^Saved \d|^All saved/,
    filled: "2 filled in",
  },
  zh: {
    start: "从一项指标写起",
    search: "查找指标",
    looked: "窗口",
    measure: "窗口等候达标率",
    misleads: "容易误导的地方：",
    handleTime: "平均处理时长",
    forHandleTime: "处理时长",
    neverAimed: "它只用来了解情况和安排人手，不应当作为目标。",
    forCustomers: "可以向顾客承诺的",
    forStaff: "仅供员工使用",
    choose: /^从这条写起/,
    subject: "承诺的是什么事？",
    how: "如何衡量，由谁负责",
    today: "现在做到多少？",
    unit: "计量单位",
    saved: /已保存|已全部保存/,
    filled: "已填2项",
  },
} as const;

/** The policy is in English, whatever the manager reads. */
const sentence =
  /^We serve you at the counter within 10 minutes of your arrival,? in at least 90% of cases\.$/;

for (const [language, locale, width] of [
  ["en", "en", 1440],
  ["zh", "zh-CN", 390],
] as const)
  test.describe(`in ${language} at ${String(width)} px`, () => {
    test.use({ locale, viewport: { width, height: 900 } });

    test("A manager starts a goal from a measure, says where it stands today, and reads it as a sentence", async ({
      page,
      signIn,
      expectAccessible,
    }) => {
      const say = words[language];
      await signIn("manager");
      await page.goto(deskOf("harbour-water", "goals"));
      await page.getByRole("button", { name: say.start, exact: true }).click();
      const library = page.getByRole("dialog", { name: say.start });
      const search = library.getByRole("searchbox", { name: say.search });

      // What would have people hang up is never there to be promised.
      await search.fill(say.forHandleTime);
      await expect(library.getByRole("heading", { name: say.forStaff })).toBeVisible();
      await expect(library.getByRole("heading", { name: say.forCustomers })).toHaveCount(0);
      await library.getByText(say.handleTime, { exact: true }).click();
      await expect(library.getByText(say.neverAimed)).toBeVisible();
      await expect(library.getByRole("button", { name: say.choose })).toHaveCount(0);

      await search.fill(say.looked);
      await library.getByText(say.measure, { exact: true }).click();
      await expect(library.getByText(say.misleads)).toBeVisible();
      await expectAccessible(page);
      await library.getByRole("button", { name: say.choose }).click();
      await expect(library).toBeHidden();

      const goal = page.getByRole("listitem").filter({ has: page.getByLabel(say.subject) });
      await expect(goal.getByLabel(say.subject)).toBeFocused();
      await expect(goal.getByText(sentence).first()).toBeVisible();

      await goal.getByText(say.how).click();
      await expect(goal.getByText(say.misleads)).toBeVisible();
      const today = goal
        .locator("section")
        .filter({ has: page.getByRole("heading", { name: say.today }) })
        .last();
      await today.getByLabel(say.today).fill("71");
      await expect(today.getByLabel(say.unit)).toHaveValue("percent");
      await expect(goal.getByText(say.filled)).toBeVisible();
      await expect(page.getByRole("status").filter({ hasText: say.saved })).toBeVisible();
      await expectAccessible(page);

      await page.reload();
      await page.getByRole("button", { name: /We serve you at the counter/ }).click();
      await goal.getByText(say.how).click();
      await expect(today.getByLabel(say.today)).toHaveValue("71");
    });
  });
