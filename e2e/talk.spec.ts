/** Staff say what is wrong with a clause and what they think of a draft; managers answer, and staff read it. */
import type { Browser, Page } from "@playwright/test";
import { consultationPage, deskOf, draftApi, handbookPage, saidPage } from "../lib/paths.ts";
import { expect, test } from "./fixtures.ts";

const slug = "harbour-water";
const phone = { width: 390, height: 844 };

/** A telephone of somebody else's. */
async function telephone(browser: Browser, baseURL: string, locale: string) {
  const context = await browser.newContext({ baseURL, locale, viewport: phone });
  return { context, page: await context.newPage() };
}

/** Nothing on the page is wider than the telephone. */
async function expectToFit(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

/** Says something else in the draft than what is in force: how to claim. */
async function rewriteClaim(page: Page, claim: Record<string, string>, of = slug): Promise<void> {
  const { rows } = (await (await page.request.get(draftApi(of))).json()) as {
    rows: Record<string, { body: Record<string, unknown>; revision: number; sortKey: string }>;
  };
  const { body, revision, sortKey } = rows["complaints"]!;
  const saved = await page.request.put(draftApi(of, "complaints"), {
    data: {
      revision,
      sortKey,
      body: { ...body, claim },
      saveId: "the draft moves on",
      removed: false,
    },
  });
  expect(saved.status(), await saved.text()).toBe(200);
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test("A cashier says that a clause gets in the customer’s way, a manager answers, and the cashier reads it", async ({
  page: mei,
  browser,
  installation,
  signIn,
  expectAccessible,
}) => {
  test.setTimeout(180_000);
  installation.fillWithExamples();
  await signIn("manager", { name: "Li Na" });
  const { context, page: ada } = await telephone(browser, installation.url, "en");
  await signIn("staff", { name: "Ada Price", context });

  await ada.goto(handbookPage(slug));
  const waits = ada.locator("[id='speed.waits']");
  await waits.getByRole("button", { name: "Something wrong with this? The longest you wait" }).click();
  await expect(waits.getByText("Your name is shown to your managers.")).toBeVisible();
  await expect(waits.getByRole("button", { name: "Send" })).toBeDisabled();
  await expectAccessible(ada);
  await ada.keyboard.press("Space");
  await expect(waits.getByRole("radio", { name: "It gets in the customer’s way" })).toBeChecked();
  await waits.getByLabel("Why? A line is enough.").fill("Nobody can wait ten minutes with a child.");
  await ada.keyboard.press("Enter");
  await expect(waits.getByRole("status")).toHaveText("Sent. The answer will be here.");
  await expect(waits.getByText("Nobody can wait ten minutes with a child.")).toBeVisible();
  await expect(waits.getByText("Not answered yet.")).toBeVisible();

  const calls = ada.locator("[id='standard-calls']");
  await calls.getByRole("button", { name: /^Something wrong with this/ }).click();
  await calls.getByText("It is unclear").click();
  await calls.getByRole("button", { name: "Send" }).click();
  await calls.getByRole("button", { name: /^Take it back/ }).click();
  await ada.getByRole("dialog").getByRole("button", { name: "Take it back" }).click();
  await expect(calls.getByText("Not answered yet.")).toHaveCount(0);
  await expectToFit(ada);
  await expectAccessible(ada);

  await mei.goto(deskOf(slug));
  await mei.getByRole("link", { name: "What staff say" }).click();
  const trouble = mei.getByRole("region", { name: /The longest you wait/ });
  await expect(
    trouble.getByText("One person · one says it gets in the way · since version 2.0"),
  ).toBeVisible();
  await expect(trouble.getByText(/^Ada Price, /)).toBeVisible();
  await expectAccessible(mei);
  await trouble.getByRole("button", { name: "Answer" }).click();
  const send = trouble.getByRole("button", { name: "Send the answer" });
  await trouble.getByText("It stays as it is").click();
  await expect(send).toBeDisabled();
  await trouble.getByText("It will change").click();
  await trouble.getByLabel("What do you answer?").fill("With the next version: five minutes.");
  await expectAccessible(mei);
  await send.click();
  await expect(trouble.getByRole("heading", { name: "Promised" })).toBeVisible();
  await trouble.getByRole("link", { name: /^Edit this clause/ }).click();
  await expect(mei).toHaveURL(new RegExp(`${deskOf(slug, "speed")}#q-speed/waits$`));

  await ada.reload();
  await expect(waits.getByText("With the next version: five minutes.")).toBeVisible();
  const own = ada.getByRole("navigation", { name: "At hand" }).getByRole("link", { name: /^Yours/ });
  await expect(own).toHaveText("Yours 1: one answer you have not read");
  await ada.getByRole("link", { name: "There is an answer to what you said" }).click();
  await expect(ada.getByRole("heading", { level: 1, name: "Yours" })).toBeVisible();
  await expect(ada.getByRole("region", { name: "What you said" })).toBeInViewport();
  await expect(ada.getByText("New", { exact: true })).toBeVisible();
  await expect(ada.getByText("It will change.")).toBeVisible();
  await expectToFit(ada);
  await expectAccessible(ada);
  await ada.reload();
  await expect(ada.getByText("It will change.")).toBeVisible();
  await expect(ada.getByText("New", { exact: true })).toHaveCount(0);
  await ada.goto(handbookPage(slug));
  await expect(ada.getByRole("link", { name: /answer to what you said/ })).toHaveCount(0);
  await expect(own).toHaveText("Yours");
  // Mails that were sent before lead to where it was.
  await ada.goto(`/handbook/${slug}/said`);
  await expect(ada).toHaveURL(installation.url + saidPage(slug));
});

test("A draft is opened to staff, commented on clause by clause, settled, and its writers read what came of it", async ({
  page: mei,
  browser,
  installation,
  signIn,
  expectAccessible,
}) => {
  test.setTimeout(180_000);
  installation.fillWithExamples();
  await signIn("manager", { name: "Li Na" });
  const { context, page: ada } = await telephone(browser, installation.url, "en");
  await signIn("staff", { name: "Ada Price", context });
  await rewriteClaim(mei, {
    en: "Ask at any counter within a year.",
    "zh-Hans": "一年之内，任何柜台均可办理。",
  });

  await mei.goto(deskOf(slug, "consultation"));
  await expectAccessible(mei);
  const until = inDays(9);
  await mei.getByLabel("Open it until the end of").fill(until);
  await mei.getByLabel("What should they look at?").fill("Can every counter do this?");
  await mei.getByRole("button", { name: "Open the draft to staff" }).click();
  await expect(mei.getByText(/^Open to staff until the end of /)).toBeVisible();

  await ada.goto(handbookPage(slug));
  await expect(ada.getByText(/^The next policy is open for your comments until /)).toBeVisible();
  await ada.getByRole("link", { name: "Read it and say what you think" }).click();
  await expect(ada.getByRole("heading", { level: 1, name: "The next policy" })).toBeVisible();
  await expect(ada.getByText("Can every counter do this?")).toBeVisible();
  // The way back is at the top, and another language is no step on it.
  await expect(ada.getByRole("link", { name: "To the handbook in force" })).toBeInViewport();
  await expect(ada.getByRole("navigation", { name: "At hand" }).getByRole("link")).toHaveText([
    "Find",
    "What may I do?",
    "Yours",
  ]);
  await ada.getByRole("link", { name: "中文", exact: true }).click();
  await expect(ada.getByRole("heading", { level: 1, name: "新政策征求意见" })).toBeVisible();
  await ada.goBack();
  await expect(ada.getByRole("heading", { level: 1, name: "Staff handbook" })).toBeVisible();
  await ada.goForward();
  await ada.getByRole("link", { name: "English", exact: true }).click();
  const claim = ada.locator("[id='complaints.claim']");
  await expect(claim.getByRole("insertion").first()).toBeVisible();
  await expect(ada.locator("[id='speed.waits']")).toHaveCount(0);
  await claim.getByRole("button", { name: /^Comment on this/ }).click();
  await claim.getByLabel("What do you think of it?").fill("Not at the harbour: we have no till.");
  await expectAccessible(ada);
  await claim.getByRole("button", { name: "Send" }).click();
  await expect(claim.getByText("Not settled yet.")).toBeVisible();
  await claim.getByRole("button", { name: /^Change it/ }).click();
  await claim.getByLabel("What do you think of it?").fill("Not at the harbour: there is no till.");
  await claim.getByRole("button", { name: "Save" }).click();
  await expect(claim.getByText("Not at the harbour: there is no till.")).toBeVisible();
  await ada.getByRole("link", { name: "All of it" }).click();
  const waits = ada.locator("[id='speed.waits']");
  // The button answers once its script is there.
  await expect(async () => {
    await waits.getByRole("button", { name: /^Comment on this/ }).click({ timeout: 2000 });
    await expect(waits.getByLabel("What do you think of it?")).toBeVisible({ timeout: 2000 });
  }).toPass();
  await waits.getByLabel("What do you think of it?").fill("Ten minutes is long.");
  await waits.getByRole("button", { name: "Send" }).click();
  await expect(waits.getByText("Ten minutes is long.")).toBeVisible();
  await expectToFit(ada);
  await expectAccessible(ada);

  await mei.goto(deskOf(slug, "publish"));
  await expect(mei.getByText("2 comments of staff are not settled yet.")).toBeVisible();
  await mei.getByRole("link", { name: "See the comments" }).click();
  const about = mei.getByRole("region", { name: /How to claim/ });
  await expect(about.getByText(/^Ada Price, /)).toBeVisible();
  await about.getByRole("button", { name: "Settle it" }).click();
  await about.getByText("Taken up in part").click();
  await about.getByLabel("What do you reply?").fill("The harbour is left out.");
  await expectAccessible(mei);
  await about.getByRole("button", { name: "Send the answer" }).click();
  await expect(about.getByText("The harbour is left out.")).toBeVisible();
  await expect(mei.getByText("one not settled yet").first()).toBeVisible();
  await mei.getByRole("button", { name: "Close it now" }).click();
  await mei.getByRole("dialog").getByRole("button", { name: "Close it now" }).click();
  await expect(mei.getByText(/^Open from /)).toBeVisible();
  await expectAccessible(mei);

  await ada.goto(saidPage(slug));
  await expect(ada.getByText("Taken up in part.")).toBeVisible();
  await ada.getByRole("link", { name: "How to claim" }).click();
  await expect(ada.getByText(/^Comments are closed\./)).toBeVisible();
  await expect(claim.getByText("The harbour is left out.")).toBeVisible();
  await expect(ada.getByRole("button", { name: /^Comment on/ })).toHaveCount(0);
  await ada.goto(consultationPage(slug));
  await expect(ada.getByText("No draft is open for comments now.")).toBeVisible();
  await expectAccessible(ada);
});

test("一位收银员说一条给顾客添麻烦，主管答复；草稿征求意见并逐条处理", async ({
  browser,
  installation,
  signIn,
  expectAccessible,
}) => {
  test.setTimeout(180_000);
  installation.fillWithExamples();
  const own = "qinghe-books";
  const desk = await browser.newContext({ baseURL: installation.url, locale: "zh-CN" });
  const mei = await desk.newPage();
  await signIn("manager", { name: "李娜", slug: own, context: desk });
  const { context, page: ada } = await telephone(browser, installation.url, "zh-CN");
  await signIn("staff", { name: "王芳", slug: own, context });

  await ada.goto(handbookPage(own));
  const clause = ada.locator("[id='complaints.ways']");
  await clause.getByRole("button", { name: /^这条有问题/ }).click();
  await clause.getByText("给顾客添麻烦").click();
  await clause.getByLabel("为什么？一句话就行。").fill("老人不会用小程序。");
  await clause.getByRole("button", { name: "发送" }).click();
  await expect(clause.getByText("还没有答复。")).toBeVisible();
  await expectToFit(ada);
  await expectAccessible(ada);

  await mei.goto(deskOf(own, "remarks"));
  await expect(mei.getByText("老人不会用小程序。")).toBeVisible();
  await mei.getByRole("button", { name: "答复", exact: true }).click();
  await mei.getByText("维持不变", { exact: true }).click();
  await mei.getByLabel("您的答复").fill("柜台也可以当面提，下一版会写明。");
  await expectAccessible(mei);
  await mei.getByRole("button", { name: "发送答复" }).click();
  await expect(mei.getByText("已全部答复")).toBeVisible();

  await ada.goto(saidPage(own));
  await expect(ada.getByText("柜台也可以当面提，下一版会写明。")).toBeVisible();
  await expectAccessible(ada);

  // As long as the draft says the same as the version in force there is nothing to ask about.
  await mei.goto(deskOf(own, "consultation"));
  await expect(mei.getByText(/^草稿与第2\.0版内容相同/)).toBeVisible();
  await expect(mei.getByRole("button", { name: "开始征求意见" })).toHaveCount(0);
  await rewriteClaim(mei, { "zh-Hans": "一年之内，到店即可办理。" }, own);
  await mei.reload();
  await mei.getByLabel("截止日期（含当天）").fill(inDays(9));
  await mei.getByRole("button", { name: "开始征求意见" }).click();
  await expect(mei.getByText(/^正在征求意见，/)).toBeVisible();
  await ada.goto(handbookPage(own));
  await ada.getByRole("link", { name: "看草稿，提意见" }).click();
  await ada.getByRole("button", { name: "对整份草稿提意见" }).click();
  await ada.getByLabel("您怎么看？").fill("写得很清楚。");
  await ada.getByRole("button", { name: "发送" }).click();
  await expect(ada.getByText("还没有处理。")).toBeVisible();
  await expectToFit(ada);
  await expectAccessible(ada);
  await mei.reload();
  await mei.getByRole("button", { name: "处理", exact: true }).click();
  await mei.getByText("已采纳", { exact: true }).click();
  await mei.getByRole("button", { name: "发送答复" }).click();
  await expect(mei.getByText("已全部处理").first()).toBeVisible();
  await expectAccessible(mei);
  await ada.reload();
  await expect(ada.getByText("已采纳。")).toBeVisible();
});
