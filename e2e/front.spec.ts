import { expect, test } from "./fixtures.ts";

test("A visitor reads what Keepword is", async ({ page, expectAccessible }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expectAccessible(page);
});

test.describe("in a Chinese browser", () => {
  test.use({ locale: "zh-CN" });

  test("A visitor is greeted in Chinese", async ({ page, expectAccessible }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/\p{Script=Han}/u);
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
    await expectAccessible(page);
  });

  test("A reader who chose English before gets English", async ({ page, context, installation }) => {
    await context.addCookies([{ name: "language", value: "en", url: installation.url }]);
    await page.goto("/");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });
});

test("A visitor who mistyped an address is told so and finds the way back", async ({
  page,
  expectAccessible,
}) => {
  const answer = await page.goto("/nowhere");
  expect(answer?.status()).toBe(404);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Go to the front page" }).click();
  await expect(page).toHaveURL("/");
});

test("Pages run their own scripts and nobody else's, and cannot be framed", async ({ page }) => {
  const answer = await page.goto("/");
  const headers = answer?.headers() ?? {};
  expect(headers["content-security-policy"]).toMatch(/script-src 'nonce-[A-Za-z0-9+/=]+' 'strict-dynamic';/);
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  // Style attributes alone may be set: react-aria sets some on elements.
  expect(headers["content-security-policy"]?.replace("style-src-attr 'unsafe-inline'", "")).not.toContain(
    "unsafe",
  );
  expect(headers["referrer-policy"]).toBe("same-origin");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers).not.toHaveProperty("x-powered-by");
});

test("Search engines are told what they may read", async ({ request }) => {
  const answer = await request.get("/robots.txt");
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toMatch(/^User-Agent: \*\nAllow: \/\nDisallow: \/api\//m);
});
