import type { Page } from "@playwright/test";
import { accountPage, handbookPage, settledPage, usesApi } from "../lib/paths.ts";
import { expect, test } from "./fixtures.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const guide = (page: Page) => page.getByRole("region", { name: "What may I do?" });
const chineseGuide = (page: Page) => page.getByRole("region", { name: "我能怎么处理？" });

/** To the end of the page, where somebody may be who reads. */
async function readToTheEnd(page: Page): Promise<void> {
  await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
}

test("An adviser finds what they may do in two taps, notes how it ended with a third, and undoes it", async ({
  page,
  installation,
  signIn,
  expectAccessible,
}) => {
  installation.fillWithExamples();
  await signIn("staff", { name: "Ann", jobs: ["adviser"] });
  await page.goto(handbookPage("harbour-water"));
  await expectAccessible(page);
  await readToTheEnd(page);

  await page.getByRole("link", { name: "What may I do?" }).tap();
  await expect(guide(page).getByLabel("Your job")).toHaveValue("adviser");
  await guide(page).getByRole("link", { name: "We came late" }).tap();

  await expect(guide(page).getByRole("heading", { name: "We came late" })).toBeFocused();
  await expect(guide(page).getByText("up to £50")).toBeInViewport();
  await expect(
    guide(page).getByText("A new slot, and a credit; the £20 that is always due is part of it"),
  ).toBeVisible();
  await expect(guide(page).getByText("The duty manager decides.")).toBeVisible();
  for (const step of ["Understand", "Find the cause", "Propose", "Solve"])
    await expect(guide(page).getByRole("listitem").filter({ hasText: step })).toHaveCount(1);
  await expect(guide(page).getByText("“What would help you most this evening?”")).toBeVisible();
  await expect(guide(page).getByText("“That is our policy”")).toBeVisible();
  await expect(guide(page).getByRole("link", { name: "Clause 11.7, version 2.0" })).toHaveAttribute(
    "href",
    "#discretion.limits",
  );
  await expectAccessible(page);

  await guide(page).getByRole("button", { name: "Customer accepted" }).tap();
  await expect(guide(page).getByText("Noted: accepted", { exact: true })).toBeFocused();
  await expectAccessible(page);
  await guide(page).getByRole("button", { name: "Undo" }).tap();
  await expect(guide(page).getByText("Taken back. It counts no more.")).toBeVisible();

  await guide(page).getByLabel("What you gave, if it was money").fill("sixty");
  await guide(page).getByRole("button", { name: "Passed on" }).tap();
  await expect(guide(page).getByText("Write a sum, such as 12.50.")).toBeVisible();
  const passedOn = guide(page).getByRole("button", { name: "Passed on" });
  const distance = async () =>
    (await passedOn.boundingBox())!.y -
    (await guide(page).getByLabel("What you gave, if it was money").boundingBox())!.y;
  const before = await distance();
  await guide(page).getByLabel("What you gave, if it was money").fill("60");
  await expect(
    guide(page).getByText("This is beyond £50. The duty manager decides. You can note it all the same."),
  ).toBeVisible();
  // The buttons stay under the finger.
  expect(await distance()).toBe(before);
  await expectAccessible(page);
  await passedOn.tap();
  await expect(guide(page).getByText("Noted: passed on, £60")).toBeVisible();

  await page.goBack();
  await expect(guide(page).getByRole("list", { name: "Situations" })).toBeVisible();
  await page.getByRole("link", { name: "Find", exact: true }).tap();
  await expect(page.getByRole("searchbox", { name: "Find the answer" })).toBeFocused();
});

