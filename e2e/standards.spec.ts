import type { Page } from "@playwright/test";
import { bringInPage, deskOf } from "../lib/paths.ts";
import { expect, test } from "./fixtures.ts";

const words = {
  en: {
    link: "Bring in standards from a spreadsheet",
    cells: "Your cells",
    table: `Standard\tChannel\tTime limit\tTarget\tOur mood
Calls answered\tphone\t20 seconds\t80%\tgood
Letters answered\tletter\t10 working days\t95%
Visitors seen\tcounter\ta while\t90%
Meters read on the day we said\t\t\t98%
Notice of planned works\t\tat least 3 working days ahead\t`,
    counts: "4 new · 1 cannot be read",
    unread: "“a while” under Time limit is not a time that can be read",
    unknown: "One column is not understood and stays out: Our mood.",
    sentence: "Calls answered: within 20 seconds in at least 80% of cases.",
    add: "Add 4 standards",
    done: "4 standards were brought in from your table.",
    goal: /Calls answered/,
    same: "4 stay the same · 1 cannot be read",
    nothing: "Everything in this table is in your goals already. There is nothing to bring in.",
    line: "Bring in line 2",
    addOne: "Add one standard",
    saved: /^Saved \d/,
  },
  zh: {
    link: "从表格导入服务标准",
    cells: "您的单元格",
    table: `服务标准\t渠道\t时限\t目标\t心情
来电接听\t电话\t20 秒内\t不低于80%\t好
来信答复\t信件\t10 个工作日\t95%
窗口等候\t窗口\t一会儿\t90%
按约定日期抄表\t\t\t98%
计划停水通知\t\t提前3个工作日\t`,
    counts: "4条新增 · 1行无法读取",
    unread: "“时限”里的“一会儿”读不出时间",
    unknown: "有1列无法识别，不会导入：心情。",
    sentence: "来电接听：20秒内，达标率不低于80%。",
    add: "添加4条服务标准",
    done: "已从表格导入4条服务标准。",
    goal: /来电接听/,
    same: "4条与现在相同 · 1行无法读取",
    nothing: "这张表里的内容都已在您的目标中，没有需要导入的。",
    line: "导入第2行",
    addOne: "添加1条服务标准",
    saved: /^\d.*已保存$/,
  },
} as const;

const goalsOn = (page: Page) => page.locator("li[id^='goals/goals/']");

for (const { language, locale, written, width } of [
  { language: "en", locale: "en", written: "en", width: 1440 },
  { language: "zh", locale: "zh-CN", written: "zh-Hans", width: 390 },
] as const)
  test.describe(`in ${language} at ${String(width)} px`, () => {
    test.use({ locale, viewport: { width, height: 900 } });

    test("A manager pastes five standards, one of them broken, adds four, and the same again doubles nothing", async ({
      page,
      signIn,
      expectAccessible,
    }) => {
      const say = words[language];
      await signIn("administrator");
      const settings = "/api/v1/organisations/harbour-water/settings";
      const now = (await (await page.request.get(settings)).json()) as object;
      const saved = await page.request.put(settings, { data: { ...now, languages: written } });
      expect(saved.ok()).toBe(true);
      await signIn("manager");
      await page.goto(deskOf("harbour-water", "goals"));
      await page.getByRole("link", { name: say.link }).click();
      await expect(page.getByRole("heading", { level: 1, name: say.link })).toBeVisible();
      await expectAccessible(page);

      await page.getByLabel(say.cells).fill(say.table);
      await expect(page.getByText(say.counts)).toBeVisible();
      await expect(page.getByText(say.unread)).toBeVisible();
      await expect(page.getByText(say.unknown)).toBeVisible();
      await expect(page.getByText(say.sentence)).toBeVisible();
      await expectAccessible(page);

      await page.getByRole("button", { name: say.add }).click();
      await expect(page).toHaveURL(/\/goals\?brought=4$/);
      await expect(page.getByText(say.done)).toBeVisible();
      await expect(goalsOn(page)).toHaveCount(4);
      await expect(goalsOn(page).filter({ hasText: say.goal })).toBeVisible();
      await expectAccessible(page);

      // What was brought in is written on with the revision that it has.
      await goalsOn(page).first().getByRole("button").first().click();
      await goalsOn(page).first().locator("label.chip:has([type=checkbox])").first().click();
      await expect(page.getByRole("status").filter({ hasText: say.saved })).toBeVisible();
      await page.reload();
      await expect(goalsOn(page)).toHaveCount(4);

      await page.goto(bringInPage("harbour-water"));
      await page.getByLabel(say.cells).fill(say.table);
      await expect(page.getByText(say.same)).toBeVisible();
      await expect(page.getByText(say.nothing)).toBeVisible();
      await page.goto(deskOf("harbour-water", "goals"));
      await expect(goalsOn(page)).toHaveCount(4);
    });
  });

test("A file from a Chinese spreadsheet is read, what was pasted survives a reload, and a line can be left out", async ({
  page,
  signIn,
}) => {
  await signIn("manager");
  await page.goto(bringInPage("harbour-water"));
  // 服务标准,目标 / 来电接听,90% / 来信答复,95% in GB 18030.
  const gb18030 = Buffer.from(
    "b7fecef1b1ead7bc2cc4bfb1ea0ac0b4b5e7bdd3ccfd2c3930250ac0b4d0c5b4f0b8b42c393525",
    "hex",
  );
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "标准.csv", mimeType: "text/csv", buffer: gb18030 });
  await expect(page.getByText("标准.csv was read as GB18030.")).toBeVisible();
  await expect(page.getByText("2 new")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(words.en.cells)).toHaveValue(/来电接听/);
  await page.getByRole("checkbox", { name: words.en.line }).uncheck();
  await page.getByRole("button", { name: words.en.addOne }).click();
  await expect(page).toHaveURL(/brought=1$/);
  await expect(goalsOn(page)).toHaveCount(1);
  await expect(goalsOn(page)).toContainText("来信答复");
});

test("A workbook of a spreadsheet program is named for what it is; the goals go out as a table; an auditor reads", async ({
  page,
  signIn,
}) => {
  await signIn("manager");
  await page.goto(bringInPage("harbour-water"));
  await page.locator("input[type=file]").setInputFiles({
    name: "standards.xlsx",
    mimeType: "application/zip",
    buffer: Buffer.from([0x50, 0x4b, 3, 4, 20, 0]),
  });
  await expect(page.getByText("standards.xlsx is a workbook.")).toBeVisible();
  const template = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download a template" }).click();
  expect((await template).suggestedFilename()).toBe("standards-template.csv");
  const table = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download your goals as a table" }).click();
  expect((await table).suggestedFilename()).toBe("harbour-water-standards.csv");

  await signIn("auditor");
  await page.goto(bringInPage("harbour-water"));
  await expect(page.getByText("Bringing standards in is for those who write it.")).toBeVisible();
  await expect(page.getByLabel(words.en.cells)).toHaveCount(0);
});
