import path from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const browser = process.env.CHROMIUM_PATH;
const report = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;
// Chromium's own sandbox needs rights that containers, where one is root, do not give.
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: ".",
  outputDir: path.join(root, "build", "playwright"),
  forbidOnly: true,
  fullyParallel: true,
  // What fails twice is broken. What fails once is named as flaky, and is to be mended all the same.
  retries: 1,
  workers: 2,
  timeout: 60_000,
  reporter: report ? [["dot"], ["json", { outputFile: report }]] : [["list"]],
  use: {
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: isRoot ? ["--no-sandbox"] : [],
    },
    locale: "en",
    trace: "retain-on-failure",
  },
});
