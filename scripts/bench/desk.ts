/** The desk in a browser: what its pages load, and how long a letter takes until the preview shows it. */
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { accountPage, deskOf, signInPage } from "../../lib/paths.ts";
import { findBrowser } from "../browser.mjs";
import { bench } from "./autosave.ts";

const letters = 80;
/** As long as somebody takes who types fast, in milliseconds. */
const pause = 110;

async function signIn(context: BrowserContext, url: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(url + signInPage);
  await page.locator("input[name=signInName]").fill(bench.signInName);
  await page.locator("input[type=password]").fill(bench.password);
  await page.locator("button[type=submit]").click();
  await page.waitForURL(/\/desk/);
  await page.close();
}

/** Script in kilobytes as it comes over the line: what the page names, and with what it loads once it stands. */
async function scriptOf(context: BrowserContext, url: string) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  const scripts = new Map<string, string>();
  const sizes = new Map<string, number>();
  devtools.on("Network.responseReceived", ({ requestId, type, response }) => {
    if (type === "Script") scripts.set(requestId, response.url);
  });
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    sizes.set(requestId, encodedDataLength);
  });
  const answer = await page.goto(url, { waitUntil: "networkidle" });
  const html = (await answer?.text()) ?? "";
  await page.close();
  const kilobytes = (some: [string, string][]) =>
    Math.round(some.reduce((sum, [id]) => sum + (sizes.get(id) ?? 0), 0) / 1024);
  const all = [...scripts];
  return {
    named: kilobytes(all.filter(([, address]) => html.includes(new URL(address).pathname))),
    withLater: kilobytes(all),
  };
}

/** From the moment a letter comes into the field to the frame after the preview has it, in milliseconds. */
async function keystrokes(page: Page): Promise<number[]> {
  const field = page.locator("textarea").filter({ visible: true }).first();
  await field.fill("We keep");
  await page.waitForTimeout(1500);
  await field.evaluate((element: HTMLInputElement) => {
    const waits: number[] = [];
    const pending: { text: string; at: number }[] = [];
    Object.assign(window, { waits });
    element.addEventListener(
      "input",
      () => pending.push({ text: element.value.trim(), at: performance.now() }),
      {
        capture: true,
      },
    );
    const root = document.querySelector("aside[data-preview] div[lang]")?.shadowRoot;
    if (!root) throw new Error("There is no preview.");
    new MutationObserver(() => {
      const now = root.querySelector(".vision")?.textContent ?? "";
      const at = pending.findLastIndex(({ text }) => now.includes(text));
      if (at < 0) return;
      const seen = pending.splice(0, at + 1);
      requestAnimationFrame((frame) =>
        waits.push(...seen.map((each) => Math.max(frame, performance.now()) - each.at)),
      );
    }).observe(root, { subtree: true, childList: true, characterData: true });
  });
  const text = " what we promised, and say so before it is late".repeat(3).slice(0, letters);
  await field.pressSequentially(text, { delay: pause });
  await page.waitForTimeout(1000);
  return page.evaluate(() => (window as unknown as { waits: number[] }).waits);
}

/** Nothing where there is no browser. */
export async function useDesk(url: string, slug: string) {
  const executablePath = findBrowser(process.env);
  if (!executablePath) return undefined;
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await signIn(context, url);
    const script: Record<string, { named: number; withLater: number }> = {};
    const routes = {
      "sign-in": signInPage,
      account: accountPage,
      overview: deskOf(slug),
      step: deskOf(slug, "speed"),
      goals: deskOf(slug, "goals"),
      results: deskOf(slug, "results"),
      people: deskOf(slug, "people"),
      settings: deskOf(slug, "settings"),
      publish: deskOf(slug, "publish"),
    };
    for (const [name, route] of Object.entries(routes)) script[name] = await scriptOf(context, url + route);
    const page = await context.newPage();
    await page.goto(`${url}${deskOf(slug, "vision")}?screen=statement`, { waitUntil: "networkidle" });
    const waits = (await keystrokes(page)).sort((one, other) => one - other);
    const at = (share: number) => Math.round(waits[Math.floor(waits.length * share)] ?? NaN);
    return {
      scriptKilobytes: script,
      letterToPreview: {
        letters: waits.length,
        medianMilliseconds: at(0.5),
        p95Milliseconds: at(0.95),
        longestMilliseconds: Math.round(waits.at(-1) ?? NaN),
      },
    };
  } finally {
    await browser.close();
  }
}
