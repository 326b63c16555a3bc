import type { Page } from "@playwright/test";
import { publicPage, resultsPage } from "../lib/paths.ts";
import { expect, test } from "./fixtures.ts";

/** The line of a promise, and the fields in it: where something more is asked it is a line below. */
const lineOf = (page: Page, promise: RegExp) => page.getByRole("rowgroup").filter({ hasText: promise });

test("A figure is recorded, the public page follows at once, and a correction keeps the old one", async ({
  page,
  installation,
  signIn,
  expectAccessible,
}) => {
  installation.fillWithExamples();
  await signIn("manager", { slug: "harbour-water", name: "Li Na" });
  await page.goto(resultsPage("harbour-water"));
  await expectAccessible(page);

  const line = lineOf(page, /answer your call/i);
  const save = page.getByRole("button", { name: "Save results" });
  await line.getByRole("textbox", { name: /^Figure/ }).fill("41");
  await line.getByRole("textbox", { name: /^Cases/ }).fill("2000");
  const old = line.getByRole("textbox", { name: /^Why is the figure corrected/ });
  if (await old.isVisible()) await old.fill("The first count left out two lines.");
  await expect(line.getByText("Missed", { exact: true })).toBeVisible();
  await save.click();
  await expect(page.getByText("Write what customers will read, or record it without.").first()).toBeVisible();
  await expectAccessible(page);
  await line
    .getByRole("textbox", { name: /^What customers will read/ })
    .fill("Two lines were down for a week. A third is there now.");
  await line.getByRole("textbox", { name: /^The same in/ }).fill("两条线路停了一周，现在多了一条。");
  await save.click();
  await expect(page.getByRole("heading", { name: "One result is saved" })).toBeVisible();

  await page.goto(publicPage("harbour-water", { language: "en" }));
  await expect(page.getByText("Two lines were down for a week. A third is there now.")).toBeVisible();
  await page.goto(publicPage("harbour-water", { language: "zh-Hans" }));
  await expect(page.getByText("两条线路停了一周，现在多了一条。")).toBeVisible();

  await page.goto(resultsPage("harbour-water"));
  await line.getByRole("textbox", { name: /^Figure/ }).fill("88");
  await save.click();
  await expect(page.getByText("Say why the figure is corrected.").first()).toBeVisible();
  await expect(line.getByText(/recorded by Li Na/).first()).toBeVisible();
  await line
    .getByRole("textbox", { name: /^Why is the figure corrected/ })
    .fill("One line was counted twice.");
  await save.click();
  await expect(page.getByRole("heading", { name: "One result is saved" })).toBeVisible();
  await line.locator("summary").filter({ hasText: "Corrected" }).click();
  await expect(line.getByText(/41%.*recorded by Li Na/)).toBeVisible();
  await expect(line.getByText(/Corrected by Li Na .*One line was counted twice\./)).toBeVisible();

  await line.getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/answer your call/i);
  await expectAccessible(page);
});

test.describe("in Chinese, on a phone", () => {
  test.use({ locale: "zh-CN", viewport: { width: 390, height: 844 } });

  test("Figures are pasted from a spreadsheet, seen first, and saved together", async ({
    page,
    installation,
    signIn,
    expectAccessible,
  }) => {
    installation.fillWithExamples();
    await signIn("manager", { slug: "harbour-water" });
    await page.goto(resultsPage("harbour-water"));
    await expectAccessible(page);
    const promise = await page.getByRole("rowgroup").nth(1).getByRole("link").first().innerText();
    await page.getByText("从表格粘贴").first().click();
    await page
      .getByRole("textbox", { name: "粘贴的单元格" })
      .fill(`${promise}\t97%\t1250\n没有这条承诺\t90%\t10`);
    await expect(page.getByText("第2行", { exact: false })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "把这1个数字填入表中" }).click();
    await expect(page.getByText("已有1个数字填入表中，尚未保存。")).toBeVisible();
  });
});

test("An auditor reads results and records none; staff are told whom to ask", async ({
  page,
  installation,
  signIn,
}) => {
  installation.fillWithExamples();
  await signIn("auditor", { slug: "harbour-water" });
  await page.goto(resultsPage("harbour-water"));
  await expect(page.getByRole("table")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save results" })).toHaveCount(0);
  await signIn("staff", { slug: "harbour-water" });
  await page.goto(resultsPage("harbour-water"));
  await expect(page.getByText(/Your access does not include this/)).toBeVisible();
  await expect(page.getByRole("table")).toHaveCount(0);
});
