import { Buffer } from "node:buffer";
import type { Page } from "@playwright/test";
import { draftApi, fileApi, takeAwayPage } from "../lib/paths.ts";
import { expect, test } from "./fixtures.ts";

const slug = "harbour-water";

const words = {
  en: {
    title: "Bring a policy in",
    choose: /^Choose (a|another) file$/,
    what: /^Version 2\.0, published on .+, in English and 中文$/,
    vision: "Nobody waits for water.",
    change: "What would change in your draft",
    replace: "Replace the draft with this policy",
    leave: "Leave it as it is",
    done: "The draft is now version 2.0 of Harbour Water.",
    same: "Your draft says exactly this already. There is nothing to bring in.",
    damaged: /This file is damaged, or somebody changed it/,
    place: /This file is damaged: workbook\.languages is missing/,
    newer: /it is in format 2, and this Keepword reads formats up to 1\./,
    moved: /Somebody changed the draft meanwhile, so nothing was written\./,
    not: /This file cannot be read as data/,
  },
  zh: {
    title: "导入服务政策",
    choose: /^(选择文件|另选文件)$/,
    what: /^第2\.0版，.+发布，.+起施行，语言：English和中文$/,
    vision: "人人用水都不用等。",
    change: "草稿会有哪些变化",
    replace: "用这份政策替换草稿",
    leave: "保留现在的草稿",
    done: "草稿已替换为海港水务的第2.0版。",
    same: "草稿与这个文件完全相同，没有需要导入的。",
    damaged: /文件已损坏或被改动过/,
    place: /文件已损坏：“workbook\.languages”缺失或有误。/,
    newer: /文件采用格式2，而当前的Keepword最高只能读格式1。/,
    moved: /刚刚有人改动了草稿/,
    not: /这个文件读不出数据/,
  },
} as const;

type Rows = Record<string, { body: Record<string, unknown>; sortKey: string; revision: number }>;
const rowsOf = async (page: Page) =>
  ((await (await page.request.get(draftApi(slug))).json()) as { rows: Rows }).rows;

/** What the draft says, whatever was saved how often. */
const answersOf = async (page: Page) =>
  Object.fromEntries(Object.entries(await rowsOf(page)).map(([place, { body }]) => [place, body]));

type File = { workbook: { languages?: string[] }; documents: { title: string }[] };

/** The file with something else in it. */
function changed(text: string, change: (file: File) => void): string {
  const file = JSON.parse(text) as File;
  change(file);
  return JSON.stringify(file);
}

async function saveVision(page: Page, statement: Record<string, string>) {
  const row = (await rowsOf(page)).vision;
  const saved = await page.request.put(draftApi(slug, "vision"), {
    data: {
      revision: row?.revision ?? 0,
      sortKey: "",
      saveId: `e2e-${statement.en}`,
      body: { ...row?.body, statement },
    },
  });
  expect(saved.ok()).toBe(true);
}

for (const { language, locale, width } of [
  { language: "en", locale: "en", width: 1440 },
  { language: "zh", locale: "zh-CN", width: 390 },
] as const)
  test.describe(`in ${language} at ${String(width)} px`, () => {
    test.use({ locale, viewport: { width, height: 900 } });

    test("A policy that was taken away is brought in again, and the draft is as it was", async ({
      page,
      installation,
      signIn,
      expectAccessible,
    }) => {
      const say = words[language];
      installation.fillWithExamples();
      await signIn("manager", { slug });
      const file = await page.request.get(fileApi(slug, { version: "2.0", format: "json" }));
      const text = await file.text();
      const before = await answersOf(page);
      await saveVision(page, { en: words.en.vision, "zh-Hans": words.zh.vision });

      await page.goto(takeAwayPage(slug));
      const section = page.getByRole("region", { name: say.title });
      const choose = async (content: string, name = "policy.json") => {
        const chooser = page.waitForEvent("filechooser");
        await section.getByRole("button", { name: say.choose }).focus();
        await page.keyboard.press("Enter");
        await (
          await chooser
        ).setFiles({ name, mimeType: "application/json", buffer: Buffer.from(content, "utf8") });
      };
      const fits = async () =>
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);

      for (const [content, reason] of [
        [text.slice(0, -100), say.not],
        [
          changed(text, ({ documents }) => {
            documents[0]!.title = "Other";
          }),
          say.damaged,
        ],
        [
          changed(text, ({ workbook }) => {
            delete workbook.languages;
          }),
          say.place,
        ],
        [text.replace('"format": 1', '"format": 2'), say.newer],
      ] as const) {
        expect(content).not.toBe(text);
        await choose(content);
        await expect(section.getByRole("alert")).toHaveText(reason);
      }
      await expectAccessible(page);

      await choose(text);
      await expect(section.getByText(say.what)).toBeVisible();
      await expect(section.getByRole("alert")).toHaveCount(0);
      await expect(section.getByRole("heading", { name: say.change })).toBeVisible();
      await expect(section.getByRole("heading", { level: 3 }).first()).toBeFocused();
      await expectAccessible(page);
      await fits();
      await section.getByRole("button", { name: say.leave }).click();
      await expect(section.getByRole("button", { name: say.choose })).toBeFocused();

      await choose(text);
      await expect(section.getByText(say.what)).toBeVisible();
      await saveVision(page, { en: `${words.en.vision} Ever.`, "zh-Hans": words.zh.vision });
      await section.getByRole("button", { name: say.replace }).click();
      await expect(section.getByRole("alert")).toHaveText(say.moved);
      await section.getByRole("button", { name: say.replace }).click();
      await expect(section.getByText(say.done)).toBeFocused();
      await expectAccessible(page);
      await fits();
      expect(await answersOf(page)).toEqual(before);

      await choose(text);
      await expect(section.getByText(say.same)).toBeVisible();
      await expect(section.getByRole("button", { name: say.replace })).toHaveCount(0);
    });
  });

test("Whoever may not write the draft is not offered to bring a policy in", async ({
  page,
  installation,
  signIn,
}) => {
  installation.fillWithExamples();
  await signIn("auditor", { slug });
  await page.goto(takeAwayPage(slug));
  await expect(page.getByRole("button", { name: "Download as Data" })).toBeVisible();
  await expect(page.getByRole("region", { name: words.en.title })).toHaveCount(0);
});
