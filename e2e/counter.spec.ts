/** A first day: somebody new comes in on a phone, reads what is theirs, finds answers, and says what is wrong. */
import type { Locator, Page } from "@playwright/test";
import { handbookPage, organisationsApi } from "../lib/paths.ts";
import { expect, test } from "./fixtures.ts";

const slug = "harbour-water";
const password = { en: "four green kettles sing", "zh-Hans": "港口的水很清，可以喝" };

/** What a customer at the counter makes somebody look for, and where the answer is. */
type Question =
  /** Looked for by these words; the answer stands in what was found, or behind it. */
  | { find: string; opens?: string; answer: string | RegExp }
  /** Asked of the guide: a situation, and what one may do. */
  | { situation: string; answer: string | RegExp };

const first = {
  en: {
    locale: "en",
    name: "Your name",
    signInName: "E-mail address or user name",
    password: "Password",
    join: /^Join/,
    title: "Staff handbook",
    parts: "Parts that concern you",
    read: "I have read this",
    upToDate: "You are up to date with version 2.0",
    kept: "Kept on this device",
    away: "No connection. This is version 2.0",
    field: "Find the answer",
    guide: "What may I do?",
    wrong: /^Something wrong with this/,
    unclear: "It is unclear",
    why: "Why? A line is enough.",
    send: "Send",
    sent: "Sent. The answer will be here.",
    questions: [
      { situation: "We came late", answer: "up to £50" },
      { find: "answer call", opens: "Answer your call", answer: "within 20 seconds" },
      { find: "calm down", answer: "I would be angry too" },
      { situation: "A bill was wrong", answer: "The duty manager decides." },
      { find: "complaint answer", opens: "Answer your complaint in full", answer: "within 10 working days" },
    ],
  },
  "zh-Hans": {
    locale: "zh-CN",
    name: "姓名",
    signInName: "电子邮箱或用户名",
    password: "密码",
    join: /^加入/,
    title: "员工手册",
    parts: "与您有关的部分",
    read: "我已阅读",
    upToDate: "截至第2.0版，您没有待读内容",
    kept: "已存到本机",
    away: /^没有网络。这是.+存到本机的第2\.0版/,
    field: "查一查",
    guide: "我能怎么处理？",
    wrong: /^这条有问题/,
    unclear: "说得不清楚",
    why: "为什么？一句话就行。",
    send: "发送",
    sent: "已发送。答复会显示在这里。",
    questions: [
      { situation: "我们来晚了", answer: /50\s*英镑/ },
      { find: "接听来电", opens: "接听您的来电", answer: "20秒内" },
      { find: "冷静", answer: "换我也会生气" },
      { situation: "账单开错了", answer: "值班" },
      { find: "投诉答复", opens: "对您的投诉给出完整答复", answer: "10个工作日内" },
    ],
  },
} as const satisfies Record<string, { questions: readonly Question[] } & Record<string, unknown>>;

for (const [language, words] of Object.entries(first) as [keyof typeof first, (typeof first)["en"]][])
  test.describe(language, () => {
    test.use({ expectedComplaints: /ERR_INTERNET_DISCONNECTED/ });

    test("somebody new comes in, reads what is theirs, answers five customers and says what is unclear", async ({
      page: boss,
      browser,
      installation,
      signIn,
      expectAccessible,
    }) => {
      test.setTimeout(180_000);
      installation.fillWithExamples();
      await signIn("administrator");
      const made = await boss.request.post(`${organisationsApi}/${slug}/invitations`, {
        data: { name: "Xiao Zhou", signInName: "", role: "staff", jobs: ["adviser"] },
      });
      const { link } = (await made.json()) as { link: string };

      const context = await browser.newContext({
        baseURL: installation.url,
        locale: words.locale,
        viewport: { width: 390, height: 844 },
        hasTouch: true,
      });
      const page = await context.newPage();

      await test.step("They come in by the link, and are in the handbook", async () => {
        await page.goto(new URL(link).pathname);
        await page.getByLabel(words.signInName).fill("xiao-zhou");
        await page.getByLabel(words.password, { exact: true }).fill(password[language]);
        await page.getByRole("button", { name: words.join }).tap();
        await expect(page.getByRole("heading", { level: 1, name: words.title })).toBeVisible();
        await expectAccessible(page);
      });

      await test.step("They say that they have read what is theirs", async () => {
        await page.getByText(words.parts, { exact: true }).tap();
        await page.getByRole("button", { name: words.read }).tap();
        await expect(page.getByText(words.upToDate)).toBeVisible();
      });

      await test.step("They find five answers, each in three taps and ten seconds", () =>
        answerAll(page, words));

      await test.step("They say what is unclear", async () => {
        const calls = page.locator("#standard-calls");
        await calls.getByRole("button", { name: words.wrong }).tap();
        await calls.getByText(words.unclear).tap();
        await calls.getByLabel(words.why).fill("?!");
        await calls.getByRole("button", { name: words.send, exact: true }).tap();
        await expect(calls.getByText(words.sent)).toBeVisible();
        await expectAccessible(page);
      });

      await test.step("They find the same without a network", async () => {
        await page.goto(handbookPage(slug));
        await expect(page.getByText(words.kept)).toBeVisible();
        await context.setOffline(true);
        await page.reload();
        await expect(page.getByText(words.away)).toBeVisible();
        await answerAll(page, words);
      });
      await context.close();
    });
  });

/** Asks each question from wherever one is, as somebody with a customer before them. */
async function answerAll(
  page: Page,
  { questions, field, guide }: { questions: readonly Question[]; field: string; guide: string },
): Promise<void> {
  for (const question of questions) {
    const begun = Date.now();
    let taps = 0;
    const tap = async (what: Locator) => {
      taps += 1;
      await what.tap();
    };
    const named = "find" in question ? question.find : question.situation;
    if ("find" in question) {
      const search = page.getByRole("searchbox", { name: field });
      await tap(search);
      await search.fill(question.find);
      const results = page.getByRole("search").locator("..").getByRole("link");
      await expect(results.first()).toBeInViewport();
      if (question.opens === undefined)
        await expect(results.filter({ hasText: question.answer }).first()).toBeInViewport();
      else {
        await tap(results.filter({ hasText: question.opens }).first());
        await expect(page.locator(":target")).toContainText(question.answer);
        await expect(page.locator(":target").getByText(question.answer).first()).toBeInViewport();
      }
    } else {
      const region = page.getByRole("region", { name: guide });
      await tap(page.getByRole("navigation").getByRole("link", { name: guide }));
      await tap(region.getByRole("link", { name: question.situation }));
      await expect(region.getByText(question.answer).first()).toBeInViewport();
    }
    expect(taps, named).toBeLessThanOrEqual(3);
    expect(Date.now() - begun, named).toBeLessThan(10_000);
  }
}
