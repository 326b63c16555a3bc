import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import {
  addOrganisationPage,
  copyApi,
  deskOf,
  organisationsApi,
  peoplePage,
  publicPage,
} from "../lib/paths.ts";
import { expect, test } from "./fixtures.ts";

const password = "the ferry leaves at nine";

/** Makes the first person, who is administrator of the two examples, without a click. */
async function setUpWithExamples(page: Page, address: string): Promise<void> {
  const answer = await page.request.post("/api/v1/set-up", {
    data: {
      code: new URL(address).searchParams.get("code"),
      start: "examples",
      organisation: "",
      address: "",
      language: "en",
      timeZone: "UTC",
      name: "Li Na",
      signInName: "li@example.org",
      password,
    },
  });
  expect(answer.status()).toBe(200);
}

test("An administrator adds another organisation, and goes from one desk to the other", async ({
  page,
  installation,
  expectAccessible,
}) => {
  await setUpWithExamples(page, await installation.setUpAddress());

  await page.goto("/account");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Add an organisation" }).click();
  await page.getByRole("button", { name: "Add the organisation" }).click();
  await expect(page.getByRole("heading", { name: "There are 2 problems" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Name of the organisation").fill("Harbour Water");
  await page.getByRole("button", { name: "Add the organisation" }).click();
  await expect(page.getByLabel("Address of its public page")).toHaveAccessibleDescription(
    /This address is taken/,
  );
  await page.getByLabel("Name of the organisation").fill("City Buses");
  await page.getByLabel("Address of its public page").fill("city-buses");
  await page.getByLabel("Languages of the policy").selectOption("English, then 中文");
  await page.getByRole("button", { name: "Add the organisation" }).click();
  await expect(page).toHaveURL(deskOf("city-buses"));
  await page.getByText("Other organisations").click();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Harbour Water" }).click();
  await expect(page).toHaveURL(deskOf("harbour-water"));
  await page.getByText("Other organisations").click();
  await page.getByRole("link", { name: "City Buses" }).click();
  await expect(page).toHaveURL(deskOf("city-buses"));
});

test("An administrator takes an organisation out whole and deletes it; the others are untouched", async ({
  page,
  installation,
  expectAccessible,
}) => {
  await setUpWithExamples(page, await installation.setUpAddress());
  const before = await (await page.request.get(publicPage("harbour-water"))).text();
  const added = await page.request.post(organisationsApi, {
    data: { name: "City Buses", address: "city-buses", languages: "en zh-Hans", timeZone: "UTC" },
  });
  expect(added.status()).toBe(201);
  await page.goto(deskOf("city-buses", "settings"));
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the copy" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^city-buses-\d{4}-\d\d-\d\d\.jsonl$/);
  const lines = readFileSync(await download.path(), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines[0]).toMatchObject({ kind: "keepword-organisation", format: 1 });
  expect(lines.at(-1)).toMatchObject({ end: { rows: lines.length - 2 } });

  await page.getByRole("button", { name: "Delete this organisation" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete City Buses?" });
  await expect(dialog.getByText("the draft and the settings")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("Type the name of the organisation").fill("City Bus");
  await dialog.getByLabel("Your password").fill(password);
  await dialog.getByRole("button", { name: "Delete it for good" }).click();
  await expect(dialog.getByLabel("Type the name of the organisation")).toHaveAccessibleDescription(
    /This is not the name/,
  );
  await dialog.getByLabel("Type the name of the organisation").fill("City Buses");
  await dialog.getByRole("button", { name: "Delete it for good" }).click();
  await expect(page).toHaveURL("/desk?gone");
  await expect(page.getByText("The organisation is deleted.")).toBeVisible();
  await expect(page.getByRole("link", { name: "City Buses" })).toHaveCount(0);
  await expectAccessible(page);
  expect((await page.goto(deskOf("city-buses")))?.status()).toBe(404);
  expect((await page.request.get(copyApi("city-buses"))).status()).toBe(404);
  expect(await (await page.request.get(publicPage("harbour-water"))).text()).toBe(before);
});

test("An organisation that has published is deleted in Chinese, and its page is gone at once", async ({
  page,
  context,
  installation,
  expectAccessible,
}) => {
  await setUpWithExamples(page, await installation.setUpAddress());
  await context.addCookies([{ name: "language", value: "zh-Hans", url: installation.url }]);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.emulateMedia({ colorScheme: "dark" });
  const before = await (await page.request.get(publicPage("harbour-water"))).text();
  expect((await page.request.get(publicPage("qinghe-books"))).status()).toBe(200);
  for (const address of [addOrganisationPage, deskOf("qinghe-books", "settings")]) {
    await page.goto(address);
    await expectAccessible(page);
  }
  await page.getByRole("button", { name: "删除这个单位" }).click();
  const dialog = page.getByRole("dialog", { name: "删除青禾书店？" });
  await expect(dialog.getByText("已发布的两个版本")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("请输入单位名称").fill("青禾书店");
  await dialog.getByLabel("您的密码").fill("not the password at all");
  await dialog.getByRole("button", { name: "永久删除" }).click();
  await expect(dialog.getByLabel("您的密码")).toHaveAccessibleDescription(/密码/);
  await dialog.getByLabel("您的密码").fill(password);
  const answered = page.waitForResponse((response) => response.url().endsWith("/removal"));
  await dialog.getByRole("button", { name: "永久删除" }).click();
  expect((await answered).status()).toBe(204);
  expect((await page.request.get(publicPage("qinghe-books"))).status()).toBe(404);
  await expect(page.getByText("单位已删除。")).toBeVisible();
  expect(await (await page.request.get(publicPage("harbour-water"))).text()).toBe(before);
  expect((await page.request.get("/")).ok()).toBe(true);
});

test("Jobs and places are said of whom one invites, and changed later", async ({
  page,
  installation,
  expectAccessible,
}) => {
  await setUpWithExamples(page, await installation.setUpAddress());
  await page.goto(peoplePage("qinghe-books"));
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Ann Moana");
  const jobs = page.getByRole("group", { name: "Jobs" });
  const places = page.getByRole("group", { name: "Places" });
  const [firstJob = "", secondJob = ""] = await jobs.locator("label").allInnerTexts();
  const [firstPlace = ""] = await places.locator("label").allInnerTexts();
  await jobs.getByText(firstJob, { exact: true }).click();
  await places.getByText(firstPlace, { exact: true }).click();
  await page.getByRole("button", { name: "Make the invitation" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  await expect(page.getByText(`${firstJob} · ${firstPlace}`)).toBeVisible();

  await page.getByRole("button", { name: "Choose jobs and places for Li Na" }).click();
  const dialog = page.getByRole("dialog", { name: "Choose jobs and places for Li Na" });
  await expectAccessible(page);
  await dialog.getByText(secondJob, { exact: true }).click();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("listitem").filter({ hasText: "li@example.org" })).toContainText(secondJob);
});
