/** What a reader with a slow telephone waits for. */
import { chromium, type Browser } from "@playwright/test";
import { findBrowser } from "../browser.mjs";

/** Times in milliseconds; the shift is a share of the screen, without a unit. */
export type Reading = {
  largestContentfulPaint: number;
  cumulativeLayoutShift: number;
  blockingTime: number;
  requests: number;
};

/** A slow 4G line and a processor a quarter as fast: what Lighthouse throttles a mobile reader to. */
const slow = {
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const slowdown = 4;

async function readOnce(browser: Browser, url: string): Promise<Reading> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", { offline: false, ...slow });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  let requests = 0;
  page.on("request", (request) => {
    if (!request.url().startsWith("data:")) requests += 1;
  });
  await page.addInitScript(() => {
    const seen = { paint: 0, shift: 0, blocking: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.paint = entry.startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.blocking += Math.max(0, entry.duration - 50);
    }).observe({ type: "longtask", buffered: true });
  });
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(500);
  const { paint, shift, blocking } = await page.evaluate(
    () => (window as unknown as { seen: { paint: number; shift: number; blocking: number } }).seen,
  );
  await context.close();
  return {
    largestContentfulPaint: Math.round(paint),
    cumulativeLayoutShift: Number(shift.toFixed(3)),
    blockingTime: Math.round(blocking),
    requests,
  };
}

/** Reads the page five times, each as a new reader, and gives the reading with the median paint; nothing without a browser. */
export async function readSlowly(url: string): Promise<Reading | undefined> {
  const executablePath = findBrowser(process.env);
  if (!executablePath) return undefined;
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const readings: Reading[] = [];
    for (let round = 0; round < 5; round += 1) readings.push(await readOnce(browser, url));
    readings.sort((one, other) => one.largestContentfulPaint - other.largestContentfulPaint);
    return readings[2];
  } finally {
    await browser.close();
  }
}
