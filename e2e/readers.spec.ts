/** What a version asks of people: who is asked, what they are shown, and what is on record afterwards. */
import type { Browser, BrowserContext, Page } from "@playwright/test";
import {
  acknowledgementsApi,
  deskOf,
  draftApi,
  handbookCopy,
  handbookPage,
  organisationsApi,
  readersPage,
} from "../lib/paths.ts";
import { expect, test } from "./fixtures.ts";

type Row = { body: unknown; revision: number; sortKey: string };

const phone = { width: 390, height: 844 };

/** Saves a row of the draft with something in it replaced. */
async function alter(
  page: Page,
  slug: string,
  place: string,
  from: string | RegExp,
  to: string,
): Promise<void> {
  const { rows } = (await (await page.request.get(draftApi(slug))).json()) as { rows: Record<string, Row> };
  const row = rows[place];
  const before = JSON.stringify(row?.body);
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  const { revision, sortKey } = row!;
  const saved = await page.request.put(draftApi(slug, place), {
    data: { revision, sortKey, body: JSON.parse(after) as unknown, saveId: `save ${place}`, removed: false },
  });
  expect(saved.status(), await saved.text()).toBe(200);
}

/** Says what somebody does. */
async function giveJob(admin: Page, slug: string, person: string, job: string): Promise<void> {
  const saved = await admin.request.patch(`${organisationsApi}/${slug}/people/${person}`, {
    data: { jobs: [job] },
  });
  expect(saved.status()).toBe(204);
}

/** Says that somebody has read whatever they are asked. */
async function readAll({ request }: Page, slug: string): Promise<void> {
  const asked = (await (await request.get(acknowledgementsApi(slug, "asked"))).json()) as {
    number: string;
    hash: string;
    language: string;
  };
  const { number, hash, language } = asked;
  const said = await request.post(acknowledgementsApi(slug), { data: { number, hash, language } });
  expect(said.status(), await said.text()).toBe(200);
}

async function onPhone(browser: Browser, url: string, locale: string): Promise<[Page, BrowserContext]> {
  const context = await browser.newContext({ baseURL: url, locale, viewport: phone });
  return [await context.newPage(), context];
}

const noSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

test.use({ sendsMail: true });

