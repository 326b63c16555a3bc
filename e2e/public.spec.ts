import { execFileSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "./fixtures.ts";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Fills the installation while its server runs, as a person would. */
function fillWithExamples(dataDirectory: string): void {
  execFileSync(process.execPath, [path.join(root, "scripts", "run.mjs"), "example"], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDirectory, DATABASE_URL: "" },
    stdio: "pipe",
  });
}

test("On an empty installation the first page says how to see an example, and shows it as soon as it is there", async ({
  page,
  installation,
  expectAccessible,
}) => {
  await page.goto("/");
  await expect(page.getByText("Nobody has published anything here yet.")).toBeVisible();
  fillWithExamples(installation.dataDirectory);
  await page.reload();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Harbour Water" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What you can expect from us");
});

for (const { address, language, title } of [
  { address: "/s/harbour-water", language: "en", title: "What you can expect from us" },
  { address: "/s/harbour-water/zh-Hans", language: "zh-Hans", title: "我们对您的承诺" },
  { address: "/s/qinghe-books", language: "zh-Hans", title: "我们对您的承诺" },
]) {
  test(`A customer reads ${address}, wide and narrow, light and dark`, async ({
    page,
    installation,
    expectAccessible,
  }) => {
    fillWithExamples(installation.dataDirectory);
    for (const { width, colorScheme } of [
      { width: 1440, colorScheme: "light" },
      { width: 320, colorScheme: "dark" },
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      await expectAccessible(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `at ${width} px`).toBeLessThanOrEqual(0);
    }
  });
}

test("A customer finds how a promise is counted, what changed, and the same page in the other language", async ({
  page,
  installation,
}) => {
  fillWithExamples(installation.dataDirectory);
  await page.goto("/s/harbour-water");
  await page.getByText("How we count").first().click();
  await expect(page.getByText("Only our opening hours count.").first()).toBeVisible();
  await page.getByRole("link", { name: "What changed" }).click();
  await page.getByRole("link", { name: /^Version 1\.0/ }).click();
  await expect(page.getByText("This is an earlier version.")).toBeVisible();
  await page.getByRole("link", { name: "Read the version in force" }).click();
  await page.getByRole("link", { name: "中文" }).click();
  await expect(page).toHaveURL("/s/harbour-water/zh-Hans");
});

test("The health of the installation can be asked", async ({ request }) => {
  const answer = await request.get("/api/health");
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({ status: "ok", database: "sqlite" });
});

test("A connection stays open for longer than a proxy would keep it", async ({ request, installation }) => {
  installation.fillWithExamples();
  for (const address of ["/api/health", "/s/harbour-water"]) {
    expect((await request.get(address)).headers()["keep-alive"], address).toBe("timeout=75");
  }
});
