/** A policy in the hands of two people, over five versions: sent back, reworded, scheduled, withdrawn, and the next. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { comparisonPage, deskOf, draftApi, publicFeed, publicPage, publicVersions } from "../lib/paths.ts";
import { expect, test } from "./fixtures.ts";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const slug = "harbour-water";
const calls = "goals/goals/calls";

type Row = { body: unknown; revision: number; sortKey: string };
let saves = 0;

/** Saves a row of the draft with something in it replaced. */
async function alter(page: Page, place: string, from: string | RegExp, to: string): Promise<void> {
  const { rows } = (await (await page.request.get(draftApi(slug))).json()) as { rows: Record<string, Row> };
  const row = rows[place];
  const before = JSON.stringify(row?.body);
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  const { revision, sortKey } = row!;
  saves += 1;
  const saved = await page.request.put(draftApi(slug, place), {
    data: { revision, sortKey, body: JSON.parse(after) as unknown, saveId: `save ${saves}`, removed: false },
  });
  expect(saved.status(), await saved.text()).toBe(200);
}

const answeredWithin = (page: Page, seconds: number) =>
  alter(
    page,
    calls,
    /"value":\d+,"unit":"seconds"|"unit":"seconds","value":\d+/,
    `"unit":"seconds","value":${seconds}`,
  );

/** Notes in both languages on the page that publishes. */
async function note(page: Page, en: string, zh: string): Promise<void> {
  await page.locator("#note-en").fill(en);
  await page.locator("#note-zh-Hans").fill(zh);
}

