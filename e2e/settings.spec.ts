import { deskOf } from "../lib/paths.ts";
import { expect, test } from "./fixtures.ts";

const drawing = (inside: string) => ({
  name: "mark.svg",
  mimeType: "image/svg+xml",
  buffer: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">${inside}</svg>`),
});

test("An administrator gives the page a mark, a colour and another address, and the old one leads on", async ({
  page,
  installation,
  signIn,
  expectAccessible,
}) => {
  installation.fillWithExamples();
  await signIn("administrator", { slug: "harbour-water" });
  await page.goto(deskOf("harbour-water", "settings"));
  await expectAccessible(page);

  const choose = page.locator("input[type=file]");
  await choose.setInputFiles({ name: "mark.gif", mimeType: "image/gif", buffer: Buffer.from("GIF89a") });
  await page.getByRole("button", { name: "Save the settings" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Your mark:" })).toBeVisible();
  await expectAccessible(page);

  // What could run is refused, and named.
  const circle = '<circle cx="4" cy="4" r="4" fill="#123456"/>';
  await choose.setInputFiles(drawing(`<script>alert(1)</script>${circle}`));
  await page.getByRole("button", { name: "Save the settings" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "<script>" })).toBeVisible();
  await choose.setInputFiles(drawing(circle));
  await page.getByRole("textbox", { name: "Your colour" }).fill("#8a1c4a");
  await page.getByLabel("Address of the public page").fill("harbour-waterworks");
  await page.getByRole("button", { name: "Save the settings" }).click();
  await expect(page).toHaveURL(deskOf("harbour-waterworks", "settings"));

  await page.goto("/s/harbour-water");
  await expect(page).toHaveURL("/s/harbour-waterworks");
  const shown = await page.content();
  expect(shown).toContain("#8a1c4a");
  expect(shown).toMatch(/(#|%23)123456/);
  await expectAccessible(page);
});

test("Two administrators at once: the second is told, and what they typed stays", async ({
  page,
  browser,
  installation,
  signIn,
}) => {
  await signIn("administrator");
  await page.goto(deskOf("harbour-water", "settings"));
  const other = await browser.newContext({ baseURL: installation.url });
  await signIn("administrator", { name: "Wang Fang", context: other });
  const theirs = await other.newPage();
  await theirs.goto(deskOf("harbour-water", "settings"));
  await theirs.getByRole("radio", { name: /Whoever has the address/ }).check();
  await theirs.getByRole("button", { name: "Save the settings" }).click();
  await expect(theirs.getByText("Saved", { exact: true })).toBeVisible();
  await other.close();

  await page.getByRole("textbox", { name: "Your colour" }).fill("#204080");
  await page.getByRole("button", { name: "Save the settings" }).click();
  await expect(page.getByText(/Somebody else changed the settings/)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Your colour" })).toHaveValue("#204080");
});

test.describe("in Chinese", () => {
  test.use({ locale: "zh-CN", viewport: { width: 390, height: 844 } });

  test("A manager reads the settings, and an administrator changes them", async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    await signIn("manager");
    await page.goto(deskOf("harbour-water", "settings"));
    await expect(page.getByRole("button", { name: "保存设置" })).toBeDisabled();
    await expectAccessible(page);
    await signIn("administrator");
    await page.goto(deskOf("harbour-water", "settings"));
    await page.getByRole("radio", { name: /暂不公开/ }).check();
    await page.getByRole("button", { name: "保存设置" }).click();
    await expect(page.getByText("已保存", { exact: true })).toBeVisible();
  });
});
