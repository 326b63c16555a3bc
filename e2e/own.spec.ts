/** The page of one's own in the handbook: what one noted, what it says of this device, the way out. */
import { handbookPage, ownPage, signInPage, usesApi } from "../lib/paths.ts";
import { expect, test } from "./fixtures.ts";

const slug = "harbour-water";

for (const { locale, words } of [
  {
    locale: "en",
    words: {
      own: "Yours",
      settled: "What you settled",
      none: /^You have noted nothing yet\./,
      situation: "We came late",
      sum: "Passed on · £60",
      undo: /^Undo/,
      undone: "Taken back. It counts no more.",
      pending: "You have not said yet that you have read version 2.0",
      phone: "On this device",
      iphone: /^iPhone, in Safari/,
      signOut: "Sign out",
      desk: "To the desk",
    },
  },
  {
    locale: "zh-CN",
    words: {
      own: "我的",
      settled: "您处理过的事",
      none: /^您还没有记录过。/,
      situation: "我们来晚了",
      sum: "交给上级 · 60英镑",
      undo: /^撤回/,
      undone: "已撤回，不再计入。",
      pending: "您还没有确认读过第2.0版",
      phone: "在这台设备上",
      iphone: /^iPhone：/,
      signOut: "退出登录",
      desk: "去工作台",
    },
  },
] as const)
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 390, height: 844 } });

    test("somebody finds what they noted and undoes it, and leaves", async ({
      page,
      installation,
      signIn,
      expectAccessible,
    }) => {
      installation.fillWithExamples();
      await signIn("staff", { name: "Ada Price" });
      await page.goto(handbookPage(slug));
      await page.getByRole("navigation").getByRole("link", { name: words.own, exact: true }).click();
      await expect(page.getByRole("heading", { level: 1, name: words.own })).toBeVisible();
      await expect(page.getByText(words.pending)).toBeVisible();
      const settled = page.getByRole("region", { name: words.settled });
      await expect(settled.getByText(words.none)).toBeVisible();
      await expect(page.getByRole("region", { name: words.phone }).getByText(words.iphone)).toBeVisible();
      await expect(page.getByRole("link", { name: words.desk })).toHaveCount(0);
      await expectAccessible(page);

      const noted = await page.request.post(usesApi(slug), {
        data: {
          saveId: "once",
          number: "2.0",
          limitId: "late",
          outcome: "passed_on",
          amount: { amount: 60, currency: "GBP" },
        },
      });
      expect(noted.ok(), await noted.text()).toBe(true);
      await page.reload();
      const use = settled.getByRole("listitem");
      await expect(use.getByRole("heading", { name: words.situation })).toBeVisible();
      await expect(use).toContainText(words.sum);
      await expectAccessible(page);
      const undo = use.getByRole("button", { name: words.undo });
      expect((await undo.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      await undo.click();
      await expect(use.getByText(words.undone)).toBeFocused();
      await page.reload();
      await expect(settled.getByText(words.none)).toBeVisible();
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);

      await page.getByRole("button", { name: words.signOut }).click();
      await expect(page).toHaveURL(new RegExp(signInPage));
      await page.goto(ownPage(slug));
      await expect(page).toHaveURL(new RegExp(signInPage));
    });
  });
