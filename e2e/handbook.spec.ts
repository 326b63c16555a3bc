/** The handbook in the hands of somebody at a counter: found by typing, read without a network, gone when they leave. */
import type { Page } from "@playwright/test";
import { deskOf, handbookCopy, handbookManifest, handbookPage, ownPage, signInPage } from "../lib/paths.ts";
import { expect, test } from "./fixtures.ts";

const slug = "harbour-water";
const people = `/api/v1/organisations/${slug}/people`;

test.use({ viewport: { width: 390, height: 844 } });

const keptWords = { en: "Kept on this device", "zh-Hans": "已存到本机" };

/** Reads the handbook until it is kept on the device. */
async function readAndKeep(page: Page, language: "en" | "zh-Hans" = "en"): Promise<void> {
  await page.goto(handbookPage(slug, { language }));
  await expect(page.getByText(keptWords[language])).toBeVisible();
}

const stores = (page: Page) => page.evaluate(() => caches.keys());

const expectNothingKept = (page: Page) => expect.poll(() => stores(page)).toEqual([]);

for (const { language, locale, words } of [
  {
    language: "en",
    locale: "en",
    words: {
      title: "Staff handbook",
      version: "Version 2.0, in force since",
      search: "Find the answer",
      asked: "late bill",
      place: "8.13 What you may settle on the spot",
      excerpt: "We came late or not at all",
      found: "Try others",
      asks: "Answer your call: within 20 seconds",
      told: "We answer your call within 20 seconds",
      contents: "Contents",
      area: "Putting things right yourself",
      clause: "What you may offer",
      other: "中文",
    },
  },
  {
    language: "zh-Hans",
    locale: "zh-CN",
    words: {
      title: "员工手册",
      version: "第2.0版",
      search: "查一查",
      asked: "迟到补偿",
      place: "8.7 补救办法",
      excerpt: "客服专员或抢修班长最多50英镑",
      found: "换个词试试",
      asks: "接听您的来电：20秒内",
      told: "我们在20秒内接听您的来电",
      contents: "目录",
      area: "当场处理问题",
      clause: "处置权限",
      other: "English",
    },
  },
] as const)
  test.describe(language, () => {
    test.use({ locale });

    test("staff find the answer while a customer waits", async ({
      page,
      installation,
      signIn,
      expectAccessible,
    }) => {
      installation.fillWithExamples();
      await signIn("staff");
      await page.goto(handbookPage(slug, { language }));
      await expect(page.getByRole("heading", { level: 1, name: words.title })).toBeVisible();
      await expect(page.getByText(words.version).first()).toBeVisible();
      await expect(page.locator("div[lang]").first()).toHaveAttribute("lang", language);
      await expectAccessible(page);

      // What is found stands on the first screen, in the words of the clause.
      const field = page.getByRole("searchbox", { name: words.search });
      await expect(field).toBeInViewport();
      await field.fill(words.asked);
      const link = page.getByRole("search").locator("..").getByRole("link").first();
      await expect(link).toContainText(words.excerpt);
      await expect(link).toBeInViewport();
      await expect(link.locator("mark").first()).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("link", { name: words.place }).first().click();
      await expect(page).toHaveURL(/#complaints\./);
      await expect(page.locator(":target")).toBeInViewport();
      // The field is still there, however far down one is.
      await expect(field).toBeInViewport();
      await field.fill("xyzzy");
      await expect(page.getByText(words.found)).toBeVisible();

      // What a standard asks of staff is read; what customers are told where that is something else.
      const standard = page.locator("#standard-calls");
      await expect(standard.getByRole("heading")).toContainText(words.asks);
      await expect(standard).not.toContainText(words.told);

      await field.press("Escape");
      const contents = page.getByRole("navigation", { name: words.contents });
      await contents.getByText(words.area).first().click();
      await contents.getByRole("link", { name: words.clause }).click();
      await expect(page).toHaveURL(/#discretion\.limits$/);
      await expect(page.locator(":target")).toBeInViewport();

      await page.getByRole("link", { name: words.other, exact: true }).click();
      await expect(page.getByRole("heading", { level: 1, name: words.title })).toHaveCount(0);
    });

    test("the handbook is read and searched without a network", async ({
      page,
      context,
      installation,
      signIn,
      expectAccessible,
    }) => {
      installation.fillWithExamples();
      const person = await signIn("staff", { name: "Wang Fang" });
      await readAndKeep(page, language);
      const copy = await page.evaluate(
        async (address) => (await caches.match(address))?.text(),
        `/handbook/${slug}`,
      );
      expect(copy).toContain(words.title);
      for (const personal of [person.name, person.signInName, person.personId, person.sessionKey])
        expect(copy).not.toContain(personal);

      await context.setOffline(true);
      // Nothing is kept of the pages beside it: the handbook is read in their place.
      await page.goto(ownPage(slug));
      await expect(page).toHaveURL(handbookPage(slug));
      await page.goto("about:blank");
      await page.goto(`${handbookPage(slug)}#find`);
      await expect(page.getByRole("searchbox", { name: words.search })).toBeFocused();
      await expect(page.getByRole("note")).toBeInViewport();
      await page.goto(handbookPage(slug, { language }));
      // It leads nowhere that cannot be reached.
      await expect(page.getByRole("link", { name: words.other, exact: true })).toHaveCount(0);
      const notice = page.getByRole("note");
      await expect(notice).toContainText(
        language === "en" ? "No connection. This is version 2.0" : /没有网络。这是.+存到本机的第2\.0版/,
      );
      const field = page.getByRole("searchbox", { name: words.search });
      await field.fill(words.asked);
      await page.getByRole("link", { name: words.place }).first().click();
      await expect(page.locator(":target")).toBeInViewport();
      await expectAccessible(page);

      // Whoever is in the middle of something is asked; otherwise the handbook comes by itself.
      await context.setOffline(false);
      await expect(notice).toContainText(language === "en" ? "The connection is back" : "网络恢复了");
      await context.setOffline(true);
      await field.fill("");
      await field.blur();
      await expect(notice).toContainText(language === "en" ? "No connection" : "没有网络");
      await context.setOffline(false);
      await expect(notice).toHaveCount(0);
      await expect(page.getByText(keptWords[language])).toBeVisible();
    });
  });

test("on a wide screen what was found has the room that there is", async ({ page, installation, signIn }) => {
  installation.fillWithExamples();
  await signIn("staff");
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(handbookPage(slug));
  await page.getByRole("searchbox", { name: "Find the answer" }).fill("complaint");
  const results = page.getByRole("list", { name: "What was found" }).getByRole("link");
  await expect(results.nth(1)).toBeInViewport({ ratio: 1 });
});

test("the search is used by keyboard alone", async ({ page, installation, signIn }) => {
  installation.fillWithExamples();
  await signIn("staff");
  await page.goto(handbookPage(slug));
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to search" });
  await expect(skip).toBeFocused();
  await page.keyboard.press("Enter");
  const field = page.getByRole("searchbox", { name: "Find the answer" });
  await expect(field).toBeFocused();
  await page.keyboard.type("complaint");
  await expect(page.getByRole("search").locator("..").getByRole("status")).toContainText(
    /^\d+ places found$/,
  );
  const results = page.getByRole("list", { name: "What was found" }).getByRole("link");
  await page.keyboard.press("ArrowDown");
  await expect(results.nth(0)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(results.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(field).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(results).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "A complaint is upheld" })).toBeInViewport();

  // The old words are selected, so that the next ones take their place, and Enter opens the first result.
  await field.focus();
  await expect(results.nth(0)).toBeVisible();
  await page.keyboard.type("came late");
  await expect(field).toHaveValue("came late");
  await expect(results.nth(0)).toContainText("As customer adviser or crew leader up to £50");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#may-late$/);
  await expect(page.getByRole("heading", { name: "We came late" })).toBeFocused();
  await expect(results).toHaveCount(0);

  await field.focus();
  await expect(results.nth(0)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(field).toHaveValue("");
  await expect(results).toHaveCount(0);
  await expect(field).toBeFocused();
});

test("the search says what it does not know, and leads on where it finds nothing", async ({
  page,
  installation,
  signIn,
  expectAccessible,
}) => {
  installation.fillWithExamples();
  await signIn("staff", { jobs: ["adviser"] });
  await page.goto(handbookPage(slug));
  const field = page.getByRole("searchbox", { name: "Find the answer" });
  const panel = page.locator(".found");
  await page.getByRole("link", { name: "Find", exact: true }).click();
  await expect(field).toBeFocused();
  // On a phone the field goes to the top, so that there is room for what is found.
  await expect.poll(async () => (await field.boundingBox())?.y).toBeLessThan(40);

  await field.fill("b");
  await expect(panel).toHaveCount(0);
  await field.fill("refnud");
  await expect(panel).toContainText("Nothing has this word. Did you mean “refund”?");
  await expect(panel.getByRole("link").first()).toBeVisible();
  await field.fill("complaint smells");
  await expect(panel).toContainText("Nothing about: “smells”");
  await expect(panel.getByRole("link", { name: /complaint/i }).first()).toBeVisible();
  await expectAccessible(page);

  // The last result can be seen above the bar at the bottom.
  const last = panel.getByRole("listitem").last();
  await last.scrollIntoViewIfNeeded();
  const bar = await page.getByRole("navigation", { name: "At hand" }).boundingBox();
  const box = await last.boundingBox();
  expect(box!.y + box!.height).toBeLessThanOrEqual(bar!.y);

  await field.fill("parking");
  await expect(panel).toContainText("The handbook does not say “parking” in these words.");
  await expect(panel).toContainText("If it really says nothing about it: If it is fair");
  await expect(panel).toContainText("Ask the duty manager");
  await expectAccessible(page);
  await panel.getByRole("link", { name: "Look in the contents" }).click();
  await expect(page.getByRole("heading", { name: "Contents" })).toBeInViewport();

  // What was looked for is replaced by the next words when one comes back to the field.
  await field.click();
  await page.keyboard.type("came late");
  await expect(field).toHaveValue("came late");
  await panel.getByRole("link").first().click();
  const guide = page.getByRole("region", { name: "What may I do?" });
  await expect(guide.getByRole("heading", { name: "We came late" })).toBeFocused();
  await expect(guide.getByText("up to £50")).toBeInViewport();
});

test("without script the search answers as well", async ({ browser, installation, signIn }) => {
  installation.fillWithExamples();
  const context = await browser.newContext({ javaScriptEnabled: false });
  await signIn("staff", { context });
  const page = await context.newPage();
  await page.goto(installation.url + handbookPage(slug));
  await page.getByRole("searchbox", { name: "Find the answer" }).fill("calm down");
  await page.getByRole("searchbox", { name: "Find the answer" }).press("Enter");
  await page.getByRole("link", { name: "11.8 Words we do not use" }).first().click();
  await expect(page.locator(":target")).toContainText("I would be angry too");
  await context.close();
});

test("what is for one's own job is marked, and the rest can be hidden", async ({
  page,
  browser,
  installation,
  signIn,
  expectAccessible,
}) => {
  installation.fillWithExamples();
  const { personId } = await signIn("staff");
  const office = await browser.newContext();
  await signIn("administrator", { name: "Chen Yu", context: office });
  const changed = await office.request.patch(`${installation.url}${people}/${personId}`, {
    data: { jobs: ["crew"] },
  });
  expect(changed.ok(), await changed.text()).toBe(true);
  await office.close();

  await page.goto(handbookPage(slug));
  const own = page.locator("#standard-crew-handover");
  await expect(own).toContainText("For your job: Crew leader");
  const others = page.locator("#standard-call-notes");
  await expect(others).toContainText("For: Customer adviser");
  const count = page.getByText(/^Showing \d+ of \d+$/);
  await expect(count).toBeHidden();
  await page.getByRole("checkbox", { name: "Only what is for your job: Crew leader" }).check();
  await expect(count).toBeVisible();
  const [shown, all] = ((await count.textContent()) ?? "").match(/\d+/g)!.map(Number);
  expect(await page.locator(":is(.clause, .standard):visible").count()).toBe(shown);
  expect(await page.locator(":is(.clause, .standard)").count()).toBe(all);
  await expect(own).toBeVisible();
  await expect(others).toBeHidden();
  await expectAccessible(page);
  // It is found all the same, and shown to whoever wants it.
  await page.getByRole("searchbox", { name: "Find the answer" }).fill("write up every call");
  const link = page.getByRole("link", { name: /^Write up every call before the next one/ });
  await expect(link).toContainText("for other jobs");
  await link.click();
  await expect(others).toBeInViewport();
});

test("everybody at work in the organisation reads the handbook, and nobody else", async ({
  page,
  browser,
  installation,
  signIn,
}) => {
  installation.fillWithExamples();
  // Signed out: to sign in, and back.
  await page.goto(handbookPage(slug, { language: "en" }));
  await expect(page).toHaveURL(
    installation.url + `${signInPage}?to=${encodeURIComponent(handbookPage(slug, { language: "en" }))}`,
  );
  for (const address of [handbookCopy(slug, "en"), handbookPage("no-such-place")])
    expect((await page.request.get(address, { maxRedirects: 0 })).status(), address).toBe(307);
  expect((await page.request.get(handbookManifest(slug, "en"))).status()).toBe(404);

  for (const role of ["administrator", "manager", "approver", "staff", "auditor"] as const) {
    const context = await browser.newContext();
    await signIn(role, { context });
    const answer = await context.request.get(installation.url + handbookPage(slug));
    expect(answer.status(), role).toBe(200);
    expect(answer.headers()["cache-control"]).toContain("no-store");
    expect(answer.headers()["content-security-policy"]).toContain("script-src 'nonce-");
    const html = await answer.text();
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(html).toMatch(/<meta name="theme-color"[^>]* media="\(prefers-color-scheme: dark\)"/);
    expect(html).toMatch(/<link rel="manifest" href="[^"]+" crossorigin="use-credentials"/i);
    const manifest = await context.request.get(installation.url + handbookManifest(slug, "zh-Hans"));
    expect(await manifest.json()).toMatchObject({
      name: "海港水务员工手册",
      lang: "zh-Hans",
      start_url: handbookPage(slug, { language: "zh-Hans" }),
      display: "standalone",
    });
    const { icons } = (await manifest.json()) as { icons: { src: string; purpose: string }[] };
    expect(icons.map(({ purpose }) => purpose)).toContain("maskable");
    for (const { src } of icons)
      expect((await context.request.get(installation.url + src)).headers()["content-type"]).toBe("image/png");
    await context.close();
  }

  const elsewhere = await browser.newContext();
  await signIn("administrator", { slug: "city-buses", context: elsewhere });
  for (const address of [handbookPage(slug), handbookCopy(slug, "en"), handbookManifest(slug, "en")]) {
    const answer = await elsewhere.request.get(installation.url + address);
    expect(answer.status(), address).toBe(404);
    expect(await answer.text()).not.toContain("Harbour Water");
  }
  // Nothing was published there yet.
  const stranger = await elsewhere.newPage();
  await stranger.goto(installation.url + handbookPage("city-buses"));
  await expect(stranger.getByText("No version is in force yet")).toBeVisible();
  await elsewhere.close();
});

test("the desk leads to the handbook, and a language it is not in to one that it is in", async ({
  page,
  installation,
  signIn,
}) => {
  installation.fillWithExamples();
  await signIn("manager");
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(deskOf(slug));
  await page.getByRole("link", { name: "Handbook", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Staff handbook" })).toBeVisible();
  await page.getByRole("link", { name: "To the desk" }).click();
  await expect(page).toHaveURL(installation.url + deskOf(slug));
  await page.goto(`${handbookPage(slug)}?language=cy`);
  await expect(page).toHaveURL(installation.url + handbookPage(slug));
  // The copy is for the device: whoever comes by themselves reads the handbook.
  await page.goto(handbookCopy(slug, "en"));
  await expect(page).toHaveURL(installation.url + handbookPage(slug, { language: "en" }));
});

test.describe("what a device keeps", () => {
  test.use({ expectedComplaints: /ERR_INTERNET_DISCONNECTED|ERR_FAILED/ });

  const expectNothingToRead = async (page: Page) => {
    await page.context().setOffline(true);
    await expect(page.goto(handbookPage(slug))).rejects.toThrow(/ERR_/);
    await page.context().setOffline(false);
  };

  test("is erased when somebody signs out", async ({ page, installation, signIn }) => {
    installation.fillWithExamples();
    await signIn("staff");
    await readAndKeep(page);
    expect(await stores(page)).toHaveLength(1);
    await page.getByRole("link", { name: "Yours", exact: true }).click();
    await expect(page.getByText(/^A copy of the handbook is kept here\. .* until \d/)).toBeVisible();
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(page).toHaveURL(/sign-in/);
    await expectNothingKept(page);
    await expectNothingToRead(page);
  });

  test("is erased once the server refuses: after a removal, and when a session ended elsewhere", async ({
    page,
    browser,
    installation,
    signIn,
  }) => {
    installation.fillWithExamples();
    const { personId } = await signIn("staff");
    await readAndKeep(page);
    const office = await browser.newContext();
    await signIn("administrator", { name: "Chen Yu", context: office });
    expect((await office.request.delete(`${installation.url}${people}/${personId}`)).ok()).toBe(true);
    await office.close();
    await page.goto(handbookPage(slug));
    await expect(page.getByRole("heading", { level: 1, name: "Staff handbook" })).toHaveCount(0);
    await expectNothingKept(page);
    await expectNothingToRead(page);

    await signIn("staff");
    await readAndKeep(page);
    await page.context().clearCookies();
    await page.goto(handbookPage(slug));
    await expect(page).toHaveURL(/sign-in/);
    await expectNothingKept(page);
  });

  test("is erased after fourteen days without a network", async ({ page, installation, signIn }) => {
    installation.fillWithExamples();
    await signIn("staff");
    await readAndKeep(page);
    const makeOld = (days: number) =>
      page.evaluate(async (age) => {
        const [name = ""] = await caches.keys();
        const store = await caches.open(name);
        const [copy] = (await store.keys()).filter(({ url }) => !url.includes("/_next/"));
        const response = await store.match(copy!);
        const headers = new Headers(response!.headers);
        headers.set("x-kept-at", String(Date.now() - age * 86_400_000));
        await store.put(copy!, new Response(await response!.text(), { headers }));
      }, days);
    await makeOld(13.9);
    await page.context().setOffline(true);
    await page.goto(handbookPage(slug));
    await expect(page.getByRole("note")).toBeVisible();
    await makeOld(14.1);
    await expect(page.goto(handbookPage(slug))).rejects.toThrow(/ERR_/);
    await page.context().setOffline(false);
    await page.goto(signInPage);
    await expectNothingKept(page);
  });

  test("is what there is while the server cannot answer", async ({ page, installation, signIn }) => {
    installation.fillWithExamples();
    await signIn("staff");
    await readAndKeep(page);
    await installation.kill();
    await page.goto(handbookPage(slug));
    await expect(page.getByRole("note")).toContainText("No connection");
    await page.getByRole("searchbox", { name: "Find the answer" }).fill("calm down");
    await expect(page.getByRole("link", { name: "11.8 Words we do not use" }).first()).toBeVisible();
    await installation.startAgain();
    await page.getByRole("link", { name: "Try again" }).click();
    await expect(page.getByText(keptWords.en)).toBeVisible();
  });
});
