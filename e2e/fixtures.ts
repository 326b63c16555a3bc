import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { test as base, expect, type Page } from "@playwright/test";
import axe from "axe-core";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

type Installation = { url: string; dataDirectory: string };

type Fixtures = {
  /** A Keepword of this test's own: its own process, port and data. */
  installation: Installation;
  /** Fails the test if the page is not accessible by the rules of WCAG 2.2 AA that a program can judge. */
  expectAccessible: (page: Page) => Promise<void>;
};

/** Waits for the server to say where it is, or to end. */
function untilReady(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const read = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /ready at (http:\/\/\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    };
    server.stdout?.on("data", read);
    server.stderr?.on("data", read);
    server.once("exit", (code) => {
      reject(new Error(`The server ended with ${String(code)} before it was ready:\n${said}`));
    });
  });
}

export const test = base.extend<Fixtures>({
  installation: async ({}, use) => {
    const dataDirectory = mkdtempSync(path.join(os.tmpdir(), "keepword-e2e-"));
    const server = spawn(process.execPath, [path.join(root, "scripts", "start.mjs")], {
      cwd: root,
      env: { ...process.env, PORT: "0", HOST: "127.0.0.1", DATA_DIR: dataDirectory, DATABASE_URL: "" },
    });
    try {
      await use({ url: await untilReady(server), dataDirectory });
    } finally {
      if (server.exitCode === null) {
        const ended = new Promise((resolve) => server.once("exit", resolve));
        server.kill("SIGTERM");
        await ended;
      }
      rmSync(dataDirectory, { recursive: true, force: true });
    }
  },

  baseURL: async ({ installation }, use) => {
    await use(installation.url);
  },

  page: async ({ page }, use) => {
    const complaints: { text: string; about: string }[] = [];
    const pages = new Set<string>();
    page.on("response", (response) => {
      if (response.request().isNavigationRequest()) pages.add(response.url());
    });
    page.on("console", (message) => {
      if (message.type() === "error")
        complaints.push({ text: message.text(), about: message.location().url });
    });
    page.on("pageerror", (error) => complaints.push({ text: error.message, about: "a script" }));
    await use(page);
    // That a page itself is a 404 or a 403 is often the point of a test, and the browser complains of it.
    const unexpected = complaints.filter(
      ({ text, about }) => !(pages.has(about) && text.startsWith("Failed to load resource")),
    );
    expect(unexpected, "what the browser complained of").toEqual([]);
  },

  expectAccessible: async ({}, use) => {
    await use(async (page) => {
      // Handed over as text: the pages' Content-Security-Policy lets no further script in, and must not.
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const { violations: found } = await window.axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        });
        return found.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ html }) => html) }));
      });
      expect(violations, "what axe found").toEqual([]);
    });
  },
});

declare global {
  interface Window {
    axe: typeof axe;
  }
}

export { expect };