test("收银员点两下就找到能怎么处理，记下结果，再撤回", async ({
  browser,
  installation,
  signIn,
  expectAccessible,
}) => {
  installation.fillWithExamples();
  const context = await browser.newContext({
    baseURL: installation.url,
    locale: "zh-CN",
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  await signIn("staff", { slug: "qinghe-books", name: "小周", jobs: ["cashier"], context });
  const page = await context.newPage();
  await page.goto(handbookPage("qinghe-books"));
  await readToTheEnd(page);

  await page.getByRole("link", { name: "我能怎么处理？" }).tap();
  await chineseGuide(page).getByRole("link", { name: "标价和系统不一样" }).tap();
  await expect(chineseGuide(page).getByText("最多50元")).toBeInViewport();
  await expect(
    chineseGuide(page).getByText("由店长决定。差得多的，先请顾客坐一下，店长五分钟内到。"),
  ).toBeVisible();
  await expect(chineseGuide(page).getByRole("link", { name: /^第2\.0版第\d+\.\d+条$/ })).toBeVisible();
  await expectAccessible(page);

  await chineseGuide(page).getByLabel("补偿金额（没有就不填）").fill("12.5");
  await chineseGuide(page).getByRole("button", { name: "顾客接受了" }).tap();
  await expect(chineseGuide(page).getByText("已记录：顾客接受了，12.50元")).toBeVisible();
  await chineseGuide(page).getByRole("button", { name: "撤回" }).tap();
  await expect(chineseGuide(page).getByText("已撤回，不再计入。")).toBeVisible();

  await page.getByRole("link", { name: "我能怎么处理？" }).tap();
  await chineseGuide(page).getByLabel("您的岗位").selectOption("所有岗位");
  await chineseGuide(page).getByLabel("遇到什么情况？").fill("缺页");
  await expect(chineseGuide(page).getByRole("status")).toHaveText("2种情形");
  await chineseGuide(page).getByLabel("遇到什么情况？").fill("下雪");
  await expect(chineseGuide(page).getByText("没有对应的情形，按下面的原则处理。")).toBeVisible();
  await expectAccessible(page);
  await context.close();
});

test("Somebody with only a keyboard finds a situation among many, and the device remembers the job", async ({
  page,
  installation,
  signIn,
}) => {
  installation.fillWithExamples();
  await signIn("staff");
  await page.goto(handbookPage("harbour-water"));
  await page.getByRole("link", { name: "What may I do?" }).focus();
  await page.keyboard.press("Enter");
  await expect(guide(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(guide(page).getByLabel("Your job")).toBeFocused();
  await expect(guide(page).getByRole("link")).toHaveCount(8);
  await guide(page).getByRole("button", { name: "Show all 10" }).press("Enter");
  await expect(guide(page).getByRole("link")).toHaveCount(10);

  await guide(page).getByLabel("What happened?").focus();
  await page.keyboard.type("wtr");
  await expect(guide(page).getByRole("status")).toHaveText("1 situation");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(guide(page).getByRole("heading", { name: "Someone has no water" })).toBeFocused();
  await expect(guide(page).getByLabel("What you gave, if it was money")).toHaveCount(0);

  await guide(page).getByRole("link", { name: "All situations" }).press("Enter");
  await guide(page).getByLabel("Your job").selectOption("Crew leader");
  await expect(guide(page).getByRole("link")).toHaveCount(4);
  await page.reload();
  await expect(guide(page).getByLabel("Your job")).toHaveValue("crew");
});

test.describe("where the network comes and goes", () => {
  // Answers are lost on purpose, which the worker of the handbook would keep the test from doing.
  test.use({ expectedComplaints: /ERR_FAILED/, serviceWorkers: "block" });

  test("what was not answered is said to be not noted, and is there once when it is noted again", async ({
    page,
    installation,
    signIn,
    expectAccessible,
  }) => {
    installation.fillWithExamples();
    await signIn("staff", { jobs: ["adviser"] });
    await page.goto(handbookPage("harbour-water"));
    await page.getByRole("link", { name: "What may I do?" }).tap();
    await guide(page).getByRole("link", { name: "A bill was wrong" }).tap();
    await page.route(`**${usesApi("harbour-water")}`, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await guide(page).getByRole("button", { name: "Customer declined" }).tap();
    await expect(guide(page).getByRole("alert")).toHaveText(/^Not noted: Keepword could not be reached/);
    await expectAccessible(page);
    await page.unroute(`**${usesApi("harbour-water")}`);
    await guide(page).getByRole("button", { name: "Customer declined" }).tap();
    await expect(guide(page).getByText("Noted: declined")).toBeVisible();

    await signIn("manager");
    const { uses } = (await (await page.request.get(usesApi("harbour-water"))).json()) as {
      uses: { limitId: string }[];
    };
    expect(uses.map(({ limitId }) => limitId)).toEqual(["wrong-bill"]);
  });
});

test.describe("without a network", () => {
  test.use({ expectedComplaints: /ERR_INTERNET_DISCONNECTED/ });

  test("the guide is read from the device, and nothing is noted until there is a network again", async ({
    page,
    context,
    installation,
    signIn,
    expectAccessible,
  }) => {
    installation.fillWithExamples();
    await signIn("staff", { jobs: ["adviser"] });
    await page.goto(handbookPage("harbour-water"));
    await expect(page.getByText("Kept on this device")).toBeVisible();
    await expect(guide(page).getByLabel("Your job")).toHaveValue("adviser");
    const own = await guide(page).getByRole("list", { name: "Situations" }).getByRole("link").count();
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByText(/^No connection\. This is version 2\.0/)).toBeVisible();
    // The job that the reader had is remembered by the device; the copy itself knows of none.
    await expect(guide(page).getByLabel("Your job")).toHaveValue("adviser");
    await expect(guide(page).getByRole("list", { name: "Situations" }).getByRole("link")).toHaveCount(own);

    await page.getByRole("link", { name: "What may I do?" }).tap();
    await guide(page).getByRole("link", { name: "We did not come at all" }).tap();
    await expect(guide(page).getByText("up to £80")).toBeVisible();
    await expect(guide(page).getByText("“What would help you most this evening?”")).toBeVisible();
    await expect(guide(page).getByText("There is no connection, so nothing can be noted now")).toBeVisible();
    await expect(guide(page).getByRole("button", { name: "Customer accepted" })).toHaveCount(0);
    await expectAccessible(page);

    await context.setOffline(false);
    await guide(page).getByRole("button", { name: "Customer accepted" }).tap();
    await expect(guide(page).getByText("Noted: accepted")).toBeVisible();
  });

  test("the job is forgotten when somebody signs out", async ({ page, installation, signIn }) => {
    installation.fillWithExamples();
    await signIn("staff", { jobs: ["adviser"] });
    await page.goto(handbookPage("harbour-water"));
    await guide(page).getByLabel("Your job").selectOption("Crew leader");
    const remembered = () =>
      page.evaluate(() => Object.keys(localStorage).map((key) => localStorage.getItem(key)));
    await expect.poll(remembered).toContain("crew");
    await page.goto(accountPage);
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(page).toHaveURL(/\/sign-in/);
    expect(await remembered()).toEqual([]);
  });
});

test("A manager sees which limits are passed, how it ended and who noted it", async ({
  page,
  installation,
  signIn,
  expectAccessible,
}) => {
  installation.fillWithExamples();
  await signIn("manager", { name: "Bo" });
  await page.goto(settledPage("harbour-water"));
  await expect(page.getByRole("heading", { name: "Nothing was noted in the last 30 days" })).toBeVisible();
  await expectAccessible(page);

  await signIn("staff", { name: "Ann" });
  let count = 0;
  const note = async (limitId: string, outcome: string, amount?: number) => {
    count += 1;
    const answer = await page.request.post(usesApi("harbour-water"), {
      data: {
        saveId: `use-${count}`,
        number: "2.0",
        limitId,
        outcome,
        ...(amount === undefined ? {} : { amount: { amount, currency: "GBP" } }),
      },
    });
    expect(answer.status()).toBe(201);
  };
  await note("damage", "accepted", 120);
  await note("no-water", "declined");
  for (const amount of [20, 48, 55.5, 60, 75]) await note("late", "passed_on", amount);

  await signIn("manager", { name: "Bo" });
  await page.goto(handbookPage("harbour-water"));
  await page.goto(settledPage("harbour-water", 90));
  const late = page.getByRole("region", { name: "We came late" });
  await expect(page.getByRole("region").first()).toHaveAccessibleName("We came late");
  await expect(late.getByText("3 of 5 were beyond £50: consider raising the limit.")).toBeVisible();
  await expect(page.getByText("Settled 7 times, £120 given in all.")).toBeVisible();
  const row = page.getByRole("table", { name: "What was settled, by situation" }).getByRole("row");
  const figures = ["5", "0", "0", "5", "3", "£0", "£55.50", "£50"];
  // On a phone each figure stands beside its name.
  await expect(row.nth(1).getByRole("cell")).toHaveText(figures.map((each) => new RegExp(`\\D${each}$`)));
  const table = await (await page.request.get(`${usesApi("harbour-water", "table")}?days=90`)).text();
  expect(table).toContain("We came late,5,0,0,5,3,GBP,0,55.5,50,");
  await expect(late.getByRole("img", { name: "5 sums from £20 to £75; the limit is £50" })).toBeVisible();
  await expect(page.getByRole("region", { name: "We damaged something" })).toContainText(
    "Noted once, never beyond the limit.",
  );
  await expect(page.getByText(/^Nothing was noted for:/)).toContainText("A bill was wrong");
  await expect(page.getByRole("listitem").filter({ hasText: "£75, beyond £50" })).toContainText("Ann");
  await expectAccessible(page);

  await late.getByRole("link", { name: "Change this limit" }).click();
  await expect(page).toHaveURL(/\/desk\/harbour-water\/discretion#discretion\/limits\/late$/);
});

test("主管按情形查看处置记录；没有权限的人会知道该问谁", async ({
  browser,
  installation,
  signIn,
  expectAccessible,
}) => {
  installation.fillWithExamples();
  const context = await browser.newContext({ baseURL: installation.url, locale: "zh-CN" });
  const page = await context.newPage();
  await signIn("staff", { slug: "qinghe-books", name: "小周", context });
  for (const [place, amount] of [60, 70, 80, 20].entries())
    await page.request.post(usesApi("qinghe-books"), {
      data: {
        saveId: `use-${place}`,
        number: "2.0",
        limitId: "price-tag",
        outcome: "accepted",
        amount: { amount, currency: "CNY" },
      },
    });
  await signIn("manager", { slug: "qinghe-books", name: "老陈", context });
  await page.goto(settledPage("qinghe-books"));
  await expect(page.getByRole("heading", { name: "处置记录" })).toBeVisible();
  await expect(page.getByText("4次中有3次超出50元：可以考虑提高上限。")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "80元，超出50元" })).toContainText("小周");
  await expectAccessible(page);

  await signIn("approver", { slug: "qinghe-books", name: "阿明", context });
  await page.goto(settledPage("qinghe-books"));
  await expect(page.getByRole("main").getByText(/老陈/)).toBeVisible();
  await context.close();
});