test("Staff are asked for what a version changed for their job, and it is on record who read it", async ({
  page: li,
  browser,
  installation,
  mailbox,
  signIn,
  expectAccessible,
}) => {
  test.setTimeout(240_000);
  const slug = "harbour-water";
  installation.fillWithExamples();
  const admin = await signIn("administrator", { name: "Li Na" });
  const [ada, adas] = await onPhone(browser, installation.url, "en");
  const [cem, cems] = await onPhone(browser, installation.url, "en");
  const adviser = await signIn("staff", { name: "Ada Price", context: adas });
  const crew = await signIn("staff", { name: "Cem Kaya", context: cems });
  await giveJob(li, slug, adviser.personId, "adviser");
  await giveJob(li, slug, crew.personId, "crew");
  const asked = ada.getByRole("region", { name: "What changed for you" });

  await test.step("Whoever has read nothing is asked for all of it, once", async () => {
    await ada.goto(handbookPage(slug));
    const all = ada.getByRole("region", { name: "Please read this handbook" });
    await expect(
      all.getByText(/^All of version 2\.0 that concerns your work, \d+ parts: \d+ standards/),
    ).toBeVisible();
    // Nobody says so before they have seen what there is to read.
    await expect(all.getByRole("button", { name: "I have read this" })).toBeHidden();
    await all.getByText("Parts that concern you").click();
    await expect(all.getByRole("link", { name: "Our standards" })).toBeVisible();
    await expectAccessible(ada);
    expect(await noSideways(ada)).toBe(true);
    await all.getByRole("button", { name: "I have read this" }).click();
    await expect(ada.getByText("You are up to date with version 2.0")).toBeVisible();
    await expect(all).toHaveCount(0);
    await expect(ada.locator("#asked")).toBeFocused();
    await expect(ada.locator("#asked")).toBeInViewport();
    await readAll(cem, slug);
  });

  await test.step("Before publishing it is known who will be asked, and a correction asks nobody", async () => {
    await alter(li, slug, "goals/goals/call-notes", '"value":98', '"value":99');
    await li.goto(deskOf(slug, "publish"));
    const who = li.getByRole("region", { name: "Who will be asked to read it" });
    await expect(
      who.getByText("2 people will be asked to read this, one of them for the first time."),
    ).toBeVisible();
    await expect(who.getByText("Ada Price and Li Na")).toBeVisible();
    await expect(who.getByText("Customer adviser: 1")).toBeVisible();
    await li.getByLabel("Wording only: 2.1").check();
    await expect(li.getByText("Not possible now, since people are promised")).toBeVisible();
    await expect(who).toHaveCount(0);
    await li.getByLabel("A new version: 3.0").check();
    await expectAccessible(li);
    await li.locator("#note-en").fill("Calls are written up more often.");
    await li.locator("#note-zh-Hans").fill("通话记录要求更高。");
    await li.getByLabel("I publish this without review. The version says so for ever.").check();
    await li.getByRole("button", { name: "Publish version 3.0" }).click();
    await expect(li).toHaveURL(/done=3\.0/);
  });

  await test.step("An adviser is shown what changed, word by word, and where it stands in the text", async () => {
    await ada.goto(handbookPage(slug));
    await expect(asked.getByText(/from at least 98% to 99%/)).toBeVisible();
    await expect(asked.locator("del").first()).toContainText("98");
    await expect(asked.locator("ins").first()).toContainText("99");
    await expect(asked.getByRole("heading", { level: 4 })).toHaveText([
      "Write up every call before the next one",
    ]);
    await asked.getByText("One clause says so as well").click();
    await expect(asked.getByRole("heading", { level: 4 })).toHaveCount(2);
    await expect(ada.locator("#standard-call-notes").getByText("Changed since version 2.0")).toBeVisible();
    await expect(ada.getByText("Changed since version 2.0")).toHaveCount(2);
    await expectAccessible(ada);
    expect(await noSideways(ada)).toBe(true);
    // The copy that is kept on the device has nothing of it.
    const copy = await (await ada.request.get(handbookCopy(slug, "en"))).text();
    for (const own of ["What changed for you", "Changed since version 2.0", "I have read this"])
      expect(copy).not.toContain(own);
  });

  await test.step("Somebody of another job is asked nothing", async () => {
    await cem.goto(handbookPage(slug));
    await expect(cem.getByText("You are up to date with version 3.0")).toBeVisible();
    await expect(cem.getByText("Nothing in it has changed for your work since version 2.0")).toBeVisible();
    await expect(cem.getByText("Changed since version 2.0")).toHaveCount(0);
    await expectAccessible(cem);
  });

  await test.step("With one button it is on record, and the marks are gone", async () => {
    await asked.getByRole("button", { name: "I have read this" }).click();
    await expect(ada.getByText("You are up to date with version 3.0")).toBeVisible();
    await expect(ada.getByText("Changed since version 2.0")).toHaveCount(0);
    await expect(ada.locator("#asked")).toBeFocused();
    await ada.reload();
    await expect(ada.getByText("You are up to date with version 3.0")).toBeVisible();
  });

  await test.step("The manager sees who has read it, finds somebody, and reminds the others", async () => {
    await li.goto(deskOf(slug));
    await li.getByRole("link", { name: "Who has read it" }).click();
    await expect(li.getByRole("heading", { level: 1, name: "Who has read it" })).toBeVisible();
    await expect(
      li.getByRole("img", {
        name: "2 of 3 people are up to date; 0 have a change to read; 1 has read no version.",
      }),
    ).toBeVisible();
    await expect(li.getByRole("row", { name: "Up to date 2 67%" })).toBeVisible();
    const people = li.getByRole("region", { name: "People" });
    await expect(people.getByRole("listitem").filter({ hasText: "Ada Price" })).toContainText(
      "Read version 3.0",
    );
    await expect(people.getByRole("listitem").filter({ hasText: "Cem Kaya" })).toContainText(
      "Read version 2.0",
    );
    await expectAccessible(li);
    await li.getByRole("link", { name: "Read none 1" }).click();
    await expect(people.getByRole("listitem")).toHaveCount(1);
    await expect(li.getByText("One person will get a mail.")).toBeVisible();
    await li.getByLabel("Choose Li Na").check();
    await li.getByRole("button", { name: "Remind the one you chose" }).click();
    await expect(li.getByText("One mail is on its way.")).toBeVisible();
    await expect(li.getByText("Nobody can be mailed to now. One had a mail about it today.")).toBeVisible();
    await expect
      .poll(() => mailbox.mails.filter(({ to }) => to.includes(admin.signInName)).length, { timeout: 30_000 })
      .toBe(1);
    expect(mailbox.mails[0]?.text).toContain(installation.url + handbookPage(slug));
  });

  await test.step("The export says who had read what", async () => {
    await li.goto(readersPage(slug));
    const started = li.waitForEvent("download");
    await li.getByRole("button", { name: "Take a table (CSV)" }).click();
    const download = await started;
    expect(download.suggestedFilename()).toMatch(/^harbour-water-read-by-\d{4}-\d{2}-\d{2}\.csv$/);
    const table = await (await li.request.get(acknowledgementsApi(slug, "export?format=csv"))).text();
    const lines = table.trimEnd().split("\n");
    expect(lines.filter((line) => line.startsWith("Ada Price,yes,"))).toHaveLength(2);
    expect(lines.find((line) => line.startsWith("Ada Price,yes,3.0,yes,"))).toContain("98%");
    expect(lines.filter((line) => line.startsWith("Cem Kaya,yes,"))).toHaveLength(1);
    expect(lines.find((line) => line.startsWith("Cem Kaya,yes,2.0,no,"))).toBeDefined();
    expect(lines.find((line) => line.startsWith("Li Na,yes,none,"))).toBeDefined();
  });
});

