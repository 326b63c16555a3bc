import type { Page } from "@playwright/test";
import { deskOf } from "../lib/paths.ts";
import { expect, test } from "./fixtures.ts";

const statement = `${deskOf("harbour-water", "vision")}?screen=statement`;
const inChinese = `${deskOf("harbour-water", "vision")}?in=zh-Hans`;
const vision = "What is your vision, in one sentence?";
const saved = (page: Page) => page.getByRole("status").filter({ hasText: /^(Saved \d|All saved)/ });

test("A second language is written beside the first, and says when the first has moved on", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn("administrator");
  await page.goto(deskOf("harbour-water", "settings"));
  await page.getByLabel("Languages of the policy").selectOption({ label: "English, then 中文" });
  await page.getByRole("button", { name: "Save the settings" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();

  await page.goto(statement);
  await page.getByLabel(vision).fill("We mend every leak within a day.");
  await expect(saved(page)).toBeVisible();
  await page.getByRole("link", { name: /中文 1 to write/ }).click();
  await expect(page.getByText("1 text to write")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("textbox", { name: vision }).fill("漏水一天内修好。");
  await expect(page.getByText("Everything here is translated.")).toBeVisible();
  await expect(saved(page)).toBeVisible();
  // The preview follows the language that is written.
  await expect(page.locator("[data-preview]").getByText("漏水一天内修好。")).toBeVisible();

  await page.goto(statement);
  await page.getByLabel(vision).fill("We mend every leak within half a day.");
  await expect(page.getByRole("link", { name: /中文 1 older/ })).toBeVisible();
  await page.goto(deskOf("harbour-water"));
  await page
    .getByRole("region", { name: "中文" })
    .getByRole("link", { name: /Vision/ })
    .click();
  await expect(page.getByText("1 older than its original")).toBeVisible();
  await expect(
    page.getByText("When this was translated, it said: We mend every leak within a day."),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "The translation is still right" }).click();
  await expect(page.getByText("Everything here is translated.")).toBeVisible();
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(page.getByText("Everything here is translated.")).toBeVisible();
});

test.describe("in Chinese, on a phone", () => {
  test.use({ locale: "zh-CN", viewport: { width: 390, height: 844 } });

  test("Whoever translates goes from one open text to the next", async ({
    page,
    installation,
    signIn,
    expectAccessible,
  }) => {
    installation.fillWithExamples();
    await signIn("manager", { slug: "harbour-water" });
    await page.goto(deskOf("harbour-water", "principles"));
    await page.getByRole("button", { name: "添加一条" }).click();
    await page.getByRole("textbox").first().fill("Calm");
    await page.getByRole("link", { name: /中文\s*1处待译/ }).click();
    await page.getByRole("button", { name: "跳到下一处" }).click();
    const open = page.locator("textarea[data-state=missing]");
    await expect(open).toBeFocused();
    await page.keyboard.type("从容");
    await expect(page.getByText("这一步的内容都已译好。")).toBeVisible();
    await expectAccessible(page);
  });
});

test("Where there is one language, there is nothing to choose", async ({ page, signIn }) => {
  await signIn("manager");
  await page.goto(inChinese);
  await expect(page.getByRole("heading", { level: 1, name: "Vision" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Language to write" })).toHaveCount(0);
});