/** Puts the draft up; gives where its review is read. */
async function putUp(page: Page, number: string): Promise<void> {
  await page.getByRole("button", { name: `Put version ${number} up for review` }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Version ${number} in review` })).toBeVisible();
}

async function approve(page: Page, number: string): Promise<void> {
  await page.goto(deskOf(slug, "review"));
  await page.getByRole("button", { name: `Approve version ${number}` }).click();
  await expect(page.getByText("Approved. It can be published.")).toBeVisible();
}

async function publish(page: Page, number: string): Promise<void> {
  await page.goto(deskOf(slug, "review"));
  await page.getByRole("button", { name: `Publish version ${number}` }).click();
  await expect(page).toHaveURL(/done=/);
}

const publicText = async (page: Page, address = publicPage(slug)) => (await page.request.get(address)).text();

/** Waits until a page says something: what was published is there within a second. */
async function expectSays(page: Page, text: string, address = publicPage(slug)): Promise<void> {
  await expect
    .poll(async () => (await publicText(page, address)).includes(text), {
      message: `${address} says “${text}”`,
      timeout: 1000,
      intervals: [20],
    })
    .toBe(true);
}

// The server is killed on the way, and a page that is open then asks in vain.
test.use({ actionTimeout: 15_000, expectedComplaints: /net::ERR_CONNECTION_REFUSED/, sendsMail: true });

test("A policy goes through five versions in the hands of two people", async ({
  page: li,
  browser,
  installation,
  mailbox,
  signIn,
  expectAccessible,
}) => {
  test.setTimeout(420_000);
  installation.fillWithExamples();
  const context = await browser.newContext({ baseURL: installation.url, locale: "en" });
  const bo = await context.newPage();
  await signIn("manager", { name: "Li Na" });
  const approver = await signIn("approver", { name: "Bo Hansen", context });
  /** Mails to Bo that say something, once one is there. */
  const mailsTo = async (something: string) => {
    const found = () =>
      mailbox.mails.filter(({ to, text }) => to.includes(approver.signInName) && text.includes(something));
    await expect.poll(() => found().length, { timeout: 30_000 }).toBeGreaterThan(0);
    return found();
  };
  const counter = await browser.newContext({ baseURL: installation.url, locale: "en" });
  const ada = await counter.newPage();
  await signIn("staff", { name: "Ada Price", context: counter });
  const review = deskOf(slug, "review");
  const command = (script: string, args: string[]) =>
    execFileSync(process.execPath, [path.join(root, "scripts", "run.mjs"), script, ...args], {
      cwd: root,
      env: { ...process.env, DATA_DIR: installation.dataDirectory, DATABASE_URL: "" },
      encoding: "utf8",
    });

  await test.step("3.0: sent back with a reason, altered during review, approved, published", async () => {
    await answeredWithin(li, 15);
    await li.goto(deskOf(slug, "publish"));
    await expect(li.getByText("Bo Hansen has to approve it.")).toBeVisible();
    const touched = li.getByRole("region", { name: "Where a changed promise is read" });
    await touched.locator("summary").click();
    await expect(touched.getByRole("listitem").first()).toBeVisible();
    await expectAccessible(li);
    await li.locator("#note-en").fill("Calls are answered sooner.");
    await li.getByRole("button", { name: "Put version 3.0 up for review" }).click();
    await expect(li.getByText("Say in a sentence what changed, in every language")).toBeVisible();
    await note(li, "Calls are answered sooner.", "来电接听得更快。");
    await putUp(li, "3.0");
    await expect(li.getByText("Waiting for Bo Hansen.")).toBeVisible();
    const [asked] = await mailsTo("Li Na has put version 3.0");
    expect(asked?.text).toContain(installation.url + review);
    // Whoever wrote it does not approve it.
    await expect(li.getByRole("button", { name: /^Approve/ })).toHaveCount(0);
    await expectAccessible(li);

    await bo.goto(review);
    const goal = bo.getByRole("table", { name: "Answer your call" });
    await expect(goal.getByRole("deletion")).toContainText("20");
    await expect(goal.getByRole("insertion")).toContainText("15");
    await bo.getByRole("link", { name: "中文, what staff read" }).click();
    await expect(bo.getByRole("insertion").filter({ hasText: "15" }).first()).toBeVisible();
    await bo.goto(review);
    const standard = bo.locator("li#standard-calls");
    await standard.getByRole("button", { name: /^Remark on this/ }).click();
    await standard.getByRole("textbox").fill("Not with four people at the telephones.");
    await standard.getByRole("button", { name: "Send the remark" }).click();
    await expect(standard.getByText("Not with four people at the telephones.")).toBeVisible();
    await expectAccessible(bo);
    await bo.getByRole("button", { name: "Send it back" }).click();
    const sendBack = bo.getByRole("button", { name: "Send it back with this reason" });
    await expect(sendBack).toBeDisabled();
    await bo.getByLabel("Why do you send it back?").fill("Promise what four people can keep.");
    await sendBack.click();
    await expect(bo.getByText("Sent back.")).toBeVisible();
    await li.reload();
    await expect(li.getByText("Promise what four people can keep.")).toBeVisible();
    expect((await publicText(li)).includes("15 seconds")).toBe(false);

    await answeredWithin(li, 18);
    await li.goto(deskOf(slug, "publish"));
    await note(li, "Calls are answered sooner.", "来电接听得更快。");
    await putUp(li, "3.0");
    await answeredWithin(li, 17);
    await bo.reload();
    await expect(bo.getByText("The draft was changed, so this is no longer in review.")).toBeVisible();
    await expect(bo.getByRole("button", { name: /^Approve/ })).toHaveCount(0);
    await li.goto(deskOf(slug, "publish"));
    await note(li, "Calls are answered sooner.", "来电接听得更快。");
    await putUp(li, "3.0");
    await approve(bo, "3.0");
    await publish(li, "3.0");
    await expect(li.getByRole("heading", { name: "Version 3.0 is published" })).toBeVisible();
    await expectSays(li, "17 seconds");
    await expectSays(li, "Version 3.0");
    await expectSays(li, "17秒", `${publicPage(slug)}/zh-Hans`);
  });

  await test.step("3.1: editorial, and refused while a goal differs", async () => {
    await answeredWithin(li, 12);
    await li.goto(deskOf(slug, "publish"));
    await note(li, "Plainer words.", "措辞更明白。");
    await li.getByLabel(/^Wording only: 3\.1/).check();
    await expect(li.getByRole("status").filter({ hasText: "Not possible now" })).toContainText(
      "answer your call: Time limit: 17 seconds → 12 seconds",
    );
    await expect(li.getByRole("button", { name: "Put version 3.1 up for review" })).toBeDisabled();
    await expectAccessible(li);
    await answeredWithin(li, 17);
    await alter(li, "vision", "tell you the truth about when", "say truthfully when");
    await li.goto(deskOf(slug, "publish"));
    await note(li, "Plainer words.", "措辞更明白。");
    await li.getByLabel(/^Wording only: 3\.1/).check();
    await putUp(li, "3.1");
    await approve(bo, "3.1");
    await publish(li, "3.1");
    await expectSays(li, "and say truthfully when.");
  });

  await test.step("4.0: scheduled, announced, once and never early, over a restart", async () => {
    await answeredWithin(li, 10);
    await li.goto(deskOf(slug, "publish"));
    await note(li, "Calls within ten seconds.", "十秒内接听来电。");
    const field = li.getByLabel("In force from");
    const now = (await field.getAttribute("min")) ?? "";
    await field.fill("2020-01-01T09:00");
    await li.getByRole("button", { name: "Put version 4.0 up for review" }).click();
    await expect(
      li.getByRole("alert").filter({ hasText: "Choose a time that is still to come." }),
    ).toBeVisible();
    // The clocks in London go forward over this hour on the last Sunday of March.
    const march = new Date(Date.UTC(new Date().getUTCFullYear() + 1, 2, 31));
    march.setUTCDate(31 - march.getUTCDay());
    await field.fill(`${march.toISOString().slice(0, 10)}T01:30`);
    await li.getByRole("button", { name: "Put version 4.0 up for review" }).click();
    await expect(
      li.getByRole("alert").filter({ hasText: "The clocks go forward over this hour that day" }),
    ).toBeVisible();
    // Two minutes from now on their clock, which is not that of everybody.
    const local = Date.parse(`${now}Z`) + 2 * 60_000;
    const quarter = 15 * 60_000;
    const moment = new Date(local - Math.round((local - Date.now()) / quarter) * quarter);
    await field.fill(new Date(local).toISOString().slice(0, 16));
    await putUp(li, "4.0");
    await approve(bo, "4.0");
    await publish(li, "4.0");
    await expect(li.getByRole("heading", { name: "Version 4.0 is scheduled" })).toBeVisible();
    expect(Date.now(), "it was published before its moment").toBeLessThan(moment.getTime());
    await expectSays(li, "Version 4.0 takes effect on");
    const announced = await publicText(li);
    expect(["17 seconds", "10 seconds"].map((each) => announced.includes(each))).toEqual([true, false]);
    expect((await li.request.get(publicPage(slug, { version: "4.0" }))).status()).toBe(404);
    await ada.goto(deskOf(slug));
    await expectAccessible(ada);
    await ada.getByRole("link", { name: /^Read version 4\.0, which takes effect on/ }).click();
    await expect(ada.getByText("This version is not in force yet.")).toBeVisible();
    await expect(ada.locator("#standard-calls")).toContainText("10 seconds");
    await ada.getByRole("link", { name: "Read the version in force" }).click();
    await expect(ada.locator("#standard-calls")).toContainText("17 seconds");
    await expect(ada.getByRole("link", { name: "Read version 4.0 now" })).toBeVisible();
    await expectAccessible(ada);

    await installation.kill();
    await installation.startAgain();
    let turned = 0;
    let turns = 0;
    for (let last = "old"; Date.now() < moment.getTime() + 5000;) {
      const asked = Date.now();
      const which = (await publicText(li)).includes("10 seconds") ? "new" : "old";
      if (which !== last) {
        turns += 1;
        // Never early: the answer was asked for at the moment or after it.
        if (turned === 0) turned = Date.now();
        expect(Date.now()).toBeGreaterThanOrEqual(moment.getTime());
      }
      if (asked >= moment.getTime() + 1000) expect(which).toBe("new");
      last = which;
      await li.waitForTimeout(50);
    }
    expect(turns).toBe(1);
    expect(turned - moment.getTime()).toBeLessThan(1000);
    const superseded = "This is an earlier version. Version 4.0 has been in force since";
    await expectSays(li, superseded, publicPage(slug, { version: "3.1" }));
  });

  await test.step("5.0: withdrawn, and the one before holds again", async () => {
    await answeredWithin(li, 5);
    await li.goto(deskOf(slug, "publish"));
    await note(li, "Calls within five seconds.", "五秒内接听来电。");
    await putUp(li, "5.0");
    await approve(bo, "5.0");
    await publish(li, "5.0");
    await expectSays(li, "Version 5.0");
    await li.goto(deskOf(slug, "versions"));
    await expectAccessible(li);
    const version = li.getByRole("listitem").filter({ hasText: "Calls within five seconds." });
    await version.getByRole("button", { name: /^Withdraw this version/ }).click();
    await version.getByLabel("Why (English)").fill("Five seconds was a slip of the pen.");
    await version.getByLabel("Why (中文)").fill("“五秒”是笔误。");
    await version.getByRole("button", { name: "Withdraw version 5.0" }).click();
    await expect(version.getByText(/^Withdrawn on .*a slip of the pen/)).toBeVisible();
    await expectSays(li, "10 seconds");
    await bo.goto(publicPage(slug, { version: "5.0" }));
    await expect(bo.getByText(/Version 5.0 was withdrawn on .* and no longer holds/)).toBeVisible();
    await expect(bo.getByText("Five seconds was a slip of the pen.")).toBeVisible();
    await expect(bo.getByRole("link", { name: "Read version 4.0, which is in force" })).toHaveAttribute(
      "href",
      publicPage(slug),
    );
    await expectAccessible(bo);
    await expectSays(li, "“五秒”是笔误。", publicPage(slug, { version: "5.0", language: "zh-Hans" }));
  });

  await test.step("6.0: numbers are never given twice; looked at again, still right", async () => {
    await answeredWithin(li, 14);
    await li.goto(deskOf(slug, "publish"));
    await note(li, "Calls within fourteen seconds.", "十四秒内接听来电。");
    await putUp(li, "6.0");
    await approve(bo, "6.0");
    await publish(li, "6.0");
    await li.goto(deskOf(slug, "versions"));
    const version = li.getByRole("listitem").filter({ hasText: "Calls within fourteen seconds." });
    await expect(version.getByText("Approved by Bo Hansen")).toBeVisible();
    await version.getByRole("button", { name: /^It is still right/ }).click();
    await version.getByLabel("Why (English)").fill("Four people keep it.");
    await version.getByLabel("Why (中文)").fill("四个人做得到。");
    await version.getByLabel("Look at it again on").fill("2099-01-01");
    await version.getByRole("button", { name: "Keep this" }).click();
    await expect(version.getByText(/still right: Four people keep it\./)).toBeVisible();
    await expect(version.getByText(/^To be looked at again on .*2099/)).toBeVisible();
  });

  await test.step("everything that was can be read: by day, by number, by hash, in the feed, in comparison", async () => {
    const today = new Date().toISOString().slice(0, 10);
    await li.goto(publicPage(slug, { day: today }));
    await expect(li.getByText(/which is not over yet, version 6\.0 is in force/)).toBeVisible();
    for (const number of ["3.0", "3.1", "4.0", "5.0", "6.0"])
      await expect(
        li.getByText(new RegExp(`Version ${number.replace(".", "\\.")} took effect that day at`)),
      ).toBeVisible();
    await expect(li.getByText(/Version 5\.0 was withdrawn that day at/)).toBeVisible();
    await expectAccessible(li);

    await li.goto(publicVersions(slug));
    await expectAccessible(li);
    const third = li.locator('li[id="v3.1"]');
    await expect(third).toContainText("wording only");
    await expect(li.locator('li[id="v3.0"]')).toContainText(/20 seconds.*→.*17 seconds/);
    const hash = (await third.locator("code").innerText()).trim();
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const hashes = await li.locator('li[id^="v"] code').allInnerTexts();
    expect(hashes).toHaveLength(7);
    await li.goto(`${publicPage(slug)}/v/${hash}`);
    await expect(li).toHaveURL(publicPage(slug, { version: "3.1" }));
    const feed = await publicText(li, publicFeed(slug));
    expect(feed.includes(hash)).toBe(true);
    expect(feed.match(/<entry>/g)).toHaveLength(7);
    // The first two came with the examples, before there was anybody to mail to.
    for (const [number, mailed] of hashes.slice(0, -2).entries())
      expect(await mailsTo(mailed), `mails with hash ${number}`).toHaveLength(1);

    await li.goto(publicPage(slug));
    const standard = li.locator("#standard-calls");
    await standard.getByText("How this target changed").click();
    for (const seconds of [20, 17, 10, 14])
      await expect(standard.getByText(new RegExp(`${seconds} seconds`)).first()).toBeVisible();
    await standard.getByText("How we count").click();
    const link = await standard
      .getByRole("link", { name: "Permanent link to this standard" })
      .getAttribute("href");
    expect(link).toBe(`${publicPage(slug, { version: "6.0" })}#standard-calls`);

    await li.goto(`${comparisonPage(slug)}?from=3.0&to=6.0&language=zh-Hans&edition=staff`);
    const goal = li.getByRole("table", { name: "接听您的来电" });
    await expect(goal.getByRole("deletion")).toContainText("17");
    await expect(goal.getByRole("insertion")).toContainText("14");

    expect(command("verify", ["--org", slug, "--anchor", hash])).toMatch(
      /harbour-water: whole\. 7 versions, 2 notices[\s\S]*stands in a chain/,
    );
    expect(() => command("verify", ["--anchor", "0".repeat(64)])).toThrow();
  });

  await test.step("everything can be taken away, and is the same where it is restored", async () => {
    const file = command("policy", ["export", "--org", slug, "--format", "json", "--version", "3.1"]);
    await li.goto(publicVersions(slug));
    const hash = await li.locator('li[id="v3.1"] code').innerText();
    expect((JSON.parse(file) as { version: { hash: string } }).version.hash).toBe(hash.trim());

    const elsewhere = mkdtempSync(path.join(os.tmpdir(), "keepword-e2e-"));
    try {
      const backup = path.join(elsewhere, "backup.jsonl.gz");
      expect(command("backup", [backup])).toContain("were verified and are whole");
      const before = command("verify", []);
      const pages = [publicPage(slug), publicPage(slug, { version: "5.0", language: "zh-Hans" })];
      const main = async (address: string) =>
        /<main[\s\S]*<\/main>/.exec(await publicText(li, address))?.[0] ?? "";
      const read = await Promise.all(pages.map(main));
      await installation.kill();
      expect(() => command("restore", [backup])).toThrow("holds an installation already");
      expect(command("restore", [backup, "--replace"])).toContain("table by table");
      expect(command("verify", [])).toBe(before);
      await installation.startAgain();
      expect(await Promise.all(pages.map(main))).toEqual(read);
      expect(read.map((each) => each.length > 1000)).toEqual([true, true]);
      // A restored installation knows nobody's session.
      await bo.goto(deskOf(slug, "review"));
      await expect(bo).toHaveURL(/sign-in/);
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });
  await context.close();
  await counter.close();
});
