/** The policy is learnt: a launch is planned and held, whoever is missing is listed, and a question leads to its clause. */
import type { Page } from "@playwright/test";
import { handbookPage, ownPage, trainingApi, trainingPage } from "../lib/paths.ts";
import { expect, test } from "./fixtures.ts";

const slug = "harbour-water";
const clause = "standard-calls";

/** A local date and hour so many days from now, in the time zone of the organisation. */
function inDays(days: number): string {
  return `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T09:00`;
}

const questionInBoth = {
  situation: {
    en: "The telephone rings, and you are serving somebody.",
    "zh-Hans": "您正在接待顾客，电话响了。",
  },
  wrong: { en: "Let it ring until you have finished.", "zh-Hans": "等接待完再接。" },
  right: { en: "Ask the customer to excuse you, and answer.", "zh-Hans": "向顾客说声抱歉，先接电话。" },
  because: { en: "We answer within 20 seconds.", "zh-Hans": "我们承诺20秒内接听。" },
};

for (const { language, locale, words } of [
  {
    language: "en",
    locale: "en",
    words: {
      planLaunch: "Plan the launch",
      notLaunched: /^Version 2\.0 has been in force since .* and has not been launched/,
      startsAt: "Date and hour",
      place: "Where",
      plan: "Plan this session",
      title: "Launch of version 2.0",
      expected: /^You are expected at “Launch of version 2\.0” on .* at 09:00, Pump house\./,
      notBegun: /^You can say who came once it has begun/,
      change: "Change this session",
      save: "Save the changes",
      everybody: "Everybody came",
      whether: (name: string) => `Whether ${name} came`,
      absent: "Absent",
      came: "Came",
      saved: /recorded · Saved$/,
      offline: /^Keepword cannot be reached|^Not saved: no connection/,
      absentees: "Absentees",
      forAbsentees: "Plan a session for the absentees",
      again: "Launch of version 2.0 for those who missed it",
      missed: /^One person missed “Launch of version 2\.0”.*: Ada Price\./,
      next: /: Ada Price, expected on /,
      own: "Your training",
      notMadeUp: "You have not made up for it yet.",
      youMissed: /^You missed “Launch of version 2\.0” on .*It was about:/,
      clause: "Answer your call",
      write: /^Write a question\s*: Answer your call$/,
      alsoIn: "Write it in 中文 as well",
      situation: "Situation",
      option: (n: number) => `Option ${n}`,
      rightOne: "This one is right",
      because: "Why it is right",
      ask: "Ask this question",
      oneRight: /Mark exactly one option as right/,
      tryIt: "Try it",
      wrong: /Not right$/,
      wrongSaid: "That is not right. Read what holds, then try again:",
      right: /Right$/,
      rightSaid: "That is right.",
      answered: "One person has answered, 0 right at first.",
      misleading: "“Answer your call” misleads most: 1 of 1 people got it wrong at first.",
    },
  },
  {
    language: "zh-Hans",
    locale: "zh-CN",
    words: {
      planLaunch: "安排宣讲会",
      notLaunched: /^第2\.0版.*起施行，.*宣讲会/,
      startsAt: "日期和时间",
      place: "地点",
      plan: "安排培训",
      title: "第2.0版宣讲会",
      expected: /^请参加“第2\.0版宣讲会”：.* 09:00，Pump house。/,
      notBegun: /开始后可以登记出席情况/,
      change: "修改安排",
      save: "保存",
      everybody: "全部到场",
      whether: (name: string) => `${name}是否到场`,
      absent: "缺席",
      came: "到场",
      saved: /已登记3\/3人 · 已保存$/,
      offline: /^连不上Keepword|^未保存/,
      absentees: "缺席人员",
      forAbsentees: "为缺席人员安排补课",
      again: "第2.0版宣讲会（补课）",
      missed: /^1人缺席.*“第2\.0版宣讲会”.*：Ada Price。/,
      next: /：Ada Price（已安排.*参加）/,
      own: "您的培训",
      notMadeUp: "还没有补课。",
      youMissed: /^您缺席了.*“第2\.0版宣讲会”。.*内容：/,
      clause: "接听您的来电",
      write: /^出一道题\s*[:：]\s*接听您的来电$/,
      alsoIn: "也用中文写",
      situation: "情景",
      option: (n: number) => `选项${n}`,
      rightOne: "正确选项",
      because: "为什么对",
      ask: "发布这道题",
      oneRight: /正确选项必须有且只有一个/,
      tryIt: "试一试",
      wrong: /答错$/,
      wrongSaid: "答错了。请看条款原文，再试一次：",
      right: /答对$/,
      rightSaid: "答对了。",
      answered: "1人回答过，0人第一次就答对。",
      misleading: "最容易弄错的是“接听您的来电”：1人中有1人第一次答错。",
    },
  },
] as const)
  test.describe(language, () => {
    test.use({ locale, expectedComplaints: /ERR_INTERNET_DISCONNECTED/ });

    test("a launch is planned and recorded on a phone, and whoever is missing is told and asked again", async ({
      page: li,
      browser,
      installation,
      signIn,
      expectAccessible,
    }) => {
      test.setTimeout(180_000);
      installation.fillWithExamples();
      await signIn("manager", { name: "Li Na" });
      const counter = await browser.newContext({ baseURL: installation.url, locale });
      const ada = await counter.newPage();
      await signIn("staff", { name: "Ada Price", context: counter });
      await signIn("staff", { name: "Bo Hansen", context: await browser.newContext() });
      const handbook = handbookPage(slug, { language });

      await li.goto(trainingPage(slug));
      await expect(li.getByText(words.notLaunched)).toBeVisible();
      await expectAccessible(li);
      await li.getByRole("link", { name: words.planLaunch }).click();
      await expect(li.getByLabel(words.startsAt)).toBeVisible();
      await expectAccessible(li);
      // What has to be put right is listed, and leads to its field.
      await li.getByRole("button", { name: words.plan }).click();
      await li.getByRole("alert").getByRole("link", { name: words.startsAt }).click();
      await expect(li.getByLabel(words.startsAt)).toBeFocused();
      await li.getByLabel(words.startsAt).fill(inDays(3));
      await li.getByRole("textbox", { name: words.place }).fill("Pump house");
      await li.getByRole("button", { name: words.plan }).click();
      await expect(li.getByRole("heading", { level: 1, name: words.title })).toBeVisible();
      await expect(li.getByText(words.notBegun)).toBeVisible();
      await expect(li.getByRole("link", { name: words.clause })).toHaveAttribute(
        "href",
        `${handbook}#${clause}`,
      );
      await expectAccessible(li);

      await ada.goto(handbook);
      await expect(ada.getByText(words.expected)).toBeVisible();
      const sessions = ada.getByRole("region", { name: words.own, exact: true });
      await ada.goto(ownPage(slug));
      await expect(sessions.getByRole("listitem")).toContainText([/Pump house/]);
      await expectAccessible(ada);
      await ada.goto(handbook);

      // It was held earlier than was planned.
      await li.getByRole("link", { name: words.change }).click();
      await expect(li.getByLabel(words.startsAt)).toHaveValue(inDays(3));
      await li.getByLabel(words.startsAt).fill(inDays(-2));
      await li.getByRole("button", { name: words.save }).click();

      await li.setViewportSize({ width: 390, height: 844 });
      await li.getByRole("button", { name: words.everybody }).click();
      await expect(li.getByText(words.saved)).toBeVisible();
      const adas = li.getByRole("group", { name: words.whether("Ada Price") });
      await expect(adas.getByRole("radio", { name: words.came })).toBeChecked();
      const box = await adas.locator("label", { hasText: words.absent }).boundingBox();
      expect(Math.min(box?.height ?? 0, box?.width ?? 0)).toBeGreaterThanOrEqual(44);
      // In a room without a network what was tapped waits on the device. A page that is being read anew is gone with it.
      await li.waitForLoadState("networkidle");
      await li.context().setOffline(true);
      await adas.getByText(words.absent).click();
      await expect(li.getByText(words.offline)).toBeVisible();
      await expect(adas.getByRole("radio", { name: words.absent })).toBeChecked();
      await li.context().setOffline(false);
      const absentees = li.getByRole("region", { name: words.absentees });
      await expect(absentees.getByRole("listitem")).toContainText("Ada Price");
      await expect(li.getByText(words.offline)).toBeHidden();
      await expectAccessible(li);

      await ada.reload();
      const told = ada.getByText(words.youMissed);
      await expect(told).toBeVisible();
      await expect(told.getByRole("link", { name: words.clause })).toHaveAttribute("href", `#${clause}`);
      await expectAccessible(ada);

      await ada.goto(ownPage(slug));
      await expect(sessions.getByRole("listitem")).toContainText([words.notMadeUp]);
      await expectAccessible(ada);

      await li.goto(trainingPage(slug));
      await expect(li.getByText(words.missed)).toBeVisible();
      await expectAccessible(li);
      await li.getByRole("link", { name: words.forAbsentees }).click();
      await expect(li.getByRole("checkbox", { name: "Ada Price" })).toBeChecked();
      await expect(li.getByRole("checkbox", { name: "Bo Hansen" })).not.toBeChecked();
      await li.getByLabel(words.startsAt).fill(inDays(5));
      await li.getByRole("button", { name: words.plan }).click();
      await expect(li.getByRole("heading", { level: 1, name: words.again })).toBeVisible();
      await li.goto(trainingPage(slug));
      await expect(li.getByText(words.next)).toBeVisible();
      await expect(li.getByRole("link", { name: words.forAbsentees })).toHaveCount(0);
      const table = await (
        await li.request.get(trainingApi(slug, "attendance"), { headers: { "Accept-Language": locale } })
      ).text();
      expect(table).toMatch(new RegExp(`Ada Price,${words.absent},Li Na,`));
      await counter.close();
    });

    test("a question answered wrong leads to its clause, and is then answered right", async ({
      page: li,
      browser,
      installation,
      signIn,
      expectAccessible,
    }) => {
      test.setTimeout(180_000);
      installation.fillWithExamples();
      await signIn("manager", { name: "Li Na" });
      const counter = await browser.newContext({
        baseURL: installation.url,
        locale,
        viewport: { width: 390, height: 844 },
      });
      const ada = await counter.newPage();
      await signIn("staff", { name: "Ada Price", context: counter });

      await li.goto(trainingPage(slug, "questions?version=2.0"));
      await li.getByRole("button", { name: words.write }).click();
      // One language is enough; this one is asked in both.
      await li.getByRole("button", { name: words.alsoIn }).click();
      const fill = async (label: string, text: Record<string, string>) => {
        for (const [each, name] of [
          ["en", "English"],
          ["zh-Hans", "中文"],
        ] as const)
          await field(li, label, name).fill(text[each] ?? "");
      };
      await fill(words.situation, questionInBoth.situation);
      await fill(words.option(1), questionInBoth.wrong);
      await fill(words.option(2), questionInBoth.right);
      await fill(words.because, questionInBoth.because);
      await li.getByRole("button", { name: words.ask }).click();
      await expect(li.getByRole("alert").filter({ hasText: words.oneRight })).toBeVisible();
      await expectAccessible(li);
      await li.getByRole("radio", { name: words.rightOne }).nth(1).check();
      await li.getByRole("button", { name: words.ask }).click();
      await expect(li.getByText(questionInBoth.situation[language], { exact: true })).toBeVisible();
      await expectAccessible(li);

      await ada.goto(handbookPage(slug, { language }));
      const section = ada.getByRole("region", { name: words.tryIt });
      await section.getByText(words.tryIt).click();
      // Nothing on the page says which is right before one has chosen.
      expect(await ada.content()).not.toContain(questionInBoth.because[language]);
      const option = (text: Record<string, string>) =>
        section.getByRole("button", { name: text[language] ?? "" });
      await option(questionInBoth.wrong).click();
      await expect(option(questionInBoth.wrong)).toHaveText(words.wrong);
      await expect(section.getByText(words.wrongSaid)).toBeVisible();
      await expectAccessible(ada);
      await section.getByRole("link", { name: words.clause }).click();
      await expect(ada).toHaveURL(new RegExp(`#${clause}$`));
      await expect(ada.locator(`#${clause}`)).toBeFocused();
      await expect(ada.locator(`#${clause}`)).toBeInViewport();
      await option(questionInBoth.right).click();
      await expect(option(questionInBoth.right)).toHaveText(words.right);
      await expect(section.getByText(words.rightSaid)).toBeVisible();
      await expect(section.getByText(questionInBoth.because[language])).toBeVisible();
      await expectAccessible(ada);
      await ada.goto(handbookPage(slug, { language }));
      await expect(ada.getByRole("region", { name: words.tryIt })).toHaveCount(0);

      await li.reload();
      await expect(li.getByText(words.answered)).toBeVisible();
      await expect(li.getByText(words.misleading)).toBeVisible();
      await counter.close();
    });
  });

/** A field of a question in one of the languages of the policy. */
function field(page: Page, label: string, language: string) {
  return page.getByRole("textbox", { name: new RegExp(`^${label} ?[(（]${language}[)）]$`) });
}