test("In Chinese, a cashier is asked and somebody who answers the telephone is not", async ({
  page: mei,
  browser,
  context,
  installation,
  signIn,
  expectAccessible,
}) => {
  test.setTimeout(180_000);
  const slug = "qinghe-books";
  installation.fillWithExamples();
  await context.addCookies([{ name: "language", value: "zh-Hans", url: installation.url }]);
  await signIn("administrator", { slug, name: "梅姐" });
  const [wang, wangs] = await onPhone(browser, installation.url, "zh-CN");
  const [zhao, zhaos] = await onPhone(browser, installation.url, "zh-CN");
  const cashier = await signIn("staff", { slug, name: "王芳", context: wangs });
  const service = await signIn("staff", { slug, name: "赵敏", context: zhaos });
  await giveJob(mei, slug, cashier.personId, "cashier");
  await giveJob(mei, slug, service.personId, "service");
  for (const reader of [wang, zhao]) await readAll(reader, slug);
  await alter(mei, slug, "goals/goals/till-queue", /"value":5(?=[,}])/, '"value":4');

  await mei.goto(deskOf(slug, "publish"));
  const who = mei.getByRole("region", { name: "将请谁阅读" });
  await expect(who.getByText("将请2人阅读，其中1人是第一次阅读。")).toBeVisible();
  await expect(who.getByText("收银员：1人")).toBeVisible();
  const published = await mei.request.post(`${organisationsApi}/${slug}/versions`, {
    data: { changeNote: { "zh-Hans": "排队更短。" }, withoutReview: true },
  });
  expect(published.status(), await published.text()).toBe(201);

  await wang.goto(handbookPage(slug));
  const asked = wang.getByRole("region", { name: "与您有关的改动" });
  await expect(asked.locator("ins").first()).toContainText("4");
  await expect(wang.locator("#standard-till-queue").getByText("第2.0版之后有改动")).toBeVisible();
  await expectAccessible(wang);
  expect(await noSideways(wang)).toBe(true);
  await asked.getByRole("button", { name: "我已阅读" }).click();
  await expect(wang.getByText("截至第3.0版，您没有待读内容")).toBeVisible();

  await zhao.goto(handbookPage(slug));
  await expect(zhao.getByText("截至第3.0版，您没有待读内容")).toBeVisible();
  await expect(zhao.getByRole("button", { name: "我已阅读" })).toHaveCount(0);

  await mei.goto(readersPage(slug));
  await expect(
    mei.getByRole("img", { name: "共3人：2人已读最新内容，0人有改动待读，1人还没有读过。" }),
  ).toBeVisible();
  await expectAccessible(mei);
});

test.describe("Without mail", () => {
  test.use({ sendsMail: false, permissions: ["clipboard-read", "clipboard-write"] });

  test("a manager hands on what people are told, and nothing promises to send it", async ({
    page,
    installation,
    signIn,
    expectAccessible,
  }) => {
    installation.fillWithExamples();
    await signIn("administrator");
    await page.goto(readersPage("harbour-water"));
    await expect(page.getByText("Keepword sends no mail here.")).toBeVisible();
    await expect(page.getByRole("button", { name: /remind/i })).toHaveCount(0);
    await page.getByRole("button", { name: "Copy a message" }).click();
    await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`${installation.url}${handbookPage("harbour-water")}`);
    expect(copied).toContain("Version 2.0");
    await expectAccessible(page);

    await page.goto(deskOf("harbour-water", "people"));
    await page.getByLabel("Name", { exact: true }).fill("Ada Price");
    await expect(page.getByText("Keepword sends no mail here: hand the link over yourself.")).toBeVisible();
    await page.goto(deskOf("harbour-water", "training/plan"));
    await expect(page.getByText("Once this is saved there is a message to copy and hand on.")).toBeVisible();
  });
});
